import { readFileSync } from "node:fs";
import * as XLSX from "@e965/xlsx";
import Papa from "papaparse";
import { decodeText } from "./decode-text";
import type { RawCell } from "./measure";
import type { PlainCell } from "./plain-reading";

/** Reads the cells of a file with SheetJS or Papa Parse, so that nothing is shared with the reader that is measured. */
export function readRawCells(file: string): (sheet: string) => RawCell {
  return /\.(?:csv|tsv|txt)$/i.test(file) ? readText(file) : readWorkbook(file);
}

function readWorkbook(file: string): (sheet: string) => RawCell {
  const workbook = XLSX.read(readFileSync(file), { cellNF: true, cellDates: false });
  return (name) => {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined) throw new Error(`${file}: no sheet ${name}`);
    return (row, column) =>
      plainCell(sheet[XLSX.utils.encode_cell({ r: row - 1, c: column - 1 })] as XLSX.CellObject | undefined);
  };
}

function plainCell(cell: XLSX.CellObject | undefined): PlainCell {
  if (cell?.v === undefined) return { value: null };
  const format = typeof cell.z === "string" ? cell.z : "General";
  if (cell.t === "e") return { value: cell.w ?? "#VALUE!", format };
  return typeof cell.v === "object" ? { value: null } : { value: cell.v, format };
}

/** Every cell of a text file is a text. */
function readText(file: string): (sheet: string) => RawCell {
  const { data } = Papa.parse<string[]>(decodeText(readFileSync(file)), { skipEmptyLines: false });
  return () => (row, column) => ({ value: data[row - 1]?.[column - 1] ?? null });
}
