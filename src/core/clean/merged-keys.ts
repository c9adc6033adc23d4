import type { CleanedColumn } from "./clean-column";
import type { ChangeCode } from "./clean-table";
import type { RawColumn, RawTable } from "./raw-columns";
import { fieldOf } from "../fields/index";
import { isBlank, kindOfCell } from "../recognise/tables/cell-kind";
import type { CellValue } from "../../workbook/grid";

/** Fewer blanks than this are rows somebody left out; more cells filled than one in twenty make no groups. */
const LEAST_BLANK = 0.2;
const MOST_BLANK = 0.95;
/** Share of rows in which the finer key beside the groups has to stand. */
const ALWAYS = 0.95;

/**
 * The columns of a table whose cells reach over several rows: a day merged over its channels, a campaign over its
 * words. Excel gives such a cell's value to its first row and nothing to the others.
 *
 * They are told by their names standing once each, with another key behind them that stands in every row; and so a
 * column in which some rows repeat the name above and others are blank is none. A column of words without a field
 * (上午, 下午) is a key where the table begins with it; further right it may be a remark.
 */
export function mergedKeys({ columns, sourceRows }: RawTable): ReadonlySet<RawColumn> {
  const keys = columns.filter((column, i) => isKey(column) || (i === 0 && isOfWords(column)));
  const merged = keys.filter(({ cells }) => standsOnceEach(cells));
  if (merged.length === 0) return new Set();
  const always = keys.filter(({ cells }) => countFilled(cells) >= ALWAYS * sourceRows.length);
  const last = Math.max(0, ...always.map(({ column }) => column.index));
  return new Set(merged.filter(({ column }) => column.index < last));
}

/** Gives the rows a merged cell reaches over its value, each noted as a change. */
export function fillDown({ values, changed }: CleanedColumn, cells: readonly CellValue[]): CleanedColumn {
  const filled: CellValue[] = [];
  const codes: (ChangeCode | null)[] = [];
  let above: CellValue = null;
  values.forEach((value, i) => {
    const isBelow = !isFilled(cells[i]) && above !== null;
    if (isFilled(cells[i])) above = value;
    filled.push(isBelow ? above : value);
    codes.push(isBelow ? "value-from-merged-cell" : (changed?.codes[i] ?? null));
  });
  return { values: filled, changed: { codes, originals: cells } };
}

function isKey({ column, places }: RawColumn): boolean {
  return places === null && column.field !== null && fieldOf(column.field).kind === "dimension";
}

function isOfWords({ column, places, cells }: RawColumn): boolean {
  return (
    places === null &&
    column.field === null &&
    cells.every((cell) => !isFilled(cell) || (typeof cell === "string" && kindOfCell(cell) === "text"))
  );
}

function standsOnceEach(cells: readonly CellValue[]): boolean {
  const share = cells.length === 0 ? 0 : (cells.length - countFilled(cells)) / cells.length;
  if (!isFilled(cells[0] ?? null) || share < LEAST_BLANK || share > MOST_BLANK) return false;
  const seen = new Set<CellValue>();
  for (const cell of cells) {
    if (!isFilled(cell)) continue;
    if (seen.has(cell)) return false;
    seen.add(cell);
  }
  return seen.size >= 2;
}

function countFilled(cells: readonly CellValue[]): number {
  let filled = 0;
  for (const cell of cells) if (isFilled(cell)) filled += 1;
  return filled;
}

function isFilled(cell: CellValue): boolean {
  return !isBlank(cell);
}
