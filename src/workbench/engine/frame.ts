import type { Area } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { Scalar } from "../model/values";
import type { Workbook } from "../model/workbook";
import type { ColumnIndex } from "./column-index";
import type { Operand, Reference } from "./operands";

/** What functions may ask of the engine while a cell is calculated. */
export interface Host {
  readonly workbook: Workbook;
  now(): Date;
  random(): number;
  /** Sees to it that a reference made at calculation time (OFFSET, INDIRECT) holds calculated values. */
  settle(reference: Reference): void;
  /** The rows by value of a column, null while reading it straight is cheaper. */
  index(sheet: Sheet, column: number): ColumnIndex | null;
  spillArea(sheet: Sheet, row: number, column: number): Area | null;
  /** True where the cell holds a formula that has SUBTOTAL or AGGREGATE in it. */
  isSubtotal(sheet: Sheet, row: number, column: number): boolean;
  /** Reads a reference text ("A1", "日报!A:B", a defined name, a structured reference); null where it is none. */
  referenceFromText(text: string, frame: Frame): Operand | null;
  /** Calls a custom function; #BUSY! while its answer is awaited, #NAME? where nobody offers it. */
  callCustom(name: string, place: number, given: readonly (Operand | undefined)[], frame: Frame): Operand;
}

/** The cell being calculated. One object is moved from cell to cell. */
export interface Frame {
  readonly host: Host;
  sheet: Sheet;
  row: number;
  column: number;
  locals: Operand[];
  /** Set when a custom function's answer is awaited: the cell as a whole shows #BUSY!. */
  waiting: boolean;
}

/** A compiled expression. */
export type Calculation = (frame: Frame) => Operand;

/** A compiled expression that always gives a single value. */
export type ScalarCalculation = (frame: Frame) => Scalar;
