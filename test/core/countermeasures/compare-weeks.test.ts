import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { compareWeeks } from "../../../src/core/countermeasures/compare-weeks";
import type { DayFigure } from "../../../src/core/countermeasures/compare-weeks";

const CHANGE = 28;
const week = (first: number, value: number): readonly DayFigure[] =>
  Array.from({ length: 7 }, (_, i) => ({ day: first + i, top: value, bottom: null }));
const changed = { day: CHANGE, top: 9999, bottom: null };
/** Weeks of 10, 12, 11, 13 before and of 15 and 17 after. */
const WEEKS = [
  ...[10, 12, 11, 13].flatMap((value, i) => week(7 * i, value)),
  changed,
  ...week(CHANGE + 1, 15),
  ...week(CHANGE + 8, 17),
];

test("by hand: the example of the docstring", () => {
  // Squared distances 5 and 2, s² = 7/4, error √(2·1.75/2) = 1.322876; Student's 2.776445 for 4 degrees (tables).
  const found = compareWeeks(WEEKS, CHANGE, 2);
  expect(found).toMatchObject({ weeks: 2, before: 12, after: 16, change: 4 });
  expect(found?.interval?.low).toBeCloseTo(4 - 3.6729, 4);
  expect(found?.interval?.high).toBeCloseTo(4 + 3.6729, 4);
  // At 99 %: 4.604095 (tables).
  expect(compareWeeks(WEEKS, CHANGE, 2, 0.99)?.interval?.low).toBeCloseTo(4 - 4.604095 * 1.322876, 4);
});

test("by hand: two whole weeks and no more, the two-sample t-test of Student", () => {
  // 10 and 12, 15 and 17: squared distances 2 and 2, s² = 2 with 2 degrees, error √(2·2/2) = 1.414214, times 4.302653.
  const days = WEEKS.filter(({ day }) => day >= 14);
  const found = compareWeeks(
    days.map((each) => ({ ...each, top: (each.top ?? 0) - (each.day < CHANGE ? 1 : 0) })),
    CHANGE,
    2,
  );
  expect(found).toMatchObject({ before: 11, after: 16, change: 5 });
  expect(found?.interval?.low).toBeCloseTo(5 - 6.08487, 4);
});

test("a week with a day that lacks its figure tells nothing of how weeks vary, but its days count", () => {
  const days = WEEKS.map((each) => (each.day === 15 ? { ...each, top: null } : each));
  const found = compareWeeks(days, CHANGE, 2);
  // The third week is 11 on six days: (6·11 + 7·13)/13. Left are 10, 12, 13 (mean 35/3, squared distances 14/3) and 15,
  // 17 (2): s² = 20/9 with 3 degrees, error √(20/9), times 3.182446.
  expect(found?.before).toBeCloseTo((6 * 11 + 7 * 13) / 13, 12);
  const half = 3.182446 * Math.sqrt(20 / 9);
  expect(found?.interval?.high).toBeCloseTo((found?.change ?? 0) + half, 4);
});

test("as many weeks a side as there are on both, four at most; none without a whole week", () => {
  const weeksOf = (from: number, to: number, asked: number): number | undefined =>
    compareWeeks(
      Array.from({ length: to - from + 1 }, (_, i) => ({ day: from + i, top: 1, bottom: null })),
      0,
      asked,
    )?.weeks;
  expect(weeksOf(-14, 14, 4)).toBe(2);
  expect(weeksOf(-13, 14, 4)).toBe(1);
  expect(weeksOf(-60, 60, 2)).toBe(2);
  expect(weeksOf(-60, 60, 9)).toBe(4);
  expect(weeksOf(-6, 60, 2)).toBeUndefined();
  expect(weeksOf(-60, 6, 2)).toBeUndefined();
  expect(compareWeeks([], 0, 2)).toBeNull();
});

