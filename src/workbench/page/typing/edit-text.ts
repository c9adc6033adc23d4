import type { Sheet } from "../../model/sheet";
import { valueToShow } from "../../model/date-system";
import { CellError } from "../../model/values";
import { isDateFormat, isPercentFormat } from "numfmt";
import { formatted } from "../grid/cell-text";

/** The text a cell opens with for editing, as Excel's formula bar shows it: the formula, or the plain value. */
export function editText(sheet: Sheet, row: number, column: number): string {
  const formula = sheet.formulaText(row, column);
  if (formula !== null) return formula;
  const pattern = sheet.style(row, column).numberFormat;
  const value = sheet.value(row, column);
  if (value === null) return "";
  if (value instanceof CellError) return value.text;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return /^['=]/.test(value) ? `'${value}` : value;
  if (isDateFormat(pattern)) {
    const full = value % 1 === 0 ? "yyyy/m/d" : value < 1 ? "h:mm:ss" : "yyyy/m/d h:mm:ss";
    return formatted(full, valueToShow(sheet.workbook, value, full) as number);
  }
  if (isPercentFormat(pattern)) return `${Number((value * 100).toPrecision(15))}%`;
  return String(value);
}
