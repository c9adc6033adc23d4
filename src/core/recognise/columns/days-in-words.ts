import { periodKind } from "../tables/period-heading";
import type { ColumnProfile } from "./profile";
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

/** Share of the filled cells that name a period; 0 for a column without cells. */
export function shareOfPeriods({ cells, filled }: ColumnProfile): number {
  return filled === 0 ? 0 : Math.min(1, cells.filter(namesPeriod).length / filled);
}
