import { isDigit } from "./characters";
import { skipBlanks, takeNumber } from "./codes";
import type { Codes } from "./codes";
import type { DayScan } from "./day-scan";
import { scanDayThenName, scanNameAndDay, scanNameFirst, takeYear } from "./scan-month-name";
import { scanWeek, setWeek } from "./scan-week";

/** Which of the numbers in "1.08.2019" or "26/03/01" is the day. */
export type DateOrder = "day-first" | "month-first" | "year-first";

/** What has to be known beside the text. */
export interface DayOrders {
  /** Of dates of three numbers that have at most two digits, or a year behind the two. */
  readonly order: DateOrder;
  /** Of dates without a year; month first where not said. */
  readonly yearless?: "day-first" | "month-first";
}

const MINUS = 0x2d;
const POINT = 0x2e;
const STROKE = 0x2f;
const W = 0x77;
const NIAN = 0x5e74; // 年
const YUE = 0x6708; // 月
const FEN = 0x4efd; // 份
const RI = 0x65e5; // 日
const HAO = 0x53f7; // 号
const DI = 0x7b2c; // 第
const ZHOU = 0x5468; // 周

/** Years of a date without marks: other runs of eight or six digits are the number of something. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/**
 * Reads the day, week or month that begins at `at` into `scan`; false where there is none. Whether the calendar has
 * such a day is for the caller to see, who may have to find the year first.
 */
export function scanDay(codes: Codes, at: number, orders: DayOrders, scan: DayScan): boolean {
  scan.end = at;
  scan.year = 0;
  scan.day = 1;
  scan.week = 0;
  scan.isPeriod = false;
  scan.isSure = true;
  if (!takeNumber(codes, scan)) return scanNamed(codes, scan);
  const first = scan.number;
  switch (scan.digits) {
    case 8:
      scan.day = first % 100;
      return (
        setMonth(scan, Math.floor(first / 10000), Math.floor(first / 100) % 100) && isUsualYear(scan.year)
      );
    case 6:
      scan.isSure = false;
      scan.isPeriod = true;
      return setMonth(scan, Math.floor(first / 100), first % 100) && isUsualYear(scan.year);
    case 4:
      return scanAfterYear(codes, first, scan);
    case 2:
      if (codes[scan.end] === NIAN) return scanAfterYear(codes, 2000 + first, scan);
      return scanSmall(codes, first, 2, orders, scan);
    case 1:
      return scanSmall(codes, first, 1, orders, scan);
    default:
      return false;
  }
}

/** Behind a year: "-03-01", "年3月1日", "-03", "年第10周", "-W10". */
function scanAfterYear(codes: Codes, year: number, scan: DayScan): boolean {
  scan.year = year;
  let mark = codes[scan.end];
  if (mark === 0x20) {
    scan.end = skipBlanks(codes, scan.end);
    mark = codes[scan.end];
    if (mark !== NIAN && mark !== DI && (mark | 0x20) !== W) return false;
  }
  if (mark === NIAN || mark === MINUS || mark === STROKE || mark === POINT) {
    scan.end += 1;
    if (mark === NIAN) scan.end = skipBlanks(codes, scan.end);
    const next = codes[scan.end];
    if (isDigit(next)) return scanMonthAndDay(codes, mark, scan);
    if (next !== DI && (next | 0x20) !== W) return mark !== NIAN && scanNameAndDay(codes, mark, scan);
  }
  return scanWeek(codes, scan);
}

