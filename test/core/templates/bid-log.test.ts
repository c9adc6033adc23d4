import { FIRST_DAY, WORD_DAYS, ztcReport, ztcRows } from "../../fixtures/keyword-sheets";
import type { WordDay } from "../../fixtures/keyword-sheets";
import { openPort } from "../../support/bid-log-build";
import type { OpenPort } from "../../support/bid-log-build";
import { compareWithLibreOffice } from "../../support/compare-with-libreoffice";
import { sheetOf } from "../../support/faults";
import { hasLibreOffice } from "../../support/libreoffice";
import { SheetTable } from "../../support/sheet-table";
import type { BidChange } from "../../../src/core/keywords/bid-change";
import { compareMeans, daySums } from "../../../src/core/statistics/compare-means";
import { differenceInterval } from "../../../src/core/statistics/intervals";
import { area } from "../../../src/workbench/model/address";
import type { CellInput, Sheet } from "../../../src/workbench/model/sheet";
import type { Workbook } from "../../../src/workbench/model/workbook";
import { saveWorkbook } from "../../../src/workbench/xlsx/save";

/**
 * The 调价记录 through the genuine library. Windows are set by hand below, sums are added up from the fixture's rows in
 * plain loops; intervals are the core's, which is held against tables of its own.
 */

jest.setTimeout(240_000);

const libreOffice = hasLibreOffice("comparing the 调价记录 with LibreOffice");
const MARGIN = 0.4;
/** Row of the header, from 0, and days of July 2026 as the workbook counts them. */
const HEADER = 4;
const july = (day: number): number => FIRST_DAY + day - 1;
const AUGUST_8 = july(39);

const change = (own: Pick<BidChange, "date" | "word"> & Partial<BidChange>): BidChange => ({
  matchType: null,
  campaign: null,
  action: "raise",
  oldBid: 1.1,
  newBid: 1.32,
  reason: "点击 180，预计投产比 1.42 倍保本",
  remark: null,
  ...own,
});
const RAISED = change({ date: "2026-07-10", word: "连衣裙爆" });
const LOWERED = change({ date: "2026-07-18", word: "便宜裙", action: "lower", oldBid: 2.4, newBid: 2 });
const DELETED = change({
  date: "2026-07-20",
  word: "网红裙",
  action: "delete",
  newBid: null,
  remark: "先停",
});

let workbook: Workbook;
let open: OpenPort;
const log = (): Sheet => sheetOf(workbook, "调价记录");
const table = () => {
  const [found] = log().tables;
  if (found === undefined) throw new Error("no table");
  return found;
};
const at = (row: number, heading: string): unknown =>
  log().value(HEADER + row, new SheetTable(log(), HEADER).columnOf(heading));
const type = (row: number, heading: string, input: CellInput): void => {
  log().write(area(HEADER + row, new SheetTable(log(), HEADER).columnOf(heading)), () => input);
};
const TYPED = ["日期", "关键词", "匹配方式", "推广计划", "操作", "原出价", "新出价", "当天理由", "备注"];
const typedRows = (headings: readonly string[] = TYPED): unknown[][] =>
  Array.from({ length: table().area.bottom - HEADER }, (_, row) => headings.map((each) => at(row + 1, each)));

beforeAll(async () => {
  workbook = ztcReport(WORD_DAYS.filter(({ day }) => day <= AUGUST_8));
  open = await openPort(workbook);
  const outcome = await open.writeBids([RAISED, LOWERED, RAISED]);
  expect(outcome.made.map(({ how, template }) => [how, template])).toEqual([
    ["created", "rules"],
    ["created", "bidLog"],
  ]);
  new SheetTable(sheetOf(workbook, "规则表"), 2).type("kw_margin", "数值 value", MARGIN);
  workbook.engine?.recalculate();
});

afterAll(() => open.close());

/** Rows of a word from one day of July to another, both included. */
const rowsOf = (word: string, from: number, to: number): readonly WordDay[] =>
  WORD_DAYS.filter((row) => row.word === word && row.day >= july(from) && row.day <= july(to));
const total = (rows: readonly WordDay[], of: (row: WordDay) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);

