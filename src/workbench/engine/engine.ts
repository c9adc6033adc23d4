import type { Area } from "../model/address";
import type { NamedItem } from "../model/names";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/table";
import type { Scalar } from "../model/values";

/**
 * A formula as a cell holds it. The engine makes these; one compiled form may serve a whole column, so the text
 * is asked for with the place it stands in.
 */
export interface CellFormula {
  /** English A1 text with the leading "=", as Excel would show it in that cell now (names follow renames). */
  textAt(row: number, column: number): string;
}

/** What happened to the workbook's structure; names are those before the change where they changed. */
export type StructureChange =
  | { readonly kind: "sheet-added"; readonly sheet: Sheet }
  | { readonly kind: "sheet-renamed"; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: "sheet-deleted"; readonly sheet: Sheet }
  | { readonly kind: "table-added"; readonly table: Table }
  | { readonly kind: "table-renamed"; readonly table: Table; readonly before: string }
  | { readonly kind: "table-resized"; readonly table: Table; readonly before: Area }
  | { readonly kind: "table-deleted"; readonly table: Table }
  | {
      readonly kind: "table-column-renamed";
      readonly table: Table;
      readonly index: number;
      readonly before: string;
    }
  | { readonly kind: "name-changed"; readonly name: NamedItem }
  | {
      readonly kind: "cells-moved";
      readonly sheet: Sheet;
      /** Cells of this area moved by the offset (insert and delete); references follow. */
      readonly area: Area;
      readonly rows: number;
      readonly columns: number;
    };

/** One call of a custom function that a cell waits for. */
export interface CustomCall {
  readonly id: string;
  readonly arguments: readonly (Scalar | readonly (readonly Scalar[])[])[];
  /** "Sheet1!B2": the cell that called. */
  readonly caller: string;
}

/** The add-in's side of custom functions, as the protocol offers it. */
export interface CustomFunctionCaller {
  /** The function's metadata by its full name as typed ("OPS.FUNNEL"), or null when nobody offers it. */
  find(name: string): CustomFunctionShape | null;
  /** Runs all calls of one wave; one result a call, in the same order: a value, an array that spills, or an error. */
  invoke(calls: readonly CustomCall[]): Promise<readonly (Scalar | readonly (readonly Scalar[])[])[]>;
}

export interface CustomFunctionShape {
  readonly id: string;
  /** One entry a declared parameter. */
  readonly parameters: readonly {
    readonly matrix: boolean;
    readonly optional: boolean;
    readonly repeating: boolean;
  }[];
}

/**
 * The calculation engine, behind one interface: the model tells it what changed, it fills in values. A workbook
 * without an engine keeps formulas and their saved values as they are.
 */
export interface Engine {
  /**
   * Compiles a formula typed in English A1 form for a cell of a sheet. Throws HostError InvalidArgument when
   * Excel would refuse to take it (it does not parse); an unknown name is no refusal but #NAME?.
   */
  compile(text: string, sheet: Sheet, row: number, column: number): CellFormula;
  /**
   * Cells of the area now hold other values or formulas; they and all that depend on them are dirty. A formula cell
   * inside the area is itself due for calculation.
   */
  contentChanged(sheet: Sheet, changed: Area): void;
  /**
   * Formulas of the area are new to the engine but their saved values are to be trusted (a file was opened);
   * they are recalculated only when something they depend on changes. `spills` are the formulas whose array result
   * fills more cells than their own, with the area it fills: the values there are results, not in the way of one.
   */
  contentLoaded(
    sheet: Sheet,
    loaded: Area,
    spills?: readonly { readonly row: number; readonly column: number; readonly area: Area }[],
  ): void;
  /** A file's saved values already hold the array that this cell's formula spills over the area. */
  spillLoaded(sheet: Sheet, row: number, column: number, over: Area): void;
  structureChanged(change: StructureChange): void;
  /** Calculates all dirty cells. Cells waiting for custom functions show #BUSY!. */
  recalculate(): void;
  /** Makes every formula dirty and calculates: Excel's Ctrl+Alt+Shift+F9. */
  recalculateAll(): void;
  /** Resolves when no custom function is awaited any more. */
  settled(): Promise<void>;
  /** Joins the add-in's custom functions; null takes them away (their cells become #NAME?). */
  useCustomFunctions(caller: CustomFunctionCaller | null): void;
  /** Called with the sheets and areas whose values a calculation changed. */
  onCalculated: ((sheet: Sheet, changed: Area) => void) | null;
  /** The area an array result of this cell spills over, null where it does not spill. */
  spillArea(sheet: Sheet, row: number, column: number): Area | null;
  /** The cell whose array result spills into this one, null where none does. */
  spillParent(
    sheet: Sheet,
    row: number,
    column: number,
  ): { readonly row: number; readonly column: number } | null;
  /** Calculates a formula in the context of a cell without storing it; arrays come row by row. */
  evaluate(text: string, sheet: Sheet): Scalar | readonly (readonly Scalar[])[];
  /**
   * What a compiled formula gives in a cell, without storing it: for the formulas of rules (conditional formats,
   * validation), which stand in no cell. Of an array the first value; values of other cells are taken as they are.
   */
  valueAt(formula: CellFormula, sheet: Sheet, row: number, column: number): Scalar;
}
