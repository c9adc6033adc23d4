import { bodyColumns } from "./body-columns";
import type { BodyColumns } from "./body-columns";
import { isBlank, kindOfCell } from "./cell-kind";
import { dropEdges } from "./edge-rows";
import type { TableBounds } from "./find-tables";
import { isFigure } from "./figure";
import { headingLevels } from "./headings";
import { periodKind } from "./period-heading";
import type { DropReason } from "./recognised-sheet";
import { beginsLikeNote, headerWords, repeatsHeader, summaryMark } from "./row-marks";
import type { HeaderWords } from "./row-marks";
import { issue } from "../issue";
import type { Issue } from "../issue";
import { tidyText } from "../values/text";
import type { CellValue, Grid } from "../../workbook/grid";

/** The rows below a header that are not data. Row numbers are indices into grid.rows. */
export interface DroppedRows {
  /** In the order of the rows. */
  readonly reasons: ReadonlyMap<number, DropReason>;
  /** First and last row that is data; null when there is none. */
  readonly firstData: number | null;
  readonly lastData: number | null;
  readonly issues: readonly Issue[];
}

/** A row that is not data, with what the issue about it says. */
export interface JudgedRow {
  readonly why: DropReason;
  /** The label of a total, the beginning of a note. */
  readonly text: string;
}

/** Rows this near to the first or last one may be a total by a word that is otherwise too common. */
const EDGE_ROWS = 3;
/** A line about the sheet has no more cells than this. */
const MOST_TEXTS = 3;

/**
 * Goes through the rows below a header and sorts out blank and half-filled rows, totals and averages (by their
 * label, or by adding up), repeated headers, notes, titles of segments, and rows of growth and targets at the edge.
 * Blank rows after the last row with content are not counted.
 */
export function findDroppedRows(grid: Grid, bounds: TableBounds): DroppedRows {
  const { rows } = grid;
  const start = bounds.headerLast + 1;
  const end = lastRowWith(rows, start, bounds.bodyEnd, (row) => !row.every(isBlank)) + 1;
  const columns = bodyColumns(rows, start, end);
  const body = { rows, start, end, columns };
  const judged = judgeRows(body, headingLevels(rows, bounds).map(headerWords));
  dropEdges(body, judged);
  return summarise(grid, body, judged);
}

/** The rows below a header, and what their columns hold. */
export interface Body {
  readonly rows: Grid["rows"];
  readonly start: number;
  readonly end: number;
  readonly columns: BodyColumns;
}

function judgeRows(body: Body, levels: readonly HeaderWords[]): Map<number, JudgedRow> {
  const { rows, start, end, columns } = body;
  const hasFigure = (row: readonly CellValue[]) => columns.figures.some((column) => isFigure(row[column]));
  const reach: Reach = {
    lastFull: lastRowWith(rows, start, end, (row) => firstFilled(row).length >= 2),
    lastFigure: lastRowWith(rows, start, end, hasFigure),
    width: levels[levels.length - 1].texts.length,
    repeats: (row) => levels.some((words) => repeatsHeader(row, words)),
  };
  const judged = new Map<number, JudgedRow>();
  for (let i = start; i < end; i += 1) {
    const before = i === start ? BLANK : judged.get(i - 1);
    const found = judgeRow(body, i, before, reach);
    if (found !== null) judged.set(i, found);
  }
  return judged;
}

interface Reach {
  /** The last rows with more than one cell filled, and with a figure. */
  readonly lastFull: number;
  readonly lastFigure: number;
  readonly width: number;
  /** Whether a row says one of the header's rows again. */
  readonly repeats: (row: readonly CellValue[]) => boolean;
}

/** Judges a row by itself and by what the row before it was. */
function judgeRow(body: Body, index: number, before: JudgedRow | undefined, reach: Reach): JudgedRow | null {
  const { rows, start, columns } = body;
  const row = rows[index];
  const filled = firstFilled(row);
  if (filled.length === 0) return BLANK;
  const atEdge = index < start + EDGE_ROWS || index >= reach.lastFull - EDGE_ROWS;
  const summary = judgeSummary(row, columns, atEdge);
  if (summary !== null) return summary;
  if (before?.why === "total" && index > start && continuesTotal(row, rows[index - 1])) return before;
  if (index === start && saysUnits(row, columns)) return note(String(filled[0]));
  if (reach.repeats(row)) return { why: "repeated-header", text: "" };
  if (filled.length === 1 && reach.width >= 3) {
    const headsHere = () => headsSegment(body, index, before !== undefined, reach.repeats);
    const lone = judgeLone(filled[0], index > reach.lastFull, headsHere);
    if (lone !== null) return lone;
  }
  const mayBeNote = index > reach.lastFigure || startsComment(filled[0]);
  return mayBeNote ? judgeNotes(row, before?.why === "blank" && index > start, columns) : null;
}

