import type { CellFormula } from "../engine/engine";
import { type Area, cellName, parseAddress } from "../model/address";
import { MAX_COLUMNS, MAX_ROWS } from "../model/limits";
import type { Sheet } from "../model/sheet";
import { CellError, type Scalar } from "../model/values";
import { FileError, type FileNote } from "./file-error";
import { formulaShown, movable } from "./formula-text";
import { type ScannedCell, scanSheetData } from "./scan-sheet-data";
import { cellText, richText } from "./shared-strings";
import { tableAt } from "./table-at";
import { parseAttributes } from "./xml";

export interface CellReading {
  readonly sheet: Sheet;
  /** The part's text, without namespace prefixes, and where the inside of <sheetData> stands. */
  readonly xml: string;
  readonly from: number;
  readonly to: number;
  readonly strings: readonly string[];
  /** Model style ids by cell format number. */
  readonly styles: readonly number[];
  readonly notes: FileNote[];
}

/** An array formula of the file and the area its result covers. */
export interface ArrayFormula {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
}

/**
 * Reads the cells of a sheet into the model, with row heights and formats. Rows and columns formats of the model
 * must be in place before. Gives the array formulas found.
 */
export function readSheetData(reading: CellReading): ArrayFormula[] {
  const { sheet, xml, styles } = reading;
  const { cells } = sheet;
  const formulas = new FormulaReader(reading);
  const columnStyles: (number | undefined)[] = [];
  for (const [column, format] of sheet.columns) columnStyles[column] = format.style;
  let rowStyle: number | undefined;
  scanSheetData(xml, reading.from, reading.to, {
    row: ({ row, attributes }) => {
      if (row >= MAX_ROWS) throw new FileError("too-large", `The sheet "${sheet.name}" has too many rows.`);
      const format = {
        ...(attributes.ht === undefined ? {} : { height: Number(attributes.ht) }),
        ...(isOn(attributes.hidden) ? { hidden: true } : {}),
        ...(isOn(attributes.customFormat) ? { style: styles[Number(attributes.s)] ?? 0 } : {}),
      };
      rowStyle = "style" in format ? format.style : undefined;
      if (Object.keys(format).length > 0) sheet.rows.set(row, format);
    },
    cell: (cell) => {
      const { row, column } = cell;
      if (row >= MAX_ROWS || column >= MAX_COLUMNS)
        throw new FileError("too-large", `The sheet "${sheet.name}" has a cell outside of Excel's limits.`);
      const style = styles[cell.xf] ?? 0;
      if (style !== (rowStyle ?? columnStyles[column] ?? 0)) cells.setStyle(row, column, style);
      const value = scannedValue(xml, cell, reading.strings);
      if (value !== null) cells.columnForWriting(column).values[row] = value;
      else if (cell.type === "e") reading.notes.push(note("unknown-error-value", sheet, row, column));
      if (cell.formulaStart >= 0) formulas.read(cell);
    },
  });
  return formulas.arrays;
}

const isOn = (value: string | undefined): boolean => value === "1" || value === "true";

/** The value a cell of a sheet part holds; for a formula its saved result. */
export function scannedValue(xml: string, cell: ScannedCell, strings: readonly string[]): Scalar {
  if (cell.type === "inlineStr")
    return cell.inlineStart < 0 ? null : richText(xml, cell.inlineStart, cell.inlineEnd);
  if (cell.valueStart < 0) return null;
  if (cell.type === "n") {
    if (cell.valueStart === cell.valueEnd) return null;
    const number = Number(xml.slice(cell.valueStart, cell.valueEnd));
    return Number.isFinite(number) ? number : null;
  }
  const text = xml.slice(cell.valueStart, cell.valueEnd);
  switch (cell.type) {
    case "s":
      return strings[Number(text)] ?? "";
    case "b":
      return text.trim() === "1" || text.trim() === "true";
    case "e":
      return CellError.parse(cellText(text)) ?? CellError.of("#VALUE!");
    case "d":
      return serialOf(text);
    default:
      return cellText(text);
  }
}

/** An ISO date as a serial number of the 1900 system; the text itself where it is none. */
function serialOf(text: string): Scalar {
  const time = Date.parse(
    /[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text}${text.includes("T") ? "Z" : ""}`,
  );
  return Number.isNaN(time) ? text : Math.round(time / 1000) / 86400 + 25569;
}

/** The attributes of <f …> and its text, as the file has them. */
export function scannedFormula(
  xml: string,
  cell: ScannedCell,
): { tag: Record<string, string>; text: string } {
  return {
    tag: cell.formulaTag === "" ? {} : parseAttributes(cell.formulaTag),
    text:
      cell.formulaStart === cell.formulaEnd ? "" : cellText(xml.slice(cell.formulaStart, cell.formulaEnd)),
  };
}

/** Follows shared formulas while the cells of a sheet go by, and gives each cell's text as Excel shows it. */
export class FormulaTexts {
  private readonly shared = new Map<
    string,
    { row: number; column: number; move: (rows: number, columns: number) => string }
  >();
  private readonly memo = new Map<string, string>();

  constructor(
    private readonly sheet: Sheet,
    private readonly xml: string,
  ) {}

  /** With the leading "="; null for a cell whose <f> says nothing (a data table). */
  textOf(cell: ScannedCell): string | null {
    const { tag, text } = scannedFormula(this.xml, cell);
    if (tag.t === "dataTable") return null;
    if (tag.t === "shared" && tag.si !== undefined) {
      if (text !== "") {
        const shown = this.shown(text, cell);
        this.shared.set(tag.si, { row: cell.row, column: cell.column, move: movable(shown) });
        return `=${shown}`;
      }
      const master = this.shared.get(tag.si);
      return master ? `=${master.move(cell.row - master.row, cell.column - master.column)}` : null;
    }
    return text === "" ? null : `=${this.shown(text, cell)}`;
  }

  private shown(text: string, cell: ScannedCell): string {
    const table = this.sheet.tables.length > 0 ? tableAt(this.sheet, cell.row, cell.column) : null;
    const key = table === null ? text : `${table}\n${text}`;
    let shown = this.memo.get(key);
    if (shown === undefined) this.memo.set(key, (shown = formulaShown(text, table)));
    return shown;
  }
}

class FormulaReader {
  readonly arrays: ArrayFormula[] = [];
  private readonly texts: FormulaTexts;

  constructor(private readonly reading: CellReading) {
    this.texts = new FormulaTexts(reading.sheet, reading.xml);
  }

  read(cell: ScannedCell): void {
    const { row, column } = cell;
    const text = this.texts.textOf(cell);
    if (text === null) return;
    const { sheet, notes } = this.reading;
    sheet.cells.setFormula(row, column, compiled(sheet, text, row, column, notes));
    if (cell.formulaTag.includes("array")) {
      const { tag } = scannedFormula(this.reading.xml, cell);
      if (tag.t === "array" && tag.ref) this.arrays.push({ row, column, area: parseAddress(tag.ref).area });
    }
  }
}

/** The formula as the workbook's engine takes it; as its mere text where there is no engine or it refuses. */
export function compiled(
  sheet: Sheet,
  text: string,
  row: number,
  column: number,
  notes: FileNote[],
): CellFormula {
  const { engine } = sheet.workbook;
  if (!engine) return { textAt: () => text };
  try {
    return engine.compile(text, sheet, row, column);
  } catch {
    notes.push(note("formula-not-understood", sheet, row, column));
    return { textAt: () => text };
  }
}

function note(code: FileNote["code"], sheet: Sheet, row: number, column: number): FileNote {
  return { code, at: { sheet: sheet.name, place: cellName(row, column) } };
}
