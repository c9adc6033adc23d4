import { columnWidth } from "./column-width";
import { keyHeading, keywordColumns } from "./keyword-columns";
import { missingOfAll, printSentences } from "./keyword-reason";
import {
  asideCell,
  ASIDE_NAMES,
  asidePlace,
  KEYWORD_HEADER_ROW,
  RULE_NAMES,
  STEP_ROWS,
  wordCell,
} from "./keyword-sheet";
import type { AsideName, KeywordSheet, StepRow } from "./keyword-sheet";
import { printEarnStep, printPageFails, printSteps } from "./keyword-verdict";
import { keywordWords } from "./keyword-words";
import { SIGN_IN_TEXT } from "./money";
import { freeSheetName, freeTableName } from "./names";
import { MONEY } from "./number-formats";
import { headBlocks, NOTE_ROW, TABLE_STYLE } from "./report-layout";
import type { KeywordTemplate, KeywordTemplateInput } from "./template";
import { fixedCell } from "../formulas/cell-reference";
import { NO_DAY, printRuleOrUsual, printRuleValue } from "../formulas/print-rule";
import { wholeColumn } from "../formulas/structured-reference";
import { NEEDED_FIGURES, REASON_WORDS } from "../keywords/reason-words";
import { KEYWORD_RULE_IDS } from "../keywords/rules";
import { ruleOf } from "../rules/index";
import { REASONS } from "../keywords/reasons";
import type { Verdict } from "../keywords/reasons";
import { numberAt } from "../keywords/word-rows";
import type { WordColumn, WordRows } from "../keywords/word-rows";
import { WORD_MEASURES } from "../keywords/keyword-report";
import type { Words } from "../locale";
import { serialInSystem } from "../values/serial-date";
import type { BlockPlan, SheetPlan, TableColumnPlan } from "../../workbook/plan";

const TAB_COLOR = "#7030A0";
const COUNTS_ROW = NOTE_ROW + 1;
const LACKS_ROW = COUNTS_ROW + 1;
const PAGE_ROW = LACKS_ROW + 1;
const DAY = "yyyy-mm-dd";
/** Longer than all lines there are. */
const LONGEST_LIST = 400;
/** Columns of which a word may lack its figure. */
const WORD_COLUMNS = [
  ...WORD_MEASURES,
  "closedClicks",
  "closedOrders",
  "closedSales",
  "quality",
  "bid",
  "priorOrders",
  "priorClicks",
  "unitValue",
  "unitCtr",
] as const satisfies readonly WordColumn[];
/** Shares of sales at which the classes of Pareto end. */
const [LINE_A, LINE_B] = [0.8, 0.95];
/** Width of the column of sentences, which are longer than any other text. */
const REASON_WIDTH = { "zh-CN": 520, "en-US": 640 } as const;
const TITLE: Words = { "zh-CN": "关键词ROI", "en-US": "Keyword ROI" };
const VERDICT_ORDER: readonly Verdict[] = ["add", "raise", "lower", "delete", "watch"];

/** The 关键词ROI: what to do with each word, why, and how sure that is. */
export const keywords: KeywordTemplate = { id: "keywords", title: TITLE, reads: ["rules"], plan };

