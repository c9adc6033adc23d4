import type { CellFormula } from "../engine/engine";
import type { Area } from "./address";
import type { Scalar } from "./values";

/** One column of a sheet, row by row; absent entries are empty cells. */
export interface ColumnCells {
  readonly values: (Scalar | undefined)[];
  /** Absent until the column holds a formula. */
  formulas: (CellFormula | undefined)[] | null;
  /** Style ids; absent until a cell of the column has a style of its own. */
  styles: (number | undefined)[] | null;
}

/**
 * The cells of one sheet, column by column: values (for a formula cell, its last result), formulas and style ids.
 * Pure storage with 0-based places; it knows no rules and tells nobody. Sheet is the one to call for changes.
 */
export class Cells {
  private readonly byColumn: (ColumnCells | undefined)[] = [];

  /** The column's storage for fast reading; undefined for a column never written. */
  column(column: number): ColumnCells | undefined {
    return this.byColumn[column];
  }

  /** The column's storage, made when it is not there yet. */
  columnForWriting(column: number): ColumnCells {
    return (this.byColumn[column] ??= { values: [], formulas: null, styles: null });
  }

  /** One more than the last column ever written. */
  get columnCount(): number {
    return this.byColumn.length;
  }

  value(row: number, column: number): Scalar {
    return this.byColumn[column]?.values[row] ?? null;
  }

  setValue(row: number, column: number, value: Scalar): void {
    const cells = this.columnForWriting(column);
    if (value === null) {
      if (row < cells.values.length) cells.values[row] = undefined;
    } else put(cells.values, row, value);
  }

  formula(row: number, column: number): CellFormula | undefined {
    return this.byColumn[column]?.formulas?.[row];
  }

  setFormula(row: number, column: number, formula: CellFormula | undefined): void {
    const cells = this.columnForWriting(column);
    if (formula) put((cells.formulas ??= []), row, formula);
    else if (cells.formulas && row < cells.formulas.length) cells.formulas[row] = undefined;
  }

  /** The style id a cell has of its own; undefined where its column or row format applies. */
  style(row: number, column: number): number | undefined {
    return this.byColumn[column]?.styles?.[row];
  }

  setStyle(row: number, column: number, style: number | undefined): void {
    const cells = this.columnForWriting(column);
    if (style !== undefined) put((cells.styles ??= []), row, style);
    else if (cells.styles && row < cells.styles.length) cells.styles[row] = undefined;
  }

  /**
   * The smallest rectangle that holds every value and formula (and every style, where asked), of the sheet or of a part
   * of it; null where there is none.
   */
  usedArea(withStyles: boolean, within?: Area): Area | null {
    let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
    const lastColumn = Math.min(this.byColumn.length - 1, within?.right ?? Number.POSITIVE_INFINITY);
    for (let column = within?.left ?? 0; column <= lastColumn; column++) {
      const cells = this.byColumn[column];
      if (!cells) continue;
      for (const list of [cells.values, cells.formulas, withStyles ? cells.styles : null]) {
        if (!list) continue;
        const from = within?.top ?? 0;
        let last = Math.min(list.length - 1, within?.bottom ?? Number.POSITIVE_INFINITY);
        while (last >= from && list[last] === undefined) last--;
        if (last < from) continue;
        // Only what lies above all that was seen so far is of interest.
        let first = from;
        while (first < top && list[first] === undefined) first++;
        top = Math.min(top, first);
        left = Math.min(left, column);
        bottom = Math.max(bottom, last);
        right = column;
      }
    }
    return bottom < 0 ? null : { top, left, bottom, right };
  }
}

/** Rows that a list is filled up with to reach a place far below its end. */
const MOST_FILLED = 200_000;

/** Puts an entry; a list with a wide gap would turn into a dictionary, of which every later look is slow. */
function put<T>(list: (T | undefined)[], row: number, entry: T): void {
  if (row - list.length <= MOST_FILLED) while (list.length < row) list.push(undefined);
  list[row] = entry;
}
