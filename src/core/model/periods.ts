import { isoFromSerial, isoDay, serialFromIso, weekdayOfSerial } from "../values/serial-date";

/** What a report has one row for. */
export type PeriodKind = "week" | "month";

/** The day weeks begin on: Monday as in ISO 8601, or Sunday. */
export type WeekStart = "monday" | "sunday";

/** A week or month of the calendar, whether or not all of its days are there. */
export interface Period {
  /** ISO days, both within the period. */
  readonly from: string;
  readonly to: string;
  /** Year the period is counted in; of an ISO week that of its Thursday. */
  readonly year: number;
  /** Month from 1 to 12, or number of the ISO week; null for weeks from Sunday, which countries number differently. */
  readonly number: number | null;
}

/**
 * All periods that hold a day from `first` to `last`, without a gap, in ascending order.
 *
 * Takes ISO days. Gives none where one is no day or `last` is before `first`.
 * Example: weeks from Monday, 2026-03-01 (a Sunday) to 2026-03-10 -> those of 23 February, 2 March and 9 March.
 */
export function periodsOf(
  kind: PeriodKind,
  first: string,
  last: string,
  weekStart: WeekStart = "monday",
): readonly Period[] {
  const [begin, end] = [serialFromIso(first.slice(0, 10)), serialFromIso(last.slice(0, 10))];
  if (begin === null || end === null || end < begin) return [];
  return kind === "week" ? weeks(begin, end, weekStart) : months(first, last);
}

function weeks(begin: number, end: number, weekStart: WeekStart): readonly Period[] {
  const before = weekStart === "monday" ? (weekdayOfSerial(begin) + 6) % 7 : weekdayOfSerial(begin);
  const found: Period[] = [];
  for (let from = begin - before; from <= end; from += 7) {
    // The week belongs to the year that most of its days are in.
    const middle = isoOf(from + 3);
    const year = Number(middle.slice(0, 4));
    const january = serialFromIso(`${middle.slice(0, 4)}-01-01`) ?? from;
    const number = weekStart === "monday" ? Math.floor((from + 3 - january) / 7) + 1 : null;
    found.push({ from: isoOf(from), to: isoOf(from + 6), year, number });
  }
  return found;
}

function months(first: string, last: string): readonly Period[] {
  const found: Period[] = [];
  const until = last.slice(0, 7);
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  for (;;) {
    const from = isoDay(year, month, 1);
    if (from.slice(0, 7) > until) return found;
    const next = month === 12 ? isoDay(year + 1, 1, 1) : isoDay(year, month + 1, 1);
    found.push({ from, to: isoOf((serialFromIso(next) ?? 0) - 1), year, number: month });
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

function isoOf(serial: number): string {
  const iso = isoFromSerial(serial);
  if (iso === null) throw new RangeError(`no day has the number ${serial}`);
  return iso;
}
