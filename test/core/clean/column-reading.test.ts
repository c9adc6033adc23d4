import { gridOf } from "../support/read-grid";
import { changesOf } from "../../../src/core/clean/changes";
import { cleanTable } from "../../../src/core/clean/clean-grid-table";
import { dateSystemOf } from "../../../src/core/clean/date-system";
import { decimalMarkOf } from "../../../src/core/clean/decimal-mark";
import type { FieldId } from "../../../src/core/fields/index";
import { recogniseGrid } from "../../../src/core/recognise/recognise-grid";
import type { RecognisedColumn, RecognisedTable } from "../../../src/core/recognise/recognised-sheet";
import type { CellValue } from "../../../src/workbook/grid";

/** Cleans one column of a two-column table as a column of the field; `scale` as recognition would give it. */
function cleanAs(
  field: FieldId | null,
  cells: readonly CellValue[],
  options: { readonly scale?: number; readonly title?: string; readonly format?: string } = {},
) {
  const { scale = 1, title = null, format } = options;
  const plain = gridOf([["名称", "数"], ...cells.map((cell, i) => [`商品${i}`, cell])]);
  const grid =
    format === undefined ? plain : { ...plain, formats: [{ row: 2, formats: ["General", format] }] };
  const column = (index: number, header: string, of: FieldId | null, by: number): RecognisedColumn => ({
    index,
    group: null,
    header,
    field: of,
    confidence: of === null ? 0 : 0.97,
    evidence: of === null ? null : "words",
    readings: [],
    windowDays: null,
    scale: by,
  });
  const table: RecognisedTable = {
    title,
    kind: "other",
    kindConfidence: 0.6,
    grain: [],
    platform: null,
    currency: null,
    headerRows: [1, 1],
    firstDataRow: 2,
    lastDataRow: cells.length + 1,
    columns: [column(1, "名称", "productTitle", 1), column(2, "数", field, scale)],
    wide: null,
    droppedRows: [],
    signature: "",
    issues: [],
  };
  const { value } = cleanTable(grid, table);
  return { ...value.columns[1], changes: changesOf(value) };
}

describe("the figures of a column", () => {
  test("are divided by 100 where percents are stored as 5.2, and not where they carry the sign", () => {
    const { values, changes } = cleanAs("ctr", [5.2, "4.8", "6%", 0, null], { scale: 0.01 });
    expect(values).toEqual([0.052, 0.048, 0.06, 0, null]);
    expect(changes.map(({ code }) => code)).toEqual([
      "percent-from-hundredfold",
      "percent-from-hundredfold",
      "percent-from-text",
    ]);
  });

  test("are divided by 100 where money is kept in 分", () => {
    const { values, changes } = cleanAs("cost", [12345, "99"], { scale: 0.01 });
    expect(values).toEqual([123.45, 0.99]);
    expect(changes.map(({ code, from }) => [code, from])).toEqual([
      ["amount-from-fen", 12345],
      ["amount-from-fen", "99"],
    ]);
  });

  test("are written out under a heading in 万元, but not twice", () => {
    const { values, changes } = cleanAs("paidAmount", [1.13, "2.5万"], { scale: 1e4 });
    expect(values).toEqual([11300, 25000]);
    expect(changes.map(({ code }) => code)).toEqual(["amount-from-unit-heading", "magnitude-from-text"]);
  });

  test("are divided by a million where advertising interfaces give millionths", () => {
    expect(cleanAs("cost", [1230000], { scale: 1e-6 }).values).toEqual([1.23]);
  });

  test("have a comma before their fraction where the sheet's texts say so", () => {
    expect(cleanAs("cost", ["1.234", "0,56", "1.234,50"]).values).toEqual([1234, 0.56, 1234.5]);
    expect(cleanAs("cost", ["1.234", "0.56", "1,234.50"]).values).toEqual([1.234, 0.56, 1234.5]);
  });
});

