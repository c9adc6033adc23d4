import type { MeasuredStep } from "./measure";
import type { FunnelRules } from "./rules";
import { stepFigures } from "./step-figures";

/** The rates of a funnel that others can be held against: of enough people, and not above 1. */
export function usableRates(
  counts: readonly number[] | null,
  { leastCount }: FunnelRules,
): readonly (number | null)[] {
  if (counts === null) return [];
  return stepFigures(counts).map(({ count, stepRate }) =>
    stepRate !== null && stepRate <= 1 && count >= leastCount ? stepRate : null,
  );
}

/** The same of a funnel that was measured: a rate is none either where the step exceeds the one before on some days. */
export function usableSteps(
  steps: readonly MeasuredStep[] | null,
  { leastCount }: FunnelRules,
): readonly (number | null)[] {
  return (steps ?? []).map(({ count, stepRate, state }, step) =>
    step > 0 && state === null && count >= leastCount ? stepRate : null,
  );
}

/** The best rate of each step among several funnels; null where none has one. */
export function highestRates(
  funnels: readonly (readonly (number | null)[])[],
  steps: number,
): readonly (number | null)[] {
  return Array.from({ length: steps }, (_, step) => {
    const rates = funnels.flatMap((funnel) => funnel[step] ?? []);
    return rates.length === 0 ? null : Math.max(...rates);
  });
}
