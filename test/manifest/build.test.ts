import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { FetchOptions } from "jsdom";
import { JSDOM, ResourceLoader } from "jsdom";
import { webLightTheme } from "@fluentui/tokens";
import { functionsMetadata } from "../../src/functions/metadata";
import type { Build } from "./build-addin";
import { buildAddin } from "./build-addin";
import { checkManifest } from "./check-manifest";
import { pngSize } from "./png-size";

const root = path.resolve(__dirname, "../..");
const { version } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8")) as {
  version: string;
};
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), "opsheet-build-"));
const KIB = 1024;

afterAll(() => fs.rmSync(temporary, { recursive: true }));

/** Builds for production into a folder of its own. */
function build(folder: string, ...options: string[]): Promise<Build> {
  return buildAddin("production", path.join(temporary, folder), ...options);
}

/** Opens a built page where nothing but its own files can be had; gives it once its scripts have run. */
async function openWithoutNetwork(file: string): Promise<JSDOM> {
  class OwnFilesOnly extends ResourceLoader {
    override fetch(url: string, options: FetchOptions) {
      return url.startsWith("file:") ? super.fetch(url, options) : null;
    }
  }
  const page = await JSDOM.fromFile(file, { runScripts: "dangerously", resources: new OwnFilesOnly() });
  await new Promise((resolve) => page.window.addEventListener("load", resolve));
  return page;
}

