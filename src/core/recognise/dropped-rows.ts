import { isBlank, kindOfCell } from "./cell-kind";
import type { TableBounds } from "./find-tables";
import { headerKey } from "./header-text";
import type { DropReason } from "./recognised-sheet";
import { beginsLikeNote, repeatsHeader, summaryMark } from "./row-marks";
import { issue } from "../issue";
import type { Issue } from "../issue";
import { tidyText } from "../values/text";
import type { CellValue, Grid } from "../../workbook/grid";

/** The rows below a header that are not data. Row numbers are indices into grid.rows. */
export interface DroppedRows {
  readonly reasons: ReadonlyMap<number, DropReason>;
  /** First and last row that is data; null when there is none. */
  readonly firstData: number | null;
  readonly lastData: number | null;
  readonly issues: readonly Issue[];
}

/** Rows this near to the first or last one may be a total by a word that is otherwise too common. */
const EDGE_ROWS = 3;

/**
 * Goes through the rows below a header and sorts out blank rows, totals and averages, repeated headers and notes.
 * Blank rows after the last row with content are not counted.
 */
export function findDroppedRows(grid: Grid, bounds: TableBounds): DroppedRows {
  const { rows } = grid;
  const start = bounds.headerLast + 1;
  const end = lastFilledRow(rows, start, bounds.bodyEnd) + 1;
  const headerKeys = rows[bounds.headerLast].map((value) =>
    typeof value === "string" ? headerKey(value) : "",
  );
  const width = headerKeys.filter((key) => key !== "").length;
  const lastFull = lastFullRow(rows, start, end);
  const reasons = new Map<number, DropReason>();
  const issues: Issue[] = [];
  let firstData: number | null = null;
  let lastData: number | null = null;
  for (let i = start; i < end; i += 1) {
    const judged = judgeRow(rows[i], {
      headerKeys,
      width,
      atEdge: i < start + EDGE_ROWS || i >= lastFull - EDGE_ROWS,
      afterData: i > lastFull,
    });
    if (judged === null) {
      firstData ??= i;
      lastData = i;
      continue;
    }
    reasons.set(i, judged.why);
    if (judged.why === "blank") continue;
    const code = CODES[judged.why];
    issues.push(issue(code, { sheet: grid.sheet, row: grid.firstRow + i }, judged.params));
  }
  return { reasons, firstData, lastData, issues };
}

const CODES = {
  total: "total-row-left-out",
  average: "average-row-left-out",
  "repeated-header": "repeated-header-left-out",
  note: "note-row-left-out",
} as const satisfies Record<Exclude<DropReason, "blank">, Issue["code"]>;

interface RowContext {
  readonly headerKeys: readonly string[];
  readonly width: number;
  readonly atEdge: boolean;
  readonly afterData: boolean;
}

interface Judged {
  readonly why: DropReason;
  readonly params: Issue["params"];
}

function judgeRow(row: readonly CellValue[], context: RowContext): Judged | null {
  const filled = firstFilled(row);
  if (filled.length === 0) return { why: "blank", params: {} };
  const mark = summaryMark(row, context.atEdge);
  if (mark !== null) return { why: mark.why, params: { label: mark.label } };
  if (repeatsHeader(row, context.headerKeys)) return { why: "repeated-header", params: {} };
  const [only] = filled;
  if (filled.length === 1 && context.width >= 3 && typeof only === "string" && kindOfCell(only) === "text") {
    const text = tidyText(only);
    if (context.afterData || beginsLikeNote(text))
      return { why: "note", params: { text: text.slice(0, 60) } };
  }
  return null;
}

/** The first cells with content, two at most: enough to tell a blank row, a lone text and a row of data apart. */
function firstFilled(row: readonly CellValue[]): readonly CellValue[] {
  const filled: CellValue[] = [];
  for (const value of row) {
    if (!isBlank(value)) filled.push(value);
    if (filled.length === 2) break;
  }
  return filled;
}

function lastFilledRow(rows: Grid["rows"], start: number, end: number): number {
  let last = end - 1;
  while (last >= start && rows[last].every(isBlank)) last -= 1;
  return last;
}

/** The last row with at least two cells filled; what follows stands alone. */
function lastFullRow(rows: Grid["rows"], start: number, end: number): number {
  let last = end - 1;
  while (last >= start && firstFilled(rows[last]).length < 2) last -= 1;
  return last;
}
