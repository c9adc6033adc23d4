import { columnLetters } from "../../src/i18n/format";
import type { Workbook } from "../../src/workbench/model/workbook";
import { FIRST_DAY, searchTerms, TERM_ROWS, TEST_DAYS, TEST_STEPS, twoArms } from "../fixtures/funnel-sheets";
import { addRows } from "../fixtures/product-sheets";
import { openAutomation } from "../support/automation";
import { sheetOf } from "../support/faults";
import { FUNNEL_HEADER, typePlace } from "../support/funnel-sheet";
import { SheetTable } from "../support/sheet-table";
import { openFunctions } from "./typed-functions";
import type { TypedFunctions } from "./typed-functions";

/** The functions typed into cells, in the add-in's own runtime, beside the 漏斗 sheets of the same rows. */

jest.setTimeout(240_000);

/** The same to a relative 1e-9; "" is nothing. */
function expectSame(found: unknown, wanted: unknown, place: string): void {
  if (typeof wanted !== "number") return expect([place, found]).toEqual([place, wanted]);
  const isNear = Math.abs(Number(found) - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
  expect([place, typeof found, isNear]).toEqual([place, "number", true]);
}

describe("two arms of a test, a sheet each", () => {
  let workbook: Workbook;
  let typed: TypedFunctions;
  let table: SheetTable;
  const [last] = TEST_STEPS.slice(-1);
  // Headings in row 1, the seven steps from D to J.
  const range = (arm: string): string => `${arm}_group!D1:J${1 + TEST_DAYS}`;

  beforeAll(async () => {
    workbook = twoArms();
    const automation = await openAutomation(workbook, { locale: "zh-CN" });
    const answer = await automation.call("convert", { templates: ["funnel"] });
    automation.close();
    expect(answer.error).toBeUndefined();
    table = new SheetTable(sheetOf(workbook, "漏斗"), FUNNEL_HEADER);
    typed = await openFunctions(workbook);
  });
  afterAll(() => typed.close());

  test("are the funnel of the 漏斗 sheet, its leak against the same benchmarks", async () => {
    const benchmarks = [null, 0.9, 0.12, 0.5, 0.9, 0.5, 0.95];
    TEST_STEPS.forEach((step, place) => table.type(step, "基准", benchmarks[place]));
    workbook.engine?.recalculate();
    const list = `漏斗!${columnOf(table.columnOf("基准"), FUNNEL_HEADER + 2, TEST_STEPS.length)}`;
    const [header, ...rows] = await typed.spill(`=OPS.FUNNEL(${range("test")},,${list})`);
    expect(header).toEqual(["步骤", "数量", "转化率", "总转化率", "流失", "区间低", "区间高", "漏点"]);
    expect(rows.map(([name]) => name)).toEqual([...TEST_STEPS]);
    for (const row of rows)
      ["本期数", "转化率", "总转化率", "流失", "区间低", "区间高", "漏点"].forEach((column, i) =>
        expectSame(row[i + 1], table.cell(String(row[0]), column), `${String(row[0])} ${column}`),
      );
    expect(rows.map((row) => row[7]).filter((mark) => mark !== "")).toHaveLength(1);
    TEST_STEPS.forEach((step) => table.type(step, "基准", null));
    workbook.engine?.recalculate();
  });

  test("change as on the 漏斗 sheet, the arm that is tried against the other", async () => {
    const [, ...rows] = await typed.spill(`=OPS.FUNNELDIFF(${range("control")},${range("test")})`);
    expect(rows).toHaveLength(TEST_STEPS.length);
    for (const row of rows) {
      const name = String(row[0]);
      ["对比转化率", "转化率", "变化", "变化低", "变化高", "偶然机会", null, "成交增减来自"].forEach(
        (column, i) => {
          if (column !== null) expectSame(row[i + 1], table.cell(name, column), `${name} ${column}`);
        },
      );
      expect(row[7]).toBe(
        String(table.cell(name, "是不是波动")).replace(/^[^：]+：(?=.*不给区间)/, "之前："),
      );
    }
    expect(rows.map((row) => row[7]).join()).toContain("之前：");
  });

  test("are the 漏斗 sheet of 28 of their days", async () => {
    const [from, to] = [FIRST_DAY + 2, FIRST_DAY + 29];
    typePlace(sheetOf(workbook, "漏斗"), "now", { from, to, segment: "Test Campaign" });
    workbook.engine?.recalculate();
    const [, ...rows] = await typed.spill(`=OPS.FUNNEL(test_group!D4:J31,test_group!D1:J1)`);
    for (const row of rows)
      ["本期数", "转化率", "总转化率", "流失", "区间低", "区间高"].forEach((column, i) =>
        expectSame(row[i + 1], table.cell(String(row[0]), column), `${String(row[0])} ${column}`),
      );
  });

  test("have the step rates and ranges of single cells", async () => {
    const cell = (step: string, column: string): string =>
      `漏斗!${columnOf(table.columnOf(column), FUNNEL_HEADER + 2 + TEST_STEPS.findIndex((each) => each === step), 1)}`;
    const [[rate]] = await typed.spill(
      `=OPS.STEPRATE(${cell(last, "本期数")},${cell("Add to Cart", "本期数")})`,
    );
    expectSame(rate, table.cell(last, "转化率"), "step rate");
    const found = await typed.spill("=OPS.WILSON(81,263)");
    // Newcombe (1998).
    expect(found).toEqual([[expect.closeTo(0.2553, 4), expect.closeTo(0.3662, 4)]]);
    expect(await typed.spill("=OPS.WILSON(81,263)*100")).toEqual([
      [expect.closeTo(25.53, 2), expect.closeTo(36.62, 2)],
    ]);
  });

  test("show errors with what to do", async () => {
    expect(await typed.spill("=OPS.FUNNEL(test_group!B1:E9)")).toEqual([
      [["#VALUE!", "“Date”不是漏斗的一步，只选各步的列。"]],
    ]);
    expect(await typed.spill("=OPS.FUNNEL(control_group!D6:J6)")).toEqual([
      [["#N/A", "没有一行每一步都有数：只选各步的列，不要带日期、名称和备注。"]],
    ]);
    expect(await typed.spill("=OPS.WILSON(3,2)")).toEqual([[["#NUM!", expect.any(String)]]]);
    expect(await typed.spill("=OPS.STEPRATE(3,0)")).toEqual([[["#DIV/0!", expect.any(String)]]]);
    const [[ofError]] = await typed.spill("=OPS.STEPRATE(1/0,3)");
    expect(ofError).toEqual(expect.arrayContaining(["#DIV/0!"]));
  });
});

describe("a search-term report without days", () => {
  let workbook: Workbook;
  let typed: TypedFunctions;
  const name = "Sponsored Product Search Term R";

  beforeAll(async () => {
    workbook = searchTerms();
    addRows(workbook, "long", [
      ["渠道", "展现", "访客", "加购", "下单", "支付", "收货"],
      ...Array.from({ length: 10_000 }, (_, i) => [
        `渠道${i % 9}`,
        ...[9000, 900, 300, 120, 100, 90].map((size, step) => size - ((i * (step + 3)) % 50)),
      ]),
    ]);
    const automation = await openAutomation(workbook, { locale: "zh-CN" });
    const answer = await automation.call("convert", { templates: ["funnel"], sheets: [name] });
    automation.close();
    expect(answer.error).toBeUndefined();
    typed = await openFunctions(workbook);
  });
  afterAll(() => typed.close());

  test("has the funnels of 漏斗分组 by campaign, the same step the weakest", async () => {
    const end = TERM_ROWS.length + 1;
    const counts = `CHOOSE({1,2,3},'${name}'!F1:F${end},'${name}'!G1:G${end},'${name}'!J1:J${end})`;
    const [header, ...rows] = await typed.spill(`=OPS.FUNNEL(${counts},,,'${name}'!A1:A${end})`);
    expect(header[0]).toBe("分组");
    const campaigns = [...new Set(TERM_ROWS.map(([own]) => own))];
    expect(rows.map(([own]) => own)).toEqual(campaigns.flatMap((own) => [own, own, own]));
    const table = new SheetTable(sheetOf(workbook, "漏斗分组"), FUNNEL_HEADER);
    for (const [own, step, count, rate, , , , , mark] of rows) {
      expect(count).toBe(table.cell(String(own), String(step)));
      if (rate !== "")
        expectSame(rate, table.cell(String(own), `→${String(step)}`), `${String(own)} ${String(step)}`);
      const weakest = table.cell(String(own), "最弱一步") === `→${String(step)}`;
      expect([own, step, mark]).toEqual([own, step, weakest ? "◀ 可能是漏点" : ""]);
    }
  });

  test("gives 10,000 rows of six steps by segment to one cell", async () => {
    const block = await typed.spill("=OPS.FUNNEL(long!B1:G10001,,,long!A1:A10001)");
    expect(block).toHaveLength(1 + 9 * 6);
    const sheet = sheetOf(workbook, "long");
    for (const row of block.slice(1)) {
      const column = ["展现", "访客", "加购", "下单", "支付", "收货"].indexOf(String(row[1])) + 1;
      let sum = 0;
      for (let i = 1; i <= 10_000; i += 1)
        if (sheet.value(i, 0) === row[0]) sum += Number(sheet.value(i, column));
      expect(row[2]).toBe(sum);
    }
  });
});

/** "$C$8:$C$14" of a column from 0 and rows from 1. */
function columnOf(column: number, row: number, rows: number): string {
  const letters = columnLetters(column + 1);
  return `$${letters}$${row}:$${letters}$${row + rows - 1}`;
}
