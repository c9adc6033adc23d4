import type { Expr } from "../expr";
import { constant, greater, input, minus, plus, ratioAboveZero, squareRoot, times } from "../expr";

/**
 * What is known of a figure around a change: its value in as many weeks on each side, and how whole weeks varied: how
 * many there are before and after, how many stretches of a level of their own they make (ahead of the problem, with it,
 * after the change), and the squared distances of weeks from the mean of their stretch, before and after.
 */
export type EffectInput =
  "before" | "after" | "weeks" | "weeksBefore" | "spreadBefore" | "weeksAfter" | "spreadAfter" | "stretches";

/** Whole weeks before the change, and after it, that tell how weeks vary. */
export const [SPREAD_WEEKS_BEFORE, SPREAD_WEEKS_AFTER] = [8, 4];
/** The most weeks compared on each side. */
export const MOST_WEEKS = SPREAD_WEEKS_AFTER;

/** Weeks that are all alike to this share of the figure have no spread to be measured. */
const LEAST_SPREAD = 1e-9;

/** What the figure changed by. */
export const effectChange: Expr<EffectInput> = minus(input("after"), input("before"));

/** Degrees of freedom of the spread of weeks: one for each week, less one for the mean of each stretch. */
export const effectFreedom: Expr<EffectInput> = minus(
  plus(input("weeksBefore"), input("weeksAfter")),
  input("stretches"),
);

const hair = times(constant(LEAST_SPREAD), input<EffectInput>("before"));
const spread = greater(plus(input("spreadBefore"), input("spreadAfter")), times(hair, hair));

/**
 * Standard error of the change: √(2·s²/n) for n weeks on each side, with s² the spread of whole weeks around the mean of
 * their stretch: what a problem took off is no spread. Weeks and not days, as days have their weekdays and go on from
 * the day before.
 *
 * Example: weeks 10, 12, 11, 13 before (squared distances 5) and 15, 17 after (2), two weeks a side: s² = 7/4, so
 * √(2·1.75/2) = 1.3229 with 4 degrees of freedom.
 * Source: two samples of one spread (Student, Biometrika 6 (1908) 1-25), over batch means (Law & Kelton, Simulation
 * Modeling and Analysis, ch. 9).
 */
export const effectError: Expr<EffectInput> = squareRoot(
  ratioAboveZero(times(constant(2), spread), times(input("weeks"), effectFreedom)),
);
