import { mkdtempSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describeInBrowser, goTo, paneOf, read, Workbench, type Read } from "./open-window";

const shots = path.join(os.tmpdir(), "opsheet-screenshots");

describeInBrowser("the workbench in a browser", () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.start();
  }, 240_000);

  afterAll(() => workbench?.close());

  it("builds the 日报 from the sample by one click in the pane", async () => {
    const { page, faults } = await workbench.open();
    const pane = await paneOf(page);
    await pane.getByRole("button", { name: "生成日报" }).waitFor({ timeout: 60_000 });
    const original = await read(page, "店铺日报!A1:L70");
    await page.screenshot({ path: shot("before.png") });
    await pane.getByRole("button", { name: "生成日报" }).click();
    await pane.getByRole("status").getByText("日报做好了").waitFor({ state: "attached", timeout: 60_000 });
    await page.evaluate(() => window.workbench?.settled());
    await page.screenshot({ path: shot("after.png") });

    const made = await page.evaluate(() => window.workbench?.tables() ?? []);
    expect(made).toHaveLength(1);
    // 61 days from 2026-03-01, the total row and the remark left out.
    expect(made[0]?.rows).toBe(61);
    const table = await page.evaluate(() => {
      const [each] = window.workbench?.tables() ?? [];
      const cells = each && /R(\d+)C(\d+):R(\d+)C(\d+)/.exec(each.address);
      if (!each || !cells) return null;
      const [top, , bottom] = [Number(cells[1]), Number(cells[2]), Number(cells[3])];
      return {
        columns: each.columns,
        rows: window.workbench?.read(`'${each.sheet}'!A${top + 1}:Z${bottom}`) ?? [],
      };
    });
    const column = (name: string): Read[] => {
      const index = table?.columns.findIndex((each) => each === name) ?? -1;
      expect([name, index]).not.toEqual([name, -1]);
      return (table?.rows ?? []).map((row) => row[index] ?? { value: undefined, formula: null });
    };
    const dates = column("日期").map((cell) => cell.value);
    expect(dates.slice(0, 2)).toEqual([46082, 46083]);
    expect(dates[60]).toBe(46142);
    const visitors = column("访客数").map((cell) => cell.value);
    // Row of 3月22日 holds "3,821" as text in the sample; row 3 as a number.
    const source = original.slice(3, 64).map((row) => row[2]?.value);
    expect(visitors.slice(0, 61)).toEqual(
      source.map((value) => (typeof value === "string" ? Number(value.replace(/,/g, "")) : value)),
    );
    const buyers = column("支付买家数").map((cell) => cell.value);
    const rate = column("支付转化率");
    expect(rate[0]?.formula).toMatch(/^=/);
    expect(rate[0]?.value).toBeCloseTo(Number(buyers[0]) / Number(visitors[0]), 12);
    expect(await page.evaluate(() => window.workbench?.charts().length)).toBe(1);

    // The operator's own sheet is as it was.
    expect(await read(page, "店铺日报!A1:L70")).toEqual(original);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 180_000);

  it("builds the 日报 from the ribbon, by the add-in's own command", async () => {
    const { page, faults } = await workbench.open();
    await (await paneOf(page)).getByRole("button", { name: "生成日报" }).waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "关闭任务窗格" }).click();
    await page.getByRole("toolbar").getByRole("button", { name: "生成日报" }).click();
    await page.waitForFunction(() => (window.workbench?.tables().length ?? 0) === 1, null, {
      timeout: 60_000,
    });
    await page.waitForFunction(() => window.workbench?.activeSheet() !== "店铺日报", null, {
      timeout: 60_000,
    });
    // All went well, so the add-in had no reason to ask for its pane; its own button brings it back.
    expect(await page.getByRole("complementary", { name: "任务窗格" }).isVisible()).toBe(false);
    await page.getByRole("toolbar").getByRole("button", { name: "打开运营表" }).click();
    expect(await page.getByRole("complementary", { name: "任务窗格" }).isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 180_000);

  it("takes typing, calculates, saves what was typed, and opens it again", async () => {
    const { page, faults } = await workbench.open();
    await page.getByRole("tab", { name: "待办" }).click();
    await goTo(page, "E2");
    await page.keyboard.type("12.5%");
    await page.keyboard.press("Enter");
    await page.keyboard.type("=E2*2");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.getByRole("textbox", { name: "编辑栏" }).waitFor();
    expect(await page.getByRole("textbox", { name: "编辑栏" }).inputValue()).toBe("=E2*2");
    expect(await read(page, "待办!E2:E3")).toEqual([
      [{ value: 0.125, formula: null }],
      [{ value: 0.25, formula: "=E2*2" }],
    ]);

    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "另存为 .xlsx" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("店铺日报-3到4月.xlsx");
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), "workbench-")), "saved.xlsx");
    await download.saveAs(file);
    expect(statSync(file).size).toBeGreaterThan(4000);

    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("status").getByText("saved.xlsx").waitFor();
    expect(await read(page, "待办!E3")).toEqual([[{ value: 0.25, formula: "=E2*2" }]]);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 120_000);

  it("says in plain words that a file is no workbook, and keeps the open one", async () => {
    const { page } = await workbench.open("?locale=en-US");
    await page.getByRole("tab", { name: "店铺日报" }).waitFor();
    await page.locator("input[type=file]").setInputFiles({
      name: "photo.png",
      mimeType: "image/png",
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    });
    const notice = page.getByRole("dialog");
    expect(await notice.innerText()).toContain("photo.png cannot be opened");
    await notice.getByRole("button", { name: "OK" }).click();
    expect(await page.evaluate(() => window.workbench?.sheets())).toEqual(["店铺日报", "待办"]);
    await page.context().close();
  }, 60_000);
});

const shot = (name: string): string => path.join(shots, name);
