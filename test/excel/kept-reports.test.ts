import { area } from "../../src/workbench/model/address";
import type { Sheet } from "../../src/workbench/model/sheet";
import { Workbook } from "../../src/workbench/model/workbook";
import { openAutomation, withFixedEngine } from "../support/automation";
import { sheetOf } from "../support/faults";
import { stateOfSheet } from "../support/workbook-state";

/** A weekly and a monthly sheet that operators keep themselves, beside the days they are of. */

jest.setTimeout(120_000);

/** Serial number of Monday, 2 March 2026. */
const MONDAY = 46083;

function write(sheet: Sheet, rows: readonly (readonly (string | number | null)[])[]): void {
  sheet.write(area(0, 0, rows.length, rows[0]?.length ?? 0), (row, column) => rows[row]?.[column] ?? null);
}

/** Four weeks of 300 visitors, 5 buyers and 1,000 yuan a day; the second week was typed with a slip. */
function shop(): Workbook {
  const workbook = new Workbook();
  withFixedEngine(workbook);
  const daily = workbook.addSheet("店铺");
  write(daily, [
    ["日期", "访客数", "支付买家数", "支付金额"],
    ...Array.from({ length: 28 }, (_, day) => [MONDAY + day, 300, 5, 1000]),
  ]);
  daily.restyle(area(1, 0, 28, 1), (style) => ({ ...style, numberFormat: "yyyy-mm-dd" }));
  write(workbook.addSheet("周报"), [
    ["周", "访客数", "支付买家数", "支付金额"],
    ["2026年第10周", 1650, 35, 7000],
    ["2026年第11周", 1700, 35, 7900],
    ["2026年第12周", 1580, 34, 7000],
    ["2026年第13周", 1600, 35, 7000],
  ]);
  workbook.engine?.recalculate();
  return workbook;
}

function column(sheet: Sheet, header: string, rows: number): readonly unknown[] {
  const at = columnAt(sheet, header);
  return Array.from({ length: rows }, (_, row) => sheet.value(3 + row, at));
}

function columnAt(sheet: Sheet, header: string): number {
  for (let at = 0; at < 60; at++) if (sheet.value(2, at) === header) return at;
  throw new Error(`no column ${header}`);
}

test("a kept weekly sheet becomes a table of its own, with what differs from the days", async () => {
  const workbook = shop();
  const before = stateOfSheet(sheetOf(workbook, "周报"));
  const automation = await openAutomation(workbook);
  const answer = await automation.call("convert", { templates: ["weekly", "keptWeekly"] });
  expect(answer.error).toBeUndefined();
  expect(answer.made?.map(({ name }) => name)).toEqual(["规则表", "日报", "周报 店铺", "周报（手填）"]);
  expect(stateOfSheet(sheetOf(workbook, "周报"))).toEqual(before);
  const kept = sheetOf(workbook, "周报（手填）");
  expect(column(kept, "周", 4)).toEqual(["2026年第10周", "2026年第11周", "2026年第12周", "2026年第13周"]);
  expect(column(kept, "开始", 4)).toEqual([MONDAY, MONDAY + 7, MONDAY + 14, MONDAY + 21]);
  expect(column(kept, "访客数", 4)).toEqual([1650, 1700, 1580, 1600]);
  expect(column(kept, "支付金额 差异", 4)).toEqual([0, 900, 0, 0]);
  // 35 of 1,650: of the platform's own weekly visitors, not of the sum of days.
  expect(column(kept, "支付转化率", 1)[0]).toBeCloseTo(35 / 1650, 12);
  expect(() => column(kept, "访客数 差异", 1)).toThrow();
  // The platform's own visitors stand beside the sum of days, so that nobody takes one for the other.
  const weekly = sheetOf(workbook, "周报 店铺");
  expect(column(weekly, "访客人次", 4)).toEqual([2100, 2100, 2100, 2100]);
  expect(column(weekly, "访客数（平台）", 4)).toEqual([1650, 1700, 1580, 1600]);
  const again = await automation.call("convert", { templates: ["weekly", "keptWeekly"] });
  expect(again.made?.map(({ how }) => how)).toEqual(["updated", "updated", "updated"]);
  automation.close();
});

