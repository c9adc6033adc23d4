import type { ChangeCode } from "./clean-table";
import type { CellValue } from "../../workbook/grid";

/** Where a cleaner says why a value is no longer what the sheet holds; null where it is. One record serves a column. */
export interface CellNote {
  code: ChangeCode | null;
}

/** Turns a cell into its typed value. A cleaner of dates remembers the cells above: each column needs its own. */
export type CellCleaner = (cell: CellValue, note: CellNote) => CellValue;

/** An empty text is an empty cell; blanks somebody typed are a mark of their own. */
export function blankOrMissing(cell: string, note: CellNote): null {
  return cell === "" ? null : nothing("missing-mark", note);
}

/** No value, and why. */
export function nothing(code: ChangeCode, note: CellNote): null {
  note.code = code;
  return null;
}
