import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import webpack from "webpack";
import { findBrowser, startBrowser } from "../support/browser";

const ROUNDS = 9;
/** What Chromium's developer tools call a slower machine. */
const THROTTLE = 4;

/** Milliseconds from the start of the load, medians. */
export interface PaneTimes {
  readonly paint: number;
  /** The page's Fluent controls are there. */
  readonly form: number;
  /** The workbook was looked at and its main button is there; the eager page has it from the start. */
  readonly scanned: number;
}

export interface PaneStart {
  readonly rounds: number;
  readonly ours: PaneTimes;
  readonly eager: PaneTimes;
}

/**
 * Opens our pane and an eager Fluent page with ten components by turns, each in a new window, in production builds
 * with the processor held back. Null where there is no browser.
 */
export async function comparePaneStart(): Promise<PaneStart | null> {
  const program = findBrowser();
  if (program === null) return null;
  const folder = mkdtempSync(path.join(os.tmpdir(), "opsheet-pane-start-"));
  await build(folder);
  for (const name of ["ours", "eager"]) writeFileSync(path.join(folder, `${name}.html`), html(name));
  const server = createServer((request, response) => {
    const file = path.join(folder, path.basename(request.url ?? ""));
    try {
      const content = readFileSync(file);
      response.setHeader("content-type", file.endsWith(".html") ? "text/html" : "text/javascript");
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser = await startBrowser(program);
  try {
    const found: Record<"ours" | "eager", PaneTimes[]> = { ours: [], eager: [] };
    for (let round = 0; round < ROUNDS; round++)
      for (const name of round % 2 === 0 ? (["ours", "eager"] as const) : (["eager", "ours"] as const))
        found[name].push(await load(browser, `${origin}/${name}.html`));
    return { rounds: ROUNDS, ours: medians(found.ours), eager: medians(found.eager) };
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

async function load(browser: Browser, address: string): Promise<PaneTimes> {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
  await page.goto(address);
  await page.waitForFunction(() => "scanned" in window, null, { timeout: 60_000 });
  const times = await page.evaluate(() => {
    const marks = window as unknown as { form: number; scanned: number };
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN;
    return { paint, form: marks.form, scanned: marks.scanned };
  });
  await context.close();
  return times;
}

/** The page says by itself when its controls and its main button came. */
function html(name: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body><div id="pane"></div><script>
new MutationObserver(function () {
  if (!("form" in window) && document.querySelector("main")) window.form = performance.now();
  if (!("scanned" in window) && [].some.call(document.querySelectorAll("main button"), function (each) {
    return each.textContent === "生成日报"; })) window.scanned = performance.now();
}).observe(document, { childList: true, subtree: true });
</script><script src="${name}.js"></script></body></html>`;
}

function build(folder: string): Promise<void> {
  const entry = (name: string): string => path.resolve("test/bench/pane-start", name);
  const compiler = webpack({
    mode: "production",
    devtool: false,
    target: ["web", "es2020"],
    entry: { ours: entry("ours.ts"), eager: entry("eager.tsx") },
    output: { path: folder, filename: "[name].js", chunkFilename: "[id].js", publicPath: "" },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false, target: "ES2020" } },
        },
      ],
    },
    performance: false,
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else compiler.close(() => resolve());
    });
  });
}

function medians(times: readonly PaneTimes[]): PaneTimes {
  const median = (name: keyof PaneTimes): number => {
    const sorted = times.map((each) => each[name]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? NaN;
  };
  return { paint: median("paint"), form: median("form"), scanned: median("scanned") };
}
