import { shiftDecimal, shiftWhole } from "../values/shift-decimal";

/** Above this an amount of a double has no cents that could be relied on. */
export const LARGEST = 1e13;

/** An amount in whole cents, half a cent away from zero, as ROUND(amount, 2) does it: 1.005 -> 101. */
export function centsOf(amount: number): number {
  const cents = Math.round(shiftDecimal(Math.abs(amount), 2));
  return amount < 0 && cents > 0 ? -cents : cents;
}

/** Whole cents as an amount: 101 -> 1.01. */
export function amountOf(cents: number): number {
  return shiftWhole(cents, -2);
}

/**
 * Rounds parts to cents so that they add up to the cents of their total.
 *
 * The part with the most cents (the first of several) takes what rounding leaves over, at most half a cent for each
 * part and half for the total: there it weighs least, and a part that is nothing stays nothing.
 * Example: [0.004, 0.004, 0.004] with the total 0.012 -> 1, 0, 0.
 */
export function centsThatAddUp(parts: readonly number[], total: number): readonly number[] {
  const cents = parts.map(centsOf);
  const left = centsOf(total) - cents.reduce((sum, each) => sum + each, 0);
  const largest = largestOf(cents);
  return cents.map((each, i) => (i === largest ? each + left : each));
}

/** Place of the number farthest from 0, the first of several. */
export function largestOf(numbers: readonly number[]): number {
  return numbers.reduce((best, each, i) => (Math.abs(each) > Math.abs(numbers[best]) ? i : best), 0);
}
