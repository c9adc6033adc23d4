import { analyse } from "../../src/app/analyse";
import { sampleCells } from "../../src/app/sample-cells";
import { recogniseGrid } from "../../src/core/recognise/recognise-grid";
import type { RecognisedTable } from "../../src/core/recognise/recognised-sheet";
import type { CellValue, FormatSample, Grid } from "../../src/workbook/grid";
import { DAILY, MemoryPort } from "../taskpane/memory-port";

const ROWS: readonly (readonly CellValue[])[] = [
  ["日期", "访客数", "支付转化率", "备注"],
  [46082, 1000, 0.052, null],
  [46083, 1000, 0.048, null],
  [46084, 1200, 0.05, null],
  [46085, 900, 0.031, "上新"],
];

function gridOf(formats: readonly FormatSample[]): Grid {
  return { sheet: "日报", firstRow: 1, firstColumn: 1, rows: ROWS, formats, tables: [] };
}

function texts(row: number, ...shown: readonly string[]): FormatSample {
  return { row, formats: ["yyyy/m/d", "General", "0.0%", "General"], texts: shown };
}

function samplesOf(grid: Grid): readonly (readonly string[] | undefined)[] {
  const table = recogniseGrid(grid).tables[0] as RecognisedTable;
  const { columns } = sampleCells(grid, table, []);
  return [1, 2, 3, 4].map((column) => columns.get(column));
}

describe("sampleCells", () => {
  test("are what Excel shows, each once, from the top", () => {
    const grid = gridOf([
      texts(2, "2026/3/1", "1,000", "5.2%", ""),
      texts(3, "2026/3/2", "1,000", "4.8%", ""),
      texts(4, "2026/3/3", "1,200", "5.0%", ""),
      texts(5, "2026/3/4", "900", "3.1%", "上新"),
    ]);
    expect(samplesOf(grid)).toEqual([
      ["2026/3/1", "2026/3/2", "2026/3/3"],
      ["1,000", "1,200", "900"],
      ["5.2%", "4.8%", "5.0%"],
      ["上新"],
    ]);
  });

  test("are what the cell holds where the column is too narrow to show it", () => {
    const [, visitors] = samplesOf(gridOf([texts(2, "2026/3/1", "####", "5.2%", "")]));
    expect(visitors).toEqual(["1000", "1200", "900"]);
  });

  test("leave out rows that are no data", async () => {
    const { sheets } = await analyse(new MemoryPort({ 店铺日报: DAILY }));
    expect(sheets[0]?.tables[0]?.samples.columns.get(1)).toEqual(["2026-03-01", "2026-03-02", "2026-03-03"]);
    expect(sheets[0]?.tables[0]?.samples.columns.get(5)).toEqual(["上新"]);
  });
});
