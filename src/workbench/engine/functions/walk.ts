import { CellError, type Scalar } from "../../model/values";
import { toNumber } from "../coercion";
import { type Grid, type Operand, Reference, ReferenceUnion, toGrid } from "../operands";

/** Visits every value of a reference or array that is not empty, column by column; faster than asking cell by cell. */
export function eachFilled(
  operand: Operand,
  visit: (value: Exclude<Scalar, null>, row: number, column: number) => void,
): void {
  if (operand instanceof ReferenceUnion) {
    for (const part of operand.parts) eachFilled(part, visit);
    return;
  }
  const grid = toGrid(operand);
  if (grid instanceof Reference) {
    const { cells } = grid.sheet;
    const right = Math.min(grid.right, cells.columnCount - 1);
    for (let column = grid.left; column <= right; column++) {
      const values = cells.column(column)?.values;
      if (!values) continue;
      const bottom = Math.min(grid.bottom, values.length - 1);
      for (let row = grid.top; row <= bottom; row++) {
        const value = values[row];
        if (value !== undefined && value !== null) visit(value, row - grid.top, column - grid.left);
      }
    }
    return;
  }
  for (let row = 0; row < grid.rows; row++)
    for (let column = 0; column < grid.columns; column++) {
      const value = grid.at(row, column);
      if (value !== null) visit(value, row, column);
    }
}

export const isRange = (operand: Operand): boolean =>
  operand instanceof Object && !(operand instanceof CellError);

/**
 * Visits the numbers SUM and its like count: in references and arrays numbers alone, among single values also
 * logicals and texts that read as numbers. Errors are thrown.
 */
export function eachNumber(given: readonly Operand[], visit: (value: number) => void): void {
  for (const operand of given) {
    if (isRange(operand))
      eachFilled(operand, (value) => {
        if (typeof value === "number") visit(value);
        else if (value instanceof CellError) throw value;
      });
    else visit(toNumber(operand as Scalar));
  }
}

export function numbersIn(given: readonly Operand[]): number[] {
  const numbers: number[] = [];
  eachNumber(given, (value) => numbers.push(value));
  return numbers;
}

/** All values row by row, empty cells as null. A reference beyond the used cells is cut to them. */
export function valuesIn(operand: Operand): Scalar[] {
  const grid = toGrid(operand);
  const part: Grid = grid instanceof Reference ? grid.trimmed() : grid;
  const values: Scalar[] = [];
  for (let row = 0; row < part.rows; row++)
    for (let column = 0; column < part.columns; column++) values.push(part.at(row, column));
  return values;
}
