import { PRODUCT_ROWS, LAST_DAY, shopWithSources } from "../../fixtures/product-sheets";
import { openAutomation } from "../../support/automation";
import { compareWithLibreOffice } from "../../support/compare-with-libreoffice";
import { sheetOf } from "../../support/faults";
import { hasLibreOffice } from "../../support/libreoffice";
import { SheetTable } from "../../support/sheet-table";
import { saveWorkbook } from "../../../src/workbench/xlsx/save";

/** 商品表 of the fixture's products, and what 日检 says of it; expected figures are counted in plain loops. */

jest.setTimeout(240_000);

const libreOffice = hasLibreOffice("comparing 商品表 with LibreOffice");
const HEADER = 2;

interface Expected {
  readonly name: string;
  readonly visitors: number;
  readonly buyers: number;
  readonly amount: number;
  readonly before: number;
}

/** Products that share a name carry their number. */
const NAMES = PRODUCT_ROWS.map(([, , name]) => name);
const EXPECTED: readonly Expected[] = PRODUCT_ROWS.filter(([day]) => day === LAST_DAY).map(
  ([, id, name, visitors, buyers, amount]) => ({
    name: NAMES.filter((each) => each === name).length > 2 ? `${name} ${id}` : name,
    visitors,
    buyers,
    amount,
    before: PRODUCT_ROWS.find(([day, other]) => day === LAST_DAY - 1 && other === id)?.[3] ?? 0,
  }),
);
const all = (of: (product: Expected) => number): number => EXPECTED.reduce((sum, each) => sum + of(each), 0);

describe("products of two days", () => {
  const workbook = shopWithSources();
  let automation: Awaited<ReturnType<typeof openAutomation>>;
  let table: SheetTable;

  beforeAll(async () => {
    automation = await openAutomation(workbook);
    const answer = await automation.call("convert", { templates: ["check"] });
    expect(answer.error).toBeUndefined();
    expect(answer.made?.map(({ name }) => name)).toEqual([
      "规则表",
      "日报",
      "商品表",
      "来源表",
      "归因-来源",
      "日检",
    ]);
    table = new SheetTable(sheetOf(workbook, "商品表"), HEADER);
  });
  afterAll(() => automation.close());

  test("shows the last day, shares of the sums, and the day before", () => {
    for (const { name, visitors, buyers, amount, before } of EXPECTED) {
      expect(table.cell(name, "访客数")).toBe(visitors);
      expect(table.cell(name, "支付转化率")).toBeCloseTo(buyers / visitors, 12);
      expect(table.cell(name, "客单价")).toEqual(buyers === 0 ? "" : expect.closeTo(amount / buyers, 10));
      expect(table.cell(name, "访客占比")).toBeCloseTo(visitors / all((each) => each.visitors), 12);
      expect(table.cell(name, "金额占比")).toBeCloseTo(amount / all((each) => each.amount), 12);
      expect(table.cell(name, "上期访客数")).toBe(before);
      expect(table.cell(name, "访客数变化")).toBeCloseTo(visitors / before - 1, 12);
    }
    expect(table.cell("合计", "支付转化率")).toBeCloseTo(
      all(({ buyers }) => buyers) / all(({ visitors }) => visitors),
      12,
    );
  });

  test("ranks each product once, of equal visitors the one with the larger amount first", () => {
    const ranked = [...EXPECTED].sort((a, b) => b.visitors - a.visitors || b.amount - a.amount);
    ranked.forEach(({ name }, i) => expect(table.cell(name, "访客名次")).toBe(i + 1));
    const sheet = sheetOf(workbook, "商品表");
    const top = table.columnOf("访客前 5");
    ranked.slice(0, 5).forEach(({ name, visitors }, i) => {
      expect(sheet.value(HEADER + 1 + i, top + 1)).toBe(name);
      expect(sheet.value(HEADER + 1 + i, top + 2)).toBe(visitors);
    });
  });

  test("日检 names the five, those that sell nothing, and the sources that moved", () => {
    const check = new SheetTable(sheetOf(workbook, "日检"), 4);
    expect(check.cell("D9", "自动结果")).toBe("前 5：碎花连衣裙，纯棉T恤，牛仔裤，针织衫 70，针织衫 70");
    expect(check.cell("W5", "自动结果")).toBe("8 款，有访客没成交 1 款");
    expect(check.cell("D17", "自动结果")).toBe("少得最多 *聚划算? -315，多得最多 短视频 +366");
  });

  test("stays as it is when built again, remarks too", async () => {
    table.type("牛仔裤", "备注", "换主图");
    const again = await automation.call("convert", { templates: ["check"] });
    expect(again.made?.every(({ how }) => how === "updated" || how === "kept")).toBe(true);
    expect(table.cell("牛仔裤", "备注")).toBe("换主图");
  });

  (libreOffice ? test : test.skip)("calculates the same in LibreOffice", async () => {
    const comparison = await compareWithLibreOffice(saveWorkbook(workbook).bytes, {
      sheets: ["商品表", "日检"],
    });
    expect(comparison.differences).toEqual([]);
    expect(comparison.compared).toBeGreaterThan(150);
  });
});
