import type { Link, Probe, Sign, Whose } from "./cause";
import { dayChange, ROUNDING } from "./day-change";
import type { DayChange } from "./day-change";
import { FACTOR_FIGURES } from "./problems";
import type { Effect, Factor, ProblemDefinition } from "./problems";
import { besideRest, partCandidates, undonePart, withoutPart, withRest } from "./parts";
import type { DailyFigures, DayWindows, Part, PartKind, ShopFacts, Subject } from "./shop-facts";
import { daysWith, figureOver, findFigure, meanOf } from "./window-figure";
import type { FigureId, FoundFigure } from "./window-figure";
import { evaluate } from "../evaluate";
import type { Expr } from "../expr";
import { fieldsOf, sum } from "../expr";
import type { FieldId } from "../fields/index";

/** What the figures say of a cause. */
export interface Evidence {
  /** The figure it is seen by. */
  readonly figure: FigureId;
  /** The source, product, keyword or rival it is seen in; null for the whole shop. */
  readonly kind: PartKind | "rival" | null;
  readonly part: string | null;
  /** The part that the problem is of, where the shop's figure is that without it; null for all else. */
  readonly without: string | null;
  readonly before: number;
  readonly after: number;
  /** ISO day from which the figure is as it is now; null where it has hardly moved the bad way. */
  readonly since: string | null;
  /**
   * The probability, 0 to 1, that figures which did not move differ by as much from day to day; of several parts the
   * one of the surest times as many as were looked at (Bonferroni). Null where there are too few days to tell.
   */
  readonly chance: number | null;
  /** How much of what went wrong would not have, 0 to 1, had this figure stayed as it was. */
  readonly explained: number;
  /** Whether that is only the most it can be: the figure moves along with the problem, by how much nobody knows. */
  readonly isAtMost: boolean;
}

/** A problem with all that is needed to look for its causes. */
export interface Case {
  readonly problem: ProblemDefinition;
  /** The part that it is of; null for the shop as a whole. */
  readonly subject: Subject | null;
  /** How its figure is worked out of those of what it is of. */
  readonly expr: Expr;
  readonly facts: ShopFacts;
  readonly windows: DayWindows;
  /** Its figure before and after. */
  readonly change: DayChange;
}

/** What the figures say of one cause; null where they do not show it: its figures are not there. */
export function evidenceOf(probe: Probe, about: Case): Evidence | null {
  switch (probe.kind) {
    case "figure":
      return figureEvidence(probe, about);
    case "part":
      return partEvidence(probe, about);
    case "rival":
      return rivalEvidence(probe, about);
  }
}

function figureEvidence(
  { whose, sign, factor, link }: Extract<Probe, { readonly kind: "figure" }>,
  about: Case,
): Evidence | null {
  const { facts, windows } = about;
  const via = factorIn(factor, link, about);
  if (via === null) return null;
  const effect = about.problem.through[via];
  const looked = lookedAt(sign.figure, whose, about);
  const seen = looked && dayChange(looked.expr, looked.figures, windows, sign.bad);
  if (effect === undefined || looked === null || seen === null) return null;
  const explained =
    link === "sign"
      ? explainedBySign(looked, sign.bad, via, about)
      : explainedBy(about, undoneFactor(about.change.after, seen, effect, link));
  return evidence(looked.figure, { kind: null, name: null, without: looked.without }, seen, facts, {
    explained,
    isAtMost: link === "sign",
    chance: seen.chance,
  });
}

/** The figures of what the problem is of. */
function ownFigures({ subject, facts }: Case): DailyFigures {
  return subject?.part.figures ?? facts.shop;
}

/** A figure that a cause is looked for in, the days it is worked out of, and the part those are without. */
interface LookedAt extends FoundFigure {
  readonly figures: DailyFigures;
  readonly without: string | null;
}

function lookedAt(figure: FigureId, whose: Whose, about: Case): LookedAt | null {
  const { subject, facts } = about;
  const figures = { own: ownFigures(about), others: subject?.others ?? {}, shop: facts.shop }[whose];
  const found = findFigure(figure, figures);
  if (found === null) return null;
  const rest = whose === "shop" && subject !== null ? withoutPart(subject.part, found.expr, facts) : null;
  return { ...found, figures: rest ?? figures, without: rest === null ? null : (subject?.part.name ?? null) };
}

