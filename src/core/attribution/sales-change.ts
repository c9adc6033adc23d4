import type { Words } from "../locale";
import { LARGEST } from "./cents";
import { splitChange } from "./split-change";
import type { ChangeSplit, Factor, FactorValue, SplitReason } from "./split-change";

/** What a shop's sales are made of: 支付金额 = 访客数 × 支付转化率 × 客单价. */
export type SalesFactor = "visitors" | "conversion" | "perBuyer";

/** The three, in the order they are told in. */
export const SALES_FACTORS: readonly SalesFactor[] = ["visitors", "conversion", "perBuyer"];

/** What a factor is called, and its 口径. */
export interface FactorWords {
  readonly label: Words;
  readonly definition: Words;
}

/** Name and 口径 of each factor; the names are as short as the headings of a narrow column. */
export const SALES_FACTOR_WORDS: Readonly<Record<SalesFactor, FactorWords>> = {
  visitors: {
    label: { "zh-CN": "访客", "en-US": "Visitors" },
    definition: { "zh-CN": "访客数", "en-US": "visitors" },
  },
  conversion: {
    label: { "zh-CN": "转化", "en-US": "Conversion" },
    definition: { "zh-CN": "支付买家数 ÷ 访客数", "en-US": "paying buyers ÷ visitors" },
  },
  perBuyer: {
    label: { "zh-CN": "客单", "en-US": "Amount per buyer" },
    definition: { "zh-CN": "支付金额 ÷ 支付买家数", "en-US": "paid amount ÷ paying buyers" },
  },
};

/** Sums over one period; null where the sheet has no figure. The amount is in the shop's currency. */
export interface SalesFigures {
  readonly visitors: number | null;
  /** Paying buyers. */
  readonly buyers: number | null;
  /** Paid amount. */
  readonly amount: number | null;
}

/** The same with nothing missing. */
export interface KnownSales {
  readonly visitors: number;
  readonly buyers: number;
  readonly amount: number;
}

/**
 * Splits the change of paid amount between two periods into 访客, 转化 and 客单.
 *
 * A period without visitors gives the whole change to 访客, one with visitors and no buyers to 转化, one with buyers
 * and no amount to 客单 (limits; see splitChange).
 * Reasons, the first that holds: "missing-input"; "negative-input"; "out-of-range"; "buyers-without-visitors",
 * "amount-without-buyers" in either period. More buyers than visitors are let through: late payments do that.
 * Example: 1,000 visitors, 50 buyers, 5,000 -> 1,200 visitors, 48 buyers, 5,760: +979.26, -1,198.52, +979.26, where
 * 转化 (exactly -1,198.513…) took the cent left over.
 */
export function splitSales(before: SalesFigures, after: SalesFigures): ChangeSplit<SalesFactor> {
  const periods = knownPeriods(before, after);
  if (periods.kind === "none") return periods;
  const visitors = (figures: KnownSales): FactorValue => ({ over: figures.visitors, under: 1 });
  return splitChange(
    [
      { id: "visitors", before: visitors(periods.before), after: visitors(periods.after) },
      ...perVisitorFactors(periods),
    ],
    { before: periods.before.amount, after: periods.after.amount },
  );
}

/** 转化 and 客单, for whoever says otherwise where the visitors come from. */
export function perVisitorFactors({
  before,
  after,
}: KnownPeriods): readonly Factor<"conversion" | "perBuyer">[] {
  const conversion = (figures: KnownSales): FactorValue => ({
    over: figures.buyers,
    under: figures.visitors,
  });
  const perBuyer = (figures: KnownSales): FactorValue => ({ over: figures.amount, under: figures.buyers });
  return [
    { id: "conversion", before: conversion(before), after: conversion(after) },
    { id: "perBuyer", before: perBuyer(before), after: perBuyer(after) },
  ];
}

/** Two periods that can be split. */
export interface KnownPeriods {
  readonly kind: "known";
  readonly before: KnownSales;
  readonly after: KnownSales;
}

/** Two periods as they can be split, or the reason why they cannot. */
export function knownPeriods(
  before: SalesFigures,
  after: SalesFigures,
): KnownPeriods | { readonly kind: "none"; readonly reason: SplitReason } {
  const none = (reason: SplitReason) => ({ kind: "none", reason }) as const;
  if (!isKnown(before) || !isKnown(after)) return none("missing-input");
  const periods = [before, after];
  const figures = periods.flatMap(({ visitors, buyers, amount }) => [visitors, buyers, amount]);
  if (figures.some((each) => each < 0)) return none("negative-input");
  if (!figures.every((each) => each <= LARGEST)) return none("out-of-range");
  if (periods.some(({ visitors, buyers }) => visitors === 0 && buyers > 0))
    return none("buyers-without-visitors");
  if (periods.some(({ buyers, amount }) => buyers === 0 && amount > 0)) return none("amount-without-buyers");
  return { kind: "known", before, after };
}

function isKnown(figures: SalesFigures): figures is KnownSales {
  return figures.visitors !== null && figures.buyers !== null && figures.amount !== null;
}
