import { highestRates, usableSteps } from "./best-rates";
import type { FunnelRow } from "./funnel-source";
import { biggestLeak, lossesOf } from "./leak";
import type { Loss } from "./leak";
import { measureFunnel } from "./measure";
import type { MeasuredFunnel } from "./measure";
import type { FunnelReport } from "./report";
import type { FunnelRules } from "./rules";

/** The funnel of one segment with the step it loses the most at. */
export interface SegmentFunnel {
  readonly measured: MeasuredFunnel;
  /** One a step; null where nothing is known of it. */
  readonly losses: readonly (Loss | null)[];
  readonly leak: FunnelReport["leak"];
}

/**
 * The funnel of each segment, beside the others. Where `areUnits`, each row is a unit of its own, such as a day or a shop,
 * and tells how far rates vary; else nothing does.
 *
 * Takes the rows by segment (rows of one segment alone are one list), and the operator's benchmarks, one a step. A
 * step's reference is its benchmark; without one the best rate of the other segments, of enough people and not above 1,
 * as on the 漏斗 sheet. A leak is real where the benchmark lies above all that is likely.
 */
export function funnelsBySegment(
  segments: readonly (readonly FunnelRow[])[],
  benchmarks: readonly (number | null)[],
  rules: FunnelRules,
  areUnits = true,
): readonly SegmentFunnel[] {
  const place = { span: null, segment: null };
  const funnels = segments.map((rows) => measureFunnel(rows, place, rules, areUnits));
  const steps = segments[0]?.[0]?.counts.length ?? 0;
  const rates = funnels.length < 2 ? [] : funnels.map((each) => usableSteps(each.steps, rules));
  const best = highestRates(rates, steps);
  return funnels.map((measured): SegmentFunnel => {
    const { steps } = measured;
    if (steps === null) return { measured, losses: [], leak: null };
    const losses = lossesOf(
      steps.map(({ state, stepRate }, step) => ({
        rate: state === null ? stepRate : null,
        onward: stepRate,
        previous: step === 0 ? null : steps[step - 1].count,
        // A segment's own rate among the best is no loss.
        reference: step === 0 ? null : (benchmarks[step] ?? best[step] ?? null),
      })),
      steps[steps.length - 1].count,
      measured.side.amount,
    );
    const step = biggestLeak(losses);
    if (step === null) return { measured, losses, leak: null };
    const benchmark = benchmarks[step] ?? null;
    const high = steps[step].limits?.high ?? null;
    return {
      measured,
      losses,
      leak: { step, isReal: benchmark !== null && high !== null && high < benchmark },
    };
  });
}
