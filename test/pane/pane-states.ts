import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Frame, Page } from "playwright-core";
import { FISHBONE_WORDS } from "../../src/i18n/pages/fishbone";
import { FUNNEL_PAGE_WORDS } from "../../src/i18n/pages/funnel";
import { GALLERY_WORDS } from "../../src/i18n/pages/gallery";
import { HOME_WORDS } from "../../src/i18n/pages/home";
import { KEYWORD_PAGE_WORDS } from "../../src/i18n/pages/keywords";
import { OUTCOME_WORDS } from "../../src/i18n/pages/outcome";
import { SHELL_WORDS } from "../../src/i18n/shell";
import { wordsOf } from "../../src/workbench/page/words";
import { FALL_WORD, FALL_WORDS } from "../fixtures/falling-words";
import { paneOf, paneOn } from "../workbench/page/open-window";

export type Locale = "zh-CN" | "en-US";

/** A window on the workbench with the pane in it, and the words both speak. */
export interface PaneWindow {
  readonly page: Page;
  readonly pane: Frame;
  readonly locale: Locale;
}

/** A state of the pane: what it is called, and how a person gets there from a pane that has just scanned. */
export interface PaneState {
  readonly name: string;
  /** The operator's file; the sample where none is said. */
  readonly file?: { readonly name: string; readonly text: string };
  readonly reach: (window: PaneWindow) => Promise<void>;
  /** Whether workbook and Excel are as before, so that the next state can be reached from here by the first tab. */
  readonly isLook?: true;
  /** A page without scripts of ours, shown when something did not load; requests have failed on the way. */
  readonly isPlain?: true;
}

const KEYWORDS = "关键词,展现量,点击量,花费\n连衣裙,1000,50,25.5\n半身裙,800,20,12\n";
/** Words by day, long ones among them: judged once a margin is typed. */
const WORD_DAYS = [
  "日期,推广计划名称,关键词,匹配方式,展现量,点击量,花费,总成交笔数,总成交金额,出价",
  ...Array.from({ length: 30 }, (_, day) =>
    [
      "女裙主推,连衣裙女夏季新款显瘦收腰碎花长裙,广泛匹配,900,40,30.5,6,828,0.9",
      "女裙主推,summer-dress-with-a-very-long-name,精准匹配,700,30,60.2,0,0,2.4",
      "女裙长尾,孕妇裙,广泛匹配,90,2,3.1,0,0,1.2",
    ].map((cells) => `2026-03-${String(day + 1).padStart(2, "0")},${cells}`),
  ).flat(),
].join("\n");
/** Words by day, one of which sells less in the last week. */
const FALLING_WORDS = FALL_WORDS.map((row) => row.join(",")).join("\n");
/** Of ranks alone no report can be made. */
const RANKS = "关键词,平均排名\n连衣裙,3\n半身裙,5\n";
/** Five weeks, the last of which looks at fewer pages, buys less and costs more than the rules allow. */
const WORSE_WEEK = [
  "日期,浏览量,访客数,支付买家数,支付金额,花费",
  ...Array.from({ length: 35 }, (_, day) => {
    const visitors = 1000 + 40 * (day % 7) + (day % 3);
    const isBad = day >= 28;
    const buyers = Math.round(visitors * (isBad ? 0.025 : 0.04)) + (day % 4);
    const views = Math.round(visitors * (isBad ? 2.2 : 3));
    const date = new Date(Date.UTC(2026, 2, 2 + day)).toISOString().slice(0, 10);
    return [date, views, visitors, buyers, buyers * 120, Math.round(visitors * 0.45)].join(",");
  }),
].join("\n");
/** Days with more wrong than fits above "show all". */
const FAULTY = [
  "日期,浏览量,访客数,支付买家数,支付金额,访客来源说明",
  "2026-03-01,900,1000,30,3000,自然",
  "2026-03-02,2000,1000,1200,3000,自然",
  "2026-03-02,2000,1000,30,-50,自然",
  "2026-03-05,2000,1000,30,3000,活动",
  "2026-03-06,#DIV/0!,1000,30,一千,活动",
  "2026-03-07,2000,0,30,3000,活动",
].join("\n");

