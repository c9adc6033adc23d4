import type { Expr } from "../expr";
import { input, minus, plus, squareRoot, times } from "../expr";

/** Two rates, each 0 to 1, and their Wilson limits. */
export type DifferenceInput = "rateA" | "lowA" | "highA" | "rateB" | "lowB" | "highB";

const difference = minus(input("rateA"), input("rateB"));

/**
 * The smallest rate A - rate B that the counts leave likely, -1 to 1.
 *
 * (a - b) - √((a - lowA)² + (highB - b)²). The limits may be widened by the spread of days and Student's quantile; this
 * joins them as they are. Nothing where a rate or a limit is missing.
 * Example: 56 of 70 and 48 of 80 at 95 % -> 0.0524; 9 of 10 and 3 of 10 -> 0.1705.
 * Source: R.G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in
 * Medicine 17 (1998) 873-890, method 10.
 */
export const differenceLow: Expr<DifferenceInput> = minus(
  difference,
  hypotenuse(minus(input("rateA"), input("lowA")), minus(input("highB"), input("rateB"))),
);

/**
 * The largest rate A - rate B that the counts leave likely: (a - b) + √((highA - a)² + (b - lowB)²).
 * Example: 56 of 70 and 48 of 80 at 95 % -> 0.3339. Source: as the lower limit.
 */
export const differenceHigh: Expr<DifferenceInput> = plus(
  difference,
  hypotenuse(minus(input("highA"), input("rateA")), minus(input("rateB"), input("lowB"))),
);

function hypotenuse(a: Expr<DifferenceInput>, b: Expr<DifferenceInput>): Expr<DifferenceInput> {
  return squareRoot(plus(times(a, a), times(b, b)));
}
