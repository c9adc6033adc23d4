import type { CellChange, ChangeCode, CleanColumn, CleanTable } from "./clean-table";

/**
 * The cells of a table whose value is no longer what the sheet holds, column by column from top to bottom; all of
 * them unless told how many are enough. A cell whose value stands in many rows, such as a date used as heading, is
 * told once.
 */
export function changesOf(table: CleanTable, most = Number.POSITIVE_INFINITY): readonly CellChange[] {
  const changes: CellChange[] = [];
  for (const column of table.columns) {
    const { values, changed } = column;
    eachChange(table, column, (code, place) => {
      if (changes.length >= most) return;
      const from = changed?.originals[place] ?? null;
      changes.push({ ...placeOf(table, column, place), code, from, to: values[place] });
    });
  }
  return changes;
}

/** How many cells of a column were changed for one reason, and the place of the first in its values. */
export interface ChangeTally {
  count: number;
  readonly first: number;
}

/** Counts a column's changed cells by the reason, without listing them: a long sheet has a million. */
export function tallyChanges(
  table: Pick<CleanTable, "sourceRows">,
  column: CleanColumn,
): ReadonlyMap<ChangeCode, Readonly<ChangeTally>> {
  const tallies = new Map<ChangeCode, ChangeTally>();
  eachChange(table, column, (code, place) => {
    const tally = tallies.get(code);
    if (tally === undefined) tallies.set(code, { count: 1, first: place });
    else tally.count += 1;
  });
  return tallies;
}

/** Visits the places of one column's changed cells from top to bottom, each cell once. */
function eachChange(
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
