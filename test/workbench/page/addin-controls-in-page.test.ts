import type { Page } from "playwright-core";
import { describeInBrowser, goTo, paneOf, Workbench } from "./open-window";

describeInBrowser("the add-in's buttons in the ribbon and in the menu of cells", () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.start();
  }, 240_000);

  afterAll(() => workbench?.close());

  const pane = (page: Page) => page.getByRole("complementary", { name: "任务窗格" });
  const press = (page: Page, name: string): Promise<void> =>
    page.getByRole("toolbar").getByRole("button", { name, exact: true }).click();
  /** Whether the sheet 日报 has a day with so many visitors. */
  const hasVisitors = (page: Page, count: number): Promise<boolean> =>
    page.evaluate(
      (wanted) =>
        window.workbench?.read("日报!A1:Z80").some((row) => row.some(({ value }) => value === wanted)) ??
        false,
      count,
    );

  it("builds, brings up to date, takes back and scans, with the pane or without it", async () => {
    const { page, faults } = await workbench.open();
    await (await paneOf(page)).getByRole("button", { name: "生成日报" }).waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "关闭任务窗格" }).click();
    await press(page, "生成日报");
    await page.waitForFunction(() => window.workbench?.activeSheet() === "日报", null, { timeout: 60_000 });
    expect(await hasVisitors(page, 98_765)).toBe(false);

    await page.getByRole("tab", { name: "店铺日报" }).click();
    await goTo(page, "C4");
    await page.keyboard.type("98765");
    await page.keyboard.press("Enter");
    await press(page, "更新报表");
    await page.waitForFunction(() => window.workbench?.activeSheet() === "日报", null, { timeout: 60_000 });
    expect(await hasVisitors(page, 98_765)).toBe(true);
    expect(await pane(page).isVisible()).toBe(false);

    // What was done last is taken back, and that is told in the pane.
    await press(page, "撤销生成");
    await pane(page).waitFor();
    await (await paneOf(page)).getByText("撤销好了").first().waitFor({ timeout: 60_000 });
    expect(await hasVisitors(page, 98_765)).toBe(false);

    await page.getByRole("button", { name: "关闭任务窗格" }).click();
    await press(page, "重新扫描");
    await pane(page).waitFor();
    await (await paneOf(page)).getByRole("button", { name: "更新报表" }).waitFor({ timeout: 60_000 });
    expect(faults).toEqual([]);
    await page.context().close();
  }, 240_000);

  it("opens the pane from the menu of cells", async () => {
    const { page, faults } = await workbench.open();
    await (await paneOf(page)).getByRole("button", { name: "生成日报" }).waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "关闭任务窗格" }).click();
    await goTo(page, "B5");
    await page.keyboard.press("Shift+F10");
    const menu = page.getByRole("menu", { name: "单元格菜单" });
    await menu.getByRole("menuitem", { name: "打开运营表" }).click();
    await pane(page).waitFor();
    await (await paneOf(page)).getByRole("heading", { name: "店铺日报", level: 3 }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  }, 120_000);
});
