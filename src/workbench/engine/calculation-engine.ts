import { type Area, area, intersection } from "../model/address";
import type { NamedItem } from "../model/names";
import type { Sheet } from "../model/sheet";
import type { Scalar } from "../model/values";
import type { Workbook } from "../model/workbook";
import { type CellOfRun, Calculator } from "./calculator";
import { readYearsFrom } from "./coercion";
import { ColumnIndexes } from "./column-indexes";
import { CustomCalls } from "./custom-calls";
import type { CellFormula, CustomFunctionCaller, Engine, StructureChange } from "./engine";
import { Form } from "./form";
import { FormulaBook } from "./formula-book";
import { moveReferences } from "./move-references";
import { collapse, Matrix } from "./operands";
import { ReaderIndex } from "./readers";
import { rowsReading } from "./reads";
import { type Run, RunTable } from "./runs";
import { Spills } from "./spills";

/** The clock and the dice of TODAY, NOW, RAND and day texts without a year. */
export interface EngineOptions {
  readonly now: () => Date;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
}

/** A circular reference, as Excel lists them: the cell shows 0. */
export interface CircularCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Gives a workbook an engine: formulas it holds already keep their saved values until something changes. */
export function attachEngine(workbook: Workbook, options: EngineOptions): CalculationEngine {
  const engine = new CalculationEngine(workbook, options);
  workbook.engine = engine;
  engine.onCalculated = (sheet, changed) => workbook.notify({ kind: "calculated", sheet, area: changed });
  workbook.listen((event) => {
    if (event.kind === "layout-changed") engine.visibilityChanged(event.sheet);
  });
  for (const sheet of workbook.sheets) {
    const used = sheet.cells.usedArea(false);
    if (used) engine.contentLoaded(sheet, used);
  }
  return engine;
}

/**
 * Calculates a workbook. Book-keeping is by runs (cells below each other with one formula) and by references of
 * runs, never by single cells, so that its cost follows the number of different formulas and not of rows.
 */
export class CalculationEngine implements Engine {
  onCalculated: ((sheet: Sheet, changed: Area) => void) | null = null;

  private readonly book: FormulaBook;
  private readonly readers = new ReaderIndex();
  private readonly runs: RunTable;
  private readonly spills = new Spills();
  private readonly indexes = new ColumnIndexes();
  private readonly custom: CustomCalls;
  private readonly calculator: Calculator;
  private readonly volatileRuns = new Set<Run>();
  private readonly dirtyRuns = new Set<Run>();
  private changes: { readonly sheet: Sheet; readonly area: Area }[] = [];
  private circular: CircularCell[] = [];
  private calculating = false;

  constructor(
    private readonly workbook: Workbook,
    options: EngineOptions,
  ) {
    readYearsFrom(() => options.now().getFullYear());
    this.book = new FormulaBook(workbook);
    this.custom = new CustomCalls((cells) => this.answersArrived(cells));
    this.runs = new RunTable({
      added: (run) => this.runAdded(run),
      removed: (run) => this.runRemoved(run),
    });
    this.calculator = new Calculator({
      workbook,
      options,
      runs: this.runs,
      readers: this.readers,
      spills: this.spills,
      indexes: this.indexes,
      custom: this.custom,
      compile: (text, sheet, row, column) => this.book.compile(text, sheet, row, column),
    });
  }

  /** Cells in circles of references, as found by the last calculations. */
  get circularReferences(): readonly CircularCell[] {
    return this.circular;
  }

  compile(text: string, sheet: Sheet, row: number, column: number): CellFormula {
    return this.book.compile(text, sheet, row, column);
  }

  contentChanged(sheet: Sheet, changed: Area): void {
    const part = this.reach(sheet, changed);
    this.clearSpills(sheet, part);
    this.scan(sheet, part);
    this.runs.eachIn(sheet, part, (run) => {
      if (run.form.bound.external) return this.keepExternal(run, part);
      this.soil(run, Math.max(run.top, part.top), Math.min(run.bottom, part.bottom));
    });
    for (let column = part.left; column <= part.right; column++) this.indexes.changed(sheet, column);
    this.changes.push({ sheet, area: part });
  }

