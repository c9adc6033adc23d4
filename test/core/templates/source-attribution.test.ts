import {
  addRows,
  LAST_DAY,
  MONDAY,
  shopAmount,
  shopWithSources,
  SOURCE_ROWS,
  SOURCES,
} from "../../fixtures/product-sheets";
import { openAutomation, withFixedEngine } from "../../support/automation";
import { compareWithLibreOffice } from "../../support/compare-with-libreoffice";
import { sheetOf } from "../../support/faults";
import { hasLibreOffice } from "../../support/libreoffice";
import { SheetTable } from "../../support/sheet-table";
import { stateOfSheet } from "../../support/workbook-state";
import { area } from "../../../src/workbench/model/address";
import { Workbook } from "../../../src/workbench/model/workbook";
import { saveWorkbook } from "../../../src/workbench/xlsx/save";

/**
 * 归因-来源 of the fixture's sources. What is expected is added up from the fixture's rows in plain loops, and split by
 * the logarithmic mean weights as Ang (2005) writes them.
 */

jest.setTimeout(240_000);

const libreOffice = hasLibreOffice("comparing 归因-来源 with LibreOffice");
const HEADER = 5;

interface Sums {
  readonly visitors: number;
  readonly buyers: number;
  readonly amount: number;
  readonly cost: number;
}

function sums(source: string, from: number, to: number): Sums {
  const rows = SOURCE_ROWS.filter(([day, name]) => name === source && day >= from && day <= to);
  const sum = (place: 2 | 3 | 4 | 5): number => rows.reduce((all, row) => all + row[place], 0);
  return { visitors: sum(2), buyers: sum(3), amount: sum(4), cost: sum(5) };
}

/** visitors, conversion and amount per buyer parts of a source that is in both periods and sold in both */
function parts(before: Sums, after: Sums): readonly [number, number, number] {
  const weight =
    before.amount === after.amount
      ? after.amount
      : (after.amount - before.amount) / Math.log(after.amount / before.amount);
  return [
    weight * Math.log(after.visitors / before.visitors),
    weight * Math.log(after.buyers / after.visitors / (before.buyers / before.visitors)),
    weight * Math.log(after.amount / after.buyers / (before.amount / before.buyers)),
  ];
}

const cents = (value: unknown): number => Math.round(Number(value) * 100);