/** Every state of the pane that tests and pictures look at. */
export const PANE_STATES: readonly PaneState[] = [
  {
    name: "scanning",
    reach: async (at) => {
      await answers(at, "slow");
      await click(at, HOME_WORDS[at.locale].rescan);
      await at.pane.getByRole("button", { name: SHELL_WORDS[at.locale].stop }).waitFor();
    },
  },
  { name: "home", isLook: true, reach: async () => undefined },
  {
    name: "home-red",
    file: { name: "店铺.csv", text: WORSE_WEEK },
    reach: async ({ pane, locale }) => {
      await pane.getByRole("heading", { name: HOME_WORDS[locale].failed }).waitFor();
    },
  },
  {
    name: "home-findings",
    file: { name: "三月.csv", text: FAULTY },
    reach: async ({ pane }) => {
      await pane
        .getByRole("button", { name: /^(全部 |All )\d+/ })
        .first()
        .click();
    },
  },
  {
    name: "home-other-reports",
    file: { name: "关键词.csv", text: KEYWORDS },
    reach: async ({ pane }) => {
      await pane.getByRole("heading", { name: /^(可以做|\d+ reports? can)/ }).waitFor();
    },
  },
  {
    name: "home-no-report",
    file: { name: "排名.csv", text: RANKS },
    reach: async ({ pane, locale }) => {
      await pane.getByText(HOME_WORDS[locale].verdicts["no-report"].title).waitFor();
    },
  },
  {
    name: "home-no-table",
    file: { name: "说明.csv", text: "这份表由运营部维护\n" },
    reach: async ({ pane, locale }) => {
      await pane.getByText(HOME_WORDS[locale].verdicts.nothing.title).waitFor();
    },
  },
  {
    name: "home-read-only",
    reach: async (at) => {
      await developer(at, wordsOf(at.locale).developer.readOnly);
      // A workbook opened again has a pane of its own.
      const pane = at.page.frameLocator("iframe");
      await pane.getByText(HOME_WORDS[at.locale].readOnly.title).waitFor({ timeout: 60_000 });
    },
  },
  {
    name: "mapping",
    isLook: true,
    reach: async ({ pane }) => {
      await pane.getByRole("button", { name: /^(核对“店铺日报”|Check the columns of “店铺日报”)/ }).click();
      await pane.getByText("GMV").first().waitFor();
    },
  },
  {
    name: "mapping-choice",
    isLook: true,
    reach: async ({ pane }) => {
      await pane.getByRole("button", { name: /^(核对“店铺日报”|Check the columns of “店铺日报”)/ }).click();
      await pane.getByRole("button", { name: /^(C 列|Column C)/ }).click();
      await pane.getByRole("combobox").fill("jg");
      await pane.getByRole("option").first().waitFor();
    },
  },
  {
    name: "reports",
    isLook: true,
    reach: async (at) => {
      await click(at, SHELL_WORDS[at.locale].templates);
      await at.pane.getByText(GALLERY_WORDS[at.locale].heading).waitFor();
    },
  },
  {
    name: "reports-foreseen",
    isLook: true,
    reach: async (at) => {
      await click(at, SHELL_WORDS[at.locale].templates);
      await at.pane.getByText(new RegExp(`^${GALLERY_WORDS[at.locale].willWrite}`)).click();
    },
  },
  {
    name: "reports-lacking",
    file: { name: "关键词.csv", text: KEYWORDS },
    reach: async (at) => {
      await click(at, SHELL_WORDS[at.locale].templates);
      await at.pane.getByText(GALLERY_WORDS[at.locale].lacking).click();
    },
  },
  {
    name: "building",
    reach: async (at) => {
      await answers(at, "slow");
      await click(at, HOME_WORDS[at.locale].buildDaily);
      await at.pane.getByRole("button", { name: SHELL_WORDS[at.locale].stop }).waitFor();
    },
  },
  {
    name: "stopped",
    reach: async (at) => {
      await answers(at, "slow");
      await click(at, HOME_WORDS[at.locale].buildDaily);
      await click(at, SHELL_WORDS[at.locale].stop);
      await at.pane.getByText(SHELL_WORDS[at.locale].workStopped).first().waitFor({ timeout: 60_000 });
    },
  },
  { name: "built", reach: buildDaily },
  {
    name: "undone",
    reach: async (at) => {
      await buildDaily(at);
      await click(at, OUTCOME_WORDS[at.locale].undo);
      await announced(at, SHELL_WORDS[at.locale].undone);
    },
  },
  {
    name: "failed",
    reach: async (at) => {
      await developer(at, wordsOf(at.locale).developer.editingCell);
      await click(at, HOME_WORDS[at.locale].buildDaily);
      await at.pane.getByRole("alert").waitFor({ timeout: 60_000 });
    },
  },
  {
    name: "failed-no-answer",
    reach: async (at) => {
      await answers(at, "timed-out");
      await click(at, HOME_WORDS[at.locale].buildDaily);
      await at.pane.getByRole("alert").waitFor({ timeout: 60_000 });
    },
  },
  {
    name: "failed-protected",
    reach: async (at) => {
      await buildDaily(at);
      await at.page.getByRole("tab", { name: at.locale === "zh-CN" ? "日报" : "Daily", exact: true }).click();
      await developer(at, wordsOf(at.locale).developer.protectSheet);
      await click(at, HOME_WORDS[at.locale].refresh);
      await at.pane.getByRole("alert").waitFor({ timeout: 60_000 });
    },
  },
  { name: "library-missing", isPlain: true, reach: (at) => reloadWithout(at, "**/office.js") },
  { name: "pane-missing", isPlain: true, reach: (at) => reloadWithout(at, "**/shell.js") },
  { name: "funnel", isLook: true, reach: openFunnel },
  {
    name: "funnel-steps",
    isLook: true,
    reach: async (at) => {
      await openFunnel(at);
      await at.pane.getByText(FUNNEL_PAGE_WORDS[at.locale].ownSteps, { exact: true }).click();
    },
  },
  {
    name: "fishbone",
    file: { name: "店铺.csv", text: WORSE_WEEK },
    reach: async (at) => {
      await at.pane
        .getByRole("button", { name: /^(找原因：|Find causes: )/ })
        .first()
        .click();
      await at.pane.getByRole("heading", { name: FISHBONE_WORDS[at.locale].causes }).waitFor();
    },
  },
  {
    name: "fishbone-quiet",
    isLook: true,
    reach: async (at) => {
      await openFishbones(at);
      await at.pane.getByRole("combobox", { name: FISHBONE_WORDS[at.locale].problem }).selectOption("sales");
      await at.pane.getByText(FISHBONE_WORDS[at.locale].causesAnyway).waitFor();
    },
  },
  {
    name: "fishbone-confirmed",
    isLook: true,
    reach: async (at) => {
      await openFishbones(at);
      await at.pane
        .getByRole("combobox", { name: /：状态$|: state$/ })
        .first()
        .selectOption({ label: at.locale === "zh-CN" ? "证实" : "Confirmed" });
      await at.pane.getByRole("checkbox", { name: FISHBONE_WORDS[at.locale].writeDown }).check();
    },
  },
  {
    name: "keywords",
    file: { name: "直通车.csv", text: WORD_DAYS },
    reach: openKeywords,
  },
  {
    name: "keywords-open",
    file: { name: "直通车.csv", text: WORD_DAYS },
    reach: async (at) => {
      await openKeywords(at);
      const { chart } = KEYWORD_PAGE_WORDS[at.locale];
      await at.pane.getByText(chart, { exact: true }).click();
      await at.pane.getByRole("img").first().waitFor();
      await at.pane.getByRole("listitem").getByRole("button").first().click();
      await at.pane.getByRole("group", { name: KEYWORD_PAGE_WORDS[at.locale].decide }).waitFor();
    },
  },
  {
    name: "keywords-worse",
    file: { name: "直通车.csv", text: FALLING_WORDS },
    reach: openFallingWord,
  },
  {
    name: "fishbone-word",
    file: { name: "直通车.csv", text: FALLING_WORDS },
    reach: async (at) => {
      await openFallingWord(at);
      await click(at, KEYWORD_PAGE_WORDS[at.locale].findCausesOf(FALL_WORD));
      await at.pane.getByRole("heading", { name: FISHBONE_WORDS[at.locale].causes }).waitFor();
    },
  },
  {
    name: "keywords-accepted",
    file: { name: "直通车.csv", text: WORD_DAYS },
    reach: async (at) => {
      await openKeywords(at);
      const words = KEYWORD_PAGE_WORDS[at.locale];
      await at.pane.getByRole("listitem").getByRole("button").first().click();
      const fields = at.pane.getByRole("group", { name: words.decide });
      await fields.getByRole("combobox").selectOption("raise");
      await fields.getByRole("button", { name: words.keepOwn }).click();
      await at.pane.getByText(words.acceptedCount("1")).waitFor();
    },
  },
  {
    name: "why",
    isLook: true,
    reach: async (at) => {
      await click(at, SHELL_WORDS[at.locale].why);
      await at.pane.getByRole("main").getByRole("heading").first().waitFor();
    },
  },
  {
    name: "settings",
    isLook: true,
    reach: async (at) => {
      await click(at, SHELL_WORDS[at.locale].settings);
      await at.pane.getByRole("main").getByRole("heading").first().waitFor();
    },
  },
];

