import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { read, utils, type WorkSheet } from "@e965/xlsx";
import Papa from "papaparse";
import { decodeText } from "./decode-text";
import type { PlainCell } from "./plain-reading";
import { columnLetter } from "./sheet-address";

/** The cells of one sheet as they stand in the file, without any code of the add-in. */
export interface RawSheet {
  readonly sheet: string;
  /** Last row and column that hold anything, from 1; 0 for an empty sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** The cell at a column letter and a row; an error cell gives its text ("#REF!"), an empty one null. */
  readonly cell: (column: string, row: number) => PlainCell;
}

const EMPTY: PlainCell = { value: null };

/** Reads a workbook or a csv (any encoding and delimiter; line 1 is row 1) for comparison with an answer. */
export function rawFile(path: string): readonly RawSheet[] {
  const bytes = readFileSync(path);
  if (extname(path) === ".csv") return [rawCsv(basename(path, ".csv"), bytes)];
  const workbook = read(bytes, { cellNF: true });
  return workbook.SheetNames.map((sheet) => rawSheet(sheet, workbook.Sheets[sheet] as WorkSheet));
}

function rawCsv(sheet: string, bytes: Buffer): RawSheet {
  const lines = Papa.parse<string[]>(decodeText(bytes), { skipEmptyLines: false }).data;
  while (lines.at(-1)?.every((value) => value === "")) lines.pop();
  return {
    sheet,
    lastRow: lines.length,
    lastColumn: lines.reduce((last, line) => Math.max(last, line.length), 0),
    cell: (column, row) => ({ value: lines[row - 1]?.[utils.decode_col(column)] ?? null }),
  };
}

function rawSheet(sheet: string, cells: WorkSheet): RawSheet {
  const cell = (column: string, row: number): PlainCell => {
    const found = cells[`${column}${row}`] as { t: string; v?: unknown; w?: string; z?: string } | undefined;
    if (found === undefined || found.v === undefined) return EMPTY;
    const value = found.t === "e" ? (found.w ?? "#ERROR!") : (found.v as string | number | boolean);
    return found.z === undefined ? { value } : { value, format: found.z };
  };
  const range = utils.decode_range(cells["!ref"] ?? "A1");
  let [lastRow, lastColumn] = [0, 0];
  for (let row = 1; row <= range.e.r + 1; row++)
    for (let column = 1; column <= range.e.c + 1; column++) {
      const { value } = cell(columnLetter(column), row);
      if (value === null || value === "") continue;
      lastRow = row;
      lastColumn = Math.max(lastColumn, column);
    }
  return { sheet, lastRow, lastColumn, cell };
}
