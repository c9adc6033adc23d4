import { CellError, type Scalar } from "../../model/values";
import { toLogical, toNumber } from "../coercion";
import { DIV0, Matrix, NA, NUM, type Operand, toGrid } from "../operands";
import { populationVariance, variance } from "./aggregate";
import { ANY, type FunctionSpec, overRanges } from "./function-spec";
import { ascending, mode, quantile } from "./order";
import { numbersIn, valuesIn } from "./walk";

function quantileExclusive(numbers: readonly number[], share: number): number {
  const sorted = ascending([...numbers]);
  const place = share * (sorted.length + 1);
  if (sorted.length === 0 || share <= 0 || share >= 1 || place < 1 || place > sorted.length) throw NUM;
  const low = Math.floor(place);
  const a = sorted[low - 1] ?? 0;
  const b = sorted[Math.min(low, sorted.length - 1)] ?? 0;
  return a + (b - a) * (place - low);
}

function nth(range: Operand, place: number, largest: boolean): number {
  const sorted = ascending(numbersIn([range]));
  const k = Math.ceil(place);
  if (k < 1 || k > sorted.length) throw NUM;
  return sorted[largest ? sorted.length - k : k - 1] ?? 0;
}

function rank(x: number, range: Operand, upwards: boolean, share: boolean): number {
  const numbers = numbersIn([range]);
  if (!numbers.includes(x)) throw NA;
  const before = numbers.filter((each) => (upwards ? each < x : each > x)).length;
  const equal = numbers.filter((each) => each === x).length;
  return before + 1 + (share ? (equal - 1) / 2 : 0);
}

/** Pairs of numbers at like places; a place where either is no number is left out. */
function pairs(a: Operand, b: Operand): { x: number[]; y: number[] } {
  const [first, second] = [valuesPadded(a), valuesPadded(b)];
  const [one, two] = [toGrid(a), toGrid(b)];
  if (one.rows * one.columns !== two.rows * two.columns) throw NA;
  const x: number[] = [];
  const y: number[] = [];
  for (let i = 0; i < Math.min(first.length, second.length); i++) {
    const [p, q] = [first[i] ?? null, second[i] ?? null];
    if (p instanceof CellError) throw p;
    if (q instanceof CellError) throw q;
    if (typeof p !== "number" || typeof q !== "number") continue;
    x.push(p);
    y.push(q);
  }
  return { x, y };
}

const valuesPadded = (operand: Operand): Scalar[] => valuesIn(operand);
const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;

function products(x: readonly number[], y: readonly number[]): { xx: number; yy: number; xy: number } {
  const [mx, my] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  x.forEach((value, i) => {
    const [dx, dy] = [value - mx, (y[i] ?? 0) - my];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  });
  return { xx, yy, xy };
}

function correlation(a: Operand, b: Operand): number {
  const { x, y } = pairs(a, b);
  const { xx, yy, xy } = products(x, y);
  if (x.length === 0 || xx === 0 || yy === 0) throw DIV0;
  return xy / Math.sqrt(xx * yy);
}

/** Slope and intercept of the line of least squares. */
function line(knownY: Operand, knownX: Operand): { slope: number; intercept: number } {
  const { x, y } = pairs(knownX, knownY);
  const { xx, xy } = products(x, y);
  if (x.length === 0 || xx === 0) throw DIV0;
  const slope = xy / xx;
  return { slope, intercept: mean(y) - slope * mean(x) };
}

function frequency(data: Operand, bins: Operand): Matrix {
  const numbers = numbersIn([data]);
  const limits = numbersIn([bins]);
  const order = [...new Set(limits)].sort((a, b) => a - b);
  const counts = new Map(order.map((limit) => [limit, 0]));
  let above = 0;
  for (const value of numbers) {
    const limit = order.find((each) => value <= each);
    if (limit === undefined) above++;
    else counts.set(limit, (counts.get(limit) ?? 0) + 1);
  }
  const seen = new Set<number>();
  const column = limits.map((limit) => {
    if (seen.has(limit)) return 0;
    seen.add(limit);
    return counts.get(limit) ?? 0;
  });
  return new Matrix(limits.length + 1, 1, [...column, above]);
}

