import type { Analysis } from "./analyse";
import type { ProblemSite } from "./explain-problem";
import { dateSystemOf, judgedCountermeasures } from "./kept-countermeasures";
import { rulesInForce, ruleValue } from "./rule-value";
import { lastTimeOf, provenMeasures } from "../core/countermeasures/lessons";
import type { JudgedCountermeasure, LastTime, ProvenMeasures } from "../core/countermeasures/lessons";
import type { KeptCause } from "../core/fishbone/cause-rows";
import { causesOf } from "../core/fishbone/causes";
import { libraryOf, readLibrary } from "../core/fishbone/library";
import type { LibraryCause } from "../core/fishbone/library";
import { isReal, openFishbone, problemChange, wentWrong } from "../core/fishbone/open-fishbone";
import type { FishboneRules, OpenedFishbone } from "../core/fishbone/open-fishbone";
import { USUAL_FISHBONE_RULES } from "../core/fishbone/open-fishbone";
import { PROBLEMS, problemTitle } from "../core/fishbone/problems";
import type { ProblemId } from "../core/fishbone/problems";
import { redRules } from "../core/fishbone/red-rules";
import type { RedRule } from "../core/fishbone/red-rules";
import { ordinaryDays, usualWindows } from "../core/fishbone/shop-facts";
import { wordKey } from "../core/keywords/word-codes";

/** A problem of a shop, or of a part of it, opened: its causes, the rows there are of them already, and what the workbook knows of it. */
export interface OpenProblem {
  readonly site: ProblemSite;
  readonly opened: OpenedFishbone;
  /** ISO day, the last of the week looked at. */
  readonly lastDay: string;
  /** The rows of its sheet as people left them; none where there is no such sheet. */
  readonly kept: readonly KeptCause[];
  /** The causes of the workbook's own library for this problem; undefined where it has none. */
  readonly library: readonly LibraryCause[] | undefined;
  /** The rows of the shop's 问题点解析对策表. */
  readonly lessons: readonly JudgedCountermeasure[];
  readonly proven: ProvenMeasures;
  readonly lastTime: LastTime | null;
  /** The rules of this problem that the week does not meet. */
  readonly reds: readonly RedRule[];
}

/** A problem where it is, in the week up to a day, its last one where not said; null where its figure is not there. */
export function openProblem(
  analysis: Analysis,
  site: ProblemSite,
  problem: ProblemId,
  day?: string,
): OpenProblem | null {
  const { facts, sheet, subject, shop } = site;
  const last = day === undefined ? facts.days.length - 1 : facts.days.indexOf(day);
  const windows = usualWindows(last);
  const library = libraryIn(analysis, problem);
  const ids = library?.flatMap(({ id }) => id ?? []);
  const causes = ids && causesOf(problem).filter((id) => ids.includes(id));
  const opened = windows && openFishbone(problem, facts, windows, rulesOf(analysis), causes, subject);
  if (opened === null) return null;
  const lastDay = facts.days[last];
  const kept = analysis.fishbones.find(
    ({ source, about }) =>
      source === sheet &&
      about.problem === problem &&
      about.lastDay === lastDay &&
      isSamePart(about.part, opened.part),
  );
  const lessons = analysis.countermeasures
    .filter(({ source }) => source === shop)
    .flatMap((table) => judgedCountermeasures(table, dateSystemOf(analysis)));
  return {
    site,
    opened,
    lastDay,
    kept: kept?.rows ?? [],
    library,
    lessons,
    proven: provenMeasures(lessons),
    lastTime: lastTimeOf(
      lessons,
      Object.values(problemTitle(problem, opened.part)),
      lastDay,
      ruleValue(analysis, "problem_again_days"),
    ),
    reds: redRules(facts, last, rulesInForce(analysis)).filter((red) => red.problem === problem),
  };
}

/** A part is the same by the letters of its name, whatever their case. */
function isSamePart(one: string | null, other: string | null): boolean {
  return one === other || (one !== null && other !== null && wordKey(one) === wordKey(other));
}

function libraryIn({ shared }: Analysis, problem: ProblemId): readonly LibraryCause[] | undefined {
  const cells = shared.find(({ id }) => id === "causes")?.cells;
  const library = cells === undefined ? null : readLibrary(cells);
  return library === null ? undefined : libraryOf(library, problem);
}

/** A problem whose figure the days of a site show. */
export interface KnownProblem {
  readonly problem: ProblemId;
  /** Whether it went wrong by more than days differ anyway. */
  readonly isWorse: boolean;
  /** Whether the week does not meet a rule that it is about. */
  readonly isRed: boolean;
}

/** The problems of a site whose figure its days show: those of the part it is of, or those of the shop as a whole. */
export function problemsOf(analysis: Analysis, site: ProblemSite, day?: string): readonly KnownProblem[] {
  const { facts, subject } = site;
  const last = day === undefined ? facts.days.length - 1 : facts.days.indexOf(day);
  const asked = usualWindows(last);
  if (asked === null) return [];
  const reds = redRules(facts, last, rulesInForce(analysis));
  const { windows } = ordinaryDays(facts, asked);
  const rules = rulesOf(analysis);
  const own = subject?.part.figures ?? facts.shop;
  return (Object.keys(PROBLEMS) as ProblemId[]).flatMap((problem) => {
    if ((PROBLEMS[problem].of?.kind ?? null) !== (subject?.part.kind ?? null)) return [];
    const changed = problemChange(problem, own, windows);
    if (changed === null) return [];
    const { change } = changed;
    return [
      {
        problem,
        isWorse: wentWrong({ problem, change }) && isReal(change, rules),
        isRed: reds.some((red) => red.problem === problem),
      },
    ];
  });
}

function rulesOf(analysis: Analysis): FishboneRules {
  return {
    ...USUAL_FISHBONE_RULES,
    confirmChance: ruleValue(analysis, "fishbone_confirm_chance"),
    confirmShare: ruleValue(analysis, "fishbone_confirm_share"),
  };
}
