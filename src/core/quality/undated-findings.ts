import type { TablePeriod } from "./period";
import type { CleanTable } from "../clean/clean-table";
import { issue } from "../issue";
import type { Issue } from "../issue";

/**
 * Rows with figures and an empty cell where the date stands, in a table that is a series of periods. Dates that are
 * there and cannot be read have been told by cleaning. Issues: "row-lacks-date", at the first such row.
 */
export function undatedFindings(table: CleanTable, { column }: TablePeriod): readonly Issue[] {
  if (!["daily", "weekly", "monthly"].includes(table.kind) || column.places !== null) return [];
  const figures = table.columns.filter(({ type }) => type === "number");
  let [count, first] = [0, -1];
  column.values.forEach((value, place) => {
    if (value !== null || (column.changed?.codes[place] ?? null) !== null) return;
    if (!figures.some(({ values }) => values[place] !== null)) return;
    count += 1;
    if (first === -1) first = place;
  });
  if (count === 0) return [];
  const row = table.sourceRows[first];
  return [issue("row-lacks-date", { sheet: table.sheet, row, column: column.index }, { row, count })];
}
