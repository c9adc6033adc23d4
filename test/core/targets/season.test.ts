import fc from "fast-check";
import "../../support/fast-check-seed";
import { seasonIndex } from "../../../src/core/targets/season";
import type { DayFigure } from "../../../src/core/targets/season";

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Every day from one to another with what a function of the day says. */
function days(from: string, to: string, value: (day: string) => number | null): readonly DayFigure[] {
  const found: DayFigure[] = [];
  for (let time = Date.parse(from); iso(time) <= to; time += 86_400_000)
    found.push({ day: iso(time), value: value(iso(time)) });
  return found;
}

/** Days of a month, by JavaScript's calendar. */
const length = (day: string): number =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();

const SEASONS = [0.5, 0.25, 0.75, 1, 1, 1.5, 0.8, 1.2, 1, 1, 2, 1] as const;
const seasonal = (day: string): number => SEASONS[Number(day.slice(5, 7)) - 1] / length(day);

function expectClose(found: readonly (number | null)[], wanted: readonly (number | null)[]): void {
  expect(found.map((each) => each === null)).toEqual(wanted.map((each) => each === null));
  found.forEach((each, i) => expect(each ?? 0).toBeCloseTo(wanted[i] ?? 0, 9));
}

describe("seasonIndex", () => {
  test("is month / average of the months in one whole year, worked out by hand", () => {
    // 600 a month, 1,800 in November: the average is (11 × 600 + 1800) / 12 = 700.
    const figures = days(
      "2025-01-01",
      "2025-12-31",
      (day) => (day.slice(5, 7) === "11" ? 1800 : 600) / length(day),
    );
    const { months, years, leftOut } = seasonIndex(figures, 2026);
    expectClose(
      months,
      SEASONS.map((_, i) => (i === 10 ? 1800 / 700 : 600 / 700)),
    );
    expect({ years, leftOut }).toEqual({ years: [2025], leftOut: [] });
  });

  test("is the mean of two years' indices, each by its own average, whatever the growth", () => {
    // 2024: one month of 12 sells twice (2 / (13 / 12)); 2025, ten times as much: all alike.
    const figures = [
      ...days("2024-01-01", "2024-12-31", (day) => (day.slice(5, 7) === "06" ? 2 : 1) / length(day)),
      ...days("2025-01-01", "2025-12-31", (day) => 10 / length(day)),
    ];
    const { months } = seasonIndex(figures, 2026);
    expectClose(
      months,
      SEASONS.map((_, i) => ((i === 5 ? 24 / 13 : 12 / 13) + 1) / 2),
    );
  });

  test("takes two years at most and none of the plan year", () => {
    const figures = [
      ...days("2023-01-01", "2023-12-31", (day) => (day < "2023-02-01" ? 900 : 1)),
      ...days("2024-01-01", "2025-12-31", seasonal),
      ...days("2026-01-01", "2026-04-30", () => 50),
    ];
    const { months, years } = seasonIndex(figures, 2026);
    const average = SEASONS.reduce((sum, each) => sum + each, 0) / 12;
    expectClose(
      months,
      SEASONS.map((each) => each / average),
    );
    expect(years).toEqual([2024, 2025]);
  });

  test("leaves out and names months that lack a day or a figure, and half a year does not bend the index", () => {
    const figures = days("2024-07-15", "2025-12-31", (day) => {
      if (day === "2025-03-09") return null;
      return seasonal(day) * (day < "2025-01-01" ? 3 : 1);
    }).filter(({ day }) => day !== "2025-05-20");
    const { months, years, leftOut } = seasonIndex(figures, 2026);
    const known = SEASONS.map((each, i) => (i === 2 || i === 4 ? null : each));
    const average = known.reduce<number>((sum, each) => sum + (each ?? 0), 0) / 10;
    expectClose(
      months,
      known.map((each) => (each === null ? null : each / average)),
    );
    expect({ years, leftOut }).toEqual({ years: [2024, 2025], leftOut: ["2024-07", "2025-03", "2025-05"] });
  });

  test("says nothing without a past year, and of years of nothing but 0", () => {
    const none = new Array<null>(12).fill(null);
    expect(seasonIndex([], 2026)).toEqual({ months: none, years: [], leftOut: [] });
    const zeros = days("2025-01-01", "2025-12-31", () => 0);
    expect(seasonIndex(zeros, 2026)).toEqual({ months: none, years: [], leftOut: [] });
  });

  test("averages to 1 over the months it knows, whatever the figures", () => {
    const month = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null });
    fc.assert(
      fc.property(fc.array(month, { minLength: 24, maxLength: 24 }), (sums) => {
        const figures = days("2024-01-01", "2025-12-31", (day) => {
          const sum = sums[(Number(day.slice(0, 4)) - 2024) * 12 + Number(day.slice(5, 7)) - 1];
          return sum === null ? null : sum / length(day);
        });
        const known = seasonIndex(figures, 2026).months.filter((each) => each !== null);
        expect(known.every((each) => each >= 0 && Number.isFinite(each))).toBe(true);
        if (known.length > 0)
          expect(known.reduce((sum, each) => sum + each, 0) / known.length).toBeCloseTo(1, 9);
      }),
      { numRuns: 50 },
    );
  });
});
