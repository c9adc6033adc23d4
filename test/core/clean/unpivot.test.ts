import { gridOf } from "../support/read-grid";
import { changesOf, placeOf } from "../../../src/core/clean/changes";
import { cleanTable } from "../../../src/core/clean/clean-grid-table";
import type { CleanTable } from "../../../src/core/clean/clean-table";
import type {
  RecognisedColumn,
  RecognisedTable,
  WideColumn,
  WideMeasure,
} from "../../../src/core/recognise/recognised-sheet";
import type { FieldId } from "../../../src/core/fields/index";
import type { CellValue, Grid } from "../../../src/workbook/grid";

function column(index: number, header: string, field: FieldId | null): RecognisedColumn {
  const confidence = field === null ? 0 : 0.97;
  const evidence = field === null ? null : ("words" as const);
  return {
    index,
    group: null,
    header,
    field,
    confidence,
    evidence,
    readings: [],
    windowDays: null,
    scale: 1,
  };
}

const measure = (label: string, field: FieldId | null, scale = 1): WideMeasure => ({
  label,
  field,
  confidence: field === null ? 0 : 0.97,
  scale,
});

function tableOf(options: {
  readonly grid: Grid;
  readonly header: readonly [number, number];
  readonly items: readonly RecognisedColumn[];
  readonly figures: readonly WideColumn[];
  readonly measureColumn?: number;
  readonly measures: readonly WideMeasure[];
  readonly dropped?: readonly number[];
}): RecognisedTable {
  const { grid, header, items, figures, measureColumn = null, measures, dropped = [] } = options;
  return {
    title: null,
    kind: "daily",
    kindConfidence: 0.8,
    grain: ["date"],
    platform: null,
    currency: null,
    headerRows: header,
    firstDataRow: header[1] + 1,
    lastDataRow: grid.firstRow + grid.rows.length - 1,
    columns: [...items, ...figures.map(({ index, heading }) => column(index, String(heading), null))].sort(
      (a, b) => a.index - b.index,
    ),
    wide: { headingField: "date", columns: figures, measureColumn, measures },
    droppedRows: dropped.map((row) => ({ row, why: "total" as const })),
    signature: "",
    issues: [],
  };
}

/** The long table as rows of texts and numbers, and where each value stands. */
function rowsOf(table: CleanTable): readonly (readonly CellValue[])[] {
  return table.sourceRows.map((_, i) => table.columns.map(({ values }) => values[i]));
}

function addresses(table: CleanTable, header: string): readonly string[] {
  const found = table.columns.find((each) => each.header === header);
  if (found === undefined) throw new Error(`no column ${header}`);
  return table.sourceRows.map((_, i) => {
    const { row, column: at } = placeOf(table, found, i);
    return `R${row}C${at}`;
  });
}

