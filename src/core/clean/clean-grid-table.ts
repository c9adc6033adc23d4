import { cleanMicros, cleanNumber, cleanText, dateCleaner } from "./clean-cell";
import type { CellCleaner } from "./clean-cell";
import { placeOf } from "./changes";
import { cleanColumn } from "./clean-column";
import type { ChangeCode, CleanColumn, CleanTable } from "./clean-table";
import { rawTableOf } from "./raw-columns";
import { isTotalColumn } from "./unpivot";
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
  const raw = rawTableOf(grid, table);
  const issues: Issue[] = layoutIssues(grid, table);
  const columns = raw.columns.map(({ column, cells, places }): CleanColumn => {
    const type = typeOfColumn(column, cells, formatOf(grid, table, column));
    const cleaner = cleanerFor(type, column, cells, { grid, table, issues });
    const { values, changed } = cleanColumn(cells, cleaner);
    const { index, group, header, field, confidence, windowDays } = column;
    return { index, group, header, field, confidence, windowDays, type, values, changed, places };
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
    sourceRows: raw.sourceRows,
  };
  return { value: clean, issues: [...issues, ...changeIssues(clean)] };
}

/** What there is to say about periods as headings. */
function layoutIssues({ sheet }: Grid, { wide, columns, headerRows }: RecognisedTable): Issue[] {
  if (wide === null) return [];
  const headings = new Set(wide.columns.map(({ heading }) => heading));
  const [row] = headerRows;
  return [
    issue("periods-as-headings", { sheet, row, column: wide.columns[0].index }, { count: headings.size }),
    ...columns
      .filter((column) => isTotalColumn(column))
      .map(({ index, header }) => issue("total-column-left-out", { sheet, row, column: index }, { header })),
  ];
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