test("nothing where a side has no figure, or nothing to divide by", () => {
  const without = WEEKS.map((each) => (each.day > CHANGE ? { ...each, top: null } : each));
  expect(compareWeeks(without, CHANGE, 2)).toBeNull();
  expect(
    compareWeeks(
      WEEKS.map((each) => ({ ...each, bottom: 0 })),
      CHANGE,
      2,
    ),
  ).toBeNull();
});

test("weeks that are all alike differ where their levels do", () => {
  const even = (before: number, after: number) =>
    compareWeeks(
      Array.from({ length: 43 }, (_, day) => ({ day, top: day < CHANGE ? before : after, bottom: null })),
      CHANGE,
      2,
    )?.interval;
  const [rise, same] = [even(0.1, 0.3), even(0.1, 0.1)];
  expect(rise && rise.low > 0).toBe(true);
  expect(same && same.low < 0 && same.high > 0).toBe(true);
});

test("neither the order of the days nor the day of the change matters, and scale goes through", () => {
  const days = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 43, maxLength: 43 });
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 0, max: 9999 }),
      fc.constantFrom(0.001, 3, 1e6),
      (tops, own, scale) => {
        const series = tops.map((top, day) => ({ day, top, bottom: null }));
        const found = compareWeeks(series, CHANGE, 2);
        const other = compareWeeks(
          series.map((each) => ({ ...each, top: scale * (each.day === CHANGE ? own : each.top) })).reverse(),
          CHANGE,
          2,
        );
        const parts = (of: typeof found): readonly number[] => [
          of?.before ?? 0,
          of?.after ?? 0,
          of?.interval?.low ?? 0,
          of?.interval?.high ?? 0,
        ];
        parts(found).forEach((part, i) => {
          expect(parts(other)[i] / scale).toBeCloseTo(part, 6);
        });
      },
    ),
  );
});

describe("400 cases of SciPy (reference/make.py)", () => {
  const lines = gunzipSync(readFileSync(join(__dirname, "reference", "weeks.csv.gz")))
    .toString("utf8")
    .split("\n");
  const known = (text: string): number | null => (text === "" ? null : Number(text));
  const cases = lines.map((line) => {
    const [level, asked, change, problem, days, ...wanted] = line.split(",");
    return {
      level: Number(level),
      asked: Number(asked),
      change: Number(change),
      problem: known(problem),
      wanted: wanted.map(known),
      days: days.split(";").map((each): DayFigure => {
        const [day, top, bottom] = each.split(":");
        return { day: Number(day), top: known(top), bottom: known(bottom) };
      }),
    };
  });

  test("say the same of weeks, both values and the limits", () => {
    const wrong = cases.filter(({ level, asked, change, problem, wanted, days }) => {
      const found = compareWeeks(days, change, asked, level, problem);
      const own = [
        found?.weeks ?? null,
        found?.before ?? null,
        found?.after ?? null,
        found?.interval?.low ?? null,
        found?.interval?.high ?? null,
      ];
      const size = Math.abs(found?.before ?? 0) + Math.abs(found?.after ?? 0);
      return !own.every((value, i) => {
        const other = wanted[i];
        if (value === null || other === null) return value === other;
        return Math.abs(value - other) <= 1e-9 * Math.max(size, Math.abs(other));
      });
    });
    expect(wrong.map(({ change, wanted }) => ({ change, wanted }))).toEqual([]);
  });

  test("are of every kind", () => {
    const count = (is: (each: (typeof cases)[number]) => boolean): number => cases.filter(is).length;
    expect(cases).toHaveLength(400);
    expect(count(({ wanted }) => wanted[0] === null)).toBeGreaterThan(5);
    expect(count(({ wanted }) => wanted[0] !== null && wanted[3] === null)).toBeGreaterThan(5);
    expect(count(({ days }) => days.some(({ bottom }) => bottom !== null))).toBeGreaterThan(100);
    expect(count(({ problem }) => problem !== null)).toBeGreaterThan(80);
    expect(count(({ days }) => days.some(({ top }) => top === null))).toBeGreaterThan(50);
  });
});