/** Starts the add-in again where a part of it cannot be had. */
async function reloadWithout({ page, locale }: PaneWindow, part: string): Promise<void> {
  await page.route(part, (route) => route.abort());
  await page.getByRole("tab", { name: wordsOf(locale).tabs.developer }).click();
  await page.getByRole("button", { name: wordsOf(locale).developer.reload }).click();
  await page.frameLocator("iframe").getByRole("alert").waitFor({ timeout: 60_000 });
}

async function openFunnel(at: PaneWindow): Promise<void> {
  await click(at, SHELL_WORDS[at.locale].funnel);
  await at.pane.getByRole("table", { name: FUNNEL_PAGE_WORDS[at.locale].figures }).waitFor();
}

async function openFishbones(at: PaneWindow): Promise<void> {
  await click(at, SHELL_WORDS[at.locale].fishbone);
  await at.pane.getByRole("heading", { name: FISHBONE_WORDS[at.locale].causes }).waitFor();
}

async function openFallingWord(at: PaneWindow): Promise<void> {
  await openKeywords(at);
  await at.pane.getByRole("listitem").getByRole("button", { name: FALL_WORD }).first().click();
  const { findCausesOf } = KEYWORD_PAGE_WORDS[at.locale];
  await at.pane.getByRole("button", { name: findCausesOf(FALL_WORD) }).scrollIntoViewIfNeeded();
}