const deviation = (name: string, spread: (given: readonly Operand[]) => number): FunctionSpec =>
  overRanges(name, 1, ANY, (given) => Math.sqrt(spread(given)));

const percentile = (name: string): FunctionSpec =>
  overRanges(
    name,
    2,
    2,
    ([range = null, share = null]) => quantile(numbersIn([range]), toNumber(share as Scalar)),
    "rs",
  );

function quartile(name: string): FunctionSpec {
  return overRanges(
    name,
    2,
    2,
    ([range = null, which = null]) => {
      const quarter = Math.trunc(toNumber(which as Scalar));
      if (quarter < 0 || quarter > 4) throw NUM;
      return quantile(numbersIn([range]), quarter / 4);
    },
    "rs",
  );
}

const ranking = (name: string, share: boolean): FunctionSpec =>
  overRanges(
    name,
    2,
    3,
    ([x = null, range = null, order = null]) =>
      rank(toNumber(x as Scalar), range, toLogical(order as Scalar), share),
    "srs",
  );

/** Order, spread and relation. */
export const STATISTICS: readonly FunctionSpec[] = [
  overRanges("CORREL", 2, 2, ([a = null, b = null]) => correlation(a, b)),
  { ...overRanges("FREQUENCY", 2, 2, ([data = null, bins = null]) => frequency(data, bins)), gives: "any" },
  overRanges("INTERCEPT", 2, 2, ([y = null, x = null]) => line(y, x).intercept),
  overRanges("LARGE", 2, 2, ([range = null, k = null]) => nth(range, toNumber(k as Scalar), true), "rs"),
  overRanges("MEDIAN", 1, ANY, (given) => quantile(numbersIn(given), 0.5)),
  overRanges("MODE", 1, ANY, (given) => mode(numbersIn(given))),
  overRanges("MODE.SNGL", 1, ANY, (given) => mode(numbersIn(given))),
  overRanges("PEARSON", 2, 2, ([a = null, b = null]) => correlation(a, b)),
  percentile("PERCENTILE"),
  overRanges(
    "PERCENTILE.EXC",
    2,
    2,
    ([range = null, share = null]) => quantileExclusive(numbersIn([range]), toNumber(share as Scalar)),
    "rs",
  ),
  percentile("PERCENTILE.INC"),
  overRanges(
    "PERCENTRANK",
    2,
    3,
    ([range = null, x = null, digits]) =>
      percentRank(range, toNumber(x as Scalar), digits === undefined ? 3 : toNumber(digits as Scalar)),
    "rss",
  ),
  quartile("QUARTILE"),
  quartile("QUARTILE.INC"),
  ranking("RANK", false),
  ranking("RANK.AVG", true),
  ranking("RANK.EQ", false),
  overRanges("RSQ", 2, 2, ([y = null, x = null]) => correlation(y, x) ** 2),
  overRanges("SLOPE", 2, 2, ([y = null, x = null]) => line(y, x).slope),
  overRanges("SMALL", 2, 2, ([range = null, k = null]) => nth(range, toNumber(k as Scalar), false), "rs"),
  deviation("STDEV", variance),
  deviation("STDEV.P", populationVariance),
  deviation("STDEV.S", variance),
  deviation("STDEVP", populationVariance),
  overRanges("VAR", 1, ANY, variance),
  overRanges("VAR.P", 1, ANY, populationVariance),
  overRanges("VAR.S", 1, ANY, variance),
  overRanges("VARP", 1, ANY, populationVariance),
];

function percentRank(range: Operand, x: number, digits: number): number {
  const sorted = ascending(numbersIn([range]));
  const last = sorted.length - 1;
  if (last < 0) throw NUM;
  if (x < (sorted[0] ?? 0) || x > (sorted[last] ?? 0)) throw NA;
  if (last === 0) return 1;
  const above = sorted.findIndex((each) => each >= x);
  const exact = sorted[above] === x;
  const low = sorted[above - 1] ?? 0;
  const place = exact ? above : above - 1 + (x - low) / ((sorted[above] ?? 0) - low);
  const scale = 10 ** digits;
  return Math.floor((place / last) * scale + 1e-9) / scale;
}
