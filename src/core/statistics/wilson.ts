import type { Expr } from "../expr";
import { constant, input, lesser, minus, plus, ratio, squareRoot, times } from "../expr";

/**
 * What a proportion's limits are worked out of. `successes` of `trials`; `quantile`, above 0, says how sure the limits
 * are to be (1.96 for 95 %, or Student's where the spread was estimated from days); `spread`, 1 or more, is how many
 * times as much days vary as tosses of a coin would (1 where nothing is known of days).
 */
export type WilsonInput = "successes" | "trials" | "quantile" | "spread";

const [successes, trials] = [input("successes"), input("trials")];
const [quantile, spread] = [input("quantile"), input("spread")];

/** Of the effective count: √(X·(N-X)/(N·spread)). Nothing where successes exceed trials, so that no limit has a value. */
const deviation = squareRoot(ratio(times(successes, minus(trials, successes)), times(trials, spread)));
/** 2X + spread·z·(z + √(z² + 4·deviation²)). */
const weighted = plus(
  times(constant(2), successes),
  times(
    times(spread, quantile),
    plus(
      quantile,
      squareRoot(plus(times(quantile, quantile), times(constant(4), times(deviation, deviation)))),
    ),
  ),
);

/**
 * The smallest rate that the counts leave likely: the lower limit of Wilson's interval, from 0 up to the rate itself.
 *
 * With n = trials / spread and p = successes / trials it is the smaller root of (p - π)² = z²·π·(1 - π)/n, written so
 * that nothing cancels: (X/N)·(2X/(2X + spread·z·(z + √(z² + 4p(1-p)n)))).
 * Nothing where there are no trials, where a figure is missing, or where successes exceed trials: such a step has no
 * rate. Without successes it is 0.
 * Example: 81 of 263, z = 1.96, spread 1 -> 0.2553; 15 of 148 -> 0.0624; 0 of 20 -> 0.
 * Source: E.B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209-212; R.G. Newcombe, Statistics in Medicine 17 (1998) 857-872,
 * method 3. Trials divided by the spread: J.N.K. Rao and A.J. Scott, Biometrics 48 (1992) 577-585; E.L. Korn and
 * B.I. Graubard, Survey Methodology 24 (1998) 193-201, also on Student's quantile.
 */
export const wilsonLow: Expr<WilsonInput> = times(
  ratio(successes, trials),
  ratio(times(constant(2), successes), weighted),
);

/**
 * The largest rate that the counts leave likely: the upper limit of Wilson's interval, from the rate itself up to 1.
 *
 * The larger root of the same equation: (2X + spread·z·(z + √…))/(2(N + spread·z²)). Nothing where the lower limit has
 * no value. Source: as the lower limit.
 * Example: 81 of 263, z = 1.96, spread 1 -> 0.3662; 15 of 148 -> 0.1605; 0 of 20 -> 0.1611.
 */
export const wilsonHigh: Expr<WilsonInput> = lesser(
  constant(1),
  ratio(weighted, times(constant(2), plus(trials, times(spread, times(quantile, quantile))))),
);
