import fc from "fast-check";
import "../../support/fast-check-seed";
import { sharesOf } from "../../../src/core/targets/shares";

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
