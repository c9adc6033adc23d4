import { isDigit, isUnseen, plainCode, skipUnseen } from "./characters";
import { monthNameAt } from "./month-names";
import type { NameAt } from "./month-names";

/** Which of the numbers in "1.08.2019" or "26/03/01" is the day. */
export type DateOrder = "day-first" | "month-first" | "year-first";

/** What has to be known beside the text. */
export interface DayOrders {
  /** Of dates of three numbers that have at most two digits, or a year behind the two. */
  readonly order: DateOrder;
  /** Of dates without a year; month first where not said. */
  readonly yearless?: "day-first" | "month-first";
}

/** The day last scanned: one record serves all cells, so that reading a cell allocates nothing. */
export interface DayScan {
  /** The place after the day. */
  end: number;
  /** 0 where none is written. */
  year: number;
  month: number;
  /** 1 of a month written without a day. */
  day: number;
  /** Number of the week where that is what is written, else 0. */
  week: number;
  /** Whether a month or week was written rather than a day. */
  isPeriod: boolean;
  /** Whether the text by itself tells that it is a date: "2026-03-01" does; "3.1", "2026.03" and "202603" do not. */
  isSure: boolean;
  /** The number last read on the way, and how many digits it has. */
  number: number;
  digits: number;
}

/** A record for `scanDay` to fill. */
export function newDayScan(): DayScan {
  return { end: 0, year: 0, month: 0, day: 0, week: 0, isPeriod: false, isSure: false, number: 0, digits: 0 };
}

const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const STROKE = 0x2f;
const APOSTROPHE = 0x27;
const COLON = 0x3a;
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
export function scanDay(text: string, at: number, end: number, orders: DayOrders, scan: DayScan): boolean {
  scan.end = at;
  scan.year = 0;
  scan.day = 1;
  scan.week = 0;
  scan.isPeriod = false;
  scan.isSure = true;
  if (!takeNumber(text, end, scan)) return scanNamed(text, end, scan);
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
      return scanAfterYear(text, end, first, scan);
    case 2:
      if (codeAt(text, scan.end, end) === NIAN) return scanAfterYear(text, end, 2000 + first, scan);
      return scanSmall(text, end, first, 2, orders, scan);
    case 1:
      return scanSmall(text, end, first, 1, orders, scan);
    default:
      return false;
  }
}

/** Behind a year: "-03-01", "年3月1日", "-03", "年第10周", "-W10". */
function scanAfterYear(text: string, end: number, year: number, scan: DayScan): boolean {
  scan.year = year;
  let mark = codeAt(text, scan.end, end);
  if (mark === 0x20) {
    scan.end = skipUnseen(text, scan.end, end);
    mark = codeAt(text, scan.end, end);
    if (mark !== NIAN && mark !== DI && (mark | 0x20) !== W) return false;
  }
  if (mark === NIAN || mark === MINUS || mark === STROKE || mark === POINT) {
    scan.end += 1;
    if (mark === NIAN) scan.end = skipUnseen(text, scan.end, end);
    const next = codeAt(text, scan.end, end);
    if (isDigit(next)) return scanMonthAndDay(text, end, mark, scan);
    if (next !== DI && (next | 0x20) !== W) return mark !== NIAN && scanNameAndDay(text, end, mark, scan);
  }
  return scanWeek(text, end, scan);
}

/** Behind "2026-" or "2026年": "03-01", "3月1日", "03", "10周". */
function scanMonthAndDay(text: string, end: number, mark: number, scan: DayScan): boolean {
  takeNumber(text, end, scan);
  if (scan.digits > 2) return false;
  scan.month = scan.number;
  const afterMonth = scan.end;
  if (mark === NIAN) scan.end = skipUnseen(text, scan.end, end);
  const next = codeAt(text, scan.end, end);
  if (next === YUE) return scanDayAfterMonth(text, end, scan);
  if (next === ZHOU) {
    scan.end += 1;
    return setWeek(scan, scan.number);
  }
  if (mark === NIAN) return false;
  scan.end = afterMonth;
  if (next === mark && isDigit(codeAt(text, afterMonth + 1, end))) {
    scan.end += 1;
    takeNumber(text, end, scan);
    if (scan.digits <= 2) {
      scan.day = scan.number;
      skipDayWord(text, end, scan);
      return true;
    }
    // "2026-01-2026-03": what follows is another date.
    scan.end = afterMonth;
  }
  scan.isPeriod = true;
  scan.isSure = mark !== POINT;
  return true;
}