function plan(input: KeywordTemplateInput): SheetPlan {
  const { rows, locale } = input;
  const { report } = rows;
  const words = keywordWords(locale);
  const table = freeTableName(words.table, input.takenTableNames);
  const { rules } = input.tableNames;
  if (rules === undefined) throw new Error(`The words of "${report.sheets[0]}" need the rules.`);
  const order = placesInOrder(rows);
  const make = (firstBehind: number): KeywordSheet => sheetAt(input, { table, order, firstBehind });
  // How many columns there are does not depend on where they stand.
  const firstBehind = keywordColumns(make(1)).printed.length + 1;
  const sheet = make(firstBehind);
  const { printed, behind } = keywordColumns(sheet);
  const columns = [...printed, ...behind];
  return {
    key: `${keywords.id}:${report.sheets[0]}`,
    name: freeSheetName([words.name, `${words.name} ${report.sheets[0]}`], input.takenSheetNames),
    tabColor: TAB_COLOR,
    columnWidths: columns.map((each, i) => ({ column: i + 1, width: widthOf(sheet, each) })),
    frozenRows: KEYWORD_HEADER_ROW,
    blocks: [
      ...headBlocks(
        words.title(report.of, report.sheets.join("、")),
        words.note(order.length.toLocaleString("en-US"), report.span?.to ?? null) +
          (sheet.hasDays && rows.ripeness < 1
            ? words.counting(report.windowDays, percent(rows.ripeness))
            : ""),
      ),
      { row: COUNTS_ROW, column: 1, values: [[countsLine(sheet)]], style: "heading", areFormulas: true },
      { row: LACKS_ROW, column: 1, values: [[lacksLine(sheet, rules)]], style: "body", areFormulas: true },
      { row: PAGE_ROW, column: 1, values: [[pageLine(sheet)]], style: "body", areFormulas: true },
      ...asideBlocks(sheet, firstBehind, rules),
    ],
    tables: [
      {
        name: table,
        row: KEYWORD_HEADER_ROW,
        column: 1,
        columns,
        rowCount: order.length,
        keyColumn: keyHeading(sheet),
        totals: true,
        style: TABLE_STYLE,
      },
    ],
    charts: [],
    print: {
      orientation: "landscape",
      fitToWidth: true,
      titleRow: KEYWORD_HEADER_ROW,
      columns: printed.findIndex(({ header }) => header === words.profit) + 1,
    },
  };
}

/** The words that cost the most come first; without cost those with the most clicks, then impressions. */
function placesInOrder({ report, columns }: WordRows): readonly number[] {
  const of = [columns.cost, columns.clicks, columns.impressions];
  const size = (i: number, place: number): number => numberAt(of[i], place) ?? -1;
  return Array.from(report.keys.keys()).sort(
    (a, b) => size(0, b) - size(0, a) || size(1, b) - size(1, a) || size(2, b) - size(2, a) || a - b,
  );
}

function sheetAt(
  { rows, locale, grouping }: KeywordTemplateInput,
  {
    table,
    order,
    firstBehind,
  }: { readonly table: string; readonly order: readonly number[]; readonly firstBehind: number },
): KeywordSheet {
  const words = keywordWords(locale);
  const { report, columns } = rows;
  const hasDays = report.days !== null && columns.clicks !== null && columns.orders !== null;
  const base = { words, hasDays };
  const rule = (name: KeywordSheet["rule"] extends (name: infer Name) => string ? Name : never): string =>
    asideCell(firstBehind, RULE_NAMES.indexOf(name));
  const lacking = new Set<WordColumn>(
    WORD_COLUMNS.filter(
      (name) => columns[name] === null || columns[name].some((value) => Number.isNaN(value)),
    ),
  );
  const rateOf = (place: number): number =>
    (columns.priorOrders?.[place] ?? 0) + (columns.closedOrders?.[place] ?? 0);
  return {
    ...base,
    locale,
    rows,
    order,
    grouping,
    table,
    hasBids: columns.bid !== null,
    isScreened: hasDays && report.of === "bought",
    isLacking: NEEDED_FIGURES.some((name) => name !== "margin" && columns[name] === null),
    hasViewOrders: order.some(
      (place) =>
        (columns.closedOrders?.[place] ?? 0) > (columns.closedClicks?.[place] ?? 0) ||
        rateOf(place) >= (columns.priorClicks?.[place] ?? 0) + (columns.closedClicks?.[place] ?? 0),
    ),
    operand: (name) =>
      name === "margin" || name === "stepUp" || name === "stepDown" || name === "floor"
        ? rule(name)
        : wordCell(base, name),
    mayLack: (name) =>
      name === "margin" ||
      (name !== "stepUp" && name !== "stepDown" && name !== "floor" && lacking.has(name)),
    rule,
    aside: (name) => asideCell(firstBehind, RULE_NAMES.length + ASIDE_NAMES.indexOf(name)),
    steps: (row) => stepCells(firstBehind, row),
    choices: actionCells(firstBehind),
  };
}

