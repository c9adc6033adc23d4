/** What keeps a window from having all the days it should have. */
export type WindowLimit =
  /** The word was changed before, or again. */
  | "change-before"
  | "change-after"
  /** The report begins too late. */
  | "report-start"
  /** A day between is not in the report. */
  | "missing-day";

/** Equal windows ahead of a change and behind it. Days are serial numbers. */
export interface ChangeWindows {
  /** Days on each side that are compared so far; 0 where none can be. */
  readonly days: number;
  /** Days each side has in the end. */
  readonly wanted: number;
  /** What makes `wanted` shorter than the rule says, and the day it is about; null where nothing does. */
  readonly limit: { readonly why: WindowLimit; readonly day: number } | null;
  /**
   * The last day the report must reach for all orders of the window behind to be in; null once it does. Until then
   * orders and sales are not compared.
   */
  readonly openUntil: number | null;
}

/** The days a report covers, in order, and the days an order may come after its click. */
export interface CoveredDays {
  readonly days: readonly number[];
  readonly windowDays: number;
}

/**
 * The windows of a change: the day of the change is skipped, and each side has as many days as the other, at most
 * `most`. They do not reach over another change of the same word (`others`, days), nor over a day the report lacks,
 * nor ahead of its first day. A report that does not reach far enough yet gives as many days as it has.
 *
 * Null for a report without days. Example: a change on the 10th, another on the 15th, 7 days wanted, a report from
 * the 1st to the 30th with 1 day for orders to come: 4 days, the 6th to the 9th and the 11th to the 14th.
 */
export function changeWindows(
  day: number,
  others: readonly number[],
  { days, windowDays }: CoveredDays,
  most: number,
): ChangeWindows | null {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const covered = new Set(days);
  let [wanted, limit]: [number, ChangeWindows["limit"]] = [most, null];
  const cut = (room: number, why: WindowLimit, at: number): void => {
    if (room >= wanted) return;
    wanted = Math.max(0, room);
    limit = { why, day: at };
  };
  for (const other of others) {
    if (other < day) cut(day - other - 1, "change-before", other);
    if (other > day) cut(other - day - 1, "change-after", other);
  }
  cut(day - first, "report-start", first);
  // A day further away than the window is none that is missed.
  for (let away = 1; away <= wanted; away += 1) {
    if (!covered.has(day - away)) cut(away - 1, "missing-day", day - away);
    if (day + away <= last && !covered.has(day + away)) cut(away - 1, "missing-day", day + away);
  }
  const closed = day + wanted + windowDays;
  const isOpen = wanted > 0 && closed > last;
  return {
    days: isOpen ? Math.max(0, Math.min(wanted, last - day)) : wanted,
    wanted,
    limit,
    openUntil: isOpen ? closed : null,
  };
}
