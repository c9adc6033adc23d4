import type { CleanColumn } from "../core/clean/clean-table";
import type { FieldId } from "../core/fields/index";
import { fieldOf } from "../core/fields/index";
import { looksLikeDate } from "../core/values/read-date";
import { readNumber } from "../core/values/read-number";
import { isMissingMark, tidyText } from "../core/values/text";
import type { CellValue } from "../workbook/grid";

/** Cells looked at, spread over the column. */
const SAMPLE = 200;

/**
 * Whether the cells of a column can be what a field holds: most of them numbers for money, counts and shares, or
 * dates for a day. A text may hold anything, and so may a column without content. Never in the way of a choice: it
 * is asked for a warning.
 * Example: 上新, 活动 for 支付金额 -> false; "1.2万" -> true.
 */
export function fitsCells(field: FieldId, column: Pick<CleanColumn, "values" | "changed">): boolean {
  const { unit } = fieldOf(field);
  if (unit === "text") return true;
  const reads = unit === "date" ? canBeDate : canBeNumber;
  const step = Math.max(1, Math.floor(column.values.length / SAMPLE));
  let [filled, fitting] = [0, 0];
  for (let place = 0; place < column.values.length; place += step) {
    const cell = cellAt(column, place);
    if (cell === null || (typeof cell === "string" && isMissingMark(tidyText(cell)))) continue;
    filled += 1;
    if (reads(cell, column.values[place] ?? null)) fitting += 1;
  }
  return fitting * 2 >= filled;
}

/** What the sheet holds, before cleaning. */
function cellAt({ values, changed }: Pick<CleanColumn, "values" | "changed">, place: number): CellValue {
  return (changed?.codes[place] ?? null) === null
    ? (values[place] ?? null)
    : (changed?.originals[place] ?? null);
}

function canBeNumber(cell: CellValue): boolean {
  // A day that was read as one stands as "2026-03-01", which is no figure.
  return typeof cell === "number" || (typeof cell === "string" && readNumber(cell).kind === "number");
}

/** 1 is a week or a month, 45000 a serial number, 20260301 a day; 3600.5 is none of them. */
function canBeDate(cell: CellValue, cleaned: CellValue): boolean {
  if (typeof cell === "number") return Number.isInteger(cell) && (cell <= 53 || isSerial(cell));
  return typeof cell === "string" && (looksLikeDate(cell) || looksLikeDate(cleaned) || PERIOD.test(cell));
}

/** Days from 1982 to 2064, and the same written as one number. */
function isSerial(value: number): boolean {
  return (value >= 30_000 && value < 60_000) || (value >= 19_000_000 && value < 21_000_000);
}

/** A part of a date that needs the year from elsewhere. */
const PERIOD = /\d\s*[月日号周/.-]|第.*周|week|\bw\d/i;
