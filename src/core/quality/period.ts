import type { CleanColumn, CleanTable } from "../clean/clean-table";
import type { FieldId } from "../fields/index";
import { isoFromSerial, serialFromIso, weekdayOfSerial } from "../values/serial-date";

/** How far apart the dates of a table usually are. */
export type PeriodStep = "day" | "week" | "month";

/** Days, weeks or months that are not there, both ends included; a week or month is named by its date. */
export interface PeriodGap {
  readonly from: string;
  readonly to: string;
  /** How many steps are missing. */
  readonly missing: number;
}

/** The time a table covers. */
export interface TablePeriod {
  /** First and last ISO day of the column of dates; the last one of a column of end dates where there is one. */
  readonly from: string;
  readonly to: string;
  /** Null where the dates keep no step, as those of a list of orders. */
  readonly step: PeriodStep | null;
  /** In order of time; none without a step. */
  readonly gaps: readonly PeriodGap[];
  /** Share of the steps between the first and the last that are there, 0 to 1; 1 without a step. */
  readonly filled: number;
  readonly column: CleanColumn;
}

/** Columns that date a row, the most telling first. */
const DATING: readonly FieldId[] = ["date", "startDate", "week", "month", "orderedAt", "paidAt"];
/** Further apart than this the weekdays between are not looked at one by one. */
const LONGEST_WALK = 3660;

/**
 * The time a table covers, by its column of dates: the step between its dates and what is missing in between.
 *
 * Weekdays that never occur in three weeks or more (a shop closed on Sundays) are not missing; nor are the days
 * between dates a week or a month apart. Null for a table without a readable date.
 * Example: 1, 2, 5 and 6 March -> step "day", one gap from 3 to 4 March with 2 missing, filled 4 of 6.
 */
export function periodOf(table: CleanTable): TablePeriod | null {
  const column = datingColumn(table);
  if (column === undefined) return null;
  const serials = distinctDays(column);
  if (serials.length === 0) return null;
  const [first, last] = [serials[0], serials[serials.length - 1]];
  const step = stepOf(serials, table);
  const gaps = step === null ? [] : GAPS[step](serials);
  const missing = gaps.reduce((sum, gap) => sum + gap.missing, 0);
  return {
    from: iso(first),
    to: iso(Math.max(last, latestEnd(table))),
    step,
    gaps,
    filled: step === null ? 1 : serials.length / (serials.length + missing),
    column,
  };
}

function datingColumn(table: CleanTable): CleanColumn | undefined {
  for (const field of DATING) {
    const [surest] = table.columns
      .filter((column) => column.field === field && column.type === "date")
      .sort((a, b) => b.confidence - a.confidence);
    if (surest !== undefined) return surest;
  }
  return undefined;
}

function latestEnd(table: CleanTable): number {
  const ends = table.columns.find(({ field, type }) => field === "endDate" && type === "date");
  return ends === undefined ? 0 : (distinctDays(ends).at(-1) ?? 0);
}

/** The days of a column as serial numbers, each once, in order of time. */
function distinctDays({ values }: CleanColumn): readonly number[] {
  const days = new Set<string>();
  for (const value of values) if (typeof value === "string") days.add(value.slice(0, 10));
  const serials: number[] = [];
  for (const day of days) {
    const serial = serialFromIso(day);
    if (serial !== null) serials.push(serial);
  }
  return serials.sort((a, b) => a - b);
}

function stepOf(serials: readonly number[], table: CleanTable): PeriodStep | null {
  const apart = serials.slice(1).map((serial, i) => serial - serials[i]);
  const hinted =
    table.kind === "daily"
      ? "day"
      : table.kind === "weekly"
        ? "week"
        : table.kind === "monthly"
          ? "month"
          : null;
  if (apart.length < 2) return apart.length === 1 && fits(hinted, serials, apart) ? hinted : null;
  if (fits("month", serials, apart)) return "month";
  if (fits("week", serials, apart)) return "week";
  return hinted === "day" || fits("day", serials, apart) ? "day" : null;
}

function fits(step: PeriodStep | null, serials: readonly number[], apart: readonly number[]): boolean {
  if (step === null) return false;
  if (step === "day") return apart.filter((days) => days === 1).length >= 0.5 * apart.length;
  if (step === "week") return apart.every((days) => days % 7 === 0) && apart.includes(7);
  if (apart.some((days) => days < 28)) return false;
  const parts = serials.map((serial) => iso(serial).slice(8));
  const monthEnds = serials.every((serial) => iso(serial + 1).endsWith("-01"));
  return monthEnds || parts.every((day) => day === parts[0]);
}

const GAPS: Readonly<Record<PeriodStep, (serials: readonly number[]) => readonly PeriodGap[]>> = {
  day: dayGaps,
  week: (serials) =>
    between(serials, (before, after) => {
      const missing = Math.round((after - before) / 7) - 1;
      return missing < 1 ? null : { from: iso(before + 7), to: iso(after - 7), missing };
    }),
  month: (serials) =>
    between(serials, (before, after) => {
      const [a, b] = [monthOf(before), monthOf(after)];
      return b - a < 2 ? null : { from: firstOf(a + 1), to: firstOf(b - 1), missing: b - a - 1 };
    }),
};

function dayGaps(serials: readonly number[]): readonly PeriodGap[] {
  const closed = closedWeekdays(serials);
  return between(serials, (before, after) => {
    if (after - before === 1) return null;
    if (closed.size === 0 || after - before > LONGEST_WALK) {
      return { from: iso(before + 1), to: iso(after - 1), missing: after - before - 1 };
    }
    let [missing, from, to] = [0, 0, 0];
    for (let day = before + 1; day < after; day += 1) {
      if (closed.has(weekdayOfSerial(day))) continue;
      if (missing === 0) from = day;
      to = day;
      missing += 1;
    }
    return missing === 0 ? null : { from: iso(from), to: iso(to), missing };
  });
}

/** Weekdays on which nothing was ever noted, though there was time enough: at most three of them. */
function closedWeekdays(serials: readonly number[]): ReadonlySet<number> {
  const open = new Set(serials.map(weekdayOfSerial));
  const closed = new Set([0, 1, 2, 3, 4, 5, 6].filter((day) => !open.has(day)));
  const weekendOnly = closed.size === 2 && closed.has(0) && closed.has(6);
  const enough = serials.length >= (weekendOnly ? 10 : 15);
  return closed.size <= 3 && enough ? closed : new Set();
}

function between(
  serials: readonly number[],
  gap: (before: number, after: number) => PeriodGap | null,
): readonly PeriodGap[] {
  const gaps: PeriodGap[] = [];
  for (let i = 1; i < serials.length; i += 1) {
    const found = gap(serials[i - 1], serials[i]);
    if (found !== null) gaps.push(found);
  }
  return gaps;
}

/** Months since the year 0. */
function monthOf(serial: number): number {
  const [year, month] = iso(serial).split("-").map(Number);
  return year * 12 + month - 1;
}

function firstOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

function iso(serial: number): string {
  return isoFromSerial(serial) ?? "";
}
