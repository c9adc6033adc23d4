import { FIELD_IDS } from "../../src/core/fields/index";
import type { ExpectedField, ExpectedFile, ExpectedTable, ExpectedWide } from "./expected";
import { cellAddress, columnLetter, columnNumber, columnSpan, rowsNamed } from "./sheet-address";

const KINDS = "daily weekly monthly keyword product channel campaign orders service other".split(" ");
const TYPES = ["number", "date", "text"];
const REASONS = ["total", "average", "blank", "note", "repeated-header"];
const PLATFORMS =
  "taobao fliggy jd pinduoduo douyin meituan amazon google-ads google-search-console google-analytics shopify".split(
    " ",
  );

/** Fewest hand-read cells that vouch for a wide table. */
const FEWEST_SAMPLES = 12;

/**
 * What is wrong with an expected answer in itself, without its file: unknown ids, columns out of range or without an
 * answer, rows that are header and data at once, tables that overlap. Empty when it is sound.
 */
export function expectedProblems(slug: string, file: ExpectedFile): readonly string[] {
  const problems: string[] = [];
  if (!file.file.startsWith(`${slug}/`)) problems.push(`file ${file.file} is not of ${slug}`);
  if (file.note.trim() === "") problems.push("no note");
  if (file.sheets.length === 0) problems.push("no sheets");
  const names = file.sheets.map(({ sheet }) => sheet);
  if (new Set(names).size < names.length) problems.push("a sheet stands twice");
  for (const { sheet, tables } of file.sheets) {
    tables.forEach((table, index) => {
      const found = [...tableProblems(table), ...fieldsProblems(table), ...oddCellProblems(table)];
      if (table.wide !== undefined) found.push(...wideProblems(table, table.wide));
      if (tables.slice(0, index).some((other) => overlap(other, table))) found.push("overlaps another table");
      problems.push(...found.map((problem) => `${sheet}, table ${index + 1}: ${problem}`));
    });
  }
  return problems;
}

const known = (id: string | null): boolean => id === null || (FIELD_IDS as readonly string[]).includes(id);

function overlap(left: ExpectedTable, right: ExpectedTable): boolean {
  const [a, b] = [columnSpan(left.columns), columnSpan(right.columns)];
  if (a === null || b === null) return false;
  const apart = left.rows[1] < right.header[0] || right.rows[1] < left.header[0];
  return !apart && a[0] <= b[1] && b[0] <= a[1];
}

function tableProblems(table: ExpectedTable): string[] {
  const problems: string[] = [];
  const { header, rows } = table;
  const ordered = 1 <= header[0] && header[0] <= header[1] && header[1] < rows[0] && rows[0] <= rows[1];
  if (!ordered) problems.push(`header ${header.join("-")} and rows ${rows.join("-")} are out of order`);
  if (columnSpan(table.columns) === null) problems.push(`columns ${table.columns}`);
  for (const kind of [table.kind, ...(table.alsoKind ?? [])])
    if (!KINDS.includes(kind)) problems.push(`kind ${kind}`);
  if (table.alsoKind?.includes(table.kind)) problems.push("alsoKind repeats the kind");
  if (table.platform !== null && !PLATFORMS.includes(table.platform))
    problems.push(`platform ${table.platform}`);
  if (table.currency !== null && !/^[A-Z]{3}$/.test(table.currency))
    problems.push(`currency ${table.currency}`);
  const here = new Set<string | null>(
    table.fields.flatMap((field) => [field.field, ...(field.alsoField ?? [])]),
  );
  if (table.wide !== undefined) here.add(table.wide.headingField);
  for (const id of table.grain) if (!here.has(id)) problems.push(`grain ${id} is no column`);
  return [...problems, ...droppedProblems(table)];
}

function droppedProblems(table: ExpectedTable): string[] {
  const problems: string[] = [];
  const seen = new Set<number>();
  for (const [reason, names] of Object.entries(table.dropped)) {
    if (!REASONS.includes(reason)) problems.push(`dropped for ${reason}`);
    const rows = rowsNamed(names ?? []);
    if (rows === null) problems.push(`dropped rows ${names?.join()}`);
    for (const row of rows ?? []) {
      if (seen.has(row)) problems.push(`row ${row} is dropped twice`);
      seen.add(row);
      if (row <= table.header[1]) problems.push(`dropped row ${row} is not below the header`);
      if (row === table.rows[0] || row === table.rows[1]) problems.push(`row ${row} is dropped and data`);
    }
  }
  return problems;
}

