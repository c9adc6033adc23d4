import fc from "fast-check";
import {
  DAILY_SHEETS,
  adsDaily,
  funnelDaily,
  searchDaily,
  sheet,
  shopDaily,
  storeDaily,
} from "../../fixtures/daily-sheets";
import { recogniseGrid } from "../../../src/core/recognise/recognise-grid";
import type { RecognisedTable } from "../../../src/core/recognise/recognised-sheet";
import type { CellValue, Grid } from "../../../src/workbook/grid";

interface Expected {
  readonly kind: RecognisedTable["kind"];
  readonly headerRows: readonly [number, number];
  readonly dataRows: readonly [number, number];
  /** One field a column, in order; null where none is known. */
  readonly fields: readonly (string | null)[];
  readonly dropped?: readonly (readonly [number, string])[];
  readonly title?: string | null;
}

function onlyTable(grid: Grid): RecognisedTable {
  const { tables } = recogniseGrid(grid);
  expect(tables).toHaveLength(1);
  return tables[0];
}

function checkRecognise(grid: Grid, expected: Expected): void {
  const table = onlyTable(grid);
  expect({
    kind: table.kind,
    headerRows: table.headerRows,
    dataRows: [table.firstDataRow, table.lastDataRow],
    fields: table.columns.map(({ field }) => field),
    dropped: table.droppedRows.map(({ row, why }) => [row, why]),
    title: table.title,
  }).toEqual({ dropped: [], title: null, ...expected });
}

function rowsOf(grid: Grid): CellValue[][] {
  return grid.rows.map((row) => [...row]);
}

