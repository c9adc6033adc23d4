import { yearLastParts } from "../values/read-date";
import type { DateContext, DateOrder } from "../values/read-date";
import type { CellValue } from "../../workbook/grid";

/** How the dates of a column are to be read, and whether the order was a guess. */
export interface ColumnDates extends DateContext {
  /** True when every date could be read both ways and neither order fits better. */
  readonly guessed: boolean;
}

/**
 * Finds the order of day and month from the whole column: a number above 12 can only be a day; where there is none,
 * the order in which neighbouring rows lie closer together; and where that does not tell either, points mean day
 * first and strokes mean month first.
 *
 * `texts` are words around the table (title, sheet name) that may hold the year for dates without one.
 */
export function dateContextOf(cells: readonly CellValue[], texts: readonly (string | null)[]): ColumnDates {
  const parts = cells.map(yearLastParts).filter((found) => found !== null);
  const year = yearIn(texts);
  if (parts.length === 0) return { order: "day-first", year, guessed: false };
  if (parts.some(([first]) => first > 12)) return { order: "day-first", year, guessed: false };
  if (parts.some(([, second]) => second > 12)) return { order: "month-first", year, guessed: false };
  const dayFirst = spread(parts.map(([day, month]) => month * 31 + day));
  const monthFirst = spread(parts.map(([month, day]) => month * 31 + day));
  if (dayFirst !== monthFirst) {
    return { order: dayFirst < monthFirst ? "day-first" : "month-first", year, guessed: false };
  }
  const sample = cells.find((cell) => yearLastParts(cell) !== null);
  const order: DateOrder = typeof sample === "string" && sample.includes("/") ? "month-first" : "day-first";
  // Where day and month are the same number both readings give the same date.
  return { order, year, guessed: parts.some(([first, second]) => first !== second) };
}

function spread(days: readonly number[]): number {
  let total = 0;
  for (let i = 1; i < days.length; i += 1) total += Math.abs(days[i] - days[i - 1]);
  return total;
}

function yearIn(texts: readonly (string | null)[]): number | null {
  for (const text of texts) {
    const match = text === null ? null : /(?<!\d)(20\d{2})(?!\d{5,})/.exec(text);
    if (match !== null) return Number(match[1]);
  }
  return null;
}
