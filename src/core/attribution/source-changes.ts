import { amountOf, centsOf } from "./cents";
import { knownPeriods, perVisitorFactors } from "./sales-change";
import type { SalesFigures } from "./sales-change";
import { splitChange } from "./split-change";
import type { Change, ChangeSplit, Part } from "./split-change";

/**
 * What the sales of one traffic source are made of: visitors of all sources × the source's share of them × its
 * conversion × its amount per buyer. The first two together are the source's own 访客 part.
 */
export type SourceFactor = "allVisitors" | "share" | "conversion" | "perBuyer";

/** The four, in the order they are told in. */
export const SOURCE_FACTORS: readonly SourceFactor[] = ["allVisitors", "share", "conversion", "perBuyer"];

/** Sums of one source over one period; null where the sheet has no figure. */
export interface SourceFigures extends SalesFigures {
  /** What the source's traffic cost, in the shop's currency. */
  readonly cost: number | null;
}

/** One traffic source; a period in which it does not appear is null and counts as 0 throughout. */
export interface SourcePeriods {
  readonly source: string;
  readonly before: SourceFigures | null;
  readonly after: SourceFigures | null;
}

/** A figure of both periods and its change; null where it is not known. */
export interface Movement {
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
}

/** What became of one source. */
export interface SourceChange {
  readonly source: string;
  /** Its change: visitors won, or below 0 lost. */
  readonly visitors: Movement;
  readonly conversion: Movement;
  readonly perBuyer: Movement;
  readonly cost: Movement;
  readonly costPerVisitor: Movement;
  readonly split: ChangeSplit<SourceFactor>;
}

/** What became of all sources, in the order given. */
export interface SourceChanges {
  readonly sources: readonly SourceChange[];
  /** Sums of the sources' parts. */
  readonly parts: readonly Part<SourceFactor>[];
  /** The change of the whole shop. */
  readonly total: { readonly exact: number; readonly rounded: number };
  /** What of it no source accounts for: sales without a source, sources not split. 0 where no total was given. */
  readonly rest: { readonly exact: number; readonly rounded: number };
}

/**
 * Splits the change of paid amount by traffic source and, in each source, by factor.
 *
 * Takes: the sources in both periods, each source once, and the shop's paid amount, or null for the sum of the sources that can be
 * split. Gives: for each source its figures and the parts of its change, or the reason why there are none; all parts
 * and the rest add up to the total, the rounded ones to the cent. In a source its largest part takes the cent left
 * over; between the sources and the total the rest does, which is 0 where the amounts have whole cents.
 *
 * A source that is new or gone has its whole change under 来源结构: the share was or is 0. The visitors of all
 * sources are those of the sources that are split, added up: a person who came by two counts twice (人次).
 */
export function splitBySource(sources: readonly SourcePeriods[], total: Change | null): SourceChanges {
  const periods = sources.map(({ source, before, after }) => ({
    source,
    before: before ?? ABSENT,
    after: after ?? ABSENT,
  }));
  const split = periods.flatMap(({ before, after }) => {
    const known = knownPeriods(before, after);
    return known.kind === "known" ? [known] : [];
  });
  const all: Change = {
    before: split.reduce((sum, { before }) => sum + before.visitors, 0),
    after: split.reduce((sum, { after }) => sum + after.visitors, 0),
  };
  const changes = periods.map((each) => sourceChange(each.source, each.before, each.after, all));
  const parts = SOURCE_FACTORS.map((id) => sumOfParts(id, changes));
  const found = parts.reduce((sum, { exact }) => sum + exact, 0);
  const foundCents = parts.reduce((sum, { rounded }) => sum + centsOf(rounded), 0);
  const change = total === null ? found : total.after - total.before;
  const changeCents = total === null ? foundCents : centsOf(change);
  return {
    sources: changes,
    parts,
    total: { exact: change, rounded: amountOf(changeCents) },
    rest: { exact: change - found, rounded: amountOf(changeCents - foundCents) },
  };
}

const ABSENT: SourceFigures = { visitors: 0, buyers: 0, amount: 0, cost: 0 };

function sourceChange(
  source: string,
  before: SourceFigures,
  after: SourceFigures,
  all: Change,
): SourceChange {
  const movement = (figure: (figures: SourceFigures) => number | null): Movement => {
    const [was, is] = [finite(figure(before)), finite(figure(after))];
    return { before: was, after: is, change: was === null || is === null ? null : is - was };
  };
  return {
    source,
    visitors: movement(({ visitors }) => visitors),
    conversion: movement(({ buyers, visitors }) => quotient(buyers, visitors)),
    perBuyer: movement(({ amount, buyers }) => quotient(amount, buyers)),
    cost: movement(({ cost }) => cost),
    costPerVisitor: movement(({ cost, visitors }) => quotient(cost, visitors)),
    split: splitSource(knownPeriods(before, after), all),
  };
}

function splitSource(periods: ReturnType<typeof knownPeriods>, all: Change): ChangeSplit<SourceFactor> {
  if (periods.kind === "none") return periods;
  const { before, after } = periods;
  return splitChange(
    [
      { id: "allVisitors", before: { over: all.before, under: 1 }, after: { over: all.after, under: 1 } },
      {
        id: "share",
        before: { over: before.visitors, under: all.before },
        after: { over: after.visitors, under: all.after },
      },
      ...perVisitorFactors(periods),
    ],
    { before: before.amount, after: after.amount },
  );
}

function sumOfParts(id: SourceFactor, changes: readonly SourceChange[]): Part<SourceFactor> {
  const parts = changes.flatMap(({ split }) => (split.kind === "split" ? split.parts : []));
  const own = parts.filter((part) => part.id === id);
  return {
    id,
    exact: own.reduce((sum, { exact }) => sum + exact, 0),
    rounded: amountOf(own.reduce((sum, { rounded }) => sum + centsOf(rounded), 0)),
  };
}

function quotient(over: number | null, under: number | null): number | null {
  return over === null || under === null || under === 0 ? null : over / under;
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
