import type { CellValue, FormatSample, Grid, GridName } from "../workbook/grid";
import { WorkbookError, type Progress } from "../workbook/port";
import { FIRST_READ_CELLS, FORMAT_ROWS_BOTTOM, FORMAT_ROWS_TOP, jsonBytes, RESPONSE_BYTES } from "./limits";
import { type NamedArea, queueNames } from "./named-areas";
import type { Session } from "./session";

/**
 * Reads the used ranges of the named sheets. Small sheets come together in one answer; a long one comes in parts
 * of about RESPONSE_BYTES, each as long as the parts before have shown to be safe.
 */
export async function readSheets(
  session: Session,
  sheetNames: readonly string[],
  progress?: Progress,
): Promise<readonly Grid[]> {
  const { context, sync } = session;
  const shapes = sheetNames.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    sheet.tables.load("items/name,items/showHeaders,items/showTotals");
    return { name, sheet, used };
  });
  const names = queueNames(
    context.workbook,
    shapes.map(({ sheet }) => sheet),
  );
  await sync();
  const areas = names.areas();
  const pending: PendingSheet[] = shapes.map(({ name, sheet, used }) => ({
    name,
    rowIndex: used.isNullObject ? 0 : used.rowIndex,
    columnIndex: used.isNullObject ? 0 : used.columnIndex,
    rowCount: used.isNullObject ? 0 : used.rowCount,
    columnCount: used.isNullObject ? 0 : used.columnCount,
    rows: [],
    formats: [],
    tables: sheet.tables.items.map((table) => ({
      name: table.name,
      hasHeader: table.showHeaders,
      hasTotals: table.showTotals,
      range: table.getRange(),
    })),
    names: areas.filter((area) => area.sheet.toLowerCase() === name.toLowerCase()).map(asGridName),
  }));
  await readParts(session, pending, progress);
  return pending.map(toGrid);
}

interface PendingSheet {
  readonly name: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rows: CellValue[][];
  readonly formats: FormatSample[];
  readonly tables: {
    readonly name: string;
    readonly hasHeader: boolean;
    readonly hasTotals: boolean;
    readonly range: Excel.Range;
  }[];
  readonly names: readonly GridName[];
}

async function readParts(
  { context, sync }: Session,
  sheets: readonly PendingSheet[],
  progress: Progress | undefined,
): Promise<void> {
  const total = sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
  let done = 0;
  let bytes = 0;
  let next = 0;
  let row = 0;
  while (next < sheets.length) {
    // The bytes a cell takes are not known before the first answer, so the first part is a careful one.
    let room = done === 0 ? FIRST_READ_CELLS : Math.max(1, Math.floor((RESPONSE_BYTES / bytes) * done));
    const parts: { sheet: PendingSheet; range: Excel.Range; formats: (() => FormatSample)[] }[] = [];
    while (next < sheets.length && room > 0) {
      const sheet = sheets[next] as PendingSheet;
      const wide = Math.max(1, sheet.columnCount);
      const count = Math.min(sheet.rowCount - row, Math.max(1, Math.floor(room / wide)));
      if (count > 0) parts.push(queuePart(context, sheet, row, count));
      room -= Math.max(count, 1) * wide;
      row += count;
      if (row >= sheet.rowCount) {
        for (const table of sheet.tables) table.range.load("rowIndex,columnIndex,rowCount,columnCount");
        next++;
        row = 0;
      }
    }
    await sync();
    for (const { sheet, range, formats } of parts) {
      // Excel gives null instead of an error for more cells than it wants to hand out at once.
      if ((range.values as unknown) === null) throw new WorkbookError("too-large", "unchanged");
      for (const values of range.values as unknown[][]) sheet.rows.push(values.map(toCellValue));
      for (const format of formats) sheet.formats.push(format());
      bytes += jsonBytes(range.values);
      done += range.values.length * sheet.columnCount;
    }
    progress?.("reading", done, total);
  }
}

function queuePart(context: Excel.RequestContext, sheet: PendingSheet, row: number, count: number) {
  const worksheet = context.workbook.worksheets.getItem(sheet.name);
  const top = sheet.rowIndex + row;
  const range = worksheet.getRangeByIndexes(top, sheet.columnIndex, count, sheet.columnCount);
  range.load("values");
  const queueFormats = (first: number, rows: number) => {
    const sample = worksheet.getRangeByIndexes(
      sheet.rowIndex + first,
      sheet.columnIndex,
      rows,
      sheet.columnCount,
    );
    sample.load("numberFormat,text");
    return Array.from({ length: rows }, (_, i) => () => ({
      row: sheet.rowIndex + first + i + 1,
      formats: (sample.numberFormat as string[][])[i] ?? [],
      texts: (sample.text as string[][] | null)?.[i] ?? [],
    }));
  };
  const formats: (() => FormatSample)[] = [];
  if (row === 0) {
    formats.push(...queueFormats(0, Math.min(FORMAT_ROWS_TOP, sheet.rowCount)));
    const rest = Math.min(FORMAT_ROWS_BOTTOM, sheet.rowCount - FORMAT_ROWS_TOP);
    if (rest > 0) formats.push(...queueFormats(sheet.rowCount - rest, rest));
  }
  return { sheet, range, formats };
}

function asGridName({ sheet: _sheet, ...name }: NamedArea): GridName {
  return name;
}

/** Excel's API has "" for an empty cell. */
function toCellValue(value: unknown): CellValue {
  return value === "" ? null : (value as CellValue);
}

function toGrid(sheet: PendingSheet): Grid {
  return {
    sheet: sheet.name,
    firstRow: sheet.rowIndex + 1,
    firstColumn: sheet.columnIndex + 1,
    rows: sheet.rows,
    formats: sheet.formats,
    tables: sheet.tables.map(({ name, hasHeader, hasTotals, range }) => ({
      name,
      hasHeader,
      hasTotals,
      firstRow: range.rowIndex + 1,
      lastRow: range.rowIndex + range.rowCount,
      firstColumn: range.columnIndex + 1,
      lastColumn: range.columnIndex + range.columnCount,
    })),
    names: sheet.names,
  };
}
