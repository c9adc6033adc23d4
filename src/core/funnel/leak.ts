import { evaluate } from "../evaluate";
import { constant, greater, input, minus, ratio, times } from "../expr";
import type { Expr } from "../expr";

/**
 * What a loss is worked out from: a step's rate and its reference, those in the step before, and how many of the last
 * step come from one of this (`carry`).
 */
export type LossInput = "rate" | "reference" | "previous" | "carry";

/**
 * How many more would have come to the last step: those that more of the step before would have come to this one at the
 * reference's rate, the steps behind keeping theirs; 0 where it is not above the present one.
 */
export const LOST_UNITS: Expr<LossInput> = times(
  times(greater(constant(0), minus(input("reference"), input("rate"))), input("previous")),
  input("carry"),
);

/** The same in money: each of them brings in what one of the last step brings in now. */
export const LOST_MONEY: Expr<"units" | "amount" | "last"> = ratio(
  times(input("units"), input("amount")),
  input("last"),
);

/** What a step is measured by to know what it loses. */
export interface LeakStep {
  /** This step ÷ the one before; null for the first step and where it is not known. */
  readonly rate: number | null;
  /** What the rate could be: the operator's benchmark, else the best of earlier periods or of the other segments. */
  readonly reference: number | null;
  /** Those in the step before; null for the first step. */
  readonly previous: number | null;
  /** The rate at which people go on to this step, though it may be no share; null where nobody was in the one before. */
  readonly onward: number | null;
}

/** What a step loses against its reference. */
export interface Loss {
  readonly units: number;
  /** Null where the funnel has no amounts. */
  readonly money: number | null;
}

/**
 * What each step loses; null where there is no rate or no reference. A step behind at which nobody went on counts with
 * its own reference, so that what broke there hides nothing ahead of it.
 *
 * Takes the count of the last step and what it brought in; null where nothing says so.
 * Example: 1,000 visitors, rate 3 %, reference 4 %, 30 buyers for 6,000: 10 buyers and 2,000 lost.
 */
export function lossesOf(
  steps: readonly LeakStep[],
  last: number,
  amount: number | null,
): readonly (Loss | null)[] {
  return steps.map(({ rate, reference, previous }, step) => {
    const carry = carryOf(steps.slice(step + 1));
    const units = evaluate(LOST_UNITS, (name) => ({ rate, reference, previous, carry })[name]);
    if (units === null) return null;
    return { units, money: evaluate(LOST_MONEY, (name) => ({ units, amount, last })[name]) };
  });
}

/** How many of the last step come from one of the step ahead of those given. */
function carryOf(behind: readonly LeakStep[]): number | null {
  return behind.reduce<number | null>((carry, { onward, reference }) => {
    const rate = onward !== null && onward > 0 ? onward : reference;
    return carry === null || rate === null ? null : carry * rate;
  }, 1);
}

/**
 * The step that loses the most; null where none loses anything. Of two with the same loss the earlier. The first
 * step, which has nothing before it, is never one.
 */
export function biggestLeak(losses: readonly (Loss | null)[]): number | null {
  const units = losses.map((loss) => loss?.units ?? 0);
  const most = Math.max(0, ...units);
  return most > 0 ? units.indexOf(most) : null;
}
