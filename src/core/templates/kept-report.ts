import { column } from "./table-column";
import { narrowColumnWidth } from "./column-width";
import { dailyColumns, inputColumn } from "./daily-columns";
import type { DailyColumns, SourceColumn } from "./daily-columns";
import { freeSheetName, freeTableName } from "./names";
import { numberFormatOf } from "./number-formats";
import { keptWords } from "./kept-words";
import type { KeptWords } from "./kept-words";
import { periodWords } from "./period-words";
import { asideBlocks, HEADER_ROW, headBlocks, reportWidths, TABLE_STYLE } from "./report-layout";
import type { KeptTemplate, KeptTemplateInput, ReportReference, TemplateId } from "./template";
import type { FieldId } from "../fields/index";
import { printRowFormula } from "../formulas/print-metric";
import { thisRow, wholeColumn } from "../formulas/structured-reference";
import { metricOf } from "../metrics/index";
import type { MetricId } from "../metrics/index";
import { keptPeriodsOf } from "../model/kept-periods";
import type { KeptPeriods } from "../model/kept-periods";
import type { PeriodKind } from "../model/periods";
import { serialInSystem } from "../values/serial-date";
import type { SheetPlan, TableColumnPlan } from "../../workbook/plan";

const TAB_COLOR = "#6B6B6B";

/** The weekly table an operator keeps by hand, as a table of its own with what differs from our 周报. */
export const keptWeekly: KeptTemplate = keptReport("keptWeekly", "week");

/** The monthly table an operator keeps by hand. */
export const keptMonthly: KeptTemplate = keptReport("keptMonthly", "month");

function keptReport(id: TemplateId, kind: PeriodKind): KeptTemplate {
  return {
    id,
    title: { "zh-CN": keptWords(kind, "zh-CN").name, "en-US": keptWords(kind, "en-US").name },
    compares: kind === "week" ? "weekly" : "monthly",
    fits: (table) => keptPeriodsOf(table, kind) !== null,
    plan: (input) => plan(input, id, kind),
  };
}

/** All that the columns are made from. */
interface Kept {
  readonly input: KeptTemplateInput;
  readonly words: KeptWords;
  readonly from: string;
  readonly periods: KeptPeriods;
  readonly columns: DailyColumns;
}

function plan(input: KeptTemplateInput, id: TemplateId, kind: PeriodKind): SheetPlan {
  const { table, locale, weekStart = "monday" } = input;
  const periods = keptPeriodsOf(table, kind);
  if (periods === null) throw new Error(`"${table.sheet}" has no row per ${kind}; ask fits() first.`);
  const words = keptWords(kind, locale);
  const { column: dateColumn, order } = periods;
  const series = { dateColumn, order, days: periods.periods.map(({ from }) => from), gaps: [] };
  const calendar = periodWords(kind, locale);
  const columns = withFreeLabels(dailyColumns(table, series, locale), [
    calendar.period,
    calendar.from,
    calendar.remark,
  ]);
  // Weeks of other days are not to be compared.
  const isComparable = periods.weekStart === null || periods.weekStart === weekStart;
  const kept: Kept = {
    input: isComparable ? input : { ...input, report: null },
    words,
    from: periodWords(kind, locale).from,
    periods,
    columns,
  };
  const planned = tableColumns(kept, kind);
  const lines = [
    ...columns.metrics.map((metric) =>
      words.definition(metricOf(metric).label[locale], metricOf(metric).definition[locale]),
    ),
    ...(planned.some(({ header }) => header.endsWith(words.difference(""))) ? [words.differences] : []),
  ];
  const asideColumn = planned.length + 2;
  return {
    key: `${id}:${table.sheet}`,
    name: freeSheetName([words.name, `${words.name} ${table.sheet}`], input.takenSheetNames),
    tabColor: TAB_COLOR,
    columnWidths: reportWidths(planned.map(widthOf), lines, asideColumn),
    frozenRows: HEADER_ROW,
    blocks: [
      ...headBlocks(words.title(table.sheet), words.note(table.sheet, order.length)),
      ...asideBlocks(words.definitions, lines, asideColumn),
    ],
    tables: [
      {
        name: freeTableName(words.tableName, input.takenTableNames),
        row: HEADER_ROW,
        column: 1,
        columns: planned,
        rowCount: order.length,
        keyColumn: kept.from,
        totals: false,
        compact: true,
        style: TABLE_STYLE,
      },
    ],
    charts: [],
    print: { orientation: "landscape", fitToWidth: true, titleRow: HEADER_ROW, columns: planned.length },
  };
}

