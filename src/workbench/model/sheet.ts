import type { CellFormula } from "../engine/engine";
import { area, type Area, cellsIn, columnsIn, intersection, rowsIn, sameArea, WHOLE_SHEET } from "./address";
import { Cells } from "./cells";
import type { Chart, Shape } from "./drawing";
import { HostError } from "./host-error";
import { MAX_CELL_TEXT, MAX_FORMULA_TEXT } from "./limits";
import type { Comment, ConditionalFormat, DataValidation, Protection } from "./rules";
import type { Style } from "./styles";
import type { Table } from "./table";
import { CellError, type Scalar } from "./values";
import type { Workbook } from "./workbook";

/** Parts of a sheet that a file keeps apart; only touched ones are written anew. */
export type SheetAspect =
  | "cells"
  | "columns"
  | "rows"
  | "merges"
  | "view"
  | "tables"
  | "conditionalFormats"
  | "validations"
  | "drawings"
  | "comments"
  | "pageLayout"
  | "protection"
  | "filter"
  | "properties";

export interface RowFormat {
  height?: number;
  hidden?: boolean;
  style?: number;
}

export interface ColumnFormat {
  /** In points. */
  width?: number;
  hidden?: boolean;
  style?: number;
}

export interface PageLayout {
  orientation: "Portrait" | "Landscape";
  printArea: Area | null;
  titleRows: { first: number; last: number } | null;
  /** Pages wide and tall to fit to; null where not fitted. */
  fit: { wide: number | null; tall: number | null } | null;
  scale: number | null;
  paperSize: string;
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  printGridlines?: boolean;
  /** Excel.PageLayoutMarginOptions in their unit (Points, Inches, Centimeters). */
  margins?: { unit: string; values: Record<string, unknown> };
}

/** What a caller writes into a cell: a value, a formula text with "=", or undefined to leave the cell as it is. */
export type CellInput = Scalar | undefined;

/**
 * One worksheet: cells and everything that hangs on them. Its methods hold Excel's rules (limits, protection,
 * tables and merges in the way) and tell engine, listeners and file writer what changed.
 */
export class Sheet {
  readonly cells = new Cells();
  readonly rows = new Map<number, RowFormat>();
  readonly columns = new Map<number, ColumnFormat>();
  merges: Area[] = [];
  tables: Table[] = [];
  charts: Chart[] = [];
  shapes: Shape[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: DataValidation[] = [];
  comments: Comment[] = [];
  /** Frozen rows and columns from the top left. */
  frozen = { rows: 0, columns: 0 };
  showGridlines = true;
  showHeadings = true;
  tabColor = "";
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  protection: Protection = { protected: false, options: {}, password: null };
  pageLayout: PageLayout = {
    orientation: "Portrait",
    printArea: null,
    titleRows: null,
    fit: null,
    scale: null,
    paperSize: "A4",
  };
  /** Filter of the sheet itself (not of a table), kept as data. */
  filter: { area: Area; criteria: Map<number, Readonly<Record<string, unknown>>> } | null = null;
  /** Worksheet.customProperties: kept in the file, seen by nobody. */
  readonly customProperties = new Map<string, string>();
  /** Selected cells, for Application and events. */
  selection: Area = area(0, 0);
  /** Width in points of a column without one of its own, and height of a row. */
  defaultColumnWidth = 48;
  defaultRowHeight = 15;

  /** Aspects changed since the file was opened; all of a new sheet. */
  readonly touched = new Set<SheetAspect>();
  /** The XML part of the opened file, null for a new sheet. */
  sourcePart: string | null = null;

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    private currentName: string,
  ) {}

  get name(): string {
    return this.currentName;
  }

  /** Renames without checks or notice; Workbook.renameSheet is the one to call. */
  setName(name: string): void {
    this.currentName = name;
  }

  touch(aspect: SheetAspect): void {
    this.touched.add(aspect);
  }

  /** The used range of the sheet or a part of it, as Excel has it; null where there is none. Formatting counts unless only values are asked for. */
  usedArea(valuesOnly = false, within?: Area): Area | null {
    return this.cells.usedArea(!valuesOnly, within);
  }

  value(row: number, column: number): Scalar {
    return this.cells.value(row, column);
  }

  /** The formula text of a cell, or null. */
  formulaText(row: number, column: number): string | null {
    return this.cells.formula(row, column)?.textAt(row, column) ?? null;
  }