async function openKeywords(at: PaneWindow): Promise<void> {
  await click(at, SHELL_WORDS[at.locale].keywords);
  await at.pane.getByRole("list", { name: KEYWORD_PAGE_WORDS[at.locale].list }).waitFor();
}

async function buildDaily(at: PaneWindow): Promise<void> {
  await click(at, HOME_WORDS[at.locale].buildDaily);
  await announced(at, SHELL_WORDS[at.locale].dailyDone);
}

/** Clicks a button of the pane by its whole visible name. */
export async function click({ pane }: PaneWindow, name: string): Promise<void> {
  await pane.getByRole("button", { name, exact: true }).first().click();
}

/** Waits until a screen reader is told so. */
export async function announced({ pane }: PaneWindow, text: string): Promise<void> {
  await pane.getByRole("status").getByText(text).first().waitFor({ state: "attached", timeout: 60_000 });
}

/** Lets Excel answer in another way. */
export async function answers(
  { page, locale }: PaneWindow,
  mode: "slow" | "silent" | "timed-out" | "as-usual",
): Promise<void> {
  const words = wordsOf(locale);
  await page.getByRole("tab", { name: words.tabs.developer }).click();
  await page
    .getByRole("combobox", { name: words.developer.answers })
    .selectOption({ label: words.developer.answerModes[mode] });
}

