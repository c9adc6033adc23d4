import { isBlank } from "./cell-kind";
import { dayNumberPlaces, monthNamed } from "./day-numbers";
import type { TableBounds } from "./find-tables";
import { headingLevels, headingsOf, spreadLevels } from "./headings";
import { findMeasureColumn } from "./measure-column";
import { kindOfPeriods, namesDays, periodKind, periodPlaces } from "./period-heading";
import type { PeriodKind } from "./period-heading";
import { areTwoPeriods } from "./period-pairs";
import type { WideColumn, WideLayout, WideMeasure } from "../recognised-sheet";
import type { CellValue, Grid } from "../../../workbook/grid";

/** Fewer periods than this are a coincidence, but for two over several figures each and for two set against each other. */
const LEAST_HEADINGS = 3;

/**
 * The layout of a table with days, weeks or months as headings, in any row of its header; null for other tables.
 * Columns of totals beside the periods are not among them. `isData` judges an index into the rows. The measures
 * have no field yet: their labels are what the sheet says. Days without a month ("1日") count where the title or the
 * name of the sheet gives it.
 *
 * Example: 3月1日 over 访客 | 支付 and 3月2日 over the same gives four columns and two measures.
 */
export function findWideLayout(
  { rows, firstColumn, sheet }: Grid,
  bounds: TableBounds,
  isData: (row: number) => boolean,
): WideLayout | null {
  const levels = headingLevels(rows, bounds);
  const found = levelOfPeriods(levels) ?? levelOfDayNumbers(levels, [bounds.title, sheet]);
  if (found === null) return null;
  const columns = columnsOf(levels, found);
  const headingField = found.field ?? kindOfPeriods([...columns.values()]);
  if (headingField === null) return null;
  const named = nameMeasures(levels, found, columns);
  const beside = headingsOf(rows, bounds).flatMap(({ header }, column) =>
    columns.has(column) ? [] : [{ column, header }],
  );
  const dataRows: number[] = [];
  for (let row = bounds.headerLast + 1; row < bounds.bodyEnd; row += 1) {
    if (isData(row) && rows[row].some((value) => !isBlank(value))) dataRows.push(row);
  }
  const measureColumn = named.labels.some((label) => label !== "")
    ? null
    : findMeasureColumn(rows, beside, dataRows);
  return {
    headingField,
    columns: [...columns].map(([column, heading]): WideColumn => ({
      index: firstColumn + column,
      heading,
      measure: measureColumn === null ? (named.places.get(column) ?? 0) : null,
    })),
    measureColumn: measureColumn === null ? null : firstColumn + measureColumn.column,
    measures: (measureColumn?.labels ?? named.labels).map(unread),
  };
}

/** The row of the header that holds the periods. */
interface PeriodLevel {
  readonly level: number;
  readonly places: ReadonlySet<number>;
  /** What the periods are, where their words alone do not tell it. */
  readonly field: PeriodKind | null;
}

/** Of rows that name the same periods in two ways (第10周 over 3.2-3.8) the one with their days. */
function levelOfPeriods(levels: Grid["rows"]): PeriodLevel | null {
  const all = levels.map(periodPlaces);
  const most = Math.max(0, ...all.map(({ size }) => size));
  const fullest = all.flatMap(({ size }, level) => (size === most ? [level] : []));
  const withDays = fullest.find((level) => [...all[level]].every((place) => namesDays(levels[level][place])));
  const level = withDays ?? fullest[0];
  const isEnough =
    most >= LEAST_HEADINGS || (most === 2 && (level < levels.length - 1 || isPair(levels[level])));
  return isEnough ? { level, places: all[level], field: null } : null;
}

/** Whether the two periods of a row stand side by side and follow each other: 2月 | 3月. */
function isPair(row: readonly CellValue[]): boolean {
  const [first, second] = [...periodPlaces(row)].sort((a, b) => a - b);
  return second === first + 1 && areTwoPeriods(row[first], row[second]);
}

function levelOfDayNumbers(levels: Grid["rows"], names: readonly (string | null)[]): PeriodLevel | null {
  const all = levels.map(dayNumberPlaces);
  const level = all.findIndex(({ size }) => size > 0);
  return level < 0 || monthNamed(names) === null ? null : { level, places: all[level], field: "date" };
}

/** The heading of every column under a period. */
function columnsOf(levels: Grid["rows"], { level, places }: PeriodLevel): ReadonlyMap<number, CellValue> {
  const row = levels[level];
  const columns = new Map<number, CellValue>();
  const below = levels.slice(level + 1);
  const above = levels.slice(0, level);
  const span = spanOf(row, places);
  for (const place of places) {
    columns.set(place, row[place]);
    for (let column = place + 1; column < place + span; column += 1) {
      const isEnd = !isBlank(row[column]) || above.some((each) => !isBlank(each[column]));
      if (isEnd || !below.some((each) => !isBlank(each[column]))) break;
      columns.set(column, row[place]);
    }
  }
  return new Map([...columns].sort(([a], [b]) => a - b));
}

/** Columns from one period to the next, as most of them have it: the last one reaches no further. */
function spanOf(row: readonly CellValue[], places: ReadonlySet<number>): number {
  const sorted = [...places].sort((a, b) => a - b);
  let span = sorted.length === 1 ? row.length : 1;
  for (let i = 0; i + 1 < sorted.length; i += 1) span = Math.max(span, sorted[i + 1] - sorted[i]);
  return span;
}

interface NamedMeasures {
  readonly labels: readonly string[];
  /** For each column, the place of its label. */
  readonly places: ReadonlyMap<number, number>;
}

/** What the rows of the header beside the periods call the figures; one nameless measure where they say nothing. */
function nameMeasures(
  levels: Grid["rows"],
  { level, places: periods }: PeriodLevel,
  columns: ReadonlyMap<number, CellValue>,
): NamedMeasures {
  const others = spreadLevels(levels).filter((_, i) => i !== level);
  // The number of a week over its days names no figure; 1月 and 2月 over the first week of each tell them apart.
  const isPlain = new Set([...periods].map((place) => levels[level][place])).size === periods.size;
  const labels: string[] = [];
  const places = new Map<number, number>();
  for (const column of columns.keys()) {
    const label = others
      .map((texts) => texts[column].trim())
      .filter((text) => text !== "" && !(isPlain && periodKind(text) !== null))
      .join(" ");
    let place = labels.indexOf(label);
    if (place < 0) place = labels.push(label) - 1;
    places.set(column, place);
  }
  return { labels, places };
}

function unread(label: string): WideMeasure {
  return { label, field: null, confidence: 0, scale: 1 };
}
