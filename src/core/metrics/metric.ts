import type { Expr } from "../expr";
import type { MeasureUnit } from "../fields/field";
import type { FieldId } from "../fields/index";
import type { Words } from "../locale";
import type { PlatformId } from "../recognise/columns/platform";

/**
 * What the figure of several rows is, given their inputs. "sum" the sum of their figures; "ratio-of-sums" worked out
 * anew from the sums of the inputs; "ratio-with-repeats" the same, where an input counts someone or something once
 * in each of several rows (a visitor on each day, an order under each of its products), so that it differs from the
 * platform's own figure for all of them; "not" no figure has a meaning (a balance of each day).
 */
export type Adding = "sum" | "ratio-of-sums" | "ratio-with-repeats" | "not";

/** How a metric behaves over rows of one product on several days, and of several products on one day. */
export interface Additivity {
  readonly overDays: Adding;
  readonly overProducts: Adding;
}

/** Amounts and counts that add up. */
export const SUMS: Additivity = { overDays: "sum", overProducts: "sum" };
/** Quotients of what adds up: cost ÷ clicks. */
export const EXACT: Additivity = { overDays: "ratio-of-sums", overProducts: "ratio-of-sums" };
/** Quotients with people: anyone may come on several days and look at several products. */
export const REPEATS: Additivity = { overDays: "ratio-with-repeats", overProducts: "ratio-with-repeats" };
/** Quotients with orders of the shop or sessions: each of one day, but of several products. */
export const REPEATS_BY_PRODUCT: Additivity = {
  overDays: "ratio-of-sums",
  overProducts: "ratio-with-repeats",
};
/** Quotients with a balance: the stocks of several products add up, those of several days do not. */
export const OF_BALANCE: Additivity = { overDays: "not", overProducts: "ratio-of-sums" };

/** One number operators steer by, worked out from recognised fields. */
export interface MetricDefinition {
  /** Heading of its column; unique among the metrics of one table. */
  readonly label: Words;
  /** 口径: the formula in words, e.g. "支付买家数 ÷ 访客数". */
  readonly definition: Words;
  readonly expr: Expr;
  /** Fields beside which an input means something else, so that the metric would be worked out of the wrong one. */
  readonly notBeside?: readonly FieldId[];
  readonly unit: MeasureUnit;
  /** Which direction is good news; "neither" where both too much and too little is bad. */
  readonly better: "higher" | "lower" | "neither";
  readonly additivity: Additivity;
  /**
   * Platforms on whose sheets the formula gives what the platform calls so; "all" where it is true of these columns
   * wherever they come from. A sheet whose platform is not known may have any.
   */
  readonly platforms: "all" | readonly PlatformId[];
  /** Where the definition comes from, with the name the source uses. */
  readonly source: string;
}

/** A metric by its unit, its label in Chinese and English, and the rest of its definition. */
export function metric(
  unit: MeasureUnit,
  zh: string,
  en: string,
  rest: Omit<MetricDefinition, "unit" | "label">,
): MetricDefinition {
  return { label: words(zh, en), unit, ...rest };
}

/** A text in Chinese and English. */
export function words(zh: string, en: string): Words {
  return { "zh-CN": zh, "en-US": en };
}
