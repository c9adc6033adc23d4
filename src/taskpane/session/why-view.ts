import type { Analysis } from "../../app/analyse";
import { attributionPlace } from "../../app/attribution-place";
import {
  comparePeriods,
  hasFallen,
  pairProblem,
  salesTables,
  whyNoSalesTable,
} from "../../app/explain-sales";
import type { SalesTable } from "../../app/explain-sales";
import { explainSources } from "../../app/explain-sources";
import type { SheetChoice } from "../../app/plan-sheets";
import { fieldLabel } from "../../app/vocabulary";
import type { PeriodComparison } from "../../core/attribution/compare-periods";
import type { DaySpan, PeriodPair } from "../../core/attribution/period-pair";
import type { Locale } from "../../core/locale";
import { createFormat } from "../../i18n/format";
import { WHY_WORDS } from "../../i18n/pages/why";
import type { ComparisonChoice } from "../../i18n/pages/why";
import { issueText } from "../../i18n/sentences";
import { describeChange } from "./why-change";
import type { ChangeView } from "./why-change";
import { describeSources } from "./why-sources";
import type { SourcesView } from "./why-sources";

/** What the operator chose so far; null where the first of what there is will do. */
export interface WhyWish {
  readonly table: string | null;
  readonly choice: ComparisonChoice | null;
  /** Dates of the operator's own, complete or not. */
  readonly own: PeriodPair | null;
}

/** Why sales moved, in words. */
export interface WhyView {
  readonly tables: readonly { readonly key: string; readonly name: string }[];
  /** Said where no table explains sales: what is missing. */
  readonly nothing: string | null;
  readonly shown: ShownComparison | null;
  readonly readOnly: boolean;
}

/** One table of days and the comparison chosen of it. */
export interface ShownComparison {
  readonly table: string;
  readonly choices: readonly { readonly id: ComparisonChoice; readonly name: string }[];
  readonly choice: ComparisonChoice;
  /** The dates compared, to begin own dates with. */
  readonly periods: PeriodPair;
  /** First and last day that can be chosen, and that in words. */
  readonly span: DaySpan;
  readonly available: string;
  /** Why the dates typed cannot be compared; then there is no change. */
  readonly problem: string | null;
  readonly change: ChangeView | null;
  /** Null where the workbook has no table of traffic sources. */
  readonly sources: SourcesView | null;
  /** What to build for the sheet, and where in it these periods are found. */
  readonly sheet: SheetChoice;
  readonly place: string | null;
  /** What to build to look into the causes of a fall, and what that will be; null where nothing fell. */
  readonly fishbone: { readonly choice: SheetChoice; readonly hint: string } | null;
}

/** Days a fishbone needs: a week and one ahead of it. */
const FISHBONE_DAYS = 14;

/** Puts into words why sales moved between two periods of a table of days. */
export function describeWhy(analysis: Analysis, locale: Locale, wish: WhyWish): WhyView {
  const tables = salesTables(analysis);
  const named = tables.map((table) => ({ key: keyOf(table), name: nameOf(table, tables) }));
  const { readOnly } = analysis.survey;
  const table = tables.find((each) => keyOf(each) === wish.table) ?? tables[0];
  return table === undefined
    ? { tables: named, nothing: whyNothing(analysis, locale), shown: null, readOnly }
    : { tables: named, nothing: null, shown: describeShown(analysis, locale, table, wish), readOnly };
}

function whyNothing(analysis: Analysis, locale: Locale): string {
  const obstacle = whyNoSalesTable(analysis);
  const words = WHY_WORDS[locale];
  // Of a table that is nearly there the missing column is said.
  return obstacle?.code === "missing-field"
    ? words.sentences(issueText(obstacle, locale, fieldLabel), words.setColumns)
    : words.noTableAdvice;
}

function describeShown(
  analysis: Analysis,
  locale: Locale,
  table: SalesTable,
  wish: WhyWish,
): ShownComparison {
  const words = WHY_WORDS[locale];
  const { day } = createFormat(locale);
  const { span } = table;
  const ready = table.ready.find(({ id }) => id === wish.choice) ?? table.ready[0];
  const choice = wish.choice === "own" || ready === undefined ? "own" : ready.id;
  const last = { from: span.to, to: span.to };
  const first = ready?.periods ?? { before: { from: span.from, to: span.from }, after: last };
  const periods = choice === "own" ? (wish.own ?? first) : first;
  const problem = pairProblem(periods);
  const comparison = problem === null ? comparePeriods(table.days, periods) : null;
  return {
    table: keyOf(table),
    choices: [...table.ready.map(({ id }) => id), "own" as const].map((id) => ({
      id,
      name: words.choices[id],
    })),
    choice,
    periods,
    span,
    available: words.available(day(span.from), day(span.to)),
    problem: problem && words.problems[problem],
    change: comparison && describeChange(comparison, table, locale),
    sources: comparison && describeSources(explainSources(analysis, table, comparison), table.money, locale),
    sheet: { sheet: table.place.sheet, template: "attribution", compared: periods },
    place: problem === null ? describePlace(analysis, locale, table, periods) : null,
    fishbone: comparison && describeFishbone(comparison, table, locale),
  };
}

/** The causes are looked for in the week up to the last day of the period. */
function describeFishbone(
  comparison: PeriodComparison,
  { place, days }: SalesTable,
  locale: Locale,
): ShownComparison["fishbone"] {
  const lastDay = comparison.after.span.to;
  if (!days.has(lastDay) || !hasFallen(comparison)) return null;
  const known = [...days.keys()].filter((day) => day <= lastDay).length;
  if (known < FISHBONE_DAYS) return null;
  return {
    choice: { sheet: place.sheet, template: "fishbone", fishbone: { problem: "sales", lastDay } },
    hint: WHY_WORDS[locale].fishboneHint(createFormat(locale).day(lastDay)),
  };
}

/** Nothing for own dates of a sheet still to be made: they are written into it. */
function describePlace(
  analysis: Analysis,
  locale: Locale,
  { source, lastDay }: SalesTable,
  periods: PeriodPair,
): string | null {
  const words = WHY_WORDS[locale];
  const { sheet, row, cells } = attributionPlace(analysis, source, periods, lastDay, locale);
  if (sheet === null) return null;
  if (cells.length === 0) return words.inRow(sheet, row);
  const { list } = createFormat(locale);
  return words.typeInto(row, list(cells.map(({ heading, day }) => `${heading} ${day}`)));
}

function keyOf({ place }: SalesTable): string {
  return `${place.headerRow}:${place.firstColumn ?? 1}:${place.sheet}`;
}

/** The sheet, and what tells its tables apart where it has several. */
function nameOf({ place, title }: SalesTable, tables: readonly SalesTable[]): string {
  const others = tables.filter((each) => each.place.sheet === place.sheet);
  if (others.length === 1) return place.sheet;
  const titles = new Set(others.map((each) => each.title));
  return `${place.sheet} · ${title !== null && titles.size === others.length ? title : place.headerRow}`;
}
