import * as XLSX from "@e965/xlsx";
import { area, parseAddress } from "../model/address";
import type { Sheet } from "../model/sheet";
import { DEFAULT_STYLE } from "../model/styles";
import { CellError, type Scalar } from "../model/values";
import { Workbook } from "../model/workbook";
import { FileError, type FileNote } from "./file-error";
import { compiled } from "./read-sheet-data";
import { rememberForeign } from "./source";

/**
 * Opens an old .xls (BIFF) through SheetJS: values, formulas, number formats, sizes, merges, names and comments'
 * texts. Looks, rules and drawings are not read; that they will be missing from a saved .xlsx is in the notes.
 * Throws FileError "encrypted" for a workbook with a password, in the old or the new kind.
 */
export function openXls(
  bytes: Uint8Array,
  options: { readonly fileName: string; readonly attachEngine?: (workbook: Workbook) => void },
): { workbook: Workbook; notes: FileNote[] } {
  const streams = streamsOf(bytes);
  if (streams.has("EncryptedPackage")) throw new FileError("encrypted", "The workbook is encrypted.");
  if (streams.size > 0 && !streams.has("Workbook") && !streams.has("Book"))
    throw new FileError("not-a-workbook", "The compound file holds no workbook.");
  const read = readBook(bytes);
  const workbook = new Workbook();
  const notes: FileNote[] = [];
  workbook.fileName = options.fileName;
  options.attachEngine?.(workbook);
  workbook.date1904 = read.Workbook?.WBProps?.date1904 === true;
  // The default of the file is not known; Excel's own stands in.
  const sheets = read.SheetNames.flatMap((name, index) => {
    const from = read.Sheets[name];
    if (!from || (from["!type"] !== undefined && from["!type"] !== "sheet")) return [];
    const sheet = workbook.addSheet(name);
    const hidden = read.Workbook?.Sheets?.[index]?.Hidden;
    if (hidden) sheet.visibility = hidden === 2 ? "VeryHidden" : "Hidden";
    return [{ sheet, from }];
  });
  if (sheets.length === 0) throw new FileError("not-a-workbook", "The workbook has no worksheet.");
  readNames(workbook, read, notes);
  for (const { sheet, from } of sheets) {
    readCells(sheet, from, notes);
    readFrame(sheet, from);
    notes.push({ code: "xls-rules-lost", at: { sheet: sheet.name } });
    sheet.touched.clear();
    const used = sheet.usedArea();
    if (used) workbook.engine?.contentLoaded(sheet, used);
  }
  notes.push({ code: "xls-drawings-lost", at: {} });
  if ([...streams].some((name) => /_VBA_PROJECT/i.test(name)))
    notes.push({ code: "xls-macros-lost", at: {} });
  if ([...streams].some((name) => /^MsoDataStore/i.test(name)))
    notes.push({ code: "xls-custom-xml-lost", at: {} });
  rememberForeign(workbook, "xls", notes);
  workbook.dirty = false;
  return { workbook, notes };
}

/** Names of the streams of a compound file; none where it is no compound file. */
function streamsOf(bytes: Uint8Array): Set<string> {
  try {
    const container = XLSX.CFB.read(bytes, { type: "array" }) as { FullPaths: string[] };
    return new Set(container.FullPaths.map((path) => path.split("/").filter(Boolean).at(-1) ?? ""));
  } catch {
    return new Set();
  }
}

function readBook(bytes: Uint8Array): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, {
      type: "array",
      cellFormula: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      cellText: false,
      dense: false,
    });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : "";
    if (/password|encrypt/i.test(message))
      throw new FileError("encrypted", "The workbook is encrypted.", { cause });
    throw new FileError("not-a-workbook", "The workbook is damaged.", { cause });
  }
}

const ERRORS: Readonly<Record<number, CellError>> = {
  0: CellError.of("#NULL!"),
  7: CellError.of("#DIV/0!"),
  15: CellError.of("#VALUE!"),
  23: CellError.of("#REF!"),
  29: CellError.of("#NAME?"),
  36: CellError.of("#NUM!"),
  42: CellError.of("#N/A"),
};

function valueOf(cell: XLSX.CellObject): Scalar {
  switch (cell.t) {
    case "n":
      return typeof cell.v === "number" && Number.isFinite(cell.v) ? cell.v : null;
    case "b":
      return cell.v === true;
    case "e":
      return ERRORS[Number(cell.v)] ?? CellError.of("#VALUE!");
    case "s":
      return String(cell.v ?? "");
    default:
      return null;
  }
}

function readCells(sheet: Sheet, from: XLSX.WorkSheet, notes: FileNote[]): void {
  const { workbook } = sheet;
  const reference = from["!ref"];
  if (reference === undefined) return;
  const range = XLSX.utils.decode_range(reference);
  for (let row = range.s.r; row <= range.e.r; row++)
    for (let column = range.s.c; column <= range.e.c; column++) {
      const cell = from[XLSX.utils.encode_cell({ r: row, c: column })] as XLSX.CellObject | undefined;
      if (!cell) continue;
      const value = valueOf(cell);
      if (value !== null) sheet.cells.setValue(row, column, value);
      if (cell.f !== undefined && cell.f !== "")
        sheet.cells.setFormula(row, column, compiled(sheet, `=${cell.f}`, row, column, notes));
      if (typeof cell.z === "string" && cell.z !== "General")
        sheet.cells.setStyle(row, column, workbook.styles.intern({ ...DEFAULT_STYLE, numberFormat: cell.z }));
      for (const [index, note] of (cell.c ?? []).entries())
        if (index === 0)
          sheet.comments.push({
            id: `{${workbook.newId()}}`,
            row,
            column,
            authorName: note.a ?? "",
            content: note.t,
            createdAt: "",
            resolved: false,
            replies: [],
          });
    }
}

function readFrame(sheet: Sheet, from: XLSX.WorkSheet): void {
  (from["!cols"] ?? []).forEach((column: XLSX.ColInfo | undefined, index) => {
    if (!column) return;
    const pixels = column.wpx;
    sheet.columns.set(index, {
      ...(pixels === undefined ? {} : { width: pixels * 0.75 }),
      ...(column.hidden ? { hidden: true } : {}),
    });
  });
  (from["!rows"] ?? []).forEach((row: XLSX.RowInfo | undefined, index) => {
    if (!row) return;
    sheet.rows.set(index, {
      ...(row.hpt === undefined ? {} : { height: row.hpt }),
      ...(row.hidden ? { hidden: true } : {}),
    });
  });
  sheet.merges = (from["!merges"] ?? []).map(({ s, e }) => area(s.r, s.c, e.r - s.r + 1, e.c - s.c + 1));
  const filter = from["!autofilter"]?.ref;
  if (filter) sheet.filter = { area: parseAddress(filter).area, criteria: new Map() };
}

function readNames(workbook: Workbook, read: XLSX.WorkBook, notes: FileNote[]): void {
  for (const each of read.Workbook?.Names ?? []) {
    if (each.Name.startsWith("_xlnm.") || !each.Ref) continue;
    const scope = each.Sheet === undefined ? null : (workbook.sheets[each.Sheet] ?? null);
    const sheet = scope ?? workbook.sheets[0];
    const formulaText = `=${each.Ref}`;
    workbook.names.push({
      id: String(workbook.newId()),
      name: each.Name,
      scope,
      formulaText,
      formula: workbook.engine && sheet ? compiled(sheet, formulaText, 0, 0, notes) : null,
      comment: each.Comment ?? "",
      visible: true,
    });
  }
}
