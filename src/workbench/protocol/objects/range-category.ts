import { isDateFormat, isPercentFormat } from "numfmt";

/** Excel.NumberFormatCategory of a number format. */
export function numberFormatCategory(numberFormat: string): string {
  if (numberFormat === "General") return "General";
  if (numberFormat === "@") return "Text";
  if (isPercentFormat(numberFormat)) return "Percentage";
  if (isDateFormat(numberFormat)) return /[yd]/i.test(numberFormat) ? "Date" : "Time";
  if (/[$¥￥€£]/.test(numberFormat)) return numberFormat.includes("_") ? "Accounting" : "Currency";
  if (/^[#0,]*0(\.0+)?(_ |;.*)?$/.test(numberFormat)) return "Number";
  if (/E\+/i.test(numberFormat)) return "Scientific";
  return /\?\/\?/.test(numberFormat) ? "Fraction" : "Custom";
}
