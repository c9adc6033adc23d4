import { DAILY_METRICS } from "./daily-metrics";
import { dailyWords } from "./daily-words";
import type { DailyWords } from "./daily-words";
import { numberFormatOf } from "./number-formats";
import type { CleanColumn, CleanTable } from "../clean/clean-table";
import { fieldsOf } from "../expr";
import type { FieldDefinition, FieldUnit, OverDays } from "../fields/field";
import { fieldOf } from "../fields/index";
import type { FieldId } from "../fields/index";
import { columnLetters } from "../formulas/cell-reference";
import { plainHeading } from "../formulas/structured-reference";
import type { Locale } from "../locale";
import { metricOf } from "../metrics/index";
import type { MetricId } from "../metrics/index";
import type { DailySeries } from "../model/daily-series";
import { serialInSystem } from "../values/serial-date";
import type { CellValue } from "../../workbook/grid";

/** A column of the daily table taken from the operator's sheet. */
export interface SourceColumn {
  readonly source: CleanColumn;
  /** The field, where it is sure enough to label and sum by. */
  readonly field: FieldId | null;
  readonly label: string;
  readonly numberFormat: string;
  readonly overDays: OverDays;
  /** In order of days; dates as Excel serial numbers. */
  readonly values: readonly CellValue[];
}

/** The columns of the daily table, and what stands in the note because it never changes. */
export interface DailyColumns {
  /** The date first, then what varies, then figures, then rates of the source and figures unknown to us. */
  readonly sources: readonly SourceColumn[];
  readonly metrics: readonly MetricId[];
  /** Heading and value of texts that are the same in every row. */
  readonly constants: readonly (readonly [string, string])[];
}

/** A field below this is a guess; the column then keeps the operator's heading and gets no total. */
const SURE_ENOUGH = 0.6;

/** Chooses the columns of the daily table and gives each a label of its own. */
export function dailyColumns(table: CleanTable, series: DailySeries, locale: Locale): DailyColumns {
  let ofSeries = known.get(series);
  if (!ofSeries) known.set(series, (ofSeries = new Map<Locale, DailyColumns>()));
  let columns = ofSeries.get(locale);
  if (!columns) ofSeries.set(locale, (columns = chooseColumns(table, series, locale)));
  return columns;
}

/** A series is of one table and never changes, and every report of it asks for its columns. */
const known = new WeakMap<DailySeries, Map<Locale, DailyColumns>>();

function chooseColumns(table: CleanTable, series: DailySeries, locale: Locale): DailyColumns {
  const words = dailyWords(locale);
  const filled = table.columns.filter(({ values }) => series.order.some((place) => values[place] !== null));
  const constant = filled.filter((column) => column !== series.dateColumn && isConstantText(column, series));
  const kept = filled
    .filter((column) => !constant.includes(column))
    .sort((a, b) => rank(a, series) - rank(b, series));
  const metrics = computableMetrics(kept, table);
  const reserved = new Set(metrics.map((id) => fold(metricOf(id).label[locale])));
  const used = new Set(reserved);
  const sources = kept.map((column): SourceColumn => {
    const field = sureField(column);
    const label = freeLabel(labelsFor(column, field, locale, words), reserved, used, words);
    used.add(fold(label));
    const values = series.order.map((place) => cellFor(table, column, column.values[place]));
    return {
      source: column,
      field,
      label,
      numberFormat: formatFor(column, field, values),
      overDays: overDaysOf(column, field),
      values,
    };
  });
  return {
    sources,
    metrics,
    constants: constant.map((column) => [headingOf(column, words), String(column.values[series.order[0]])]),
  };
}

/** The column a metric reads a field from: the surest column of figures, the first of several. */
export function inputColumn<T extends { readonly source: CleanColumn }>(
  columns: readonly T[],
  field: FieldId,
): T | undefined {
  const candidates = columns.filter(({ source }) => isInput(source, field));
  return [...candidates].sort((a, b) => b.source.confidence - a.source.confidence)[0];
}

function isInput(column: CleanColumn, field: FieldId): boolean {
  return column.type === "number" && sureField(column) === field;
}

/** What sets refunds against payments is wrong where the payments stand after refunds. */
const REFUND_OF_PAID: readonly FieldId[] = ["refundAmount", "paidAmount"];

/** The metrics of the daily report whose inputs are all there; of several with one label the first. */
function computableMetrics(columns: readonly CleanColumn[], { addedUp }: CleanTable): readonly MetricId[] {
  const labels = new Set<string>();
  return DAILY_METRICS.filter((id) => {
    const { expr, label, notBeside = [] } = metricOf(id);
    if (notBeside.some((field) => columns.some((column) => isInput(column, field)))) return false;
    const inputs = fieldsOf(expr);
    if (!inputs.every((field) => columns.some((column) => isInput(column, field)))) return false;
    if (addedUp?.refunds === "taken-off" && REFUND_OF_PAID.every((field) => inputs.includes(field)))
      return false;
    if (labels.has(label["en-US"])) return false;
    labels.add(label["en-US"]);
    return true;
  });
}

