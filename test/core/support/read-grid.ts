import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as XLSX from "@e965/xlsx";
import Papa from "papaparse";
import type { CellValue, FormatSample, Grid } from "../../../src/workbook/grid";

/** Folder of the real exports, beside the project; tests over it are left out where it is absent. */
export const REAL_DATA = path.resolve(process.cwd(), "../shared/data");

/** Whether the real exports are there; says so once when they are not. */
export function haveRealData(): boolean {
  if (existsSync(REAL_DATA)) return true;
  console.log("skipped: the real exports (../shared/data) are not here");
  return false;
}

/** Reads every sheet of a workbook or csv file as the grids Excel would hand over. */
export function readGrids(file: string): readonly Grid[] {
  return file.endsWith(".csv") ? [readCsv(file)] : readWorkbook(file);
}

/** Builds a grid from rows of cells, starting at A1 unless told otherwise. */
export function gridOf(
  rows: readonly (readonly CellValue[])[],
  options: Partial<Omit<Grid, "rows">> = {},
): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const padded = rows.map((row) => [...row, ...new Array<CellValue>(width - row.length).fill(null)]);
  return { sheet: "Sheet1", firstRow: 1, firstColumn: 1, formats: [], tables: [], ...options, rows: padded };
}

function readWorkbook(file: string): readonly Grid[] {
  const workbook = XLSX.read(readFileSync(file), { cellNF: true, cellDates: false });
  return workbook.SheetNames.map((name) => readSheet(workbook.Sheets[name], name));
}

function readSheet(sheet: XLSX.WorkSheet, name: string): Grid {
  if (sheet["!ref"] === undefined) return gridOf([], { sheet: name });
  const range = XLSX.utils.decode_range(sheet["!ref"]);
  const rows: CellValue[][] = [];
  const formats: FormatSample[] = [];
  for (let r = range.s.r; r <= range.e.r; r += 1) {
    const row: CellValue[] = [];
    const format: string[] = [];
    for (let c = range.s.c; c <= range.e.c; c += 1) {
      const cell = sheet[XLSX.utils.encode_cell({ r, c })] as XLSX.CellObject | undefined;
      row.push(valueOf(cell));
      format.push(typeof cell?.z === "string" ? cell.z : "General");
    }
    rows.push(row);
    if (r < range.s.r + 20) formats.push({ row: r + 1, formats: format });
  }
  return gridOf(rows, { sheet: name, firstRow: range.s.r + 1, firstColumn: range.s.c + 1, formats });
}

function valueOf(cell: XLSX.CellObject | undefined): CellValue {
  if (cell === undefined || cell.v === undefined) return null;
  if (cell.t === "e") return cell.w ?? "#VALUE!";
  if (typeof cell.v === "number" || typeof cell.v === "boolean") return cell.v;
  return String(cell.v);
}

/** Excel gives numbers, and dates as serial numbers, for what it can read in a csv; here all stays text but numbers. */
function readCsv(file: string): Grid {
  const bytes = readFileSync(file);
  const text =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? bytes.toString("utf16le")
      : bytes.toString("utf8").replace(/^\ufeff/, "");
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ""), { skipEmptyLines: false });
  const rows = data.map((row) =>
    row.map((cell): CellValue => (cell === "" ? null : /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell)),
  );
  while (rows.length > 0 && rows[rows.length - 1].every((cell) => cell === null)) rows.pop();
  return gridOf(rows, { sheet: path.basename(file, ".csv") });
}
