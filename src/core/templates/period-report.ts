import { fitsAsDaily } from "./fits-as-daily";
import { column, NO_TOTAL } from "./table-column";
import { chartSeries } from "./daily-chart";
import { daily } from "./daily";
import { rules } from "./rules";
import { dailyColumns } from "./daily-columns";
import { narrowColumnWidth } from "./column-width";
import { freeSheetName, freeTableName } from "./names";
import { numberFormatOf } from "./number-formats";
import { inputFigure, periodColumns, platformFigures } from "./period-columns";
import type { PeriodFigure } from "./period-columns";
import { CHANGE, formula, text } from "./period-parts";
import type { Report } from "./period-parts";
import { targetColumns, verdictColumns } from "./period-verdicts";
import { PERIOD_TITLES, periodWords } from "./period-words";
import {
  asideBlocks,
  CHART_COLUMNS,
  CHART_ROWS,
  HEADER_ROW,
  headBlocks,
  reportWidths,
  TABLE_STYLE,
} from "./report-layout";
import type { ReportReference, Template, TemplateId, TemplateInput } from "./template";
import type { CleanTable } from "../clean/clean-table";
import { printChange, printDayCount, printPeriodMean, printPeriodSum } from "../formulas/print-period";
import { printColumnSum, printRowFormula, printTotalsFormula } from "../formulas/print-metric";
import { thisRow } from "../formulas/structured-reference";
import type { WithIssues } from "../issue";
import type { Locale } from "../locale";
import { metricOf } from "../metrics/index";
import type { MetricId } from "../metrics/index";
import { dailySeriesOf } from "../model/daily-series";
import { periodsOf } from "../model/periods";
import type { Period, PeriodKind } from "../model/periods";
import { serialFromIso, serialInSystem } from "../values/serial-date";
import type { CellValue } from "../../workbook/grid";
import type { ChartPlan, SheetPlan, TableColumnPlan } from "../../workbook/plan";

const TAB_COLOR = "#1F5FA8";
/** A year of days; with fewer there is nothing to compare with a year before. */
const YEAR = 365;

/** The 周报: one row a week, added up from the daily table by formulas. */
export const weekly: Template = periodReport("weekly", "week");

/** The 月报: one row a calendar month, added up from the daily table by formulas. */
export const monthly: Template = periodReport("monthly", "month");

function periodReport(id: TemplateId, kind: PeriodKind): Template {
  return {
    id,
    title: PERIOD_TITLES[kind],
    needs: daily.needs,
    reads: [daily.id, rules.id],
    fits: (table) => fitsAsDaily(table, id),
    plan: (input) => plan(input, id, kind),
  };
}

function plan(input: TemplateInput, id: TemplateId, kind: PeriodKind): WithIssues<SheetPlan> {
  const { table, locale, weekStart } = input;
  const series = dailySeriesOf(table).value;
  const { daily: dailyTable, rules: ruleTable } = input.tableNames ?? {};
  if (series === null || dailyTable === undefined || ruleTable === undefined)
    throw new Error(
      `The ${id} report of "${table.sheet}" needs its daily table and the rules; ask fits() first.`,
    );
  const words = periodWords(kind, locale);
  const source = dailyColumns(table, series, locale);
  const [first, last] = [series.days[0], series.days[series.days.length - 1]];
  const columns = periodColumns(source, locale, words);
  const periods = periodsOf(kind, first, last, weekStart);
  const report: Report = {
    kind,
    words,
    input,
    table: freeTableName(words.tableName, input.takenTableNames),
    rules: ruleTable,
    days: { table: dailyTable, date: source.sources[0].label, from: words.from, to: words.to },
    columns,
    platform: platformFigures(columns.figures, kind, periods, input.kept ?? [], words, weekStart),
    periods,
    spansYear: (serialFromIso(last) ?? 0) - (serialFromIso(first) ?? 0) >= YEAR,
  };
  const planned = tableColumns(report);
  const lines = definitionLines(report);
  const asideColumn = planned.length + 2;
  const chart = chartPlan(report, { row: HEADER_ROW + lines.length + 2, column: asideColumn });
  const note = words.note({ daily: dailyTable, first, last, periods: report.periods.length });
  return {
    value: {
      key: `${id}:${table.sheet}`,
      name: freeSheetName([words.sheetName, `${words.sheetName} ${table.sheet}`], input.takenSheetNames),
      tabColor: TAB_COLOR,
      columnWidths: reportWidths(
        planned.map((each) => widthOf(report, each)),
        lines,
        asideColumn,
      ),
      frozenRows: HEADER_ROW,
      blocks: [
        ...headBlocks(words.title(table.sheet), note),
        ...asideBlocks(words.definitions, lines, asideColumn),
      ],
      tables: [
        {
          name: report.table,
          row: HEADER_ROW,
          column: 1,
          columns: planned,
          rowCount: report.periods.length,
          keyColumn: words.from,
          totals: true,
          compact: true,
          style: TABLE_STYLE,
        },
      ],
      charts: chart === null ? [] : [chart],
      print: { orientation: "landscape", fitToWidth: true, titleRow: HEADER_ROW, columns: planned.length },
    },
    issues: [],
  };
}