function tableColumns(kept: Kept, kind: PeriodKind): readonly TableColumnPlan[] {
  const { input, periods, columns } = kept;
  const calendar = periodWords(kind, input.locale);
  // The first of the sources is the period as the operator wrote it, which the label says in full.
  const [, ...sources] = columns.sources;
  const own = new Set(sources.map(({ label }) => label));
  return [
    column(calendar.period, "@", {
      kind: "values",
      values: periods.periods.map((period) => calendar.label(period)),
    }),
    column(kept.from, "yyyy-mm-dd", {
      kind: "values",
      values: periods.periods.map(({ from }) => serialInSystem(from, input.table.dateSystem)),
    }),
    ...sources.map(({ label, numberFormat, values }) =>
      column(label, numberFormat, { kind: "values", values }),
    ),
    ...columns.metrics.map((id) => metricColumn(kept, id)),
    ...(input.report === null
      ? []
      : sources.flatMap((source) => differenceColumn(kept, source, input.report, own))),
    ...(own.has(calendar.remark) ? [] : [column(calendar.remark, "General", { kind: "input" })]),
  ];
}

function metricColumn({ columns, input }: Kept, id: MetricId): TableColumnPlan {
  const { label, expr, unit } = metricOf(id);
  const columnOf = (field: FieldId): string => {
    const found = inputColumn(columns.sources, field);
    if (found === undefined) throw new Error(`The metric ${id} was chosen without a column of ${field}.`);
    return found.label;
  };
  return column(label[input.locale], numberFormatOf(unit, [0.5]), {
    kind: "formula",
    formula: printRowFormula(expr, columnOf),
  });
}

/** The columns with a mark behind every heading that one of ours has. */
function withFreeLabels(columns: DailyColumns, reserved: readonly string[]): DailyColumns {
  const taken = new Set(reserved.map((label) => label.toLowerCase()));
  const sources = columns.sources.map((source, i) => {
    let { label } = source;
    // The first is the period as it was written, which is not shown.
    if (i > 0) for (let n = 2; taken.has(label.toLowerCase()); n += 1) label = `${source.label} ${n}`;
    if (i > 0) taken.add(label.toLowerCase());
    return { ...source, label };
  });
  return { ...columns, sources };
}

/** What the operator wrote, less what the days add up to; nothing for people, whom days count more than once. */
function differenceColumn(
  { words, from }: Kept,
  { field, label, numberFormat }: SourceColumn,
  report: ReportReference | null,
  own: ReadonlySet<string>,
): readonly TableColumnPlan[] {
  const theirs = field === null || report === null ? undefined : report.sums[field];
  if (report === null || theirs === undefined || own.has(words.difference(label))) return [];
  const place = `MATCH(${thisRow(from)},${wholeColumn(report.table, report.from)},0)`;
  const added = `INDEX(${wholeColumn(report.table, theirs)},${place})`;
  return [
    column(words.difference(label), numberFormat, {
      kind: "formula",
      // A thousandth of a fen is the dust of binary fractions.
      formula: `=IFERROR(IF(COUNT(${thisRow(label)},${added})<2,"",ROUND(${thisRow(label)}-${added},5)),"")`,
    }),
  ];
}

function widthOf({ header, content, numberFormat }: TableColumnPlan): number {
  if (content.kind === "values" && numberFormat !== "yyyy-mm-dd") {
    const shown = content.values.map((value) =>
      typeof value === "number"
        ? Math.abs(value).toLocaleString("en-US", { maximumFractionDigits: 2 })
        : String(value ?? ""),
    );
    return narrowColumnWidth(header, shown);
  }
  return narrowColumnWidth(header, [content.kind === "input" ? "一二三四五六七八" : "2026-03-01"]);
}
