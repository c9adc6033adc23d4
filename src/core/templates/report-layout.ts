import { characters } from "./column-width";
import type { BlockPlan, ColumnWidth } from "../../workbook/plan";

/** Rows every report has: its title, the line below it, and the header of its table. */
export const TITLE_ROW = 1;
export const NOTE_ROW = 2;
export const HEADER_ROW = 3;
export const TABLE_STYLE = "TableStyleMedium2";
/** Cells a chart covers. */
export const CHART_ROWS = 18;
export const CHART_COLUMNS = 4;

/** Points of the empty column between the table and what stands beside it. */
const GAP = 18;
const [NARROWEST, WIDEST] = [220, 420];

/** The title and the line below it. */
export function headBlocks(title: string, note: string): readonly BlockPlan[] {
  return [
    { row: TITLE_ROW, column: 1, values: [[title]], style: "title" },
    { row: NOTE_ROW, column: 1, values: [[note]], style: "note" },
  ];
}

/** Lines under a heading beside the table; nothing where there is nothing to explain. */
export function asideBlocks(heading: string, lines: readonly string[], column: number): readonly BlockPlan[] {
  if (lines.length === 0) return [];
  return [
    { row: HEADER_ROW, column, values: [[heading]], style: "heading" },
    { row: HEADER_ROW + 1, column, values: lines.map((line) => [line]), style: "body" },
  ];
}

/** A figure beside the table: its row, what it is called, how it is shown, and its formula. */
export type FigureRow = readonly [row: number, label: string, numberFormat: string, formula: string];

/** Figures with their names, in the given column and the one right of it. */
export function figureBlocks(rows: readonly FigureRow[], column: number): readonly BlockPlan[] {
  return rows.flatMap(([row, label, numberFormat, formula]): BlockPlan[] => [
    { row, column, values: [[label]], style: "body" },
    { row, column: column + 1, values: [[formula]], style: "body", areFormulas: true, numberFormat },
  ]);
}

/** Widths of the table's columns, as given, and of the lines beside it. */
export function reportWidths(
  columns: readonly number[],
  lines: readonly string[],
  asideColumn: number,
): readonly ColumnWidth[] {
  const table = columns.map((width, i) => ({ column: i + 1, width }));
  const longest = Math.max(0, ...lines.map(characters));
  const aside = Math.min(WIDEST, Math.max(NARROWEST, Math.round(longest * 5.6 + 10)));
  return [...table, { column: asideColumn - 1, width: GAP }, { column: asideColumn, width: aside }];
}
