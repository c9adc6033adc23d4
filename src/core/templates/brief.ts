import { fitsAsDaily } from "./fits-as-daily";
import { notedColumn } from "./table-column";
import { briefFigures } from "./brief-figures";
import type { BriefFigure } from "./brief-figures";
import { printNoRow, printOnDay, printShown, printShownMean, WEEK } from "./brief-formulas";
import type { BriefDays } from "./brief-formulas";
import { splitBlocks } from "./brief-split";
import type { SplitColumns } from "./brief-split";
import { BRIEF_TITLE, briefWords } from "./brief-words";
import type { BriefWords } from "./brief-words";
import { narrowColumnWidth } from "./column-width";
import { daily } from "./daily";
import { dailyColumns, inputColumn } from "./daily-columns";
import type { DailyColumns } from "./daily-columns";
import { freeSheetName, freeTableName } from "./names";
import { asideBlocks, headBlocks, HEADER_ROW, reportWidths, TABLE_STYLE } from "./report-layout";
import { rules } from "./rules";
import type { Template, TemplateInput } from "./template";
import type { FieldId } from "../fields/index";
import { printFails, printRuleAction, printRuleValue } from "../formulas/print-rule";
import { thisRow, wholeColumn } from "../formulas/structured-reference";
import type { WithIssues } from "../issue";
import { metricOf } from "../metrics/index";
import { dailySeriesOf } from "../model/daily-series";
import { ruleOf } from "../rules/index";
import type { BlockPlan, SheetPlan, TableColumnPlan } from "../../workbook/plan";

const TAB_COLOR = "#C55A11";
/** The day looked at stands above the table. */
const DAY_ROW = 3;
const DAY_CELL = `$B$${DAY_ROW}`;
const TABLE_ROW = DAY_ROW + 2;
const GENERAL = "General";
const PERCENT = "0.0%";
const CHANGE = "+0.0%;-0.0%;0.0%";
/** Points of the columns of figures beside the table. */
const ASIDE_FIGURES = 80;

/** The 数据简报: one screen for the morning meeting, with what became of each figure and who looks after it. */
export const brief: Template = {
  id: "brief",
  title: BRIEF_TITLE,
  needs: daily.needs,
  reads: [daily.id, rules.id],
  fits: (table) => fitsAsDaily(table, brief.id),
  plan,
};

/** All that the columns and blocks of one brief are printed from. */
interface Brief {
  readonly input: TemplateInput;
  readonly words: BriefWords;
  readonly days: BriefDays;
  /** Name of the table of rules. */
  readonly rules: string;
  readonly source: DailyColumns;
  readonly figures: readonly BriefFigure[];
}

function plan(input: TemplateInput): WithIssues<SheetPlan> {
  const { table, locale } = input;
  const series = dailySeriesOf(table).value;
  const { daily: dailyTable, rules: ruleTable } = input.tableNames ?? {};
  if (series === null || dailyTable === undefined || ruleTable === undefined)
    throw new Error(`The brief of "${table.sheet}" needs its daily table and the rules; ask fits() first.`);
  const words = briefWords(locale);
  const source = dailyColumns(table, series, locale);
  const made: Brief = {
    input,
    words,
    source,
    rules: ruleTable,
    days: { table: dailyTable, date: source.sources[0].label, day: DAY_CELL },
    figures: briefFigures(source, locale),
  };
  const columns = tableColumns(made);
  const lines = definitionLines(made);
  const asideColumn = columns.length + 2;
  const widths = reportWidths(
    columns.map((column) => widthOf(made, column)),
    lines,
    asideColumn,
  );
  return {
    value: {
      key: `${brief.id}:${table.sheet}`,
      name: freeSheetName([words.sheetName, `${words.sheetName} ${table.sheet}`], input.takenSheetNames),
      tabColor: TAB_COLOR,
      columnWidths: [
        ...widths,
        ...[1, 2].map((right) => ({ column: asideColumn + right, width: ASIDE_FIGURES })),
      ],
      frozenRows: TABLE_ROW,
      blocks: [
        ...headBlocks(words.title(table.sheet), words.note(dailyTable)),
        ...dayBlocks(made),
        ...asideBlocks(words.definitions, lines, asideColumn),
        ...attribution(made, lines.length, asideColumn),
      ],
      tables: [
        {
          name: freeTableName(words.tableName, input.takenTableNames),
          row: TABLE_ROW,
          column: 1,
          columns,
          rowCount: made.figures.length,
          keyColumn: words.figure,
          totals: false,
          compact: true,
          style: TABLE_STYLE,
        },
      ],
      charts: [],
      print: { orientation: "landscape", fitToWidth: true, titleRow: 0, columns: columns.length },
    },
    issues: [],
  };
}

/** The day looked at, which the operator may write over; its weekday, whether there are later days, or that it is none. */
function dayBlocks({ words, days }: Brief): readonly BlockPlan[] {
  const missing = `"${words.noSuchDay(days.table)}"`;
  const last = `INT(MAX(${wholeColumn(days.table, days.date)}))`;
  const later = `IF(${DAY_CELL}<${last},${words.latest(last)},"")`;
  const weekday = `=IFERROR(IF(${printNoRow(days)},${missing},${words.weekday(DAY_CELL)}&${later}),${missing})`;
  const formula = (column: number, text: string, numberFormat: string): BlockPlan => ({
    row: DAY_ROW,
    column,
    values: [[text]],
    style: "heading",
    areFormulas: true,
    numberFormat,
  });
  return [
    { row: DAY_ROW, column: 1, values: [[words.day]], style: "heading" },
    { ...formula(2, `=${last}`, "yyyy-mm-dd"), keeps: true },
    formula(3, weekday, "General"),
  ];
}