test("300 visitors a day are not 9,000 visitors of a month: the platform's 4,747 stand beside 人次", async () => {
  // Practice.md A7: a shop with about 300 visitors a day had 4,747 visitors and 82 orders in its best month.
  const workbook = new Workbook();
  withFixedEngine(workbook);
  const daily = workbook.addSheet("店铺");
  write(daily, [
    ["日期", "访客数", "支付买家数", "支付金额"],
    ...Array.from({ length: 30 }, (_, day) => [46113 + day, 300, 5, 1000]),
  ]);
  daily.restyle(area(1, 0, 30, 1), (style) => ({ ...style, numberFormat: "yyyy-mm-dd" }));
  write(workbook.addSheet("平台月报"), [
    ["月份", "访客数", "支付买家数", "支付金额"],
    ["2026年2月", 4100, 70, 26000],
    ["2026年3月", 4500, 75, 28000],
    ["2026年4月", 4747, 82, 30000],
  ]);
  workbook.engine?.recalculate();
  const automation = await openAutomation(workbook);
  const answer = await automation.call("convert", { templates: ["monthly", "keptMonthly"] });
  automation.close();
  expect(answer.error).toBeUndefined();
  const monthly = sheetOf(workbook, "月报");
  expect(column(monthly, "访客人次", 1)).toEqual([9000]);
  expect(column(monthly, "访客数（平台）", 1)).toEqual([4747]);
  const kept = sheetOf(workbook, "月报（手填）");
  // 82 / 4747 = 1.727 %.
  expect(Number(column(kept, "支付转化率", 3)[2])).toBeCloseTo(0.01727, 5);
  expect(column(kept, "支付金额 差异", 3)).toEqual(["", "", 0]);
});

test("of two shops, neither is held against a weekly sheet that may be the other's", async () => {
  const workbook = shop();
  const other = workbook.addSheet("二店");
  write(other, [
    ["日期", "访客数", "支付买家数", "支付金额"],
    ...Array.from({ length: 28 }, (_, day) => [MONDAY + day, 100, 2, 500]),
  ]);
  other.restyle(area(1, 0, 28, 1), (style) => ({ ...style, numberFormat: "yyyy-mm-dd" }));
  workbook.engine?.recalculate();
  const automation = await openAutomation(workbook);
  const answer = await automation.call("convert", { templates: ["weekly", "keptWeekly"] });
  automation.close();
  expect(answer.error).toBeUndefined();
  const kept = sheetOf(workbook, "周报（手填）");
  expect(column(kept, "支付金额", 1)).toEqual([7000]);
  expect(() => column(kept, "支付金额 差异", 1)).toThrow();
  for (const name of ["周报 店铺", "周报 二店"])
    expect(() => column(sheetOf(workbook, name), "访客数（平台）", 1)).toThrow();
});

/** Days of a shop that sells the same amount every day. */
function addShop(workbook: Workbook, name: string, amount: number): void {
  const sheet = workbook.addSheet(name);
  write(sheet, [
    ["日期", "访客数", "支付买家数", "支付金额"],
    ...Array.from({ length: 28 }, (_, day) => [MONDAY + day, 300, 5, amount]),
  ]);
  sheet.restyle(area(1, 0, 28, 1), (style) => ({ ...style, numberFormat: "yyyy-mm-dd" }));
}

test("weeks as headings over several shops: each row is held against the days of the shop it names", async () => {
  const workbook = new Workbook();
  withFixedEngine(workbook);
  addShop(workbook, "天猫店", 1000);
  addShop(workbook, "京东店", 400);
  // 天猫店 sold 7,000 a week and 京东店 2,800; nobody has the days of 抖音店.
  write(workbook.addSheet("各店周表"), [
    ["2026年 各店周报", null, null, null, null],
    ["店铺", "指标", "第10周", "第11周", "第12周"],
    ["天猫店", "访客数", 1650, 1700, 1580],
    [null, "支付金额", 7000, 7070, 7000],
    ["京东店", "访客数", 1500, 1520, 1490],
    [null, "支付金额", 2800, 2800, 2790],
    ["抖音店", "访客数", 900, 950, 990],
    [null, "支付金额", 5000, 5100, 5200],
  ]);
  workbook.engine?.recalculate();
  const before = stateOfSheet(sheetOf(workbook, "各店周表"));
  const automation = await openAutomation(workbook);
  const request = { templates: ["weekly", "keptWeekly"] };
  const answer = await automation.call("convert", request);
  expect(answer.error).toBeUndefined();
  expect(stateOfSheet(sheetOf(workbook, "各店周表"))).toEqual(before);
  const kept = sheetOf(workbook, "周报（手填）");
  const shops = ["天猫店", "京东店", "抖音店"];
  expect(column(kept, "店铺", 9)).toEqual([...shops, ...shops, ...shops]);
  expect(column(kept, "开始", 9)).toEqual([0, 0, 0, 7, 7, 7, 14, 14, 14].map((day) => MONDAY + day));
  expect(column(kept, "访客数", 9)).toEqual([1650, 1500, 900, 1700, 1520, 950, 1580, 1490, 990]);
  expect(column(kept, "支付金额", 9)).toEqual([7000, 2800, 5000, 7070, 2800, 5100, 7000, 2790, 5200]);
  expect(column(kept, "支付金额 差异", 9)).toEqual([0, 0, "", 70, 0, "", 0, -10, ""]);
  // A remark goes with its shop and week when a week is added.
  kept.write(area(3 + 4, columnAt(kept, "备注")), () => "漏了一单");
  sheetOf(workbook, "各店周表").write(
    area(1, 5, 7, 1),
    (row) => ["第13周", 1600, 7000, 1480, 2800, 970, 5300][row],
  );
  workbook.engine?.recalculate();
  const again = await automation.call("convert", request);
  expect(again.error).toBeUndefined();
  automation.close();
  expect(again.made?.map(({ how }) => how).every((how) => how === "updated")).toBe(true);
  expect(column(kept, "备注", 12)).toEqual([...Array(4).fill(null), "漏了一单", ...Array(7).fill(null)]);
  expect(column(kept, "支付金额 差异", 12).slice(9)).toEqual([0, 0, ""]);
});

