import { column, notedColumn } from "./table-column";
import { narrowColumnWidth } from "./column-width";
import { dailyColumns, inputColumn } from "./daily-columns";
import type { DailyColumns, SourceColumn } from "./daily-columns";
import { freeSheetName, freeTableName, namesOfSheets } from "./names";
import { numberFormatOf } from "./number-formats";
import { keptWords } from "./kept-words";
import type { KeptWords } from "./kept-words";
import { periodWords } from "./period-words";
import { asideBlocks, HEADER_ROW, headBlocks, reportWidths, TABLE_STYLE } from "./report-layout";
import type { KeptTemplate, KeptTemplateInput, ReportReference, TemplateId } from "./template";
import type { FieldId } from "../fields/index";
import { printRowFormula } from "../formulas/print-metric";
import { plainHeading, thisRow, wholeColumn } from "../formulas/structured-reference";
import { quotedText } from "../formulas/quoted-text";
import { metricOf } from "../metrics/index";
import type { MetricId } from "../metrics/index";
import { itemName, keptPeriodsOf } from "../model/kept-periods";
import type { KeptPeriods } from "../model/kept-periods";
import { groupKept, keptTable } from "../model/kept-tables";
import type { PeriodKind } from "../model/periods";
import type { Locale } from "../locale";
import { serialInSystem } from "../values/serial-date";
import type { DateSystem } from "../values/serial-date";
import { tidyText } from "../values/text";
import type { CellValue } from "../../workbook/grid";
import type { ColumnContent, SheetPlan, TableColumnPlan } from "../../workbook/plan";

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
    gather: (tables) => groupKept(tables, kind),
    plan: (input) => plan(input, id, kind),
  };
}

/** A report of ours that rows are compared with. */
interface HeldAgainst {
  readonly report: ReportReference;
  /** The shop as the rows name it; null where all rows are compared with it. */
  readonly name: string | null;
}

/** All that the columns are made from. */
interface Kept {
  readonly locale: Locale;
  readonly dateSystem: DateSystem;
  readonly reports: readonly HeldAgainst[];
  /** Heading of the column that names the shops; null where rows are of one. */
  readonly shop: string | null;
  readonly words: KeptWords;
  readonly from: string;
  readonly periods: KeptPeriods;
  readonly columns: DailyColumns;
  /** What the operator remarked in their sheet, where it has a column for that. */
  readonly remarks: { readonly preset?: readonly CellValue[] };
}

function plan(input: KeptTemplateInput, id: TemplateId, kind: PeriodKind): SheetPlan {
  const { locale, weekStart = "monday" } = input;
  const { sheet } = input.tables[0];
  const table = keptTable(input.tables, kind);
  const periods = table === null ? null : keptPeriodsOf(table, kind);
  if (table === null || periods === null)
    throw new Error(`"${sheet}" has no row per ${kind}; ask gather() first.`);
  const words = keptWords(kind, locale);
  const { column: dateColumn, order } = periods;
  const series = { dateColumn, order, days: periods.periods.map(({ from }) => from), gaps: [] };
  const calendar = periodWords(kind, locale);
  const all = dailyColumns(table, series, locale);
  const remark = all.sources.find(isRemark) ?? null;
  const columns = withFreeLabels({ ...all, sources: all.sources.filter((each) => each !== remark) }, [
    calendar.period,
    calendar.from,
    calendar.remark,
    words.key,
  ]);
  const kept: Kept = {
    locale,
    dateSystem: table.dateSystem,
    // Weeks of other days are not to be compared.
    reports: periods.weekStart === null || periods.weekStart === weekStart ? reportsOf(input, periods) : [],
    shop: columns.sources.find(({ source }) => source === periods.items[0])?.label ?? null,
    words,
    from: periodWords(kind, locale).from,
    periods,
    columns,
    remarks: remark === null ? {} : { preset: remark.values },
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
    key: `${id}:${sheet}`,
    name: freeSheetName([words.name, `${words.name} ${sheet}`], input.takenSheetNames),
    tabColor: TAB_COLOR,
    columnWidths: reportWidths(planned.map(widthOf), lines, asideColumn),
    frozenRows: HEADER_ROW,
    blocks: [
      ...headBlocks(
        words.title(sheet),
        words.note(namesOfSheets(input.tables), new Set(periods.periods.map(({ from }) => from)).size),
      ),
      ...asideBlocks(words.definitions, lines, asideColumn),
    ],
    tables: [
      {
        name: freeTableName(words.tableName, input.takenTableNames),
        row: HEADER_ROW,
        column: 1,
        columns: planned,
        rowCount: order.length,
        keyColumn: periods.items.length === 0 ? kept.from : words.key,
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
  const { periods, columns, words } = kept;
  const calendar = periodWords(kind, kept.locale);
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
      values: periods.periods.map(({ from }) => serialInSystem(from, kept.dateSystem)),
    }),
    ...sources.map(({ label, numberFormat, values }) =>
      column(label, numberFormat, { kind: "values", values }),
    ),
    ...columns.metrics.map((id) => metricColumn(kept, id)),
    ...sources.flatMap((source) => differenceColumn(kept, source, own)),
    column(calendar.remark, "General", { kind: "input", ...kept.remarks }),
    ...(periods.items.length === 0 ? [] : [notedColumn(words.key, "@", keysOf(periods), words.keyNote)]),
  ];
}

