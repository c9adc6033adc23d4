import { printBrief } from "./keyword-print";
import type { KeywordSheet } from "./keyword-sheet";
import type { Expr } from "../expr";
import { constant, input, ratioAboveZero } from "../expr";
import { thisRow } from "../formulas/structured-reference";
import {
  ACOS,
  BREAK_EVEN_RATE,
  CLICK_CONVERSION,
  COST_PER_ORDER,
  CPC,
  CTR,
  LIKELY_RATE,
  LIKELY_RETURN,
  MAX_CPC,
  ORDER_VALUE,
  PROFIT,
  ROAS,
} from "../keywords/figures";
import type { WordInput } from "../keywords/figures";

/** Return at which the ads pay for themselves, of all words alike. */
export const BREAK_EVEN_ROAS: Expr<WordInput> = ratioAboveZero(constant(1), input("margin"));

/** What the likely rate is the ratio of. */
const [LIKELY_ORDERS, LIKELY_CLICKS] = partsOf(LIKELY_RATE);

function partsOf(expr: Expr<WordInput>): readonly [Expr<WordInput>, Expr<WordInput>] {
  if (!("left" in expr)) throw new Error("The likely rate is a ratio.");
  return [expr.left, expr.right];
}

/** A figure that has a column of its own. */
export type WordFigure =
  | "ctr"
  | "cpc"
  | "conversion"
  | "roas"
  | "acos"
  | "costPerOrder"
  | "profit"
  | "likelyOrders"
  | "likelyClicks"
  | "likelyRate"
  | "orderValue"
  | "breakEvenRate"
  | "maxCpc"
  | "likelyReturn"
  | "breakEvenRoas";

/** The expression of each; those ahead are named in those behind them. */
export function figureExpressions(): Readonly<Record<WordFigure, Expr<WordInput>>> {
  return {
    ctr: CTR,
    cpc: CPC,
    conversion: CLICK_CONVERSION,
    roas: ROAS,
    acos: ACOS,
    costPerOrder: COST_PER_ORDER,
    profit: PROFIT,
    likelyOrders: LIKELY_ORDERS,
    likelyClicks: LIKELY_CLICKS,
    likelyRate: LIKELY_RATE,
    orderValue: ORDER_VALUE,
    breakEvenRate: BREAK_EVEN_RATE,
    maxCpc: MAX_CPC,
    likelyReturn: LIKELY_RETURN,
    breakEvenRoas: BREAK_EVEN_ROAS,
  };
}

/** The formula of a figure: the core's expression, with the columns of others where they are parts of it. */
export function printFigure(sheet: KeywordSheet, figure: WordFigure): string {
  const expressions = figureExpressions();
  const names = new Map<Expr<WordInput>, WordFigure>();
  for (const [name, expr] of Object.entries(expressions) as [WordFigure, Expr<WordInput>][])
    if (name !== figure) names.set(expr, name);
  return printBrief(
    nameParts(expressions[figure], names),
    (name) =>
      name in expressions ? thisRow(sheet.words[name as WordFigure]) : sheet.operand(name as WordInput),
    (name) => !(name in expressions) && sheet.mayLack(name as WordInput),
  );
}

/** An expression whose parts that have a name are read by it. */
function nameParts<Input extends string, Name extends string>(
  expr: Expr<Input>,
  names: ReadonlyMap<Expr<Input>, Name>,
): Expr<Input | Name> {
  const name = names.get(expr);
  if (name !== undefined) return input<Input | Name>(name);
  if (expr.kind === "square-root") return { kind: expr.kind, of: nameParts(expr.of, names) };
  if (!("left" in expr)) return expr;
  return { kind: expr.kind, left: nameParts(expr.left, names), right: nameParts(expr.right, names) };
}
