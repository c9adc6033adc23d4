import { blankOrMissing, nothing } from "./clean-cell";
import type { CellCleaner, CellNote } from "./clean-cell";
import type { ChangeCode } from "./clean-table";
import { isClockTime } from "./clock-time";
import type { DecimalMark } from "../values/scan-digits";
import { newNumberScan, scanNumber } from "../values/scan-number";
import { shiftDecimal } from "../values/shift-decimal";
import { tidyText } from "../values/text";
import type { CellValue } from "../../workbook/grid";

/** How the figures of a column are written. */
export interface NumberColumn {
  /** Power of ten that figures without a unit of their own are multiplied with: -2 for percents stored as 5.2. */
  readonly exponent: number;
  /** Why they were. */
  readonly code: ChangeCode | null;
  /** Mark before a fraction where a text by itself leaves it open. */
  readonly decimal: DecimalMark;
  /**
   * What "1:30" is: a minute and a half, the multiple 30 of one ("投产比 1:3.5"), an hour of the day and so no figure
   * ("0:01:30" is one all the same), or no figure at all.
   */
  readonly colon: "time" | "multiple" | "clock" | "word";
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
      const isTime = colon === "time" || (colon === "clock" && !isClockTime(cell));
      if (scan.code === "seconds-from-text" && !isTime) return ratio(cell, note);
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

function finite(cell: number, note: CellNote): CellValue {
  return Number.isFinite(cell) ? cell : nothing("error-value", note);
}
