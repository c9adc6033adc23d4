import { weekStartOf } from "./kept-periods";
import { periodsOf } from "./periods";
import type { PeriodKind } from "./periods";
import type { CleanColumn, CleanTable } from "../clean/clean-table";
import type { FieldId } from "../fields/index";
import type { DateSystem } from "../values/serial-date";

/** What a table beside the days has rows for: products, traffic sources or people. */
export type SubjectKind = "products" | "sources" | "people";

/** Figures read of each; the platform's own rates are worked out anew. */
export const SUBJECT_MEASURES = [
  "visitors",
  "paidBuyers",
  "paidAmount",
  "cost",
] as const satisfies readonly FieldId[];
export type SubjectMeasure = (typeof SUBJECT_MEASURES)[number];

/** Figures of one subject in one period; null where the sheet has none. */
export type SubjectValues = Readonly<Record<SubjectMeasure, number | null>>;

/** A day, week or month, or the span an export is of. */
export interface SubjectPeriod {
  /** What the operator calls it; a day or span by its dates, an export without dates by the name of its table. */
  readonly label: string;
  /** First and last ISO day; null where the export does not say. */
  readonly from: string | null;
  readonly to: string | null;
}

/** One subject in one period. */
export interface SubjectRow {
  readonly subject: string;
  /** Place in `periods`. */
  readonly period: number;
  readonly values: SubjectValues;
}

/** A table of products, traffic sources or people, one row for each of them in each period. */
export interface SubjectFigures {
  /** The tables it was read from, and the operator's sheets they stand in. */
  readonly tables: readonly CleanTable[];
  readonly sheets: readonly string[];
  /** What its periods are; "span" where each is a table or a span of its own. */
  readonly step: PeriodKind | "day" | "span";
  /** In ascending order of time. */
  readonly periods: readonly SubjectPeriod[];
  /** Names, each once: those with the most visitors in the last period first, else the most paid amount. */
  readonly subjects: readonly string[];
  /** In the order of periods, then of subjects. */
  readonly rows: readonly SubjectRow[];
  /** The measures the table has a column for. */
  readonly measures: readonly SubjectMeasure[];
  readonly dateSystem: DateSystem;
}

/** Fields that name a subject, the ones people know it by first. */
const NAMES: Readonly<Record<SubjectKind, readonly FieldId[]>> = {
  products: ["productTitle", "sku", "productId"],
  sources: ["trafficSource"],
  people: ["owner"],
};
/** Fields that tell one from another of the same name. */
const IDS: readonly FieldId[] = ["productId", "sku"];
const NEEDED: Readonly<Record<SubjectKind, readonly SubjectMeasure[]>> = {
  products: ["visitors"],
  sources: ["visitors", "paidBuyers", "paidAmount"],
  people: [],
};
const PERIOD_FIELDS = ["date", "startDate", "week", "month"] as const satisfies readonly FieldId[];
/** Below this a field is a guess. */
const SURE_ENOUGH = 0.6;
/** Of sources in two levels, the row that stands for all of the second. */
const WHOLE = /^(?:汇总|合计|总计|小计|全部|整体|all|total)$/i;

/**
 * Reads a table as one of products, traffic sources or people; null for any other, or where it lacks a figure that
 * is needed: products their visitors, sources visitors, buyers and paid amount. A market's or a rival's products
 * have no visitors and so are none of the shop's.
 *
 * Rows of one subject in one period are added up, rows equal in every cell count once. Rows without a name or, in a
 * table by period, without one are left out; so is the sum that stands above the second level of sources. Products
 * that share a name are told apart by their number.
 */
