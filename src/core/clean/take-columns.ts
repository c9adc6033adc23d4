import type { CellValue } from "../../workbook/grid";

/** Rows taken at a time, so that they are still at hand when the next column is taken out of them. */
const BLOCK = 256;

/**
 * The cells of columns out of rows, one list a column from the top down; null where a row is too short.
 *
 * `rows` are the rows wanted, `places` the places of the columns in each. Rows lie apart in memory: taken column by
 * column, a long sheet is fetched as many times as it has columns, which costs more than to read its figures.
 */
export function takeColumns(
  rows: readonly (readonly CellValue[])[],
  places: readonly number[],
): readonly (readonly CellValue[])[] {
  const columns = places.map(() => new Array<CellValue>(rows.length));
  for (let from = 0; from < rows.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, rows.length);
    for (let column = 0; column < places.length; column += 1) {
      const cells = columns[column];
      const place = places[column];
      for (let i = from; i < to; i += 1) cells[i] = rows[i][place] ?? null;
    }
  }
  return columns;
}
