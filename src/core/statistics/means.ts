import type { Expr } from "../expr";
import { constant, greater, input, minus, plus, ratio, ratioAboveZero, squareRoot, times } from "../expr";

/** Values of as many days on each side: how many, their sums, and the sums of their squares. */
export type MeansInput = "days" | "sumA" | "squaresA" | "sumB" | "squaresB";

/** Of two days on each side chance alone makes both sides even too often: more than 6 in 100 would be called different. */
const LEAST_DAYS = 3;
/** Days that are all alike to this share of their size have no spread to be measured; sums of squares keep no more. */
const LEAST_SPREAD = 1e-9;

const days = input("days");

/** Squared distances from the mean: Σx² - (Σx)²/n, with a floor. */
function deviations(sum: Expr<MeansInput>, squares: Expr<MeansInput>): Expr<MeansInput> {
  return greater(minus(squares, ratio(times(sum, sum), days)), times(constant(LEAST_SPREAD), squares));
}

const [a, b] = [deviations(input("sumA"), input("squaresA")), deviations(input("sumB"), input("squaresB"))];
const both = plus(a, b);

/** Mean of side A less that of side B. */
export const meansDifference: Expr<MeansInput> = ratio(minus(input("sumA"), input("sumB")), days);

/** Standard error of that difference: √((QA + QB)/(n·(n-1))), with Q the squared distances of each side's mean. */
export const meansError: Expr<MeansInput> = squareRoot(
  ratioAboveZero(both, times(days, minus(days, constant(1)))),
);

/** 1 for enough days, nothing for fewer. */
const enough = ratioAboveZero(minus(days, constant(LEAST_DAYS - 1)), minus(days, constant(LEAST_DAYS - 1)));

/**
 * Welch's degrees of freedom of the difference, between n-1 and 2(n-1): (n-1)·(QA + QB)²/(QA² + QB²). Nothing for
 * fewer than three days on each side, and where all days are 0.
 *
 * Whole ones are taken, as Excel's functions take them; what goes with them is at most too wide.
 * Example: 1, 2, 3 and 2, 4, 6: Q = 2 and 8, so 2·100/68 = 2.94.
 * Source: B.L. Welch, Biometrika 34 (1947) 28-35.
 */
export const welchFreedom: Expr<MeansInput> = times(
  times(enough, ratioAboveZero(times(both, both), plus(times(a, a), times(b, b)))),
  minus(days, constant(1)),
);
