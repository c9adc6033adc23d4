import { isDigit, plainCode, skipUnseen } from "./characters";

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
  const before = halfDay(text, i);
  if (before !== null) i = skipUnseen(text, i + 2, end);
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
    if (i === from && parts > 0) break;
    if (i - from > 2) return false;
    if (parts === 1) minute = numberAt(text, from, i);
    else second = numberAt(text, from, i);
    parts += 1;
  }
  if (i < end && (text[i] === "分" || text[i] === "秒" || text[i] === "时" || text[i] === "点")) i += 1;
  if (parts === 3 && i < end && text.charCodeAt(i) === POINT) i = digitsEnd(text, i + 1, end);
  const after = skipUnseen(text, i, end);
  const half = before ?? halfDay(text, after);
  if (half !== null) {
    if (hour > 12 && before === null) return false;
    if (hour <= 12) hour = (hour % 12) + half;
    if (before === null) i = after + 2;
  } else if (parts === 1) return false;
  if (!isZone(text, skipUnseen(text, i, end), end)) return false;
  if (hour > 23 || minute > 59 || second > 59) return false;
  scan.seconds = hour * 3600 + minute * 60 + second;
  return true;
}

/** The hours that "AM", "PM", 上午 or 下午 add; null for neither. */
function halfDay(text: string, at: number): 0 | 12 | null {
  switch (text.slice(at, at + 2).toLowerCase()) {
    case "am":
    case "上午":
    case "早上":
    case "凌晨":
      return 0;
    case "pm":
    case "下午":
    case "晚上":
      return 12;
    default:
      return null;
  }
}

function isTimeMark(text: string, at: number, end: number, parts: number): boolean {
  if (at >= end) return false;
  if (plainCode(text.charCodeAt(at)) === COLON) return true;
  return parts === 1 ? text[at] === "时" || text[at] === "点" : text[at] === "分";
}

/** Nothing, "Z", "UTC", "GMT", or "+08:00". */
function isZone(text: string, at: number, end: number): boolean {
  if (at >= end) return true;
  const zone = text.slice(at, end);
  return zone.length <= 10 && /^(?:Z|(?:UTC|GMT)?(?:[+-]\d{1,2}(?::?\d{2})?)?)$/i.test(zone);
}

function digitsEnd(text: string, at: number, end: number): number {
  while (at < end && isDigit(plainCode(text.charCodeAt(at)))) at += 1;
  return at;
}

function numberAt(text: string, at: number, end: number): number {
  let number = 0;
  for (let i = at; i < end; i += 1) number = number * 10 + plainCode(text.charCodeAt(i)) - 0x30;
  return number;
}