/** Holds a row against sums of the fixture over two windows of days of July. */
function expectRow(
  row: number,
  word: string,
  [a, b]: readonly [number, number],
  [c, d]: readonly [number, number],
) {
  const days = b - a + 1;
  const close = (heading: string, wanted: number): void => {
    const found = at(row, heading);
    const isClose =
      typeof found === "number" && Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
    expect([heading, isClose ? wanted : found]).toEqual([heading, wanted]);
  };
  const sides = [rowsOf(word, a, b), rowsOf(word, c, d)].map((rows, side) => {
    const sums = {
      impressions: total(rows, (each) => each.impressions),
      clicks: total(rows, (each) => each.clicks),
      cost: total(rows, (each) => each.cost),
      orders: total(rows, (each) => each.orders),
      sales: total(rows, (each) => each.sales),
    };
    const profits = Array.from({ length: days }, (_, i) => {
      const day = rows.filter((each) => each.day === july((side === 0 ? a : c) + i));
      return MARGIN * total(day, (each) => each.sales) - total(day, (each) => each.cost);
    });
    const put = side === 0 ? "前·" : "后·";
    close(`${put}展现合计`, sums.impressions);
    close(`${put}点击合计`, sums.clicks);
    close(`${put}成交合计`, sums.orders);
    close(`${put}成交额合计`, sums.sales);
    close(`${put}日点击`, sums.clicks / days);
    close(`${put}日花费`, sums.cost / days);
    close(`${put}点击单价`, sums.cost / sums.clicks);
    close(`${put}点击转化率`, sums.orders / sums.clicks);
    close(`${put}投产比`, sums.sales / sums.cost);
    close(`${put}日利润`, (MARGIN * sums.sales - sums.cost) / days);
    return { ...sums, profits: daySums(profits) };
  });
  const [before, after] = sides;
  if (before === undefined || after === undefined) throw new Error("two sides");
  close("前后各几天", days);
  close("点击变化", after.clicks / before.clicks - 1);
  close("花费变化", after.cost / before.cost - 1);
  close("投产比变化", after.sales / after.cost / (before.sales / before.cost) - 1);
  const rates = differenceInterval(
    { successes: after.orders, trials: after.clicks },
    { successes: before.orders, trials: before.clicks },
  );
  close("转化率变化", after.orders / after.clicks - before.orders / before.clicks);
  close("转化率变化下限", rates?.low ?? Number.NaN);
  close("转化率变化上限", rates?.high ?? Number.NaN);
  const found = compareMeans(days, before.profits, after.profits);
  const { low, high } = found?.interval ?? { low: Number.NaN, high: Number.NaN };
  close("日利润变化", found?.difference ?? Number.NaN);
  close("日利润变化下限", low);
  close("日利润变化上限", high);
  expect(at(row, "结论")).toBe(low > 0 ? "有效" : high < 0 ? "无效" : "未定");
}

test("a change is one row however often it is handed over, its windows as set by hand", () => {
  expect(typedRows()).toEqual([
    [july(10), "连衣裙爆", "", "", "加价", 1.1, 1.32, RAISED.reason, ""].map((cell) => cell || null),
    [july(18), "便宜裙", "", "", "降价", 2.4, 2, LOWERED.reason, ""].map((cell) => cell || null),
  ]);
  expectRow(1, "连衣裙爆", [3, 9], [11, 17]);
  // The 25th of July is closed once the report reaches the 9th of August.
  expect(
    ["前后各几天", "结论", "满窗口要数据到", "前·成交合计", "后·日利润"].map((each) => at(2, each)),
  ).toEqual([7, "未到期", july(40), null, ""]);
  expect(at(2, "说明")).toMatch(/^前后各 7 天：日点击 .*；成交没到齐，数据到 2026-08-09 再判$/);
  expect(at(1, "说明")).toMatch(/^前后各 7 天，日利润 .*，95% 的把握在 .*）：未定，差别在正常波动内$/);
});

