import { tableCells } from "./table-cells";
import type { TableCells } from "../core/templates/kept-rows";
import type { Grid, GridTable } from "../workbook/grid";

/** The table of a sheet that people write in: of several the one with most of our headings; null where there is none. */
export function writtenTable(grid: Grid, headings: ReadonlySet<string>): TableCells | null {
  const known = (table: TableCells): number => table.headings.filter((each) => headings.has(each)).length;
  const tables = grid.tables.filter(({ hasHeader }) => hasHeader).map((table) => cellsOf(grid, table));
  return tables.sort((a, b) => known(b) - known(a)).at(0) ?? null;
}

function cellsOf(grid: Grid, table: GridTable): TableCells {
  const lastRow = table.lastRow - (table.hasTotals ? 1 : 0);
  const [headings = [], ...rows] = tableCells(grid, { ...table, lastRow });
  const [from, to] = [table.firstColumn - grid.firstColumn, table.lastColumn - grid.firstColumn + 1];
  const sample = grid.formats.find(({ row }) => row === table.firstRow + 1);
  return {
    headings: headings.map((cell) => String(cell ?? "")),
    rows,
    formats: sample?.formats.slice(from, to) ?? [],
  };
}
