import { BONE_WORDS, OWNER_WORDS } from "../core/fishbone/cause";
import { CAUSE_STATE_WORDS } from "../core/fishbone/cause-state";
import { causeOf, causesOf } from "../core/fishbone/causes";
import { evidenceText } from "../core/fishbone/evidence-text";
import { openFishbone } from "../core/fishbone/open-fishbone";
import type { RankedCause } from "../core/fishbone/open-fishbone";
import { scopeOf } from "../core/fishbone/problem-scope";
import { PROBLEMS } from "../core/fishbone/problems";
import type { ProblemId } from "../core/fishbone/problems";
import { readFacts } from "../core/fishbone/read-facts";
import { usualWindows } from "../core/fishbone/shop-facts";
import type { CellValue } from "../workbook/grid";
import { failed, invalid } from "./errors";
import { fishboneMessages, locale } from "./messages";
import { readBlock } from "./read-block";
import type { Cells } from "./read-steps";

/**
 * The causes to look into for a problem, header row first; see OPS.FISHBONE. With a table of the shop's days the likeliest
 * come first, with what the figures of its last week say against the four weeks ahead; without one, in the order of
 * diagnosis. A cell without a value is "".
 *
 * Throws #VALUE! for two problems in one, #N/A for a problem without a ready fishbone and for a table that has no days or
 * not the figure.
 */
export function fishboneBlock(problem: string, table?: Cells | null): CellValue[][] {
  const id = problemIn(problem);
  const { headings } = fishboneMessages();
  const { bone, cause, confirmedBy, owner, measure } = headings;
  if (table === undefined || table === null)
    return [
      [bone, cause, confirmedBy, owner, measure],
      ...causesOf(id).map((each) => {
        const definition = causeOf(each);
        return [BONE_WORDS[definition.bone][locale()], definition.title[locale()], ...lookInto(definition)];
      }),
    ];
  const { evidence, change, explained, chance, state } = headings;
  return [
    [cause, state, evidence, change, explained, chance, bone, confirmedBy, owner, measure],
    ...causesIn(id, table).map(rowOf),
  ];
}

function problemIn(text: string): ProblemId {
  const messages = fishboneMessages();
  const scope = scopeOf(text);
  if (scope.kind === "two") throw invalid(messages.twoProblems(scope.problems.map(titleOf)));
  if (scope.kind === "own")
    throw failed("notAvailable", messages.noProblem((Object.keys(PROBLEMS) as ProblemId[]).map(titleOf)));
  return scope.problem;
}

function titleOf(problem: ProblemId): string {
  return PROBLEMS[problem].title[locale()];
}

function causesIn(problem: ProblemId, table: Cells): readonly RankedCause[] {
  const messages = fishboneMessages();
  const days = readBlock(table);
  const facts = days === null ? null : readFacts(days, []);
  const windows = facts === null ? null : usualWindows(facts.days.length - 1);
  if (facts === null || windows === null) throw failed("notAvailable", messages.noDays);
  const opened = openFishbone(problem, facts, windows);
  if (opened === null) throw failed("notAvailable", messages.noFigure(titleOf(problem)));
  return opened.causes;
}

function rowOf({ cause, evidence, state }: RankedCause): CellValue[] {
  const definition = causeOf(cause);
  const { before, after, explained, chance } = evidence ?? {};
  return [
    definition.title[locale()],
    CAUSE_STATE_WORDS[state][locale()],
    evidenceText(evidence, locale()),
    before === undefined || after === undefined || before === 0 ? "" : after / before - 1,
    explained ?? "",
    chance ?? "",
    BONE_WORDS[definition.bone][locale()],
    ...lookInto(definition),
  ];
}

function lookInto({ confirmedBy, owner, measure }: ReturnType<typeof causeOf>): CellValue[] {
  return [confirmedBy[locale()], OWNER_WORDS[owner][locale()], measure[locale()]];
}
