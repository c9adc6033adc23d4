import { columnWidth } from "./column-width";
import { chartSeries } from "./daily-chart";
import { dailyColumns, inputColumn } from "./daily-columns";
import type { DailyColumns, SourceColumn } from "./daily-columns";
import { DAILY_TITLE, dailyWords } from "./daily-words";
import { freeSheetName, freeTableName } from "./names";
import { numberFormatOf, personTimesFormat } from "./number-formats";
import {
  asideBlocks,
  CHART_COLUMNS,
  CHART_ROWS,
  HEADER_ROW,
  headBlocks,
  reportWidths,
  TABLE_STYLE,
} from "./report-layout";
import type { Template, TemplateInput } from "./template";
import type { CleanTable } from "../clean/clean-table";
import type { FieldId } from "../fields/index";
import { printColumnSum, printRowFormula, printTotalsFormula } from "../formulas/print-metric";
import { issue } from "../issue";
import type { Issue, WithIssues } from "../issue";
import type { Locale } from "../locale";
import { metricOf } from "../metrics/index";
import type { MetricId } from "../metrics/index";
import { dailySeriesOf, dateColumnOf } from "../model/daily-series";
import type { DailySeries } from "../model/daily-series";
import type { CellValue } from "../../workbook/grid";
import type { ChartPlan, SheetPlan, TableColumnPlan, TotalContent } from "../../workbook/plan";

const TAB_COLOR = "#1F7A4D";

/** The 日报: one row per day with the operator's figures, every rate that can be worked out from them, and totals. */
export const daily: Template = {
  id: "daily",
  title: DAILY_TITLE,
  needs: ["date"],
  reads: [],
  fits,
  plan,
};

function fits(table: CleanTable): readonly Issue[] {
  const at = { sheet: table.sheet };
  if (table.kind !== "daily") return [issue("wrong-kind", at, { template: daily.id, kind: table.kind })];
  if (dateColumnOf(table) === undefined) {
    return [issue("missing-field", at, { template: daily.id, field: "date" })];
  }
  const hasFigures = table.columns.some(
    ({ type, values }) => type === "number" && values.some((value) => value !== null),
  );
  if (!hasFigures) return [issue("no-measure", at, { template: daily.id })];
  const series = dailySeriesOf(table);
  if (series.value !== null) return [];
  const conflicts = series.issues.filter(({ code }) => code === "two-dates-same-day");
  return conflicts.length > 0
    ? conflicts
    : [issue("missing-field", at, { template: daily.id, field: "date" })];
}

function plan(input: TemplateInput): WithIssues<SheetPlan> {
  const { table, locale } = input;
  const series = dailySeriesOf(table);
  if (series.value === null)
    throw new Error(`The sheet "${table.sheet}" has no row per day; ask fits() first.`);
  const words = dailyWords(locale);
  const columns = dailyColumns(table, series.value, locale);
  const name = freeTableName(words.tableName, input.takenTableNames);
  const sheetWishes = [words.sheetName, `${words.sheetName} ${table.sheet}`];
  const planned = [
    ...columns.sources.map((column, i) => sourceColumnPlan(column, i === 0, name, locale)),
    ...columns.metrics.map((id) => metricColumnPlan(id, columns, name, locale)),
  ];
  const asideColumn = planned.length + 2;
  const lines = definitionLines(columns, locale);
  const chart = chartPlan(columns, name, { row: HEADER_ROW + lines.length + 2, column: asideColumn }, locale);
  const rowCount = series.value.days.length;
  return {
    value: {
      key: `${daily.id}:${table.sheet}`,
      name: freeSheetName(sheetWishes, input.takenSheetNames),
      tabColor: TAB_COLOR,
      columnWidths: reportWidths(
        planned.map(({ header }, i) => columnWidth(header, shownTexts(columns.sources[i]))),
        lines,
        asideColumn,
      ),
      frozenRows: HEADER_ROW,
      blocks: [
        ...headBlocks(words.title(table.sheet), noteText(table, series.value, columns, locale)),
        ...asideBlocks(words.definitions, lines, asideColumn),
      ],
      tables: [
        { name, row: HEADER_ROW, column: 1, columns: planned, rowCount, totals: true, style: TABLE_STYLE },
      ],
      charts: chart === null ? [] : [chart],
      print: { orientation: "landscape", fitToWidth: true, titleRow: HEADER_ROW },
    },
    issues: [...series.issues, ...renamedRates(columns, table.sheet, locale)],
  };
}

