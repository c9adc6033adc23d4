import type { CellCleaner, CellNote } from "./clean-cell";
import type { ChangeCode, ChangedCells } from "./clean-table";
import type { CellValue } from "../../workbook/grid";

/** The typed values of a column and what was changed for them; null where nothing was. */
export interface CleanedColumn {
  readonly values: readonly CellValue[];
  readonly changed: ChangedCells | null;
}

/**
 * Cleans the cells of one column from the top down, one value a cell. `cells` is kept as the account of what was, not
 * copied.
 */
export function cleanColumn(cells: readonly CellValue[], cleaner: CellCleaner): CleanedColumn {
  // Both are as long as the column from the start, so that they need not grow.
  const values = new Array<CellValue>(cells.length);
  // Most columns need no account of changes.
  let codes: (ChangeCode | null)[] | null = null;
  const note: CellNote = { code: null };
  for (let i = 0; i < cells.length; i += 1) {
    note.code = null;
    values[i] = cleaner(cells[i], note);
    if (note.code === null) continue;
    codes ??= new Array<ChangeCode | null>(cells.length).fill(null);
    codes[i] = note.code;
  }
  return { values, changed: codes === null ? null : { codes, originals: cells } };
}
