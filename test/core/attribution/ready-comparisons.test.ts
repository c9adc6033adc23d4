import { readyComparisons } from "../../../src/core/attribution/ready-comparisons";

/** "id: before / after", each a day or first–last. */
function ready(from: string, to: string, weekStart?: "monday" | "sunday"): readonly string[] {
  const show = (span: { from: string; to: string }): string =>
    span.from === span.to ? span.from : `${span.from}–${span.to}`;
  return readyComparisons({ from, to }, weekStart).map(
    ({ id, periods }) => `${id}: ${show(periods.before)} / ${show(periods.after)}`,
  );
}

describe("readyComparisons", () => {
  test("offers the last day and the last full week where there are two of each", () => {
    expect(ready("2026-02-20", "2026-03-08")).toEqual([
      "day: 2026-03-07 / 2026-03-08",
      "weekday: 2026-03-01 / 2026-03-08",
      "week: 2026-02-23–2026-03-01 / 2026-03-02–2026-03-08",
    ]);
  });

  test("counts weeks from Sunday where they begin so", () => {
    expect(ready("2026-02-20", "2026-03-08", "sunday")).toContain(
      "week: 2026-02-22–2026-02-28 / 2026-03-01–2026-03-07",
    );
  });

  test("leaves out the month that has not gone by, and takes the same month of the year before", () => {
    expect(ready("2025-01-01", "2026-03-15").slice(3)).toEqual([
      "month: 2026-01-01–2026-01-31 / 2026-02-01–2026-02-28",
      "year: 2025-02-01–2025-02-28 / 2026-02-01–2026-02-28",
    ]);
  });

  test("takes a month as gone by on its last day, with all days of a leap year", () => {
    expect(ready("2023-02-01", "2024-02-29").slice(3)).toEqual([
      "month: 2024-01-01–2024-01-31 / 2024-02-01–2024-02-29",
      "year: 2023-02-01–2023-02-28 / 2024-02-01–2024-02-29",
    ]);
  });

  test("leaves out what the days do not reach back to", () => {
    expect(ready("2026-03-03", "2026-03-08")).toEqual(["day: 2026-03-07 / 2026-03-08"]);
    expect(ready("2026-03-08", "2026-03-08")).toEqual([]);
    expect(ready("2023-02-02", "2024-02-29").map((each) => each.slice(0, 4))).not.toContain("year");
  });

  test("gives none for what is no day", () => {
    expect(ready("", "2026-03-08")).toEqual([]);
    expect(ready("2026-02-30", "2026-03-08")).toEqual([]);
  });
});
