import { bidLogColumns } from "./bid-log-columns";
import type { BidLogSheet } from "./bid-log-sheet";
import type { KeptLog } from "./bid-log-table";
import { inOrder } from "./kept-rows";
import { BID_LOG_TITLE, bidLogWords } from "./bid-log-words";
import type { BidLogWords } from "./bid-log-words";
import { characters, columnWidth } from "./column-width";
import { freeSheetName, freeTableName } from "./names";
import { headBlocks, NOTE_ROW, TABLE_STYLE } from "./report-layout";
import type { TemplateId, WorkbookTemplateInput } from "./template";
import { fixedCell } from "../formulas/cell-reference";
import { NO_DAY, printRuleOrUsual } from "../formulas/print-rule";
import type { ChangeComparison } from "../keywords/bid-log-comparison";
import type { TypedChange } from "../keywords/bid-log";
import { KEYWORD_RULE_IDS } from "../keywords/rules";
import type { Locale, Words } from "../locale";
import { printTwoSidedQuantile } from "../statistics/print-student";
import { DAYS_TO_1904, isoFromSerial } from "../values/serial-date";
import type { DateSystem } from "../values/serial-date";
import type { CellValue } from "../../workbook/grid";
import type { BlockPlan, SheetPlan, TableColumnPlan } from "../../workbook/plan";

const TAB_COLOR = "#7030A0";
const MARGIN_ROW = NOTE_ROW + 1;
const HOW_ROW = MARGIN_ROW + 1;
/** Row of the header of its table. */
export const BID_LOG_HEADER_ROW = HOW_ROW + 1;
/** Widths of the columns of sentences, and the widest of the operator's own. */
const SENTENCE_WIDTH = { "zh-CN": 580, "en-US": 700 } as const;
const [REASON_WIDTH, OWN_WIDTH] = [220, 90];
const ASIDE = ["margin", "chance", "level", "quantile"] as const;

/** What the 调价记录 is planned from. */
export interface BidLogInput extends WorkbookTemplateInput {
  /** What is in the log, new changes at its end. */
  readonly log: KeptLog;
  /** What came before and after each change, in its order. */
  readonly comparisons: readonly ChangeComparison[];
  /** Days on each side, as the 规则表 says. */
  readonly days: number;
  /** Serial number of the last day of the reports; null without any. */
  readonly upTo: number | null;
  readonly dateSystem: DateSystem;
  readonly tableNames: Readonly<Partial<Record<TemplateId, string>>>;
}

/** A sheet made once a workbook that keeps what it holds: the changes the operator made, and what they did. */
export interface BidLogTemplate {
  readonly id: TemplateId;
  readonly title: Words;
  readonly reads: readonly TemplateId[];
  plan(input: BidLogInput): SheetPlan;
}

/** The 调价记录: each change of a bid with what came before and after it. */
export const bidLog: BidLogTemplate = { id: "bidLog", title: BID_LOG_TITLE, reads: ["rules"], plan };

function plan(input: BidLogInput): SheetPlan {
  const { locale, log } = input;
  const words = bidLogWords(locale);
  const { rules } = input.tableNames;
  if (rules === undefined) throw new Error("The log of bids needs the rules.");
  // How many columns there are does not depend on where the figures above them stand.
  const first = bidLogColumns(sheetAt(input, words, 1)).printed.length + 1;
  const howTo = words.howTo(log.added.map(({ header }) => header));
  const sheet = sheetAt(input, words, first);
  const { printed, behind } = bidLogColumns(sheet);
  const columns = inOrder([...printed, ...behind], log.order);
  return {
    key: bidLog.id,
    name: freeSheetName([words.name], input.takenSheetNames),
    tabColor: TAB_COLOR,
    columnWidths: columns.map((each, i) => ({ column: i + 1, width: widthOf(each, words, locale) })),
    frozenRows: BID_LOG_HEADER_ROW,
    blocks: [
      ...headBlocks(words.title, words.note(input.days, input.upTo === null ? null : isoDay(input.upTo))),
      { row: MARGIN_ROW, column: 1, values: [[marginLine(sheet)]], style: "body", areFormulas: true },
      { row: HOW_ROW, column: 1, values: [[howTo]], style: "note" },
      ...asideBlocks(sheet, first, rules),
    ],
    tables: [
      {
        name: freeTableName(words.table, input.takenTableNames),
        row: BID_LOG_HEADER_ROW,
        column: 1,
        columns,
        rowCount: sheet.rowCount,
        keyColumn: words.key,
        totals: false,
        style: TABLE_STYLE,
      },
    ],
    charts: [],
    print: {
      orientation: "landscape",
      fitToWidth: true,
      titleRow: BID_LOG_HEADER_ROW,
      columns: printed.findIndex(({ header }) => header === words.change.sentence) + 1,
    },
  };
}

