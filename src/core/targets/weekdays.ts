import { serialFromIso, weekdayOfSerial } from "../values/serial-date";
import type { DayFigure } from "./season";

/** How the days of a week differ in the shop's own past. */
export interface WeekdayWeights {
  /** Sunday first, 1 on average; all 1 where the past says too little. */
  readonly weights: readonly number[];
  /** First and last day that were counted and how many; null where the weights are even for want of days. */
  readonly from: { readonly first: string; readonly last: string; readonly days: number } | null;
}

const WEEK = 7;
const PAST_YEARS = 2;
/** Fewer of one weekday than this say more of single days than of the weekday. */
const LEAST = 4;
const EVEN: WeekdayWeights = { weights: new Array<number>(WEEK).fill(1), from: null };

/**
 * The weight of each weekday: mean of its days / average of the seven means, from the two years before `before`.
 *
 * Takes the ISO day before which days count, the first of the month to be planned, so that weights stay the same all
 * month. Even where a weekday has fewer than four days with a figure, or where a mean is negative or all are 0.
 */
export function weekdayWeights(figures: readonly DayFigure[], before: string): WeekdayWeights {
  const since = `${String(Number(before.slice(0, 4)) - PAST_YEARS).padStart(4, "0")}${before.slice(4)}`;
  const counted = figures
    .flatMap(({ day, value }) => {
      const serial = serialFromIso(day);
      return value === null || serial === null || day < since || day >= before
        ? []
        : [{ day, value, weekday: weekdayOfSerial(serial) }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const means: number[] = [];
  for (let weekday = 0; weekday < WEEK; weekday += 1) {
    const days = counted.filter((each) => each.weekday === weekday);
    if (days.length < LEAST) return EVEN;
    means.push(days.reduce((sum, { value }) => sum + value, 0) / days.length);
  }
  const average = means.reduce((sum, each) => sum + each, 0) / WEEK;
  if (Math.min(...means) < 0 || !(average > 0)) return EVEN;
  return {
    weights: means.map((each) => each / average),
    from: { first: counted[0].day, last: counted[counted.length - 1].day, days: counted.length },
  };
}