/**
 * The factor of the problem that a cause acts through; null where it acts through none. What only moves along does so with
 * whatever the problem is made of; refunds take nothing off an amount that they are not taken off.
 */
function factorIn(factor: Factor, link: Link, { problem, expr }: Case): Factor | null {
  const own = Object.keys(problem.through) as Factor[];
  if (problem.through[factor] === "rest" && !fieldsOf(expr).includes("refundAmount")) return null;
  if (own.includes(factor)) return factor;
  return link === "sign" && own.length === 1 ? own[0] : null;
}

/** The figure of the problem, had the factor stayed as it was. */
function undoneFactor(
  value: number,
  { before, after }: Pick<DayChange, "before" | "after">,
  effect: Effect,
  link: Link,
): number {
  const isRest = effect === "rest" || link === "complement";
  const [was, is] = isRest ? [1 - before, 1 - after] : [before, after];
  if (was <= 0 || is <= 0) return value;
  return effect === "by" ? (value * is) / was : (value * was) / is;
}

/** The share of the loss that is not there in what would have been, 0 to 1. */
function explainedBy({ problem, change }: Case, undone: number): number {
  const loss = (value: number): number =>
    problem.bad === "down" ? change.before - value : value - change.before;
  const whole = loss(change.after);
  if (whole <= ROUNDING * Math.abs(change.before)) return 0;
  const share = 1 - loss(undone) / whole;
  return share <= ROUNDING ? 0 : Math.min(1, share);
}

/** What the factor it acts through explains, as far as it and the figure move together from day to day (r²). */
function explainedBySign(
  { expr, figures }: Pick<LookedAt, "expr" | "figures">,
  bad: Sign["bad"],
  factor: Factor,
  about: Case,
): number {
  const { problem, windows } = about;
  const own = ownFigures(about);
  const effect = problem.through[factor];
  const other = findFigure(FACTOR_FIGURES[factor], own)?.expr;
  if (effect === undefined || other === undefined) return 0;
  const both = daysWith(other, own, [...windows.before, ...windows.after]);
  const pairs = daysWith(expr, figures, both).flatMap((place): (readonly [number, number])[] => {
    const [x, y] = [figureOver(expr, figures, [place]), figureOver(other, own, [place])];
    return x === null || y === null ? [] : [[x, y]];
  });
  const r = correlation(pairs);
  const together = bad === "down" ? r : -r;
  if (together <= 0) return 0;
  const seen = dayChange(other, own, windows, "down");
  return seen === null
    ? 0
    : together ** 2 * explainedBy(about, undoneFactor(about.change.after, seen, effect, "direct"));
}

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const n = pairs.length;
  const [mx, my] = [0, 1].map((i) => pairs.reduce((sum, pair) => sum + pair[i], 0) / n);
  let [xy, xx, yy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xy += (x - mx) * (y - my);
    xx += (x - mx) ** 2;
    yy += (y - my) ** 2;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
}

/** What a sign did in a part beside what it did in all others; by itself where there are no others. */
function partChange(sign: Sign, part: Part, { facts, windows }: Case): DayChange | null {
  const expr = findFigure(sign.figure, part.figures)?.expr;
  if (expr === undefined) return null;
  const rest = sign.against === "itself" ? null : withRest(part, expr, facts);
  return rest === null
    ? dayChange(expr, part.figures, windows, sign.bad)
    : dayChange(besideRest(expr), rest, windows, sign.bad);
}

/** Above this a figure has not moved the bad way. */
const MOVED = 0.5;
/** Below this a part of many counts as seen. */
const SEEN = 0.05;

function partEvidence(probe: Extract<Probe, { readonly kind: "part" }>, about: Case): Evidence | null {
  const { facts, windows } = about;
  const candidates = partCandidates(probe, facts, windows);
  if (probe.outOfStock && candidates.length === 0) return neverOut(probe.of, facts, windows);
  const found = candidates.flatMap((part): Evidence[] => {
    const shown = findFigure(probe.signs[0].figure, part.figures);
    const first = shown && dayChange(shown.expr, part.figures, windows, probe.signs[0].bad);
    const changes = probe.signs.map((sign) => partChange(sign, part, about));
    if (shown === null || first === null || changes.includes(null)) return [];
    // All signs have to hold, so the least sure of them counts (R.L. Berger, Technometrics 24 (1982) 295-300).
    const chances = changes.map((change) => change?.chance ?? null);
    const chance = chances.includes(null) ? null : Math.max(...chances.map((each) => each ?? 1));
    const value = undoneIn(about, undonePart(probe.undo, part, facts, windows));
    if (value === "nothing") return [];
    return [
      evidence(shown.figure, { ...part, without: null }, first, facts, {
        explained: value === null ? 0 : explainedBy(about, value),
        isAtMost: false,
        chance: chance === null ? null : Math.min(1, chance * candidates.length),
      }),
    ];
  });
  return mostTelling(found);
}

