import { armDay, TEST_DAYS, TEST_STEPS, twoArms } from "../../fixtures/funnel-sheets";
import { addRows, MONDAY } from "../../fixtures/product-sheets";
import { openAutomation, withFixedEngine } from "../../support/automation";
import { sheetOf } from "../../support/faults";
import { FUNNEL_HEADER } from "../../support/funnel-sheet";
import { compareWithLibreOffice } from "../../support/compare-with-libreoffice";
import { hasLibreOffice } from "../../support/libreoffice";
import { SheetTable } from "../../support/sheet-table";
import type { CellInput } from "../../../src/workbench/model/sheet";
import { Workbook } from "../../../src/workbench/model/workbook";
import { saveWorkbook } from "../../../src/workbench/xlsx/save";

/**
 * The 漏斗分组 where its segments do not add up by themselves: steps that exceed the one before, and figures that
 * belong to no segment. Wanted figures are added up from the fixtures' rows in plain loops.
 */

jest.setTimeout(240_000);

const libreOffice = hasLibreOffice("comparing 漏斗分组 with LibreOffice");

async function build(workbook: Workbook): Promise<SheetTable> {
  const automation = await openAutomation(workbook, { locale: "zh-CN" });
  const answer = await automation.call("convert", { templates: ["funnelSegments"] });
  automation.close();
  expect(answer.error).toBeUndefined();
  return new SheetTable(sheetOf(workbook, "漏斗分组"), FUNNEL_HEADER);
}

function workbookOf(rows: readonly (readonly CellInput[])[]): Workbook {
  const workbook = new Workbook();
  withFixedEngine(workbook);
  addRows(workbook, "推广", rows);
  workbook.engine?.recalculate();
  return workbook;
}

describe("a step that exceeds the one before", () => {
  test("on too many of a segment's days is marked there, and is no leak and no measure", async () => {
    const table = await build(twoArms());
    const days = (arm: "control" | "test") =>
      Array.from({ length: TEST_DAYS }, (_, day) => armDay(arm, day)).filter(
        (counts): counts is readonly number[] => counts.every((count) => count !== null),
      );
    const [views, carts] = ["View Content", "Add to Cart"].map((name) =>
      TEST_STEPS.findIndex((step) => step === name),
    );
    const exceeding = (arm: "control" | "test"): number =>
      days(arm).filter((counts) => counts[carts] > counts[views]).length;
    // 8 of 29 days are more than a tenth; of the other arm none is.
    expect([exceeding("control"), days("control").length, exceeding("test")]).toEqual([8, 29, 0]);
    expect(table.cell("Control Campaign", "口径不同")).toBe("→Add to Cart");
    expect(table.cell("Test Campaign", "口径不同")).toBe("");
    expect(table.cell("Control Campaign", "可比 Add to Cart")).toBe("");
    expect(table.cell("Control Campaign", "少成交 Add to Cart")).toBe("");
    expect(table.cell("Control Campaign", "最弱一步")).not.toBe("→Add to Cart");
    // Its rate stands there all the same, and the other arm is held against its own.
    const sum = (arm: "control" | "test", step: number): number =>
      days(arm).reduce((all, counts) => all + counts[step], 0);
    expect(table.cell("Control Campaign", "→Add to Cart")).toBeCloseTo(
      sum("control", carts) / sum("control", views),
      12,
    );
    expect(table.cell("Test Campaign", "可比 Add to Cart")).toBeCloseTo(
      sum("test", carts) / sum("test", views),
      12,
    );
    expect(table.cell("Test Campaign", "少成交 Add to Cart")).toBe(0);
  });

  test("as a whole is marked in a table without days, and the others are held against one another", async () => {
    const table = await build(
      workbookOf([
        ["计划名称", "展现量", "点击量", "总成交笔数"],
        ["甲", 1000, 100, 20],
        // More orders than clicks: they are counted by other rules.
        ["乙", 1000, 40, 60],
        ["丙", 2000, 100, 10],
      ]),
    );
    expect(["甲", "乙", "丙"].map((name) => table.cell(name, "口径不同"))).toEqual(["", "→总成交笔数", ""]);
    // 60 of 40 is no rate to go by: the best is 甲's 20 of 100.
    expect(table.cell("乙", "→总成交笔数")).toBe(1.5);
    expect(table.cell("乙", "可比 总成交笔数")).toBe("");
    expect(table.cell("丙", "少成交 总成交笔数")).toBeCloseTo((0.2 - 0.1) * 100, 12);
    // 丙 had 5 % of its impressions clicked against 10 %, and a tenth of the clicks ordered: 10 orders either way.
    expect(table.cell("丙", "少成交 点击量")).toBeCloseTo((0.1 - 0.05) * 2000 * 0.1, 12);
    expect(table.cell("乙", "少成交 总成交笔数")).toBe("");
    expect(table.cell("乙", "最弱一步")).toBe("→点击量");
  });
});

