import type { CellValue, Grid, GridTable } from "../workbook/grid";

/** The cells of an Excel table in a sheet that was read, its headings first where it shows them. */
export function tableCells(
  { rows, firstRow, firstColumn }: Grid,
  table: Omit<GridTable, "name">,
): readonly (readonly CellValue[])[] {
  return rows
    .slice(table.firstRow - firstRow, table.lastRow - firstRow + 1)
    .map((row) => row.slice(table.firstColumn - firstColumn, table.lastColumn - firstColumn + 1));
}
