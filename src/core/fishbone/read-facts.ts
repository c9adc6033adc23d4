import type { DailyFigures, Part, PartKind, Rival, ShopFacts } from "./shop-facts";
import type { CleanColumn, CleanTable } from "../clean/clean-table";
import { isAveraged } from "../fields/field";
import { fieldOf } from "../fields/index";
import type { FieldId } from "../fields/index";
import { dailySeriesOf, dateColumnOf } from "../model/daily-series";
import { rivalColumn } from "../model/rival-table";
import { subjectNames } from "../model/subject-figures";
import { isoFromSerial, serialFromIso } from "../values/serial-date";

/** Thirty years: more than a shop has. */
const MOST_DAYS = 11_000;
/** Below this a field is a guess. */
const SURE_ENOUGH = 0.6;

/** The fields of the shop that a keyword's own stand for; the first of them that is there. */
const OF_KEYWORDS = {
  visitors: ["clicks"],
  paidBuyers: ["adOrders", "orders", "conversions"],
  paidAmount: ["adSales"],
} as const satisfies Partial<Record<FieldId, readonly FieldId[]>>;

/**
 * The figures of a shop by day: the shop's from its table of days, its parts from the tables of products, traffic sources
 * and keywords that have days. A day without a row is a day without figures; rows of one part and day are added up, or
 * averaged where a sum has no meaning. Null for a table that is not of days.
 */
export function readFacts(shop: CleanTable, beside: readonly CleanTable[]): ShopFacts | null {
  const series = dailySeriesOf(shop).value;
  const [first, last] = [series?.days[0], series?.days.at(-1)];
  if (series === null || first === undefined || last === undefined) return null;
  const [from, to] = [serialFromIso(first) ?? 0, serialFromIso(last) ?? 0];
  // 9999-12-31 in a cell is no day of the shop, and would be millions of them.
  if (to - from > MOST_DAYS) return null;
  const days = Array.from({ length: to - from + 1 }, (_, i) => isoFromSerial(from + i) ?? "");
  return readFactsOver(days, shop, beside);
}

/**
 * The same over days given, which may be others than those of the shop's table; without such a table nothing is known of
 * the shop itself.
 */
export function readFactsOver(
  days: readonly string[],
  shop: CleanTable | null,
  beside: readonly CleanTable[],
): ShopFacts {
  const placeOf = new Map(days.map((day, place) => [day, place]));
  return {
    days,
    shop: shop === null ? {} : figuresByDay(shop, placeOf),
    parts: together(
      beside.flatMap((table) => (table === shop ? [] : partsOf(table, placeOf))),
      ({ kind, name }) => `${kind} ${name}`,
    ),
    rivals: together(
      beside.flatMap((table) => rivalsOf(table, placeOf)),
      ({ name }) => name,
    ),
  };
}

function figuresByDay(shop: CleanTable, placeOf: ReadonlyMap<string, number>): DailyFigures {
  const series = dailySeriesOf(shop).value;
  if (series === null) return {};
  const figures = columnsByField(shop).map(([field, { values }]) => {
    const byDay = Array.from({ length: placeOf.size }, (): number | null => null);
    series.order.forEach((row, i) => {
      const [place, value] = [placeOf.get(series.days[i]), values[row]];
      if (place !== undefined && typeof value === "number") byDay[place] = value;
    });
    return [field, byDay] as const;
  });
  return Object.fromEntries(figures);
}

/** Sheets that go on where others end, one a month, are one table; a day that two of them have counts once. */
function together<T extends Named>(parts: readonly T[], keyOf: (part: T) => string): readonly T[] {
  const found = new Map<string, T>();
  for (const part of parts) {
    const key = keyOf(part);
    const before = found.get(key);
    found.set(
      key,
      before === undefined ? part : { ...before, figures: filled(before.figures, part.figures) },
    );
  }
  return [...found.values()];
}

function filled(figures: DailyFigures, others: DailyFigures): DailyFigures {
  const all: Partial<Record<FieldId, readonly (number | null)[]>> = { ...figures };
  for (const [field, values] of Object.entries(others) as [FieldId, readonly (number | null)[]][])
    all[field] = values.map((value, day) => figures[field]?.[day] ?? value);
  return all;
}

