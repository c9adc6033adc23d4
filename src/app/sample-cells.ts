import type { RecognisedTable } from "../core/recognise/recognised-sheet";
import type { CleanColumn } from "../core/clean/clean-table";
import { cellText } from "../core/values/text";
import type { CellValue, Grid } from "../workbook/grid";

/** A few cells of a table to know its columns by, as Excel shows them. */
export interface SampleCells {
  /** By 1-based column of the sheet; a column without content has none. */
  readonly columns: ReadonlyMap<number, readonly string[]>;
  /** Of a table with dates as headings, by the label of the figure. */
  readonly measures: ReadonlyMap<string, readonly string[]>;
}

const MOST = 3;
/** Rows looked at: a column that is empty in so many is shown as empty. */
const ROWS = 1000;

/**
 * Up to three different filled cells of each column, from the top. Rows whose texts Excel gave come first, so that a
 * share reads "5.20%" and a day "2026/3/1"; a cell too narrow to show its number is passed over.
 */
export function sampleCells(
  grid: Grid,
  table: RecognisedTable,
  figures: readonly Pick<CleanColumn, "header" | "places">[],
): SampleCells {
  const shown = shownTexts(grid);
  const dropped = new Set(table.droppedRows.map(({ row }) => row));
  const last = Math.min(table.lastDataRow, table.firstDataRow + ROWS - 1);
  const rows: number[] = [];
  for (let row = table.firstDataRow; row <= last; row += 1) if (!dropped.has(row)) rows.push(row);
  const textAt = (row: number, column: number): string | null =>
    shown(row, column) ?? plainText(grid.rows[row - grid.firstRow]?.[column - grid.firstColumn] ?? null);
  const take = (cells: Iterable<readonly [row: number, column: number]>): readonly string[] => {
    const found = new Set<string>();
    for (const [row, column] of cells) {
      const text = textAt(row, column);
      if (text !== null) found.add(text);
      if (found.size === MOST) break;
    }
    return [...found];
  };
  return {
    columns: new Map(
      table.columns.map(({ index }) => [index, take(rows.map((row) => [row, index] as const))]),
    ),
    measures: new Map(figures.map((figure) => [figure.header, take(placesOf(figure))])),
  };
}

function* placesOf({ places }: Pick<CleanColumn, "places">): Iterable<readonly [number, number]> {
  for (let i = 0; i < Math.min(places?.rows.length ?? 0, ROWS); i += 1)
    yield [places?.rows[i] ?? 0, places?.columns[i] ?? 0];
}

/** What Excel shows in a cell, where it was read; null elsewhere, in blank cells and where it shows ####. */
function shownTexts(grid: Grid): (row: number, column: number) => string | null {
  const byRow = new Map(grid.formats.map(({ row, texts }) => [row, texts]));
  return (row, column) => {
    const text = byRow.get(row)?.[column - grid.firstColumn]?.trim() ?? "";
    return text === "" || /^#+$/.test(text) ? null : text;
  };
}

function plainText(cell: CellValue): string | null {
  const text = cellText(cell);
  return text === "" ? null : text;
}
