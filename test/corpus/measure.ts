import type { ExpectedFile, ExpectedTable } from "./expected";
import { expectedValue } from "./expected-value";
import type { PlainCell, PlainValue } from "./plain-reading";
import { cellAddress, columnNumber, columnSpan, rowsNamed } from "./sheet-address";
import { placeOf } from "../../src/core/clean/changes";
import { cleanTable } from "../../src/core/clean/clean-grid-table";
import type { CleanColumn, CleanTable } from "../../src/core/clean/clean-table";
import { recogniseGrid } from "../../src/core/recognise/recognise-grid";
import type { RecognisedSheet, RecognisedTable } from "../../src/core/recognise/recognised-sheet";
import type { CellValue, Grid } from "../../src/workbook/grid";

/** How many of a thing were right. */
export interface Score {
  readonly right: number;
  readonly of: number;
}

/** How one file was understood, against its expected answer. */
export interface Measured {
  readonly file: string;
  /** Tables whose header rows were found. */
  readonly headers: Score;
  /** Tables whose header, first and last row of data were found; tables found where none is count as wrong. */
  readonly bounds: Score;
  readonly kinds: Score;
  readonly columns: ColumnScore;
  /** Columns given a field with a confidence of 0.9 and more. */
  readonly confident: Score;
  /** Rows below a header kept as data or left out as they should be. */
  readonly rows: Score;
  readonly values: Score;
  readonly milliseconds: number;
  /** What was not as expected, in words for whoever improves it. */
  readonly faults: readonly string[];
}

export interface ColumnScore {
  readonly right: number;
  readonly wrong: number;
  /** Without a field although the right one is known. */
  readonly open: number;
  /** Columns with a known field. */
  readonly known: number;
  readonly of: number;
}

/** The raw cells of a sheet, read independently of the add-in; rows and columns are 1-based. */
export type RawCell = (row: number, column: number) => PlainCell;

const MOST_FAULTS_PER_COLUMN = 3;

/**
 * Recognises and cleans the grids of a file and compares with the expected answer, cell by cell.
 * `rawCells` gives the cells as another reader sees them; expected values are worked out from those. Null leaves the
 * values out, for answers that give none.
 */
export function measure(
  expected: ExpectedFile,
  grids: readonly Grid[],
  rawCells: ((sheet: string) => RawCell) | null,
): Measured {
  const tally = new Tally();
  for (const sheet of expected.sheets) {
    // Excel cuts a text file's name to the 31 characters a sheet's name may have.
    const grid = grids.find((each) => each.sheet === sheet.sheet.slice(0, 31));
    if (grid === undefined) throw new Error(`${expected.file}: no sheet ${sheet.sheet}`);
    const start = performance.now();
    const recognised = recogniseGrid(grid);
    const cleaned = recognised.tables.map((table) => cleanTable(grid, table).value);
    tally.milliseconds += performance.now() - start;
    measureSheet(sheet.tables, {
      recognised,
      cleaned,
      raw: rawCells === null ? null : rawCells(sheet.sheet),
      tally,
    });
  }
  return tally.result(expected.file);
}

class Tally {
  headers = 0;
  bounds = 0;
  kinds = 0;
  tables = 0;
  extra = 0;
  right = 0;
  wrong = 0;
  open = 0;
  known = 0;
  columns = 0;
  confident = 0;
  confidentRight = 0;
  rows = 0;
  rowsRight = 0;
  values = 0;
  valuesRight = 0;
  milliseconds = 0;
  readonly faults: string[] = [];

  fault(...parts: readonly string[]): void {
    this.faults.push(parts.join(" | "));
  }

  result(file: string): Measured {
    const { right, wrong, open, known } = this;
    return {
      file,
      headers: { right: this.headers, of: this.tables },
      bounds: { right: this.bounds, of: this.tables + this.extra },
      kinds: { right: this.kinds, of: this.tables },
      columns: { right, wrong, open, known, of: this.columns },
      confident: { right: this.confidentRight, of: this.confident },
      rows: { right: this.rowsRight, of: this.rows },
      values: { right: this.valuesRight, of: this.values },
      milliseconds: this.milliseconds,
      faults: this.faults,
    };
  }
}

interface Found {
  readonly recognised: RecognisedSheet;
  readonly cleaned: readonly CleanTable[];
  readonly raw: RawCell | null;
  readonly tally: Tally;
}

