import { type Area, parseAddress } from "../model/address";
import { HostError } from "../model/host-error";
import { MAX_CELL_TEXT } from "../model/limits";
import type { Sheet } from "../model/sheet";
import { CellError, type Scalar } from "../model/values";
import type { Workbook } from "../model/workbook";
import type { ColumnIndex } from "./column-index";
import type { ColumnIndexes } from "./column-indexes";
import type { CustomCalls } from "./custom-calls";
import { Form } from "./form";
import type { Frame, Host } from "./frame";
import { calculateKnot, type CellOfRun, direction } from "./knots";
import { BUSY, collapse, Matrix, type Operand, Reference, SPILL, VALUE } from "./operands";
import { type Component, DueRuns, inOrder } from "./order";
import type { ReaderIndex } from "./readers";
import type { Run, RunTable } from "./runs";
import type { Spills } from "./spills";

export type { CellOfRun };

interface Parts {
  readonly workbook: Workbook;
  readonly options: { readonly now: () => Date; readonly random: () => number };
  readonly runs: RunTable;
  readonly readers: ReaderIndex;
  readonly spills: Spills;
  readonly indexes: ColumnIndexes;
  readonly custom: CustomCalls;
  readonly compile: (text: string, sheet: Sheet, row: number, column: number) => Form;
}

interface AreaOfSheet {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** What one calculation did. */
export interface Calculated {
  /** Cells with formulas whose values changed, run by run. */
  readonly changed: readonly AreaOfSheet[];
  /** Cells that arrays spilled over or left. */
  readonly spilled: readonly AreaOfSheet[];
  readonly circular: readonly CellOfRun[];
}

/** Calculates dirty runs in an order in which each comes after what it reads. */
export class Calculator implements Host {
  private due = new DueRuns([]);
  private readonly inProgress = new Set<Run>();
  private changed: AreaOfSheet[] = [];
  private spilled: AreaOfSheet[] = [];
  private circular: CellOfRun[] = [];
  private today = new Date(0);

  constructor(private readonly parts: Parts) {}

  get workbook(): Workbook {
    return this.parts.workbook;
  }

  calculate(runs: readonly Run[]): Calculated {
    this.due = new DueRuns(runs);
    this.changed = [];
    this.spilled = [];
    this.circular = [];
    // One moment for the whole calculation, so that NOW() is the same in every cell.
    this.today = this.parts.options.now();
    for (const component of this.ordered(runs)) this.component(component);
    return { changed: this.changed, spilled: this.spilled, circular: this.circular };
  }

  /** Calculates a formula for no cell, or as if it stood in one. */
  evaluate(form: Form, sheet: Sheet, row = 0, column = 0): Operand {
    this.today = this.parts.options.now();
    const frame = this.frame(sheet, row, column);
    const result = form.bound.calculate(frame);
    return frame.waiting ? BUSY : result;
  }

  now(): Date {
    return this.today;
  }

  random(): number {
    return this.parts.options.random();
  }

  settle(reference: Reference): void {
    const runs: Run[] = [];
    this.due.eachIn(reference.sheet, reference, (run) => {
      if (!this.inProgress.has(run)) runs.push(run);
    });
    if (runs.length > 0) for (const component of this.ordered(runs)) this.component(component);
  }

  index(sheet: Sheet, column: number): ColumnIndex | null {
    return this.parts.indexes.ask(sheet, column);
  }

  spillArea(sheet: Sheet, row: number, column: number): Area | null {
    return this.parts.spills.areaOf(sheet, row, column);
  }

  isSubtotal(sheet: Sheet, row: number, column: number): boolean {
    const formula = sheet.cells.formula(row, column);
    return formula instanceof Form && formula.bound.hasSubtotal;
  }

