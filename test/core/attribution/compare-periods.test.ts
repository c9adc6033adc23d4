import { comparePeriods, pairProblem } from "../../../src/core/attribution/compare-periods";
import type { SalesDays } from "../../../src/core/attribution/compare-periods";
import type { PeriodPair } from "../../../src/core/attribution/period-pair";

type Figures = readonly [visitors: number | null, buyers: number | null, amount: number | null];

function daysOf(rows: Readonly<Record<string, Figures>>): SalesDays {
  return new Map(
    Object.entries(rows).map(([day, [visitors, buyers, amount]]) => [day, { visitors, buyers, amount }]),
  );
}

function pair(before: string, beforeTo: string, after: string, afterTo: string): PeriodPair {
  return { before: { from: before, to: beforeTo }, after: { from: after, to: afterTo } };
}

// The first two days add up to 1,000 visitors, 50 buyers, 5,000; the next two to 1,200, 48 and 5,760.
const DAYS = daysOf({
  "2026-03-01": [400, 20, 1999.99],
  "2026-03-02": [600, 30, 3000.01],
  "2026-03-03": [700, 28, 3360],
  "2026-03-04": [500, 20, 2400],
  "2026-03-06": [500, 20, null],
});

describe("comparePeriods", () => {
  test("adds up both periods, ends included, and splits the change to the cent", () => {
    const compared = comparePeriods(DAYS, pair("2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04"));
    expect(compared.before).toMatchObject({ days: 2, missing: { count: 0, first: [] } });
    expect(compared.before.figures).toEqual({ visitors: 1000, buyers: 50, amount: 5000 });
    expect(compared.after.figures).toEqual({ visitors: 1200, buyers: 48, amount: 5760 });
    // By bc with 30 digits: 979.256…, -1198.513…, 979.256…; the largest gives the cent back.
    expect(compared.split).toMatchObject({
      kind: "split",
      roundedChange: 760,
      parts: [
        { id: "visitors", rounded: 979.26 },
        { id: "conversion", rounded: -1198.52 },
        { id: "perBuyer", rounded: 979.26 },
      ],
    });
  });

  test("compares periods of different length", () => {
    const compared = comparePeriods(DAYS, pair("2026-03-01", "2026-03-01", "2026-03-03", "2026-03-04"));
    expect([compared.before.days, compared.after.days]).toEqual([1, 2]);
    expect(compared.split?.kind).toBe("split");
  });

  test("compares nothing where days are not there or lack a figure, and names them", () => {
    const compared = comparePeriods(DAYS, pair("2026-03-01", "2026-03-03", "2026-03-04", "2026-03-06"));
    expect(compared.split).toBeNull();
    expect(compared.before.missing.count).toBe(0);
    expect(compared.after.missing).toEqual({ count: 2, first: ["2026-03-05", "2026-03-06"] });
    // What is there is shown all the same.
    expect(compared.after.figures).toEqual({ visitors: 1000, buyers: 40, amount: 2400 });
  });

  test("names the first days of many", () => {
    const { after } = comparePeriods(DAYS, pair("2026-03-01", "2026-03-01", "2027-01-01", "2027-12-31"));
    expect(after.missing).toEqual({ count: 365, first: ["2027-01-01", "2027-01-02", "2027-01-03"] });
    expect(after.figures).toEqual({ visitors: null, buyers: null, amount: null });
  });

  test("passes on why figures cannot be split", () => {
    const days = daysOf({ "2026-03-01": [10, 1, -5], "2026-03-02": [10, 1, 5] });
    const { split } = comparePeriods(days, pair("2026-03-01", "2026-03-01", "2026-03-02", "2026-03-02"));
    expect(split).toEqual({ kind: "none", reason: "negative-input" });
  });

  test("refuses what are no two periods", () => {
    expect(() => comparePeriods(DAYS, pair("", "", "", ""))).toThrow(RangeError);
  });
});

describe("pairProblem", () => {
  test.each([
    [null, pair("2026-03-01", "2026-03-01", "2026-03-02", "2026-03-02")],
    ["day-missing", pair("", "2026-03-01", "2026-03-02", "2026-03-02")],
    ["day-missing", pair("2026-02-29", "2026-03-01", "2026-03-02", "2026-03-02")],
    ["day-missing", pair("0002-03-01", "2026-03-01", "2026-03-02", "2026-03-02")],
    ["reversed", pair("2026-03-02", "2026-03-01", "2026-03-02", "2026-03-02")],
    ["reversed", pair("2026-03-01", "2026-03-01", "2026-03-03", "2026-03-02")],
  ])("%s", (problem, periods) => {
    expect(pairProblem(periods)).toBe(problem);
  });
});
