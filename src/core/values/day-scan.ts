import { isDigit, isUnseen, plainCode } from "./characters";

/** The day last scanned: one record serves all cells, so that reading a cell allocates nothing. */
export interface DayScan {
  /** The place after the day. */
  end: number;
  /** 0 where none is written. */
  year: number;
  month: number;
  /** 1 of a month written without a day. */
  day: number;
  /** Number of the week where that is what is written, else 0. */
  week: number;
  /** Whether a month or week was written rather than a day. */
  isPeriod: boolean;
  /** Whether the text by itself tells that it is a date: "2026-03-01" does; "3.1", "2026.03" and "202603" do not. */
  isSure: boolean;
  /** The number last read on the way, and how many digits it has. */
  number: number;
  digits: number;
}

/** A record for `scanDay` to fill. */
export function newDayScan(): DayScan {
  return { end: 0, year: 0, month: 0, day: 0, week: 0, isPeriod: false, isSure: false, number: 0, digits: 0 };
}

const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const STROKE = 0x2f;
const APOSTROPHE = 0x27;

/** Reads the digits at `scan.end`; false where there is none. */
export function takeNumber(text: string, end: number, scan: DayScan): boolean {
  let number = 0;
  let i = scan.end;
  for (; i < end; i += 1) {
    const code = plainCode(text.charCodeAt(i));
    if (!isDigit(code)) break;
    number = number * 10 + code - 0x30;
  }
  scan.number = number;
  scan.digits = i - scan.end;
  scan.end = i;
  return scan.digits > 0;
}

/** The character at a place in its half-width form; 0 at the end. */
export function codeAt(text: string, at: number, end: number): number {
  return at < end ? plainCode(text.charCodeAt(at)) : 0;
}

/** Skips what stands between the words of a date. */
export function skipMarks(text: string, at: number, end: number): number {
  for (; at < end; at += 1) {
    const code = codeAt(text, at, end);
    if (
      !isUnseen(code) &&
      code !== COMMA &&
      code !== POINT &&
      code !== MINUS &&
      code !== STROKE &&
      code !== APOSTROPHE
    )
      break;
  }
  return at;
}
