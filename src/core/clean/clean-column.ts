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
  const values: CellValue[] = [];
  // Most columns need no account of changes.
  let codes: (ChangeCode | null)[] | null = null;
  const note: CellNote = { code: null };
  for (let i = 0; i < cells.length; i += 1) {
    note.code = null;
    values.push(cleaner(cells[i], note));
    if (codes !== null) codes.push(note.code);
    else if (note.code !== null) {
      codes = new Array<ChangeCode | null>(i).fill(null);
      codes.push(note.code);
    }
  }
  return { values, changed: codes === null ? null : { codes, originals: cells } };
}
