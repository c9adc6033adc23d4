/** A number under a format of its own. */
export interface FormattedCell {
  readonly value: number;
  readonly format: string;
}

/** A formula and the result Excel would have kept; an error result is given as its text ("#DIV/0!"). */
export interface FormulaCell {
  readonly formula: string;
  readonly value: number | string;
  readonly format?: string;
}

export type FixtureCell = number | string | null | FormattedCell | FormulaCell;

/** An Excel table over an area such as "A3:D9", its headings in the first row. */
export interface FixtureTable {
  readonly name: string;
  readonly area: string;
  /** True where the last row of the area is the table's totals row. */
  readonly totals?: boolean;
}

/** One sheet, as rows from A1 on; rows may be of different length. */
export interface FixtureSheet {
  readonly name: string;
  readonly rows: readonly (readonly FixtureCell[])[];
  /** "A1:D1" */
  readonly merges?: readonly string[];
  /** Number format of the numbers of a column that have none of their own, by column letter. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Rows that are hidden, from 1. */
  readonly hidden?: readonly number[];
  readonly tables?: readonly FixtureTable[];
}

/** A workbook of our own in the shape of those shops keep; all names and figures in it are made up. */
export interface FixtureWorkbook {
  /** "slug/file.xlsx", or ".xls" for the old binary format. */
  readonly file: string;
  readonly sheets: readonly FixtureSheet[];
  /** Days are counted from 1 January 1904, as Excel for Mac once did. */
  readonly date1904?: boolean;
  /** Defined names: name -> "Sheet!$A$1:$C$9". */
  readonly names?: Readonly<Record<string, string>>;
}

/** A formula with its kept result. Example: formula("C2/B2", 0.05, "0.00%") */
export function formula(text: string, value: number | string, format?: string): FormulaCell {
  return format === undefined ? { formula: text, value } : { formula: text, value, format };
}

/** Serial number of a day, first of March 2026 being 46082. Example: serial("2026-03-02") -> 46083 */
export function serial(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}

/** A number to so many decimal places. Example: rounded(2 / 3, 4) -> 0.6667 */
export function rounded(value: number, places: number): number {
  return Number(value.toFixed(places));
}
