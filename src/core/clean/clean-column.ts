import type { CellCleaner, CellNote } from "./clean-cell";
import type { ChangeCode, ChangedCells } from "./clean-table";
import type { CellValue } from "../../workbook/grid";

/** The typed values of a column and what was changed for them; null where nothing was. */
export interface CleanedColumn {
  readonly values: readonly CellValue[];
  readonly changed: ChangedCells | null;
}

/**
 * Cleans the cells of one column from the top down, one value a cell. `cells` is kept as the account of what was, and as
 * the values where nothing had to be changed, not copied.
 */
export function cleanColumn(cells: readonly CellValue[], cleaner: CellCleaner): CleanedColumn {
  // Both are as long as the column from the start, so that they need not grow; most columns need neither.
  let values: CellValue[] | null = null;
  let codes: (ChangeCode | null)[] | null = null;
  const note: CellNote = { code: null };
  for (let i = 0; i < cells.length; i += 1) {
    note.code = null;
    const cell = cells[i];
    const value = cleaner(cell, note);
    if (values !== null) values[i] = value;
    else if (value !== cell) {
      values = copyOf(cells, i);
      values[i] = value;
    }
    if (note.code === null) continue;
    codes ??= new Array<ChangeCode | null>(cells.length).fill(null);
    codes[i] = note.code;
  }
  return { values: values ?? cells, changed: codes === null ? null : { codes, originals: cells } };
}

/** The first `count` cells, with room for the others. */
function copyOf(cells: readonly CellValue[], count: number): CellValue[] {
  const copy = new Array<CellValue>(cells.length);
  for (let i = 0; i < count; i += 1) copy[i] = cells[i];
  return copy;
}
