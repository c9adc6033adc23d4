import fc from "fast-check";
import "../../support/fast-check-seed";
import { neededPerWeight, paceOf, runRate } from "../../../src/core/targets/progress";
import { sharesOf, splitTarget } from "../../../src/core/targets/shares";

const weights = fc
  .array(fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constant(0)), {
    minLength: 1,
    maxLength: 366,
  })
  .filter((each) => each.some((weight) => weight > 1e-9));

describe("sharesOf", () => {
  test("divides by hand", () => {
    expect(sharesOf([1, 1, 2])).toEqual([0.25, 0.25, 0.5]);
    expect(sharesOf([0, 3, 0])).toEqual([0, 1, 0]);
  });

  test("adds up to exactly 1, and a weight of 0 gets nothing", () => {
    fc.assert(
      fc.property(weights, (each) => {
        const shares = sharesOf(each);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(1);
        expect(shares.every((share, i) => share >= 0 && (each[i] > 0 || share === 0))).toBe(true);
      }),
    );
  });

  test("refuses weights that share nothing", () => {
    for (const each of [[], [0, 0], [1, -1], [Number.NaN], [Infinity]])
      expect(() => sharesOf(each)).toThrow(RangeError);
  });
});

describe("splitTarget", () => {
  test("gives whole cents that add up to the target", () => {
    expect(splitTarget(100, [1, 1, 1])).toEqual([33.34, 33.33, 33.33]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), weights, (cents, each) => {
        const parts = splitTarget(cents / 100, each).map((part) => Math.round(part * 100));
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(cents);
      }),
    );
  });
});

describe("progress", () => {
  // 3,000 wanted; 1,000 after 10 of 30 days of weight 1, but the last ten weigh 2.
  const progress = { target: 3000, actual: 1000, passed: 10, remaining: 30 };

  test("is what the arithmetic says", () => {
    expect(runRate(progress)).toBe(4000);
    expect(neededPerWeight(progress)).toBeCloseTo(2000 / 30, 12);
    expect(paceOf(progress)).toBeCloseTo(1 / 3 - 1 / 4, 12);
  });

  test("asks nothing more of a target that is reached, and says nothing where there is nothing to divide", () => {
    expect(neededPerWeight({ ...progress, actual: 3500 })).toBe(0);
    expect(neededPerWeight({ ...progress, remaining: 0 })).toBeNull();
    expect(runRate({ ...progress, passed: 0 })).toBeNull();
    expect(paceOf({ ...progress, target: 0 })).toBeNull();
  });
});
