import type { DaySpan, PeriodPair } from "./period-pair";
import { periodsOf } from "../model/periods";
import type { PeriodKind, WeekStart } from "../model/periods";
import { isoFromSerial, serialFromIso } from "../values/serial-date";

/** What the latest days are compared with most often. */
export type ReadyComparisonId =
  /** The last day with the one before, or with the same weekday a week before. */
  | "day"
  | "weekday"
  /** The last week, or month, of which all days have gone by with the one before. */
  | "week"
  | "month"
  /** That month with the same month a year before. */
  | "year";

export interface ReadyComparison {
  readonly id: ReadyComparisonId;
  readonly periods: PeriodPair;
}

/**
 * The comparisons that days from the first to the last allow, in the order they are offered in: those whose two
 * periods both lie within. Whether each of their days has figures is for comparePeriods to say.
 *
 * Takes ISO days. Gives none where one is no day.
 * Example: 2026-02-20 to 2026-03-08 (a Sunday) -> the day, the weekday, and the week from 2 March with that from
 * 23 February; no month, since January is not there.
 */
export function readyComparisons(
  { from, to }: DaySpan,
  weekStart: WeekStart = "monday",
): readonly ReadyComparison[] {
  const last = serialFromIso(to);
  if (last === null || serialFromIso(from) === null) return [];
  const day = { from: to, to };
  const week = lastWhole("week", from, to, weekStart);
  const month = lastWhole("month", from, to, weekStart);
  const found: readonly (readonly [ReadyComparisonId, DaySpan | null, DaySpan | null])[] = [
    ["day", dayOf(last - 1), day],
    ["weekday", dayOf(last - 7), day],
    ["week", week.before, week.after],
    ["month", month.before, month.after],
    ["year", aYearBefore(month.after), month.after],
  ];
  return found.flatMap(([id, before, after]) =>
    before !== null && after !== null && before.from >= from ? [{ id, periods: { before, after } }] : [],
  );
}

interface WholePeriods {
  readonly before: DaySpan | null;
  readonly after: DaySpan | null;
}

/** The last week or month that lies within the days, and the one before it. */
function lastWhole(kind: PeriodKind, from: string, to: string, weekStart: WeekStart): WholePeriods {
  const whole = periodsOf(kind, from, to, weekStart).filter(
    (period) => period.from >= from && period.to <= to,
  );
  const [before, after] = [whole.at(-2), whole.at(-1)].map((period) =>
    period === undefined ? null : { from: period.from, to: period.to },
  );
  return { before, after };
}

/** The same month a year before. */
function aYearBefore(month: DaySpan | null): DaySpan | null {
  if (month === null) return null;
  const first = `${Number(month.from.slice(0, 4)) - 1}${month.from.slice(4)}`;
  const [period] = periodsOf("month", first, first);
  return period === undefined ? null : { from: period.from, to: period.to };
}

function dayOf(serial: number): DaySpan | null {
  const day = isoFromSerial(serial);
  return day === null ? null : { from: day, to: day };
}
