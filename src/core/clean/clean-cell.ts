import type { ChangeCode } from "./clean-table";
import type { ColumnDates } from "./date-context";
import { passesNewYear } from "./start-year";
import { isUnseen, skipUnseen } from "../values/characters";
import { isoTextOf } from "../values/iso-text";
import { monthDayOf } from "../values/month-day-number";
import { codeOfScan, isoOfScan, readNumberAsDate } from "../values/read-date";
import type { DateContext } from "../values/read-date";
import { newDateScan, scanDate } from "../values/scan-date";
import type { DecimalMark } from "../values/scan-digits";
import { newNumberScan, scanNumber } from "../values/scan-number";
import { isRealDay } from "../values/serial-date";
import { shiftDecimal } from "../values/shift-decimal";
import { isErrorText, isMissingMark, tidyText } from "../values/text";
import type { CellValue } from "../../workbook/grid";

/** Where a cleaner says why a value is no longer what the sheet holds; null where it is. One record serves a column. */
export interface CellNote {
  code: ChangeCode | null;
}

/** Turns a cell into its typed value. A cleaner of dates remembers the cells above: each column needs its own. */
export type CellCleaner = (cell: CellValue, note: CellNote) => CellValue;

/** How the figures of a column are written. */
export interface NumberColumn {
  /** Power of ten that figures without a unit of their own are multiplied with: -2 for percents stored as 5.2. */
  readonly exponent: number;
  /** Why they were. */
  readonly code: ChangeCode | null;
  /** Mark before a fraction where a text by itself leaves it open. */
  readonly decimal: DecimalMark;
  /** What "1:30" is: a minute and a half, the multiple 30 of one ("投产比 1:3.5"), or no figure. */
  readonly colon: "time" | "multiple" | "word";
}

/** Cleans a cell of a column of figures. */
export const cleanNumber: CellCleaner = numberCleaner({
  exponent: 0,
  code: null,
  decimal: ".",
  colon: "time",
});

/** Makes the cleaner of a column of figures. Nought stays what it is at any scale, and has no code for it. */
export function numberCleaner({ exponent, code, decimal, colon }: NumberColumn): CellCleaner {
  const scan = newNumberScan();
  return (cell, note) => {
    if (typeof cell === "number") return exponent === 0 ? finite(cell, note) : scaled(cell, note);
    if (cell === null) return null;
    if (typeof cell === "boolean") return nothing("unknown-word-in-number-column", note);
    const value = scanNumber(cell, decimal, scan);
    if (scan.kind === "number") {
      if (scan.code === "seconds-from-text" && colon !== "time") return ratio(cell, note);
      note.code = scan.code;
      if (exponent === 0 || scan.marked) return value;
      if (scan.code === "number-from-text") note.code = code;
      return shiftDecimal(value, exponent);
    }
    if (scan.kind === "word") return nothing("unknown-word-in-number-column", note);
    if (scan.kind === "error") return nothing("error-value", note);
    return blankOrMissing(cell, note);
  };

  /** "1:3.5" */
  function ratio(cell: string, note: CellNote): CellValue {
    const figure = colon === "multiple" ? MULTIPLE.exec(tidyText(cell)) : null;
    if (figure === null) return nothing("unknown-word-in-number-column", note);
    note.code = "number-from-text";
    return Number(figure[1]);
  }

  function scaled(cell: number, note: CellNote): CellValue {
    const value = shiftDecimal(cell, exponent);
    if (!Number.isFinite(value)) return nothing("error-value", note);
    if (value !== cell) note.code = code;
    return value;
  }
}

const MULTIPLE = /^1\s*:\s*(\d+(?:\.\d+)?)$/;

const SECONDS_OF_DAY = 86_400;

/**
 * Makes the cleaner of a column of times that Excel keeps as parts of a day and shows as "0:01:30": 0.00104166… -> 90
 * seconds, to the thousandth.
 */
export function timeCleaner(decimal: DecimalMark): CellCleaner {
  const clean = numberCleaner({ exponent: 0, code: null, decimal, colon: "time" });
  return (cell, note) => {
    if (typeof cell !== "number" || !Number.isFinite(cell) || cell === 0) return clean(cell, note);
    note.code = "seconds-from-time";
    return Math.round(cell * SECONDS_OF_DAY * 1000) / 1000 + 0;
  };
}

