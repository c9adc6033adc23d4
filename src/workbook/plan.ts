import type { CellValue } from "./grid";

/**
 * A workbook change as plain data: what a template wants to exist. Positions are 1-based rows and columns of the
 * planned sheet. Formulas are written in English A1 form with a leading "=" and refer to tables by the names in
 * the plan. A number format is Excel's English form.
 */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
}

export interface SheetPlan {
  /**
   * Which template made it from which sheet, e.g. "daily:店铺日报", and what else tells it from others of them, with
   * colons between, which no sheet's name holds. The same key means "the same sheet again": applying a plan replaces the
   * sheet that carries its key, and no other.
   */
  readonly key: string;
  /** The operator's sheet of the key, whose name may change; none for a sheet made once a workbook. */
  readonly source?: string;
  /** Name of the sheet; already free of clashes with the operator's own sheets. */
  readonly name: string;
  readonly tabColor?: string;
  /** ISO code of the currency its amounts are written in; the one the operator chose where not said. */
  readonly currency?: string;
  readonly columnWidths: readonly ColumnWidth[];
  /** Rows kept in view above the scrolling part; 0 for none. */
  readonly frozenRows: number;
  readonly blocks: readonly BlockPlan[];
  readonly tables: readonly TablePlan[];
  readonly charts: readonly ChartPlan[];
  /** Boxes and lines drawn over the cells; none where not said. */
  readonly drawings?: readonly DrawingPlan[];
  readonly print: PrintPlan;
}

export interface ColumnWidth {
  readonly column: number;
  /** In points, as Excel's API has it (a column of eight characters is about 48). */
  readonly width: number;
  /**
   * Points of the width that a sign in front of amounts takes; none where not said. A sheet there is keeps its widths, but
   * where its amounts get another format, a narrower column grows by this much at most.
   */
  readonly sign?: number;
  /** On a sheet there is: a column of that many points gets this width instead. */
  readonly insteadOf?: number;
}

/** A rectangle of plain cells outside tables: titles, the 口径 block. */
export interface BlockPlan {
  readonly row: number;
  readonly column: number;
  /** Text is written as text even where it begins with "=", "+", "-" or "@". */
  readonly values: readonly (readonly CellValue[])[];
  readonly style: CellStyle;
  /** Whether the texts are formulas, with a leading "=", that may read the tables of the plan. */
  readonly areFormulas?: boolean;
  /** Number format of its cells; General where not said. */
  readonly numberFormat?: string;
  /** As Excel does, numbers to the right and texts to the left, where not said. */
  readonly align?: Alignment;
  /** Whether what the operator writes over its cells stays when the sheet is built again; an emptied cell begins anew. */
  readonly keeps?: boolean;
  /** Cells of the same sheet, such as "$A$1:$A$9", that hold what may be chosen for its cells; none where not said. */
  readonly choices?: string;
}

/** Where in their cells values stand. */
export type Alignment = "left" | "center";

/** Formatting named by meaning; the adapter holds the one table of what each looks like. */
export type CellStyle = "title" | "note" | "heading" | "body";

export interface TablePlan {
  /** Excel table name: unique in the workbook, used in formulas. */
  readonly name: string;
  /** Row of the header. */
  readonly row: number;
  /** First column. */
  readonly column: number;
  readonly columns: readonly TableColumnPlan[];
  /** Number of data rows; every value column holds as many values. */
  readonly rowCount: number;
  /**
   * Heading of the column whose values tell the rows apart. What the operator typed into columns of kind "input"
   * stays with its key when the table is built again; rows of one key, or of none, are told apart by their order.
   * Needed only where there are such columns.
   */
  readonly keyColumn?: string;
  /**
   * Which rows are drawn as ones to see to, as a formula of the first row's own cells, such as =$J7<>""; none where not
   * said.
   */
  readonly alert?: string;
  /** Whether its columns are narrow: headings in two lines, without filter buttons. */
  readonly compact?: boolean;
  /** Whether a totals row stands below the data. */
  readonly totals: boolean;
  /** Excel's built-in table style name. */
  readonly style: string;
}

export interface TableColumnPlan {
  readonly header: string;
  readonly numberFormat: string;
  /** Number format of each row, where rows are different figures; as long as the table. */
  readonly rowFormats?: readonly string[];
  /** As Excel does, numbers to the right and texts to the left, where not said. */
  readonly align?: Alignment;
  readonly content: ColumnContent;
  /** What stands in the totals row: a text, a formula, or nothing. */
  readonly total: TotalContent;
  /** Words shown when the header cell is selected (how the figure is worked out); none when empty. */
  readonly note?: string;
}

