import { cellName, columnName, areaName } from "../model/address";
import type { RowFormat, Sheet } from "../model/sheet";
import { CellError, type Scalar } from "../model/values";
import { formulaInFile } from "./formula-text";
import { FormulaTexts, scannedValue } from "./read-sheet-data";
import { type ScannedCell, type ScannedRow, scanSheetData } from "./scan-sheet-data";
import { tableAt } from "./table-at";
import { numberText } from "./units";
import { attributes, encodeXml, encodeXstring, without } from "./xml";

/** What writing cells needs of the workbook's shared parts. */
export interface CellWriting {
  readonly sheet: Sheet;
  /** Number of the cell format for a model style id. */
  cellFormat(styleId: number): number;
  /** Number of a text among the shared strings. */
  stringIndex(text: string): number;
  /** Told once a formula spills: the workbook then needs its metadata part. */
  dynamicArray(): void;
  /** Told when a formula is written anew. */
  formulaWritten(): void;
}

/** The cells of the file a sheet was opened from. */
export interface CellsBefore {
  readonly xml: string;
  readonly from: number;
  readonly to: number;
  readonly strings: readonly string[];
  /** Model style ids by cell format number. */
  readonly styles: readonly number[];
}

/** The inside of <sheetData> for a sheet that is in no file yet. */
export function newSheetData(writing: CellWriting): string {
  const writer = new CellWriter(writing);
  const rows: string[] = [];
  for (const row of writer.rowsFrom(0, writer.lastRow)) rows.push(writer.newRow(row));
  return rows.join("");
}

/**
 * The inside of <sheetData> for a sheet of an opened file. A cell whose value, formula and format are still those
 * of the file is copied as it stands; equal to the byte where nothing changed.
 */
export function changedSheetData(writing: CellWriting, before: CellsBefore): string {
  const { xml } = before;
  const { sheet } = writing;
  const writer = new CellWriter(writing);
  const broken = brokenGroups(sheet, before);
  const texts = new FormulaTexts(sheet, xml);
  const out: string[] = [];
  let copied = before.from;
  let nextRow = 0;
  let current: ScannedRow | null = null;
  let cells: string[] = [];
  let nextColumn = 0;
  let grown = false;
  const inject = (row: number, to: number): void => {
    for (; nextColumn < to; nextColumn++) {
      const cell = writer.newCell(row, nextColumn);
      if (cell === "") continue;
      cells.push(cell);
      grown = true;
    }
  };
  scanSheetData(xml, before.from, before.to, {
    row: (row) => {
      out.push(xml.slice(copied, row.start));
      for (const each of writer.rowsFrom(nextRow, row.row - 1)) out.push(writer.newRow(each));
      current = row;
      nextRow = row.row + 1;
      cells = [];
      nextColumn = 0;
      grown = false;
      copied = row.tagEnd;
    },
    cell: (cell) => {
      cells.push(xml.slice(copied, cell.start));
      inject(cell.row, cell.column);
      cells.push(writer.oldCell(cell, before, texts.textOf(cell), broken));
      nextColumn = cell.column + 1;
      copied = cell.end;
    },
    rowEnd: (at) => {
      if (!current) return;
      inject(current.row, writer.columnCount);
      const tail = current.empty ? "" : xml.slice(copied, at);
      const tag = writer.oldRowTag(current, before, grown);
      out.push(
        current.empty && cells.length === 0
          ? tag
          : `${current.empty ? tag.replace(/\/>$/, ">") : tag}${cells.join("")}${tail}${current.empty ? "</row>" : ""}`,
      );
      copied = current.empty ? current.tagEnd : at;
    },
  });
  const tail = xml.slice(copied, before.to);
  const close = tail.indexOf("</row>") < 0 ? 0 : tail.indexOf("</row>") + 6;
  out.push(tail.slice(0, close));
  for (const each of writer.rowsFrom(nextRow, writer.lastRow)) out.push(writer.newRow(each));
  out.push(tail.slice(close));
  return out.join("");
}

