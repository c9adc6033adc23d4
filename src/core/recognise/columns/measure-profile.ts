import { profileColumn } from "./profile";
import type { ColumnProfile } from "./profile";
import type { WideLayout } from "../recognised-sheet";
import { tidyText } from "../../values/text";
import type { CellValue, Grid } from "../../../workbook/grid";

/** Cells looked at for a measure; the same periods and items for each, so that they compare. */
const SAMPLE_CELLS = 400;

/**
 * What the cells of each measure of a table with periods as headings look like, row by row. `dataRows` are indices
 * into the grid's rows.
 * Example: 转化率 | 5.2 | 4.8 under two days gives figures [5.2, 4.8] for the measure 转化率.
 */
export function profileMeasures(
  grid: Grid,
  wide: WideLayout,
  dataRows: readonly number[],
): readonly ColumnProfile[] {
  return wide.measures.map(({ label }, measure) => {
    const columns = wide.columns
      .filter((column) => column.measure === null || column.measure === measure)
      .map(({ index }) => index - grid.firstColumn);
    const rows = rowsOf(grid, wide, label, dataRows);
    const cells: CellValue[] = [];
    for (const row of rows) {
      if (cells.length >= SAMPLE_CELLS) break;
      for (const column of columns) cells.push(grid.rows[row][column] ?? null);
    }
    return profileColumn(cells, formatOf(grid, rows, columns[0]));
  });
}

function rowsOf(
  { rows, firstColumn }: Grid,
  { measureColumn }: WideLayout,
  label: string,
  dataRows: readonly number[],
): readonly number[] {
  if (measureColumn === null) return dataRows;
  const own = tidyText(label);
  return dataRows.filter((row) => tidyText(String(rows[row][measureColumn - firstColumn] ?? "")) === own);
}

function formatOf(grid: Grid, rows: readonly number[], column: number | undefined): string | null {
  const among = new Set(rows.map((row) => row + grid.firstRow));
  const sample = grid.formats.find(({ row }) => among.has(row));
  return sample === undefined || column === undefined ? null : (sample.formats[column] ?? null);
}
