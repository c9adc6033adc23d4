import type { FieldId } from "../fields/index";
import type { IssueCode } from "../issue";
import type { TableKind } from "../recognise/recognised-sheet";
import type { CellValue } from "../../workbook/grid";

/** A table of typed values in known units, column by column. */
export interface CleanTable {
  readonly sheet: string;
  readonly title: string | null;
  readonly kind: TableKind;
  readonly grain: readonly FieldId[];
  readonly columns: readonly CleanColumn[];
  /** For each row, the 1-based row of the sheet it came from. */
  readonly sourceRows: readonly number[];
  /** Every cell whose value is no longer what the sheet holds, by row and column. */
  readonly changes: readonly CellChange[];
}

/** What the values of a column are. */
export type ColumnType = "number" | "date" | "text";

export interface CleanColumn {
  /** 1-based column of the sheet. */
  readonly index: number;
  readonly group: string | null;
  readonly header: string;
  readonly field: FieldId | null;
  readonly confidence: number;
  readonly type: ColumnType;
  /**
   * One value a row; null where there is none. Numbers in the field's unit (rates are 0 to 1); dates are ISO days
   * ("2026-03-01"), with the time ("2026-03-01T09:30:00") where the cell has one; texts are as in the sheet.
   */
  readonly values: readonly CellValue[];
}

/** Why a cell was changed: the part of the issue codes that concerns single cells. */
export type ChangeCode = Extract<
  IssueCode,
  | "number-from-text"
  | "percent-from-text"
  | "magnitude-from-text"
  | "seconds-from-text"
  | "date-from-text"
  | "date-from-number"
  | "year-from-context"
  | "text-from-number"
  | "amount-from-micros"
  | "missing-mark"
  | "error-value"
  | "unknown-word-in-number-column"
  | "unreadable-date"
>;

export interface CellChange {
  /** 1-based row and column of the sheet. */
  readonly row: number;
  readonly column: number;
  readonly code: ChangeCode;
  readonly from: CellValue;
  readonly to: CellValue;
}
