import { startYearOf } from "./start-year";
import { monthDayOf } from "../values/month-day-number";
import type { DateContext, DateOrder } from "../values/read-date";
import type { DateSystem } from "../values/serial-date";
import { newShortDate, scanShortDate } from "../values/short-date";
import type { CellValue } from "../../workbook/grid";

/** How the dates of a column are to be read, and whether the order was a guess. */
export interface ColumnDates extends DateContext {
  /** True when every date could be read both ways and neither order fits better. */
  readonly guessed: boolean;
  /** Year of the first date written without one; null when nothing tells it. */
  readonly year: number | null;
  /** Where dates without a year pass New Year, whether the years rise or fall down the column; null where they do not. */
  readonly turns: "up" | "down" | null;
  /** Whether numbers such as 3.15 are days of a month: the column has no other dates. */
  readonly monthDayNumbers: boolean;
  /** Day meant by the first of them where two may be (3.1 or 3.10); null where there is no doubt. */
  readonly firstDay: number | null;
  /** Month of days written without one ("3日"); none where nothing names a single month. */
  readonly month?: number | null;
}

/**
 * Finds the order of day, month and year from the whole column: the order in which the fewest dates are impossible
 * (13 is no month); among those the order in which neighbouring rows lie closer together; and where that does not
 * tell either, points mean day first and strokes mean month first. Dates without a year have the month first unless
 * that is impossible.
 *
 * `texts` are words around the table (title, sheet name, other cells) that may hold the year for dates without one;
 * it is the year of the longer part of the column where that runs across New Year.
 */
export function dateContextOf(
  cells: readonly CellValue[],
  texts: readonly (string | null)[],
  dateSystem: DateSystem = 1900,
): ColumnDates {
  const { three, two, years, numbers, others, strokes } = shortDatesOf(cells);
  const yearless = bestOf(two, YEARLESS).order === "day-first" ? "day-first" : "month-first";
  // Numbers such as 3.15 are dates where they stand among such texts, or where the column has nothing else.
  const monthDayNumbers = numbers.length > 0 && others === 0;
  const days = monthDayNumbers && two.length === 0 ? numbers : yearless === "day-first" ? swapped(two) : two;
  const { year, turns } = startYearOf(days, yearsIn(texts));
  const firstDay = monthDayNumbers ? firstDayOf(numbers) : null;
  return { ...orderOf(three, years, strokes), yearless, year, turns, monthDayNumbers, firstDay, dateSystem };
}

const YEARLESS: readonly DateOrder[] = ["month-first", "day-first"];

/** Numbers of dates, three to a date, in the order of the rows; a third of -1 is not written. */
type Dates = readonly number[];

function orderOf(
  dates: Dates,
  years: "two-digits" | "four-digits",
  strokes: boolean,
): { readonly order: DateOrder; readonly guessed: boolean } {
  if (dates.length === 0) return { order: "day-first", guessed: false };
  const usual: DateOrder = strokes ? "month-first" : "day-first";
  const other: DateOrder = strokes ? "day-first" : "month-first";
  // A year of two digits may as well stand first.
  const { order, tied } = bestOf(
    dates,
    years === "two-digits" ? [usual, other, "year-first"] : [usual, other],
  );
  // Where day and month are the same number both readings give the same date.
  return { order, guessed: tied && dates.some((number, i) => i % 3 === 0 && number !== dates[i + 1]) };
}

interface Best {
  readonly order: DateOrder;
  /** Whether another order fits as well. */
  readonly tied: boolean;
}

function bestOf(dates: Dates, orders: readonly DateOrder[]): Best {
  let best = orders[0];
  let [leastImpossible, leastSpread] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let tied = false;
  for (const order of orders) {
    const { impossible, spread } = judge(dates, order, leastImpossible);
    if (impossible === leastImpossible && spread === leastSpread) tied ||= order !== "year-first";
    if (impossible > leastImpossible || (impossible === leastImpossible && spread >= leastSpread)) continue;
    [best, leastImpossible, leastSpread, tied] = [order, impossible, spread, false];
  }
  return { order: best, tied };
}

/**
 * How many of the dates there cannot be in an order, and how far apart, in days or so, neighbouring rows lie. An order
 * with more impossible dates than `most` is not looked at any further.
 */
function judge(
  dates: Dates,
  order: DateOrder,
  most: number,
): { readonly impossible: number; readonly spread: number } {
  const dayAt = order === "day-first" ? 0 : order === "month-first" ? 1 : 2;
  const monthAt = order === "month-first" ? 0 : 1;
  const yearAt = order === "year-first" ? 0 : 2;
  let impossible = 0;
  let spread = 0;
  let before = -1;
  for (let i = 0; i < dates.length; i += 3) {
    const day = dates[i + dayAt];
    const month = dates[i + monthAt];
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      impossible += 1;
      if (impossible > most) break;
      continue;
    }
    const place = ((dates[i + yearAt] + 100) % 100) * 372 + month * 31 + day;
    if (before >= 0) spread += Math.abs(place - before);
    before = place;
  }
  return { impossible, spread };
}

/** The dates of a column whose order or year their cells leave open; each run of equal cells once. */
function shortDatesOf(cells: readonly CellValue[]) {
  const three: number[] = [];
  const two: number[] = [];
  const numbers: number[] = [];
  const date = newShortDate();
  let strokes = false;
  let years: "two-digits" | "four-digits" = "two-digits";
  let others = 0;
  let above: CellValue = null;
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i];
    if (cell === above) continue;
    above = cell;
    if (typeof cell === "string") {
      if (!scanShortDate(cell, date)) continue;
      (date.third < 0 ? two : three).push(date.first, date.second, date.third);
      if (date.thirdDigits > 2) years = "four-digits";
      if (date.mark === STROKE && date.third >= 0) strokes = true;
    } else if (typeof cell === "number") {
      const found = monthDayOf(cell);
      if (found === null) others += 1;
      else numbers.push(found.month, found.day, found.orDay ?? -1);
    }
  }
  return { three, two, years, numbers, others, strokes };
}

const STROKE = 0x2f;

/** Of the two days that the first number may mean the one nearer to the second: 3.10 stands ahead of 3.11. */
function firstDayOf([month, day, orDay, nextMonth, nextDay, orNextDay]: Dates): number | null {
  if (orDay < 0 || nextMonth === undefined) return null;
  const days = (nextMonth - month) * 31;
  const nearest = (from: number): number =>
    Math.min(Math.abs(days + nextDay - from), orNextDay < 0 ? 99 : Math.abs(days + orNextDay - from));
  return nearest(orDay) < nearest(day) ? orDay : day;
}

function swapped(dates: Dates): Dates {
  return dates.map((number, i) => (i % 3 === 0 ? dates[i + 1] : i % 3 === 1 ? dates[i - 1] : number));
}

/** 2026 in "2026年3月", "20260301" or "data 2026", but not in 满2000元 or "2000+". */
const YEARS = /(?<![\d满减¥￥$€.])(20\d{2})(?!\d{5,}|[\s]*[元块件万款人单个%+]|\.\d{3,})/g;

/** The years named by the first text that names any: "2025.12.29-2026.1.4" -> [2025, 2026]. */
function yearsIn(texts: readonly (string | null)[]): readonly number[] {
  for (const text of texts) {
    const years = text === null ? [] : [...text.matchAll(YEARS)].map(([year]) => Number(year));
    if (years.length > 0) return years;
  }
  return [];
}