function sourceColumnPlan(
  column: SourceColumn,
  isDate: boolean,
  table: string,
  locale: Locale,
): TableColumnPlan {
  const { label, numberFormat, values, source } = column;
  const words = dailyWords(locale);
  const note =
    source.header !== "" && source.header !== label
      ? words.sourceHeader(source.header.replace(/\s+/g, " ").trim())
      : "";
  const total: TotalContent = isDate ? { kind: "text", text: words.total } : totalOf(column, table, locale);
  return { header: label, numberFormat, content: { kind: "values", values }, total, note };
}

function totalOf({ overDays, label }: SourceColumn, table: string, locale: Locale): TotalContent {
  if (overDays === "sum") return { kind: "formula", formula: printColumnSum(table, label) };
  if (overDays !== "person-times") return { kind: "none" };
  return { kind: "formula", formula: printColumnSum(table, label), numberFormat: personTimesFormat(locale) };
}

function metricColumnPlan(
  id: MetricId,
  columns: DailyColumns,
  table: string,
  locale: Locale,
): TableColumnPlan {
  const { label, expr, unit, definition } = metricOf(id);
  const columnOf = (field: FieldId): string => {
    const column = inputColumn(columns.sources, field);
    if (column === undefined) throw new Error(`The metric ${id} was chosen without a column of ${field}.`);
    return column.label;
  };
  return {
    header: label[locale],
    numberFormat: numberFormatOf(unit, [0.5]),
    content: { kind: "formula", formula: printRowFormula(expr, columnOf) },
    total: { kind: "formula", formula: printTotalsFormula(expr, table, columnOf) },
    note: dailyWords(locale).definition(label[locale], definition[locale]),
  };
}

/** The formula of each calculated column in words, and what 人次 means where it is used. */
function definitionLines(columns: DailyColumns, locale: Locale): readonly string[] {
  const words = dailyWords(locale);
  const lines = columns.metrics.map((id) => {
    const { label, definition } = metricOf(id);
    return words.definition(label[locale], definition[locale]);
  });
  if (columns.metrics.length > 0) lines.push(words.totalRates);
  if (columns.sources.some(({ overDays }) => overDays === "person-times")) lines.push(words.personTimes);
  return lines;
}

function noteText(
  table: CleanTable,
  series: DailySeries,
  { constants }: DailyColumns,
  locale: Locale,
): string {
  const { days, gaps } = series;
  const [first, last] = [days[0], days[days.length - 1]];
  return dailyWords(locale).note({
    sheet: table.sheet,
    addedUp: table.addedUp,
    first,
    last,
    days: days.length,
    gaps,
    constants,
  });
}

function chartPlan(
  columns: DailyColumns,
  table: string,
  from: ChartPlan["from"],
  locale: Locale,
): ChartPlan | null {
  const series = chartSeries(columns.sources);
  if (series.length === 0) return null;
  return {
    name: `${table}_chart`,
    kind: "line",
    title: dailyWords(locale).chartTitle,
    table,
    categoryColumn: columns.sources[0].label,
    series,
    from,
    to: { row: from.row + CHART_ROWS - 1, column: from.column + CHART_COLUMNS - 1 },
    categoryFormat: spansYears(columns.sources[0]) ? "yyyy-mm-dd" : "mm-dd",
  };
}

/** Whether the days, as serial numbers, lie more than a year apart, so that a day and a month alone are not unique. */
function spansYears({ values }: SourceColumn): boolean {
  const [first, last] = [values[0], values[values.length - 1]];
  return typeof first === "number" && typeof last === "number" && last - first > 365;
}

/** Roughly what the widest cells of a column look like, the total among them. */
function shownTexts(column: SourceColumn | undefined): readonly string[] {
  if (column === undefined) return [];
  const { values, source, overDays } = column;
  if (source.type === "date") return ["2026-03-01"];
  if (source.type === "text") return values.slice(0, 200).map(text);
  let [most, sum] = [0, 0];
  for (const value of values) {
    if (typeof value !== "number") continue;
    const size = value < 0 ? -value : value;
    if (size > most) most = size;
    sum += size;
  }
  const widest = overDays === "sum" || overDays === "person-times" ? sum : most;
  const digits = Math.floor(widest).toLocaleString("en-US");
  return [overDays === "person-times" ? `${digits}人次` : `${digits}.00`];
}

function text(value: CellValue): string {
  return value === null ? "" : String(value);
}

function renamedRates(columns: DailyColumns, sheet: string, locale: Locale): readonly Issue[] {
  const { sourceMark } = dailyWords(locale);
  return columns.sources
    .filter(({ label }) => label.endsWith(sourceMark))
    .map(({ source, label }) =>
      issue("source-ratio-renamed", { sheet, column: source.index }, { header: source.header, label }),
    );
}
