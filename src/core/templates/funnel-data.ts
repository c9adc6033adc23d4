import { narrowColumnWidth } from "./column-width";
import { freeSheetName, freeTableName } from "./names";
import { numberFormatOf } from "./number-formats";
import { HEADER_ROW, headBlocks, TABLE_STYLE } from "./report-layout";
import { column } from "./table-column";
import type { FunnelTemplate, FunnelTemplateInput } from "./template";
import { thisRow } from "../formulas/structured-reference";
import type { FunnelSource } from "../funnel/funnel-source";
import { segmentNames } from "../funnel/segment-names";
import type { Locale, Words } from "../locale";
import { serialInSystem } from "../values/serial-date";
import type { CellValue } from "../../workbook/grid";
import type { SheetPlan, TableColumnPlan } from "../../workbook/plan";

const TAB_COLOR = "#2E75B6";

/** Headings of the table of steps by day and segment, for formulas that read it. */
export interface FunnelDataHeadings {
  /** Null in a source without days. */
  readonly day: string | null;
  /** Null in a source without segments. */
  readonly segment: { readonly name: string; readonly id: string } | null;
  /** One a step. */
  readonly steps: readonly string[];
  /** Null where the source has no amounts. */
  readonly amount: string | null;
  /** 1 in rows with a figure for each step; the others count for none. */
  readonly whole: string;
}

/** The segment number of all together. */
export const ALL = 0;

interface DataWords extends Readonly<
  Record<"name" | "day" | "segment" | "id" | "amount" | "whole" | "wholeNote", string>
> {
  title(sheets: readonly string[]): string;
  note(rows: number): string;
}

const WORDS: Readonly<Record<Locale, DataWords>> = {
  "zh-CN": {
    name: "漏斗数据",
    title: (sheets) => `漏斗数据 · ${sheets.join("、")}`,
    note: (rows) => `${rows} 行；原表不动，漏斗读这张表`,
    day: "日期",
    segment: "分组",
    id: "组号",
    amount: "金额",
    whole: "齐",
    wholeNote: "每一步都有数、没有负数为 1；缺一步的行不算进漏斗，免得转化率算歪。",
  },
  "en-US": {
    name: "Funnel data",
    title: (sheets) => `Funnel data · ${sheets.join(", ")}`,
    note: (rows) => `${rows} rows; your sheet is left as it is`,
    day: "Date",
    segment: "Segment",
    id: "Segment no.",
    amount: "Amount",
    whole: "Whole",
    wholeNote:
      "1 where every step has a figure; a row that lacks one would bend the rates and does not count.",
  },
};

const TITLE: Words = { "zh-CN": "漏斗数据", "en-US": "Funnel data" };

/** The 漏斗数据: the steps of the operator's sheets by day and segment, for the funnel to read. */
export const funnelData: FunnelTemplate = {
  id: "funnelData",
  title: TITLE,
  reads: [],
  fits: () => true,
  plan,
};

/** The headings the table will have. */
export function funnelDataHeadings(source: FunnelSource, locale: Locale): FunnelDataHeadings {
  const words = WORDS[locale];
  const own = source.dimension?.heading ?? "";
  const taken = new Set([words.day, words.segment, words.id, words.amount, words.whole, own]);
  return {
    day: source.span === null ? null : words.day,
    segment:
      source.dimension === null
        ? null
        : { name: own === "" || own === words.day ? words.segment : own, id: words.id },
    steps: source.steps.map(({ heading }) => {
      let free = heading;
      for (let number = 2; taken.has(free); number += 1) free = `${heading} ${number}`;
      taken.add(free);
      return free;
    }),
    amount: source.amount === null ? null : words.amount,
    whole: words.whole,
  };
}

function plan({ source, locale, takenSheetNames, takenTableNames }: FunnelTemplateInput): SheetPlan {
  const words = WORDS[locale];
  const columns = tableColumns(source, locale);
  const [sheet] = source.sheets;
  return {
    key: `${funnelData.id}:${sheet}`,
    name: freeSheetName([words.name, `${words.name} ${sheet}`], takenSheetNames),
    tabColor: TAB_COLOR,
    columnWidths: columns.map((each, i) => ({
      column: i + 1,
      width: narrowColumnWidth(each.header, shownTexts(each)),
    })),
    frozenRows: HEADER_ROW,
    blocks: headBlocks(words.title(source.sheets), words.note(source.rows.length)),
    tables: [
      {
        name: freeTableName(words.name.replaceAll(" ", ""), takenTableNames),
        row: HEADER_ROW,
        column: 1,
        columns,
        rowCount: source.rows.length,
        compact: true,
        totals: false,
        style: TABLE_STYLE,
      },
    ],
    charts: [],
    print: { orientation: "portrait", fitToWidth: true, titleRow: HEADER_ROW },
  };
}

function tableColumns(source: FunnelSource, locale: Locale): readonly TableColumnPlan[] {
  const { rows, dateSystem } = source;
  const words = WORDS[locale];
  const headings = funnelDataHeadings(source, locale);
  const names = segmentNames(source, locale);
  const counts = headings.steps.map(thisRow).join(",");
  const values = (header: string, format: string, cells: readonly CellValue[]): TableColumnPlan =>
    column(header, format, { kind: "values", values: cells });
  const figures = (
    header: string,
    unit: "count" | "currency",
    cells: readonly (number | null)[],
  ): TableColumnPlan => values(header, numberFormatOf(unit, cells), cells);
  return [
    ...(headings.day === null
      ? []
      : [
          values(
            headings.day,
            "yyyy-mm-dd",
            rows.map(({ day }) => (day === null ? null : serialInSystem(day, dateSystem))),
          ),
        ]),
    ...(headings.segment === null
      ? []
      : [
          values(
            headings.segment.name,
            "@",
            rows.map(({ segment }) => names[segment === null ? 0 : segment + 1]),
          ),
        ]),
    ...headings.steps.map((header, step) =>
      figures(
        header,
        "count",
        rows.map(({ counts }) => counts[step]),
      ),
    ),
    ...(headings.amount === null
      ? []
      : [
          figures(
            headings.amount,
            "currency",
            rows.map(({ amount }) => amount),
          ),
        ]),
    ...(headings.segment === null
      ? []
      : [
          values(
            headings.segment.id,
            "0",
            rows.map(({ segment }) => (segment === null ? ALL : segment + 1)),
          ),
        ]),
    column(
      headings.whole,
      "0",
      {
        kind: "formula",
        formula: `=IF(COUNT(${counts})<${headings.steps.length},0,IF(MIN(${counts})<0,0,1))`,
      },
      undefined,
      words.wholeNote,
    ),
  ];
}

function shownTexts({ content, numberFormat }: TableColumnPlan): readonly string[] {
  if (numberFormat === "yyyy-mm-dd") return ["2026-03-01"];
  if (content.kind !== "values") return ["0"];
  const decimals = numberFormat.includes(".") ? ".00" : "";
  return content.values.map((value) =>
    typeof value === "number" ? Math.trunc(value).toLocaleString("en-US") + decimals : String(value ?? ""),
  );
}
