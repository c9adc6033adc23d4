import { format } from "numfmt";
import type { Sheet } from "../../model/sheet";
import { valueToShow } from "../../model/date-system";
import { CellError } from "../../model/values";
import type { FontStyle } from "../../model/styles";

/** What a cell shows: the formatted text and where "general" alignment puts it. */
export interface ShownCell {
  readonly text: string;
  readonly alignment: "left" | "center" | "right";
}

/** Width of a text in pixels in a font. */
export type Measure = (text: string, font: FontStyle) => number;

/** The text a cell shows by its value and number format; null for an empty cell. */
export function cellText(sheet: Sheet, row: number, column: number): ShownCell | null {
  const value = sheet.value(row, column);
  if (value === null) return null;
  if (value instanceof CellError) return { text: value.text, alignment: "center" };
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE", alignment: "center" };
  const pattern = sheet.style(row, column).numberFormat;
  const shown = valueToShow(sheet.workbook, value, pattern) as string | number;
  return { text: formatted(pattern, shown), alignment: typeof value === "string" ? "left" : "right" };
}

/** As cellText, but a number that does not fit its column loses decimals (General) or becomes "####". */
export function shownCell(sheet: Sheet, row: number, column: number, measure: Measure): ShownCell | null {
  const shown = cellText(sheet, row, column);
  const value = sheet.value(row, column);
  if (!shown || typeof value !== "number") return shown;
  const { font, numberFormat } = sheet.style(row, column);
  const room = (sheet.columnWidth(column) * 4) / 3 - 3;
  const fits = (text: string): boolean => text.length * font.size * 0.4 < room && measure(text, font) <= room;
  if (fits(shown.text)) return shown;
  if (numberFormat === "General")
    for (let digits = 10; digits > 0; digits--) {
      const shorter = String(Number(value.toPrecision(digits)));
      if (Math.abs(value) < 10 ** digits && fits(shorter)) return { ...shown, text: shorter };
    }
  const hash = Math.max(1, Math.floor(room / measure("#", font)));
  return { ...shown, text: "#".repeat(hash) };
}

/** The text a value has under a number format; the plain value where the format is not understood. */
export function formatted(pattern: string, value: string | number): string {
  if (typeof value === "string" && !pattern.includes("@") && !pattern.includes(";")) return value;
  try {
    return format(pattern, value, { throws: true, dateErrorThrows: false, locale: "zh-CN" });
  } catch {
    return String(value);
  }
}
