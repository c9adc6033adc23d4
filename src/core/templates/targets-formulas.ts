import { CHART_ROWS } from "./report-layout";
import { IS_NUMBER, printSumWhere } from "../formulas/print-period";
import { thisRow, wholeColumn } from "../formulas/structured-reference";
import type { ChartPlan } from "../../workbook/plan";

/** Formats of texts: a little away from the figure to their left, and at the right as the figures below them. */
export const INDENTED = 'General;General;General;"  "@';
export const AT_RIGHT = "General;General;General;* @";

/** The daily table, its column of dates and the figure that is planned. */
export interface DailySource {
  readonly table: string;
  readonly date: string;
  readonly figure: string;
}

/** The sum of the daily figure from a day up to, and without, another; nothing where none of the days has it. */
export function printSpanSum(source: DailySource, from: string, before: string): string {
  return `=${printSumWhere(wholeColumn(source.table, source.figure), printSpan(source, from, before))}`;
}

/** As above, and nothing unless each day of the span has a figure. */
export function printWholeSpanSum(source: DailySource, from: string, before: string): string {
  const [figures, days] = [wholeColumn(source.table, source.figure), printSpan(source, from, before)];
  return `=IF(COUNTIFS(${days},${figures},${IS_NUMBER})<${before}-${from},"",SUMIFS(${figures},${days}))`;
}

function printSpan(source: DailySource, from: string, before: string): string {
  const dates = wholeColumn(source.table, source.date);
  return `${dates},">="&${from},${dates},"<"&${before}`;
}

/** The last day of the daily table. */
export function printLastDay({ table, date }: DailySource): string {
  return `=INT(MAX(${wholeColumn(table, date)}))`;
}

/** The share of the days from one to another that has passed by the end of a day, as a formula without "=". */
export function printDaysElapsed(from: string, to: string, asOf: string): string {
  return `MAX(0,MIN(${to},${asOf})-${from}+1)/(${to}-${from}+1)`;
}

/** Columns of a table of months, and which of its rows count. */
export interface SeasonRows {
  readonly season: string;
  readonly from: string;
  readonly to: string;
  /** What a row has to meet, as factors of 0 and 1 with a "*" before each; all rows count where it is empty. */
  readonly where: string;
}

/**
 * The share of several months that has passed by the end of a day, each month weighted by its season, as a formula
 * without "="; `otherwise` where they have none. Of January at 0.5 and February at 1.5 the end of January is 25 %.
 */
export function printSeasonElapsed(rows: SeasonRows, asOf: string, otherwise: string): string {
  const { season, from, to, where } = rows;
  const passed = `(${asOf}>=${from})*((${asOf}<${to})*(${asOf}-${to})+${to}-${from}+1)/(${to}-${from}+1)`;
  const all = `SUMPRODUCT(${season}*1${where})`;
  return `IF(${all}>0,SUMPRODUCT(${season}${where}*${passed})/${all},${otherwise})`;
}

/** Rows whose `column` compares with a formula, as a pair for COUNTIFS. */
export function printWhere(table: string, column: string, comparison: string, with_: string): string {
  return `${wholeColumn(table, column)},"${comparison}"&${with_}`;
}

/** Columns of the target beside those of what was reached, by month or by day. */
export function targetChart(
  {
    table,
    title,
    category,
    goal,
    actual,
  }: Readonly<Record<"table" | "title" | "category" | "goal" | "actual", string>>,
  from: ChartPlan["from"],
  columns: number,
): ChartPlan {
  return {
    name: `${table}_chart`,
    kind: "columns",
    title,
    table,
    categoryColumn: category,
    series: [goal, actual].map((column) => ({ column, name: column, axis: "primary" })),
    from,
    to: { row: from.row + CHART_ROWS - 1, column: from.column + columns - 1 },
    categoryFormat: "mm-dd",
  };
}

/** Whether the cell of this row holds a number. */
export function isNumber(column: string): string {
  return `ISNUMBER(${thisRow(column)})`;
}