describe("two weeks of sources by day", () => {
  const workbook = shopWithSources();
  let automation: Awaited<ReturnType<typeof openAutomation>>;
  let table: SheetTable;
  const convert = () => automation.call("convert", { templates: ["sourceAttribution"] });
  const source = () => sheetOf(workbook, "归因-来源");
  const before = stateOfSheet(sheetOf(workbook, "来源"));

  beforeAll(async () => {
    automation = await openAutomation(workbook);
    const answer = await convert();
    expect(answer.error).toBeUndefined();
    expect(answer.made?.map(({ name }) => name)).toEqual(["日报", "来源表", "归因-来源"]);
    table = new SheetTable(source(), HEADER);
  });
  afterAll(() => automation.close());

  const weeks = { before: [MONDAY, MONDAY + 6], after: [MONDAY + 7, LAST_DAY] } as const;

  function expectPeriods(was: readonly [number, number], is: readonly [number, number]): void {
    let change = 0;
    for (const { name } of SOURCES) {
      const [old, now] = [sums(name, ...was), sums(name, ...is)];
      expect(table.cell(name, "上期访客人次")).toBe(old.visitors);
      expect(table.cell(name, "本期访客人次")).toBe(now.visitors);
      expect(table.cell(name, "访客变化")).toBe(now.visitors - old.visitors);
      expect(table.cell(name, "上期金额")).toBeCloseTo(old.amount, 8);
      expect(table.cell(name, "本期金额")).toBeCloseTo(now.amount, 8);
      expect(cents(table.cell(name, "金额变化"))).toBe(cents(now.amount - old.amount));
      expect(table.cell(name, "本期花费")).toBeCloseTo(now.cost, 8);
      const shown = ["访客影响", "转化影响", "客单影响"].map((heading) => cents(table.cell(name, heading)));
      expect(shown.reduce((a, b) => a + b, 0)).toBe(cents(now.amount - old.amount));
      if (old.amount > 0 && now.amount > 0)
        parts(old, now).forEach((part, i) => expect(Math.abs(shown[i] - part * 100)).toBeLessThan(2));
      change += now.amount - old.amount;
    }
    expect(cents(table.cell("合计", "金额变化"))).toBe(cents(change));
    const total = ["访客影响", "转化影响", "客单影响"].map((heading) => cents(table.cell("合计", heading)));
    expect(total.reduce((a, b) => a + b, 0)).toBe(cents(change));
  }

  test("compares the last week with the one before; parts add up to the cent", () => {
    expectPeriods(weeks.before, weeks.after);
    expect(table.cell("*聚划算?", "说明")).toBe("没有了");
    expect(table.cell("短视频", "说明")).toBe("新来源");
    // Visitors and no buyer before: the whole change is the conversion's.
    expect(cents(table.cell("购物车", "转化影响"))).toBe(cents(7 * 351.5));
    expect(cents(table.cell("购物车", "访客影响"))).toBe(0);
    // 6 days of 50 to 55 visitors are gone, and with them 1,080.30.
    expect(source().value(4, 0)).toBe(
      "访客少得最多：*聚划算? -315 人次，金额影响 -1,080.30；访客多得最多：短视频 +366 人次，金额影响 +533.28",
    );
    expect(stateOfSheet(sheetOf(workbook, "来源"))).toEqual(before);
  });

  test("says what of the shop's change is of no source", () => {
    const column = table.columnOf("全店");
    const shop = (from: number): number =>
      Array.from({ length: 7 }, (_, i) => shopAmount(from + i)).reduce((a, b) => a + b, 0);
    const sold = (from: number, to: number): number =>
      SOURCES.reduce((all, { name }) => all + sums(name, from, to).amount, 0);
    const [changed, explained] = [shop(7) - shop(0), sold(...weeks.after) - sold(...weeks.before)];
    expect(cents(source().value(HEADER + 1, column + 1))).toBe(cents(changed));
    expect(cents(source().value(HEADER + 2, column + 1))).toBe(cents(explained));
    expect(cents(source().value(HEADER + 3, column + 1))).toBe(cents(changed) - cents(explained));
  });

  test("compares a day with the day before where 1 is typed, which stays when built again with a remark", async () => {
    source().write(area(2, 6), () => 1);
    table.type("直通车", "备注", "降了出价");
    workbook.engine?.recalculate();
    expectPeriods([LAST_DAY - 1, LAST_DAY - 1], [LAST_DAY, LAST_DAY]);
    const again = await convert();
    expect(again.made?.map(({ how }) => how)).toEqual(["updated", "updated", "updated"]);
    expect(source().value(2, 6)).toBe(1);
    expect(table.cell("直通车", "备注")).toBe("降了出价");
    source().write(area(2, 6), () => 7);
    workbook.engine?.recalculate();
  });

  test("compares nothing with a period that has days missing", () => {
    source().write(area(2, 6), () => 10);
    workbook.engine?.recalculate();
    expect(table.cell("手淘搜索", "金额变化")).toBe("");
    expect(source().value(3, 3)).toBe(6);
    expect(source().value(4, 0)).toBe("有缺的期，先补数据再比");
    source().write(area(2, 6), () => 7);
    workbook.engine?.recalculate();
  });

  (libreOffice ? test : test.skip)("calculates the same in LibreOffice", async () => {
    const comparison = await compareWithLibreOffice(saveWorkbook(workbook).bytes, {
      sheets: ["归因-来源", "来源表"],
    });
    expect(comparison.differences).toEqual([]);
    expect(comparison.compared).toBeGreaterThan(200);
  });
});

test("two exports side by side are two periods in the order their names say", async () => {
  const workbook = new Workbook();
  withFixedEngine(workbook);
  const headings = ["来源名称", "访客数", "支付买家数", "支付金额"];
  addRows(workbook, "本周来源", [headings, ["搜索", 1200, 48, 5760], ["推荐", 300, 9, 900.5]]);
  addRows(workbook, "上周来源", [headings, ["搜索", 1000, 50, 5000], ["推荐", 400, 10, 1000]]);
  workbook.engine?.recalculate();
  const automation = await openAutomation(workbook);
  const answer = await automation.call("convert", { templates: ["sourceAttribution"] });
  automation.close();
  expect(answer.error).toBeUndefined();
  expect(answer.made?.map(({ name }) => name)).toEqual(["来源表", "归因-来源"]);
  const sheet = sheetOf(workbook, "归因-来源");
  expect([sheet.value(2, 3), sheet.value(3, 3)]).toEqual(["本周来源", "上周来源"]);
  const table = new SheetTable(sheet, HEADER);
  // The worked example of splitSales: +979.26, -1,198.51, +979.26.
  expect(table.cell("搜索", "访客影响")).toBeCloseTo(979.26, 1);
  expect(table.cell("搜索", "转化影响")).toBeCloseTo(-1198.52, 1);
  expect(table.cell("搜索", "客单影响")).toBeCloseTo(979.26, 1);
  expect(table.cell("推荐", "金额变化")).toBe(-99.5);
});
