import type { FieldUnit } from "../fields/field";
import type { Locale } from "../locale";
import type { CellValue } from "../../workbook/grid";

/** Where the sign of a currency goes in the formats of templates, as in the patterns of the CLDR; see writeMoney. */
export const MONEY_SIGN = "¤";
/** An amount of money. */
export const MONEY = `${MONEY_SIGN}#,##0.00`;
/** By how much an amount of money has changed. */
export const MONEY_MOVED = `+${MONEY_SIGN}#,##0.00;-${MONEY_SIGN}#,##0.00;${MONEY_SIGN}0.00`;

/** The number format of a column by its unit. Counts that are not whole (shared conversions) show two decimals. */
export function numberFormatOf(unit: FieldUnit, values: readonly CellValue[] = []): string {
  switch (unit) {
    case "date":
      return "yyyy-mm-dd";
    case "text":
      return "@";
    case "ratio":
      // A rate above 1 throughout was given in percent or is no rate at all; a percent sign would mislead.
      return mostlyAbove(values, 1.5) ? "0.00" : "0.00%";
    case "count":
      return allWhole(values) ? "#,##0" : "#,##0.00";
    case "currency":
      return MONEY;
    case "multiple":
      return "#,##0.00";
    case "seconds":
      return "#,##0.0";
    case "score":
      return allWhole(values) ? "0" : "0.00";
  }
}

/** The format of a sum of daily people, which counts a person once on each day. */
export function personTimesFormat(locale: Locale): string {
  return locale === "zh-CN" ? '#,##0"人次"' : '#,##0" person-times"';
}

/** A few odd fractions in a long column of whole numbers are slips, not its nature. */
function allWhole(values: readonly CellValue[]): boolean {
  const numbers = values.filter((value) => typeof value === "number");
  return numbers.filter((value) => !Number.isInteger(value)).length <= numbers.length * 0.02;
}

function mostlyAbove(values: readonly CellValue[], limit: number): boolean {
  const numbers = values.filter((value) => typeof value === "number");
  return numbers.length > 0 && numbers.filter((value) => value > limit).length > numbers.length / 2;
}
