import type { Quotient } from "./quotient";
import { unitOf } from "./quotient";
import type { CleanColumn } from "../clean/clean-table";

/** What a total row should say of a ratio column. */
export interface ExpectedRate {
  /** The quotient of the sums. */
  readonly expected: number;
  readonly fits: (stated: number) => boolean;
  /** Whether a figure is the plain mean of the rows' rates, which says nothing about the whole. */
  readonly isMean: (stated: number) => boolean;
}

/**
 * Works out a ratio over some rows, from the sums of its inputs.
 *
 * Takes: the rows [from, to). Null where an input is missing throughout or the bottom adds up to 0.
 * Example: 1 of 10 and 30 of 100 -> 31 / 110 = 0.2818, where the mean of 0.1 and 0.3 is 0.2.
 */
export function expectedRate(
  column: CleanColumn,
  { top, bottom, factor }: Quotient,
  [from, to]: readonly [number, number],
): ExpectedRate | null {
  const [over, under, own] = [top, bottom, column].map(({ values }) => total(values, from, to));
  if (over.count === 0 || under.sum === 0) return null;
  const expected = (over.sum / under.sum) * factor;
  if (!Number.isFinite(expected)) return null;
  const mean = own.count === 0 ? null : own.sum / own.count;
  const near = (stated: number, value: number): boolean => {
    // Rounded to the decimals written; cut off at them where that is not far.
    const rounding = Math.max(0.51 * unitOf(stated), Math.min(1.01 * unitOf(stated), 0.1 * Math.abs(value)));
    return Math.abs(stated - value) <= rounding + 1e-3 * Math.abs(value);
  };
  return {
    expected,
    fits: (stated) => near(stated, expected),
    isMean: (stated) => mean !== null && near(stated, mean),
  };
}

function total(
  values: CleanColumn["values"],
  from: number,
  to: number,
): { readonly sum: number; readonly count: number } {
  let [sum, count] = [0, 0];
  for (let i = from; i < to; i += 1) {
    const value = values[i];
    if (typeof value !== "number") continue;
    sum += value;
    count += 1;
  }
  return { sum, count };
}
