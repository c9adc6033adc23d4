import type { Codes } from "./codes";

const MONTHS = (
  "january february march april may june july august september october november december " + "sept"
).split(" ");
const WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday tues thur thurs".split(" ");

/** A name and the place after it. */
export interface NameAt {
  /** Place in the calendar from 1 on; 0 where there is no name. */
  number: number;
  end: number;
}

/** Reads the English name of a month, or its first three letters, into `name`; false where there is none at `at`. */
export function monthNameAt(codes: Codes, at: number, name: NameAt): boolean {
  if (!nameOf(MONTHS, codes, at, name)) return false;
  if (name.number === 13) name.number = 9;
  return true;
}

const OPEN = 0x28;
const CLOSE = 0x29;
const COMMA = 0x2c;
const POINT = 0x2e;
const ZHOU = 0x5468; // 周
const DAYS_OF_WEEK = [..."一二三四五六日天"].map((day) => day.charCodeAt(0));

/** Where the weekday that stands at `at`, perhaps in brackets, ends: "周日", "(星期一)", "Sun,"; `at` for none. */
export function skipWeekday(codes: Codes, at: number): number {
  const opened = codes[at] === OPEN;
  let i = opened ? at + 1 : at;
  if (codes[i] === ZHOU) i += 1;
  else if (isWeek(codes[i], codes[i + 1])) i += 2;
  else return nameOf(WEEKDAYS, codes, i, weekday) ? (closed(codes, weekday.end, opened) ?? at) : at;
  return DAYS_OF_WEEK.includes(codes[i]) ? (closed(codes, i + 1, opened) ?? at) : at;
}

const weekday: NameAt = { number: 0, end: 0 };

/** 星期 and 礼拜. */
function isWeek(first: number, second: number): boolean {
  return (first === 0x661f && second === 0x671f) || (first === 0x793c && second === 0x62dc);
}

function closed(codes: Codes, at: number, opened: boolean): number | null {
  const code = codes[at];
  if (opened) return code === CLOSE ? at + 1 : null;
  return code === COMMA || code === POINT ? at + 1 : at;
}

/** A name is written whole or as its first three letters. */
function nameOf(names: readonly string[], codes: Codes, at: number, name: NameAt): boolean {
  let last = at;
  while (isLetter(codes[last])) last += 1;
  const length = last - at;
  if (length < 3) return false;
  for (let n = 0; n < names.length; n += 1) {
    const known = names[n];
    if ((length !== 3 && length !== known.length) || !beginsWith(known, length, codes, at)) continue;
    name.number = n + 1;
    name.end = last;
    return true;
  }
  return false;
}

function beginsWith(known: string, length: number, codes: Codes, at: number): boolean {
  for (let i = 0; i < length; i += 1) if ((codes[at + i] | 0x20) !== known.charCodeAt(i)) return false;
  return true;
}

function isLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}
