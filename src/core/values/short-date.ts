import { isDigit, plainCode, skipUnseen } from "./characters";

/** The numbers of a date whose order its text leaves open: "1.08.2019", "26/3/1", "3-14". */
export interface ShortDate {
  readonly first: number;
  readonly second: number;
  /** Null where there are only two numbers. */
  readonly third: number | null;
  /** Digits of the third number. */
  readonly thirdDigits: number;
  /** ".", "/", "-" or "月". */
  readonly mark: string;
}

const STROKE = 0x2f;
const MINUS = 0x2d;
const POINT = 0x2e;
const YUE = 0x6708;

/** The numbers at the beginning of a text that is such a date, perhaps with a time or a second date behind it. */
export function shortDateOf(text: string): ShortDate | null {
  const end = text.length;
  const at = skipUnseen(text, 0, end);
  const firstEnd = digitsEnd(text, at, end);
  if (firstEnd === at || firstEnd - at > 2 || firstEnd === end) return null;
  const mark = plainCode(text.charCodeAt(firstEnd));
  if (mark !== STROKE && mark !== MINUS && mark !== POINT && mark !== YUE) return null;
  const secondEnd = digitsEnd(text, firstEnd + 1, end);
  const secondDigits = secondEnd - firstEnd - 1;
  if (secondDigits > 2 || (secondDigits === 0 && mark !== YUE)) return null;
  const first = numberAt(text, at, firstEnd);
  const second = secondDigits === 0 ? 1 : numberAt(text, firstEnd + 1, secondEnd);
  const thirdEnd =
    secondEnd < end && plainCode(text.charCodeAt(secondEnd)) === mark
      ? digitsEnd(text, secondEnd + 1, end)
      : 0;
  const thirdDigits = thirdEnd === 0 ? 0 : thirdEnd - secondEnd - 1;
  const third = thirdDigits === 0 ? null : numberAt(text, secondEnd + 1, thirdEnd);
  return { first, second, third, thirdDigits, mark: String.fromCharCode(mark) };
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
