import { isDigit } from "./characters";
import { END, skipBlanks, takeNumber } from "./codes";
import type { Codes, NumberAt } from "./codes";

/** The time of day last scanned. */
export interface TimeScan extends NumberAt {
  /** Whole seconds since midnight. */
  seconds: number;
}

/** A record for `scanTimeOfDay` to fill. */
export function newTimeScan(): TimeScan {
  return { seconds: 0, end: 0, number: 0, digits: 0 };
}

const T = 0x74;
const COLON = 0x3a;
const POINT = 0x2e;
const SHI = 0x65f6; // 时
const DIAN = 0x70b9; // 点
const FEN = 0x5206; // 分
const MIAO = 0x79d2; // 秒

/**
 * Reads a time of day that goes from `at` to the end behind a date: "T09:30:00Z", "9:30", "3:05:10 PM", "下午3:05",
 * "9时30分"; false where it is none. Fractions of a second and time zones are passed over: the clock of the sheet is
 * kept. Without a T there must be a blank before it.
 */
export function scanTimeOfDay(codes: Codes, at: number, spaced: boolean, scan: TimeScan): boolean {
  let i = at;
  if ((codes[i] | 0x20) === T) i += 1;
  else if (!spaced && isDigit(codes[i])) return false;
  const before = halfDay(codes, i);
  scan.end = before >= 0 ? skipBlanks(codes, i + 2) : i;
  if (!takeNumber(codes, scan) || scan.digits > 2) return false;
  let hour = scan.number;
  let minute = 0;
  let second = 0;
  let parts = 1;
  while (parts < 3 && isTimeMark(codes[scan.end], parts)) {
    scan.end += 1;
    if (!takeNumber(codes, scan)) break;
    if (scan.digits > 2) return false;
    if (parts === 1) minute = scan.number;
    else second = scan.number;
    parts += 1;
  }
  if (isTimeWord(codes[scan.end])) scan.end += 1;
  if (parts === 3 && codes[scan.end] === POINT) {
    scan.end += 1;
    takeNumber(codes, scan);
  }
  i = scan.end;
  const after = skipBlanks(codes, i);
  const half = before >= 0 ? before : halfDay(codes, after);
  if (half >= 0) {
    if (hour > 12 && before < 0) return false;
    if (hour <= 12) hour = (hour % 12) + half;
    if (before < 0) i = after + 2;
  } else if (parts === 1) return false;
  if (!isZone(codes, skipBlanks(codes, i))) return false;
  if (hour > 23 || minute > 59 || second > 59) return false;
  scan.seconds = hour * 3600 + minute * 60 + second;
  return true;
}

/** The hours that "AM", "PM", 上午, 下午 and their like add; -1 where none stands at `at`. */
function halfDay(codes: Codes, at: number): -1 | 0 | 12 {
  const first = codes[at];
  if (first === END || isDigit(first)) return -1;
  const second = codes[at + 1];
  // 上午 and 下午, 早上, 凌晨, 晚上.
  if (second === 0x5348) return first === 0x4e0a ? 0 : first === 0x4e0b ? 12 : -1;
  if (second === 0x4e0a) return first === 0x65e9 ? 0 : first === 0x665a ? 12 : -1;
  if (second === 0x6668) return first === 0x51cc ? 0 : -1;
  if ((second | 0x20) !== 0x6d) return -1;
  return (first | 0x20) === 0x61 ? 0 : (first | 0x20) === 0x70 ? 12 : -1;
}

function isTimeWord(code: number): boolean {
  return code === SHI || code === DIAN || code === FEN || code === MIAO;
}

function isTimeMark(code: number, parts: number): boolean {
  return code === COLON || (parts === 1 ? code === SHI || code === DIAN : code === FEN);
}

/** Nothing, "Z", "UTC", "GMT", "+08:00", or the letters of a marketplace's own zone; its day is the one written. */
function isZone(codes: Codes, at: number): boolean {
  if (codes[at] === END) return true;
  let zone = "";
  for (let i = at; codes[i] !== END; i += 1) zone += String.fromCharCode(codes[i]);
  return zone.length <= 10 && ZONE.test(zone);
}

const ZONE = /^(?:Z|(?:UTC|GMT)?(?:[+-]\d{1,2}(?::?\d{2})?)?|[PMCE][SD]T|BST|CES?T|JST|IST|AE[SD]T)$/i;
