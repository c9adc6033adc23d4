import { contains, area } from "../model/address";
import type { Table } from "../model/table";
import type { Sheet } from "../model/sheet";
import type { AreaPart, NamePart, Piece, TablePart } from "./syntax";

/** The table a cell of the sheet stands in; structured references without a table's name mean that one. */
export function tableAt(sheet: Sheet, row: number, column: number): Table | null {
  if (sheet.tables.length === 0) return null;
  const cell = area(row, column);
  return sheet.tables.find((table) => contains(table.area, cell)) ?? null;
}

/**
 * Binds the names of a formula's parts to sheets, tables, columns and defined names of the workbook. What is bound
 * already stays bound while it exists, so that renames are followed; what is gone is marked so.
 */
export function resolveParts(pieces: readonly Piece[], home: Sheet, homeTable: Table | null): void {
  for (const piece of pieces) {
    if (typeof piece === "string") continue;
    if (piece.kind === "area") resolveArea(piece, home);
    else if (piece.kind === "table") resolveTable(piece, home, homeTable);
    else resolveName(piece, home);
  }
}

function resolveArea(part: AreaPart, home: Sheet): void {
  if (part.sheetText === null || part.external !== null) return;
  const { workbook } = home;
  if (part.sheet) {
    part.missing = !workbook.sheets.includes(part.sheet);
    return;
  }
  part.sheet = workbook.findSheet(part.sheetText) ?? null;
  part.missing = part.sheet === null;
}

function resolveTable(part: TablePart, home: Sheet, homeTable: Table | null): void {
  if (part.failure === "deleted") return;
  const { workbook } = home;
  if (!part.table) {
    const named = part.tableText === null ? homeTable : (workbook.findTable(part.tableText) ?? null);
    part.table = named;
    part.failure = named ? null : "unknown";
    if (!named) return;
    const column = (text: string | null) =>
      text === null ? null : (named.columns.find((each) => sameHeader(each.name, text)) ?? null);
    part.first = column(part.firstText);
    part.last = column(part.lastText ?? part.firstText);
    if ((part.firstText !== null && !part.first) || (part.lastText !== null && !part.last)) {
      part.table = null;
      part.failure = "unknown";
    }
    return;
  }
  const gone =
    !part.table.sheet.tables.includes(part.table) ||
    !workbook.sheets.includes(part.table.sheet) ||
    (part.first !== null && !part.table.columns.includes(part.first)) ||
    (part.last !== null && !part.table.columns.includes(part.last));
  if (gone) part.failure = "deleted";
}

/** Headers are compared without letter case; line breaks in a header may be typed as blanks. */
function sameHeader(header: string, typed: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/\r\n|[\r\n]/g, "\n");
  return plain(header) === plain(typed);
}

function resolveName(part: NamePart, home: Sheet): void {
  const { workbook } = home;
  if (part.table) {
    part.deleted =
      !part.table.sheet.tables.includes(part.table) || !workbook.sheets.includes(part.table.sheet);
    if (!part.deleted) return;
    part.table = null;
  }
  if (part.item) {
    part.deleted = !workbook.names.includes(part.item);
    if (!part.deleted) return;
    part.item = null;
  }
  const bang = part.text.lastIndexOf("!");
  const sheetText = bang < 0 ? null : part.text.slice(0, bang).replace(/^'|'$/g, "").replace(/''/g, "'");
  const word = part.text.slice(bang + 1);
  const scope = sheetText === null ? home : (workbook.findSheet(sheetText) ?? null);
  part.sheet = sheetText === null ? null : scope;
  part.item = sheetText !== null && !scope ? null : (workbook.findName(word, scope) ?? null);
  if (!part.item && sheetText === null) part.table = workbook.findTable(word) ?? null;
  if (part.item || part.table) part.deleted = false;
}
