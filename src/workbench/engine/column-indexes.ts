import type { ColumnCells } from "../model/cells";
import type { Sheet } from "../model/sheet";
import { ColumnIndex } from "./column-index";

interface Kept {
  asked: number;
  index: ColumnIndex | null;
}

/** Asked for this often without a change in between, a column's values are sorted by value. */
const WORTH_IT = 3;

/** The indexes of columns that are looked through again and again; a change of a column drops its own. */
export class ColumnIndexes {
  private readonly kept = new WeakMap<ColumnCells, Kept>();
  /** Columns being calculated right now; their values are not settled. */
  private readonly busy = new Set<ColumnCells>();

  ask(sheet: Sheet, column: number): ColumnIndex | null {
    const cells = sheet.cells.column(column);
    if (!cells || this.busy.has(cells)) return null;
    let entry = this.kept.get(cells);
    if (!entry) this.kept.set(cells, (entry = { asked: 0, index: null }));
    if (entry.index) return entry.index;
    entry.asked++;
    return entry.asked < WORTH_IT ? null : (entry.index = new ColumnIndex(cells.values));
  }

  changed(sheet: Sheet, column: number): void {
    const cells = sheet.cells.column(column);
    if (cells) this.kept.delete(cells);
  }

  lock(sheet: Sheet, column: number): void {
    const cells = sheet.cells.column(column);
    if (cells) this.busy.add(cells);
  }

  unlock(sheet: Sheet, column: number): void {
    const cells = sheet.cells.column(column);
    if (cells) this.busy.delete(cells);
  }
}
