import { isoDay, isoFromSerial, isRealDay } from "./serial-date";
import { tidyText } from "./text";
import type { CellValue } from "../../workbook/grid";

/** Which of the first two numbers in "1.08.2019" is the day. */
export type DateOrder = "day-first" | "month-first";

/** What has to be known beside the cell to read a date. */
export interface DateContext {
  readonly order: DateOrder;
  /** Year for dates written without one; null when nothing tells it. */
  readonly year: number | null;
}

export interface DateReading {
  /** ISO day, or day and time where the cell has a time other than midnight. */
  readonly iso: string;
  /** Null when the cell held a real date. */
  readonly code: "date-from-text" | "date-from-number" | "year-from-context" | null;
}

const YEAR_FIRST =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?Z?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_MONTH_NAME = /^(\d{1,2})[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i;
const MONTH_NAME_DAY = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i;
const NO_YEAR = /^(\d{1,2})(?:月|[./-])(\d{1,2})[日号]?$/;
const WEEKDAY_AFTER = /\s*[(（]?\s*(?:周|星期|礼拜)[一二三四五六日天]\s*[)）]?$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Serial numbers between 1954 and 2099 are taken as dates in a column of dates. */
const FIRST_SERIAL = 20000;
const LAST_SERIAL = 73050;

/**
 * Reads a cell of a date column.
 *
 * Takes serial numbers, 20260301 as number or text, "2025-10-08", "2026/3/1 09:30", "2026年3月1日 周日",
 * "1.08.2019" in the order given, "6 May 2024", and "3月1日" when a year is given. Gives null for anything else.
 */
export function readDate(value: CellValue, context: DateContext): DateReading | null {
  if (typeof value === "number") return readNumberAsDate(value);
  if (typeof value !== "string") return null;
  const text = tidyText(value).replace(WEEKDAY_AFTER, "");
  if (text.length < 3 || text.length > 30) return null;
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return fromParts(yearFirst[1], yearFirst[2], yearFirst[3], timeOf(yearFirst));
  const compact = COMPACT.exec(text);
  if (compact !== null) return fromParts(compact[1], compact[2], compact[3]);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast !== null) {
    const [, first, , second, year] = yearLast;
    const dayFirst = context.order === "day-first";
    return fromParts(
      year.length === 2 ? `20${year}` : year,
      dayFirst ? second : first,
      dayFirst ? first : second,
    );
  }
  return readNamedMonth(text) ?? readWithoutYear(text, context);
}

/** Whether a cell can be read as a date whatever its column: a text with a year in it. Numbers never count. */
export function looksLikeDate(value: CellValue): boolean {
  if (typeof value !== "string" || !/\d/.test(value)) return false;
  if (readDate(value, { order: "day-first", year: null }) !== null) return true;
  return readDate(value, { order: "month-first", year: null }) !== null;
}

/** The first two numbers of a date with the year last ("1.08.2019" -> [1, 8]); null for other shapes. */
export function yearLastParts(value: CellValue): readonly [number, number] | null {
  if (typeof value !== "string") return null;
  const match = YEAR_LAST.exec(tidyText(value).replace(WEEKDAY_AFTER, ""));
  return match === null ? null : [Number(match[1]), Number(match[3])];
}

function readNumberAsDate(value: number): DateReading | null {
  if (value >= FIRST_SERIAL && value <= LAST_SERIAL) {
    const iso = isoFromSerial(value);
    return iso === null ? null : { iso, code: null };
  }
  if (!Number.isInteger(value) || value < 19900101 || value > 20991231) return null;
  const compact = COMPACT.exec(String(value));
  const reading = compact === null ? null : fromParts(compact[1], compact[2], compact[3]);
  return reading === null ? null : { iso: reading.iso, code: "date-from-number" };
}

function readNamedMonth(text: string): DateReading | null {
  const dayFirst = DAY_MONTH_NAME.exec(text);
  const monthFirst = dayFirst === null ? MONTH_NAME_DAY.exec(text) : null;
  const name = dayFirst?.[2] ?? monthFirst?.[1];
  const day = dayFirst?.[1] ?? monthFirst?.[2];
  const year = dayFirst?.[3] ?? monthFirst?.[3];
  if (name === undefined || day === undefined || year === undefined) return null;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return month < 0 ? null : fromParts(year, String(month + 1), day);
}

function readWithoutYear(text: string, context: DateContext): DateReading | null {
  if (context.year === null) return null;
  const match = NO_YEAR.exec(text);
  const reading = match === null ? null : fromParts(String(context.year), match[1], match[2]);
  return reading === null ? null : { iso: reading.iso, code: "year-from-context" };
}

function timeOf(match: RegExpExecArray): string {
  if (match[4] === undefined) return "";
  const [hour, minute, second] = [match[4], match[5], match[6] ?? "00"].map(Number);
  if (hour > 23 || minute > 59 || second > 59 || hour + minute + second === 0) return "";
  return `T${[hour, minute, second].map((part) => String(part).padStart(2, "0")).join(":")}`;
}

function fromParts(year: string, month: string, day: string, time = ""): DateReading | null {
  const parts = [Number(year), Number(month), Number(day)] as const;
  if (!isRealDay(...parts)) return null;
  return { iso: isoDay(...parts) + time, code: "date-from-text" };
}
