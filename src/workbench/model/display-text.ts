import { format } from "numfmt";
import { type DateSystem, valueToShow } from "./date-system";
import type { Sheet } from "./sheet";
import { CellError, type Scalar } from "./values";

/** The text a cell shows under its number format. The width of the column is not taken into account. */
export function displayText(sheet: Sheet, row: number, column: number): string {
  return formatValue(sheet.value(row, column), sheet.style(row, column).numberFormat, sheet.workbook);
}

/**
 * The text of a value under a number format, with days counted as the workbook does; what the format cannot show
 * comes as Excel's row of #.
 */
export function formatValue(stored: Scalar, numberFormat: string, system: DateSystem): string {
  const value = valueToShow(system, stored, numberFormat);
  if (value === null) return "";
  if (value instanceof CellError) return value.text;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && (numberFormat === "General" || numberFormat === "@")) return value;
  try {
    return format(numberFormat === "@" ? "General" : numberFormat, value, { dateErrorThrows: true });
  } catch {
    return typeof value === "number" ? "########" : value;
  }
}

/** Width of a text in digits of the default font: Chinese characters take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    width += code >= 0x1100 && (code <= 0x115f || (code >= 0x2e80 && code <= 0xffe6)) ? 2 : 1;
  }
  return width;
}
