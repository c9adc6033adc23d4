import fc from "fast-check";
import { biggestLeak, lossesOf } from "../../../src/core/funnel/leak";
import type { LeakStep } from "../../../src/core/funnel/leak";
import { measureFunnel } from "../../../src/core/funnel/measure";
import { USUAL_FUNNEL_RULES } from "../../../src/core/funnel/rules";
import { splitFunnel } from "../../../src/core/funnel/moved";
import { mixChange } from "../../../src/core/funnel/segment-mix";
import { stepFigures } from "../../../src/core/funnel/step-figures";

describe("figures of steps", () => {
  test("are shares of the step before, of the first, and of all that is lost", () => {
    expect(stepFigures([1000, 400, 100])).toEqual([
      { count: 1000, stepRate: null, overallRate: 1, dropOff: null, dropOffShare: null },
      { count: 400, stepRate: 0.4, overallRate: 0.4, dropOff: 600, dropOffShare: 600 / 900 },
      { count: 100, stepRate: 0.25, overallRate: 0.1, dropOff: 300, dropOffShare: 300 / 900 },
    ]);
  });

  test("show a step larger than the one before as it is", () => {
    const [, second] = stepFigures([100, 120, 60]);
    expect(second.stepRate).toBe(1.2);
    expect(second.dropOff).toBe(-20);
    expect(second.dropOffShare).toBe(-0.5);
  });

  test("are nothing where nobody came", () => {
    const [first, second] = stepFigures([0, 0]);
    expect(first.overallRate).toBeNull();
    expect(second).toMatchObject({ stepRate: null, dropOff: 0, dropOffShare: null });
  });
});

test("a row with a count below 0 counts for none, as one that lacks a step", () => {
  const row = (day: string, counts: readonly (number | null)[]) => ({
    day,
    segment: null,
    counts,
    amount: null,
  });
  const rows = [row("2026-03-01", [100, 10]), row("2026-03-02", [90, -3]), row("2026-03-03", [80, null])];
  const measured = measureFunnel(rows, { span: null, segment: null }, USUAL_FUNNEL_RULES);
  expect(measured.side.counts).toEqual([100, 10]);
  expect(measured.side.leftOut).toEqual({ count: 2, first: ["2026-03-02", "2026-03-03"] });
});

describe("what a step loses", () => {
  const step = (rate: number | null, reference: number | null, previous: number | null): LeakStep => ({
    rate,
    reference,
    previous,
    onward: rate,
  });

  test("shows at a step where nobody goes on any more, and hides nothing ahead of it", () => {
    // 1,000, 80, 0: carts at 8 % instead of 10 %, and the checkout broke where 30 % had bought.
    const losses = lossesOf([step(null, null, null), step(0.08, 0.1, 1000), step(0, 0.3, 80)], 0, 0);
    // 20 more carts at 30 %; 80 carts at 30 %.
    expect(losses[1]?.units).toBeCloseTo(6, 10);
    expect(losses[2]?.units).toBeCloseTo(24, 10);
    expect(losses[2]?.money).toBeNull();
    expect(biggestLeak(losses)).toBe(2);
    // Nobody in the middle: the step behind has no rate, and counts with its reference.
    const middle = lossesOf([step(null, null, null), step(0, 0.1, 1000), step(null, 0.3, 0)], 0, null);
    expect(middle[1]?.units).toBeCloseTo(30, 10);
    expect(middle[2]).toBeNull();
  });

  test("is what the reference's rate would bring to the last step", () => {
    // 1,000 visitors, 3 % buy: 30 buyers for 6,000. At 4 % it would be 40 for 8,000.
    const [first, second] = lossesOf([step(null, null, null), step(0.03, 0.04, 1000)], 30, 6000);
    expect(first).toBeNull();
    expect(second?.units).toBeCloseTo(10, 10);
    expect(second?.money).toBeCloseTo(2000, 8);
  });

  test("is nothing above the reference, and without one", () => {
    const losses = lossesOf([step(0.05, 0.04, 600), step(1, null, 30)], 30, null);
    expect(losses).toEqual([{ units: 0, money: null }, null]);
    expect(biggestLeak(losses)).toBeNull();
  });

  test("is marked at the step that costs the most sales, not at the one most people leave at", () => {
    // Most leave at the first rate, which is as good as it was; the last is half of what it was.
    const losses = lossesOf(
      [step(null, null, null), step(0.02, 0.021, 10_000), step(0.3, 0.6, 200)],
      60,
      null,
    );
    expect(biggestLeak(losses)).toBe(2);
  });
});

