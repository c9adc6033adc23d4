import type { Analysis } from "../../app/analyse";
import {
  causeStates,
  explainCauses,
  newCountermeasure,
  openCountermeasures,
  titleOf,
} from "../../app/explain-causes";
import type { ExplainedCause, OpenCountermeasure } from "../../app/explain-causes";
import { dateSystemOf } from "../../app/kept-countermeasures";
import { shopsOf, siteOf } from "../../app/explain-problem";
import type { ProblemSite } from "../../app/explain-problem";
import { openProblem, problemsOf } from "../../app/open-problem";
import type { OpenProblem } from "../../app/open-problem";
import type { SheetChoice } from "../../app/plan-sheets";
import type { ProvenMeasure } from "../../core/countermeasures/lessons";
import type { DecidedCause } from "../../core/fishbone/cause-rows";
import type { CauseState } from "../../core/fishbone/cause-state";
import type { NamedProblem, ProblemId } from "../../core/fishbone/problems";
import type { Locale } from "../../core/locale";
import type { DrawingPlan } from "../../workbook/plan";
import { createFormat } from "../../i18n/format";
import { FISHBONE_WORDS } from "../../i18n/pages/fishbone";

/** What the operator chose so far; null where the first of what there is will do. */
export interface FishboneWish {
  readonly shop: string | null;
  readonly problem: ProblemId | null;
  /** ISO day, complete or not. */
  readonly lastDay: string | null;
  /** A part of the shop with a problem of its own, which is offered beside those of the shop. */
  readonly part: PartPlace | null;
}

/** A part of a shop, and what is wrong with it. */
export interface PartPlace {
  /** The operator's sheet of its days. */
  readonly sheet: string;
  readonly problem: ProblemId;
  readonly name: string;
}

/** What the operator decided of one cause, not written yet. */
export interface Decision {
  readonly state: CauseState;
  readonly owner: string;
  readonly measure: string;
  /** ISO day, "" for none. */
  readonly due: string;
  /** Whether the countermeasure goes into the 问题点解析对策表. */
  readonly isWritten: boolean;
}

/** The causes of a problem and what is still to be done, in words. */
export interface FishboneView {
  readonly shops: readonly string[];
  readonly problems: readonly { readonly id: ProblemId; readonly name: string }[];
  readonly chosen: ChosenProblem | null;
  readonly span: { readonly from: string; readonly to: string } | null;
  /** Null where the days do not show the problem. */
  readonly shown: ShownProblem | null;
  readonly open: readonly OpenView[];
  /** Our sheet of the 原因库; null where there is none. */
  readonly library: string | null;
  readonly readOnly: boolean;
}

export interface ChosenProblem extends NamedProblem {
  /** The shop chosen of several; the sheet of the part where there is none. */
  readonly shop: string;
  /** The operator's sheet of the days looked at. */
  readonly sheet: string;
  readonly lastDay: string;
}

export interface ShownProblem {
  readonly title: string;
  readonly lines: readonly string[];
  /** Whether nothing went wrong, and no rule is unmet. */
  readonly isQuiet: boolean;
  readonly causes: readonly CauseView[];
  readonly states: readonly { readonly id: CauseState; readonly name: string }[];
  /** The operator's sheet of the shop's days, whose countermeasures are written down; null where there is none. */
  readonly countermeasuresOf: string | null;
  /** Null where there are too many causes for a page. */
  readonly drawing: DrawingPlan | null;
}

export interface CauseView {
  /** Tells it from the others, and is what decisions go by. */
  readonly key: string;
  readonly cause: string;
  readonly bone: string;
  readonly evidence: string;
  /** How much it explains and whether that may be chance; "" where no figure says. */
  readonly weight: string;
  readonly lookAt: string;
  readonly state: CauseState;
  readonly owner: string;
  readonly measure: string;
  readonly measures: readonly { readonly id: string; readonly name: string }[];
  /** Countermeasures of it, by text, that are written down already. */
  readonly written: readonly string[];
}

/** A countermeasure that is still open. */
export interface OpenView {
  readonly sheet: string;
  readonly measure: string;
  readonly problem: string;
  readonly owner: string;
  readonly due: string;
  readonly isOverdue: boolean;
}

/** Puts the causes of a problem into words, and what is still to be done; `today` is an ISO day. */
export function describeFishbone(
  analysis: Analysis,
  locale: Locale,
  wish: FishboneWish,
  today: string,
): FishboneView {
  const words = FISHBONE_WORDS[locale];
  const shops = shopsOf(analysis).filter(({ facts }) => facts.days.length > 0);
  const shop = shops.find(({ sheet }) => sheet === wish.shop) ?? shops.at(0) ?? null;
  const part = partOf(analysis, wish.part);
  const base = {
    shops: shops.map(({ sheet }) => sheet),
    open: openCountermeasures(analysis, today).map((each) => describeOpen(each, locale)),
    library:
      analysis.survey.sheets.find(({ madeBy, retired }) => madeBy === "causes" && !retired)?.name ?? null,
    readOnly: analysis.survey.readOnly,
  };
  const isOfPart = part !== null && (shop === null || wish.problem === wish.part?.problem);
  const site = isOfPart ? part : shop;
  if (site === null) return { ...base, problems: [], chosen: null, span: null, shown: null };
  const { days } = site.facts;
  const span = { from: days[0], to: days[days.length - 1] };
  const lastDay = lastDayOf(site, wish);
  const known = [shop, part].flatMap((each) =>
    each === null ? [] : problemsOf(analysis, each, lastDayOf(each, wish)),
  );
  const problem =
    (isOfPart ? wish.part?.problem : wish.problem) ??
    (known.find(({ isWorse }) => isWorse) ?? known.find(({ isRed }) => isRed) ?? known.at(0))?.problem ??
    ("sales" as const);
  const offered = known.some((each) => each.problem === problem)
    ? known
    : [...known, { problem, isWorse: false, isRed: false }];
  const open = openProblem(analysis, site, problem, lastDay);
  return {
    ...base,
    problems: offered.map(({ problem: id, isWorse, isRed }) => {
      const title = titleOf({ problem: id, part: id === wish.part?.problem ? wish.part.name : null }, locale);
      return { id, name: isWorse ? words.worse(title) : isRed ? words.notMet(title) : title };
    }),
    chosen: {
      shop: shop?.sheet ?? site.sheet,
      sheet: site.sheet,
      problem,
      part: site.subject?.part.name ?? null,
      lastDay,
    },
    span,
    shown: open === null ? null : describeShown(open, locale),
  };
}

