import type { Sheet } from "../../src/workbench/model/sheet";
import { Workbook } from "../../src/workbench/model/workbook";
import { amazonReports, SEARCH_TERMS, WORD_DAYS, ztcReport } from "../fixtures/keyword-sheets";
import { addRows } from "../fixtures/product-sheets";
import { openAutomation, withFixedEngine } from "../support/automation";
import { sheetOf } from "../support/faults";
import { KEYWORD_HEADER } from "../support/keyword-sheet";
import { SheetTable } from "../support/sheet-table";
import { openFunctions } from "./typed-functions";
import type { TypedFunctions } from "./typed-functions";

/** The functions for keywords typed into cells, in the add-in's own runtime. */

jest.setTimeout(240_000);

const HEADINGS = ["日期", "计划", "关键词", "展现量", "点击量", "花费", "总成交笔数", "总成交金额"];
const FIRST_DAY = 46082;
const DAYS = 40;

/** Clicks and cost a day, and the clicks an order of 100 takes. */
const KINDS = [
  ["碎花裙", 20, 40, 20],
  ["裙子", 30, 150, 100],
  ["连衣裙 女", 12, 36, 30],
  ["半身裙", 1, 3, 40],
] as const;

/** Words by day. An order comes whenever its clicks are full. */
const ROWS = KINDS.flatMap(([word, clicks, cost, perOrder], kind) =>
  Array.from({ length: DAYS }, (_, day) => {
    const orders = Math.floor(((day + 1) * clicks) / perOrder) - Math.floor((day * clicks) / perOrder);
    return [
      FIRST_DAY + day,
      kind < 2 ? "主推" : "长尾",
      word,
      clicks * 30,
      clicks,
      cost,
      orders,
      orders * 100,
    ];
  }),
);

describe("a keyword report by day", () => {
  let workbook: Workbook;
  let typed: TypedFunctions;
  const range = `report!A1:H${1 + ROWS.length}`;

  beforeAll(async () => {
    workbook = new Workbook();
    withFixedEngine(workbook);
    addRows(workbook, "report", [HEADINGS, ...ROWS]);
    addRows(workbook, "options", [
      ["margin", 0.5],
      ["bycampaign", "是"],
      ["window", 0],
    ]);
    addRows(workbook, "long", [
      HEADINGS,
      ...Array.from({ length: 10_000 }, (_, i) => [
        FIRST_DAY + Math.floor(i / 500),
        `计划 ${i % 3}`,
        `词 ${(i * 7) % 500}`,
        90 + (i % 11),
        1 + (i % 4),
        2.5,
        i % 20 === 0 ? 1 : 0,
        i % 20 === 0 ? 99 : 0,
      ]),
    ]);
    // Builds the add-in's pages.
    (await openAutomation(new Workbook())).close();
    typed = await openFunctions(workbook);
  });
  afterAll(() => typed.close());

  test("has a row a word with what its rows add up to", async () => {
    const [header, ...rows] = await typed.spill(`=OPS.KEYWORDROI(${range},,0.5)`);
    expect([header[0], header[14], header[15]]).toEqual(["词", "判断", "理由"]);
    // 150, 40, 36 and 3 a day.
    expect(rows.map(([word]) => word)).toEqual(["裙子", "碎花裙", "连衣裙 女", "半身裙"]);
    for (const [word, impressions, clicks, , cost, , orders, , sales] of rows) {
      const own = ROWS.filter((row) => row[2] === word);
      const sum = (column: number): number => own.reduce((total, row) => total + Number(row[column]), 0);
      expect([impressions, clicks, cost, orders, sales]).toEqual([3, 4, 5, 6, 7].map(sum));
    }
    // Break even at 10, 4 and 6 %, with 1, 5 and 3.3 % in hundreds of clicks; 40 clicks say nothing.
    expect(rows.map((row) => row[14])).toEqual(["删除", "加价", "删除", "观察"]);
  });

  test("takes options from cells, an array and with headers apart", async () => {
    const expected = await typed.spill(`=OPS.KEYWORDROI(${range},,options!A1:B3)`);
    expect(expected[0].slice(0, 3)).toEqual(["词", "计划", "展现"]);
    expect(expected[1].slice(0, 2)).toEqual(["裙子", "主推"]);
    const array = '{"margin",0.5;"按计划",TRUE;"转化窗口",0}';
    expect(await typed.spill(`=OPS.KEYWORDROI(${range},,${array})`)).toEqual(expected);
    const body = `report!A2:H${1 + ROWS.length}`;
    expect(await typed.spill(`=OPS.KEYWORDROI(${body},report!A1:H1,options!A1:B3)`)).toEqual(expected);
  });

  test("judges 10,000 rows in one call", async () => {
    const block = await typed.spill("=OPS.KEYWORDROI(long!A1:H10001,,0.4)");
    expect(block).toHaveLength(501);
    expect(block.slice(1).reduce((total, row) => total + Number(row[4]), 0)).toBe(25_000);
  });

  test("has verdicts and quotients of single cells", async () => {
    const [[what]] = await typed.spill("=OPS.VERDICT(300,600,12,2400,50%,3%)");
    expect(what).toBe("加价");
    const [[why]] = await typed.spill("=OPS.VERDICTREASON(300,600,12,2400,50%,3%)");
    expect(why).toMatch(/^点击 300 次成交 12 单，.*：加价$/);
    expect(await typed.spill('=OPS.VERDICT(300,600,0,0,0.5,0.03,{"笔单价",200})')).toEqual([["删除"]]);
    expect(await typed.spill("=OPS.VERDICT(options!D1,600,0,0,0.5)")).toEqual([["观察"]]);
    expect(await typed.spill("=OPS.BREAKEVENROAS(40%)")).toEqual([[2.5]]);
    expect(await typed.spill("=ROUND(OPS.BREAKEVENROAS(0.4,0.03,0.05),2)")).toEqual([[2.84]]);
    expect(await typed.spill("=ROUND(OPS.MAXCPC(150,40%,4%),9)")).toEqual([[2.4]]);
    const sums = ["=OPS.ROAS(500,100)", "=OPS.ACOS(100,500)", "=OPS.CPC(100,50)", "=OPS.CTR(50,1000)"];
    const found = await Promise.all(sums.map(async (formula) => (await typed.spill(formula))[0][0]));
    expect(found).toEqual([5, 0.2, 2, 0.05]);
  });

  test("shows errors with what to do", async () => {
    expect(await typed.spill('=OPS.KEYWORDROI(report!A1:H9,,{"margn",0.5})')).toEqual([
      [["#VALUE!", expect.stringContaining("没有“margn”这个选项")]],
    ]);
    expect(await typed.spill("=OPS.KEYWORDROI(report!A1:B9)")).toEqual([
      [["#N/A", expect.stringContaining("没有找到词")]],
    ]);
    expect(await typed.spill("=OPS.ROAS(500,0)")).toEqual([[["#DIV/0!", expect.any(String)]]]);
    const [[ofError]] = await typed.spill("=OPS.CPC(1/0,3)");
    expect(ofError).toEqual(expect.arrayContaining(["#DIV/0!"]));
  });
});