  referenceFromText(text: string, frame: Frame): Operand | null {
    const trimmed = text.trim();
    try {
      const { sheet: name, area } = parseAddress(trimmed);
      const sheet = name === null ? frame.sheet : this.workbook.findSheet(name);
      return sheet ? new Reference(sheet, area.top, area.left, area.bottom, area.right) : null;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
    try {
      const form = this.parts.compile(`=${trimmed}`, frame.sheet, frame.row, frame.column);
      const { kind } = form.parsed.expression;
      if (kind !== "name" && kind !== "table" && kind !== "spilled") return null;
      const found = form.bound.calculate(frame);
      return found instanceof Reference ? found : null;
    } catch (error) {
      if (error instanceof HostError) return null;
      throw error;
    }
  }

  callCustom(name: string, place: number, given: readonly (Operand | undefined)[], frame: Frame): Operand {
    return this.parts.custom.call(name, place, given, frame);
  }

  private ordered(roots: readonly Run[]): Generator<Component> {
    return inOrder(
      roots,
      this.due,
      (run) => this.parts.readers.readsOf(run),
      (run) => run.dirty.isEmpty || this.inProgress.has(run),
    );
  }

  private component({ runs, knotted }: Component): void {
    const [run] = runs;
    if (!run || runs.every((each) => each.dirty.isEmpty)) return;
    for (const each of runs) {
      this.inProgress.add(each);
      if (knotted) this.parts.indexes.lock(each.sheet, each.column);
    }
    const way = knotted && runs.length === 1 ? direction(run, this.parts.readers.readsOf(run)) : null;
    if (!knotted || way) this.rows(run, way === "up");
    else this.knot(runs);
    for (const each of runs) {
      each.dirty.clear();
      this.inProgress.delete(each);
      if (knotted) this.parts.indexes.unlock(each.sheet, each.column);
    }
  }

  private rows(run: Run, upwards: boolean): void {
    const ranges = upwards ? [...run.dirty.ranges].reverse() : run.dirty.ranges;
    const writer = new RunWriter(this.frame(run.sheet, run.top, run.column), run, this.parts.spills);
    for (const [top, bottom] of ranges)
      if (upwards) for (let row = bottom; row >= top; row--) writer.calculate(row);
      else for (let row = top; row <= bottom; row++) writer.calculate(row);
    this.finish(writer);
  }

  private knot(runs: readonly Run[]): void {
    const writers = new Map(
      runs.map((run) => [
        run,
        new RunWriter(this.frame(run.sheet, run.top, run.column), run, this.parts.spills),
      ]),
    );
    calculateKnot(
      runs,
      (run) => this.parts.readers.readsOf(run),
      ({ run, row }) => writers.get(run)?.calculate(row),
      (cell) => {
        writers.get(cell.run)?.store(cell.row, 0);
        this.circular.push(cell);
      },
    );
    for (const writer of writers.values()) this.finish(writer);
  }

  private finish(writer: RunWriter): void {
    const { run, low, high } = writer;
    if (low <= high) {
      const area = { top: low, bottom: high, left: run.column, right: run.column };
      this.changed.push({ sheet: run.sheet, area });
      this.parts.indexes.changed(run.sheet, run.column);
    }
    for (const area of writer.spilled) {
      this.spilled.push({ sheet: run.sheet, area });
      for (let column = area.left; column <= area.right; column++)
        this.parts.indexes.changed(run.sheet, column);
    }
  }

  private frame(sheet: Sheet, row: number, column: number): Frame {
    return { host: this, sheet, row, column, locals: [], waiting: false };
  }
}

/** Calculates cells of one run and writes their values. */
class RunWriter {
  /** The first and last row whose value changed. */
  low = Infinity;
  high = -1;
  readonly spilled: Area[] = [];
  private readonly values: (Scalar | undefined)[];

  constructor(
    private readonly frame: Frame,
    readonly run: Run,
    private readonly spills: Spills,
  ) {
    this.values = run.sheet.cells.columnForWriting(run.column).values;
  }

  calculate(row: number): void {
    const { frame } = this;
    frame.row = row;
    frame.waiting = false;
    const { bound } = this.run.form;
    if (bound.calculateScalar) return this.store(row, this.shown(bound.calculateScalar(frame)));
    const result = collapse(bound.calculate(frame));
    const { sheet, column } = this.run;
    if (result instanceof Matrix && !frame.waiting) {
      const { changed, blocked } = this.spills.place(sheet, row, column, result);
      if (changed) this.spilled.push(changed);
      return this.store(row, blocked ? SPILL : (result.at(0, 0) ?? 0));
    }
    if (this.spills.knows(sheet, row, column)) {
      const left = this.spills.remove(sheet, row, column, null);
      if (left) this.spilled.push(left);
    }
    this.store(row, this.shown(result instanceof Matrix ? BUSY : result));
  }

  store(row: number, value: Scalar): void {
    if (sameValue(this.values[row], value)) return;
    this.values[row] = value;
    if (row < this.low) this.low = row;
    if (row > this.high) this.high = row;
  }

  /** What the cell shows of a result: an empty cell as 0, a text too long for a cell as #VALUE!. */
  private shown(value: Scalar): Scalar {
    if (this.frame.waiting) return BUSY;
    if (value === null) return 0;
    return typeof value === "string" && value.length > MAX_CELL_TEXT ? VALUE : value;
  }
}

function sameValue(a: Scalar | undefined, b: Scalar): boolean {
  return (
    a === b ||
    (a instanceof CellError && b instanceof CellError && a.text === b.text && a.message === b.message)
  );
}
