import { narrowColumnWidth } from "./column-width";
import { SIGN_IN_TEXT } from "./money";
import { freeSheetName, freeTableName } from "./names";
import { headBlocks, NOTE_ROW, reportWidths, TABLE_STYLE } from "./report-layout";
import { sourceAttributionColumns } from "./source-attribution-columns";
import type { SourceSheet } from "./source-attribution-columns";
import { shopBlocks, SHOP_ROWS } from "./source-attribution-shop";
import { SOURCE_ATTRIBUTION_TITLE, sourceAttributionWords } from "./source-attribution-words";
import { sourceHeadings, sources } from "./sources";
import { measureShown } from "./subject-columns";
import type { BesideTemplate, BesideTemplateInput } from "./template";
import { daily } from "./daily";
import { fixedCell } from "../formulas/cell-reference";
import { wholeColumn } from "../formulas/structured-reference";
import type { SubjectFigures } from "../model/subject-figures";
import type { BlockPlan, SheetPlan, TableColumnPlan } from "../../workbook/plan";

const TAB_COLOR = "#C55A11";
/** Rows of the two periods and of the sentence above the table, and its header. */
const AFTER_ROW = NOTE_ROW + 1;
const BEFORE_ROW = AFTER_ROW + 1;
const VERDICT_ROW = BEFORE_ROW + 1;
const TABLE_ROW = VERDICT_ROW + 1;
/** Columns of a period's name, first and last time, and what lacks or what the period is called. */
const [NAME, FROM, TO, LACKS] = [1, 2, 3, 4];
/** Columns of the number of days that are compared and its label. */
const [DAYS_LABEL, DAYS] = [6, 7];
const WEEK = 7;

/** The 归因-来源: which traffic source moved the paid amount, and by what. */
export const sourceAttribution: BesideTemplate = {
  id: "sourceAttribution",
  title: SOURCE_ATTRIBUTION_TITLE,
  of: "sources",
  reads: [sources.id, daily.id],
  fits: ({ periods }) => periods.length > 1,
  plan,
};

function plan(input: BesideTemplateInput): SheetPlan {
  const { figures, locale, tableNames } = input;
  const words = sourceAttributionWords(locale);
  const name = tableNames?.sources;
  if (name === undefined)
    throw new Error(`The change by source of "${figures.sheets[0]}" needs its table of sources.`);
  const cells = (row: number) => ({ from: fixedCell(row, FROM), to: fixedCell(row, TO) });
  const sheet: SourceSheet = {
    words,
    figures,
    sources: name,
    headings: sourceHeadings(figures, locale),
    table: freeTableName(words.name.replaceAll("-", "").replaceAll(" ", ""), input.takenTableNames),
    before: cells(BEFORE_ROW),
    after: cells(AFTER_ROW),
    lacks: lacks(figures),
  };
  const { printed, behind } = sourceAttributionColumns(sheet);
  const columns = [...printed, ...behind];
  const lines = [...words.lines, figures.step === "day" ? words.daysLine : words.periodsLine];
  const asideColumn = columns.length + 2;
  const shop = shopBlocks(sheet, input, { row: TABLE_ROW, column: asideColumn });
  const definitionsRow = TABLE_ROW + (shop.length > 0 ? SHOP_ROWS + 1 : 0);
  return {
    key: `${sourceAttribution.id}:${figures.sheets[0]}`,
    name: freeSheetName([words.name, `${words.name} ${figures.sheets[0]}`], input.takenSheetNames),
    tabColor: TAB_COLOR,
    columnWidths: reportWidths(
      columns.map((each) => narrowColumnWidth(each.header, shownTexts(sheet, each))),
      [words.ofDays],
      asideColumn,
    ),
    frozenRows: TABLE_ROW,
    blocks: [
      ...headBlocks(words.title(figures.sheets.join("、")), words.note(name)),
      ...periodBlocks(sheet),
      {
        row: VERDICT_ROW,
        column: 1,
        values: [[verdict(sheet)]],
        style: "heading",
        areFormulas: true,
      },
      ...shop,
      { row: definitionsRow, column: asideColumn, values: [[words.definitions]], style: "heading" },
      { row: definitionsRow + 1, column: asideColumn, values: lines.map((line) => [line]), style: "body" },
    ],
    tables: [
      {
        name: sheet.table,
        row: TABLE_ROW,
        column: 1,
        columns,
        rowCount: figures.subjects.length,
        keyColumn: words.source,
        totals: true,
        compact: true,
        style: TABLE_STYLE,
      },
    ],
    charts: [],
    print: { orientation: "landscape", fitToWidth: true, titleRow: TABLE_ROW, columns: printed.length },
  };
}

/** Nothing is compared where a time is not there; of days, where one of the periods lacks some. */
function lacks({ step }: SubjectFigures): string {
  const times = `COUNT(${fixedCell(AFTER_ROW, FROM)}:${fixedCell(BEFORE_ROW, TO)})<4`;
  if (step !== "day") return times;
  return `OR(${times},${fixedCell(AFTER_ROW, LACKS)}+${fixedCell(BEFORE_ROW, LACKS)}>0)`;
}