describe("the production build", () => {
  let dist: string;
  let page: string;
  const read = (file: string): string => fs.readFileSync(path.join(dist, file), "utf8");
  const scripts = (): string[] => fs.readdirSync(dist).filter((file) => file.endsWith(".js"));
  /** The scripts with what understands workbooks and makes reports, and what puts that into words. */
  const isUnderstanding = (file: string): boolean =>
    /^(?:understanding|fishbone-core\.|fishbone\.)/.test(file);
  const compressed = (files: readonly string[]): number =>
    files.reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
  /** The library of distributions, which the page of funnels and functions about chance load. */
  const isStatistics = (file: string): boolean => file.startsWith("statistics");
  /** The scripts that run before anything is asked for. */
  const startScripts = (): string[] =>
    [...page.matchAll(/<script[^>]* src="?([^">\s]+)/g)]
      .map((match) => match[1] as string)
      .filter((src) => !src.includes("://"));

  beforeAll(async () => {
    const built = await build("example", "--env", "origin=https://sheets.example.com");
    if (built.failed) {
      throw new Error(built.output);
    }
    dist = built.folder;
    page = read("taskpane.html");
  }, 300_000);

  test("writes the manifest for the origin given, and it breaks no rule", () => {
    const manifest = read("manifest.xml");
    expect(manifest).toContain("https://sheets.example.com/taskpane.html");
    expect(checkManifest(manifest, { version, imageSize: (file) => pngSize(path.join(dist, file)) })).toEqual(
      [],
    );
  });

  test("leaves the address of the developer's machine nowhere", () => {
    const texts = fs.readdirSync(dist).filter((file) => /\.(html|js|json|xml)$/.test(file));
    expect(texts.filter((file) => read(file).includes("localhost"))).toEqual([]);
  });

  test("holds every file the manifest names", () => {
    const files = [...read("manifest.xml").matchAll(/"https:\/\/sheets\.example\.com\/([^"]+)"/g)].map(
      (match) => match[1] as string,
    );
    expect(new Set(files).size).toBeGreaterThan(8);
    expect(files.filter((file) => !fs.existsSync(path.join(dist, file)))).toEqual([]);
  });

  test("takes office.js from Microsoft's address, before our own script and deferred like it", () => {
    const sources = [...page.matchAll(/<script([^>]*) src="?([^">\s]+)/g)];
    expect(sources[0]?.[2]).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(sources.every((script) => script[0].includes("defer"))).toBe(true);
  });

  test("starts with at most 12 KiB, React not among them", () => {
    const sizes = startScripts().map((file) => fs.statSync(path.join(dist, file)).size);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(12 * KIB);
    expect(
      startScripts().filter((file) => /useState|FluentProvider|react\.element/.test(read(file))),
    ).toEqual([]);
  });

  test("shows the shell with at most 50 KiB, compressed, Fluent not among them", () => {
    const shell = scripts().filter((file) => /^(?:react|shell)\./.test(file));
    expect(shell).toHaveLength(2);
    expect(shell.filter((file) => read(file).includes("FluentProvider"))).toEqual([]);
    expect(compressed(shell)).toBeLessThanOrEqual(50 * KIB);
  });

  test("needs at most 170 KiB, compressed, for shell and pages together", () => {
    // What understands workbooks comes when the pane already says that it is looking; functions are no part of it.
    // Every page is, also those that load more when they are asked for.
    const later = scripts().filter(
      (file) =>
        !startScripts().includes(file) &&
        !isUnderstanding(file) &&
        !isStatistics(file) &&
        !file.startsWith("functions"),
    );
    expect(later.filter((file) => /^(?:funnels|keywords)\./.test(file))).toHaveLength(2);
    expect(compressed(later)).toBeGreaterThan(50 * KIB);
    expect(compressed(later)).toBeLessThanOrEqual(170 * KIB);
  });

  test("sets in every theme whatever the styles name", () => {
    const names = Object.keys(webLightTheme);
    const texts = scripts().map(read).join("\n");
    const used = names.filter((name) => texts.includes(`var(--${name})`));
    const sources = fs
      .readdirSync(path.join(root, "src/taskpane/pane"), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => fs.readFileSync(path.join(root, "src/taskpane/pane", file), "utf8"))
      .join("\n");
    const own = [...sources.matchAll(/\btokens\.(\w+)/g)].map(([, name]) => name ?? "");
    expect(used.length).toBeGreaterThan(50);
    expect(own.length).toBeGreaterThan(50);
    // Light, dark and high contrast: as many times as there are themes.
    const missing = [...used, ...own].filter(
      (name) => (texts.match(new RegExp(`\\b${name}"?:`, "g")) ?? []).length < 3,
    );
    expect(missing).toEqual([]);
  });

  test("keeps distributions in a script of their own of at most 50 KiB, compressed", () => {
    const found = scripts().filter(isStatistics);
    expect(found).toHaveLength(1);
    expect(compressed(found)).toBeLessThanOrEqual(50 * KIB);
    // A script asks for others by their numbers: the shell, which asks for pages and the look, names none of these.
    const [, id] = /\.push\(\[\[(\d+)\]/.exec(read(found[0] ?? "")) ?? [];
    expect(id).toBeDefined();
    const asked = scripts()
      .filter((file) => file.startsWith("shell"))
      .flatMap((file) => [...read(file).matchAll(/Promise\.all\(\[[^\]]*\]\)/g)].map(([all]) => all));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((all) => all.includes(`(${id})`))).toEqual([]);
  });

  test("knows headings and reports in at most 290 KiB, compressed, that come after the pane is shown", () => {
    // Headings in eleven languages, 32 reports and their words in two, and how causes are weighed; nothing of it is
    // needed for the first paint.
    const found = scripts().filter(isUnderstanding);
    expect(found.map(read).join("")).toContain("浏览量");
    const others = scripts().filter((file) => !isUnderstanding(file));
    expect(others.filter((file) => read(file).includes("浏览量"))).toEqual([]);
    expect(compressed(found)).toBeLessThanOrEqual(290 * KIB);
  });

  test("evaluates no text as code", () => {
    expect(scripts().filter((file) => /\beval\(|new Function\(/.test(read(file)))).toEqual([]);
  });

  test("shows the shell before any script has loaded, in the language of the host or the browser", () => {
    const shown = (address: string): string[] => {
      const alone = page.replace(/<script[^>]* src=[^>]*><\/script>/g, "");
      const { window } = new JSDOM(alone, { runScripts: "dangerously", url: address });
      const { document } = window;
      const frame = [...document.querySelectorAll("[data-part=pane]")].filter(
        (part) => window.getComputedStyle(part).display !== "none",
      );
      const tabs = [...(frame[0]?.querySelectorAll("nav button") ?? [])];
      (tabs[1] as HTMLElement).click();
      const texts = [frame[0]?.querySelector("label")?.textContent, ...tabs.map((tab) => tab.textContent)];
      const pressed = frame[0]?.querySelector("[aria-current]")?.textContent;
      window.close();
      return [String(frame.length), ...texts.slice(0, 3).map(String), String(pressed)];
    };
    const address = "https://sheets.example.com/taskpane.html";
    const chinese = ["1", "正在打开运营表…", "工作簿", "报表", "报表"];
    const english = ["1", "Opening Opsheet…", "Workbook", "Reports", "Reports"];
    expect(shown(`${address}?_host_Info=Excel$Web$16.01$zh-CN$c$$$3`)).toEqual(chinese);
    expect(shown(`${address}?_host_Info=Excel$Win32$16.01$en-GB$c$$$3`)).toEqual(english);
    // A browser that speaks English, and no host yet.
    expect(shown(address)).toEqual(english);
  });

  test("says something readable before and without any script", () => {
    const body = page.slice(page.indexOf("<body"));
    expect(body).toContain("正在打开");
    expect(body).toContain("Opening");
    expect(body).toContain("没有连上 Excel");
    expect(body).toContain("Excel cannot be reached");
  });

  test("says what to do when office.js does not load", async () => {
    const { window } = await openWithoutNetwork(path.join(dist, "taskpane.html"));
    const shown = [...window.document.querySelectorAll("[data-part]")].filter(
      (part) => window.getComputedStyle(part).display !== "none",
    );
    expect(shown.map((part) => part.getAttribute("data-part"))).toEqual(["library-missing"]);
    expect(shown[0]?.getAttribute("role")).toBe("alert");
    window.close();
  });

  test("carries the functions' words of today in both languages", async () => {
    const fresh = await functionsMetadata(path.join(root, "src/functions/functions.ts"));
    expect(JSON.parse(read("functions.json"))).toEqual(fresh["functions.json"]);
    expect(JSON.parse(read("functions.zh-CN.json"))).toEqual(fresh["functions.zh-CN.json"]);
  });

  test("leaves the automation page out", () => {
    expect(fs.readdirSync(dist).filter((file) => file.startsWith("automation"))).toEqual([]);
  });

  test("takes office.js from 21Vianet where asked", async () => {
    const built = await build("china", "--env", "officejs=21vianet");
    expect(fs.readFileSync(path.join(built.folder, "taskpane.html"), "utf8")).toContain(
      "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    );
  }, 300_000);

  test("fails when the add-in imports the workbench", async () => {
    const entry = path.join(temporary, "wrong.js");
    const borrowed = path.join(root, "src/workbench/model/address.ts");
    expect(fs.existsSync(borrowed)).toBe(true);
    fs.writeFileSync(
      entry,
      `import * as borrowed from ${JSON.stringify(borrowed)};\nconsole.log(borrowed);\n`,
    );
    const built = await build("wrong", "--entry-reset", "--entry", entry);
    expect(built.failed).toBe(true);
    expect(built.output).toContain("The add-in must not import the workbench");
  }, 300_000);

  test.each(["http://sheets.example.com", "https://sheets.example.com/app", "sheets.example.com"])(
    "fails for the origin %s",
    async (origin) => {
      expect((await build("nowhere", "--env", `origin=${origin}`)).failed).toBe(true);
    },
    60_000,
  );

  test("fails for a library it does not know", async () => {
    const built = await build("nowhere", "--env", "officejs=elsewhere");
    expect(built.failed).toBe(true);
    expect(built.output).toContain("officejs must be one of");
  }, 60_000);
});
