import { dailyColumns, inputColumn } from "./daily-columns";
import { MONEY_MOVED } from "./number-formats";
import type { SourceSheet } from "./source-attribution-columns";
import type { BesideTemplateInput } from "./template";
import { fixedCell } from "../formulas/cell-reference";
import { IS_NUMBER } from "../formulas/print-period";
import { wholeColumn } from "../formulas/structured-reference";
import { dailySeriesOf } from "../model/daily-series";
import type { BlockPlan } from "../../workbook/plan";

/** Rows the block takes. */
export const SHOP_ROWS = 4;

/**
 * The change of the whole shop by its daily table, beside what the sources add up to, and what is of no source;
 * nothing where there is no such table, or where exports do not say which days they are of.
 */
export function shopBlocks(
  sheet: SourceSheet,
  { days, tableNames, locale }: BesideTemplateInput,
  { row, column }: { readonly row: number; readonly column: number },
): readonly BlockPlan[] {
  const { words, before, after, table } = sheet;
  const daily = tableNames?.daily;
  const series = days === null ? null : dailySeriesOf(days).value;
  if (days === null || series === null || daily === undefined) return [];
  const { sources } = dailyColumns(days, series, locale);
  const amount = inputColumn(sources, "paidAmount");
  const isDated = sheet.figures.step === "day" || sheet.headings.from !== null;
  if (amount === undefined || !isDated) return [];
  const [dates, figures] = [sources[0].label, amount.label].map((label) => wholeColumn(daily, label));
  const sumOf = (period: typeof before): string => {
    const [from, to] = spanOf(sheet, period);
    const within = `${dates},">="&${from},${dates},"<"&${to}+1`;
    // A day without a figure would make the rest look larger than it is.
    return `IF(COUNTIFS(${within},${figures},${IS_NUMBER})<${to}-${from}+1,"",SUMIFS(${figures},${within},${figures},${IS_NUMBER}))`;
  };
  const [was, is] = [sumOf(before), sumOf(after)];
  const changes = wholeColumn(table, words.amountChange);
  const [ofDays, ofSources] = [row + 1, row + 2].map((each) => fixedCell(each, column + 1));
  const formulas = [
    `=IFERROR(IF(OR(${sheet.lacks},COUNT(${was},${is})<2),"",ROUND(${is}-${was},2)),"")`,
    `=IF(COUNT(${changes})=0,"",SUM(${changes}))`,
    `=IF(COUNT(${ofDays},${ofSources})<2,"",ROUND(${ofDays}-${ofSources},2))`,
  ];
  return [
    { row, column, values: [[words.shop]], style: "heading" },
    {
      row: row + 1,
      column,
      values: [words.ofDays, words.ofSources, words.rest].map((label) => [label]),
      style: "body",
    },
    {
      row: row + 1,
      column: column + 1,
      values: formulas.map((formula) => [formula]),
      style: "body",
      areFormulas: true,
      numberFormat: MONEY_MOVED,
    },
  ];
}

/** First and last day of a period, as formulas; of numbered periods those of its row in the table of sources. */
function spanOf(
  { figures, headings, sources }: SourceSheet,
  { from, to }: SourceSheet["before"],
): readonly [string, string] {
  if (figures.step === "day" || headings.from === null || headings.to === null) return [from, to];
  const [first, last] = [headings.from, headings.to];
  const day = (number: string, heading: string): string =>
    `INDEX(${wholeColumn(sources, heading)},MATCH(${number},${wholeColumn(sources, headings.time)},0))`;
  return [day(from, first), day(to, last)];
}
