import { fitsAsDaily } from "./fits-as-daily";
import { attributionColumns } from "./attribution-columns";
import type { AttributionSheet, DailyFigures } from "./attribution-columns";
import { ATTRIBUTION_TITLE, attributionWords } from "./attribution-words";
import type { AttributionWords } from "./attribution-words";
import { narrowColumnWidth } from "./column-width";
import { daily } from "./daily";
import { dailyColumns, inputColumn } from "./daily-columns";
import { freeSheetName, freeTableName } from "./names";
import { headBlocks, NOTE_ROW, TABLE_STYLE } from "./report-layout";
import type { Template, TemplateInput } from "./template";
import type { DaySpan } from "../attribution/period-pair";
import { SALES_FACTOR_WORDS } from "../attribution/sales-change";
import type { CleanTable } from "../clean/clean-table";
import type { FieldId } from "../fields/index";
import { wholeColumn } from "../formulas/structured-reference";
import { issue } from "../issue";
import type { Issue, WithIssues } from "../issue";
import type { Locale } from "../locale";
import { dailySeriesOf } from "../model/daily-series";
import { serialInSystem } from "../values/serial-date";
import type { BlockPlan, SheetPlan, TableColumnPlan } from "../../workbook/plan";

const TAB_COLOR = "#C55A11";
/** The row that says which day is the last, and the header of the table below it. */
const LAST_DAY_ROW = NOTE_ROW + 1;
const TABLE_ROW = LAST_DAY_ROW + 1;
const LAST_DAY = `$B$${LAST_DAY_ROW}`;

/** As wide as a heading of people in one line. */
const PEOPLE = "1,234,567.00";

/** What a change of sales is split by. */
const FIGURES = ["visitors", "paidBuyers", "paidAmount"] as const satisfies readonly FieldId[];

/** The 归因: why the paid amount moved between two periods, by formulas over the daily table. */
export const attribution: Template = {
  id: "attribution",
  title: ATTRIBUTION_TITLE,
  needs: [...daily.needs, ...FIGURES],
  reads: [daily.id],
  fits,
  plan,
};

function fits(table: CleanTable): readonly Issue[] {
  const obstacles = fitsAsDaily(table, attribution.id);
  if (obstacles.length > 0) return obstacles;
  const filled = table.columns
    .filter(({ values }) => values.some((value) => value !== null))
    .map((source) => ({ source }));
  return FIGURES.filter((field) => inputColumn(filled, field) === undefined).map((field) =>
    issue("missing-field", { sheet: table.sheet }, { template: attribution.id, field }),
  );
}

function plan(input: TemplateInput): WithIssues<SheetPlan> {
  const { table, locale } = input;
  const words = attributionWords(locale);
  const sheet: AttributionSheet = {
    words,
    days: dailyFigures(input),
    lastDay: LAST_DAY,
    weekStart: input.weekStart ?? "monday",
    ownDates: ownDatesOf(input),
  };
  const { printed, behind } = attributionColumns(sheet);
  const columns = [...printed, ...behind];
  const rowCount = Object.keys(words.comparisons).length;
  return {
    value: {
      key: `${attribution.id}:${table.sheet}`,
      name: freeSheetName([words.sheetName, `${words.sheetName} ${table.sheet}`], input.takenSheetNames),
      tabColor: TAB_COLOR,
      columnWidths: columns.map((each, i) => ({
        column: i + 1,
        width: narrowColumnWidth(each.header, shownTexts(sheet, each)),
      })),
      frozenRows: TABLE_ROW,
      blocks: [
        ...headBlocks(words.title(table.sheet), words.note(sheet.days.table)),
        ...lastDayBlocks(sheet),
        // A row is left free, so that the table does not take the heading for a row of its own.
        ...definitionBlocks(words, locale, TABLE_ROW + rowCount + 2),
      ],
      tables: [
        {
          name: freeTableName(words.tableName, input.takenTableNames),
          row: TABLE_ROW,
          column: 1,
          columns,
          rowCount,
          keyColumn: words.comparison,
          totals: false,
          compact: true,
          style: TABLE_STYLE,
        },
      ],
      charts: [],
      print: { orientation: "landscape", fitToWidth: true, titleRow: 0, columns: printed.length },
    },
    issues: [],
  };
}

