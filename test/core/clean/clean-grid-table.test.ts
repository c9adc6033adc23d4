import fc from "fast-check";
import {
  DAILY_SHEETS,
  adsDaily,
  funnelDaily,
  sheet,
  shopDaily,
  storeDaily,
} from "../../fixtures/daily-sheets";
import { changesOf } from "../../../src/core/clean/changes";
import { cleanTable } from "../../../src/core/clean/clean-grid-table";
import type { CleanTable } from "../../../src/core/clean/clean-table";
import type { WithIssues } from "../../../src/core/issue";
import { recogniseGrid } from "../../../src/core/recognise/recognise-grid";
import { serialFromIso } from "../../../src/core/values/serial-date";
import type { CellValue, Grid } from "../../../src/workbook/grid";

function clean(grid: Grid): WithIssues<CleanTable> {
  const [table] = recogniseGrid(grid).tables;
  return cleanTable(grid, table);
}

function columnOf(table: CleanTable, header: string): readonly CellValue[] {
  const column = table.columns.find((found) => found.header === header);
  if (column === undefined) throw new Error(`no column ${header}`);
  return column.values;
}

/** Cleans one column of cells under a heading, beside a column that makes it a table. */
function cleanColumn(header: string, cells: readonly CellValue[], name = "x"): WithIssues<CleanTable> {
  return clean(
    sheet(name, [["商品名称", header, "访客数"], ...cells.map((cell, i) => [`商品${i}`, cell, i + 1])]),
  );
}

