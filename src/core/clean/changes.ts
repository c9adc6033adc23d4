import type { CellChange, ChangeCode, CleanColumn, CleanTable } from "./clean-table";

/**
 * Every cell of a table whose value is no longer what the sheet holds, column by column from top to bottom. A cell
 * whose value stands in many rows, such as a date used as heading, is told once.
 */
export function changesOf(table: CleanTable): readonly CellChange[] {
  const changes: CellChange[] = [];
  for (const column of table.columns) {
    const { values, changed } = column;
    eachChange(table, column, (code, place) => {
      const from = changed?.originals[place] ?? null;
      changes.push({ ...placeOf(table, column, place), code, from, to: values[place] });
    });
  }
  return changes;
}

/** Visits the places of one column's changed cells from top to bottom, each cell once. */
export function eachChange(
  table: Pick<CleanTable, "sourceRows">,
  column: CleanColumn,
  visit: (code: ChangeCode, place: number) => void,
): void {
  const { changed, places } = column;
  if (changed === null) return;
  const told = places === null ? null : new Set<string>();
  changed.codes.forEach((code, place) => {
    if (code === null) return;
    if (told !== null) {
      const at = placeOf(table, column, place);
      const key = `${at.row}:${at.column}`;
      if (told.has(key)) return;
      told.add(key);
    }
    visit(code, place);
  });
}

/** The cell of the sheet that a value was taken from. */
export function placeOf(
  table: Pick<CleanTable, "sourceRows">,
  column: Pick<CleanColumn, "index" | "places">,
  place: number,
): { readonly row: number; readonly column: number } {
  const { index, places } = column;
  if (places === null) return { row: table.sourceRows[place], column: index };
  return { row: places.rows[place], column: places.columns[place] };
}
