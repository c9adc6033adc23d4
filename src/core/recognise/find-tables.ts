import { isBlank, kindOfCell } from "./cell-kind";
import { splitExcelTables } from "./excel-tables";
import { headerKey, readHeader } from "./header-text";
import { beginsLikeNote, repeatsHeader } from "./row-marks";
import { headingDates } from "./wide";
import { tidyText } from "../values/text";
import type { CellValue, Grid } from "../../workbook/grid";

/** Where a table stands in the grid; positions are indices into grid.rows, ends not included. */
export interface TableBounds {
  readonly title: string | null;
  readonly headerFirst: number;
  readonly headerLast: number;
  readonly bodyEnd: number;
}

type Rows = Grid["rows"];

/** How far down the first header is looked for, and how many rows below a header are looked at for contrast. */
const HEADER_SEARCH = 60;
const CONTRAST_ROWS = 12;
/** Least score of a header: two known words, or one known word over a column of figures. */
const LEAST_SCORE = 3;

/** One table of a sheet. */
export interface FoundTable {
  /** The area of the sheet the table was found in: its own columns only, with sheet positions of its own. */
  readonly part: Grid;
  /** Where the table stands in `part`. */
  readonly bounds: TableBounds;
  /** 1-based row of the sheet that an Excel table declares its totals; it is no part of the body. */
  readonly totalsRow: number | null;
}

/**
 * The tables of a sheet, by the row of their header and then from left to right; none when nothing reads as one.
 * Excel tables are taken at their word, and what stands around them is searched.
 */
export function findTables(grid: Grid): readonly FoundTable[] {
  const { framed, rest } = splitExcelTables(grid);
  const found = [
    ...framed.map(({ part, totalsRow }): FoundTable => {
      return {
        part,
        totalsRow,
        bounds: { title: null, headerFirst: 0, headerLast: 0, bodyEnd: part.rows.length },
      };
    }),
    ...(rest === null
      ? []
      : stackedTables(rest).map((bounds): FoundTable => ({ part: rest, bounds, totalsRow: null }))),
  ];
  const place = ({ part, bounds }: FoundTable) => part.firstRow + bounds.headerFirst;
  return found.sort((a, b) => place(a) - place(b) || a.part.firstColumn - b.part.firstColumn);
}

/** The tables standing one below the other. */
function stackedTables(grid: Grid): readonly TableBounds[] {
  const { rows } = grid;
  const first = findFirstHeader(rows);
  if (first === null) return [];
  const tables: TableBounds[] = [];
  let header: HeaderRows | null = first;
  while (header !== null) {
    const next = findNextHeader(rows, header);
    const bodyEnd = next === null ? rows.length : titleStart(rows, next.first, header.last + 1);
    tables.push({
      title: titleAbove(rows, header.first),
      headerFirst: header.first,
      headerLast: header.last,
      bodyEnd,
    });
    header = next;
  }
  return tables;
}

interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

function findFirstHeader(rows: Rows): HeaderRows | null {
  const scores: number[] = [];
  for (let i = 0; i < Math.min(rows.length, HEADER_SEARCH); i += 1) scores.push(headerScore(rows, i));
  const best = Math.max(0, ...scores);
  if (best < LEAST_SCORE) return findPlainHeader(rows, scores);
  // The first good row, not the best: a table further down may have the better known words.
  const row = scores.findIndex((score) => score >= Math.max(LEAST_SCORE, best * 0.5));
  return row < 0 ? null : withGroups(rows, row);
}

/** Without a known word: the first row of texts that stands over a column of figures and at least three rows. */
function findPlainHeader(rows: Rows, scores: readonly number[]): HeaderRows | null {
  const row = scores.findIndex(
    (score, i) => score >= 1 && i + 3 < rows.length && filledCount(rows[i + 3], 2) === 2,
  );
  return row < 0 ? null : { first: row, last: row };
}

function findNextHeader(rows: Rows, header: HeaderRows): HeaderRows | null {
  const keys = keysOf(rows[header.last]);
  for (let i = header.last + 2; i < rows.length - 1; i += 1) {
    const before = filledCount(rows[i - 1], 2);
    if (before > 1 || (before === 1 && !isTitle(rows[i - 1]))) continue;
    if (filledCount(rows[i], 2) < 2) continue;
    // The header said again without a title of its own is the same table on its next page.
    if (repeatsHeader(rows[i], keys) && before === 0) continue;
    if (headerScore(rows, i) >= LEAST_SCORE + 1) return withGroups(rows, i);
  }
  return null;
}

/**
 * How much a row reads as a header: 2 for each known word, 1 for each text over a column of figures or dates;
 * 0 for a row that holds figures itself.
 */
