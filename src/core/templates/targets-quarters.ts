import { fixedCell } from "../formulas/cell-reference";
import { HEADER_ROW } from "./report-layout";
import type { YearSheet } from "./targets-year";
import { printSumWhere } from "../formulas/print-period";
import { printAttained, printLess, printStanding } from "../formulas/print-progress";
import { AT_RIGHT, printDaysElapsed, printSeasonElapsed, printSpanSum, printWhere } from "./targets-formulas";
import { wholeColumn } from "../formulas/structured-reference";
import { isoDay, serialFromIso, serialInSystem } from "../values/serial-date";
import type { CellValue } from "../../workbook/grid";
import type { BlockPlan } from "../../workbook/plan";

const QUARTERS = [1, 2, 3, 4] as const;
/** Rows that say whether shares and months add up. */
const CHECKS = 3;
const PERCENT = "0.00%";
const CHANGE = "+0.0%;-0.0%;0.0%";

/**
 * Below the table, each figure under its column of the table: the quarters, added up by formulas, and whether shares
 * and months add up to the year.
 */
export function quarterBlocks(sheet: YearSheet, headers: readonly string[]): readonly BlockPlan[] {
  const { words, common, source, spans, figure, table, asOf, input } = sheet;
  const columnOf = (header: string): number => headers.indexOf(header) + 1;
  const top = HEADER_ROW + spans.length + 2;
  const cell = (header: string, quarter: number): string => fixedCell(top + quarter, columnOf(header));
  const under = (
    header: string,
    numberFormat: string,
    formulaOf: (quarter: number) => string,
  ): readonly BlockPlan[] => [
    { row: top, column: columnOf(header), values: [[header]], style: "heading", numberFormat: AT_RIGHT },
    {
      row: top + 1,
      column: columnOf(header),
      values: QUARTERS.map((quarter) => [formulaOf(quarter)]),
      style: "body",
      areFormulas: true,
      numberFormat,
    },
  ];
  const months = {
    season: wholeColumn(table, words.season),
    from: wholeColumn(table, common.from),
    to: wholeColumn(table, common.to),
  };
  const format = figure.source.numberFormat;
  const days = (of: (quarter: number) => string): readonly (readonly CellValue[])[] =>
    QUARTERS.map((quarter) => [serialInSystem(of(quarter), input.table.dateSystem)]);
  const [from, to] = [firstDay, lastDay].map((of) => days((quarter) => of(sheet.year, quarter)));
  const goalOf = (quarter: number): string =>
    printSumWhere(
      wholeColumn(table, common.target),
      [
        printWhere(table, common.from, ">=", cell(common.from, quarter)),
        printWhere(table, common.to, "<=", cell(common.to, quarter)),
      ].join(","),
    );
  return [
    { row: top, column: 1, values: [[words.quarters]], style: "heading" },
    { row: top + 1, column: 1, values: QUARTERS.map((each) => [words.quarter(each)]), style: "body" },
    { row: top + 1, column: columnOf(common.from), values: from, style: "body", numberFormat: "yyyy-mm-dd" },
    { row: top + 1, column: columnOf(common.to), values: to, style: "body", numberFormat: "yyyy-mm-dd" },
    ...under(common.target, format, (quarter) => `=${goalOf(quarter)}`),
    ...under(source.figure, format, (quarter) =>
      printSpanSum(source, cell(common.from, quarter), `MIN(${cell(common.to, quarter)},${asOf})+1`),
    ),
    ...under(common.attained, PERCENT, (quarter) =>
      printAttained(cell(source.figure, quarter), cell(common.target, quarter)),
    ),
    ...under(common.elapsed, PERCENT, (quarter) => {
      const [first, last] = [cell(common.from, quarter), cell(common.to, quarter)];
      const where = `*(${months.from}>=${first})*(${months.to}<=${last})`;
      return `=${printSeasonElapsed({ ...months, where }, asOf, printDaysElapsed(first, last, asOf))}`;
    }),
    ...under(common.pace, CHANGE, (quarter) =>
      printLess(cell(common.attained, quarter), cell(common.elapsed, quarter)),
    ),
    ...under(common.standing, AT_RIGHT, (quarter) =>
      printStanding(sheet.rules, cell(common.pace, quarter), cell(common.to, quarter), common),
    ),
    ...checkBlocks(sheet, top + QUARTERS.length + 2, columnOf(common.target)),
  ];
}

/** The last row of what stands below the table. */
export function quarterBlockEnd({ spans }: YearSheet): number {
  return HEADER_ROW + spans.length + 2 + QUARTERS.length + 2 + CHECKS - 1;
}

/** Labels from the first column on, figures under the targets. */
function checkBlocks(
  { words, common, table, figure, year }: YearSheet,
  row: number,
  column: number,
): readonly BlockPlan[] {
  const format = figure.source.numberFormat;
  const months = fixedCell(row + 1, column);
  const name = `MATCH("${words.wholeYear(year)}",${wholeColumn(table, common.period)},0)`;
  const whole = `INDEX(${wholeColumn(table, common.target)},${name})`;
  const sum = printSumWhere(wholeColumn(table, common.target), printWhere(table, words.season, ">=", "0"));
  const checks: readonly (readonly [string, string, string])[] = [
    [words.shareSum, PERCENT, `=SUM(${wholeColumn(table, words.share)})`],
    [words.monthSum, format, `=${sum}`],
    [words.difference, format, `=IF(COUNT(${months},${whole})<2,"",ROUND(${months}-${whole},2))`],
  ];
  return checks.flatMap(([label, numberFormat, formula], i): BlockPlan[] => [
    { row: row + i, column: 1, values: [[label]], style: "body" },
    { row: row + i, column, values: [[formula]], style: "body", areFormulas: true, numberFormat },
  ]);
}

function firstDay(year: number, quarter: number): string {
  return isoDay(year, quarter * 3 - 2, 1);
}

function lastDay(year: number, quarter: number): string {
  const day = isoDay(year, quarter * 3, 30);
  // March and December have a day more.
  const longer = isoDay(year, quarter * 3, 31);
  return serialFromIso(longer) === null ? day : longer;
}
