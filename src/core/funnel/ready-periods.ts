import type { DaySpan } from "../attribution/period-pair";
import { readyComparisons } from "../attribution/ready-comparisons";
import type { WeekStart } from "../model/periods";
import { isoFromSerial, serialFromIso } from "../values/serial-date";

/** Days of a funnel that are looked at together most often. */
export type FunnelPeriodId =
  /** The last seven days with the seven before. */
  | "sevenDays"
  /** The last day with the same weekday a week before, or with the day before. */
  | "weekday"
  | "day"
  /** The last week, or month, of which all days have gone by with the one before. */
  | "week"
  | "month"
  /** All days there are; nothing is before them. */
  | "all";

export interface FunnelPeriod {
  readonly id: FunnelPeriodId;
  readonly now: DaySpan;
  readonly before: DaySpan | null;
}

const WEEK = 7;

/**
 * The periods that days from the first to the last allow, in the order they are offered in: those that lie within
 * together with the one before, and all days.
 *
 * Example: 2026-03-02 to 2026-03-15 (two weeks from Monday) -> the last seven days, the last day twice, the week from
 * 9 March, and all; no month.
 */
export function readyPeriods(span: DaySpan, weekStart: WeekStart = "monday"): readonly FunnelPeriod[] {
  const ready = readyComparisons(span, weekStart);
  const compared = (wanted: "weekday" | "day" | "week" | "month"): readonly FunnelPeriod[] =>
    ready.flatMap(({ id, periods }) =>
      id === wanted ? [{ id: wanted, now: periods.after, before: periods.before }] : [],
    );
  const [now, before] = [0, 1].map((back) => daysUpTo(span.to, back));
  return [
    ...(before !== null && before.from >= span.from && now !== null
      ? [{ id: "sevenDays" as const, now, before }]
      : []),
    ...compared("weekday"),
    ...compared("day"),
    ...compared("week"),
    ...compared("month"),
    { id: "all", now: span, before: null },
  ];
}

/** Seven days that end so many times seven days before another. */
function daysUpTo(day: string, back: number): DaySpan | null {
  const last = (serialFromIso(day) ?? 0) - back * WEEK;
  const [from, to] = [isoFromSerial(last - WEEK + 1), isoFromSerial(last)];
  return from === null || to === null ? null : { from, to };
}
