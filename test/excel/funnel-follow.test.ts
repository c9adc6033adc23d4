import { explainFunnel, funnelTables } from "../../src/app/explain-funnel";
import type { FunnelTable } from "../../src/app/explain-funnel";
import { leakFishbone } from "../../src/app/leak-fishbone";
import type { FunnelPlaces } from "../../src/core/funnel/funnel-source";
import { isoFromSerial } from "../../src/core/values/serial-date";
import { area } from "../../src/workbench/model/address";
import type { CellInput } from "../../src/workbench/model/sheet";
import { Workbook } from "../../src/workbench/model/workbook";
import { addRows } from "../fixtures/product-sheets";
import { withFixedEngine } from "../support/automation";
import { openPort } from "../support/bid-log-build";
import type { OpenPort } from "../support/bid-log-build";
import { sheetOf } from "../support/faults";
import { expectFunnelSheet, FUNNEL_HEADER, typePlace } from "../support/funnel-sheet";
import { SheetTable } from "../support/sheet-table";

/** Which days a 漏斗 is of when its sheet grows, through the genuine library: what was not chosen follows. */

jest.setTimeout(120_000);

/** Serial number of Monday, 2 March 2026; days are counted from it, from 1. */
const MONDAY = 46083;
const day = (number: number): number => MONDAY + number - 1;
const iso = (number: number): string => isoFromSerial(day(number)) ?? "";
const HEADINGS = ["日期", "访客数", "加购人数", "支付买家数", "支付金额"];

/** What the n-th day has, the same each week; half as many in the cart from the 22nd day on. */
function figuresOf(number: number): readonly [number, number, number, number] {
  const weekday = number % 7;
  const carts = (number > 21 ? 60 : 120) + weekday;
  return [1000 + 10 * weekday, carts, Math.round(carts / 5), Math.round(carts / 5) * 88];
}

const rowOf = (number: number): readonly CellInput[] => [day(number), ...figuresOf(number)];

/** Sum of a column over days, by its place among the figures. */
const sum = (place: number, from: number, to: number): number => {
  let total = 0;
  for (let number = from; number <= to; number += 1) total += figuresOf(number)[place] ?? 0;
  return total;
};

let workbook: Workbook;
let open: OpenPort;

async function openDays(days: number): Promise<void> {
  workbook = new Workbook();
  withFixedEngine(workbook);
  addRows(workbook, "店铺", [HEADINGS, ...Array.from({ length: days }, (_, i) => rowOf(i + 1))]);
  workbook.engine?.recalculate();
  open = await openPort(workbook);
}

afterEach(() => open.close());

/** More days below those there are. */
function grow(from: number, to: number): void {
  const own = sheetOf(workbook, "店铺");
  own.write(area(from, 0, to - from + 1, HEADINGS.length), (row, column) => rowOf(from + row)[column]);
  own.restyle(area(from, 0, to - from + 1, 1), (style) => ({ ...style, numberFormat: "yyyy-mm-dd" }));
  workbook.engine?.recalculate();
}

const sheet = () => sheetOf(workbook, "漏斗");
/** First and last day of a row, as numbers of days; a text as it stands. */
const period = (which: "now" | "before"): readonly unknown[] =>
  [1, 2].map((column) => {
    const value = sheet().value(which === "now" ? 2 : 3, column);
    return typeof value === "number" ? value - MONDAY + 1 : value;
  });
const latestDays = (): unknown => sheet().value(2, 8);
const count = (column: string): unknown => new SheetTable(sheet(), FUNNEL_HEADER).cell("加购人数", column);

async function funnelOf(): Promise<FunnelTable> {
  const [table] = funnelTables(await open.analyse());
  if (table === undefined) throw new Error("no funnel");
  return table;
}

async function write(places?: FunnelPlaces): Promise<void> {
  const { made } = await open.build([{ sheet: "店铺", template: "funnel", ...(places && { places }) }]);
  expect(made.map(({ name }) => name)).toContain("漏斗");
  workbook.engine?.recalculate();
}

async function refresh(): Promise<void> {
  const { made } = await open.refresh();
  expect(made.map(({ name, how }) => `${name} ${how}`)).toEqual(["漏斗数据 updated", "漏斗 updated"]);
  workbook.engine?.recalculate();
}

const places = (now: readonly [number, number], before: readonly [number, number] | null): FunnelPlaces => {
  const place = ([from, to]: readonly [number, number]) => ({
    span: { from: iso(from), to: iso(to) },
    segment: null,
  });
  return { now: place(now), before: before && place(before) };
};