  contentLoaded(sheet: Sheet, loaded: Area): void {
    const part = this.reach(sheet, loaded);
    this.scan(sheet, part);
    for (let column = part.left; column <= part.right; column++) this.indexes.changed(sheet, column);
    // A formula without a saved value was never calculated: files by other programs leave it to the reader.
    this.runs.eachIn(sheet, part, (run) => {
      if (run.form.bound.external) return;
      const values = sheet.cells.column(run.column)?.values ?? [];
      for (let row = Math.max(run.top, part.top); row <= Math.min(run.bottom, part.bottom); row++)
        if (values[row] === undefined || values[row] === null) this.soil(run, row, row);
    });
  }

  spillLoaded(sheet: Sheet, row: number, column: number, over: Area): void {
    this.spills.adopt(sheet, row, column, over);
  }

  structureChanged(change: StructureChange): void {
    this.book.clear();
    if (change.kind === "sheet-deleted") {
      this.runs.removeSheet(change.sheet);
      this.spills.removeSheet(change.sheet);
    }
    if (change.kind === "cells-moved") {
      moveReferences(this.workbook, change, (text, sheet, row, column) =>
        this.book.compile(text, sheet, row, column),
      );
      for (const sheet of this.workbook.sheets) this.contentMoved(sheet);
      return this.rebindAll(change);
    }
    if (change.kind === "name-changed" && this.workbook.names.includes(change.name))
      this.renewName(change.name);
    this.rebindAll(change);
  }

  /** Rows were hidden or shown: SUBTOTAL may count other rows. */
  visibilityChanged(sheet: Sheet): void {
    for (const form of this.runs.forms())
      if (form.bound.seesHiddenRows && form.bound.reads.some((read) => read.sheet === sheet))
        for (const run of this.runs.of(form)) this.soil(run, run.top, run.bottom);
  }

  recalculate(): void {
    if (this.calculating) return;
    this.calculating = true;
    const changed = new ChangedAreas();
    for (const run of this.volatileRuns) this.soil(run, run.top, run.bottom);
    try {
      // Arrays that spill change cells others read; these are calculated in a further wave, which settles soon.
      for (let wave = 0; wave < 100; wave++) {
        this.spread();
        this.circular = this.circular.filter((cell) => this.stands(cell));
        if (this.dirtyRuns.size === 0) break;
        const due = [...this.dirtyRuns];
        this.dirtyRuns.clear();
        const result = this.calculator.calculate(due);
        this.circular.push(
          ...result.circular.map(({ run, row }: CellOfRun) => ({
            sheet: run.sheet,
            row,
            column: run.column,
          })),
        );
        for (const each of result.changed) changed.add(each.sheet, each.area);
        this.changes.push(...result.spilled);
        for (const each of result.spilled) changed.add(each.sheet, each.area);
      }
    } finally {
      this.calculating = false;
    }
    this.custom.send();
    if (this.onCalculated) for (const { sheet, area: part } of changed.list()) this.onCalculated(sheet, part);
  }

  recalculateAll(): void {
    this.custom.forget();
    for (const run of [...this.runs.all()]) if (!run.form.bound.external) this.soil(run, run.top, run.bottom);
    this.recalculate();
  }

  settled(): Promise<void> {
    return this.custom.settled();
  }

  useCustomFunctions(caller: CustomFunctionCaller | null): void {
    this.custom.use(caller);
    for (const form of this.runs.forms())
      if (form.bound.callsOthers) for (const run of this.runs.of(form)) this.soil(run, run.top, run.bottom);
  }

  spillArea(sheet: Sheet, row: number, column: number): Area | null {
    return this.spills.areaOf(sheet, row, column);
  }

  spillParent(sheet: Sheet, row: number, column: number): { row: number; column: number } | null {
    return this.spills.parentOf(sheet, row, column);
  }

