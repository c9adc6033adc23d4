import type { Analysis } from "./analyse";
import { BesideSheets } from "./beside-sheets";
import type { SalesTable } from "./explain-sales";
import type { PeriodComparison } from "../core/attribution/compare-periods";
import type { DaySpan } from "../core/attribution/period-pair";
import { splitBySource } from "../core/attribution/source-changes";
import type { SourceChanges, SourceFigures } from "../core/attribution/source-changes";
import type { SubjectFigures, SubjectMeasure, SubjectRow } from "../core/model/subject-figures";
import { daysFromTo } from "../core/values/serial-date";

/** What each traffic source did to the sales compared, or that its table has other days. */
export type SourcesExplained =
  { readonly kind: "changes"; readonly changes: SourceChanges } | { readonly kind: "other-days" };

/**
 * Splits a comparison by the one table of traffic sources beside the days of the shop: the same that the sheet
 * 归因-来源 is made of. Null where there is none, or where the change of the shop itself is not split.
 */
export function explainSources(
  analysis: Analysis,
  table: SalesTable,
  { before, after, split }: PeriodComparison,
): SourcesExplained | null {
  const figures = sourcesBeside(analysis, table);
  if (figures === null || split?.kind !== "split") return null;
  const [was, is] = [rowsOf(figures, before.span), rowsOf(figures, after.span)];
  if (was === null || is === null) return { kind: "other-days" };
  const total = { before: before.figures.amount ?? 0, after: after.figures.amount ?? 0 };
  const sources = figures.subjects
    .map((source) => ({ source, before: sumOf(was, source), after: sumOf(is, source) }))
    .filter((each) => each.before !== null || each.after !== null);
  return { kind: "changes", changes: splitBySource(sources, total) };
}

function sourcesBeside(analysis: Analysis, { basis: days }: SalesTable): SubjectFigures | null {
  const tables = analysis.sheets.flatMap((sheet) => sheet.tables.map(({ basis }) => basis.value));
  const besides = new BesideSheets(tables, () => {
    throw new Error("Nothing is planned here.");
  });
  return besides.of(days).sources;
}

/** The rows of the periods that make up the days, none left over; null where they do not. */
function rowsOf({ periods, rows }: SubjectFigures, span: DaySpan): readonly SubjectRow[] | null {
  const within = periods.flatMap(({ from, to }, place) =>
    from !== null && to !== null && from >= span.from && to <= span.to ? [{ from, to, place }] : [],
  );
  const days = within.reduce((sum, each) => sum + daysFromTo(each.from, each.to), 0);
  if (days !== daysFromTo(span.from, span.to)) return null;
  const places = new Set(within.map(({ place }) => place));
  return rows.filter(({ period }) => places.has(period));
}

/** A figure that one of the rows lacks is not known; null for a source that has no row. */
function sumOf(rows: readonly SubjectRow[], source: string): SourceFigures | null {
  const own = rows.filter(({ subject }) => subject === source);
  if (own.length === 0) return null;
  const sum = (measure: SubjectMeasure): number | null =>
    own.reduce<number | null>((total, { values }) => {
      const value = values[measure];
      return total === null || value === null ? null : total + value;
    }, 0);
  return {
    visitors: sum("visitors"),
    buyers: sum("paidBuyers"),
    amount: sum("paidAmount"),
    cost: sum("cost"),
  };
}
