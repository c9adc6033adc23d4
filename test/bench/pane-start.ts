import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { findBrowser, startBrowser } from "../support/browser";
import { buildPages } from "./pane-start/build-pages";

const ROUNDS = 9;
/** What Chromium's developer tools call a slower machine. */
const THROTTLE = 4;

/** Milliseconds from the start of the load. */
export interface PaneTimes {
  /** The first frame with a button that can be pressed and the words that say what goes on. */
  readonly paint: number;
  /** The first frame with Fluent controls in the page's form; of ours, that of the settings. */
  readonly form: number;
  /** The workbook was looked at and its main button is there; the eager page has it from the start. */
  readonly scanned: number;
}

export interface PaneStart {
  readonly rounds: number;
  /** Medians. */
  readonly ours: PaneTimes;
  readonly eager: PaneTimes;
  /** The scripts that draw our shell, compressed. */
  readonly shellBytes: number;
}

const PAGES = { ours: "taskpane.html", eager: "eager.html" } as const;
type PageName = keyof typeof PAGES;

/**
 * Opens our pane and an eager Fluent page with ten components by turns, each in a new window with nothing kept, in
 * production builds with the processor held back. Null where there is no browser.
 */
export async function comparePaneStart(): Promise<PaneStart | null> {
  const program = findBrowser();
  if (program === null) return null;
  const folder = mkdtempSync(path.join(os.tmpdir(), "opsheet-pane-start-"));
  const shellBytes = await buildPages(folder);
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
    const found: Record<PageName, PaneTimes[]> = { ours: [], eager: [] };
    for (let round = 0; round < ROUNDS; round++)
      for (const name of round % 2 === 0 ? (["ours", "eager"] as const) : (["eager", "ours"] as const))
        found[name].push(await load(browser, `${origin}/${PAGES[name]}`));
    return { rounds: ROUNDS, ours: medians(found.ours), eager: medians(found.eager), shellBytes };
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

async function load(browser: Browser, address: string): Promise<PaneTimes> {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, locale: "zh-CN" });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
  await page.addInitScript({ path: "test/bench/pane-start/watch-start.js" });
  const [said] = await Promise.all([
    page.waitForEvent("console", {
      predicate: (each) => each.text().startsWith("pane-start"),
      timeout: 60_000,
    }),
    page.goto(address, { waitUntil: "commit" }),
  ]);
  const times = JSON.parse(said.text().slice("pane-start".length)) as PaneTimes;
  await context.close();
  return times;
}

function medians(times: readonly PaneTimes[]): PaneTimes {
  const median = (name: keyof PaneTimes): number => {
    const sorted = times.map((each) => each[name]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? NaN;
  };
  return { paint: median("paint"), form: median("form"), scanned: median("scanned") };
}