describe("a segment's day that lacks a step", () => {
  const STEPS = ["展现量", "点击量", "总成交笔数"] as const;
  /** Plan, then impressions, clicks and orders of each; 乙 has no clicks on the 10th day. */
  const ROWS = Array.from({ length: 14 }, (_, day) => [
    { day, plan: "甲", counts: [1000 + day, 50 + day, 5] },
    { day, plan: "乙", counts: [400 + 3 * day, day === 9 ? null : 30, 2 + (day % 2)] },
    { day, plan: "丙", counts: [90, 9, 1] },
  ]).flat();
  let workbook: Workbook;
  let table: SheetTable;

  beforeAll(async () => {
    workbook = workbookOf([
      ["日期", "计划名称", ...STEPS],
      ...ROWS.map(({ day, plan, counts }): readonly CellInput[] => [MONDAY + day, plan, ...counts]),
    ]);
    table = await build(workbook);
  });

  const sum = (plan: string | null, step: number, isWhole: boolean, from = 7): number =>
    ROWS.filter(({ day }) => day >= from && day < from + 7)
      .filter((row) => plan === null || row.plan === plan)
      .filter(({ counts }) => counts.every((count) => count !== null) === isWhole)
      .reduce((all, { counts }) => all + (counts[step] ?? 0), 0);

  test("is in the total and in no segment: the rows add up to the total", () => {
    STEPS.forEach((step, place) => {
      const rows = ["甲", "乙", "丙"].map((plan) => table.cell(plan, step));
      expect(rows).toEqual(["甲", "乙", "丙"].map((plan) => sum(plan, place, true)));
      const ofNone = table.cell("缺步骤，没分到组", step);
      expect(ofNone).toBe(sum(null, place, false));
      const total = [...rows, ofNone].reduce<number>((all, count) => all + Number(count), 0);
      expect(table.cell("全部", step)).toBe(total);
    });
    expect(table.cell("缺步骤，没分到组", "展现量")).toBe(400 + 3 * 9);
    expect(table.cell("缺步骤，没分到组", "→点击量")).toBe("");
    expect(table.cell("缺步骤，没分到组", "最弱一步")).toBe("");
  });

  test("has its part in what moved the total, which the rows add up to as well", () => {
    const all = (from: number, step: number): number =>
      sum(null, step, true, from) + sum(null, step, false, from);
    const change = all(7, 2) / all(7, 0) - all(0, 2) / all(0, 0);
    const rows = ["甲", "乙", "丙", "缺步骤，没分到组"];
    const parts = rows.map(
      (row) => Number(table.cell(row, "结构影响")) + Number(table.cell(row, "转化影响")),
    );
    expect(table.cell("全部", "变化")).toBeCloseTo(change, 12);
    expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(change, 12);
    expect(change).not.toBeCloseTo(0, 5);
  });

  (libreOffice ? test : test.skip)("shows the same in LibreOffice, calculated from scratch", async () => {
    const { differences } = await compareWithLibreOffice(saveWorkbook(workbook).bytes);
    expect(differences).toEqual([]);
  });
});

test("where every segment's days have all steps there is no row of none", async () => {
  const table = await build(
    workbookOf([
      ["日期", "计划名称", "展现量", "点击量"],
      ...[0, 1, 2].flatMap((day): CellInput[][] => [
        [MONDAY + day, "甲", 900, 40],
        [MONDAY + day, "乙", 300, 9],
      ]),
    ]),
  );
  expect(() => table.cell("缺步骤，没分到组", "展现量")).toThrow();
  expect(table.cell("全部", "展现量")).toBe(1200);
});