/** Shared formulas whose first cell no longer holds the formula: the others must be written out. */
function brokenGroups(sheet: Sheet, before: CellsBefore): Set<string> {
  const broken = new Set<string>();
  if (!before.xml.includes('t="shared"')) return broken;
  const texts = new FormulaTexts(sheet, before.xml);
  scanSheetData(before.xml, before.from, before.to, {
    row: () => undefined,
    cell: (cell) => {
      if (cell.formulaStart < 0 || cell.formulaStart === cell.formulaEnd) return;
      const group = sharedGroup(cell);
      if (group !== null && !sameFormula(sheet, cell.row, cell.column, texts.textOf(cell))) broken.add(group);
    },
  });
  return broken;
}

const sharedGroup = (cell: ScannedCell): string | null =>
  /t="shared"/.test(cell.formulaTag) ? (/si="(\d+)"/.exec(cell.formulaTag)?.[1] ?? null) : null;

/** Whether the model's formula of the cell is still the one of the file. */
function sameFormula(sheet: Sheet, row: number, column: number, before: string | null): boolean {
  const now = sheet.formulaText(row, column);
  if (now === before) return true;
  const { engine } = sheet.workbook;
  if (now === null || before === null || !engine) return false;
  try {
    // The engine may spell the same formula otherwise than the file does.
    return engine.compile(before, sheet, row, column).textAt(row, column) === now;
  } catch {
    return false;
  }
}

const sameValue = (a: Scalar, b: Scalar): boolean =>
  a instanceof CellError && b instanceof CellError ? a.text === b.text : a === b;

/** Error texts that cells of a file can hold; others are of Excel's running state and are written as #VALUE!. */
const ERRORS_IN_FILES = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

class CellWriter {
  readonly lastRow: number;
  readonly columnCount: number;
  private readonly names: string[] = [];

  constructor(private readonly writing: CellWriting) {
    const { sheet } = writing;
    let lastRow = -1;
    for (const row of sheet.rows.keys()) lastRow = Math.max(lastRow, row);
    this.lastRow = Math.max(lastRow, sheet.usedArea()?.bottom ?? -1);
    this.columnCount = sheet.cells.columnCount;
    for (let column = 0; column < this.columnCount; column++) this.names.push(columnName(column));
  }

  /** Rows of the model between two rows, both included, that have something to write. */
  *rowsFrom(first: number, last: number): Generator<number> {
    const { sheet } = this.writing;
    for (let row = first; row <= Math.min(last, this.lastRow); row++)
      if (sheet.rows.has(row) || this.hasCells(row)) yield row;
  }

  private hasCells(row: number): boolean {
    const { cells } = this.writing.sheet;
    for (let column = 0; column < this.columnCount; column++) {
      const each = cells.column(column);
      if (!each) continue;
      if (each.values[row] !== undefined || each.formulas?.[row] || each.styles?.[row] !== undefined)
        return true;
    }
    return false;
  }

  newRow(row: number): string {
    let cells = "";
    for (let column = 0; column < this.columnCount; column++) cells += this.newCell(row, column);
    const tag = `<row${attributes({ r: row + 1, ...this.rowAttributes(this.writing.sheet.rows.get(row)) })}`;
    return cells === "" ? `${tag}/>` : `${tag}>${cells}</row>`;
  }

  private rowAttributes(format: RowFormat | undefined): Record<string, string | number | undefined> {
    if (!format) return {};
    return {
      s: format.style === undefined ? undefined : this.writing.cellFormat(format.style),
      customFormat: format.style === undefined ? undefined : 1,
      ht: format.height,
      customHeight: format.height === undefined ? undefined : 1,
      hidden: format.hidden ? 1 : undefined,
    };
  }

  /** A row's start tag: as it stands where its format is the file's, else with the model's format put in. */
  oldRowTag(row: ScannedRow, before: CellsBefore, grown: boolean): string {
    const format = this.writing.sheet.rows.get(row.row);
    const { ht, hidden, s, customFormat } = row.attributes;
    const rest = without(row.attributes, "ht", "hidden", "s", "customFormat", "customHeight", "spans");
    const isOn = (value: string | undefined): boolean => value === "1" || value === "true";
    const same =
      (ht === undefined ? undefined : Number(ht)) === format?.height &&
      isOn(hidden) === (format?.hidden ?? false) &&
      (isOn(customFormat) ? (before.styles[Number(s)] ?? 0) : undefined) === format?.style;
    const raw = before.xml.slice(row.start, row.tagEnd);
    if (same) return grown ? raw.replace(/ spans="[^"]*"/, "") : raw;
    return `<row${attributes({ ...rest, ...this.rowAttributes(format) })}${row.empty ? "/>" : ">"}`;
  }

