import { ripen, ripeness } from "../../../src/core/keywords/ripen";
import type { KeywordReport, Numbers } from "../../../src/core/keywords/keyword-report";

const DAYS = {
  closedClicks: 10000,
  closedOrders: 200,
  openClicks: 5000,
  openOrders: 75,
  openDays: 15,
  windowDays: 15,
};

describe("ripeness", () => {
  it.each([
    // Evenly (15 + 1) / (2 × 16) = 0.5; by the orders 0.015 / 0.02 = 0.75; (10 × 0.5 + 200 × 0.75) / 210 = 155 / 210.
    [{}, 155 / 210],
    // More orders a click than on closed days: all have come. (5 + 200 × 1) / 210.
    [{ openOrders: 150 }, 205 / 210],
    // None has come: not below evenly.
    [{ openOrders: 0 }, 0.5],
    // Three days without a closed one: (3 + 1) / 32.
    [{ closedClicks: 0, closedOrders: 0, openDays: 3 }, 0.125],
    // A window of one day: (1 + 1) / 4; by the orders 0.5 / 0.5 at two closed: (10 × 0.5 + 2 × 1) / 12.
    [{ closedClicks: 4, closedOrders: 2, openClicks: 2, openOrders: 1, windowDays: 1 }, 7 / 12],
    [{ openClicks: 0, openOrders: 0 }, 0.5],
  ])("%j is %d", (changes, expected) => {
    expect(ripeness({ ...DAYS, ...changes })).toBeCloseTo(expected, 12);
  });
});

describe("ripen", () => {
  const of = (...values: number[]): Numbers => Float64Array.from(values);
  const none = { impressions: null, clicks: null, cost: null, carts: null, orders: null, sales: null };
  const report: KeywordReport = {
    tables: [],
    sheets: [],
    of: "bought",
    keys: [],
    sums: { ...none, clicks: of(12000, 3000), cost: of(24000, 3000), orders: of(275, 0), sales: of(5500, 0) },
    closed: { ...none, clicks: of(8000, 2000), cost: of(16000, NaN), orders: of(200, 0), sales: of(4000, 0) },
    days: of(45, 45),
    span: { from: "2026-03-01", to: "2026-04-14" },
    windowDays: 15,
    campaigns: [
      {
        name: "a",
        sums: { ...none, clicks: 15000, cost: 27000, orders: 275, sales: 5500 },
        closed: { ...none, clicks: 10000, cost: 16000, orders: 200, sales: 4000 },
      },
    ],
    campaignOf: Int32Array.of(0, 0),
    weeks: null,
    quality: null,
    bid: null,
    isBought: null,
    rivals: null,
    currency: null,
    dateSystem: 1900,
  };
  const share = 155 / 210;

  it("counts all orders, and open clicks and cost by the share of their orders that has come", () => {
    const ripe = ripen(report);
    expect(ripe.ripeness).toBeCloseTo(share, 12);
    expect(ripe.isUnripe).toBe(false);
    const { clicks, cost, orders, sales } = ripe.report.closed;
    expect([...(clicks ?? [])]).toEqual([8000 + share * 4000, 2000 + share * 1000]);
    expect([...(cost ?? [])]).toEqual([16000 + share * 8000, share * 3000]);
    expect([orders, sales]).toEqual([report.sums.orders, report.sums.sales]);
    expect(ripe.report.campaigns[0].closed).toMatchObject({
      clicks: 10000 + share * 5000,
      orders: 275,
      sales: 5500,
    });
  });

  it("is unripe while no closed day has an order", () => {
    const young = ripen({ ...report, closed: { ...report.closed, clicks: of(0, 0), orders: of(0, 0) } });
    expect([young.isUnripe, young.ripeness]).toEqual([true, 0.5]);
  });

  it("leaves a report as it is that has no days, no orders, or no open day", () => {
    for (const same of [
      { ...report, days: null },
      { ...report, span: null },
      { ...report, sums: { ...report.sums, orders: null } },
      { ...report, closed: report.sums },
    ])
      expect(ripen(same)).toEqual({ report: same, ripeness: 1, isUnripe: false });
  });
});
