import { isBlank, kindOfCell } from "./cell-kind";
import { periodKind } from "./period-heading";
import { readNumber } from "../../values/read-number";
import type { CellValue, Grid } from "../../../workbook/grid";

/** What the columns of a table's body hold, judged from its fuller rows. Columns are indices into the rows. */
export interface BodyColumns {
  /** First column of days, weeks, months or names that is filled in nearly every row; null where there is none. */
  readonly key: number | null;
  /** What the key is; "day" also for days as serial numbers. */
  readonly keyKind: "day" | "period" | "name" | null;
  /** Columns of days, periods, names and other words; and those of them that are filled in most rows. */
  readonly naming: readonly number[];
  readonly alwaysNaming: readonly number[];
  /** Columns of figures that are filled in most rows; and those of them that are not set beforehand, if any. */
  readonly figures: readonly number[];
  readonly actual: readonly number[];
  /** The first of these with whole figures, a count somebody writes down; null where there is none. */
  readonly firstCount: number | null;
  /** Columns that only say when or count the rows: days, days of the week, 1 2 3. */
  readonly calendar: ReadonlySet<number>;
  /** Cells filled in a row of the middle. */
  readonly fill: number;
}

const SAMPLE = 80;
const FIRST_SERIAL = 36526;
const LAST_SERIAL = 73050;
const WEEKDAY = /^(?:周|星期|礼拜|週)?[一二三四五六日天]$|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?$/i;

/** Judges the columns of the rows from `start` to `end`; `planned` are the columns of targets and the like. */
export function bodyColumns(
  rows: Grid["rows"],
  start: number,
  end: number,
  planned: ReadonlySet<number>,
): BodyColumns {
  const sample = fullerRows(rows, start, end);
  const kinds = (rows[start] ?? []).map((_, column) => kindOfColumn(sample.map((row) => row[column])));
  // The row of a total without a label has no key either.
  const lacking = sample.length < 4 ? 0 : Math.max(1, sample.length * 0.15);
  const key = kinds.findIndex(
    ({ kind, share }) =>
      (kind === "day" || kind === "period" || kind === "name") &&
      (1 - share) * sample.length <= lacking + 1e-9,
  );
  const keyKind = key < 0 ? null : kinds[key].kind;
  const places = (test: (judged: ColumnJudged) => boolean): readonly number[] =>
    kinds.flatMap((judged, column) => (test(judged) ? [column] : []));
  const figures = places(({ kind, share }) => kind === "figure" && share >= 0.6);
  const unplanned = figures.filter((column) => !planned.has(column));
  const actual = unplanned.length === 0 ? figures : unplanned;
  const fills = sample.map(contentOf).sort((a, b) => a - b);
  return {
    key: key < 0 ? null : key,
    keyKind: keyKind === "day" || keyKind === "period" || keyKind === "name" ? keyKind : null,
    naming: places(isNaming),
    alwaysNaming: places((judged) => isNaming(judged) && judged.share >= 0.6),
    figures,
    actual,
    firstCount: actual.find((column) => sample.every((row) => isWhole(row[column]))) ?? null,
    calendar: new Set(places(({ kind }) => kind === "day" || kind === "weekday" || kind === "counter")),
    fill: fills[Math.floor(fills.length / 2)] ?? 0,
  };
}

function isWhole(value: CellValue): boolean {
  const figure = figureOf(value);
  return figure === null ? typeof value !== "string" || !value.includes("%") : Number.isInteger(figure);
}

/** A number, also one written as text; null for anything else. */
export function figureOf(value: CellValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value === "" || value.length > 30) return null;
  const reading = readNumber(value);
  return reading.kind === "number" ? reading.value : null;
}

/** Rows spread over the body which have nearly as much in them as the fullest: half-filled ones tell nothing. */
function fullerRows(rows: Grid["rows"], start: number, end: number): readonly (readonly CellValue[])[] {
  const step = Math.max(1, Math.floor((end - start) / SAMPLE));
  const sample: (readonly CellValue[])[] = [];
  for (let row = start; row < end; row += step) sample.push(rows[row]);
  const most = Math.max(0, ...sample.map(contentOf));
  return sample.filter((row) => contentOf(row) >= Math.max(1, most * 0.6));
}

/** Cells that say something: no blank, no zero, no error. */
function contentOf(row: readonly CellValue[]): number {
  let filled = 0;
  for (const value of row) {
    if (value === null || value === 0 || isBlank(value)) continue;
    if (typeof value !== "string" || value.charCodeAt(0) !== 35) filled += 1;
  }
  return filled;
}

interface ColumnJudged {
  readonly kind: "day" | "period" | "weekday" | "counter" | "figure" | "name" | "mixed";
  readonly share: number;
}

function kindOfColumn(cells: readonly CellValue[]): ColumnJudged {
  const counts = { day: 0, period: 0, weekday: 0, number: 0, serial: 0, name: 0 };
  let filled = 0;
  let nextOfCount = 0;
  let previous: CellValue = null;
  for (const value of cells) {
    if (isBlank(value)) continue;
    filled += 1;
    if (typeof value === "number") {
      counts.number += 1;
      if (Number.isInteger(value) && value >= FIRST_SERIAL && value <= LAST_SERIAL) counts.serial += 1;
      if (
        Number.isInteger(value) &&
        (previous === null ? value <= 1 : typeof previous === "number" && value > previous)
      )
        nextOfCount += 1;
      previous = value;
      continue;
    }
    const text = String(value);
    const kind = kindOfCell(value);
    const period = kind === "number" || kind === "mark" ? null : periodKind(value);
    if (kind === "number" || kind === "mark") counts.number += 1;
    else if (period === "week" || period === "month") counts.period += 1;
    else if (period === "date" || kind === "date") counts.day += 1;
    else if (WEEKDAY.test(text.trim())) counts.weekday += 1;
    else counts.name += 1;
  }
  const share = cells.length === 0 ? 0 : filled / cells.length;
  const most = filled * 0.75;
  if (filled === 0) return { kind: "mixed", share };
  if (
    (counts.day >= filled * 0.5 && counts.day + counts.period >= most) ||
    (counts.serial >= most && isSpread(cells))
  )
    return { kind: "day", share };
  if (counts.weekday >= most) return { kind: "weekday", share };
  if (counts.period >= most) return { kind: "period", share };
  if (nextOfCount >= filled - 1 && filled >= 3 && counts.number === filled) return { kind: "counter", share };
  if (counts.number >= most) return { kind: "figure", share };
  return { kind: counts.name >= filled * 0.5 ? "name" : "mixed", share };
}

function isNaming({ kind, share }: ColumnJudged): boolean {
  return share > 0 && (kind === "day" || kind === "period" || kind === "name" || kind === "mixed");
}

/** Days as serial numbers lie close together and go one way; figures of that size do not. */
function isSpread(cells: readonly CellValue[]): boolean {
  const numbers = cells.filter((value) => typeof value === "number");
  let [up, down] = [0, 0];
  for (let i = 1; i < numbers.length; i += 1) {
    if (numbers[i] >= numbers[i - 1]) up += 1;
    if (numbers[i] <= numbers[i - 1]) down += 1;
  }
  return Math.max(up, down) >= (numbers.length - 1) * 0.9;
}
