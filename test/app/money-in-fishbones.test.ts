import { analyse } from "../../src/app/analyse";
import type { Analysis } from "../../src/app/analyse";
import { explainCauses } from "../../src/app/explain-causes";
import { shopsOf } from "../../src/app/explain-problem";
import { openProblem } from "../../src/app/open-problem";
import { planFishbone } from "../../src/app/plan-fishbone";
import { figureText, figureTexts } from "../../src/core/fishbone/figure-text";
import type { CurrencyChoice } from "../../src/core/settings/currency";
import type { CellValue } from "../../src/workbook/grid";
import { MemoryPort } from "../taskpane/memory-port";

type Rows = readonly (readonly CellValue[])[];

const day = (i: number): string => `2026-03-${String(i + 1).padStart(2, "0")}`;
/** Four weeks of 4,000 a day and one of 2,000, since each buyer spends half of the 100 of before. */
const SHOP: Rows = [
  ["日期", "访客数", "支付买家数", "支付金额"],
  ...Array.from({ length: 28 }, (_, i): CellValue[] => [
    day(i),
    1000 + (i % 3),
    40,
    i < 21 ? 4000 + (i % 3) : 2000,
  ]),
];
const DOLLARS: Rows = [
  ["Search keyword", "Currency code", "Impr.", "Clicks", "Cost", "Conversions", "Conv. value"],
  ["red shoes", "USD", 5000, 200, 1234.5, 20, 4938],
];

async function workbook(sheets: Readonly<Record<string, Rows>>, currency: CurrencyChoice): Promise<Analysis> {
  const analysis = await analyse(new MemoryPort(sheets));
  return { ...analysis, settings: { ...analysis.settings, currency } };
}

/** The lines over a fishbone of sales that fell, and what is said of the spending of each buyer. */
function said(analysis: Analysis): { readonly lines: string; readonly spending: string } {
  const [site] = shopsOf(analysis);
  const open = openProblem(analysis, site, "sales");
  if (open === null) throw new Error("not opened");
  const { lines, causes } = explainCauses(open, "zh-CN");
  const spending = causes.find(({ evidence }) => evidence.startsWith("客单价"));
  return { lines: lines.join("；"), spending: spending?.evidence ?? "" };
}

test("amounts in a fishbone have the operator's sign, in the pane as in the sheet; other figures have none", async () => {
  const analysis = await workbook({ 店铺: SHOP }, "CNY");
  const { lines, spending } = said(analysis);
  expect(lines).toContain("¥4,001 → ¥2,000");
  expect(spending).toMatch(/^客单价 ¥100\.0\d → ¥50\.00/);
  expect(lines.match(/¥/g)).toHaveLength(2);
  const plan = planFishbone(analysis, "店铺", { problem: "sales", lastDay: day(27) }, () => ({
    locale: "zh-CN",
    takenSheetNames: [],
    takenTableNames: [],
  }));
  const texts = JSON.stringify(plan);
  expect(texts).toContain(spending);
  expect(texts).toContain("¥4,001 → ¥2,000");
});

test("none where the operator wants none, or where the workbook has several currencies", async () => {
  expect(said(await workbook({ 店铺: SHOP }, "none")).lines).toContain("4,001 → 2,000");
  const mixed = said(await workbook({ 店铺: SHOP, 谷歌: DOLLARS }, "CNY"));
  expect(mixed.lines).toContain(" 4,001 → 2,000");
  expect(mixed.spending).toMatch(/^客单价 100\.0\d → 50\.00/);
});

test("the sign stands behind a minus, and two amounts that differ show it", () => {
  expect(figureText("paidAmount", -1234.5, "$")).toBe("-$1,235");
  expect(figureText("visitors", 1234, "$")).toBe("1,234");
  expect(figureTexts("paidAmount", 2499.4, 2499.3, "¥")).toEqual(["¥2,499.4", "¥2,499.3"]);
});
