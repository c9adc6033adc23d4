import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { attachEngine } from "../../src/workbench/engine/calculation-engine";
import { openAddin } from "../../src/workbench/headless/host";
import { area } from "../../src/workbench/model/address";
import { Workbook } from "../../src/workbench/model/workbook";
import { JsdomAddin } from "../../src/workbench/protocol/transport-jsdom";

/** Times in milliseconds, and what went over the wire in the conversion. */
export interface ConversionComparison {
  readonly rows: number;
  readonly columns: number;
  readonly bare: number;
  readonly conversion: number;
  readonly ratio: number;
  /** Calls of context.sync() that sent something. */
  readonly requests: number;
  /** Characters of all requests and all answers. */
  readonly written: number;
  readonly read: number;
  readonly largestRequest: number;
}

const HEADERS = [
  "日期",
  "访客数",
  "浏览量",
  "加购人数",
  "支付买家数",
  "支付件数",
  "支付金额",
  "展现量",
  "点击量",
  "花费",
  "总成交笔数",
  "总成交金额",
];

const projectRoot = process.cwd();
const officeRoot = path.join(projectRoot, "node_modules/@microsoft/office-js/dist");

/**
 * Converts a daily sheet of that many rows and, in turn with it, reads and writes the same values through the same
 * library and protocol with no recognition at all. Medians of the rounds.
 */
export async function compareConversion(rows = 100_000, rounds = 3): Promise<ConversionComparison> {
  const bare: number[] = [];
  const converted: Awaited<ReturnType<typeof convert>>[] = [];
  for (let round = 0; round < rounds; round++) {
    bare.push(await readAndWrite(makeWorkbook(rows)));
    converted.push(await convert(makeWorkbook(rows)));
  }
  const [first] = converted;
  if (!first) throw new Error("at least one round is needed");
  const conversion = median(converted.map((each) => each.milliseconds));
  return {
    rows,
    columns: HEADERS.length,
    bare: median(bare),
    conversion,
    ratio: conversion / median(bare),
    requests: first.requests,
    written: first.written,
    read: first.read,
    largestRequest: first.largestRequest,
  };
}

/** What goes over the wire in the first build of the reports of that many days, and in a refresh. */
export interface ReportsTraffic {
  readonly days: number;
  readonly sheets: number;
  readonly first: Traffic;
  readonly refresh: Traffic;
}

type Traffic = Omit<Awaited<ReturnType<typeof convert>>, "made">;

/** Builds 日报, 周报, 月报 and 数据简报 of three years of days, twice. */
export async function measureReports(days = 3 * 365): Promise<ReportsTraffic> {
  const workbook = makeWorkbook(days);
  const templates = ["daily", "weekly", "monthly", "brief"];
  const { made, ...first } = await convert(workbook, templates);
  const { made: _again, ...refresh } = await convert(workbook, templates);
  return { days, sheets: made, first, refresh };
}

function makeWorkbook(rows: number): Workbook {
  const workbook = new Workbook();
  attachEngine(workbook, { now: () => new Date(2026, 3, 30), random: () => 0.5 });
  const sheet = workbook.addSheet("店铺日报");
  sheet.write(area(0, 0, 1, HEADERS.length), (_, column) => HEADERS[column]);
  sheet.write(area(1, 0, rows, HEADERS.length), (row, column) => {
    if (column === 0) return 20_000 + row;
    const wave = ((row * 37 + column * 101) % 997) + 1;
    return column === 6 || column === 9 || column === 11 ? wave * 13.37 : wave * column;
  });
  sheet.restyle(area(1, 0, rows, 1), (style) => ({ ...style, numberFormat: "yyyy/m/d" }));
  return workbook;
}

async function convert(workbook: Workbook, templates: readonly string[] = ["daily"]) {
  let tidying = 0;
  const intercept = (body: string): "pass" => {
    // What the library sends by itself after Excel.run, to let go of ranges.
    if (body.includes('"_RemoveReference"')) tidying++;
    return "pass";
  };
  const addin = await openAddin({
    intercept,
    workbook,
    page: "automation.html",
    root: path.join(projectRoot, "dist-dev"),
    officeRoot,
  });
  const window = addin.window as unknown as { opsheet?: { convert(request: string): Promise<string> } };
  while (!window.opsheet) await pause(20);
  await addin.host.functionsReady;
  await pause(50);
  const { counters } = addin.host;
  const before = { ...counters };
  counters.largestRequest = 0;
  const started = performance.now();
  const answer = await window.opsheet.convert(JSON.stringify({ locale: "zh-CN", templates }));
  const milliseconds = performance.now() - started;
  addin.close();
  const made = (JSON.parse(answer) as { made?: readonly unknown[] }).made;
  if (made === undefined || made.length < templates.length)
    throw new Error(`the conversion failed: ${answer.slice(0, 300)}`);
  return {
    made: made.length,
    milliseconds,
    requests: counters.requests - before.requests - tidying,
    written: counters.received - before.received,
    read: counters.sent - before.sent,
    largestRequest: counters.largestRequest,
  };
}

/** The bare cost: all values read in parts, and written in parts of the same size to a new sheet. */
async function readAndWrite(workbook: Workbook): Promise<number> {
  const root = mkdtempSync(path.join(os.tmpdir(), "opsheet-bench-"));
  writeFileSync(
    path.join(root, "bare.html"),
    `<script src="/office/office.js"></script><script>${BARE}</script>`,
  );
  const addin = await JsdomAddin.open(workbook, { page: "bare.html", root, officeRoot });
  const window = addin.window as unknown as { bare?: (rowsAtOnce: number) => Promise<void> };
  while (!window.bare) await pause(20);
  await pause(200);
  const started = performance.now();
  await window.bare(16_000);
  const milliseconds = performance.now() - started;
  addin.close();
  rmSync(root, { recursive: true });
  return milliseconds;
}

const BARE = `
  Office.onReady(() => {
    window.bare = (rowsAtOnce) => Excel.run(async (context) => {
      const source = context.workbook.worksheets.getItem("店铺日报");
      const used = source.getUsedRange(true);
      used.load("rowCount,columnCount");
      await context.sync();
      const { rowCount, columnCount } = used;
      const parts = [];
      for (let row = 0; row < rowCount; row += rowsAtOnce) {
        const range = source.getRangeByIndexes(row, 0, Math.min(rowsAtOnce, rowCount - row), columnCount);
        range.load("values");
        await context.sync();
        parts.push(range.values);
      }
      const target = context.workbook.worksheets.add();
      let row = 0;
      for (const values of parts) {
        target.getRangeByIndexes(row, 0, values.length, columnCount).values = values;
        await context.sync();
        row += values.length;
      }
    });
  });
`;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
