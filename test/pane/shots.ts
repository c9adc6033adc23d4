import { mkdirSync } from "node:fs";
import path from "node:path";
import { Workbench } from "../workbench/page/open-window";
import type { Locale } from "./pane-states";
import { walkToReports } from "./pane-path";
import { PANE_STATES, reachState, setPaneWidth } from "./pane-states";

/**
 * `npm run shots [-- STATE…]`: a picture of every state of the pane, in both languages, 320 and 480 pixels wide, and
 * of the dark theme at 320, into the folder shots/. `-- path` takes the README's pictures of the way to the first
 * reports instead, into assets/.
 */

const only = process.argv.slice(2);
const folder = path.resolve("shots");
mkdirSync(folder, { recursive: true });
const workbench = await Workbench.start();
if (only.includes("path")) await shootPath();
for (const state of PANE_STATES.filter(({ name }) => only.length === 0 || only.includes(name)))
  for (const locale of ["zh-CN", "en-US"] as const) await shoot(state, locale);
await workbench.close();
console.log(`Pictures are in ${only.includes("path") ? "assets" : folder}`);

async function shootPath(): Promise<void> {
  const { page } = await workbench.open("", { width: 1280, height: 800 });
  await walkToReports(page, async (step) => {
    await page.waitForTimeout(500);
    await page.screenshot({ path: path.join("assets", `path-${step}.png`) });
  });
  await page.context().close();
}

async function shoot(state: (typeof PANE_STATES)[number], locale: Locale): Promise<void> {
  const { page } = await workbench.open(`?locale=${locale}`, { width: 1440, height: 1000 });
  try {
    await reachState(page, state, locale);
    for (const width of [320, 480]) {
      await setPaneWidth(page, width);
      await page
        .locator("iframe")
        .screenshot({ path: path.join(folder, `${state.name}-${locale}-${width}.png`) });
    }
    await setPaneWidth(page, 320);
    await page.emulateMedia({ colorScheme: "dark" });
    await page
      .locator("iframe")
      .screenshot({ path: path.join(folder, `${state.name}-${locale}-320-dark.png`) });
  } catch (error) {
    console.error(`${state.name} in ${locale} was not reached: ${String(error)}`);
    process.exitCode = 1;
  }
  await page.context().close();
}
