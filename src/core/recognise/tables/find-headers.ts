import { isBlank, kindOfCell } from "./cell-kind";
import { headerRowsAround } from "./header-rows";
import type { HeaderRows } from "./header-rows";
import { scoreHeader } from "./header-score";
import type { HeaderScore } from "./header-score";
import { headerKey } from "../columns/header-text";
import { continuesLabels, isLabelBlock } from "./label-block";
import { isComment } from "./note-words";
import { isFigure } from "./figure";
import { headerWords, repeatsHeader } from "./repeated-header";
import { isBlankRow, isTitleRow, loneText } from "./titles";
import type { CellValue, Grid } from "../../../workbook/grid";

type Rows = Grid["rows"];

/** How far down the first header is looked for. */
const HEADER_SEARCH = 60;
/** Least score of a header: two known words, one known word over figures, or three texts over figures. */
const LEAST_SCORE = 3;

/**
 * The headers of tables standing one below the other, from top to bottom. A header said again on the next page of
 * its table is none of its own; one said again under another title is.
 */
export function findHeaders(rows: Rows): readonly HeaderRows[] {
  const headers: HeaderRows[] = [];
  const titles = new Set<string>();
  let next = findFirstHeader(rows);
  while (next !== null) {
    // Titles are gathered on the way down: a sheet may hold thousands of tables.
    for (let i = headers.at(-1)?.first ?? 0; i < next.first; i += 1) {
      const title = loneText(rows[i]);
      if (title !== null) titles.add(headerKey(title));
    }
    headers.push(next);
    next = findNextHeader(rows, next, titles);
  }
  return headers;
}

function findFirstHeader(rows: Rows): HeaderRows | null {
  const scores: HeaderScore[] = [];
  for (let i = 0; i < Math.min(rows.length, HEADER_SEARCH); i += 1) scores.push(scoreHeader(rows, i));
  const best = Math.max(0, ...scores.map(({ score }) => score));
  // The first good row, not the best: a table further down may have the better known words.
  const isGood = ({ score, coverage }: HeaderScore) =>
    score >= LEAST_SCORE && (coverage >= 0.75 || score >= best * 0.5);
  const isLabels = labelRows(rows, scores.length);
  const row = scores.findIndex((score, i) => isGood(score) && !isLabels[i]);
  const plain = scores.findIndex(({ score }, i) => !isLabels[i] && isPlainHeader(rows, i, score));
  // A table of unknown words may stand above one of known ones.
  const isApart = plain >= 0 && rows.slice(plain + 2, Math.max(0, row)).some(isBlankRow);
  if (row < 0 || (plain < row && isApart)) return plain < 0 ? null : headerRowsAround(rows, plain);
  return headerRowsAround(rows, betterBelow(scores, row));
}

/** Of the first rows those of labels with values beside them: the block's first row, and what goes on below it. */
function labelRows(rows: Rows, count: number): readonly boolean[] {
  const labels: boolean[] = [];
  for (let i = 0; i < count; i += 1) {
    labels.push(isLabelBlock(rows, i) || (labels[i - 1] && continuesLabels(rows[i - 1], rows[i])));
  }
  return labels;
}

/** The row below where it has far more known words: 店铺 | 旗舰店 | 月份 | 3月 right above the headings is none. */
function betterBelow(scores: readonly HeaderScore[], row: number): number {
  const [own, below] = [scores[row], scores[row + 1]];
  const isBetter =
    below !== undefined &&
    below.known >= own.known * 2 &&
    below.known >= own.known + 2 &&
    below.coverage >= own.coverage;
  return isBetter ? row + 1 : row;
}

/**
 * Without known words: a row of different short texts that begins a block of at least two rows as full as itself,
 * over a column of figures, or over three columns of texts.
 */
