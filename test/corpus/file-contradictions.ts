import type { ExpectedFile, ExpectedTable } from "./expected";
import { expectedValue } from "./expected-value";
import type { RawSheet } from "./raw-file";
import { cellAddress, columnLetter, columnSpan, rowsNamed } from "./sheet-address";

/**
 * What an expected answer says that its file does not bear out: sheets, headers, blank rows, cells without a plain
 * reading or an answer by hand, readings that occur nowhere, samples that stand elsewhere. Empty when all fits.
 */
export function fileContradictions(expected: ExpectedFile, sheets: readonly RawSheet[]): readonly string[] {
  const names = sheets.map(({ sheet }) => sheet);
  if (names.join() !== expected.sheets.map(({ sheet }) => sheet).join())
    return [`the sheets are ${names.join(", ")}`];
  return expected.sheets.flatMap(({ sheet, tables }, index) => {
    const raw = sheets[index] as RawSheet;
    return tables
      .flatMap((table) => [
        ...rowContradictions(table, raw, tables),
        ...columnContradictions(table, raw),
        ...sampleContradictions(table, raw),
      ])
      .map((contradiction) => `${sheet}: ${contradiction}`);
  });
}

const droppedRows = (table: ExpectedTable): ReadonlySet<number> =>
  new Set(Object.values(table.dropped).flatMap((names) => rowsNamed(names ?? []) ?? []));

function rowContradictions(table: ExpectedTable, raw: RawSheet, tables: readonly ExpectedTable[]): string[] {
  const found: string[] = [];
  const [first, last] = columnSpan(table.columns) ?? [1, 0];
  const letters = Array.from({ length: last - first + 1 }, (_, place) => columnLetter(first + place));
  const isBlank = (row: number): boolean =>
    letters.every((letter) => (raw.cell(letter, row).value ?? "") === "");
  const dropped = droppedRows(table);
  const blanks = new Set(rowsNamed(table.dropped.blank ?? []));
  if (table.rows[1] > raw.lastRow) found.push(`rows end at ${raw.lastRow}, not ${table.rows[1]}`);
  for (let row = table.rows[0]; row <= table.rows[1]; row++)
    if (!dropped.has(row) && isBlank(row)) found.push(`data row ${row} is blank`);
  for (const row of dropped)
    if (blanks.has(row) !== isBlank(row)) found.push(`row ${row} is ${isBlank(row) ? "" : "not "}blank`);
  // Between two tables stand titles; below the last one every row with content needs an answer.
  const isLast = tables.every((other) => other.rows[1] <= table.rows[1]);
  for (let row = table.rows[1] + 1; isLast && row <= raw.lastRow; row++)
    if (!dropped.has(row) && !isBlank(row)) found.push(`row ${row} has no answer`);
  return found;
}

function columnContradictions(table: ExpectedTable, raw: RawSheet): string[] {
  const found: string[] = [];
  const dropped = droppedRows(table);
  const unseen = new Map(
    Object.entries(table.readings).map(([column, texts]) => [column, new Set(Object.keys(texts))]),
  );
  for (const field of table.fields) {
    const headings = table.header.map((row) => raw.cell(field.column, row).value ?? "");
    if (!headings.includes(field.header))
      found.push(
        `${field.column} is headed ${headings.map((heading) => JSON.stringify(heading)).join(" / ")}`,
      );
    for (let row = table.rows[0]; row <= table.rows[1]; row++) {
      if (dropped.has(row)) continue;
      const cell = raw.cell(field.column, row);
      for (const column of [field.column, "*"]) unseen.get(column)?.delete(String(cell.value));
      try {
        expectedValue(table, field, row, cell);
      } catch (error) {
        found.push(`${field.column}${row}: ${(error as Error).message}`);
      }
    }
  }
  // Readings for every column may be meant for the cells of the wide part.
  if (table.wide !== undefined) unseen.delete("*");
  for (const [column, texts] of unseen)
    for (const text of texts) found.push(`${JSON.stringify(text)} does not occur in ${column}`);
  return found;
}

function sampleContradictions(table: ExpectedTable, raw: RawSheet): string[] {
  const found: string[] = [];
  for (const sample of table.wide?.samples ?? []) {
    const { column, row } = cellAddress(sample.cell) ?? { column: 1, row: 0 };
    const value = raw.cell(columnLetter(column), row).value ?? "";
    if (value !== sample.raw) found.push(`sample ${sample.cell} holds ${JSON.stringify(value)}`);
    if (!table.wide?.itemColumns.some((letter) => raw.cell(letter, row).value === sample.item))
      found.push(`sample ${sample.cell} is not of ${sample.item}`);
  }
  return found;
}
