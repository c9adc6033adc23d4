import { looksLikeDate, readDate } from "../../../src/core/values/read-date";
import type { CellValue } from "../../../src/workbook/grid";

const DAY_FIRST = { order: "day-first", year: null } as const;

describe("readDate", () => {
  test.each<[CellValue, string, string | null]>([
    [45110, "2023-07-03", null],
    [20260301, "2026-03-01", "date-from-number"],
    ["2025-10-08", "2025-10-08", "date-from-text"],
    ["2026/3/1", "2026-03-01", "date-from-text"],
    ["2026.03.01", "2026-03-01", "date-from-text"],
    ["2026年3月1日", "2026-03-01", "date-from-text"],
    ["2026-03-01 周日", "2026-03-01", "date-from-text"],
    ["２０２６－０３－０１", "2026-03-01", "date-from-text"],
    ["2026-03-01 09:30", "2026-03-01T09:30:00", "date-from-text"],
    ["2026-03-01 00:00:00", "2026-03-01", "date-from-text"],
    ["20260301", "2026-03-01", "date-from-text"],
    ["1.08.2019", "2019-08-01", "date-from-text"],
    ["31/12/25", "2025-12-31", "date-from-text"],
    ["6 May 2024", "2024-05-06", "date-from-text"],
    ["May 6, 2024", "2024-05-06", "date-from-text"],
  ])("reads %p as %p", (cell, iso, code) => {
    expect(readDate(cell, DAY_FIRST)).toEqual({ iso, code });
  });

  test("takes the month first when told so", () => {
    expect(readDate("3/14/2026", { order: "month-first", year: null })?.iso).toBe("2026-03-14");
  });

  test("takes a missing year from the context and says so", () => {
    expect(readDate("3月1日", { order: "day-first", year: 2026 })).toEqual({
      iso: "2026-03-01",
      code: "year-from-context",
    });
    expect(readDate("3月1日", DAY_FIRST)).toBeNull();
  });

  test.each<CellValue>([
    "2026-02-30",
    "2026-13-01",
    "未更新",
    3,
    99999999,
    "",
    null,
    true,
    "4.8+19",
    "1.2",
    "13.13.2026",
  ])("does not make a date of %p", (cell) => {
    expect(readDate(cell, DAY_FIRST)).toBeNull();
  });
});

test("looksLikeDate wants a year in a text", () => {
  expect(["2026-03-01", "3/14/2026", "14/3/2026"].map(looksLikeDate)).toEqual([true, true, true]);
  expect(["3-1", "45110", 45110, "1,234"].map(looksLikeDate)).toEqual([false, false, false, false]);
});
