import {
  type Area,
  area,
  areaName,
  bounding,
  cellName,
  cellsIn,
  columnsIn,
  contains,
  intersection,
  rowsIn,
} from "../../model/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../model/limits";
import type { Sheet } from "../../model/sheet";

/** A cell place, 0-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A selection with the cell it started from and the one the keyboard moves. */
export interface Selection {
  readonly area: Area;
  readonly active: Place;
  readonly end: Place;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The selection after a key, as Excel moves it (Shift extends, Ctrl jumps); null for keys that do not move. */
export function moved(
  sheet: Sheet,
  from: Selection,
  key: { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean },
  pageRows: number,
): Selection | null {
  const jump = key.ctrlKey || key.metaKey;
  const start = key.shiftKey && key.key !== "Tab" && key.key !== "Enter" ? from.end : from.active;
  const to = target(sheet, start, key, jump, pageRows);
  if (!to) return null;
  const kept = { row: clamp(to.row, MAX_ROWS), column: clamp(to.column, MAX_COLUMNS) };
  if (key.shiftKey && key.key !== "Tab" && key.key !== "Enter") return between(from.active, kept);
  return between(kept, kept);
}

/** The selection from one cell to another. */
export function between(active: Place, end: Place): Selection {
  return { area: bounding(area(active.row, active.column), area(end.row, end.column)), active, end };
}

/** What the name box says of a selection: its cell, its address from A1, or how large it is. */
export function selectionName(sheet: Sheet, at: Area, active: Place): string {
  const merged = sheet.merges.some((each) => contains(each, at));
  if (cellsIn(at) === 1 || merged) return cellName(active.row, active.column);
  return at.top === 0 && at.left === 0 ? areaName(at) : `${rowsIn(at)}R × ${columnsIn(at)}C`;
}

/** A selection takes in the whole of every merged cell it touches. */
export function withMerges(sheet: Sheet, at: Area): Area {
  let whole = at;
  for (const merged of sheet.merges)
    if (intersection(merged, whole))
      whole = {
        top: Math.min(whole.top, merged.top),
        left: Math.min(whole.left, merged.left),
        bottom: Math.max(whole.bottom, merged.bottom),
        right: Math.max(whole.right, merged.right),
      };
  return whole;
}

function target(
  sheet: Sheet,
  at: Place,
  key: { key: string; shiftKey: boolean },
  jump: boolean,
  pageRows: number,
): Place | null {
  const arrow = ARROWS[key.key];
  if (arrow) return jump ? jumped(sheet, at, arrow) : step(sheet, at, arrow);
  switch (key.key) {
    case "Enter":
      return { row: at.row + (key.shiftKey ? -1 : 1), column: at.column };
    case "Tab":
      return { row: at.row, column: at.column + (key.shiftKey ? -1 : 1) };
    case "PageDown":
      return { row: at.row + pageRows, column: at.column };
    case "PageUp":
      return { row: at.row - pageRows, column: at.column };
    case "Home":
      return { row: jump ? sheet.frozen.rows : at.row, column: jump ? sheet.frozen.columns : 0 };
    case "End": {
      if (!jump) return null;
      const used = sheet.usedArea();
      return { row: used?.bottom ?? 0, column: used?.right ?? 0 };
    }
    default:
      return null;
  }
}

/** One cell on, past the rest of a merged cell. */
function step(sheet: Sheet, at: Place, [down, right]: readonly [number, number]): Place {
  const merged = sheet.merges.find((each) => contains(each, area(at.row, at.column)));
  return {
    row: down > 0 ? (merged?.bottom ?? at.row) + 1 : at.row + down,
    column: right > 0 ? (merged?.right ?? at.column) + 1 : at.column + right,
  };
}

/** To the edge of the filled block, or to the next filled cell, as Ctrl and an arrow do. */
function jumped(sheet: Sheet, at: Place, [down, right]: readonly [number, number]): Place {
  const used = sheet.usedArea();
  const filled = (place: Place): boolean => sheet.value(place.row, place.column) !== null;
  const next = (place: Place): Place => ({ row: place.row + down, column: place.column + right });
  const inside = (place: Place): boolean =>
    place.row >= 0 &&
    place.column >= 0 &&
    place.row <= Math.max(used?.bottom ?? 0, at.row) &&
    place.column <= Math.max(used?.right ?? 0, at.column);
  let to = next(at);
  if (!inside(to))
    return {
      row: down > 0 ? MAX_ROWS - 1 : down < 0 ? 0 : at.row,
      column: right > 0 ? MAX_COLUMNS - 1 : right < 0 ? 0 : at.column,
    };
  if (filled(at) && filled(to)) while (inside(next(to)) && filled(next(to))) to = next(to);
  else {
    while (inside(to) && !filled(to)) to = next(to);
    if (!inside(to))
      return {
        row: down > 0 ? MAX_ROWS - 1 : Math.max(0, to.row),
        column: right > 0 ? MAX_COLUMNS - 1 : Math.max(0, to.column),
      };
  }
  return to;
}

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
