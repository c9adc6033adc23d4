import { compareWeeks } from "../core/countermeasures/compare-weeks";
import type { DayFigure } from "../core/countermeasures/compare-weeks";
import type { CellNote } from "../core/clean/clean-cell";
import { dateCleaner } from "../core/clean/clean-date";
import { dateContextOf } from "../core/clean/date-context";
import type { Interval } from "../core/statistics/intervals";
import { isoFromSerial, serialFromIso } from "../core/values/serial-date";
import { isErrorText } from "../core/values/text";
import type { CellValue } from "../workbook/grid";
import { toCellValue } from "./cell-value";
import { cellError, failed, invalid } from "./errors";
import { countermeasureMessages } from "./messages";
import { headingsOf, readersOf } from "./read-steps";
import type { Cells } from "./read-steps";

const WEEK = 7;
const LEVEL = 0.95;
const [FEWEST_DAYS, USUAL_DAYS, MOST_DAYS] = [7, 14, 28];

/**
 * What became of a figure after a change, header row first; see OPS.BEFOREAFTER. A cell without a value is "".
 *
 * The same figures as in a row of the 对策表 for that figure and day. Rows without a date are passed over, those of one
 * date added up. Throws #VALUE! for ranges that do not go together, for dates that are none and for other numbers of
 * days; #N/A for a change outside the dates, without a whole week on both sides, and where a side has no figure.
 */
export function beforeAfterBlock(
  dates: Cells,
  values: Cells,
  changeDate: unknown,
  days?: number | null,
  foundDate?: unknown,
): CellValue[][] {
  const { headings, verdicts, ...messages } = countermeasureMessages();
  refuseOthers(dates, values);
  if (days !== null && days !== undefined && !(days >= FEWEST_DAYS && days <= MOST_DAYS))
    throw invalid(messages.wrongDays);
  const cells = dates.map(([cell]) => toCellValue(cell));
  const { serials, changed, year } = readDates(cells, toCellValue(changeDate));
  const found = readFound(cells, toCellValue(foundDate), year);
  const figures = figuresOf(serials, values);
  const known = figures.map(({ day }) => day);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const iso = (serial: number): string => isoFromSerial(serial) ?? "";
  if (changed < first || changed > last)
    throw failed("notAvailable", messages.outside(iso(changed), iso(first), iso(last)));
  if (changed - first < WEEK || last - changed < WEEK)
    throw failed("notAvailable", messages.noWeek(changed - first, last - changed));
  const weeksAsked = Math.floor((days ?? USUAL_DAYS) / WEEK);
  const compared = compareWeeks(figures, changed, weeksAsked, LEVEL, found);
  if (compared === null) throw failed("notAvailable", messages.noFigure);
  const { before, after, change, interval, weeks } = compared;
  return [
    [
      headings.before,
      headings.after,
      headings.change,
      headings.growth,
      headings.low,
      headings.high,
      headings.verdict,
      headings.weeks,
    ],
    [
      before,
      after,
      change,
      before > 0 ? change / before : "",
      interval?.low ?? "",
      interval?.high ?? "",
      verdicts[directionOf(interval)],
      weeks,
    ],
  ];
}

function refuseOthers(dates: Cells, values: Cells): void {
  const { wrongDates, wrongValues, wrongRows } = countermeasureMessages();
  if (dates[0].length !== 1) throw invalid(wrongDates);
  if (values[0].length > 2) throw invalid(wrongValues);
  if (dates.length !== values.length) throw invalid(wrongRows(dates.length, values.length));
}

/** Years for dates written without one: the second is for those with a 29 February. */
const ANY_YEARS = ["2023年", "2024年"];

/**
 * The day of each row and of the change, as serial numbers; null for a row without one. Where only one of the two says
 * its year, the other is of that year.
 */
function readDates(
  cells: readonly CellValue[],
  change: CellValue,
): {
  readonly serials: readonly (number | null)[];
  readonly changed: number;
  /** Of the last row, for what says none. */
  readonly year: string;
} {
  const { noChange, noDates } = countermeasureMessages();
  if (typeof change === "string" && isErrorText(change)) throw cellError(change, noChange);
  const inYears = ANY_YEARS.flatMap((year) => readChange(cells, change, year) ?? []);
  if (inYears.length === 0) throw invalid(noChange);
  const readings = [...new Set(inYears.map(yearOf))].map((year) => readColumn(cells, year));
  const serials = readings.reduce((best, other) => (daysIn(other) > daysIn(best) ? other : best));
  const last = serials.filter((serial) => serial !== null).at(-1);
  if (last === undefined) throw invalid(noDates);
  const year = yearOf(last);
  return { serials, changed: readChange(cells, change, year) ?? inYears[0], year };
}

/** The day the problem was found; null where it was left out. */
function readFound(cells: readonly CellValue[], found: CellValue, year: string): number | null {
  const { noFound } = countermeasureMessages();
  if (found === null) return null;
  if (typeof found === "string" && isErrorText(found)) throw cellError(found, noFound);
  const day = readChange(cells, found, year);
  if (day === null) throw invalid(noFound);
  return day;
}

function readColumn(cells: readonly CellValue[], year: string): readonly (number | null)[] {
  const clean = dateCleaner(dateContextOf(cells, [year]));
  const note: CellNote = { code: null };
  return cells.map((cell) => dayOf(clean(cell, note)));
}

function daysIn(serials: readonly (number | null)[]): number {
  return serials.filter((serial) => serial !== null).length;
}

/** Its day and month stand in the order of the other dates. */
function readChange(cells: readonly CellValue[], change: CellValue, year: string): number | null {
  const context = dateContextOf([...cells, change], [year]);
  return dayOf(
    dateCleaner({ ...context, year: Number(year.slice(0, 4)), turns: null })(change, { code: null }),
  );
}

function dayOf(date: CellValue): number | null {
  return typeof date === "string" ? serialFromIso(date.slice(0, 10)) : null;
}

function yearOf(serial: number): string {
  return `${(isoFromSerial(serial) ?? "").slice(0, 4)}年`;
}

/** The figure of each day there is a row of. */
function figuresOf(serials: readonly (number | null)[], values: Cells): readonly DayFigure[] {
  const readers = readersOf(
    values,
    headingsOf(values[0]).map((name) => name ?? ""),
  );
  const note: CellNote = { code: null };
  const numberAt = (row: number, column: number): number | null => {
    const value = readers[column]?.clean(toCellValue(values[row][column]), note);
    return typeof value === "number" ? value : null;
  };
  const found = new Map<number, DayFigure>();
  serials.forEach((day, row) => {
    if (day === null) return;
    const before = found.get(day);
    found.set(day, {
      day,
      top: added(before?.top, numberAt(row, 0)),
      bottom: added(before?.bottom, numberAt(row, 1)),
    });
  });
  return [...found.values()];
}

function added(total: number | null | undefined, value: number | null): number | null {
  return value === null ? (total ?? null) : (total ?? 0) + value;
}

function directionOf(interval: Interval | null): "up" | "down" | "undecided" {
  if (interval === null || (interval.low <= 0 && interval.high >= 0)) return "undecided";
  return interval.low > 0 ? "up" : "down";
}
