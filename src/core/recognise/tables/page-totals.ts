import type { DataRows, JudgedRow } from "./body";
import { isBlank } from "./cell-kind";
import { isFigure } from "./figure";
import { addSums, NO_SUMS, sumRows, summedBy } from "./unlabelled-totals";

/** More rows without a name than one in three are how the table is written. */
const MOST_NAMELESS = 1 / 3;

/**
 * The totals without a label inside the data: rows with figures and no name whose figures are the sums of the rows
 * above, back to the last total, or to the beginning.
 * Example: orders of page one, (blank) | 300 | 30, orders of page two, (blank) | 500 | 50, and (blank) | 800 | 80.
 */
export function findPageTotals(body: DataRows): ReadonlyMap<number, JudgedRow> {
  const found = new Map<number, JudgedRow>();
  const nameless = namelessRows(body);
  const { start, end, isData } = body;
  if (nameless.length === 0 || nameless.length > (end - start) * MOST_NAMELESS) return found;
  let [from, page, before] = [start, NO_SUMS, NO_SUMS];
  for (const row of nameless) {
    page = addSums(page, sumRows(body, dataBetween(from, row, isData)));
    from = row;
    const why =
      summedBy(body, row, page) ?? (before.rows > 0 ? summedBy(body, row, addSums(before, page)) : null);
    if (why === null) continue;
    found.set(row, { why, text: "" });
    [from, page, before] = [row + 1, NO_SUMS, addSums(before, page)];
  }
  return found;
}

/** The rows of data with a figure and nothing where the others have a day or a name. */
function namelessRows({ rows, start, end, columns, isData }: DataRows): readonly number[] {
  const { alwaysNaming, figures } = columns;
  const nameless: number[] = [];
  if (alwaysNaming.length === 0) return nameless;
  for (let row = start; row < end; row += 1) {
    const cells = rows[row];
    if (!isBlank(cells[alwaysNaming[0]]) || !isData(row)) continue;
    if (!alwaysNaming.every((column) => isBlank(cells[column]))) continue;
    if (figures.some((column) => isFigure(cells[column]))) nameless.push(row);
  }
  return nameless;
}

function* dataBetween(from: number, end: number, isData: (row: number) => boolean): Generator<number> {
  for (let row = from; row < end; row += 1) if (isData(row)) yield row;
}