describe("a sheet of 10 days that becomes one of 14", () => {
  test("is looked at by weeks from then on", async () => {
    await openDays(10);
    await write();
    expect([latestDays(), period("now"), period("before")]).toEqual([1, [10, 10], [9, 9]]);
    grow(11, 14);
    await refresh();
    expect([latestDays(), period("now"), period("before")]).toEqual([7, [8, 14], [1, 7]]);
    expect(count("本期数")).toBe(sum(1, 8, 14));
    expect(count("对比期数")).toBe(sum(1, 1, 7));
    const { source } = await funnelOf();
    expectFunnelSheet(sheet(), source, places([8, 14], [1, 7]));
  });

  test("keeps the number of days that was typed, and lets the days themselves go on", async () => {
    await openDays(10);
    await write();
    sheet().write(area(2, 8), () => 3);
    workbook.engine?.recalculate();
    expect([period("now"), period("before")]).toEqual([
      [8, 10],
      [5, 7],
    ]);
    grow(11, 14);
    await refresh();
    expect([latestDays(), period("now"), period("before")]).toEqual([3, [12, 14], [9, 11]]);
    expect(count("本期数")).toBe(sum(1, 12, 14));
  });

  test("keeps the days that were typed; as many right before them are compared", async () => {
    await openDays(10);
    await write();
    typePlace(sheet(), "now", { from: day(4), to: day(6) });
    workbook.engine?.recalculate();
    grow(11, 14);
    await refresh();
    expect([latestDays(), period("now"), period("before")]).toEqual([7, [4, 6], [1, 3]]);
    typePlace(sheet(), "before", { from: day(1), to: day(2) });
    grow(15, 16);
    await refresh();
    expect([period("now"), period("before")]).toEqual([
      [4, 6],
      [1, 2],
    ]);
    expect(count("本期数")).toBe(sum(1, 4, 6));
    expect(count("对比期数")).toBe(sum(1, 1, 2));
    // Emptied cells begin anew.
    for (const which of ["now", "before"] as const)
      sheet().write(area(which === "now" ? 2 : 3, 1, 1, 2), () => null);
    await refresh();
    expect([period("now"), period("before")]).toEqual([
      [10, 16],
      [3, 9],
    ]);
  });
});

describe("nothing compared", () => {
  test("stays so when it was chosen in the pane, while the days go on", async () => {
    await openDays(14);
    const { usual } = await funnelOf();
    await write({ ...usual, before: null });
    expect([period("now"), period("before")[1]]).toEqual([[8, 14], "不比"]);
    grow(15, 17);
    await refresh();
    expect([period("now"), period("before")]).toEqual([
      [11, 17],
      ["不比", "不比"],
    ]);
    expect(count("本期数")).toBe(sum(1, 11, 17));
    expect([count("对比期数"), count("变化")]).toEqual(["", ""]);
  });

  test("stays so when it was typed", async () => {
    await openDays(14);
    await write();
    sheet().write(area(3, 2), () => "不比");
    workbook.engine?.recalculate();
    grow(15, 15);
    await refresh();
    expect([period("now"), period("before")]).toEqual([
      [9, 15],
      ["不比", "不比"],
    ]);
    const { source } = await funnelOf();
    expectFunnelSheet(sheet(), source, places([9, 15], null));
  });
});

test("the usual days, written over others, follow the sheet again", async () => {
  await openDays(14);
  await write(places([3, 5], [1, 2]));
  grow(15, 15);
  await refresh();
  expect([period("now"), period("before")]).toEqual([
    [3, 5],
    [1, 2],
  ]);
  const { usual } = await funnelOf();
  await write(usual);
  expect([period("now"), period("before")]).toEqual([
    [9, 15],
    [2, 8],
  ]);
  grow(16, 18);
  await refresh();
  expect([latestDays(), period("now"), period("before")]).toEqual([7, [12, 18], [5, 11]]);
  expect(count("对比期数")).toBe(sum(1, 5, 11));
});

test("the leak of the last week leads to the fishbone of the conversion rate, up to its last day", async () => {
  await openDays(28);
  const analysis = await open.analyse();
  const [table] = funnelTables(analysis);
  if (table === undefined) throw new Error("no funnel");
  const explained = explainFunnel(analysis, table, table.usual);
  // Half as many in the cart of as many visitors: the second step, and more than days differ.
  expect(explained.report.leak).toEqual({ step: 1, isReal: true });
  const found = leakFishbone(analysis, explained);
  expect(found?.choice).toEqual({
    sheet: "店铺",
    template: "fishbone",
    fishbone: { problem: "conversion", lastDay: iso(28) },
  });
  const { made } = await open.build(found === null ? [] : [found.choice]);
  expect(made.map(({ template, source }) => [template, source])).toEqual([["fishbone", "店铺"]]);
  const bones = sheetOf(workbook, made[0]?.name ?? "");
  expect(String(bones.value(0, 0))).toContain("转化率下降");
  expect(bones.shapes.length).toBeGreaterThan(0);
  // The week before was as those ahead of it.
  const early = explainFunnel(analysis, table, places([15, 21], [8, 14]));
  expect(leakFishbone(analysis, early)).toBeNull();
});