describe("a table with dates as headings", () => {
  test("has one row for each item and date, each figure with its own cell", () => {
    const grid = gridOf([
      ["商品", "SKU", "20260301", "20260302", "合计"],
      ["存储卡", "K1", 12, "1,015", 1027],
      ["读卡器", "K2", "未更新", null, null],
    ]);
    const table = tableOf({
      grid,
      header: [1, 1],
      items: [column(1, "商品", "productTitle"), column(2, "SKU", "sku"), column(5, "合计", null)],
      figures: [
        { index: 3, heading: "20260301", measure: 0 },
        { index: 4, heading: "20260302", measure: 0 },
      ],
      measures: [measure("", null)],
    });
    const { value, issues } = cleanTable(grid, table);
    expect(value.columns.map(({ header, field }) => [header, field])).toEqual([
      ["商品", "productTitle"],
      ["SKU", "sku"],
      ["", "date"],
      ["", null],
    ]);
    expect(rowsOf(value)).toEqual([
      ["存储卡", "K1", "2026-03-01", 12],
      ["存储卡", "K1", "2026-03-02", 1015],
      ["读卡器", "K2", "2026-03-01", null],
    ]);
    expect(changesOf(value)).toContainEqual({
      row: 2,
      column: 4,
      code: "number-from-text",
      from: "1,015",
      to: 1015,
    });
    expect(changesOf(value)).toContainEqual({
      row: 3,
      column: 3,
      code: "missing-mark",
      from: "未更新",
      to: null,
    });
    expect(issues).toContainEqual({
      code: "total-column-left-out",
      at: { sheet: "Sheet1", row: 1, column: 5 },
      params: { header: "合计" },
    });
    expect(issues.find(({ code }) => code === "periods-as-headings")?.params).toEqual({ count: 2 });
  });

  test("joins the rows of one item that a column of figure names tells apart", () => {
    const grid = gridOf([
      [null, "SKU", "type", 46082, 46083],
      ["存储卡", "K1", "BSR", 181, 195],
      [null, "K1", "UNIT", 12, 15],
      ["读卡器", "K2", "BSR", 990, null],
      [null, "K2", "UNIT", null, 3],
      ["读卡器", "K2", "BSR", 7, 8],
    ]);
    const table = tableOf({
      grid,
      header: [1, 1],
      items: [column(1, "", null), column(2, "SKU", "sku"), column(3, "type", null)],
      figures: [
        { index: 4, heading: 46082, measure: null },
        { index: 5, heading: 46083, measure: null },
      ],
      measureColumn: 3,
      measures: [measure("BSR", null), measure("UNIT", "paidUnits")],
    });
    const { value } = cleanTable(grid, table);
    // 46082 is 1 March 2026.
    expect(rowsOf(value)).toEqual([
      ["存储卡", "K1", "2026-03-01", 181, 12],
      ["存储卡", "K1", "2026-03-02", 195, 15],
      ["读卡器", "K2", "2026-03-01", 990, null],
      ["读卡器", "K2", "2026-03-02", null, 3],
      ["读卡器", "K2", "2026-03-01", 7, null],
      ["读卡器", "K2", "2026-03-02", 8, null],
    ]);
    expect(value.sourceRows).toEqual([2, 2, 4, 4, 6, 6]);
    expect(addresses(value, "UNIT")).toEqual(["R3C4", "R3C5", "R5C4", "R5C5", "R0C0", "R0C0"]);
    expect(addresses(value, "SKU")).toEqual(["R2C2", "R2C2", "R4C2", "R4C2", "R6C2", "R6C2"]);
  });

  test("reads dates that stand over groups of figures", () => {
    const grid = gridOf(
      [
        ["渠道", "3月1日", null, "3月2日", null],
        [null, "访客", "支付", "访客", "支付"],
        ["手淘搜索", 100, 2000, 110, "2,100"],
        ["合计", 100, 2000, 110, 2100],
      ],
      { sheet: "2026年渠道" },
    );
    const table = tableOf({
      grid,
      header: [1, 2],
      items: [column(1, "渠道", "trafficSource")],
      figures: [
        { index: 2, heading: "3月1日", measure: 0 },
        { index: 3, heading: "3月1日", measure: 1 },
        { index: 4, heading: "3月2日", measure: 0 },
        { index: 5, heading: "3月2日", measure: 1 },
      ],
      measures: [measure("访客", "visitors"), measure("支付", "paidAmount")],
      dropped: [4],
    });
    const { value } = cleanTable(grid, table);
    expect(rowsOf(value)).toEqual([
      ["手淘搜索", "2026-03-01", 100, 2000],
      ["手淘搜索", "2026-03-02", 110, 2100],
    ]);
    expect(addresses(value, "支付")).toEqual(["R3C3", "R3C5"]);
    // The date of each row stands in the header.
    expect(addresses(value, "")).toEqual(["R1C2", "R1C4"]);
  });

  test("reads a report whose rows are the figures and whose columns are the days", () => {
    const grid = gridOf([
      ["指标", "2026/3/1", "2026/3/2"],
      ["访客数", 1000, 1100],
      ["支付转化率", 2.5, "3%"],
    ]);
    const table = tableOf({
      grid,
      header: [1, 1],
      items: [column(1, "指标", null)],
      figures: [
        { index: 2, heading: "2026/3/1", measure: null },
        { index: 3, heading: "2026/3/2", measure: null },
      ],
      measureColumn: 1,
      measures: [measure("访客数", "visitors"), measure("支付转化率", "payConversionRate", 0.01)],
    });
    expect(rowsOf(cleanTable(grid, table).value)).toEqual([
      ["2026-03-01", 1000, 0.025],
      ["2026-03-02", 1100, 0.03],
    ]);
  });
});