describe("cleanTable", () => {
  test("gives typed values of the hand-kept shop sheet", () => {
    const { value } = clean(shopDaily);
    expect(value.sourceRows).toEqual([4, 5, 6, 9, 10]);
    expect(columnOf(value, "日期")).toEqual([
      "2026-03-03",
      "2026-03-04",
      "2026-03-05",
      "2026-03-06",
      "2026-03-08",
    ]);
    expect(columnOf(value, "PV")).toEqual([2100, 2460, 1500, 0, 12000]);
    expect(columnOf(value, "GMV")).toEqual([3500, 4920.5, 0, 0, 21000]);
    expect(columnOf(value, "支付转化率")).toEqual([0.02, 0.0244, 0, null, 0.025]);
    expect(columnOf(value, "加购人数")).toEqual([56, 61, null, 0, 240]);
    expect(columnOf(value, "推广费")).toEqual([350, 380, 300, null, 900]);
    expect(columnOf(value, "")).toEqual([null, null, null, null, "大促"]);
  });

  test("accounts for every changed cell, and only for those", () => {
    expect(changesOf(clean(shopDaily).value)).toEqual([
      { row: 5, column: 2, code: "number-from-text", from: "2,460", to: 2460 },
      { row: 10, column: 2, code: "magnitude-from-text", from: "1.2万", to: 12000 },
      { row: 5, column: 4, code: "number-from-text", from: "4,920.50", to: 4920.5 },
      { row: 5, column: 6, code: "percent-from-text", from: "2.44%", to: 0.0244 },
      { row: 9, column: 6, code: "error-value", from: "#DIV/0!", to: null },
      { row: 6, column: 7, code: "missing-mark", from: "未更新", to: null },
      { row: 5, column: 8, code: "number-from-text", from: "３８０", to: 380 },
      { row: 9, column: 8, code: "missing-mark", from: "-", to: null },
    ]);
  });

  test("says once per column what was changed, with the first example", () => {
    const { issues } = clean(storeDaily);
    expect(
      issues.filter(({ code }) => code === "number-from-text").map(({ at, params }) => [at?.column, params]),
    ).toEqual([
      [5, { header: "曝光人数", count: 3, example: "1000" }],
      [6, { header: "进店人数", count: 3, example: "50" }],
      [7, { header: "下单人数", count: 3, example: "10" }],
    ]);
  });

  test("keeps ids as text and takes dashes of a whole row as missing", () => {
    expect(columnOf(clean(storeDaily).value, "门店编号")).toEqual(["600000001", "600000001", "600000001"]);
    const { value } = clean(adsDaily);
    expect(value.columns.slice(1).map(({ values }) => values[2])).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test("reads the order of day and month from the column", () => {
    const ambiguousAlone = clean(funnelDaily).value;
    expect(columnOf(ambiguousAlone, "Date")).toEqual([
      "2026-08-01",
      "2026-08-02",
      "2026-08-03",
      "2026-08-04",
    ]);
    const american = cleanColumn("Date", ["1/2/2026", "1/3/2026", "1/14/2026"]).value;
    expect(columnOf(american, "Date")).toEqual(["2026-01-02", "2026-01-03", "2026-01-14"]);
  });

  test("asks when the order of day and month cannot be told", () => {
    const { issues } = cleanColumn("Date", ["3/4/2026", "4/3/2026"]);
    expect(issues.map(({ code }) => code)).toContain("ambiguous-date-order");
  });

  test("takes the year of 3月1日 from the name of the sheet, and says so", () => {
    const { value, issues } = cleanColumn("日期", ["3月1日", "3月2日"], "2026年店铺数据");
    expect(columnOf(value, "日期")).toEqual(["2026-03-01", "2026-03-02"]);
    expect(issues.map(({ code }) => code)).toContain("year-from-context");
  });

  test.each<[string, CellValue, CellValue, string]>([
    ["支付金额", "¥1,200", 1200, "number-from-text"],
    ["支付金额", "（50）", -50, "number-from-text"],
    ["支付金额", "待定", null, "unknown-word-in-number-column"],
    ["日期", 20260305, "2026-03-05", "date-from-number"],
    ["日期", "下周", null, "unreadable-date"],
    ["商品ID", 600000000001, "600000000001", "text-from-number"],
    ["cost_micros", "120000", 0.12, "amount-from-micros"],
    ["平均停留时长", "00:01:10", 70, "seconds-from-text"],
  ])("under %s turns %p into %p", (header, from, to, code) => {
    const good: CellValue = header === "日期" ? "2026-03-06" : header === "商品ID" ? "600000000002" : 5;
    const { value } = cleanColumn(header, [from, good, good, good]);
    expect(columnOf(value, header)[0]).toBe(to);
    expect(changesOf(value)).toContainEqual({ row: 2, column: 2, code, from, to });
  });

  test("keeps the name of a week and turns its first day into a date", () => {
    expect(columnOf(cleanColumn("周次", ["第10周", "第11周"]).value, "周次")).toEqual(["第10周", "第11周"]);
    expect(columnOf(cleanColumn("周", ["2026-03-02", "2026-03-09"]).value, "周")).toEqual([
      "2026-03-02",
      "2026-03-09",
    ]);
  });

  test("keeps an unknown column of figures as figures and of words as words", () => {
    const { value } = clean(
      sheet("x", [
        ["日期", "访客数", "甲指标", "备忘"],
        ["2026-03-01", 5, "1,000", "雨"],
        ["2026-03-02", 6, 7, "晴"],
      ]),
    );
    expect(value.columns.map(({ type }) => type)).toEqual(["date", "number", "number", "text"]);
    expect(columnOf(value, "甲指标")).toEqual([1000, 7]);
  });

  test("changes nothing in a table that is clean already", () => {
    const day = fc.integer({ min: 45000, max: 46500 });
    const figure = fc.oneof(
      fc.nat({ max: 1e6 }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.constant(null),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, fc.nat({ max: 9999 }), figure), { minLength: 2, maxLength: 30 }),
        (rows) => {
          const grid = sheet("x", [["日期", "访客数", "支付金额"], ...rows]);
          const { value } = clean(grid);
          expect(changesOf(value)).toEqual([]);
          expect(columnOf(value, "支付金额")).toEqual(rows.map(([, , amount]) => amount));
        },
      ),
      { seed: 20260304, numRuns: 200 },
    );
  });

  test("changes nothing when its own result is cleaned again", () => {
    for (const grid of DAILY_SHEETS) {
      const first = clean(grid).value;
      const rows = first.sourceRows.map((_, place) =>
        first.columns.map(({ type, values }) => {
          const value = values[place];
          return type === "date" && typeof value === "string" ? serialFromIso(value) : value;
        }),
      );
      const again = clean(sheet(grid.sheet, [first.columns.map(({ header }) => header), ...rows])).value;
      expect(changesOf(again)).toEqual([]);
      expect(again.columns.map(({ values }) => values)).toEqual(first.columns.map(({ values }) => values));
    }
  });

  test("never throws and gives one value a row, whatever the cells", () => {
    const cell = fc.oneof(
      fc.constantFrom<CellValue>(
        null,
        "",
        "-",
        "#REF!",
        "5%",
        "1.2万",
        "__proto__",
        "(3)",
        "2026-02-30",
        true,
        "x".repeat(32767),
      ),
      fc.double(),
      fc.string({ unit: "binary", maxLength: 10 }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 3, maxLength: 10 }), (rows) => {
        const grid = sheet("x", [["日期", "访客数", "商品名称"], ...rows]);
        for (const table of recogniseGrid(grid).tables) {
          const { value } = cleanTable(grid, table);
          for (const { values } of value.columns) expect(values).toHaveLength(value.sourceRows.length);
        }
      }),
      { seed: 20260305, numRuns: 1000 },
    );
  });
});

describe("days without a month as headings", () => {
  const CHECKS = [
    ["2026年2月客服日检"],
    ["检查项目", "27日", "28日", "29日"],
    ["首次响应", "是", "否", "是"],
    ["催付", "是", null, "是"],
    ["差评回复", "否", "是", null],
  ];

  test("are days of the month the title names, and none where that month is over", () => {
    const { value } = clean(sheet("Sheet1", CHECKS));
    const day = value.columns.findIndex(({ field }) => field === "date");
    expect(value.columns[day].values).toEqual([
      ...["2026-02-27", "2026-02-28", null],
      ...["2026-02-27", null, "2026-02-27", "2026-02-28"],
    ]);
    expect(changesOf(value)).toContainEqual({
      row: 2,
      column: 2,
      code: "year-from-context",
      from: "27日",
      to: "2026-02-27",
    });
    expect(changesOf(value)).toContainEqual({
      row: 2,
      column: 4,
      code: "unreadable-date",
      from: "29日",
      to: null,
    });
  });

  test("are texts like others where nothing names the month", () => {
    const { value } = clean(sheet("Sheet1", CHECKS.slice(1)));
    expect(value.columns.map(({ header }) => header)).toEqual(["检查项目", "27日", "28日", "29日"]);
  });
});
