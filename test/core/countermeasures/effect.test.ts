import { effectChange, effectError, effectFreedom } from "../../../src/core/countermeasures/effect";
import type { EffectInput } from "../../../src/core/countermeasures/effect";
import { evaluate } from "../../../src/core/evaluate";
import type { Expr } from "../../../src/core/expr";

/** Weeks 10, 12, 11, 13 before and 15, 17 after, the last two before compared with those after. */
const EXAMPLE: Readonly<Record<EffectInput, number>> = {
  before: 12,
  after: 16,
  weeks: 2,
  weeksBefore: 4,
  spreadBefore: 5,
  weeksAfter: 2,
  spreadAfter: 2,
  stretches: 2,
};

function of(expr: Expr<EffectInput>, more: Partial<Record<EffectInput, number>> = {}): number | null {
  const inputs = { ...EXAMPLE, ...more };
  return evaluate(expr, (name) => inputs[name]);
}

test("by hand: √(2·(5 + 2)/(4 + 2 - 2)/2)", () => {
  expect(of(effectChange)).toBe(4);
  expect(of(effectFreedom)).toBe(4);
  expect(of(effectError)).toBeCloseTo(1.322876, 6);
});

test("by hand: 10 and 12 ahead of a problem, 11 and 13 with it, 15 and 17 after: √(2·(4 + 2)/(6 - 3)/2)", () => {
  expect(of(effectFreedom, { stretches: 3 })).toBe(3);
  expect(of(effectError, { spreadBefore: 4, stretches: 3 })).toBeCloseTo(Math.SQRT2, 12);
});

test("without a week to spare there is no spread", () => {
  expect(of(effectError, { weeksBefore: 1, weeksAfter: 1 })).toBeNull();
  expect(of(effectError, { weeksBefore: 0, weeksAfter: 0, stretches: 0 })).toBeNull();
});

test("weeks that are all alike leave a hair of the figure, and one at 0 nothing at all", () => {
  expect(of(effectError, { spreadBefore: 0, spreadAfter: 0 })).toBeCloseTo(12e-9 / 2, 12);
  expect(of(effectError, { before: 0, spreadBefore: 0, spreadAfter: 0 })).toBe(0);
  expect(of(effectError, { before: -12, spreadBefore: 0, spreadAfter: 0 })).toBeCloseTo(6e-9, 12);
});
