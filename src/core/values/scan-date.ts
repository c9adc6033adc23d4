import { isDigit, plainCode, skipUnseen, skipUnseenBack } from "./characters";
import { skipWeekday } from "./month-names";
import { newDayScan } from "./day-scan";
import type { DayScan } from "./day-scan";
import { scanDay } from "./scan-day";
import type { DayOrders } from "./scan-day";
import { newTimeScan, scanTimeOfDay } from "./scan-time-of-day";

/** The date last scanned: one record serves all cells. */
export interface DateScan {
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
  return { from: newDayScan(), to: newDayScan(), isPeriod: false, seconds: 0 };
}

/** A date is short; what is longer is not worth the trials. */
const LONGEST = 60;

/**
 * Reads a text that is one date, perhaps with a weekday and a time of day, or two dates with a mark of range between
 * them, into `scan`; false where it is none. See `readDate` for the shapes.
 */
export function scanDate(text: string, orders: DayOrders, scan: DateScan): boolean {
  let at = skipUnseen(text, 0, text.length);
  const end = skipUnseenBack(text, at, text.length);
  if (end - at > LONGEST || at === end) return false;
  if (text.charCodeAt(at) === 0x27) at += 1;
  const first = text.charCodeAt(at);
  if (!isDigit(first)) at = skipUnseen(text, skipWeekday(text, at, end), end);
  const { from } = scan;
  scan.seconds = 0;
  if (!scanDay(text, at, end, orders, from)) return false;
  scan.isPeriod = from.isPeriod;
  if (from.end === end) return true;
  let i = skipUnseen(text, from.end, end);
  i = skipUnseen(text, skipWeekday(text, i, end), end);
  if (i === end) return true;
  if (!from.isPeriod && scanTimeOfDay(text, i, end, i > from.end, time)) {
    scan.seconds = time.seconds;
    return true;
  }
  return scanRangeEnd(text, i, end, orders, scan);
}

const time = newTimeScan();

function scanRangeEnd(text: string, at: number, end: number, orders: DayOrders, scan: DateScan): boolean {
  const { from, to } = scan;
  let i = at;
  while (i < end && isRangeMark(plainCode(text.charCodeAt(i)))) i += 1;
  if (i === at && /^to\b/i.test(text.slice(i, i + 3))) i += 2;
  if (i === at) return false;
  i = skipUnseen(text, i, end);
  scan.isPeriod = true;
  if (scanDay(text, i, end, orders, to)) {
    i = skipUnseen(text, to.end, end);
    if (skipWeekday(text, i, end) !== end) return false;
    // "12.28-2026.01.03": the first day has the year of the last, or the one before.
    if (from.year === 0 && to.year !== 0) from.year = from.month > to.month ? to.year - 1 : to.year;
    return true;
  }
  // "3月1日-7日"
  return (
    to.digits > 0 && to.digits <= 2 && to.end === end - 1 && (text[to.end] === "日" || text[to.end] === "号")
  );
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
