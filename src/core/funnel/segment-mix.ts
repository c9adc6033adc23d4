/** One segment in two periods: those that came to the step, and those that went on. */
export interface SegmentRates {
  readonly trialsBefore: number;
  readonly successesBefore: number;
  readonly trialsAfter: number;
  readonly successesAfter: number;
}

/** What moved a rate of all segments together. */
export interface MixChange {
  /** Rate of all after less rate of all before. */
  readonly change: number;
  /** Part of it because the segments' shares moved. */
  readonly mix: number;
  /** Part of it because the segments' own rates moved. */
  readonly rates: number;
  /** The same by segment, in their order, those of none behind them; they add up to the two. */
  readonly segments: readonly { readonly mix: number; readonly rate: number }[];
  /** Whether the total moved against every single segment (Simpson's paradox). */
  readonly againstAll: boolean;
}

/**
 * Why a rate of several segments moved: because of their shares or because of their own rates.
 *
 * A segment's rate counts for (rate after − rate before) · mean of its two shares, its share for (share after − share
 * before) · (mean of its two rates − mean of the two rates of all); both together add up to the change. A segment
 * without anyone in a period has no rate there: its rate counts as unchanged.
 * `others` are those of no segment, as they are in all: they take part like one more segment, but nobody asks whether
 * the total moved against them. Null without anyone in one of the periods.
 * Source: E.M. Kitagawa, "Components of a difference between two rates", JASA 50 (1955) 1168-1194.
 * Example: 900 at 10 % and 100 at 1 % become 100 at 11 % and 900 at 2 %: the rate of all falls by 6.20 points though
 * both rose; mix −7.20, rates +1.00.
 */
export function mixChange(
  segments: readonly SegmentRates[],
  others: readonly SegmentRates[] = [],
): MixChange | null {
  const all = [...segments, ...others];
  const sum = (of: (each: SegmentRates) => number): number =>
    all.reduce((total, each) => total + of(each), 0);
  const [trialsBefore, trialsAfter] = [sum((s) => s.trialsBefore), sum((s) => s.trialsAfter)];
  if (trialsBefore <= 0 || trialsAfter <= 0) return null;
  const allBefore = sum((s) => s.successesBefore) / trialsBefore;
  const allAfter = sum((s) => s.successesAfter) / trialsAfter;
  const change = allAfter - allBefore;
  const parts = all.map((each) => {
    const before = rateOf(each.successesBefore, each.trialsBefore);
    const after = rateOf(each.successesAfter, each.trialsAfter);
    const [was, is] = [before ?? after ?? 0, after ?? before ?? 0];
    const [shareBefore, shareAfter] = [each.trialsBefore / trialsBefore, each.trialsAfter / trialsAfter];
    return {
      mix: (shareAfter - shareBefore) * ((was + is) / 2 - (allBefore + allAfter) / 2),
      rate: (is - was) * ((shareBefore + shareAfter) / 2),
      moved: before === null || after === null ? null : after - before,
    };
  });
  const moves = parts.slice(0, segments.length).flatMap(({ moved }) => moved ?? []);
  return {
    change,
    mix: parts.reduce((total, { mix }) => total + mix, 0),
    rates: parts.reduce((total, { rate }) => total + rate, 0),
    segments: parts.map(({ mix, rate }) => ({ mix, rate })),
    againstAll:
      moves.length > 1 && change !== 0 && moves.every((moved) => Math.sign(moved) === -Math.sign(change)),
  };
}

function rateOf(successes: number, trials: number): number | null {
  return trials > 0 ? successes / trials : null;
}