function isPlainHeader(rows: Rows, index: number, score: number): boolean {
  const row = rows[index];
  if (index > 0 && filledCount(rows[index - 1], 2) > 1) return false;
  const filled = filledCount(row, row.length);
  const keys = new Set<string>();
  for (const value of row) {
    if (isBlank(value)) continue;
    if (typeof value !== "string" || kindOfCell(value) !== "text" || value.length > 30) return false;
    keys.add(headerKey(value));
  }
  if (filled < 2 || keys.size < filled) return false;
  const body = rows.slice(index + 1, index + 9).filter((each) => filledCount(each, 2) > 1);
  const full = body.filter((each) => filledCount(each, row.length) >= filled * 0.6).length;
  if (full < 2 || full < body.length * 0.7) return false;
  return score >= 1 ? body.length >= 2 : filled >= 3 && body.length >= 3;
}

/** The header below one; `titles` are the keys of all lone texts above that. */
function findNextHeader(rows: Rows, header: HeaderRows, titles: ReadonlySet<string>): HeaderRows | null {
  const levels = rows.slice(header.first, header.last + 1).map(headerWords);
  for (let i = header.last + 2; i < rows.length - 1; i += 1) {
    if (filledCount(rows[i], 2) < 2) continue;
    const before = rows[i - 1];
    const isComments = isCommentRow(before);
    const isApart = filledCount(before, 4) < 4 && (isBlankRow(before) || isTitleRow(before) || isComments);
    if (!isApart && !standsUnderFigures(rows, i)) continue;
    const isTitled = isApart && !isBlankRow(before) && !isComments;
    // The header said again is the same table on its next page, unless it stands under a title of its own.
    const isRepeated = levels.some((words) => repeatsHeader(rows[i], words));
    if (isRepeated && !(isTitled && isOtherTitle(rows[i - 1], titles))) continue;
    const { score, known, contrast } = scoreHeader(rows, i);
    // Words between figures above and figures below, set apart from both: a small table of its own.
    const isBetween = isApart && contrast >= 1 && isBetweenFigures(rows, i, header);
    const isSmall = isBetween && (isComments || score >= LEAST_SCORE || isPlainHeader(rows, i, score));
    const least = isApart ? LEAST_SCORE + 1 : LEAST_SCORE + 3;
    if (!isSmall && (score < least || (known === 0 && contrast < 2))) continue;
    const found = headerRowsAround(rows, i);
    if (found.first > header.last + 1) return found;
  }
  return null;
}

/** Whether a row of texts stands right below figures, which begins another table if it is a header at all. */
function standsUnderFigures(rows: Rows, index: number): boolean {
  const [row, before] = [rows[index], rows[index - 1]];
  let under = 0;
  for (let column = 0; column < row.length; column += 1) {
    if (isBlank(row[column])) continue;
    if (isFigure(row[column])) return false;
    if (isFigure(before[column])) under += 1;
  }
  return under >= 2;
}

/** Whether a row of words stands in a column with figures in the body above and right below. */
function isBetweenFigures(rows: Rows, index: number, header: HeaderRows): boolean {
  if (rows[index].some(isFigure)) return false;
  let above = index - 1;
  while (above > header.last && filledCount(rows[above], 2) < 2) above -= 1;
  if (above <= header.last) return false;
  return rows[index].some(
    (value, column) => !isBlank(value) && isFigure(rows[above][column]) && isFigure(rows[index + 1][column]),
  );
}

function isCommentRow(row: readonly CellValue[]): boolean {
  return isComment(row.find((value) => !isBlank(value)) ?? null);
}

/** Whether a title names another table than those above: no "第2页", no title said again. */
function isOtherTitle(row: readonly CellValue[], titles: ReadonlySet<string>): boolean {
  const text = loneText(row) ?? "";
  return !PAGE.test(text) && !titles.has(headerKey(text));
}

const PAGE = /第\s*\d+\s*页|\bpage\s*\d+|^[-–—]?\s*\d+\s*(?:\/\s*\d+\s*)?[-–—]?$|[(（]续[表)）]?|continued/i;

/** Counts the cells with content, no further than `enough`. */
function filledCount(row: readonly CellValue[], enough: number): number {
  let filled = 0;
  for (const value of row) {
    if (!isBlank(value)) filled += 1;
    if (filled >= enough) break;
  }
  return filled;
}
