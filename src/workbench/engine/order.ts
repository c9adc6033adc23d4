import type { Area } from "../model/address";
import type { Sheet } from "../model/sheet";
import { readByRows } from "./reads";
import type { Reader } from "./readers";
import type { Run } from "./runs";

/** Dirty runs that have to be calculated together: one run, or several that read each other. */
export interface Component {
  readonly runs: readonly Run[];
  /** True where some cell of it may depend on another cell of it. */
  readonly knotted: boolean;
}

/** The runs due for calculation, found by the cells they fill. */
export class DueRuns {
  private readonly bySheet = new Map<Sheet, Map<number, Run[]>>();

  constructor(readonly runs: readonly Run[]) {
    for (const run of runs) {
      let columns = this.bySheet.get(run.sheet);
      if (!columns) this.bySheet.set(run.sheet, (columns = new Map()));
      const list = columns.get(run.column);
      if (list) list.push(run);
      else columns.set(run.column, [run]);
    }
    for (const columns of this.bySheet.values())
      for (const list of columns.values()) list.sort((a, b) => a.top - b.top);
  }

  /** Calls for every run with a dirty cell in the area. */
  eachIn(sheet: Sheet, area: Area, visit: (run: Run) => void): void {
    const columns = this.bySheet.get(sheet);
    if (!columns) return;
    const look = (list: readonly Run[]): void => {
      let low = 0;
      let high = list.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((list[middle]?.bottom ?? 0) < area.top) low = middle + 1;
        else high = middle;
      }
      for (; low < list.length; low++) {
        const run = list[low];
        if (!run || run.top > area.bottom) return;
        if (run.dirty.overlaps(area.top, area.bottom)) visit(run);
      }
    };
    if (area.right - area.left < columns.size) {
      for (let column = area.left; column <= area.right; column++) {
        const list = columns.get(column);
        if (list) look(list);
      }
    } else for (const [column, list] of columns) if (column >= area.left && column <= area.right) look(list);
  }
}

/** The dirty runs a run's dirty cells read. */
export function precedents(run: Run, readers: readonly Reader[], due: DueRuns): Set<Run> {
  const found = new Set<Run>();
  const { ranges } = run.dirty;
  const first = ranges[0]?.[0] ?? run.top;
  const last = ranges[ranges.length - 1]?.[1] ?? run.bottom;
  const spans: readonly (readonly [number, number])[] = ranges.length <= 16 ? ranges : [[first, last]];
  for (const { read } of readers)
    for (const [top, bottom] of spans) {
      const area = readByRows(read, top, bottom, run.column);
      if (area) due.eachIn(read.sheet, area, (each) => found.add(each));
    }
  return found;
}

interface Node {
  readonly run: Run;
  readonly next: Iterator<Run>;
  index: number;
  low: number;
  self: boolean;
}

/**
 * Orders runs so that each comes after what it reads (Tarjan's components, without recursion). Starts from the
 * roots given; runs already calculated are not among the due ones any more.
 */
export function* inOrder(
  roots: Iterable<Run>,
  due: DueRuns,
  readsOf: (run: Run) => readonly Reader[],
  skip: (run: Run) => boolean,
): Generator<Component> {
  const nodes = new Map<Run, Node>();
  const open: Run[] = [];
  const isOpen = new Set<Run>();
  let counter = 0;
  const enter = (run: Run): Node => {
    const node: Node = {
      run,
      next: precedents(run, readsOf(run), due).values(),
      index: counter,
      low: counter,
      self: false,
    };
    counter++;
    nodes.set(run, node);
    open.push(run);
    isOpen.add(run);
    return node;
  };
  for (const root of roots) {
    if (nodes.has(root) || skip(root)) continue;
    const path: Node[] = [enter(root)];
    for (let node = path[path.length - 1]; node; node = path[path.length - 1]) {
      const step = node.next.next();
      if (!step.done) {
        const run = step.value;
        if (run === node.run) node.self = true;
        if (skip(run)) continue;
        const known = nodes.get(run);
        if (!known) path.push(enter(run));
        else if (isOpen.has(run)) node.low = Math.min(node.low, known.index);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent) parent.low = Math.min(parent.low, node.low);
      if (node.low !== node.index) continue;
      const runs: Run[] = [];
      for (let run = open.pop(); run; run = open.pop()) {
        isOpen.delete(run);
        runs.push(run);
        if (run === node.run) break;
      }
      yield { runs, knotted: runs.length > 1 || node.self };
    }
  }
}
