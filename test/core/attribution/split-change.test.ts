import fc from "fast-check";
import "../../support/fast-check-seed";
import { splitChange } from "../../../src/core/attribution/split-change";
import type { ChangeSplit, Factor, FactorValue } from "../../../src/core/attribution/split-change";

const plain = (value: number): FactorValue => ({ over: value, under: 1 });

function factors(
  before: readonly number[],
  after: readonly number[],
): readonly Factor<"first" | "second" | "third">[] {
  const ids = ["first", "second", "third"] as const;
  return ids
    .slice(0, before.length)
    .map((id, i) => ({ id, before: plain(before[i]), after: plain(after[i]) }));
}

function exact(split: ChangeSplit<string>): readonly number[] {
  return split.kind === "split" ? split.parts.map((part) => part.exact) : [];
}

const product = (numbers: readonly number[]): number => numbers.reduce((all, each) => all * each, 1);

function splitOf(before: readonly number[], after: readonly number[]): ChangeSplit<string> {
  return splitChange(factors(before, after), { before: product(before), after: product(after) });
}

describe("splitChange beside a published example", () => {
  /**
   * The worked example of LMDIR 0.1.14 (Matthew Heun, "Log Mean Divisia Index Decomposition in R", MIT licence, after
   * B.W. Ang, Energy Policy 86 (2015) 233-238): two subcategories of three factors over four years, which are its
   * create_simple_LMDI(), and the additive LMDI-I effects added over both, which its tests/testthat/test_lmdi.R takes
   * from a spreadsheet.
   */
  const YEARS = [
    [[1, 10, 2], [4, 5, 3]],
    [[4, 5, 3], [5, 6, 4]],
    [[8, 2, 4], [5, 7, 5]],
    [[10, 1, 5], [6, 8, 6]],
  ] as const; // prettier-ignore
  const EFFECTS = [
    [69.79006598, -9.455125793, 39.66505981],
    [42.96021467, -34.31902656, 50.3588119],
    [54.01064234, -9.021284671, 54.01064234],
  ] as const;
  const CHANGES = [100, 59, 99] as const;

  test.each([0, 1, 2])("gives its effects, step %i", (step) => {
    const [one, other] = [0, 1].map((each) => exact(splitOf(YEARS[step][each], YEARS[step + 1][each])));
    const sums = one.map((part, i) => part + other[i]);
    sums.forEach((sum, i) => expect(Math.abs(sum - EFFECTS[step][i])).toBeLessThan(6e-8));
    expect(sums[0] + sums[1] + sums[2]).toBeCloseTo(CHANGES[step], 10);
  });
});

describe("splitChange", () => {
  test("splits two factors as worked out by bc with 30 digits", () => {
    // 2000/ln 3 * ln 2 and 2000/ln 3 * ln 1.5
    expect(exact(splitOf([10, 100], [20, 150]))).toEqual([
      expect.closeTo(1261.859507142915, 9),
      expect.closeTo(738.140492857085, 9),
    ]);
  });

  test("gives cents that add up, and says which", () => {
    const split = splitOf([10, 100], [20, 150]);
    expect(split).toMatchObject({ kind: "split", change: 2000, roundedChange: 2000 });
    expect(split.kind === "split" ? split.parts.map((part) => part.rounded) : []).toEqual([1261.86, 738.14]);
  });

  test("lets the largest part take the cent left over", () => {
    // Three times 0.004 rounds to nothing each, their sum 0.012 to a cent: the first of three equals takes it.
    const grown = Math.cbrt(1.012);
    const third = splitOf([1, 1, 1], [grown, grown, grown]);
    expect(third.kind === "split" ? third.parts.map((part) => part.rounded) : []).toEqual([0.01, 0, 0]);
  });

  test("knows a fixed unit between factors and value", () => {
    // 1,000 impressions at 20 per thousand cost 20.
    const split = splitChange(factors([1000, 20], [2000, 20]), { before: 20, after: 40 });
    expect(exact(split)).toEqual([20, 0]);
  });

  test("gives one factor that changes alone the whole change", () => {
    expect(exact(splitOf([7, 30, 11], [7, 45, 11]))).toEqual([0, 1155, 0]);
    expect(exact(splitOf([7, 30, 11], [7, 30, 11]))).toEqual([0, 0, 0]);
  });

  test("compares near numbers without losing their digits", () => {
    // bc with 30 digits: L(1000000.01, 1000000) * ln(100001 / 100000), and what is left of 0.01 by the other.
    const split = splitChange(
      [
        { id: "first", before: plain(100000), after: plain(100001) },
        {
          id: "second",
          before: { over: 1000000, under: 100000 },
          after: { over: 1000000.01, under: 100001 },
        },
      ],
      { before: 1000000, after: 1000000.01 },
    );
    const [first, second] = exact(split);
    expect(Math.abs(first / 9.99995005033308 - 1)).toBeLessThan(1e-12);
    expect(first + second).toBeCloseTo(0.01, 9);
  });
});