  /** A cell that the file does not have, "" where there is nothing in it. */
  newCell(row: number, column: number): string {
    const cells = this.writing.sheet.cells.column(column);
    if (!cells) return "";
    const value = cells.values[row];
    const formula = cells.formulas?.[row];
    const style = cells.styles?.[row];
    if (value === undefined && !formula && style === undefined) return "";
    return this.cellXml(row, column, value ?? null);
  }

  oldCell(
    cell: ScannedCell,
    before: CellsBefore,
    formulaBefore: string | null,
    broken: ReadonlySet<string>,
  ): string {
    const { sheet } = this.writing;
    const { row, column } = cell;
    const { xml } = before;
    const group = cell.formulaStart >= 0 ? sharedGroup(cell) : null;
    const sameContent =
      sameValue(scannedValue(xml, cell, before.strings), sheet.value(row, column)) &&
      sameFormula(sheet, row, column, formulaBefore) &&
      (group === null || !broken.has(group));
    if (!sameContent) return this.cellXml(row, column, sheet.value(row, column));
    const raw = xml.slice(cell.start, cell.end);
    const style = sheet.styleId(row, column);
    if (style === (before.styles[cell.xf] ?? 0)) return raw;
    const bare = raw.replace(/^(<c\b[^>]*?)\ss="[^"]*"/, "$1");
    return bare.replace(/^<c\b/, `<c s="${this.writing.cellFormat(style)}"`);
  }

  private cellXml(row: number, column: number, value: Scalar): string {
    const { sheet } = this.writing;
    const format = this.writing.cellFormat(sheet.styleId(row, column));
    const head = `<c r="${this.names[column] ?? columnName(column)}${row + 1}"${format === 0 ? "" : ` s="${format}"`}`;
    const formula = sheet.formulaText(row, column);
    if (formula === null) {
      if (value === null) return `${head}/>`;
      if (typeof value === "number") return `${head}><v>${numberText(value)}</v></c>`;
      if (typeof value === "string") return `${head} t="s"><v>${this.writing.stringIndex(value)}</v></c>`;
    }
    const [type, text] = cachedValue(value);
    const cached = text === null ? "" : `<v>${text}</v>`;
    const { opening, dynamic } =
      formula === null ? { opening: "", dynamic: false } : this.formulaXml(formula, row, column);
    return `${head}${type === "" ? "" : ` t="${type}"`}${dynamic ? ' cm="1"' : ""}>${opening}${cached}</c>`;
  }

  private formulaXml(formula: string, row: number, column: number): { opening: string; dynamic: boolean } {
    const { sheet } = this.writing;
    this.writing.formulaWritten();
    const text = encodeXml(formulaInFile(formula.replace(/^=/, ""), tableAt(sheet, row, column)));
    const spill = sheet.workbook.engine?.spillArea(sheet, row, column) ?? null;
    if (!spill) return { opening: `<f>${text}</f>`, dynamic: false };
    this.writing.dynamicArray();
    const reference =
      spill.top === spill.bottom && spill.left === spill.right ? cellName(row, column) : areaName(spill);
    return { opening: `<f t="array" ref="${reference}">${text}</f>`, dynamic: true };
  }
}

/** Type and text of a value as a cell of a file keeps it beside a formula. */
function cachedValue(value: Scalar): [type: string, text: string | null] {
  if (value === null) return ["", null];
  if (typeof value === "number") return ["", numberText(value)];
  if (typeof value === "boolean") return ["b", value ? "1" : "0"];
  if (typeof value === "string") return ["str", encodeXstring(value)];
  return ["e", ERRORS_IN_FILES.has(value.text) ? value.text : "#VALUE!"];
}