describe("what moved the last step", () => {
  test("is split over the steps by the logarithmic mean", () => {
    const split = splitFunnel([1000, 100, 10], [2000, 100, 10]);
    if (split.kind === "none") throw new Error(split.reason);
    // L(10, 10) = 10; 10·ln 2 and 10·ln ½.
    expect(split.parts.map(({ exact }) => exact)).toEqual([
      expect.closeTo(6.931471805599453, 12),
      expect.closeTo(-6.931471805599453, 12),
      expect.closeTo(0, 12),
    ]);
  });

  test("is the step's that went to 0, and the steps behind it moved nothing", () => {
    const split = splitFunnel([1000, 100, 10], [1000, 0, 0]);
    if (split.kind === "none") throw new Error(split.reason);
    expect(split.parts.map(({ exact }) => exact)).toEqual([0, -10, 0]);
  });

  test("is not split where someone came though nobody was in the step before", () => {
    expect(splitFunnel([100, 0, 5], [100, 10, 5])).toEqual({
      kind: "none",
      reason: "factors-do-not-multiply",
    });
    expect(splitFunnel([100, 0, 5, 0], [100, 10, 5, 1]).kind).toBe("none");
  });

  test("adds up to the change, whatever the counts", () => {
    const counts = fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(counts, counts, (before, after) => {
        const split = splitFunnel(before, after);
        if (split.kind === "none") throw new Error(split.reason);
        const sum = split.parts.reduce((total, { exact }) => total + exact, 0);
        expect(Math.abs(sum - (after[4] - before[4]))).toBeLessThanOrEqual(
          1e-9 * Math.max(before[4], after[4]),
        );
      }),
    );
  });
});

describe("what moved a rate of all segments", () => {
  test("is their mix where every one of them moved the other way", () => {
    const found = mixChange([
      { trialsBefore: 900, successesBefore: 90, trialsAfter: 100, successesAfter: 11 },
      { trialsBefore: 100, successesBefore: 1, trialsAfter: 900, successesAfter: 18 },
    ]);
    // 9.1 % to 2.9 %.
    expect(found?.change).toBeCloseTo(-0.062, 12);
    expect(found?.mix).toBeCloseTo(-0.072, 12);
    expect(found?.rates).toBeCloseTo(0.01, 12);
    expect(found?.againstAll).toBe(true);
  });

  test("is not called a paradox where one segment moved with the total", () => {
    const found = mixChange([
      { trialsBefore: 500, successesBefore: 50, trialsAfter: 500, successesAfter: 40 },
      { trialsBefore: 500, successesBefore: 10, trialsAfter: 500, successesAfter: 12 },
    ]);
    expect(found?.againstAll).toBe(false);
    expect(found?.mix).toBeCloseTo(0, 12);
  });

  test("adds up to the change, whatever the segments, new and gone ones too", () => {
    const side = fc.integer({ min: 0, max: 10_000 });
    const segment = fc
      .tuple(
        side,
        side,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .map(([before, after, p, q]) => ({
        trialsBefore: before,
        successesBefore: Math.round(before * p),
        trialsAfter: after,
        successesAfter: Math.round(after * q),
      }));
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 6 }), (segments) => {
        const found = mixChange(segments);
        const sum = (of: (each: (typeof segments)[number]) => number): number =>
          segments.reduce((total, each) => total + of(each), 0);
        if (found === null) {
          expect(
            Math.min(
              sum((s) => s.trialsBefore),
              sum((s) => s.trialsAfter),
            ),
          ).toBe(0);
          return;
        }
        const change =
          sum((s) => s.successesAfter) / sum((s) => s.trialsAfter) -
          sum((s) => s.successesBefore) / sum((s) => s.trialsBefore);
        expect(found.change).toBeCloseTo(change, 12);
        expect(found.mix + found.rates).toBeCloseTo(change, 10);
      }),
    );
  });

  test("is nothing without anyone in one of the periods", () => {
    expect(
      mixChange([{ trialsBefore: 0, successesBefore: 0, trialsAfter: 5, successesAfter: 1 }]),
    ).toBeNull();
  });
});
