import { kindOfCell } from "./cell-kind";
import type { CellValue } from "../../../workbook/grid";

/** Whether a cell holds a number or a date, also one written as text; quick for the cells of ordinary words. */
export function isFigure(value: CellValue): boolean {
  if (typeof value === "number") return true;
  if (typeof value !== "string" || value === "" || value.length > 30) return false;
  // A text that begins with a letter of any script is no figure; most texts are.
  const first = value.charCodeAt(0);
  if ((first >= 0x41 && first <= 0x5a) || (first >= 0x61 && first <= 0x7a)) return false;
  if (first >= 0x3400 && first <= 0x9fff) return false;
  const kind = kindOfCell(value);
  return kind === "number" || kind === "date";
}
