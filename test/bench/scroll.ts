import os from "node:os";
import type { Page } from "playwright-core";
import { area } from "../../src/workbench/model/address";
import { Workbook } from "../../src/workbench/model/workbook";
import { saveWorkbook } from "../../src/workbench/xlsx/save";
import { findBrowser } from "../support/browser";
import { Workbench } from "../workbench/page/open-window";
import { longGrid } from "./long-grid";

const ROWS = 100_000;
const FEW_ROWS = 100;
/** Turns of the wheel, one about every frame. */
const TURNS = 240;
/** Pixels of a turn, as a notch of a mouse's wheel has them, and those of a wheel let fly. */
const NOTCH = 100;
const FLIGHT = 2_000;

/** Notes the time of every frame. As a text: what tsx makes of a function calls helpers that the page lacks. */
const WATCH_FRAMES = `{
  const times = (window.frameTimes = []);
  requestAnimationFrame(function tick(time) {
    times.push(time);
    if (window.frameTimes === times) requestAnimationFrame(tick);
  });
}`;

/** How frames followed each other, in milliseconds. */
export interface Frames {
  readonly count: number;
  readonly median: number;
  readonly longest: number;
  readonly over50: number;
  readonly over100: number;
}

export interface Scrolling {
  readonly rows: number;
  readonly columns: number;
  /** From choosing the file to its cells on the screen; the add-in looks at the workbook after that. */
  readonly opened: number;
  /** The wheel turned down and up over the first rows. */
  readonly long: Frames;
  /** The same over a short sheet. */
  readonly short: Frames;
  /** Down the long sheet as fast as a wheel goes. */
  readonly flight: Frames;
  /** From pressing Enter in the name box to the last rows on the screen. */
  readonly jump: number;
  /** How many processes wanted a processor while it was measured: the system's mean of a minute. */
  readonly load: number;
}

/** Opens a long and a short workbook in the page and turns the wheel over both. Null where there is no browser. */
export async function compareScrolling(): Promise<Scrolling | null> {
  if (findBrowser() === null) return null;
  const workbench = await Workbench.start();
  try {
    const { page } = await workbench.open();
    await page.getByRole("tab", { name: "店铺日报" }).waitFor();
    await open(page, FEW_ROWS);
    const short = await scroll(page, NOTCH);
    const opened = await open(page, ROWS);
    const long = await scroll(page, NOTCH);
    const flight = await scroll(page, FLIGHT, "down");
    const jump = await jumpTo(page, `A${ROWS}`);
    const [load = Number.NaN] = os.loadavg();
    return { rows: ROWS, columns: 12, opened, long, short, flight, jump, load };
  } finally {
    await workbench.close();
  }
}

/** Opens a keyword report of that many rows; gives the milliseconds until its cells are seen. */
async function open(page: Page, count: number): Promise<number> {
  const name = `${count}.xlsx`;
  const buffer = reportFile(count);
  const began = performance.now();
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.getByRole("status").getByText(name).first().waitFor({ timeout: 120_000 });
  await framesSettled(page);
  const took = performance.now() - began;
  // The pane reads the workbook in the same process, which Excel's does not.
  const pane = page.frameLocator("iframe");
  await pane.getByRole("heading", { name: "关键词报表", level: 3 }).waitFor({ timeout: 120_000 });
  await page.waitForTimeout(1_000);
  return took;
}

function reportFile(count: number): Buffer {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("关键词报表");
  const { rows } = longGrid(count);
  sheet.write(area(0, 0, rows.length, 12), (row, column) => rows[row]?.[column] ?? null);
  return Buffer.from(saveWorkbook(workbook).bytes);
}

/** Turns the wheel over the cells: down and up by turns of fifteen, or only down. */
async function scroll(page: Page, pixels: number, way: "both" | "down" = "both"): Promise<Frames> {
  const box = await page.locator(".grid-host").boundingBox();
  if (box === null) throw new Error("the grid is not seen");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(WATCH_FRAMES);
  for (let turn = 0; turn < TURNS; turn++) {
    const down = way === "down" || Math.floor(turn / 15) % 2 === 0;
    await page.mouse.wheel(0, down ? pixels : -pixels);
    await page.waitForTimeout(8);
  }
  const times = await page.evaluate(() => {
    const found = window.frameTimes ?? [];
    window.frameTimes = undefined;
    return found;
  });
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const sorted = [...gaps].sort((a, b) => a - b);
  return {
    count: gaps.length,
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    longest: sorted.at(-1) ?? Number.NaN,
    over50: gaps.filter((gap) => gap > 50).length,
    over100: gaps.filter((gap) => gap > 100).length,
  };
}

async function jumpTo(page: Page, address: string): Promise<number> {
  const box = page.getByRole("textbox", { name: "名称框" });
  await box.fill(address);
  const began = performance.now();
  await box.press("Enter");
  await framesSettled(page);
  return performance.now() - began;
}

/** Two frames on, what was asked for has been drawn. */
async function framesSettled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

declare global {
  interface Window {
    /** Times of the frames since the measure began. */
    frameTimes?: number[] | undefined;
  }
}
