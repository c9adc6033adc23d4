import type { Body } from "./body";
import { figureOf } from "./body-columns";
import { isBlank } from "./cell-kind";

/** Money is rounded to the cent before and after it is added up; for small figures that is much. */
const ROUNDING = 0.011;
const LEAST_EXACT = 1e-3;

/** The figures of some rows added up, column by column in the order of `columns.figures`. */
export interface Sums {
  readonly rows: number;
  readonly sums: readonly number[];
  /** Rows with a figure in each column. */
  readonly counts: readonly number[];
}

export const NO_SUMS: Sums = { rows: 0, sums: [], counts: [] };

/** Adds up the figures of rows. Example: 100 | 10 and 200 | 20 give the sums [300, 30] of 2 rows. */
export function sumRows({ rows, columns }: Body, summed: Iterable<number>): Sums {
  const sums = columns.figures.map(() => 0);
  const counts = columns.figures.map(() => 0);
  let seen = 0;
  for (const row of summed) {
    seen += 1;
    columns.figures.forEach((column, i) => {
      const value = figureOf(rows[row][column]);
      if (value === null) return;
      sums[i] += value;
      counts[i] += 1;
    });
  }
  return { rows: seen, sums, counts };
}

/** The sums of two sets of rows taken together. */
export function addSums(a: Sums, b: Sums): Sums {
  if (a.rows === 0) return b;
  return {
    rows: a.rows + b.rows,
    sums: a.sums.map((sum, i) => sum + b.sums[i]),
    counts: a.counts.map((count, i) => count + b.counts[i]),
  };
}

/**
 * Whether the figures of a row are the sums, or the means, of other rows: a total by what it says, with any label
 * or none. Null when they are not.
 *
 * Without any name one column that adds up is enough; with a name of its own the row needs two. Columns of rates do
 * not add up: a third of the columns will do.
 * Example: (blank) | 300 | 30 | 10% below 100 | 10 | 10% and 200 | 20 | 10% is a total.
 */
export function summedBy({ rows, columns }: Body, row: number, others: Sums): "total" | "average" | null {
  const stated = columns.figures.map((column) => figureOf(rows[row][column]) ?? 0);
  const filled = stated.filter((value) => value !== 0).length;
  if (filled === 0) return null;
  const isNamed = columns.naming.length === 0 || columns.naming.some((column) => !isBlank(rows[row][column]));
  if (others.rows < (isNamed || filled === 1 ? 3 : 2)) return null;
  const least = isNamed ? 2 : 1;
  const isTrue = (work: (sum: number, count: number) => number): boolean => {
    const matches = stated.filter(
      (value, i) => value !== 0 && isNear(value, work(others.sums[i], others.counts[i]), others.counts[i]),
    ).length;
    return matches >= least && matches * 3 >= filled;
  };
  if (isTrue((sum) => sum)) return "total";
  return !isNamed && isTrue((sum, count) => sum / Math.max(1, count)) ? "average" : null;
}

function isNear(stated: number, worked: number, count: number): boolean {
  if (count < 2) return false;
  const size = Math.abs(worked);
  return Math.abs(stated - worked) <= Math.max(Math.min(ROUNDING, size * LEAST_EXACT), size * 1e-6);
}
