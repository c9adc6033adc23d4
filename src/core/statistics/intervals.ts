import { differenceHigh, differenceLow } from "./difference";
import { twoSidedChance, twoSidedQuantile } from "./student";
import { twoProportionsZ } from "./two-proportions";
import { wilsonHigh, wilsonLow } from "./wilson";
import { evaluate } from "../evaluate";

/** Successes among trials, such as buyers among visitors. */
export interface Proportion {
  readonly successes: number;
  readonly trials: number;
}

/** What is known of how days vary; see `spreadOfDays`. */
export interface Variation {
  /** 1 where nothing is known (the default). */
  readonly spread?: number;
  /** Degrees of freedom of the estimated spread; null where none was estimated (the default). */
  readonly df?: number | null;
}

/** One side of a comparison. */
export type Side = Proportion & Variation;

export interface Confidence {
  /** How sure the limits are to hold, between 0 and 1; 0.95 by default. */
  readonly level?: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Two rates compared. */
export interface Comparison {
  /** Rate A - rate B. */
  readonly difference: number;
  /** The difference in standard deviations, if both rates were truly the same. */
  readonly z: number;
  /** How probable a difference as large is by chance alone, 0 to 1. */
  readonly chance: number;
}

/**
 * Between which rates the true one lies, at a level of confidence: Wilson's interval, widened by the spread of days.
 *
 * Gives: limits within 0 and 1 that hold the rate between them; null without trials.
 * Throws RangeError for counts below 0, more successes than trials, a spread below 1, and other levels or degrees.
 * Example: 81 of 263 -> 0.2553 to 0.3662. Sources: `wilsonLow`.
 */
export function wilsonInterval(
  { successes, trials }: Proportion,
  { level = 0.95, spread = 1, df = null }: Confidence & Variation = {},
): Interval | null {
  refuseNonsense({ successes, trials, spread });
  const inputs = { successes, trials, spread, quantile: twoSidedQuantile(level, df) };
  const low = evaluate(wilsonLow, (name) => inputs[name]);
  const high = evaluate(wilsonHigh, (name) => inputs[name]);
  return low === null || high === null ? null : { low, high };
}

/**
 * Between which values rate A - rate B truly lies: Newcombe's method 10 on both sides' Wilson intervals.
 *
 * Gives: limits within -1 and 1; null where a side has no trials. Throws as `wilsonInterval`.
 * Example: 56 of 70 and 48 of 80 -> 0.0524 to 0.3339. Source: `differenceLow`.
 */
export function differenceInterval(a: Side, b: Side, { level = 0.95 }: Confidence = {}): Interval | null {
  const intervalA = wilsonInterval(a, { ...a, level });
  const intervalB = wilsonInterval(b, { ...b, level });
  if (intervalA === null || intervalB === null) return null;
  const inputs = {
    rateA: a.successes / a.trials,
    lowA: intervalA.low,
    highA: intervalA.high,
    rateB: b.successes / b.trials,
    lowB: intervalB.low,
    highB: intervalB.high,
  };
  const low = evaluate(differenceLow, (name) => inputs[name]);
  const high = evaluate(differenceHigh, (name) => inputs[name]);
  return low === null || high === null ? null : { low, high };
}

/**
 * Whether two rates differ by more than chance gives: the pooled test of two proportions, with the spread of days.
 *
 * Of two estimated spreads the smaller degrees of freedom count: their sum calls equal sides of 14 uneven days
 * different in more than 6 of 100 cases. Gives: null where a side has no trials, or where nobody or everybody succeeded
 * on both. Throws as `wilsonInterval`.
 * Example: 56 of 70 and 48 of 80 -> difference 0.2, z 2.6502, chance 0.0080. Sources: `twoProportionsZ`.
 */
export function twoProportions(a: Side, b: Side): Comparison | null {
  const [spreadA, spreadB] = [a.spread ?? 1, b.spread ?? 1];
  refuseNonsense({ ...a, spread: spreadA });
  refuseNonsense({ ...b, spread: spreadB });
  const inputs = {
    successesA: a.successes,
    trialsA: a.trials,
    spreadA,
    successesB: b.successes,
    trialsB: b.trials,
    spreadB,
  };
  const z = evaluate(twoProportionsZ, (name) => inputs[name]);
  if (z === null) return null;
  const difference = a.successes / a.trials - b.successes / b.trials;
  return { difference, z, chance: twoSidedChance(z, smallerDegrees(a.df ?? null, b.df ?? null)) };
}

function smallerDegrees(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function refuseNonsense({ successes, trials, spread }: Proportion & { readonly spread: number }): void {
  if (!(successes >= 0 && successes <= trials && trials < Infinity)) {
    throw new RangeError(`Successes must be 0 to trials: ${successes} of ${trials}`);
  }
  if (!(spread >= 1 && spread < Infinity)) throw new RangeError(`A spread is 1 or more: ${spread}`);
}
