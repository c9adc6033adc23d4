import { dayNumberOf, dayNumberPlaces, monthNamed } from "../../../../src/core/recognise/tables/day-numbers";

describe("dayNumberOf", () => {
  test.each([
    ["1日", 1],
    ["31日", 31],
    ["08号", 8],
    [" 3日 周二", 3],
    ["3日（周二）", 3],
    ["32日", null],
    ["0日", null],
    ["1号店", null],
    ["3月1日", null],
    ["1", null],
    [1, null],
    [null, null],
  ])("of %p is %p", (heading, day) => expect(dayNumberOf(heading)).toBe(day));
});

describe("dayNumberPlaces", () => {
  test.each([
    [
      ["项目", "1日", "2日", "4日"],
      [1, 2, 3],
    ],
    [
      ["项目", "3日", "2日", "1日"],
      [1, 2, 3],
    ],
    [["项目", "1日", "2日"], []],
    [["项目", "1日", "2日", "1日", "2日"], []],
    [["直播间", "1号", "2号", "3号"], []],
    [
      ["项目", "1号", "2号", "3号", "4号", "5号", "6号", "7号"],
      [1, 2, 3, 4, 5, 6, 7],
    ],
  ])("of %j are %j", (row, places) => expect([...dayNumberPlaces(row)]).toEqual(places));
});

describe("monthNamed", () => {
  test.each([
    [["2026年3月客服日检"], 3],
    [["12月"], 12],
    [["日检 2026-03"], 3],
    [["日检 2026.3"], 3],
    [["日检（2026年3月2日-3月31日）"], 3],
    [["客服日检", "3月"], 3],
    [[null, "3月"], 3],
    [["1-3月日检", "3月"], null],
    [["2月、3月日检"], null],
    [["2025年12月-2026年1月"], null],
    [["近3个月"], null],
    [["2026年日检"], null],
    [["3.1版"], null],
    [[], null],
  ])("of %j is %p", (names, month) => expect(monthNamed(names)).toBe(month));
});