describe("cells with a rating and a number of reviews", () => {
  test("become two columns, every value with the cell it came from", () => {
    const grid = gridOf([
      ["ASIN", "评分"],
      ["A1", "4.8+19"],
      ["A2", "4.7 (1,273)"],
      ["A3", "-"],
      ["A4", "5+4"],
    ]);
    const [table] = recogniseGrid(grid).tables;
    const { value, issues } = cleanTable(grid, table);
    expect(value.columns.slice(1).map(({ field, values }) => [field, values])).toEqual([
      ["rating", [4.8, 4.7, null, 5]],
      ["reviewCount", [19, 1273, null, 4]],
    ]);
    expect(changesOf(value)).toContainEqual({
      row: 3,
      column: 2,
      code: "part-of-cell",
      from: "4.7 (1,273)",
      to: 1273,
    });
    expect(issues.map(({ code }) => code)).toContain("part-of-cell");
  });

  test("are left alone where few cells hold two figures", () => {
    const { type, values } = cleanAs(null, ["4.8+19", "3/4", "上新", "缺货中", "4.5"]);
    expect([type, values]).toEqual(["text", ["4.8+19", "3/4", "上新", "缺货中", "4.5"]]);
  });
});

describe("a key merged over several rows", () => {
  const rows: readonly (readonly CellValue[])[] = [
    ["日期", "渠道", "访客数"],
    ["2026-03-01", "手淘搜索", 100],
    [null, "直通车", 40],
    ["", "购物车", 30],
    ["2026-03-02", "手淘搜索", 110],
    [null, "直通车", 45],
    [null, "购物车", 28],
  ];

  test("gives its value to each of them, and says so", () => {
    const grid = gridOf(rows);
    const { value, issues } = cleanTable(grid, recogniseGrid(grid).tables[0]);
    const [first, second] = ["2026-03-01", "2026-03-02"];
    expect(value.columns[0].values).toEqual([first, first, first, second, second, second]);
    const filled = changesOf(value).filter(({ code }) => code === "value-from-merged-cell");
    expect(filled.map(({ row, from, to }) => [row, from, to])).toEqual([
      [3, null, first],
      [4, "", first],
      [6, null, second],
      [7, null, second],
    ]);
    const said = issues.find(({ code }) => code === "value-from-merged-cell");
    expect([said?.at?.row, said?.params.count]).toEqual([3, 4]);
  });

  test("is not seen where names repeat and some rows leave them out", () => {
    const grid = gridOf([
      ["推广计划", "关键词", "点击量"],
      ["春款", "连衣裙", 10],
      ["春款", "半身裙", 12],
      [null, "衬衫", 4],
      ["夏款", "短裤", 7],
      [null, "凉鞋", 9],
      ["夏款", "草帽", 3],
    ]);
    const { value } = cleanTable(grid, recogniseGrid(grid).tables[0]);
    expect(value.columns[0].values).toEqual(["春款", "春款", null, "夏款", null, "夏款"]);
  });

  test("is not seen in the finest key itself", () => {
    const grid = gridOf([
      ["日期", "访客数", "备注"],
      ["2026-03-01", 100, "a"],
      [null, 40, "b"],
      ["2026-03-02", 30, "c"],
      [null, 20, "d"],
    ]);
    const { value } = cleanTable(grid, recogniseGrid(grid).tables[0]);
    expect(value.columns[0].values).toEqual(["2026-03-01", null, "2026-03-02", null]);
  });
});

describe("words in front that reach over several rows", () => {
  const CHECKS: readonly (readonly CellValue[])[] = [
    ["时段", "检查项目", "负责人", "问题记录"],
    ["上午", "首页", "小禾", null],
    [null, "同行", "阿岚", "降价"],
    [null, "评价", "小榴", null],
    ["下午", "库存", "小石", null],
    [null, "发货", "小榴", null],
  ];

  test("are given to each of them, also without a field", () => {
    const grid = gridOf(CHECKS);
    const { value } = cleanTable(grid, recogniseGrid(grid).tables[0]);
    expect(value.columns[0].field).toBeNull();
    expect(value.columns[0].values).toEqual(["上午", "上午", "上午", "下午", "下午"]);
  });

  test("are remarks further right, and stand in their own rows", () => {
    const grid = gridOf(CHECKS.map(([half, item, owner]) => [item, half, owner]));
    const { value } = cleanTable(grid, recogniseGrid(grid).tables[0]);
    expect(value.columns[1].values).toEqual(["上午", null, null, "下午", null]);
  });
});