/** What tells the rows of one period apart, for what the operator types to stay with. */
function keysOf({ items, order, periods }: KeptPeriods): ColumnContent {
  return {
    kind: "values",
    values: periods.map(({ from }, row) => `${from} · ${itemName(items, order[row])}`),
  };
}

function metricColumn({ columns, locale }: Kept, id: MetricId): TableColumnPlan {
  const { label, expr, unit } = metricOf(id);
  const columnOf = (field: FieldId): string => {
    const found = inputColumn(columns.sources, field);
    if (found === undefined) throw new Error(`The metric ${id} was chosen without a column of ${field}.`);
    return found.label;
  };
  return column(label[locale], numberFormatOf(unit, [0.5]), {
    kind: "formula",
    formula: printRowFormula(expr, columnOf),
  });
}

function isRemark({ source: { type, group, header } }: SourceColumn): boolean {
  return type === "text" && group === null && /^(?:备注|remarks?|notes?)$/i.test(tidyText(header));
}

function headingOf({ source: { group, header } }: SourceColumn): string {
  return plainHeading(`${group ?? ""} ${header}`);
}

/** The columns with a mark behind every heading that one of ours has. */
function withFreeLabels(columns: DailyColumns, reserved: readonly string[]): DailyColumns {
  const taken = new Set(reserved.map((label) => label.toLowerCase()));
  const sources = columns.sources.map((source, i) => {
    // What stood beside one of several figures is named by it.
    let label = source.field === "growth" && source.source.group !== null ? headingOf(source) : source.label;
    const wish = label;
    // The first is the period as it was written, which is not shown.
    if (i > 0) for (let n = 2; taken.has(label.toLowerCase()); n += 1) label = `${wish} ${n}`;
    if (i > 0) taken.add(label.toLowerCase());
    return { ...source, label };
  });
  return { ...columns, sources };
}

/**
 * The reports the rows are held against: that of the only shop or, where the rows are of several shops, that of each
 * shop by the name it has in the rows. Products and sources are no shop.
 */
function reportsOf(
  { report, shops }: KeptTemplateInput,
  { items, order }: KeptPeriods,
): readonly HeldAgainst[] {
  if (items.length === 0) return report === null ? [] : [{ report, name: null }];
  const [item, ...others] = items;
  if (others.length > 0 || item.field !== "shopName") return [];
  const names = new Set(order.map((place) => String(item.values[place] ?? "")));
  return [...names].flatMap((name) => {
    const text = tidyText(name);
    const named = shops.filter(
      (shop) => text !== "" && shop.names.some((each) => tidyText(each).includes(text)),
    );
    return named.length === 1 ? [{ report: named[0].report, name }] : [];
  });
}

/** What the operator wrote, less what the days add up to; nothing for people, whom days count more than once. */
function differenceColumn(
  { words, from, reports, shop }: Kept,
  { field, label, numberFormat }: SourceColumn,
  own: ReadonlySet<string>,
): readonly TableColumnPlan[] {
  const header = words.difference(label);
  const formulas = reports.flatMap(({ report, name }) => {
    const theirs = field === null ? undefined : report.sums[field];
    return theirs === undefined ? [] : [{ name, formula: differenceFormula(label, from, report, theirs) }];
  });
  if (formulas.length === 0 || own.has(header)) return [];
  const formula = formulas.reduceRight(
    (otherwise, each) =>
      each.name === null || shop === null
        ? each.formula
        : `IF(${thisRow(shop)}=${quotedText(each.name)},${each.formula},${otherwise})`,
    '""',
  );
  return [column(header, numberFormat, { kind: "formula", formula: `=${formula}` })];
}

function differenceFormula(label: string, from: string, report: ReportReference, theirs: string): string {
  const place = `MATCH(${thisRow(from)},${wholeColumn(report.table, report.from)},0)`;
  const added = `INDEX(${wholeColumn(report.table, theirs)},${place})`;
  // A thousandth of a fen is the dust of binary fractions.
  return `IFERROR(IF(COUNT(${thisRow(label)},${added})<2,"",ROUND(${thisRow(label)}-${added},5)),"")`;
}

function widthOf({ header, content, numberFormat }: TableColumnPlan): number {
  if (content.kind === "values" && numberFormat !== "yyyy-mm-dd")
    return narrowColumnWidth(
      header,
      content.values.map((value) => shownText(value, numberFormat)),
    );
  return narrowColumnWidth(header, [content.kind === "input" ? "一二三四五六七八" : "2026-03-01"]);
}

/** Roughly what a cell shows. */
function shownText(value: CellValue, numberFormat: string): string {
  if (typeof value !== "number") return String(value ?? "");
  const decimals = numberFormat.includes(".00") ? 2 : 0;
  if (numberFormat.includes("%")) return `${(value * 100).toFixed(decimals)}%`;
  return value.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: 2 });
}
