import { thisRow, wholeColumn } from "./structured-reference";

/** Where the days stand that a period adds up, and which columns of the formula's row say its first and last day. */
export interface PeriodSource {
  /** The daily table and its column of dates. */
  readonly table: string;
  readonly date: string;
  /** Headings of the period's first and last day in the row the formula stands in. */
  readonly from: string;
  readonly to: string;
}

/** Criterion that every number meets, and neither a text nor an error: a typed "-" is no figure. */
export const IS_NUMBER = '">-1E+300"';

/** Number of days of the period that the daily table has a row for. */
export function printDayCount(source: PeriodSource): string {
  return `=COUNTIFS(${within(source)})`;
}

/**
 * The sum of a daily column over the days of the period; nothing where none of them has a figure.
 * Example: 日报[支付金额] -> =IF(COUNTIFS(日报[日期],">="&[@开始],日报[日期],"<"&[@结束]+1,日报[支付金额],">-1E+300")=0,"",SUMIFS(日报[支付金额],…))
 */
export function printPeriodSum(source: PeriodSource, column: string): string {
  return `=${printSumWhere(wholeColumn(source.table, column), within(source))}`;
}

/**
 * The sum of a column where conditions hold, as a formula without "="; text of no length where no number meets them.
 * Cells in error are left out. `conditions` are pairs of a column and a criterion, as COUNTIFS and SUMIFS take them.
 */
export function printSumWhere(figures: string, conditions: string): string {
  const numbers = `${conditions},${figures},${IS_NUMBER}`;
  return `IF(COUNTIFS(${numbers})=0,"",SUMIFS(${figures},${numbers}))`;
}

/** The mean of a column where conditions hold, as printSumWhere has them; an error where no number meets them. */
export function printMeanWhere(figures: string, conditions: string): string {
  return `AVERAGEIFS(${figures},${conditions},${figures},${IS_NUMBER})`;
}

/** The mean of a daily column over the days of the period that have a figure; nothing where none has. */
export function printPeriodMean(source: PeriodSource, column: string): string {
  return `=IFERROR(${printMeanWhere(wholeColumn(source.table, column), within(source))},"")`;
}

/** Up to the end of the last day: a date may have a time of day behind it. */
function within({ table, date, from, to }: PeriodSource): string {
  const dates = wholeColumn(table, date);
  return `${dates},">="&${thisRow(from)},${dates},"<"&${thisRow(to)}+1`;
}

/** What a comparison with an earlier period needs to know of the table it stands in. */
export interface ComparedRows {
  readonly table: string;
  /** Heading of the period's first day. */
  readonly from: string;
  /** Heading of the column that is empty where a period has all of its days. */
  readonly lacks: string;
}

/**
 * This period's figure by that of an earlier one, less one.
 *
 * Nothing where there is no such period, where one of the two lacks days (a part of a month is no more or less than a
 * month), or where the earlier figure is missing, 0 or negative.
 * `earlier` is the first day of the other period as a formula, such as `[@开始]-7` or `EDATE([@开始],-1)`.
 */
export function printChange(rows: ComparedRows, column: string, earlier: string): string {
  const place = `MATCH(${earlier},${wholeColumn(rows.table, rows.from)},0)`;
  const before = `INDEX(${wholeColumn(rows.table, column)},${place})`;
  const lacked = `INDEX(${wholeColumn(rows.table, rows.lacks)},${place})`;
  const now = thisRow(column);
  const unlike = `OR(${thisRow(rows.lacks)}<>"",${lacked}<>"",COUNT(${now},${before})<2)`;
  return `=IFERROR(IF(${unlike},"",IF(${before}<=0,"",${now}/${before}-1)),"")`;
}
