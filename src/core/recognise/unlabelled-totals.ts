import { figureOf } from "./body-columns";
import { isBlank } from "./cell-kind";
import type { DataRows } from "./edge-rows";

/** Money is rounded to the cent before and after it is added up; for small figures that is much. */
const ROUNDING = 0.011;
const LEAST_EXACT = 1e-3;

/**
 * Whether the figures of a row are the sums, or the means, of the other rows of data: a total by what it says, with
 * any label or none. Null when they are not.
 *
 * Without a key one column that adds up is enough; with a name of its own the row needs two. Columns of rates do
 * not add up: a third of the columns will do.
 * Example: (blank) | 300 | 30 | 10% below 100 | 10 | 10% and 200 | 20 | 10% is a total.
 */
export function summedBy(
  { rows, start, end, columns, isData }: DataRows,
  row: number,
): "total" | "average" | null {
  const figures = columns.figures.filter((column) => (figureOf(rows[row][column]) ?? 0) !== 0);
  if (figures.length === 0) return null;
  const isNamed = columns.key === null || !isBlank(rows[row][columns.key]);
  const sums = figures.map(() => 0);
  const counts = figures.map(() => 0);
  let seen = 0;
  for (let other = start; other < end; other += 1) {
    if (other === row || !isData(other)) continue;
    seen += 1;
    figures.forEach((column, i) => {
      const value = figureOf(rows[other][column]);
      if (value === null) return;
      sums[i] += value;
      counts[i] += 1;
    });
  }
  const least = isNamed ? 2 : 1;
  if (seen < (isNamed || figures.length === 1 ? 3 : 2)) return null;
  const equal = (test: (i: number) => number): number =>
    figures.filter((column, i) => isNear(figureOf(rows[row][column]) ?? 0, test(i), counts[i])).length;
  const enough = (matches: number): boolean => matches >= least && matches * 3 >= figures.length;
  if (enough(equal((i) => sums[i]))) return "total";
  return enough(equal((i) => sums[i] / Math.max(1, counts[i]))) && !isNamed ? "average" : null;
}

function isNear(stated: number, worked: number, count: number): boolean {
  if (count < 2) return false;
  const size = Math.abs(worked);
  return Math.abs(stated - worked) <= Math.max(Math.min(ROUNDING, size * LEAST_EXACT), size * 1e-6);
}
