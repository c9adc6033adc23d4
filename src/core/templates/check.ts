import { fitsAsDaily } from "./fits-as-daily";
import { answerOf } from "./check-answers";
import type { Answer } from "./check-answers";
import { checkBeside, topProductsShown } from "./check-beside";
import { Board, DAY_CELL, TODAY_CELL } from "./check-board";
import { checkFigures } from "./check-figures";
import { CHECK_TITLE, checkWords } from "./check-words";
import type { CheckWords } from "./check-words";
import { characters, columnWidth, narrowColumnWidth } from "./column-width";
import { daily } from "./daily";
import { dailyColumns } from "./daily-columns";
import { freeSheetName, freeTableName } from "./names";
import { headBlocks, TABLE_STYLE } from "./report-layout";
import { rules } from "./rules";
import type { Template, TemplateInput } from "./template";
import { CHECKLIST } from "../checklist/index";
import type { Cadence, ChecklistItem } from "../checklist/item";
import { thisRow, wholeColumn } from "../formulas/structured-reference";
import type { WithIssues } from "../issue";
import { dailySeriesOf } from "../model/daily-series";
import type { BlockPlan, ColumnContent, ColumnWidth, SheetPlan, TableColumnPlan } from "../../workbook/plan";

const TAB_COLOR = "#7B3F98";
const [DAY_ROW, TODAY_ROW, HEADER_ROW] = [3, 4, 5];
/** Columns of the two days and of what comes first. */
const [LABEL_COLUMN, DAY_COLUMN, FIRST_COLUMN] = [1, 4, 6];
const DATE = "yyyy-mm-dd";
const SHORT_DATE = "mm-dd";
const GAP = 18;
const POINTS_PER_CHARACTER = 5.6;
const MARGINS = 8;

/** The 日检: what operators check each day, week and month, with what the daily table says about it by itself. */
export const check: Template = {
  id: "check",
  title: CHECK_TITLE,
  needs: daily.needs,
  reads: [daily.id, rules.id],
  mayRead: ["products", "sourceAttribution"],
  fits: (table) => fitsAsDaily(table, check.id),
  plan,
};

function plan(input: TemplateInput): WithIssues<SheetPlan> {
  const { table, locale } = input;
  const series = dailySeriesOf(table).value;
  const { daily: dailyTable, rules: ruleTable } = input.tableNames ?? {};
  if (series === null || dailyTable === undefined || ruleTable === undefined)
    throw new Error(`The checks of "${table.sheet}" need its daily table and the rules; ask fits() first.`);
  const words = checkWords(locale);
  const columns = dailyColumns(table, series, locale);
  const name = freeTableName(words.name, input.takenTableNames);
  const date = columns.sources[0].label;
  const asideColumn = headings(words).length + 2;
  const figures = checkFigures(columns, locale);
  const board = new Board({
    daily: dailyTable,
    date,
    rules: ruleTable,
    figures,
    words,
    row: HEADER_ROW,
    column: asideColumn,
  });
  const beside = checkBeside(input);
  const answers = CHECKLIST.map(({ look }) => answerOf(look, { board, rules: ruleTable, words, beside }));
  const planned = tableColumns(words, locale, answers);
  return {
    value: {
      key: `${check.id}:${table.sheet}`,
      name: freeSheetName([words.name, `${words.name} ${table.sheet}`], input.takenSheetNames),
      tabColor: TAB_COLOR,
      columnWidths: widths(
        planned,
        words,
        asideColumn,
        [...figures.rows.map(({ label }) => label), ...words.order],
        topProductsShown(beside, words),
      ),
      frozenRows: HEADER_ROW,
      blocks: [
        ...headBlocks(words.title(table.sheet), words.note(dailyTable)),
        ...dayBlocks(words, wholeColumn(dailyTable, date)),
        ...firstBlocks(words, name, board),
        ...board.blocks(),
        {
          row: HEADER_ROW + board.height + 1,
          column: asideColumn,
          values: words.lines.map((line) => [line]),
          style: "body",
        },
      ],
      tables: [
        {
          name,
          row: HEADER_ROW,
          column: 1,
          columns: planned,
          rowCount: CHECKLIST.length,
          keyColumn: words.key,
          totals: false,
          style: TABLE_STYLE,
        },
      ],
      charts: [],
      print: { orientation: "landscape", fitToWidth: true, titleRow: HEADER_ROW, columns: planned.length },
    },
    issues: [],
  };
}

/**
 * The day whose figures are looked at, and the day they are looked at: the operator may type over both. The second
 * goes on with the first when the sheet is built again; else what was ticked then would look done for good.
 */
function dayBlocks(words: CheckWords, dates: string): readonly BlockPlan[] {
  const labels = [[words.day], [words.today]];
  const day = (row: number, formula: string): BlockPlan => ({
    row,
    column: DAY_COLUMN,
    values: [[formula]],
    style: "heading",
    areFormulas: true,
    numberFormat: DATE,
  });
  return [
    { row: DAY_ROW, column: LABEL_COLUMN, values: labels, style: "heading" },
    { ...day(DAY_ROW, `=INT(MAX(${dates}))`), keeps: true },
    day(TODAY_ROW, `=${DAY_CELL}+1`),
  ];
}

