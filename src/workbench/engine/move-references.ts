import { MAX_COLUMNS, MAX_ROWS } from "../model/limits";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { StructureChange } from "./engine";
import { Form } from "./form";
import { placeOf, printPieces } from "./print";
import type { AreaPart, Coordinate, Piece } from "./syntax";

type CellsMoved = Extract<StructureChange, { kind: "cells-moved" }>;
type Compile = (text: string, sheet: Sheet, row: number, column: number) => Form;

/**
 * After cells were moved by an insertion or a deletion, gives every formula whose references moved its new text.
 * Called when the cells stand at their new places already.
 */
export function moveReferences(workbook: Workbook, change: CellsMoved, compile: Compile): void {
  for (const sheet of workbook.sheets)
    for (let column = 0; column < sheet.cells.columnCount; column++) {
      const formulas = sheet.cells.column(column)?.formulas;
      if (!formulas) continue;
      const memo = new Map<string, Form>();
      for (let row = 0; row < formulas.length; row++) {
        const formula = formulas[row];
        if (!(formula instanceof Form)) continue;
        const moved = movedForm(formula, sheet, row, column, change, memo, compile);
        if (moved) formulas[row] = moved;
      }
    }
  for (const item of workbook.names) {
    const home = item.scope ?? workbook.sheets[0];
    if (!home || !(item.formula instanceof Form)) continue;
    const moved = movedForm(item.formula, home, 0, 0, change, new Map(), compile);
    if (moved) item.formula = moved;
    item.formulaText = (moved ?? item.formula).textAt(0, 0);
  }
}

function movedForm(
  form: Form,
  sheet: Sheet,
  row: number,
  column: number,
  change: CellsMoved,
  memo: Map<string, Form>,
  compile: Compile,
): Form | null {
  const own = originOf(sheet, row, column, change);
  let differs = false;
  const shifts: (string | number)[] = [];
  const pieces = form.parsed.pieces.map((piece): Piece => {
    if (typeof piece === "string" || piece.kind !== "area") return piece;
    const moved = movedPart(piece, form.sheet, own, { row, column }, change);
    if (moved === "#REF!" || (typeof moved !== "string" && !samePart(moved, piece))) differs = true;
    shifts.push(
      typeof moved === "string"
        ? moved
        : coordinates(moved)
            .map((each) => each.value)
            .join(),
    );
    return moved;
  });
  if (!differs) return null;
  const key = `${shifts.join(";")} ${form.textAt(0, 0)}`;
  let fresh = memo.get(key);
  if (!fresh)
    memo.set(key, (fresh = compile(printPieces(pieces, form.sheet, row, column), sheet, row, column)));
  return fresh;
}

const coordinates = (part: AreaPart): readonly Coordinate[] => [part.top, part.left, part.bottom, part.right];

const samePart = (a: AreaPart, b: AreaPart): boolean =>
  coordinates(a).every((each, i) => each.value === coordinates(b)[i]?.value);

/** Where a cell stood before the move. */
function originOf(
  sheet: Sheet,
  row: number,
  column: number,
  change: CellsMoved,
): { row: number; column: number } {
  const { area } = change;
  const before = { row: row - change.rows, column: column - change.columns };
  const moved =
    sheet === change.sheet &&
    before.row >= area.top &&
    before.row <= area.bottom &&
    before.column >= area.left &&
    before.column <= area.right;
  return moved ? before : { row, column };
}

function movedPart(
  part: AreaPart,
  home: Sheet,
  from: { row: number; column: number },
  to: { row: number; column: number },
  change: CellsMoved,
): AreaPart | "#REF!" {
  if (part.external !== null || part.missing) return part;
  const rows = [placeOf(part.top, from.row), placeOf(part.bottom, from.row)] as const;
  const columns = [placeOf(part.left, from.column), placeOf(part.right, from.column)] as const;
  let [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  let [left, right] = [Math.min(...columns), Math.max(...columns)];
  if ((part.sheet ?? home) === change.sheet) {
    const { area } = change;
    const across = left >= area.left && right <= area.right;
    const down = top >= area.top && bottom <= area.bottom;
    if (change.rows !== 0 && across && !(top === 0 && bottom === MAX_ROWS - 1)) {
      const moved = movedSpan(top, bottom, area.top, change.rows, MAX_ROWS);
      if (!moved) return "#REF!";
      [top, bottom] = moved;
    }
    if (change.columns !== 0 && down && !(left === 0 && right === MAX_COLUMNS - 1)) {
      const moved = movedSpan(left, right, area.left, change.columns, MAX_COLUMNS);
      if (!moved) return "#REF!";
      [left, right] = moved;
    }
  }
  const again = (coordinate: Coordinate, place: number, own: number): Coordinate => ({
    absolute: coordinate.absolute,
    value: coordinate.absolute ? place : place - own,
  });
  return {
    ...part,
    top: again(part.top, top, to.row),
    left: again(part.left, left, to.column),
    bottom: again(part.bottom, bottom, to.row),
    right: again(part.right, right, to.column),
  };
}

/** The ends of a span after everything from `start` on moved by `by`; null where the span was deleted as a whole. */
function movedSpan(
  low: number,
  high: number,
  start: number,
  by: number,
  limit: number,
): [number, number] | null {
  if (by > 0) {
    const moved: [number, number] = [
      low >= start ? low + by : low,
      high >= start ? Math.min(high + by, limit - 1) : high,
    ];
    return moved[0] >= limit ? null : moved;
  }
  const gone = start + by;
  const first = low >= start ? low + by : Math.min(low, gone);
  const last = high >= start ? high + by : Math.min(high, gone - 1);
  return first > last ? null : [first, last];
}
