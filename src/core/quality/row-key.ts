import type { CleanColumn, CleanTable } from "../clean/clean-table";

/** The columns named in the grain, in the order of the sheet. */
function grainColumns(table: CleanTable): readonly CleanColumn[] {
  return table.columns.filter(({ field }) => field !== null && table.grain.includes(field));
}

/** What a row is about, as the operator would name it: its day, or its name, or several joined; "" without a key. */
export function rowKey(table: CleanTable, place: number): string {
  return grainColumns(table)
    .map(({ values }) => values[place])
    .filter((value) => value !== null)
    .map((value) => String(value).slice(0, 40))
    .join(" / ");
}
