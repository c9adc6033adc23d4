import fs from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";
import type { ManifestSurroundings, Rule } from "./check-manifest";
import { checkManifest } from "./check-manifest";
import { pngSize } from "./png-size";

const root = path.resolve(__dirname, "../..");
const manifest = fs.readFileSync(path.join(root, "manifest.xml"), "utf8");
const { version } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8")) as {
  version: string;
};

const surroundings: ManifestSurroundings = { version, imageSize: (file) => pngSize(path.join(root, file)) };

describe("manifest.xml", () => {
  test("breaks no rule", () => {
    expect(checkManifest(manifest, surroundings)).toEqual([]);
  });

  test("gives real buttons: one opens the pane, one builds the daily report", () => {
    expect(manifest).toContain('<Action xsi:type="ShowTaskpane">');
    expect(manifest).toContain("<FunctionName>buildDaily</FunctionName>");
  });

  test("fits Excel's schemas", async () => {
    const schemas = path.resolve(root, "../shared/office/schemas");
    if (!fs.existsSync(schemas)) {
      console.warn("Skipped: the manifest schemas are not here.");
      return;
    }
    const file = (fileName: string) => ({
      fileName,
      contents: fs.readFileSync(path.join(schemas, fileName), "utf8"),
    });
    const result = await validateXML({
      xml: { fileName: "manifest.xml", contents: manifest },
      schema: file("OfficeAppManifestV1_1.xsd"),
      preload: [file("OfficeAppBasicTypesV1_0.xsd"), file("TaskPaneAppVersionOverridesV1_0.xsd")],
    });
    expect(result.errors).toEqual([]);
    expect(result.valid).toBe(true);
  });
});

describe("checkManifest", () => {
  /** Each breaks the good manifest in one way: what is replaced, by what, and the rule that must notice. */
  const broken: readonly [rule: Rule, what: string, from: string | RegExp, to: string][] = [
    ["order", "the version before the id", /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1"],
    [
      "order",
      "the runtimes after the form factors",
      /(<Runtimes>[^]*<\/Runtimes>)([^]*)(<\/Host>\s*<\/Hosts>\s*<Resources)/,
      "$2$1$3",
    ],
    [
      "order",
      "an action before the icon",
      /(<Icon>[^]*?<\/Icon>\s*)(<Action xsi:type="ShowTaskpane">[^]*?<\/Action>)/,
      "$2$1",
    ],
    [
      "order",
      "long strings before short ones",
      /(<bt:ShortStrings>[^]*<\/bt:ShortStrings>)\s*(<bt:LongStrings>[^]*<\/bt:LongStrings>)/,
      "$2$1",
    ],
    [
      "https",
      "a page without https",
      'id="LearnMore.Url" DefaultValue="https:',
      'id="LearnMore.Url" DefaultValue="http:',
    ],
    [
      "https",
      "translated metadata without https",
      'Value="https://localhost:3000/functions.json"',
      'Value="/functions.json"',
    ],
    [
      "resid-missing",
      "a label nobody wrote",
      '<Label resid="OpenPane.Label"/>',
      '<Label resid="Nothing.Label"/>',
    ],
    ["resid-unused", "a text nobody shows", /<GetStarted>[^]*<\/GetStarted>/, ""],
    ["resid-length", "an id of 33 characters", /LearnMore\.Url/g, "L".repeat(33)],
    ["icon-file", "an icon that is not there", "icon-80.png", "icon-81.png"],
    ["icon-file", "an icon of another size", "assets/icon-16.png", "assets/icon-32.png"],
    ["icon-file", "a small picture as the high resolution icon", "assets/icon-64.png", "assets/icon-32.png"],
    ["icon-sizes", "no icon of 80 pixels", '<bt:Image size="80" resid="Daily.80"/>', ""],
    ["locale", "a label in one language", '<bt:Override Locale="en-US" Value="Build daily report"/>', ""],
    ["locale", "a name in one language", '<Override Locale="en-US" Value="Opsheet"/>', ""],
    [
      "locale",
      "a language without its country",
      'Locale="en-US" Value="Open Opsheet"',
      'Locale="en" Value="Open Opsheet"',
    ],
    [
      "locale",
      "an override of the default language",
      'Locale="en-US" Value="Opsheet is ready"',
      'Locale="zh-CN" Value="Opsheet is ready"',
    ],
    [
      "locale",
      "an override outside its namespace",
      '<bt:Override Locale="en-US" Value="Opsheet is ready"/>',
      '<Override Locale="en-US" Value="Opsheet is ready"/>',
    ],
    ["locale", "a default language we do not speak", "<DefaultLocale>zh-CN", "<DefaultLocale>fr-FR"],
    [
      "taskpane-id",
      "a pane with an id",
      '<Action xsi:type="ShowTaskpane">',
      '<Action xsi:type="ShowTaskpane"><TaskpaneId>Main</TaskpaneId>',
    ],
    ["version", "another version than the package's", `<Version>${version}.0`, "<Version>9.9.9.0"],
    [
      "short-string",
      "a label of 126 characters",
      'DefaultValue="打开运营表"',
      `DefaultValue="${"表".repeat(126)}"`,
    ],
    [
      "short-string",
      "a translated label of 126 characters",
      'Value="Open Opsheet"',
      `Value="${"x".repeat(126)}"`,
    ],
    [
      "long-string",
      "a tip of 251 characters",
      /(id="BuildDaily\.Tip" DefaultValue=")[^"]*/,
      `$1${"表".repeat(251)}`,
    ],
    [
      "one-page",
      "commands on another page",
      '<FunctionFile resid="Taskpane.Url"/>',
      '<FunctionFile resid="LearnMore.Url"/>',
    ],
    [
      "one-page",
      "the runtime on another page",
      '<Runtime resid="Taskpane.Url"',
      '<Runtime resid="LearnMore.Url"',
    ],
    [
      "one-page",
      "another page by default",
      '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"/>',
      '<SourceLocation DefaultValue="https://localhost:3000/support.html"/>',
    ],
    [
      "requirements",
      "a lower floor of Excel",
      'Name="ExcelApi" MinVersion="1.13"',
      'Name="ExcelApi" MinVersion="1.7"',
    ],
    [
      "requirements",
      "a set that must not be demanded",
      "<Sets DefaultMinVersion",
      '<Set Name="RibbonApi" MinVersion="1.2"/><Sets DefaultMinVersion',
    ],
    [
      "namespace",
      "a translated namespace",
      'id="Functions.Namespace" DefaultValue="OPS"',
      'id="Functions.Namespace" DefaultValue="运营"',
    ],
  ];

  test.each(broken)("notices (%s) %s", (rule, _what, from, to) => {
    const changed = manifest.replace(from, to);
    expect(changed).not.toBe(manifest);
    expect(checkManifest(changed, surroundings).map((complaint) => complaint.rule)).toContain(rule);
  });
});
