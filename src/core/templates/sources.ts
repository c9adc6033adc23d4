import { column } from "./table-column";
import { narrowColumnWidth } from "./column-width";
import { freeSheetName, freeTableName } from "./names";
import { numberFormatOf } from "./number-formats";
import { HEADER_ROW, headBlocks, TABLE_STYLE } from "./report-layout";
import { measureFormat, measureLabel, measureLabels, measureOf, measureShown } from "./subject-columns";
import type { BesideTemplate, BesideTemplateInput } from "./template";
import type { FieldId } from "../fields/index";
import { printRowFormula } from "../formulas/print-metric";
import type { Locale, Words } from "../locale";
import { metricOf } from "../metrics/index";
import type { SubjectFigures, SubjectMeasure } from "../model/subject-figures";
import { serialInSystem } from "../values/serial-date";
import type { SheetPlan, TableColumnPlan } from "../../workbook/plan";

const TAB_COLOR = "#2E75B6";
const METRICS = ["payConversionRate", "amountPerBuyer"] as const;

/** Headings of the table of sources, for formulas that read it. */
export interface SourceHeadings {
  readonly source: string;
  /** The number of the source, which formulas find it by: a name may hold marks that criteria take for their own. */
  readonly id: string;
  /** The day, or the number of the period counted from 1: what tells the order of time. */
  readonly time: string;
  /** What the period is called; null in a table by day, where `time` says it. */
  readonly label: string | null;
  /** First day of the period; null where the exports do not say. */
  readonly from: string | null;
  readonly to: string | null;
  /** 1 in the first row of each period, so that periods can be counted. */
  readonly first: string;
  readonly measures: Readonly<Record<SubjectMeasure, string>>;
}

interface SourceWords extends Readonly<
  Record<
    "name" | "source" | "id" | "date" | "number" | "label" | "from" | "to" | "first" | "firstNote",
    string
  >
> {
  title(sheets: string): string;
  note(sources: number, periods: number): string;
}

const WORDS: Readonly<Record<Locale, SourceWords>> = {
  "zh-CN": {
    name: "来源表",
    title: (sheets) => `来源表 · ${sheets}`,
    note: (sources, periods) => `${sources} 个流量来源 × ${periods} 期；原表不动，归因-来源读这张表`,
    source: "来源",
    id: "来源号",
    date: "日期",
    number: "期数",
    label: "期",
    from: "开始",
    to: "结束",
    first: "计期",
    firstNote: "每期第一行为 1，供数有几期。",
  },
  "en-US": {
    name: "Sources",
    title: (sheets) => `Sources · ${sheets}`,
    note: (sources, periods) =>
      `${sources} traffic sources × ${periods} periods; your sheet is left as it is`,
    source: "Source",
    id: "Source no.",
    date: "Date",
    number: "Period no.",
    label: "Period",
    from: "From",
    to: "To",
    first: "Counts",
    firstNote: "1 in the first row of each period, to count periods by.",
  },
};

const TITLE: Words = { "zh-CN": "来源表", "en-US": "Sources" };

/** The 来源表: the operator's traffic sources by day, week or month, or several exports one below the other. */
export const sources: BesideTemplate = {
  id: "sources",
  title: TITLE,
  of: "sources",
  reads: [],
  fits: () => true,
  plan,
};

/** The headings the table will have. */
export function sourceHeadings({ step, periods }: SubjectFigures, locale: Locale): SourceHeadings {
  const words = WORDS[locale];
  const isDated = step !== "day" && periods.every(({ from }) => from !== null);
  return {
    source: words.source,
    id: words.id,
    time: step === "day" ? words.date : words.number,
    label: step === "day" ? null : words.label,
    from: isDated ? words.from : null,
    to: isDated ? words.to : null,
    first: words.first,
    measures: measureLabels(locale),
  };
}

function plan(input: BesideTemplateInput): SheetPlan {
  const { figures, locale } = input;
  const words = WORDS[locale];
  const columns = tableColumns(figures, locale);
  const [sheet] = figures.sheets;
  return {
    key: `${sources.id}:${sheet}`,
    name: freeSheetName([words.name, `${words.name} ${sheet}`], input.takenSheetNames),
    tabColor: TAB_COLOR,
    columnWidths: columns.map((each, i) => ({
      column: i + 1,
      width: narrowColumnWidth(each.header, shownTexts(figures, each, locale)),
    })),
    frozenRows: HEADER_ROW,
    blocks: headBlocks(
      words.title(figures.sheets.join("、")),
      words.note(figures.subjects.length, figures.periods.length),
    ),
    tables: [
      {
        name: freeTableName(words.name, input.takenTableNames),
        row: HEADER_ROW,
        column: 1,
        columns,
        rowCount: figures.rows.length,
        compact: true,
        totals: false,
        style: TABLE_STYLE,
      },
    ],
    charts: [],
    print: { orientation: "portrait", fitToWidth: true, titleRow: HEADER_ROW },
  };
}

function tableColumns(figures: SubjectFigures, locale: Locale): readonly TableColumnPlan[] {
  const { rows, periods, measures, step, dateSystem } = figures;
  const words = WORDS[locale];
  const headings = sourceHeadings(figures, locale);
  const day = (iso: string | null): number | null => (iso === null ? null : serialInSystem(iso, dateSystem));
  const dates = (header: string | null, of: "from" | "to"): readonly TableColumnPlan[] =>
    header === null
      ? []
      : [
          column(header, "yyyy-mm-dd", {
            kind: "values",
            values: rows.map(({ period }) => day(periods[period][of])),
          }),
        ];
  const time = rows.map(({ period }) => (step === "day" ? day(periods[period].from) : period + 1));
  return [
    column(headings.time, step === "day" ? "yyyy-mm-dd" : "0", { kind: "values", values: time }),
    ...(headings.label === null
      ? []
      : [
          column(headings.label, "@", {
            kind: "values",
            values: rows.map(({ period }) => periods[period].label),
          }),
        ]),
    ...dates(headings.from, "from"),
    ...dates(headings.to, "to"),
    column(headings.source, "@", { kind: "values", values: rows.map(({ subject }) => subject) }),
    ...measures.map((measure) =>
      column(headings.measures[measure], measureFormat(figures, measure), {
        kind: "values",
        values: rows.map(({ values }) => values[measure]),
      }),
    ),
    ...METRICS.map((id) => {
      const { label, expr, unit } = metricOf(id);
      const columnOf = (field: FieldId): string => headings.measures[measureOf(field)];
      return column(label[locale], numberFormatOf(unit, [0.5]), {
        kind: "formula",
        formula: printRowFormula(expr, columnOf),
      });
    }),
    column(headings.id, "0", {
      kind: "values",
      values: rows.map(({ subject }) => figures.subjects.indexOf(subject) + 1),
    }),
    column(
      headings.first,
      "0;;",
      { kind: "values", values: rows.map(({ period }, i) => (rows[i - 1]?.period === period ? 0 : 1)) },
      undefined,
      words.firstNote,
    ),
  ];
}

function shownTexts(
  figures: SubjectFigures,
  { header, content }: TableColumnPlan,
  locale: Locale,
): readonly string[] {
  const measure = figures.measures.find((each) => measureLabel(each, locale) === header);
  if (measure !== undefined) return [measureShown(figures, measure)];
  if (content.kind === "values" && content.values.some((value) => typeof value === "string"))
    return content.values.map(String);
  return [content.kind === "values" ? "2026-03-01" : "12,345.00"];
}
