import { isoTextOf, withTimeOfDay } from "./iso-text";
import { newDateScan, scanDate } from "./scan-date";
import type { DateScan } from "./scan-date";
import type { DayOrders } from "./scan-day";
import { DAYS_TO_1904, isoFromSerial, isRealDay, serialOfWeek } from "./serial-date";
import type { DateSystem } from "./serial-date";
import type { CellValue } from "../../workbook/grid";

export type { DateOrder } from "./scan-day";

/** What has to be known beside the cell to read a date. */
export interface DateContext extends DayOrders {
  /** Year for dates written without one; null when nothing tells it. */
  readonly year: number | null;
  /** The system the workbook counts days in; 1900 where not said. */
  readonly dateSystem?: DateSystem;
}

/** How a cell that held no real date was read. */
export type DateCode = "date-from-text" | "date-from-number" | "year-from-context" | "period-from-text";

export interface DateReading {
  /** ISO day, or day and time where the cell has a time other than midnight; of a period its first day. */
  readonly iso: string;
  /** Null when the cell held a real date. */
  readonly code: DateCode | null;
}

/** Serial numbers between 1954 and 2099 are taken as dates in a column of dates. */
const FIRST_SERIAL = 20000;
const LAST_SERIAL = 73050;

const scan = newDateScan();

/**
 * Reads a cell of a date column.
 *
 * Takes serial numbers of either system, 20260301 as number or text, "2025-10-08", "2026/3/1 09:30",
 * "2026年3月1日(周日)", "1.08.2019" in the order given, "26/3/1", "6 May 2024", "Sunday, March 1, 2026", and "3月1日",
 * "3/1" or "3.1" when a year is given. Periods are read as their first day: "02.05-02.11", "2026-03-01 ~ 2026-03-07",
 * "2026-03", "Mar-26", "第10周" (its Monday). Gives null for anything else.
 */
export function readDate(value: CellValue, context: DateContext): DateReading | null {
  if (typeof value === "number") return readNumberAsDate(value, context);
  if (typeof value !== "string" || !scanDate(value, context, scan)) return null;
  const { year } = scan.from;
  const iso = isoOfScan(scan, year === 0 ? (context.year ?? 0) : year);
  return iso === null ? null : { iso, code: codeOfScan(scan, year) };
}

/** The ISO text of a scanned date in the year given; null where the calendar has no such day. */
export function isoOfScan({ from, seconds }: DateScan, year: number): string | null {
  if (from.week > 0) {
    const monday = serialOfWeek(year, from.week);
    return monday === null ? null : isoFromSerial(monday);
  }
  if (!isRealDay(year, from.month, from.day)) return null;
  const day = isoTextOf(year, from.month, from.day);
  return seconds === 0 ? day : withTimeOfDay(day, seconds);
}

/** Why a scanned date is not what the sheet holds; `year` is the one written, 0 for none. */
export function codeOfScan({ isPeriod }: DateScan, year: number): DateCode {
  if (isPeriod) return "period-from-text";
  return year === 0 ? "year-from-context" : "date-from-text";
}

/** Whether a cell can be read as a date whatever its column: a text with a year in it. Numbers never count. */
export function looksLikeDate(value: CellValue): boolean {
  if (typeof value !== "string" || value.length < 6) return false;
  if (!scanDate(value, DAY_FIRST, scan) || !scan.from.isSure || scan.from.year === 0) return false;
  if (isoOfScan(scan, scan.from.year) !== null) return true;
  return scanDate(value, MONTH_FIRST, scan) && isoOfScan(scan, scan.from.year) !== null;
}

const DAY_FIRST: DayOrders = { order: "day-first" };
const MONTH_FIRST: DayOrders = { order: "month-first" };

/** Reads a number of a date column: a serial number, or 20260301. Null for anything else. */
export function readNumberAsDate(value: number, context: DateContext): DateReading | null {
  const serial = context.dateSystem === 1904 ? value + DAYS_TO_1904 : value;
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
    const iso = isoFromSerial(serial);
    return iso === null ? null : { iso, code: null };
  }
  if (!Number.isInteger(value) || value < 199001 || value > 20991231) return null;
  const isMonth = value <= 209912;
  const months = isMonth ? value : Math.floor(value / 100);
  const day = isMonth ? 1 : value % 100;
  const [year, month] = [Math.floor(months / 100), months % 100];
  if (year < 1990 || !isRealDay(year, month, day)) return null;
  return { iso: isoTextOf(year, month, day), code: "date-from-number" };
}