const BLANK: JudgedRow = { why: "blank", text: "" };
/** A sentence below the data that says the totals in words: "合计新增素材 15 个". */
const SUMS_UP = /^\s*(?:合计|总计|共计|小计|total)/i;
/** Quick: a week, a month, a quarter or a year, and no day. */
const MAY_BE_LONGER = /^[^日号]*[周月季年wqk][^日号]*$/i;
const QUARTER = /^(?:20\d{2}年?)?\s*(?:第?[一二三四1-4]季度?|q[1-4]|[上下]半年|全年|年度)$/i;

/** A total by its words, or, between days or months, by the longer period it names ("第10周", "Q1"). */
function judgeSummary(
  row: readonly CellValue[],
  { key, keyKind }: BodyColumns,
  atEdge: boolean,
): JudgedRow | null {
  const mark = summaryMark(row, atEdge);
  if (mark !== null) return { why: mark.why, text: mark.label };
  const label = key === null ? null : row[key];
  if (typeof label !== "string" || keyKind === "name" || keyKind === null) return null;
  if (label.length > 12 || !MAY_BE_LONGER.test(label)) return null;
  const kind = periodKind(label);
  const isLonger = keyKind === "day" ? kind === "week" || kind === "month" : false;
  return isLonger || QUARTER.test(tidyText(label)) ? { why: "total", text: tidyText(label) } : null;
}

/** The next figure of a total over several rows: 合计 | 金额 above, and (blank) | 点击量 here. */
function continuesTotal(row: readonly CellValue[], above: readonly CellValue[]): boolean {
  const first = row.findIndex((value) => !isBlank(value));
  if (first < 1 || typeof row[first] !== "string" || isFigure(row[first])) return false;
  const isNamedAbove = above.slice(0, first).some((value) => !isBlank(value));
  return (
    isNamedAbove && typeof above[first] === "string" && !isBlank(above[first]) && row[first] !== above[first]
  );
}

/** Whether the row below the headings holds words where figures follow: units, or the headings in other words. */
function saysUnits(row: readonly CellValue[], { figures }: BodyColumns): boolean {
  const words = figures.filter((column) => kindOfCell(row[column]) === "text").length;
  return words >= 2 && words * 2 >= figures.length && !row.some(isFigure);
}

function judgeLone(only: CellValue, isAfterData: boolean, headsSegmentHere: () => boolean): JudgedRow | null {
  if (typeof only !== "string" || kindOfCell(only) !== "text") return null;
  if (isAfterData && SUMS_UP.test(only)) return { why: "total", text: tidyText(only).slice(0, 60) };
  return isAfterData || beginsLikeNote(only) || headsSegmentHere() ? note(only) : null;
}

/** Whether the next row says the header again, or is full again after rows that are no data. */
function headsSegment(
  { rows, end, columns }: Body,
  index: number,
  isAfterDropped: boolean,
  repeats: (row: readonly CellValue[]) => boolean,
): boolean {
  let next = index + 1;
  while (next < end && rows[next].every(isBlank)) next += 1;
  if (next >= end) return false;
  if (repeats(rows[next])) return true;
  const filled = rows[next].reduce<number>((sum, value) => sum + (isBlank(value) ? 0 : 1), 0);
  return (
    isAfterDropped &&
    next === index + 1 &&
    filled >= 3 &&
    filled * 2 >= columns.fill &&
    columns.figures.some((c) => isFigure(rows[next][c]))
  );
}

function startsComment(first: CellValue): boolean {
  return typeof first === "string" && /^(?:#\s|\/\/)/.test(first);
}

/** Rows of words below the last figure: who made the sheet, what the columns mean. */
function judgeNotes(
  row: readonly CellValue[],
  isAfterBlank: boolean,
  columns: BodyColumns,
): JudgedRow | null {
  if (columns.figures.length === 0 || row.some(isFigure)) return null;
  const texts = row.filter((value) => typeof value === "string" && !isBlank(value)).map(String);
  if (texts.length === 0) return null;
  const isShort = texts.length <= MOST_TEXTS && texts.length * 2 <= columns.fill;
  const isNote =
    startsComment(texts[0]) ||
    beginsLikeNote(texts[0]) ||
    (isShort && (isAfterBlank || texts.some((text) => /^[^:：]{1,12}[:：]/.test(text))));
  return isNote ? note(texts[0]) : null;
}

function note(text: string): JudgedRow {
  return { why: "note", text: tidyText(text.slice(0, 200)).slice(0, 60) };
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

/** The first cells with content, two at most: enough to tell a blank row, a lone text and a row of data apart. */
function firstFilled(row: readonly CellValue[]): readonly CellValue[] {
  const filled: CellValue[] = [];
  for (const value of row) {
    if (!isBlank(value)) filled.push(value);
    if (filled.length === 2) break;
  }
  return filled;
}

function lastRowWith(
  rows: Grid["rows"],
  start: number,
  end: number,
  test: (row: readonly CellValue[]) => boolean,
): number {
  let last = end - 1;
  while (last >= start && !test(rows[last])) last -= 1;
  return last;
}
