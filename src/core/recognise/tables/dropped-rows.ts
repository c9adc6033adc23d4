import { bodyOf } from "./body";
import type { Body, JudgedRow } from "./body";
import { dropEdges } from "./edge-rows";
import { isFigure } from "./figure";
import type { TableBounds } from "./find-tables";
import { headingLevels } from "./headings";
import { judgeRows } from "./judge-rows";
import { findPageTotals } from "./page-totals";
import type { DropReason } from "../recognised-sheet";
import { headerWords } from "./repeated-header";
import { issue } from "../../issue";
import type { Issue } from "../../issue";
import type { Grid } from "../../../workbook/grid";

/** The rows below a header that are not data. Row numbers are indices into grid.rows. */
export interface DroppedRows {
  /** In the order of the rows. */
  readonly reasons: ReadonlyMap<number, DropReason>;
  /** First and last row that is data; null when there is none. */
  readonly firstData: number | null;
  readonly lastData: number | null;
  readonly issues: readonly Issue[];
}

/**
 * Goes through the rows below a header and sorts out blank and half-filled rows, totals and averages (by their
 * label, or by adding up), repeated headers, notes, titles of segments, and rows of growth and targets at the edge.
 * Blank rows after the last row with content are not counted. Where nothing else is left, several rows with figures
 * are data whatever they are called.
 */
export function findDroppedRows(grid: Grid, bounds: TableBounds): DroppedRows {
  const body = bodyOf(grid.rows, bounds);
  const judged = judgeRows(body, headingLevels(grid.rows, bounds).map(headerWords));
  const isData = (row: number) => !judged.has(row);
  for (const [row, found] of findPageTotals({ ...body, isData })) judged.set(row, found);
  dropEdges(body, judged);
  keepFigures(body, judged);
  return summarise(grid, body, judged);
}

/** Gives back the rows with figures where they would all be left out; a single total may stand alone. */
function keepFigures({ rows, start, end, columns }: Body, judged: Map<number, JudgedRow>): void {
  const figured: number[] = [];
  for (let row = start; row < end; row += 1) {
    const why = judged.get(row)?.why;
    if (why === undefined) return;
    if (why === "blank" || why === "repeated-header") continue;
    if (columns.figures.some((column) => isFigure(rows[row][column]))) figured.push(row);
  }
  if (figured.length > 1) for (const row of figured) judged.delete(row);
}

const CODES = {
  total: "total-row-left-out",
  average: "average-row-left-out",
  "repeated-header": "repeated-header-left-out",
  note: "note-row-left-out",
} as const satisfies Record<Exclude<DropReason, "blank">, Issue["code"]>;

function summarise(grid: Grid, { start, end }: Body, judged: ReadonlyMap<number, JudgedRow>): DroppedRows {
  const reasons = new Map<number, DropReason>();
  const issues: Issue[] = [];
  let firstData: number | null = null;
  let lastData: number | null = null;
  for (let i = start; i < end; i += 1) {
    const row = judged.get(i);
    if (row === undefined) {
      firstData ??= i;
      lastData = i;
      continue;
    }
    reasons.set(i, row.why);
    if (row.why === "blank") continue;
    issues.push(issue(CODES[row.why], { sheet: grid.sheet, row: grid.firstRow + i }, paramsOf(row)));
  }
  return { reasons, firstData, lastData, issues };
}

function paramsOf({ why, text }: JudgedRow): Issue["params"] {
  if (why === "note") return { text };
  return why === "repeated-header" ? {} : { label: text };
}
