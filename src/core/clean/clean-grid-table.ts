import { placeOf, tallyChanges } from "./changes";
import { cleanColumn } from "./clean-column";
import type { CleanColumn, CleanTable, NoteLine } from "./clean-table";
import { columnCleaner } from "./column-cleaner";
import { typeOfColumn } from "./column-type";
import { dateContextOf } from "./date-context";
import type { ColumnDates } from "./date-context";
import { dateSystemOf } from "./date-system";
import { decimalMarkOf } from "./decimal-mark";
import { fillDown, mergedKeys } from "./merged-keys";
import { partRatings } from "./rating-pairs";
import { rawTableOf } from "./raw-columns";
import { isTotalColumn } from "./unpivot";
import { issue } from "../issue";
import type { Issue, WithIssues } from "../issue";
import type { RecognisedColumn, RecognisedTable } from "../recognise/recognised-sheet";
import { monthNamed } from "../recognise/tables/day-numbers";
import type { CellValue, Grid } from "../../workbook/grid";

/** How far above a table its year is looked for. */
const ROWS_ABOVE = 6;
/** How far above it the lines reach that may be about it, and how long such a line is. */
const MOST_LINES = 40;
const MOST_CHARACTERS = 80;
const MOST_OF_NOTE = 500;

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
  const decimal = decimalMarkOf(raw.columns.map(({ cells }) => cells));
  const dateSystem = dateSystemOf(grid);
  const texts = textsAround(grid, table);
  const merged = mergedKeys(raw);
  const columns = raw.columns.flatMap(partRatings).map((rawColumn): CleanColumn => {
    const { column, cells, places, part } = rawColumn;
    // Worked out over the whole column, so only for a column that may hold dates.
    let dates: ColumnDates | null = null;
    const datesOf = (): ColumnDates =>
      (dates ??= {
        ...dateContextOf(cells, texts, dateSystem),
        month: monthNamed([table.title, grid.sheet]),
      });
    const format = formatOf(grid, table, column);
    const type = part === undefined ? typeOfColumn(column, { cells, datesOf, format, decimal }) : "number";
    if (type === "date" && datesOf().guessed)
      issues.push(orderGuessed(grid, table, column, cells, datesOf()));
    const cleaned = cleanColumn(cells, columnCleaner({ column, type, part, datesOf, decimal, format }));
    const { values, changed } = merged.has(rawColumn) ? fillDown(cleaned, cells) : cleaned;
    const { index, group, header, field, confidence, windowDays } = column;
    return { index, group, header, field, confidence, windowDays, type, values, changed, places };
  });
  const { title, kind, grain, platform, currency } = table;
  const clean: CleanTable = {
    sheet: grid.sheet,
    title,
    above: linesAbove(grid, table),
    notes: noteLines(grid, table),
    kind,
    grain,
    platform,
    currency,
    dateSystem,
    columns,
    sourceRows: raw.sourceRows,
  };
  return { value: clean, issues: [...issues, ...changeIssues(clean)] };
}

/** The words that may hold the year of dates without one: title, sheet name, headings, and what stands above them. */
function textsAround(
  grid: Grid,
  { title, headerRows, columns }: RecognisedTable,
): readonly (string | null)[] {
  const above = grid.rows
    .slice(
      Math.max(0, headerRows[0] - grid.firstRow - ROWS_ABOVE),
      Math.max(0, headerRows[0] - grid.firstRow),
    )
    .reverse()
    .flatMap((row) => row.filter((cell) => typeof cell === "string" && cell.length <= MOST_CHARACTERS));
  return [
    title,
    grid.sheet,
    ...above.map(String),
    ...columns.map(({ group, header }) => `${group ?? ""} ${header}`),
  ];
}

/** The rows above a table that hold one short text, the nearest first: titles, the day, who made the sheet. */
function linesAbove(grid: Grid, { headerRows: [header] }: RecognisedTable): readonly string[] {
  const rows = grid.rows.slice(
    Math.max(0, header - grid.firstRow - MOST_LINES),
    Math.max(0, header - grid.firstRow),
  );
  return rows.reverse().flatMap((row) => loneText(row) ?? []);
}

function noteLines(grid: Grid, { droppedRows }: RecognisedTable): readonly NoteLine[] {
  return droppedRows.flatMap(({ row, why }) => {
    const text = why === "note" ? loneText(grid.rows[row - grid.firstRow], MOST_OF_NOTE) : null;
    return text === null ? [] : [{ row, text }];
  });
}

/** The text that is all of a row, of `most` characters at most; null where there is none. */
function loneText(row: readonly CellValue[], most = MOST_CHARACTERS): string | null {
  const [text, ...others] = new Set(row.filter((cell) => cell !== null && cell !== ""));
  return typeof text === "string" && others.length === 0 && text.length <= most ? text : null;
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
    return [...tallyChanges(table, column)].map(([code, { count, first }]) =>
      issue(
        code,
        { sheet: table.sheet, ...placeOf(table, column, first) },
        { header: column.header, count, example: String(column.changed?.originals[first]) },
      ),
    );
  });
}

function orderGuessed(
  grid: Grid,
  table: RecognisedTable,
  column: RecognisedColumn,
  cells: readonly CellValue[],
  { order }: ColumnDates,
): Issue {
  const at = { sheet: grid.sheet, row: table.firstDataRow, column: column.index };
  const example = String(cells.find((cell) => cell !== null));
  return issue("ambiguous-date-order", at, { header: column.header, example, order });
}

function formatOf(grid: Grid, table: RecognisedTable, column: RecognisedColumn): string | null {
  const sample = grid.formats.find(({ row }) => row >= table.firstDataRow && row <= table.lastDataRow);
  return sample?.formats[column.index - grid.firstColumn] ?? null;
}