/** A rival's figure only moves along with the problem: by how much it is the reason nobody knows. */
function rivalEvidence(
  { figure, bad, factor }: Extract<Probe, { readonly kind: "rival" }>,
  about: Case,
): Evidence | null {
  const { facts, windows } = about;
  const { rivals = [] } = facts;
  const via = factorIn(factor, "sign", about);
  if (via === null) return null;
  const found = rivals.flatMap(({ name, figures }): Evidence[] => {
    const shown = findFigure(figure, figures);
    const seen = shown && dayChange(shown.expr, figures, windows, bad);
    if (shown === null || seen === null) return [];
    return [
      evidence(shown.figure, { kind: "rival", name, without: null }, seen, facts, {
        explained: explainedBySign({ expr: shown.expr, figures }, bad, via, about),
        isAtMost: true,
        chance: seen.chance === null ? null : Math.min(1, seen.chance * rivals.length),
      }),
    ];
  });
  return mostTelling(found);
}

/** Of those that are no chance the one that explains the most; else the surest. */
function mostTelling(found: readonly Evidence[]): Evidence | null {
  const certain = found.filter(({ chance }) => chance !== null && chance <= SEEN);
  const bySize = [...certain].sort((a, b) => b.explained - a.explained);
  return bySize[0] ?? [...found].sort((a, b) => (a.chance ?? 1) - (b.chance ?? 1))[0] ?? null;
}

/**
 * The figure of the problem with something undone in the shop, null where it cannot be worked out. A part that the problem
 * is of shares what is undone in the factors of the shop; "nothing" where the shop's figures do not give them.
 */
function undoneIn(about: Case, undone: (field: FieldId) => number): number | "nothing" | null {
  const { problem, subject, expr, change } = about;
  if (subject === null) return undoneFigure(expr, about, undone);
  let value = change.after;
  for (const [factor, effect] of Object.entries(problem.through) as [Factor, Effect][]) {
    const found = findFigure(FACTOR_FIGURES[factor], about.facts.shop);
    const [is, was] =
      found === null ? [] : [() => 0, undone].map((each) => undoneFigure(found.expr, about, each));
    if (typeof is !== "number" || typeof was !== "number") return "nothing";
    value = undoneFactor(value, { before: was, after: is }, effect, "direct");
  }
  return value;
}

/** A figure of the shop over the days after, with something added to the mean of each of its fields. */
function undoneFigure(
  expr: Expr,
  { facts, windows }: Case,
  undone: (field: FieldId) => number,
): number | null {
  const days = daysWith(expr, facts.shop, windows.after);
  return evaluate(expr, (field) => {
    const shop = meanOf(facts.shop[field], days);
    return shop === null ? null : shop + undone(field);
  });
}

/** That no part ran out, by the stock of all; null where nothing tells the stock. */
function neverOut(of: PartKind, facts: ShopFacts, windows: DayWindows): Evidence | null {
  const stocked = facts.parts.filter(({ kind, figures }) => kind === of && figures.stock !== undefined);
  if (stocked.length === 0) return null;
  const stock = facts.days.map((_, day) =>
    stocked.reduce((sum, { figures }) => sum + (figures.stock?.[day] ?? 0), 0),
  );
  const change = dayChange(sum("stock"), { stock }, windows, "down");
  const whole = { kind: null, name: null, without: null };
  return change && evidence("stock", whole, change, facts, { explained: 0, isAtMost: false, chance: 1 });
}

function evidence(
  figure: FigureId,
  { kind, name, without }: Pick<Evidence, "kind" | "without"> & { readonly name: string | null },
  { before, after, since }: DayChange,
  { days }: ShopFacts,
  rest: Pick<Evidence, "explained" | "isAtMost" | "chance">,
): Evidence {
  const hasMoved = rest.chance !== null && rest.chance <= MOVED;
  return { figure, kind, part: name, without, before, after, since: hasMoved ? days[since] : null, ...rest };
}
