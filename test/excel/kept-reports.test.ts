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
  for (let at = 0; at < 60; at++)
    if (sheet.value(2, at) === header)
      return Array.from({ length: rows }, (_, row) => sheet.value(3 + row, at));
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
  const again = await automation.call("convert", { templates: ["weekly", "keptWeekly"] });
  expect(again.made?.map(({ how }) => how)).toEqual(["updated", "updated", "updated"]);
  automation.close();
});
