import { plantedShop } from "../core/fishbone/planted-shop";
import { FIRST_DAY, WORD_DAYS, ztcReport } from "../fixtures/keyword-sheets";
import { withFixedEngine } from "../support/automation";
import { openPort } from "../support/bid-log-build";
import type { OpenPort } from "../support/bid-log-build";
import { sheetOf } from "../support/faults";
import { plainWorkbook } from "../support/plain-workbook";
import { SheetTable } from "../support/sheet-table";
import type { BuildOutcome } from "../../src/app/build";
import type { BidChange } from "../../src/core/keywords/bid-change";
import { BID_LOG_HEADER_ROW } from "../../src/core/templates/bid-log";
import { CAUSES_HEADER_ROW } from "../../src/core/templates/fishbone";
import { area } from "../../src/workbench/model/address";
import type { Sheet } from "../../src/workbench/model/sheet";
import type { Workbook } from "../../src/workbench/model/workbook";
import { openWorkbook } from "../../src/workbench/xlsx/open";

/** Rows that operators type into tables whose keys repeat or are lacking, through the genuine library. */

jest.setTimeout(120_000);

let workbook: Workbook;
let open: OpenPort;
/** The sheet typed into, and the row of its header, from 0. */
let sheet: Sheet;
let header: number;
afterEach(() => open.close());

const columnOf = (heading: string): number => new SheetTable(sheet, header).columnOf(heading);
const type = (row: number, heading: string, value: string | number): void => {
  sheet.write(area(header + row, columnOf(heading)), () => value);
};
const rowsOf = (...headings: readonly string[]): unknown[][] =>
  Array.from({ length: sheet.tables[0].area.bottom - header }, (_, row) =>
    headings.map((heading) => sheet.value(header + 1 + row, columnOf(heading))),
  );
const addRows = (count: number): void => {
  const [table] = sheet.tables;
  workbook.resizeTable(table, { ...table.area, bottom: table.area.bottom + count });
};
const undo = async ({ undo: recorded }: BuildOutcome) => {
  if (recorded === null) throw new Error("nothing to take back");
  const { sheets } = await open.port.undo(recorded);
  return sheets.map(({ name, how, why }) => [name, why === undefined ? how : `${how}: ${why}`]);
};

