import { looksLikeDate } from "../../values/read-date";
import { readNumber } from "../../values/read-number";
import { tidyText } from "../../values/text";
import type { CellValue } from "../../../workbook/grid";

/** What a cell looks like by itself. */
export type CellKind = "blank" | "number" | "date" | "mark" | "text";

/** Longer than any figure, however it is padded. */
const LONG = 200;

/** Judges one cell: "number" also for numbers written as text, "mark" for missing marks and errors. */
export function kindOfCell(value: CellValue): CellKind {
  if (value === null) return "blank";
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "text";
  if (value.length > LONG) return isBlank(value) ? "blank" : "text";
  const tidied = tidyText(value);
  if (tidied === "") return "blank";
  if (tidied.length > 40) return "text";
  if (looksLikeDate(tidied)) return "date";
  const reading = readNumber(tidied);
  if (reading.kind === "number") return "number";
  return reading.kind === "word" ? "text" : "mark";
}

/** Whether there is nothing in the cell to see. */
export function isBlank(value: CellValue): boolean {
  if (value === null) return true;
  if (typeof value !== "string") return false;
  // Most texts begin with a letter or a digit, Chinese ones included, and need no tidying to be seen.
  const first = value.charCodeAt(0);
  if ((first > 0x20 && first < 0x7f) || (first > 0x3000 && first < 0xfe00)) return false;
  return tidyText(value) === "";
}
