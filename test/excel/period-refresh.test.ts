import { area } from "../../src/workbench/model/address";
import type { Sheet } from "../../src/workbench/model/sheet";
import type { CellInput } from "../../src/workbench/model/sheet";
import { Workbook } from "../../src/workbench/model/workbook";
import { openWorkbook } from "../../src/workbench/xlsx/open";
import { saveWorkbook } from "../../src/workbench/xlsx/save";
import { type OpenAutomation, openAutomation, withFixedEngine } from "../support/automation";
import { sheetOf } from "../support/faults";
import { stateOf } from "../support/workbook-state";

/** What a refresh does to weekly and monthly reports: they grow with the days, and what operators typed stays. */

jest.setTimeout(120_000);

const PERIODS = { templates: ["weekly", "monthly"] } as const;
/** Serial number of Monday, 2 March 2026. */
const MONDAY = 46083;
const HEADERS = ["日期", "访客数", "浏览量", "支付买家数", "支付金额"];

/** Days of a shop with 300 visitors, 900 views, 5 buyers and 1,000 yuan a day. */
function shop(firstDay: number, days: number): Workbook {
  const workbook = new Workbook();
  withFixedEngine(workbook);
  writeDays(workbook.addSheet("店铺"), 1, firstDay, days);
  workbook.engine?.recalculate();
  return workbook;
}

function writeDays(sheet: Sheet, row: number, firstDay: number, days: number): void {
  sheet.write(area(0, 0, 1, HEADERS.length), (_, column) => HEADERS[column]);
  sheet.write(area(row, 0, days, HEADERS.length), (at, column) => [firstDay + at, 300, 900, 5, 1000][column]);
  sheet.restyle(area(row, 0, days, 1), (style) => ({ ...style, numberFormat: "yyyy-mm-dd" }));
}

async function build(workbook: Workbook): Promise<OpenAutomation> {
  const automation = await openAutomation(workbook);
  expect((await automation.call("convert", PERIODS)).error).toBeUndefined();
  return automation;
}

async function refresh(automation: OpenAutomation, workbook: Workbook): Promise<readonly string[]> {
  workbook.engine?.recalculate();
  const answer = await automation.call("convert", PERIODS);
  expect(answer.error).toBeUndefined();
  return (answer.made ?? []).map(({ name, how }) => `${name} ${how}`);
}

/** Place of a column by its heading, and of the row of a week by its first day; headers stand in row 3. */
function columnOf(sheet: Sheet, header: string): number {
  for (let column = 0; column < 60; column++) if (sheet.value(2, column) === header) return column;
  throw new Error(`no column ${header}`);
}

function rowOf(sheet: Sheet, from: number): number {
  const column = columnOf(sheet, "开始");
  for (let row = 3; row < 200; row++) if (sheet.value(row, column) === from) return row;
  throw new Error(`no row from ${from}`);
}

function cell(sheet: Sheet, from: number, header: string): unknown {
  return sheet.value(rowOf(sheet, from), columnOf(sheet, header));
}

function type(sheet: Sheet, from: number, header: string, input: CellInput): void {
  sheet.write(area(rowOf(sheet, from), columnOf(sheet, header)), () => input);
}

test("next week's rows extend both reports, and what was typed stays with its week", async () => {
  const workbook = shop(MONDAY, 14);
  const automation = await build(workbook);
  const weekly = sheetOf(workbook, "周报");
  type(weekly, MONDAY, "备注", "三八节");
  type(weekly, MONDAY + 7, "支付金额 目标", "=4*2000");
  weekly.write(area(1, 40), () => "我在旁边记的");
  weekly.columns.set(columnOf(weekly, "备注"), {
    ...weekly.columns.get(columnOf(weekly, "备注")),
    width: 33,
  });

  writeDays(sheetOf(workbook, "店铺"), 15, MONDAY + 14, 7);
  expect(await refresh(automation, workbook)).toEqual(["日报 updated", "周报 updated", "月报 updated"]);
  expect(cell(weekly, MONDAY + 14, "支付金额")).toBe(7000);
  expect(cell(weekly, MONDAY, "备注")).toBe("三八节");
  expect(cell(weekly, MONDAY + 14, "备注")).toBeNull();
  const target = [rowOf(weekly, MONDAY + 7), columnOf(weekly, "支付金额 目标")] as const;
  expect(weekly.formulaText(...target)).toBe("=4*2000");
  // 7,000 of 8,000.
  expect(cell(weekly, MONDAY + 7, "完成率")).toBe(0.875);
  expect(weekly.value(1, 40)).toBe("我在旁边记的");
  expect(weekly.columns.get(columnOf(weekly, "备注"))?.width).toBe(33);
  const [chart] = weekly.charts;
  expect(JSON.stringify(chart?.series[0])).toContain(String(rowOf(weekly, MONDAY + 14) + 1));

  const before = stateOf(workbook);
  await refresh(automation, workbook);
  expect(stateOf(workbook)).toEqual(before);
  automation.close();
});

