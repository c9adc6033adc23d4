import type { PeriodWords } from "./period-words";
import { figureBlocks, HEADER_ROW } from "./report-layout";
import type { FigureRow } from "./report-layout";
import type { ShareTargetWords } from "./share-targets-words";
import type { TargetFigure } from "./targets-figure";
import { printLastDay, printWhere } from "./targets-formulas";
import type { DailySource } from "./targets-formulas";
import { targetWords } from "./targets-words";
import { fixedCell } from "../formulas/cell-reference";
import { printSumWhere } from "../formulas/print-period";
import { wholeColumn } from "../formulas/structured-reference";
import type { Locale } from "../locale";
import type { BlockPlan } from "../../workbook/plan";

/** Rows beside the table, below the heading of the block. */
const AS_OF_ROW = HEADER_ROW + 1;
const YEAR_ROW = AS_OF_ROW + 1;
const QUARTER_ROW = YEAR_ROW + 1;
const MONTH_ROW = QUARTER_ROW + 1;
const SUM_ROW = MONTH_ROW + 1;
const SAID_ROW = SUM_ROW + 1;
const LEFT_ROW = SAID_ROW + 1;
/** Row of the heading of the 口径 below the block. */
export const DEFINITIONS_ROW = LEFT_ROW + 2;

/** Addresses of the targets that are divided. */
export interface GoalCells {
  readonly year: string;
  readonly quarter: string;
  readonly month: string;
}

/** The cells of the block whose first column is given. */
export function goalCells(column: number): GoalCells {
  const at = (row: number): string => fixedCell(row, column + 1);
  return { year: at(YEAR_ROW), quarter: at(QUARTER_ROW), month: at(MONTH_ROW) };
}

/** The targets of the year, of the quarter and of the month of a day, and whether the shares add up to 100 %. */
export function goalBlocks(source: {
  readonly words: ShareTargetWords;
  readonly common: PeriodWords;
  readonly locale: Locale;
  readonly figure: TargetFigure;
  readonly yearTable: string;
  readonly daily: DailySource;
  /** Name of the table of shares. */
  readonly table: string;
  readonly column: number;
}): readonly BlockPlan[] {
  const { words, common, locale, figure, yearTable, daily, table, column } = source;
  const { year } = goalCells(column);
  const asOf = fixedCell(AS_OF_ROW, column + 1);
  const goals = wholeColumn(yearTable, common.target);
  const name = targetWords(locale).wholeYear(Number(figure.last.slice(0, 4)));
  const within = (from: string, to: string): string =>
    printSumWhere(
      goals,
      [printWhere(yearTable, common.from, ">=", from), printWhere(yearTable, common.to, "<=", to)].join(","),
    );
  const firstMonth = (of: string): string => `DATE(YEAR(${asOf}),${of},1)`;
  const [month, quarter] = [firstMonth(`MONTH(${asOf})`), firstMonth(`3*INT((MONTH(${asOf})-1)/3)+1`)];
  const whole = `INDEX(${goals},MATCH("${name}",${wholeColumn(yearTable, common.period)},0))`;
  const sum = fixedCell(SUM_ROW, column + 1);
  const more = (words: readonly [string, string], by: string): string =>
    `"${words[0]}"&FIXED(${by}*100,2)&"%${words[1]}"`;
  const given = `SUM(${wholeColumn(table, words.year)})`;
  const format = figure.source.numberFormat;
  const rows: readonly FigureRow[] = [
    [AS_OF_ROW, words.asOf, "yyyy-mm-dd", printLastDay(daily)],
    [YEAR_ROW, words.year, format, `=IFERROR(IF(ISNUMBER(${whole}),${whole},""),"")`],
    [QUARTER_ROW, words.quarter, format, `=${within(quarter, `EDATE(${quarter},3)-1`)}`],
    [MONTH_ROW, words.month, format, `=${within(month, `EDATE(${month},1)-1`)}`],
    [SUM_ROW, words.shareSum, "0.00%", `=SUM(${wholeColumn(table, words.share)})`],
    [
      SAID_ROW,
      "",
      "General",
      // To a hundredth of a percent, as the shares are shown.
      `=IF(${sum}=0,"",IF(ABS(${sum}-1)<0.00005,"${words.exact}",IF(${sum}>1,${more(words.tooMuch, `(${sum}-1)`)},${more(words.tooLittle, `(1-${sum})`)})))`,
    ],
    [LEFT_ROW, words.notSplit, format, `=IF(COUNT(${year})=0,"",ROUND(${year}-${given},2))`],
  ];
  return [
    { row: HEADER_ROW, column, values: [[words.targets]], style: "heading" },
    ...figureBlocks(rows, column),
  ];
}
