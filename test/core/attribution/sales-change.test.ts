import fc from "fast-check";
import "../../support/fast-check-seed";
import { SALES_FACTORS, splitSales } from "../../../src/core/attribution/sales-change";
import type { SalesFigures } from "../../../src/core/attribution/sales-change";

function period(visitors: number | null, buyers: number | null, amount: number | null): SalesFigures {
  return { visitors, buyers, amount };
}

function exact(before: SalesFigures, after: SalesFigures): readonly number[] {
  const split = splitSales(before, after);
  return split.kind === "split" ? split.parts.map((part) => part.exact) : [];
}

function rounded(before: SalesFigures, after: SalesFigures): readonly number[] {
  const split = splitSales(before, after);
  return split.kind === "split" ? split.parts.map((part) => part.rounded) : [];
}

function reason(before: SalesFigures, after: SalesFigures): string | null {
  const split = splitSales(before, after);
  return split.kind === "none" ? split.reason : null;
}

/** A period that sold something, with whole cents. */
const sold = fc
  .record({
    visitors: fc.integer({ min: 1, max: 2_000_000 }),
    buyers: fc.integer({ min: 1, max: 50_000 }),
    cents: fc.integer({ min: 1, max: 5_000_000_000 }),
  })
  .map(({ visitors, buyers, cents }) => period(visitors, buyers, cents / 100));

/** As above, or one that sold nothing for want of visitors, buyers or prices. */
const any = fc.oneof(
  { weight: 6, arbitrary: sold },
  {
    weight: 1,
    arbitrary: fc.constantFrom(period(0, 0, 0), period(80, 0, 0), period(80, 3, 0), period(1, 1, 0.01)),
  },
);

const cents = (amount: number | null): number => Math.round((amount ?? 0) * 100);

describe("splitSales", () => {
  test("is what bc gives with 30 digits, and rounds to cents that add up", () => {
    const [before, after] = [period(1000, 50, 5000), period(1200, 48, 5760)];
    expect(exact(before, after)).toEqual([
      expect.closeTo(979.256620563839, 9),
      expect.closeTo(-1198.513241127679, 9),
      expect.closeTo(979.256620563839, 9),
    ]);
    // 979.26 - 1198.51 + 979.26 = 760.01: the largest gives the cent back.
    expect(rounded(before, after)).toEqual([979.26, -1198.52, 979.26]);
  });

  test("names its parts in the order they are told in", () => {
    const split = splitSales(period(10, 2, 20), period(20, 3, 40));
    expect(split.kind === "split" ? split.parts.map(({ id }) => id) : []).toEqual(SALES_FACTORS);
  });

  test.each([
    ["visitors", period(1000, 50, 5000), period(1200, 60, 6000), [1000, 0, 0]],
    ["conversion", period(1000, 50, 5000), period(1000, 60, 6000), [0, 1000, 0]],
    ["amount per buyer", period(1000, 50, 5000), period(1000, 50, 6000), [0, 0, 1000]],
    ["nothing", period(1000, 50, 5000), period(1000, 50, 5000), [0, 0, 0]],
  ])("gives all to what changed alone: %s", (_, before, after, expected) => {
    expect(exact(before, after)).toEqual(expected);
  });

  test.each([
    ["nobody came before", period(0, 0, 0), period(200, 8, 960), [960, 0, 0]],
    ["nobody comes now", period(200, 8, 960), period(0, 0, 0), [-960, 0, 0]],
    ["nobody bought before", period(150, 0, 0), period(200, 8, 960), [0, 960, 0]],
    ["nobody buys now", period(200, 8, 960), period(150, 0, 0), [0, -960, 0]],
    ["nobody paid before", period(150, 4, 0), period(200, 8, 960), [0, 0, 960]],
    ["nobody pays now", period(200, 8, 960), period(150, 4, 0), [0, 0, -960]],
    ["nothing sold at all", period(150, 0, 0), period(0, 0, 0), [0, 0, 0]],
  ])("takes the limit where %s", (_, before, after, expected) => {
    expect(exact(before, after)).toEqual(expected);
    expect(rounded(before, after)).toEqual(expected);
  });

  const good = period(200, 8, 960);
  test.each([
    ["missing-input", period(null, 8, 960)],
    ["missing-input", period(200, null, 960)],
    ["missing-input", period(200, 8, null)],
    ["missing-input", period(-1, null, -5)],
    ["negative-input", period(200, 8, -12.5)],
    ["negative-input", period(-200, 8, 960)],
    ["negative-input", period(200, -8, 960)],
    ["out-of-range", period(200, 8, 2e13)],
    ["out-of-range", period(200, 8, Number.NaN)],
    ["out-of-range", period(Infinity, 8, 5)],
    ["buyers-without-visitors", period(0, 8, 960)],
    ["amount-without-buyers", period(200, 0, 960)],
    ["amount-without-buyers", period(0, 0, 960)],
  ])("gives the reason %s in either period: %j", (expected, bad) => {
    expect(reason(bad, good)).toBe(expected);
    expect(reason(good, bad)).toBe(expected);
  });

  test("lets more buyers than visitors through", () => {
    expect(reason(period(5, 8, 960), good)).toBeNull();
  });
});

describe("the parts of any two periods", () => {
  test("add up to the change: the exact ones to a double, the rounded ones to the cent", () => {
    fc.assert(
      fc.property(any, any, (before, after) => {
        const split = splitSales(before, after);
        if (split.kind === "none" || split.parts.length !== 3) return false;
        const [one, two, three] = split.parts;
        const size = split.parts.reduce((sum, { exact }) => sum + Math.abs(exact), 0);
        const change = (after.amount ?? 0) - (before.amount ?? 0);
        const inCents = split.parts.map(({ rounded }) => cents(rounded));
        return (
          Math.abs(one.exact + two.exact + three.exact - change) <= 4e-16 * size &&
          inCents[0] + inCents[1] + inCents[2] === cents(after.amount) - cents(before.amount) &&
          split.parts.every(({ exact }, i) => Math.abs(inCents[i] - exact * 100) <= 1.5 + 1e-6)
        );
      }),
      { numRuns: 10_000 },
    );
  });

  test("turn their signs when the periods are exchanged", () => {
    const negative = (parts: readonly number[]): readonly number[] => parts.map((part) => 0 - part);
    fc.assert(
      fc.property(any, any, (before, after) => {
        expect(exact(after, before).map((part) => part + 0)).toEqual(negative(exact(before, after)));
        expect(rounded(after, before).map((part) => part + 0)).toEqual(negative(rounded(before, after)));
      }),
      { numRuns: 2000 },
    );
  });

  test("point where their factor went", () => {
    fc.assert(
      fc.property(sold, sold, (before, after) => {
        const [visitors] = exact(before, after);
        expect(Math.sign(visitors)).toBe(Math.sign((after.visitors ?? 0) - (before.visitors ?? 0)));
      }),
      { numRuns: 1000 },
    );
  });

  test("are the whole change where one factor changes alone", () => {
    const whole = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(whole, whole, whole, whole, (people, share, price, times) => {
        const before = period(people * share, people, people * price);
        const more = period(people * share * times, people * times, people * price * times);
        const change = people * price * times - people * price;
        expect(exact(before, more)).toEqual([change, 0, 0]);
        const better = period(people * share, people * times, people * price * times);
        expect(exact(before, better)).toEqual([0, change, 0]);
        const dearer = period(people * share, people, people * price * times);
        expect(exact(before, dearer)).toEqual([0, 0, change]);
      }),
      { numRuns: 2000 },
    );
  });
});
