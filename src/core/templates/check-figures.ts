import { MAIN_MEASURES } from "../model/main-measures";
import type { DailyColumns, SourceColumn } from "./daily-columns";
import { numberFormatOf } from "./number-formats";
import { inputFigure, periodColumns } from "./period-columns";
import type { PeriodFigure } from "./period-columns";
import { periodWords } from "./period-words";
import type { Expr } from "../expr";
import { fieldsOf } from "../expr";
import type { FieldId } from "../fields/index";
import type { Locale } from "../locale";
import { metricOf } from "../metrics/index";
import type { MetricId } from "../metrics/index";

/** A row of the figures beside the checklist. */
export interface CheckFigure {
  readonly id: FieldId | MetricId | "praise";
  readonly label: string;
  readonly numberFormat: string;
  /** A sum or mean of a column of the daily table, or a metric over the sums above. */
  readonly from:
    | { readonly kind: "sum" | "mean"; readonly column: string }
    | { readonly kind: "metric"; readonly expr: Expr };
}

/** The figures that can be shown, and the column that a day with figures has one in. */
export interface CheckFigures {
  readonly rows: readonly CheckFigure[];
  readonly main: string | null;
}

/** Sums worth a line of their own, in the order they are read. */
const SUMS: readonly FieldId[] = ["paidAmount", "cost", "adSales", "visitors", "paidBuyers", "enquiryUsers"];

/** Rates; each worked out where its inputs are, else averaged where the platform gives it for each day. */
const RATES: readonly (MetricId & FieldId)[] = [
  "payConversionRate",
  "tacos",
  "ctr",
  "clickConversionRate",
  "enquiryConversionRate",
  "amountPerBuyer",
  "cpc",
  "pagesPerVisitor",
  "roas",
];
const WORKED_OUT: readonly MetricId[] = [
  "orderConversionRate",
  "amountPerOrder",
  "enquiryPayRate",
  "returningVisitorShare",
  "returningBuyerShare",
  ...RATES,
];
/** A rating of five, as the rule means it; other scales are not judged by it. */
const MOST_STARS = 5;
const PRAISE = /好评率|\b(?:praise|positive (?:review|feedback)) rate\b/i;

/** Chooses the figures from what the daily table has. */
export function checkFigures(daily: DailyColumns, locale: Locale): CheckFigures {
  const { figures, metrics } = periodColumns(daily, locale, periodWords("week", locale));
  const known = new Set<MetricId>(metrics);
  // Not a column of the daily table, but of the same inputs as one that is.
  if (known.has("newVisitorShare")) known.add("returningVisitorShare");
  const worked = WORKED_OUT.filter((id) => known.has(id));
  const inputs = new Set(worked.flatMap((id) => fieldsOf(metricOf(id).expr)));
  const fields = [...SUMS, ...[...inputs].filter((field) => !SUMS.includes(field))];
  const means = figures.filter(({ how }) => how === "mean");
  const given = (["bounceRate", ...RATES] as const).flatMap((id) =>
    worked.some((each) => each === id) ? [] : means.filter(({ source }) => source.field === id).slice(0, 1),
  );
  const rows = [
    ...fields.flatMap((field) => sumRow(inputFigure(figures, field), field)),
    ...worked.map((id) => metricRow(id, locale)),
    ...given.flatMap((figure) => meanRow(figure.source, figure.label)),
    ...daily.sources.filter(isRating).map((source) => ratingRow(source)),
    ...daily.sources.filter(isPraise).slice(0, 1).map(praiseRow),
  ];
  const core = MAIN_MEASURES.flatMap((field) => inputFigure(figures, field) ?? []);
  return {
    rows: inFormats(rows),
    main: (core[0] ?? figures.find(({ how }) => how !== "mean"))?.source.label ?? null,
  };
}

/** Rows of one number format together, each kept in the order it had. */
function inFormats(rows: readonly CheckFigure[]): readonly CheckFigure[] {
  const formats = [...new Set(rows.map(({ numberFormat }) => numberFormat))];
  return formats.flatMap((format) => rows.filter(({ numberFormat }) => numberFormat === format));
}

function sumRow(figure: PeriodFigure | undefined, id: FieldId): readonly CheckFigure[] {
  if (figure === undefined) return [];
  const { source, label } = figure;
  return [{ id, label, numberFormat: source.numberFormat, from: { kind: "sum", column: source.label } }];
}

function metricRow(id: MetricId, locale: Locale): CheckFigure {
  const { label, unit, expr } = metricOf(id);
  return {
    id,
    label: label[locale],
    numberFormat: numberFormatOf(unit, [0.5]),
    from: { kind: "metric", expr },
  };
}

/** A rate that was given in percent without saying so would be judged wrongly. */
function meanRow(source: SourceColumn, label: string): readonly CheckFigure[] {
  if (source.field === null || (isShare(source.field) && !isAtMost(source, 1))) return [];
  return [
    {
      id: source.field,
      label,
      numberFormat: source.numberFormat,
      from: { kind: "mean", column: source.label },
    },
  ];
}

function isShare(field: FieldId): boolean {
  return field !== "pagesPerVisitor" && field !== "roas" && field !== "amountPerBuyer" && field !== "cpc";
}

function ratingRow({ label }: SourceColumn): CheckFigure {
  return { id: "rating", label, numberFormat: "0.00", from: { kind: "mean", column: label } };
}

function praiseRow({ label }: SourceColumn): CheckFigure {
  return { id: "praise", label, numberFormat: "0.00%", from: { kind: "mean", column: label } };
}

function isRating(column: SourceColumn): boolean {
  return column.field === "rating" && column.source.type === "number" && isAtMost(column, MOST_STARS);
}

function isPraise(column: SourceColumn): boolean {
  return PRAISE.test(column.source.header) && column.source.type === "number" && isAtMost(column, 1);
}

function isAtMost({ values }: SourceColumn, most: number): boolean {
  return values.every((value) => typeof value !== "number" || value <= most);
}