export function subjectFiguresOf(table: CleanTable, kind: SubjectKind): SubjectFigures | null {
  const names = nameColumns(table, kind);
  const columns = SUBJECT_MEASURES.map((measure) => ({ measure, column: figureColumn(table, measure) }));
  const has = (measure: SubjectMeasure): boolean =>
    columns.some((each) => each.measure === measure && each.column !== undefined);
  if (names.length === 0 || !NEEDED[kind].every(has)) return null;
  const time = timeOf(table);
  const nameOf = uniqueNames(table, names);
  const found = new Map<string, Map<string, SubjectValues>>();
  const seen = new Set<string>();
  const labels = new Map<string, SubjectPeriod>();
  for (let place = 0; place < table.sourceRows.length; place += 1) {
    const [name, period] = [nameOf(place), time.periodAt(place)];
    if (name === null || period === null) continue;
    const cells = JSON.stringify(table.columns.map(({ values }) => values[place]));
    if (seen.has(cells)) continue;
    seen.add(cells);
    const key = period.from ?? period.label;
    labels.set(key, period);
    const subjects = found.get(key) ?? new Map<string, SubjectValues>();
    found.set(key, subjects);
    const before = subjects.get(name);
    const values = valuesAt(columns, place);
    subjects.set(name, before === undefined ? values : added(before, values));
  }
  if (found.size === 0) return null;
  const keys = [...found.keys()].sort();
  return inOrder({
    tables: [table],
    sheets: [table.sheet],
    step: time.step,
    periods: keys.flatMap((key) => labels.get(key) ?? []),
    rows: keys.flatMap((key, period) =>
      [...(found.get(key) ?? [])].map(([subject, values]) => ({ subject, period, values })),
    ),
    measures: SUBJECT_MEASURES.filter(has),
    dateSystem: table.dateSystem,
  });
}

/** Puts subjects in the order of the last period, those that are not in it behind, and rows in that order. */
export function inOrder(figures: Omit<SubjectFigures, "subjects">): SubjectFigures {
  const last = figures.periods.length - 1;
  const sizes = new Map<string, readonly [number, number]>();
  for (const { subject, period, values } of figures.rows) {
    const size =
      period === last ? ([values.visitors ?? 0, values.paidAmount ?? 0] as const) : ([-1, -1] as const);
    const known = sizes.get(subject);
    if (known === undefined || known[0] < size[0]) sizes.set(subject, size);
  }
  const subjects = [...sizes].sort(([, a], [, b]) => b[0] - a[0] || b[1] - a[1]).map(([subject]) => subject);
  const placeOf = new Map(subjects.map((subject, place) => [subject, place]));
  const place = (subject: string): number => placeOf.get(subject) ?? 0;
  return {
    ...figures,
    subjects,
    rows: [...figures.rows].sort((a, b) => a.period - b.period || place(a.subject) - place(b.subject)),
  };
}

/**
 * What the subject of each row of a table is called, null for a row that has none; null for a table of something else.
 * The same names as in `subjectFiguresOf`.
 */
export function subjectNames(
  table: CleanTable,
  kind: SubjectKind,
): ((place: number) => string | null) | null {
  const names = nameColumns(table, kind);
  return names.length === 0 ? null : uniqueNames(table, names);
}

function nameColumns(table: CleanTable, kind: SubjectKind): readonly CleanColumn[] {
  if (kind === "products" && table.kind !== "product") return [];
  if (kind === "sources" && table.kind !== "channel") return [];
  if (kind === "people" && table.grain[0] !== "owner") return [];
  const named = (field: FieldId): readonly CleanColumn[] =>
    table.columns.filter((column) => column.field === field && column.confidence >= SURE_ENOUGH);
  // Of sources each level is part of the name, of the others the first field that is there.
  const columns = NAMES[kind].map(named).find((each) => each.length > 0) ?? [];
  return kind === "sources" ? columns : columns.slice(0, 1);
}

function figureColumn(table: CleanTable, field: FieldId): CleanColumn | undefined {
  return table.columns
    .filter((each) => each.field === field && each.type === "number" && each.confidence >= SURE_ENOUGH)
    .sort((a, b) => b.confidence - a.confidence)[0];
}

