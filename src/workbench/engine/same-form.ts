import type { Form } from "./form";
import { placeOf } from "./print";
import type { AreaPart, Coordinate } from "./syntax";

/**
 * Whether a text typed into a cell is exactly what this form reads there. Most formulas written are the form of the
 * cell above; telling so letter by letter makes nothing and is far cheaper than a look-up. False where unsure.
 */
export function reads(form: Form, text: string, row: number, column: number): boolean {
  let at = 0;
  for (const piece of form.parsed.pieces) {
    if (typeof piece === "string") {
      if (!text.startsWith(piece, at)) return false;
      at += piece.length;
      continue;
    }
    if (piece.kind !== "area" || piece.sheetText !== null || piece.external !== null) return false;
    at = afterArea(piece, text, at, row, column);
    if (at < 0) return false;
  }
  return at === text.length;
}

const DOLLAR = 36;
const COLON = 58;

function afterArea(part: AreaPart, text: string, start: number, row: number, column: number): number {
  if (part.shape !== "cell" && part.shape !== "range") return -1;
  const middle = afterCell(part.left, part.top, text, start, row, column);
  if (middle < 0 || part.shape === "cell") return middle;
  if (text.charCodeAt(middle) !== COLON) return -1;
  return afterCell(part.right, part.bottom, text, middle + 1, row, column);
}

function afterCell(
  across: Coordinate,
  down: Coordinate,
  text: string,
  start: number,
  row: number,
  column: number,
): number {
  let at = start;
  if (across.absolute && text.charCodeAt(at++) !== DOLLAR) return -1;
  let letters = 0;
  for (let code = text.charCodeAt(at); code >= 65 && code <= 90; code = text.charCodeAt(++at))
    letters = letters * 26 + code - 64;
  if (letters - 1 !== placeOf(across, column)) return -1;
  if (down.absolute && text.charCodeAt(at++) !== DOLLAR) return -1;
  let digits = 0;
  for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(++at))
    digits = digits * 10 + code - 48;
  return digits - 1 === placeOf(down, row) ? at : -1;
}
