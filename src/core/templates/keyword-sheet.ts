import type { KeywordWords } from "./keyword-words";
import type { Locale } from "../locale";
import { fixedCell } from "../formulas/cell-reference";
import { thisRow } from "../formulas/structured-reference";
import type { WordInput } from "../keywords/figures";
import type { WordGrouping } from "../keywords/keyword-report";
import type { KeywordRules } from "../keywords/rules";
import { KEYWORD_RULE_IDS } from "../keywords/rules";
import type { WordColumn, WordRows } from "../keywords/word-rows";

/** The row of the table's header. */
export const KEYWORD_HEADER_ROW = 6;
/** The row of the sentences' ends, one a reason. */
export const TAILS_ROW = 5;
/** Rows of the figures above the columns behind, in pairs of a label and a value. */
const FIGURE_ROWS = 4;

/** The thresholds, in the order of their cells. */
export const RULE_NAMES = Object.keys(KEYWORD_RULE_IDS) as readonly (keyof KeywordRules)[];

/** Figures of the whole report that formulas read, in the order of their cells. */
export const ASIDE_NAMES = [
  "day",
  "windowDays",
  "sellingWords",
  "cost",
  "sales",
  "profit",
  "lineA",
  "lineB",
  "deletedCost",
] as const;
export type AsideName = (typeof ASIDE_NAMES)[number];

/** What the columns and lines of the 关键词ROI are printed with. */
export interface KeywordSheet {
  readonly words: KeywordWords;
  readonly locale: Locale;
  readonly rows: WordRows;
  /** Places of the words in the report, in the order of the sheet's rows. */
  readonly order: readonly number[];
  readonly grouping: WordGrouping;
  /** Name of the table itself. */
  readonly table: string;
  readonly hasBids: boolean;
  /** Whether the days of the report tell open days from closed ones. */
  readonly hasDays: boolean;
  /** Whether words are screened as new. */
  readonly isScreened: boolean;
  /** Whether orders still to come keep words from earning (`WordState.isUnripe`). */
  readonly isUnripe: boolean;
  /** What is printed for an input of a figure. */
  operand(name: WordInput): string;
  rule(name: keyof KeywordRules): string;
  aside(name: AsideName): string;
  /** The cells with the ends of the sentences. */
  readonly tails: string;
  /** The cell in which the operator says whether the page passes. */
  readonly page: string;
  /** The cells with what may be chosen for a word. */
  readonly choices: string;
}

/** Where the label of a figure above the columns behind stands, by its place among them; its value is right of it. */
export function asidePlace(first: number, place: number): { readonly row: number; readonly column: number } {
  return { row: 1 + (place % FIGURE_ROWS), column: first + 2 * Math.floor(place / FIGURE_ROWS) };
}

export function asideCell(first: number, place: number): string {
  const { row, column } = asidePlace(first, place);
  return fixedCell(row, column + 1);
}

/** The heading of a typed column: without days all is closed, and one column does for both. */
export function headingOf(
  { words, hasDays }: Pick<KeywordSheet, "words" | "hasDays">,
  name: WordColumn,
): string {
  return words.columns[hasDays ? name : (OPEN[name] ?? name)];
}

export function wordCell(sheet: Pick<KeywordSheet, "words" | "hasDays">, name: WordColumn): string {
  return thisRow(headingOf(sheet, name));
}

const OPEN: Readonly<Partial<Record<WordColumn, WordColumn>>> = {
  closedClicks: "clicks",
  closedCost: "cost",
  closedOrders: "orders",
  closedSales: "sales",
};
