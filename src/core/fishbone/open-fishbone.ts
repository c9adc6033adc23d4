import type { CauseState } from "./cause-state";
import { causeOf, causesOf } from "./causes";
import type { CauseId } from "./causes";
import { dayChange, ROUNDING } from "./day-change";
import type { DayChange } from "./day-change";
import { evidenceOf } from "./evidence";
import type { Case, Evidence } from "./evidence";
import { PROBLEMS, problemFigure } from "./problems";
import type { ProblemFigure, ProblemId } from "./problems";
import { ordinaryDays } from "./shop-facts";
import type { DailyFigures, DayWindows, ShopFacts, Subject } from "./shop-facts";
import type { Words } from "../locale";

/** A cause of a problem, with what the figures say of it. */
export interface RankedCause {
  readonly cause: CauseId;
  /** Null for what no figure of the workbook shows. */
  readonly evidence: Evidence | null;
  readonly state: CauseState;
}

/** A problem and its causes, the likeliest first; what no figure shows comes last, in the order of diagnosis. */
export interface OpenedFishbone {
  readonly problem: ProblemId;
  /** Name of the part it is of; null for the shop as a whole. */
  readonly part: string | null;
  /** ISO day, the last of those asked about. */
  readonly day: string;
  /** The days compared, without those of events. */
  readonly windows: DayWindows;
  /** ISO days left out, because an event made them. */
  readonly events: readonly string[];
  /** What the figure that went wrong is called, and what became of it. */
  readonly label: Words;
  readonly change: DayChange;
  /** Whether it surely went wrong with the part alone: no figure around it that would explain it moved along. */
  readonly isAlone: boolean;
  readonly causes: readonly RankedCause[];
}

/** When a cause counts as what; shares and probabilities from 0 to 1. */
export interface FishboneRules {
  /** Above this, all causes looked at together, a change may be what days differ anyway. */
  readonly confirmChance: number;
  /** The least of the loss that a confirmed cause explains. */
  readonly confirmShare: number;
  /** Above this, looked at by itself, a figure does not speak for a cause. */
  readonly suspectChance: number;
  /** A figure that moved the bad way no further than chance does in so many cases speaks against its cause. */
  readonly ruleOutChance: number;
}

export const USUAL_FISHBONE_RULES: FishboneRules = {
  confirmChance: 0.05,
  confirmShare: 0.2,
  suspectChance: 0.05,
  ruleOutChance: 0.5,
};

/**
 * Opens a fishbone: the causes of the library for a problem, by how much of what went wrong each explains.
 *
 * Takes: the figures of the shop by day and two windows of them; the causes to look into, all there are for the problem
 * where not said; the part that the problem is of, where it is not the shop's as a whole. Gives: null where the figure of
 * the problem is not there in both. A cause is "confirmed" where the problem itself and the cause's figures moved by more than days differ
 * anyway, all causes that have figures taken together (Bonferroni), and it explains enough, which a figure that only moves
 * along never shows; "suspected" where its
 * figures alone did; "ruledOut" where they did not move the bad way; else, and without figures, "open".
 */
export function openFishbone(
  id: ProblemId,
  facts: ShopFacts,
  asked: DayWindows,
  rules: FishboneRules = USUAL_FISHBONE_RULES,
  causes: readonly CauseId[] = causesOf(id),
  subject: Subject | null = null,
): OpenedFishbone | null {
  const { windows, events } = ordinaryDays(facts, asked);
  const problem = PROBLEMS[id];
  const own = subject?.part.figures ?? facts.shop;
  const changed = problemChange(id, own, windows);
  if (changed === null) return null;
  const { figure, change } = changed;
  const { expr, label } = figure;
  const about: Case = { problem, subject, expr, facts, windows, change };
  const found = causes.flatMap((cause): FoundCause[] => {
    const { probe } = causeOf(cause);
    // What a part did is no cause of what it did, nor is one of its kind.
    if (probe?.kind === "part" && probe.of === subject?.part.kind) return [];
    return [{ cause, evidence: probe && evidenceOf(probe, about) }];
  });
  const settled = withoutDoubles(found, rules);
  const measured = settled.filter(({ evidence }) => evidence !== null).length;
  const ranked = settled.map((each): RankedCause => ({
    ...each,
    state: each.evidence === null ? "open" : stateOf(each.evidence, measured, change, rules),
  }));
  return {
    problem: id,
    part: subject?.part.name ?? null,
    day: facts.days[asked.after[asked.after.length - 1]],
    windows,
    label,
    events: events.map((place) => facts.days[place]),
    change,
    isAlone: subject !== null && isReal(change, rules) && isOfPartAlone(ranked),
    causes: inOrder(ranked),
  };
}