  evaluate(text: string, sheet: Sheet): Scalar | readonly (readonly Scalar[])[] {
    this.recalculate();
    const result = collapse(this.calculator.evaluate(this.book.compile(text, sheet, 0, 0), sheet));
    if (!(result instanceof Matrix)) return result ?? 0;
    return Array.from({ length: result.rows }, (_, row) =>
      Array.from({ length: result.columns }, (__, column) => result.at(row, column) ?? 0),
    );
  }

  valueAt(formula: CellFormula, sheet: Sheet, row: number, column: number): Scalar {
    const form =
      formula instanceof Form ? formula : this.book.compile(formula.textAt(row, column), sheet, row, column);
    const result = collapse(this.calculator.evaluate(form, sheet, row, column));
    return (result instanceof Matrix ? result.at(0, 0) : result) ?? null;
  }

  /** The part of an area in which anything can be: changes of whole columns are cut to the cells ever used. */
  private reach(sheet: Sheet, changed: Area): Area {
    let bottom = changed.top;
    const columns = Math.max(sheet.cells.columnCount, ...this.runs.columns(sheet).keys()) + 1;
    const right = Math.max(changed.left, Math.min(changed.right, columns));
    for (let column = changed.left; column <= right; column++) {
      const cells = sheet.cells.column(column);
      const runs = this.runs.columns(sheet).get(column);
      const lastRun = runs?.[runs.length - 1]?.bottom ?? 0;
      bottom = Math.max(bottom, cells?.values.length ?? 0, cells?.formulas?.length ?? 0, lastRun);
    }
    return { top: changed.top, left: changed.left, bottom: Math.min(changed.bottom, bottom), right };
  }

  private scan(sheet: Sheet, part: Area): void {
    for (let column = part.left; column <= part.right; column++) {
      const formulas = sheet.cells.column(column)?.formulas;
      const formAt = (row: number): Form | undefined => {
        const formula = formulas?.[row];
        if (!formula || formula instanceof Form) return formula;
        // Made while no engine was at work.
        const form = this.book.compile(formula.textAt(row, column), sheet, row, column);
        formulas[row] = form;
        return form;
      };
      this.runs.rescan(sheet, column, part.top, part.bottom, formAt, (formulas?.length ?? 0) - 1);
    }
  }

  /** After cells moved: everything on the sheet is looked at anew; values stand, since references moved along. */
  private contentMoved(sheet: Sheet): void {
    this.spills.removeSheet(sheet);
    const whole = this.reach(sheet, {
      top: 0,
      left: 0,
      bottom: Number.MAX_SAFE_INTEGER,
      right: Number.MAX_SAFE_INTEGER,
    });
    this.contentChanged(sheet, whole);
  }

  private clearSpills(sheet: Sheet, part: Area): void {
    for (const spill of this.spills.touching(sheet, part)) {
      const anchor = area(spill.row, spill.column);
      const cleared = this.spills.remove(sheet, spill.row, spill.column, part);
      if (cleared) {
        this.changes.push({ sheet, area: cleared });
        for (let column = cleared.left; column <= cleared.right; column++)
          this.indexes.changed(sheet, column);
      }
      if (!intersection(anchor, part)) {
        const run = this.runs.at(sheet, spill.row, spill.column);
        if (run) this.soil(run, spill.row, spill.row);
      }
    }
  }

  /** A reference to another workbook keeps what the file saved; one typed here has nothing to show. */
  private keepExternal(run: Run, part: Area): void {
    for (let row = Math.max(run.top, part.top); row <= Math.min(run.bottom, part.bottom); row++)
      if (run.sheet.cells.value(row, run.column) === null) this.soil(run, row, row);
  }

  private soil(run: Run, low: number, high: number): void {
    const fresh = run.dirty.add(low, high);
    if (fresh.length === 0) return;
    this.dirtyRuns.add(run);
    for (const [top, bottom] of fresh)
      this.changes.push({ sheet: run.sheet, area: { top, bottom, left: run.column, right: run.column } });
  }

  /** Follows changes to all that reads them, directly or through others. */
  private spread(): void {
    while (this.changes.length > 0) {
      const { changes } = this;
      this.changes = [];
      for (const change of changes)
        this.readers.eachReading(change.sheet, change.area, ({ run, read }) => {
          if (run.form.bound.external) return;
          const rows = rowsReading(read, change.area, run.top, run.bottom);
          if (!rows) return;
          const [low, high] = this.chained(run, rows);
          this.soil(run, low, high);
        });
    }
  }

