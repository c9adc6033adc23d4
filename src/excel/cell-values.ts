import type { CellValue } from "../workbook/grid";

/**
 * A value as it must be handed to Range.values to arrive as it is. Excel reads texts as if typed: "1-2" would turn
 * into a date, "=1+1" into a formula, "00123" into 123. A leading apostrophe says: text.
 */
export function asWritten(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "string" && mayBeMisread(value) ? `'${value}` : value;
}

function mayBeMisread(text: string): boolean {
  return (
    /^[\s]*[-=+@'#.\d(%$¥￥€£₹]/u.test(text) ||
    /^(true|false)$/i.test(text) ||
    /^[\s]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text)
  );
}