function headerScore(rows: Rows, index: number): number {
  const row = rows[index];
  const datePlaces = headingDates(row);
  const dates = datePlaces.size;
  let texts = 0;
  let filled = 0;
  let known = 0;
  const textColumns: number[] = [];
  const seen = new Set<string>();
  for (let column = 0; column < row.length; column += 1) {
    const value = row[column];
    if (isBlank(value)) continue;
    filled += 1;
    if (
      !datePlaces.has(column) &&
      typeof value === "string" &&
      kindOfCell(value) === "text" &&
      tidyText(value).length <= 60
    ) {
      texts += 1;
      textColumns.push(column);
      const key = headerKey(value);
      if (!seen.has(key) && readHeader(value).length > 0) known += 1;
      seen.add(key);
    }
  }
  const headings = dates >= 3 || texts >= 3 ? texts + dates : texts;
  if (filled < 2 || texts < 1 || headings / filled < 0.85) return 0;
  const contrast = textColumns.filter((column) => standsOverFigures(rows, index, column)).length;
  return known * 2 + contrast + (dates >= 3 ? 3 : 0);
}

function standsOverFigures(rows: Rows, index: number, column: number): boolean {
  let filled = 0;
  let figures = 0;
  for (let i = index + 1; i < Math.min(rows.length, index + 1 + CONTRAST_ROWS); i += 1) {
    const kind = kindOfCell(rows[i][column]);
    if (kind === "blank" || kind === "mark") continue;
    filled += 1;
    if (kind !== "text") figures += 1;
  }
  return filled > 0 && figures / filled >= 0.6;
}

/** Takes in a second header row: groups above the row found, or the details below it. */
function withGroups(rows: Rows, row: number): HeaderRows {
  if (row > 0 && isGroupRow(rows, row - 1)) return { first: row - 1, last: row };
  if (isGroupRow(rows, row)) return { first: row, last: row + 1 };
  return { first: row, last: row };
}

/**
 * Whether a row heads groups of columns whose own headings stand in the next row: both hold only texts, the next
 * row fills gaps of this one, and at least two groups span several columns (or one, beside headings that reach
 * over both rows).
 */
function isGroupRow(rows: Rows, index: number): boolean {
  if (index + 1 >= rows.length) return false;
  const [upper, lower] = [rows[index], rows[index + 1]];
  if (!onlyTexts(upper) || !onlyTexts(lower) || filledCount(upper, 2) < 2) return false;
  let wideGroups = 0;
  let overBoth = 0;
  let details = 0;
  let inGroup = 0;
  for (let column = 0; column < upper.length; column += 1) {
    const [above, below] = [isBlank(upper[column]), isBlank(lower[column])];
    if (!above) {
      if (inGroup > 1) wideGroups += 1;
      inGroup = below ? 0 : 1;
      if (below) overBoth += 1;
    } else if (!below) {
      details += 1;
      if (inGroup > 0) inGroup += 1;
    }
  }
  if (inGroup > 1) wideGroups += 1;
  if (details === 0 || wideGroups === 0 || (wideGroups < 2 && overBoth === 0)) return false;
  return looksLikeDetails(rows, index + 1);
}

/** Whether the lower row is still headings and not the first row of data. */
function looksLikeDetails(rows: Rows, index: number): boolean {
  const texts = rows[index].filter((value) => typeof value === "string" && !isBlank(value)).map(String);
  const repeats = new Set(texts.map(headerKey)).size < texts.length;
  const known = texts.filter((text) => readHeader(text).length > 0).length;
  return repeats || known / Math.max(1, texts.length) >= 0.3 || headerScore(rows, index) >= LEAST_SCORE;
}

function onlyTexts(row: readonly CellValue[]): boolean {
  return row.every((value) => isBlank(value) || kindOfCell(value) === "text");
}

function titleAbove(rows: Rows, header: number): string | null {
  for (let i = header - 1; i >= Math.max(0, header - 6); i -= 1) {
    if (filledCount(rows[i], 2) > 1) return null;
    if (isTitle(rows[i]) && saysMoreThanDates(textOf(rows[i]) ?? "")) return textOf(rows[i]);
  }
  return null;
}

/** Whether a title has words beside a period such as "1 May 2026 - 8 May 2026", and no web address. */
function saysMoreThanDates(text: string): boolean {
  if (/https?:|www\.|\.com|点此|点击/i.test(text)) return false;
  const words = text
    .replace(/(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/gi, "")
    .replace(/[\d年月日至到~\-–—/.,:\s]/g, "");
  return words.length >= 2;
}

/** The row a table begins with when the titles right above its header belong to it. */
function titleStart(rows: Rows, header: number, least: number): number {
  let start = header;
  while (start - 1 > least && filledCount(rows[start - 1], 2) === 1 && isTitle(rows[start - 1])) start -= 1;
  return start;
}

function isTitle(row: readonly CellValue[]): boolean {
  const text = textOf(row);
  return text !== null && text.length <= 80 && kindOfCell(text) === "text" && !beginsLikeNote(text);
}

function textOf(row: readonly CellValue[]): string | null {
  const filled = row.filter((value) => !isBlank(value));
  return filled.length === 1 && typeof filled[0] === "string" ? filled[0].trim() : null;
}

function keysOf(row: readonly CellValue[]): readonly string[] {
  return row.map((value) => (typeof value === "string" ? headerKey(value) : ""));
}

/** Counts the cells with content, no further than `enough`. */
function filledCount(row: readonly CellValue[], enough: number): number {
  let filled = 0;
  for (const value of row) {
    if (!isBlank(value)) filled += 1;
    if (filled >= enough) break;
  }
  return filled;
}
