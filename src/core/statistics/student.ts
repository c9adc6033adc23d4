import normalCumulative from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import studentCumulative from "@stdlib/stats-base-dists-t-cdf";
import studentQuantile from "@stdlib/stats-base-dists-t-quantile";

/**
 * The quantile that a deviation keeps within, on either side, with a probability of `level`.
 *
 * Takes: a level above 0 and below 1; whole degrees of freedom from 1, or null where no spread was estimated (the
 * normal distribution). Gives: a number above 0, right to a relative 1e-13 for levels up to
 * 0.9999; without degrees of freedom it loses digits beyond 1 - 1e-7.
 * Throws RangeError for other levels and degrees.
 * Example: 0.95, null -> 1.95996; 0.95, 13 -> 2.16037.
 * Source: Student, Biometrika 6 (1908) 1-25. This module alone loads the library of distributions; who prints formulas
 * only takes `print-student.ts`.
 */
export function twoSidedQuantile(level: number, df: number | null): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`A level lies between 0 and 1: ${level}`);
  const tail = (1 - level) / 2;
  return df === null ? -normalQuantile(tail, 0, 1) : -studentQuantile(tail, degrees(df));
}

/**
 * The probability that chance alone gives a deviation of |z| or more, to either side; 0 to 1.
 *
 * Takes: z in standard deviations; degrees of freedom as `twoSidedQuantile`. Right to a relative 1e-12.
 * Throws RangeError for a z that is no number and for other degrees.
 * Example: 1.96, null -> 0.04999579; -2.5, 13 -> 0.0265650.
 */
export function twoSidedChance(z: number, df: number | null): number {
  if (Number.isNaN(z)) throw new RangeError("z is no number.");
  const below = -Math.abs(z);
  return 2 * (df === null ? normalCumulative(below, 0, 1) : studentCumulative(below, degrees(df)));
}

/** Whole numbers only: Excel's functions cut fractions off, so a formula would say something else. */
function degrees(df: number): number {
  if (!Number.isInteger(df) || df < 1) throw new RangeError(`Degrees of freedom are whole, from 1: ${df}`);
  return df;
}
