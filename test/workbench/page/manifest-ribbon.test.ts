/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Manifest, readManifest } from "../../../src/workbench/page/ribbon/manifest-ribbon";

const xml = readFileSync(path.resolve(__dirname, "../../../manifest.xml"), "utf8");

/** Labels of all controls outside menus, group by group. */
const labels = (manifest: Manifest): string[][] =>
  manifest.groups.map((group) => group.controls.map((control) => control.label));

describe("readManifest", () => {
  it("gives the buttons of our manifest in Chinese, on the page's own origin", () => {
    const manifest = readManifest(xml, "zh-CN", "https://localhost:4321");
    const [group] = manifest.groups;
    expect(group?.label).toBe("运营表");
    expect(labels(manifest)[0]).toEqual(expect.arrayContaining(["打开运营表", "生成日报"]));
    expect(group?.controls).toContainEqual(
      expect.objectContaining({
        label: "生成日报",
        icon: "https://localhost:4321/assets/daily-32.png",
        action: { kind: "run", functionName: "buildDaily" },
      }),
    );
    expect(group?.controls).toContainEqual(
      expect.objectContaining({
        action: { kind: "show-pane", address: "https://localhost:4321/taskpane.html" },
      }),
    );
    expect(manifest.functions?.namespace).toBe("OPS");
  });

  it("gives them in English", () => {
    const manifest = readManifest(xml, "en-US", "https://localhost:4321");
    expect(manifest.addinName).toBe("Opsheet");
    expect(labels(manifest)[0]).toEqual(expect.arrayContaining(["Open Opsheet", "Build daily report"]));
  });

  it("reads further groups, menus, a tab of one's own, greyed-out buttons and the menu of cells", () => {
    const manifest = readManifest(LARGER, "zh-CN", "https://here");
    expect(manifest.groups.map(({ tab, label }) => [tab, label])).toEqual([
      [null, "甲"],
      ["运营", "乙"],
    ]);
    expect(labels(manifest)).toEqual([["生成", "更多"], ["撤回"]]);
    const menu = manifest.groups[0]?.controls[1];
    expect(menu && "items" in menu ? menu.items.map(({ label, action }) => [label, action]) : null).toEqual([
      ["周报", { kind: "run", functionName: "week" }],
      ["月报", { kind: "run", functionName: "month" }],
    ]);
    expect(manifest.disabled).toEqual(["undo"]);
    expect(manifest.cellMenu.map(({ label }) => label)).toEqual(["生成"]);
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

const control = (id: string, label: string, inside: string, type = "Button"): string =>
  `<Control xsi:type="${type}" id="${id}"><Label resid="${label}"/>${inside}</Control>`;
const run = (name: string): string =>
  `<Action xsi:type="ExecuteFunction"><FunctionName>${name}</FunctionName></Action>`;
const strings = ["甲", "乙", "运营", "生成", "更多", "周报", "月报", "撤回"]
  .map((word) => `<String id="${word}" DefaultValue="${word}"/>`)
  .join("");

/** The elements of a manifest that the page reads, without the rest. */
const LARGER = `<OfficeApp xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <DisplayName DefaultValue="大"/><SourceLocation DefaultValue="https://there/pane.html"/>
  <ExtensionPoint xsi:type="PrimaryCommandSurface">
    <OfficeTab id="TabHome"><Group id="a"><Label resid="甲"/>
      ${control("build", "生成", run("build"))}
      ${control(
        "more",
        "更多",
        `<Items><Item id="w"><Label resid="周报"/>${run("week")}</Item><Item id="m"><Label resid="月报"/>${run("month")}</Item></Items>`,
        "Menu",
      )}
    </Group></OfficeTab>
    <CustomTab id="own"><Group id="b"><Label resid="乙"/>
      ${control("undo", "撤回", `${run("undo")}<Enabled>false</Enabled>`)}
    </Group><Label resid="运营"/></CustomTab>
  </ExtensionPoint>
  <ExtensionPoint xsi:type="ContextMenu"><OfficeMenu id="ContextMenuCell">
    ${control("cell", "生成", run("build"))}
  </OfficeMenu></ExtensionPoint>
  <Resources>${strings}</Resources></OfficeApp>`;
