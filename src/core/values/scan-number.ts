import { affixAt, AFTER_MONEY, PREFIXES, SUFFIXES, TIME_UNITS } from "./affixes";
import { isDigit, isUnseen, skipUnseen, skipUnseenBack } from "./characters";
import { END, newCodes, putCodes, skipBlanks } from "./codes";
import type { Codes } from "./codes";
import { scanDigits, valueOfScan } from "./scan-digits";
import type { DecimalMark, DigitScan } from "./scan-digits";
import { scanClock, scanDuration } from "./scan-duration";
import { isErrorText, isMissingMark, tidyText } from "./text";

/** How a text was read as a number. */
export type NumberCode =
  "number-from-text" | "percent-from-text" | "magnitude-from-text" | "seconds-from-text" | "bound-from-text";

/** What the text last scanned is: one record serves all cells of a column, so that a cell allocates nothing. */
export interface NumberScan {
  kind: "number" | "blank" | "missing" | "error" | "word";
  /** Of a number only. */
  code: NumberCode;
  /** Whether the text says its own unit (%, 万, seconds), so that a scale said by the heading is not for it. */
  marked: boolean;
  readonly codes: Codes;
  readonly digits: DigitScan;
}

/** A record for `scanNumber` to fill. */
export function newNumberScan(): NumberScan {
  const digits = { end: 0, whole: 0, exponent: 0, long: "" };
  return { kind: "blank", code: "number-from-text", marked: false, codes: newCodes(), digits };
}

const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const COLON = 0x3a;
const OPEN = 0x28;
const CLOSE = 0x29;
const APOSTROPHE = 0x27;
const HASH = 0x23;

/**
 * The number a text says, with the manner of saying it in `scan`; NaN where `scan.kind` is not "number".
 * See `readNumber` for what is taken. This is its form without allocation, for whole columns.
 */
export function scanNumber(text: string, decimal: DecimalMark, scan: NumberScan): number {
  scan.kind = "number";
  scan.code = "number-from-text";
  scan.marked = false;
  const { codes, digits } = scan;
  const count = putCodes(text, codes);
  if (count <= 0) return nothing(count === 0 ? "blank" : "word", scan);
  const at = codes[0] === MINUS ? 1 : 0;
  if (!isDigit(codes[at])) return scanMarked(text, decimal, scan);
  // Most cells begin with their digits.
  if (!scanDigits(codes, at, decimal, digits)) return nothing("word", scan);
  if (codes[digits.end] !== END) return scanBehind(at, at === 1 ? NEGATIVE : 0, scan);
  const value = valueOfScan(digits, 0);
  return Number.isFinite(value) ? signed(value, at === 1) : nothing("word", scan);
}

/** A figure with marks before it, or no figure at all. */
function scanMarked(text: string, decimal: DecimalMark, scan: NumberScan): number {
  const { codes, digits } = scan;
  if (codes[0] === HASH || !hasDigit(codes)) return nothing(kindOfWord(text), scan);

  let sign = 0;
  let open = false;
  let currency = false;
  let bound = false;
  let sold = false;
  let i = codes[0] === APOSTROPHE ? 1 : 0;
  for (; codes[i] !== END; i += 1) {
    const code = signOf(codes[i]);
    if (isDigit(code) || code === POINT) break;
    if (isUnseen(code)) continue;
    if ((code === MINUS || code === PLUS) && sign === 0 && !open) sign = code;
    else if (code === OPEN && sign === 0 && !open) open = true;
    else {
      const affix = affixAt(PREFIXES, codes, i);
      if (affix === null) return nothing("word", scan);
      if (affix.kind === "currency" ? currency : bound || sold || open || sign !== 0)
        return nothing("word", scan);
      if (affix.kind === "currency") currency = true;
      else if (affix.kind === "sold") sold = true;
      else bound = true;
      i += affix.word.length - 1;
    }
  }

  if (!scanDigits(codes, i, decimal, digits)) return nothing("word", scan);
  const marks = (open ? OPENED : 0) | (currency ? MONEY : 0) | (bound ? BOUNDED : 0) | (sold ? SOLD : 0);
  return scanBehind(i, marks | (sign === MINUS ? NEGATIVE : sign === PLUS ? POSITIVE : 0), scan);
}

