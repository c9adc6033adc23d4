import { firstFilled, lastRowWith } from "./body";
import type { Body, JudgedRow } from "./body";
import { periodKind } from "./period-heading";
import { summaryMark } from "./row-marks";
import type { SummaryMark } from "./row-marks";
import { settleSummaries } from "./settle-summaries";
import { tidyText } from "../../values/text";
import type { CellValue } from "../../../workbook/grid";

/** Rows this near to the first or last one may be a total by a word that is otherwise too common. */
const EDGE_ROWS = 3;
/** Quick: a week, a month, a quarter, a year or a range of days, and no day. */
const MAY_BE_LONGER =
  /^[^日号]*[周月季年wqk][^日号]*$|[~～至到]|\s(?:to|[-–—])\s|\d[./月]\d{1,2}[日号]?[-–—]\d/i;
const QUARTER =
  /^(?:20\d{2}年?)?\s*(?:第?[一二三四1-4]季度?|q[1-4]|[上下]半年|全年|年度)(?:\s*[(（].{1,12}[)）])?$/i;
/** Instead of a day: all of them. */
const ALL_DAYS = /^(?:全部|所有|整体|全周期|汇总|all|total)$/i;
const LONGEST_PERIOD = 30;

/** A row that may sum up others by its words. */
export interface MarkedRow {
  readonly row: number;
  readonly mark: SummaryMark;
  readonly atEdge: boolean;
}

/**
 * The totals and averages of a table by their words, or, between days or months, by the longer period they name
 * ("第10周", "Q1", "2026-03-01~2026-03-31"); only those which the rest of the table bears out.
 */
export function findSummaries(body: Body): ReadonlyMap<number, JudgedRow> {
  const { rows, start, end } = body;
  const lastFull = lastRowWith(rows, start, end, (row) => firstFilled(row).length >= 2);
  const marked: MarkedRow[] = [];
  for (let row = start; row < end; row += 1) {
    const atEdge = row < start + EDGE_ROWS || row >= lastFull - EDGE_ROWS;
    const mark = summaryMark(rows[row], atEdge) ?? longerPeriod(rows[row], body) ?? allDays(rows[row], body);
    if (mark !== null) marked.push({ row, mark, atEdge });
  }
  return new Map(
    settleSummaries(body, marked).map(({ row, mark }) => [row, { why: mark.why, text: mark.label }]),
  );
}

/** 旗舰店 | 全部 among 旗舰店 | 2026-03-01, 旗舰店 | 2026-03-02 … sums up the days. */
function allDays(row: readonly CellValue[], { columns: { calendar } }: Body): SummaryMark | null {
  for (const column of calendar) {
    const value = row[column];
    if (typeof value === "string" && value.length <= 10 && ALL_DAYS.test(value.trim()))
      return { why: "total", label: tidyText(value), column, isSure: true };
  }
  return null;
}

function longerPeriod(row: readonly CellValue[], { columns: { key, keyKind } }: Body): SummaryMark | null {
  const label = key === null ? null : row[key];
  if (key === null || typeof label !== "string" || keyKind === "name" || keyKind === null) return null;
  if (label.length > LONGEST_PERIOD || !MAY_BE_LONGER.test(label) || firstFilled(row).length < 2) return null;
  const kind = periodKind(label);
  const text = tidyText(label);
  const isLonger = keyKind === "day" ? kind === "week" || kind === "month" : false;
  return isLonger || QUARTER.test(text) ? { why: "total", label: text, column: key, isSure: true } : null;
}
