import type { FieldId } from "../fields/index";
import type { Issue } from "../issue";

/** What a row of the table is; a second key, such as the day of a keyword report, is in the grain. */
export type TableKind =
  | "daily"
  | "weekly"
  | "monthly"
  | "keyword"
  | "product"
  | "channel"
  | "campaign"
  | "orders"
  | "service"
  | "other";

/** What a sheet turned out to hold. All rows and columns are 1-based positions of the sheet. */
export interface RecognisedSheet {
  readonly sheet: string;
  /** From top to bottom; none in an empty sheet or where nothing reads as a table. */
  readonly tables: readonly RecognisedTable[];
  /** What concerns the sheet as a whole. */
  readonly issues: readonly Issue[];
}

export interface RecognisedTable {
  /** The text standing alone above the header, null where there is none. */
  readonly title: string | null;
  readonly kind: TableKind;
  /** 0 to 1. */
  readonly kindConfidence: number;
  /** The key columns' fields: what tells one row from another. */
  readonly grain: readonly FieldId[];
  /** First and last row of the header. */
  readonly headerRows: readonly [number, number];
  readonly firstDataRow: number;
  /** Last row that is data; firstDataRow - 1 for a table with a header and no rows. */
  readonly lastDataRow: number;
  /** Columns with a header or with content, from left to right. */
  readonly columns: readonly RecognisedColumn[];
  /** Set when column headings are dates, weeks or months. */
  readonly wide: WideHeadings | null;
  /** Rows in or just below the data which are not data. */
  readonly droppedRows: readonly DroppedRow[];
  readonly issues: readonly Issue[];
}

export interface RecognisedColumn {
  readonly index: number;
  /** Heading over a group of columns, null in a header of one row. */
  readonly group: string | null;
  /** The operator's own text, untouched; "" for a column with content and no heading. */
  readonly header: string;
  /** Null where nothing is known by that name, or where two readings remain. */
  readonly field: FieldId | null;
  /** 0 to 1, how certain the field is; 0 without a field. 0.9 and more means nearly certain. */
  readonly confidence: number;
}

export interface WideHeadings {
  /** What the headings are: date, week or month. */
  readonly headingField: FieldId;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export type DropReason = "blank" | "total" | "average" | "repeated-header" | "note";

export interface DroppedRow {
  readonly row: number;
  readonly why: DropReason;
}
