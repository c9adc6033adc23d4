import type { Sheet } from "../model/sheet";

/** Name of the table the cell stands in, null outside of tables. */
export function tableAt(sheet: Sheet, row: number, column: number): string | null {
  for (const { area, name } of sheet.tables)
    if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) return name;
  return null;
}
