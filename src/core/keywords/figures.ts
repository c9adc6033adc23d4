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

/** The most a click may cost: what it brings in on average after goods, fees and refunds; never below 0. */
export const MAX_CPC: WordExpr = greater(
  constant(0),
  times(times(LIKELY_RATE, ORDER_VALUE), input("margin")),
);

/** Orders per click at which the ads pay for themselves. A click costs what it costs, whether its orders have come. */
export const BREAK_EVEN_RATE: WordExpr = ratioAboveZero(CPC, times(ORDER_VALUE, input("margin")));

/** Return to count on, by the return at which the ads pay for themselves: 1 is break-even. */
export const LIKELY_RETURN: WordExpr = ratioAboveZero(MAX_CPC, CPC);

/** What the bid is moved from: the bid, or what a click cost where the report has no bids. */
export type BidBase = "bid" | "cpc";

/** Verdicts that set a bid. */
export type BidVerdict = "add" | "raise" | "lower";

/**
 * The bid to set: the present one times the return to count on, so that a click comes to cost what it is worth (of what a
 * click cost that is `MAX_CPC`). No further than the steps allow and not below the floor; a raise never ends below the
 * present bid, nor a lowering above it.
 */
export function suggestedBid(base: BidBase, verdict: BidVerdict): WordExpr {
  const now: WordExpr = base === "bid" ? input("bid") : CPC;
  const { least, most, floor } = bidRange(verdict);
  const factor = greater(least, lesser(most, greater(LIKELY_RETURN, ratio(input("floor"), now))));
  return greater(floor, times(now, factor));
}

/** How far a bid may move at once, as shares of it, and the least it ends at. */
export function bidRange(verdict: BidVerdict): Readonly<Record<"least" | "most" | "floor", WordExpr>> {
  const one = constant(1);
  return {
    least: verdict === "raise" ? one : minus(one, input("stepDown")),
    most: verdict === "lower" ? one : plus(one, input("stepUp")),
    floor: verdict === "lower" ? constant(0) : input("floor"),
  };
}

/** Orders that came without a click, after a view: the rate of such a word is no share, and may exceed 1. */
export function hasViewOrders({ orders, clicks }: Pick<WordInputs, "orders" | "clicks">): boolean {
  return orders !== null && clicks !== null && orders > clicks;
}

/** The inputs of one word; null where there is no figure. */
export type WordInputs = Readonly<Record<WordInput, number | null>>;

/** A figure of a word; null where an input is missing or something is divided by 0. */
export function wordFigure(expr: WordExpr, inputs: WordInputs): number | null {
  return evaluate(expr, (name) => inputs[name]);
}