/** "↑3.5%" and "▼2": up and down are signs. */
function signOf(code: number): number {
  if (code === 0x2191 || code === 0x25b2) return PLUS;
  return code === 0x2193 || code === 0x25bc ? MINUS : code;
}

/** What stands before a figure, as bits. */
const NEGATIVE = 1;
const POSITIVE = 2;
const OPENED = 4;
const MONEY = 8;
const BOUNDED = 16;
const SOLD = 32;

/** Reads what stands behind the figure that begins at `from`, with the marks before it as bits. */
function scanBehind(from: number, before: number, scan: NumberScan): number {
  const { codes, digits } = scan;
  let i = digits.end;
  if (before === 0 && codes[i] !== END) {
    const seconds = scanSeconds(codes, from, digits);
    if (!Number.isNaN(seconds)) {
      scan.code = "seconds-from-text";
      scan.marked = true;
      return seconds;
    }
  }
  const open = (before & OPENED) !== 0;
  const currency = (before & MONEY) !== 0;
  let negative = (before & NEGATIVE) !== 0;
  let bound = (before & BOUNDED) !== 0;
  let power = 0;
  let percent = false;
  let counted = false;
  let closed = false;
  for (; codes[i] !== END; i += 1) {
    const code = codes[i];
    if (isUnseen(code)) continue;
    if (code === CLOSE && open && !closed) closed = true;
    else if (code === MINUS && codes[i + 1] === END && (before & (NEGATIVE | POSITIVE | OPENED)) === 0)
      negative = true;
    else {
      const affix = affixAt(SUFFIXES, codes, i) ?? (currency ? affixAt(AFTER_MONEY, codes, i) : null);
      if (affix === null) return nothing("word", scan);
      switch (affix.kind) {
        case "magnitude":
        case "percent":
          // A figure has one of them, ahead of what it counts.
          if (power !== 0 || counted) return nothing("word", scan);
          power = affix.size;
          percent = power < 0;
          break;
        case "bound":
          if (bound) return nothing("word", scan);
          bound = true;
          break;
        default:
          if (counted || percent) return nothing("word", scan);
          counted = true;
      }
      i += affix.word.length - 1;
      // Behind "已售9万+" and "月销5000件" stands advertising.
      if ((before & SOLD) !== 0 && (bound || counted)) break;
    }
  }
  const value = valueOfScan(digits, power);
  if (open !== closed || !Number.isFinite(value)) return nothing("word", scan);
  if (power !== 0) scan.code = percent ? "percent-from-text" : "magnitude-from-text";
  if (bound) scan.code = "bound-from-text";
  scan.marked = power !== 0;
  return signed(value, open || negative);
}

function scanSeconds(codes: Codes, from: number, digits: DigitScan): number {
  const after = digits.end;
  if (codes[after] === COLON) return scanClock(codes, from);
  if (affixAt(TIME_UNITS, codes, skipBlanks(codes, after)) === null) return Number.NaN;
  const { whole, exponent, long } = digits;
  const seconds = scanDuration(codes, from, digits);
  // The figure is still wanted where the unit turns out to be no time.
  digits.end = after;
  digits.whole = whole;
  digits.exponent = exponent;
  digits.long = long;
  return seconds;
}

function nothing(kind: NumberScan["kind"], scan: NumberScan): number {
  scan.kind = kind;
  return Number.NaN;
}

function kindOfWord(text: string): "missing" | "error" | "word" {
  const at = skipUnseen(text, 0, text.length);
  const word = text.slice(at, skipUnseenBack(text, at, text.length));
  if (isErrorText(word)) return "error";
  return isMissingMark(word) || isMissingMark(tidyText(word)) ? "missing" : "word";
}

function hasDigit(codes: Codes): boolean {
  for (let i = 0; codes[i] !== END; i += 1) if (isDigit(codes[i])) return true;
  return false;
}

/** Nought has no sign. */
function signed(value: number, negative: boolean): number {
  return negative && value !== 0 ? -value : value;
}
