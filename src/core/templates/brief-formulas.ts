import { printMeanWhere, printSumWhere } from "../formulas/print-period";
import type { BriefFigure } from "./brief-figures";
import type { FieldId } from "../fields/index";
import { printMetric } from "../formulas/print-metric";
import { wholeColumn } from "../formulas/structured-reference";
import { metricOf } from "../metrics/index";

/** Where the days stand, and which cell says the day looked at. */
export interface BriefDays {
  /** The daily table and its column of dates. */
  readonly table: string;
  readonly date: string;
  /** Absolute address of the cell with the day. */
  readonly day: string;
}

/** Days before the day looked at that its mean is of, and how far back the same weekday is. */
export const WEEK = 7;

/**
 * A column of the daily table on one day, as a formula without "=": text of no length where there is no figure.
 * `back` is how many days before the day looked at. Every day has one row, so that the mean of the day is its figure;
 * what is no number is no figure. Example: 日报[访客数], 7 ->
 * IFERROR(AVERAGEIFS(日报[访客数],日报[日期],">="&$B$3-7,日报[日期],"<"&$B$3-6,日报[访客数],">-1E+300"),"")
 */
export function printOnDay(days: BriefDays, column: string, back: number): string {
  return `IFERROR(${meanOf(days, column, back, back)},"")`;
}

/** A figure of the brief on one day, as it is shown. */
export function printShown(days: BriefDays, { column }: BriefFigure, back: number): string {
  return `=${printOnDay(days, column, back)}`;
}

/**
 * A figure of the brief over the 7 days before, as it is shown: the mean of the days that have one; of a metric the
 * ratio of the sums. `columnOf` says which column of the daily table holds a field.
 */
export function printShownMean(
  days: BriefDays,
  { column, metric }: BriefFigure,
  columnOf: (field: FieldId) => string,
): string {
  if (metric === null) return `=IFERROR(${meanOf(days, column, WEEK, 1)},"")`;
  const ratio = printMetric(metricOf(metric).expr, (field) => sumBefore(days, columnOf(field))).slice(1);
  return `=IFERROR(${ratio},"")`;
}

/** Whether the daily table has no row for the day, as a formula without "=". */
export function printNoRow(days: BriefDays): string {
  return `COUNTIFS(${within(days, 0, 0)})=0`;
}

function sumBefore(days: BriefDays, column: string): string {
  return printSumWhere(wholeColumn(days.table, column), within(days, WEEK, 1));
}

function meanOf(days: BriefDays, column: string, from: number, to: number): string {
  return printMeanWhere(wholeColumn(days.table, column), within(days, from, to));
}

/** Between two days counted back; up to the end of the later, for a date may have a time of day behind it. */
function within({ table, date, day }: BriefDays, from: number, to: number): string {
  const dates = wholeColumn(table, date);
  return `${dates},">="&${day}${shift(-from)},${dates},"<"&${day}${shift(1 - to)}`;
}

function shift(by: number): string {
  if (by === 0) return "";
  return by > 0 ? `+${by}` : String(by);
}