/** The figure of a problem as what it is of shows it, and what became of it; null where it is not there in both windows. */
export function problemChange(
  id: ProblemId,
  figures: DailyFigures,
  windows: DayWindows,
): { readonly figure: ProblemFigure; readonly change: DayChange } | null {
  const figure = problemFigure(PROBLEMS[id], figures, windows);
  const change = figure && dayChange(figure.expr, figures, windows, PROBLEMS[id].bad);
  return figure === null || change === null ? null : { figure, change };
}

/** Whether figures of the shop or of other parts are there that would explain a problem of a part, and none does. */
function isOfPartAlone(causes: readonly RankedCause[]): boolean {
  const around = causes.filter(({ cause, evidence }) => {
    const { probe } = causeOf(cause);
    return probe?.kind === "figure" && probe.whose !== "own" && evidence !== null && !evidence.isAtMost;
  });
  return around.length > 0 && around.every(({ state }) => state === "open" || state === "ruledOut");
}

/** Whether the figure of a problem moved by more than days differ anyway. */
export function isReal(
  { chance }: DayChange,
  { confirmChance }: Pick<FishboneRules, "confirmChance">,
): boolean {
  return chance !== null && chance <= confirmChance;
}

/** Whether the figure of a problem went the bad way, by chance or not. */
export function wentWrong({ problem, change }: Pick<OpenedFishbone, "problem" | "change">): boolean {
  const fall = change.before - change.after;
  return (PROBLEMS[problem].bad === "down" ? fall : -fall) > ROUNDING * Math.abs(change.before);
}

interface FoundCause {
  readonly cause: CauseId;
  readonly evidence: Evidence | null;
}

/** Sources whose visitors come by keywords. */
const BY_KEYWORDS = /直通车|快车|关键词|搜索|search|sponsored|ppc|\bads?\b/i;

/**
 * What a cause explains is not counted again under those that it is the reason of, where its figures are at least as
 * sure as theirs, or sure enough.
 */
function withoutDoubles(
  found: readonly FoundCause[],
  { suspectChance }: FishboneRules,
): readonly FoundCause[] {
  return found.map((each) => {
    const { evidence } = each;
    if (evidence === null) return each;
    const reasons = found.filter(
      ({ cause, evidence: other }) =>
        causeOf(cause).instead.includes(each.cause) &&
        other !== null &&
        (other.chance ?? 1) <= Math.max(suspectChance, evidence.chance ?? 1) &&
        isSamePart(other, evidence),
    );
    const doubled = reasons.reduce((sum, reason) => sum + (reason.evidence?.explained ?? 0), 0);
    return { ...each, evidence: { ...evidence, explained: Math.max(0, evidence.explained - doubled) } };
  });
}

function isSamePart(reason: Evidence, { part, kind }: Evidence): boolean {
  if (part === null) return true;
  return reason.kind === "keyword" && kind === "source" ? BY_KEYWORDS.test(part) : reason.part === part;
}

function stateOf(
  { chance, explained, isAtMost }: Evidence,
  measured: number,
  ofProblem: DayChange,
  rules: FishboneRules,
): CauseState {
  if (chance === null) return "open";
  if (
    isReal(ofProblem, rules) &&
    !isAtMost &&
    chance * measured <= rules.confirmChance &&
    explained >= rules.confirmShare
  )
    return "confirmed";
  if (chance <= rules.suspectChance && explained > 0) return "suspected";
  return chance > rules.ruleOutChance ? "ruledOut" : "open";
}

const WEIGHTS: Readonly<Record<CauseState, number>> = { confirmed: 3, suspected: 2, open: 1, ruledOut: 0 };

/** What only moves along with a problem says no more for a cause than what nothing is known of yet. */
function weightOf({ state, evidence }: RankedCause): number {
  return state === "suspected" && evidence?.isAtMost ? WEIGHTS.open : WEIGHTS[state];
}

/** How much a cause says: of two that figures speak for alike, the one they could contradict in more ways. */
function signsOf({ cause }: RankedCause): number {
  const { probe } = causeOf(cause);
  return probe?.kind === "part" ? probe.signs.length : 1;
}

/** Confirmed ones first, and among equals those that explain the most, as far as that is no chance. */
function inOrder(causes: readonly RankedCause[]): readonly RankedCause[] {
  const likelihood = ({ evidence }: RankedCause): number =>
    evidence === null ? -1 : evidence.explained * (1 - (evidence.chance ?? 1));
  const hasFigures = ({ evidence }: RankedCause): number => (evidence === null ? 0 : 1);
  return [...causes].sort(
    (a, b) =>
      hasFigures(b) - hasFigures(a) ||
      weightOf(b) - weightOf(a) ||
      likelihood(b) - likelihood(a) ||
      (a.evidence?.chance ?? 1) - (b.evidence?.chance ?? 1) ||
      signsOf(b) - signsOf(a),
  );
}
