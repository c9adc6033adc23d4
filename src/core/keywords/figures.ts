import { evaluate } from "../evaluate";
import { constant, greater, input, lesser, minus, plus, ratio, ratioAboveZero, times } from "../expr";
import type { Expr } from "../expr";

/**
 * What the figures of a word are worked out from. Sums over all days and, with "closed", over the days whose
 * attribution window is closed; what is believed of the word beforehand; and what holds for all words: `margin` of a
 * unit of sales after fees and refunds but before ads, 0 to 1, and how bids may move.
 */
export type WordInput =
  | "impressions"
  | "clicks"
  | "cost"
  | "carts"
  | "orders"
  | "sales"
  | "closedClicks"
  | "closedCost"
  | "closedOrders"
  | "closedSales"
  | "days"
  | "quality"
  | "bid"
  /** See `Prior`. */
  | "priorOrders"
  | "priorClicks"
  /** What an order of the campaign brings in, and the campaign's click rate. */
  | "unitValue"
  | "unitCtr"
  | "margin"
  | "stepUp"
  | "stepDown"
  | "floor";

type WordExpr = Expr<WordInput>;

/** Orders of the campaign that a word's own value of an order is mixed with: one large basket is no average. */
export const VALUE_ORDERS = 3;

export const CTR: WordExpr = ratio(input("clicks"), input("impressions"));
export const CPC: WordExpr = ratio(input("cost"), input("clicks"));
export const CLICK_CONVERSION: WordExpr = ratio(input("orders"), input("clicks"));
export const ROAS: WordExpr = ratio(input("sales"), input("cost"));
export const ACOS: WordExpr = ratio(input("cost"), input("sales"));
export const COST_PER_ORDER: WordExpr = ratio(input("cost"), input("orders"));

/** What is left of the word's sales after goods, fees, refunds and its ads. */
export const PROFIT: WordExpr = minus(times(input("sales"), input("margin")), input("cost"));

/** Orders per click to count on: the word's own, drawn to its campaign's as far as its clicks leave open. */
export const LIKELY_RATE: WordExpr = ratio(
  plus(input("priorOrders"), input("closedOrders")),
  plus(input("priorClicks"), input("closedClicks")),
);

/** What an order of the word brings in, mixed with three orders of its campaign. */
export const ORDER_VALUE: WordExpr = ratio(
  plus(input("closedSales"), times(constant(VALUE_ORDERS), input("unitValue"))),
  plus(input("closedOrders"), constant(VALUE_ORDERS)),
);

/** The most a click may cost: what it brings in on average after goods, fees and refunds. */
export const MAX_CPC: WordExpr = times(times(LIKELY_RATE, ORDER_VALUE), input("margin"));

/** What a click of the closed days cost. */
const CLOSED_CPC: WordExpr = ratio(input("closedCost"), input("closedClicks"));

/** Orders per click at which the ads pay for themselves. */
export const BREAK_EVEN_RATE: WordExpr = ratioAboveZero(CLOSED_CPC, times(ORDER_VALUE, input("margin")));

/** Return to count on, by the return at which the ads pay for themselves: 1 is break-even. */
export const LIKELY_RETURN: WordExpr = ratioAboveZero(MAX_CPC, CLOSED_CPC);

/** What the bid is moved from: the bid, or what a click cost where the report has no bids. */
export type BidBase = "bid" | "cpc";

/** The bid to set: what a click is worth, no further from the present one than the steps allow, not below the floor. */
export function suggestedBid(base: BidBase): WordExpr {
  const now: WordExpr = base === "bid" ? input("bid") : CLOSED_CPC;
  const most = times(now, plus(constant(1), input("stepUp")));
  const least = times(now, minus(constant(1), input("stepDown")));
  return greater(input("floor"), greater(least, lesser(most, MAX_CPC)));
}

/** The inputs of one word; null where there is no figure. */
export type WordInputs = Readonly<Record<WordInput, number | null>>;

/** A figure of a word; null where an input is missing or something is divided by 0. */
export function wordFigure(expr: WordExpr, inputs: WordInputs): number | null {
  return evaluate(expr, (name) => inputs[name]);
}
