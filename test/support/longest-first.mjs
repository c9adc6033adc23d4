import Sequencer from "@jest/test-sequencer";

/**
 * The order of the test files: those known to take long come first, so that none of them runs on alone at the end
 * while the other core has nothing left. jest itself only knows durations of earlier runs, which a fresh clone has
 * not. A file or a folder a line, longest first.
 */
const LONG = [
  "test/pane/pane-axe",
  "test/workbench/page/states-in-page",
  "test/scenes/periods",
  "test/excel/faults-",
  "test/pane/",
  "test/manifest/build",
  "test/scenes/",
  "test/workbench/headless/commands",
  "test/workbench/page/typing-in-page",
  "test/core/templates/check",
  "test/core/hostile-grids",
  "test/workbench/page/workbench-page",
  "test/workbench/page/grid-in-page",
  "test/taskpane/mapping.",
  "test/excel/",
  "test/workbench/xlsx/real-files",
  "test/corpus/",
  "test/taskpane/",
];

const rank = ({ path }) => {
  const place = LONG.findIndex((each) => path.replaceAll("\\", "/").includes(`/${each}`));
  return place < 0 ? LONG.length : place;
};

export default class LongestFirst extends Sequencer {
  /** Known long ones by the list, the others as jest has them: by earlier durations, or by size. */
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted].sort((a, b) => rank(a) - rank(b));
  }
}
