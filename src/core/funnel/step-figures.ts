import { evaluate } from "../evaluate";
import { input, minus, ratio } from "../expr";
import type { Expr } from "../expr";

/** What the figures of a step are worked out from: counts of the step, the one before, the first and the last. */
export type StepInput = "count" | "previous" | "first" | "last";

/** Share of those in the step before that came to this one; more than 1 where steps count differently. */
export const STEP_RATE: Expr<StepInput> = ratio(input("count"), input("previous"));

/** Share of those in the first step that came to this one. */
export const OVERALL_RATE: Expr<StepInput> = ratio(input("count"), input("first"));

/** Those of the step before that did not come; below 0 where the step is larger. */
export const DROP_OFF: Expr<StepInput> = minus(input("previous"), input("count"));

/** The step's part of all that is lost from the first step to the last; the parts add up to 1. */
export const DROP_OFF_SHARE: Expr<StepInput> = ratio(DROP_OFF, minus(input("first"), input("last")));

/** The figures of one step; null where they have no meaning, as for the first. */
export interface StepFigures {
  readonly count: number;
  readonly stepRate: number | null;
  readonly overallRate: number | null;
  readonly dropOff: number | null;
  readonly dropOffShare: number | null;
}

/**
 * The figures of each step.
 *
 * Takes the counts, first step to last.
 * Example: 1,000, 400, 100 -> rates –, 40 %, 25 %; of all 100 %, 40 %, 10 %; lost –, 600, 300; their shares –, 66.7 %, 33.3 %.
 */
export function stepFigures(counts: readonly number[]): readonly StepFigures[] {
  return counts.map((count, step) => {
    const inputs: Readonly<Record<StepInput, number | null>> = {
      count,
      previous: step === 0 ? null : counts[step - 1],
      first: counts[0],
      last: counts[counts.length - 1],
    };
    const value = (expr: Expr<StepInput>): number | null => evaluate(expr, (name) => inputs[name]);
    return {
      count,
      stepRate: value(STEP_RATE),
      overallRate: value(OVERALL_RATE),
      dropOff: value(DROP_OFF),
      dropOffShare: value(DROP_OFF_SHARE),
    };
  });
}
