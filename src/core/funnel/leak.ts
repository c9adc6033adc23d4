import { evaluate } from "../evaluate";
import { constant, greater, input, minus, ratio, ratioAboveZero, times } from "../expr";
import type { Expr } from "../expr";

/** What a loss is worked out from: a step's rate and its reference, the last step's count and what it brought in. */
export type LossInput = "rate" | "reference" | "last";

/**
 * How many more would have come to the last step: with the reference's rate as many times more as that rate is above
 * the present one, the steps behind keeping theirs; 0 where it is not above.
 */
export const LOST_UNITS: Expr<LossInput> = times(
  greater(constant(0), minus(ratioAboveZero(input("reference"), input("rate")), constant(1))),
  input("last"),
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
}

/** What a step loses against its reference. */
export interface Loss {
  readonly units: number;
  /** Null where the funnel has no amounts. */
  readonly money: number | null;
}

/**
 * What each step loses; null where there is no reference, or no rate above 0 to go by.
 *
 * Takes the count of the last step and what it brought in; null where nothing says so.
 * Example: rate 3 %, reference 4 %, 30 buyers for 6,000: 10 buyers and 2,000 lost.
 */
export function lossesOf(
  steps: readonly LeakStep[],
  last: number,
  amount: number | null,
): readonly (Loss | null)[] {
  return steps.map(({ rate, reference }) => {
    const units = evaluate(LOST_UNITS, (name) => ({ rate, reference, last })[name]);
    if (units === null) return null;
    return { units, money: evaluate(LOST_MONEY, (name) => ({ units, amount, last })[name]) };
  });
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
