import type { Analysis } from "./analyse";
import { writtenTable } from "./written-table";
import { VERDICT_WORDS, VERDICTS } from "../core/countermeasures/countermeasure";
import type { Verdict } from "../core/countermeasures/countermeasure";
import type { JudgedCountermeasure } from "../core/countermeasures/lessons";
import { countermeasures, keptCountermeasures } from "../core/templates/countermeasures";
import { countermeasureWords } from "../core/templates/countermeasure-words";
import type { TableCells } from "../core/templates/kept-rows";
import { DAYS_TO_1904 } from "../core/values/serial-date";
import type { DateSystem } from "../core/values/serial-date";
import type { CellValue, Grid } from "../workbook/grid";
import type { SheetSurvey } from "../workbook/port";

/** A 问题点解析对策表 that stands in the workbook. */
export interface KeptCountermeasures {
  /** The operator's sheet of the days its figures are of. */
  readonly source: string;
  /** Our sheet that holds it. */
  readonly sheet: string;
  readonly cells: TableCells;
}

/** The sheets that hold countermeasures, by our mark. */
export function countermeasureSheets(sheets: readonly SheetSurvey[]): readonly SheetSurvey[] {
  return sheets.filter(({ madeBy, retired }) => !retired && sourceOf(madeBy) !== null);
}

/** The countermeasures in the sheets found so: of several tables in a sheet the one with most of our headings. */
export function countermeasuresIn(
  sheets: readonly SheetSurvey[],
  grids: readonly Grid[],
): readonly KeptCountermeasures[] {
  return sheets.flatMap(({ madeBy, name: sheet }, place): KeptCountermeasures[] => {
    const [source, grid] = [sourceOf(madeBy), grids[place] as Grid | undefined];
    if (source === null || grid === undefined) return [];
    const found = writtenTable(grid, TYPED);
    return found === null ? [] : [{ source, sheet, cells: found }];
  });
}

const TYPED: ReadonlySet<string> = new Set(
  (["zh-CN", "en-US"] as const).flatMap((locale) => Object.values(countermeasureWords(locale).typed)),
);

/**
 * The rows of it, with the verdict their formulas show; their days as serial numbers since 1900, whatever the workbook
 * counts from.
 */
export function judgedCountermeasures(
  { cells }: KeptCountermeasures,
  dateSystem: DateSystem,
): readonly JudgedCountermeasure[] {
  const since1900 = (cell: CellValue): CellValue =>
    typeof cell === "number" && dateSystem === 1904 ? cell + DAYS_TO_1904 : cell;
  const { rows } = keptCountermeasures({ there: cells, more: [] }, "zh-CN");
  const headings = (["zh-CN", "en-US"] as const).map((locale) => countermeasureWords(locale).cells.verdict);
  const place = cells.headings.findIndex((heading) => headings.includes(heading));
  return rows.map((row, i) => ({
    ...row,
    found: since1900(row.found),
    due: since1900(row.due),
    verdict: verdictNamed(cells.rows[i]?.[place] ?? null),
  }));
}

/** What the workbook counts its days from. */
export function dateSystemOf({ sheets }: Pick<Analysis, "sheets">): DateSystem {
  return sheets.flatMap(({ tables }) => tables).at(0)?.clean.dateSystem ?? 1900;
}

function verdictNamed(cell: CellValue): Verdict | null {
  return VERDICTS.find((each) => Object.values(VERDICT_WORDS[each]).some((word) => word === cell)) ?? null;
}

const MARK = new RegExp(`^${countermeasures.id}:(.*)$`, "s");

function sourceOf(madeBy: string | null): string | null {
  return MARK.exec(madeBy ?? "")?.[1] ?? null;
}
