import { PEOPLE, PRODUCT_ROWS, shopWithSources } from "../../fixtures/product-sheets";
import { openAutomation } from "../../support/automation";
import { compareWithLibreOffice } from "../../support/compare-with-libreoffice";
import { sheetOf } from "../../support/faults";
import { hasLibreOffice } from "../../support/libreoffice";
import { SheetTable } from "../../support/sheet-table";
import { saveWorkbook } from "../../../src/workbench/xlsx/save";

/** 商品目标 and 个人目标: the targets of 计划 by share, worked out here in whole cents. */

jest.setTimeout(240_000);

const libreOffice = hasLibreOffice("comparing targets by product and person with LibreOffice");
const HEADER = 2;
const YEAR = 1_000_000.01;
const cents = (value: unknown): number => Math.round(Number(value) * 100);

/** Amounts of both days together, by name. */
const SOLD = new Map<string, number>();
for (const [, id, name, , , amount] of PRODUCT_ROWS) {
  const key = name === "针织衫" ? `${name} ${id}` : name;
  SOLD.set(key, (SOLD.get(key) ?? 0) + amount);
}

/** Shares of those that nobody typed one for: by what they sold, of what is left over. */
function sharesWith(typed: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const left = 1 - Object.values(typed).reduce((a, b) => a + b, 0);
  const rest = [...SOLD].filter(([name]) => typed[name] === undefined);
  const all = rest.reduce((sum, [, amount]) => sum + amount, 0);
  return new Map([...SOLD].map(([name, amount]) => [name, typed[name] ?? (left * amount) / all]));
}

describe("the targets of a shop with products and people", () => {
  const workbook = shopWithSources();
  let automation: Awaited<ReturnType<typeof openAutomation>>;
  let [products, people, year]: SheetTable[] = [];
  const convert = () => automation.call("convert", { templates: ["productTargets", "personTargets"] });

  beforeAll(async () => {
    automation = await openAutomation(workbook);
    const answer = await convert();
    expect(answer.error).toBeUndefined();
    expect(answer.made?.map(({ name }) => name)).toEqual(["规则表", "日报", "计划", "商品目标", "个人目标"]);
    products = new SheetTable(sheetOf(workbook, "商品目标"), HEADER, 1);
    people = new SheetTable(sheetOf(workbook, "个人目标"), HEADER, 1);
    year = new SheetTable(sheetOf(workbook, "计划"), HEADER);
    year.type("2026年全年", "填目标", YEAR);
    year.type("2026年3月", "填目标", 90_000);
    workbook.engine?.recalculate();
  });
  afterAll(() => automation.close());

  function expectShares(typed: Readonly<Record<string, number>>): void {
    const shares = sharesWith(typed);
    for (const [target, heading] of [
      [YEAR, "全年目标"],
      [90_000, "本月目标"],
    ] as const) {
      let given = 0;
      for (const [name, share] of shares) {
        expect(products.cell(name, "占比")).toBeCloseTo(share, 12);
        const shown = share === 0 ? 0 : cents(products.cell(name, heading));
        // The largest takes what rounding leaves over: half a cent for each at most.
        expect(Math.abs(shown - target * share * 100)).toBeLessThanOrEqual(0.5 * shares.size + 0.5);
        given += shown;
      }
      expect(given).toBe(cents(target));
      expect(cents(products.cell("合计", heading))).toBe(cents(target));
    }
  }

  test("products begin with their own shares of what was sold", () => {
    expectShares({});
    expect(products.cell("防晒帽", "全年目标")).toBe("");
  });

  test("rows that nobody typed share what is left", () => {
    products.type("碎花连衣裙", "填占比", 0.4);
    products.type("防晒帽", "填占比", 0.05);
    workbook.engine?.recalculate();
    expectShares({ 碎花连衣裙: 0.4, 防晒帽: 0.05 });
    const sheet = sheetOf(workbook, "商品目标");
    const aside = products.columnOf("目标") + 1;
    expect(sheet.value(HEADER + 6, aside)).toBe("正好 100%");
    expect(sheet.value(HEADER + 7, aside)).toBe(0);
    // First quarter: January and February by season, alike without a past, and March as typed.
    expect(sheet.value(HEADER + 3, aside)).toBeCloseTo((YEAR / 12) * 2 + 90_000, 6);
  });

  test("says how much is too much", () => {
    products.type("腰带", "填占比", 0.7);
    workbook.engine?.recalculate();
    const sheet = sheetOf(workbook, "商品目标");
    expect(sheet.value(HEADER + 6, products.columnOf("目标") + 1)).toBe("多了 15.00%，请改小");
    products.type("腰带", "填占比", null);
    workbook.engine?.recalculate();
  });

  test("people begin with the names and shares of the operator's sheet", () => {
    const all = PEOPLE.reduce((sum, [, amount]) => sum + amount, 0);
    for (const [name, amount] of PEOPLE) {
      expect(people.cell(name, "占比")).toBeCloseTo(amount / all, 12);
      expect(cents(people.cell(name, "全年目标"))).toBe(Math.round((YEAR * 100 * amount) / all));
    }
  });

  test("what is typed stays when built again", async () => {
    products.type("牛仔裤", "本月实绩", 4500);
    const rows = new SheetTable(sheetOf(workbook, "个人目标"), HEADER);
    rows.type(3, "负责人", "王五");
    rows.type(1, "填占比", 0.5);
    rows.type(2, "填占比", null);
    const again = await convert();
    expect(again.made?.every(({ keptAs }) => keptAs === undefined)).toBe(true);
    workbook.engine?.recalculate();
    expectShares({ 碎花连衣裙: 0.4, 防晒帽: 0.05 });
    expect(products.cell("牛仔裤", "本月实绩")).toBe(4500);
    expect(products.cell("牛仔裤", "完成率")).toBeCloseTo(
      4500 / Number(products.cell("牛仔裤", "本月目标")),
      12,
    );
    // Two names without a share halve what is left.
    for (const name of ["李四", "王五"]) expect(people.cell(name, "占比")).toBeCloseTo(0.25, 12);
  });

  test("charts show the months without the year, and the columns begin at 0", () => {
    const [chart] = sheetOf(workbook, "计划").charts;
    expect(chart?.type).toBe("ColumnClustered");
    expect(chart?.series.map(({ name }) => name)).toEqual(["目标", "支付金额"]);
  });

  (libreOffice ? test : test.skip)("calculates the same in LibreOffice", async () => {
    const comparison = await compareWithLibreOffice(saveWorkbook(workbook).bytes, {
      sheets: ["商品目标", "个人目标", "计划"],
    });
    expect(comparison.differences).toEqual([]);
    expect(comparison.compared).toBeGreaterThan(200);
  });
});
