import type { CellCleaner } from "./clean-cell";
import type { ChangeCode, ChangedCells } from "./clean-table";
import type { CellValue } from "../../workbook/grid";

/** The typed values of a column and what was changed for them; null where nothing was. */
export interface CleanedColumn {
  readonly values: readonly CellValue[];
  readonly changed: ChangedCells | null;
}

/** Cleans the cells of one column, one value a cell. */
export function cleanColumn(cells: readonly CellValue[], cleaner: CellCleaner): CleanedColumn {
  const values: CellValue[] = [];
  const codes: (ChangeCode | null)[] = [];
  let changes = 0;
  for (const cell of cells) {
    const { to, code } = cleaner(cell);
    values.push(to);
    codes.push(code);
    if (code !== null) changes += 1;
  }
  return { values, changed: changes === 0 ? null : { codes, originals: cells } };
}
