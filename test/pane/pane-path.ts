import type { Page } from "playwright-core";
import { HOME_WORDS } from "../../src/i18n/pages/home";
import { SHELL_WORDS } from "../../src/i18n/shell";
import { paneOf } from "../workbench/page/open-window";

/** What can be seen on the way. */
export type PathStep = "workbook" | "reports" | "done" | "brief";

/**
 * The way of a person with a file and no instruction, from the pane to working reports; `seen` is called at every
 * step of it. Gives the number of clicks, opening the pane included.
 */
export async function walkToReports(page: Page, seen: (step: PathStep) => Promise<void>): Promise<number> {
  const home = HOME_WORDS["zh-CN"];
  const shell = SHELL_WORDS["zh-CN"];
  // The pane of the workbench is open from the start; in Excel that takes a click on 打开运营表.
  let clicks = 1;
  const pane = await paneOf(page);
  await pane.getByRole("button", { name: home.rescan }).waitFor({ timeout: 60_000 });
  await seen("workbook");
  const press = async (name: string | RegExp): Promise<void> => {
    await pane.getByRole("button", { name, exact: true }).first().click();
    clicks++;
  };
  await press(home.chooseReports);
  await pane.getByRole("checkbox").first().waitFor();
  await seen("reports");
  await press(/^生成 \d+ 张表$/);
  await pane
    .getByRole("status")
    .getByText(shell.allDone)
    .first()
    .waitFor({ state: "attached", timeout: 90_000 });
  await page.evaluate(() => window.workbench?.settled());
  await seen("done");
  await press("数据简报");
  await page.waitForFunction(() => window.workbench?.activeSheet() === "数据简报", null, { timeout: 30_000 });
  await seen("brief");
  return clicks;
}
