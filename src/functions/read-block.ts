import type { CleanTable } from "../core/clean/clean-table";
import { cleanTable } from "../core/clean/clean-grid-table";
import { recogniseGrid } from "../core/recognise/recognise-grid";
import type { Grid } from "../workbook/grid";
import { toCellValue } from "./cell-value";

/**
 * Recognises and cleans the cells a function was given, header row included. Gives the first table found in them,
 * null where there is none. Positions count from the first cell given.
 */
export function readBlock(cells: readonly (readonly unknown[])[]): CleanTable | null {
  const grid: Grid = {
    sheet: "",
    firstRow: 1,
    firstColumn: 1,
    rows: cells.map((row) => row.map(toCellValue)),
    // Excel hands over values alone: what a number means has to show from the header and from the values.
    formats: [],
    tables: [],
  };
  const table = recogniseGrid(grid).tables[0];
  return table === undefined ? null : cleanTable(grid, table).value;
}
