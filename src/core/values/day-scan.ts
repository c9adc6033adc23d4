import { isUnseen } from "./characters";
import { END } from "./codes";
import type { Codes, NumberAt } from "./codes";

/** The day last scanned: one record serves all cells, so that reading a cell allocates nothing. */
export interface DayScan extends NumberAt {
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

/** Skips what stands between the words of a date. */
export function skipMarks(codes: Codes, at: number): number {
  for (; codes[at] !== END; at += 1) {
    const code = codes[at];
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
