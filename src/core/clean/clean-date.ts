import { blankOrMissing, nothing } from "./clean-cell";
import type { CellCleaner, CellNote } from "./clean-cell";
import type { ColumnDates } from "./date-context";
import { remembered } from "./remembered";
import { passesNewYear } from "./start-year";
import { dayNumberOf } from "../recognise/tables/day-numbers";
import { isoTextOf } from "../values/iso-text";
import { monthDayOf } from "../values/month-day-number";
import { codeOfScan, isoOfScan, readNumberAsDate } from "../values/read-date";
import type { DateContext } from "../values/read-date";
import { newDateScan, scanDate } from "../values/scan-date";
import { isRealDay } from "../values/serial-date";
import { isErrorText, isMissingMark, tidyText } from "../values/text";
import type { CellValue } from "../../workbook/grid";

type ColumnContext = DateContext &
  Partial<Pick<ColumnDates, "turns" | "monthDayNumbers" | "firstDay" | "month">>;

/** Makes the cleaner of a column of dates, whose cells are to be handed over from the top down. */
export function dateCleaner(context: ColumnContext): CellCleaner {
  const clean = cleanerFromAbove(context);
  // Only where years turn or a number may be two days does the row above matter.
  const isByItself = (context.turns ?? null) === null && context.monthDayNumbers !== true;
  return isByItself ? remembered(clean, "remembered") : clean;
}

function cleanerFromAbove(context: ColumnContext): CellCleaner {
  const scan = newDateScan();
  const turns = context.turns ?? null;
  let year = context.year;
  // The month and day of the row above, 0 at the top.
  let month = 0;
  let day = 0;
  return (cell, note) => {
    if (cell === null) return null;
    if (typeof cell === "number") {
      const reading = readNumberAsDate(cell, context);
      if (reading === null) return monthDay(cell, note) ?? nothing("unreadable-date", note);
      note.code = reading.code;
      return reading.iso;
    }
    if (typeof cell !== "string") return nothing("unreadable-date", note);
    if (scanDate(cell, context, scan)) {
      const { from } = scan;
      const written = from.year;
      const iso = isoOfScan(scan, written === 0 ? yearOf(from.month, from.day) : written);
      if (iso !== null) {
        if (written !== 0 && turns !== null) {
          year = written;
          month = from.month;
          day = from.day;
        }
        note.code = codeOfScan(scan, written);
        return iso;
      }
    }
    const dayOfMonth = dayNumberOf(cell);
    if (dayOfMonth !== null) return dayInMonth(dayOfMonth, note);
    const text = tidyText(cell);
    if (isErrorText(text)) return nothing("error-value", note);
    return isMissingMark(text) ? blankOrMissing(cell, note) : nothing("unreadable-date", note);
  };

  function monthDay(value: number, note: CellNote): CellValue {
    const found = context.monthDayNumbers === true && year !== null ? monthDayOf(value) : null;
    if (found === null) return null;
    const nearer = nearerDay(found.month, found.day, found.orDay);
    const ofYear = yearOf(found.month, nearer);
    if (!isRealDay(ofYear, found.month, nearer)) return null;
    note.code = "year-from-context";
    return isoTextOf(ofYear, found.month, nearer);
  }

  /** "3日" in the month the title names. */
  function dayInMonth(dayOfMonth: number, note: CellNote): CellValue {
    const ofMonth = context.month ?? 0;
    const ofYear = context.year ?? 0;
    if (!isRealDay(ofYear, ofMonth, dayOfMonth)) return nothing("unreadable-date", note);
    note.code = "year-from-context";
    return isoTextOf(ofYear, ofMonth, dayOfMonth);
  }

  /** The year of a day written without one; 0 where nothing tells it. */
  function yearOf(nextMonth: number, nextDay: number): number {
    if (year === null) return 0;
    if (turns !== null && month > 0 && nextMonth > 0 && passesNewYear(month, nextMonth, turns))
      year += turns === "up" ? 1 : -1;
    month = nextMonth;
    day = nextDay;
    return year;
  }

  /** Of 3.1 and 3.10 the day that lies nearer to the row above: behind 3.9 it is the tenth. */
  function nearerDay(ofMonth: number, first: number, second: number | null): number {
    if (second === null) return first;
    if (month === 0) return context.firstDay ?? first;
    const before = month * 31 + day;
    const [a, b] = [first, second].map((each) => Math.abs(ofMonth * 31 + each - before));
    return a <= b ? first : second;
  }
}
