import type { PeriodKind } from "./periods";
import { monthNamed } from "../recognise/tables/day-numbers";
import { readDate } from "../values/read-date";
import { isoDay } from "../values/serial-date";
import { tidyText } from "../values/text";

const DAY = String.raw`(?:20\d{2}[-/.年])?\d{1,2}[-/.月]\d{1,2}[日号]?`;
/** The parts of a title that may say its week, the surest first: its days, its number. */
const WEEKS = [
  new RegExp(String.raw`${DAY}\s*[-–—~～至到]\s*(?:${DAY}|\d{1,2}[日号]?)`),
  /(?:20\d{2}年?)?第\s*\d{1,2}\s*周/,
  /(?<![a-z])(?:w|week )\d{1,2}(?!\d)/i,
] as const;
/** Several weeks of one month: "3月 第1周" counts from the month's first days, and nobody says which they are. */
const WEEK_OF_MONTH = /月[份\s]*第\s*[1-6一二三四五六]\s*周/;
const YEAR = /(?<![\d.])(20\d{2})(?!\d)/;

/**
 * The first day of the week or month that a title names; a year it lacks is taken from the first of the other names
 * that has one. Null where it names none, or several.
 * Example: "第10周（3.2-3.8）", with "2026年3月 流量渠道周报" above it -> "2026-03-02".
 */
export function periodNamed(
  title: string,
  kind: PeriodKind,
  names: readonly (string | null | undefined)[],
): string | null {
  const text = tidyText(title);
  const year = yearNamed([text, ...names]);
  if (kind === "month") {
    const month = monthNamed([text]);
    return month === null || year === null ? null : isoDay(year, month, 1);
  }
  for (const part of WEEKS) {
    const [found, ...others] = text.match(new RegExp(part, "gi")) ?? [];
    if (found === undefined) continue;
    if (others.length > 0 || (part !== WEEKS[0] && WEEK_OF_MONTH.test(text))) return null;
    return readDate(found, { order: "year-first", yearless: "month-first", year })?.iso.slice(0, 10) ?? null;
  }
  return null;
}

/** The day that the first of the names to name one names; null where none does, or no name has its year. */
export function dayNamed(names: readonly (string | null | undefined)[]): string | null {
  for (const name of names) {
    const text = tidyText(name ?? "");
    const days = text.match(new RegExp(`${DAY}(?![-–—~～至到]|\\d)`, "g")) ?? [];
    // "3.10" is a day where it is all of a name, and may be anything in the middle of one.
    const written = days.filter((day) => /月|20\d{2}/.test(day) || day === text);
    const [day] = written;
    if (day === undefined) continue;
    if (written.length > 1 || WEEKS[0].test(text)) return null;
    const year = yearNamed([day, ...names]);
    return readDate(day, { order: "year-first", yearless: "month-first", year })?.iso.slice(0, 10) ?? null;
  }
  return null;
}

function yearNamed(names: readonly (string | null | undefined)[]): number | null {
  for (const name of names) {
    const found = YEAR.exec(tidyText(name ?? ""));
    if (found !== null) return Number(found[1]);
  }
  return null;
}
