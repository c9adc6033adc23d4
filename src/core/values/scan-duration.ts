import { affixAt, TIME_UNITS } from "./affixes";
import { isDigit, plainCode, skipUnseen } from "./characters";
import { scanDigits, valueOfScan } from "./scan-digits";
import type { DigitScan } from "./scan-digits";

const COLON = 0x3a;

/**
 * The seconds of a clock time from `at` to `end`: "3:05" -> 185, "00:01:10" -> 70, "0:35.5" -> 35.5; NaN where it is
 * none. Two parts are minutes and seconds.
 */
export function scanClock(text: string, at: number, end: number): number {
  let seconds = 0;
  let parts = 0;
  let i = at;
  for (;;) {
    const from = i;
    let part = 0;
    while (i < end) {
      const code = plainCode(text.charCodeAt(i));
      if (!isDigit(code)) break;
      part = part * 10 + code - 0x30;
      i += 1;
    }
    if (i === from || i - from > (parts === 0 ? 4 : 2) || (parts > 0 && part > 59)) return Number.NaN;
    seconds = seconds * 60 + part;
    parts += 1;
    if (i === end) return parts > 1 ? seconds : Number.NaN;
    if (plainCode(text.charCodeAt(i)) !== COLON) break;
    if (parts === 3) return Number.NaN;
    i += 1;
  }
  return parts > 1 ? withFraction(text, i, end, seconds) : Number.NaN;
}

/**
 * The seconds of a time written with units from `at` to `end`: "1分20秒" -> 80, "1h 20m" -> 4800, "35s" -> 35; NaN
 * where it is none. "5分" and "5m" by themselves are no times: they may as well be points and metres.
 */
export function scanDuration(text: string, at: number, end: number, scan: DigitScan): number {
  let seconds = 0;
  let above = Number.POSITIVE_INFINITY;
  let parts = 0;
  let only = "";
  for (let i = at; i < end;) {
    if (!scanDigits(text, i, end, ".", scan)) return Number.NaN;
    const value = valueOfScan(scan, 0);
    i = skipUnseen(text, scan.end, end);
    if (i === end) return Number.NaN;
    const unit = affixAt(TIME_UNITS, text, i, end);
    if (unit === null || unit.size >= above || (parts > 0 && value * unit.size >= above)) return Number.NaN;
    seconds += value * unit.size;
    above = unit.size;
    parts += 1;
    only = unit.word;
    i = skipUnseen(text, i + unit.word.length, end);
  }
  if (parts === 1 && (only === "m" || only === "分" || only === "时" || only === "時")) return Number.NaN;
  return Math.round(seconds * 1e6) / 1e6;
}

function withFraction(text: string, at: number, end: number, seconds: number): number {
  const fraction = text.slice(at, end);
  if (fraction.length < 2 || fraction.length > 7 || fraction.charCodeAt(0) !== 0x2e) return Number.NaN;
  for (let i = 1; i < fraction.length; i += 1) if (!isDigit(fraction.charCodeAt(i))) return Number.NaN;
  return Number(`${seconds}${fraction}`);
}
