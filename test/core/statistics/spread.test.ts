import fc from "fast-check";
import { evaluate } from "../../../src/core/evaluate";
import { spread, spreadOfDays } from "../../../src/core/statistics/spread";
import type { DayCount } from "../../../src/core/statistics/spread";

const day = (successes: number, trials: number): DayCount => ({ successes, trials });

/** The sums the printed form takes. */
function sumsOf(days: readonly DayCount[]) {
  const total = (value: (each: DayCount) => number) => days.reduce((sum, each) => sum + value(each), 0);
  return {
    days: days.length,
    successes: total((each) => each.successes),
    trials: total((each) => each.trials),
    sumXX: total((each) => each.successes ** 2),
    sumXN: total((each) => each.successes * each.trials),
    sumNN: total((each) => each.trials ** 2),
  };
}

function fromSums(days: readonly DayCount[]): number | null {
  const sums = sumsOf(days);
  return evaluate(spread, (name) => sums[name]);
}

/** In whole numbers, with no rounding before the last division: D/(D-1)·Σ(x·N - X·n)²/(N·X·(N-X)). */
function exact(days: readonly DayCount[]): number {
  const [x, n] = [days.map((each) => BigInt(each.successes)), days.map((each) => BigInt(each.trials))];
  const [X, N] = [x, n].map((all) => all.reduce((sum, each) => sum + each, 0n));
  const squares = x.reduce((sum, each, i) => sum + (each * N - X * n[i]) ** 2n, 0n);
  const over = BigInt(days.length) * squares;
  const under = BigInt(days.length - 1) * N * X * (N - X);
  const digits = 10n ** 18n;
  return Math.max(1, Number((over * digits) / under) / 1e18);
}

describe("spreadOfDays", () => {
  test("is worked out by hand for three days", () => {
    // p = 60/300, Q = 10² + 10² + 0² = 200, 3/2·200/(300·0.2·0.8).
    expect(spreadOfDays([day(10, 100), day(30, 100), day(20, 100)])).toEqual({
      spread: expect.closeTo(6.25, 12) as number,
      df: 2,
    });
  });

  test("is 1 where days vary less than tosses of a coin", () => {
    expect(spreadOfDays([day(20, 100), day(20, 100)])).toEqual({ spread: 1, df: 1 });
  });

  test("leaves days without trials out", () => {
    const days = [day(10, 100), day(30, 100), day(20, 100)];
    expect(spreadOfDays([day(0, 0), ...days, day(0, 0)])).toEqual(spreadOfDays(days));
  });

  test.each([
    ["no days", []],
    ["one day", [day(3, 10), day(0, 0)]],
    ["no successes", [day(0, 10), day(0, 12)]],
    ["no failures", [day(10, 10), day(12, 12)]],
    ["more successes than trials", [day(12, 10), day(15, 12)]],
  ])("gives nothing for %s", (_name, days) => {
    expect(spreadOfDays(days)).toBeNull();
    expect(fromSums(days.filter((each) => each.trials > 0))).toBeNull();
  });

  test("allows a day on which a step exceeds the one before", () => {
    expect(spreadOfDays([day(12, 10), day(3, 12)])?.df).toBe(1);
  });

  test.each([day(-1, 3), day(NaN, 3), day(1, Infinity)])("refuses %o", (wrong) => {
    expect(() => spreadOfDays([wrong, day(1, 2)])).toThrow(RangeError);
  });

  const dayOf = (most: number): fc.Arbitrary<DayCount> =>
    fc
      .tuple(fc.integer({ min: 1, max: most }), fc.double({ min: 0.02, max: 0.9, noNaN: true }))
      .map(([trials, rate]) => day(Math.ceil(trials * rate), trials + 1));
  const daysOf = (most: number) => fc.array(dayOf(most), { minLength: 2, maxLength: 40 });

  test("adds squares up to 1e-12, whatever the counts", () => {
    fc.assert(
      fc.property(daysOf(1e9), (days) => {
        const [ours, theirs] = [spreadOfDays(days)?.spread ?? NaN, exact(days)];
        expect(Math.abs(ours - theirs) / theirs).toBeLessThan(1e-12);
      }),
    );
  });

  test.each([
    [1_000, 1e-12],
    [1_000_000, 1e-9],
  ])("is the difference of sums up to %d trials a day, to a relative %d", (most, tolerance) => {
    fc.assert(
      fc.property(daysOf(most), (days) => {
        const [ours, theirs] = [fromSums(days) ?? NaN, exact(days)];
        expect(Math.abs(ours - theirs) / theirs).toBeLessThan(tolerance);
      }),
    );
  });
});
