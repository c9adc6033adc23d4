/**
 * What one cell holds, as Excel's API gives it: a number, a text, true/false, or null for an empty cell.
 * Dates are serial numbers, errors are their texts ("#DIV/0!").
 */
export type CellValue = string | number | boolean | null;

/** An Excel table (ListObject) found in a sheet. Rows and columns are 1-based sheet positions, both ends included. */
export interface GridTable {
  readonly name: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

/** A defined name that stands for one area of a sheet. Rows and columns are 1-based, both ends included. */
export interface GridName {
  readonly name: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** How one row of the used range is shown, read as evidence (dates, percents, date system), not for every row. */
export interface FormatSample {
  /** 1-based row of the sheet. */
  readonly row: number;
  /** One Excel number format a column of the grid, in English form ("yyyy/m/d", "0.00%"). */
  readonly formats: readonly string[];
  /** The cells as Excel shows them ("2026/3/1", "5.20%", "########" where too narrow), one a column. */
  readonly texts?: readonly string[];
}

/** The raw content of one sheet's used range: nothing judged, nothing changed. */
export interface Grid {
  readonly sheet: string;
  /** 1-based row of the sheet that rows[0] stands in. */
  readonly firstRow: number;
  /** 1-based column of the sheet that rows[…][0] stands in. */
  readonly firstColumn: number;
  /** Row by row, every row of the same length; no rows for an empty sheet. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly formats: readonly FormatSample[];
  readonly tables: readonly GridTable[];
  /** Defined names of areas in this sheet, in the workbook's order; none when not read. */
  readonly names?: readonly GridName[];
}
