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
  sheet.merge(area(0, 0, 1, 4));
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

  /** Places where the selection's green frame is crossed by a line at that height of the grid, in pixels. */
  const crossed = (y: number): Promise<number[]> =>
    page.evaluate((height) => {
      const canvas = document.querySelector<HTMLCanvasElement>(".grid-host canvas");
      const pixels = canvas?.getContext("2d")?.getImageData(0, height, canvas.width, 1).data ?? [];
      const found: number[] = [];
      for (let x = 0; x < pixels.length / 4; x++) {
        const [r = 0, g = 0, b = 0] = pixels.slice(4 * x, 4 * x + 3);
        if (g > r + 40 && g > b + 20) found.push(x);
      }
      return found;
    }, y);

  /** How bright the ground of the cells is, and the darkest and the lightest pixel of cells with texts. */
  const brightness = (): Promise<{ ground: number; least: number; most: number }> =>
    page.evaluate(() => {
      const mean = (rgb: readonly number[]): number =>
        rgb.slice(0, 3).reduce((sum, each) => sum + each, 0) / 3;
      const canvas = document.querySelector<HTMLCanvasElement>(".grid-host canvas");
      // Cells without a fill are not painted: what stands behind the canvas is their ground.
      let ground = Number.NaN;
      for (let at: Element | null = canvas; at && Number.isNaN(ground); at = at.parentElement) {
        const colour = (getComputedStyle(at).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
        if (colour.length === 3 || colour[3] === 1) ground = mean(colour);
      }
      const pixels = canvas?.getContext("2d")?.getImageData(110, 85, 180, 55).data ?? [];
      const seen: number[] = [];
      for (let at = 0; at < pixels.length; at += 4)
        if (pixels[at + 3] === 255) seen.push(mean([...pixels.slice(at, at + 3)]));
      return { ground, least: Math.min(...seen), most: Math.max(...seen) };
    });

  /** What is painted once it is as expected, or as it is after some seconds: the grid paints when it gets to it. */
  const settled = async <Seen>(
    look: () => Promise<Seen>,
    isThere: (seen: Seen) => boolean,
  ): Promise<Seen> => {
    let seen = await look();
    for (let tries = 0; tries < 50 && !isThere(seen); tries++) {
      await page.waitForTimeout(100);
      seen = await look();
    }
    return seen;
  };

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

  it("takes a filter back and filters again, as one step each", async () => {
    await page.getByRole("button", { name: "筛选 渠道" }).click();
    await page.getByRole("dialog").getByRole("checkbox", { name: "京东" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "确定" }).click();
    await page.getByRole("button", { name: "筛选 渠道", pressed: true }).waitFor();
    expect(await read("表!C9")).toBe(103);
    await page.getByRole("button", { name: "撤消", exact: true }).click();
    await page.getByRole("button", { name: "筛选 渠道", pressed: false }).waitFor();
    expect(await read("表!C9")).toBe(123);
    await page.getByRole("button", { name: "恢复", exact: true }).click();
    await page.getByRole("button", { name: "筛选 渠道", pressed: true }).waitFor();
    expect(await read("表!C9")).toBe(103);
  }, 60_000);

  it("frames a merged cell as a whole from the start", async () => {
    // A1:D1 in 64 pixels a column, beside headings of 46: the frame's right edge is crossed at about 302.
    const edges = await settled(
      () => crossed(30 + 22 - 20),
      (found) => found.length > 0,
    );
    expect(edges.at(-1)).toBeGreaterThan(46 + 3 * 60);
  }, 60_000);

  it("stands on dark ground in the dark theme, with texts that can be read there", async () => {
    const light = await settled(brightness, ({ ground, least }) => ground > 240 && least < 60);
    await page.getByRole("combobox", { name: "主题" }).selectOption({ label: "深色" });
    await page.waitForFunction(() => document.documentElement.classList.contains("dark-paper"));
    const dark = await settled(brightness, ({ ground, most }) => ground < 60 && most > 200);
    expect([light.ground > 240, dark.ground < 60]).toEqual([true, true]);
    // The darkest of texts on white is the lightest on black.
    expect([light.least < 60, dark.most > 200]).toEqual([true, true]);
    await page.emulateMedia({ colorScheme: "light" });
    await page.getByRole("combobox", { name: "主题" }).selectOption({ label: "跟随系统" });
    expect((await settled(brightness, ({ ground }) => ground > 240)).ground).toBeGreaterThan(240);
    await page.emulateMedia({ colorScheme: "dark" });
    expect((await settled(brightness, ({ ground }) => ground < 60)).ground).toBeLessThan(60);
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
