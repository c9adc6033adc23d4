import { columnName, contains, area, quoteSheet } from "../model/address";
import { MAX_COLUMNS, MAX_ROWS } from "../model/limits";
import type { Sheet } from "../model/sheet";
import type { TableColumn } from "../model/table";
import type { AreaPart, Coordinate, NamePart, Piece, TablePart } from "./syntax";

/** The formula's text in one cell of its sheet, with every name as it is now. */
export function printPieces(pieces: readonly Piece[], sheet: Sheet, row: number, column: number): string {
  let text = "";
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    else if (piece.kind === "area") text += printArea(piece, row, column);
    else if (piece.kind === "table") text += printTable(piece, sheet, row, column);
    else text += printName(piece);
  }
  return text;
}

export const placeOf = (coordinate: Coordinate, own: number): number =>
  coordinate.absolute ? coordinate.value : own + coordinate.value;

function printArea(part: AreaPart, row: number, column: number): string {
  if (part.missing && part.sheet) return "#REF!";
  const top = placeOf(part.top, row);
  const bottom = placeOf(part.bottom, row);
  const left = placeOf(part.left, column);
  const right = placeOf(part.right, column);
  if (
    Math.min(top, bottom, left, right) < 0 ||
    Math.max(top, bottom) >= MAX_ROWS ||
    Math.max(left, right) >= MAX_COLUMNS
  )
    return "#REF!";
  const prefix = sheetPrefix(part);
  const columnAt = (at: Coordinate, place: number) => `${at.absolute ? "$" : ""}${columnName(place)}`;
  const rowAt = (at: Coordinate, place: number) => `${at.absolute ? "$" : ""}${place + 1}`;
  if (part.shape === "columns") return `${prefix}${columnAt(part.left, left)}:${columnAt(part.right, right)}`;
  if (part.shape === "rows") return `${prefix}${rowAt(part.top, top)}:${rowAt(part.bottom, bottom)}`;
  const start = `${prefix}${columnAt(part.left, left)}${rowAt(part.top, top)}`;
  return part.shape === "cell"
    ? start
    : `${start}:${columnAt(part.right, right)}${rowAt(part.bottom, bottom)}`;
}

function sheetPrefix(part: AreaPart): string {
  if (part.sheetText === null) return "";
  const name = part.sheet?.name ?? part.sheetText;
  if (part.external === null) return `${quoteSheet(name)}!`;
  const quoted = quoteSheet(name);
  return quoted.startsWith("'") ? `'${part.external}${quoted.slice(1)}!` : `${part.external}${name}!`;
}

function printName(part: NamePart): string {
  if (part.deleted) return "#NAME?";
  if (part.table) return part.table.name;
  if (!part.item) return part.text;
  return part.sheet ? `${quoteSheet(part.sheet.name)}!${part.item.name}` : part.item.name;
}

function printTable(part: TablePart, sheet: Sheet, row: number, column: number): string {
  if (part.failure === "deleted") return "#REF!";
  const { table } = part;
  const specifier = columnSpecifier(part);
  if (!table) return `${part.tableText ?? ""}${specifier}`;
  const inside = table.sheet === sheet && contains(table.area, area(row, column));
  const silent = inside && (part.section === "row" || part.tableText === null);
  return `${silent ? "" : table.name}${specifier}`;
}

const SECTION_WORDS = {
  data: [],
  row: [],
  headers: ["[#Headers]"],
  totals: ["[#Totals]"],
  all: ["[#All]"],
  "headers+data": ["[#Headers]", "[#Data]"],
  "data+totals": ["[#Data]", "[#Totals]"],
} as const;

/** The part in brackets, in the short form Excel shows. */
function columnSpecifier(part: TablePart): string {
  const first = headerText(part.first, part.firstText);
  const last = part.lastText === null ? null : headerText(part.last, part.lastText);
  const words: string[] = [...SECTION_WORDS[part.section]];
  if (part.section === "row") {
    if (first === null) return "[@]";
    if (last !== null) return `[@[${first}]:[${last}]]`;
    return isPlain(first) ? `[@${first}]` : `[@[${first}]]`;
  }
  if (first === null)
    return words.length === 0 ? "[]" : words.length === 1 ? (words[0] ?? "") : `[${words.join(",")}]`;
  if (last !== null) words.push(`[${first}]:[${last}]`);
  else if (words.length === 0)
    return isPlain(first) || !/[,:]|^ | $/.test(first) ? `[${first}]` : `[[${first}]]`;
  else words.push(`[${first}]`);
  return `[${words.join(",")}]`;
}

function headerText(column: TableColumn | null, typed: string | null): string | null {
  const name = column?.name ?? typed;
  return name === null ? null : name.replace(/['[\]#@]/g, "'$&");
}

const isPlain = (header: string): boolean => /^[\p{L}\p{N}_]+$/u.test(header);
