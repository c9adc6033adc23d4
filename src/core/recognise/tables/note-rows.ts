import { firstFilled } from "./body";
import type { Body, JudgedRow } from "./body";
import type { BodyColumns } from "./body-columns";
import { isBlank, kindOfCell } from "./cell-kind";
import { isFigure } from "./figure";
import { namesDay } from "./names-day";
import { beginsLikeNote, isComment, saysFinding } from "./note-words";
import { periodKind } from "./period-heading";
import { tidyText } from "../../values/text";
import type { CellValue } from "../../../workbook/grid";

/** All of "3.8号（周日）"; a text with more in it says more than the day. */
const WORDS_OF_DAYS = /[\d\s.,:：/()（）~～\-–—年月日号周星期礼拜一二三四五六天今昨前上下午晚]/g;
/** A line about the sheet has no more cells than this. */
const MOST_TEXTS = 3;
/** A sentence below the data that says the totals in words: "合计新增素材 15 个". */
const SUMS_UP = /^\s*(?:合计|总计|共计|小计|total)/i;
/** "【鞋类】", "一、自营店", "—— 3月 ——", "↑ 下架一天": written to stand alone. */
const STANDS_ALONE = /^(?:[【▼▲■◆●★☆→↑↓※]|[-–—=]{2,}|[一二三四五六七八九十]{1,2}、|第.{1,3}[部章节][分]?)/;
const UNIT =
  /^[(（[]?(?:单位[:：]?\s*)?(?:元|万元?|[角分]|[¥￥$€£%％‰]|人次?|人数|[次个件单笔条天日秒时月]|次数|数量|分钟|小时|min|hrs?|[sh]|[kK]?[gG]|千克|rmb|cny|usd|eur|gbp|jpy|hkd|string|number|text|date|float|int(?:eger)?|currency|percent(?:age)?|count|units?|pcs|days?|seconds?|minutes?|hours?|文本|数字|日期|金额|百分比|整数|小数)[)）\]]?$/i;

/**
 * Whether the row below the headings holds words where figures follow in the next one: units, or the headings in
 * other words.
 */
export function saysUnits({ rows, end, columns }: Body, index: number): boolean {
  const row = rows[index];
  if (row.some(isFigure)) return false;
  const next = index + 1 < end ? rows[index + 1] : [];
  const figures = row.flatMap((_, column) =>
    columns.figures.includes(column) || isFigure(next[column] ?? null) ? [column] : [],
  );
  const words = figures.filter((column) => kindOfCell(row[column]) === "text").length;
  const units = figures.filter((column) => isUnit(row[column])).length;
  return (words >= 2 && words * 2 >= figures.length) || (units >= 1 && units === words);
}

function isUnit(value: CellValue): boolean {
  return typeof value === "string" && value.length < 20 && UNIT.test(tidyText(value));
}

/** What tells a lone text from a name without figures. */
export interface LonePlace {
  /** Whether it stands below the last row with more than one cell. */
  readonly isAfterData: boolean;
  /** Whether the row before it is no data either, blank ones among them, or there is none. */
  readonly isAfterDropped: boolean;
  /** Whether the table begins with the title of a segment, so that others are to be expected. */
  readonly isSegmented: boolean;
  /** Whether a row says one of the header's rows again. */
  readonly repeats: (row: readonly CellValue[]) => boolean;
}

/**
 * Judges a row with a single cell: a note, the title of a segment, a total in words; null where it may be data: a
 * day or a product without any figure.
 */
export function judgeLone(body: Body, index: number, place: LonePlace): JudgedRow | null {
  const [column] = firstFilled(body.rows[index]);
  const only = body.rows[index][column];
  if (typeof only !== "string") return null;
  if (kindOfCell(only) !== "text") return isLongPeriod(only) && !place.isAfterData ? noteOf(only) : null;
  if (place.isAfterData && SUMS_UP.test(only)) return { why: "total", text: tidyText(only).slice(0, 60) };
  const { key, keyKind, figures } = body.columns;
  const saysWhen = namesDay(tidyText(only.slice(0, 200))) && only.replace(WORDS_OF_DAYS, "").length < 2;
  const isElsewhere =
    figures.includes(column) || (key !== null && (column !== key || (keyKind === "day" && !saysWhen)));
  const isNote =
    place.isAfterData ||
    isElsewhere ||
    beginsLikeNote(only) ||
    (index > body.start && saysFinding(only)) ||
    STANDS_ALONE.test(tidyText(only.slice(0, 40))) ||
    isLongPeriod(only) ||
    headsSegment(body, index, place);
  return isNote ? noteOf(only) : null;
}

function isLongPeriod(text: string): boolean {
  const kind = periodKind(text);
  return kind === "month" || kind === "week";
}

/** Whether the next row says the header again, or is full again after rows that are no data. */
function headsSegment(body: Body, index: number, place: LonePlace): boolean {
  const { rows, end, columns } = body;
  let next = index + 1;
  while (next < end && rows[next].every(isBlank)) next += 1;
  if (next >= end) return false;
  if (place.repeats(rows[next])) return true;
  const filled = rows[next].reduce<number>((sum, value) => sum + (isBlank(value) ? 0 : 1), 0);
  return (
    (place.isAfterDropped || place.isSegmented) &&
    next === index + 1 &&
    filled >= 3 &&
    filled * 2 >= columns.fill &&
    columns.figures.some((column) => isFigure(rows[next][column]))
  );
}

/** Rows of words below the last figure, or comments: who made the sheet, what the columns mean. */
export function judgeWords(
  row: readonly CellValue[],
  isAfterBlank: boolean,
  columns: BodyColumns,
): JudgedRow | null {
  if (columns.figures.length === 0 || row.some(isFigure)) return null;
  const texts = row.filter((value) => typeof value === "string" && !isBlank(value)).map(String);
  if (texts.length === 0) return null;
  const isShort = texts.length <= MOST_TEXTS && texts.length * 2 <= columns.fill;
  const isNote =
    isComment(texts[0]) ||
    beginsLikeNote(texts[0]) ||
    (isShort && (isAfterBlank || texts.some((text) => /^[^:：]{1,12}[:：]/.test(text))));
  return isNote ? noteOf(texts[0]) : null;
}

/** A note by the beginning of its text. */
export function noteOf(text: string): JudgedRow {
  return { why: "note", text: tidyText(text.slice(0, 200)).slice(0, 60) };
}