function measureSheet(expected: readonly ExpectedTable[], found: Found): void {
  const { recognised, tally } = found;
  const free = new Set(recognised.tables);
  for (const table of expected) {
    tally.tables += 1;
    const match = closest(table, [...free]);
    if (match === null) {
      tally.fault(recognised.sheet, `no table at ${table.columns} ${table.header.join("-")}`);
      missEverything(table, tally);
      continue;
    }
    free.delete(match);
    measureTable(table, match, found);
  }
  for (const table of free) {
    tally.extra += 1;
    tally.fault(recognised.sheet, `a table that is none at row ${table.headerRows[0]}`);
  }
}

/** The recognised table that shares rows and columns with the expected one, the nearest header first. */
function closest(expected: ExpectedTable, tables: readonly RecognisedTable[]): RecognisedTable | null {
  const [left, right] = columnSpan(expected.columns) ?? [1, 1];
  const near = tables.filter(
    ({ columns, headerRows, lastDataRow }) =>
      columns.some(({ index }) => index >= left && index <= right) &&
      headerRows[0] <= expected.rows[1] &&
      lastDataRow >= expected.header[0],
  );
  const distance = (table: RecognisedTable): number =>
    Math.abs(table.headerRows[1] - expected.header[1]) * 1000 +
    Math.abs((table.columns[0]?.index ?? 0) - left);
  return near.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function missEverything(table: ExpectedTable, tally: Tally): void {
  tally.columns += table.fields.length;
  const known = table.fields.filter(({ field, mayStayOpen }) => field !== null && mayStayOpen !== true);
  tally.known += known.length;
  tally.open += known.length;
  tally.rows += table.rows[1] - table.rows[0] + 1;
  tally.values += (table.rows[1] - table.rows[0] + 1) * table.fields.length;
}

function measureTable(expected: ExpectedTable, table: RecognisedTable, found: Found): void {
  const { recognised, cleaned, tally } = found;
  const where = `${recognised.sheet}!${expected.columns}${expected.header[0]}`;
  const same = (a: readonly number[], b: readonly number[]): boolean => a.join() === b.join();
  const header = same(expected.header, table.headerRows);
  if (header) tally.headers += 1;
  else tally.fault(where, `header ${table.headerRows.join("-")} for ${expected.header.join("-")}`);
  const rows = [table.firstDataRow, table.lastDataRow];
  if (header && same(expected.rows, rows)) tally.bounds += 1;
  else if (header) tally.fault(where, `rows ${rows.join("-")} for ${expected.rows.join("-")}`);
  if ([expected.kind, ...(expected.alsoKind ?? [])].includes(table.kind)) tally.kinds += 1;
  else tally.fault(where, `kind ${table.kind} for ${expected.kind}`);
  measureColumns(expected, table, where, tally);
  measureRows(expected, table, where, tally);
  const clean = cleaned[recognised.tables.indexOf(table)];
  if (expected.wide === undefined) {
    if (found.raw !== null) measureValues(expected, clean, found.raw, { ...found, where });
  } else measureWide(expected, clean, { ...found, where });
}

function measureColumns(expected: ExpectedTable, table: RecognisedTable, where: string, tally: Tally): void {
  for (const field of expected.fields) {
    const column = table.columns.find(({ index }) => index === columnNumber(field.column));
    const accepted: readonly (string | null)[] = [field.field, ...(field.alsoField ?? [])];
    const given = column?.field ?? null;
    const right = accepted.includes(given);
    tally.columns += 1;
    if (field.field !== null && (field.mayStayOpen !== true || given !== null)) tally.known += 1;
    if (given !== null && (column?.confidence ?? 0) >= 0.9) {
      tally.confident += 1;
      if (right) tally.confidentRight += 1;
    }
    if (right || (given === null && field.mayStayOpen === true)) tally.right += 1;
    else {
      if (given === null) tally.open += 1;
      else tally.wrong += 1;
      const header = JSON.stringify(`${field.group ?? ""}${field.header}`);
      tally.fault(where, `column ${field.column} ${header}: ${given} for ${field.field}`);
    }
  }
}

function measureRows(expected: ExpectedTable, table: RecognisedTable, where: string, tally: Tally): void {
  const left = new Set(rowsNamed(Object.values(expected.dropped).flat()));
  const dropped = new Set(table.droppedRows.map(({ row }) => row));
  const last = Math.max(expected.rows[1], ...left);
  const faults: number[] = [];
  for (let row = expected.header[1] + 1; row <= last; row += 1) {
    const data = row >= expected.rows[0] && row <= expected.rows[1] && !left.has(row);
    const kept = row >= table.firstDataRow && row <= table.lastDataRow && !dropped.has(row);
    tally.rows += 1;
    if (data === kept) tally.rowsRight += 1;
    else faults.push(row);
  }
  if (faults.length > 0) {
    tally.fault(
      where,
      `${faults.length} rows kept or dropped wrongly, such as ${faults.slice(0, 5).join(", ")}`,
    );
  }
}

type FoundAt = Found & { readonly where: string };

function measureValues(expected: ExpectedTable, clean: CleanTable, raw: RawCell, found: FoundAt): void {
  const { tally, where } = found;
  const left = new Set(rowsNamed(Object.values(expected.dropped).flat()));
  const placeOfRow = new Map(clean.sourceRows.map((row, place) => [row, place]));
  for (const field of expected.fields) {
    const index = columnNumber(field.column);
    const column = clean.columns.find((each) => each.index === index && each.places === null);
    let faults = 0;
    for (let row = expected.rows[0]; row <= expected.rows[1]; row += 1) {
      if (left.has(row)) continue;
      const wanted = expectedValue(expected, field, row, raw(row, index));
      const place = placeOfRow.get(row);
      const value = column === undefined || place === undefined ? undefined : column.values[place];
      tally.values += 1;
      // A column without heading or content is no column to us, and holds nothing.
      if (sameValue(wanted, value ?? null) && (value !== undefined || wanted === null)) {
        tally.valuesRight += 1;
        continue;
      }
      faults += 1;
      if (faults <= MOST_FAULTS_PER_COLUMN)
        tally.fault(
          where,
          `${field.column}${row} ${JSON.stringify(raw(row, index).value)}: ${value} for ${wanted}`,
        );
    }
    if (faults > MOST_FAULTS_PER_COLUMN) tally.fault(where, `${field.column}: ${faults} values in all`);
  }
}

/** The samples read by hand, found by the cell their value came from. */
function measureWide(expected: ExpectedTable, clean: CleanTable, { tally, where }: FoundAt): void {
  const dates = clean.columns.find(({ field }) => field === expected.wide?.headingField);
  for (const sample of expected.wide?.samples ?? []) {
    tally.values += 1;
    const at = cellAddress(sample.cell);
    const field = expected.wide?.measures[sample.measure] ?? null;
    const found = valueFrom(clean, { row: at?.row ?? 0, column: at?.column ?? 0, field });
    const date = found === null ? undefined : dates?.values[found.place];
    const isEmpty = sample.value === null && found === null;
    if (isEmpty || (found !== null && sameValue(sample.value, found.value) && date === sample.date)) {
      tally.valuesRight += 1;
    } else {
      tally.fault(where, `${sample.cell}: ${found?.value} on ${date} for ${sample.value} on ${sample.date}`);
    }
  }
}

/** The value taken from a cell; of a cell that became several values, that of the field. */
function valueFrom(
  clean: CleanTable,
  cell: { readonly row: number; readonly column: number; readonly field: string | null },
): { readonly value: CellValue; readonly place: number } | null {
  const found = clean.columns.filter(isFigure).flatMap((each) => {
    const place = clean.sourceRows.findIndex((_, i) => {
      const at = placeOf(clean, each, i);
      return at.row === cell.row && at.column === cell.column;
    });
    return place < 0 ? [] : [{ field: each.field, value: each.values[place], place }];
  });
  return found.find(({ field }) => field === cell.field) ?? found[0] ?? null;
}

function isFigure({ field }: CleanColumn): boolean {
  return field !== "date" && field !== "week" && field !== "month";
}

/** Equal to the last digits of a double; midnight written out is the day. */
function sameValue(wanted: PlainValue, value: CellValue): boolean {
  if (typeof wanted === "number" && typeof value === "number") {
    return Math.abs(wanted - value) <= 1e-12 * Math.max(Math.abs(wanted), Math.abs(value));
  }
  if (typeof wanted === "string" && wanted.endsWith("T00:00:00")) return value === wanted.slice(0, 10);
  // SheetJS reads a line end of two characters as one.
  if (typeof wanted === "string" && typeof value === "string")
    return wanted === value.replaceAll("\r\n", "\n");
  return wanted === value;
}