/** Makes the 关键词ROI sheets and types a margin into the 规则表. */
async function makeSheets(workbook: Workbook): Promise<void> {
  const automation = await openAutomation(workbook, { locale: "zh-CN" });
  const answer = await automation.call("convert", { templates: ["keywords"] });
  automation.close();
  expect(answer.error).toBeUndefined();
  new SheetTable(sheetOf(workbook, "规则表"), 2).type("kw_margin", "数值 value", 0.4);
  workbook.engine?.recalculate();
}

/** The same to a relative 1e-9; "" is nothing. */
function expectSame(found: unknown, wanted: unknown, place: string): void {
  const isNear =
    typeof wanted === "number" &&
    Math.abs(Number(found) - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted)) &&
    typeof found === "number";
  expect([place, isNear ? wanted : found]).toEqual([place, wanted ?? ""]);
}

/** Holds each row of a block against the row of its word on the sheet, in the same order. */
function expectSheet([header, ...rows]: readonly unknown[][], sheet: Sheet): void {
  const table = new SheetTable(sheet, KEYWORD_HEADER);
  expect(rows.map(([word]) => word)).toEqual(
    rows.map((_, place) => sheet.value(KEYWORD_HEADER + 1 + place, 0)),
  );
  for (const row of rows)
    header.forEach((heading, column) => {
      const place = `${String(row[0])} ${String(heading)}`;
      expectSame(row[column], table.cell(String(row[0]), String(heading)), place);
    });
}

describe("reports that 关键词ROI sheets are made of", () => {
  test("have by OPS.KEYWORDROI what the sheet says, by the same 规则表", async () => {
    const workbook = ztcReport();
    await makeSheets(workbook);
    const typed = await openFunctions(workbook);
    const sheet = sheetOf(workbook, "关键词ROI");
    const formula = `=OPS.KEYWORDROI(直通车关键词!A1:L${1 + WORD_DAYS.length},,规则表[#All])`;
    const block = await typed.spill(formula);
    expect(block).toHaveLength(1 + new Set(WORD_DAYS.map(({ word }) => word)).size);
    expectSheet(block, sheet);
    expect(new Set(block.slice(1).map((row) => row[14]))).toEqual(new Set(["加价", "降价", "删除", "观察"]));
    new SheetTable(sheetOf(workbook, "规则表"), 2).type("kw_min_clicks", "数值 value", 8);
    workbook.engine?.recalculate();
    const stricter = await typed.spill(formula);
    expectSheet(stricter, sheet);
    expect(stricter).not.toEqual(block);
    typed.close();
  });

  test("have by OPS.VERDICTREASON the figures of the sheet, given what it believes of a word", async () => {
    const workbook = amazonReports();
    await makeSheets(workbook);
    const sheets = workbook.sheets.filter(({ name }) => name.startsWith("关键词ROI"));
    const sheet = sheets.find((each) => String(each.value(0, 0)).includes("Search terms"));
    if (sheet === undefined) throw new Error("no sheet of search terms");
    const table = new SheetTable(sheet, KEYWORD_HEADER);
    const typed = await openFunctions(workbook);
    // Whether it is bought, and its place by sales, no formula of one word can know.
    const told = /^点击.*?(?:机会 [\d.]+%|：先观察)/;
    const beginnings = new Set<string>();
    for (const [term, , clicks, cost, orders, sales] of SEARCH_TERMS) {
      const [priorOrders, priorClicks, value] = ["先验单", "先验点击", "计划每单"].map((heading) =>
        Number(table.cell(term, heading)),
      );
      const given = [clicks, cost, orders, sales, 0.4, priorOrders / priorClicks];
      const rules = `{"先验点击",${priorClicks};"计划每单",${value}}`;
      const [[why]] = await typed.spill(`=OPS.VERDICTREASON(${given.join(",")},${rules})`);
      const [wanted] = told.exec(String(table.cell(term, "理由"))) ?? [];
      expect([term, told.exec(String(why))?.[0]]).toEqual([term, wanted]);
      beginnings.add(String(wanted).replace(/[\d.]+/g, "0"));
    }
    // Words with clicks enough, and words without.
    expect(beginnings.size).toBeGreaterThan(1);
    typed.close();
  });
});
