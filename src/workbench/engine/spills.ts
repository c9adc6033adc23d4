import { type Area, area, bounding, contains, intersection } from "../model/address";
import { MAX_COLUMNS, MAX_ROWS } from "../model/limits";
import type { Sheet } from "../model/sheet";
import type { Scalar } from "../model/values";
import type { Matrix } from "./operands";

interface Spill {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
}

/** Where array results lie on the sheets, and which of them found their cells taken. */
export class Spills {
  private readonly spilled = new Map<Sheet, Map<number, Spill>>();
  private readonly blocked = new Map<Sheet, Map<number, Spill>>();

  areaOf(sheet: Sheet, row: number, column: number): Area | null {
    return this.spilled.get(sheet)?.get(keyOf(row, column))?.area ?? null;
  }

  parentOf(sheet: Sheet, row: number, column: number): { row: number; column: number } | null {
    const cell = area(row, column);
    for (const spill of this.spilled.get(sheet)?.values() ?? [])
      if (contains(spill.area, cell) && !(spill.row === row && spill.column === column))
        return { row: spill.row, column: spill.column };
    return null;
  }

  /** Notes an array that a file's saved values already show. */
  adopt(sheet: Sheet, row: number, column: number, over: Area): void {
    put(this.spilled, sheet, { row, column, area: over });
  }

  /** True where the cell has, or had, an array result. */
  knows(sheet: Sheet, row: number, column: number): boolean {
    const key = keyOf(row, column);
    return this.spilled.get(sheet)?.has(key) === true || this.blocked.get(sheet)?.has(key) === true;
  }

  /**
   * Writes an array below and right of its cell. Gives the cells whose values changed, null where none did; "blocked"
   * where cells in the way hold something, where it would leave the sheet, or inside a table.
   */
  place(
    sheet: Sheet,
    row: number,
    column: number,
    matrix: Matrix,
  ): { changed: Area | null; blocked: boolean } {
    const before = this.areaOf(sheet, row, column);
    const wanted: Area = {
      top: row,
      left: column,
      bottom: row + matrix.rows - 1,
      right: column + matrix.columns - 1,
    };
    if (!this.isFree(sheet, wanted, before)) {
      const changed = this.remove(sheet, row, column, null);
      put(this.blocked, sheet, { row, column, area: wanted });
      return { changed, blocked: true };
    }
    this.blocked.get(sheet)?.delete(keyOf(row, column));
    let changed = false;
    for (let r = 0; r < matrix.rows; r++)
      for (let c = 0; c < matrix.columns; c++) {
        if (r === 0 && c === 0) continue;
        const value: Scalar = matrix.at(r, c) ?? 0;
        if (sheet.cells.value(row + r, column + c) === value) continue;
        sheet.cells.setValue(row + r, column + c, value);
        changed = true;
      }
    if (before) changed = clearOutside(sheet, before, wanted) || changed;
    put(this.spilled, sheet, { row, column, area: wanted });
    return { changed: changed ? (before ? bounding(before, wanted) : wanted) : null, blocked: false };
  }

  /** Takes an array's cells back, except those in `keep`; gives the area it had. */
  remove(sheet: Sheet, row: number, column: number, keep: Area | null): Area | null {
    const key = keyOf(row, column);
    this.blocked.get(sheet)?.delete(key);
    const spill = this.spilled.get(sheet)?.get(key);
    if (!spill) return null;
    this.spilled.get(sheet)?.delete(key);
    for (let r = spill.area.top; r <= spill.area.bottom; r++)
      for (let c = spill.area.left; c <= spill.area.right; c++) {
        if (r === row && c === column) continue;
        if (keep && contains(keep, area(r, c))) continue;
        sheet.cells.setValue(r, c, null);
      }
    return spill.area;
  }

  /** Cells whose arrays lie over the area or wait for it to become free. */
  touching(sheet: Sheet, changed: Area): Spill[] {
    const found: Spill[] = [];
    for (const list of [this.spilled, this.blocked])
      for (const spill of list.get(sheet)?.values() ?? [])
        if (intersection(spill.area, changed)) found.push(spill);
    return found;
  }

  removeSheet(sheet: Sheet): void {
    this.spilled.delete(sheet);
    this.blocked.delete(sheet);
  }

  private isFree(sheet: Sheet, wanted: Area, own: Area | null): boolean {
    if (wanted.bottom >= MAX_ROWS || wanted.right >= MAX_COLUMNS) return false;
    if (sheet.tables.some((table) => intersection(table.area, wanted))) return false;
    if (sheet.merges.some((merged) => intersection(merged, wanted))) return false;
    for (let r = wanted.top; r <= wanted.bottom; r++)
      for (let c = wanted.left; c <= wanted.right; c++) {
        if (r === wanted.top && c === wanted.left) continue;
        if (sheet.cells.formula(r, c)) return false;
        const isOwn = own !== null && contains(own, area(r, c));
        if (!isOwn && sheet.cells.value(r, c) !== null) return false;
      }
    return true;
  }
}

const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;

function put(list: Map<Sheet, Map<number, Spill>>, sheet: Sheet, spill: Spill): void {
  let spills = list.get(sheet);
  if (!spills) list.set(sheet, (spills = new Map()));
  spills.set(keyOf(spill.row, spill.column), spill);
}

function clearOutside(sheet: Sheet, before: Area, now: Area): boolean {
  let changed = false;
  for (let r = before.top; r <= before.bottom; r++)
    for (let c = before.left; c <= before.right; c++) {
      if (contains(now, area(r, c)) || sheet.cells.formula(r, c)) continue;
      if (sheet.cells.value(r, c) === null) continue;
      sheet.cells.setValue(r, c, null);
      changed = true;
    }
  return changed;
}
