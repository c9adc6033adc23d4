import { isDigit, plainCode, skipUnseen } from "./characters";
import { newCodes, putCodes, takeNumber } from "./codes";
import type { Codes, NumberAt } from "./codes";

/** The numbers of a date whose order its text leaves open: "1.08.2019", "26/3/1", "3-14". One record serves a column. */
export interface ShortDate extends NumberAt {
  readonly codes: Codes;
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
  const numbers = { first: 0, second: 0, third: -1, thirdDigits: 0, mark: 0 };
  return { codes: newCodes(), end: 0, number: 0, digits: 0, ...numbers };
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
  const { codes } = date;
  if (!beginsShort(text) || putCodes(text, codes) < 0) return false;
  date.end = 0;
  takeNumber(codes, date);
  date.first = date.number;
  date.mark = codes[date.end];
  date.end += 1;
  const hasSecond = takeNumber(codes, date);
  if (date.digits > 2 || (!hasSecond && date.mark !== YUE)) return false;
  date.second = hasSecond ? date.number : 1;
  date.third = -1;
  date.thirdDigits = 0;
  if (codes[date.end] !== date.mark) return true;
  date.end += 1;
  if (!takeNumber(codes, date)) return true;
  date.third = date.number;
  date.thirdDigits = date.digits;
  return true;
}

/** Whether a text begins with one or two digits and a mark of such dates; most texts are seen by it to be none. */
function beginsShort(text: string): boolean {
  const at = skipUnseen(text, 0, text.length);
  if (!isDigitAt(text, at)) return false;
  const next = isDigitAt(text, at + 1) ? at + 2 : at + 1;
  const mark = next < text.length ? plainCode(text.charCodeAt(next)) : 0;
  return mark === STROKE || mark === MINUS || mark === POINT || mark === YUE;
}

function isDigitAt(text: string, at: number): boolean {
  return at < text.length && isDigit(plainCode(text.charCodeAt(at)));
}
