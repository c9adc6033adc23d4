import { IS_NUMBER } from "../formulas/print-period";
import { printRuleValue } from "../formulas/print-rule";
import { thisRow, wholeColumn } from "../formulas/structured-reference";

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
  const [figures, days] = [wholeColumn(source.table, source.figure), printSpan(source, from, before)];
  return `=IF(COUNTIFS(${days},${figures},${IS_NUMBER})=0,"",SUMIFS(${figures},${days}))`;
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

/** One figure by another; nothing where one is missing or the second is not above 0. */
export function printAttained(actual: string, target: string): string {
  return `=IF(COUNT(${actual},${target})<2,"",IF(${target}<=0,"",${actual}/${target}))`;
}

/** The difference of two figures; nothing where one is missing. */
export function printLess(figure: string, less: string): string {
  return `=IF(COUNT(${figure},${less})<2,"",${figure}-${less})`;
}

/** What is said of a pace beyond the band that the rules allow either way, or within it. */
export function printStanding(
  rules: string,
  pace: string,
  day: string,
  words: { readonly ahead: string; readonly behind: string; readonly onTrack: string },
): string {
  const band = printRuleValue(rules, "pace_band", day);
  const place = `IF(${pace}>${band},"${words.ahead}",IF(${pace}<-${band},"${words.behind}","${words.onTrack}"))`;
  return `=IF(COUNT(${pace},${band})<2,"",${place})`;
}

/**
 * The sum of a column of one's own table over rows that `conditions` (pairs of COUNTIFS) choose; nothing where none of
 * them has a figure. For columns whose formulas show a text of no length where there is nothing.
 */
export function printSumWhere(table: string, column: string, conditions: string): string {
  const cells = wholeColumn(table, column);
  const any = LIMITS.map((limit) => `COUNTIFS(${conditions},${cells},"${limit}")`).join("+");
  return `IF(${any}=0,"",SUMIFS(${cells},${conditions}))`;
}

/** Every number meets one of these, and no text does. */
const LIMITS = [">=0", "<0"] as const;

/** Rows whose `column` compares with a formula, as a pair for COUNTIFS. */
export function printWhere(table: string, column: string, comparison: string, with_: string): string {
  return `${wholeColumn(table, column)},"${comparison}"&${with_}`;
}

/** Whether the cell of this row holds a number. */
export function isNumber(column: string): string {
  return `ISNUMBER(${thisRow(column)})`;
}

/** A cell that stays the same wherever a formula is filled: (1, 27) -> $AA$1. */
export function fixedCell(row: number, column: number): string {
  return `$${letters(column)}$${row}`;
}

function letters(column: number): string {
  const before = column > 26 ? letters(Math.floor((column - 1) / 26)) : "";
  return before + String.fromCharCode(65 + ((column - 1) % 26));
}
