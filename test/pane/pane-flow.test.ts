import { GALLERY_WORDS } from "../../src/i18n/pages/gallery";
import { HOME_WORDS } from "../../src/i18n/pages/home";
import { OUTCOME_WORDS } from "../../src/i18n/pages/outcome";
import { SHELL_WORDS } from "../../src/i18n/shell";
import { wordsOf } from "../../src/workbench/page/words";
import { describeInBrowser, goTo, paneOf, paneOn, values, Workbench } from "../workbench/page/open-window";
import type { Locale, PaneWindow } from "./pane-states";
import { announced, answers, click, developer } from "./pane-states";
import { walkToReports } from "./pane-path";

/** Ten days of a shop whose column 内部码 nobody but its operator can read. */
const DAYS = [
  "日期,访客数,内部码,支付买家数,支付金额",
  ...Array.from(
    { length: 10 },
    (_, i) => `2026-03-${String(i + 1).padStart(2, "0")},${1000 + i},${40 + i},30,${3000 + i}`,
  ),
].join("\n");

describeInBrowser("the pane from end to end", () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.start();
  }, 240_000);

  afterAll(() => workbench?.close());

  async function openDays(locale: Locale): Promise<PaneWindow & { faults: string[] }> {
    const { page, faults } = await workbench.open(`?locale=${locale}`);
    await (
      await paneOf(page)
    )
      .getByRole("button", { name: HOME_WORDS[locale].rescan })
      .waitFor({ timeout: 60_000 });
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "days.csv", mimeType: "text/csv", buffer: Buffer.from(DAYS) });
    await page.getByRole("status").getByText("days.csv").first().waitFor();
    const pane = await paneOn(page, "days");
    return { page, pane, locale, faults };
  }

  const sheets = ({ page }: PaneWindow): Promise<string[]> =>
    page.evaluate(() => window.workbench?.sheets() ?? []);

  const table = ({ page }: PaneWindow, name: RegExp) =>
    page
      .evaluate(() => window.workbench?.tables() ?? [])
      .then((tables) => tables.find(({ sheet }) => name.test(sheet)));

  it("corrects a column, builds, brings next days on top, and takes that back", async () => {
    const at = await openDays("zh-CN");
    const { page, pane, faults } = at;
    // Correct: 内部码 is 加购人数, found by the initials of its pinyin.
    await pane.getByRole("button", { name: /^核对“days”的列/ }).click();
    await pane.getByRole("button", { name: /^C 列 内部码/ }).click();
    await pane.getByRole("combobox").fill("jgrs");
    await pane
      .getByRole("option", { name: /^加购人数/ })
      .first()
      .click();
    await click(at, "记住这 1 列");
    await pane.getByRole("button", { name: /^C 列 内部码：加购人数/ }).waitFor({ timeout: 60_000 });

    // Build one report, chosen from all.
    await click(at, SHELL_WORDS["zh-CN"].templates);
    await click(at, GALLERY_WORDS["zh-CN"].none);
    await pane.getByRole("checkbox", { name: "日报" }).check();
    await click(at, GALLERY_WORDS["zh-CN"].build(1));
    await announced(at, SHELL_WORDS["zh-CN"].dailyDone);
    const daily = await table(at, /^日报$/);
    expect(daily?.rows).toBe(10);
    expect(daily?.columns).toContain("加购人数");
    const report = await page.evaluate(() => window.workbench?.read("日报!A1:F14"));

    // Next days on top.
    await page.getByRole("tab", { name: "days" }).click();
    for (const [cell, text] of [
      ["A12", "2026-03-11"],
      ["B12", "2000"],
      ["C12", "50"],
      ["D12", "60"],
      ["E12", "9000"],
    ] as const) {
      await goTo(page, cell);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    }
    await click(at, SHELL_WORDS["zh-CN"].home);
    await click(at, HOME_WORDS["zh-CN"].refresh);
    await pane.getByText(OUTCOME_WORDS["zh-CN"].updated).waitFor({ timeout: 60_000 });
    expect((await table(at, /^日报$/))?.rows).toBe(11);

    // And back.
    await click(at, OUTCOME_WORDS["zh-CN"].undo);
    await announced(at, SHELL_WORDS["zh-CN"].undone);
    expect((await table(at, /^日报$/))?.rows).toBe(10);
    expect(await page.evaluate(() => window.workbench?.read("日报!A1:F14"))).toEqual(report);
    expect(await values(page, "days!A12:E12")).toEqual([[46092, 2000, 50, 60, 9000]]);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 240_000);

  it.each(["zh-CN", "en-US"] as const)(
    "builds everything and takes it back, in %s",
    async (locale) => {
      const at = await openDays(locale);
      await click(at, SHELL_WORDS[locale].templates);
      await at.pane
        .getByRole("button", { name: locale === "zh-CN" ? /^生成 \d+ 张表$/ : /^Build \d+ sheets$/ })
        .click();
      await announced(at, SHELL_WORDS[locale].allDone);
      const made = await sheets(at);
      expect(made.length).toBeGreaterThan(5);
      // The 规则表 is there now and will not be written again: of all but the operator's sheet, one less.
      const words = GALLERY_WORDS[locale];
      await at.pane.getByText(`${words.willWrite} · ${words.summary(0, made.length - 2)}`).waitFor();
      await click(at, OUTCOME_WORDS[locale].undo);
      await announced(at, SHELL_WORDS[locale].undone);
      expect(await sheets(at)).toEqual(["days"]);
      expect(at.faults).toEqual([]);
      await at.page.context().close();
    },
    240_000,
  );

  it("stops half-way and leaves the workbook as it was", async () => {
    const at = await openDays("zh-CN");
    await answers(at, "slow");
    await click(at, HOME_WORDS["zh-CN"].buildDaily);
    await at.pane.getByText(SHELL_WORDS["zh-CN"].reading).first().waitFor();
    await click(at, SHELL_WORDS["zh-CN"].stop);
    await announced(at, SHELL_WORDS["zh-CN"].workStopped);
    expect(await sheets(at)).toEqual(["days"]);
    await answers(at, "as-usual");
    await click(at, SHELL_WORDS["zh-CN"].tryAgain);
    await announced(at, SHELL_WORDS["zh-CN"].dailyDone);
    expect(await sheets(at)).toEqual(["days", "日报"]);
    await at.page.context().close();
  }, 240_000);

  it("says what to do while a cell is being edited, and goes on afterwards", async () => {
    const at = await openDays("zh-CN");
    await developer(at, wordsOf("zh-CN").developer.editingCell);
    await click(at, HOME_WORDS["zh-CN"].buildDaily);
    const alert = at.pane.getByRole("alert");
    await alert.getByText("有单元格正在编辑").waitFor({ timeout: 60_000 });
    expect(await alert.innerText()).toContain("工作簿没有任何改动。");
    expect(await sheets(at)).toEqual(["days"]);
    await at.page.getByRole("button", { name: wordsOf("zh-CN").developer.editingCell, exact: true }).click();
    await click(at, SHELL_WORDS["zh-CN"].tryAgain);
    await announced(at, SHELL_WORDS["zh-CN"].dailyDone);
    await at.page.context().close();
  }, 240_000);

  it("gets from an operator's file to working reports in at most five clicks", async () => {
    const { page, faults } = await workbench.open();
    const steps: string[] = [];
    const clicks = await walkToReports(page, async (step) => {
      steps.push(step);
    });
    expect(clicks).toBeLessThanOrEqual(5);
    expect(steps).toEqual(["workbook", "reports", "done", "brief"]);
    expect(await page.evaluate(() => window.workbench?.activeSheet())).toBe("数据简报");
    // The report works: a total of the 日报 follows the figures of its rows.
    const [shown] = await values(page, "数据简报!A1:A1");
    expect(String(shown?.[0])).toContain("数据简报");
    expect(faults).toEqual([]);
    await page.context().close();
  }, 240_000);
});
