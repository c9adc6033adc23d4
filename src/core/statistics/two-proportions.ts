import type { Expr } from "../expr";
import { constant, input, minus, plus, ratio, squareRoot, times } from "../expr";

/** Two counts of successes among trials, and each side's spread of days (1 where nothing is known of days). */
export type TwoProportionsInput = "successesA" | "trialsA" | "spreadA" | "successesB" | "trialsB" | "spreadB";

const [effectiveA, effectiveB] = [
  ratio(input("trialsA"), input("spreadA")),
  ratio(input("trialsB"), input("spreadB")),
];
/** The rate of both sides together, each by its effective trials. */
const pooled = ratio(
  plus(ratio(input("successesA"), input("spreadA")), ratio(input("successesB"), input("spreadB"))),
  plus(effectiveA, effectiveB),
);

/**
 * How many standard deviations rate A lies above rate B, if both sides truly had the same rate.
 *
 * With n = trials / spread of each side and p = (nA·pA + nB·pB)/(nA + nB):
 * (pA - pB)/√(p·(1-p)·(1/nA + 1/nB)). What is beyond ±1.96 chance alone gives once in 20; `twoSidedChance` says it for
 * any value, with Student's degrees of freedom where a spread was estimated.
 * Nothing without trials on a side, and where nobody or everybody succeeded on both sides.
 * Example: 56 of 70 and 48 of 80, spread 1: p = 104/150, z = 0.2/√(0.2127·(1/70 + 1/80)) -> 2.65.
 * Source: the score test of two proportions, e.g. J.L. Fleiss, Statistical Methods for Rates and Proportions, ch. 2;
 * effective trials: J.N.K. Rao and A.J. Scott, Biometrics 48 (1992) 577-585.
 */
export const twoProportionsZ: Expr<TwoProportionsInput> = ratio(
  minus(ratio(input("successesA"), input("trialsA")), ratio(input("successesB"), input("trialsB"))),
  squareRoot(
    times(
      times(pooled, minus(constant(1), pooled)),
      plus(ratio(constant(1), effectiveA), ratio(constant(1), effectiveB)),
    ),
  ),
);
