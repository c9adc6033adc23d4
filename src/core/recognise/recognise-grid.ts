import { columnFromMemory, decidedByMemory, kindFromMemory, wideFromMemory } from "./memory/apply-memory";
import { isBlank } from "./tables/cell-kind";
import { decideColumns } from "./columns/columns";
import type { ColumnDecision } from "./columns/columns";
import { detectCurrency } from "./columns/detect-currency";
import { findDroppedRows } from "./tables/dropped-rows";
import { findTables } from "./tables/find-tables";
import type { FoundTable, TableBounds } from "./tables/find-tables";
import { readHeaderMarks } from "./columns/header-marks";
import { headingsOf } from "./tables/headings";
import { decideKind } from "./columns/kind";
import { NOTHING_REMEMBERED } from "./memory/memory";
import type { MappingMemory } from "./memory/memory";
import { signatureOf } from "./memory/memory-keys";
import { profileMeasures } from "./columns/measure-profile";
import { nameMeasures } from "./columns/name-measures";
import { detectPlatform } from "./columns/platform";
import { profileColumn } from "./columns/profile";
import { recallMapping } from "./memory/recall-mapping";
import type { RecognisedColumn, RecognisedSheet, RecognisedTable, WideLayout } from "./recognised-sheet";
import { scaleMeasures } from "./columns/scale-measures";
import type { ColumnEvidence } from "./columns/table-words";
import { findWideLayout } from "./tables/wide";
import { issue } from "../issue";
import type { Issue } from "../issue";
import { tidyText } from "../values/text";
import type { Grid } from "../../workbook/grid";

/** Rows looked at for evidence; enough to tell what a column is, however long the sheet. */
const SAMPLE_ROWS = 240;

/**
 * Finds what a sheet holds: its tables, what each column means, and which rows are not data; what the user confirmed
 * earlier for tables with these headings comes before everything else. Never throws.
 *
 * Issues of the sheet: "empty-sheet", "no-table-found"; of a table: those of its columns and of the rows left out.
 */
export function recogniseGrid(grid: Grid, memory: MappingMemory = NOTHING_REMEMBERED): RecognisedSheet {
  const { sheet } = grid;
  if (grid.rows.every((row) => row.every(isBlank))) {
    return { sheet, tables: [], issues: [issue("empty-sheet", { sheet })] };
  }
  const tables = findTables(grid).map((found) => recogniseFound(found, memory));
  return { sheet, tables, issues: tables.length === 0 ? [issue("no-table-found", { sheet })] : [] };
}

/** An Excel table says itself where its totals are. */
function recogniseFound({ part, bounds, totalsRow }: FoundTable, memory: MappingMemory): RecognisedTable {
  const table = recogniseTable(part, bounds, memory);
  if (totalsRow === null) return table;
  const at = { sheet: part.sheet, row: totalsRow };
  return {
    ...table,
    droppedRows: [...table.droppedRows, { row: totalsRow, why: "total" }],
    issues: [...table.issues, issue("total-row-left-out", at, { label: "" })],
  };
}

function recogniseTable(grid: Grid, bounds: TableBounds, memory: MappingMemory): RecognisedTable {
  const { sheet, firstRow } = grid;
  const bodyStart = bounds.headerLast + 1;
  const dropped = findDroppedRows(grid, bounds);
  const isData = (row: number): boolean => !dropped.reasons.has(row);
  const columns = gatherColumns(grid, bounds, isData);
  const headerRow = firstRow + bounds.headerLast;
  const wide = findWideLayout(grid, bounds, isData);
  const recalled = recallMapping(memory, { columns, wide });
  const platform = detectPlatform({ sheet, title: bounds.title, columns });
  const decided = decideColumns(columns, {
    sheet,
    title: bounds.title,
    headerRow,
    platform,
    moneyFactor: moneyFactorOf(bounds),
    confirmed: decidedByMemory(recalled),
  });
  const dated = new Set(wide?.columns.map(({ index }) => index));
  const outsideWide = columns
    .map((column, i) => ({ ...column, ...decided.value[i] }))
    .filter(({ index }) => !dated.has(index));
  const kind = decideKind(outsideWide, wide, [sheet, bounds.title]);
  return {
    title: bounds.title,
    ...kindFromMemory(
      { kind: kind.kind, kindConfidence: Math.round(Math.max(0, kind.confidence) * 1000) / 1000 },
      recalled,
    ),
    grain: kind.grain,
    platform,
    currency: detectCurrency({ title: bounds.title, columns: outsideWide, platform }),
    headerRows: [firstRow + bounds.headerFirst, headerRow],
    firstDataRow: firstRow + (dropped.firstData ?? bodyStart),
    lastDataRow: firstRow + (dropped.lastData ?? bodyStart - 1),
    columns: columns.map((column, i) => columnFromMemory(toColumn(column, decided.value[i]), recalled)),
    wide: wideFromMemory(wide === null ? null : readMeasures(grid, bounds, wide, isData), recalled),
    signature: signatureOf({ columns, wide }),
    droppedRows: [...dropped.reasons].map(([row, why]) => ({ row: firstRow + row, why })),
    issues: [...duplicateHeaders(columns, sheet, headerRow), ...decided.issues, ...dropped.issues].filter(
      // A date as a heading is not a header nobody knows.
      ({ code, at }) => code !== "unknown-header" || at?.column === undefined || !dated.has(at.column),
    ),
  };
}

