import { isDigit, isUnseen, plainCode, skipUnseen, skipUnseenBack } from "./characters";

/**
 * The half-width codes of the text being read, without what cannot be seen at both ends, and END behind the last:
 * what is looked at several times is read from the text once. One record serves all cells of a column.
 */
export type Codes = Uint16Array;

/** Stands behind the last code; no character has it. */
export const END = 0xffff;

/** Figures and dates are short; what is longer is not worth the trials. */
const LONGEST = 60;

/** A record for `putCodes` to fill. */
export function newCodes(): Codes {
  // Who looks one place ahead of the last code needs a place to look at.
  return new Uint16Array(LONGEST + 2);
}

/**
 * Puts the codes of a text; gives their number, 0 where there is nothing to be seen and -1 where there are too many.
 * Example: " ９月1日" -> the codes of "9月1日" and END.
 */
export function putCodes(text: string, codes: Codes): number {
  const count = text.length;
  if (count === 0) return 0;
  if (count > LONGEST) return putSeen(text, codes);
  let all = 0;
  for (let i = 0; i < count; i += 1) {
    const code = text.charCodeAt(i);
    codes[i] = code;
    all |= code;
  }
  if (isUnseen(codes[0]) || isUnseen(codes[count - 1])) return putSeen(text, codes);
  codes[count] = END;
  if (all >= 0x80) makePlain(codes, count);
  return count;
}

/** As `putCodes` for a text that may have something unseen at its ends. */
function putSeen(text: string, codes: Codes): number {
  const at = skipUnseen(text, 0, text.length);
  const count = skipUnseenBack(text, at, text.length) - at;
  if (count > LONGEST) return -1;
  for (let i = 0; i < count; i += 1) codes[i] = text.charCodeAt(at + i);
  codes[count] = END;
  makePlain(codes, count);
  return count;
}

function makePlain(codes: Codes, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const code = codes[i];
    if (code >= 0x80) codes[i] = code === END ? NO_CHARACTER : plainCode(code);
  }
}

/** What a text has that holds END itself. */
const NO_CHARACTER = 0xfffe;

/** The place of the first code from `at` on that can be seen, or of END. */
export function skipBlanks(codes: Codes, at: number): number {
  while (isUnseen(codes[at])) at += 1;
  return at;
}

/** The whole number last read by `takeNumber`, its digits and the place after them. */
export interface NumberAt {
  end: number;
  number: number;
  digits: number;
}

/** Reads the digits at `scan.end`; false where there is none. */
export function takeNumber(codes: Codes, scan: NumberAt): boolean {
  const from = scan.end;
  let number = 0;
  let i = from;
  for (; isDigit(codes[i]); i += 1) number = number * 10 + codes[i] - 0x30;
  scan.number = number;
  scan.digits = i - from;
  scan.end = i;
  return i > from;
}