function sureField(column: CleanColumn): FieldId | null {
  return column.confidence >= SURE_ENOUGH ? column.field : null;
}

function isConstantText(column: CleanColumn, series: DailySeries): boolean {
  if (column.type !== "text") return false;
  const [first] = series.order;
  return series.order.every((place) => column.values[place] === column.values[first]);
}

function rank(column: CleanColumn, series: DailySeries): number {
  if (column === series.dateColumn) return 0;
  if (column.header === "") return 5;
  if (column.type !== "number") return 1;
  const field = sureField(column);
  if (field === null) return 4;
  const definition: FieldDefinition = fieldOf(field);
  return definition.unit === "ratio" || definition.unit === "multiple" || isQuotient(definition) ? 3 : 2;
}

/** Averages and prices given by the source stand with its rates. */
function isQuotient(definition: FieldDefinition): boolean {
  return definition.kind === "measure" && definition.unit === "currency" && definition.overDays === "none";
}

/**
 * Rates whose word stands for several formulas: the operator's own heading says more than our label, which would
 * name one of them.
 */
const SEVERAL_FORMULAS: ReadonlySet<FieldId> = new Set<FieldId>([
  "amountPerBuyer",
  "bounceRate",
  "cartRate",
  "costPerConversion",
  "enquiryConversionRate",
  "orderConversionRate",
  "refundRate",
  "repeatRate",
]);

/** Labels to try, best first. */
function labelsFor(
  column: CleanColumn,
  field: FieldId | null,
  locale: Locale,
  words: DailyWords,
): readonly [string, ...string[]] {
  const own = headingOf(column, words);
  if (field === null || SEVERAL_FORMULAS.has(field)) return [own];
  return [fieldOf(field).label[locale], own];
}

function headingOf({ group, header, index }: CleanColumn, words: DailyWords): string {
  const heading = plainHeading(group === null ? header : `${group} ${header}`);
  return heading === "" ? words.unnamed(columnLetters(index)) : heading;
}

function freeLabel(
  labels: readonly [string, ...string[]],
  reserved: ReadonlySet<string>,
  used: ReadonlySet<string>,
  words: DailyWords,
): string {
  const [first] = labels;
  const wishes = reserved.has(fold(first)) ? [first + words.sourceMark, ...labels] : labels;
  const free = wishes.find((label) => !used.has(fold(label)));
  if (free !== undefined) return free;
  for (let number = 2; ; number += 1) {
    const label = `${wishes[0]} ${number}`;
    if (!used.has(fold(label))) return label;
  }
}

function cellFor({ dateSystem }: CleanTable, column: CleanColumn, value: CellValue): CellValue {
  return column.type === "date" && typeof value === "string" ? serialInSystem(value, dateSystem) : value;
}

function formatFor(column: CleanColumn, field: FieldId | null, values: readonly CellValue[]): string {
  if (column.type === "date") {
    return values.some((value) => typeof value === "number" && value % 1 !== 0)
      ? "yyyy-mm-dd hh:mm:ss"
      : numberFormatOf("date");
  }
  if (column.type === "text") return numberFormatOf("text");
  if (field === null) return "General";
  const unit: FieldUnit = fieldOf(field).unit;
  return unit === "date" || unit === "text" ? "General" : numberFormatOf(unit, values);
}

/** Headings that count people, whatever the field: a sum over days counts some of them more than once. */
const PEOPLE = /人数|买家数|访客|用户数|客户数|\bvisitors\b|\busers\b|\bbuyers\b|\bcustomers\b/i;
/** Words that make of people a rate, a duration or an amount, which no sum can total. */
const OF_PEOPLE =
  /率|比|均|时长|时间|价|金额|成本|费|%|\b(?:rate|ratio|share|avg|average|mean|per|time|value|revenue|amount|cost)\b/i;

function overDaysOf(column: CleanColumn, field: FieldId | null): OverDays {
  if (column.type !== "number") return "none";
  const definition: FieldDefinition | null = field === null ? null : fieldOf(field);
  if (definition?.kind === "dimension") return "none";
  const overDays = definition?.overDays ?? "none";
  const mayCountPeople =
    definition === null
      ? !OF_PEOPLE.test(column.header) && isWholeAndPositive(column)
      : overDays === "sum" && definition.unit === "count";
  return mayCountPeople && PEOPLE.test(column.header) ? "person-times" : overDays;
}

function isWholeAndPositive(column: CleanColumn): boolean {
  return column.values.every((value) => typeof value !== "number" || (Number.isInteger(value) && value >= 0));
}

function fold(label: string): string {
  return label.toLowerCase();
}
