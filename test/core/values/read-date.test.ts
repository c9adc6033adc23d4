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
    ["Sunday, March 1, 2026", "2026-03-01", "date-from-text"],
    ["1-Mar-26", "2026-03-01", "date-from-text"],
    ["1st March 2026", "2026-03-01", "date-from-text"],
    ["Mar. 2nd, 2026", "2026-03-02", "date-from-text"],
    ["2026-Mar-01", "2026-03-01", "date-from-text"],
    ["26/3/1", "2026-03-01", "date-from-text"],
    ["26年3月1日", "2026-03-01", "date-from-text"],
    ["2026 年 3 月 1 日", "2026-03-01", "date-from-text"],
    ["2026年3月1日(周日)", "2026-03-01", "date-from-text"],
    ["周日 2026-03-01", "2026-03-01", "date-from-text"],
    ["2026-03-01（星期日）", "2026-03-01", "date-from-text"],
    ["2026-03-01 Sun", "2026-03-01", "date-from-text"],
    ["\u200e3.1.2026", "2026-01-03", "date-from-text"],
    ["2026-03-01T09:30:15.250Z", "2026-03-01T09:30:15", "date-from-text"],
    ["2026-03-01T09:30:15+08:00", "2026-03-01T09:30:15", "date-from-text"],
    ["2026/3/1 3:05 PM", "2026-03-01T15:05:00", "date-from-text"],
    ["2026/3/1 12:00 AM", "2026-03-01", "date-from-text"],
    ["Mar 1, 2026 12:05:03 AM PST", "2026-03-01T00:05:03", "date-from-text"],
    ["1 Mar 2026 21:05:03 JST", "2026-03-01T21:05:03", "date-from-text"],
    ["2026/3/1 下午3:05", "2026-03-01T15:05:00", "date-from-text"],
    ["2026年3月1日 9时30分", "2026-03-01T09:30:00", "date-from-text"],
    ["20260301 09:30:00", "2026-03-01T09:30:00", "date-from-text"],
    // Periods: the first day. Week 10 of 2026 begins on Monday, 2 March; 2020 had a 53rd.
    ["2026-03-01 ~ 2026-03-07", "2026-03-01", "period-from-text"],
    ["2026-03-01至2026-03-07", "2026-03-01", "period-from-text"],
    ["2026-03-01-2026-03-07", "2026-03-01", "period-from-text"],
    ["20260301-20260307", "2026-03-01", "period-from-text"],
    ["2026.02.05-02.11", "2026-02-05", "period-from-text"],
    ["12.28-2026.01.03", "2025-12-28", "period-from-text"],
    ["Mar 1, 2026 - Mar 7, 2026", "2026-03-01", "period-from-text"],
    ["2026年第10周", "2026-03-02", "period-from-text"],
    ["2026-W10", "2026-03-02", "period-from-text"],
    ["2020-W53", "2020-12-28", "period-from-text"],
    ["2026-03", "2026-03-01", "period-from-text"],
    ["2026/3", "2026-03-01", "period-from-text"],
    ["2026年3月", "2026-03-01", "period-from-text"],
    ["2026年3月份", "2026-03-01", "period-from-text"],
    ["Mar-26", "2026-03-01", "period-from-text"],
    ["March 2026", "2026-03-01", "period-from-text"],
    ["03/2026", "2026-03-01", "period-from-text"],
    ["202603", "2026-03-01", "period-from-text"],
    [202603, "2026-03-01", "date-from-number"],
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

  test.each([
    ["3/1", "2026-03-01", "year-from-context"],
    ["03-01", "2026-03-01", "year-from-context"],
    ["3.1", "2026-03-01", "year-from-context"],
    ["3.10", "2026-03-10", "year-from-context"],
    ["3月1日 周日", "2026-03-01", "year-from-context"],
    ["26-Mar", "2026-03-26", "year-from-context"],
    ["Mar 1", "2026-03-01", "year-from-context"],
    ["02.05-02.11", "2026-02-05", "period-from-text"],
    ["3月1日-3月7日", "2026-03-01", "period-from-text"],
    ["3月1日-7日", "2026-03-01", "period-from-text"],
    ["3月", "2026-03-01", "period-from-text"],
    ["第10周", "2026-03-02", "period-from-text"],
    ["W10", "2026-03-02", "period-from-text"],
  ])("reads %p with the year of the context", (cell, iso, code) => {
    expect(readDate(cell, { order: "day-first", year: 2026 })).toEqual({ iso, code });
    expect(readDate(cell, DAY_FIRST)).toBeNull();
  });

  test("knows the day order of dates without a year, the year first, and the date system of 1904", () => {
    expect(readDate("13/3", { order: "day-first", yearless: "day-first", year: 2026 })?.iso).toBe(
      "2026-03-13",
    );
    expect(readDate("26/03/01", { order: "year-first", year: null })?.iso).toBe("2026-03-01");
    // 44620 in the system of 1904 is 46082 in that of 1900: 1 March 2026.
    expect(readDate(44620, { order: "day-first", year: null, dateSystem: 1904 })).toEqual({
      iso: "2026-03-01",
      code: null,
    });
  });

  test.each<CellValue>([
    "2026-02-30",
    "2026-02-29",
    "2026-W54",
    "2025-W53",
    "2026年",
    "12345678",
    "20261301",
    "2026-03-01x",
    "2026-03-01 25:00",
    "3-1-3-7",
    "1.2.3",
    "9:30",
    "Marble 1, 2026",
    "2026-03-01 ~",
    3.1,
    "x".repeat(32767),

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
  const dates = ["2026-03-01", "3/14/2026", "14/3/2026", "2026-03", "2026年第10周", "Mar 1, 2026"];
  expect(dates.filter((text) => !looksLikeDate(text))).toEqual([]);
  const others = ["3-1", "45110", 45110, "1,234", "2026.03", "202603", "3月", "第10周", "12-34-56", "1.2.3"];
  expect(others.filter(looksLikeDate)).toEqual([]);
});
