import { findDimensions, NAMING, onlyValue } from "./find-dimensions";
import type { DimensionColumn } from "./find-dimensions";
import { findSteps } from "./find-steps";
import type { FoundFunnel } from "./find-steps";
import type { FunnelRow, FunnelSource } from "./funnel-source";
import type { CleanColumn, CleanTable } from "../clean/clean-table";
import { dateColumnOf } from "../model/daily-series";
import type { CellValue } from "../../workbook/grid";

/** What the operator chose for the funnel of a sheet. */
export interface FunnelChoice {
  /** Headings of the steps, first to last; null for those we find. */
  readonly steps: readonly string[] | null;
  /** Heading of the column it is divided by; "" for none, null for the one we find. */
  readonly by: string | null;
}

export const NOTHING_CHOSEN: FunnelChoice = { steps: null, by: null };

/** Most segments; of more, the smallest are together in the last. */
export const MOST_SEGMENTS = 30;

/** Kinds of tables whose rows are no part of a funnel: each row is the same people again, or one order. */
const NO_FUNNELS: readonly CleanTable["kind"][] = ["weekly", "monthly", "orders", "service"];

/**
 * The funnel of one table: its rows added up by day and segment. Null where it has no funnel.
 *
 * Rows that equal another in every cell count once, as in every report of days. A row without a date in a table of days
 * is left out; those without a name in the column it is divided by are a segment of their own.
 */
export function readSource(table: CleanTable, choice: FunnelChoice = NOTHING_CHOSEN): FunnelSource | null {
  let read = known.get(table);
  if (!read) known.set(table, (read = new Map()));
  const key = JSON.stringify(choice);
  let source = read.get(key);
  if (source === undefined) read.set(key, (source = sourceOf(table, choice)));
  return source;
}

/** A table never changes; sheets, offers and the pane ask for its funnel again and again. */
const known = new WeakMap<CleanTable, Map<string, FunnelSource | null>>();

function sourceOf(table: CleanTable, choice: FunnelChoice): FunnelSource | null {
  if (NO_FUNNELS.includes(table.kind)) return null;
  const found = findSteps(table, choice.steps);
  if (found === null) return null;
  const days = daysOf(table);
  const dimensions = findDimensions(table);
  const places = differentRows(table).filter((place) => days === null || days[place] !== null);
  const isOneRowADay = days !== null && new Set(places.map((place) => days[place])).size === places.length;
  // Two rows of one day that nothing tells apart may be the same day twice.
  if (days !== null && !isOneRowADay && dimensions.length === 0) return null;
  const by = dimensionOf(dimensions, choice.by, isOneRowADay, (column) => {
    const rows = new Set(places.map((place) => JSON.stringify([days?.[place], column.values[place]])));
    return rows.size === places.length;
  });
  const { names, rest } = by === null ? { names: [], rest: 0 } : segmentNames(by.column, found, places);
  const rows = addUp(found, places, {
    dayOf: (place) => days?.[place] ?? null,
    segmentOf: by === null ? null : segmentOf(by.column, names),
  });
  const known = rows.flatMap(({ day }) => day ?? []);
  return {
    tables: [table],
    sheets: [table.sheet],
    funnel: found.funnel,
    steps: found.steps.map(({ heading, field, counted }) => ({ heading, field, counted })),
    amount: found.amount && { heading: found.amount.header, field: found.amount.field },
    dimension: by && { field: by.field, heading: by.heading },
    dimensions: dimensions.map(({ field, heading }) => ({ field, heading })),
    segments: names,
    rest,
    rows,
    span: days === null ? null : { from: known[0], to: known[known.length - 1] },
    dateSystem: table.dateSystem,
  };
}

/** What a table is of, for a funnel with one part a table: the one name in it, else that of its sheet. */
export function nameOfTable(table: CleanTable): string {
  for (const field of NAMING) {
    const name = onlyValue(table, field);
    if (name !== null) return name;
  }
  return table.sheet;
}

