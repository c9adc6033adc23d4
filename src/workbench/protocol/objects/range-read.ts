import { type Area, cellsIn, columnsIn, rowsIn, WHOLE_SHEET } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { CellError, type Scalar } from "../../model/values";
import { valueType } from "../events";
import { formatValue } from "../../model/display-text";

/** Above this many cells Excel answers null instead of values. */
const MAX_CELLS_READ = 5_000_000;

export type CellValue = string | number | boolean;

/** A value as Range.values has it: empty cells are "", errors their text. */
export function apiValue(value: Scalar | undefined): CellValue {
  if (value === null || value === undefined) return "";
  return value instanceof CellError ? value.text : value;
}

/** True for whole columns and rows, whose cells the API does not list. */
export const isUnbounded = (at: Area): boolean =>
  (at.top === 0 && at.bottom === WHOLE_SHEET.bottom) || (at.left === 0 && at.right === WHOLE_SHEET.right);

/**
 * Builds the rows of an answer column by column; null for whole columns and rows and for more cells than Excel
 * answers. `blank` stands in all cells of columns never written.
 */
export function readRows<T>(
  at: Area,
  blank: T,
  fillColumn: (column: number, set: (row: number, value: T) => void) => void,
): T[][] | null {
  if (isUnbounded(at) || cellsIn(at) > MAX_CELLS_READ) return null;
  const count = rowsIn(at);
  const width = columnsIn(at);
  const rows: T[][] = new Array<T[]>(count);
  for (let row = 0; row < count; row++) rows[row] = new Array<T>(width).fill(blank);
  for (let column = at.left; column <= at.right; column++) {
    const place = column - at.left;
    fillColumn(column, (row, value) => {
      (rows[row - at.top] as T[])[place] = value;
    });
  }
  return rows;
}

export function readValues(sheet: Sheet, at: Area): CellValue[][] | null {
  return readRows<CellValue>(at, "", (column, set) => {
    const values = sheet.cells.column(column)?.values;
    if (!values) return;
    const last = Math.min(at.bottom, values.length - 1);
    for (let row = at.top; row <= last; row++) {
      const value = values[row];
      if (value !== undefined && value !== null) set(row, typeof value === "object" ? value.text : value);
    }
  });
}

/** Formulas where there are any, values elsewhere. */
export function readFormulas(sheet: Sheet, at: Area): CellValue[][] | null {
  const rows = readValues(sheet, at);
  if (!rows) return null;
  for (let column = at.left; column <= at.right; column++) {
    const formulas = sheet.cells.column(column)?.formulas;
    if (!formulas) continue;
    const last = Math.min(at.bottom, formulas.length - 1);
    for (let row = at.top; row <= last; row++) {
      const formula = formulas[row];
      if (formula) (rows[row - at.top] as CellValue[])[column - at.left] = formula.textAt(row, column);
    }
  }
  return rows;
}

export function readTexts(sheet: Sheet, at: Area): string[][] | null {
  const { styles } = sheet.workbook;
  return readRows<string>(at, "", (column, set) => {
    const values = sheet.cells.column(column)?.values;
    if (!values) return;
    const last = Math.min(at.bottom, values.length - 1);
    for (let row = at.top; row <= last; row++) {
      const value = values[row];
      if (value !== undefined && value !== null)
        set(row, formatValue(value, styles.get(sheet.styleId(row, column)).numberFormat, sheet.workbook));
    }
  });
}

export function readValueTypes(sheet: Sheet, at: Area): string[][] | null {
  return readRows<string>(at, "Empty", (column, set) => {
    for (let row = at.top; row <= at.bottom; row++) {
      const value = sheet.value(row, column);
      if (value !== null) set(row, valueType(value));
    }
  });
}

/** Excel.NumberFormatCategory of each cell is told from its format by the caller's reader. */
export function readByStyle<T>(sheet: Sheet, at: Area, read: (numberFormat: string) => T): T[][] | null {
  const { styles } = sheet.workbook;
  const memo = new Map<number, T>();
  const of = (id: number): T => {
    let value = memo.get(id);
    if (value === undefined) memo.set(id, (value = read(styles.get(id).numberFormat)));
    return value;
  };
  return readRows<T>(at, of(0), (column, set) => {
    for (let row = at.top; row <= at.bottom; row++) set(row, of(sheet.styleId(row, column)));
  });
}