  /** Id of the style that applies to the cell: its own, else its row's, else its column's, else the default. */
  styleId(row: number, column: number): number {
    return this.cells.style(row, column) ?? this.rows.get(row)?.style ?? this.columns.get(column)?.style ?? 0;
  }

  style(row: number, column: number): Style {
    return this.workbook.styles.get(this.styleId(row, column));
  }

  /**
   * Writes values and formulas, row by row, as Range.values and Range.formulas do: "=…" is a formula, "'…" a text,
   * undefined leaves the cell alone, null and "" empty it. Strings stay strings: what a person's typing would turn
   * into a number is for the page to convert. Throws before anything is written.
   */
  write(at: Area, rows: (row: number, column: number) => CellInput): void {
    this.checkWritable(at);
    const columns = columnsIn(at);
    const size = cellsIn(at);
    const values = new Array<Scalar | undefined>(size);
    let formulas: (CellFormula | undefined)[] | null = null;
    for (let row = at.top, place = 0; row <= at.bottom; row++)
      for (let column = at.left; column <= at.right; column++, place++) {
        const input = rows(row - at.top, column - at.left);
        if (input === undefined) continue;
        const formula = this.readFormula(input, row, column);
        if (formula) (formulas ??= new Array<CellFormula | undefined>(size))[place] = formula;
        values[place] = formula ? null : readValue(input);
      }
    for (let c = 0; c < columns; c++) {
      const cells = this.cells.columnForWriting(at.left + c);
      for (let row = at.top, place = c; row <= at.bottom; row++, place += columns) {
        const value = values[place];
        if (value === undefined) continue;
        if (value !== null) cells.values[row] = value;
        else if (row < cells.values.length) cells.values[row] = undefined;
        const formula = formulas?.[place];
        if (formula) (cells.formulas ??= [])[row] = formula;
        else if (cells.formulas && row < cells.formulas.length) cells.formulas[row] = undefined;
      }
    }
    this.renameTableColumns(at);
    this.changed(at);
  }

  /**
   * Writes one formula to every cell of the area, its relative references moving along as when it is filled down:
   * all cells share the form compiled for the first. Cells formatted as text are not for this.
   */
  fillFormula(at: Area, text: string): void {
    this.checkWritable(at);
    const formula = this.readFormula(text, at.top, at.left);
    if (!formula) throw new HostError("InvalidArgument", `"${text}" is not a formula.`);
    for (let column = at.left; column <= at.right; column++) {
      const cells = this.cells.columnForWriting(column);
      const formulas = (cells.formulas ??= []);
      for (let row = at.top; row <= at.bottom; row++) {
        formulas[row] = formula;
        if (row < cells.values.length) cells.values[row] = undefined;
      }
    }
    this.renameTableColumns(at);
    this.changed(at);
  }

  /** Empties contents; formats stay. */
  clearContents(at: Area): void {
    this.checkWritable(at);
    const used = this.usedArea();
    const part = used && intersection(used, at);
    if (part)
      for (let column = part.left; column <= part.right; column++) {
        const cells = this.cells.column(column);
        if (!cells) continue;
        for (let row = part.top; row <= Math.min(part.bottom, cells.values.length - 1); row++)
          cells.values[row] = undefined;
        if (cells.formulas)
          for (let row = part.top; row <= Math.min(part.bottom, cells.formulas.length - 1); row++)
            cells.formulas[row] = undefined;
      }
    this.changed(at);
  }

  /** Changes the style of every cell of the area; whole columns and rows get a format of their own. */
  restyle(at: Area, change: (style: Style) => Style): void {
    this.checkProtection();
    const memo = new Map<number, number>();
    const changed = (id: number): number => {
      let to = memo.get(id);
      if (to === undefined) memo.set(id, (to = this.workbook.styles.change(id, change)));
      return to;
    };
    const wholeColumns = at.top === 0 && at.bottom === WHOLE_SHEET.bottom;
    const wholeRows = !wholeColumns && at.left === 0 && at.right === WHOLE_SHEET.right;
    if (wholeColumns)
      for (let column = at.left; column <= at.right; column++) {
        const format = this.columns.get(column) ?? {};
        this.columns.set(column, { ...format, style: changed(format.style ?? 0) });
      }
    if (wholeRows)
      for (let row = at.top; row <= at.bottom; row++) {
        const format = this.rows.get(row) ?? {};
        this.rows.set(row, { ...format, style: changed(format.style ?? 0) });
      }
    const used = this.usedArea();
    const cellsAt = wholeColumns || wholeRows ? used && intersection(used, at) : at;
    if (cellsAt)
      for (let column = cellsAt.left; column <= cellsAt.right; column++)
        for (let row = cellsAt.top; row <= cellsAt.bottom; row++) {
          const own = this.cells.style(row, column);
          if (own === undefined && (wholeColumns || wholeRows)) continue;
          this.cells.setStyle(row, column, changed(own ?? this.styleId(row, column)));
        }
    this.touch("cells");
    if (wholeColumns) this.touch("columns");
    if (wholeRows) this.touch("rows");
    this.workbook.notify({ kind: "format-changed", sheet: this, area: at });
  }

