import { dayChange } from "../../../src/core/fishbone/day-change";
import { ordinaryDays, usualWindows } from "../../../src/core/fishbone/shop-facts";
import { ratio, sum } from "../../../src/core/expr";

/** Four weeks, then one: the windows of 35 days. */
const WINDOWS = { before: days(0, 27), after: days(28, 34) };

/** Student's distribution with four degrees of freedom, below t: its integral in closed form. */
function belowWithFour(t: number): number {
  const u = t ** 2 / (1 + t ** 2 / 4);
  return 0.5 + 0.375 * Math.sign(t) * Math.sqrt(u) * (1 - u / 12);
}

test("days that resemble the day before tell less: weeks of 110 and 90 in turn, then one of 80", () => {
  const visitors = Array.from({ length: 35 }, (_, day) =>
    day >= 28 ? 80 : Math.floor(day / 7) % 2 === 0 ? 110 : 90,
  );
  const change = dayChange(sum("visitors"), { visitors }, WINDOWS, "down");
  // Residuals are ±10: variance 2,800 / 21 with 21 degrees of freedom. Of the 27 products of neighbours 24 are 100 and
  // three -100: r = 2,100 / 2,800 = 0.75, which would make 7 times the variance; at most 5 is taken, and 21 / 5
  // degrees. A mean of four days against one, seven times: 7 · 4 / 5 = 5.6.
  const t = -20 / Math.sqrt(((2800 / 21) * 5) / 5.6);
  expect(change).toMatchObject({ before: 100, after: 80 });
  expect(change?.chance).toBeCloseTo(belowWithFour(t), 10);
  expect(belowWithFour(-2.132)).toBeCloseTo(0.05, 4);
});

test("the bad way counts: the same days say nothing of a rise", () => {
  const visitors = Array.from({ length: 35 }, (_, day) => (day >= 28 ? 80 : 100 + (day % 2)));
  const [down, up] = (["down", "up"] as const).map(
    (bad) => dayChange(sum("visitors"), { visitors }, WINDOWS, bad)?.chance ?? 0,
  );
  expect(down).toBeLessThan(0.001);
  expect(up).toBeCloseTo(1 - down, 12);
});

test("figures that stay the same have not changed, whatever doubles make of them", () => {
  for (const amount of [4.7, 31.7, 0.03]) {
    const rating = Array.from({ length: 35 }, () => amount);
    for (const bad of ["down", "up"] as const)
      expect(dayChange(sum("rating"), { rating }, WINDOWS, bad)?.chance).toBe(1);
    // Paid amount and units go up and down together: a price that is 175.73 throughout.
    const paidUnits = rating.map((_, day) => 3 + (day % 5));
    const paidAmount = paidUnits.map((units) => units * 175.73);
    const price = ratio(sum("paidAmount"), sum("paidUnits"));
    expect(dayChange(price, { paidUnits, paidAmount }, WINDOWS, "up")?.chance).toBe(1);
  }
});

test("a step in the middle of the last week is found on its day, and is no noise", () => {
  const visitors = Array.from({ length: 35 }, (_, day) => (day >= 30 ? 60 : 100 + (day % 2)));
  const change = dayChange(sum("visitors"), { visitors }, WINDOWS, "down");
  expect(change?.since).toBe(30);
  expect(change?.chance).toBeLessThan(1e-6);
});

test("a rate is one of sums, whatever its days are", () => {
  // 10 of 100 on most days, and one day of 90 of 100 before: (27·10 + 90) / 2,800.
  const figures = {
    visitors: Array.from({ length: 35 }, () => 100),
    paidBuyers: Array.from({ length: 35 }, (_, day) => (day === 3 ? 90 : 10)),
  };
  const change = dayChange(ratio(sum("paidBuyers"), sum("visitors")), figures, WINDOWS, "down");
  expect(change?.before).toBeCloseTo(360 / 2800, 12);
  expect(change?.after).toBeCloseTo(0.1, 12);
});

test("days without figures are left out; too few leave it open; none at all say nothing", () => {
  const visitors = Array.from({ length: 35 }, (_, day) => (day < 21 ? null : 100 - day));
  expect(dayChange(sum("visitors"), { visitors }, WINDOWS, "down")).toMatchObject({ before: 76, after: 69 });
  const few = visitors.map((value, day) => (day > 22 && day < 33 ? null : value));
  expect(dayChange(sum("visitors"), { visitors: few }, WINDOWS, "down")?.chance).toBeNull();
  expect(dayChange(sum("visitors"), { visitors: visitors.map(() => null) }, WINDOWS, "down")).toBeNull();
});

test("the last week stands against up to four whole ones ahead of it", () => {
  expect(usualWindows(34)).toEqual(WINDOWS);
  expect(usualWindows(60)).toEqual({ before: days(26, 53), after: days(54, 60) });
  expect(usualWindows(13)).toEqual({ before: days(0, 6), after: days(7, 13) });
  expect(usualWindows(20)).toEqual({ before: days(0, 13), after: days(14, 20) });
  expect(usualWindows(12)).toBeNull();
});

test("days of an event are left out of what is compared, unless there is little else", () => {
  const paidAmount = Array.from({ length: 35 }, (_, day) => (day === 10 || day === 11 ? 301 : 100));
  const facts = { days: [], parts: [], shop: { paidAmount } };
  expect(ordinaryDays(facts, WINDOWS)).toEqual({
    windows: { before: [...days(0, 9), ...days(12, 27)], after: days(28, 34) },
    events: [10, 11],
  });
  const mostly = paidAmount.map((_, day) => (day > 30 ? 900 : 100));
  expect(ordinaryDays({ ...facts, shop: { paidAmount: mostly } }, WINDOWS)).toEqual({
    windows: WINDOWS,
    events: [],
  });
});

function days(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
