import { skipUnseen } from "./characters";
import { codeAt, takeNumber } from "./day-scan";
import type { DayScan } from "./day-scan";

const W = 0x77;
const DI = 0x7b2c; // 第
const ZHOU = 0x5468; // 周

/** Reads "第10周", "W10" or "Week 10" at `scan.end`; false where there is none. */
export function scanWeek(text: string, end: number, scan: DayScan): boolean {
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

/** Takes a number as that of a week; false where no year has so many. */
export function setWeek(scan: DayScan, week: number): boolean {
  scan.week = week;
  scan.month = 0;
  scan.isPeriod = true;
  return week >= 1 && week <= 53;
}
