import { isDateFormat } from "numfmt";
import type { Scalar } from "./values";

/** Days from 0 January 1900, where serials usually begin, to 1 January 1904, where those of old Mac workbooks do. */
const DAYS_TO_1904 = 1462;

/** The calendar a workbook counts its days in. */
export interface DateSystem {
  readonly date1904: boolean;
}

/**
 * The value as number formatting takes it, which knows the 1900 calendar only. Numbers under a date format move;
 * lengths of time ([h]:mm) and all others stay. Example: 44620 under yyyy/m/d is 2026/2/28 in a 1904 workbook, 46082.
 */
export function valueToShow(system: DateSystem, value: Scalar, numberFormat: string): Scalar {
  if (!system.date1904 || typeof value !== "number" || !countsDays(numberFormat)) return value;
  return value + DAYS_TO_1904;
}

/** The serial to store for a date read from a text, whose reader knows the 1900 calendar only; undone by valueToShow. */
export function serialToStore(system: DateSystem, serial: number, typedFormat: string | undefined): number {
  return system.date1904 && typedFormat !== undefined && serial >= DAYS_TO_1904 && countsDays(typedFormat)
    ? serial - DAYS_TO_1904
    : serial;
}

function countsDays(numberFormat: string): boolean {
  return isDateFormat(numberFormat) && !/\[[hms]+\]/i.test(numberFormat);
}
