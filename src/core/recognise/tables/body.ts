import { bodyColumns } from "./body-columns";
import type { BodyColumns } from "./body-columns";
import { isBlank } from "./cell-kind";
import type { TableBounds } from "./find-tables";
import { headingLevels } from "./headings";
import type { DropReason } from "../recognised-sheet";
import type { CellValue, Grid } from "../../../workbook/grid";

/** The rows below a header, and what their columns hold. Rows and columns are indices into grid.rows. */
export interface Body {
  readonly rows: Grid["rows"];
  readonly start: number;
  /** Behind the last row with content. */
  readonly end: number;
  readonly columns: BodyColumns;
}

/** A body whose rows of data are known, as far as they have been judged. */
export interface DataRows extends Body {
  readonly isData: (row: number) => boolean;
}

/** A row that is not data, with what the issue about it says. */
export interface JudgedRow {
  readonly why: DropReason;
  /** The label of a total, the beginning of a note. */
  readonly text: string;
}

/** Headings of figures that are set beforehand, and stand in the rows of days to come as well. */
const PLANNED = /目标|计划|预算|任务|预估|预计|\b(?:target|goal|plan(?:ned)?|budget|forecast)\b/i;

/** What stands below the header of a table. */
export function bodyOf(rows: Grid["rows"], bounds: TableBounds): Body {
  const start = bounds.headerLast + 1;
  const end = lastRowWith(rows, start, bounds.bodyEnd, (row) => !row.every(isBlank)) + 1;
  const planned = new Set<number>();
  for (const level of headingLevels(rows, bounds)) {
    level.forEach((value, column) => {
      if (typeof value === "string" && PLANNED.test(value)) planned.add(column);
    });
  }
  return { rows, start, end, columns: bodyColumns(rows, start, end, planned) };
}

/** The last row of some that passes a test; `start` - 1 for none. */
export function lastRowWith(
  rows: Grid["rows"],
  start: number,
  end: number,
  test: (row: readonly CellValue[]) => boolean,
): number {
  let last = end - 1;
  while (last >= start && !test(rows[last])) last -= 1;
  return last;
}

/** The columns of the first cells with content, two at most: enough to tell blank rows, lone texts and data apart. */
export function firstFilled(row: readonly CellValue[]): readonly number[] {
  const filled: number[] = [];
  for (let column = 0; column < row.length && filled.length < 2; column += 1) {
    if (!isBlank(row[column])) filled.push(column);
  }
  return filled;
}
