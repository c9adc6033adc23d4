import { VALUE_ORDERS } from "../core/keywords/figures";
import type { WordInputs } from "../core/keywords/figures";
import type { Prior } from "../core/keywords/prior";
import { reasonSentence } from "../core/keywords/reason-sentence";
import type { JudgedWord } from "../core/keywords/reason-sentence";
import { judgeWord } from "../core/keywords/verdict";
import type { WordState } from "../core/keywords/verdict";
import { keywordWords } from "../core/templates/keyword-words";
import { amountIn, figureIn, shareIn } from "./keyword-cells";
import { readOptions } from "./keyword-options";
import { locale } from "./messages";
import type { Cells } from "./read-steps";

/**
 * Orders that the rate of a campaign counts for where nothing says how far its words differ: as many as its value of an
 * order does. Fitted to reports, a campaign's rate counts for 0.6 to 10 orders.
 */
const RATE_ORDERS = VALUE_ORDERS;

/** One word by itself: without days, impressions and other words. */
const ALONE: WordState = {
  days: null,
  isSearched: false,
  isBought: null,
  salesRank: null,
  sellingWords: 0,
};

/** The arguments of OPS.VERDICT and OPS.VERDICTREASON as Excel hands them over. */
export type VerdictArguments = readonly [
  clicks: unknown,
  cost: unknown,
  orders: unknown,
  sales: unknown,
  margin: unknown,
  campaignRate?: unknown,
  rules?: Cells | null,
];

/**
 * What to do with a word, in the words of the 关键词ROI; see OPS.VERDICT. A figure that is missing makes it 观察.
 *
 * Throws #VALUE! for figures below 0, for margins and rates that are no share, and for options nobody knows.
 */
export function verdictOf(...given: VerdictArguments): string {
  return keywordWords(locale()).verdicts[judge(given).judgement.verdict];
}

/** Why, in one sentence with the numbers used; see OPS.VERDICTREASON. Throws as `verdictOf`. */
export function verdictReasonOf(...given: VerdictArguments): string {
  return reasonSentence(judge(given), locale());
}

function judge([clicks, cost, orders, sales, margin, campaignRate, rules]: VerdictArguments): JudgedWord {
  const options = readOptions(rules, ["orderValue", "priorClicks"], null);
  const own = {
    clicks: amountIn(clicks),
    cost: amountIn(cost),
    orders: amountIn(orders),
    sales: figureIn(sales),
  };
  const prior = priorOf(own.orders, own.clicks, shareIn(campaignRate), options.priorClicks);
  const ownValue =
    own.orders === null || own.orders === 0 || own.sales === null ? null : own.sales / own.orders;
  const inputs: WordInputs = {
    impressions: null,
    ...own,
    carts: null,
    closedClicks: own.clicks,
    closedOrders: own.orders,
    closedSales: own.sales,
    days: null,
    quality: null,
    bid: null,
    priorOrders: prior?.orders ?? null,
    priorClicks: prior?.clicks ?? null,
    unitValue: options.orderValue ?? ownValue,
    unitCtr: null,
    margin: shareIn(margin) ?? options.rules.margin,
    stepUp: options.rules.stepUp,
    stepDown: options.rules.stepDown,
    floor: options.rules.floor,
  };
  const judgement = judgeWord(inputs, ALONE, options.rules);
  // Without days nothing waits for a window.
  const alone = { windowDays: 0, isCounted: false, isSearched: false, rival: null };
  return { inputs, judgement, rules: options.rules, ...alone };
}

/** What is believed beforehand: the campaign's rate; without one next to nothing, a click at the word's own rate. */
function priorOf(
  orders: number | null,
  clicks: number | null,
  rate: number | null,
  priorClicks: number | null,
): Prior | null {
  if (rate !== null) {
    const counts = priorClicks ?? (rate > 0 ? RATE_ORDERS / rate : 1);
    return { orders: rate * counts, clicks: counts };
  }
  if (orders === null || clicks === null || clicks === 0) return null;
  const counts = priorClicks ?? 1;
  return { orders: (orders / clicks) * counts, clicks: counts };
}
