import { isBlank, kindOfCell } from "./cell-kind";
import { headerRowsAround } from "./header-rows";
import type { HeaderRows } from "./header-rows";
import { scoreHeader, standsOverFigures } from "./header-score";
import type { HeaderScore } from "./header-score";
import { headerKey, readHeader } from "./header-text";
import { isFigure } from "./figure";
import { headerWords, repeatsHeader } from "./row-marks";
import { isBlankRow, isTitleRow, loneText } from "./titles";
import { tidyText } from "../values/text";
import type { CellValue, Grid } from "../../workbook/grid";

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
  let next = findFirstHeader(rows);
  while (next !== null) {
    headers.push(next);
    next = findNextHeader(rows, next);
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
  const row = scores.findIndex((score, i) => isGood(score) && !isLabelBlock(rows, i));
  if (row >= 0) return headerRowsAround(rows, row);
  const plain = scores.findIndex(({ score }, i) => isPlainHeader(rows, i, score));
  return plain < 0 ? null : headerRowsAround(rows, plain);
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
  if (filled < 2 || keys.size < filled || isLabelBlock(rows, index)) return false;
  const body = rows.slice(index + 1, index + 9).filter((each) => filledCount(each, 2) > 1);
  const full = body.filter((each) => filledCount(each, row.length) >= filled * 0.6).length;
  if (full < 2 || full < body.length * 0.7) return false;
  return score >= 1 ? body.length >= 2 : filled >= 3 && body.length >= 3;
}

/** 店铺 | 旗舰店 over 访客数 | 1234: labels with their values beside them, and no header. */
function isLabelBlock(rows: Rows, index: number): boolean {
  const filled = rows[index].flatMap((value, column) => (isBlank(value) ? [] : [column]));
  if (filled.length !== 2) return false;
  const [left, right] = filled;
  let labels = 0;
  let seen = 0;
  let kinds = 0;
  for (let i = index; i < Math.min(rows.length, index + 20); i += 1) {
    const label = rows[i][left];
    if (typeof label !== "string" || isBlank(label)) continue;
    seen += 1;
    const text = tidyText(label);
    if (/[:：]$/.test(text) || (i > index && readHeader(text).length > 0)) labels += 1;
    if (i > index && kindOfCell(rows[i][right]) === "text") kinds += 1;
  }
  // Under a true heading of two columns stands one kind of thing.
  return (
    labels >= 1 &&
    labels * 2 >= seen - 1 &&
    (kinds > 0 || labels >= 2 || !standsOverFigures(rows, index, right))
  );
}

function findNextHeader(rows: Rows, header: HeaderRows): HeaderRows | null {
  const levels = rows.slice(header.first, header.last + 1).map(headerWords);
  for (let i = header.last + 2; i < rows.length - 1; i += 1) {
    if (filledCount(rows[i], 2) < 2) continue;
    const before = rows[i - 1];
    const isApart = filledCount(before, 4) < 4 && (isBlankRow(before) || isTitleRow(before));
    if (!isApart && !standsUnderFigures(rows, i)) continue;
    const isTitled = isApart && !isBlankRow(before);
    // The header said again is the same table on its next page, unless it stands under a title of its own.
    const isRepeated = levels.some((words) => repeatsHeader(rows[i], words));
    if (isRepeated && !(isTitled && isOtherTitle(rows, i - 1, header))) continue;
    const { score, known, contrast } = scoreHeader(rows, i);
    const least = isApart ? LEAST_SCORE + 1 : LEAST_SCORE + 3;
    if (score < least || (known === 0 && contrast < 2)) continue;
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

/** Whether the title names another table than the first header's: no "第2页", no title said again. */
function isOtherTitle(rows: Rows, title: number, header: HeaderRows): boolean {
  const text = loneText(rows[title]) ?? "";
  if (PAGE.test(text)) return false;
  const key = headerKey(text);
  for (let i = header.first - 1; i >= 0; i -= 1) {
    const above = loneText(rows[i]);
    if (above !== null && headerKey(above) === key) return false;
  }
  return true;
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
