import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as XLSX from "@e965/xlsx";
import { openAutomation, projectRoot, withFixedEngine } from "../support/automation";
import { openPort } from "../support/bid-log-build";
import { compareWithLibreOffice } from "../support/compare-with-libreoffice";
import { sheetOf } from "../support/faults";
import {
  expectFunnelSheet,
  expectPaneFigures,
  FUNNEL_HEADER,
  sourcesIn,
  typePlace,
} from "../support/funnel-sheet";
import { hasLibreOffice } from "../support/libreoffice";
import { SheetTable } from "../support/sheet-table";
import { defaultPlaces } from "../../src/core/funnel/default-places";
import type { FunnelSource } from "../../src/core/funnel/funnel-source";
import { serialFromIso } from "../../src/core/values/serial-date";
import { funnelBlock } from "../../src/functions/funnel";
import { funnelDiffBlock } from "../../src/functions/funnel-diff";
import { describeFunnel, funnelTables } from "../../src/taskpane/session/funnel-view";
import { NOTHING_WISHED } from "../../src/taskpane/session/funnel-wish";
import { provideRuntime } from "../functions/excel-runtime";
import type { Workbook } from "../../src/workbench/model/workbook";
import { openWorkbook } from "../../src/workbench/xlsx/open";
import { saveWorkbook } from "../../src/workbench/xlsx/save";

/**
 * The 漏斗 of real files. Counts are added up from the files as SheetJS reads them, rates, Wilson's limits and the
 * spread of days by the textbook's formulas written out here; the rest is held against the core.
 */

jest.setTimeout(240_000);

const DATA = path.join(projectRoot, "../shared/data");
const haveData = existsSync(DATA);
if (!haveData) console.log("SKIP the funnels of real files: the folder with them is not here");
const real = haveData ? describe : describe.skip;
const libreOffice = hasLibreOffice("comparing 漏斗 of real files with LibreOffice");

type Row = readonly unknown[];

const rowsOf = (file: string): readonly Row[] => {
  const book = XLSX.read(readFileSync(path.join(DATA, file)), {
    raw: true,
    FS: file.endsWith(".csv") ? ";" : undefined,
  });
  return XLSX.utils.sheet_to_json<Row>(book.Sheets[book.SheetNames[0]], {
    header: 1,
    raw: true,
    defval: null,
  });
};
const numberIn = (value: unknown): number | null =>
  value === null || value === "" || Number.isNaN(Number(value)) ? null : Number(value);

interface Scene {
  readonly workbook: Workbook;
  readonly source: FunnelSource;
  readonly table: SheetTable;
}

async function build(bytes: Uint8Array, fileName: string): Promise<Scene> {
  const { workbook } = openWorkbook(bytes, { fileName, attachEngine: withFixedEngine });
  const automation = await openAutomation(workbook, { locale: "zh-CN" });
  const sheets = workbook.sheets.map(({ name }) => name);
  const [source] = await sourcesIn(automation, sheets);
  const answer = await automation.call("convert", { templates: ["funnel"] });
  automation.close();
  expect(answer.error).toBeUndefined();
  const sheet = sheetOf(workbook, "漏斗");
  expectFunnelSheet(sheet, source, defaultPlaces(source));
  await expectPane(workbook);
  return { workbook, source, table: new SheetTable(sheet, FUNNEL_HEADER) };
}

/** Holds the page 漏斗, as it opens on the workbook, against the sheet that stands in it. */
async function expectPane(workbook: Workbook): Promise<void> {
  const open = await openPort(workbook);
  const analysis = await open.analyse();
  open.close();
  const { shown } = describeFunnel(analysis, funnelTables(analysis), "zh-CN", NOTHING_WISHED);
  const figures = shown?.result?.figures;
  if (figures === undefined) throw new Error("the pane shows no funnel");
  expect(figures.rows.length).toBeGreaterThan(2);
  expectPaneFigures(new SheetTable(sheetOf(workbook, "漏斗"), FUNNEL_HEADER), figures);
}

/**
 * Holds OPS.FUNNEL of the operator's own cells against the sheet, whose dates are typed to be all of theirs: the two are
 * the same figure by figure, and with them the pane's, which are the core's that the sheet was held against.
 */
