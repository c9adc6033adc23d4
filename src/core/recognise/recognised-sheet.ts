import type { CurrencyCode } from "./columns/currency";
import type { PlatformId } from "./columns/platform";
import type { FieldId } from "../fields/index";
import type { Issue } from "../issue";
import type { CellValue } from "../../workbook/grid";

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
  /** Where the figures come from; null where nothing tells. */
  readonly platform: PlatformId | null;
  /** Money of the table, null where nothing tells or columns differ. */
  readonly currency: CurrencyCode | null;
  /** First and last row of the header. */
  readonly headerRows: readonly [number, number];
  readonly firstDataRow: number;
  /** Last row that is data; firstDataRow - 1 for a table with a header and no rows. */
  readonly lastDataRow: number;
  /** Columns with a header or with content, from left to right. */
  readonly columns: readonly RecognisedColumn[];
  /** Set when column headings are dates, weeks or months. */
  readonly wide: WideLayout | null;
  /** Rows in or just below the data which are not data. */
  readonly droppedRows: readonly DroppedRow[];
  /** The header's words in the form a confirmed mapping is remembered under. */
  readonly signature: string;
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
  /** 0 to 1, how certain the field is; 0 without a field. Of columns at 0.9 and more, at least 97 % are right. */
  readonly confidence: number;
  /** What told the field: the header's words, the figures, or what the operator confirmed; null without a field. */
  readonly evidence: FieldEvidence | null;
  /** What else the column may be, likeliest first: the readings of a word with two meanings. Empty when sure. */
  readonly readings: readonly FieldReading[];
  /** Days after the click or view within which sales count ("7 Day Total Sales" -> 7); null where not said. */
  readonly windowDays: number | null;
  /**
   * What numbers of the column are multiplied by to stand in the field's unit: 0.01 for percent stored as 5.2 or
   * money in 分, 1e-6 for micros, 1e4 under a heading in 万元, else 1. Texts with a mark of their own ("5.2%",
   * "1.2万") are read by that mark instead.
   */
  readonly scale: number;
}

export type FieldEvidence = "words" | "figures" | "memory";

/** One thing a column may be, with how much speaks for it, 0 to 1. */
export interface FieldReading {
  readonly field: FieldId;
  readonly confidence: number;
}

/**
 * A table with periods as headings: each cell under them is one figure of one item in one period.
 * Example: SKU | 指标 | 3月1日 | 3月2日 with the rows "曝光" and "点击" of each SKU has the measure column 指标 and
 * two measures; 3月1日 over 访客 | 支付 has no measure column, and each wide column names its own measure.
 */
export interface WideLayout {
  /** What the headings are: date, week or month. */
  readonly headingField: "date" | "week" | "month";
  /** The columns of figures, from left to right. */
  readonly columns: readonly WideColumn[];
  /** 1-based column whose text names each row's figure; null where every row or column says it otherwise. */
  readonly measureColumn: number | null;
  /** The figures, in the order they are first met; one with the label "" where nothing names them. */
  readonly measures: readonly WideMeasure[];
}

export interface WideColumn {
  /** 1-based column of the sheet. */
  readonly index: number;
  /** The heading as the sheet holds it: a text, or a serial number. */
  readonly heading: CellValue;
  /** Place in `measures`; null where the row's measure column tells. */
  readonly measure: number | null;
}

export interface WideMeasure {
  /** The operator's word for it. */
  readonly label: string;
  readonly field: FieldId | null;
  /** 0 to 1; 0 without a field. */
  readonly confidence: number;
  /** What numbers of the measure are multiplied by to stand in the field's unit; see RecognisedColumn.scale. */
  readonly scale: number;
}

export type DropReason = "blank" | "total" | "average" | "repeated-header" | "note";

export interface DroppedRow {
  readonly row: number;
  readonly why: DropReason;
}
