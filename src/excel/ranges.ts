import type { BlockPlan, TablePlan } from "../workbook/plan";
import type { SheetArea } from "../workbook/port";

/** The cells of an area. */
export function areaRange(sheet: Excel.Worksheet, area: SheetArea): Excel.Range {
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  return sheet.getRangeByIndexes(
    firstRow - 1,
    firstColumn - 1,
    lastRow - firstRow + 1,
    lastColumn - firstColumn + 1,
  );
}

/** The cells of a planned block. */
export function blockRange(sheet: Excel.Worksheet, block: BlockPlan): Excel.Range {
  const { row, column, values } = block;
  return sheet.getRangeByIndexes(row - 1, column - 1, values.length, values[0]?.length ?? 1);
}

/** The data cells of one column of a planned table, by its index in the table. */
export function columnRange(
  sheet: Excel.Worksheet,
  table: TablePlan,
  index: number,
  rowCount: number,
): Excel.Range {
  return sheet.getRangeByIndexes(table.row, table.column - 1 + index, rowCount, 1);
}

/** Rows of a planned table over its whole width; row 0 is the first below the header. */
export function tableRows(sheet: Excel.Worksheet, table: TablePlan, row: number, count: number): Excel.Range {
  return sheet.getRangeByIndexes(table.row + row, table.column - 1, count, table.columns.length);
}
