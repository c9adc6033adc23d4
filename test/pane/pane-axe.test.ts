import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { describeInBrowser, Workbench } from "../workbench/page/open-window";
import { PANE_STATES, reachState } from "./pane-states";

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

describeInBrowser("the pane, looked at by axe", () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.start();
  }, 240_000);

  afterAll(() => workbench?.close());

  it.each(PANE_STATES.map((state) => [state.name, state] as const))(
    "has no serious fault in any theme: %s",
    async (_name, state) => {
      const { page, faults } = await workbench.open();
      const { pane } = await reachState(page, state, "zh-CN");
      await pane.evaluate(AXE);
      for (const [theme, media] of Object.entries(THEMES)) {
        await page.emulateMedia(media);
        const { violations } = await pane.evaluate(
          async () =>
            (await window.axe?.run(document, { resultTypes: ["violations"] })) ?? { violations: [] },
        );
        const found = violations
          .filter(({ impact }) => impact === "serious" || impact === "critical")
          .map(({ id, nodes }) => [theme, id, nodes.map(({ html }) => html.slice(0, 120))]);
        expect(found).toEqual([]);
      }
      expect(faults).toEqual([]);
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