describe("9:40", () => {
  const typed = (header: string, cells: readonly CellValue[]) => {
    const grid = gridOf([["名称", header, "访客数"], ...cells.map((cell, i) => [`商品${i}`, cell, i + 3])]);
    const { type, values } = cleanTable(grid, recogniseGrid(grid).tables[0]).value.columns[1];
    return [type, values];
  };

  test("is an hour of the day and stays a text where nothing says that it took so long", () => {
    const cells = ["9:40", null, "10:05", "17:30"];
    for (const header of ["完成时间", "打卡", "截单"]) expect(typed(header, cells)).toEqual(["text", cells]);
  });

  test("is minutes and seconds where the heading says how long", () => {
    for (const header of ["完成用时", "每单处理时长", "平均处理时间"])
      expect(typed(header, ["9:40", null, "10:05", "0:30"])).toEqual(["number", [580, null, 605, 30]]);
  });

  test("is no figure among figures, and a time of three parts is one all the same", () => {
    const cells = [12, 15, "9:40", 11, "00:01:10", 9, 8, 14, 13, 10];
    expect(typed("巡检", cells)).toEqual(["number", [12, 15, null, 11, 70, 9, 8, 14, 13, 10]]);
  });
});

describe("decimalMarkOf", () => {
  test.each<[string, readonly CellValue[], string]>([
    ["two digits behind a comma", ["1.234", "3,50 €"], ","],
    ["groups of three alone", ["1,234", "5,678,901"], "."],
    ["a point with two digits beside a comma", ["1,50", "2.75"], "."],
    ["dates with points", ["1.3.2026", "3,50"], ","],
    ["numbers alone", [1.5, 2.5], "."],
  ])("of %s", (_, cells, mark) => expect(decimalMarkOf([cells])).toBe(mark));
});

describe("months and weeks in a column", () => {
  test("become their first day where the year is known", () => {
    const { type, values } = cleanAs("month", ["1月", "2月", "3月"], { title: "2026年店铺月报" });
    expect([type, values]).toEqual(["date", ["2026-01-01", "2026-02-01", "2026-03-01"]]);
  });

  test("stay names where nothing tells the year", () => {
    const { type, values } = cleanAs("week", ["第9周", "第10周"]);
    expect([type, values]).toEqual(["text", ["第9周", "第10周"]]);
  });
});

test("a number of 元 in a title is no year", () => {
  const { values } = cleanAs("date", ["3月1日"], { title: "满2000元以上活动 2026年" });
  expect(values).toEqual(["2026-03-01"]);
});

describe("days without a year across New Year", () => {
  const acrossNewYear = ["12月29日", "12月30日", "12月31日", "1月1日", "1月2日", "1月3日", "1月4日"];
  const right = [
    "2025-12-29",
    "2025-12-30",
    "2025-12-31",
    "2026-01-01",
    "2026-01-02",
    "2026-01-03",
    "2026-01-04",
  ];

  test.each<[string, string]>([
    ["names both years", "周报 2025.12.29-2026.1.4"],
    ["names the year of the longer part", "2026年第1周"],
  ])("take the year before where the title %s", (_, title) => {
    expect(cleanAs("date", acrossNewYear, { title }).values).toEqual(right);
    expect(cleanAs("date", acrossNewYear.slice().reverse(), { title }).values).toEqual(
      right.slice().reverse(),
    );
  });

  test("take the year of their half where they do not reach New Year", () => {
    const title = "2025.12.29-2026.1.4";
    expect(cleanAs("date", ["1月2日", "1月3日"], { title }).values).toEqual(["2026-01-02", "2026-01-03"]);
    expect(cleanAs("date", ["12月30日", "12月31日"], { title }).values).toEqual(["2025-12-30", "2025-12-31"]);
  });
});

