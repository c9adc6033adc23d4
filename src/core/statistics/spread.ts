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
  const seen = counts.filter((day) => day.trials > 0);
  const total = (value: (day: DayCount) => number): number => seen.reduce((sum, day) => sum + value(day), 0);
  const [x, n] = [total((day) => day.successes), total((day) => day.trials)];
  const squares = total((day) => (day.successes - (x / n) * day.trials) ** 2);
  const figures = { days: seen.length, successes: x, trials: n, squares };
  const value = evaluate(greater(constant(1), excess(input("squares"))), (name) => figures[name]);
  return value === null ? null : { spread: value, df: seen.length - 1 };
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
