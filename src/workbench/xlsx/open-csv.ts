import Papa from "papaparse";
import { area } from "../model/address";
import { MAX_CELL_TEXT, MAX_COLUMNS, MAX_ROWS, MAX_SHEET_NAME } from "../model/limits";
import type { Scalar } from "../model/values";
import { Workbook } from "../model/workbook";
import type { CsvColumn } from "./csv-column";
import { FileError, type FileNote } from "./file-error";
import { readCsv, tooLarge } from "./read-csv";
import { rememberForeign } from "./source";
import { decodeText, inUtf8, plainEncoding } from "./text-encoding";
import type { TextEncoding } from "./text-encoding";

/**
 * Opens a text file of values. Cells stay what is written: a number becomes a number only where its text is exactly
 * how that number is written, so that ids, leading zeros, dates, percents and formulas are not changed on opening.
 */
export function openCsv(
  bytes: Uint8Array,
  options: { readonly fileName: string; readonly attachEngine?: (workbook: Workbook) => void },
): { workbook: Workbook; notes: FileNote[] } {
  const { cells, encoding } = cellsOf(bytes, options.fileName);
  const notes: FileNote[] =
    encoding === "gb18030" ? [{ code: "text-encoding-guessed", at: { place: encoding } }] : [];
  const workbook = new Workbook();
  workbook.fileName = options.fileName;
  options.attachEngine?.(workbook);
  const sheet = workbook.addSheet(sheetNameOf(options.fileName));
  cells.columns.forEach((column, place) => {
    for (let row = 0; row < column.rowCount; row += 1) {
      const value = column.valueAt(row);
      if (value !== null) sheet.cells.setValue(row, place, value);
    }
  });
  sheet.touched.clear();
  const [rows, columns] = [cells.rowCount, cells.columns.length];
  if (rows > 0 && columns > 0) workbook.engine?.contentLoaded(sheet, area(0, 0, rows, columns));
  rememberForeign(workbook, "csv", notes);
  workbook.dirty = false;
  return { workbook, notes };
}

/** What stands in a text file, whichever reader read it. */
interface TextCells {
  readonly rowCount: number;
  /** As many as the longest row has cells; each up to its last cell that is not empty, or some more. */
  readonly columns: readonly Pick<CsvColumn, "rowCount" | "valueAt">[];
}

interface DecodedCells {
  readonly cells: TextCells;
  readonly encoding: TextEncoding;
}

/** The cells as the RFC says, else as Papa Parse makes them out. */
function cellsOf(bytes: Uint8Array, fileName: string): DecodedCells {
  const plain = plainEncoding(bytes);
  for (const encoding of plain === null ? (["utf-8", "gb18030"] as const) : [plain]) {
    const utf8 = inUtf8(bytes, encoding);
    // A letter of UTF-8 has three bytes at most where it is one character.
    const sample = new TextDecoder().decode(utf8.subarray(0, 3 * SAMPLE)).slice(0, SAMPLE);
    if (sample.trim() === "") break;
    const { delimiter, start } = separationOf(sample, fileName);
    if (!/[^\d"\u0080-\uffff]/.test(delimiter)) break;
    // A line that says the delimiter has as many bytes as characters.
    const cells = readCsv(utf8.subarray(start), { delimiter, valueOf });
    if (cells === "unusual") break;
    if (cells !== "not-utf-8") return { cells, encoding };
  }
  return parsed(bytes, fileName);
}

/** By Papa Parse, which makes something of any text. */
function parsed(bytes: Uint8Array, fileName: string): DecodedCells {
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === "") throw new FileError("empty-file", "The file holds no text.");
  const { delimiter, start } = separationOf(text.slice(0, SAMPLE), fileName);
  const { data } = Papa.parse<string[]>(text.slice(start), { delimiter, skipEmptyLines: false });
  // The line end of the last line is no line of its own.
  if (data.at(-1)?.length === 1 && data.at(-1)?.[0] === "") data.pop();
  const rowCount = data.length;
  const width = data.reduce((most, row) => Math.max(most, row.length), 0);
  if (rowCount > MAX_ROWS || width > MAX_COLUMNS) throw tooLarge();
  const columns = Array.from({ length: width }, (_, column) => ({
    rowCount,
    valueAt: (row: number): Scalar => {
      const cell = data[row][column] ?? "";
      return cell === "" ? null : valueOf(cell);
    },
  }));
  return { cells: { rowCount, columns }, encoding };
}

/** Characters of a file that tell how its cells are separated. */
const SAMPLE = 1 << 16;

/** The delimiter of a text, and where its first row begins: "sep=;" as the first line is a word to Excel, no row. */
function separationOf(
  text: string,
  fileName: string,
): { readonly delimiter: string; readonly start: number } {
  const line = /^"?sep=(.)"?\r?\n/i.exec(text);
  return line
    ? { delimiter: line[1], start: line[0].length }
    : { delimiter: delimiterOf(text, fileName), start: 0 };
}

const DELIMITERS = [",", "\t", ";", "|"];

/** The delimiter that parts the first lines most evenly; .tsv says it by its name. */
function delimiterOf(sample: string, fileName: string): string {
  if (/\.tsv$/i.test(fileName)) return "\t";
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
  if (!/^-?\d/.test(text)) return text.slice(0, MAX_CELL_TEXT);
  const number = Number(text);
  const isExact = String(number) === text && text.replace(/\D/g, "").length <= MAX_DIGITS;
  return isExact ? number : text.slice(0, MAX_CELL_TEXT);
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
