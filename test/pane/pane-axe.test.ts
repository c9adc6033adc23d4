import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { describeInBrowser, Workbench } from "../workbench/page/open-window";
import { cutTexts, PANE_STATES, reachState, setPaneWidth } from "./pane-states";

declare global {
  interface Window {
    axe?: { run(context: Document, options: object): Promise<AxeResults> };
  }
}

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const THEMES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "high contrast": { colorScheme: "dark", forcedColors: "active" },
} as const;

/** As narrow as Excel lets the pane be, and the same at 200 %. */
const WIDTHS = [320, 160];

describeInBrowser("the pane, looked at by axe", () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.start();
  }, 240_000);

  afterAll(() => workbench?.close());

  it.each(PANE_STATES.map((state) => [state.name, state] as const))(
    "has no serious fault in any theme and cuts no text: %s",
    async (_name, state) => {
      const { page, faults } = await workbench.open();
      const { pane } = await reachState(page, state, "zh-CN");
      await pane.evaluate(AXE);
      for (const [theme, media] of Object.entries(THEMES)) {
        // Colours in transition are neither of one theme nor of the other.
        await page.emulateMedia({ ...media, reducedMotion: "reduce" });
        await page.waitForTimeout(200);
        const { violations } = await pane.evaluate(
          async () =>
            (await window.axe?.run(document, { resultTypes: ["violations"] })) ?? { violations: [] },
        );
        const found = violations
          .filter(({ impact }) => impact === "serious" || impact === "critical")
          .map(({ id, nodes }) => [theme, id, nodes.map(({ html }) => html.slice(0, 120))]);
        expect(found).toEqual([]);
      }
      for (const width of WIDTHS) {
        await setPaneWidth(page, width);
        expect([width, await cutTexts(pane)]).toEqual([width, []]);
      }
      expect(faults).toEqual([]);
      await page.context().close();
    },
    120_000,
  );

  it.each(PANE_STATES.map((state) => [state.name, state] as const))(
    "cuts no English text: %s",
    async (_name, state) => {
      const { page } = await workbench.open("?locale=en-US");
      const { pane } = await reachState(page, state, "en-US");
      for (const width of WIDTHS) {
        await setPaneWidth(page, width);
        expect([width, await cutTexts(pane)]).toEqual([width, []]);
      }
      await page.context().close();
    },
    120_000,
  );

  it("would notice a fault", async () => {
    const { page } = await workbench.open();
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