  /** A run whose cells read the one above, such as a running total, is dirty to its end at once. */
  private chained(run: Run, rows: [number, number]): [number, number] {
    for (const { read, area: covered } of this.readers.readsOf(run)) {
      if (read.sheet !== run.sheet || covered.left > run.column || covered.right < run.column) continue;
      if (read.bottom.absolute) continue;
      if (read.bottom.value === -1) return [rows[0], run.bottom];
    }
    return rows;
  }

  private runAdded(run: Run): void {
    this.readers.add(run);
    if (run.form.bound.volatile && !run.form.bound.external) this.volatileRuns.add(run);
    if (!run.dirty.isEmpty) this.dirtyRuns.add(run);
  }

  private runRemoved(run: Run): void {
    this.readers.remove(run);
    this.volatileRuns.delete(run);
    this.dirtyRuns.delete(run);
  }

  /** Compiled at once, whether a formula uses the name or not: what it refers to may be moved or named otherwise. */
  private renewName(item: NamedItem): void {
    item.formula = null;
    this.book.ofName(item);
  }

  /** Looks all names up again; formulas for which they mean something else now are due. */
  private rebindAll(change: StructureChange): void {
    const onlyNames =
      change.kind === "sheet-added" ||
      change.kind === "sheet-renamed" ||
      change.kind === "table-added" ||
      change.kind === "table-renamed" ||
      change.kind === "table-column-renamed";
    for (const item of this.workbook.names) {
      if (item.formula instanceof Form) item.formula.rebind();
      if (item.formula instanceof Form) item.formulaText = item.formula.textAt(0, 0);
    }
    for (const form of this.runs.forms()) {
      if (!form.hasNames) continue;
      const wasComplete = form.isComplete;
      form.rebind();
      const runs = this.runs.of(form);
      for (const run of runs) {
        this.runRemoved(run);
        this.runAdded(run);
      }
      if ((onlyNames && wasComplete) || form.bound.external) continue;
      for (const run of runs) this.soil(run, run.top, run.bottom);
    }
  }

  /** Whether what was found of a cell is not about to be found anew. */
  private stands({ sheet, row, column }: CircularCell): boolean {
    const run = this.runs.at(sheet, row, column);
    return run !== undefined && !run.dirty.overlaps(row, row);
  }

  private answersArrived(cells: readonly { sheet: Sheet; row: number; column: number }[]): void {
    for (const { sheet, row, column } of cells) {
      const run = this.runs.at(sheet, row, column);
      if (run) this.soil(run, row, row);
    }
    this.recalculate();
  }
}

/** Gathers changed cells, column by column, for those who want to be told. */
class ChangedAreas {
  private readonly bySheet = new Map<Sheet, Map<number, { top: number; bottom: number }>>();

  add(sheet: Sheet, part: Area): void {
    let columns = this.bySheet.get(sheet);
    if (!columns) this.bySheet.set(sheet, (columns = new Map()));
    for (let column = part.left; column <= part.right; column++) {
      const span = columns.get(column);
      if (!span) columns.set(column, { top: part.top, bottom: part.bottom });
      else {
        span.top = Math.min(span.top, part.top);
        span.bottom = Math.max(span.bottom, part.bottom);
      }
    }
  }

  /** Neighbouring columns with the same rows come as one area. */
  list(): { sheet: Sheet; area: Area }[] {
    const list: { sheet: Sheet; area: Area }[] = [];
    for (const [sheet, columns] of this.bySheet) {
      for (const [column, { top, bottom }] of [...columns].sort((a, b) => a[0] - b[0])) {
        const last = list[list.length - 1];
        if (
          last?.sheet === sheet &&
          last.area.right === column - 1 &&
          last.area.top === top &&
          last.area.bottom === bottom
        )
          last.area = { ...last.area, right: column };
        else list.push({ sheet, area: { top, bottom, left: column, right: column } });
      }
    }
    return list;
  }
}
