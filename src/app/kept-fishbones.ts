import type { Analysis } from "./analyse";
import type { SheetChoice } from "./plan-sheets";
import type { DecidedCause, KeptCause } from "../core/fishbone/cause-rows";
import { readFishboneKey } from "../core/templates/fishbone-key";
import { fishboneWords } from "../core/templates/fishbone-words";
import type { CauseHeading } from "../core/templates/fishbone-words";
import { tableCells } from "./table-cells";
import type { Grid } from "../workbook/grid";
import type { SheetSurvey } from "../workbook/port";

/** A problem of a shop or a part of it: its figure fell, or rose, in the week up to a day. */
export interface ProblemChoice {
  /** Id of one there is a ready fishbone for. */
  readonly problem: string;
  /** Name of the part it is of; the shop as a whole where not said. */
  readonly part?: string | null;
  /** ISO day; the last one of the shop's days where not said. */
  readonly lastDay?: string;
  /** What the operator decided of its causes; they stay as they are where not said. */
  readonly decided?: readonly DecidedCause[];
}

/** A fishbone that stands in the workbook. */
export interface FishboneSheet {
  /** The operator's sheet of the days it is about. */
  readonly source: string;
  readonly about: Required<Omit<ProblemChoice, "decided">>;
  readonly rows: readonly KeptCause[];
}

/** The sheets that hold a fishbone, by our mark. */
export function fishboneSheets(sheets: readonly SheetSurvey[]): readonly SheetSurvey[] {
  return sheets.filter(({ madeBy, retired }) => !retired && markOf(madeBy) !== null);
}

/** The fishbones in the sheets found so, as people left their tables. */
export function fishbonesIn(
  sheets: readonly SheetSurvey[],
  grids: readonly Grid[],
): readonly FishboneSheet[] {
  return sheets.flatMap(({ madeBy }, place): FishboneSheet[] => {
    const [mark, grid] = [markOf(madeBy), grids[place] as Grid | undefined];
    return mark === null || grid === undefined ? [] : [{ ...mark, rows: causesIn(grid) }];
  });
}

/** What draws the fishbones that are there again. */
export function madeFishbones({
  fishbones,
  sheets,
}: Pick<Analysis, "fishbones" | "sheets">): readonly SheetChoice[] {
  const names = new Set(sheets.map(({ name }) => name));
  return fishbones
    .filter(({ source }) => names.has(source))
    .map(({ source, about }) => ({ sheet: source, template: "fishbone", fishbone: about }));
}

function markOf(madeBy: string | null): Pick<FishboneSheet, "source" | "about"> | null {
  const found = readFishboneKey(madeBy ?? "");
  return (
    found && { source: found.sheet, about: { problem: found.problem, part: found.part, lastDay: found.day } }
  );
}

/** The rows of the table of causes: of several tables, of the one with most of its headings. */
function causesIn(grid: Grid): readonly KeptCause[] {
  const found = grid.tables
    .filter(({ hasHeader }) => hasHeader)
    .map((table) => {
      const cells = tableCells(grid, table);
      const headings = (cells[0] ?? []).map(headingNamed);
      return { cells, headings, known: headings.filter((heading) => heading !== null).length };
    })
    .sort((a, b) => b.known - a.known)[0];
  if (found === undefined || !found.headings.includes("cause")) return [];
  const { cells, headings } = found;
  return cells.slice(1).flatMap((row): KeptCause[] => {
    const text = (heading: CauseHeading): string => {
      const cell = row[headings.indexOf(heading)] ?? null;
      return cell === null ? "" : String(cell);
    };
    if (text("cause") === "") return [];
    return [
      {
        id: text("id") === "" ? null : text("id"),
        bone: text("bone"),
        middle: text("middle"),
        cause: text("cause"),
        state: text("state"),
        owner: text("owner"),
        measure: text("measure"),
        remark: text("remark"),
      },
    ];
  });
}

/** The heading a cell is, in either language. */
function headingNamed(cell: unknown): CauseHeading | null {
  for (const locale of ["zh-CN", "en-US"] as const)
    for (const [heading, name] of Object.entries(fishboneWords(locale).headings))
      if (name === cell) return heading as CauseHeading;
  return null;
}
