import type { Area } from "../model/address";
import type { Sheet } from "../model/sheet";
import { CellError, type Scalar } from "../model/values";

/** A rectangle of cells of one sheet, not yet read. */
export class Reference implements Area {
  constructor(
    readonly sheet: Sheet,
    readonly top: number,
    readonly left: number,
    readonly bottom: number,
    readonly right: number,
  ) {}

  get rows(): number {
    return this.bottom - this.top + 1;
  }

  get columns(): number {
    return this.right - this.left + 1;
  }

  /** The value at a place counted from the top left cell; null is an empty cell. */
  at(row: number, column: number): Scalar {
    return this.sheet.cells.value(this.top + row, this.left + column);
  }

  /** The same reference without the rows and columns that lie below and right of everything ever written. */
  trimmed(): Reference {
    const cells = this.sheet.cells;
    const right = Math.min(this.right, Math.max(cells.columnCount - 1, this.left));
    let last = this.top;
    for (let column = this.left; column <= right; column++)
      last = Math.max(last, (cells.column(column)?.values.length ?? 0) - 1);
    const bottom = Math.min(this.bottom, last);
    return bottom === this.bottom && right === this.right
      ? this
      : new Reference(this.sheet, this.top, this.left, bottom, right);
  }
}

/** Several rectangles at once: what the union operator gives. */
export class ReferenceUnion {
  constructor(readonly parts: readonly Reference[]) {}
}

/** An array of values in memory, row by row. */
export class Matrix {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly data: readonly Scalar[],
  ) {}

  at(row: number, column: number): Scalar {
    return this.data[row * this.columns + column] ?? null;
  }

  static of(rows: readonly (readonly Scalar[])[]): Matrix {
    return new Matrix(rows.length, rows[0]?.length ?? 0, rows.flat());
  }

  static build(rows: number, columns: number, value: (row: number, column: number) => Scalar): Matrix {
    const data: Scalar[] = [];
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) data.push(value(row, column));
    return new Matrix(rows, columns, data);
  }
}

/** What an expression yields. */
export type Operand = Scalar | Reference | ReferenceUnion | Matrix;

/** Anything with rows and columns of values. */
export type Grid = Reference | Matrix;

export const DIV0 = CellError.of("#DIV/0!");
export const VALUE = CellError.of("#VALUE!");
export const REF = CellError.of("#REF!");
export const NAME = CellError.of("#NAME?");
export const NUM = CellError.of("#NUM!");
export const NA = CellError.of("#N/A");
export const NULL = CellError.of("#NULL!");
export const CALC = CellError.of("#CALC!");
export const SPILL = CellError.of("#SPILL!");
export const BUSY = CellError.of("#BUSY!");

export const isGrid = (value: Operand): value is Grid =>
  value instanceof Reference || value instanceof Matrix;

/** The value as rows and columns; a single value is an array of one. Unions are refused with #VALUE!. */
export function toGrid(value: Operand): Grid {
  if (value instanceof Reference || value instanceof Matrix) return value;
  if (value instanceof ReferenceUnion) throw VALUE;
  return new Matrix(1, 1, [value]);
}

/** An array of the values; one cell or one element gives the value itself. */
export function collapse(value: Operand): Scalar | Matrix {
  if (value instanceof Reference) {
    if (value.rows === 1 && value.columns === 1) return value.at(0, 0);
    return Matrix.build(value.rows, value.columns, (row, column) => value.at(row, column));
  }
  if (value instanceof Matrix) {
    if (value.rows === 0 || value.columns === 0) return CALC;
    return value.rows === 1 && value.columns === 1 ? value.at(0, 0) : value;
  }
  return value instanceof ReferenceUnion ? VALUE : value;
}

/** The first value: what a function that wants one value takes from an array of one. */
export function first(value: Operand): Scalar {
  if (value instanceof Reference || value instanceof Matrix) return value.at(0, 0);
  return value instanceof ReferenceUnion ? VALUE : value;
}
