import { analyse } from "../../src/app/analyse";
import type { Analysis } from "../../src/app/analyse";
import { failedRules } from "../../src/app/failed-rules";
import type { CellValue } from "../../src/workbook/grid";
import { MemoryPort } from "../taskpane/memory-port";

type Rows = readonly (readonly CellValue[])[];

const HEADINGS = ["日期", "浏览量", "访客数", "支付买家数", "支付金额", "花费"];

/** Days from 2026-03-01, each with 1,000 visitors, 40 buyers and 4,000 of sales. */
function shop(count: number, views: number, cost: number): Rows {
  const days = Array.from({ length: count }, (_, i): CellValue[] => [
    `2026-03-${String(i + 1).padStart(2, "0")}`,
    ...[views, 1000, 40, 4000, cost],
  ]);
  return [HEADINGS, ...days];
}

const look = (sheets: Readonly<Record<string, Rows>>): Promise<Analysis> => analyse(new MemoryPort(sheets));
const withRules = (analysis: Analysis, cells: Rows): Analysis => ({
  ...analysis,
  shared: [
    { id: "rules", name: "规则表", cells: cells.map((row) => [...row]) },
  ] as unknown as Analysis["shared"],
});
const told = (analysis: Analysis) =>
  failedRules(analysis, "zh-CN").map(({ sheet, problem, figure, value, limit, shouldBe }) =>
    [sheet, problem, figure, value, shouldBe, limit].join(" "),
  );

describe("failedRules", () => {
  test("names what the last week of each shop does not meet, the page before the ads", async () => {
    const analysis = await look({
      甲店: shop(20, 2400, 500),
      乙店: shop(9, 3000, 300),
      丙店: shop(20, 3000, 500),
    });
    // 2,400 of 1,000 are 2.4 pages, under 2.5; 500 of 4,000 are 12.5 %, over 10; 300 are 7.5 %.
    expect(told(analysis)).toEqual([
      "甲店 conversion 人均浏览量 2.40 不低于 2.50",
      "甲店 adShare 推广费率 12.5% 不超过 10.0%",
      "丙店 adShare 推广费率 12.5% 不超过 10.0%",
    ]);
    const [first] = failedRules(analysis, "en-US");
    expect([first.firstDay, first.lastDay, first.action]).toEqual([
      "2026-03-14",
      "2026-03-20",
      "Fix the page before buying traffic",
    ]);
  });

  test("shows as many digits as tell a figure from its limit", async () => {
    expect(told(await look({ 甲店: shop(20, 2499, 300) }))).toEqual([
      "甲店 conversion 人均浏览量 2.499 不低于 2.500",
    ]);
  });

  test("goes by the workbook's own rules: another limit, a row taken out, a rule that begins later", async () => {
    const analysis = await look({ 甲店: shop(20, 2400, 500) });
    const headings = ["规则 id", "数值 value", "怎么办 action", "生效日期 from"];
    expect(told(withRules(analysis, [headings, ["ad_share_max", 0.12, "先停推广", null]]))).toEqual([
      "甲店 adShare 推广费率 12.5% 不超过 12.0%",
    ]);
    const [own] = failedRules(
      withRules(analysis, [headings, ["ad_share_max", 0.12, "先停推广", null]]),
      "zh-CN",
    );
    expect(own.action).toBe("先停推广");
    // 46101 is 2026-03-20, the last day there is; 46102 the day after.
    const from = (day: number) => withRules(analysis, [headings, ["ad_share_max", 0.1, "", day]]);
    expect(told(from(46101))).toHaveLength(1);
    expect(told(from(46102))).toEqual([]);
    expect(told(withRules(analysis, [headings]))).toEqual([]);
  });

  test("leads to a problem that the shop's figures show, and to none where they show none", async () => {
    const without = (...names: readonly string[]): Rows =>
      shop(20, 2400, 300).map((row) => row.filter((_, i) => !names.includes(HEADINGS[i])));
    const problems = async (rows: Rows) =>
      failedRules(await look({ 甲店: rows }), "zh-CN").map(({ figure, problem }) => [figure, problem]);
    expect(await problems(without())).toEqual([["人均浏览量", "conversion"]]);
    expect(await problems(without("支付买家数"))).toEqual([["人均浏览量", "sales"]]);
    expect(await problems(without("支付买家数", "支付金额", "花费"))).toEqual([["人均浏览量", null]]);
  });

  test("of a sheet a month the last one counts, and of a rating the day alone", async () => {
    const month = (name: string): Rows =>
      shop(28, 2400, 300).map((row, i) =>
        i === 0 ? row : [`2026-${name}-${String(i).padStart(2, "0")}`, ...row.slice(1)],
      );
    expect(told(await look({ "1月": month("01"), "2月": month("02") }))).toEqual([
      "2月 conversion 人均浏览量 2.40 不低于 2.50",
    ]);
    const rated: Rows = [
      ["日期", "访客数", "支付金额", "店铺评分"],
      ...Array.from({ length: 21 }, (_, i): CellValue[] => [
        `2026-03-${String(i + 1).padStart(2, "0")}`,
        ...[1000, 4000, i === 20 ? 4.7 : 4.9],
      ]),
    ];
    const [rating] = failedRules(await look({ 甲店: rated }), "zh-CN");
    expect([rating.problem, rating.value, rating.firstDay, rating.lastDay]).toEqual([
      "rating",
      "4.70",
      "2026-03-21",
      "2026-03-21",
    ]);
  });

  test("a day without the main figure is to be filled in first; one without another figure is left out", async () => {
    const emptied = (column: number): Rows =>
      shop(20, 2400, 500).map((row, i) => row.map((cell, at) => (i === 18 && at === column ? null : cell)));
    expect(told(await look({ 甲店: emptied(4) }))).toEqual([]);
    // Six days of 2,400 views over seven of 1,000 visitors.
    expect(told(await look({ 甲店: emptied(1) }))[0]).toBe("甲店 conversion 人均浏览量 2.06 不低于 2.50");
  });

  test("a few days are judged, but there is no week to hold against others; nor does a bogus date make one", async () => {
    const [few] = failedRules(await look({ 甲店: shop(9, 2400, 300) }), "zh-CN");
    expect([few.value, few.problem]).toEqual(["2.40", null]);
    const bogus: Rows = [...shop(20, 2400, 300), ["9999-12-31", 2400, 1000, 40, 4000, 300]];
    expect(failedRules(await look({ 甲店: bogus }), "zh-CN")).toEqual([]);
  });

  test("judges nothing that lacks a day of the week, and a young shop by the days it has", async () => {
    const [head, ...days] = shop(20, 2400, 500);
    expect(told(await look({ 甲店: [head, ...days.filter((_, i) => i !== 16)] }))).toEqual([]);
    expect(told(await look({ 甲店: [head, ...days.slice(0, 3)] }))).toHaveLength(2);
  });
});