/** Adds rows up by day and segment; with segments, all of them together stand ahead of them. */
export function addUp(
  { steps, amount }: FoundFunnel,
  places: readonly number[],
  of: {
    readonly dayOf: (place: number) => string | null;
    /** Null in a source without segments. */
    readonly segmentOf: ((place: number) => number | null) | null;
  },
): readonly FunnelRow[] {
  const sums = new Map<
    string,
    { day: string | null; segment: number | null; counts: (number | null)[]; amount: number | null }
  >();
  const add = (day: string | null, segment: number | null, place: number): void => {
    const key = `${day ?? ""}|${segment ?? ""}`;
    let row = sums.get(key);
    if (row === undefined)
      sums.set(key, (row = { day, segment, counts: steps.map(() => null), amount: null }));
    steps.forEach(({ column }, step) => (row.counts[step] = plus(row.counts[step], column.values[place])));
    row.amount = plus(row.amount, amount?.values[place] ?? null);
  };
  for (const place of places) {
    const day = of.dayOf(place);
    add(day, null, place);
    const segment = of.segmentOf?.(place) ?? null;
    if (segment !== null) add(day, segment, place);
  }
  return [...sums.values()].sort(inOrder);
}

/** Days first, then all together ahead of the segments. */
export function inOrder(a: FunnelRow, b: FunnelRow): number {
  if (a.day !== b.day) return (a.day ?? "") < (b.day ?? "") ? -1 : 1;
  return (a.segment ?? -1) - (b.segment ?? -1);
}

function plus(sum: number | null, value: CellValue): number | null {
  return typeof value === "number" ? (sum ?? 0) + value : sum;
}

/** The day of each row; null for a table whose rows are of no day, or of spans of days. */
function daysOf(table: CleanTable): readonly (string | null)[] | null {
  const column = dateColumnOf(table);
  if (column === undefined) return null;
  const days = column.values.map(dayIn);
  const last = table.columns.find(({ type, field }) => type === "date" && field === "endDate");
  if (last?.values.some((value, place) => dayIn(value) !== days[place])) return null;
  // The first day of one span in every row says nothing of days.
  return new Set(days.filter((day) => day !== null)).size > 1 ? days : null;
}

function dayIn(value: CellValue): string | null {
  return typeof value === "string" ? value.slice(0, 10) : null;
}

/** Places of the rows, those that equal an earlier one in every cell left out where rows have days. */
function differentRows(table: CleanTable): readonly number[] {
  const seen = new Set<string>();
  return table.sourceRows.flatMap((_, place) => {
    if (table.kind !== "daily") return [place];
    const key = JSON.stringify(table.columns.map(({ values }) => values[place]));
    if (seen.has(key)) return [];
    seen.add(key);
    return [place];
  });
}

/**
 * In a table of one row a day a text says what the day was like: it divides nothing unless the operator says so. A column
 * without a known meaning divides by itself where it tells the rows of a day apart, such as new and returning buyers.
 */
function dimensionOf(
  dimensions: readonly DimensionColumn[],
  chosen: string | null,
  isOneRowADay: boolean,
  tellsApart: (column: CleanColumn) => boolean,
): DimensionColumn | null {
  if (chosen !== null) return dimensions.find(({ heading }) => heading === chosen) ?? null;
  if (isOneRowADay) return null;
  const known = dimensions.find(({ field }) => field !== null);
  return known ?? dimensions.find(({ column }) => tellsApart(column)) ?? null;
}

/** Names of the segments by the size of their first step, and how many of the smallest are one without a name. */
function segmentNames(
  column: CleanColumn,
  { steps }: FoundFunnel,
  places: readonly number[],
): { readonly names: readonly string[]; readonly rest: number } {
  const sizes = new Map<string, number>();
  for (const place of places) {
    const name = String(column.values[place] ?? "");
    const count = steps[0].column.values[place];
    sizes.set(name, (sizes.get(name) ?? 0) + (typeof count === "number" ? count : 0));
  }
  const names = [...sizes].sort(([, a], [, b]) => b - a).map(([name]) => name);
  if (names.length <= MOST_SEGMENTS) return { names, rest: 0 };
  return { names: names.slice(0, MOST_SEGMENTS - 1), rest: names.length - MOST_SEGMENTS + 1 };
}

/** The place of a row's segment; what has no name of its own is in the last. */
function segmentOf(column: CleanColumn, names: readonly string[]): (place: number) => number | null {
  const places = new Map(names.map((name, place) => [name, place]));
  return (place) => places.get(String(column.values[place] ?? "")) ?? names.length;
}
