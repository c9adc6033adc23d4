import type { CellPlaces } from "./clean-table";
import type { RatingPart } from "./rating-pairs";
import { takeColumns } from "./take-columns";
import { unpivot } from "./unpivot";
import type { RecognisedColumn, RecognisedTable } from "../recognise/recognised-sheet";
import type { CellValue, Grid } from "../../workbook/grid";

/** A column of a table with its cells as the sheet holds them. */
export interface RawColumn {
  readonly column: RecognisedColumn;
  readonly cells: readonly CellValue[];
  /** As in CleanColumn. */
  readonly places: CellPlaces | null;
  /** Which figure of each cell the column is, where a cell holds two; not given where it holds one. */
  readonly part?: RatingPart;
}

/** The data of a recognised table, before any cell is read. */
export interface RawTable {
  /** As in CleanTable. */
  readonly sourceRows: readonly number[];
  readonly columns: readonly RawColumn[];
}

/** Takes the cells of a table out of its sheet: one row a data row, or, with periods as headings, one an item and period. */
export function rawTableOf(grid: Grid, table: RecognisedTable): RawTable {
  const rows = dataRows(table);
  if (table.wide !== null) return unpivot(grid, table, table.wide, rows);
  const cells = takeColumns(
    rows.map((row) => grid.rows[row - grid.firstRow]),
    table.columns.map(({ index }) => index - grid.firstColumn),
  );
  const columns = table.columns.map((column, i): RawColumn => ({ column, cells: cells[i], places: null }));
  return { sourceRows: rows, columns };
}

function dataRows(table: RecognisedTable): readonly number[] {
  const dropped = new Set(table.droppedRows.map(({ row }) => row));
  const rows: number[] = [];
  for (let row = table.firstDataRow; row <= table.lastDataRow; row += 1)
    if (!dropped.has(row)) rows.push(row);
  return rows;
}