describe("splitChange where the value was or is 0", () => {
  test.each([
    ["the factor that was 0 takes all", [0, 5, 2], [4, 6, 3], [72, 0, 0]],
    ["the factor that is 0 takes all", [4, 6, 3], [4, 0, 9], [0, -72, 0]],
    ["factors that are 0 together share it", [0, 5, 0], [4, 6, 3], [36, 0, 36]],
    ["0 stays 0", [0, 5, 2], [0, 9, 2], [0, 0, 0]],
    ["0 by another factor stays 0", [0, 5, 2], [3, 0, 2], [0, 0, 0]],
  ])("%s", (_, before, after, expected) => {
    expect(exact(splitOf(before, after))).toEqual(expected);
  });

  test.each([[[true, false, false]], [[false, false, true]], [[true, true, false]], [[true, true, true]]])(
    "is where small numbers in the place of 0 lead to: %j",
    (zero) => {
      const after = [4, 6, 3];
      const limit = exact(
        splitOf(
          zero.map((each, i) => (each ? 0 : i + 2)),
          after,
        ),
      );
      // The way there is as slow as 1 / ln: with the square of the small number half of it is left.
      const away = [1e-25, 1e-50, 1e-100].map((small) => {
        const parts = exact(
          splitOf(
            zero.map((each, i) => (each ? small : i + 2)),
            after,
          ),
        );
        return Math.max(...parts.map((part, i) => Math.abs(part - limit[i])));
      });
      expect(away[1]).toBeLessThan(0.6 * away[0]);
      expect(away[2]).toBeLessThan(0.6 * away[1]);
    },
  );

  test("counts a factor that is not known as unchanged", () => {
    const split = splitChange(
      [
        { id: "first", before: plain(0), after: plain(10) },
        { id: "second", before: { over: 0, under: 0 }, after: { over: 50, under: 10 } },
      ],
      { before: 0, after: 50 },
    );
    expect(exact(split)).toEqual([50, 0]);
  });
});

describe("splitChange gives a reason", () => {
  const reasonOf = (split: ChangeSplit<string>): string | null =>
    split.kind === "none" ? split.reason : null;

  test.each([
    ["negative-input", [-1, 2], [3, 2], { before: -2, after: 6 }],
    ["negative-input", [-1, -2], [3, 2], { before: 2, after: 6 }],
    ["out-of-range", [1, 2], [Infinity, 2], { before: 2, after: 6 }],
    ["out-of-range", [1, 2], [3, 2], { before: Number.NaN, after: 6 }],
    ["out-of-range", [1, 2e13], [3, 2e13], { before: 2e13, after: 6e13 }],
    ["out-of-range", [1e-320, 1], [1e300, 1], { before: 1, after: 2 }],
    ["factors-do-not-multiply", [1, 2], [3, 2], { before: 2, after: 7 }],
    ["factors-do-not-multiply", [0, 2], [3, 2], { before: 2, after: 6 }],
    ["factors-do-not-multiply", [1, 2], [3, 2], { before: 0, after: 6 }],
    ["factors-do-not-multiply", [], [], { before: 1, after: 6 }],
  ])("%s: %j -> %j, %j", (reason, before, after, value) => {
    expect(reasonOf(splitChange(factors(before, after), value))).toBe(reason);
  });

  test("and never a number that is none", () => {
    const any = fc.oneof(
      fc.double(),
      fc.constantFrom(0, -0, 1, Infinity, -Infinity, Number.NaN, 5e-324, 1e308),
    );
    const pair = fc.tuple(any, any, any);
    fc.assert(
      fc.property(pair, pair, any, any, (before, after, was, is) => {
        const split = splitChange(factors(before, after), { before: was, after: is });
        expect(exact(split).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
