import type { TableBounds } from "./find-tables";
import type { WideLayout } from "./recognised-sheet";
import { readDate } from "../values/read-date";
import { tidyText } from "../values/text";
import type { CellValue, Grid } from "../../workbook/grid";

/** Fewer date headings than this are a coincidence. */
const LEAST_HEADINGS = 3;
const MONTH = /^(?:20\d{2}[-/.年]?(?:0[1-9]|1[0-2]|[1-9])月?|(?:[1-9]|1[0-2])月)$/;
const WEEK = /^(?:20\d{2}年?)?(?:第\d{1,2}周|w(?:eek)?\s?\d{1,2})$/i;

/** The places in a row that are themselves days, weeks or months; numbers count only where they rise step by step. */
export function headingDates(row: readonly CellValue[]): ReadonlySet<number> {
  const places = new Set<number>();
  const numbers: number[] = [];
  row.forEach((value, place) => {
    if (headingFieldOf(value) === null) return;
    if (typeof value === "number") numbers.push(place);
    else places.add(place);
  });
  if (rises(numbers.map((place) => row[place]))) for (const place of numbers) places.add(place);
  return places;
}

/** The date headings of a wide table; null when there are fewer than three. `isData` judges an index into rows. */
export function findWideLayout(
  { rows, firstColumn }: Grid,
  bounds: TableBounds,
  isData: (row: number) => boolean,
): WideLayout | null {
  void isData;
  const headings = rows[bounds.headerLast];
  const places = headingDates(headings);
  const fields = headings.map((value, place) => (places.has(place) ? headingFieldOf(value) : null));
  const first = fields.findIndex((field) => field !== null);
  if (first < 0) return null;
  let last = first;
  while (last + 1 < fields.length && fields[last + 1] !== null) last += 1;
  const headingField = fields[first];
  if (headingField === null || last - first + 1 < LEAST_HEADINGS) return null;
  const columns = headings.slice(first, last + 1).map((heading, i) => ({
    index: firstColumn + first + i,
    heading,
    measure: 0,
  }));
  return {
    headingField,
    columns,
    measureColumn: null,
    measures: [{ label: "", field: null, confidence: 0 }],
  };
}

function headingFieldOf(value: CellValue): "date" | "week" | "month" | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = typeof value === "string" ? tidyText(value) : String(value);
  if (text.length > 24) return null;
  if (MONTH.test(text)) return "month";
  if (WEEK.test(text)) return "week";
  return readDate(value, { order: "day-first", year: 2000 }) === null ? null : "date";
}

/** Serial numbers go up by at most a month, 20260331 to 20260401 by less than a year's digits. */
function rises(values: readonly CellValue[]): boolean {
  const numbers = values.filter((value) => typeof value === "number");
  return numbers.every((value, i) => {
    if (i === 0) return true;
    const step = Math.abs(value - numbers[i - 1]);
    return step > 0 && (value > 1e7 ? step < 9000 : step <= 31);
  });
}
