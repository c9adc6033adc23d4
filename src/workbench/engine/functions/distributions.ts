import betaLogarithm from "@stdlib/math-base-special-betaln";
import upperGamma from "@stdlib/math-base-special-gammainc";
import gammaLogarithm from "@stdlib/math-base-special-gammaln";
import betaCumulative from "@stdlib/stats-base-dists-beta-cdf";
import betaDensity from "@stdlib/stats-base-dists-beta-pdf";
import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import gammaCumulative from "@stdlib/stats-base-dists-gamma-cdf";
import normalCumulative from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import studentCumulative from "@stdlib/stats-base-dists-t-cdf";
import studentQuantile from "@stdlib/stats-base-dists-t-quantile";
import type { Scalar } from "../../model/values";
import { toLogical, toNumber } from "../coercion";
import { NUM } from "../operands";
import { type FunctionSpec, numberOr, scalar } from "./function-spec";
import { gammaAboveOfLarge, LARGE_SHAPE } from "./gamma-above";

/** A function of numbers alone; #NUM! where the result is none. */
const ofNumbers = (name: string, count: number, run: (...given: number[]) => number): FunctionSpec =>
  scalar(name, count, count, (given) => finite(run(...given.map((value) => toNumber(value)))));

function finite(value: number): number {
  if (!Number.isFinite(value)) throw NUM;
  return value;
}

/** Whole degrees of freedom, from 1: Excel cuts off what is behind the point. */
function degrees(given: number): number {
  const whole = Math.trunc(given);
  if (whole < 1) throw NUM;
  return whole;
}

function studentDensity(x: number, df: number): number {
  return Math.exp(-((df + 1) / 2) * Math.log1p((x * x) / df) - betaLogarithm(0.5, df / 2)) / Math.sqrt(df);
}

/** The probability above x, to the right or to both sides. */
function studentTail(x: number, df: number, sides: number): number {
  return sides * studentCumulative(-x, degrees(df));
}

function twoSided(x: number, df: number): number {
  if (x < 0) throw NUM;
  return studentTail(x, df, 2);
}

function studentTails(x: number, df: number, tails: number): number {
  const sides = Math.trunc(tails);
  if (x < 0 || (sides !== 1 && sides !== 2)) throw NUM;
  return studentTail(x, df, sides);
}

function twoSidedInverse(p: number, df: number): number {
  if (p <= 0 || p > 1) throw NUM;
  return 0 - studentQuantile(p / 2, degrees(df));
}

function studentInverse(p: number, df: number): number {
  if (p <= 0 || p >= 1) throw NUM;
  return studentQuantile(p, degrees(df));
}

function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

function normal(given: readonly Scalar[]): number {
  const [x = 0, middle = 0, deviation = 0] = given.slice(0, 3).map((value) => toNumber(value));
  if (deviation <= 0) throw NUM;
  const z = (x - middle) / deviation;
  return toLogical(given[3] ?? null) ? normalCumulative(z, 0, 1) : normalDensity(z) / deviation;
}

/** Below this the library's quantile loses digits, and below 1e-15 all of them. */
const FAR = 1e-7;

function standardInverse(p: number): number {
  if (p <= 0 || p >= 1) throw NUM;
  if (p >= FAR) return normalQuantile(p, 0, 1);
  // Newton's steps on the logarithm of the probability, from the tail's first approximation.
  let z = -Math.sqrt(-2 * Math.log(p));
  for (let step = 0; step < 6; step++) {
    const below = normalCumulative(z, 0, 1);
    if (below > 0) z -= (Math.log(below / p) * below) / normalDensity(z);
  }
  return z;
}

function normalInverse(p: number, middle: number, deviation: number): number {
  if (deviation <= 0) throw NUM;
  return middle + deviation * standardInverse(p);
}

function betaShape(given: readonly Scalar[], bounds: number) {
  const [x = 0, alpha = 0, beta = 0] = given.slice(0, 3).map((value) => toNumber(value));
  const [low, high] = [numberOr(given, bounds, 0), numberOr(given, bounds + 1, 1)];
  if (alpha <= 0 || beta <= 0 || low === high) throw NUM;
  return { x, alpha, beta, low, high };
}

function betaDistribution(given: readonly Scalar[], bounds: number, cumulative: boolean): number {
  const { x, alpha, beta, low, high } = betaShape(given, bounds);
  if (x < low || x > high) throw NUM;
  const share = (x - low) / (high - low);
  if (cumulative) return finite(betaCumulative(share, alpha, beta));
  return finite(betaDensity(share, alpha, beta) / (high - low));
}

function betaInverse(given: readonly Scalar[]): number {
  const { x: p, alpha, beta, low, high } = betaShape(given, 3);
  if (p <= 0 || p > 1) throw NUM;
  return finite(low + (high - low) * betaQuantile(p, alpha, beta));
}