/** Behind "2026-" or "2026年": "03-01", "3月1日", "03", "10周". */
function scanMonthAndDay(codes: Codes, mark: number, scan: DayScan): boolean {
  takeNumber(codes, scan);
  if (scan.digits > 2) return false;
  scan.month = scan.number;
  const afterMonth = scan.end;
  if (mark === NIAN) scan.end = skipBlanks(codes, scan.end);
  const next = codes[scan.end];
  if (next === YUE) return scanDayAfterMonth(codes, scan);
  if (next === ZHOU) {
    scan.end += 1;
    return setWeek(scan, scan.number);
  }
  if (mark === NIAN) return false;
  scan.end = afterMonth;
  if (next === mark && isDigit(codes[afterMonth + 1])) {
    scan.end += 1;
    takeNumber(codes, scan);
    if (scan.digits <= 2) {
      scan.day = scan.number;
      skipDayWord(codes, scan);
      return true;
    }
    // "2026-01-2026-03": what follows is another date.
    scan.end = afterMonth;
  }
  scan.isPeriod = true;
  scan.isSure = mark !== POINT;
  return true;
}

/** At 月: "月1日", "月", "月份". */
function scanDayAfterMonth(codes: Codes, scan: DayScan): boolean {
  scan.end += 1;
  const afterMonth = scan.end;
  scan.end = skipBlanks(codes, scan.end);
  if (takeNumber(codes, scan)) {
    scan.day = scan.number;
    skipDayWord(codes, scan);
    return scan.digits <= 2;
  }
  scan.end = afterMonth;
  if (codes[scan.end] === FEN) scan.end += 1;
  scan.isPeriod = true;
  return true;
}

/** Behind a number of one or two digits: "/3/2026", "月1日", ".3", " Mar 2026", "周". */
function scanSmall(codes: Codes, first: number, digits: number, orders: DayOrders, scan: DayScan): boolean {
  const mark = codes[scan.end];
  if (mark === YUE) {
    scan.month = first;
    scan.isSure = false;
    return scanDayAfterMonth(codes, scan);
  }
  if (mark === ZHOU) {
    scan.end += 1;
    scan.isSure = false;
    return setWeek(scan, first);
  }
  if (mark !== STROKE && mark !== MINUS && mark !== POINT) return scanDayThenName(codes, first, scan);
  if (!isDigit(codes[scan.end + 1])) return scanDayThenName(codes, first, scan);
  scan.end += 1;
  takeNumber(codes, scan);
  const second = scan.number;
  if (scan.digits === 4) {
    scan.isPeriod = true;
    scan.isSure = mark !== POINT;
    return setMonth(scan, second, first);
  }
  if (scan.digits > 2) return false;
  if (codes[scan.end] === mark && isDigit(codes[scan.end + 1])) {
    scan.end += 1;
    takeNumber(codes, scan);
    return setThree(scan, first, digits, second, orders.order);
  }
  scan.isSure = false;
  const dayFirst = orders.yearless === "day-first";
  scan.month = dayFirst ? second : first;
  scan.day = dayFirst ? first : second;
  skipDayWord(codes, scan);
  return true;
}

/** Three numbers, the third of which was read last. */
function setThree(scan: DayScan, first: number, digits: number, second: number, order: DateOrder): boolean {
  const third = scan.number;
  if (scan.digits === 1 || (order === "year-first" && scan.digits === 2)) {
    scan.day = third;
    return digits === 2 && setMonth(scan, 2000 + first, second);
  }
  if (scan.digits !== 2 && scan.digits !== 4) return false;
  const year = scan.digits === 2 ? 2000 + third : third;
  scan.day = order === "month-first" ? second : first;
  return setMonth(scan, year, order === "month-first" ? first : second);
}

/** Begins with a word: a month's name or a week. */
function scanNamed(codes: Codes, scan: DayScan): boolean {
  if (scanNameFirst(codes, scan)) return true;
  if (!scanWeek(codes, scan)) return false;
  takeYear(codes, scan);
  return true;
}

function setMonth(scan: DayScan, year: number, month: number): boolean {
  scan.year = year;
  scan.month = month;
  return true;
}

function skipDayWord(codes: Codes, scan: DayScan): void {
  const at = skipBlanks(codes, scan.end);
  const code = codes[at];
  if (code === RI || code === HAO) scan.end = at + 1;
}

function isUsualYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
