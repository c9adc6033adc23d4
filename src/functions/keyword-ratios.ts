import { evaluate } from "../core/evaluate";
import { constant, greater, input, minus, ratioAboveZero, times } from "../core/expr";
import type { Expr } from "../core/expr";
import { ACOS, CPC, CTR, ROAS } from "../core/keywords/figures";
import type { WordInput } from "../core/keywords/figures";
import { failed } from "./errors";
import { amountIn, figureIn, needed, shareIn } from "./keyword-cells";
import { keywordMessages } from "./messages";

type UnitInput = "orderValue" | "rate" | "margin" | "fees" | "refund";

/** What is left of a unit of sales after goods, fees and refunds. Source: 边际贡献率, definitions of the trade. */
const CONTRIBUTION: Expr<UnitInput> = times(
  minus(input("margin"), input("fees")),
  minus(constant(1), input("refund")),
);

/** Example: margin 40 %, fees 3 %, refunds 5 % -> 1 / 0.3515 = 2.84. */
const BREAK_EVEN_ROAS: Expr<UnitInput> = ratioAboveZero(constant(1), CONTRIBUTION);

/** What a click brings in, less goods, fees and refunds; nothing where they leave a loss. */
const MAX_CPC: Expr<UnitInput> = greater(
  constant(0),
  times(times(input("orderValue"), input("rate")), CONTRIBUTION),
);

/** Sales by cost; see OPS.ROAS. Throws #DIV/0! without cost, #N/A where a figure is missing, #VALUE! for none. */
export function roasOf(sales: unknown, cost: unknown): number {
  const inputs = { sales: figureIn(sales), cost: amountIn(cost) };
  return ratioOf(ROAS, inputs, keywordMessages().emptyCost);
}

/** Cost by sales; see OPS.ACOS. Throws as `roasOf`. */
export function acosOf(cost: unknown, sales: unknown): number {
  const inputs = { cost: amountIn(cost), sales: figureIn(sales) };
  return ratioOf(ACOS, inputs, keywordMessages().emptySales);
}

/** Cost by clicks; see OPS.CPC. Throws as `roasOf`. */
export function cpcOf(cost: unknown, clicks: unknown): number {
  const inputs = { cost: amountIn(cost), clicks: amountIn(clicks) };
  return ratioOf(CPC, inputs, keywordMessages().emptyClicks);
}

/** Clicks by impressions; see OPS.CTR. Throws as `roasOf`. */
export function ctrOf(clicks: unknown, impressions: unknown): number {
  const inputs = { clicks: amountIn(clicks), impressions: amountIn(impressions) };
  return ratioOf(CTR, inputs, keywordMessages().emptyImpressions);
}

/**
 * The return at which ads pay for themselves; see OPS.BREAKEVENROAS. Fees are a share of sales, refunds one of what was
 * sold.
 *
 * Throws #DIV/0! where fees and refunds leave nothing, #N/A without a margin, #VALUE! for what is no share.
 */
export function breakEvenRoasOf(margin: unknown, fees?: unknown, refund?: unknown): number {
  const value = unitFigure(BREAK_EVEN_ROAS, {
    orderValue: null,
    rate: null,
    ...sharesIn(margin, fees, refund),
  });
  if (value === null) throw failed("divisionByZero", keywordMessages().noContribution);
  return value;
}

/** The most a click may cost, 0 where fees leave a loss; see OPS.MAXCPC. Throws #N/A where a figure is missing. */
export function maxCpcOf(
  orderValue: unknown,
  margin: unknown,
  conversionRate: unknown,
  fees?: unknown,
  refund?: unknown,
): number {
  const inputs = {
    orderValue: needed(amountIn(orderValue)),
    rate: needed(shareIn(conversionRate)),
    ...sharesIn(margin, fees, refund),
  };
  return needed(unitFigure(MAX_CPC, inputs));
}

/** Left out, there are no fees and no refunds. */
function sharesIn(
  margin: unknown,
  fees: unknown,
  refund: unknown,
): Readonly<Record<"margin" | "fees" | "refund", number>> {
  return { margin: needed(shareIn(margin)), fees: shareIn(fees) ?? 0, refund: shareIn(refund) ?? 0 };
}

function unitFigure(
  expr: Expr<UnitInput>,
  inputs: Readonly<Record<UnitInput, number | null>>,
): number | null {
  return evaluate(expr, (name) => inputs[name]);
}

/** A quotient of two figures that must both be there. */
function ratioOf(
  expr: Expr<WordInput>,
  inputs: Readonly<Partial<Record<WordInput, number | null>>>,
  emptyBottom: string,
): number {
  for (const figure of Object.values(inputs)) needed(figure);
  const value = evaluate(expr, (name) => inputs[name] ?? null);
  if (value === null) throw failed("divisionByZero", emptyBottom);
  return value;
}
