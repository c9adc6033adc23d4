import { cleanMicros, cleanNumber, cleanText, dateCleaner } from "./clean-cell";
import type { CellCleaner } from "./clean-cell";
import { placeOf } from "./changes";
import { cleanColumn } from "./clean-column";
import type { ChangeCode, CleanColumn, CleanTable } from "./clean-table";
import { typeOfColumn } from "./column-type";
import { dateContextOf } from "./date-context";
import { issue } from "../issue";
import type { Issue, WithIssues } from "../issue";
import type { RecognisedColumn, RecognisedTable } from "../recognise/recognised-sheet";
import type { CellValue, Grid } from "../../workbook/grid";

/**
 * Turns a recognised table into typed values, with an account of every cell whose value changed.
 *
 * Gives one value for each column and data row: numbers in the field's unit, ISO days, or texts; null where there
 * is none. Never throws on data.
 * Issues: one for each kind of change and column, with how many cells and the first of them as it was;
 * "ambiguous-date-order" where a column of dates can be read both ways.
 */
export function cleanTable(grid: Grid, table: RecognisedTable): WithIssues<CleanTable> {
  const rows = dataRows(table);
  const issues: Issue[] = [];
  const columns = table.columns.map((column): CleanColumn => {
    const cells = rows.map((row) => grid.rows[row - grid.firstRow][column.index - grid.firstColumn] ?? null);
    const type = typeOfColumn(column, cells, formatOf(grid, table, column));
    const cleaner = cleanerFor(type, column, cells, { grid, table, issues });
    const { values, changed } = cleanColumn(cells, cleaner);
    const { index, group, header, field, confidence, windowDays } = column;
    return { index, group, header, field, confidence, windowDays, type, values, changed, places: null };
  });
  const { title, kind, grain, platform, currency } = table;
  const clean: CleanTable = {
    sheet: grid.sheet,
    title,
    kind,
    grain,
    platform,
    currency,
    columns,
    sourceRows: rows,
  };
  return { value: clean, issues: [...issues, ...changeIssues(clean)] };
}

/** One issue for each kind of change and column, at the first cell changed that way. */
function changeIssues(table: CleanTable): readonly Issue[] {
  return table.columns.flatMap((column) => {
    const found = new Map<ChangeCode, { count: number; first: number }>();
    column.changed?.codes.forEach((code, i) => {
      if (code === null) return;
      const known = found.get(code);
      if (known === undefined) found.set(code, { count: 1, first: i });
      else known.count += 1;
    });
    return [...found].map(([code, { count, first }]) =>
      issue(
        code,
        { sheet: table.sheet, ...placeOf(table, column, first) },
        { header: column.header, count, example: String(column.changed?.originals[first]) },
      ),
    );
  });
}

function dataRows(table: RecognisedTable): readonly number[] {
  const dropped = new Set(table.droppedRows.map(({ row }) => row));
  const rows: number[] = [];
  for (let row = table.firstDataRow; row <= table.lastDataRow; row += 1)
    if (!dropped.has(row)) rows.push(row);
  return rows;
}

function cleanerFor(
  type: CleanColumn["type"],
  column: RecognisedColumn,
  cells: readonly CellValue[],
  { grid, table, issues }: { readonly grid: Grid; readonly table: RecognisedTable; readonly issues: Issue[] },
): CellCleaner {
  if (type === "text") return cleanText;
  if (type === "number") return /micros/i.test(column.header) ? cleanMicros : cleanNumber;
  const context = dateContextOf(cells, [table.title, grid.sheet]);
  if (context.guessed) {
    const at = { sheet: grid.sheet, row: table.firstDataRow, column: column.index };
    const example = String(cells.find((cell) => cell !== null));
    issues.push(issue("ambiguous-date-order", at, { header: column.header, example, order: context.order }));
  }
  return dateCleaner(context);
}

function formatOf(grid: Grid, table: RecognisedTable, column: RecognisedColumn): string | null {
  const sample = grid.formats.find(({ row }) => row >= table.firstDataRow && row <= table.lastDataRow);
  return sample?.formats[column.index - grid.firstColumn] ?? null;
}