function fieldsProblems(table: ExpectedTable): string[] {
  const problems: string[] = [];
  const span = columnSpan(table.columns) ?? [1, 0];
  const wide = columnSpan(table.wide?.columns ?? "") ?? [1, 0];
  const columns = table.fields.map((field) => columnNumber(field.column));
  for (let column = span[0]; column <= span[1]; column++) {
    const times = columns.filter((other) => other === column).length;
    const wanted = column >= wide[0] && column <= wide[1] ? 0 : 1;
    if (times !== wanted) problems.push(`column ${columnLetter(column)} has ${times} answers`);
  }
  table.fields.forEach((field, index) => {
    const column = columns[index] ?? NaN;
    if (!(column >= span[0] && column <= span[1])) problems.push(`column ${field.column} is outside`);
    problems.push(...fieldProblems(field).map((problem) => `column ${field.column}: ${problem}`));
  });
  return problems;
}

function fieldProblems(field: ExpectedField): string[] {
  const problems: string[] = [];
  for (const id of [field.field, ...(field.alsoField ?? [])])
    if (!known(id)) problems.push(`unknown field ${id}`);
  if (field.field !== null && field.alsoField?.includes(field.field))
    problems.push("alsoField repeats the field");
  if (!TYPES.includes(field.type)) problems.push(`type ${field.type}`);
  if (field.windowDays !== undefined && !(Number.isInteger(field.windowDays) && field.windowDays > 0))
    problems.push(`window of ${field.windowDays} days`);
  if (field.scale !== undefined && (field.type !== "number" || !(field.scale > 0) || field.scale === 1))
    problems.push(`scale ${field.scale}`);
  return problems;
}

function oddCellProblems(table: ExpectedTable): string[] {
  const problems: string[] = [];
  const columns = new Set(table.fields.map((field) => field.column));
  for (const [column, texts] of Object.entries(table.readings)) {
    if (column !== "*" && !columns.has(column)) problems.push(`readings of column ${column}`);
    if (Object.keys(texts).length === 0) problems.push(`no readings under ${column}`);
  }
  for (const name of Object.keys(table.cells)) {
    const cell = cellAddress(name);
    const inside = cell !== null && cell.row >= table.rows[0] && cell.row <= table.rows[1];
    if (!inside || !columns.has(columnLetter(cell.column))) problems.push(`cell ${name} is outside`);
  }
  return problems;
}

function wideProblems(table: ExpectedTable, wide: ExpectedWide): string[] {
  const problems: string[] = [];
  const columns = new Set(table.fields.map((field) => field.column));
  const span = columnSpan(wide.columns);
  if (span === null) return [`wide columns ${wide.columns}`];
  if (!known(wide.headingField)) problems.push(`unknown field ${wide.headingField}`);
  for (const column of [...wide.itemColumns, ...(wide.measureColumn === null ? [] : [wide.measureColumn])])
    if (!columns.has(column)) problems.push(`wide: column ${column} has no answer`);
  for (const id of Object.values(wide.measures)) if (!known(id)) problems.push(`unknown field ${id}`);
  if (wide.samples.length < FEWEST_SAMPLES) problems.push(`only ${wide.samples.length} samples`);
  for (const sample of wide.samples) {
    const cell = cellAddress(sample.cell);
    const rowInside = cell !== null && cell.row >= table.rows[0] && cell.row <= table.rows[1];
    if (!rowInside || cell.column < span[0] || cell.column > span[1])
      problems.push(`sample ${sample.cell} is outside`);
    if (!Object.hasOwn(wide.measures, sample.measure))
      problems.push(`sample ${sample.cell}: ${sample.measure}`);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(sample.date)) problems.push(`sample ${sample.cell}: day ${sample.date}`);
  }
  return problems;
}
