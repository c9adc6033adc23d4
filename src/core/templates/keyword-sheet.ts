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
/** Rows of the figures above the columns behind, in pairs of a label and a value. */
const FIGURE_ROWS = 4;

/** The thresholds, in the order of their cells. */
export const RULE_NAMES = Object.keys(KEYWORD_RULE_IDS) as readonly (keyof KeywordRules)[];

/** Figures of the whole report that formulas read, in the order of their cells. */
export const ASIDE_NAMES = [
  "day",
  "windowDays",
  "ripeness",
  "sellingWords",
  "cost",
  "sales",
  "profit",
  "lineA",
  "lineB",
  "deletedCost",
  "protectedRank",
  "earnStep",
] as const;
export type AsideName = (typeof ASIDE_NAMES)[number];

/** Rows of the block of steps, one column a reason in their order, by their rows on the sheet. */
export const STEP_ROWS = ["verdicts", "least", "most", "floors", "sentences"] as const;
export type StepRow = (typeof STEP_ROWS)[number];

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
  /** Whether a figure that every verdict needs is in no row: then all words miss it. */
  readonly isLacking: boolean;
  /** Whether some word has more orders than clicks that count, or is believed to: rates that are no shares. */
  readonly hasViewOrders: boolean;
  /** What is printed for an input of a figure. */
  operand(name: WordInput): string;
  /** Whether a word may be without the figure though the sheet works with it. */
  mayLack(name: WordInput): boolean;
  rule(name: keyof KeywordRules): string;
  aside(name: AsideName): string;
  /** The cells of a row of the block of steps. */
  steps(row: StepRow): string;
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

/**
 * The heading of the column of a figure: all orders and sales count, and without days all clicks, so one column does for
 * both.
 */
export function headingOf(
  { words, hasDays }: Pick<KeywordSheet, "words" | "hasDays">,
  name: WordColumn,
): string {
  if (name === "closedOrders") return words.columns.orders;
  if (name === "closedSales") return words.columns.sales;
  return words.columns[name === "closedClicks" && !hasDays ? "clicks" : name];
}

export function wordCell(sheet: Pick<KeywordSheet, "words" | "hasDays">, name: WordColumn): string {
  return thisRow(headingOf(sheet, name));
}
