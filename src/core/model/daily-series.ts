import type { CleanColumn, CleanTable } from "../clean/clean-table";
import { issue } from "../issue";
import type { Issue, WithIssues } from "../issue";
import { isoFromSerial, serialFromIso } from "../values/serial-date";

/** The rows of a table put in order of their days, one row a day. */
export interface DailySeries {
  readonly dateColumn: CleanColumn;
  /** Places in the table's rows, in ascending order of days. */
  readonly order: readonly number[];
  /** ISO days, in the same order. */
  readonly days: readonly string[];
  /** Runs of days that are not there between the first and the last. */
  readonly gaps: readonly DayGap[];
}

export interface DayGap {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/** Conflicting days reported one by one; further ones say nothing new. */
const MOST_CONFLICTS = 5;

/**
 * Puts a table of one row per day in order.
 *
 * Rows equal to another in every cell count once. Gives null for a table without a column of dates or without a
 * dated row, or where one day has rows that differ.
 * Issues: "two-dates-same-day", "duplicate-rows-left-out", "row-without-date", "date-gap".
 */
export function dailySeriesOf(table: CleanTable): WithIssues<DailySeries | null> {
  let series = known.get(table);
  if (!series) known.set(table, (series = orderDays(table)));
  return series;
}

/** A table never changes, and more than one step asks for its days. */
const known = new WeakMap<CleanTable, WithIssues<DailySeries | null>>();

function orderDays(table: CleanTable): WithIssues<DailySeries | null> {
  const dateColumn = dateColumnOf(table);
  if (dateColumn === undefined) return { value: null, issues: [] };
  const issues: Issue[] = [];
  const byDay = new Map<string, number>();
  const undated: number[] = [];
  let [duplicates, conflicts] = [0, 0];
  dateColumn.values.forEach((value, place) => {
    const at = { sheet: table.sheet, row: table.sourceRows[place] };
    if (typeof value !== "string") {
      if (hasFigures(table, place)) undated.push(at.row);
      return;
    }
    const day = value.slice(0, 10);
    const other = byDay.get(day);
    if (other === undefined) byDay.set(day, place);
    else if (sameRow(table, place, other)) duplicates += 1;
    else {
      conflicts += 1;
      const params = { date: day, row: at.row, otherRow: table.sourceRows[other] };
      if (conflicts <= MOST_CONFLICTS) issues.push(issue("two-dates-same-day", at, params));
    }
  });
  if (undated.length > 0) {
    const [row] = undated;
    issues.push(issue("row-without-date", { sheet: table.sheet, row }, { row, count: undated.length }));
  }
  if (duplicates > 0)
    issues.push(issue("duplicate-rows-left-out", { sheet: table.sheet }, { count: duplicates }));
  if (conflicts > 0 || byDay.size === 0) return { value: null, issues };
  const sorted = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1));
  const days = sorted.map(([day]) => day);
  const gaps = gapsBetween(days);
  for (const gap of gaps) issues.push(issue("date-gap", { sheet: table.sheet }, { ...gap }));
  return { value: { dateColumn, order: sorted.map(([, place]) => place), days, gaps }, issues };
}

/** The column that says which day a row is; the surest where there are several. */
export function dateColumnOf(table: CleanTable): CleanColumn | undefined {
  const candidates = table.columns.filter(
    ({ type, field }) => type === "date" && (field === "date" || field === "startDate"),
  );
  return [...candidates].sort((a, b) => b.confidence - a.confidence)[0];
}

function hasFigures(table: CleanTable, place: number): boolean {
  return table.columns.some(({ type, values }) => type === "number" && values[place] !== null);
}

function sameRow(table: CleanTable, a: number, b: number): boolean {
  return table.columns.every(({ values }) => values[a] === values[b]);
}

function gapsBetween(days: readonly string[]): readonly DayGap[] {
  const gaps: DayGap[] = [];
  const serials = days.map(serialFromIso);
  for (let i = 1; i < days.length; i += 1) {
    const [before, after] = [serials[i - 1], serials[i]];
    if (before === null || after === null || after - before <= 1) continue;
    gaps.push({ from: shiftDay(days[i - 1], 1), to: shiftDay(days[i], -1), days: after - before - 1 });
  }
  return gaps;
}

function shiftDay(day: string, by: number): string {
  const serial = serialFromIso(day);
  return serial === null ? day : (isoFromSerial(serial + by) ?? day);
}
