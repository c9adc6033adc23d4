import { PROFIT } from "./figures";
import type { WordInput } from "./figures";
import { constant, input, minus, plus, ratio, times } from "../expr";
import type { Expr } from "../expr";

/**
 * What the figures of a window are worked out from: how many days it has, sums over them, and sums of products of each
 * day's figures; `margin` as in `WordInput`.
 */
export type WindowInput =
  | Extract<WordInput, "impressions" | "clicks" | "cost" | "orders" | "sales" | "margin">
  | "compared"
  | "salesSales"
  | "salesCost"
  | "costCost";

export const CLICKS_A_DAY: Expr<WindowInput> = ratio(input("clicks"), input("compared"));
export const COST_A_DAY: Expr<WindowInput> = ratio(input("cost"), input("compared"));

/** What is left of a day's sales after goods, fees, refunds and ads. */
export const PROFIT_A_DAY: Expr<WindowInput | WordInput> = ratio<WindowInput | WordInput>(
  PROFIT,
  input("compared"),
);

/** Sum over days of the squares of each day's profit, (margin × sales - cost)². */
export const PROFIT_SQUARES: Expr<WindowInput> = plus<WindowInput>(
  minus<WindowInput>(
    times(times(input("margin"), input("margin")), input("salesSales")),
    times<WindowInput>(times(constant(2), input("margin")), input("salesCost")),
  ),
  input("costCost"),
);