/** Presses a switch of the developer tab. */
export async function developer({ page, locale }: PaneWindow, name: string): Promise<void> {
  await page.getByRole("tab", { name: wordsOf(locale).tabs.developer }).click();
  await page.getByRole("button", { name, exact: true }).click();
}

/** Opens what a state begins with, waits for the first look, and goes there. */
export async function reachState(page: Page, state: PaneState, locale: Locale): Promise<PaneWindow> {
  let pane = await paneOf(page);
  const { rescan } = HOME_WORDS[locale];
  await pane.getByRole("button", { name: rescan }).waitFor({ timeout: 60_000 });
  if (state.file !== undefined) {
    const { name, text } = state.file;
    await page
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.getByRole("status").getByText(name).first().waitFor();
    pane = await paneOn(page, name.replace(/\.csv$/, ""));
  }
  await state.reach({ page, pane, locale });
  return { page, pane: await paneOf(page), locale };
}

/** Goes on to a state from one that was only a look. */
export async function reachNext(at: PaneWindow, state: PaneState): Promise<void> {
  await click(at, SHELL_WORDS[at.locale].home);
  await at.pane.getByRole("button", { name: HOME_WORDS[at.locale].rescan }).waitFor();
  await state.reach(at);
}

/** How each theme is asked for, and the ground Fluent gives it. */
export const THEMES = {
  light: { colorScheme: "light", forcedColors: "none", ground: webLightTheme.colorNeutralBackground1 },
  dark: { colorScheme: "dark", forcedColors: "none", ground: webDarkTheme.colorNeutralBackground1 },
  "high contrast": {
    colorScheme: "dark",
    forcedColors: "active",
    ground: "Canvas",
  },
  "high contrast, light": {
    colorScheme: "light",
    forcedColors: "active",
    ground: "Canvas",
  },
} as const;

/**
 * Asks for a theme and waits until the pages have the colours of its ground: in transition they are neither of one
 * theme nor of the other.
 */
export async function useTheme(
  { page, pane }: Pick<PaneWindow, "page" | "pane">,
  { ground, ...media }: (typeof THEMES)[keyof typeof THEMES],
): Promise<void> {
  await page.emulateMedia({ ...media, reducedMotion: "reduce" });
  if ((await pane.locator(".fui-FluentProvider").count()) === 0) return;
  await pane.waitForFunction((colour) => {
    const pages = document.querySelector(".fui-FluentProvider");
    if (pages === null) return false;
    return getComputedStyle(pages).getPropertyValue("--colorNeutralBackground1").trim() === colour;
  }, ground);
  await pane.evaluate(async () => {
    // One frame for transitions to begin in, one in which all are at their end.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(({ playState }) => playState === "running")
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished),
    );
  });
}

/** Gives the pane a width of its own, as Excel does when its edge is dragged. */
export async function setPaneWidth(page: Page, width: number): Promise<void> {
  await page.evaluate((pixels) => {
    const frame = document.querySelector("iframe");
    if (frame === null) return;
    const { style } = frame;
    style.width = style.minWidth = style.maxWidth = `${pixels}px`;
  }, width);
}

/** Texts that do not fit: wider than their clipping box, or making the page itself wider than its frame. */
export function cutTexts(pane: Frame): Promise<string[]> {
  return pane.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    const page = scrollWidth > window.innerWidth ? [`page: ${scrollWidth} > ${window.innerWidth}`] : [];
    const clipped = [...document.querySelectorAll<HTMLElement>(".shell *")]
      .filter((each) => each.checkVisibility() && each.closest(".unseen") === null && each.textContent !== "")
      .filter(
        (each) =>
          each.scrollWidth > each.clientWidth + 1 &&
          ["hidden", "clip"].includes(getComputedStyle(each).overflowX),
      )
      .map((each) => `${each.textContent.slice(0, 40)}: ${each.scrollWidth} > ${each.clientWidth}`);
    return [...page, ...clipped];
  });
}
