import { cells, days, shapesOf } from "./table-shape";
import type { Grid, GridName, GridTable } from "../../../../src/workbook/grid";

const AREA = { firstRow: 3, lastRow: 7, firstColumn: 2, lastColumn: 4 };
const ROWS: Grid["rows"] = cells([
  ["3月日报"],
  ["随便写的", null, null, null, "备注"],
  [null, "日期", "访客数", "支付金额"],
  ...days(4, 2).map((row) => [null, ...row]),
  [null, "以下是草稿", 5, 6],
]).rows;

function grid(parts: { readonly tables?: readonly GridTable[]; readonly names?: readonly GridName[] }): Grid {
  return { ...cells([]), rows: ROWS, ...parts };
}

describe("frameTables", () => {
  test("takes an Excel table at its word, with the title above it", () => {
    const tables = [{ ...AREA, name: "表1", hasHeader: true, hasTotals: false }];
    expect(shapesOf(grid({ tables }))).toEqual([
      { title: null, header: [3, 3], rows: [4, 7], columns: [2, 4], dropped: [] },
    ]);
  });

  test("takes a named area with headings at its word", () => {
    const apart = cells([...ROWS.slice(0, 7), [], ...ROWS.slice(7)]);
    expect(shapesOf({ ...apart, names: [{ ...AREA, name: "日报" }] })).toEqual([
      { title: null, header: [3, 3], rows: [4, 7], columns: [2, 4], dropped: [] },
    ]);
  });

  test.each([
    ["the print area", { ...AREA, name: "Print_Area" }],
    ["the filtered range", { ...AREA, name: "_xlnm._FilterDatabase" }],
    ["an area that begins with figures", { ...AREA, firstRow: 4, name: "数据" }],
    ["one row", { ...AREA, lastRow: 3, name: "表头" }],
    ["one column", { ...AREA, lastColumn: 2, name: "日期列" }],
    ["an area outside the used range", { ...AREA, firstRow: 300, lastRow: 310, name: "旧" }],
  ])("passes over %s", (_name, name) => {
    const found = shapesOf(grid({ names: [name] }));
    expect(found).toEqual(shapesOf(grid({})));
  });

  test("takes a table and what stands below it, but no name over the table", () => {
    const below = cells([
      ...ROWS.slice(0, 7),
      [],
      [null, "关键词", "点击量"],
      [null, "红鞋", 3],
      [null, "女鞋", 4],
    ]);
    const found = shapesOf({
      ...below,
      tables: [{ ...AREA, name: "表1", hasHeader: true, hasTotals: false }],
      names: [{ ...AREA, firstRow: 3, lastRow: 11, name: "全部" }],
    });
    expect(found.map(({ header, rows }) => [...header, ...rows])).toEqual([
      [3, 3, 4, 7],
      [9, 9, 10, 11],
    ]);
  });

  test("leaves the totals row of an Excel table out of its body", () => {
    const tables = [{ ...AREA, lastRow: 8, name: "表1", hasHeader: true, hasTotals: true }];
    expect(shapesOf(grid({ tables }))[0]).toMatchObject({ rows: [4, 7] });
  });

  describe("passes over a name its data has outgrown", () => {
    const grown = cells([
      ["日期", "访客数", "支付金额"],
      ["2026-03-01", 10, 31],
      ["2026-03-02", 14, 44],
      ["2026-03-03", 9, 28],
      ["2026-03-04", 22, 70],
      ["2026-03-05", 17, 52],
      ["2026-03-06", 11, 35],
    ]);
    const whole = [{ title: null, header: [1, 1], rows: [2, 7], columns: [1, 3], dropped: [] }];
    const old = { name: "日报", firstRow: 1, lastRow: 7, firstColumn: 1, lastColumn: 3 };

    test.each([
      ["by rows and a column", { ...old, lastRow: 4, lastColumn: 2 }],
      ["by rows", { ...old, lastRow: 4 }],
      ["by a column on its right", { ...old, lastColumn: 2 }],
      ["by a column on its left", { ...old, firstColumn: 2 }],
    ])("%s", (_name, name) => {
      expect(shapesOf({ ...grown, names: [name] })).toEqual(whole);
    });

    test("and takes the newer name over the same data", () => {
      expect(shapesOf({ ...grown, names: [{ ...old, lastRow: 4 }, old] })).toEqual(whole);
    });
  });

  const PAIR = cells([
    ["日期", "访客数", "渠道", "成交额"],
    ["2026-03-01", 10, "搜索", 31],
    ["2026-03-02", 14, "首页", 44],
    ["2026-03-03", 9, null, null],
  ]);
  const [LEFT, RIGHT] = [
    { name: "按天", firstRow: 1, lastRow: 4, firstColumn: 1, lastColumn: 2 },
    { name: "按渠道", firstRow: 1, lastRow: 3, firstColumn: 3, lastColumn: 4 },
  ];

  test("takes names that stand side by side without a gap", () => {
    const found = shapesOf({ ...PAIR, names: [LEFT, RIGHT] });
    expect(found.map(({ rows, columns }) => [...rows, ...columns])).toEqual([
      [2, 4, 1, 2],
      [2, 3, 3, 4],
    ]);
  });

  test("passes over both names when one of them is outgrown: what it leaves out stands beside the other", () => {
    const names = [{ ...LEFT, lastRow: 3 }, RIGHT];
    expect(shapesOf({ ...PAIR, names })).toEqual(shapesOf(PAIR));
  });
});
