import { area, areaName } from "../../../src/workbench/model/address";
import type { Sheet } from "../../../src/workbench/model/sheet";
import { Workbook } from "../../../src/workbench/model/workbook";
import { between, moved, type Selection } from "../../../src/workbench/page/typing/moves";

/** A1:C4 filled but for B3, and a lone value in A9. */
function filledSheet(): Sheet {
  const sheet = new Workbook().addSheet("表");
  sheet.write(area(0, 0, 4, 3), (row, column) => (row === 2 && column === 1 ? null : 1));
  sheet.write(area(8, 0), () => 1);
  return sheet;
}

const at = (row: number, column: number): Selection => between({ row, column }, { row, column });

function press(from: Selection, key: string, held = "", sheet = filledSheet()): string {
  const event = { key, shiftKey: held.includes("shift"), ctrlKey: held.includes("ctrl"), metaKey: false };
  const to = moved(sheet, from, event, 20);
  return to ? areaName(to.area) : "none";
}

describe("moved", () => {
  const cases: readonly [string, Selection, string, string, string][] = [
    ["an arrow by one cell", at(1, 1), "ArrowDown", "", "B3"],
    ["not above the first row", at(0, 0), "ArrowUp", "", "A1"],
    ["Enter down", at(1, 1), "Enter", "", "B3"],
    ["Shift+Tab left", at(1, 1), "Tab", "shift", "A2"],
    ["Shift+arrow as a growing selection", at(1, 1), "ArrowRight", "shift", "B2:C2"],
    ["Ctrl+arrow to the edge of the block", at(0, 0), "ArrowDown", "ctrl", "A4"],
    ["Ctrl+arrow over the gap to the next value", at(3, 0), "ArrowDown", "ctrl", "A9"],
    ["Ctrl+arrow to the end of the sheet", at(8, 0), "ArrowDown", "ctrl", "A1048576"],
    ["Ctrl+arrow over an empty cell", at(1, 1), "ArrowDown", "ctrl", "B4"],
    ["page down by the rows in view", at(1, 1), "PageDown", "", "B22"],
    ["Home to the first column", at(1, 2), "Home", "", "A2"],
    ["Ctrl+End to the last used cell", at(0, 0), "End", "ctrl", "C9"],
  ];
  it.each(cases)("takes %s", (_name, from, key, held, expected) => {
    expect(press(from, key, held)).toBe(expected);
  });

  it("steps past a merged cell", () => {
    const sheet = filledSheet();
    sheet.merge(area(0, 0, 1, 3));
    expect(press(at(0, 0), "ArrowRight", "", sheet)).toBe("D1");
  });

  it("leaves other keys alone", () => {
    expect(press(at(0, 0), "x")).toBe("none");
  });
});
