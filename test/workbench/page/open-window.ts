import type { Browser, Frame, Page } from "playwright-core";
import { ensureBuilt } from "../../../src/workbench/server/build";
import { startServer, type WorkbenchServer } from "../../../src/workbench/server/server";
import { findBrowser, startBrowser } from "../../support/browser";

/** Tests and npm scripts run in the project's folder. */
const root = process.cwd();
const program = findBrowser();

/** Tests of the page, left out with a line where the machine has no browser. */
export function describeInBrowser(name: string, body: () => void): void {
  if (program === null) {
    const line = `skipped: ${name} (no Chrome, Chromium or Edge found)`;
    if (process.env.CI === "true") throw new Error(line);
    console.warn(line);
  }
  (program === null ? describe.skip : describe)(name, body);
}

/** A window on the workbench, and what must not happen in it: requests elsewhere and console errors. */
export interface OpenWindow {
  readonly page: Page;
  readonly faults: string[];
}

/** The served workbench and the browser that looks at it. */
export class Workbench {
  private constructor(
    private readonly server: WorkbenchServer,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<Workbench> {
    if (!(await ensureBuilt(root, ["add-in", "workbench"]))) throw new Error("the pages could not be built");
    return new Workbench(await startServer(root, 0), await startBrowser(program ?? ""));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  async open(query = "", viewport = { width: 1440, height: 900 }): Promise<OpenWindow> {
    const context = await this.browser.newContext({
      ignoreHTTPSErrors: true,
      viewport,
      acceptDownloads: true,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol !== "data:" && protocol !== "blob:" && origin !== this.server.origin)
        faults.push(`request to ${request.url()}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => faults.push(`error: ${String(error)}`));
    await page.goto(`${this.server.origin}/${query}`);
    return { page, faults };
  }
}

/** A cell as the inspection gives it. */
export interface Read {
  readonly value: unknown;
  readonly formula: string | null;
}

export const read = (page: Page, address: string): Promise<Read[][]> =>
  page.evaluate((where) => window.workbench?.read(where) ?? [], address);

/** Values of an address, row by row. */
export const values = async (page: Page, address: string): Promise<unknown[][]> =>
  (await read(page, address)).map((row) => row.map((cell) => cell.value));

/** The page in the task pane's frame. A workbook that has just been opened gets a frame of its own: it is waited for. */
export async function paneOf(page: Page): Promise<Frame> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const element = await page.waitForSelector("iframe");
    const frame = await element.contentFrame().catch(() => null);
    if (frame !== null && !frame.isDetached()) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error("The task pane's frame has no page.");
}

/** The pane of the workbook with this sheet, once it was looked at; the pane of the one before goes first. */
export async function paneOn(page: Page, sheet: string): Promise<Frame> {
  const heading = page.frameLocator("iframe").getByRole("heading", { name: sheet, exact: true, level: 3 });
  await heading.waitFor({ timeout: 60_000 });
  return paneOf(page);
}

/** Goes to an address, a table or a name by the name box. */
export async function goTo(page: Page, address: string): Promise<void> {
  const box = page.getByRole("textbox", { name: /^(名称框|Name box)$/ });
  await box.fill(address);
  await box.press("Enter");
}
