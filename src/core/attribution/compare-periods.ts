import type { DaySpan, PeriodPair } from "./period-pair";
import { splitSales } from "./sales-change";
import type { SalesFactor, SalesFigures } from "./sales-change";
import type { ChangeSplit } from "./split-change";
import { isoFromSerial, serialFromIso } from "../values/serial-date";

/** What each day of a shop sold, by ISO day; a day that is not there has no figures at all. */
export type SalesDays = ReadonlyMap<string, SalesFigures>;

/** The figures of a period, added up. */
export interface PeriodSales {
  readonly span: DaySpan;
  /** Days of the calendar in it. */
  readonly days: number;
  /** Its days that are not there or lack one of the three figures: how many, and the first of them. */
  readonly missing: { readonly count: number; readonly first: readonly string[] };
  /** Sums of the days that have the figure; null where none has it. People are person-times over several days. */
  readonly figures: SalesFigures;
}

/** Two periods side by side. */
export interface PeriodComparison {
  readonly before: PeriodSales;
  readonly after: PeriodSales;
  /** What each factor did to the paid amount; null where days are missing: then nothing is compared. */
  readonly split: ChangeSplit<SalesFactor> | null;
}

/** Why two periods cannot be looked at at all. */
export type PairProblem =
  /** A day is not given or is none. */
  | "day-missing"
  /** A period ends before it begins. */
  | "reversed";

/** Missing days named one by one; further ones are counted. */
const MOST_NAMED = 3;

/** What is wrong with two periods that somebody typed; null where nothing is. */
export function pairProblem({ before, after }: PeriodPair): PairProblem | null {
  const days = [before.from, before.to, after.from, after.to];
  if (days.some((day) => day.length !== 10 || serialFromIso(day) === null)) return "day-missing";
  return [before, after].some(({ from, to }) => to < from) ? "reversed" : null;
}

/**
 * Why sales moved from one period to another, as the 归因 sheet has it: both periods are added up, and the change of
 * paid amount is split into 访客, 转化 and 客单 where no day of either is missing.
 *
 * Throws RangeError for periods that pairProblem says something of.
 */
export function comparePeriods(days: SalesDays, pair: PeriodPair): PeriodComparison {
  if (pairProblem(pair) !== null) throw new RangeError("these are no two periods of days");
  const [before, after] = [pair.before, pair.after].map((span) => salesOf(days, span));
  const isWhole = before.missing.count + after.missing.count === 0;
  return { before, after, split: isWhole ? splitSales(before.figures, after.figures) : null };
}

function salesOf(days: SalesDays, span: DaySpan): PeriodSales {
  const within = [...days].filter(([day]) => day >= span.from && day <= span.to);
  const [first, last] = [serialFromIso(span.from) ?? 0, serialFromIso(span.to) ?? 0];
  const count = last - first + 1;
  const isWhole = (day: string): boolean => {
    const figures = days.get(day);
    return figures !== undefined && Object.values(figures).every((each) => each !== null);
  };
  const missing = count - within.filter(([day]) => isWhole(day)).length;
  const named: string[] = [];
  for (let serial = first; named.length < Math.min(missing, MOST_NAMED) && serial <= last; serial += 1) {
    const day = isoFromSerial(serial);
    if (day !== null && !isWhole(day)) named.push(day);
  }
  const sum = (figure: keyof SalesFigures): number | null => {
    const known = within.flatMap(([, figures]) => figures[figure] ?? []);
    return known.length === 0 ? null : known.reduce((total, each) => total + each, 0);
  };
  return {
    span,
    days: count,
    missing: { count: missing, first: named },
    figures: { visitors: sum("visitors"), buyers: sum("buyers"), amount: sum("amount") },
  };
}
