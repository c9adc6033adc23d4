import { isBlank } from "./cell-kind";
import type { Grid, GridTable } from "../../../workbook/grid";

/** An area of the sheet, rows and columns 1-based, both ends included. */
export type Declared = Omit<GridTable, "name" | "hasHeader">;

/**
 * The names that still hold the whole of their table, in the order given: nothing stands right below or right
 * beside them but other tables and names that do, and they lie over none of those before them.
 * Example: a name A1:B4 whose data has grown to A1:C7 is left out, for row 5 and column C would be in no table.
 */
export function wholeNames(
  grid: Grid,
  tables: readonly Declared[],
  names: readonly Declared[],
): readonly Declared[] {
  let kept = names.filter((name) => !tables.some((table) => overlap(table, name)));
  // A name left out may have been what another one ended at.
  for (let before = -1; before !== kept.length;) {
    before = kept.length;
    const all = [...tables, ...kept];
    kept = withoutOverlaps(kept.filter((name) => isWhole(grid, name, all)));
  }
  return kept;
}

function withoutOverlaps(names: readonly Declared[]): Declared[] {
  const kept: Declared[] = [];
  for (const name of names) if (!kept.some((other) => overlap(other, name))) kept.push(name);
  return kept;
}

function isWhole(grid: Grid, name: Declared, all: readonly Declared[]): boolean {
  const others = all.filter((other) => touches(other, name) && !overlap(other, name));
  const isFree = (row: number, column: number): boolean =>
    isBlank(grid.rows[row - grid.firstRow]?.[column - grid.firstColumn] ?? null) ||
    others.some((other) => holds(other, row, column));
  for (let column = name.firstColumn; column <= lastColumnOf(grid, name); column += 1) {
    if (!isFree(name.lastRow + 1, column)) return false;
  }
  for (let row = name.firstRow; row <= lastRowOf(grid, name); row += 1) {
    if (!isFree(row, name.firstColumn - 1) || !isFree(row, name.lastColumn + 1)) return false;
  }
  return true;
}

function lastRowOf(grid: Grid, { lastRow }: Declared): number {
  return Math.min(lastRow, grid.firstRow + grid.rows.length - 1);
}

function lastColumnOf(grid: Grid, { lastColumn }: Declared): number {
  return Math.min(lastColumn, grid.firstColumn + (grid.rows.at(0)?.length ?? 0) - 1);
}

function holds(area: Declared, row: number, column: number): boolean {
  return overlap(area, { ...area, firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
}

function touches(a: Declared, b: Declared): boolean {
  const around = {
    ...b,
    firstRow: b.firstRow - 1,
    lastRow: b.lastRow + 1,
    firstColumn: b.firstColumn - 1,
    lastColumn: b.lastColumn + 1,
  };
  return overlap(a, around);
}

function overlap(a: Declared, b: Declared): boolean {
  return (
    a.firstRow <= b.lastRow &&
    b.firstRow <= a.lastRow &&
    a.firstColumn <= b.lastColumn &&
    b.firstColumn <= a.lastColumn
  );
}