/** The two periods, for the operator to type over, and what they lack or are called. */
function periodBlocks({ words, figures, sources: name, headings }: SourceSheet): readonly BlockPlan[] {
  const isByDay = figures.step === "day";
  const format = isByDay ? "yyyy-mm-dd" : "0";
  const times = wholeColumn(name, headings.time);
  const cell = (row: number, column: number): string => fixedCell(row, column);
  const days = cell(AFTER_ROW, DAYS);
  const formulas = isByDay
    ? [
        [`=${cell(AFTER_ROW, TO)}-${days}+1`, `=INT(MAX(${times}))`],
        [`=${cell(BEFORE_ROW, TO)}-${days}+1`, `=${cell(AFTER_ROW, FROM)}-1`],
      ]
    : [
        [`=${cell(AFTER_ROW, TO)}`, `=MAX(${times})`],
        [
          `=${cell(BEFORE_ROW, TO)}`,
          `=IFERROR(LARGE(${times},COUNTIFS(${times},">="&${cell(AFTER_ROW, FROM)})+1),"")`,
        ],
      ];
  const aside = [AFTER_ROW, BEFORE_ROW].map((row) => [
    isByDay
      ? missingDays(row, times, wholeColumn(name, headings.first))
      : called(row, times, name, headings.label),
  ]);
  return [
    {
      row: AFTER_ROW,
      column: NAME,
      values: [[words.after.name], [words.before.name]],
      style: "heading",
    },
    {
      row: AFTER_ROW,
      column: FROM,
      values: formulas,
      style: "body",
      areFormulas: true,
      numberFormat: format,
    },
    {
      row: AFTER_ROW,
      column: LACKS,
      values: aside,
      style: "note",
      areFormulas: true,
      numberFormat: isByDay ? words.lacksFormat : "General",
    },
    ...(isByDay
      ? ([
          { row: AFTER_ROW, column: DAYS_LABEL, values: [[words.days]], style: "heading" },
          {
            row: AFTER_ROW,
            column: DAYS,
            values: [[figures.periods.length >= 2 * WEEK ? WEEK : 1]],
            style: "body",
            numberFormat: "0",
            keeps: true,
          },
        ] as const)
      : []),
  ];
}

function missingDays(row: number, times: string, first: string): string {
  const [from, to] = [fixedCell(row, FROM), fixedCell(row, TO)];
  const there = `SUMIFS(${first},${times},">="&${from},${times},"<"&${to}+1)`;
  return `=IF(COUNT(${from},${to})<2,0,MAX(0,${to}-${from}+1-${there}))`;
}

function called(row: number, times: string, name: string, label: string | null): string {
  const place = `MATCH(${fixedCell(row, FROM)},${times},0)`;
  return label === null ? '=""' : `=IFERROR(INDEX(${wholeColumn(name, label)},${place}),"")`;
}

/** The source that lost the most visitors and the one that won the most, and what each did to the amount. */
function verdict({ words, table, lacks: isLacking }: SourceSheet): string {
  const change = wholeColumn(table, words.visitorsChange);
  const of = (extreme: string, heading: string): string => {
    const row = `MATCH(${extreme},${change},0)`;
    const part = `INDEX(${wholeColumn(table, words.visitorsPart)},${row})`;
    const effect = `IF(COUNT(${part})=0,"–",IF(${part}<0,"-","+")&${SIGN_IN_TEXT}FIXED(ABS(${part}),2))`;
    const people = `IF(${extreme}<0,"-","+")&FIXED(ABS(${extreme}),0)`;
    return `"${heading}"&INDEX(${wholeColumn(table, words.source)},${row})&" "&${people}&"${words.people}"&${effect}`;
  };
  const [least, most] = [`MIN(${change})`, `MAX(${change})`];
  const lost = `IF(${least}<0,${of(least, words.lost)},"${words.noneLost}")`;
  const won = `IF(${most}>0,"${words.semicolon}"&${of(most, words.won)},"")`;
  return `=IF(OR(${isLacking},COUNT(${change})=0),"${words.lacking}",${lost}&${won})`;
}

function shownTexts(
  { words, figures }: SourceSheet,
  { header, content }: TableColumnPlan,
): readonly string[] {
  const { before, after } = words;
  if (header === words.source) return [...figures.subjects, words.total, words.before.name];
  if (header === words.remark) return ["一二三四五六"];
  if (header === words.state) return [words.unsplit];
  if (header === words.id || header === words.canSplit) return ["99"];
  // The dates stand above the first figures.
  if (header === before.visitors || header === after.visitors)
    return [measureShown(figures, "visitors"), "2026-03-01"];
  if (header === before.conversion || header === after.conversion) return ["100.00%"];
  if (content.kind === "formula" && header.includes(words.costChange)) return [measureShown(figures, "cost")];
  if (header === before.cost || header === after.cost) return [measureShown(figures, "cost")];
  if (header === words.visitorsChange) return [`+${measureShown(figures, "visitors")}`, words.lacksFormat];
  return [`+${measureShown(figures, "paidAmount")}`];
}
