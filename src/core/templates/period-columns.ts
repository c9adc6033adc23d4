import type { DailyColumns, SourceColumn } from "./daily-columns";
import { inputColumn } from "./daily-columns";
import { MAIN_MEASURES } from "../model/main-measures";
import type { PeriodWords } from "./period-words";
import { fieldsOf } from "../expr";
import { fieldOf } from "../fields/index";
import type { FieldId } from "../fields/index";
import type { CleanTable } from "../clean/clean-table";
import type { Locale } from "../locale";
import { keptPeriodsOf } from "../model/kept-periods";
import type { Period, PeriodKind, WeekStart } from "../model/periods";
import { metricOf } from "../metrics/index";
import type { MetricId } from "../metrics/index";
import type { CellValue } from "../../workbook/grid";

/** A column of the daily table in a table of weeks or months. */
export interface PeriodFigure {
  readonly source: SourceColumn;
  /** Heading in the table of periods. */
  readonly label: string;
  readonly how: "sum" | "person-times" | "mean";
}

/** People of whole weeks or months, whom a table the operator keeps counts once. */
export interface PlatformFigure {
  readonly label: string;
  readonly numberFormat: string;
  /** One a period; null where the kept table has none. */
  readonly values: readonly CellValue[];
}

/**
 * The platform's own figures of people for periods: of each figure that counts people the column of a kept table that
 * holds the same field.
 */
export function platformFigures(
  figures: readonly PeriodFigure[],
  kind: PeriodKind,
  periods: readonly Period[],
  kept: readonly CleanTable[],
  words: PeriodWords,
  weekStart: WeekStart = "monday",
): readonly PlatformFigure[] {
  const tables = kept.flatMap((table) => {
    const rows = keptPeriodsOf(table, kind);
    const sameDays = rows?.weekStart === null || rows?.weekStart === weekStart;
    // Of several shops or products none is the shop's own figure.
    return rows === null || rows.items.length > 0 || !sameDays ? [] : [{ table, rows }];
  });
  return figures.flatMap(({ how, source: { field, label } }) => {
    if (how !== "person-times" || field === null) return [];
    for (const { table, rows } of tables) {
      const column = table.columns.find((each) => each.type === "number" && each.field === field);
      if (column === undefined) continue;
      const byPeriod = new Map(rows.periods.map(({ from }, i) => [from, column.values[rows.order[i]]]));
      const values = periods.map(({ from }) => byPeriod.get(from) ?? null);
      if (values.some((value) => value !== null))
        return [{ label: label + words.platform, numberFormat: "#,##0", values }];
    }
    return [];
  });
}

/** What a table of weeks or months shows of a daily one. */
export interface PeriodColumns {
  readonly figures: readonly PeriodFigure[];
  readonly metrics: readonly MetricId[];
  /** Headings whose change against earlier periods is shown. */
  readonly compared: readonly string[];
  /** The figure targets are set for; null where there is none that adds up. */
  readonly target: PeriodFigure | null;
}

/** What targets are set for, the first that is there. */
const TARGETS: readonly FieldId[] = ["paidAmount", "adSales", "orders", "adOrders", "conversions"];

/** Rates operators compare first, after the two first sums. */
const COMPARED_RATES: readonly MetricId[] = [
  "payConversionRate",
  "amountPerBuyer",
  "roas",
  "ctr",
  "sessionConversionRate",
  "clickConversionRate",
];
const MOST_COMPARED = { figures: 2, rates: 2 };

/**
 * Chooses the columns: what adds up is added up, people are marked as counted once a day, figures that the platform
 * gives for each day (a bounce rate, a time on page) are averaged and say so; anything else a sum would make wrong
 * stays in the daily table.
 */
export function periodColumns(daily: DailyColumns, locale: Locale, words: PeriodWords): PeriodColumns {
  const figures = withOwnLabels(daily.sources.flatMap((source) => figureOf(source, words)));
  const metrics = daily.metrics.filter((id) =>
    fieldsOf(metricOf(id).expr).every((field) => inputFigure(figures, field) !== undefined),
  );
  const core = MAIN_MEASURES.flatMap((field) =>
    figures.filter(({ source }) => source.field === field).slice(0, 1),
  );
  const first = core.length > 0 ? core : figures.filter(({ how }) => how !== "mean");
  const rates = COMPARED_RATES.filter((id) => metrics.includes(id)).slice(0, MOST_COMPARED.rates);
  return {
    figures,
    metrics,
    compared: [
      ...first.slice(0, MOST_COMPARED.figures).map(({ label }) => label),
      ...rates.map((id) => metricOf(id).label[locale]),
    ],
    target:
      TARGETS.flatMap((field) => figures.filter(({ source }) => source.field === field)).find(isSum) ?? null,
  };
}

/** The figure a metric reads a field from. */
export function inputFigure(figures: readonly PeriodFigure[], field: FieldId): PeriodFigure | undefined {
  const summed = figures.filter(({ how }) => how !== "mean");
  const input = inputColumn(
    summed.map(({ source }) => source),
    field,
  );
  return summed.find(({ source }) => source === input);
}

/** Two columns of people may come to the same heading ("访客数", "访客人数" -> "访客人次"): the second gets a number. */
function withOwnLabels(figures: readonly PeriodFigure[]): readonly PeriodFigure[] {
  const taken = new Set<string>();
  return figures.map((figure) => {
    let { label } = figure;
    for (let n = 2; taken.has(label.toLowerCase()); n += 1) label = `${figure.label} ${n}`;
    taken.add(label.toLowerCase());
    return { ...figure, label };
  });
}

function isSum({ how }: PeriodFigure): boolean {
  return how === "sum";
}

function figureOf(source: SourceColumn, words: PeriodWords): readonly PeriodFigure[] {
  const { label, overDays } = source;
  if (source.source.type !== "number") return [];
  if (overDays === "sum") return [{ source, label, how: "sum" }];
  if (overDays === "person-times") return [{ source, label: words.personTimes(label), how: "person-times" }];
  return isMeanable(source) ? [{ source, label: label + words.mean, how: "mean" }] : [];
}

/** Rates, multiples and durations of a day, as the platform gives them, can be averaged; balances and ranks cannot. */
function isMeanable({ field, label }: SourceColumn): boolean {
  if (field === null) return false;
  const definition = fieldOf(field);
  return (
    definition.kind === "measure" &&
    (definition.unit === "ratio" || definition.unit === "multiple" || definition.unit === "seconds") &&
    !/[)）]$/.test(label)
  );
}
