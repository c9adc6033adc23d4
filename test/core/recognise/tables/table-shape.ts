import { findDroppedRows } from "../../../../src/core/recognise/tables/dropped-rows";
import { findTables } from "../../../../src/core/recognise/tables/find-tables";
import { headingsOf } from "../../../../src/core/recognise/tables/headings";
import type { CellValue, Grid } from "../../../../src/workbook/grid";

/** What a test says of a table; all rows and columns are positions of the sheet. */
export interface TableShape {
  readonly title: string | null;
  readonly header: readonly [number, number];
  /** First and last row of data. */
  readonly rows: readonly [number, number];
  /** First and last column. */
  readonly columns: readonly [number, number];
  /** "7 total" */
  readonly dropped: readonly string[];
}

/** A sheet of these cells; rows may be of different length, as one writes them. */
export function cells(rows: readonly (readonly CellValue[])[]): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    sheet: "Sheet1",
    firstRow: 1,
    firstColumn: 1,
    rows: rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null)),
    formats: [],
    tables: [],
  };
}

/** The tables found in a sheet, in the words of a test. */
export function shapesOf(grid: Grid): readonly TableShape[] {
  return findTables(grid).map(({ part, bounds }) => {
    const dropped = findDroppedRows(part, bounds);
    const row = (index: number) => part.firstRow + index;
    return {
      title: bounds.title,
      header: [row(bounds.headerFirst), row(bounds.headerLast)],
      rows: [row(dropped.firstData ?? bounds.headerLast + 1), row(dropped.lastData ?? bounds.headerLast)],
      columns: [part.firstColumn, part.firstColumn + part.rows[0].length - 1],
      dropped: [...dropped.reasons].map(([index, why]) => `${row(index)} ${why}`),
    };
  });
}

/** "group / header" of each column of the only table. */
export function headingTexts(grid: Grid): readonly string[] {
  const [{ part, bounds }] = findTables(grid);
  return headingsOf(part.rows, bounds).map(({ group, header }) =>
    group === null ? header : `${group} / ${header}`,
  );
}

/** Days of March 2026 with this many figures in a row, all different and adding up to nothing by chance. */
export function days(count: number, figures: number, first = 1): CellValue[][] {
  return Array.from({ length: count }, (_, i) => [
    `2026-03-${String(first + i).padStart(2, "0")}`,
    ...Array.from(
      { length: figures },
      (_unused, column) => 100 + (((first + i) * 37 + column * 53 + ((i * i * 7) % 11)) % 89),
    ),
  ]);
}
