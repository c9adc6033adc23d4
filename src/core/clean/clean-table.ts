import type { FieldId } from "../fields/index";
import type { IssueCode } from "../issue";
import type { CurrencyCode } from "../recognise/columns/currency";
import type { PlatformId } from "../recognise/columns/platform";
import type { TableKind } from "../recognise/recognised-sheet";
import type { DateSystem } from "../values/serial-date";
import type { CellValue } from "../../workbook/grid";

/** A table of typed values in known units, column by column. */
export interface CleanTable {
  readonly sheet: string;
  readonly title: string | null;
  /** Lines that stand alone above the header, the nearest first. */
  readonly above?: readonly string[];
  /** Lines of one text among the rows or just below them, which are no data: titles of parts, findings, notes. */
  readonly notes?: readonly NoteLine[];
  readonly kind: TableKind;
  readonly grain: readonly FieldId[];
  readonly platform: PlatformId | null;
  readonly currency: CurrencyCode | null;
  /** What the workbook counts its days from, for writing days back into it. */
  readonly dateSystem: DateSystem;
  readonly columns: readonly CleanColumn[];
  /**
   * For each row, the 1-based row of the sheet it came from; of an unpivoted table, the first row of its item; of a
   * table added up from another, the first of the rows in it.
   */
  readonly sourceRows: readonly number[];
  /** What a table that stands in no sheet was added up from. */
  readonly addedUp?: AddedUp;
}

/** A line that is no data, by its 1-based row of the sheet. */
export interface NoteLine {
  readonly row: number;
  readonly text: string;
}

/** How days were added up from a list of orders. */
export interface AddedUp {
  readonly from: "orders";
  /** Whether an order counts on the day of its payment or the day it was made. */
  readonly by: "paid" | "ordered";
  /** Whether refunds, on the day of their order, stand beside the paid amounts or are taken off them already. */
  readonly refunds: "none" | "beside" | "taken-off";
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
  /** Attribution window in days, null where not said. */
  readonly windowDays: number | null;
  /** Why values are no longer what the sheet holds; null for a column left as it was. */
  readonly changed: ChangedCells | null;
  /** Where the values stand, for a column whose cells are not one below the other in column `index`; else null. */
  readonly places: CellPlaces | null;
}

/** The changes of a column, one entry a row; kept apart by column so that a long sheet costs little. */
export interface ChangedCells {
  /** Null where the value is what the sheet holds. */
  readonly codes: readonly (ChangeCode | null)[];
  /** What the sheet holds. */
  readonly originals: readonly CellValue[];
}

/** The cells a column's values were taken from, one a row; 1-based, 0 where there was no cell. */
export interface CellPlaces {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Why a cell was changed: the part of the issue codes that concerns single cells. */
export type ChangeCode = Extract<
  IssueCode,
  | "number-from-text"
  | "percent-from-text"
  | "magnitude-from-text"
  | "seconds-from-text"
  | "seconds-from-time"
  | "bound-from-text"
  | "part-of-cell"
  | "value-from-merged-cell"
  | "percent-from-hundredfold"
  | "amount-from-fen"
  | "amount-from-unit-heading"
  | "date-from-text"
  | "date-from-number"
  | "year-from-context"
  | "period-from-text"
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
