import { isDigit } from "./characters";
import { takeNumber } from "./codes";
import type { Codes } from "./codes";
import { skipMarks } from "./day-scan";
import type { DayScan } from "./day-scan";
import { monthNameAt } from "./month-names";
import type { NameAt } from "./month-names";

const MINUS = 0x2d;
const APOSTROPHE = 0x27;
const COLON = 0x3a;

/** Begins with a name: "Mar 1, 2026", "Mar-26". */
export function scanNameFirst(codes: Codes, scan: DayScan): boolean {
  const at = scan.end;
  if (!monthNameAt(codes, at, name)) return false;
  scan.month = name.number;
  scan.end = name.end;
  const mark = codes[scan.end];
  const afterName = scan.end;
  scan.end = skipMarks(codes, scan.end);
  if (!takeNumber(codes, scan)) {
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
  skipOrdinal(codes, scan);
  takeYear(codes, scan);
  return true;
}

/** Behind the day: " Mar 2026", "-Mar-26", "st March". */
export function scanDayThenName(codes: Codes, day: number, scan: DayScan): boolean {
  skipOrdinal(codes, scan);
  const at = skipMarks(codes, scan.end);
  if (!monthNameAt(codes, at, name)) return false;
  scan.day = day;
  scan.month = name.number;
  scan.end = name.end;
  takeYear(codes, scan);
  return true;
}

/** Behind "2026-": "Mar-01" or "Mar". */
export function scanNameAndDay(codes: Codes, mark: number, scan: DayScan): boolean {
  if (!monthNameAt(codes, scan.end, name)) return false;
  scan.month = name.number;
  scan.end = name.end;
  if (codes[scan.end] === mark && isDigit(codes[scan.end + 1])) {
    scan.end += 1;
    takeNumber(codes, scan);
    scan.day = scan.number;
    return scan.digits <= 2;
  }
  scan.isPeriod = true;
  return true;
}

const name: NameAt = { number: 0, end: 0 };

/** Takes a year behind a day and month, if one stands there. */
export function takeYear(codes: Codes, scan: DayScan): void {
  const before = scan.end;
  scan.end = skipMarks(codes, before);
  const taken = takeNumber(codes, scan) && (scan.digits === 4 || scan.digits === 2);
  // "1 Mar 09:30" has a time, no year.
  if (!taken || codes[scan.end] === COLON) {
    scan.end = before;
    scan.isSure = false;
    return;
  }
  scan.year = scan.digits === 4 ? scan.number : 2000 + scan.number;
  scan.isSure = true;
}

/** "st", "nd", "rd", "th". */
function skipOrdinal(codes: Codes, scan: DayScan): void {
  const two = (codes[scan.end] | 0x20) * 256 + (codes[scan.end + 1] | 0x20);
  if (two === 0x7374 || two === 0x6e64 || two === 0x7264 || two === 0x7468) scan.end += 2;
}
