import { meansDifference, meansError, welchFreedom } from "./means";
import type { MeansInput } from "./means";
import type { Interval } from "./intervals";
import { twoSidedQuantile } from "./student";
import { evaluate } from "../evaluate";
import type { Expr } from "../expr";

/** What is known of the days of a window: their sum and the sum of their squares. */
export interface DaySums {
  readonly sum: number;
  readonly squares: number;
}

/** The means of two windows of as many days compared. */
export interface MeansCompared {
  /** Mean after less mean before. */
  readonly difference: number;
  /** Between which values it truly lies; null where too few or too even days do not tell. */
  readonly interval: Interval | null;
}

/** What is taken off a whole number by arithmetic is less than this. */
const HAIR = 1e-9;

/**
 * Whether days after a change differ from those before by more than they vary: Welch's t interval of the difference
 * of two means, with whole degrees of freedom.
 *
 * Takes as many days on each side, and how sure the interval is to be (0.95 where not said). Null without days.
 * Days are taken for independent: one that goes on from the day before makes the interval too narrow.
 * Example: 1, 2, 3 before and 2, 4, 6 after: 2, from -3.5541 to 7.5541 (2 degrees of freedom).
 * Source: B.L. Welch, Biometrika 34 (1947) 28-35. `means.ts` has what formulas print.
 */
export function compareMeans(
  days: number,
  before: DaySums,
  after: DaySums,
  level = 0.95,
): MeansCompared | null {
  const inputs: Readonly<Record<MeansInput, number>> = {
    days,
    sumA: after.sum,
    squaresA: after.squares,
    sumB: before.sum,
    squaresB: before.squares,
  };
  const valueOf = (expr: Expr<MeansInput>): number | null => evaluate(expr, (name) => inputs[name]);
  const [difference, error, freedom] = [meansDifference, meansError, welchFreedom].map(valueOf);
  if (difference === null) return null;
  const whole = freedom === null ? 0 : Math.floor(freedom + HAIR);
  if (error === null || whole < 1) return { difference, interval: null };
  const half = twoSidedQuantile(level, whole) * error;
  return { difference, interval: { low: difference - half, high: difference + half } };
}

/** Sum and sum of squares of the values of days. */
export function daySums(values: readonly number[]): DaySums {
  return {
    sum: values.reduce((sum, value) => sum + value, 0),
    squares: values.reduce((sum, value) => sum + value * value, 0),
  };
}