test("a figure a row and a week a column becomes a row a week, with what stood beside and what differs", async () => {
  const workbook = new Workbook();
  withFixedEngine(workbook);
  addShop(workbook, "店铺", 1000);
  write(workbook.addSheet("周对比"), [
    ["2026年 运营周对比", null, null, null, null],
    ["指标", "第11周", "第12周", "环比", "备注"],
    ["访客数", 1700, 1580, -0.071, "清明前"],
    ["支付金额", 7900, 7000, -0.114, null],
  ]);
  workbook.engine?.recalculate();
  const automation = await openAutomation(workbook);
  const answer = await automation.call("convert", { templates: ["weekly", "keptWeekly"] });
  automation.close();
  expect(answer.error).toBeUndefined();
  const kept = sheetOf(workbook, "周报（手填）");
  expect(column(kept, "周", 2)).toEqual(["2026年第11周", "2026年第12周"]);
  expect(column(kept, "支付金额", 2)).toEqual([7900, 7000]);
  expect(column(kept, "支付金额 差异", 2)).toEqual([900, 0]);
  expect(column(kept, "访客数 环比", 2)).toEqual([null, -0.071]);
  expect(column(kept, "访客数 备注", 2)).toEqual([null, "清明前"]);
  // The platform's own people stand beside our sum of days, as from any other kept sheet.
  expect(column(sheetOf(workbook, "周报"), "访客数（平台）", 4)).toEqual([null, 1700, 1580, null]);
});

test("one block a week side by side becomes a row for each source and week", async () => {
  const workbook = new Workbook();
  withFixedEngine(workbook);
  addShop(workbook, "店铺", 1000);
  const block = (rows: readonly (readonly (string | number)[])[]) => rows;
  const [first, second] = [
    block([
      ["手淘搜索", 900, 3000],
      ["直通车", 400, 1500],
    ]),
    block([
      ["手淘搜索", 950, 3100],
      ["购物车", 200, 2500],
    ]),
  ];
  write(workbook.addSheet("渠道"), [
    ["2026年3月 流量渠道周报", null, null, null, null, null, null],
    ["第10周（3.2-3.8）", null, null, null, "第11周（3.9-3.15）", null, null],
    ["渠道", "访客数", "支付金额", null, "渠道", "访客数", "支付金额"],
    ...first.map((row, i) => [...row, null, ...(second[i] ?? [])]),
  ]);
  workbook.engine?.recalculate();
  const automation = await openAutomation(workbook);
  const answer = await automation.call("convert", { templates: ["weekly", "keptWeekly"] });
  automation.close();
  expect(answer.error).toBeUndefined();
  const kept = sheetOf(workbook, "周报（手填）");
  expect(column(kept, "开始", 4)).toEqual([MONDAY, MONDAY, MONDAY + 7, MONDAY + 7]);
  expect(column(kept, "来源名称", 4)).toEqual(["手淘搜索", "直通车", "手淘搜索", "购物车"]);
  expect(column(kept, "支付金额", 4)).toEqual([3000, 1500, 3100, 2500]);
  // A source is no shop: nothing is held against it, and its visitors are not the shop's.
  expect(() => column(kept, "支付金额 差异", 1)).toThrow();
  expect(() => column(sheetOf(workbook, "周报"), "访客数（平台）", 1)).toThrow();
});
