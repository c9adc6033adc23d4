import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { attachEngine } from "../../src/workbench/engine/calculation-engine";
import { area } from "../../src/workbench/model/address";
import type { Scalar } from "../../src/workbench/model/values";
import { CellError } from "../../src/workbench/model/values";
import { Workbook } from "../../src/workbench/model/workbook";
import { openAddin } from "../../src/workbench/headless/host";
import type { JsdomAddin } from "../../src/workbench/protocol/transport-jsdom";
import { buildAddin } from "./build-addin";

const root = path.resolve(__dirname, "../..");
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), "opsheet-ribbon-"));

const DAILY: readonly (readonly Scalar[])[] = [
  ["日期", "访客数", "支付买家数", "支付金额"],
  ["2026-03-01", "1,000", 30, 3000],
  ["2026-03-02", 1200, 36, "3,600"],
  ["2026-03-03", 800, "-", null],
  ["合计", 3000, 66, 6600],
];

let opened: JsdomAddin[] = [];

beforeAll(async () => {
  const built = await buildAddin("workbench", temporary);
  if (built.failed) {
    throw new Error(built.output);
  }
}, 300_000);

afterEach(() => {
  opened.forEach((addin) => addin.close());
  opened = [];
});

afterAll(() => fs.rmSync(temporary, { recursive: true }));

function workbookOf(sheet: string, rows: readonly (readonly Scalar[])[]): Workbook {
  const workbook = new Workbook();
  attachEngine(workbook, { now: () => new Date(2026, 2, 4), random: () => 0.5 });
  workbook
    .addSheet(sheet)
    .write(area(0, 0, rows.length, rows[0]?.length ?? 1), (row, column) => rows[row]?.[column] ?? null);
  return workbook;
}

/** Starts the add-in over the genuine library; unseen, as Excel does for a ribbon button or a calculation. */
async function start(
  workbook: Workbook,
  options: { locale?: string; visible?: boolean } = {},
): Promise<JsdomAddin> {
  const addin = await openAddin({
    workbook,
    page: "taskpane.html",
    root: temporary,
    officeRoot: path.join(root, "node_modules/@microsoft/office-js/dist"),
    locale: "zh-CN",
    visible: false,
    fastClock: 20,
    ...options,
  });
  opened.push(addin);
  return addin;
}

/** The part of the page that shows. */
function shownPart(addin: JsdomAddin): string | undefined {
  return addin.window.document.body.dataset["state"];
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isSo(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(isSo()).toBe(true);
}

describe("the buttons of the manifest", () => {
  test("each have an answer in the add-in, and no other name has", async () => {
    const manifest = fs.readFileSync(path.join(root, "manifest.xml"), "utf8");
    const names = [...manifest.matchAll(/<FunctionName>(.*?)<\/FunctionName>/g)].map(
      (match) => match[1] as string,
    );
    expect(names.length).toBeGreaterThan(0);
    const { host } = await start(workbookOf("店铺日报", DAILY));
    for (const name of names) {
      expect(await host.runCommand(name)).toMatchObject({ found: true });
    }
    expect(await host.runCommand("buildNothing")).toMatchObject({ found: false });
  }, 60_000);

  test("build the daily report and show it, without loading the pane", async () => {
    const workbook = workbookOf("店铺日报", DAILY);
    const addin = await start(workbook);
    await addin.host.runCommand("buildDaily");
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["店铺日报", "日报"]);
    expect(workbook.activeSheet.name).toBe("日报");
    expect(shownPart(addin)).toBe("opening");
  }, 60_000);

  test("build in the language Excel speaks", async () => {
    const workbook = workbookOf("Shop", DAILY);
    await (await start(workbook, { locale: "en-US" })).host.runCommand("buildDaily");
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["Shop", "Daily"]);
  }, 60_000);

  test("open the pane when there is nothing to build, and it says why", async () => {
    const workbook = workbookOf("说明", [["这份表由运营部维护"]]);
    const addin = await start(workbook);
    await addin.host.runCommand("buildDaily");
    expect(addin.host.services.runtimeState).toBe("Visible");
    expect(workbook.sheets).toHaveLength(1);
    addin.host.changeVisibility(true);
    await until(() => shownPart(addin) === "pane");
    await until(() => addin.window.document.body.textContent?.includes("没有可以写的报表") ?? false);
  }, 60_000);

  test("leave a protected workbook alone and say so in the pane", async () => {
    const workbook = workbookOf("店铺日报", DAILY);
    workbook.structureProtected = true;
    const addin = await start(workbook);
    await addin.host.runCommand("buildDaily");
    expect(workbook.sheets).toHaveLength(1);
    addin.host.changeVisibility(true);
    await until(() => addin.window.document.body.textContent?.includes("工作簿受保护") ?? false);
  }, 60_000);
});

describe("the pane in the genuine library", () => {
  test("opens by itself where it is seen, and lists the sheet", async () => {
    const addin = await start(workbookOf("店铺日报", DAILY), { visible: true });
    await until(() => addin.window.document.querySelector("h3")?.textContent === "店铺日报");
    expect(shownPart(addin)).toBe("pane");
    expect(addin.window.document.documentElement.lang).toBe("zh-CN");
  }, 60_000);
});

describe("the custom functions in the genuine library", () => {
  async function calculate(formula: string): Promise<{ workbook: Workbook; addin: JsdomAddin }> {
    const workbook = workbookOf("店铺日报", DAILY);
    const addin = await start(workbook);
    await addin.host.functionsReady;
    workbook.activeSheet.write(area(0, 6), () => formula);
    workbook.engine?.recalculate();
    await workbook.engine?.settled();
    return { workbook, addin };
  }

  test("give a metric over the rows of a range, text numbers included and the total left out", async () => {
    const { workbook } = await calculate('=OPS.METRIC("客单价",A1:D5)');
    expect(workbook.activeSheet.value(0, 6)).toBe(6600 / 66);
  }, 60_000);

  test("spill the cleaned table", async () => {
    const { workbook } = await calculate("=OPS.CLEAN(A1:D5)");
    const sheet = workbook.activeSheet;
    expect(sheet.value(0, 6)).toBe("日期");
    expect([0, 1, 2, 3].map((column) => sheet.value(2, 6 + column))).toEqual([46083, 1200, 36, 3600]);
    expect(sheet.value(4, 6)).toBeNull();
  }, 60_000);

  test("give Excel's error and the reason where a column is missing", async () => {
    const { workbook } = await calculate('=OPS.METRIC("投入产出比",A1:D5)');
    const value = workbook.activeSheet.value(0, 6);
    expect(value).toBeInstanceOf(CellError);
    expect(value).toMatchObject({ text: "#N/A", message: expect.stringContaining("还缺这些列") });
  }, 60_000);
});
