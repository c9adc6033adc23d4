import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { area } from "../../src/workbench/model/address";
import { displayText } from "../../src/workbench/model/display-text";
import type { Sheet } from "../../src/workbench/model/sheet";
import { Workbook } from "../../src/workbench/model/workbook";
import { saveWorkbook } from "../../src/workbench/xlsx/save";
import { type OpenAutomation, openAutomation, withFixedEngine } from "../support/automation";
import { sheetOf } from "../support/faults";
import { findLibreOffice, hasLibreOffice } from "../support/libreoffice";
import { stateOf } from "../support/workbook-state";

/** The sign of money that the operator chooses: on new reports, on those there are, and away again. */

jest.setTimeout(180_000);

const REPORTS = { templates: ["daily", "weekly", "brief", "attribution"] } as const;
/** Serial number of Monday, 2 March 2026. */
const MONDAY = 46083;
const HEADERS = ["日期", "访客数", "浏览量", "支付买家数", "支付金额"];

/** Two weeks of a shop with 300 visitors, 900 views, 5 buyers and 1,234.50 a day. */
function shop(): Workbook {
  const workbook = new Workbook();
  withFixedEngine(workbook);
  const sheet = workbook.addSheet("店铺");
  sheet.write(area(0, 0, 1, HEADERS.length), (_, column) => HEADERS[column]);
  sheet.write(
    area(1, 0, 14, HEADERS.length),
    (row, column) => [MONDAY + row - 1, 300, 900, 5, 1234.5][column],
  );
  sheet.restyle(area(1, 0, 14, 1), (style) => ({ ...style, numberFormat: "yyyy-mm-dd" }));
  workbook.engine?.recalculate();
  return workbook;
}

async function convert(automation: OpenAutomation, workbook: Workbook) {
  const answer = await automation.call("convert", REPORTS);
  expect(answer.error).toBeUndefined();
  workbook.engine?.recalculate();
  return answer;
}

/** Texts below the heading of that column, down to the totals, in a table whose headings stand in row 3. */
function shown(sheet: Sheet, header: string, rows: number): readonly string[] {
  for (let column = 0; column < 40; column++)
    if (sheet.value(2, column) === header)
      return Array.from({ length: rows }, (_, i) => displayText(sheet, 3 + i, column));
  throw new Error(`no column ${header}`);
}

/** All texts of a sheet as they are shown. */
function texts(sheet: Sheet): readonly string[] {
  return Array.from({ length: 80 }, (_, row) =>
    Array.from({ length: 40 }, (__, column) => displayText(sheet, row, column)),
  ).flat();
}

test("the sign of money stands on new reports, goes with the next update, and comes back when that is undone", async () => {
  const workbook = shop();
  const automation = await openAutomation(workbook);
  await automation.call("settings", { settings: { currency: "USD" } });
  await convert(automation, workbook);
  const daily = sheetOf(workbook, "日报");
  expect(shown(daily, "支付金额", 1)).toEqual(["$1,234.50"]);
  // 14 × 1,234.50, and 1,234.50 / 5 a buyer; people and rates are no money.
  expect(texts(daily)).toEqual(expect.arrayContaining(["$17,283.00", "$246.90", "300", "1.67%"]));
  expect(shown(daily, "访客数", 1)).toEqual(["300"]);
  // 7 × 1,234.50.
  expect(texts(sheetOf(workbook, "周报"))).toContain("$8,641.50");
  expect(texts(sheetOf(workbook, "数据简报"))).toContain("$1,234.50");
  // The same day a week before: nothing has changed.
  expect(texts(sheetOf(workbook, "归因"))).toContain("$0.00");
  const dollars = stateOf(workbook);

  await automation.call("settings", { settings: { currency: "none" } });
  const { made, undo } = await convert(automation, workbook);
  expect(made?.map(({ how }) => how)).toEqual(Array.from({ length: made?.length ?? 0 }, () => "updated"));
  expect(workbook.sheets.flatMap(texts).filter((text) => text.includes("$"))).toEqual([]);
  expect(shown(daily, "支付金额", 1)).toEqual(["1,234.50"]);

  await automation.call("undo", { undo });
  workbook.engine?.recalculate();
  automation.close();
  expect(shown(daily, "支付金额", 1)).toEqual(["$1,234.50"]);
  expect(stateOf(workbook)).toEqual(dollars);
});

const TOLD = "the sign of money as LibreOffice shows it";
(hasLibreOffice(TOLD) ? test : test.skip)(TOLD, async () => {
  const folder = mkdtempSync(join(tmpdir(), "opsheet-currency-"));
  try {
    for (const [currency, sign] of [
      ["CNY", "¥"],
      ["INR", "₹"],
    ] as const) {
      const workbook = shop();
      const automation = await openAutomation(workbook);
      await automation.call("settings", { settings: { currency } });
      await convert(automation, workbook);
      automation.close();
      writeFileSync(join(folder, `${currency}.xlsx`), saveWorkbook(workbook).bytes);
      // A page on which each cell stands as it is shown.
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
      const args = [profile, "--headless", "--norestore", "--convert-to", "html", "--outdir", folder];
      spawnSync(findLibreOffice() ?? "", [...args, join(folder, `${currency}.xlsx`)], { timeout: 120_000 });
      const page = readFileSync(join(folder, `${currency}.html`), "utf8");
      const all = page.replaceAll("&yen;", "¥");
      for (const amount of ["1,234.50", "17,283.00", "246.90"]) expect(all).toContain(`${sign}${amount}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
