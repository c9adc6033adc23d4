import type { CurrencyCode } from "../recognise/columns/currency";
import type { CleanTable } from "../clean/clean-table";
import type { FieldId } from "../fields/index";
import type { WordRival } from "./rivals";
import type { DateSystem } from "../values/serial-date";

/** What is added up for each word. */
export type WordMeasure = "impressions" | "clicks" | "cost" | "carts" | "orders" | "sales";

/** The fields that hold each measure; the first of them that a report has is taken. */
export const MEASURE_FIELDS: Readonly<Record<WordMeasure, readonly FieldId[]>> = {
  impressions: ["impressions"],
  clicks: ["clicks", "visitors"],
  cost: ["cost"],
  carts: ["cartAdds", "cartItems", "cartUsers"],
  orders: ["adOrders", "orders", "conversions", "paidBuyers"],
  sales: ["adSales", "paidAmount"],
};

export const WORD_MEASURES = ["impressions", "clicks", "cost", "carts", "orders", "sales"] as const;

/** What rows of a report are added up by. */
export interface WordGrouping {
  /** Whether a word in two ways of matching is two rows. */
  readonly byMatchType: boolean;
  /** Whether a word in two campaigns is two rows. */
  readonly byCampaign: boolean;
}

/** What is known of one row of words. */
export interface WordKey {
  /** As the report has it. */
  readonly word: string;
  readonly matchType: string | null;
  readonly campaign: string | null;
}

/** One number a word; NaN where the report has no figure for it. */
export type Numbers = Float64Array;

/** Sums of one campaign over all its rows and over the days whose attribution window is closed. */
export interface CampaignSums {
  /** Null for what stands in no campaign, and for all of a report that has no column for them. */
  readonly name: string | null;
  readonly sums: Readonly<Record<WordMeasure, number | null>>;
  readonly closed: Readonly<Record<WordMeasure, number | null>>;
}

/** Clicks and orders of a week, one number a word; null for a measure the report has no column for. */
export type WeekSums = Readonly<Record<"clicks" | "orders", Numbers | null>>;

/**
 * A keyword report added up by word: what the verdicts are made of. Arrays have one entry a word, in the order of
 * first appearance.
 */
export interface KeywordReport {
  readonly tables: readonly CleanTable[];
  readonly sheets: readonly string[];
  /** "searched" what people typed, "bought" what the shop bids on. */
  readonly of: "searched" | "bought";
  readonly keys: readonly WordKey[];
  /** Sums over all rows; null for a measure the report has no column for. */
  readonly sums: Readonly<Record<WordMeasure, Numbers | null>>;
  /** The same over the days whose attribution window is closed; the sums themselves in a report without days. */
  readonly closed: Readonly<Record<WordMeasure, Numbers | null>>;
  /** Days on which a word has a row; null in a report without days. */
  readonly days: Numbers | null;
  /** First and last ISO day of the report; null without dates. A report may have dates and no days: rows of a week. */
  readonly span: { readonly from: string; readonly to: string } | null;
  /** Days an order may come after the click and still count, as the report or its platform says. */
  readonly windowDays: number;
  /** The campaigns of the report, in the order of first appearance. */
  readonly campaigns: readonly CampaignSums[];
  /** For each word the place of its campaign: where it stands in several, of the one with most of its clicks. */
  readonly campaignOf: Int32Array;
  /** The last seven days of the report and the seven before; null where it has not 14 days. */
  readonly weeks: { readonly last: WeekSums; readonly before: WeekSums } | null;
  /** Latest quality score and bid; null where the report has none. */
  readonly quality: Numbers | null;
  readonly bid: Numbers | null;
  /** For searched words: whether the shop bids on the word itself or on one taken for it (`boughtWords`); else null. */
  readonly isBought: readonly boolean[] | null;
  /** For searched words: who else pays for the same word (`rivalsOf`); else null. */
  readonly rivals: readonly (WordRival | null)[] | null;
  readonly currency: CurrencyCode | null;
  readonly dateSystem: DateSystem;
}

/** Days an order may come after its click where the report does not say, by platform. */
export const USUAL_WINDOWS = { taobao: 15, "amazon-sellers": 7, amazon: 14, other: 1 } as const;
