import { isDigit } from "./characters";
import type { Codes } from "./codes";
import { shiftWhole } from "./shift-decimal";

const POINT = 0x2e;
const COMMA = 0x2c;
const SPACE = 0x20;
const APOSTROPHE = 0x27;
const PLUS = 0x2b;
const MINUS = 0x2d;
/** More digits than this are an id, or a figure finer than Excel holds. */
const MOST_DIGITS = 15;

/** What stands before the fraction where a text by itself does not tell: "1,5" is one and a half or a list. */
export type DecimalMark = "." | ",";

/** The figure last read by `scanDigits`: one record serves all cells, so that reading a cell allocates nothing. */
export interface DigitScan {
  /** The place after the figure. */
  end: number;
  /** All digits as one whole number, to be multiplied by 10^exponent. */
  whole: number;
  exponent: number;
  /** The digits themselves where `whole` cannot hold all of them; else "". */
  long: string;
}

/**
 * Reads the unsigned figure that begins at `at` into `scan`: digits of either width, thousands apart by commas (also
 * 12,34,567), points, blanks or apostrophes, a fraction, an exponent.
 *
 * Gives false, with `scan` of no meaning, where there is none, where the groups are not of the sizes figures have
 * ("1,23", "12 34"), and where the whole part has more than 15 digits and so is the number of something.
 * Example: "1.234,56 €" from 0 -> end 8, whole 123456, exponent -2.
 */
export function scanDigits(codes: Codes, at: number, decimal: DecimalMark, scan: DigitScan): boolean {
  let i = at;
  let whole = 0;
  let run = 0;
  // Lengths of the runs between marks, four bits each, the first run in the highest; and the marks between them.
  let runs = 0;
  let mark = 0;
  let marks = 0;
  let lastMark = 0;
  for (; ; i += 1) {
    const code = codes[i];
    if (isDigit(code)) {
      whole = whole * 10 + code - 0x30;
      run += 1;
      continue;
    }
    if (code !== POINT && code !== COMMA && code !== SPACE && code !== APOSTROPHE) break;
    if (!isDigit(codes[i + 1])) {
      // "5." is five; a comma or blank behind a figure is none of it.
      if (code === POINT && marks === 0 && run > 0) i += 1;
      break;
    }
    if (lastMark !== mark || marks === 7) return false;
    runs = (runs << 4) | Math.min(run, 15);
    if (mark === 0) mark = code;
    lastMark = code;
    marks += 1;
    run = 0;
  }
  if (run === 0) return false;
  let places = 0;
  if (marks > 0) {
    if (marks === 1 && mark === POINT && decimal === ".") places = run;
    else places = placesOf(codes[at] !== 0x30, runs, run, mark, marks, lastMark, decimal);
    if (places < 0) return false;
  }
  scan.end = i;
  scan.whole = whole;
  scan.exponent = -places;
  scan.long = "";
  if (i - at - marks > MOST_DIGITS && !fitDigits(codes, at, i, places, scan)) return false;
  if ((codes[i] | 0x20) === 0x65) readExponent(codes, i, scan);
  return true;
}

/** Keeps the digits of a figure that has many of them; false where too many stand before the fraction. */
function fitDigits(codes: Codes, at: number, end: number, places: number, scan: DigitScan): boolean {
  const digits = digitsOf(codes, at, end).replace(/^0+/, "");
  if (digits.length > MOST_DIGITS) scan.long = digits;
  return digits.length - places <= MOST_DIGITS;
}

/** The value of a scanned figure × 10^shift; not finite where it is too large for a number. */
export function valueOfScan(scan: DigitScan, shift: number): number {
  if (scan.long !== "") return Number(`${scan.long}e${scan.exponent + shift}`);
  return shiftWhole(scan.whole, scan.exponent + shift);
}

/** How many digits stand in the fraction; -1 where the marks do not stand as they do in figures. */
function placesOf(
  mayGroup: boolean,
  runs: number,
  run: number,
  mark: number,
  marks: number,
  lastMark: number,
  decimal: DecimalMark,
): number {
  if (lastMark !== mark) {
    // Two kinds of mark: groups, then a fraction.
    if (lastMark !== POINT && lastMark !== COMMA) return -1;
    return mayGroup && areGroups(runs >> 4, runs & 15, mark, marks - 2) ? run : -1;
  }
  if (marks === 1 && mark === POINT && run !== 3) return run;
  // "1,234" is a thousand in either way of writing unless the column is known to write fractions so.
  if (marks === 1 && mark === COMMA && decimal === ",") return run;
  return mayGroup && areGroups(runs, run, mark, marks - 1) ? 0 : -1;
}

/** Whether runs of digits are thousands: the last has three, those in the middle three (or two, as in India). */
function areGroups(runs: number, last: number, mark: number, middles: number): boolean {
  if (last !== 3) return false;
  let threes = true;
  let twos = mark === COMMA && middles > 0;
  for (let i = 0; i < middles; i += 1) {
    threes &&= (runs & 15) === 3;
    twos &&= (runs & 15) === 2;
    runs >>= 4;
  }
  return runs > 0 && ((threes && runs <= 3) || (twos && runs <= 2));
}

function digitsOf(codes: Codes, at: number, end: number): string {
  let digits = "";
  for (let i = at; i < end; i += 1) if (isDigit(codes[i])) digits += String.fromCharCode(codes[i]);
  return digits;
}

/** Takes "e5" or "E+11" behind a figure; anything else behind it is left for the caller. */
function readExponent(codes: Codes, at: number, scan: DigitScan): void {
  const sign = codes[at + 1];
  const from = sign === PLUS || sign === MINUS ? at + 2 : at + 1;
  let exponent = 0;
  let i = from;
  for (; isDigit(codes[i]); i += 1) exponent = exponent * 10 + codes[i] - 0x30;
  if (i === from || i - from > 3) return;
  scan.exponent += sign === MINUS ? -exponent : exponent;
  scan.end = i;
}
