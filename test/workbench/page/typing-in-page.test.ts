import type { Page } from "playwright-core";
import { describeInBrowser, goTo, paneOf, read, values, Workbench } from "./open-window";

describeInBrowser("typing in the workbench", () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.start();
  }, 240_000);

  afterAll(() => workbench?.close());

  const bar = (page: Page) => page.getByRole("textbox", { name: "编辑栏" });

  /** The sheet of things to do, with the pane ready. */
  async function openTasks(): Promise<{ page: Page; faults: string[] }> {
    const opened = await workbench.open();
    const pane = await paneOf(opened.page);
    await pane.getByRole("button", { name: "生成日报" }).waitFor({ timeout: 60_000 });
    await opened.page.getByRole("tab", { name: "待办" }).click();
    return opened;
  }

  it("completes a function of the add-in and shows its arguments in the page's language", async () => {
    const { page, faults } = await openTasks();
    await goTo(page, "E2");
    await page.keyboard.type("=ops.");
    const names = page.getByRole("listbox", { name: "可选的函数和名称" });
    await names.getByRole("option", { name: /OPS\.ACOS.*花费除以成交额/, selected: true }).waitFor();
    await page.keyboard.press("ArrowDown");
    await names.getByRole("option", { name: /OPS\.BEFOREAFTER/, selected: true }).waitFor();
    await page.keyboard.type("me");
    await names.getByRole("option", { name: /OPS\.METRIC.*合计除以合计/, selected: true }).waitFor();
    await page.keyboard.press("Tab");
    const help = page.getByRole("tooltip");
    expect(await help.innerText()).toContain("OPS.METRIC(指标, 表格, [小数位])");
    expect(await help.locator(".signature b").innerText()).toBe("指标");
    await page.keyboard.type('"支付转化率",');
    expect(await help.locator(".signature b").innerText()).toBe("表格");
    expect(await help.innerText()).toContain("要包含表头");
    await page.keyboard.type("店铺日报!A3:L64");
    // The bracket is closed for the person.
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      () => typeof window.workbench?.read("待办!E2")[0]?.[0]?.value === "number",
      null,
      { timeout: 20_000 },
    );
    const [[cell]] = (await read(page, "待办!E2")) as [[{ formula: string; value: number }]];
    expect(cell.formula).toBe('=OPS.METRIC("支付转化率",店铺日报!A3:L64)');
    // Ratio of the sums, the day the shop was closed included; "3,821" counts as a number.
    const days = await values(page, "店铺日报!A4:L64");
    const sum = (column: number): number =>
      days.reduce((total, row) => total + Number(String(row[column]).replace(/,/g, "")), 0);
    expect(cell.value).toBeCloseTo(sum(7) / sum(2), 9);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 120_000);

  it("points at cells with the mouse and with arrow keys while a formula is typed", async () => {
    const { page, faults } = await openTasks();
    await goTo(page, "E2");
    for (const text of ["3", "4"]) {
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    }
    await page.keyboard.type("=");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.type("+");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await bar(page).inputValue()).toBe("=E3+E2");
    await page.keyboard.press("Enter");
    expect((await read(page, "待办!E4"))[0]?.[0]).toEqual({ value: 7, formula: "=E3+E2" });

    await page.keyboard.type("=COUNTA(");
    const grid = await page.locator(".grid-host canvas").first().boundingBox();
    if (!grid) throw new Error("there is no grid");
    // Rows are 20 pixels high below headings of 20; column A is wide.
    await page.mouse.move(grid.x + 90, grid.y + 30);
    await page.mouse.down();
    await page.mouse.move(grid.x + 95, grid.y + 90, { steps: 5 });
    await page.mouse.up();
    await page.keyboard.type(")");
    expect(await bar(page).inputValue()).toMatch(/^=COUNTA\(A1:A\d\)$/);
    await page.keyboard.press("Enter");
    expect((await read(page, "待办!E5"))[0]?.[0]?.value).toBe(4);
    // The selection is where it was, a row on.
    expect(await page.getByRole("textbox", { name: "名称框" }).inputValue()).toBe("E6");
    expect(faults).toEqual([]);
    await page.context().close();
  }, 120_000);

  it("edits in the formula bar, with the same help, and gives up on Escape", async () => {
    const { page, faults } = await openTasks();
    await goTo(page, "E2");
    await bar(page).click();
    await page.keyboard.type("=SUMI");
    await page.getByRole("option", { name: "SUMIFS" }).click();
    expect(await bar(page).inputValue()).toBe("=SUMIFS(");
    expect(await page.getByRole("tooltip").innerText()).toContain("sum_range, criteria_range1, criteria1");
    await page.keyboard.press("Escape");
    expect(await bar(page).inputValue()).toBe("");
    await bar(page).click();
    await page.keyboard.type("=2*21");
    await page.getByRole("button", { name: "确认输入" }).click();
    expect((await read(page, "待办!E2"))[0]?.[0]).toEqual({ value: 42, formula: "=2*21" });
    expect(await bar(page).inputValue()).toBe("=2*21");
    expect(faults).toEqual([]);
    await page.context().close();
  }, 120_000);

  it("says what is wrong with a formula and lets one go on typing it", async () => {
    const { page, faults } = await openTasks();
    await goTo(page, "E2");
    await page.keyboard.type("=1+*2");
    await page.keyboard.press("Enter");
    const notice = page.getByRole("dialog");
    expect(await notice.innerText()).toContain("这个公式有问题");
    await notice.getByRole("button", { name: "知道了" }).click();
    for (let n = 0; n < 2; n++) await page.keyboard.press("Backspace");
    await page.keyboard.type("2");
    await page.keyboard.press("Enter");
    expect((await read(page, "待办!E2"))[0]?.[0]).toEqual({ value: 3, formula: "=1+2" });
    expect(faults).toEqual([]);
    await page.context().close();
  }, 120_000);

  it("takes back and does again, by keys and buttons; a build of the add-in ends what can be taken back", async () => {
    const { page, faults } = await openTasks();
    const toolbar = page.getByRole("toolbar", { name: "开始" });
    const undo = toolbar.getByRole("button", { name: "撤消" });
    const redo = toolbar.getByRole("button", { name: "恢复" });
    expect([await undo.isDisabled(), await redo.isDisabled()]).toEqual([true, true]);
    await goTo(page, "A2");
    const task = await values(page, "待办!A2");
    await page.keyboard.press("Delete");
    await page.keyboard.type("新事项");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+z");
    expect(await values(page, "待办!A2")).toEqual([[null]]);
    await undo.click();
    expect(await values(page, "待办!A2")).toEqual(task);
    await redo.click();
    await page.keyboard.press("Control+y");
    expect(await values(page, "待办!A2")).toEqual([["新事项"]]);
    expect([await undo.isDisabled(), await redo.isDisabled()]).toEqual([false, true]);

    await toolbar.getByRole("button", { name: "生成日报" }).click();
    await page.waitForFunction(() => (window.workbench?.tables().length ?? 0) === 1, null, {
      timeout: 60_000,
    });
    await page.waitForFunction(() => document.querySelector<HTMLButtonElement>(".ribbon-button")?.disabled);
    expect(await undo.isDisabled()).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 180_000);

  it("jumps to a table's rows, to other sheets and says where there is nothing", async () => {
    const { page } = await openTasks();
    await goTo(page, "店铺日报!C5");
    await page.getByRole("tab", { name: "店铺日报", selected: true }).waitFor();
    expect(await page.getByRole("textbox", { name: "名称框" }).inputValue()).toBe("C5");
    await goTo(page, "没有的表");
    await page.getByRole("status").getByText("没有叫“没有的表”的单元格、表或名称").waitFor();
    // Each sheet keeps its own selection.
    await page.getByRole("tab", { name: "待办" }).click();
    await page.getByRole("tab", { name: "店铺日报" }).click();
    await page.waitForTimeout(300);
    expect(await page.getByRole("textbox", { name: "名称框" }).inputValue()).toBe("C5");
    await page.context().close();
  }, 120_000);
});
