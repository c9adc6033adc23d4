import { dateCleaner } from "../core/clean/clean-date";
import { dateContextOf } from "../core/clean/date-context";
import { toCellValue } from "./cell-value";
import { invalid } from "./errors";
import { funnelMessages } from "./messages";
import { takeList } from "./read-steps";
import type { Cells } from "./read-steps";

/** What the rows of counts are: a day each, no days at all, or rows of the days named, null for none. */
export type RowDays = "a day each" | "no days" | readonly (string | null)[];

/** Days written without a year are told apart all the same; it has a 29 February. */
const ANY_YEAR = "2024年";

/**
 * Reads the argument that says what days the rows are of: left out or TRUE, a day each; FALSE, none; else a date a row,
 * as in every report of days.
 *
 * Throws #VALUE! for another number of cells than rows, and where none of them is a date.
 */
export function takeDays(cells: Cells | null | undefined, rows: number, mayHaveHeading: boolean): RowDays {
  const only = cells?.length === 1 && cells[0].length === 1 ? cells[0][0] : null;
  if (typeof only === "boolean") return only ? "a day each" : "no days";
  const { wrongDays, noDays } = funnelMessages();
  const list = takeList(cells, rows, mayHaveHeading, wrongDays);
  if (list === null) return "a day each";
  const clean = dateCleaner(dateContextOf(list, [ANY_YEAR]));
  const note = { code: null };
  const days = list.map((cell) => {
    const day = clean(toCellValue(cell), note);
    return typeof day === "string" ? day.slice(0, 10) : null;
  });
  if (days.every((day) => day === null)) throw invalid(noDays);
  return days;
}
