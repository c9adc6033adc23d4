import { readyPeriods } from "../../../src/core/funnel/ready-periods";

/** Each as "id now | before", months and years left out. */
function say(from: string, to: string, weekStart?: "monday" | "sunday"): readonly string[] {
  const span = (each: { readonly from: string; readonly to: string } | null): string =>
    each === null ? "" : `${each.from.slice(5)}..${each.to.slice(5)}`;
  return readyPeriods({ from, to }, weekStart).map(
    ({ id, now, before }) => `${id} ${span(now)} | ${span(before)}`,
  );
}

describe("readyPeriods", () => {
  test("offers what two weeks from a Monday allow", () => {
    expect(say("2026-03-02", "2026-03-15")).toEqual([
      "sevenDays 03-09..03-15 | 03-02..03-08",
      "weekday 03-15..03-15 | 03-08..03-08",
      "day 03-15..03-15 | 03-14..03-14",
      "week 03-09..03-15 | 03-02..03-08",
      "all 03-02..03-15 | ",
    ]);
  });

  test("needs all days of the seven before", () => {
    expect(say("2026-03-03", "2026-03-15")).toEqual([
      "weekday 03-15..03-15 | 03-08..03-08",
      "day 03-15..03-15 | 03-14..03-14",
      "all 03-03..03-15 | ",
    ]);
  });

  test("counts weeks from the day they begin on, and months that have gone by", () => {
    expect(say("2026-01-01", "2026-03-03", "sunday")).toEqual([
      "sevenDays 02-25..03-03 | 02-18..02-24",
      "weekday 03-03..03-03 | 02-24..02-24",
      "day 03-03..03-03 | 03-02..03-02",
      "week 02-22..02-28 | 02-15..02-21",
      "month 02-01..02-28 | 01-01..01-31",
      "all 01-01..03-03 | ",
    ]);
  });

  test("offers all of a single day", () => {
    expect(say("2026-03-02", "2026-03-02")).toEqual(["all 03-02..03-02 | "]);
  });
});
