import { type Area, intersection, WHOLE_SHEET } from "../model/address";
import { MAX_COLUMNS, MAX_ROWS } from "../model/limits";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/table";
import { tableBody, tableHeader, tableTotals } from "../model/table";
import { placeOf } from "./print";
import type { AreaPart, Coordinate, TablePart } from "./syntax";

/** Cells a formula reads, relative to the cell it stands in. */
export interface Read {
  readonly sheet: Sheet;
  readonly top: Coordinate;
  readonly left: Coordinate;
  readonly bottom: Coordinate;
  readonly right: Coordinate;
}

/** What one cell's formula reads; null where the reference falls off the sheet. */
export function readFrom(read: Read, row: number, column: number): Area | null {
  const a = placeOf(read.top, row);
  const b = placeOf(read.bottom, row);
  const c = placeOf(read.left, column);
  const d = placeOf(read.right, column);
  const area = { top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) };
  return area.top < 0 || area.left < 0 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS ? null : area;
}

/** All that the formulas of rows top to bottom of a column read through this reference. */
export function readByRows(read: Read, top: number, bottom: number, column: number): Area | null {
  const rows = [
    placeOf(read.top, top),
    placeOf(read.top, bottom),
    placeOf(read.bottom, top),
    placeOf(read.bottom, bottom),
  ];
  const c = placeOf(read.left, column);
  const d = placeOf(read.right, column);
  return intersection(WHOLE_SHEET, {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(c, d),
    right: Math.max(c, d),
  });
}

/** Which rows of a run of one formula read a change through this reference: [first, last], or null. */
export function rowsReading(
  read: Read,
  change: { readonly top: number; readonly bottom: number },
  first: number,
  last: number,
): [number, number] | null {
  const from = bound(read.top, read.bottom, change.top, change.bottom);
  const low = Math.max(first, from[0]);
  const high = Math.min(last, from[1]);
  return low <= high ? [low, high] : null;
}

function bound(top: Coordinate, bottom: Coordinate, x: number, y: number): [number, number] {
  if (top.absolute && bottom.absolute) {
    const low = Math.min(top.value, bottom.value);
    const high = Math.max(top.value, bottom.value);
    return low <= y && high >= x ? [-Infinity, Infinity] : [1, 0];
  }
  if (!top.absolute && !bottom.absolute) {
    const low = Math.min(top.value, bottom.value);
    const high = Math.max(top.value, bottom.value);
    return [x - high, y - low];
  }
  const fixed = top.absolute ? top.value : bottom.value;
  const moving = top.absolute ? bottom.value : top.value;
  if (y >= fixed && x <= fixed) return [-Infinity, Infinity];
  return y >= fixed ? [x - moving, Infinity] : [-Infinity, y - moving];
}

export function readOfArea(part: AreaPart, home: Sheet): Read | null {
  if (part.missing || part.external !== null) return null;
  return {
    sheet: part.sheet ?? home,
    top: part.top,
    left: part.left,
    bottom: part.bottom,
    right: part.right,
  };
}

/** The rows and columns a structured reference takes; null where they do not exist (a totals row not shown). */
export function tableArea(table: Table, part: TablePart): Area | null {
  const rows = sectionRows(table, part);
  if (!rows || rows.bottom < rows.top) return null;
  if (!part.first) return { ...table.area, top: rows.top, bottom: rows.bottom };
  const a = table.columns.indexOf(part.first);
  const b = table.columns.indexOf(part.last ?? part.first);
  if (a < 0 || b < 0) return null;
  return {
    top: rows.top,
    bottom: rows.bottom,
    left: table.area.left + Math.min(a, b),
    right: table.area.left + Math.max(a, b),
  };
}

function sectionRows(table: Table, part: TablePart): Area | null {
  const body = tableBody(table);
  switch (part.section) {
    case "all":
      return table.area;
    case "headers":
      return tableHeader(table);
    case "totals":
      return tableTotals(table);
    case "headers+data":
      return { ...body, top: table.area.top };
    case "data+totals":
      return { ...body, bottom: table.area.bottom };
    default:
      return body;
  }
}

const fixed = (value: number): Coordinate => ({ absolute: true, value });
const OWN_ROW: Coordinate = { absolute: false, value: 0 };

export function readOfTable(part: TablePart): Read | null {
  const { table } = part;
  const area = table && !part.failure ? tableArea(table, part) : null;
  if (!table || !area) return null;
  const ownRow = part.section === "row";
  return {
    sheet: table.sheet,
    top: ownRow ? OWN_ROW : fixed(area.top),
    bottom: ownRow ? OWN_ROW : fixed(area.bottom),
    left: fixed(area.left),
    right: fixed(area.right),
  };
}
