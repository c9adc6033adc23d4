import type { ComparisonId, PeriodHeadings } from "./attribution-words";
import { thisRow } from "../formulas/structured-reference";
import type { WeekStart } from "../model/periods";

/** First and last day of a period as formulas without "="; null where only the operator knows. */
interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/** The two periods of a comparison. */
export interface ComparedSpans {
  readonly after: Span;
  readonly before: Span;
}

const UNKNOWN: Span = { from: null, to: null };

/**
 * The days each comparison is of, counted from the cell that holds the last day.
 *
 * Last month to date ends on the same day of the month before, or on its last where it has no such day, as EDATE
 * does it: 31 March -> 28 February.
 */
export function comparedSpans(
  lastDay: string,
  weekStart: WeekStart,
): Readonly<Record<ComparisonId, ComparedSpans>> {
  const day = `INT(${lastDay})`;
  const week = `${day}-WEEKDAY(${day},${weekStart === "monday" ? 2 : 1})+1`;
  const month = `${day}-DAY(${day})+1`;
  return {
    day: { after: { from: day, to: day }, before: { from: `${day}-1`, to: `${day}-1` } },
    weekday: { after: { from: day, to: day }, before: { from: `${day}-7`, to: `${day}-7` } },
    sevenDays: { after: { from: `${day}-6`, to: day }, before: { from: `${day}-13`, to: `${day}-7` } },
    weekToDate: { after: { from: week, to: day }, before: { from: `${week}-7`, to: `${day}-7` } },
    monthToDate: {
      after: { from: month, to: day },
      before: { from: `EDATE(${month},-1)`, to: `EDATE(${day},-1)` },
    },
    month: {
      after: { from: `EDATE(${month},-1)`, to: `${month}-1` },
      before: { from: `EDATE(${month},-2)`, to: `EDATE(${month},-1)-1` },
    },
    own: { after: UNKNOWN, before: UNKNOWN },
  };
}

/**
 * The formulas of a period's first and last day: what the operator typed into the row, else the day of the
 * comparison, else nothing.
 */
export function printSpan(
  span: Span,
  headings: PeriodHeadings,
  lastDay: string,
): { readonly from: string; readonly to: string } {
  const print = (own: string, otherwise: string | null): string => {
    const typed = thisRow(own);
    const day = otherwise === null ? `""` : `IF(ISNUMBER(${lastDay}),${otherwise},"")`;
    return `=IF(ISNUMBER(${typed}),INT(${typed}),${day})`;
  };
  return { from: print(headings.ownFrom, span.from), to: print(headings.ownTo, span.to) };
}
