import type { WideLayout } from "../recognised-sheet";
import { readDate } from "../../values/read-date";
import { tidyText } from "../../values/text";
import type { CellValue } from "../../../workbook/grid";

/** What a heading is when it names a period. */
export type PeriodKind = WideLayout["headingField"];

const WEEKDAY = /[\s(（]*(?:周|星期|礼拜)[一二三四五六日天][\s)）]*$/;
const MONTH =
  /^(?:20\d{2}\s*[-/.年]?\s*(?:0[1-9]|1[0-2]|[1-9])月?份?|(?:0?[1-9]|1[0-2])月份?|[一二三四五六七八九十]{1,2}月份?)$/;
const NAMED_MONTH =
  /^(?:(?:20)?\d{2}[-\s])?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?:[-\s'’,]*(?:20)?\d{2})?$/i;
const WEEK =
  /^(?:20\d{2}[年\s-]*)?(?:\d{1,2}月)?(?:第?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*周|(?:w|wk|week|kw)\s?\d{1,2})$/i;
const DAY = String.raw`(?:(?:20)?\d{2}[-/.年])?\d{1,2}[-/.月]\d{1,2}[日号]?`;
const DAYS = new RegExp(String.raw`^${DAY}\s*(?:[-–—~～至到]|to)\s*(?:${DAY}|\d{1,2}[日号]?)$`, "i");
/** Short forms that are figures as well: they count only in a row of rising ones. */
const ALSO_FIGURE = /^\d{1,2}[./-]\d{1,2}$|^\d+$/;

/** Serial numbers of days from 2000 to 2099, days as 20260301, months as 202603. */
const SERIALS = [36526, 73050] as const;

/**
 * What a heading is by itself: a day ("3月1日", "03/01", 46082), a week ("第10周", "W10", "03.01-03.07") or a month
 * ("2026年3月", "Mar-26", 202603); null for anything else. A weekday behind it makes no difference.
 */
export function periodKind(value: CellValue): PeriodKind | null {
  if (typeof value === "number") return numberKind(value);
  if (typeof value !== "string" || value.length > 40) return null;
  const text = tidyText(value).replace(WEEKDAY, "");
  if (text.length > 30 || text.length < 2) return null;
  if (MONTH.test(text) || NAMED_MONTH.test(text)) return "month";
  if (WEEK.test(text) || DAYS.test(text)) return "week";
  const isDay =
    readDate(text, { order: "day-first", year: 2000 }) ??
    readDate(text, { order: "month-first", year: 2000 });
  return isDay === null ? null : "date";
}

/** Whether a heading says the days themselves: "3月1日", "3.2-3.8" or a serial number, and not "第10周" or "3月". */
export function namesDays(value: CellValue): boolean {
  const kind = periodKind(value);
  if (kind !== "week") return kind === "date";
  return typeof value === "string" && DAYS.test(tidyText(value).replace(WEEKDAY, ""));
}

/** The places in a row that name periods; numbers, and texts like "3.1", only where they go step by step. */
export function periodPlaces(row: readonly CellValue[]): ReadonlySet<number> {
  const places = new Set<number>();
  const doubtful: number[] = [];
  for (let place = 0; place < row.length; place += 1) {
    const value = row[place];
    if (value === null || value === undefined || periodKind(value) === null) continue;
    if (typeof value === "number" || ALSO_FIGURE.test(tidyText(String(value)))) doubtful.push(place);
    else places.add(place);
  }
  if (goesStepByStep(doubtful.map((place) => orderOf(row[place])))) {
    for (const place of doubtful) places.add(place);
  }
  return places;
}

/** The kind most of the headings have; days that are all the first of a month stand for months. */
export function kindOfPeriods(values: readonly CellValue[]): PeriodKind | null {
  const counts = new Map<PeriodKind, number>();
  for (const value of values) {
    const kind = periodKind(value);
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best === undefined) return null;
  if (best[0] === "date" && values.length >= 3 && values.every(isFirstOfMonth)) return "month";
  return best[0];
}

/** A row that says the days of the week under or over its dates: 周一, 星期二, Mon. */
export function isWeekdayRow(row: readonly CellValue[]): boolean {
  let weekdays = 0;
  let filled = 0;
  for (const value of row) {
    if (value === null) continue;
    if (typeof value !== "string") return false;
    const text = tidyText(value);
    if (text === "") continue;
    filled += 1;
    if (WEEKDAY_NAME.test(text)) weekdays += 1;
  }
  return weekdays >= 3 && weekdays >= filled - 2;
}

const WEEKDAY_NAME =
  /^(?:周|星期|礼拜|週)?[一二三四五六日天]$|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?$|^[月火水木金土日](?:曜日?)?$/i;

function numberKind(value: number): PeriodKind | null {
  if (!Number.isInteger(value)) return null;
  if (value >= SERIALS[0] && value <= SERIALS[1]) return "date";
  if (value >= 200001 && value <= 209912) return value % 100 >= 1 && value % 100 <= 12 ? "month" : null;
  return readDate(value, { order: "day-first", year: null }) === null ? null : "date";
}

/** A number that grows with the period, to tell rows of periods from rows of figures. */
function orderOf(value: CellValue): number {
  if (typeof value === "number") return value;
  const parts = tidyText(String(value)).split(/[./-]/).map(Number);
  return parts.length === 1 ? parts[0] : parts[0] * 31 + parts[1];
}

/** Steps of at most a month, forth or back: 46082 46083 …, 20260331 20260401 …, "3.30" "3.31" "4.1". */
function goesStepByStep(values: readonly number[]): boolean {
  return values.every((value, i) => {
    if (i === 0) return true;
    const step = Math.abs(value - values[i - 1]);
    if (step === 0) return false;
    if (value > 1e7) return step < 9000;
    if (value > 200000) return step <= 100;
    return step <= 31 || (value < 500 && step >= 330);
  });
}

function isFirstOfMonth(value: CellValue): boolean {
  const reading = readDate(value, { order: "day-first", year: null });
  return reading !== null && reading.iso.slice(8, 10) === "01";
}
