/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readManifest } from "../../../src/workbench/page/ribbon/manifest-ribbon";

const xml = readFileSync(path.resolve(__dirname, "../../../manifest.xml"), "utf8");

describe("readManifest", () => {
  it("gives the buttons of our manifest in Chinese, on the page's own origin", () => {
    const manifest = readManifest(xml, "zh-CN", "https://localhost:4321");
    expect(manifest.groupLabel).toBe("运营表");
    expect(manifest.buttons.map((button) => button.label)).toEqual(["打开运营表", "生成日报"]);
    expect(manifest.buttons.map((button) => button.action)).toEqual([
      { kind: "show-pane", address: "https://localhost:4321/taskpane.html" },
      { kind: "run", functionName: "buildDaily" },
    ]);
    expect(manifest.buttons[1]?.icon).toBe("https://localhost:4321/assets/daily-32.png");
    expect(manifest.functions?.namespace).toBe("OPS");
  });

  it("gives them in English", () => {
    const manifest = readManifest(xml, "en-US", "https://localhost:4321");
    expect(manifest.addinName).toBe("Opsheet");
    expect(manifest.buttons.map((button) => button.label)).toEqual(["Open Opsheet", "Build daily report"]);
  });

  it("refuses a manifest that names a missing resource", () => {
    expect(() =>
      readManifest(xml.replace('<bt:Image id="Daily.32"', '<bt:Image id="Gone"'), "zh-CN", "https://x"),
    ).toThrow(/Daily\.32/);
  });

  it("refuses other XML", () => {
    expect(() => readManifest("<html/>", "zh-CN", "https://x")).toThrow(/manifest/);
  });
});
