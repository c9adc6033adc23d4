import { fixedCell } from "../formulas/cell-reference";
import { figureBlocks, HEADER_ROW } from "./report-layout";
import type { FigureRow } from "./report-layout";
import type { DaySheet } from "./targets-day-sheet";
import { AS_OF_ROW, ASIDE_COLUMN, MONTH_TARGET_ROW } from "./targets-day-sheet";
import { printSumWhere } from "../formulas/print-period";
import { printAttained, printLess, printStanding } from "../formulas/print-progress";
import { AT_RIGHT, printLastDay, printWhere } from "./targets-formulas";
import { wholeColumn } from "../formulas/structured-reference";
import type { BlockPlan } from "../../workbook/plan";

const PERCENT = "0.00%";
const CHANGE = "+0.0%;-0.0%;0.0%";
const ACTUAL_ROW = MONTH_TARGET_ROW + 1;
const ATTAINED_ROW = ACTUAL_ROW + 1;
const ELAPSED_ROW = ATTAINED_ROW + 1;
const PACE_ROW = ELAPSED_ROW + 1;
const STANDING_ROW = PACE_ROW + 1;
const FORECAST_ROW = STANDING_ROW + 1;
const LEFT_ROW = FORECAST_ROW + 1;
const DAYS_LEFT_ROW = LEFT_ROW + 1;
const WEEKS_ROW = DAYS_LEFT_ROW + 2;
/** A month touches six weeks at most; a block of one size lets a shorter month be poured into the same sheet. */
const MOST_WEEKS = 6;

/** Rows the month and its weeks take, with an empty one below. */
export function monthBlockRows(): number {
  return WEEKS_ROW + MOST_WEEKS + 2 - HEADER_ROW;
}

/** Beside the table of days: where the month stands, and its weeks. */
export function monthBlocks(sheet: DaySheet): readonly BlockPlan[] {
  const { words, common, figure, source } = sheet;
  const format = figure.source.numberFormat;
  const formulas = monthFormulas(sheet);
  const rows: readonly FigureRow[] = [
    [AS_OF_ROW, words.asOf, "yyyy-mm-dd", printLastDay(source)],
    [MONTH_TARGET_ROW, words.monthTarget, format, formulas.target],
    [ACTUAL_ROW, source.figure, format, formulas.actual],
    [ATTAINED_ROW, common.attained, PERCENT, printAttained(at(ACTUAL_ROW), at(MONTH_TARGET_ROW))],
    [ELAPSED_ROW, common.elapsed, PERCENT, formulas.elapsed],
    [PACE_ROW, common.pace, CHANGE, printLess(at(ATTAINED_ROW), at(ELAPSED_ROW))],
    [
      STANDING_ROW,
      common.standing,
      AT_RIGHT,
      printStanding(sheet.rules, at(PACE_ROW), at(AS_OF_ROW), common),
    ],
    [FORECAST_ROW, words.atThisPace, format, printAttained(at(ACTUAL_ROW), at(ELAPSED_ROW))],
    [LEFT_ROW, words.left, format, formulas.left],
    [DAYS_LEFT_ROW, words.daysLeft, "0", formulas.daysLeft],
  ];
  return [
    { row: HEADER_ROW, column: ASIDE_COLUMN, values: [[words.thisMonth]], style: "heading" },
    ...figureBlocks(rows, ASIDE_COLUMN),
    ...weekBlocks(sheet),
  ];
}

/** The cell of a figure of the month. */
function at(row: number): string {
  return fixedCell(row, ASIDE_COLUMN + 1);
}

function monthFormulas({ table, yearTable, common, words, source, asOf }: DaySheet) {
  const dates = wholeColumn(table, words.date);
  const weights = wholeColumn(table, words.weight);
  // The row of the year's table that begins and ends with this one is the month.
  const month = [
    printWhere(yearTable, common.from, "=", `MIN(${dates})`),
    printWhere(yearTable, common.to, "=", `MAX(${dates})`),
  ].join(",");
  const passed = `SUMIFS(${weights},${printWhere(table, words.date, "<=", asOf)})`;
  return {
    target: `=${printSumWhere(wholeColumn(yearTable, common.target), month)}`,
    actual: `=${printSumWhere(wholeColumn(table, source.figure), printWhere(table, words.date, "<=", asOf))}`,
    elapsed: `=IF(SUM(${weights})<=0,"",${passed}/SUM(${weights}))`,
    left: `=IF(COUNT(${at(MONTH_TARGET_ROW)})=0,"",MAX(0,${at(MONTH_TARGET_ROW)}-SUM(${at(ACTUAL_ROW)})))`,
    daysLeft: `=COUNTIFS(${printWhere(table, words.date, ">", asOf)})`,
  };
}

function weekBlocks(sheet: DaySheet): readonly BlockPlan[] {
  const { words, common, source, table, weeks, figure } = sheet;
  const rows = Array.from({ length: MOST_WEEKS }, (_, i) => WEEKS_ROW + 1 + i);
  const [label, goal, actual] = [0, 1, 2].map((i) => (row: number) => fixedCell(row, ASIDE_COLUMN + i));
  const sum = (header: string, row: number): string =>
    `=IF(${label(row)}="","",${printSumWhere(wholeColumn(table, header), printWhere(table, words.week, "=", label(row)))})`;
  const formulas = (column: number, numberFormat: string, formulaOf: (row: number) => string): BlockPlan => ({
    row: WEEKS_ROW + 1,
    column: ASIDE_COLUMN + column,
    values: rows.map((row) => [formulaOf(row)]),
    style: "body",
    areFormulas: true,
    numberFormat,
  });
  const format = figure.source.numberFormat;
  return [
    { row: WEEKS_ROW, column: ASIDE_COLUMN, values: [[words.weeks]], style: "heading" },
    {
      row: WEEKS_ROW,
      column: ASIDE_COLUMN + 1,
      values: [[common.target, source.figure, common.attained]],
      style: "heading",
      numberFormat: AT_RIGHT,
    },
    {
      row: WEEKS_ROW + 1,
      column: ASIDE_COLUMN,
      values: rows.map((_, i) => [weeks[i] ?? null]),
      style: "body",
      numberFormat: "@",
    },
    formulas(1, format, (row) => sum(common.target, row)),
    formulas(2, format, (row) => sum(source.figure, row)),
    formulas(3, PERCENT, (row) => printAttained(actual(row), goal(row))),
  ];
}