export type ColumnContent =
  | { readonly kind: "values"; readonly values: readonly CellValue[] }
  /** One formula for the whole column; row references only as [@column]. */
  | { readonly kind: "formula"; readonly formula: string }
  /** A formula of its own for each row, for short tables whose rows are different figures. */
  | { readonly kind: "formulas"; readonly formulas: readonly string[] }
  /**
   * The operator's own, never written over. A row that is new begins with its preset; empty where there is none.
   * `chosen` is what the operator just chose elsewhere, row by row: it is written over what stands there, null writes
   * nothing. `choices` are cells of the same sheet, such as "$A$1:$B$1", that hold what may be chosen. Where `areDays`,
   * only dates may be typed.
   */
  | {
      readonly kind: "input";
      readonly preset?: readonly CellValue[];
      readonly chosen?: readonly CellValue[];
      readonly choices?: string;
      /** Whether anything else than the choices may be typed as well. */
      readonly isOpen?: boolean;
      readonly areDays?: boolean;
    };

export type TotalContent =
  | { readonly kind: "none" }
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "formula";
      readonly formula: string;
      /** Number format of the totals cell where it differs from the column's. */
      readonly numberFormat?: string;
    };

export interface ChartPlan {
  readonly name: string;
  /**
   * Lines for what runs on from day to day; columns side by side for figures that may not be there yet; a funnel for
   * steps of which each is a part of the one before: a bar a row, centred, the first row on top.
   *
   * A funnel has three series, all on the primary axis: the padding, which is not drawn and pushes the bar to the middle
   * (half of what the row lacks to the largest); the count, drawn with its figure; and the padding once more on the other
   * side. For the one step to be pointed at a series may stand behind the count, drawn in a colour of warning: its row has
   * its count there and an empty cell or text in the second, all other rows the reverse.
   */
  readonly kind: "line" | "columns" | "funnel";
  readonly title: string;
  /** Table and columns drawn; the category column gives the x axis. */
  readonly table: string;
  readonly categoryColumn: string;
  /** Rows at the top of the table that are not drawn, such as the whole year above its months; none where not said. */
  readonly skippedRows?: number;
  readonly series: readonly ChartSeriesPlan[];
  /** Top left and bottom right cells covered. */
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
  readonly categoryFormat: string;
}

export interface ChartSeriesPlan {
  readonly column: string;
  readonly name: string;
  /** Which value axis it is read on; measures of very different size share no axis. */
  readonly axis: "primary" | "secondary";
}

/**
 * Boxes joined by straight lines, over the cells and closed to one group. All sizes are in points; places are those
 * within the drawing, from its top left corner. A box that the operator moved keeps its place when the drawing of the
 * same name is drawn again, and the lines that end at it follow.
 */
export interface DrawingPlan {
  /** Tells it from other drawings of the sheet; its shapes are named "Opsheet", this and their key. */
  readonly name: string;
  /** All it shows, for those who do not see it; texts that boxes hold only the beginning of are whole here. */
  readonly altText: string;
  /** Where its corner is on the sheet. */
  readonly left: number;
  readonly top: number;
  /** Between the edges of a box and its text. */
  readonly padding: { readonly across: number; readonly down: number };
  readonly boxes: readonly DrawnBox[];
  readonly lines: readonly DrawnLine[];
}

export interface DrawnBox {
  /** The same key is the same box again; lines have keys of their own. */
  readonly key: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The text, broken into its lines. */
  readonly lines: readonly string[];
  readonly fontSize: number;
  readonly look: BoxLook;
  /** The whole text where the lines hold only its beginning; on a sheet the drawing as a whole says it. */
  readonly whole?: string;
}

/** What a box stands for; the adapter holds the one table of what each looks like. */
export type BoxLook =
  "problem" | "bone" | "middle" | "open" | "suspected" | "confirmed" | "ruledOut" | "note";

export interface DrawnLine {
  readonly key: string;
  readonly from: DrawnEnd;
  readonly to: DrawnEnd;
  readonly look: "spine" | "bone" | "twig";
}

export interface DrawnEnd {
  readonly x: number;
  readonly y: number;
  /** Key of the box at the middle of whose side it ends; it goes where the box goes. */
  readonly box?: string;
}

export interface PrintPlan {
  readonly orientation: "portrait" | "landscape";
  /** Fit to one page wide. */
  readonly fitToWidth: boolean;
  /** Fit to one page high as well; as many pages as it takes where not said. */
  readonly fitToHeight?: boolean;
  /** How many columns are printed, from the first on; all of them where not said. */
  readonly columns?: number;
  /** How many rows of those columns are printed, from the first on; all of them where not said. */
  readonly rows?: number;
  /** Row repeated on each printed page; 0 for none. */
  readonly titleRow: number;
}
