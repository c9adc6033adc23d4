import { sheet } from "../../fixtures/daily-sheets";
import { cleanTable } from "../../../src/core/clean/clean-grid-table";
import type { CleanTable } from "../../../src/core/clean/clean-table";
import { besideOf, NOTHING_BESIDE } from "../../../src/core/model/beside";
import { subjectFiguresOf } from "../../../src/core/model/subject-figures";
import { recogniseGrid } from "../../../src/core/recognise/recognise-grid";
import type { CellValue } from "../../../src/workbook/grid";

/** Sheets of products, traffic sources and people as operators have them, read beside the days of a shop. */

function tablesOf(name: string, rows: readonly (readonly CellValue[])[]): readonly CleanTable[] {
  const grid = sheet(name, rows);
  return recogniseGrid(grid).tables.map((table) => cleanTable(grid, table).value);
}

const SOURCE = ["流量来源", "访客数", "支付买家数", "支付金额"];
const week = (name: string, search: number): readonly CleanTable[] =>
  tablesOf(name, [SOURCE, ["手淘搜索", search, 20, 2000], ["直通车", 200, 5, 450]]);

describe("subjectFiguresOf", () => {
  test("reads sources in two levels and leaves out the sum above the second", () => {
    const [table] = tablesOf("流量", [
      ["流量来源", "来源明细", "访客数", "支付买家数", "支付金额"],
      ["淘内免费", "汇总", 500, 18, 3000],
      ["淘内免费", "手淘搜索", 300, 10, 2000],
      ["淘内免费", "手淘推荐", 200, 8, 1000],
      ["付费流量", "汇总", 100, 4, 500],
      ["付费流量", "直通车", 100, 4, 500],
    ]);
    expect(subjectFiguresOf(table, "sources")?.subjects).toEqual([
      "淘内免费 · 手淘搜索",
      "淘内免费 · 手淘推荐",
      "付费流量 · 直通车",
    ]);
  });

  test("adds up rows of one product and day, and counts a repeated row once", () => {
    const [table] = tablesOf("商品", [
      ["日期", "商品名称", "货号", "访客数", "支付金额"],
      ["2026-03-01", "围巾", "R1", 10, 100],
      ["2026-03-01", "围巾", "R1", 10, 100],
      ["2026-03-01", "手套", "S1", 30, 90.5],
      ["2026-03-02", "围巾", "R1", 12, null],
      ["2026-03-02", "手套", "S1", 8, 20],
    ]);
    const figures = subjectFiguresOf(table, "products");
    expect(figures?.periods.map(({ label }) => label)).toEqual(["2026-03-01", "2026-03-02"]);
    // By the visitors of the last day.
    expect(figures?.subjects).toEqual(["围巾", "手套"]);
    expect(figures?.rows.map(({ subject, values }) => [subject, values.visitors, values.paidAmount])).toEqual(
      [
        ["围巾", 10, 100],
        ["手套", 30, 90.5],
        ["围巾", 12, null],
        ["手套", 8, 20],
      ],
    );
  });

  test.each([
    ["2026.03.01-03.07", "2026.03.08-03.14", "2026-03-01 – 2026-03-07"],
    ["2026.03.02-03.08", "2026.03.09-03.15", "2026-03-02 – 2026-03-08"],
  ])("has the weeks from %s on begin on the day they are written with", (first, second, label) => {
    const [table] = tablesOf("来源周报", [
      ["周", ...SOURCE],
      [first, "手淘搜索", 900, 20, 2000],
      [first, "直通车", 200, 5, 450],
      [second, "手淘搜索", 950, 21, 2100],
      [second, "直通车", 210, 6, 460],
    ]);
    const figures = subjectFiguresOf(table, "sources");
    expect(figures?.step).toBe("week");
    expect(figures?.periods[0].label).toBe(label);
  });

  test("takes no products of a market, which have no visitors, and no days for sources", () => {
    const market = tablesOf("选品", [
      ["商品名称", "商品ID", "价格", "月销量"],
      ["台灯", "A1", 99, 1200],
      ["落地灯", "A2", 199, 300],
    ]);
    expect(market.map((table) => subjectFiguresOf(table, "products"))).toEqual([null]);
    const days = tablesOf("店铺", [
      ["日期", "访客数", "支付金额"],
      ["2026-03-01", 1, 2],
      ["2026-03-02", 3, 4],
    ]);
    expect(days.map((table) => subjectFiguresOf(table, "sources"))).toEqual([null]);
  });
});

describe("besideOf", () => {
  test("finds one table of each kind", () => {
    const beside = besideOf([
      ...week("来源", 900),
      ...tablesOf("业绩", [
        ["负责人", "支付金额"],
        ["张三", 61_000],
        ["李四", 39_000],
      ]),
    ]);
    expect(beside.products).toBeNull();
    expect(beside.sources?.subjects).toEqual(["手淘搜索", "直通车"]);
    expect(beside.people?.subjects).toEqual(["张三", "李四"]);
  });

  test.each([
    ["本周", "上周"],
    ["来源 3.9-3.15", "来源 3.2-3.8"],
    ["第11周", "第10周"],
    ["4月来源", "3月来源"],
    ["第1周", "第52周"],
    ["1月来源", "12月来源"],
    ["来源 1.5-1.11", "来源 12.29-1.4"],
    ["2026-03-09 来源", "2026-03-02 来源"],
    ["This week", "Last week"],
  ])("puts the exports %s and %s in the order of their times", (later, earlier) => {
    const { sources } = besideOf([...week(later, 1100), ...week(earlier, 900)]);
    expect(sources?.periods.map(({ label }) => label)).toEqual([earlier, later]);
    expect(sources?.rows.map(({ values }) => values.visitors)).toEqual([900, 200, 1100, 200]);
  });

  test("takes neither of two exports that do not say when they are of, nor of two with nothing in common", () => {
    expect(besideOf([...week("一店来源", 900), ...week("二店来源", 800)])).toEqual(NOTHING_BESIDE);
    const other = tablesOf("本周", [SOURCE, ["抖音", 10, 1, 10], ["小红书", 20, 2, 20]]);
    expect(besideOf([...week("上周", 900), ...other]).sources).toBeNull();
  });
});
