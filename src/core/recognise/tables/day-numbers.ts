import { tidyText } from "../../values/text";
import type { CellValue } from "../../../workbook/grid";

const DAY = /^(\d{1,2})\s*[日号號](?:[\s(（]*(?:周|星期|礼拜|週)[一二三四五六日天][\s)）]*)?$/;
/** "2026年3月", "3月客服日检", "2026-03", but not "1-3月", "3月-5月" or "3个月". */
const MONTHS =
  /(?<![\d.-])(?:20\d{2}\s*[年./-]\s*)?(1[0-2]|0?[1-9])\s*月|(?<!\d)20\d{2}[./-](1[0-2]|0?[1-9])(?![\d./-])/g;
const SEVERAL = /\d\s*月?\s*[-–—~～至到、和]\s*(?:20\d{2}\s*[年./-]\s*)?(?:1[0-2]|0?[1-9])\s*月/;
/** Fewer days than this may be a coincidence; 1号, 2号 and 3号 may be anything with a number. */
const LEAST_DAYS = 3;
const LEAST_NUMBERED = 7;

/** The day of "3日", "12号" or "1日 周一", which needs a month from elsewhere; null for anything else. */
export function dayNumberOf(value: CellValue): number | null {
  if (typeof value !== "string" || value.length > 20) return null;
  const day = Number(DAY.exec(tidyText(value))?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}

/** The places in a row of days without a month, one after the other; none where they do not rise or are too few. */
export function dayNumberPlaces(row: readonly CellValue[]): ReadonlySet<number> {
  const places = row.flatMap((value, place) => (dayNumberOf(value) === null ? [] : [place]));
  const days = places.map((place) => dayNumberOf(row[place]) ?? 0);
  const rises = days.every((day, i) => i === 0 || day > days[i - 1]);
  const falls = days.every((day, i) => i === 0 || day < days[i - 1]);
  const isSure = places.some((place) => String(row[place]).includes("日"));
  return new Set(days.length >= (isSure ? LEAST_DAYS : LEAST_NUMBERED) && (rises || falls) ? places : []);
}

/**
 * The month, 1 to 12, that a title or the name of a sheet gives to days written without one; the first of the names
 * that has a month decides. Null where none has, or where it has several.
 * Example: "2026年3月客服日检" -> 3, "1-3月" -> null.
 */
export function monthNamed(names: readonly (string | null)[]): number | null {
  for (const name of names) {
    const text = tidyText(name?.slice(0, 200) ?? "");
    const months = new Set([...text.matchAll(MONTHS)].map(([, before, behind]) => Number(before ?? behind)));
    if (months.size === 0 && !SEVERAL.test(text)) continue;
    const [month] = months;
    return months.size === 1 && !SEVERAL.test(text) ? month : null;
  }
  return null;
}