function tableColumns(made: Brief): readonly TableColumnPlan[] {
  const { words, days, figures, source } = made;
  const columnOf = (field: FieldId): string => {
    const column = inputColumn(source.sources, field);
    if (column === undefined) throw new Error(`A metric was chosen without a column of ${field}.`);
    return column.label;
  };
  const eachRow = (
    header: string,
    print: (figure: BriefFigure) => string,
    formats?: readonly string[],
  ): TableColumnPlan => ({
    ...notedColumn(header, GENERAL, { kind: "formulas", formulas: figures.map(print) }),
    ...(formats === undefined ? {} : { rowFormats: formats }),
  });
  const formats = figures.map(({ numberFormat }) => numberFormat);
  return [
    notedColumn(words.figure, "@", { kind: "values", values: figures.map(({ label }) => label) }),
    eachRow(words.now, (figure) => printShown(days, figure, 0), formats),
    eachRow(words.before, (figure) => printShown(days, figure, WEEK), formats),
    changeColumn(words.change, words.now, words.before),
    eachRow(words.mean, (figure) => printShownMean(days, figure, columnOf), formats),
    changeColumn(words.changeOfMean, words.now, words.mean),
    { ...notedColumn(words.target, GENERAL, { kind: "input" }, words.targets), rowFormats: formats },
    notedColumn(words.attained, PERCENT, {
      kind: "formula",
      formula: quotient(words.now, words.target, ""),
    }),
    eachRow(words.verdict, (figure) => verdict(made, figure)),
    notedColumn(words.owner, "General", { kind: "input" }),
    notedColumn(words.remark, "General", { kind: "input" }),
  ];
}

function changeColumn(header: string, now: string, before: string): TableColumnPlan {
  return notedColumn(header, CHANGE, { kind: "formula", formula: quotient(now, before, "-1") });
}

/** One column by another and what follows; nothing where one is missing or there is nothing above 0 to divide by. */
function quotient(over: string, under: string, behind: string): string {
  const [above, below] = [thisRow(over), thisRow(under)];
  return `=IF(COUNT(${above},${below})<2,"",IF(${below}<=0,"",${above}/${below}${behind}))`;
}

/** What the rule says where there is one; else whether it went up or down, which is no judgement. */
function verdict({ words, days, rules: table }: Brief, { column: heading, rule }: BriefFigure): string {
  const [now, before] = [thisRow(words.now), thisRow(words.before)];
  const direction = `IF(${now}>${before},"${words.up}",IF(${now}<${before},"${words.down}","${words.level}"))`;
  const moved = `IF(COUNT(${now},${before})<2,"",${direction})`;
  if (rule === null) return `=${moved}`;
  const figure = printOnDay(days, heading, 0);
  const applies = `COUNT(${figure},${printRuleValue(table, rule, days.day)})=2`;
  const failed = `IF(${printFails(table, rule, figure, days.day)},${printRuleAction(table, rule, words.failed)}`;
  return `=${failed},IF(${applies},"${words.passed}",${moved}))`;
}

/** Which of 访客, 转化 and 客单 moved the paid amount; nothing where the sheet does not have all three. */
function attribution(made: Brief, lines: number, asideColumn: number): readonly BlockPlan[] {
  const { words, days, figures, input } = made;
  const columns = splitColumns(made.source);
  if (columns === null) return [];
  const row = TABLE_ROW + figures.length + 2;
  const aside = { row: Math.max(row, HEADER_ROW + lines + 2), column: asideColumn };
  return splitBlocks({ days, columns, words, locale: input.locale, row, aside });
}

function splitColumns({ sources }: DailyColumns): SplitColumns | null {
  const [visitors, buyers, amount] = (["visitors", "paidBuyers", "paidAmount"] as const).map(
    (field) => inputColumn(sources, field)?.label,
  );
  return visitors === undefined || buyers === undefined || amount === undefined
    ? null
    : { visitors, buyers, amount };
}

/** The formula of each metric in words, and what the headings mean. */
function definitionLines({ words, figures, source, input }: Brief): readonly string[] {
  const metrics = figures.flatMap(({ metric }) => (metric === null ? [] : [metricOf(metric)]));
  return [
    ...metrics.map(({ label, definition }) =>
      words.definition(label[input.locale], definition[input.locale]),
    ),
    words.compared,
    ...(metrics.length > 0 ? [words.ratios] : []),
    words.means,
    words.targets,
    words.verdicts,
    ...(splitColumns(source) === null ? [] : [words.parts]),
  ];
}

/** Width of a column by its heading and, roughly, its widest cell. */
function widthOf(made: Brief, column: TableColumnPlan): number {
  return narrowColumnWidth(column.header, shownTexts(made, column));
}

function shownTexts(
  { words, figures, source, input }: Brief,
  { header, content, numberFormat }: TableColumnPlan,
): readonly string[] {
  if (content.kind === "values") return content.values.map(String);
  if (header === words.verdict)
    return figures.flatMap(({ rule }) => (rule === null ? [] : [ruleOf(rule).onFail[input.locale]]));
  if (header === words.owner) return ["一二三"];
  if (header === words.remark) return ["一二三四五六七八"];
  if (numberFormat !== GENERAL) return ["+100.0%"];
  // The date above stands over the first column of figures, in larger letters.
  return [largestShown(source), header === words.now ? "2026-03-01__" : ""];
}

/** The largest figure of a day, which no mean is larger than, with a sign. */
function largestShown({ sources }: DailyColumns): string {
  let largest = 100_000;
  for (const { values, source } of sources)
    if (source.type === "number")
      for (const value of values) if (typeof value === "number") largest = Math.max(largest, Math.abs(value));
  return `-${Math.floor(largest).toLocaleString("en-US")}`;
}
