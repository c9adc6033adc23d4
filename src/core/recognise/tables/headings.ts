import { isBlank } from "./cell-kind";
import type { TableBounds } from "./find-tables";
import { isWeekdayRow } from "./period-heading";
import { tidyText } from "../../values/text";
import type { CellValue, Grid } from "../../../workbook/grid";

/** The words over one column. */
export interface Heading {
  /** The operator's own text, "" where there is none. */
  readonly header: string;
  /** Heading over a group of columns, of three rows the upper two joined by a blank; null where there is none. */
  readonly group: string | null;
}

/**
 * The words over every column of the grid, from left to right. Days of the week beside dates are no words of it.
 * Example: 站内 over 直通车 over 花费 gives the header "花费" and the group "站内 直通车".
 */
export function headingsOf(rows: Grid["rows"], bounds: TableBounds): readonly Heading[] {
  const levels = headingLevels(rows, bounds);
  const groups = levels.map((level, i) => spreadGroups(levels, i, level));
  return rows[bounds.headerLast].map((_, column) => headingOf(levels, groups, column));
}

/** The header's rows without one that only says the days of the week. */
export function headingLevels(rows: Grid["rows"], bounds: TableBounds): Grid["rows"] {
  const all = rows.slice(bounds.headerFirst, bounds.headerLast + 1);
  const levels = all.length === 1 ? all : all.filter((row) => !isWeekdayRow(row));
  return levels.length === 0 ? all : levels;
}

/**
 * Each row of the header with its groups written over every column they span, "" where there is none. A group
 * ends at the next heading of its row, and where a row above it begins another group.
 */
export function spreadLevels(levels: Grid["rows"]): readonly (readonly string[])[] {
  return levels.map((level, i) =>
    i === levels.length - 1 ? level.map(headingText) : spreadGroups(levels, i, level),
  );
}

function headingOf(levels: Grid["rows"], groups: readonly (readonly string[])[], column: number): Heading {
  // A heading that reaches over several rows stands in the uppermost of them.
  let own = levels.length - 1;
  while (own > 0 && isBlank(levels[own][column])) own -= 1;
  const above = groups.slice(0, own).map((group) => group[column]);
  const texts = above.filter((text, i) => text !== "" && text !== above[i - 1]);
  return { header: headingText(levels[own][column]), group: texts.length === 0 ? null : texts.join(" ") };
}

function headingText(value: CellValue): string {
  return value === null || isBlank(value) ? "" : String(value);
}

function spreadGroups(levels: Grid["rows"], index: number, level: readonly CellValue[]): readonly string[] {
  const groups: string[] = [];
  let current = "";
  level.forEach((value, column) => {
    const isBelow = levels.slice(index + 1).some((row) => !isBlank(row[column]));
    const endsAbove = levels.slice(0, index).some((row) => !isBlank(row[column]));
    const text = value === null ? "" : tidyText(String(value));
    if (text !== "") current = isBelow ? text : "";
    else if (endsAbove) current = "";
    groups.push(current);
  });
  return groups;
}
