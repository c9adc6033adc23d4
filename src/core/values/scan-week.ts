import { skipBlanks, takeNumber } from "./codes";
import type { Codes } from "./codes";
import type { DayScan } from "./day-scan";

const W = 0x77;
const EEK = [0x65, 0x65, 0x6b];
const DI = 0x7b2c; // 第
const ZHOU = 0x5468; // 周

/** Reads "第10周", "W10" or "Week 10" at `scan.end`; false where there is none. */
export function scanWeek(codes: Codes, scan: DayScan): boolean {
  const chinese = codes[scan.end] === DI;
  if (!chinese && (codes[scan.end] | 0x20) !== W) return false;
  scan.end += 1;
  if (!chinese) for (const letter of EEK) if ((codes[scan.end] | 0x20) === letter) scan.end += 1;
  scan.end = skipBlanks(codes, scan.end);
  if (!takeNumber(codes, scan) || scan.digits > 2) return false;
  const week = scan.number;
  if (chinese) {
    scan.end = skipBlanks(codes, scan.end);
    if (codes[scan.end] !== ZHOU) return false;
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
