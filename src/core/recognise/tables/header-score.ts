import { isBlank, kindOfCell } from "./cell-kind";
import { headerKey, readHeader } from "../columns/header-text";
import { isWeekdayRow, periodPlaces } from "./period-heading";
import { tidyText } from "../../values/text";
import type { CellValue, Grid } from "../../../workbook/grid";

/** How many rows below a header are looked at for contrast. */
const CONTRAST_ROWS = 12;
const LONGEST_HEADING = 80;
/** "统计时间：…", "Shop:": a label of what stands beside it, not of what stands below. */
const LABEL = /[:：]$/;
/** "活动：618": a label with its value; a heading has its unit at most. */
const LABELLED = /^[^:：]{1,12}[:：]\s*[^\s元人件次单个天日%].*/;
const COMMENT = /^#\s*\S{0,40}\s\S/;

/** What speaks for a row being a header. */
export interface HeaderScore {
  /** 2 for each known word, 1 for each text over a column of figures or dates, 3 for periods; 0 for no header. */
  readonly score: number;
  /** Headings with a known word. */
  readonly known: number;
  /** Headings that stand over figures. */
  readonly contrast: number;
  /** Cells with a heading, words or periods. */
  readonly headings: number;
  /** Share of the columns filled below that have a cell in this row. */
  readonly coverage: number;
}

const NONE: HeaderScore = { score: 0, known: 0, contrast: 0, headings: 0, coverage: 0 };

/**
 * How much a row reads as a header; nothing speaks for a row that holds figures itself.
 * Example: 日期 | 访客数 over days and counts has two known words and two contrasts, and scores 6.
 */
export function scoreHeader(rows: Grid["rows"], index: number): HeaderScore {
  const row = rows[index];
  const periods = periodPlaces(row);
  if (isWeekdayRow(row) && index + 1 < rows.length && periodPlaces(rows[index + 1]).size >= 3) return NONE;
  const textColumns: number[] = [];
  const seen = new Set<string>();
  let filled = 0;
  let known = 0;
  let labels = 0;
  const labelled = new Set<string>();
  const times = new Map<string, number>();
  for (let column = 0; column < row.length; column += 1) {
    const value = row[column];
    if (value === undefined || isBlank(value)) continue;
    filled += 1;
    if (typeof value !== "string" || periods.has(column) || kindOfCell(value) !== "text") continue;
    if (value.length > LONGEST_HEADING * 2) continue;
    const text = tidyText(value);
    if (text.length > LONGEST_HEADING) continue;
    if (filled === 1 && COMMENT.test(text)) return NONE;
    if (LABEL.test(text)) labels += 1;
    else if (LABELLED.test(text)) labelled.add(text.split(/[:：]/)[0]);
    textColumns.push(column);
    const key = headerKey(text);
    if (!seen.has(key) && readHeader(text).length > 0) known += 1;
    seen.add(key);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  // 休 | 休 | 休 | 休 fills a day off; headings under groups repeat, but no single one is most of the row.
  if (textColumns.length >= 4 && Math.max(...times.values()) * 2 > textColumns.length) return NONE;
  if (labels > 0 && labels < filled && labels * 2 >= filled - 1) return NONE;
  // "Clicks: Total Count" beside "Clicks: Brand Count" are headings.
  if (labelled.size >= 2 && labelled.size === filled) return NONE;
  const series = seriesPlaces(row, periods);
  const texts = textColumns.length;
  const isWide = periods.size >= 3;
  const headings = texts + series.size + (isWide || texts >= 2 || series.size > 0 ? periods.size : 0);
  if (filled < 2 || (texts < 1 && !isWide && series.size < 2) || headings / filled < 0.85) return NONE;
  const contrast = textColumns.filter((column) => standsOverFigures(rows, index, column)).length;
  const covered = coverage(rows, index);
  const score = known * 2 + contrast + (isWide || series.size >= 2 ? 3 : 0);
  // A few words beside the title of a broad table are no header of it.
  return { score: covered < 0.34 ? score * 0.4 : score, known, contrast, headings, coverage: covered };
}

/** Numbers that count: years one after the other, or 1 2 3 … up to five at least. No places for other numbers. */
function seriesPlaces(row: readonly CellValue[], periods: ReadonlySet<number>): ReadonlySet<number> {
  const places: number[] = [];
  row.forEach((value, place) => {
    if (typeof value === "number" && !periods.has(place)) places.push(place);
  });
  const numbers = places.map((place) => Number(row[place]));
  const isCounted = numbers.every((value, i) => i === 0 || Math.abs(value - numbers[i - 1]) === 1);
  const areYears = numbers.every((value) => value >= 1990 && value <= 2099);
  const isSeries = isCounted && (areYears ? numbers.length >= 2 : numbers[0] === 1 && numbers.length >= 5);
  return new Set(isSeries ? places : []);
}

/** Whether most of what stands below a cell are figures, dates among them. */
export function standsOverFigures(rows: Grid["rows"], index: number, column: number): boolean {
  let filled = 0;
  let figures = 0;
  for (let i = index + 1; i < Math.min(rows.length, index + 1 + CONTRAST_ROWS); i += 1) {
    const kind = kindOfCell(rows[i][column] ?? null);
    if (kind === "blank" || kind === "mark") continue;
    filled += 1;
    if (kind !== "text") figures += 1;
  }
  return filled > 0 && figures / filled >= 0.6;
}

/** Share of the columns filled in the next rows that have something in this row. */
function coverage(rows: Grid["rows"], index: number): number {
  const row = rows[index];
  let below = 0;
  let covered = 0;
  const end = Math.min(rows.length, index + 1 + CONTRAST_ROWS);
  for (let column = 0; column < row.length; column += 1) {
    let filled = 0;
    for (let i = index + 1; i < end; i += 1) if (!isBlank(rows[i][column] ?? null)) filled += 1;
    if (filled * 2 < end - index - 1 || filled === 0) continue;
    below += 1;
    if (!isBlank(row[column] ?? null)) covered += 1;
  }
  return below === 0 ? 1 : covered / below;
}
