import { splitChange } from "../attribution/split-change";
import type { ChangeSplit } from "../attribution/split-change";

/**
 * Splits the change of a funnel's last step between two periods over its steps: the first by how many came in, each
 * further one by its step rate. The parts add up to the change; see splitChange for zeros and reasons.
 *
 * Takes: the counts of both periods, first step to last, as many in both. The part of step n has the id String(n),
 * counted from 0.
 * Example: 1,000 → 100 → 10 and 2,000 → 100 → 10: the change is 0, of which the first step made 6.93 and the second
 * −6.93.
 */
export function splitFunnel(before: readonly number[], after: readonly number[]): ChangeSplit<string> {
  // Someone came though nobody was in the step before: no product of rates makes that.
  if (
    [before, after].some((counts) =>
      counts.some((count, step) => step > 0 && count > 0 && counts[step - 1] <= 0),
    )
  )
    return { kind: "none", reason: "factors-do-not-multiply" };
  const value = { before: before[before.length - 1], after: after[after.length - 1] };
  const factorOf = (counts: readonly number[], step: number) =>
    step === 0 ? { over: counts[0], under: 1 } : { over: counts[step], under: counts[step - 1] };
  return splitChange(
    before.map((_, step) => ({
      id: String(step),
      before: factorOf(before, step),
      after: factorOf(after, step),
    })),
    value,
  );
}
