import { isDigit } from "./characters";
import { codeAt, skipMarks, takeNumber } from "./day-scan";
import type { DayScan } from "./day-scan";
import { monthNameAt } from "./month-names";
import type { NameAt } from "./month-names";

const MINUS = 0x2d;
const APOSTROPHE = 0x27;
const COLON = 0x3a;

/** Begins with a name: "Mar 1, 2026", "Mar-26". */
export function scanNameFirst(text: string, end: number, scan: DayScan): boolean {
  const at = scan.end;
  if (!monthNameAt(text, at, end, name)) return false;
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

/** Behind the day: " Mar 2026", "-Mar-26", "st March". */
export function scanDayThenName(text: string, end: number, day: number, scan: DayScan): boolean {
  skipOrdinal(text, end, scan);
  const at = skipMarks(text, scan.end, end);
  if (!monthNameAt(text, at, end, name)) return false;
  scan.day = day;
  scan.month = name.number;
  scan.end = name.end;
  takeYear(text, end, scan);
  return true;
}

/** Behind "2026-": "Mar-01" or "Mar". */
export function scanNameAndDay(text: string, end: number, mark: number, scan: DayScan): boolean {
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

const name: NameAt = { number: 0, end: 0 };

/** Takes a year behind a day and month, if one stands there. */
export function takeYear(text: string, end: number, scan: DayScan): void {
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

/** "st", "nd", "rd", "th". */
function skipOrdinal(text: string, end: number, scan: DayScan): void {
  if (scan.end + 2 > end) return;
  const two = (codeAt(text, scan.end, end) | 0x20) * 256 + (codeAt(text, scan.end + 1, end) | 0x20);
  if (two === 0x7374 || two === 0x6e64 || two === 0x7264 || two === 0x7468) scan.end += 2;
}
