import { changeSettings } from "../../src/app/change-settings";
import { area } from "../../src/workbench/model/address";
import { displayText } from "../../src/workbench/model/display-text";
import type { Sheet } from "../../src/workbench/model/sheet";
import { Workbook } from "../../src/workbench/model/workbook";
import { ztcReport } from "../fixtures/keyword-sheets";
import { openAutomation, withFixedEngine } from "../support/automation";
import { openPort } from "../support/bid-log-build";
import { sheetOf } from "../support/faults";
import { FUNNEL_HEADER } from "../support/funnel-sheet";
import { KEYWORD_HEADER } from "../support/keyword-sheet";
import { SheetTable } from "../support/sheet-table";
import { stateOf } from "../support/workbook-state";

/** Reports of words and funnels with the sign of their own currency, or with the operator's, and how wide they get. */

jest.setTimeout(180_000);

type Cells = readonly (readonly (string | number)[])[];

/** Serial number of Monday, 2 March 2026. */
const MONDAY = 46083;
/** Two weeks; in the second a fifth fewer of the visitors go on. Nothing says which currency it is in. */
const SHOP: Cells = [
  ["日期", "访客数", "加购人数", "支付买家数", "支付金额"],
  ...Array.from({ length: 14 }, (_, day) => [
    MONDAY + day,
    1000,
    ...(day < 7 ? [100, 20, 2000] : [80, 16, 1600]),
  ]),
];
const DOLLARS: Cells = [
  ["Search keyword", "Campaign", "Currency code", "Impr.", "Clicks", "Cost", "Conversions", "Conv. value"],
  ["red shoes", "Shoes", "USD", 5000, 200, 1234.5, 20, 4938],
  ["blue shoes", "Shoes", "USD", 1000, 50, 100.25, 0, 0],
];
const REPORTS = { templates: ["keywords", "funnel"] } as const;

function addSheet(workbook: Workbook, name: string, cells: Cells): Sheet {
  const sheet = workbook.addSheet(name);
  const columns = cells[0]?.length ?? 0;
  sheet.write(area(0, 0, cells.length, columns), (row, column) => cells[row]?.[column] ?? null);
  return sheet;
}

function shopWithAds(): Workbook {
  const workbook = new Workbook();
  withFixedEngine(workbook);
  const shop = addSheet(workbook, "店铺", SHOP);
  shop.restyle(area(1, 0, 14, 1), (style) => ({ ...style, numberFormat: "yyyy-mm-dd" }));
  addSheet(workbook, "谷歌", DOLLARS);
  workbook.engine?.recalculate();
  return workbook;
}

/** Tells what is shown in the cell of a table whose first column is its key. */
function shownIn(sheet: Sheet, header: number) {
  const table = new SheetTable(sheet, header);
  return (key: string, heading: string): string => {
    for (let row = header + 1; row < header + 60; row++)
      if (sheet.value(row, 0) === key) return displayText(sheet, row, table.columnOf(heading));
    throw new Error(`no row ${key}`);
  };
}

const resize = (sheet: Sheet, column: number, change: { width?: number; hidden?: boolean }): void => {
  sheet.columns.set(column, { ...sheet.columns.get(column), ...change });
};

test("words in dollars and a funnel in the operator's currency take their signs by an update, with room for them", async () => {
  const workbook = shopWithAds();
  const automation = await openAutomation(workbook, { locale: "zh-CN" });
  const convert = async () => {
    const answer = await automation.call("convert", REPORTS);
    expect(answer.error).toBeUndefined();
    workbook.engine?.recalculate();
    return answer;
  };
  await convert();
  new SheetTable(sheetOf(workbook, "规则表"), 2).type("kw_margin", "数值 value", 0.4);
  workbook.engine?.recalculate();
  const [words, funnel] = [sheetOf(workbook, "关键词ROI"), sheetOf(workbook, "漏斗")];
  const [word, step] = [shownIn(words, KEYWORD_HEADER), shownIn(funnel, FUNNEL_HEADER)];
  expect([word("red shoes", "花费"), step("加购人数", "少成交额")]).toEqual(["1,234.50", "2,800.00"]);
  // 5,600 visitors less 10 % are 28 buyers of 100.00.
  const sentence = (): string => String(funnel.value(4, 0));
  expect(sentence()).toContain("少成交约 28，成交额少约 2,800；");

  // The operator made columns narrower and wider, and hid one.
  const place = (heading: string): number => new SheetTable(words, KEYWORD_HEADER).columnOf(heading);
  const [cost, clicks, sales, profit, cpc] = ["花费", "点击", "成交额", "盈亏", "平均点击花费"].map(place);
  resize(words, cost ?? 0, { width: 44 });
  resize(words, clicks ?? 0, { width: 30 });
  resize(words, sales ?? 0, { hidden: true });
  resize(words, profit ?? 0, { width: 200 });
  const widths = () => [cost, clicks, profit, cpc].map((column) => words.columnWidth(column ?? 0));
  const [, , , planned] = widths();
  const hiddenWidth = words.columnWidth(sales ?? 0);

  await automation.call("settings", { settings: { currency: "CNY" } });
  const { made } = await convert();
  expect(new Set(made?.map(({ how }) => how))).toEqual(new Set(["updated"]));
  expect(
    ["花费", "成交额", "平均点击花费", "每单花费", "盈亏"].map((heading) => word("red shoes", heading)),
  ).toEqual(
    // 1,234.50 / 200 and / 20; 4,938 × 0.4 − 1,234.50.
    ["$1,234.50", "$4,938.00", "$6.17", "$61.73", "$740.70"],
  );
  // Multiples, counts and rates are no money.
  expect(["投产比", "保本投产比", "点击", "点击率"].map((heading) => word("red shoes", heading))).toEqual([
    "4.00",
    "2.50",
    "200",
    "4.00%",
  ]);
  expect(word("blue shoes", "盈亏")).toBe("-$100.25");
  expect(word("合计", "花费")).toBe("$1,334.75");
  expect([step("加购人数", "少成交额"), step("加购人数", "少成交")]).toEqual(["¥2,800.00", "28.0"]);
  expect(sentence()).toContain("少成交约 28，成交额少约 ¥2,800；");
  expect(widths()).toEqual([50, 30, 200, (planned ?? 0) + 6]);
  expect([words.columnWidth(sales ?? 0), words.columns.get(sales ?? 0)?.hidden]).toEqual([hiddenWidth, true]);

  // Another update leaves the widths.
  await convert();
  expect(widths()).toEqual([50, 30, 200, (planned ?? 0) + 6]);
  await automation.call("settings", { settings: { currency: "none" } });
  await convert();
  expect([word("red shoes", "花费"), step("加购人数", "少成交额")]).toEqual(["1,234.50", "2,800.00"]);
  expect(sentence()).toContain("成交额少约 2,800；");
  automation.close();
});

