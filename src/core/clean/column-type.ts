import type { ColumnType } from "./clean-table";
import { isClockTime, namesDuration } from "./clock-time";
import { fieldOf } from "../fields/index";
import type { RecognisedColumn } from "../recognise/recognised-sheet";
import { isDateFormat } from "../values/date-format";
import { looksLikeDate, readDate } from "../values/read-date";
import type { DateContext } from "../values/read-date";
import { readNumber } from "../values/read-number";
import type { DecimalMark } from "../values/scan-digits";
import { isMissingMark, tidyText } from "../values/text";
import type { CellValue } from "../../workbook/grid";

/** Cells looked at to tell what an unknown column holds. */
const SAMPLE = 500;
/** A header that names a code: its digits are no quantity. */
const CODE_HEADER = /(?:^|[^a-z])id$|_id|编号|编码|单号|条码|\bcode\b|\bsku\b|电话|手机/i;

/** Below this a column's field is too doubtful to say what its cells are. */
const TRUSTED = 0.5;

/** The cells of a column. */
export interface ColumnCells {
  readonly cells: readonly CellValue[];
  /** How dates among them would be read. */
  datesOf(): DateContext;
  /** The column's number format where it is known. */
  readonly format: string | null;
  /** Mark before fractions in the table's texts. */
  readonly decimal: DecimalMark;
}

/**
 * What a column's values are: by its field where that is known and its cells do not contradict it, else by most of
 * its cells.
 */
export function typeOfColumn(
  column: RecognisedColumn,
  { cells, datesOf, format, decimal }: ColumnCells,
): ColumnType {
  const found = countCells(cells, format, decimal);
  if (column.field !== null && column.confidence >= TRUSTED) {
    const { kind, unit } = fieldOf(column.field);
    // "第10周" without a year is the name of a week; what can be told to begin on a day becomes that day.
    if (column.field === "week" || column.field === "month")
      return mostlyRead(cells, datesOf()) ? "date" : "text";
    if (unit === "date") return "date";
    if (kind === "dimension" && unit === "text") return "text";
    // Figures buried in sentences stay sentences.
    return found.texts > found.numbers ? "text" : "number";
  }
  if (mostlyDates(found)) return "date";
  if (!namesDuration(column.header) && mostlyClocks(found)) return "text";
  if (CODE_HEADER.test(column.header) || found.codes > 0.5 * found.numbers) return "text";
  return found.numbers > 0 && found.numbers >= 0.8 * (found.numbers + found.texts + found.dates)
    ? "number"
    : "text";
}

interface CellCounts {
  readonly numbers: number;
  readonly dates: number;
  readonly texts: number;
  /** Digits written as text with a leading zero, or more of them than a number can hold exactly. */
  readonly codes: number;
  /** "9:40", among the numbers. */
  readonly clocks: number;
}

function mostlyClocks({ clocks, numbers, texts, dates }: CellCounts): boolean {
  return clocks > 0 && clocks * 2 >= numbers + texts + dates;
}

function mostlyDates({ dates, texts, numbers }: CellCounts): boolean {
  return dates > 0 && dates >= 0.9 * (dates + texts + numbers);
}

function mostlyRead(cells: readonly CellValue[], dates: DateContext): boolean {
  let [filled, read] = [0, 0];
  for (const cell of cells) {
    if (cell === null || (typeof cell === "string" && isMissingMark(tidyText(cell)))) continue;
    filled += 1;
    if (readDate(cell, dates) !== null) read += 1;
  }
  return read > 0 && read >= 0.9 * filled;
}

function countCells(cells: readonly CellValue[], format: string | null, decimal: DecimalMark): CellCounts {
  const asDate = format !== null && isDateFormat(format);
  let [numbers, dates, texts, codes, clocks] = [0, 0, 0, 0, 0];
  for (const cell of sampleOf(cells)) {
    if (typeof cell === "number") {
      if (asDate) dates += 1;
      else numbers += 1;
    } else if (typeof cell === "string") {
      const { kind } = readNumber(cell, decimal);
      if (looksLikeDate(cell)) dates += 1;
      else if (kind === "word") texts += 1;
      else if (kind === "number") {
        numbers += 1;
        if (/^(?:0\d+|\d{12,})$/.test(cell.trim())) codes += 1;
        else if (isClockTime(cell)) clocks += 1;
      }
    } else if (typeof cell === "boolean") texts += 1;
  }
  return { numbers, dates, texts, codes, clocks };
}

/** Cells that hold something, spread evenly over those that do, the first among them. */
function sampleOf(cells: readonly CellValue[]): readonly CellValue[] {
  let filled = 0;
  for (let i = 0; i < cells.length; i += 1) if (cells[i] !== null) filled += 1;
  const step = Math.max(1, Math.floor(filled / SAMPLE));
  const sample: CellValue[] = [];
  // How many are passed over before the next one.
  let left = 0;
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i];
    if (cell === null) continue;
    if (left === 0) sample.push(cell);
    left = left === 0 ? step - 1 : left - 1;
  }
  return sample;
}
