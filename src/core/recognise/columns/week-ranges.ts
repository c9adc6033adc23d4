import type { ColumnProfile } from "./profile";
import { readDate } from "../../values/read-date";
import { serialFromIso } from "../../values/serial-date";
import { tidyText } from "../../values/text";
import type { CellValue } from "../../../workbook/grid";

const DAY = String.raw`(?:(?:20)?\d{2}[-/.年])?\d{1,2}[-/.月]\d{1,2}[日号]?`;
const RANGE = new RegExp(String.raw`^(${DAY})\s*(?:[-–—~～至到]|to)\s*(?:(${DAY})|(\d{1,2})[日号]?)$`, "i");
/** Years for ranges without one: February has 28 or 29 days, and one of the two fits every row. */
const YEARS = [2023, 2024];
/** Between two rows that lie further apart stands New Year. */
const NEW_YEAR = 300;
const LEAST_RANGES = 2;

/**
 * Whether all texts of a column are ranges of seven days, each a whole number of weeks behind or before the last:
 * "2.23-3.1", "3.2-3.8", "3.9-3.15". The days of a sale last as long as they like.
 */
export function areWeeks({ cells, filled, distinct }: ColumnProfile): boolean {
  if (distinct < LEAST_RANGES) return false;
  const ranges = cells.filter((cell): cell is string => typeof cell === "string" && tidyText(cell) !== "");
  if (ranges.length < filled || !RANGE.test(tidyText(ranges[0]))) return false;
  return YEARS.some((year) =>
    goByWeeks(
      ranges.map((text) => startOfWeek(text, year)),
      year,
    ),
  );
}

/** The serial number of the first of seven days; null for any other text. */
function startOfWeek(text: string, year: number): number | null {
  const range = RANGE.exec(tidyText(text));
  if (range === null) return null;
  const [, first, last, lastDay] = range;
  const from = serialOf(first, year);
  // "3月2日-8日"
  const to = last === undefined ? dayOf(first, lastDay, year) : serialOf(last, year);
  if (from === null || to === null) return null;
  const days = to < from ? to - from + daysIn(year) : to - from;
  return days === 6 ? from : null;
}

function serialOf(text: CellValue, year: number): number | null {
  const reading = readDate(text, { order: "year-first", yearless: "month-first", year });
  return reading === null ? null : serialFromIso(reading.iso.slice(0, 10));
}

function dayOf(first: string, day: string, year: number): number | null {
  const iso = readDate(first, { order: "year-first", yearless: "month-first", year })?.iso;
  return iso === undefined ? null : serialFromIso(`${iso.slice(0, 8)}${day.padStart(2, "0")}`);
}

function goByWeeks(starts: readonly (number | null)[], year: number): boolean {
  return starts.every((start, i) => {
    if (start === null) return false;
    const step = i === 0 ? 0 : start - (starts[i - 1] ?? 0);
    return (Math.abs(step) > NEW_YEAR ? daysIn(year) - Math.abs(step) : step) % 7 === 0;
  });
}

function daysIn(year: number): number {
  return year % 4 === 0 ? 366 : 365;
}