describe("rows typed into the 调价记录 since it was built", () => {
  const bid = (word: string, day: number): BidChange => ({
    date: `2026-07-${String(day)}`,
    word,
    matchType: null,
    campaign: null,
    action: "raise",
    oldBid: 1,
    newBid: 1.2,
    reason: "点击 180",
    remark: null,
  });
  const CELLS = ["日期", "关键词", "新出价", "当天理由", "备注"] as const;
  const july = (day: number): number => FIRST_DAY + day - 1;

  beforeEach(async () => {
    workbook = ztcReport(WORD_DAYS);
    open = await openPort(workbook);
    header = BID_LOG_HEADER_ROW - 1;
  });
  const build = async (bids: readonly BidChange[]) => {
    const outcome = await open.writeBids(bids);
    sheet = sheetOf(workbook, "调价记录");
    return outcome;
  };

  test("a change typed into the empty row of a new log: the log stays, and that is said", async () => {
    const outcome = await build([]);
    expect(rowsOf(...CELLS)).toEqual([[null, null, null, null, null]]);
    type(1, "关键词", "连衣裙爆");
    type(1, "新出价", 2);
    expect(await undo(outcome)).toEqual([
      ["规则表", "left: needed"],
      ["调价记录", "left: typed"],
    ]);
    expect(rowsOf(...CELLS)).toEqual([[null, "连衣裙爆", 2, null, null]]);
  });

  test("changes added below: the log stays, and that is said", async () => {
    const outcome = await build([bid("连衣裙爆", 10)]);
    addRows(2);
    ["便宜裙", "夏季裙"].forEach((word, i) => type(2 + i, "关键词", word));
    const typed = rowsOf(...CELLS);
    expect((await undo(outcome)).at(-1)).toEqual(["调价记录", "left: changed"]);
    expect(rowsOf(...CELLS)).toEqual(typed);
    expect(typed.map(([, word]) => word)).toEqual(["连衣裙爆", "便宜裙", "夏季裙"]);
  });

  test("a row written over: it keeps what was typed, and only the row of the build goes", async () => {
    await build([bid("连衣裙爆", 10), bid("便宜裙", 18)]);
    const outcome = await build([bid("网红裙", 20)]);
    type(2, "备注", "老板要求");
    type(2, "新出价", 0.8);
    // As "sort by word" leaves it: the keys go along.
    const [first, second] = [1, 2].map((row) =>
      sheet.tables[0].columns.map((_, c) => sheet.value(header + row, c)),
    );
    const formulas = sheet.tables[0].columns.map((_, c) => sheet.formulaText(header + 1, c));
    sheet.tables[0].columns.forEach((_, c) => {
      if (formulas[c] !== null) return;
      sheet.write(area(header + 1, c), () => second[c] ?? "");
      sheet.write(area(header + 2, c), () => first[c] ?? "");
    });
    expect(await undo(outcome)).toEqual([["调价记录", "restored"]]);
    expect(rowsOf(...CELLS, "键")).toEqual([
      [july(10), "连衣裙爆", 1.2, "点击 180", null, 1],
      [july(18), "便宜裙", 0.8, "点击 180", "老板要求", 2],
    ]);
  });

  test("the row of the build written over: the log stays, and that is said", async () => {
    await build([bid("连衣裙爆", 10)]);
    const outcome = await build([bid("网红裙", 20)]);
    type(2, "备注", "先停");
    const typed = rowsOf(...CELLS);
    expect((await undo(outcome)).at(-1)).toEqual(["调价记录", "left: typed"]);
    expect(rowsOf(...CELLS)).toEqual(typed);
  });

  test("rows without a key stay through a refresh; sorted since, the refresh is not taken back", async () => {
    await build([bid("连衣裙爆", 10)]);
    addRows(2);
    [
      ["便宜裙", 0.9],
      ["夏季裙", 0.7],
    ].forEach(([word, value], i) => {
      type(2 + i, "关键词", word);
      type(2 + i, "新出价", value);
    });
    const typed = rowsOf(...CELLS);
    const outcome = await open.refresh();
    expect(outcome.made.map(({ how }) => how)).toEqual(["updated"]);
    expect(rowsOf(...CELLS)).toEqual(typed);
    expect(rowsOf("键")).toEqual([[1], [null], [null]]);
    [
      ["夏季裙", 0.7],
      ["便宜裙", 0.9],
    ].forEach(([word, value], i) => {
      type(2 + i, "关键词", word);
      type(2 + i, "新出价", value);
    });
    expect((await undo(outcome)).at(-1)).toEqual(["调价记录", "left: typed"]);
    expect(rowsOf("关键词", "新出价").slice(1)).toEqual([
      ["夏季裙", 0.7],
      ["便宜裙", 0.9],
    ]);
  });

  test("a refresh with nothing typed since is taken back", async () => {
    await build([bid("连衣裙爆", 10)]);
    addRows(1);
    type(2, "关键词", "便宜裙");
    const typed = rowsOf(...CELLS);
    const outcome = await open.refresh();
    expect((await undo(outcome)).at(-1)).toEqual(["调价记录", "restored"]);
    expect(rowsOf(...CELLS)).toEqual(typed);
  });
});

test("two causes of the same text in a 鱼骨图 keep their owners through a refresh", async () => {
  const { days, shop } = plantedShop("channel", 11);
  const rows = days.map((day, i) => [
    day,
    ...[shop.visitors, shop.paidBuyers, shop.paidAmount].map((figures) => figures?.[i] ?? null),
  ]);
  const file = plainWorkbook([
    { name: "店铺日报", rows: [["日期", "访客数", "支付买家数", "支付金额"], ...rows] },
  ]);
  ({ workbook } = openWorkbook(file, { fileName: "shop.xlsx", attachEngine: withFixedEngine }));
  open = await openPort(workbook);
  const { made } = await open.build([
    { sheet: "店铺日报", template: "fishbone", fishbone: { problem: "sales" } },
  ]);
  sheet = sheetOf(workbook, made[0].name);
  header = CAUSES_HEADER_ROW - 1;
  const last = sheet.tables[0].area.bottom - header;
  addRows(3);
  [
    ["流量", "改版了", "小王", "恢复旧版"],
    ["页面", "改版了", "小李", ""],
    ["客服", "改版了", "", "再培训"],
  ].forEach((cells, i) =>
    ["大骨", "原因", "负责人", "对策"].forEach((heading, j) => type(last + 1 + i, heading, cells[j])),
  );
  const typed = rowsOf("大骨", "原因", "负责人", "对策");
  const outcome = await open.refresh();
  expect(outcome.made.map(({ how }) => how)).toEqual(["updated"]);
  expect(rowsOf("大骨", "原因", "负责人", "对策")).toEqual(typed);
  expect(await undo(outcome)).toEqual([[made[0].name, "restored"]]);
  expect(rowsOf("大骨", "原因", "负责人", "对策")).toEqual(typed);
});