function tableColumns(report: Report): readonly TableColumnPlan[] {
  const { words, columns, platform } = report;
  return [
    ...calendarColumns(report),
    ...columns.figures.filter(({ how }) => how !== "mean").map((figure) => figureColumn(report, figure)),
    ...platform.map(({ label, numberFormat, values }) =>
      column(label, numberFormat, { kind: "values", values }, NO_TOTAL, words.platforms),
    ),
    ...columns.metrics.map((id) => metricColumn(report, id)),
    ...columns.figures.filter(({ how }) => how === "mean").map((figure) => figureColumn(report, figure)),
    ...verdictColumns(report),
    ...columns.compared.flatMap((label) => changeColumns(report, label)),
    ...(columns.target === null ? [] : targetColumns(report, columns.target)),
    column(words.remark, "General", { kind: "input" }),
  ];
}

/** Which period a row is, how many of its days there are, and how many are not. */
function calendarColumns({ words, periods, days, input, table }: Report): readonly TableColumnPlan[] {
  const serials = (pick: (period: Period) => string): readonly CellValue[] =>
    periods.map((period) => serialInSystem(pick(period), input.table.dateSystem));
  const missing = `${thisRow(words.to)}-${thisRow(words.from)}+1-${thisRow(words.days)}`;
  return [
    column(
      words.period,
      "@",
      { kind: "values", values: periods.map((period) => words.label(period)) },
      text(words.total),
    ),
    column(words.from, "yyyy-mm-dd", { kind: "values", values: serials(({ from }) => from) }),
    column(words.to, "yyyy-mm-dd", { kind: "values", values: serials(({ to }) => to) }),
    column(
      words.days,
      "0",
      { kind: "formula", formula: printDayCount(days) },
      formula(printColumnSum(table, words.days)),
    ),
    column(words.lacks, "General", {
      kind: "formula",
      formula: `=IF(${missing}>0,${words.lacking(`(${missing})`)},"")`,
    }),
  ];
}

function figureColumn({ days, table, words }: Report, { source, label, how }: PeriodFigure): TableColumnPlan {
  if (how === "mean") {
    const content = { kind: "formula", formula: printPeriodMean(days, source.label) } as const;
    return column(label, source.numberFormat, content, NO_TOTAL, words.means);
  }
  const content = { kind: "formula", formula: printPeriodSum(days, source.label) } as const;
  const note = how === "person-times" ? words.people : "";
  return column(label, source.numberFormat, content, formula(printColumnSum(table, label)), note);
}

function metricColumn({ columns, table, input, words }: Report, id: MetricId): TableColumnPlan {
  const { label, expr, unit, definition } = metricOf(id);
  const columnOf = (field: Parameters<typeof inputFigure>[1]): string => {
    const figure = inputFigure(columns.figures, field);
    if (figure === undefined) throw new Error(`The metric ${id} was chosen without a figure of ${field}.`);
    return figure.label;
  };
  return column(
    label[input.locale],
    numberFormatOf(unit, [0.5]),
    { kind: "formula", formula: printRowFormula(expr, columnOf) },
    formula(printTotalsFormula(expr, table, columnOf)),
    words.definition(label[input.locale], definition[input.locale]),
  );
}