/** Makes the cleaner of a column of dates, whose cells are to be handed over from the top down. */
export function dateCleaner(
  context: DateContext & Partial<Pick<ColumnDates, "turns" | "monthDayNumbers" | "firstDay">>,
): CellCleaner {
  const scan = newDateScan();
  const turns = context.turns ?? null;
  let year = context.year;
  // The month and day of the row above, 0 at the top.
  let month = 0;
  let day = 0;
  let aboveText: string | null = null;
  let aboveIso = "";
  let aboveCode: ChangeCode | null = null;
  return (cell, note) => {
    if (cell === null) return null;
    if (typeof cell === "number") {
      const reading = readNumberAsDate(cell, context);
      if (reading === null) return monthDay(cell, note) ?? nothing("unreadable-date", note);
      note.code = reading.code;
      return reading.iso;
    }
    if (typeof cell !== "string") return nothing("unreadable-date", note);
    // The rows of a report repeat their day.
    if (cell === aboveText) {
      note.code = aboveCode;
      return aboveIso;
    }
    if (scanDate(cell, context, scan)) {
      const { from } = scan;
      const written = from.year;
      const iso = isoOfScan(scan, written === 0 ? yearOf(from.month, from.day) : written);
      if (iso !== null) {
        if (written !== 0 && turns !== null) {
          year = written;
          month = from.month;
          day = from.day;
        }
        aboveText = cell;
        aboveIso = iso;
        aboveCode = codeOfScan(scan, written);
        note.code = aboveCode;
        return iso;
      }
    }
    const text = tidyText(cell);
    if (isErrorText(text)) return nothing("error-value", note);
    return isMissingMark(text) ? blankOrMissing(cell, note) : nothing("unreadable-date", note);
  };

  function monthDay(value: number, note: CellNote): CellValue {
    const found = context.monthDayNumbers === true && year !== null ? monthDayOf(value) : null;
    if (found === null) return null;
    const nearer = nearerDay(found.month, found.day, found.orDay);
    const ofYear = yearOf(found.month, nearer);
    if (!isRealDay(ofYear, found.month, nearer)) return null;
    note.code = "year-from-context";
    return isoTextOf(ofYear, found.month, nearer);
  }

  /** The year of a day written without one; 0 where nothing tells it. */
  function yearOf(nextMonth: number, nextDay: number): number {
    if (year === null) return 0;
    if (turns !== null && month > 0 && nextMonth > 0 && passesNewYear(month, nextMonth, turns))
      year += turns === "up" ? 1 : -1;
    month = nextMonth;
    day = nextDay;
    return year;
  }

  /** Of 3.1 and 3.10 the day that lies nearer to the row above: behind 3.9 it is the tenth. */
  function nearerDay(ofMonth: number, first: number, second: number | null): number {
    if (second === null) return first;
    if (month === 0) return context.firstDay ?? first;
    const before = month * 31 + day;
    const [a, b] = [first, second].map((each) => Math.abs(ofMonth * 31 + each - before));
    return a <= b ? first : second;
  }
}

/** Cleans a cell of names, words or ids: numbers become their digits, errors become nothing, texts stay as they are. */
export const cleanText: CellCleaner = (cell, note) => {
  if (typeof cell === "number") {
    note.code = "text-from-number";
    return digitsOf(cell);
  }
  if (typeof cell !== "string") return cell;
  if (isErrorText(cell)) return nothing("error-value", note);
  if (cell !== "" && !isUnseen(cell.charCodeAt(0))) return cell;
  return skipUnseen(cell, 0, cell.length) < cell.length ? cell : blankOrMissing(cell, note);
};

/** All digits of a number, never with an exponent: 6.12345678901e11 -> "612345678901". */
function digitsOf(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  if (Number.isInteger(value)) return BigInt(value).toString();
  // Below one millionth: the digits behind as many noughts as the exponent says.
  const [mantissa, exponent] = text.split("e");
  const digits = mantissa.replace(/[-.]/g, "");
  return `${value < 0 ? "-" : ""}0.${"0".repeat(-Number(exponent) - 1)}${digits}`;
}

function finite(cell: number, note: CellNote): CellValue {
  return Number.isFinite(cell) ? cell : nothing("error-value", note);
}

/** An empty text is an empty cell; blanks somebody typed are a mark of their own. */
function blankOrMissing(cell: string, note: CellNote): null {
  return cell === "" ? null : nothing("missing-mark", note);
}

function nothing(code: ChangeCode, note: CellNote): null {
  note.code = code;
  return null;
}
