import { startYearOf } from "./start-year";
import { monthDayOf } from "../values/month-day-number";
import type { DateContext, DateOrder } from "../values/read-date";
import { shortDateOf } from "../values/short-date";
import type { ShortDate } from "../values/short-date";
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
  dateSystem: 1900 | 1904 = 1900,
): ColumnDates {
  const { three, two, numbers, others } = shortDatesOf(cells);
  const yearless =
    bestOf(two, ["month-first", "day-first"]).order === "day-first" ? "day-first" : "month-first";
  // Numbers such as 3.15 are dates where they stand among such texts, or where the column has nothing else.
  const monthDayNumbers = numbers.length > 0 && others === 0;
  const known = yearIn(texts);
  const days = two.map(({ first, second }) => (yearless === "day-first" ? [second, first] : [first, second]));
  for (const { month, day } of monthDayNumbers ? numbers : []) days.push([month, day]);
  const { year, turns } = startYearOf(days, known);
  return { ...orderOf(three), yearless, year, turns, monthDayNumbers, dateSystem };
}

function orderOf(dates: readonly ShortDate[]): { readonly order: DateOrder; readonly guessed: boolean } {
  if (dates.length === 0) return { order: "day-first", guessed: false };
  const usual: DateOrder = dates[0].mark === "/" ? "month-first" : "day-first";
  const other: DateOrder = usual === "month-first" ? "day-first" : "month-first";
  // A year of two digits may as well stand first.
  const orders: DateOrder[] = dates.every(({ thirdDigits }) => thirdDigits <= 2)
    ? [usual, other, "year-first"]
    : [usual, other];
  const { order, tied } = bestOf(dates, orders);
  // Where day and month are the same number both readings give the same date.
  return { order, guessed: tied && dates.some(({ first, second }) => first !== second) };
}

interface Best {
  readonly order: DateOrder;
  /** Whether another order fits as well. */
  readonly tied: boolean;
}

function bestOf(dates: readonly ShortDate[], orders: readonly DateOrder[]): Best {
  let best = orders[0];
  let [leastImpossible, leastSpread] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let tied = false;
  for (const order of orders) {
    const { impossible, spread } = judge(dates, order);
    if (impossible === leastImpossible && spread === leastSpread) tied ||= order !== "year-first";
    if (impossible > leastImpossible || (impossible === leastImpossible && spread >= leastSpread)) continue;
    [best, leastImpossible, leastSpread, tied] = [order, impossible, spread, false];
  }
  return { order: best, tied };
}

/** How many of the dates there cannot be in an order, and how far apart, in days or so, neighbouring rows lie. */
function judge(
  dates: readonly ShortDate[],
  order: DateOrder,
): { readonly impossible: number; readonly spread: number } {
  let impossible = 0;
  let spread = 0;
  let before: number | null = null;
  for (const { first, second, third } of dates) {
    const day = order === "day-first" ? first : order === "month-first" ? second : (third ?? 0);
    const month = order === "month-first" ? first : second;
    const year = order === "year-first" ? first : (third ?? 0);
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      impossible += 1;
      continue;
    }
    const place = (year % 100) * 372 + month * 31 + day;
    if (before !== null) spread += Math.abs(place - before);
    before = place;
  }
  return { impossible, spread };
}

/** The dates of a column whose order or year their cells leave open, and how many other cells have content. */
function shortDatesOf(cells: readonly CellValue[]) {
  const three: ShortDate[] = [];
  const two: ShortDate[] = [];
  const numbers: { readonly month: number; readonly day: number }[] = [];
  let others = 0;
  for (const cell of cells) {
    if (typeof cell === "string") {
      const found = shortDateOf(cell);
      if (found !== null) (found.third === null ? two : three).push(found);
    } else if (typeof cell === "number") {
      const found = monthDayOf(cell);
      if (found === null) others += 1;
      else numbers.push(found);
    }
  }
  return { three, two, numbers, others };
}

function yearIn(texts: readonly (string | null)[]): number | null {
  for (const text of texts) {
    const match = text === null ? null : /(?<!\d)(20\d{2})(?!\d{5,})/.exec(text);
    if (match !== null) return Number(match[1]);
  }
  return null;
}
