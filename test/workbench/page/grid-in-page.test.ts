import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { attachEngine } from "../../../src/workbench/engine/calculation-engine";
import { area } from "../../../src/workbench/model/address";
import type { DataValidation } from "../../../src/workbench/model/rules";
import { Workbook } from "../../../src/workbench/model/workbook";
import { ensureBuilt } from "../../../src/workbench/server/build";
import { startServer, type WorkbenchServer } from "../../../src/workbench/server/server";
import { saveWorkbook } from "../../../src/workbench/xlsx/save";
import { findBrowser, startBrowser } from "../../support/browser";

const root = path.resolve(__dirname, "../../..");
const program = findBrowser();
if (program === null) {
  const line = "skipped: the grid in a browser (no Chrome, Chromium or Edge found)";
  if (process.env.CI === "true") throw new Error(line);
  console.warn(line);
}
const describeInBrowser = program === null ? describe.skip : describe;

const rule = (areas: DataValidation["areas"], given: Record<string, unknown>): DataValidation => ({
  areas,
  rule: given,
  ignoreBlanks: true,
  prompt: { title: "状态", message: "从列表里选一个", showPrompt: true },
  errorAlert: { title: "状态不对", message: "只能选待办或完成", showAlert: true, style: "Stop" },
});

/** A table in B3:D6 with a subtotal below, list rules in its last column, and a shape. */
function workbookFile(): Buffer {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("表");
  attachEngine(workbook, { now: () => new Date(2026, 2, 15), random: () => 0.5 });
  const rows = [
    ["渠道", "访客", "状态"],
    ["天猫", 100, "待办"],
    ["京东", 20, "待办"],
    ["天猫", 3, "待办"],
  ];
  sheet.write(area(2, 1, 4, 3), (row, column) => rows[row]?.[column]);
  workbook.addTable(sheet, area(2, 1, 4, 3), true);
  sheet.write(area(8, 2), () => "=SUBTOTAL(109,C4:C6)");
  sheet.validations.push(rule([area(3, 3, 3)], { list: { inCellDropDown: true, source: "待办,完成" } }));
  sheet.shapes.push({
    id: "1",
    name: "鱼头",
    type: "GeometricShape",
    geometry: "Ellipse",
    textBox: false,
    rotation: 0,
    visible: true,
    altTextTitle: "",
    altTextDescription: "",
    lockAspectRatio: false,
    placement: "TwoCell",
    fill: { color: "#FFE699", transparency: 0 },
    line: { color: "#BF9000", weight: 1, dashStyle: "Solid", visible: true },
    text: {
      text: "支付金额下降",
      font: { name: "等线", size: 11, bold: false, italic: false, color: "#000000" },
      horizontal: "Center",
      vertical: "Middle",
      autoSize: "AutoSizeNone",
      margins: { left: 7.2, top: 3.6, right: 7.2, bottom: 3.6 },
    },
    connector: null,
    image: null,
    children: [],
    left: 330,
    top: 60,
    width: 150,
    height: 60,
  });
  workbook.engine?.recalculate();
  return Buffer.from(saveWorkbook(workbook).bytes);
}

describeInBrowser("the grid in a browser", () => {
  let server: WorkbenchServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    expect(await ensureBuilt(root, ["add-in", "workbench"])).toBe(true);
    server = await startServer(root, 0);
    browser = await startBrowser(program ?? "");
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  beforeEach(async () => {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1440, height: 900 },
    });
    page = await context.newPage();
    await page.goto(`${server.origin}/`);
    await page.getByRole("tab").first().waitFor({ timeout: 60_000 });
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name: "grid.xlsx", mimeType: "application/octet-stream", buffer: workbookFile() });
    await page.getByRole("tab", { name: "表", exact: true }).waitFor();
  }, 120_000);

  afterEach(() => page.context().close());

  const read = async (address: string): Promise<unknown> =>
    page.evaluate((where) => window.workbench?.read(where)[0]?.[0]?.value, address);

  const goTo = async (address: string): Promise<void> => {
    const box = page.getByRole("textbox", { name: "名称框" });
    await box.fill(address);
    await box.press("Enter");
  };

  it("filters a table by the arrow of a heading, and the subtotal follows", async () => {
    await page.getByRole("button", { name: "筛选 渠道" }).click();
    const menu = page.getByRole("dialog", { name: "筛选 渠道" });
    await menu.getByRole("checkbox", { name: "京东" }).click();
    await menu.getByRole("button", { name: "确定" }).click();
    await menu.waitFor({ state: "detached" });
    expect(await read("表!C9")).toBe(103);
    await page.getByRole("button", { name: "筛选 渠道", pressed: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "清除筛选" }).click();
    expect(await read("表!C9")).toBe(123);
  }, 60_000);

  it("offers the list of a rule at its cell, with the rule's message", async () => {
    await goTo("D4");
    await page.getByRole("note").getByText("从列表里选一个").waitFor();
    await page.getByRole("button", { name: "选择一项" }).click();
    await page.getByRole("listbox").getByRole("option", { name: "完成" }).click();
    expect(await read("表!D4")).toBe("完成");
    await goTo("A1");
    await page.getByRole("button", { name: "选择一项" }).waitFor({ state: "hidden" });
  }, 60_000);

  it("refuses what a rule does not allow, with the rule's words", async () => {
    await goTo("D5");
    await page.keyboard.type("随便");
    await page.keyboard.press("Enter");
    await page.getByText("只能选待办或完成").first().waitFor();
    expect(await read("表!D5")).toBe("待办");
  }, 60_000);

  it("draws shapes over the cells, with their texts", async () => {
    const shape = page.getByRole("img", { name: "鱼头" });
    await shape.getByText("支付金额下降").waitFor();
    const box = await shape.boundingBox();
    // 150 by 60 points.
    expect([box?.width, box?.height]).toEqual([200, 80]);
  }, 60_000);
});
