import type { Area } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { Form } from "./form";
import { Intervals } from "./intervals";

/** Cells of one column that lie below each other and hold the same formula. The unit all book-keeping works in. */
export class Run {
  readonly dirty = new Intervals();

  constructor(
    readonly sheet: Sheet,
    readonly column: number,
    readonly top: number,
    readonly bottom: number,
    readonly form: Form,
  ) {}
}

/** Told when runs come and go. */
export interface RunListener {
  added(run: Run): void;
  removed(run: Run): void;
}

/** All runs of the workbook, by sheet and column, ordered by row. Runs are never changed but replaced. */
export class RunTable {
  private readonly bySheet = new Map<Sheet, Map<number, Run[]>>();
  private readonly byForm = new Map<Form, Set<Run>>();

  constructor(private readonly listener: RunListener) {}

  *all(): Iterable<Run> {
    for (const columns of this.bySheet.values()) for (const runs of columns.values()) yield* runs;
  }

  forms(): Form[] {
    return [...this.byForm.keys()];
  }

  of(form: Form): readonly Run[] {
    return [...(this.byForm.get(form) ?? [])];
  }

  columns(sheet: Sheet): ReadonlyMap<number, readonly Run[]> {
    return this.bySheet.get(sheet) ?? new Map<number, Run[]>();
  }

  /** The run that holds a cell. */
  at(sheet: Sheet, row: number, column: number): Run | undefined {
    const runs = this.bySheet.get(sheet)?.get(column);
    const run = runs?.[firstEndingFrom(runs, row)];
    return run && run.top <= row ? run : undefined;
  }

  /** Calls for every run that has cells in the area. */
  eachIn(sheet: Sheet, area: Area, visit: (run: Run) => void): void {
    const columns = this.bySheet.get(sheet);
    if (!columns) return;
    const look = (runs: readonly Run[]): void => {
      for (let i = firstEndingFrom(runs, area.top); i < runs.length; i++) {
        const run = runs[i];
        if (!run || run.top > area.bottom) break;
        visit(run);
      }
    };
    if (area.right - area.left < columns.size) {
      for (let column = area.left; column <= area.right; column++) look(columns.get(column) ?? []);
      return;
    }
    for (const [column, runs] of columns) if (column >= area.left && column <= area.right) look(runs);
  }

  removeSheet(sheet: Sheet): void {
    for (const runs of this.bySheet.get(sheet)?.values() ?? []) for (const run of runs) this.forget(run);
    this.bySheet.delete(sheet);
  }

  /**
   * Takes over what the cells of a column now hold from row top to bottom; neighbours with the same formula become
   * one run. Rows still dirty outside the span stay so.
   */
  rescan(
    sheet: Sheet,
    column: number,
    top: number,
    bottom: number,
    formAt: (row: number) => Form | undefined,
    end: number,
  ): void {
    let columns = this.bySheet.get(sheet);
    const runs = columns?.get(column) ?? [];
    const first = firstEndingFrom(runs, top - 1);
    let last = first;
    while (last < runs.length && (runs[last]?.top ?? 0) <= bottom + 1) last++;
    const touched = runs.slice(first, last);
    const spans: { form: Form; top: number; bottom: number }[] = [];
    const append = (form: Form, from: number, to: number): void => {
      const before = spans[spans.length - 1];
      if (before && before.form === form && before.bottom + 1 === from) before.bottom = to;
      else spans.push({ form, top: from, bottom: to });
    };
    for (const run of touched) if (run.top < top) append(run.form, run.top, Math.min(run.bottom, top - 1));
    const scanEnd = Math.min(bottom, end);
    for (let row = top; row <= scanEnd; row++) {
      const form = formAt(row);
      if (form) append(form, row, row);
    }
    for (const run of touched)
      if (run.bottom > bottom) append(run.form, Math.max(run.top, bottom + 1), run.bottom);
    if (spans.length === 0 && touched.length === 0) return;
    const fresh = spans.map((span) => {
      const same = touched.find(
        (run) => run.form === span.form && run.top === span.top && run.bottom === span.bottom,
      );
      if (same) return same;
      const run = new Run(sheet, column, span.top, span.bottom, span.form);
      for (const old of touched)
        if (old.form === span.form)
          for (const [a, b] of old.dirty.ranges)
            if (b >= span.top && a <= span.bottom)
              run.dirty.add(Math.max(a, span.top), Math.min(b, span.bottom));
      return run;
    });
    const kept = new Set(fresh);
    for (const run of touched) if (!kept.has(run)) this.forget(run);
    if (!columns) this.bySheet.set(sheet, (columns = new Map()));
    if (first === 0 && last === runs.length) columns.set(column, fresh);
    else runs.splice(first, last - first, ...fresh);
    const before = new Set(touched);
    for (const run of fresh) if (!before.has(run)) this.remember(run);
  }

  private remember(run: Run): void {
    let set = this.byForm.get(run.form);
    if (!set) this.byForm.set(run.form, (set = new Set()));
    set.add(run);
    this.listener.added(run);
  }

  private forget(run: Run): void {
    const set = this.byForm.get(run.form);
    set?.delete(run);
    if (set?.size === 0) this.byForm.delete(run.form);
    this.listener.removed(run);
  }
}

function firstEndingFrom(runs: readonly Run[], row: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.bottom ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
