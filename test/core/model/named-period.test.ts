import { dayNamed, periodNamed } from "../../../src/core/model/named-period";

/** What stands above the title, where the year is. */
const ABOVE = ["2026年3月 流量渠道周报"];

test.each([
  ["第10周（3.2-3.8）", "2026-03-02"],
  ["3.2-3.8 周报", "2026-03-02"],
  ["第10周（2025.3.3-3.9）", "2025-03-03"],
  ["W10", "2026-03-02"],
  ["2026年3月第2周（3.9-3.15）", "2026-03-09"],
  // The first week of March is whichever days somebody means.
  ["3月第1周", null],
  ["第9周、第10周", null],
  ["周报", null],
])("the week of %s is %s", (title, day) => {
  expect(periodNamed(title, "week", ABOVE)).toBe(day);
});

test.each([
  ["2025年1月 商品月报", "2025-01-01"],
  ["1月", "2026-01-01"],
  ["1月-3月", null],
  ["2026年3月、4月", null],
])("the month of %s is %s", (title, day) => {
  expect(periodNamed(title, "month", ABOVE)).toBe(day);
});

test("a period without a year anywhere is none", () => {
  expect(periodNamed("3.2-3.8", "week", [null, "周报"])).toBeNull();
  expect(periodNamed("1月", "month", [])).toBeNull();
});

test.each([
  [["上午", "店铺：青禾　　日期：2026年3月9日　　检查人：小禾", "日检"], "2026-03-09"],
  [["每日运营工作表", "2026年", "3.10"], "2026-03-10"],
  [["3月9日", "2026年3月 日检"], "2026-03-09"],
  [["3.10"], null],
  [["2026年3月 日检"], null],
  [["日检 2026.3.2-2026.3.8"], null],
])("the day of %j is %s", (names, day) => {
  expect(dayNamed(names)).toBe(day);
});
