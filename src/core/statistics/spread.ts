import { evaluate } from "../evaluate";
import type { Expr } from "../expr";
import { constant, greater, input, minus, plus, ratio, ratioAboveZero, times } from "../expr";

/**
 * Sums over the days with trials: how many days, their successes and trials, and the sums of successes², of successes
 * × trials, and of trials².
 */
export type SpreadInput = "days" | "successes" | "trials" | "sumXX" | "sumXN" | "sumNN";

/** One day's successes among its trials. */
export interface DayCount {
  readonly successes: number;
  readonly trials: number;
}

/** How much days vary. */
export interface SpreadOfDays {
  /** The variance between days as a multiple of what tosses of a coin would give; 1 or more. */
  readonly spread: number;
  /** Student's degrees of freedom that go with it: days - 1. */
  readonly df: number;
}

const [days, successes, trials] = [input("days"), input("successes"), input("trials")];
const rate = ratio(successes, trials);

/**
 * How many times as much the days' rates vary as they would if every visitor tossed the same coin; at least 1.
 *
 * Days are clusters: with p = X/N and Q = Σ(x - p·n)² = Σx² - 2p·Σxn + p²·Σn², it is D/(D-1)·Q/(N·p·(1-p)).
 * Nothing for fewer than two days, without successes, and where all trials or more than all succeeded. The degrees of
 * freedom that go with it are days - 1.
 * As a difference of sums Q loses about 4e-16·Σx²/Q of itself; the spread is at least 1, so that stays below a
 * relative 1e-9 up to a million successes a day, and below 1e-12 for a thousand. `spreadOfDays` adds up the squares.
 * Example: 10 of 100, 30 of 100 and 20 of 100: p = 0.2, Q = 200 -> 3/2·200/48 = 6.25.
 * Source: W.G. Cochran, Sampling Techniques, 3rd ed. (1977), §6.4 and ch. 9 (ratio estimate, clusters); as a design
 * effect J.N.K. Rao and A.J. Scott, Biometrics 48 (1992) 577-585.
 */
export const spread: Expr<SpreadInput> = greater(constant(1), excess(squaresFromSums()));

const SPREAD_OF_SQUARES = greater(constant(1), excess(input("squares")));

/**
 * The spread of some days, and its degrees of freedom. Days without trials say nothing and are left out.
 *
 * The same figure as `spread`, with Q added up square by square. Null where `spread` gives nothing.
 * Throws RangeError for a count that is negative or no number.
 */
export function spreadOfDays(counts: readonly DayCount[]): SpreadOfDays | null {
  for (const { successes: x, trials: n } of counts) {
    if (!(x >= 0 && n >= 0 && Number.isFinite(x) && Number.isFinite(n))) {
      throw new RangeError(`Counts must be numbers of 0 or more: ${x} of ${n}`);
    }
  }
  const [{ days: seen, spread: value }] = spreadsOfSteps(
    counts.map(({ successes, trials }) => [trials, successes]),
    2,
  );
  return value === null ? null : { spread: value, df: seen - 1 };
}

/** How far the rate of a step varies over days. */
export interface StepSpread {
  /** Days with anyone in the step before. */
  readonly days: number;
  /** As `spreadOfDays` has it; null where it gives nothing. */
  readonly spread: number | null;
}

/**
 * The spread of each step's rate but the first's, in two passes over all days.
 *
 * Takes the counts of each day, first step to last, all of them 0 or more, and how many steps there are.
 */
export function spreadsOfSteps(days: readonly (readonly number[])[], steps: number): readonly StepSpread[] {
  const sums = Array.from({ length: Math.max(0, steps - 1) }, () => ({ days: 0, x: 0, n: 0, squares: 0 }));
  for (const counts of days)
    for (let step = 1; step < steps; step += 1) {
      const trials = counts[step - 1];
      if (trials <= 0) continue;
      const sum = sums[step - 1];
      sum.days += 1;
      sum.x += counts[step];
      sum.n += trials;
    }
  // The common rate must be known before the squares around it: as one pass the difference of sums would lose digits.
  for (const counts of days)
    for (let step = 1; step < steps; step += 1) {
      const trials = counts[step - 1];
      if (trials <= 0) continue;
      const sum = sums[step - 1];
      const off = counts[step] - (sum.x / sum.n) * trials;
      sum.squares += off * off;
    }
  return sums.map(({ days: seen, x, n, squares }) => {
    const figures = { days: seen, successes: x, trials: n, squares };
    return { days: seen, spread: evaluate(SPREAD_OF_SQUARES, (name) => figures[name]) };
  });
}

/** D/(D-1)·Q/(N·p·(1-p)). */
function excess<Input extends string>(squares: Expr<Input>): Expr<Input | "days" | "successes" | "trials"> {
  return times<Input | "days" | "successes" | "trials">(
    ratioAboveZero(days, minus(days, constant(1))),
    ratioAboveZero<Input | "successes" | "trials">(squares, times(successes, minus(constant(1), rate))),
  );
}

function squaresFromSums(): Expr<SpreadInput> {
  return plus<SpreadInput>(
    minus<SpreadInput>(input("sumXX"), times<SpreadInput>(times(constant(2), rate), input("sumXN"))),
    times<SpreadInput>(times(rate, rate), input("sumNN")),
  );
}