test("days put in above move what was typed to the row of its week", async () => {
  const workbook = shop(MONDAY, 14);
  const automation = await build(workbook);
  const weekly = sheetOf(workbook, "周报");
  type(weekly, MONDAY + 7, "备注", "换了主图");
  // Half as much again as the week's own amount, in the cell's own row.
  const amount = String.fromCharCode(65 + columnOf(weekly, "支付金额"));
  type(weekly, MONDAY + 7, "支付金额 目标", `=${amount}${rowOf(weekly, MONDAY + 7) + 1}*1.5`);
  writeDays(sheetOf(workbook, "店铺"), 1, MONDAY - 14, 28);
  await refresh(automation, workbook);
  automation.close();
  expect(cell(weekly, MONDAY + 7, "备注")).toBe("换了主图");
  expect(cell(weekly, MONDAY - 7, "备注")).toBeNull();
  expect(weekly.formulaText(rowOf(weekly, MONDAY + 7), columnOf(weekly, "支付金额 目标"))).toBe(
    `=${amount}${rowOf(weekly, MONDAY + 7) + 1}*1.5`,
  );
});

test("a remark of a week that is no longer there stays in the sheet that is kept", async () => {
  const workbook = shop(MONDAY, 21);
  const automation = await build(workbook);
  const weekly = sheetOf(workbook, "周报");
  type(weekly, MONDAY + 14, "备注", "大促");
  type(weekly, MONDAY, "备注", "三八节");
  sheetOf(workbook, "店铺").write(area(15, 0, 7, HEADERS.length), () => null);
  expect(await refresh(automation, workbook)).toEqual(["日报 updated", "周报 recreated", "月报 updated"]);
  automation.close();
  expect(cell(sheetOf(workbook, "周报 (旧)"), MONDAY + 14, "备注")).toBe("大促");
  expect(cell(sheetOf(workbook, "周报"), MONDAY, "备注")).toBe("三八节");
});

test("a changed rule changes the verdict, and a refresh leaves the rules alone", async () => {
  const workbook = shop(MONDAY, 14);
  const automation = await build(workbook);
  const weekly = sheetOf(workbook, "周报");
  const rules = sheetOf(workbook, "规则表");
  // 900 views of 300 visitors: 3 pages, above the default of 2.5.
  expect(cell(weekly, MONDAY, "判定")).toBe("达标");
  const row = [...Array(60).keys()].find((each) => rules.value(each, 0) === "depth_min_pass") ?? -1;
  const value = columnOf(rules, "数值 value");
  rules.write(area(row, value), () => 3.5);
  workbook.engine?.recalculate();
  expect(cell(weekly, MONDAY, "判定")).toBe("先改页面，别急着加推广");
  await refresh(automation, workbook);
  expect(rules.value(row, value)).toBe(3.5);
  expect(cell(weekly, MONDAY, "判定")).toBe("先改页面，别急着加推广");
  // From a day on that lies after the week, and without a value, the rule is off.
  rules.write(area(row, columnOf(rules, "生效日期 from")), () => MONDAY + 30);
  workbook.engine?.recalculate();
  expect(cell(weekly, MONDAY, "判定")).toBe("达标");
  rules.write(area(row, columnOf(rules, "生效日期 from"), 1, 1), () => null);
  rules.write(area(row, value), () => null);
  workbook.engine?.recalculate();
  expect(cell(weekly, MONDAY, "判定")).toBe("达标");
  automation.close();
});

