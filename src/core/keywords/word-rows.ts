import type { WordInput, WordInputs } from "./figures";
import type { KeywordReport, Numbers } from "./keyword-report";
import type { KeywordRules } from "./rules";
import type { WordState } from "./verdict";

/** The inputs of a word's figures that differ from word to word: all but what the 规则表 says. */
export type WordColumn = Exclude<WordInput, "margin" | "stepUp" | "stepDown" | "floor">;

/** What a week's figure became of the week before, one number a word. */
export interface WeekChange {
  readonly last: Numbers;
  readonly before: Numbers;
}

/**
 * A keyword report as typed columns by word: all that a sheet of words needs beside the 规则表, one number a word in
 * the order of `report.keys`; NaN where there is no figure for the word.
 */
export interface WordRows {
  readonly report: KeywordReport;
  /** What `wordFigure` reads; null for a column the report cannot fill. */
  readonly columns: Readonly<Record<WordColumn, Numbers | null>>;
  /** Place by sales among the words with sales, from 1, of equals the first met ahead; null without sales. */
  readonly salesRank: Numbers | null;
  /** Words with sales. */
  readonly sellingWords: number;
  /** Share of all sales in the words up to and with this one by rank, 0 to 1; null without sales. */
  readonly cumulativeShare: Numbers | null;
  /** The last seven days and the seven before; null where the report has not 14 days or lacks the measure. */
  readonly weeklyClicks: WeekChange | null;
  readonly weeklyOrders: WeekChange | null;
}

/** The inputs of one word's figures. */
export function inputsOf({ columns }: WordRows, place: number, rules: KeywordRules): WordInputs {
  const at = (column: WordColumn): number | null => numberAt(columns[column], place);
  return {
    impressions: at("impressions"),
    clicks: at("clicks"),
    cost: at("cost"),
    carts: at("carts"),
    orders: at("orders"),
    sales: at("sales"),
    closedClicks: at("closedClicks"),
    closedCost: at("closedCost"),
    closedOrders: at("closedOrders"),
    closedSales: at("closedSales"),
    days: at("days"),
    quality: at("quality"),
    bid: at("bid"),
    priorOrders: at("priorOrders"),
    priorClicks: at("priorClicks"),
    unitValue: at("unitValue"),
    unitCtr: at("unitCtr"),
    margin: rules.margin,
    stepUp: rules.stepUp,
    stepDown: rules.stepDown,
    floor: rules.floor,
  };
}

/** What is known of a word besides its figures; `pagePasses` is the caller's to know. */
export function stateOf(rows: WordRows, place: number, pagePasses: boolean | null = null): WordState {
  const { report } = rows;
  return {
    days: numberAt(report.days, place),
    isSearched: report.of === "searched",
    isBought: report.isBought?.[place] ?? null,
    salesRank: numberAt(rows.salesRank, place),
    sellingWords: rows.sellingWords,
    pagePasses,
  };
}

/** A word's number in a column; null where it has none. */
export function numberAt(column: Numbers | null, place: number): number | null {
  const value = column?.[place];
  return value === undefined || Number.isNaN(value) ? null : value;
}