  columnWidth(column: number): number {
    return this.columns.get(column)?.width ?? this.defaultColumnWidth;
  }

  rowHeight(row: number): number {
    return this.rows.get(row)?.height ?? this.defaultRowHeight;
  }

  merge(at: Area, across = false): void {
    this.checkWritable(at);
    const parts = across
      ? Array.from({ length: rowsIn(at) }, (_, i) => ({ ...at, top: at.top + i, bottom: at.top + i }))
      : [at];
    if (this.tables.some((table) => intersection(table.area, at)))
      throw new HostError("InvalidOperation", "Cells of a table cannot be merged.");
    this.unmerge(at);
    for (const part of parts) {
      if (cellsIn(part) < 2) continue;
      this.merges.push(part);
      // Excel keeps the top left value only.
      this.write(part, (row, column) => (row === 0 && column === 0 ? undefined : null));
    }
    this.touch("merges");
  }

  unmerge(at: Area): void {
    const kept = this.merges.filter((merged) => !intersection(merged, at));
    if (kept.length === this.merges.length) return;
    this.merges = kept;
    this.touch("merges");
  }

  /** Throws where the sheet is protected. */
  checkProtection(): void {
    if (this.protection.protected)
      throw new HostError("AccessDenied", `The sheet "${this.name}" is protected.`);
  }

  /** Tells everybody that contents of the area changed. */
  changed(at: Area): void {
    this.touch("cells");
    this.workbook.engine?.contentChanged(this, at);
    this.workbook.notify({ kind: "content-changed", sheet: this, area: at });
  }

  private checkWritable(at: Area): void {
    if (!intersection(at, WHOLE_SHEET) || at.bottom > WHOLE_SHEET.bottom || at.right > WHOLE_SHEET.right)
      throw new HostError("RangeExceedsLimit", "The range lies outside the sheet.");
    if (this.workbook.readOnly) throw new HostError("AccessDenied", "The workbook is read-only.");
    this.checkProtection();
  }

  /** The compiled formula where the input is one; undefined for a value. */
  private readFormula(input: Scalar, row: number, column: number): CellFormula | undefined {
    if (typeof input !== "string" || input.length < 2 || !input.startsWith("=")) return undefined;
    if (this.style(row, column).numberFormat === "@") return undefined;
    if (input.length > MAX_FORMULA_TEXT)
      throw new HostError("FormulaLengthExceedsLimit", "A formula has at most 8,192 characters.");
    const engine = this.workbook.engine;
    return engine ? engine.compile(input, this, row, column) : { textAt: () => input };
  }

  /** A header cell of a table and the column's name are one: writing the cell renames the column. */
  private renameTableColumns(at: Area): void {
    for (const table of this.tables) {
      if (!table.showHeaders || table.area.top < at.top || table.area.top > at.bottom) continue;
      table.columns.forEach((column, index) => {
        const text = this.value(table.area.top, table.area.left + index);
        const name = text === null ? "" : String(text);
        if (name !== column.name && sameOrInside(at, table.area.top, table.area.left + index))
          this.workbook.renameTableColumn(table, index, name);
      });
    }
  }
}

function sameOrInside(at: Area, row: number, column: number): boolean {
  const cell = area(row, column);
  const part = intersection(at, cell);
  return part !== null && sameArea(part, cell);
}

/** What a cell holds after a value was written to it. */
function readValue(input: Scalar): Scalar {
  if (typeof input === "string") {
    if (input === "") return null;
    if (input.startsWith("'")) return checkText(input.slice(1));
    return (input.startsWith("#") ? CellError.parse(input) : null) ?? checkText(input);
  }
  if (typeof input === "number" && !Number.isFinite(input))
    throw new HostError("InvalidArgument", "A cell cannot hold this number.");
  return input;
}

function checkText(text: string): string {
  if (text.length > MAX_CELL_TEXT)
    throw new HostError("InvalidArgument", "A cell holds at most 32,767 characters.");
  return text;
}