/** The block of steps stands right of what may be chosen, behind a column of its labels. */
function stepPlace(firstBehind: number, row: StepRow): { readonly row: number; readonly column: number } {
  return { row: STEP_ROWS.indexOf(row) + 1, column: actionPlace(firstBehind).column + 3 };
}

function stepCells(firstBehind: number, name: StepRow): string {
  const { row, column } = stepPlace(firstBehind, name);
  return `${fixedCell(row, column)}:${fixedCell(row, column + REASONS.length - 1)}`;
}

/** What may be chosen for a word stands right of the figures above the columns behind. */
function actionCells(firstBehind: number): string {
  const { row, column } = actionPlace(firstBehind);
  return `${fixedCell(row, column)}:${fixedCell(row, column + 1)}`;
}

function actionPlace(firstBehind: number): { readonly row: number; readonly column: number } {
  const { column } = asidePlace(firstBehind, RULE_NAMES.length + ASIDE_NAMES.length - 1);
  return { row: 1, column: column + 2 };
}

/** Whether the page passes: it outranks every word to raise. */
function pageLine(sheet: KeywordSheet): string {
  const { passes, fails, unsaid } = sheet.words.page;
  return `=IF(COUNT(${sheet.rule("pagePasses")})=0,"${unsaid}",IF(${printPageFails(sheet)},"${fails}","${passes}"))`;
}

/** How many words of each verdict, and what was spent on those to delete. */
function countsLine({ words, table, aside }: KeywordSheet): string {
  const verdicts = wholeColumn(table, words.verdict);
  const parts = VERDICT_ORDER.map((verdict) => {
    const text = words.verdicts[verdict];
    const count = `"${text} "&FIXED(COUNTIF(${verdicts},"${text}"),0)&"${words.counted}"`;
    if (verdict !== "delete") return count;
    const [before, after] = words.deletedCost;
    return `${count}&IF(${aside("deletedCost")}>0,"${before}"&${SIGN_IN_TEXT}FIXED(${aside("deletedCost")},2)&"${after}","")`;
  });
  return `=${parts.join(`&"${words.comma}"&`)}`;
}

/** What keeps words from being judged, else the margin they are judged by; and which lines the 规则表 leaves open. */
function lacksLine(sheet: KeywordSheet, rules: string): string {
  const { words, locale } = sheet;
  const { names, separator } = REASON_WORDS[locale];
  const [before, after] = words.lacks;
  const missing = missingOfAll(sheet).map((name) => names[name]);
  const lacks = (all: readonly string[]): string => `"${before}${all.join(separator)}${after}"`;
  const margin = sheet.rule("margin");
  const there =
    missing.length > 0
      ? lacks(missing)
      : `"${words.marginIs[0]}"&TEXT(${margin},"0.0%")&"${words.marginIs[1]}"`;
  return `=IF(COUNT(${margin})=0,${lacks([...missing, names.margin])},${there})&${usualLines(sheet, rules)}`;
}

