import { amountOf, centsOf, centsThatAddUp, largestOf, LARGEST } from "./cents";
import { logarithmicMean, logRatio } from "./logarithmic-mean";

/** A number over two periods. */
export interface Change {
  readonly before: number;
  readonly after: number;
}

/**
 * What a factor is in one period: over / under. A plain number has 1 under it; with 0 under it the factor is not
 * known in that period, such as the amount per buyer without buyers.
 */
export interface FactorValue {
  readonly over: number;
  readonly under: number;
}

/** One of the factors whose product is the value. */
export interface Factor<Id extends string> {
  readonly id: Id;
  readonly before: FactorValue;
  readonly after: FactorValue;
}

/** What one factor did to the value, in the value's unit. */
export interface Part<Id extends string> {
  readonly id: Id;
  readonly exact: number;
  /** To the cent; these add up to the rounded change. */
  readonly rounded: number;
}

/** Why a change is not split. */
export type SplitReason =
  /** A figure is not there. */
  | "missing-input"
  /** A figure is below 0, such as an amount after refunds: it has no logarithm. */
  | "negative-input"
  /** A figure beyond 1e13, where cents are lost, or none that can be calculated with. */
  | "out-of-range"
  | "buyers-without-visitors"
  | "amount-without-buyers"
  /** The factors' product does not move as the value does. */
  | "factors-do-not-multiply";

/** The parts of a change, one a factor in the factors' order, or the reason why there are none. */
export type ChangeSplit<Id extends string> =
  | {
      readonly kind: "split";
      readonly change: number;
      readonly roundedChange: number;
      readonly parts: readonly Part<Id>[];
    }
  | { readonly kind: "none"; readonly reason: SplitReason };

/** How far the factors' product may be from the value, as a share of it. */
const TOLERANCE = 1e-9;

/**
 * Splits the change of a value into what each of its factors did: additive LMDI-I.
 *
 * Takes: the factors, whose product is the value up to a fixed unit, and the value in both periods. Gives: for each
 * factor L(after, before) · ln(factor after / factor before), L being the logarithmic mean. The exact parts add up
 * to the change as far as doubles go (the largest takes their last bit), the rounded ones to the cent; there the
 * largest takes the cent left over. Exchanging the periods turns every sign.
 *
 * A value of 0 in one period has the limits of Ang, Zhang, Choi, "Factorizing changes in energy and environmental
 * indicators through decomposition", Energy 23 (1998) 489-495, table 2: the factor that is 0 takes the whole change,
 * the others nothing. Where several are 0 they share it evenly, as they do when one small number is put in the place
 * of each 0 and goes to 0. A factor not known in a period counts as unchanged. Both values 0: no change, no parts.
 * Reasons: "negative-input", "out-of-range", "factors-do-not-multiply"; the others are for callers who look first.
 * Source: B.W. Ang, Energy Policy 33 (2005) 867-871, equation 5; on zeros also B.W. Ang and N. Liu, Energy Policy
 * 35 (2007) 238-246, and R. Wood and M. Lenzen, Energy Policy 34 (2006) 1326-1331.
 * Example: 1,000 -> 3,000 by factors 10 -> 20 and 100 -> 150: 1,261.86 and 738.14.
 */
export function splitChange<Id extends string>(
  factors: readonly Factor<Id>[],
  value: Change,
): ChangeSplit<Id> {
  const reason = whyNot(factors, value);
  if (reason !== null) return { kind: "none", reason };
  const change = value.after - value.before;
  const exact = value.before > 0 && value.after > 0 ? effects(factors, value) : limits(factors, value);
  if (!exact.every(Number.isFinite)) return { kind: "none", reason: "out-of-range" };
  const sum = exact.reduce((total, each) => total + each, 0);
  const size = exact.reduce((total, each) => total + Math.abs(each), 0);
  if (Math.abs(sum - change) > TOLERANCE * Math.max(size, value.before, value.after))
    return { kind: "none", reason: "factors-do-not-multiply" };
  const cents = centsThatAddUp(exact, change);
  return {
    kind: "split",
    change,
    roundedChange: amountOf(centsOf(change)),
    parts: closed(exact, change).map((each, i) => ({
      id: factors[i].id,
      exact: each,
      rounded: amountOf(cents[i]),
    })),
  };
}

function whyNot(factors: readonly Factor<string>[], { before, after }: Change): SplitReason | null {
  const figures = [before, after].concat(
    factors.flatMap((each) => [each.before.over, each.before.under, each.after.over, each.after.under]),
  );
  if (figures.some((each) => !Number.isFinite(each))) return "out-of-range";
  if (figures.some((each) => each < 0)) return "negative-input";
  if (before > LARGEST || after > LARGEST) return "out-of-range";
  const fit =
    factors.length > 0 &&
    fits(
      before,
      factors.map((each) => each.before),
    ) &&
    fits(
      after,
      factors.map((each) => each.after),
    );
  return fit ? null : "factors-do-not-multiply";
}

/** A value above 0 has no factor of 0 or unknown, a value of 0 has one of 0. */
function fits(value: number, factors: readonly FactorValue[]): boolean {
  return value > 0 ? factors.every(({ over, under }) => over > 0 && under > 0) : factors.some(isZero);
}

function isZero({ over, under }: FactorValue): boolean {
  return over === 0 && under > 0;
}

function effects(factors: readonly Factor<string>[], { before, after }: Change): readonly number[] {
  const weight = logarithmicMean(after, before);
  // Crosswise, because whole counts multiply without rounding where their quotients would not.
  return factors.map(
    (each) => weight * logRatio(each.after.over * each.before.under, each.before.over * each.after.under),
  );
}

function limits(factors: readonly Factor<string>[], { before, after }: Change): readonly number[] {
  if (before === after) return factors.map(() => 0);
  const zero = factors.map((each) => isZero(before === 0 ? each.before : each.after));
  const share = (after - before) / zero.filter(Boolean).length;
  return zero.map((each) => (each ? share : 0));
}

/** The parts with the last bit of their sum given to the largest. */
function closed(parts: readonly number[], total: number): readonly number[] {
  const largest = largestOf(parts);
  const others = parts.reduce((sum, each, i) => (i === largest ? sum : sum + each), 0);
  return parts.map((each, i) => (i === largest ? total - others : each));
}
