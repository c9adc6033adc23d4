import { format, formatColor } from "numfmt";
import { area, contains } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { valueToShow } from "../../model/date-system";
import { CellError, type Scalar } from "../../model/values";
import type { FontStyle } from "../../model/styles";

/** What a cell shows: the formatted text and where "general" alignment puts it. */
export interface ShownCell {
  readonly text: string;
  readonly alignment: "left" | "center" | "right";
}

/** Width of a text in pixels in a font. */
export type Measure = (text: string, font: FontStyle) => number;

/** The text a cell shows by its value and number format, its own unless another is given; null for an empty cell. */
export function cellText(
  sheet: Sheet,
  row: number,
  column: number,
  pattern: string = sheet.style(row, column).numberFormat,
): ShownCell | null {
  const value = sheet.value(row, column);
  if (value === null) return null;
  if (value instanceof CellError) return { text: value.text, alignment: "center" };
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE", alignment: "center" };
  const shown = valueToShow(sheet.workbook, value, pattern) as string | number;
  return { text: formatted(pattern, shown), alignment: typeof value === "string" ? "left" : "right" };
}

/** As cellText, but a number that does not fit its column loses decimals (General) or becomes "####". */
export function shownCell(
  sheet: Sheet,
  row: number,
  column: number,
  measure: Measure,
  numberFormat: string = sheet.style(row, column).numberFormat,
): ShownCell | null {
  const shown = cellText(sheet, row, column, numberFormat);
  const value = sheet.value(row, column);
  if (!shown || typeof value !== "number") return shown;
  const { font } = sheet.style(row, column);
  const room = (widthOf(sheet, row, column) * 4) / 3 - 3;
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

/** Points of the cell's width, all columns of a merged cell together. */
function widthOf(sheet: Sheet, row: number, column: number): number {
  const merged = sheet.merges.find((each) => contains(each, area(row, column)));
  if (!merged) return sheet.columnWidth(column);
  let width = 0;
  for (let at = merged.left; at <= merged.right; at++)
    if (!sheet.columns.get(at)?.hidden) width += sheet.columnWidth(at);
  return width;
}

/** The colour a number format itself asks for ("[Red]"), null where it asks for none. */
export function formatColour(pattern: string, value: Scalar): string | null {
  if (typeof value !== "number" || !pattern.includes("[")) return null;
  try {
    const found = formatColor(pattern, value, { throws: true });
    return typeof found === "string" ? (COLOURS[found.toLowerCase()] ?? null) : null;
  } catch {
    return null;
  }
}

const COLOURS: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  cyan: "#00FFFF",
  green: "#00FF00",
  magenta: "#FF00FF",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** The text a value has under a number format; the plain value where the format is not understood. */
export function formatted(pattern: string, value: string | number): string {
  if (typeof value === "string" && !pattern.includes("@") && !pattern.includes(";")) return value;
  try {
    return format(pattern, value, { throws: true, dateErrorThrows: false, locale: "zh-CN" });
  } catch {
    return String(value);
  }
}
