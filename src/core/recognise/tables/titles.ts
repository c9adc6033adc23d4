import { isBlank, kindOfCell } from "./cell-kind";
import { periodKind } from "./period-heading";
import { beginsLikeNote, isComment } from "./note-words";
import { tidyText } from "../../values/text";
import type { CellValue, Grid } from "../../../workbook/grid";

type Rows = Grid["rows"];

/** Rows above a header in which its title is looked for, and blank rows allowed between a title and its header. */
const TITLE_ROWS = 6;
const BLANK_ROWS = 2;
const LONGEST_TITLE = 80;
/** "统计时间：2026-03-01", "Currency: CNY": what a report says of itself, beside its title. */
const ABOUT_THE_REPORT =
  /^(?:数据|统计|导出|更新|下载|查询|生成)?(?:时间|日期|周期|范围|终端|店铺|店铺名称?|平台|账户|账号|单位|币种|类目|制表人?|负责人|period|date(?: range)?|currency|account|shop|store|unit|generated|downloaded|exported|updated)\s*[:：]/i;
const RELATIVE_PERIOD =
  /^(?:all time|yesterday|today|(?:last|past|this) (?:\d+ )?(?:days?|weeks?|months?|quarter|year)|近\s*\d+\s*[天日]|昨[天日]|今[天日]|本[周月]|上[周月])$/i;
const SENTENCE = /[。；;！!]$|，.{8,}/;
const ADDRESS = /https?:|www\.|\.com|点此|点击/i;

/**
 * The nearest text above a header that names the table, else the month or week it stands under ("4月"); ranges of
 * days, addresses and notes do not name it. Null for none.
 */
export function titleAbove(rows: Rows, header: number): string | null {
  let period: string | null = null;
  for (let i = header - 1; i >= Math.max(0, header - TITLE_ROWS); i -= 1) {
    if (isOneOfPairs(rows, i)) continue;
    const text = leadingText(rows[i]);
    // Figures above a header are its totals, and a title may stand above those.
    if (typeof text === "string" && isTitleText(text) && saysMoreThanDates(text)) return text;
    if (typeof text === "string" && isLongPeriod(text)) period ??= text;
  }
  return period;
}

/**
 * The row a table begins with when the titles above its header belong to it, which stand right above it or with
 * blank rows on both sides; not above `least`.
 */
export function titleStart(rows: Rows, header: number, least: number): number {
  let blanks = 0;
  while (blanks < BLANK_ROWS && header - 1 - blanks > least && isBlankRow(rows[header - 1 - blanks]))
    blanks += 1;
  let start = header - blanks;
  while (start - 1 > least && (isTitleRow(rows[start - 1]) || isCommentRow(rows[start - 1]))) start -= 1;
  if (start === header - blanks) return header;
  // A text right below data, with a blank row after it, is the end of that data.
  if (blanks > 0 && start - 1 >= least && !isBlankRow(rows[start - 1])) return header;
  return start;
}

/** Whether a row holds a title and nothing else, but for a unit or a period at its side. */
export function isTitleRow(row: readonly CellValue[]): boolean {
  const text = loneText(row);
  if (text !== null) return isTitleText(text) || isLongPeriod(text);
  const leading = leadingText(row);
  return typeof leading === "string" && isTitleText(leading) && textsOf(row).slice(1).every(isAside);
}

/** The text of a row with nothing else in it; null for other rows. */
export function loneText(row: readonly CellValue[]): string | null {
  let only: CellValue = null;
  for (const value of row) {
    if (isBlank(value)) continue;
    if (only !== null) return null;
    only = value;
  }
  return typeof only === "string" ? only.trim() : null;
}

function isCommentRow(row: readonly CellValue[]): boolean {
  return isComment(row.find((value) => !isBlank(value)) ?? null);
}

export function isBlankRow(row: readonly CellValue[]): boolean {
  return row.every(isBlank);
}

/** Whether a row is filled in the same places as the next one: labels with values, as 活动 | 618 over 预算 | 50000. */
function isOneOfPairs(rows: Rows, index: number): boolean {
  const isAlike = (other: number): boolean =>
    other >= 0 &&
    other < rows.length &&
    rows[index].every((value, column) => isBlank(value) === isBlank(rows[other][column]));
  const filled = rows[index].filter((value) => !isBlank(value)).length;
  return filled === 2 && (isAlike(index - 1) || isAlike(index + 1));
}

/** The first text of a row of three texts at most; null for a blank row, undefined for rows of other content. */
function leadingText(row: readonly CellValue[]): string | null | undefined {
  const filled = row.filter((value) => !isBlank(value));
  if (filled.length === 0) return null;
  if (filled.length === 1) return typeof filled[0] === "string" ? filled[0].trim() : null;
  if (filled.length > 3 || filled.some((value) => typeof value !== "string")) return undefined;
  if (/^[^:：]{1,12}[:：]/.test(String(filled[0]))) return undefined;
  return textsOf(row).slice(1).every(isAside) ? String(filled[0]).trim() : undefined;
}

function textsOf(row: readonly CellValue[]): readonly string[] {
  return row
    .filter((value) => typeof value === "string" && !isBlank(value))
    .map((value) => tidyText(String(value)));
}

function isAside(text: string): boolean {
  return (
    ABOUT_THE_REPORT.test(text) ||
    periodKind(text) !== null ||
    kindOfCell(text) !== "text" ||
    /^[(（].+[)）]$/.test(text)
  );
}

function isLongPeriod(text: string): boolean {
  const kind = periodKind(text);
  return kind === "month" || (kind === "week" && !/\d\s*[-–—~至到]\s*\d/.test(text));
}

function isTitleText(text: string): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    !SENTENCE.test(text) &&
    kindOfCell(text) === "text" &&
    !beginsLikeNote(text) &&
    !ABOUT_THE_REPORT.test(tidyText(text)) &&
    !RELATIVE_PERIOD.test(tidyText(text))
  );
}

/** Whether a title has words beside a period such as "1 May 2026 - 8 May 2026", and no web address. */
function saysMoreThanDates(text: string): boolean {
  if (ADDRESS.test(text) || periodKind(text) !== null) return false;
  const words = text
    .replace(/(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/gi, "")
    .replace(/\d+\s*[年月日号]?|[至到~\-–—/.,:\s]/g, "");
  return words.length >= 2;
}