/** Behind "2026-": "Mar-01" or "Mar". */
function scanNameAndDay(text: string, end: number, mark: number, scan: DayScan): boolean {
  if (!monthNameAt(text, scan.end, end, name)) return false;
  scan.month = name.number;
  scan.end = name.end;
  if (codeAt(text, scan.end, end) === mark && isDigit(codeAt(text, scan.end + 1, end))) {
    scan.end += 1;
    takeNumber(text, end, scan);
    scan.day = scan.number;
    return scan.digits <= 2;
  }
  scan.isPeriod = true;
  return true;
}

/** At 月: "月1日", "月", "月份". */
function scanDayAfterMonth(text: string, end: number, scan: DayScan): boolean {
  scan.end += 1;
  const afterMonth = scan.end;
  scan.end = skipUnseen(text, scan.end, end);
  if (takeNumber(text, end, scan)) {
    scan.day = scan.number;
    skipDayWord(text, end, scan);
    return scan.digits <= 2;
  }
  scan.end = afterMonth;
  if (codeAt(text, scan.end, end) === FEN) scan.end += 1;
  scan.isPeriod = true;
  return true;
}

/** Behind a number of one or two digits: "/3/2026", "月1日", ".3", " Mar 2026", "周". */
function scanSmall(
  text: string,
  end: number,
  first: number,
  digits: number,
  orders: DayOrders,
  scan: DayScan,
): boolean {
  const mark = codeAt(text, scan.end, end);
  if (mark === YUE) {
    scan.month = first;
    scan.isSure = false;
    return scanDayAfterMonth(text, end, scan);
  }
  if (mark === ZHOU) {
    scan.end += 1;
    scan.isSure = false;
    return setWeek(scan, first);
  }
  if (mark !== STROKE && mark !== MINUS && mark !== POINT) return scanDayThenName(text, end, first, scan);
  if (!isDigit(codeAt(text, scan.end + 1, end))) return scanDayThenName(text, end, first, scan);
  scan.end += 1;
  takeNumber(text, end, scan);
  const second = scan.number;
  if (scan.digits === 4) {
    scan.isPeriod = true;
    scan.isSure = mark !== POINT;
    return setMonth(scan, second, first);
  }
  if (scan.digits > 2) return false;
  if (codeAt(text, scan.end, end) === mark && isDigit(codeAt(text, scan.end + 1, end))) {
    scan.end += 1;
    takeNumber(text, end, scan);
    return setThree(scan, first, digits, second, orders.order);
  }
  scan.isSure = false;
  const dayFirst = orders.yearless === "day-first";
  scan.month = dayFirst ? second : first;
  scan.day = dayFirst ? first : second;
  skipDayWord(text, end, scan);
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

/** Behind the day: " Mar 2026", "-Mar-26", "st March". */
function scanDayThenName(text: string, end: number, day: number, scan: DayScan): boolean {
  skipOrdinal(text, end, scan);
  const at = skipMarks(text, scan.end, end);
  if (!monthNameAt(text, at, end, name)) return false;
  scan.day = day;
  scan.month = name.number;
  scan.end = name.end;
  takeYear(text, end, scan);
  return true;
}

/** Begins with a name: "Mar 1, 2026", "Mar-26", "第10周", "W10". */
function scanNamed(text: string, end: number, scan: DayScan): boolean {
  const at = scan.end;
  if (!monthNameAt(text, at, end, name)) {
    if (!scanWeek(text, end, scan)) return false;
    takeYear(text, end, scan);
    return true;
  }
  scan.month = name.number;
  scan.end = name.end;
  const mark = codeAt(text, scan.end, end);
  const afterName = scan.end;
  scan.end = skipMarks(text, scan.end, end);
  if (!takeNumber(text, end, scan)) {
    scan.end = afterName;
    scan.isPeriod = true;
    scan.isSure = false;
    return true;
  }
  if (scan.digits === 4 || (scan.digits === 2 && (mark === MINUS || mark === APOSTROPHE))) {
    scan.isPeriod = true;
    scan.year = scan.digits === 4 ? scan.number : 2000 + scan.number;
    return true;
  }
  if (scan.digits > 2) return false;
  scan.day = scan.number;
  skipOrdinal(text, end, scan);
  takeYear(text, end, scan);
  return true;
}

const name: NameAt = { number: 0, end: 0 };

/** "第10周", "W10", "Week 10". */
function scanWeek(text: string, end: number, scan: DayScan): boolean {
  const chinese = codeAt(text, scan.end, end) === DI;
  if (!chinese && (codeAt(text, scan.end, end) | 0x20) !== W) return false;
  scan.end += 1;
  if (!chinese)
    for (const letter of "eek") if (scan.end < end && text[scan.end].toLowerCase() === letter) scan.end += 1;
  scan.end = skipUnseen(text, scan.end, end);
  if (!takeNumber(text, end, scan) || scan.digits > 2) return false;
  const week = scan.number;
  if (chinese) {
    scan.end = skipUnseen(text, scan.end, end);
    if (codeAt(text, scan.end, end) !== ZHOU) return false;
    scan.end += 1;
  }
  if (scan.year === 0) scan.isSure = false;
  return setWeek(scan, week);
}

/** Takes a year behind a day and month, if one stands there. */
function takeYear(text: string, end: number, scan: DayScan): void {
  const before = scan.end;
  scan.end = skipMarks(text, before, end);
  const taken = takeNumber(text, end, scan) && (scan.digits === 4 || scan.digits === 2);
  // "1 Mar 09:30" has a time, no year.
  if (!taken || codeAt(text, scan.end, end) === COLON) {
    scan.end = before;
    scan.isSure = false;
    return;
  }
  scan.year = scan.digits === 4 ? scan.number : 2000 + scan.number;
  scan.isSure = true;
}

function setMonth(scan: DayScan, year: number, month: number): boolean {
  scan.year = year;
  scan.month = month;
  return true;
}

function setWeek(scan: DayScan, week: number): boolean {
  scan.week = week;
  scan.month = 0;
  scan.isPeriod = true;
  return week >= 1 && week <= 53;
}

/** Reads the digits at `scan.end`; false where there is none. */
function takeNumber(text: string, end: number, scan: DayScan): boolean {
  let number = 0;
  let i = scan.end;
  for (; i < end; i += 1) {
    const code = plainCode(text.charCodeAt(i));
    if (!isDigit(code)) break;
    number = number * 10 + code - 0x30;
  }
  scan.number = number;
  scan.digits = i - scan.end;
  scan.end = i;
  return scan.digits > 0;
}

function skipDayWord(text: string, end: number, scan: DayScan): void {
  const at = skipUnseen(text, scan.end, end);
  const code = codeAt(text, at, end);
  if (code === RI || code === HAO) scan.end = at + 1;
}

/** "st", "nd", "rd", "th". */
function skipOrdinal(text: string, end: number, scan: DayScan): void {
  if (scan.end + 2 > end) return;
  const two = (codeAt(text, scan.end, end) | 0x20) * 256 + (codeAt(text, scan.end + 1, end) | 0x20);
  if (two === 0x7374 || two === 0x6e64 || two === 0x7264 || two === 0x7468) scan.end += 2;
}

/** Skips what stands between the words of a date. */
function skipMarks(text: string, at: number, end: number): number {
  for (; at < end; at += 1) {
    const code = codeAt(text, at, end);
    if (
      !isUnseen(code) &&
      code !== COMMA &&
      code !== POINT &&
      code !== MINUS &&
      code !== STROKE &&
      code !== APOSTROPHE
    )
      break;
  }
  return at;
}

function codeAt(text: string, at: number, end: number): number {
  return at < end ? plainCode(text.charCodeAt(at)) : 0;
}

function isUsualYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
