import { isBlank, kindOfCell } from "./cell-kind";
import { scoreHeader, standsOverFigures } from "./header-score";
import { headerKey, readHeader } from "../columns/header-text";
import { isWeekdayRow, periodPlaces } from "./period-heading";
import type { CellValue, Grid } from "../../../workbook/grid";

/** The first and the last row of a header, as indices into the rows. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

type Rows = Grid["rows"];

/** A header has at most this many rows, and one more for the days of the week. */
const MOST_ROWS = 3;

/**
 * The rows a header reaches over when one of them is known: groups above it, details below it, the same periods in
 * other words (第10周 over 3.2-3.8), and the days of the week beside its dates.
 * Example: 流量 over 浏览量 | 访客数 is a header of two rows, whichever of them is given.
 */
export function headerRowsAround(rows: Rows, row: number): HeaderRows {
  let [first, last] = [row, row];
  while (last - first + 1 < MOST_ROWS && isGroupRow(rows, last, MOST_ROWS)) last += 1;
  while (last - first + 1 < MOST_ROWS && first > 0 && isGroupRow(rows, first - 1, MOST_ROWS)) first -= 1;
  if (saysPeriodsAgain(rows, last)) last += 1;
  else if (saysPeriodsAgain(rows, first - 1)) first -= 1;
  if (isBesideDates(rows, last + 1, last)) last += 1;
  else if (isBesideDates(rows, first - 1, first)) first -= 1;
  return { first, last };
}

function isBesideDates(rows: Rows, weekdays: number, dates: number): boolean {
  return (
    weekdays >= 0 &&
    weekdays < rows.length &&
    isWeekdayRow(rows[weekdays]) &&
    periodPlaces(rows[dates]).size >= 3
  );
}

/** Whether a row with periods has other words for them right below, and nothing else there. */
function saysPeriodsAgain(rows: Rows, index: number): boolean {
  if (index < 0 || index + 1 >= rows.length) return false;
  const [upper, lower] = [periodPlaces(rows[index]), periodPlaces(rows[index + 1])];
  return (
    upper.size >= 3 &&
    upper.size === lower.size &&
    rows[index + 1].every((value, place) =>
      lower.has(place) ? upper.has(place) && typeof value === "string" : isBlank(value),
    )
  );
}

/**
 * Whether a row heads groups of columns whose own headings stand in the next row: both hold only words or periods,
 * the next row fills gaps of this one, and at least two groups span several columns (or one, beside headings that
 * reach over both rows). Groups written in every cell instead of merged ones count as well.
 */
function isGroupRow(rows: Rows, index: number, depth: number): boolean {
  if (depth < 2 || index + 1 >= rows.length) return false;
  const [upper, lower] = [rows[index], rows[index + 1]];
  if (!holdsHeadings(upper) || !holdsHeadings(lower) || saysWhoMadeIt(upper, lower)) return false;
  const { groups, spanning, overBoth, details } = spansOf(upper, lower);
  if (groups < 2) return false;
  if (details === 0 || spanning === 0) return repeatsGroups(upper, lower);
  if (spanning < 2 && overBoth === 0) return false;
  return looksLikeDetails(rows, index + 1, depth);
}

/** "负责人：阿杰", "单位：元": a word with what it stands for. */
const LABELLED = /^[^:：]{1,12}[:：]\s*\S/;

/**
 * Whether the upper row is a line above the table and heads nothing: labels with their values, or, over headings
 * that are complete and different by themselves, 月份 | 11月 | 账户 | 支付宝.
 */
function saysWhoMadeIt(upper: readonly CellValue[], lower: readonly CellValue[]): boolean {
  const texts = upper.filter((value) => typeof value === "string" && !isBlank(value)).map(String);
  if (texts.filter((text) => LABELLED.test(text.trim())).length * 2 >= Math.max(1, texts.length)) return true;
  const below = lower.flatMap((value) => (isBlank(value) ? [] : [headerKey(String(value))]));
  const isComplete = below.length === upper.length && new Set(below).size === below.length;
  const periods = periodPlaces(upper).size;
  return isComplete && periods > 0 && periods < 3;
}

interface Spans {
  readonly groups: number;
  /** Groups over more than one heading. */
  readonly spanning: number;
  /** Headings with nothing below them. */
  readonly overBoth: number;
  /** Headings of the lower row under a gap of the upper one. */
  readonly details: number;
}

function spansOf(upper: readonly CellValue[], lower: readonly CellValue[]): Spans {
  let [groups, spanning, overBoth, details] = [0, 0, 0, 0];
  let below = 0;
  for (let column = 0; column <= upper.length; column += 1) {
    const isLast = column === upper.length;
    if (isLast || !isBlank(upper[column])) {
      if (groups > 0 && below > 1) spanning += 1;
      if (isLast) break;
      groups += 1;
      below = isBlank(lower[column]) ? 0 : 1;
      if (below === 0) overBoth += 1;
    } else if (!isBlank(lower[column])) {
      details += 1;
      below += 1;
    }
  }
  return { groups, spanning, overBoth, details };
}

/** 流量 | 流量 | 成交 | 成交 over headings of their own: runs of one group, and no heading twice under it. */
function repeatsGroups(upper: readonly CellValue[], lower: readonly CellValue[]): boolean {
  let runs = 0;
  let repeated = 0;
  const below = new Set<string>();
  for (let column = 0; column < upper.length; column += 1) {
    if (isBlank(upper[column])) continue;
    const group = headerKey(String(upper[column]));
    const isRepeated = column > 0 && headerKey(String(upper[column - 1] ?? "")) === group;
    if (!isRepeated) runs += 1;
    else if (isBlank(lower[column])) return false;
    else repeated += 1;
    if (isBlank(lower[column])) continue;
    const key = `${group}\n${headerKey(String(lower[column]))}`;
    if (below.has(key)) return false;
    below.add(key);
  }
  return repeated >= 2 && runs >= 2 && !lower.some((value) => typeof value === "number");
}

/** Whether the lower row is still headings and not the first row of data. */
function looksLikeDetails(rows: Rows, index: number, depth: number): boolean {
  const texts: string[] = [];
  let overFigures = 0;
  rows[index].forEach((value, column) => {
    if (typeof value !== "string" || isBlank(value)) return;
    texts.push(value);
    if (standsOverFigures(rows, index, column)) overFigures += 1;
  });
  const repeats = new Set(texts.map(headerKey)).size < texts.length;
  const known = texts.filter((text) => readHeader(text).length > 0).length;
  return (
    repeats ||
    periodPlaces(rows[index]).size >= 3 ||
    known / Math.max(1, texts.length) >= 0.3 ||
    (texts.length >= 2 && overFigures === texts.length) ||
    scoreHeader(rows, index).score >= 3 ||
    isGroupRow(rows, index, depth - 1)
  );
}

/** Only words and periods, with at least two of them. */
function holdsHeadings(row: readonly CellValue[]): boolean {
  let filled = 0;
  let others = 0;
  for (const value of row) {
    if (isBlank(value)) continue;
    filled += 1;
    if (typeof value !== "string" || kindOfCell(value) !== "text") others += 1;
  }
  if (filled < 2) return false;
  return others === 0 || (others >= 2 && periodPlaces(row).size >= others);
}