test("what an update widened is as narrow as before when it is undone", async () => {
  const workbook = shopWithAds();
  const automation = await openAutomation(workbook, { locale: "zh-CN" });
  await automation.call("convert", REPORTS);
  workbook.engine?.recalculate();
  const before = stateOf(workbook);
  await automation.call("settings", { settings: { currency: "CNY" } });
  const { undo } = await automation.call("convert", REPORTS);
  expect(stateOf(workbook)).not.toEqual(before);
  await automation.call("undo", { undo });
  workbook.engine?.recalculate();
  automation.close();
  expect(stateOf(workbook)).toEqual(before);
});

test("the texts of the 日检 follow the sign without another sheet", async () => {
  const workbook = shopWithAds();
  const automation = await openAutomation(workbook, { locale: "zh-CN" });
  const convert = async (currency: string) => {
    await automation.call("settings", { settings: { currency } });
    const { error, made } = await automation.call("convert", { sheets: ["店铺"], templates: ["check"] });
    expect(error).toBeUndefined();
    workbook.engine?.recalculate();
    const sheet = sheetOf(workbook, "日检");
    const [table] = sheet.tables;
    const result = new SheetTable(sheet, table?.area.top ?? 0);
    const found = (item: string): unknown => result.cell(item, "自动结果");
    return { how: made?.find(({ name }) => name === "日检")?.how, day: found("D2"), factors: found("D3") };
  };
  // The last Sunday brought in 1,600 of 16 buyers, the one before 2,000 of 20, all of 1,000 visitors.
  const said = (sign: string) => ({
    day: `支付金额 ${sign}1,600，比上周同日 -20.0%`,
    factors: `访客 1,000 +0.0%，转化 1.60% -20.0%，客单 ${sign}100 +0.0%`,
  });
  expect(await convert("USD")).toEqual({ how: "created", ...said("$") });
  expect(await convert("none")).toEqual({ how: "updated", ...said("") });
  expect(await convert("INR")).toEqual({ how: "updated", ...said("₹") });
  automation.close();
});

test("the 调价记录 has the sign of the report: bids, cost and profit, and the sentence", async () => {
  const workbook = ztcReport();
  const open = await openPort(workbook);
  try {
    await changeSettings(open.port, { currency: "CNY" });
    const raised = {
      date: "2026-07-10",
      word: "连衣裙爆",
      matchType: null,
      campaign: null,
      action: "raise",
      oldBid: 1.1,
      newBid: 1.32,
      reason: "",
      remark: null,
    } as const;
    await open.writeBids([raised]);
    new SheetTable(sheetOf(workbook, "规则表"), 2).type("kw_margin", "数值 value", 0.4);
    workbook.engine?.recalculate();
    const log = sheetOf(workbook, "调价记录");
    const table = new SheetTable(log, 4);
    const shown = (heading: string): string => displayText(log, 5, table.columnOf(heading));
    const value = (heading: string): number => Number(log.value(5, table.columnOf(heading)));
    expect(["原出价", "新出价"].map(shown)).toEqual(["¥1.10", "¥1.32"]);
    for (const heading of ["前·日利润", "后·日花费", "前·点击单价"])
      expect([heading, shown(heading)]).toEqual([heading, `¥${value(heading).toFixed(2)}`]);
    // Counts, multiples and squares are no money.
    for (const heading of ["前·日点击", "后·投产比", "前·成交额平方和"])
      expect([heading, shown(heading)]).toEqual([heading, expect.not.stringContaining("¥")]);
    const [was, is, change, low, high] = [
      "前·日利润",
      "后·日利润",
      "日利润变化",
      "日利润变化下限",
      "日利润变化上限",
    ].map((heading) => Math.abs(value(heading)).toFixed(2));
    expect([value("日利润变化") > 0, value("日利润变化下限") < 0]).toEqual([true, true]);
    expect(log.value(5, table.columnOf("说明"))).toContain(
      `日利润 ¥${was} → ¥${is}（+¥${change}，95% 的把握在 -¥${low} 到 +¥${high}）`,
    );
  } finally {
    open.close();
  }
});
