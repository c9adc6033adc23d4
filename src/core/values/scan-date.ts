import { isDigit } from "./characters";
import { END, newCodes, putCodes, skipBlanks } from "./codes";
import type { Codes } from "./codes";
import { skipWeekday } from "./month-names";
import { newDayScan } from "./day-scan";
import type { DayScan } from "./day-scan";
import { scanDay } from "./scan-day";
import type { DayOrders } from "./scan-day";
import { newTimeScan, scanTimeOfDay } from "./scan-time-of-day";

/** The date last scanned: one record serves all cells. */
export interface DateScan {
  readonly codes: Codes;
  readonly from: DayScan;
  /** Last day of a period written as two dates. */
  readonly to: DayScan;
  /** Whether it is a week, a month or a span of days, of which `from` is the first. */
  isPeriod: boolean;
  /** Time of day. */
  seconds: number;
}

/** A record for `scanDate` to fill. */
export function newDateScan(): DateScan {
  return { codes: newCodes(), from: newDayScan(), to: newDayScan(), isPeriod: false, seconds: 0 };
}

/**
 * Reads a text that is one date, perhaps with a weekday and a time of day, or two dates with a mark of range between
 * them, into `scan`; false where it is none. See `readDate` for the shapes.
 */
export function scanDate(text: string, orders: DayOrders, scan: DateScan): boolean {
  const { codes, from } = scan;
  if (putCodes(text, codes) <= 0) return false;
  let at = codes[0] === APOSTROPHE ? 1 : 0;
  if (!isDigit(codes[at])) at = skipBlanks(codes, skipWeekday(codes, at));
  scan.seconds = 0;
  if (!scanDay(codes, at, orders, from)) return false;
  scan.isPeriod = from.isPeriod;
  if (codes[from.end] === END) return true;
  let i = skipBlanks(codes, from.end);
  i = skipBlanks(codes, skipWeekday(codes, i));
  if (codes[i] === END) return true;
  if (!from.isPeriod && scanTimeOfDay(codes, i, i > from.end, time)) {
    scan.seconds = time.seconds;
    return true;
  }
  return scanRangeEnd(codes, i, orders, scan);
}

const time = newTimeScan();
const APOSTROPHE = 0x27;
const T = 0x74;
const O = 0x6f;
const RI = 0x65e5; // 日
const HAO = 0x53f7; // 号

function scanRangeEnd(codes: Codes, at: number, orders: DayOrders, scan: DateScan): boolean {
  const { from, to } = scan;
  let i = at;
  while (isRangeMark(codes[i])) i += 1;
  if (i === at && isTo(codes, i)) i += 2;
  if (i === at) return false;
  i = skipBlanks(codes, i);
  scan.isPeriod = true;
  if (scanDay(codes, i, orders, to)) {
    i = skipBlanks(codes, to.end);
    if (codes[skipWeekday(codes, i)] !== END) return false;
    // "12.28-2026.01.03": the first day has the year of the last, or the one before.
    if (from.year === 0 && to.year !== 0) from.year = from.month > to.month ? to.year - 1 : to.year;
    return true;
  }
  // "3月1日-7日"
  const word = codes[to.end];
  return to.digits > 0 && to.digits <= 2 && (word === RI || word === HAO) && codes[to.end + 1] === END;
}

/** The word "to" with a blank behind it. */
function isTo(codes: Codes, at: number): boolean {
  return (codes[at] | 0x20) === T && (codes[at + 1] | 0x20) === O && skipBlanks(codes, at + 2) > at + 2;
}

/** "~", "-", the dashes, 至 and 到, arrows. */
function isRangeMark(code: number): boolean {
  switch (code) {
    case 0x7e:
    case 0x2d:
    case 0x2014:
    case 0x2015:
    case 0x301c:
    case 0x2192:
    case 0x81f3:
    case 0x5230:
      return true;
    default:
      return false;
  }
}