function sheetAt(input: BidLogInput, words: BidLogWords, first: number): BidLogSheet {
  const { log, comparisons, days } = input;
  const cell = (name: (typeof ASIDE)[number]): string => fixedCell(...asidePlace(first, name, 1));
  const rowCount = Math.max(1, log.rows.length);
  return {
    words,
    rows: log.rows,
    keys: log.keys,
    own: log.added,
    comparisons,
    remarks: Array.from({ length: rowCount }, (_, row) => {
      const [change, comparison] = [log.rows[row], comparisons[row]];
      return change === undefined || comparison === undefined || isEmptyRow(change)
        ? null
        : remarkOf(comparison, words, days);
    }),
    rowCount,
    aside: {
      margin: cell("margin"),
      chance: cell("chance"),
      level: cell("level"),
      quantile: cell("quantile"),
    },
    dayOf: (serial) => (serial === null ? null : input.dateSystem === 1904 ? serial - DAYS_TO_1904 : serial),
  };
}

function isEmptyRow(change: TypedChange): boolean {
  return Object.values(change).every((cell) => cell === null || cell === "");
}

/** Why windows are shorter than the rule says, or why there are none; nothing where there is nothing to say. */
function remarkOf({ lack, windows }: ChangeComparison, words: BidLogWords, most: number): CellValue {
  if (lack !== null && lack !== "no-days") return words.lacks[lack];
  const limit = windows?.limit ?? null;
  if (windows === null || limit === null || windows.wanted >= most) return null;
  return words.limit(limit.why, windows.wanted, isoDay(limit.day));
}

function isoDay(serial: number): string {
  return isoFromSerial(serial) ?? "";
}

function marginLine({ words, aside: { margin } }: BidLogSheet): string {
  const [before, after] = words.marginIs;
  return `=IF(COUNT(${margin})=0,"${words.noMargin}","${before}"&TEXT(${margin},"0.0%")&"${after}")`;
}

/** Row and column of a figure above the columns behind, and of its label. */
function asidePlace(first: number, name: (typeof ASIDE)[number], offset: 0 | 1): [number, number] {
  const place = ASIDE.indexOf(name);
  return [1 + (place % 2), first + 2 * Math.floor(place / 2) + offset];
}

function asideBlocks(sheet: BidLogSheet, first: number, rules: string): readonly BlockPlan[] {
  const { words, aside } = sheet;
  const formulas: Readonly<Record<(typeof ASIDE)[number], readonly [formula: string, format: string]>> = {
    margin: [printRuleOrUsual(rules, KEYWORD_RULE_IDS.margin, NO_DAY), "0.0%"],
    chance: [printRuleOrUsual(rules, "bid_log_chance", NO_DAY), "0.0%"],
    level: [`=1-${aside.chance}`, "0.0%"],
    quantile: [`=${printTwoSidedQuantile(aside.level, null)}`, "0.000"],
  };
  return ASIDE.flatMap((name): BlockPlan[] => {
    const [row, column] = asidePlace(first, name, 0);
    const [formula, numberFormat] = formulas[name];
    return [
      { row, column, values: [[words.aside[name]]], style: "note" },
      { row, column: column + 1, values: [[formula]], style: "note", areFormulas: true, numberFormat },
    ];
  });
}

function widthOf(
  { header, content, numberFormat }: TableColumnPlan,
  words: BidLogWords,
  locale: Locale,
): number {
  if (header === words.change.sentence) return SENTENCE_WIDTH[locale];
  if (header === words.typed.reason) return REASON_WIDTH;
  const cells =
    content.kind === "values" ? content.values : content.kind === "input" ? (content.preset ?? []) : [];
  const shown = cells.map((value) => shownText(value, numberFormat));
  const sample = numberFormat.startsWith("yyyy") ? "2026-03-01" : "-1,234.00";
  const isOurs = content.kind !== "input" || Object.values(words.typed).includes(header);
  return Math.max(isOurs ? 0 : OWN_WIDTH, columnWidth(header, [sample, ...shown]));
}

function shownText(value: CellValue, numberFormat: string): string {
  if (typeof value !== "number") return String(value ?? "");
  if (numberFormat.startsWith("yyyy")) return "";
  const text = Math.round(value).toLocaleString("en-US");
  return "0".repeat(characters(text) + (numberFormat.includes(".") ? 3 : 0));
}
