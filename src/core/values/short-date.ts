import { plainCode, skipUnseen } from "./characters";
import { digitsEnd, numberAt } from "./digits-at";

/** The numbers of a date whose order its text leaves open: "1.08.2019", "26/3/1", "3-14". One record serves a column. */
export interface ShortDate {
  first: number;
  second: number;
  /** -1 where there are only two numbers. */
  third: number;
  /** Digits of the third number. */
  thirdDigits: number;
  /** Code of ".", "/", "-" or "月". */
  mark: number;
}

/** A record for `scanShortDate` to fill. */
export function newShortDate(): ShortDate {
  return { first: 0, second: 0, third: -1, thirdDigits: 0, mark: 0 };
}

const STROKE = 0x2f;
const MINUS = 0x2d;
const POINT = 0x2e;
const YUE = 0x6708; // 月

/**
 * Reads the numbers at the beginning of a text that is such a date, perhaps with a time or a second date behind it,
 * into `date`; false where it is none.
 * Example: "1.08.2019 9:30" -> 1, 8, 2019.
 */
export function scanShortDate(text: string, date: ShortDate): boolean {
  const end = text.length;
  let at = skipUnseen(text, 0, end);
  let next = digitsEnd(text, at, end);
  if (next === at || next - at > 2 || next === end) return false;
  const mark = plainCode(text.charCodeAt(next));
  if (mark !== STROKE && mark !== MINUS && mark !== POINT && mark !== YUE) return false;
  date.mark = mark;
  date.first = numberAt(text, at, next);
  at = next + 1;
  next = digitsEnd(text, at, end);
  if (next - at > 2 || (next === at && mark !== YUE)) return false;
  date.second = next === at ? 1 : numberAt(text, at, next);
  date.third = -1;
  date.thirdDigits = 0;
  if (next === end || plainCode(text.charCodeAt(next)) !== mark) return true;
  at = next + 1;
  next = digitsEnd(text, at, end);
  if (next === at) return true;
  date.third = numberAt(text, at, next);
  date.thirdDigits = next - at;
  return true;
}
