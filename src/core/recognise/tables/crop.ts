import { isBlank } from "./cell-kind";
import type { Grid } from "../../../workbook/grid";

/** A rectangle of a grid, as indices into grid.rows and into each row; ends not included. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The whole of a grid. */
export function wholeOf(grid: Grid): Area {
  return { top: 0, bottom: grid.rows.length, left: 0, right: widthOf(grid) };
}

/** Columns of a grid: those of its longest row, for grids whose rows are not of one length. */
export function widthOf({ rows }: Grid): number {
  let width = 0;
  for (const row of rows) if (row.length > width) width = row.length;
  return width;
}

/**
 * The part of a grid in an area, with the sheet positions it has there. Tables and names are left behind: they
 * have been looked at. Rows are shared with the grid unless columns are cut off.
 */
export function cropGrid(grid: Grid, { top, bottom, left, right }: Area): Grid {
  const rows = grid.rows.slice(top, bottom);
  const allColumns = left === 0 && rows.every((row) => row.length === right);
  return {
    sheet: grid.sheet,
    firstRow: grid.firstRow + top,
    firstColumn: grid.firstColumn + left,
    rows: allColumns
      ? rows
      : rows.map((row) => Array.from({ length: right - left }, (_, i) => row[left + i] ?? null)),
    formats: allColumns
      ? grid.formats
      : grid.formats.map(({ row, formats, texts }) => ({
          row,
          formats: formats.slice(left, right),
          ...(texts === undefined ? {} : { texts: texts.slice(left, right) }),
        })),
    tables: [],
  };
}

/** The least area that holds all content of the one given; null when there is none. */
export function shrink({ rows }: Grid, area: Area): Area | null {
  let [top, bottom, left, right] = [-1, -1, area.right, area.left];
  for (let row = area.top; row < area.bottom; row += 1) {
    const cells = rows[row];
    let first = area.left;
    while (first < area.right && isBlank(cells[first] ?? null)) first += 1;
    if (first === area.right) continue;
    if (top < 0) top = row;
    bottom = row + 1;
    if (first < left) left = first;
    let last = area.right;
    while (last > right && isBlank(cells[last - 1] ?? null)) last -= 1;
    if (last > right) right = last;
  }
  return top < 0 ? null : { top, bottom, left, right };
}
