/** A target, what there is of it, and the weight of the days gone by and of those to come. */
export interface Progress {
  readonly target: number;
  readonly actual: number;
  readonly passed: number;
  readonly remaining: number;
}

/** What the whole span brings at the pace so far: actual / weight gone by × all weight; null before the first day. */
export function runRate({ actual, passed, remaining }: Progress): number | null {
  return passed > 0 ? (actual / passed) * (passed + remaining) : null;
}

/**
 * What a remaining day of weight 1 must bring: remaining target / remaining weight (practice A3.5).
 * 0 once the target is reached; null where no weight remains.
 */
export function neededPerWeight({ target, actual, remaining }: Progress): number | null {
  return remaining > 0 ? Math.max(0, target - actual) / remaining : null;
}

/** Attained less the share of the weight gone by: above 0 is ahead. Null where the target or all weight is not above 0. */
export function paceOf({ target, actual, passed, remaining }: Progress): number | null {
  return target > 0 && passed + remaining > 0 ? actual / target - passed / (passed + remaining) : null;
}