function gammaShape(given: readonly Scalar[]) {
  const [x = 0, alpha = 0, beta = 0] = given.slice(0, 3).map((value) => toNumber(value));
  if (x < 0 || alpha <= 0 || beta <= 0) throw NUM;
  return { x, alpha, beta };
}

function gammaBelow(x: number, shape: number): number {
  return shape < LARGE_SHAPE ? gammaCumulative(x, shape, 1) : 1 - gammaAboveOfLarge(x, shape);
}

function gammaDistribution(given: readonly Scalar[]): number {
  const { x, alpha, beta } = gammaShape(given);
  const scaled = x / beta;
  if (toLogical(given[3] ?? null)) return finite(gammaBelow(scaled, alpha));
  if (alpha === 1) return Math.exp(-scaled) / beta;
  return finite(Math.exp((alpha - 1) * Math.log(scaled) - scaled - gammaLogarithm(alpha)) / beta);
}

function gammaInverse(given: readonly Scalar[]): number {
  const { x: p, alpha, beta } = gammaShape(given);
  if (p >= 1) throw NUM;
  if (p === 0) return 0;
  let [low, high] = [0, alpha];
  while (gammaBelow(high, alpha) < p) [low, high] = [high, 2 * high];
  while (gammaBelow(high / 2, alpha) > p && high > 0) high /= 2;
  low = Math.max(low, high / 2);
  // Halves until the doubles between run out.
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2)
    if (gammaBelow(middle, alpha) < p) low = middle;
    else high = middle;
  return finite(high * beta);
}

/** Excel's limit for the degrees of freedom of chi-squared. */
const MOST_DEGREES = 1e10;

function chiSquaredTail(x: number, df: number): number {
  if (x < 0 || df > MOST_DEGREES) throw NUM;
  return upperGamma(x / 2, degrees(df) / 2, true, true);
}

function binomial(given: readonly Scalar[]): number {
  const [count = 0, trials = 0, p = 0] = given.slice(0, 3).map((value) => toNumber(value));
  const [k, n] = [Math.trunc(count), Math.trunc(trials)];
  if (k < 0 || k > n || p < 0 || p > 1) throw NUM;
  // Both are the beta distribution's, with the count and the rest as its shape.
  if (toLogical(given[3] ?? null)) return k === n ? 1 : finite(betaCumulative(1 - p, n - k, k + 1));
  return finite(betaDensity(p, k + 1, n - k + 1) / (n + 1));
}

function logarithmOfGamma(x: number): number {
  if (x <= 0) throw NUM;
  return gammaLogarithm(x);
}

/** Distributions of probability, with the bounds of their arguments as Excel documents them. */
export const DISTRIBUTIONS: readonly FunctionSpec[] = [
  scalar("BETA.DIST", 4, 6, (given) => betaDistribution(given, 4, toLogical(given[3] ?? null))),
  scalar("BETA.INV", 3, 5, betaInverse),
  scalar("BETADIST", 3, 5, (given) => betaDistribution(given, 3, true)),
  scalar("BETAINV", 3, 5, betaInverse),
  scalar("BINOM.DIST", 4, 4, binomial),
  scalar("BINOMDIST", 4, 4, binomial),
  ofNumbers("CHIDIST", 2, chiSquaredTail),
  ofNumbers("CHISQ.DIST.RT", 2, chiSquaredTail),
  scalar("GAMMA.DIST", 4, 4, gammaDistribution),
  scalar("GAMMA.INV", 3, 3, gammaInverse),
  scalar("GAMMADIST", 4, 4, gammaDistribution),
  scalar("GAMMAINV", 3, 3, gammaInverse),
  ofNumbers("GAMMALN", 1, logarithmOfGamma),
  ofNumbers("GAMMALN.PRECISE", 1, logarithmOfGamma),
  scalar("NORM.DIST", 4, 4, normal),
  ofNumbers("NORM.INV", 3, normalInverse),
  scalar("NORM.S.DIST", 2, 2, ([z = null, cumulative = null]) => normal([z, 0, 1, cumulative])),
  ofNumbers("NORM.S.INV", 1, standardInverse),
  scalar("NORMDIST", 4, 4, normal),
  ofNumbers("NORMINV", 3, normalInverse),
  ofNumbers("NORMSDIST", 1, (z) => normalCumulative(z, 0, 1)),
  ofNumbers("NORMSINV", 1, standardInverse),
  scalar("T.DIST", 3, 3, ([x = null, df = null, cumulative = null]) => {
    const [at, whole] = [toNumber(x), degrees(toNumber(df))];
    return toLogical(cumulative) ? studentCumulative(at, whole) : studentDensity(at, whole);
  }),
  ofNumbers("T.DIST.2T", 2, twoSided),
  ofNumbers("T.DIST.RT", 2, (x, df) => studentTail(x, df, 1)),
  ofNumbers("T.INV", 2, studentInverse),
  ofNumbers("T.INV.2T", 2, twoSidedInverse),
  ofNumbers("TDIST", 3, studentTails),
  ofNumbers("TINV", 2, twoSidedInverse),
];
