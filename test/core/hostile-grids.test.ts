import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { placeOf } from "../../src/core/clean/changes";
import { cleanTable } from "../../src/core/clean/clean-grid-table";
import type { CleanColumn, CleanTable } from "../../src/core/clean/clean-table";
import { recogniseGrid } from "../../src/core/recognise/recognise-grid";
import type { CellValue, Grid } from "../../src/workbook/grid";
import { hostileCell, ordinaryColumn } from "./support/hostile-cells";
import { gridOf } from "./support/read-grid";

const CASES = 7_000;

/** Any cells anywhere. */
const anyGrid = fc
  .array(fc.array(hostileCell, { maxLength: 5 }), { maxLength: 7 })
  .map((rows) => gridOf(rows));

/** A table with a heading and figures, in which one cell in three is hostile. */
const tableGrid = fc
  .tuple(
    fc.array(ordinaryColumn, { minLength: 2, maxLength: 5 }),
    fc.array(fc.tuple(fc.nat(7), fc.nat(4), hostileCell), { maxLength: 12 }),
  )
  .map(([columns, hostile]) => {
    const rows: CellValue[][] = [columns.map(([header]) => header)];
    for (let row = 0; row < 7; row += 1) rows.push(columns.map(([, cell]) => cell(row)));
    for (const [row, column, cell] of hostile) if (column < columns.length) rows[row][column] = cell;
    return gridOf(rows);
  });

/** Whole columns of hostile cells under known and hostile headings. */
const columnGrid = fc
  .tuple(
    fc.array(
      fc.oneof(
        ordinaryColumn.map(([header]) => header),
        hostileCell,
      ),
      { minLength: 2, maxLength: 4 },
    ),
    fc.array(fc.tuple(hostileCell, hostileCell, hostileCell, hostileCell), { minLength: 2, maxLength: 6 }),
  )
  .map(([headers, rows]) =>
    gridOf([headers, ...rows.map((row, i) => [46082 + i, ...row.slice(1, headers.length)])]),
  );

describe("recognising and cleaning", () => {
  test.each([
    ["any cells", anyGrid],
    ["tables with hostile cells", tableGrid],
    ["columns of hostile cells", columnGrid],
  ])(
    "never throws, accounts for every change and guesses nothing: %s",
    (_, grids) => {
      let tables = 0;
      const check = (grid: Grid): void => {
        const recognised = recogniseGrid(grid);
        expectPlain(recognised);
        for (const table of recognised.tables) {
          const cleaned = cleanTable(grid, table);
          expectPlain(cleaned);
          cleaned.value.columns.forEach((column) => checkColumn(grid, cleaned.value, column));
          tables += 1;
        }
      };
      fc.assert(fc.property(grids, check), { numRuns: CASES });
      // Without tables nothing would have been cleaned.
      expect(tables).toBeGreaterThan(CASES / 50);
    },
    120_000,
  );
});

/** What comes out can be written as JSON and read again: no NaN, no undefined, no negative nought. */
function expectPlain(value: unknown): void {
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value))
    throw new Error("not the same after JSON");
}

function checkColumn(grid: Grid, table: CleanTable, column: CleanColumn): void {
  const { values, changed, type } = column;
  if (values.length !== table.sourceRows.length) throw new Error(`${values.length} values`);
  values.forEach((value, i) => {
    const at = placeOf(table, column, i);
    if (at.row === 0) return;
    const cell = grid.rows[at.row - grid.firstRow][at.column - grid.firstColumn];
    const code = changed?.codes[i] ?? null;
    const problem = problemOf(cell, value, code !== null, type);
    if (problem !== null) throw new Error(`${problem}: ${JSON.stringify({ cell, value, code, type })}`);
    if (code !== null && !Object.is(changed?.originals[i], cell))
      throw new Error("the old value is not the cell's");
  });
}

function problemOf(
  cell: CellValue,
  value: CellValue,
  coded: boolean,
  type: CleanColumn["type"],
): string | null {
  if (typeof value === "number") {
    if (type !== "number") return "a number in a column of something else";
    if (typeof cell !== "number" && !(typeof cell === "string" && /[0-9]/.test(cell.normalize("NFKC"))))
      return "a number out of nothing";
  }
  if (type === "date" && value !== null && !/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?$/.test(String(value)))
    return "no date in a column of dates";
  if (coded) return null;
  if (value === cell || (cell === "" && value === null)) return null;
  // A real date is a serial number in the sheet.
  return type === "date" && typeof cell === "number" && typeof value === "string"
    ? null
    : "changed without a code";
}