/** 环比, and 同比 where there is a year to compare with. */
function changeColumns({ kind, table, words, spansYear }: Report, label: string): readonly TableColumnPlan[] {
  const rows = { table, from: words.from, lacks: words.lacks };
  const start = thisRow(words.from);
  const before = kind === "week" ? `${start}-7` : `EDATE(${start},-1)`;
  // The same week a year before is 52 weeks back, so that it has the same weekdays.
  const year = kind === "week" ? `${start}-364` : `EDATE(${start},-12)`;
  const change = (header: string, earlier: string): TableColumnPlan =>
    column(
      header,
      CHANGE,
      { kind: "formula", formula: printChange(rows, label, earlier) },
      NO_TOTAL,
      words.changes,
    );
  return [
    change(words.changeBefore(label), before),
    ...(spansYear ? [change(words.changeYear(label), year)] : []),
  ];
}

/** The formula of each calculated column in words, and what the marks in the headings mean. */
function definitionLines({ words, columns, platform, input }: Report): readonly string[] {
  const { figures, metrics, compared, target } = columns;
  return [
    ...metrics.map((id) =>
      words.definition(metricOf(id).label[input.locale], metricOf(id).definition[input.locale]),
    ),
    ...(metrics.length > 0 ? [words.rates] : []),
    ...(figures.some(({ how }) => how === "person-times") ? [words.people] : []),
    ...(platform.length > 0 ? [words.platforms] : []),
    ...(figures.some(({ how }) => how === "mean") ? [words.means] : []),
    ...(compared.length > 0 ? [words.changes] : []),
    ...(target === null ? [] : [words.targets]),
    words.verdicts,
  ];
}

function chartPlan({ columns, words, table }: Report, from: ChartPlan["from"]): ChartPlan | null {
  const summed = columns.figures.filter(({ how }) => how !== "mean");
  const series = chartSeries(summed.map(({ source }) => source)).flatMap((drawn) => {
    const figure = summed.find(({ source }) => source.label === drawn.column);
    return figure === undefined ? [] : [{ ...drawn, column: figure.label, name: figure.label }];
  });
  if (series.length === 0) return null;
  return {
    name: `${table}_chart`,
    kind: "line",
    title: words.chartTitle,
    table,
    categoryColumn: words.period,
    series,
    from,
    to: { row: from.row + CHART_ROWS - 1, column: from.column + CHART_COLUMNS - 1 },
    categoryFormat: "@",
  };
}

/** Width of a column by its heading and, roughly, its widest cell. */
function widthOf(report: Report, planned: TableColumnPlan): number {
  return narrowColumnWidth(planned.header, shownTexts(report, planned));
}

function shownTexts(
  { columns, words }: Report,
  { header, content, numberFormat }: TableColumnPlan,
): readonly string[] {
  if (header === words.remark || header === words.verdict) return ["一二三四五六七八"];
  if (header === words.standing) return [words.onTrack];
  if (header === words.days) return ["1017"];
  if (header === words.lacks) return ["缺16天"];
  if (content.kind === "values") return numberFormat === "@" ? content.values.map(String) : ["2026-03-01"];
  if (numberFormat.includes("%")) return ["+100.0%"];
  const figure = columns.figures.find(
    ({ label }) => header === label || header === `${label} ${words.target}`,
  );
  return [figure === undefined || figure.how === "mean" ? "1,234.00" : totalShown(figure)];
}

/** The total over all days as shown, which no period is longer than. */
function totalShown({ source: { values, numberFormat } }: PeriodFigure): string {
  let sum = 0;
  for (const value of values) if (typeof value === "number") sum += Math.abs(value);
  return Math.floor(sum).toLocaleString("en-US") + (numberFormat.includes(".") ? ".00" : "");
}

/** How other sheets find what a report of this kind adds up, once its table has its name. */
export function reportReference(
  daily: CleanTable,
  kind: PeriodKind,
  locale: Locale,
  table: string,
): ReportReference | null {
  const series = dailySeriesOf(daily).value;
  if (series === null) return null;
  const words = periodWords(kind, locale);
  const { figures } = periodColumns(dailyColumns(daily, series, locale), locale, words);
  const sums = figures.flatMap(({ how, label, source: { field } }) =>
    how === "sum" && field !== null ? [[field, label] as const] : [],
  );
  return { table, from: words.from, sums: Object.fromEntries(sums) };
}
