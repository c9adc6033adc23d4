import { affixAt, TIME_UNITS } from "./affixes";
import { isDigit } from "./characters";
import { END, skipBlanks } from "./codes";
import type { Codes } from "./codes";
import { scanDigits, valueOfScan } from "./scan-digits";
import type { DigitScan } from "./scan-digits";
import { shiftWhole } from "./shift-decimal";

const COLON = 0x3a;
const POINT = 0x2e;

/**
 * The seconds of a clock time from `at` to the end: "3:05" -> 185, "00:01:10" -> 70, "0:35.5" -> 35.5; NaN where it is
 * none. Two parts are minutes and seconds.
 */
export function scanClock(codes: Codes, at: number): number {
  let seconds = 0;
  let parts = 0;
  let i = at;
  for (;;) {
    const from = i;
    let part = 0;
    for (; isDigit(codes[i]); i += 1) part = part * 10 + codes[i] - 0x30;
    if (i === from || i - from > (parts === 0 ? 4 : 2) || (parts > 0 && part > 59)) return Number.NaN;
    seconds = seconds * 60 + part;
    parts += 1;
    if (codes[i] === END) return parts > 1 ? seconds : Number.NaN;
    if (codes[i] !== COLON) break;
    if (parts === 3) return Number.NaN;
    i += 1;
  }
  return parts > 1 ? withFraction(codes, i, seconds) : Number.NaN;
}

/**
 * The seconds of a time written with units from `at` to the end: "1分20秒" -> 80, "1h 20m" -> 4800, "35s" -> 35; NaN
 * where it is none. "5分" and "5m" by themselves are no times: they may as well be points and metres.
 */
export function scanDuration(codes: Codes, at: number, scan: DigitScan): number {
  let seconds = 0;
  let above = Number.POSITIVE_INFINITY;
  let parts = 0;
  let only = "";
  for (let i = at; codes[i] !== END;) {
    if (!scanDigits(codes, i, ".", scan)) return Number.NaN;
    const value = valueOfScan(scan, 0);
    i = skipBlanks(codes, scan.end);
    const unit = affixAt(TIME_UNITS, codes, i);
    if (unit === null || unit.size >= above || (parts > 0 && value * unit.size >= above)) return Number.NaN;
    seconds += value * unit.size;
    above = unit.size;
    parts += 1;
    only = unit.word;
    i = skipBlanks(codes, i + unit.word.length);
  }
  if (parts === 1 && (only === "m" || only === "分" || only === "时" || only === "時")) return Number.NaN;
  return Math.round(seconds * 1e6) / 1e6;
}

function withFraction(codes: Codes, at: number, seconds: number): number {
  if (codes[at] !== POINT) return Number.NaN;
  let fraction = 0;
  let i = at + 1;
  for (; isDigit(codes[i]); i += 1) fraction = fraction * 10 + codes[i] - 0x30;
  const places = i - at - 1;
  if (places < 1 || places > 6 || codes[i] !== END) return Number.NaN;
  return shiftWhole(seconds * 10 ** places + fraction, -places);
}
