import { parseAttributes, tagEnd } from "./xml";

/** One <c> of a sheet part: where its pieces stand in the text. One object is used again for every cell. */
export interface ScannedCell {
  row: number;
  column: number;
  /** Index of the cell format; 0 where none is said. */
  xf: number;
  /** The t attribute; "n" where none is said. */
  type: string;
  /** Place of the whole element. */
  start: number;
  end: number;
  /** Place of the value's text in <v>; start -1 where there is none. */
  valueStart: number;
  valueEnd: number;
  /** Place of <is> with its tags; start -1 where there is none. */
  inlineStart: number;
  inlineEnd: number;
  /** Place of the formula's text, start -1 where there is no <f>. */
  formulaStart: number;
  formulaEnd: number;
  /** The inside of the <f …> tag after its name; "" for a plain one. */
  formulaTag: string;
  /** The cm attribute is set: the formula is a dynamic array. */
  dynamic: boolean;
}

export interface ScannedRow {
  readonly row: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** Place of the start tag, and whether it is <row …/>. */
  readonly start: number;
  readonly tagEnd: number;
  readonly empty: boolean;
}

export interface SheetDataHandler {
  row(row: ScannedRow): void;
  cell(cell: ScannedCell): void;
  /** After the last cell of a row; `at` is the place of </row>. */
  rowEnd?(at: number): void;
}

const SLASH = 47;
const GT = 62;
const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;

/**
 * Goes through the inside of <sheetData> from one place to another, cell by cell. Direct and without a tree,
 * because a sheet holds millions of cells; the text has no namespace prefixes.
 */
export function scanSheetData(xml: string, from: number, to: number, handler: SheetDataHandler): void {
  let row = -1;
  let column = -1;
  const cell: ScannedCell = {
    row: 0,
    column: 0,
    xf: 0,
    type: "n",
    start: 0,
    end: 0,
    valueStart: -1,
    valueEnd: -1,
    inlineStart: -1,
    inlineEnd: -1,
    formulaStart: -1,
    formulaEnd: -1,
    formulaTag: "",
    dynamic: false,
  };
  let at = xml.indexOf("<", from);
  while (at >= 0 && at < to) {
    const code = xml.charCodeAt(at + 1);
    if (code === 99 /* c */ && isNameEnd(xml.charCodeAt(at + 2))) {
      at = scanCell(xml, at, cell, row, column + 1);
      column = cell.column;
      handler.cell(cell);
    } else if (code === 114 /* r */ && xml.startsWith("row", at + 1)) {
      const end = tagEnd(xml, at);
      const empty = xml.charCodeAt(end - 2) === SLASH;
      const attributes = parseAttributes(xml.slice(at + 4, empty ? end - 2 : end - 1));
      row = attributes.r ? Number(attributes.r) - 1 : row + 1;
      column = -1;
      handler.row({ row, attributes, start: at, tagEnd: end, empty });
      if (empty) handler.rowEnd?.(end);
      at = end;
    } else if (code === SLASH) {
      if (xml.startsWith("/row>", at + 1)) handler.rowEnd?.(at);
      at = xml.indexOf(">", at) + 1;
    } else if (code === 33 && xml.startsWith("<!--", at)) at = xml.indexOf("-->", at) + 3;
    else at = skipElement(xml, at);
    at = xml.indexOf("<", at);
  }
}

const isNameEnd = (code: number): boolean =>
  code === SPACE || code === GT || code === SLASH || code === 10 || code === 9 || code === 13;

/** Reads the cell at the place and gives the place after it. */
function scanCell(xml: string, start: number, cell: ScannedCell, row: number, column: number): number {
  cell.row = row;
  cell.column = column;
  cell.xf = 0;
  cell.type = "n";
  cell.start = start;
  cell.valueStart = cell.inlineStart = cell.formulaStart = -1;
  cell.formulaTag = "";
  cell.dynamic = false;
  let at = start + 2;
  for (;;) {
    let code = xml.charCodeAt(at);
    while (code === SPACE || code === 10 || code === 9 || code === 13) code = xml.charCodeAt(++at);
    if (code === GT) break;
    if (code === SLASH) return (cell.end = at + 2);
    const equals = xml.indexOf("=", at);
    let open = equals + 1;
    while (xml.charCodeAt(open) === SPACE) open++;
    const quote = xml.charCodeAt(open);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new Error("A cell with a broken attribute.");
    const close = xml.indexOf(quote === QUOTE ? '"' : "'", open + 1);
    if (close < 0) throw new Error("A cell with a broken attribute.");
    const first = xml.charCodeAt(at);
    if (equals - at === 1) {
      if (first === 114 /* r */) readPlace(xml, open + 1, close, cell);
      else if (first === 115 /* s */) cell.xf = Number(xml.slice(open + 1, close)) || 0;
      else if (first === 116 /* t */) cell.type = xml.slice(open + 1, close);
    } else if (first === 99 && xml.startsWith("cm", at)) cell.dynamic = xml.slice(open + 1, close) !== "0";
    at = close + 1;
  }
  at++;
  for (;;) {
    at = xml.indexOf("<", at);
    if (at < 0) throw new Error("A cell that does not end.");
    const code = xml.charCodeAt(at + 1);
    if (code === SLASH) return (cell.end = xml.indexOf(">", at) + 1);
    if (code === 118 /* v */ && xml.charCodeAt(at + 2) === GT) {
      cell.valueStart = at + 3;
      cell.valueEnd = xml.indexOf("<", at + 3);
      at = cell.valueEnd + 4;
    } else if (code === 118 && isNameEnd(xml.charCodeAt(at + 2))) {
      const end = tagEnd(xml, at);
      if (xml.charCodeAt(end - 2) !== SLASH) {
        cell.valueStart = end;
        cell.valueEnd = xml.indexOf("<", end);
        at = cell.valueEnd + 4;
      } else at = end;
    } else if (code === 102 /* f */ && isNameEnd(xml.charCodeAt(at + 2))) {
      const end = tagEnd(xml, at);
      const empty = xml.charCodeAt(end - 2) === SLASH;
      cell.formulaTag = xml.slice(at + 2, empty ? end - 2 : end - 1);
      cell.formulaStart = end;
      cell.formulaEnd = empty ? end : xml.indexOf("<", end);
      at = empty ? end : cell.formulaEnd + 4;
    } else if (code === 105 /* i */ && xml.startsWith("is", at + 1)) {
      cell.inlineStart = at;
      at = cell.inlineEnd = skipElement(xml, at);
    } else at = skipElement(xml, at);
  }
}

/** Reads "AB12" into row and column. */
function readPlace(xml: string, from: number, to: number, cell: ScannedCell): void {
  let column = 0;
  let at = from;
  for (; at < to; at++) {
    const code = xml.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  let row = 0;
  for (; at < to; at++) row = row * 10 + xml.charCodeAt(at) - 48;
  if (column > 0) cell.column = column - 1;
  if (row > 0) cell.row = row - 1;
}

/** The place after the element that begins here. */
function skipElement(xml: string, start: number): number {
  let depth = 0;
  let at = start;
  for (;;) {
    if (at < 0) throw new Error("An element that does not end.");
    const end = tagEnd(xml, at);
    if (xml.charCodeAt(at + 1) === SLASH) depth--;
    else if (xml.charCodeAt(end - 2) !== SLASH && xml.charCodeAt(at + 1) !== 33) depth++;
    if (depth === 0) return end;
    at = xml.indexOf("<", end);
  }
}