/** The day asked for where a site has it, else its last. */
function lastDayOf({ facts: { days } }: ProblemSite, { lastDay }: FishboneWish): string {
  return lastDay !== null && days.includes(lastDay) ? lastDay : days[days.length - 1];
}

function partOf(analysis: Analysis, place: PartPlace | null): ProblemSite | null {
  return place && siteOf(analysis, place.sheet, { problem: place.problem, part: place.name });
}

function describeShown(open: OpenProblem, locale: Locale): ShownProblem {
  const { causes, ...rest } = explainCauses(open, locale);
  return {
    ...rest,
    causes: causes.map((cause) => describeCause(cause, locale)),
    states: causeStates(locale),
    countermeasuresOf: open.site.shop,
  };
}

function describeCause(explained: ExplainedCause, locale: Locale): CauseView {
  const words = FISHBONE_WORDS[locale];
  const { share, list, number } = createFormat(locale);
  const { row, key, evidence, state, measure, tried, written } = explained;
  const { confirmedBy, middle, bone } = row;
  const own = row.measure === "" || tried.some((each) => each.measure === row.measure) ? [] : [row.measure];
  const named = ({ measure: id, worked, used }: ProvenMeasure) => ({
    id,
    name: words.worked(id, number(worked), number(used)),
  });
  const chance = row.evidence?.chance ?? null;
  return {
    key,
    cause: row.cause,
    bone: middle === "" ? bone : `${bone} · ${middle}`,
    evidence,
    weight:
      row.evidence === null
        ? ""
        : list([
            words.explains(share(row.evidence.explained)),
            ...(chance === null ? [] : [words.chance(share(chance))]),
          ]),
    lookAt: confirmedBy === "" ? "" : words.lookAt(confirmedBy),
    state,
    owner: row.owner,
    measure,
    // What worked here comes first, then what is usual, then what did not.
    measures: [
      ...tried.filter(({ worked }) => worked > 0).map(named),
      ...own.map((id) => ({ id, name: id })),
      ...tried.filter(({ worked }) => worked === 0).map(named),
    ],
    written,
  };
}

function describeOpen({ due, overdue, owner, ...rest }: OpenCountermeasure, locale: Locale): OpenView {
  const words = FISHBONE_WORDS[locale];
  const { day, number } = createFormat(locale);
  const last = due === null ? words.noDue : words.dueOn(day(due));
  return {
    ...rest,
    owner: owner === "" ? words.nobody : owner,
    due: overdue > 0 ? words.overdue(number(overdue)) : last,
    isOverdue: overdue > 0,
  };
}

/** What is to be built of what was decided: the fishbone, and where countermeasures were chosen those. */
export function fishboneChoices(
  analysis: Analysis,
  { chosen, shown }: FishboneView,
  decisions: ReadonlyMap<string, Decision>,
  locale: Locale,
): readonly SheetChoice[] {
  if (chosen === null || shown === null) return [];
  const { sheet, problem, part, lastDay } = chosen;
  const { countermeasuresOf: shop } = shown;
  const both = shown.causes.flatMap((cause) => {
    const decision = decisions.get(cause.key);
    return decision === undefined ? [] : [{ cause, decision }];
  });
  const decided = both.map(({ cause, decision }): DecidedCause => {
    const changed = (of: "owner" | "measure"): string => (decision[of] === cause[of] ? "" : decision[of]);
    return {
      cause: cause.key,
      state: decision.state,
      owner: changed("owner"),
      measure: changed("measure"),
    };
  });
  const measures = both
    .filter(({ cause, decision }) => isWrittenDown(cause, decision))
    .map(({ cause: { cause }, decision: { measure, owner, due } }) =>
      newCountermeasure(
        { problem, part, lastDay, cause, measure, owner, due },
        locale,
        dateSystemOf(analysis),
      ),
    );
  const written: readonly SheetChoice[] =
    measures.length === 0 || shop === null
      ? []
      : [
          { sheet: shop, template: "countermeasures", countermeasures: measures },
          { sheet: shop, template: "knowledge" },
        ];
  return [{ sheet, template: "fishbone", fishbone: { problem, part, lastDay, decided } }, ...written];
}

/** A cause that was taken back is not acted against, nor is the same written down twice. */
function isWrittenDown({ written }: CauseView, { state, isWritten, measure }: Decision): boolean {
  return isWritten && state === "confirmed" && measure !== "" && !written.includes(measure);
}
