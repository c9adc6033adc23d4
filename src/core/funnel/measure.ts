import { isWhole, noiseSpan, rowsAt, sumSide } from "./funnel-side";
import type { FunnelSide } from "./funnel-side";
import type { FunnelPlace, FunnelRow } from "./funnel-source";
import type { FunnelRules } from "./rules";
import { stepFigures } from "./step-figures";
import type { StepFigures } from "./step-figures";
import { wilsonInterval } from "../statistics/intervals";
import type { Interval } from "../statistics/intervals";
import { spreadsOfSteps } from "../statistics/spread";
import type { StepSpread } from "../statistics/spread";

/** Why the rate of a step is no share of those in the step before. */
export type StepState =
  /** No one was in the step before. */
  | "missing"
  /** More than in the step before: the two are counted differently. */
  | "exceeds"
  /** The same on too many of the days. */
  | "exceeds-on-days";

/** A step with what is known of its rate. */
export interface MeasuredStep extends StepFigures {
  /** Null for a step whose rate is a share, and for the first. */
  readonly state: StepState | null;
  /** Days on which it exceeds the step before. */
  readonly exceedingDays: number;
  /** How far days vary, in coin tosses; 1 and null where days do not say. */
  readonly spread: number;
  readonly df: number | null;
  /** Where the true rate lies; null for the first step and where there is a state. */
  readonly limits: Interval | null;
}

/** A funnel of one place. */
export interface MeasuredFunnel {
  readonly place: FunnelPlace;
  readonly side: FunnelSide;
  /** Null where no row has a figure for each step. */
  readonly steps: readonly MeasuredStep[] | null;
}

/**
 * The funnel of the rows at a place, with the interval of each rate: Wilson's, widened by how far days vary.
 *
 * How far they vary is told by the days of the place; by the last 28 up to its end where it is shorter. Rows without
 * days tell nothing, unless `areUnits` says that each is a unit of time of its own.
 */
export function measureFunnel(
  rows: readonly FunnelRow[],
  place: FunnelPlace,
  rules: FunnelRules,
  areUnits = place.span !== null,
): MeasuredFunnel {
  const own = rowsAt(rows, place);
  const side = sumSide(own);
  if (side.counts === null) return { place, side, steps: null };
  const noise = place.span === null ? own : rowsAt(rows, { ...place, span: noiseSpan(place.span) });
  const figures = stepFigures(side.counts);
  const spreads = spreadsOfSteps(areUnits ? wholeCounts(noise) : [], figures.length);
  const steps = figures.map((each, step): MeasuredStep => {
    if (step === 0) return { ...each, state: null, exceedingDays: 0, spread: 1, df: null, limits: null };
    const exceedingDays = side.exceeding[step - 1];
    const variation = variationOf(spreads[step - 1]);
    const state = stateOf(each.count, figures[step - 1].count, exceedingDays, side.rows, rules);
    const limits =
      state === null
        ? wilsonInterval(
            { successes: each.count, trials: figures[step - 1].count },
            { level: 1 - rules.chanceMax, ...variation },
          )
        : null;
    return { ...each, state, exceedingDays, ...variation, limits };
  });
  return { place, side, steps };
}

/** Where nobody or everybody went on, days tell no spread, yet how many there are is known. */
function variationOf({ days, spread }: StepSpread): Pick<MeasuredStep, "spread" | "df"> {
  return { spread: spread ?? 1, df: days > 1 ? days - 1 : null };
}

/** The counts of the rows that have all of them. */
function wholeCounts(rows: readonly FunnelRow[]): readonly (readonly number[])[] {
  return rows.filter(isWhole).map(({ counts }) => counts.map((count) => count ?? 0));
}

function stateOf(
  count: number,
  previous: number,
  exceedingDays: number,
  rows: number,
  { exceedsMax }: FunnelRules,
): StepState | null {
  if (previous <= 0) return count > 0 ? "exceeds" : "missing";
  if (count > previous) return "exceeds";
  return exceedingDays > exceedsMax * rows ? "exceeds-on-days" : null;
}
