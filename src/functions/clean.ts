import type { CleanColumn } from "../core/clean/clean-table";
import { serialFromIso } from "../core/values/serial-date";
import type { CellValue } from "../workbook/grid";
import { messages } from "./messages";
import { readBlock } from "./read-block";

/** The cleaned block, header row first; see OPS.CLEAN. Throws #N/A where the cells hold no table. */
export function cleanBlock(cells: unknown[][]): CellValue[][] {
  const table = readBlock(cells);
  if (table === null) {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, messages().noTable);
  }
  const header = table.columns.map((column) => column.header);
  return [header, ...table.sourceRows.map((_, row) => table.columns.map((column) => cellOf(column, row)))];
}

/** Days leave as serial numbers, so that Excel can calculate with them; a missing value as an empty text. */
function cellOf(column: CleanColumn, row: number): CellValue {
  const value = column.values[row] ?? null;
  if (column.type === "date" && typeof value === "string") {
    return serialFromIso(value) ?? value;
  }
  return value ?? "";
}
