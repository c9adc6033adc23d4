import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { describeInBrowser, Workbench } from "../workbench/page/open-window";
import type { PaneWindow } from "./pane-states";
import { cutTexts, PANE_STATES, reachNext, reachState, setPaneWidth, THEMES, useTheme } from "./pane-states";

declare global {
  interface Window {
    axe?: { run(context: Document, options: object): Promise<AxeResults> };
  }
}

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** A smaller window than the workbench's own tests have: the grid is not what is looked at. */
const VIEWPORT = { width: 1100, height: 700 };

/** As narrow as Excel lets the pane be, and the same at 200 %. */
const WIDTHS = [320, 160];

describeInBrowser("the pane, looked at by axe", () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.start();
  }, 240_000);

  afterAll(() => workbench?.close());

  /** Looks at the pane as it stands: faults by axe in each theme, and texts that do not fit. */
  async function look({ page, pane }: PaneWindow, name: string): Promise<void> {
    await pane.evaluate(AXE);
    for (const [theme, asked] of Object.entries(THEMES)) {
      await useTheme({ page, pane }, asked);
      // What is no matter of colour is the same in every theme.
      const rules = theme === "light" ? {} : { runOnly: ["color-contrast", "link-in-text-block"] };
      const { violations } = await pane.evaluate(
        async (some) =>
          (await window.axe?.run(document, { resultTypes: ["violations"], ...some })) ?? { violations: [] },
        rules,
      );
      const found = violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => [name, theme, id, nodes.map(({ html }) => html.slice(0, 120))]);
      expect(found).toEqual([]);
    }
    await lookForCutTexts({ page, pane }, name);
  }

  async function lookForCutTexts({ page, pane }: Pick<PaneWindow, "page" | "pane">, name: string) {
    for (const width of WIDTHS) {
      await setPaneWidth(page, width);
      expect([name, width, await cutTexts(pane)]).toEqual([name, width, []]);
    }
    await setPaneWidth(page, 320);
  }

  const [first, ...looks] = PANE_STATES.filter(({ isLook }) => isLook);
  if (first === undefined) throw new Error("there is no state to begin with");

  it("has no serious fault and cuts no text where one only looks", async () => {
    const { page, faults } = await workbench.open("", VIEWPORT);
    const at = await reachState(page, first, "zh-CN");
    await look(at, first.name);
    for (const state of looks) {
      await reachNext(at, state);
      await look(at, state.name);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  }, 240_000);

  it("cuts no English text where one only looks", async () => {
    const { page } = await workbench.open("?locale=en-US", VIEWPORT);
    const at = await reachState(page, first, "en-US");
    await lookForCutTexts(at, first.name);
    for (const state of looks) {
      await reachNext(at, state);
      await lookForCutTexts(at, state.name);
    }
    await page.context().close();
  }, 240_000);

  const doings = PANE_STATES.filter(({ isLook }) => !isLook).map((state) => [state.name, state] as const);

  it.each(doings)(
    "has no serious fault and cuts no text: %s",
    async (name, state) => {
      const { page, faults } = await workbench.open("", VIEWPORT);
      await look(await reachState(page, state, "zh-CN"), name);
      if (!state.isPlain) expect(faults).toEqual([]);
      await page.context().close();
    },
    120_000,
  );

  it.each(
    doings.filter(([name]) =>
      ["built", "failed-protected", "home-findings", "home-no-report", "home-other-reports"].includes(name),
    ),
  )(
    "cuts no English text: %s",
    async (name, state) => {
      const { page } = await workbench.open("?locale=en-US", VIEWPORT);
      await lookForCutTexts(await reachState(page, state, "en-US"), name);
      await page.context().close();
    },
    120_000,
  );

  it("would notice a fault", async () => {
    const { page } = await workbench.open("", VIEWPORT);
    const state = PANE_STATES.find(({ name }) => name === "home");
    if (state === undefined) throw new Error("there is no state of the workbook's page");
    const { pane } = await reachState(page, state, "zh-CN");
    await pane.evaluate(AXE);
    const ids = await pane.evaluate(async () => {
      document.querySelector(".shell main")?.insertAdjacentHTML("beforeend", "<button></button>");
      const results = await window.axe?.run(document, { resultTypes: ["violations"] });
      return results?.violations.map(({ id }) => id) ?? [];
    });
    expect(ids).toContain("button-name");
    await page.context().close();
  }, 120_000);
});
