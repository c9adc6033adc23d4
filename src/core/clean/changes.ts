import type { CellChange, CleanColumn, CleanTable } from "./clean-table";

/** Every cell of a table whose value is no longer what the sheet holds, column by column from top to bottom. */
export function changesOf(table: CleanTable): readonly CellChange[] {
  return table.columns.flatMap((column) => changesOfColumn(table, column));
}

function changesOfColumn(table: CleanTable, column: CleanColumn): readonly CellChange[] {
  const { changed, values } = column;
  if (changed === null) return [];
  const changes: CellChange[] = [];
  changed.codes.forEach((code, i) => {
    if (code === null) return;
    changes.push({ ...placeOf(table, column, i), code, from: changed.originals[i], to: values[i] });
  });
  return changes;
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