describe("dateSystemOf", () => {
  const shown = (value: number, text: string, format: string) =>
    dateSystemOf(
      gridOf([["日期"], [value]], {
        formats: [
          { row: 1, formats: ["General"], texts: ["日期"] },
          { row: 2, formats: [format], texts: [text] },
        ],
      }),
    );

  // Microsoft: a date's serial number is 1,462 higher in the 1900 system than in the 1904 system.
  test.each<[number, string, string, 1900 | 1904]>([
    [46082, "2026/3/1", "yyyy/m/d", 1900],
    [46082 - 1462, "2026/3/1", "yyyy/m/d", 1904],
    [46082 - 1462, "3/1/2026", "m/d/yyyy", 1904],
    [46082 - 1462, "1.3.2026", "d.m.yyyy", 1904],
    [46082, "########", "yyyy/m/d", 1900],
    [46082, "46082", "General", 1900],
  ])("%d shown as %s under %s", (value, text, format, system) =>
    expect(shown(value, text, format)).toBe(system),
  );

  test("makes dates of a 1904 workbook the days it shows", () => {
    const grid = gridOf(
      [
        ["日期", "访客数"],
        [44620, 100],
        [44621, 120],
      ],
      {
        formats: [{ row: 2, formats: ["yyyy/m/d", "General"], texts: ["2026/3/1", "100"] }],
      },
    );
    const column = (index: number, header: string, field: FieldId): RecognisedColumn => ({
      index,
      group: null,
      header,
      field,
      confidence: 0.97,
      evidence: "words",
      readings: [],
      windowDays: null,
      scale: 1,
    });
    const { value } = cleanTable(grid, {
      title: null,
      kind: "daily",
      kindConfidence: 0.9,
      grain: ["date"],
      platform: null,
      currency: null,
      headerRows: [1, 1],
      firstDataRow: 2,
      lastDataRow: 3,
      columns: [column(1, "日期", "date"), column(2, "访客数", "visitors")],
      wide: null,
      droppedRows: [],
      signature: "",
      issues: [],
    });
    expect(value.columns[0].values).toEqual(["2026-03-01", "2026-03-02"]);
    expect(value.columns[0].changed).toBeNull();
  });
});

describe("times and colons", () => {
  test("are multiples of one under a return on spend, never seconds", () => {
    const { values, changes } = cleanAs("roas", ["1:3.5", "1：2", 4, "2:30"]);
    expect(values).toEqual([3.5, 2, 4, null]);
    expect(changes.map(({ code }) => code)).toEqual([
      "number-from-text",
      "number-from-text",
      "unknown-word-in-number-column",
    ]);
  });

  test("are no count", () => {
    expect(cleanAs("visitors", ["12:30", 5, 6]).values).toEqual([null, 5, 6]);
  });

  test("kept by Excel as parts of a day become seconds where the format shows a time", () => {
    // 1 min 30 s = 90 / 86,400 of a day; 2 h = 1 / 12.
    const cells = [90 / 86_400, 1 / 12, 0, "00:02:00"];
    const { values, changes } = cleanAs("averageStaySeconds", cells, { format: "[h]:mm:ss" });
    expect(values).toEqual([90, 7200, 0, 120]);
    expect(changes.map(({ code }) => code)).toEqual([
      "seconds-from-time",
      "seconds-from-time",
      "seconds-from-text",
    ]);
    expect(cleanAs("averageStaySeconds", [90.5, 70], { format: "0.00" }).values).toEqual([90.5, 70]);
  });
});

describe("figures with a decimal comma", () => {
  test("stay figures where every cell of the column has one", () => {
    expect(cleanAs("ctr", ["1,5 %", "2,25 %", "3,5 %"]).values).toEqual([0.015, 0.0225, 0.035]);
  });
});