describe("recogniseGrid", () => {
  test("reads a hand-kept shop sheet with title, note, repeated header, average and total", () => {
    checkRecognise(shopDaily, {
      kind: "daily",
      title: "2026年3月店铺日报",
      headerRows: [3, 3],
      dataRows: [4, 10],
      fields: [
        "date",
        "pageViews",
        "visitors",
        "paidAmount",
        "paidBuyers",
        "payConversionRate",
        "cartUsers",
        "cost",
        null,
      ],
      dropped: [
        [7, "blank"],
        [8, "repeated-header"],
        [11, "average"],
        [12, "total"],
      ],
    });
  });

  test("reads two-line bilingual headings, and money under 销量 in an ad report", () => {
    checkRecognise(adsDaily, {
      kind: "daily",
      headerRows: [1, 1],
      dataRows: [2, 6],
      fields: ["date", "cost", "impressions", "clicks", "orders", "adSales", "ctr", "roas"],
    });
  });

  test("reads a store export whose counts are text", () => {
    checkRecognise(storeDaily, {
      kind: "daily",
      headerRows: [1, 1],
      dataRows: [2, 4],
      fields: [
        "date",
        "shopName",
        "shopId",
        "paidAmount",
        "exposedUsers",
        "storeEntries",
        "orderBuyers",
        "storeEntryRate",
        "orderConversionRate",
      ],
    });
    expect(onlyTable(storeDaily).grain).toEqual(["date"]);
  });

  test("reads search console and paid funnel exports as daily", () => {
    checkRecognise(searchDaily, {
      kind: "daily",
      headerRows: [1, 1],
      dataRows: [2, 5],
      fields: ["date", "clicks", "impressions", "ctr", "averagePosition"],
    });
    checkRecognise(funnelDaily, {
      kind: "daily",
      headerRows: [1, 1],
      dataRows: [2, 5],
      fields: ["campaign", "date", "cost", "impressions", "reach", "clicks", "cartAdds", "orders"],
    });
  });

  test("is nearly certain of a rate that equals its inputs", () => {
    const rate = onlyTable(storeDaily).columns.find(({ header }) => header === "下单转化率");
    expect(rate?.confidence).toBeGreaterThanOrEqual(0.95);
  });

  test("says so when a rate does not equal its inputs", () => {
    const rows = rowsOf(searchDaily).map((row, i) =>
      i === 0 ? row : [row[0], row[1], row[2], "50%", row[4]],
    );
    rows.push(["2026-02-28", 70, 2100, "50%", 12], ["2026-02-27", 75, 2200, "50%", 12]);
    const table = onlyTable(sheet("Dates", rows));
    expect(table.columns[3]).toMatchObject({ field: "ctr" });
    expect(table.columns[3].confidence).toBeLessThan(0.9);
    expect(table.issues).toContainEqual(
      expect.objectContaining({
        code: "ratio-contradicts-inputs",
        params: { header: "CTR", field: "ctr", share: 1 },
      }),
    );
  });

  test("finds an unknown rate by arithmetic", () => {
    const rows = rowsOf(searchDaily).map((row, i) => [
      ...row,
      i === 0 ? "效果值" : Number(row[1]) / Number(row[2]),
    ]);
    rows.push(["2026-02-28", 70, 2100, "3.33%", 12, 70 / 2100]);
    const table = onlyTable(sheet("Dates", rows));
    expect(table.columns[5]).toMatchObject({ field: "ctr", confidence: 0.9 });
    expect(table.issues.map(({ code }) => code)).toContain("field-from-figures");
  });

  test.each([
    [
      "转化率 in a shop report",
      ["日期", "访客数", "支付买家数", "转化率"],
      [100, 4, 0.04],
      "payConversionRate",
    ],
    ["转化率 in an ad report", ["日期", "点击量", "花费", "转化率"], [100, 50, 0.07], "clickConversionRate"],
    ["销量 as pieces", ["日期", "访客数", "支付金额", "销量"], [100, 500, 12], "paidUnits"],
    ["销量 as money beside ROI", ["日期", "花费", "ROI", "销量"], [100, 5, 500], "adSales"],
    ["Start Date alone", ["Start Date", "Clicks", "Impressions", "Cost"], [3, 90, 4], "date"],
  ])("decides %s", (_name, header, figures, field) => {
    const rows = [1, 2, 3, 4, 5].map((day) => [
      `2026-03-0${day}`,
      ...figures.map((figure, i) => (i === 0 || !Number.isInteger(figure) ? figure : figure * day)),
    ]);
    if (field === "adSales") rows.forEach((row, i) => row.splice(1, 3, 100 + i, 5 + i, (100 + i) * (5 + i)));
    const table = onlyTable(sheet("x", [header, ...rows]));
    const column = table.columns.find(
      ({ header: text }) => text === (field === "date" ? "Start Date" : header[3]),
    );
    expect(column?.field).toBe(field);
  });

  test("leaves a word with two meanings open, with both readings, when nothing tells", () => {
    const rows = [1, 2, 3, 4, 5].map((day) => [`2026-03-0${day}`, 100 * day, 50, 0.01 * day]);
    const table = onlyTable(sheet("x", [["日期", "访客数", "点击量", "转化率"], ...rows]));
    expect(table.columns[3]).toMatchObject({ field: null, confidence: 0 });
    expect(table.issues).toContainEqual({
      code: "ambiguous-header",
      at: { sheet: "x", row: 1, column: 4 },
      params: { header: "转化率", first: "payConversionRate", second: "clickConversionRate" },
    });
  });

  test.each<[string, string, Grid["rows"]]>([
    [
      "keyword",
      "关键词",
      [
        ["关键词", "展现量", "点击量"],
        ["红鞋", 100, 3],
        ["女鞋", 50, 2],
      ],
    ],
    [
      "product",
      "products",
      [
        ["商品ID", "商品名称", "支付金额"],
        ["600000000001", "鞋", 10],
        ["600000000002", "包", 20],
      ],
    ],
    [
      "channel",
      "sources",
      [
        ["来源名称", "访客数", "支付金额"],
        ["手淘搜索", 10, 10],
        ["直通车", 20, 20],
      ],
    ],
    [
      "orders",
      "orders",
      [
        ["订单编号", "总金额", "订单创建时间"],
        ["1", 10, "2026-03-01 09:00:00"],
        ["2", 20, "2026-03-01 10:00:00"],
      ],
    ],
    [
      "monthly",
      "months",
      [
        ["月份", "访客数", "支付金额"],
        ["2026年1月", 10, 10],
        ["2026年2月", 20, 20],
      ],
    ],
    [
      "weekly",
      "weeks",
      [
        ["日期", "访客数"],
        ["2026-03-02", 10],
        ["2026-03-09", 20],
        ["2026-03-16", 20],
      ],
    ],
    [
      "other",
      "things",
      [
        ["项目", "数值甲", "数值乙"],
        ["a", 1, 2],
        ["b", 3, 4],
        ["c", 5, 6],
      ],
    ],
  ])("tells a %s table", (kind, name, rows) => {
    expect(onlyTable(sheet(name, rows)).kind).toBe(kind);
  });

  test("keeps a search for the word total as data in the middle, and drops it at the end", () => {
    const words = ["red", "total", ...Array.from({ length: 12 }, (_, i) => `word ${i}`), "Total"];
    const rows: CellValue[][] = [
      ["Search term", "Clicks", "Impr."],
      ...words.map((word, i) => [word, i, i * 10]),
    ];
    rows.splice(2, 0, ["a", 1, 1], ["b", 1, 1], ["c", 1, 1]);
    expect(onlyTable(sheet("x", rows)).droppedRows).toEqual([{ row: rows.length, why: "total" }]);
  });

  test("reads grouped headings over two rows", () => {
    const table = onlyTable(
      sheet("x", [
        ["日期", "流量", null, "成交", null],
        [null, "浏览量", "访客数", "支付金额", "支付买家数"],
        ["2026-03-01", 100, 50, 200, 5],
        ["2026-03-02", 120, 60, 240, 6],
      ]),
    );
    expect(table.headerRows).toEqual([1, 2]);
    expect(table.columns.map(({ group, header, field }) => [group, header, field])).toEqual([
      [null, "日期", "date"],
      ["流量", "浏览量", "pageViews"],
      ["流量", "访客数", "visitors"],
      ["成交", "支付金额", "paidAmount"],
      ["成交", "支付买家数", "paidBuyers"],
    ]);
  });

  test("reads two tables standing one below the other, each with its title", () => {
    const { tables } = recogniseGrid(
      sheet("x", [
        ["一、按天"],
        ["日期", "访客数", "支付金额"],
        ["2026-03-01", 50, 200],
        ["2026-03-02", 60, 240],
        [],
        ["二、按来源"],
        ["来源名称", "访客数", "支付金额"],
        ["手淘搜索", 70, 300],
        ["直通车", 40, 140],
      ]),
    );
    expect(
      tables.map(({ title, kind, headerRows, lastDataRow }) => [title, kind, headerRows[0], lastDataRow]),
    ).toEqual([
      ["一、按天", "daily", 2, 4],
      ["二、按来源", "channel", 7, 9],
    ]);
  });

  test("reads days as column headings", () => {
    const table = onlyTable(
      sheet("x", [
        ["SKU", "type", "20260301", "20260302", "20260303"],
        ["A-1", "UNIT", 3, 4, "未更新"],
        ["A-2", "UNIT", 1, 0, 2],
      ]),
    );
    expect(table.wide).toMatchObject({ headingField: "date", measureColumn: null });
    expect(table.wide?.columns.map(({ index }) => index)).toEqual([3, 4, 5]);
    expect(table).toMatchObject({ kind: "product", grain: ["sku", "date"] });
  });

  test("takes Excel tables at their word, side by side and with a totals row of any name", () => {
    const frame = { hasHeader: true, firstRow: 2 };
    const grid: Grid = {
      ...sheet("x", [
        ["随便写的"],
        ["日期", "访客数", null, "关键词", "点击量"],
        ["2026-03-01", 50, null, "红鞋", 3],
        ["2026-03-02", 60, null, "女鞋", 4],
        ["汇", 110, null, "包", 5],
      ]),
      tables: [
        { ...frame, name: "表1", lastRow: 5, firstColumn: 1, lastColumn: 2, hasTotals: true },
        { ...frame, name: "表2", lastRow: 5, firstColumn: 4, lastColumn: 5, hasTotals: false },
      ],
    };
    const found = recogniseGrid(grid).tables.map(({ kind, columns, lastDataRow, droppedRows }) => [
      kind,
      columns.map(({ index, field }) => [index, field]),
      lastDataRow,
      droppedRows,
    ]);
    expect(found).toEqual([
      [
        "daily",
        [
          [1, "date"],
          [2, "visitors"],
        ],
        4,
        [{ row: 5, why: "total" }],
      ],
      [
        "keyword",
        [
          [4, "keyword"],
          [5, "clicks"],
        ],
        5,
        [],
      ],
    ]);
  });

  test("keeps positions of the sheet when the used range does not begin at A1", () => {
    const table = onlyTable({ ...searchDaily, firstRow: 5, firstColumn: 3 });
    expect(table.headerRows).toEqual([5, 5]);
    expect([table.firstDataRow, table.lastDataRow]).toEqual([6, 9]);
    expect(table.columns.map(({ index }) => index)).toEqual([3, 4, 5, 6, 7]);
  });

  test("is honest about an empty sheet and a sheet without a table", () => {
    expect(recogniseGrid(sheet("空", [])).issues.map(({ code }) => code)).toEqual(["empty-sheet"]);
    expect(recogniseGrid(sheet("空", [["", "　"], [null]])).issues.map(({ code }) => code)).toEqual([
      "empty-sheet",
    ]);
    expect(
      recogniseGrid(
        sheet("meta", [
          ["文件名", "a.xlsx"],
          ["操作者", ""],
        ]),
      ),
    ).toMatchObject({
      tables: [],
      issues: [{ code: "no-table-found" }],
    });
  });

  test("does not depend on the order of columns", () => {
    for (const grid of DAILY_SHEETS) {
      const width = grid.rows[0].length;
      const expected = byHeader(onlyTable(grid));
      fc.assert(
        fc.property(fc.shuffledSubarray([...Array(width).keys()], { minLength: width }), (order) => {
          const rows = grid.rows.map((row) => order.map((column) => row[column]));
          expect(byHeader(onlyTable({ ...grid, rows }))).toEqual(expected);
        }),
        { seed: 20260301, numRuns: 20 },
      );
    }
  });

  test("does not depend on width of characters, letter case or blanks around a heading", () => {
    for (const grid of DAILY_SHEETS) {
      const expected = onlyTable(grid).columns.map(({ field }) => field);
      const headerRow = onlyTable(grid).headerRows[0] - 1;
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom(widen, upper, pad), { minLength: 1, maxLength: 3 }),
          (changes) => {
            const rows = grid.rows.map((row, i) =>
              i === headerRow ? row.map((cell) => changes.reduce((text, change) => change(text), cell)) : row,
            );
            expect(onlyTable({ ...grid, rows }).columns.map(({ field }) => field)).toEqual(expected);
          },
        ),
        { seed: 20260302, numRuns: 20 },
      );
    }
  });

  test("never throws, whatever the cells", () => {
    const cell = fc.oneof(
      fc.constantFrom<CellValue>(
        null,
        "",
        "__proto__",
        "constructor",
        "toString",
        "合计",
        "日期",
        "UV",
        "#REF!",
        "=1+1",
        "‮abc",
        "👟",
        "1.234,5",
        "5%",
        true,
      ),
      fc.double(),
      fc.string({ unit: "binary", maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 12 }), (rows) => {
        recogniseGrid(sheet("x", rows));
      }),
      { seed: 20260303, numRuns: 1500 },
    );
  });
});

function byHeader(table: RecognisedTable): Readonly<Record<string, string | null>> {
  return Object.fromEntries(table.columns.map(({ header, field }) => [header, field]));
}

function widen(cell: CellValue): CellValue {
  if (typeof cell !== "string") return cell;
  return cell.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

function upper(cell: CellValue): CellValue {
  return typeof cell === "string" ? cell.toUpperCase() : cell;
}

function pad(cell: CellValue): CellValue {
  return typeof cell === "string" ? `\u3000${cell} ` : cell;
}
