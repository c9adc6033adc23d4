import { pairProblem, segmentNames } from "../../app/explain-funnel";
import type { FunnelTable } from "../../app/explain-funnel";
import type { DaySpan, PeriodPair } from "../../core/attribution/period-pair";
import type { FunnelPlaces } from "../../core/funnel/funnel-source";
import type { Locale } from "../../core/locale";
import { FUNNEL_PAGE_WORDS } from "../../i18n/pages/funnel";
import type { FunnelPeriodChoice } from "../../i18n/pages/funnel";
import type { FunnelWish } from "./funnel-wish";

/** One of a few, in words. */
export interface Option<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
}

/** What can be chosen of a funnel, and what is. */
export interface FunnelSelection {
  /** None without days. */
  readonly periods: readonly Option<FunnelPeriodChoice>[];
  readonly period: FunnelPeriodChoice;
  /** The dates looked at, to begin own dates with; null without days. */
  readonly dates: PeriodPair | null;
  /** Whether own dates need those of the period before. */
  readonly needsBefore: boolean;
  /** None where it is not divided. */
  readonly segments: readonly Option[];
  readonly segment: string;
  /** What it can be held against. */
  readonly compares: readonly Option[];
  readonly compare: string;
  /** Null where the dates typed are no period, for which there is `problem`. */
  readonly places: FunnelPlaces | null;
  readonly problem: string | null;
}

const ALL = "all";
const BEFORE = "before";
const NOTHING = "nothing";

/** Which days and segments are looked at, by what was chosen and what the funnel has. */
export function selectPlaces(table: FunnelTable, wish: FunnelWish, locale: Locale): FunnelSelection {
  const words = FUNNEL_PAGE_WORDS[locale];
  const { source, usual } = table;
  const dates = chooseDates(table, wish);
  const segments =
    source.segments.length === 0
      ? []
      : segmentNames(source, locale).map((name, place) => ({
          id: place === 0 ? ALL : String(place - 1),
          name,
        }));
  const segment = segments.find(({ id }) => id === wish.segment)?.id ?? idOf(usual.now.segment);
  const others = segments.filter(({ id }) => id !== segment);
  const isDated = source.span !== null;
  const nothing = { id: NOTHING, name: isDated ? words.nothing : words.bestSegment };
  const compares: readonly Option[] = [
    ...(isDated ? [] : [nothing]),
    ...(dates.before === null ? [] : [{ id: BEFORE, name: words.periodBefore }]),
    // All together comes last: of two arms the other one is meant.
    ...others.filter(({ id }) => id !== ALL),
    ...others.filter(({ id }) => id === ALL),
    ...(isDated ? [nothing] : []),
  ];
  const wished = wish.compare ?? usualCompare(table, dates.period);
  const compare = (compares.find(({ id }) => id === wished) ?? compares[0]).id;
  const needsBefore = compare === BEFORE;
  const spans = dates.now === null ? [] : [dates.now, ...(needsBefore && dates.before ? [dates.before] : [])];
  const [first, last = first] = spans;
  const problem = first === undefined ? null : pairProblem({ after: first, before: last });
  return {
    periods: source.span === null ? [] : [...table.periods.map(({ id }) => id), "own" as const].map(option),
    period: dates.period,
    dates: dates.now && { after: dates.now, before: dates.before ?? dates.now },
    needsBefore,
    segments,
    segment,
    compares,
    compare,
    places: problem === null ? placesOf(dates, segment, compare) : null,
    problem: problem && words.problems[problem],
  };

  function option(id: FunnelPeriodChoice): Option<FunnelPeriodChoice> {
    return { id, name: words.periods[id] };
  }
}

interface ChosenDates {
  readonly period: FunnelPeriodChoice;
  /** Null without days. */
  readonly now: DaySpan | null;
  readonly before: DaySpan | null;
}

function chooseDates({ source, periods, usual }: FunnelTable, wish: FunnelWish): ChosenDates {
  if (source.span === null) return { period: "all", now: null, before: null };
  if (wish.period === "own" && wish.own !== null)
    return { period: "own", now: wish.own.after, before: wish.own.before };
  const found =
    periods.find(({ id }) => id === wish.period) ??
    periods.find(({ now, before }) => isSame(now, usual.now.span) && isSame(before, usual.before?.span)) ??
    periods[periods.length - 1];
  return { period: found.id, now: found.now, before: found.before };
}

/** All days of two arms are held against one another, everything else against the period before. */
function usualCompare({ source, usual }: FunnelTable, period: FunnelPeriodChoice): string {
  const { now, before } = usual;
  if (before !== null && before.segment !== now.segment) return idOf(before.segment);
  return source.span === null || period === "all" ? NOTHING : BEFORE;
}

function placesOf({ now, before }: ChosenDates, segment: string, compare: string): FunnelPlaces {
  const own = segmentOf(segment);
  if (compare === NOTHING) return { now: { span: now, segment: own }, before: null };
  return {
    now: { span: now, segment: own },
    before: compare === BEFORE ? { span: before, segment: own } : { span: now, segment: segmentOf(compare) },
  };
}

function idOf(segment: number | null): string {
  return segment === null ? ALL : String(segment);
}

function segmentOf(id: string): number | null {
  return id === ALL ? null : Number(id);
}

function isSame(a: DaySpan | null, b: DaySpan | null | undefined): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}
