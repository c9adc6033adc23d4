import { buildShopDaily } from "../../src/workbench/samples/shop-daily";
import { area } from "../../src/workbench/model/address";
import type { Workbook } from "../../src/workbench/model/workbook";
import type { Interception } from "../../src/workbench/protocol/host";
import { DAILY_ONLY, type OpenAutomation, openAutomation, withFixedEngine } from "../support/automation";
import { sheetOf } from "../support/faults";
import { stateOf } from "../support/workbook-state";

/** What a refresh leaves alone: what operators did to our sheets, and everything when it fails. */

/** The sample with a second shop beside it: two reports, which are refreshed by one request. */
function twoShops(): Workbook {
  const workbook = buildShopDaily(withFixedEngine);
  const other = workbook.addSheet("二店");
  const rows = [
    ["日期", "访客数", "支付金额"],
    ...[0, 1, 2, 3, 4].map((day) => [46082 + day, 100 + day, 990.5]),
  ];
  other.write(area(0, 0, 6, 3), (row, column) => rows[row]?.[column]);
  for (let row = 1; row < 6; row++)
    other.restyle(area(row, 0), (before) => ({ ...before, numberFormat: "yyyy-mm-dd" }));
  workbook.engine?.recalculate();
  return workbook;
}

async function converted(
  workbook: Workbook,
  intercept: (body: string, n: number) => Interception = () => "pass",
): Promise<OpenAutomation> {
  const automation = await openAutomation(workbook, { intercept });
  expect((await automation.call("convert", DAILY_ONLY)).error).toBeUndefined();
  return automation;
}

function addVisitors(workbook: Workbook): void {
  sheetOf(workbook, "店铺日报").write(area(3, 2), () => 7777);
  sheetOf(workbook, "二店").write(area(1, 1), () => 8888);
  workbook.engine?.recalculate();
}

test("of two refreshed reports, the first goes back when the second is refused", async () => {
  let arm = false;
  let refused: Interception | null = null as Interception | null;
  const workbook = twoShops();
  const automation = await converted(workbook, (body) => {
    const { Actions } = JSON.parse(body) as { Actions: readonly object[] };
    // The request that puts both in place is the only one that shows totals.
    if (refused !== null || !arm || !body.includes('"ShowTotals"') || !body.includes("SUBTOTAL"))
      return "pass";
    refused = { refuseAt: Math.floor(0.9 * Actions.length) };
    return refused;
  });
  addVisitors(workbook);
  const before = stateOf(workbook);
  arm = true;
  const answer = await automation.call("convert", DAILY_ONLY);
  automation.close();
  expect(refused).not.toBeNull();
  expect(answer.error?.outcome).toBe("unchanged");
  expect(stateOf(workbook)).toEqual(before);
});

test("a note below figures whose totals were switched off stays when the figures get fewer", async () => {
  const workbook = twoShops();
  const automation = await converted(workbook);
  const table = workbook.findTable("日报_2");
  if (!table) throw new Error("no second report");
  workbook.setShowTotals(table, false);
  const below = table.area.bottom + 1;
  table.sheet.write(area(below, 1), () => "我的备注");
  sheetOf(workbook, "二店").write(area(4, 0, 2, 3), () => null);
  expect((await automation.call("convert", DAILY_ONLY)).made?.map(({ how }) => how)).toEqual([
    "updated",
    "updated",
  ]);
  automation.close();
  expect(table.sheet.value(below, 1)).toBe("我的备注");
});

test("a report the operator protected is left alone, and that is said", async () => {
  const workbook = twoShops();
  const automation = await converted(workbook);
  sheetOf(workbook, "日报").protection = { protected: true, options: {}, password: null };
  addVisitors(workbook);
  const before = stateOf(workbook);
  const { error } = await automation.call("convert", DAILY_ONLY);
  automation.close();
  expect([error?.code, error?.outcome]).toEqual(["sheet-protected", "unchanged"]);
  expect(error?.sentence).toContain("“日报”");
  expect(stateOf(workbook)).toEqual(before);
});
