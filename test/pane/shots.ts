import { mkdirSync } from "node:fs";
import path from "node:path";
import { Workbench } from "../workbench/page/open-window";
import type { Locale, PaneState, PaneWindow } from "./pane-states";
import { PANE_STATES, reachNext, reachState, setPaneWidth, THEMES, useTheme } from "./pane-states";
import { walkToReports } from "./pane-path";

/**
 * `npm run shots [-- STATE…]`: a picture of every state of the pane, in both languages, 320 and 480 pixels wide, and
 * of the dark theme at 320, in Chinese of both high-contrast themes too, into the folder shots/. `-- path` takes the
 * README's pictures of the way to the first reports instead, into assets/.
 */

const only = process.argv.slice(2);
const folder = path.resolve("shots");
mkdirSync(folder, { recursive: true });
const workbench = await Workbench.start();
if (only.includes("path")) await shootPath();
const states = PANE_STATES.filter(({ name }) => only.length === 0 || only.includes(name));
await Promise.all((["zh-CN", "en-US"] as const).map((locale) => shootAll(locale)));
await workbench.close();
console.log(`Pictures are in ${only.includes("path") ? "assets" : folder}`);

async function shootPath(): Promise<void> {
  const { page } = await workbench.open("", { width: 1280, height: 800 });
  await walkToReports(page, async (step) => {
    await page.mouse.move(0, 0);
    await page.waitForTimeout(500);
    await page.screenshot({ path: path.join("assets", `path-${step}.png`) });
  });
  await page.context().close();
}

/** States that are only a look share a window. */
async function shootAll(locale: Locale): Promise<void> {
  await shootRow(
    states.filter(({ isLook }) => isLook),
    locale,
  );
  for (const state of states.filter(({ isLook }) => !isLook)) await shootRow([state], locale);
}

async function shootRow([first, ...others]: readonly PaneState[], locale: Locale): Promise<void> {
  if (first === undefined) return;
  const { page } = await workbench.open(`?locale=${locale}`, { width: 1440, height: 1000 });
  let at: PaneWindow | null = null;
  for (const state of [first, ...others])
    try {
      if (at === null) at = await reachState(page, state, locale);
      else await reachNext(at, state);
      await shoot(at, state);
    } catch (error) {
      console.error(`${state.name} in ${locale} was not reached: ${String(error)}`);
      process.exitCode = 1;
    }
  await page.context().close();
}

async function shoot(at: PaneWindow, { name }: PaneState): Promise<void> {
  const { page, locale } = at;
  const take = (variant: string): Promise<Buffer> =>
    page.locator("iframe").screenshot({ path: path.join(folder, `${name}-${locale}-${variant}.png`) });
  // What lies under the mouse would look different.
  await page.mouse.move(0, 0);
  await useTheme(at, THEMES.light);
  for (const width of [480, 320]) {
    await setPaneWidth(page, width);
    await take(String(width));
  }
  await useTheme(at, THEMES.dark);
  await take("320-dark");
  if (locale === "zh-CN") {
    await useTheme(at, THEMES["high contrast"]);
    await take("320-contrast");
    await useTheme(at, THEMES["high contrast, light"]);
    await take("320-contrast-light");
  }
  await useTheme(at, THEMES.light);
}
