import { agreesAsAdSales } from "./arithmetic";
import type { ProfileOf } from "./arithmetic";
import type { ColumnProfile } from "./profile";
import type { FieldId } from "../fields/index";

/** What is known of the other columns when a word with two meanings is decided. */
export interface WordContext {
  readonly profile: ColumnProfile;
  readonly profileOf: ProfileOf;
  /** Whether any column may carry the field, decided or not. */
  has(field: FieldId): boolean;
}

/** A decision between the readings of a word, with its confidence; null leaves it to the operator. */
export interface WordDecision {
  readonly field: FieldId;
  readonly confidence: number;
}

type Rule = (context: WordContext) => WordDecision | null;

/** Decides between two fields that share a word; null where neither the table nor the figures tell. */
export function decideSharedWord(fields: readonly FieldId[], context: WordContext): WordDecision | null {
  for (const [pair, rule] of RULES) {
    if (fields.length === pair.length && pair.every((field) => fields.includes(field))) return rule(context);
  }
  return null;
}

const RULES: ReadonlyArray<readonly [readonly FieldId[], Rule]> = [
  [["payConversionRate", "clickConversionRate"], decideConversionRate],
  [["paidUnits", "adSales"], decideSales],
  [["productId", "sku"], decideSku],
  [["date", "startDate"], (context) => sure(context.has("endDate") ? "startDate" : "date", 0.92)],
  [["orderedUnits", "paidUnits"], () => sure("orderedUnits", 0.8)],
  [["roas", "acos"], () => null],
];

/** 转化率: buyers of visitors in a shop report, orders of clicks in an ad report. */
function decideConversionRate(context: WordContext): WordDecision | null {
  const shop = context.has("visitors");
  const ads = context.has("clicks") || context.has("impressions");
  if (shop === ads) return null;
  return sure(shop ? "payConversionRate" : "clickConversionRate", 0.85);
}

/** 销量: pieces in most sheets, money in some ad reports. */
function decideSales(context: WordContext): WordDecision | null {
  const { profile } = context;
  if (agreesAsAdSales(profile, context.profileOf)) return sure("adSales", 0.97);
  if (profile.numbers > 0 && profile.integers / profile.numbers < 0.9) return sure("adSales", 0.85);
  if (profile.numbers < profile.texts) return sure("paidUnits", 0.6);
  const ads = context.has("cost") && context.has("clicks");
  if (ads && profile.median > 100) return null;
  return sure("paidUnits", ads ? 0.6 : 0.85);
}

/** SKU: the shop's own code beside a product id, else the platform's number where it is a long number. */
function decideSku(context: WordContext): WordDecision | null {
  const { profile } = context;
  if (context.has("productId")) return sure("sku", 0.9);
  const long = profile.longDigits + (profile.median >= 1e7 ? profile.numbers : 0);
  return profile.filled > 0 && long / profile.filled > 0.8 ? sure("productId", 0.85) : sure("sku", 0.8);
}

function sure(field: FieldId, confidence: number): WordDecision {
  return { field, confidence };
}
