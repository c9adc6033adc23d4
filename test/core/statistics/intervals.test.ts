import { differenceInterval, twoProportions, wilsonInterval } from "../../../src/core/statistics/intervals";
import { referenceCases } from "./reference-cases";

const of = (successes: number, trials: number) => ({ successes, trials });

describe("wilsonInterval", () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %d in %d is the published one", (successes, trials, low, high) => {
    const interval = wilsonInterval(of(successes, trials));
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  test("ends at 0 without successes and at 1 without failures", () => {
    expect(wilsonInterval(of(0, 7))?.low).toBe(0);
    expect(wilsonInterval(of(7, 7))?.high).toBeCloseTo(1, 15);
    expect(wilsonInterval(of(7, 7))?.high).toBeLessThanOrEqual(1);
  });

  test("of days that vary four times as much is that of a quarter of the trials", () => {
    const quarter = wilsonInterval(of(30, 1000));
    const spread = wilsonInterval(of(120, 4000), { spread: 4 });
    expect(spread?.low).toBeCloseTo(quarter?.low ?? NaN, 14);
    expect(spread?.high).toBeCloseTo(quarter?.high ?? NaN, 14);
  });

  test("gives nothing without trials", () => {
    expect(wilsonInterval(of(0, 0))).toBeNull();
  });

  test.each([
    [of(5, 4), {}],
    [of(-1, 4), {}],
    [of(NaN, 4), {}],
    [of(1, Infinity), {}],
    [of(1, 4), { spread: 0.5 }],
    [of(1, 4), { level: 1 }],
    [of(1, 4), { level: 0 }],
    [of(1, 4), { df: 0 }],
    [of(1, 4), { df: 2.5 }],
  ])("refuses %o with %o", (counts, options) => {
    expect(() => wilsonInterval(counts, options)).toThrow(RangeError);
  });
});

describe("differenceInterval", () => {
  // Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])("of %d in %d and %d in %d is the published one", (xA, nA, xB, nB, low, high) => {
    const interval = differenceInterval(of(xA, nA), of(xB, nB));
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  test("turns around with the sides", () => {
    const [one, other] = [
      differenceInterval({ ...of(30, 1000), spread: 3, df: 13 }, of(50, 900)),
      differenceInterval(of(50, 900), { ...of(30, 1000), spread: 3, df: 13 }),
    ];
    expect(one?.low).toBeCloseTo(-(other?.high ?? NaN), 15);
    expect(one?.high).toBeCloseTo(-(other?.low ?? NaN), 15);
  });

  test("gives nothing where a side has no trials", () => {
    expect(differenceInterval(of(1, 2), of(0, 0))).toBeNull();
  });
});

describe("twoProportions", () => {
  // By hand: p = 104/150, z = 0.2/√(104/150·46/150·(1/70 + 1/80)); a table gives 2.65 the two-sided chance 0.00804.
  test("of 56 in 70 and 48 in 80", () => {
    const compared = twoProportions(of(56, 70), of(48, 80));
    expect(compared?.difference).toBeCloseTo(0.2, 15);
    expect(compared?.z).toBeCloseTo(0.2 / Math.sqrt((104 / 150) * (46 / 150) * (1 / 70 + 1 / 80)), 12);
    expect(compared?.z).toBeCloseTo(2.65, 2);
    expect(compared?.chance).toBeCloseTo(0.00804, 4);
  });

  test("gives nothing where nobody or everybody succeeded, and without trials", () => {
    expect(twoProportions(of(0, 10), of(0, 20))).toBeNull();
    expect(twoProportions(of(10, 10), of(20, 20))).toBeNull();
    expect(twoProportions(of(0, 0), of(3, 20))).toBeNull();
  });

  test("takes the smaller degrees of freedom", () => {
    const [a, b] = [of(30, 1000), of(50, 900)];
    const smaller = twoProportions({ ...a, df: 5 }, { ...b, df: 5 })?.chance;
    expect(twoProportions({ ...a, df: 5 }, { ...b, df: 29 })?.chance).toBe(smaller);
    expect(twoProportions(a, { ...b, df: 5 })?.chance).toBe(smaller);
  });

  test("refuses more successes than trials on either side", () => {
    expect(() => twoProportions(of(3, 2), of(1, 2))).toThrow(RangeError);
    expect(() => twoProportions(of(1, 2), of(3, 2))).toThrow(RangeError);
  });
});

describe("beside SciPy and statsmodels", () => {
  const cases = referenceCases();

  test("there are 10,000 cases", () => {
    expect(cases).toHaveLength(10_000);
  });

  test("every limit, z and chance is theirs", () => {
    const differences = cases.flatMap((each, i) => {
      const { a, b, level, df } = each;
      const interval = wilsonInterval(a, { level, df, spread: a.spread });
      const difference = differenceInterval(a, b, { level });
      const compared = twoProportions(a, b);
      const pairs: readonly (readonly [string, number | null, number | null])[] = [
        ["low", interval?.low ?? null, each.low],
        ["high", interval?.high ?? null, each.high],
        ["difference low", difference?.low ?? null, each.differenceLow],
        ["difference high", difference?.high ?? null, each.differenceHigh],
        ["z", compared?.z ?? null, each.z],
        ["chance", compared?.chance ?? null, each.chance],
      ];
      return pairs
        .filter(([, ours, theirs]) => !agree(ours, theirs))
        .map(([name, ours, theirs]) => `case ${i + 1}, ${name}: ${ours}, not ${theirs}`);
    });
    expect(differences).toEqual([]);
  });
});

/** To a relative 1e-9; the reference itself loses digits of numbers near 0, which are differences of larger ones. */
function agree(ours: number | null, theirs: number | null): boolean {
  if (ours === null || theirs === null) return ours === theirs;
  return Math.abs(ours - theirs) <= Math.max(1e-9 * Math.abs(theirs), 1e-14);
}
