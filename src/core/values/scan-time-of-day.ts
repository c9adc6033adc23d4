import { isDigit, plainCode, skipUnseen } from "./characters";
import { digitsEnd, numberAt } from "./digits-at";

/** The time of day last scanned. */
export interface TimeScan {
  /** Whole seconds since midnight. */
  seconds: number;
}

/** A record for `scanTimeOfDay` to fill. */
export function newTimeScan(): TimeScan {
  return { seconds: 0 };
}

const T = 0x74;
const COLON = 0x3a;
const POINT = 0x2e;
const SHI = 0x65f6; // 时
const DIAN = 0x70b9; // 点
const FEN = 0x5206; // 分
const MIAO = 0x79d2; // 秒

/**
 * Reads a time of day that goes from `at` to `end` behind a date: "T09:30:00Z", "9:30", "3:05:10 PM", "下午3:05",
 * "9时30分"; false where it is none. Fractions of a second and time zones are passed over: the clock of the sheet is
 * kept. Without a T there must be a blank before it.
 */
export function scanTimeOfDay(
  text: string,
  at: number,
  end: number,
  spaced: boolean,
  scan: TimeScan,
): boolean {
  let i = at;
  if ((text.charCodeAt(i) | 0x20) === T) i += 1;
  else if (!spaced && isDigit(plainCode(text.charCodeAt(i)))) return false;
  const before = halfDay(text, i, end);
  if (before >= 0) i = skipUnseen(text, i + 2, end);
  const hourEnd = digitsEnd(text, i, end);
  if (hourEnd === i || hourEnd - i > 2) return false;
  let hour = numberAt(text, i, hourEnd);
  let minute = 0;
  let second = 0;
  let parts = 1;
  i = hourEnd;
  while (parts < 3 && isTimeMark(text, i, end, parts)) {
    const from = i + 1;
    i = digitsEnd(text, from, end);
    if (i === from) break;
    if (i - from > 2) return false;
    if (parts === 1) minute = numberAt(text, from, i);
    else second = numberAt(text, from, i);
    parts += 1;
  }
  if (i < end && isTimeWord(text.charCodeAt(i))) i += 1;
  if (parts === 3 && i < end && text.charCodeAt(i) === POINT) i = digitsEnd(text, i + 1, end);
  const after = skipUnseen(text, i, end);
  const half = before >= 0 ? before : halfDay(text, after, end);
  if (half >= 0) {
    if (hour > 12 && before < 0) return false;
    if (hour <= 12) hour = (hour % 12) + half;
    if (before < 0) i = after + 2;
  } else if (parts === 1) return false;
  if (!isZone(text, skipUnseen(text, i, end), end)) return false;
  if (hour > 23 || minute > 59 || second > 59) return false;
  scan.seconds = hour * 3600 + minute * 60 + second;
  return true;
}

/** The hours that "AM", "PM", 上午, 下午 and their like add; -1 where none stands at `at`. */
function halfDay(text: string, at: number, end: number): -1 | 0 | 12 {
  if (at + 2 > end) return -1;
  const first = plainCode(text.charCodeAt(at));
  const second = plainCode(text.charCodeAt(at + 1));
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

function isTimeMark(text: string, at: number, end: number, parts: number): boolean {
  if (at >= end) return false;
  if (plainCode(text.charCodeAt(at)) === COLON) return true;
  const code = text.charCodeAt(at);
  return parts === 1 ? code === SHI || code === DIAN : code === FEN;
}

/** Nothing, "Z", "UTC", "GMT", "+08:00", or the letters of a marketplace's own zone; its day is the one written. */
function isZone(text: string, at: number, end: number): boolean {
  if (at >= end) return true;
  const zone = text.slice(at, end);
  return zone.length <= 10 && ZONE.test(zone);
}

const ZONE = /^(?:Z|(?:UTC|GMT)?(?:[+-]\d{1,2}(?::?\d{2})?)?|[PMCE][SD]T|BST|CES?T|JST|IST|AE[SD]T)$/i;