test("what the operator typed, sorted and added is there after a refresh with a week more", async () => {
  // Two rows pasted below, a column added, the first two rows turned round, a remark.
  const { bottom, right } = table().area;
  workbook.resizeTable(table(), { ...table().area, bottom: bottom + 2, right: right + 1 });
  log().write(area(HEADER, right + 1), () => "负责人");
  const [first, second] = typedRows();
  TYPED.forEach((heading, i) => {
    type(1, heading, (second?.[i] ?? "") as CellInput);
    type(2, heading, (first?.[i] ?? "") as CellInput);
  });
  const pasted = [
    ["'7月15日", "连衣裙女", "精准匹配", "", "改图", "", "", "换了主图", "看一周"],
    ["'不知道哪天", "夏季裙", "", "", "加价", 1, 2, "", ""],
  ];
  pasted.forEach((row, i) => TYPED.forEach((heading, j) => type(3 + i, heading, row[j] ?? "")));
  type(2, "备注", "老板要求");
  ["小王", "小李", "", "小张"].forEach((name, i) => type(1 + i, "负责人", name));
  workbook.engine?.recalculate();
  const before = typedRows([...TYPED, "负责人"]);
  const rows = ztcRows(WORD_DAYS.filter(({ day }) => day > AUGUST_8)).slice(1);
  const source = sheetOf(workbook, "直通车关键词");
  const end = WORD_DAYS.filter(({ day }) => day <= AUGUST_8).length + 1;
  source.write(area(end, 0, rows.length, 12), (r, c) => rows[r]?.[c] ?? "");
  const outcome = await open.refresh();
  expect(outcome.made.map(({ how, keptAs }) => [how, keptAs])).toEqual([["recreated", "调价记录 (旧)"]]);
  workbook.engine?.recalculate();
  expect(typedRows([...TYPED, "负责人"])).toEqual(before);
  expectRow(2, "连衣裙爆", [3, 9], [11, 17]);
  expectRow(1, "便宜裙", [11, 17], [19, 25]);
  expect(at(3, "前后各几天")).toBe(7);
  expect(at(3, "后·点击合计")).toBe(
    total(
      rowsOf("连衣裙女", 16, 22).filter(({ matchType }) => matchType === "精准匹配"),
      ({ clicks }) => clicks,
    ),
  );
  expect([at(4, "结论"), at(4, "说明"), at(4, "前后各几天")]).toEqual(["", "日期看不懂", null]);
});

test("a column of the operator keeps its formulas, and taking back a build takes back its rows alone", async () => {
  type(1, "负责人", `=1+1`);
  workbook.engine?.recalculate();
  const before = typedRows([...TYPED, "负责人"]);
  expect((await open.refresh()).made.map(({ how }) => how)).toEqual(["updated"]);
  expect(typedRows([...TYPED, "负责人"])).toEqual(before);
  const outcome = await open.writeBids([RAISED, DELETED]);
  expect(outcome.made.map(({ how }) => how)).toEqual(["updated"]);
  workbook.engine?.recalculate();
  expect(typedRows([...TYPED, "负责人"])).toEqual([
    ...before,
    [july(20), "网红裙", null, null, "删除", 1.1, null, DELETED.reason, "先停", null],
  ]);
  expectRow(2, "连衣裙爆", [3, 9], [11, 17]);
  const column = new SheetTable(log(), HEADER).columnOf("负责人");
  expect(log().formulaText(HEADER + 1, column)).toBe("=1+1");
  if (outcome.undo === null) throw new Error("nothing to take back");
  await open.port.undo(outcome.undo);
  expect(typedRows([...TYPED, "负责人"])).toEqual(before);
  expect(log().formulaText(HEADER + 1, column)).toBe("=1+1");
});

test("another change of the word cuts the windows of both, and says so", async () => {
  await open.writeBids([change({ date: "2026-07-14", word: "连衣裙爆", action: "lower" })]);
  workbook.engine?.recalculate();
  expectRow(2, "连衣裙爆", [7, 9], [11, 13]);
  expectRow(5, "连衣裙爆", [11, 13], [15, 17]);
  expect(at(2, "说明")).toMatch(/（2026-07-14 又改了）$/);
  expect(at(5, "说明")).toMatch(/（2026-07-10 也改过）$/);
});

(libreOffice ? test : test.skip)("LibreOffice calculates every formula the same", async () => {
  const { bytes } = saveWorkbook(workbook);
  const { compared, differences } = await compareWithLibreOffice(bytes, { sheets: ["调价记录"] });
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(100);
});

test("without a margin there is no verdict, and the sheet says what to type", () => {
  new SheetTable(sheetOf(workbook, "规则表"), 2).type("kw_margin", "数值 value", "");
  workbook.engine?.recalculate();
  expect([at(1, "结论"), at(1, "说明")]).toEqual(["", "先在规则表填毛利率 kw_margin，才有日利润和结论"]);
  expect(log().value(2, 0)).toBe("先在规则表填毛利率 kw_margin，才有日利润和结论");
});
