import { periodKind } from "../tables/period-heading";
import type { ColumnProfile } from "./profile";
import { readDate } from "../../values/read-date";
import type { DateContext } from "../../values/read-date";
import { serialFromIso } from "../../values/serial-date";
import { tidyText } from "../../values/text";
import type { CellValue } from "../../../workbook/grid";

const WEEKDAY_BEFORE =
  /^(?:(?:周|星期|礼拜|週)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?)[\s,，]+/i;
const MOST_LENGTH = 40;

/**
 * Whether a text names a day, a week or a month once a year is given: "6/1", "4月12日", "6.1", "周一 3/2", "第10周".
 * A range counts, a number never does.
 */
export function namesPeriod(value: CellValue): boolean {
  if (typeof value !== "string" || value.length > MOST_LENGTH || value.length < 2) return false;
  return periodKind(tidyText(value).replace(WEEKDAY_BEFORE, "")) !== null;
}

/** A weekend or a holiday may lie between two days of a column. */
const LONGEST_STEP = 3;
const LEAST_STEPS = 2;
/** Steps of days without a year are the same in any year; one with a 29th of February knows every day. */
const ANY_YEAR: DateContext = { order: "month-first", year: 2024 };

/**
 * Whether texts without a year go from day to day, forwards or backwards, each said as often as it likes: "6/1",
 * "6/1", "6/2", "6/3". Quotients ("3/5", "1/4") jump about.
 */
export function goDayByDay({ cells }: ColumnProfile): boolean {
  const serials = cells
    .filter((cell) => typeof cell === "string")
    .map((text) => readDate(tidyText(text).replace(WEEKDAY_BEFORE, ""), ANY_YEAR))
    .filter((reading) => reading !== null)
    .map(({ iso }) => serialFromIso(iso.slice(0, 10)))
    .filter((serial) => serial !== null);
  const steps = serials
    .slice(1)
    .map((serial, i) => serial - serials[i])
    .filter((step) => step !== 0);
  const near = steps.filter((step) => Math.abs(step) <= LONGEST_STEP);
  const forwards = near.filter((step) => step > 0).length;
  return (
    near.length >= LEAST_STEPS &&
    near.length >= steps.length * 0.8 &&
    (forwards === 0 || forwards === near.length)
  );
}

/** Share of the filled cells that name a period; 0 for a column without cells. */
export function shareOfPeriods({ cells, filled }: ColumnProfile): number {
  return filled === 0 ? 0 : Math.min(1, cells.filter(namesPeriod).length / filled);
}