function expectFunction(
  { workbook, source, table }: Scene,
  rows: readonly Row[],
  { steps, day }: { readonly steps: readonly string[]; readonly day: string | null },
): void {
  if (source.span !== null) {
    const [from, to] = [source.span.from, source.span.to].map((iso) => serialFromIso(iso) ?? 0);
    typePlace(sheetOf(workbook, "漏斗"), "now", { from, to });
    workbook.engine?.recalculate();
  }
  provideRuntime("zh-CN");
  const [header, ...body] = rows;
  const place = (name: string): number =>
    header.findIndex((text) => String(text).replace("\r", "").trim() === name);
  const columns = steps.map(place);
  expect(columns).not.toContain(-1);
  const counts = body.map((row) => columns.map((column) => row[column] ?? ""));
  const days = day === null ? [[false]] : body.map((row) => [row[place(day)] ?? ""]);
  const block = funnelBlock(counts, [source.steps.map(({ heading }) => heading)], null, null, days);
  expect(block).toHaveLength(1 + steps.length);
  for (const [name, ...found] of block.slice(1))
    ["本期数", "转化率", "总转化率", "流失", "区间低", "区间高"].forEach((column, i) => {
      const wanted = table.cell(String(name), column);
      if (typeof wanted !== "number") return expect([name, column, found[i]]).toEqual([name, column, wanted]);
      const isNear = Math.abs(Number(found[i]) - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
      expect([name, column, found[i] !== "" && isNear]).toEqual([name, column, true]);
    });
}

const COMPARED = [
  "对比转化率",
  "转化率",
  "变化",
  "变化低",
  "变化高",
  "偶然机会",
  null,
  "成交增减来自",
] as const;

/** Holds OPS.FUNNELDIFF of two blocks of the operator's own cells against the sheet that compares them. */
function expectDifference(
  { table, source }: Scene,
  before: readonly Row[],
  after: readonly Row[],
  days: readonly (readonly Row[])[],
): void {
  provideRuntime("zh-CN");
  const names = source.steps.map(({ heading }) => heading);
  const [daysBefore, daysAfter] = days;
  const block = funnelDiffBlock([names, ...before], [names, ...after], daysBefore, daysAfter);
  expect(block).toHaveLength(1 + names.length);
  for (const [name, ...found] of block.slice(1)) {
    COMPARED.forEach((column, i) => {
      if (column === null) return;
      const wanted = table.cell(String(name), column);
      if (typeof wanted !== "number") return expect([name, column, found[i]]).toEqual([name, column, wanted]);
      const isNear = Math.abs(Number(found[i]) - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
      expect([name, column, found[i] !== "" && isNear]).toEqual([name, column, true]);
    });
    expect([name, found[6]]).toEqual([name, table.cell(String(name), "是不是波动")]);
  }
}

/** Wilson (1927), as Newcombe (1998) writes it, of a proportion with an effective number of trials. */
function wilson(x: number, n: number, spread: number, quantile: number): readonly [number, number] {
  const [p, size, z2] = [x / n, n / spread, quantile ** 2];
  const half = quantile * Math.sqrt(z2 + 4 * size * p * (1 - p));
  return [(2 * size * p + z2 - half) / (2 * (size + z2)), (2 * size * p + z2 + half) / (2 * (size + z2))];
}

/** Variance of the days' counts around the common rate, by that of coin tosses. */
function spreadOf(days: readonly (readonly [number, number])[]): number {
  const [x, n] = [0, 1].map((place) => days.reduce((sum, day) => sum + day[place], 0));
  const p = x / n;
  const squares = days.reduce((sum, [successes, trials]) => sum + (successes - p * trials) ** 2, 0);
  return Math.max(1, ((days.length / (days.length - 1)) * squares) / (n * p * (1 - p)));
}

/** Student's two-sided 95 % quantile by degrees of freedom: statistical tables. */
const STUDENT: Readonly<Record<number, number>> = {
  4: 2.7764451052,
  27: 2.0518305165,
  28: 2.0484071418,
  29: 2.0452296421,
};

real("Meituan, five days of one shop, counts as text", () => {
  let scene: Scene;
  const file = "meituan-daily-xlsx/门店下载_20251001至20251012.xlsx";
  beforeAll(async () => {
    scene = await build(readFileSync(path.join(DATA, file)), "门店.xlsx");
  });

  test("shows the last day with the one before it", () => {
    const [header, ...rows] = rowsOf(file);
    const column = (name: string): readonly number[] =>
      rows.map((row) => numberIn(row[header.indexOf(name)]) ?? Number.NaN);
    const days = [...column("日期").keys()].sort((a, b) =>
      String(rows[a][0]).localeCompare(String(rows[b][0])),
    );
    const [last, before] = [days[days.length - 1], days[days.length - 2]];
    const steps = ["曝光人数", "进店人数", "下单人数"];
    steps.forEach((step, place) => {
      expect(scene.table.cell(step, "本期数")).toBe(column(step)[last]);
      expect(scene.table.cell(step, "对比期数")).toBe(column(step)[before]);
      if (place === 0) return;
      const [x, n] = [column(step), column(steps[place - 1])];
      const spread = spreadOf(days.map((day) => [x[day], n[day]] as const));
      const [low, high] = wilson(x[last], n[last], spread, STUDENT[4]);
      expect(scene.table.cell(step, "起伏倍数")).toBeCloseTo(spread, 8);
      expect(scene.table.cell(step, "区间低")).toBeCloseTo(low, 8);
      expect(scene.table.cell(step, "区间高")).toBeCloseTo(high, 8);
    });
  });

  test("is OPS.FUNNEL of the same rows", () => {
    expectFunction(scene, rowsOf(file), { steps: ["曝光人数", "进店人数", "下单人数"], day: "日期" });
  });

  (libreOffice ? test : test.skip)("shows the same in LibreOffice, calculated from scratch", async () => {
    const { differences } = await compareWithLibreOffice(saveWorkbook(scene.workbook).bytes);
    expect(differences).toEqual([]);
  });
});

real("a test of thirty days, control against test", () => {
  let scene: Scene;
  const arms = ["control", "test"] as const;
  const rows = (arm: (typeof arms)[number]): readonly Row[] =>
    rowsOf(`ads-funnel-${arm}/${arm}_group.csv`)
      .slice(1)
      .filter((row) => row.length > 3);
  const steps = [
    "Impressions",
    "Reach",
    "Website Clicks",
    "Searches",
    "View Content",
    "Add to Cart",
    "Purchase",
  ];
  const counts = (arm: (typeof arms)[number]): readonly (readonly number[])[] =>
    rows(arm)
      .map((row) => row.slice(3).map(numberIn))
      .filter((row): row is number[] => row.every((count) => count !== null));

  beforeAll(async () => {
    const book = XLSX.utils.book_new();
    for (const arm of arms) {
      const lines = rowsOf(`ads-funnel-${arm}/${arm}_group.csv`);
      XLSX.utils.book_append_sheet(
        book,
        XLSX.utils.aoa_to_sheet(lines.map((row) => [...row])),
        `${arm}_group`,
      );
    }
    scene = await build(
      new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer),
      "test.xlsx",
    );
  });

  test("adds up the days that have all seven steps, and names the one that has not", () => {
    expect(counts("control")).toHaveLength(29);
    expect(counts("test")).toHaveLength(30);
    steps.forEach((step, place) => {
      const sum = (arm: (typeof arms)[number]): number =>
        counts(arm).reduce((all, row) => all + row[place], 0);
      expect(scene.table.cell(step, "本期数")).toBe(sum("test"));
      expect(scene.table.cell(step, "对比期数")).toBe(sum("control"));
    });
    expect(sheetOf(scene.workbook, "漏斗").value(3, 5)).toBe(1);
  });

  test("gives the range of a rate by how far its thirty days vary", () => {
    steps.forEach((step, place) => {
      if (place === 0) return;
      const days = counts("test").map((row) => [row[place], row[place - 1]] as const);
      const [x, n] = [0, 1].map((which) => days.reduce((sum, day) => sum + day[which], 0));
      const isShare = days.filter(([own, before]) => own > before).length <= 3;
      if (!isShare || x > n) return expect(scene.table.cell(step, "区间低")).toBe("");
      const [low, high] = wilson(x, n, spreadOf(days), STUDENT[29]);
      expect(scene.table.cell(step, "区间低")).toBeCloseTo(low, 8);
      expect(scene.table.cell(step, "区间高")).toBeCloseTo(high, 8);
    });
  });

  test("says that carts exceed content views on 8 of the 29 days, and gives no range", () => {
    const exceeding = counts("control").filter((row) => row[5] > row[4]);
    expect(exceeding).toHaveLength(8);
    expect(scene.table.cell("Add to Cart", "倒挂天数·对比")).toBe(8);
    expect(scene.table.cell("Add to Cart", "变化低")).toBe("");
    expect(scene.table.cell("Add to Cart", "是不是波动")).toContain("口径不同，不给区间");
  });

  test("is OPS.FUNNEL of the rows of the arm that is tried", () => {
    const [header] = rowsOf("ads-funnel-test/test_group.csv");
    const named = header.map((text) => String(text).replace(/^# of /, ""));
    expectFunction(scene, [named, ...rows("test")], { steps, day: "Date" });
  });

  (libreOffice ? test : test.skip)("shows the same in LibreOffice, calculated from scratch", async () => {
    const { differences } = await compareWithLibreOffice(saveWorkbook(scene.workbook).bytes);
    expect(differences).toEqual([]);
  });
});

real("Amazon search terms, rows of spans of days", () => {
  const file = "amz-sp-st-us/SP_Search_term_US.xlsx";
  let scene: Scene;
  beforeAll(async () => {
    scene = await build(readFileSync(path.join(DATA, file)), "us.xlsx");
  });

  test("is the funnel of all campaigns, and of each beside it", () => {
    const [header, ...rows] = rowsOf(file);
    const place = (name: string): number => header.findIndex((text) => String(text).trim() === name);
    const steps = ["Impressions", "Clicks", "7 Day Total Orders (#)"] as const;
    const sum = (campaign: string | null, step: string): number =>
      rows
        .filter((row) => campaign === null || row[place("Campaign Name")] === campaign)
        .reduce((all, row) => all + (numberIn(row[place(step)]) ?? 0), 0);
    const segments = new SheetTable(sheetOf(scene.workbook, "漏斗分组"), FUNNEL_HEADER);
    const campaigns = [...new Set(rows.map((row) => String(row[place("Campaign Name")])))];
    expect(campaigns).toHaveLength(6);
    for (const step of steps) {
      const heading = step.replace("#", "＃");
      expect(scene.table.cell(heading, "本期数")).toBe(sum(null, step));
      for (const campaign of campaigns) expect(segments.cell(campaign, heading)).toBe(sum(campaign, step));
    }
    // Without days the range holds the error of coin tosses alone.
    const [low, high] = wilson(sum(null, "Clicks"), sum(null, "Impressions"), 1, 1.9599639845);
    expect(scene.table.cell("Clicks", "区间低")).toBeCloseTo(low, 9);
    expect(scene.table.cell("Clicks", "区间高")).toBeCloseTo(high, 9);
  });

  test("is OPS.FUNNEL of the same rows, which are no days", () => {
    const steps = ["Impressions", "Clicks", "7 Day Total Orders (#)"];
    expectFunction(scene, rowsOf(file), { steps, day: null });
  });

  test("is OPS.FUNNELDIFF of two campaigns' rows, which are no days", () => {
    const [header, ...rows] = rowsOf(file);
    const place = (name: string): number => header.findIndex((text) => String(text).trim() === name);
    const steps = ["Impressions", "Clicks", "7 Day Total Orders (#)"].map(place);
    const of = (campaign: string): readonly Row[] =>
      rows
        .filter((row) => row[place("Campaign Name")] === campaign)
        .map((row) => steps.map((step) => row[step]));
    const [now, before] = ["Automatic Campaign - 6/17/22", "Broad_SR_Campaign - 7/6/2022 19:07:58"];
    typePlace(sheetOf(scene.workbook, "漏斗"), "now", { segment: now });
    typePlace(sheetOf(scene.workbook, "漏斗"), "before", { segment: before });
    scene.workbook.engine?.recalculate();
    expect(of(now).length).toBeGreaterThan(10);
    expectDifference(scene, of(before), of(now), [[[false]]]);
    expect(scene.table.cell("Clicks", "变化低")).not.toBe("");
  });

  (libreOffice ? test : test.skip)("shows the same in LibreOffice, calculated from scratch", async () => {
    const { differences } = await compareWithLibreOffice(saveWorkbook(scene.workbook).bytes, {
      sheets: ["漏斗", "漏斗分组", "漏斗数据"],
    });
    expect(differences).toEqual([]);
  });
});

real("万相台, 966 days", () => {
  const file = "fliggy-ads-wxt-daily/万相台.xlsx";
  let scene: Scene;
  beforeAll(async () => {
    scene = await build(readFileSync(path.join(DATA, file)), "万相台.xlsx");
  });

  test("is the last seven days with the seven before, by what the last 28 days vary", () => {
    const [header, ...lines] = rowsOf(file);
    const headings = ["IMP\n观看量", "Click\n点击", "ShoppingCart\n加入购物车", "Order\n订单"];
    const places = headings.map((heading) =>
      header.findIndex((text) => String(text).replace("\r", "") === heading),
    );
    expect(places).not.toContain(-1);
    const days = lines
      .filter((row) => numberIn(row[0]) !== null)
      .map((row) => places.map((place) => numberIn(row[place]) ?? 0))
      .slice(-28);
    const sum = (from: number, to: number, place: number): number =>
      days.slice(from, to).reduce((all, row) => all + row[place], 0);
    headings.forEach((heading, place) => {
      const name = heading.replace("\n", " ");
      expect(scene.table.cell(name, "本期数")).toBe(sum(21, 28, place));
      expect(scene.table.cell(name, "对比期数")).toBe(sum(14, 21, place));
      if (place === 0) return;
      const spread = spreadOf(days.map((row) => [row[place], row[place - 1]] as const));
      const [low, high] = wilson(sum(21, 28, place), sum(21, 28, place - 1), spread, STUDENT[27]);
      expect(Number(scene.table.cell(name, "起伏倍数")) / spread).toBeCloseTo(1, 8);
      expect(scene.table.cell(name, "区间低")).toBeCloseTo(low, 8);
      expect(scene.table.cell(name, "区间高")).toBeCloseTo(high, 8);
    });
  });

  test("is OPS.FUNNEL of the same rows", () => {
    const steps = ["IMP\n观看量", "Click\n点击", "ShoppingCart\n加入购物车", "Order\n订单"];
    const [header, ...body] = rowsOf(file);
    const day = String(header[0]).replace("\r", "").trim();
    expectFunction(scene, [header, ...body], { steps, day });
  });

  test("is OPS.FUNNELDIFF of the rows of two periods, with their dates", () => {
    const [header, ...lines] = rowsOf(file);
    const places = ["IMP\n观看量", "Click\n点击", "ShoppingCart\n加入购物车", "Order\n订单"].map((heading) =>
      header.findIndex((text) => String(text).replace("\r", "") === heading),
    );
    const days = lines.filter((row) => numberIn(row[0]) !== null);
    const [before, now] = [days.slice(-60, -30), days.slice(-30)];
    const sheet = sheetOf(scene.workbook, "漏斗");
    const ends = (rows: readonly Row[]) => ({ from: Number(rows[0][0]), to: Number(rows[29][0]) });
    typePlace(sheet, "now", ends(now));
    typePlace(sheet, "before", ends(before));
    scene.workbook.engine?.recalculate();
    const counts = (rows: readonly Row[]): readonly Row[] =>
      rows.map((row) => places.map((place) => row[place]));
    const dates = (rows: readonly Row[]): readonly Row[] => [[header[0]], ...rows.map(([day]) => [day])];
    expectDifference(scene, counts(before), counts(now), [dates(before), dates(now)]);
    // Some rate has a range: the two say something.
    expect(scene.table.cell("Click 点击", "变化低")).not.toBe("");
  });

  (libreOffice ? test : test.skip)("shows the same in LibreOffice, calculated from scratch", async () => {
    const { differences } = await compareWithLibreOffice(saveWorkbook(scene.workbook).bytes, {
      sheets: ["漏斗", "漏斗数据"],
    });
    expect(differences).toEqual([]);
  });
});
