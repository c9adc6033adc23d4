import type { NamedItem } from "../model/names";
import type { Sheet } from "../model/sheet";
import type { Table, TableColumn } from "../model/table";
import type { Scalar } from "../model/values";
import type { BinaryOperator } from "./operators";

/** One coordinate of a reference: a fixed row or column, or a distance from the formula's own cell. */
export interface Coordinate {
  readonly absolute: boolean;
  readonly value: number;
}

/** A reference in A1 form, kept relative to the cell it stands in. */
export interface AreaPart {
  readonly kind: "area";
  readonly shape: "cell" | "range" | "columns" | "rows";
  readonly top: Coordinate;
  readonly left: Coordinate;
  readonly bottom: Coordinate;
  readonly right: Coordinate;
  /** Null for the formula's own sheet. */
  sheet: Sheet | null;
  /** The sheet's name as typed, null where none was; used again while no such sheet exists. */
  readonly sheetText: string | null;
  /** The sheet is gone or never was. */
  missing: boolean;
  /** "[1]" of a reference to another workbook. */
  readonly external: string | null;
}

/** A structured reference: table, rows by section, one column or a range of columns. */
export interface TablePart {
  readonly kind: "table";
  table: Table | null;
  readonly tableText: string | null;
  readonly section: TableSection;
  readonly firstText: string | null;
  readonly lastText: string | null;
  /** Null where the reference takes all columns. */
  first: TableColumn | null;
  last: TableColumn | null;
  /** Table or column is gone: #REF!; it never was: #NAME?. */
  failure: "deleted" | "unknown" | null;
}

export type TableSection = "data" | "headers" | "totals" | "all" | "row" | "headers+data" | "data+totals";

/** A defined name, or a word nobody defined. */
export interface NamePart {
  readonly kind: "name";
  readonly text: string;
  /** The sheet in "Sheet1!name". */
  sheet: Sheet | null;
  item: NamedItem | null;
  /** A table's name alone stands for its rows of data. */
  table: Table | null;
  /** The name was deleted after the formula was made. */
  deleted: boolean;
}

/** What a formula's text is made of: plain text, and parts whose text depends on place and names. */
export type Piece = string | AreaPart | TablePart | NamePart;

export type Expression =
  | { readonly kind: "literal"; readonly value: Scalar }
  | { readonly kind: "array"; readonly rows: readonly (readonly Scalar[])[] }
  | AreaPart
  | TablePart
  | NamePart
  | { readonly kind: "local"; readonly slot: number }
  | {
      readonly kind: "let";
      readonly bindings: readonly { slot: number; value: Expression }[];
      readonly body: Expression;
    }
  | { readonly kind: "negate" | "plus" | "percent" | "single" | "spilled"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator | ":" | " " | ",";
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly (Expression | null)[] };

/** A formula text taken apart, not yet bound to the things its names stand for. */
export interface ParsedFormula {
  readonly pieces: readonly Piece[];
  readonly expression: Expression;
  /** Number of LET variables. */
  readonly locals: number;
}
