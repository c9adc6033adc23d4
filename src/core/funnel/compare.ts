import { LEAST_EXPECTED } from "./least-expected";
import type { MeasuredFunnel, MeasuredStep } from "./measure";
import type { FunnelRules } from "./rules";
import { evaluate } from "../evaluate";
import { differenceInterval, twoProportions } from "../statistics/intervals";
import type { Interval } from "../statistics/intervals";

/** What two rates of one step say about each other. */
export type Finding =
  | "higher"
  | "lower"
  /** Chance alone would give as large a difference often enough. */
  | "within"
  | "too-few";

/** A step in two funnels. */
export interface ComparedStep {
  /** Rate now less rate before, −1 to 1; null where one is missing. */
  readonly change: number | null;
  /** Where the true change lies; null where one of the rates has no interval. */
  readonly limits: Interval | null;
  /** How often chance alone would give as large a difference; null as the limits, and where all or none went on in both. */
  readonly chance: number | null;
  /** Null for the first step, and where a rate has no interval. */
  readonly finding: Finding | null;
}

/** Compares each step of a funnel with that of another of the same steps. Null where one has no figures. */
export function compareFunnels(
  now: MeasuredFunnel,
  before: MeasuredFunnel,
  rules: FunnelRules,
): readonly ComparedStep[] | null {
  const { steps: a } = now;
  const { steps: b } = before;
  if (a === null || b === null) return null;
  return a.map((step, place) => compareStep(step, a[place - 1], b[place], b[place - 1], rules));
}

function compareStep(
  now: MeasuredStep,
  nowPrevious: MeasuredStep | undefined,
  before: MeasuredStep,
  beforePrevious: MeasuredStep | undefined,
  { chanceMax, leastCount }: FunnelRules,
): ComparedStep {
  const change = now.stepRate === null || before.stepRate === null ? null : now.stepRate - before.stepRate;
  if (!nowPrevious || !beforePrevious || now.limits === null || before.limits === null || change === null)
    return { change, limits: null, chance: null, finding: null };
  const sideA = sideOf(now, nowPrevious);
  const sideB = sideOf(before, beforePrevious);
  const chance = twoProportions(sideA, sideB)?.chance ?? null;
  const counts = {
    successesA: sideA.successes,
    trialsA: sideA.trials,
    successesB: sideB.successes,
    trialsB: sideB.trials,
  };
  const least = evaluate(LEAST_EXPECTED, (name) => counts[name]) ?? 0;
  const isReal = chance !== null && chance <= chanceMax;
  const finding = least < leastCount ? "too-few" : !isReal ? "within" : change > 0 ? "higher" : "lower";
  return { change, limits: differenceInterval(sideA, sideB, { level: 1 - chanceMax }), chance, finding };
}

function sideOf({ count, spread, df }: MeasuredStep, previous: MeasuredStep) {
  return { successes: count, trials: previous.count, spread, df };
}
