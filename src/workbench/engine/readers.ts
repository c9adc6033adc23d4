import { type Area, intersection } from "../model/address";
import type { Sheet } from "../model/sheet";
import { type Read, readByRows } from "./reads";
import type { Run } from "./runs";

/** One reference of one run, and the cells it covers over the run's rows. */
export interface Reader {
  readonly run: Run;
  readonly read: Read;
  readonly area: Area;
}

interface Entry extends Reader {
  /** Where the entry is filed. */
  readonly homes: Set<Entry>[];
  lastQuery: number;
}

interface ColumnShelf {
  readonly long: Set<Entry>;
  readonly blocks: Map<number, Set<Entry>>;
}

const BLOCK = 256;
const LONG = 8 * BLOCK;
const WIDE = 64;

/** Finds the runs that read given cells. Kept by reference and run, never by cell. */
export class ReaderIndex {
  private readonly sheets = new Map<Sheet, { wide: Set<Entry>; columns: Map<number, ColumnShelf> }>();
  private readonly byRun = new Map<Run, Entry[]>();
  private queries = 0;

  add(run: Run): void {
    const entries: Entry[] = [];
    for (const read of run.form.bound.reads) {
      const area = readByRows(read, run.top, run.bottom, run.column);
      if (!area) continue;
      const entry: Entry = { run, read, area, homes: [], lastQuery: 0 };
      this.file(entry);
      entries.push(entry);
    }
    this.byRun.set(run, entries);
  }

  remove(run: Run): void {
    for (const entry of this.byRun.get(run) ?? []) for (const home of entry.homes) home.delete(entry);
    this.byRun.delete(run);
  }

  /** What one run reads, reference by reference. */
  readsOf(run: Run): readonly Reader[] {
    return this.byRun.get(run) ?? [];
  }

  /** Calls once for every reference that covers some cell of the area. */
  eachReading(sheet: Sheet, area: Area, visit: (reader: Reader) => void): void {
    const shelves = this.sheets.get(sheet);
    if (!shelves) return;
    const query = ++this.queries;
    const check = (entries: Iterable<Entry>): void => {
      for (const entry of entries) {
        if (entry.lastQuery === query || !intersection(entry.area, area)) continue;
        entry.lastQuery = query;
        visit(entry);
      }
    };
    check(shelves.wide);
    const look = (shelf: ColumnShelf): void => {
      check(shelf.long);
      const low = Math.floor(area.top / BLOCK);
      const high = Math.floor(area.bottom / BLOCK);
      if (high - low < shelf.blocks.size) {
        for (let block = low; block <= high; block++) {
          const entries = shelf.blocks.get(block);
          if (entries) check(entries);
        }
      } else for (const [block, entries] of shelf.blocks) if (block >= low && block <= high) check(entries);
    };
    if (area.right - area.left < shelves.columns.size) {
      for (let column = area.left; column <= area.right; column++) {
        const shelf = shelves.columns.get(column);
        if (shelf) look(shelf);
      }
    } else
      for (const [column, shelf] of shelves.columns)
        if (column >= area.left && column <= area.right) look(shelf);
  }

  private file(entry: Entry): void {
    const { area, read } = entry;
    let shelves = this.sheets.get(read.sheet);
    if (!shelves) this.sheets.set(read.sheet, (shelves = { wide: new Set(), columns: new Map() }));
    if (area.right - area.left >= WIDE) return place(entry, shelves.wide);
    for (let column = area.left; column <= area.right; column++) {
      let shelf = shelves.columns.get(column);
      if (!shelf) shelves.columns.set(column, (shelf = { long: new Set(), blocks: new Map() }));
      if (area.bottom - area.top >= LONG) {
        place(entry, shelf.long);
        continue;
      }
      for (let block = Math.floor(area.top / BLOCK); block <= Math.floor(area.bottom / BLOCK); block++) {
        let entries = shelf.blocks.get(block);
        if (!entries) shelf.blocks.set(block, (entries = new Set()));
        place(entry, entries);
      }
    }
  }
}

function place(entry: Entry, home: Set<Entry>): void {
  home.add(entry);
  entry.homes.push(home);
}
