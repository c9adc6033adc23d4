import type { Read } from "./reads";
import { readFrom } from "./reads";
import type { Reader } from "./readers";
import type { Run } from "./runs";

/** A cell of a run. */
export interface CellOfRun {
  readonly run: Run;
  readonly row: number;
}

const DONE = 0;
const DUE = 1;
const OPEN = 2;

/**
 * Which way a run that reads its own column can be calculated row by row: "down" where every cell reads only cells
 * above it (a running total), "up" where only below, null where neither is sure.
 */
export function direction(run: Run, readers: readonly Reader[]): "down" | "up" | null {
  let down = true;
  let up = true;
  for (const { read, area } of readers) {
    if (read.sheet !== run.sheet || area.left > run.column || area.right < run.column) continue;
    down &&= isBeyond(read, -1, run);
    up &&= isBeyond(read, 1, run);
  }
  return down ? "down" : up ? "up" : null;
}

function isBeyond(read: Read, side: -1 | 1, run: Run): boolean {
  return [read.top, read.bottom].every((end) =>
    end.absolute
      ? side < 0
        ? end.value < (run.dirty.ranges[0]?.[0] ?? run.top)
        : end.value > (run.dirty.ranges[run.dirty.ranges.length - 1]?.[1] ?? run.bottom)
      : end.value * side > 0,
  );
}

/**
 * Calculates runs that read each other cell by cell, each cell after the cells it reads. Cells that lead back to
 * themselves are handed to `circular` instead.
 */
export function calculateKnot(
  runs: readonly Run[],
  readsOf: (run: Run) => readonly Reader[],
  calculate: (cell: CellOfRun) => void,
  circular: (cell: CellOfRun) => void,
): void {
  new Knot(runs, readsOf, calculate, circular).run();
}

interface OpenCell extends CellOfRun {
  inCircle: boolean;
}

class Knot {
  private readonly states = new Map<Run, { state: Uint8Array; firstDue: number }>();
  private readonly path: OpenCell[] = [];

  constructor(
    private readonly runs: readonly Run[],
    private readonly readsOf: (run: Run) => readonly Reader[],
    private readonly calculate: (cell: CellOfRun) => void,
    private readonly circular: (cell: CellOfRun) => void,
  ) {
    for (const run of runs) {
      const state = new Uint8Array(run.bottom - run.top + 1);
      for (const [a, b] of run.dirty.ranges) state.fill(DUE, a - run.top, b - run.top + 1);
      this.states.set(run, { state, firstDue: run.top });
    }
  }

  run(): void {
    const cells: CellOfRun[] = [];
    for (const run of this.runs)
      for (const [a, b] of run.dirty.ranges) for (let row = a; row <= b; row++) cells.push({ run, row });
    cells.sort((a, b) => a.row - b.row);
    for (const cell of cells) if (this.stateOf(cell) === DUE) this.follow(cell);
  }

  private follow(start: CellOfRun): void {
    this.open(start);
    for (let cell = this.path[this.path.length - 1]; cell; cell = this.path[this.path.length - 1]) {
      const next = this.nextDue(cell);
      if (next) {
        this.open(next);
        continue;
      }
      this.path.pop();
      this.mark(cell, DONE);
      if (cell.inCircle) this.circular(cell);
      else this.calculate(cell);
    }
  }

  private open(cell: CellOfRun): void {
    this.mark(cell, OPEN);
    this.path.push({ ...cell, inCircle: false });
  }

  /** A cell this one reads that is not calculated yet; cells being followed already close a circle. */
  private nextDue(cell: CellOfRun): CellOfRun | null {
    for (const { read } of this.readsOf(cell.run)) {
      const area = readFrom(read, cell.row, cell.run.column);
      if (!area) continue;
      for (const run of this.runs) {
        if (run.sheet !== read.sheet || run.column < area.left || run.column > area.right) continue;
        const entry = this.states.get(run);
        if (!entry) continue;
        const { state } = entry;
        while (entry.firstDue <= run.bottom && state[entry.firstDue - run.top] === DONE) entry.firstDue++;
        const last = Math.min(area.bottom, run.bottom);
        for (let row = Math.max(area.top, entry.firstDue); row <= last; row++) {
          if (state[row - run.top] === DUE) return { run, row };
          if (state[row - run.top] === OPEN) this.closeCircle(run, row);
        }
      }
    }
    return null;
  }

  private closeCircle(run: Run, row: number): void {
    for (let i = this.path.length - 1; i >= 0; i--) {
      const cell = this.path[i];
      if (!cell) return;
      cell.inCircle = true;
      if (cell.run === run && cell.row === row) return;
    }
  }

  private stateOf({ run, row }: CellOfRun): number {
    return this.states.get(run)?.state[row - run.top] ?? DONE;
  }

  private mark({ run, row }: CellOfRun, to: number): void {
    const entry = this.states.get(run);
    if (entry) entry.state[row - run.top] = to;
  }
}
