import { HostError } from "./host-error";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";

/** A rectangle of cells, 0-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function area(top: number, left: number, rows = 1, columns = 1): Area {
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

export const rowsIn = (a: Area): number => a.bottom - a.top + 1;
export const columnsIn = (a: Area): number => a.right - a.left + 1;
export const cellsIn = (a: Area): number => rowsIn(a) * columnsIn(a);
export const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : null;
}

export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** 0 for "A"; letters only, any case. */
export function columnIndex(name: string): number {
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** "A1:C3", "A1" for one cell, "A:C" and "2:5" for whole columns and rows. */
export function areaName(a: Area): string {
  if (a.top === 0 && a.bottom === MAX_ROWS - 1 && !(a.left === 0 && a.right === MAX_COLUMNS - 1))
    return `${columnName(a.left)}:${columnName(a.right)}`;
  if (a.left === 0 && a.right === MAX_COLUMNS - 1) return `${a.top + 1}:${a.bottom + 1}`;
  const first = cellName(a.top, a.left);
  return a.top === a.bottom && a.left === a.right ? first : `${first}:${cellName(a.bottom, a.right)}`;
}

/** A sheet name as it stands in a reference: quoted where Excel would quote it. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*|[Cc]\d*)$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/**
 * Reads "A1", "$A$1:C3", "A:C", "2:5", optionally after "Sheet1!" or "'My sheet'!". Gives the sheet name as
 * written (null where there is none). Throws HostError InvalidArgument on anything else.
 */
export function parseAddress(text: string): { sheet: string | null; area: Area } {
  const bang = text.lastIndexOf("!");
  const rawSheet = bang < 0 ? null : text.slice(0, bang);
  const sheet = rawSheet?.startsWith("'") ? rawSheet.slice(1, -1).replace(/''/g, "'") : rawSheet;
  const parts = text.slice(bang + 1).split(":");
  const first = parsePart(parts[0] ?? "");
  const last = parts.length === 2 ? parsePart(parts[1] ?? "") : first;
  if (!first || !last || parts.length > 2 || (parts.length === 1 && first.kind !== "cell"))
    throw new HostError("InvalidArgument", `"${text}" is not an address.`);
  return {
    sheet,
    area: {
      top: Math.min(first.top, last.top),
      left: Math.min(first.left, last.left),
      bottom: Math.max(first.bottom, last.bottom),
      right: Math.max(first.right, last.right),
    },
  };
}

function parsePart(text: string): (Area & { kind: "cell" | "column" | "row" }) | null {
  const cell = CELL.exec(text);
  if (cell) {
    const row = Number(cell[2]) - 1;
    const column = columnIndex(cell[1] ?? "");
    if (row < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return null;
    return { kind: "cell", top: row, left: column, bottom: row, right: column };
  }
  if (/^\$?[A-Za-z]{1,3}$/.test(text)) {
    const column = columnIndex(text.replace("$", ""));
    if (column >= MAX_COLUMNS) return null;
    return { kind: "column", top: 0, left: column, bottom: MAX_ROWS - 1, right: column };
  }
  if (/^\$?\d{1,7}$/.test(text)) {
    const row = Number(text.replace("$", "")) - 1;
    if (row < 0 || row >= MAX_ROWS) return null;
    return { kind: "row", top: row, left: 0, bottom: row, right: MAX_COLUMNS - 1 };
  }
  return null;
}
