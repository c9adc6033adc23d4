import { periodKind } from "./period-heading";
import { readDate } from "../../values/read-date";
import { serialFromIso } from "../../values/serial-date";
import type { CellValue } from "../../../workbook/grid";

const WITH_YEAR = /20\d{2}/;
/** Steps without a year are the same in any year, but for the one from December to January. */
const ANY_YEAR = 2026;

/**
 * Whether two headings are two months or two weeks set against each other: both with their year, or the one right
 * after the other.
 * Example: 2026年2月 | 2026年3月, 2025年3月 | 2026年3月, 2月 | 3月, 第10周 | 第9周.
 */
export function areTwoPeriods(first: CellValue, second: CellValue): boolean {
  const kind = periodKind(first);
  if (kind !== periodKind(second) || (kind !== "month" && kind !== "week")) return false;
  const [from, to] = [first, second].map(
    (value) => readDate(value, { order: "month-first", year: ANY_YEAR })?.iso,
  );
  if (from === undefined || to === undefined || from === to) return false;
  if ([first, second].every((value) => WITH_YEAR.test(String(value)))) return true;
  if (kind === "month") return [1, 11].includes(Math.abs(monthOf(from) - monthOf(to)));
  return Math.abs((serialFromIso(from) ?? 0) - (serialFromIso(to) ?? 0)) === 7;
}

function monthOf(iso: string): number {
  return Number(iso.slice(5, 7));
}
