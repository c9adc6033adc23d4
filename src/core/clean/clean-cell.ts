import type { ChangeCode } from "./clean-table";
import { readDate } from "../values/read-date";
import type { DateContext } from "../values/read-date";
import { readNumber } from "../values/read-number";
import { isErrorText, isMissingMark, tidyText } from "../values/text";
import type { CellValue } from "../../workbook/grid";

/** What becomes of one cell; code is null when the value is what the sheet holds. */
export interface CleanedCell {
  readonly to: CellValue;
  readonly code: ChangeCode | null;
}

/** Turns the cells of one column into typed values. */
export type CellCleaner = (cell: CellValue) => CleanedCell;

const BLANK: CleanedCell = { to: null, code: null };
const MISSING: CleanedCell = { to: null, code: "missing-mark" };
const ERROR: CleanedCell = { to: null, code: "error-value" };
const WORD: CleanedCell = { to: null, code: "unknown-word-in-number-column" };
const NOT_A_DATE: CleanedCell = { to: null, code: "unreadable-date" };

/** Cleans a cell of a column of figures. */
export const cleanNumber: CellCleaner = (cell) => {
  if (cell === null || typeof cell === "number") return { to: cell, code: null };
  if (typeof cell === "boolean") return WORD;
  const reading = readNumber(cell);
  switch (reading.kind) {
    case "number":
      return { to: reading.value, code: reading.code };
    case "error":
      return ERROR;
    case "missing":
      return tidyText(cell) === "" ? BLANK : MISSING;
    case "word":
      return WORD;
  }
};

/** Cleans a cell of amounts in millionths, as advertising interfaces give them. */
export const cleanMicros: CellCleaner = (cell) => {
  const cleaned = cleanNumber(cell);
  return typeof cleaned.to === "number" ? { to: cleaned.to / 1e6, code: "amount-from-micros" } : cleaned;
};

/** Makes the cleaner of a column of dates. */
export function dateCleaner(context: DateContext): CellCleaner {
  return (cell) => {
    if (cell === null) return BLANK;
    const reading = readDate(cell, context);
    if (reading !== null) return { to: reading.iso, code: reading.code };
    if (typeof cell !== "string") return NOT_A_DATE;
    const text = tidyText(cell);
    if (isErrorText(text)) return ERROR;
    if (text === "") return BLANK;
    return isMissingMark(text) ? MISSING : NOT_A_DATE;
  };
}

/** Cleans a cell of names, words or ids: numbers become their digits, errors become nothing, texts stay as they are. */
export const cleanText: CellCleaner = (cell) => {
  if (typeof cell === "number") return { to: String(cell), code: "text-from-number" };
  if (typeof cell !== "string") return { to: cell, code: null };
  if (isErrorText(cell)) return ERROR;
  return tidyText(cell) === "" ? BLANK : { to: cell, code: null };
};
