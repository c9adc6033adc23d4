import Papa from "papaparse";
import { area } from "../model/address";
import { MAX_CELL_TEXT, MAX_COLUMNS, MAX_ROWS, MAX_SHEET_NAME } from "../model/limits";
import type { Scalar } from "../model/values";
import { Workbook } from "../model/workbook";
import { FileError, type FileNote } from "./file-error";
import { rememberForeign } from "./source";
import { decodeText } from "./text-encoding";

/**
 * Opens a text file of values. Cells stay what is written: a number becomes a number only where its text is exactly
 * how that number is written, so that ids, leading zeros, dates, percents and formulas are not changed on opening.
 */
export function openCsv(
  bytes: Uint8Array,
  options: { readonly fileName: string; readonly attachEngine?: (workbook: Workbook) => void },
): { workbook: Workbook; notes: FileNote[] } {
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === "") throw new FileError("empty-file", "The file holds no text.");
  const notes: FileNote[] =
    encoding === "gb18030" ? [{ code: "text-encoding-guessed", at: { place: encoding } }] : [];
  const separated = withoutSeparatorLine(text);
  const { data } = Papa.parse<string[]>(separated.text, {
    delimiter: separated.delimiter ?? delimiterOf(separated.text, options.fileName),
    skipEmptyLines: false,
  });
  // The line end of the last line is no line of its own.
  if (data.length > 0 && data[data.length - 1]?.length === 1 && data[data.length - 1]?.[0] === "") data.pop();
  const columns = data.reduce((most, row) => Math.max(most, row.length), 0);
  if (data.length > MAX_ROWS || columns > MAX_COLUMNS)
    throw new FileError("too-large", "The file has more rows or columns than a sheet.");
  const workbook = new Workbook();
  workbook.fileName = options.fileName;
  options.attachEngine?.(workbook);
  const sheet = workbook.addSheet(sheetNameOf(options.fileName));
  data.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell !== "") sheet.cells.setValue(row, column, valueOf(cell.slice(0, MAX_CELL_TEXT)));
    });
  });
  sheet.touched.clear();
  if (data.length > 0 && columns > 0) workbook.engine?.contentLoaded(sheet, area(0, 0, data.length, columns));
  rememberForeign(workbook, "csv", notes);
  workbook.dirty = false;
  return { workbook, notes };
}

/** "sep=;" as the first line is a word to Excel, not a row. */
function withoutSeparatorLine(text: string): { text: string; delimiter: string | null } {
  const line = /^"?sep=(.)"?\r?\n/i.exec(text);
  return line ? { text: text.slice(line[0].length), delimiter: line[1] ?? null } : { text, delimiter: null };
}

const DELIMITERS = [",", "\t", ";", "|"];

/** The delimiter that parts the first lines most evenly; .tsv says it by its name. */
function delimiterOf(text: string, fileName: string): string {
  if (/\.tsv$/i.test(fileName)) return "\t";
  const sample = text.slice(0, 65536);
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, preview: 50 });
    const widths = data.filter((row) => row.length > 1 || row[0] !== "").map((row) => row.length);
    const usual = mostFrequent(widths);
    const alike = widths.filter((width) => width === usual).length / Math.max(1, widths.length);
    const score = usual > 1 ? alike + Math.min(usual, 50) / 1000 : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Excel keeps fifteen digits; longer ones are ids and stay text. */
const MAX_DIGITS = 15;

function valueOf(text: string): Scalar {
  if (!/^-?\d/.test(text)) return text;
  const number = Number(text);
  const isExact = String(number) === text && text.replace(/\D/g, "").length <= MAX_DIGITS;
  return isExact ? number : text;
}

/** A sheet's name from a file's, by Excel's rules: no []:*?/\, at most 31 characters, no apostrophe at the ends. */
export function sheetNameOf(fileName: string): string {
  const stem = (fileName.split(/[\\/]/).at(-1) ?? "").replace(/\.[^.]*$/, "");
  const clean = stem
    .replace(/[[\]:*?/\\]|[^\u0020-\uffff]/g, "_")
    .slice(0, MAX_SHEET_NAME)
    .replace(/^'+|'+$/g, "");
  return clean === "" || clean.toLowerCase() === "history" ? "Sheet1" : clean;
}
