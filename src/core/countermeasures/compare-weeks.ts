import { effectChange, effectError, effectFreedom, MOST_WEEKS, SPREAD_WEEKS_BEFORE } from "./effect";
import type { EffectInput } from "./effect";
import { evaluate } from "../evaluate";
import type { Expr } from "../expr";
import type { Interval } from "../statistics/intervals";
import { twoSidedQuantile } from "../statistics/student";

/** A day of a figure: its value, or what it is a quotient of. */
export interface DayFigure {
  /** Serial number. */
  readonly day: number;
  /** The figure of the day, or the upper part of it. */
  readonly top: number | null;
  /** What the upper part is divided by; null throughout for a figure whose days are averaged. */
  readonly bottom: number | null;
}

/** What became of a figure after a change. */
export interface WeeksCompared {
  /** Weeks on each side: at most as many as asked for, and as there are days before and after. */
  readonly weeks: number;
  /** Value in the weeks before, and in those after; the day of the change itself is in neither. */
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Between which values the change truly lies; null where too few weeks do not tell how they vary. */
  readonly interval: Interval | null;
}

const WEEK = 7;

/**
 * What a figure became after a change: as many whole weeks on each side, so that each weekday counts as often, the day of
 * the change left out; and whether that is more than weeks differ by anyway.
 *
 * Takes: the figure by day, in any order; the day of the change; how many weeks a side, how sure the interval is to be,
 * and the day the problem was found on, if it is known: weeks ahead of it and with it vary around levels of their own. A
 * figure with a bottom is a quotient of sums, one without the mean of its days. Gives: null where there is no whole week
 * on both sides or no figure in them. Without as many whole weeks of figures on both sides there is no
 * interval: what is late would look like a change.
 * Example: `effect.ts`.
 */
export function compareWeeks(
  days: readonly DayFigure[],
  change: number,
  weeks: number,
  level = 0.95,
  found: number | null = null,
): WeeksCompared | null {
  const isQuotient = days.some(({ bottom }) => bottom !== null);
  // A day that has only one half of a quotient says nothing of it.
  const filled = days.filter(({ top, bottom }) => top !== null && (!isQuotient || bottom !== null));
  const all = days.map(({ day }) => day);
  const room = Math.min(Math.max(...all) - change, change - Math.min(...all));
  const side = Math.min(weeks, MOST_WEEKS, Math.floor(room / WEEK));
  if (!(side >= 1)) return null;
  const before = valueOf(between(change - side * WEEK, change - 1), isQuotient);
  const after = valueOf(between(change + 1, change + side * WEEK), isQuotient);
  if (before === null || after === null) return null;
  const early = wholeWeeks(SPREAD_WEEKS_BEFORE, (week) => change - (week + 1) * WEEK);
  const late = wholeWeeks(side, (week) => change + 1 + week * WEEK);
  const troubled = found === null ? 0 : weeksOfProblem(found, change);
  const stretches = [early.slice(0, troubled), early.slice(troubled), late].map(known);
  const [withProblem, ahead, behind] = stretches;
  const inputs: Readonly<Record<EffectInput, number>> = {
    before,
    after,
    weeks: side,
    weeksBefore: withProblem.length + ahead.length,
    spreadBefore: squaredDistances(withProblem) + squaredDistances(ahead),
    weeksAfter: behind.length,
    spreadAfter: squaredDistances(behind),
    stretches: stretches.filter(({ length }) => length > 0).length,
  };
  const of = (expr: Expr<EffectInput>): number | null => evaluate(expr, (name) => inputs[name]);
  const [freedom, error] = [of(effectFreedom), of(effectError)];
  const difference = of(effectChange) ?? 0;
  const isWhole = behind.length === side && withProblem.length + ahead.length >= side;
  const half =
    freedom === null || error === null || !isWhole ? null : twoSidedQuantile(level, freedom) * error;
  return {
    weeks: side,
    before,
    after,
    change: difference,
    interval: half === null ? null : { low: difference - half, high: difference + half },
  };

  function between(first: number, last: number): readonly DayFigure[] {
    return filled.filter(({ day }) => day >= first && day <= last);
  }

  /** Values of the weeks, null for those that lack the figure on one of their days. */
  function wholeWeeks(count: number, firstOf: (week: number) => number): readonly (number | null)[] {
    return Array.from({ length: count }, (_, week) => {
      const own = between(firstOf(week), firstOf(week) + WEEK - 1);
      return own.length < WEEK ? null : valueOf(own, isQuotient);
    });
  }
}

/** How many of the weeks before a change are of the problem: it was found in the week up to that day. */
function weeksOfProblem(found: number, change: number): number {
  return Math.min(SPREAD_WEEKS_BEFORE, Math.max(0, Math.floor((change - found + WEEK - 2) / WEEK) + 1));
}

function known(values: readonly (number | null)[]): readonly number[] {
  return values.filter((value) => value !== null);
}

function valueOf(days: readonly DayFigure[], isQuotient: boolean): number | null {
  const tops = days.flatMap(({ top }) => top ?? []);
  const bottom = isQuotient ? sum(days.flatMap((day) => day.bottom ?? [])) : tops.length;
  return tops.length === 0 || bottom === 0 ? null : sum(tops) / bottom;
}

function squaredDistances(values: readonly number[]): number {
  const mean = sum(values) / Math.max(1, values.length);
  return sum(values.map((value) => (value - mean) ** 2));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