/** The lines that are empty in the 规则表, or begin later, each with the usual value it has then; nothing for none. */
function usualLines({ words, locale, rule, aside, rows }: KeywordSheet, rules: string): string {
  const { separator } = REASON_WORDS[locale];
  const day = rows.report.span === null ? NO_DAY : aside("day");
  const open = RULE_NAMES.filter((name) => ruleOf(KEYWORD_RULE_IDS[name]).value !== null).map(
    (name) =>
      `IF(ISNUMBER(${printRuleValue(rules, KEYWORD_RULE_IDS[name], day)}),"","${separator}${words.rules[name]} "&${rule(name)})`,
  );
  const [before, after] = words.usualLines;
  const list = `MID(${open.join("&")},${separator.length + 1},${LONGEST_LIST})`;
  // Listed twice, since there is no LET in Excel 2016.
  return `IF(${list}="","","${before}"&${list}&"${after}")`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** The thresholds and the figures of the whole report, above the columns behind: a filter hides none of them. */
function asideBlocks(sheet: KeywordSheet, firstBehind: number, rules: string): readonly BlockPlan[] {
  const { words, rows, table } = sheet;
  const { report } = rows;
  const { span, dateSystem } = report;
  const total = (heading: string): string => `=SUM(${wholeColumn(table, heading)})`;
  const day = sheet.aside("day");
  const from = span === null ? NO_DAY : day;
  const thresholds = RULE_NAMES.map((name) => ({
    label: words.rules[name],
    value: printRuleOrUsual(rules, KEYWORD_RULE_IDS[name], from),
    format: "General",
  }));
  const deleted = `=SUMIFS(${wholeColumn(table, words.columns.cost)},${wholeColumn(table, words.verdict)},"${words.verdicts.delete}")`;
  const figures: Readonly<Record<AsideName, readonly [value: string | number | null, format: string]>> = {
    day: [span === null ? null : serialInSystem(span.to, dateSystem), DAY],
    windowDays: [report.windowDays, "0"],
    sellingWords: [rows.sellingWords, "0"],
    cost: [total(words.columns.cost), MONEY],
    sales: [total(words.columns.sales), MONEY],
    profit: [total(words.profit), MONEY],
    lineA: [LINE_A, "0%"],
    lineB: [LINE_B, "0%"],
    ripeness: [rows.ripeness, "0.0%"],
    deletedCost: [deleted, MONEY],
    protectedRank: [`=MIN(1,${sheet.rule("protect")})*${sheet.aside("sellingWords")}`, "0.0"],
    earnStep: [printEarnStep(sheet), "0"],
  };
  const steps = { ...printSteps(sheet), sentences: printSentences(sheet) };
  const cells = [
    ...thresholds,
    ...ASIDE_NAMES.map((name) => ({
      label: words.aside[name],
      value: figures[name][0],
      format: figures[name][1],
    })),
  ];
  return [
    ...cells.flatMap(({ label, value, format }, place): BlockPlan[] => {
      const { row, column } = asidePlace(firstBehind, place);
      return [
        { row, column, values: [[label]], style: "note" },
        {
          row,
          column: column + 1,
          values: [[value]],
          style: "note",
          areFormulas: typeof value === "string",
          numberFormat: format,
          ...(label === words.aside.lineA || label === words.aside.lineB ? { keeps: true } : {}),
        },
      ];
    }),
    { ...actionPlace(firstBehind), values: [words.actions], style: "note" },
    ...STEP_ROWS.flatMap((name): BlockPlan[] => {
      const { row, column } = stepPlace(firstBehind, name);
      return [
        { row, column: column - 1, values: [[words.steps[name]]], style: "note" },
        { row, column, values: [steps[name]], style: "note", areFormulas: true },
      ];
    }),
  ];
}

function widthOf(
  { words, locale }: KeywordSheet,
  { header, content, numberFormat }: TableColumnPlan,
): number {
  if (header === words.reason) return REASON_WIDTH[locale];
  return columnWidth(header, shownTexts(header, content, numberFormat));

  function shownTexts(heading: string, cells: TableColumnPlan["content"], format: string): readonly string[] {
    if (heading === words.remark) return ["一二三四五六七八"];
    if (cells.kind !== "values") return format.includes("#,##0.00") ? ["-12,345.00"] : ["-123.00%"];
    const decimals = /\.(0+)/.exec(format)?.[1].length ?? 0;
    let widest = 0;
    const shown = new Set<string>();
    for (const value of cells.values) {
      if (typeof value !== "number") shown.add(String(value ?? ""));
      else widest = Math.max(widest, Math.abs(value));
    }
    shown.add(
      Math.trunc(widest * 10).toLocaleString("en-US") +
        ".".repeat(Math.min(1, decimals)) +
        "0".repeat(decimals),
    );
    return [...shown];
  }
}