/** The name of each row's subject; null where it has none, or stands for others of the table. */
function uniqueNames(table: CleanTable, names: readonly CleanColumn[]): (place: number) => string | null {
  const plain = (place: number): string | null => {
    const levels = names.flatMap(({ values }) => {
      const text = textOf(values[place]);
      return text === "" ? [] : [text];
    });
    if (levels.length === 0 || (names.length > 1 && WHOLE.test(levels[levels.length - 1]))) return null;
    return [...new Set(levels)].join(" · ");
  };
  const id = IDS.map((field) =>
    table.columns.find((each) => each.field === field && !names.includes(each)),
  ).find((column) => column !== undefined);
  if (id === undefined) return plain;
  const idsOf = new Map<string, Set<string>>();
  table.sourceRows.forEach((_, place) => {
    const name = plain(place);
    if (name === null) return;
    const ids = idsOf.get(name.toLowerCase()) ?? new Set<string>();
    idsOf.set(name.toLowerCase(), ids.add(textOf(id.values[place])));
  });
  return (place) => {
    const name = plain(place);
    if (name === null) return null;
    return (idsOf.get(name.toLowerCase())?.size ?? 0) > 1 ? `${name} ${textOf(id.values[place])}` : name;
  };
}

function textOf(value: CleanColumn["values"][number]): string {
  return value === null ? "" : String(value).replace(/\s+/g, " ").trim();
}

interface TableTime {
  readonly step: SubjectFigures["step"];
  /** Null for a row without a period in a table that has them. */
  periodAt(place: number): SubjectPeriod | null;
}

function timeOf(table: CleanTable): TableTime {
  const column = PERIOD_FIELDS.map((field) =>
    table.columns.find((each) => each.field === field && each.type === "date"),
  ).find((each) => each !== undefined);
  if (column === undefined) {
    const whole: SubjectPeriod = { label: table.title ?? table.sheet, from: null, to: null };
    return { step: "span", periodAt: () => whole };
  }
  const end = table.columns.find(({ field, type }) => field === "endDate" && type === "date");
  const step = stepOf(column, end);
  const weekStart = weekStartOf(column.values);
  return {
    step,
    periodAt: (place) => {
      const day = dayOf(column.values[place]);
      if (day === null) return null;
      if (step === "day") return { label: day, from: day, to: day };
      if (step === "span") return span(day, dayOf(end?.values[place] ?? null) ?? day);
      const [period] = periodsOf(step, day, day, weekStart);
      return period === undefined ? null : span(period.from, period.to);
    },
  };
}

function stepOf(column: CleanColumn, end: CleanColumn | undefined): SubjectFigures["step"] {
  if (column.field === "week") return "week";
  if (column.field === "month") return "month";
  const isSpan = end?.values.some((value, i) => value !== null && dayOf(value) !== dayOf(column.values[i]));
  return isSpan === true ? "span" : "day";
}

function span(from: string, to: string): SubjectPeriod {
  return { label: from === to ? from : `${from} – ${to}`, from, to };
}

function dayOf(value: CleanColumn["values"][number]): string | null {
  return typeof value === "string" ? value.slice(0, 10) : null;
}

function valuesAt(
  columns: readonly { readonly measure: SubjectMeasure; readonly column: CleanColumn | undefined }[],
  place: number,
): SubjectValues {
  const of = (measure: SubjectMeasure): number | null => {
    const value = columns.find((each) => each.measure === measure)?.column?.values[place];
    return typeof value === "number" ? value : null;
  };
  return {
    visitors: of("visitors"),
    paidBuyers: of("paidBuyers"),
    paidAmount: of("paidAmount"),
    cost: of("cost"),
  };
}

function added(a: SubjectValues, b: SubjectValues): SubjectValues {
  const sum = (measure: SubjectMeasure): number | null =>
    a[measure] === null ? b[measure] : a[measure] + (b[measure] ?? 0);
  return {
    visitors: sum("visitors"),
    paidBuyers: sum("paidBuyers"),
    paidAmount: sum("paidAmount"),
    cost: sum("cost"),
  };
}