/** What comes first, in the order of precedence, and how many items are open. */
function firstBlocks(words: CheckWords, table: string, board: Board): readonly BlockPlan[] {
  const { data, page, ads } = board.states;
  const first = `IF(${data}<>"","${words.firstData}"&${data},IF(${page}<>"",${page},IF(${ads}<>"",${ads},"${words.nothingFirst}")))`;
  const [cadences, states] = [words.cadence, words.state].map((header) => wholeColumn(table, header));
  const open = (["day", "week", "month"] as const).map(
    (cadence) =>
      `"${words.cadences[cadence]} "&COUNTIFS(${cadences},"${words.cadences[cadence]}",${states},"<>${words.checked}")`,
  );
  const block = (row: number, formula: string, style: "heading" | "body"): BlockPlan => ({
    row,
    column: FIRST_COLUMN,
    values: [[formula]],
    style,
    areFormulas: true,
  });
  return [
    block(DAY_ROW, `="${words.first}"&${first}`, "heading"),
    block(TODAY_ROW, `="${words.openItems}"&${open.join('&" · "&')}`, "body"),
  ];
}

function headings(words: CheckWords): readonly string[] {
  const { key, cadence, moment, what, how, found, verdict, owner, state, remark, done, next } = words;
  return [key, cadence, moment, what, how, found, verdict, owner, state, remark, done, next];
}

function tableColumns(
  words: CheckWords,
  locale: TemplateInput["locale"],
  answers: readonly Answer[],
): readonly TableColumnPlan[] {
  const fixed = (of: (item: ChecklistItem) => string): ColumnContent => ({
    kind: "values",
    values: CHECKLIST.map(of),
  });
  const own = (of: (answer: Answer) => string): ColumnContent => ({
    kind: "formulas",
    formulas: answers.map((answer) => (of(answer) === "" ? "" : `=${of(answer)}`)),
  });
  const contents: readonly (readonly [ColumnContent, string, string?])[] = [
    [fixed(({ key }) => key), "@"],
    [fixed(({ cadence }) => words.cadences[cadence]), "@"],
    [fixed(({ moment }) => words.moments[moment]), "@"],
    [fixed(({ what }) => what[locale]), "@"],
    [fixed(({ how }) => how[locale]), "@"],
    [own(({ found }) => found), "General"],
    [own(({ verdict }) => verdict), "General"],
    [{ kind: "input", preset: CHECKLIST.map(({ owner }) => words.owners[owner]) }, "General"],
    [{ kind: "formula", formula: stateFormula(words) }, "General"],
    [{ kind: "input" }, "General"],
    [{ kind: "input" }, SHORT_DATE, words.doneNote],
    [{ kind: "formula", formula: nextFormula(words) }, SHORT_DATE],
  ];
  return headings(words).map((header, i) => {
    const [content, numberFormat, note = ""] = contents[i];
    return { header, numberFormat, content, total: { kind: "none" }, note };
  });
}

/** When an item is due: a day, a week or a month after it was done; on the day of the check where it was not. */
function nextFormula(words: CheckWords): string {
  const [cadence, done] = [words.cadence, words.done].map(thisRow);
  const is = (each: Cadence): string => `${cadence}="${words.cadences[each]}"`;
  const after = `IF(${is("month")},EDATE(${done},1),${done}+IF(${is("week")},7,1))`;
  return `=IF(ISNUMBER(${done}),${after},${TODAY_CELL})`;
}

/** Something typed that is no date cannot say for how long it holds. */
function stateFormula(words: CheckWords): string {
  const [done, next] = [words.done, words.next].map(thisRow);
  const noDate = `AND(NOT(ISNUMBER(${done})),${done}<>"")`;
  return `=IF(${noDate},"${words.noDate}",IF(${next}>${TODAY_CELL},"${words.checked}","${words.open}"))`;
}

function widths(
  planned: readonly TableColumnPlan[],
  words: CheckWords,
  asideColumn: number,
  labels: readonly string[],
  found: string,
): readonly ColumnWidth[] {
  const longest = new Map<string, readonly string[]>([
    [words.found, [words.longest.found, found]],
    [words.verdict, [words.longest.verdict]],
    [words.remark, [words.longest.remark]],
    [words.state, [words.noDate]],
  ]);
  // Cells of a table do not break lines, so a column of sentences is as wide as the longest.
  const widthOf = ({ header, content }: TableColumnPlan): number => {
    const shown = content.kind === "values" ? content.values.map(String) : (longest.get(header) ?? [""]);
    const widest = Math.max(...shown.map(characters)) * POINTS_PER_CHARACTER + MARGINS;
    return Math.max(columnWidth(header, shown), Math.round(widest));
  };
  const board = [...Object.values(words.spans), ...words.changes];
  return [
    ...planned.map((column, i) => ({ column: i + 1, width: widthOf(column) })),
    { column: asideColumn - 1, width: GAP },
    { column: asideColumn, width: narrowColumnWidth("", labels) },
    ...board.map((span, i) => ({
      column: asideColumn + 1 + i,
      width: narrowColumnWidth("", [span, "1,234,567.00"]),
    })),
  ];
}
