import type { CellValue, Grid, GridTable } from "../../workbook/grid";

/** The part of a grid one Excel table covers, header first, without its totals row. */
export interface FramedTable {
  readonly part: Grid;
  /** 1-based row of the sheet, null where the table shows no totals. */
  readonly totalsRow: number | null;
}

/** A sheet divided into its Excel tables and what stands around them. */
export interface SplitGrid {
  readonly framed: readonly FramedTable[];
  /** The grid with the tables' cells empty; null when there is nothing else. */
  readonly rest: Grid | null;
}

/** Takes Excel tables with a header and at least two columns at their word, and leaves the rest to be searched. */
export function splitExcelTables(grid: Grid): SplitGrid {
  const tables = grid.tables.filter((table) => isUsable(grid, table));
  if (tables.length === 0) return { framed: [], rest: grid };
  const rows = grid.rows.map((row, i) => withoutTables(row, grid.firstRow + i, grid, tables));
  const rest = rows.every((row) => row.every((value) => value === null))
    ? null
    : { ...grid, rows, tables: [] };
  return { framed: tables.map((table) => frame(grid, table)), rest };
}

function isUsable(grid: Grid, table: GridTable): boolean {
  const lastRow = grid.firstRow + grid.rows.length - 1;
  return (
    table.hasHeader &&
    table.lastColumn > table.firstColumn &&
    table.firstRow >= grid.firstRow &&
    table.firstColumn >= grid.firstColumn &&
    table.firstRow <= lastRow
  );
}

function frame(grid: Grid, table: GridTable): FramedTable {
  const { firstRow, firstColumn, lastColumn, hasTotals } = table;
  const end = table.lastRow - grid.firstRow + (hasTotals ? 0 : 1);
  const columns = [firstColumn - grid.firstColumn, lastColumn - grid.firstColumn + 1] as const;
  const part: Grid = {
    ...grid,
    firstRow,
    firstColumn,
    rows: grid.rows.slice(firstRow - grid.firstRow, end).map((row) => row.slice(...columns)),
    formats: grid.formats.map(({ row, formats }) => ({ row, formats: formats.slice(...columns) })),
    tables: [],
  };
  return { part, totalsRow: hasTotals ? table.lastRow : null };
}

function withoutTables(
  row: readonly CellValue[],
  sheetRow: number,
  grid: Grid,
  tables: readonly GridTable[],
): readonly CellValue[] {
  const here = tables.filter(({ firstRow, lastRow }) => sheetRow >= firstRow && sheetRow <= lastRow);
  if (here.length === 0) return row;
  return row.map((value, i) => {
    const column = grid.firstColumn + i;
    return here.some(({ firstColumn, lastColumn }) => column >= firstColumn && column <= lastColumn)
      ? null
      : value;
  });
}
