import type { DayWindows, FiguresOf } from "./shop-facts";
import { dayShares, daysWith, figureOver } from "./window-figure";
import type { DayShare } from "./window-figure";
import type { Expr } from "../expr";
import { twoSidedChance } from "../statistics/student";

/** Which way of a figure is bad news. */
export type BadWay = "down" | "up";

/** A figure before and after, and how surely it moved the bad way. */
export interface DayChange {
  /** Of a day, or a rate over the days. */
  readonly before: number;
  readonly after: number;
  /**
   * The probability, 0 to 1, that a figure that has not moved the bad way differs by as much from day to day; null
   * where there are too few days to tell.
   */
  readonly chance: number | null;
  /** Place of the first day from which it is as it is now. */
  readonly since: number;
}

const WEEK = 7;
/** Fewest degrees of freedom to tell anything by. */
const LEAST_DEGREES = 4;
/** Share of a figure that doubles may lose on the way. */
export const ROUNDING = 1e-9;
/** A day like the one before counts for less; no less than a fifth. */
const MOST_INFLATION = 5;

/**
 * How a figure changed between two windows of days, and whether that is more than days differ anyway.
 *
 * Each day's share in the figure (`dayShares`) is a weekday's level plus noise; the change is what the days after differ
 * from their weekdays before, on the mean. How far noise alone takes it is told by the days before, which had nothing
 * happen to them: a step in the middle of the days after is no noise. Where they are too few, all days tell it. Where
 * days resemble the day before (lag-1 correlation r above 0), the variance is multiplied by (1 + r)/(1 - r). One-sided
 * Student's t.
 * Null where the figure is missing in one of the windows.
 * Source: a prediction interval of regression on weekdays; for r: M.S. Bartlett, J. Royal Statistical Society 98 (1935)
 * 536-543; F.W. Zwiers and H. von Storch, J. Climate 8 (1995) 336-351.
 */
export function dayChange<Input extends string>(
  expr: Expr<Input>,
  figures: FiguresOf<Input>,
  windows: DayWindows,
  bad: BadWay,
): DayChange | null {
  const [early, late] = [
    daysWith(expr, figures, windows.before),
    daysWith(expr, figures, windows.after),
  ] as const;
  const [before, after] = [figureOver(expr, figures, early), figureOver(expr, figures, late)];
  if (before === null || after === null) return null;
  const [was, is] = [dayShares(expr, figures, early), dayShares(expr, figures, late)];
  if (was === null || is === null) return { before, after, chance: null, since: windows.after[0] };
  return { before, after, chance: chanceOf(was, is, bad), since: sinceOf(was, is) };
}

/** The weekday a day is, counted from any day: places follow one another without gaps. */
function weekdayOf({ place }: DayShare): number {
  return place % WEEK;
}

function chanceOf(was: readonly DayShare[], is: readonly DayShare[], bad: BadWay): number | null {
  const weekdays = Array.from({ length: WEEK }, (_, weekday) => {
    const own = (shares: readonly DayShare[]) => shares.filter((share) => weekdayOf(share) === weekday);
    const [a, b] = [own(was), own(is)];
    return { a, b, weight: a.length + b.length === 0 ? 0 : (a.length * b.length) / (a.length + b.length) };
  });
  const information = weekdays.reduce((sum, { weight }) => sum + weight, 0);
  if (information === 0) return null;
  const change =
    weekdays.reduce((sum, { a, b, weight }) => (weight > 0 ? sum + weight * (mean(b) - mean(a)) : sum), 0) /
    information;
  const noise =
    noiseOf(was) ?? noiseOf([...was, ...is.map((share) => ({ ...share, value: share.value - change }))], 1);
  if (noise === null) return null;
  const error = Math.sqrt((noise.variance * noise.inflation) / information);
  const toBad = bad === "down" ? -change : change;
  // What is left of numbers that are equal is rounding: no change, and no noise that a change could be.
  const rounding = ROUNDING * Math.max(...[...was, ...is].map(({ value }) => Math.abs(value)));
  if (Math.abs(change) <= rounding) return 1;
  if (error <= rounding) return toBad > 0 ? 0 : 1;
  const tail = twoSidedChance(change / error, Math.max(1, Math.floor(noise.degrees / noise.inflation))) / 2;
  return toBad > 0 ? tail : 1 - tail;
}

interface Noise {
  /** Of a day. */
  readonly variance: number;
  readonly degrees: number;
  /** How many times as much the mean of days varies as it would if each day were drawn anew. */
  readonly inflation: number;
}

/** How days differ from their weekday; null where there are too few. `fitted` more figures were taken from them. */
function noiseOf(shares: readonly DayShare[], fitted = 0): Noise | null {
  const weekdays = Array.from({ length: WEEK }, (_, weekday) =>
    shares.filter((share) => weekdayOf(share) === weekday),
  ).filter((each) => each.length > 0);
  const degrees = shares.length - weekdays.length - fitted;
  if (degrees < LEAST_DEGREES) return null;
  const residuals = weekdays
    .flatMap((each) => {
      const level = mean(each);
      return each.map((share) => ({ ...share, value: share.value - level }));
    })
    .sort((one, other) => one.place - other.place);
  const squares = residuals.reduce((sum, { value }) => sum + value ** 2, 0);
  return { variance: squares / degrees, degrees, inflation: inflationOf(residuals, squares) };
}

function inflationOf(residuals: readonly DayShare[], squares: number): number {
  let together = 0;
  for (let i = 1; i < residuals.length; i += 1)
    if (residuals[i].place - residuals[i - 1].place === 1)
      together += residuals[i].value * residuals[i - 1].value;
  const likeness = squares === 0 ? 0 : together / squares;
  return Math.min(MOST_INFLATION, Math.max(1, (1 + likeness) / (1 - likeness)));
}

/**
 * The place of the first day of the new level: behind the largest deviation of the sums of the days from a level that
 * never changed, each day held against its weekday in the first window.
 * Source: D.V. Hinkley, Biometrika 58 (1971) 509-523 (change point by cumulative sums).
 */
function sinceOf(was: readonly DayShare[], is: readonly DayShare[]): number {
  const usual = mean(was);
  const all = [...was, ...is].map((share) => {
    const alike = was.filter((other) => weekdayOf(other) === weekdayOf(share));
    return { place: share.place, value: share.value - (alike.length > 0 ? mean(alike) : usual) };
  });
  const level = mean(all);
  let [sum, largest, since] = [0, -1, is[0].place];
  for (let i = 0; i < all.length - 1; i += 1) {
    sum += all[i].value - level;
    if (Math.abs(sum) <= largest) continue;
    largest = Math.abs(sum);
    since = all[i + 1].place;
  }
  return since;
}

function mean(shares: readonly DayShare[]): number {
  return shares.reduce((sum, { value }) => sum + value, 0) / shares.length;
}
