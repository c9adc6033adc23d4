import { compareFunnels } from "./compare";
import type { ComparedStep } from "./compare";
import { highestRates, usableRates, usableSteps } from "./best-rates";
import { EARLIER_PERIODS, rowsAt, sumSide } from "./funnel-side";
import type { FunnelPlaces, FunnelSource } from "./funnel-source";
import { biggestLeak, lossesOf } from "./leak";
import type { LeakStep, Loss } from "./leak";
import { measureFunnel } from "./measure";
import type { MeasuredFunnel } from "./measure";
import { splitFunnel } from "./moved";
import type { FunnelRules } from "./rules";
import type { DaySpan } from "../attribution/period-pair";
import { daysFromTo, isoFromSerial, serialFromIso } from "../values/serial-date";

/** Where the rate comes from that a step could have. */
export type ReferenceKind = "benchmark" | "period" | "segment";

/** What a step could do, and what it loses by not doing it. */
export interface StepLoss {
  readonly reference: number | null;
  readonly kind: ReferenceKind | null;
  readonly loss: Loss | null;
}

/** A funnel with all that is said of it. */
export interface FunnelReport {
  readonly now: MeasuredFunnel;
  /** Null where it is held against nothing. */
  readonly before: MeasuredFunnel | null;
  /** One a step; null where one of the two has no figures. */
  readonly compared: readonly ComparedStep[] | null;
  /** One a step; none where the funnel has no figures. */
  readonly losses: readonly StepLoss[];
  /** The step that loses the most; `isReal` where that is more than chance would give. */
  readonly leak: { readonly step: number; readonly isReal: boolean } | null;
  /** What each step did to the last step's count; they add up to its change. Null where it cannot be split. */
  readonly moved: readonly number[] | null;
}

/**
 * All that is said of a funnel: the 漏斗 sheet shows the same figures.
 *
 * A step's reference is the operator's benchmark where there is one (`benchmarks`, one a step); else the best rate of
 * the funnel it is held against and of the four periods of the same length before it that have all of their days;
 * else, in a source without days, the best of the single segments. Rates of too few people, or of a step that exceeds
 * the one before, are none to go by.
 */
export function reportFunnel(
  source: FunnelSource,
  places: FunnelPlaces,
  rules: FunnelRules,
  benchmarks: readonly (number | null)[] = [],
): FunnelReport {
  const now = measureFunnel(source.rows, places.now, rules);
  const before = places.before === null ? null : measureFunnel(source.rows, places.before, rules);
  const compared = before === null ? null : compareFunnels(now, before, rules);
  const { counts, amount } = now.side;
  if (now.steps === null || counts === null)
    return { now, before, compared, losses: [], leak: null, moved: null };
  const best = bestRates(source, places, before, rules);
  const known = now.steps.map(({ state, stepRate }, step): StepLoss & LeakStep => {
    const benchmark = benchmarks[step] ?? null;
    const reference = step === 0 ? null : (benchmark ?? best.rates[step]);
    const kind = reference === null ? null : benchmark === null ? best.kind : "benchmark";
    const previous = step === 0 ? null : counts[step - 1];
    return {
      rate: state === null ? stepRate : null,
      onward: stepRate,
      previous,
      reference,
      kind,
      loss: null,
    };
  });
  const losses = lossesOf(known, counts[counts.length - 1], amount);
  const leak = biggestLeak(losses);
  const split =
    before?.side.counts === null || before === null ? null : splitFunnel(before.side.counts, counts);
  return {
    now,
    before,
    compared,
    losses: known.map(({ reference, kind }, step) => ({ reference, kind, loss: losses[step] })),
    leak: leak === null ? null : { step: leak, isReal: isReal(leak) },
    moved: split?.kind === "split" ? split.parts.map(({ exact }) => exact) : null,
  };

  function isReal(step: number): boolean {
    const { reference, kind } = known[step];
    const limits = now.steps?.[step].limits ?? null;
    if (kind === "benchmark") return limits !== null && reference !== null && limits.high < reference;
    return compared?.[step].finding === "lower";
  }
}

/** The best rate of each step there is to go by, and what it is of. */
function bestRates(
  source: FunnelSource,
  { now }: FunnelPlaces,
  before: MeasuredFunnel | null,
  rules: FunnelRules,
): { readonly rates: readonly (number | null)[]; readonly kind: ReferenceKind } {
  const steps = source.steps.length;
  const compared = before?.steps == null ? undefined : usableSteps(before.steps, rules);
  if (now.span === null) {
    const segments = Array.from({ length: source.segments.length }, (_, segment) =>
      usableRates(sumSide(rowsAt(source.rows, { span: null, segment })).counts, rules),
    );
    return compared === undefined
      ? { rates: highestRates(segments, steps), kind: "segment" }
      : { rates: highestRates([compared], steps), kind: "period" };
  }
  const { span, segment } = now;
  const earlier = spansBefore(span).flatMap((each) => {
    const { rows: days, counts } = sumSide(rowsAt(source.rows, { span: each, segment }));
    return days < daysFromTo(each.from, each.to) ? [] : [usableRates(counts, rules)];
  });
  return { rates: highestRates([...(compared ? [compared] : []), ...earlier], steps), kind: "period" };
}

/** The periods of the same length right before one, the nearest first. */
function spansBefore(span: DaySpan): readonly DaySpan[] {
  const [from, days] = [serialFromIso(span.from), daysFromTo(span.from, span.to)];
  if (from === null) return [];
  return Array.from({ length: EARLIER_PERIODS }, (_, i) => [
    from - (i + 1) * days,
    from - i * days - 1,
  ]).flatMap(([first, last]) => {
    const [a, b] = [isoFromSerial(first), isoFromSerial(last)];
    return a === null || b === null ? [] : [{ from: a, to: b }];
  });
}
