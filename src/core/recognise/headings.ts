import { isBlank } from "./cell-kind";
import type { TableBounds } from "./find-tables";
import { tidyText } from "../values/text";
import type { CellValue, Grid } from "../../workbook/grid";

/** The words over one column. */
export interface Heading {
  /** The operator's own text, "" where there is none. */
  readonly header: string;
  /** Heading over a group of columns, null in a header of one row. */
  readonly group: string | null;
}

/** The words over every column of the grid, from left to right. */
export function headingsOf(rows: Grid["rows"], bounds: TableBounds): readonly Heading[] {
  const groups = groupTexts(rows, bounds);
  return rows[bounds.headerLast].map((_, column) => headingOf(rows, bounds, column, groups));
}

function headingOf(
  rows: Grid["rows"],
  bounds: TableBounds,
  column: number,
  groups: readonly string[],
): Heading {
  const own = headingText(rows[bounds.headerLast][column]);
  if (bounds.headerFirst === bounds.headerLast) return { header: own, group: null };
  // A heading that reaches over both rows stands in the upper one.
  if (own === "") return { header: headingText(rows[bounds.headerFirst][column]), group: null };
  return { header: own, group: groups[column] === "" ? null : groups[column] };
}

function headingText(value: CellValue): string {
  return value === null || isBlank(value) ? "" : String(value);
}

/** The group over each column: its own text, or that of the last one to the left, until a heading over both rows. */
function groupTexts(rows: Grid["rows"], bounds: TableBounds): readonly string[] {
  const groups: string[] = [];
  let current = "";
  rows[bounds.headerFirst].forEach((value, column) => {
    const text = value === null ? "" : tidyText(String(value));
    const below = rows[bounds.headerLast][column];
    if (text !== "") current = isBlank(below) ? "" : text;
    groups.push(current);
  });
  return groups;
}