function ownDatesOf({ table, compared }: TemplateInput): AttributionSheet["ownDates"] {
  if (compared === undefined) return null;
  const ends = ({ from, to }: DaySpan) =>
    [serialInSystem(from, table.dateSystem), serialInSystem(to, table.dateSystem)] as const;
  return { after: ends(compared.after), before: ends(compared.before) };
}

function dailyFigures({ table, locale, tableNames }: TemplateInput): DailyFigures {
  const series = dailySeriesOf(table).value;
  const name = tableNames?.daily;
  if (series === null || name === undefined)
    throw new Error(`The comparison of "${table.sheet}" needs its daily table; ask fits() first.`);
  const { sources } = dailyColumns(table, series, locale);
  const [visitors, buyers, amount] = FIGURES.map((field) => inputColumn(sources, field));
  if (visitors === undefined || buyers === undefined || amount === undefined)
    throw new Error(`The daily table of "${table.sheet}" lacks a figure to compare; ask fits() first.`);
  return { table: name, date: sources[0].label, visitors, buyers, amount };
}

/** The last day that is compared: that of the daily table, until the operator types another. */
function lastDayBlocks({ words, days }: AttributionSheet): readonly BlockPlan[] {
  const formula = `=INT(MAX(${wholeColumn(days.table, days.date)}))`;
  const row = LAST_DAY_ROW;
  return [
    { row, column: 1, values: [[words.yesterday]], style: "heading" },
    {
      row,
      column: 2,
      values: [[formula]],
      style: "body",
      areFormulas: true,
      numberFormat: "yyyy-mm-dd",
      keeps: true,
    },
    { row, column: 3, values: [[words.yesterdayHint]], style: "note" },
  ];
}

function definitionBlocks(words: AttributionWords, locale: Locale, row: number): readonly BlockPlan[] {
  const rates = (["conversion", "perBuyer"] as const).map((factor) => {
    const { label, definition } = SALES_FACTOR_WORDS[factor];
    return words.definition(label[locale], definition[locale]);
  });
  const lines = [
    words.parts,
    ...rates,
    words.people,
    words.shares,
    words.verdicts,
    words.missing,
    words.monthToDate,
    words.own,
  ];
  return [
    { row, column: 1, values: [[words.definitions]], style: "heading" },
    { row: row + 1, column: 1, values: lines.map((line) => [line]), style: "body" },
  ];
}

/** Roughly what the widest cell of a column looks like. */
function shownTexts({ words, days }: AttributionSheet, planned: TableColumnPlan): readonly string[] {
  const { header, content, numberFormat } = planned;
  if (content.kind === "values") return content.values.map(String);
  if (header === words.verdict)
    return [`${words.mainly}${words.factors.perBuyer.name}${words.colon}-1,234,567`];
  if (numberFormat === "yyyy-mm-dd") return ["2026-03-01"];
  if (numberFormat === words.daysFormat) return ["365天"];
  if (numberFormat.includes("%")) return ["-1,000.0%"];
  if (header === words.difference) return ["0.00"];
  const { after, before } = words;
  if (header === after.visitors || header === before.visitors) return [totalShown(days.visitors), PEOPLE];
  if (header === after.buyers || header === before.buyers) return [totalShown(days.buyers), PEOPLE];
  return [
    header === after.perBuyer || header === before.perBuyer ? "12,345.00" : `+${totalShown(days.amount)}`,
  ];
}

/** The total over all days as shown, which no period is longer than. */
function totalShown({ values, numberFormat }: DailyFigures["visitors"]): string {
  let sum = 0;
  for (const value of values) if (typeof value === "number") sum += Math.abs(value);
  return Math.floor(sum).toLocaleString("en-US") + (numberFormat.includes(".") ? ".00" : "");
}