/** The layout with the field and the scale of each figure. */
function readMeasures(
  grid: Grid,
  bounds: TableBounds,
  wide: WideLayout,
  isData: (row: number) => boolean,
): WideLayout {
  const dataRows: number[] = [];
  for (let row = bounds.headerLast + 1; row < bounds.bodyEnd; row += 1) if (isData(row)) dataRows.push(row);
  const named = nameMeasures(wide, [bounds.title, grid.sheet]);
  return scaleMeasures(named, profileMeasures(grid, named, dataRows), moneyFactorOf(bounds));
}

/** 单位：万元 over the table. */
function moneyFactorOf({ title }: TableBounds): number {
  return readHeaderMarks(title ?? "").factor;
}

function toColumn({ index, group, header }: ColumnEvidence, decision: ColumnDecision): RecognisedColumn {
  return { index, group, header, ...decision };
}

/** The columns with a heading or with content in the data, each with its figures over the same sampled rows. */
function gatherColumns(
  grid: Grid,
  bounds: TableBounds,
  isData: (row: number) => boolean,
): readonly ColumnEvidence[] {
  const { rows } = grid;
  const sample = sampleRows(bounds.headerLast + 1, bounds.bodyEnd, isData);
  const headings = headingsOf(rows, bounds);
  const columns: ColumnEvidence[] = [];
  for (let column = 0; column < rows[bounds.headerLast].length; column += 1) {
    const { header, group } = headings[column];
    if (header === "" && !hasContent(rows, bounds, column, isData)) continue;
    const cells = sample.map((row) => rows[row][column] ?? null);
    const profile = profileColumn(cells, formatOf(grid, bounds, column));
    columns.push({ index: grid.firstColumn + column, group, header, profile });
  }
  return columns;
}

function hasContent(
  rows: Grid["rows"],
  bounds: TableBounds,
  column: number,
  isData: (row: number) => boolean,
): boolean {
  for (let row = bounds.headerLast + 1; row < bounds.bodyEnd; row += 1) {
    if (!isBlank(rows[row][column] ?? null) && isData(row)) return true;
  }
  return false;
}

/** Rows spread evenly over the data, the first and the last among them. */
function sampleRows(first: number, end: number, isData: (row: number) => boolean): readonly number[] {
  const step = Math.max(1, Math.floor((end - first) / SAMPLE_ROWS));
  const sample: number[] = [];
  for (let row = first; row < end; row += step) if (isData(row)) sample.push(row);
  return sample;
}

function formatOf(grid: Grid, bounds: TableBounds, column: number): string | null {
  const sample = grid.formats.find(
    ({ row }) => row > grid.firstRow + bounds.headerLast && row < grid.firstRow + bounds.bodyEnd,
  );
  return sample?.formats[column] ?? null;
}

function duplicateHeaders(columns: readonly ColumnEvidence[], sheet: string, row: number): readonly Issue[] {
  const first = new Map<string, number>();
  const issues: Issue[] = [];
  for (const { index, group, header } of columns) {
    if (header === "") continue;
    const key = `${group ?? ""}\n${tidyText(header)}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, index);
    else issues.push(issue("duplicate-header", { sheet, row, column: index }, { header, column: other }));
  }
  return issues;
}