test("daily visitors are never called the visitors of a month: 300 a day are 9,000 人次, whoever they are", async () => {
  // Practice.md A7: a shop with about 300 visitors a day had 4,747 in its best month.
  const workbook = shop(46113, 30);
  const automation = await build(workbook);
  automation.close();
  const monthly = sheetOf(workbook, "月报");
  expect(cell(monthly, 46113, "访客人次")).toBe(9000);
  expect(() => columnOf(monthly, "访客数")).toThrow();
});

test("what was typed goes back to its place when a refresh is refused half-way", async () => {
  const workbook = shop(MONDAY, 14);
  let arm = false;
  let refused = 0;
  const automation = await openAutomation(workbook, {
    intercept: (body) => {
      const { Actions } = JSON.parse(body) as { Actions: readonly object[] };
      // The request that puts the reports in place is the only one that shows totals.
      if (!arm || refused > 0 || !body.includes('"ShowTotals"') || !body.includes("SUBTOTAL")) return "pass";
      refused += 1;
      return { refuseAt: Math.floor(0.95 * Actions.length) };
    },
  });
  expect((await automation.call("convert", PERIODS)).error).toBeUndefined();
  const weekly = sheetOf(workbook, "周报");
  type(weekly, MONDAY, "备注", "三八节");
  type(weekly, MONDAY + 7, "支付金额 目标", "=4*2000");
  writeDays(sheetOf(workbook, "店铺"), 1, MONDAY - 14, 28);
  workbook.engine?.recalculate();
  const before = stateOf(workbook);
  arm = true;
  const answer = await automation.call("convert", PERIODS);
  expect(refused).toBe(1);
  expect(answer.error?.outcome).toBe("unchanged");
  expect(stateOf(workbook)).toEqual(before);
  await refresh(automation, workbook);
  automation.close();
  expect(cell(weekly, MONDAY, "备注")).toBe("三八节");
});

test("weeks begin on Sunday where that is asked for", async () => {
  const workbook = shop(MONDAY, 14);
  const automation = await openAutomation(workbook);
  const request = { templates: ["weekly"], weekStart: "sunday" };
  expect((await automation.call("convert", request)).error).toBeUndefined();
  automation.close();
  const weekly = sheetOf(workbook, "周报");
  // Monday the 2nd to Sunday the 15th of March: six days, seven, and one.
  expect([MONDAY - 1, MONDAY + 6, MONDAY + 13].map((from) => cell(weekly, from, "天数"))).toEqual([6, 7, 1]);
  expect(cell(weekly, MONDAY - 1, "周")).toBe("2026.03.01–03.07");
  expect(cell(weekly, MONDAY + 13, "缺")).toBe("缺6天");
});

test("weeks begin on Sunday once the workbook's settings say so, and in the saved file as well", async () => {
  const workbook = shop(MONDAY, 14);
  const automation = await build(workbook);
  const weekly = sheetOf(workbook, "周报");
  weekly.write(area(rowOf(weekly, MONDAY), columnOf(weekly, "备注"), 1, 1), () => "三八节");
  expect(await automation.call("settings", { settings: { weekStart: "sunday" } })).toEqual({
    settings: { weekStart: "sunday" },
  });
  // The remark is of a week that no longer is: its sheet stays beside the new one.
  const made = await refresh(automation, workbook);
  automation.close();
  expect(made).toContain("周报 recreated");

  const saved = openWorkbook(saveWorkbook(workbook).bytes, {
    fileName: "店铺.xlsx",
    attachEngine: withFixedEngine,
  }).workbook;
  const again = await openAutomation(saved);
  // Nothing is left to say, and nothing but the figures to pour in again.
  const answer = await again.call("convert", PERIODS);
  expect([answer.sentences, (answer.made ?? []).map(({ how }) => how)]).toEqual([
    [],
    ["updated", "updated", "updated"],
  ]);
  expect(await again.call("forget")).toEqual({});
  expect(await again.call("settings")).toEqual({ settings: { weekStart: "sunday" } });
  again.close();
  const now = sheetOf(saved, "周报");
  expect([MONDAY - 1, MONDAY + 6, MONDAY + 13].map((from) => cell(now, from, "天数"))).toEqual([6, 7, 1]);
});
