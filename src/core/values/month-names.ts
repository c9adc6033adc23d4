import { plainCode } from "./characters";

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
export function monthNameAt(text: string, at: number, end: number, name: NameAt): boolean {
  if (!nameOf(MONTHS, text, at, end, name)) return false;
  if (name.number === 13) name.number = 9;
  return true;
}

/** Where the weekday that stands at `at`, perhaps in brackets, ends: "周日", "(星期一)", "Sun,"; `at` for none. */
export function skipWeekday(text: string, at: number, end: number): number {
  if (at >= end) return at;
  let i = at;
  const opened = plainCode(text.charCodeAt(i)) === 0x28;
  if (opened) i += 1;
  const first = text.charCodeAt(i);
  if (first === 0x5468) i += 1;
  else if ((first === 0x661f && text[i + 1] === "期") || (first === 0x793c && text[i + 1] === "拜")) i += 2;
  else if (nameOf(WEEKDAYS, text, i, end, weekday)) return closed(text, weekday.end, end, opened) ?? at;
  else return at;
  if (i >= end || !"一二三四五六日天".includes(text[i])) return at;
  return closed(text, i + 1, end, opened) ?? at;
}

const weekday: NameAt = { number: 0, end: 0 };

function closed(text: string, at: number, end: number, opened: boolean): number | null {
  const code = at < end ? plainCode(text.charCodeAt(at)) : 0;
  if (opened) return code === 0x29 ? at + 1 : null;
  return code === 0x2c || code === 0x2e ? at + 1 : at;
}

/** A name is written whole or as its first three letters. */
function nameOf(names: readonly string[], text: string, at: number, end: number, name: NameAt): boolean {
  let last = at;
  while (last < end && isLetter(text.charCodeAt(last))) last += 1;
  const length = last - at;
  if (length < 3) return false;
  for (let n = 0; n < names.length; n += 1) {
    const known = names[n];
    if ((length !== 3 && length !== known.length) || !beginsWith(known, length, text, at)) continue;
    name.number = n + 1;
    name.end = last;
    return true;
  }
  return false;
}

function beginsWith(known: string, length: number, text: string, at: number): boolean {
  for (let i = 0; i < length; i += 1)
    if ((plainCode(text.charCodeAt(at + i)) | 0x20) !== known.charCodeAt(i)) return false;
  return true;
}

function isLetter(code: number): boolean {
  const small = plainCode(code) | 0x20;
  return small >= 0x61 && small <= 0x7a;
}
