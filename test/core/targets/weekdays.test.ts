import { weekdayWeights } from "../../../src/core/targets/weekdays";
import type { DayFigure } from "../../../src/core/targets/season";

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

function days(from: string, count: number, value: (weekday: number, day: string) => number | null) {
  return Array.from({ length: count }, (_, i): DayFigure => {
    const date = new Date(Date.parse(from) + i * 86_400_000);
    return { day: iso(date.getTime()), value: value(date.getUTCDay(), iso(date.getTime())) };
  });
}

describe("weekdayWeights", () => {
  test("are mean of the weekday / average of the seven, worked out by hand", () => {
    // Saturdays 300, Sundays 200, other days 100: the average is (5 × 100 + 300 + 200) / 7 = 1000 / 7.
    const figures = days("2026-03-02", 28, (weekday) => (weekday === 6 ? 300 : weekday === 0 ? 200 : 100));
    const { weights, from } = weekdayWeights(figures, "2026-04-01");
    [1.4, 0.7, 0.7, 0.7, 0.7, 0.7, 2.1].forEach((wanted, i) => expect(weights[i]).toBeCloseTo(wanted, 12));
    expect(from).toEqual({ first: "2026-03-02", last: "2026-03-29", days: 28 });
  });

  test("look at two years before the month and at nothing from it on", () => {
    const figures = days("2024-03-01", 800, (_, day) =>
      day < "2024-04-01" || day >= "2026-04-01" ? 1_000_000 : 5,
    );
    const { weights, from } = weekdayWeights(figures, "2026-04-01");
    expect(weights).toEqual([1, 1, 1, 1, 1, 1, 1]);
    // 1 April 2024 to 31 March 2026.
    expect(from).toEqual({ first: "2024-04-01", last: "2026-03-31", days: 730 });
  });

  test("are even where a weekday has fewer than four figures, or a mean is negative, or all are 0", () => {
    const even = { weights: [1, 1, 1, 1, 1, 1, 1], from: null };
    const holes = days("2026-03-02", 28, (weekday, day) => (day === "2026-03-07" ? null : weekday + 1));
    expect(weekdayWeights(holes, "2026-04-01")).toEqual(even);
    expect(
      weekdayWeights(
        days("2026-03-02", 28, (weekday) => weekday - 1),
        "2026-04-01",
      ),
    ).toEqual(even);
    expect(
      weekdayWeights(
        days("2026-03-02", 28, () => 0),
        "2026-04-01",
      ),
    ).toEqual(even);
    expect(weekdayWeights([], "2026-04-01")).toEqual(even);
  });
});
