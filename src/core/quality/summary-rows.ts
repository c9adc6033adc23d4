import type { CleanTable } from "../clean/clean-table";
import type { RecognisedTable } from "../recognise/recognised-sheet";
import { readNumber } from "../values/read-number";
import type { Grid } from "../../workbook/grid";

/** A row that was left out of the data because it sums up others. */
export interface SummaryRow {
  readonly row: number;
  readonly why: "total" | "average";
  /** The words that mark it; "" where nothing does. */
  readonly label: string;
  /** What it says in a column of the sheet, in the unit of the column's field; null where it says no number. */
  readonly stated: (column: number) => number | null;
  /** The runs of data rows it may sum up, [first, after the last] as places in the table's rows: all of them, since the last such row, up to the next, all above. */
  readonly blocks: readonly (readonly [number, number])[];
}

/**
 * The totals and averages of a table with what they may sum up. None where periods stand as headings: a total row
 * there is a row of many periods.
 */
export function summaryRows(
  grid: Grid,
  recognised: RecognisedTable,
  table: CleanTable,
): readonly SummaryRow[] {
  if (recognised.wide !== null || table.sourceRows.length === 0) return [];
  const sums = recognised.droppedRows.filter(({ why }) => why === "total" || why === "average");
  if (sums.length === 0) return [];
  const labels = new Map(
    recognised.issues
      .filter(({ code }) => code === "total-row-left-out" || code === "average-row-left-out")
      .map(({ at, params }) => [at?.row, String(params.label ?? "")]),
  );
  const scales = new Map(recognised.columns.map(({ index, scale }) => [index, scale]));
  const places = sums.map(({ row }) => firstPlaceFrom(table.sourceRows, row));
  const sorted = [...places].sort((a, b) => a - b);
  const all = table.sourceRows.length;
  return sums.map(({ row, why }, i) => {
    const here = places[i];
    const earlier = sorted[firstPlaceFrom(sorted, here) - 1] ?? 0;
    const later = sorted[firstPlaceFrom(sorted, here + 1)] ?? all;
    return {
      row,
      why: why === "average" ? "average" : "total",
      label: labels.get(row) ?? "",
      stated: (column) => statedIn(grid, row, column, scales.get(column) ?? 1),
      blocks: distinct([
        [0, all],
        [earlier, here],
        [here, later],
        [0, here],
      ]),
    };
  });
}

function statedIn(grid: Grid, row: number, column: number, scale: number): number | null {
  const cell = grid.rows[row - grid.firstRow]?.[column - grid.firstColumn] ?? null;
  if (typeof cell === "number") return Number.isFinite(cell) ? cell * scale : null;
  if (typeof cell !== "string") return null;
  const reading = readNumber(cell);
  if (reading.kind !== "number") return null;
  // Only plain digits are in the column's scale; a text with a mark of its own says its unit itself.
  return reading.code === "number-from-text" ? reading.value * scale : reading.value;
}

function distinct(blocks: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  return blocks.filter(
    ([from, to], i) => from < to && !blocks.slice(0, i).some(([a, b]) => a === from && b === to),
  );
}

/** The place of the first of rising numbers that is not below `least`; their count where all are. */
function firstPlaceFrom(rising: readonly number[], least: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