function partsOf(table: CleanTable, placeOf: ReadonlyMap<string, number>): readonly Part[] {
  const named = rivalColumn(table) === undefined ? namesOf(table) : null;
  if (named === null) return [];
  const { kind, nameAt } = named;
  return figuresByName(table, placeOf, nameAt).map(({ name, figures }) => ({
    kind,
    name,
    figures: kind === "keyword" ? asShop(figures) : figures,
  }));
}

function rivalsOf(table: CleanTable, placeOf: ReadonlyMap<string, number>): readonly Rival[] {
  const names = rivalColumn(table);
  if (names === undefined) return [];
  return figuresByName(table, placeOf, (row) => textAt(names, row));
}

type Named = Pick<Part, "name" | "figures">;

/** The figures of each name by day. */
function figuresByName(
  table: CleanTable,
  placeOf: ReadonlyMap<string, number>,
  nameAt: (row: number) => string | null,
): readonly Named[] {
  const date = dateColumnOf(table);
  if (date === undefined) return [];
  const columns = columnsByField(table);
  const parts = new Map<string, Map<FieldId, DaySums>>();
  for (let row = 0; row < table.sourceRows.length; row += 1) {
    const [name, day] = [nameAt(row), date.values[row]];
    const place = typeof day === "string" ? placeOf.get(day.slice(0, 10)) : undefined;
    if (name === null || place === undefined) continue;
    const sums = parts.get(name) ?? new Map<FieldId, DaySums>();
    parts.set(name, sums);
    for (const [field, { values }] of columns) {
      const value = values[row];
      if (typeof value !== "number") continue;
      const sum = sums.get(field) ?? { totals: [], counts: [] };
      sums.set(field, sum);
      sum.totals[place] = (sum.totals[place] ?? 0) + value;
      sum.counts[place] = (sum.counts[place] ?? 0) + 1;
    }
  }
  return [...parts].map(([name, sums]) => ({
    name,
    figures: Object.fromEntries(
      [...sums].map(([field, sum]) => [field, figuresOf(field, sum, placeOf.size)]),
    ),
  }));
}

/** Sums and how many rows are in them, by day; days without rows are left out. */
interface DaySums {
  readonly totals: number[];
  readonly counts: number[];
}

function figuresOf(field: FieldId, { totals, counts }: DaySums, size: number): readonly (number | null)[] {
  const isMean = isAveraged(fieldOf(field));
  return Array.from({ length: size }, (_, day) => {
    const total = totals[day] as number | undefined;
    return total === undefined ? null : isMean ? total / counts[day] : total;
  });
}

function namesOf(
  table: CleanTable,
): { readonly kind: PartKind; readonly nameAt: (row: number) => string | null } | null {
  const sources = subjectNames(table, "sources");
  if (sources !== null) return { kind: "source", nameAt: sources };
  const products = subjectNames(table, "products");
  if (products !== null) return { kind: "product", nameAt: products };
  const words = table.kind === "keyword" ? wordsOf(table) : undefined;
  if (words === undefined) return null;
  return {
    kind: "keyword",
    nameAt: (row) => textAt(words, row),
  };
}

function textAt({ values }: CleanColumn, row: number): string | null {
  const text = values[row];
  return text === null || text === "" ? null : String(text);
}

function wordsOf({ columns }: CleanTable): CleanColumn | undefined {
  const named = (field: FieldId) => columns.find((column) => column.field === field);
  return named("keyword") ?? named("searchTerm");
}

function asShop(figures: DailyFigures): DailyFigures {
  const added: Partial<Record<FieldId, readonly (number | null)[]>> = {};
  for (const field of ["visitors", "paidBuyers", "paidAmount"] as const) {
    const own = OF_KEYWORDS[field].map((each) => figures[each]).find((each) => each !== undefined);
    if (own !== undefined && figures[field] === undefined) added[field] = own;
  }
  return { ...figures, ...added };
}

/** The surest column of each field that holds numbers. */
function columnsByField({ columns }: CleanTable): readonly (readonly [FieldId, CleanColumn])[] {
  const best = new Map<FieldId, CleanColumn>();
  for (const column of columns) {
    const { field, type, confidence } = column;
    if (field === null || type !== "number" || confidence < SURE_ENOUGH) continue;
    if (confidence > (best.get(field)?.confidence ?? 0)) best.set(field, column);
  }
  return [...best];
}
