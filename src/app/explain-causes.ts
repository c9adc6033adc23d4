import type { Analysis } from "./analyse";
import { dateSystemOf, judgedCountermeasures } from "./kept-countermeasures";
import type { OpenProblem } from "./open-problem";
import { PHASE_WORDS, STATE_WORDS } from "../core/countermeasures/countermeasure";
import type { TypedCountermeasure } from "../core/countermeasures/countermeasure";
import type { ProvenMeasure } from "../core/countermeasures/lessons";
import { causeRows, fishboneOf, stateNamed } from "../core/fishbone/cause-rows";
import type { CauseRow } from "../core/fishbone/cause-rows";
import { CAUSE_STATE_WORDS, CAUSE_STATES } from "../core/fishbone/cause-state";
import type { CauseState } from "../core/fishbone/cause-state";
import { evidenceText } from "../core/fishbone/evidence-text";
import { figureWords } from "../core/fishbone/figure-text";
import { drawFishbone } from "../core/fishbone/layout/drawing-plan";
import { wentWrong } from "../core/fishbone/open-fishbone";
import { PROBLEMS, problemTitle } from "../core/fishbone/problems";
import type { NamedProblem } from "../core/fishbone/problems";
import type { Locale } from "../core/locale";
import { fishboneLines } from "../core/templates/fishbone";
import type { DateSystem } from "../core/values/serial-date";
import { isoFromSerial, serialFromIso, serialInSystem } from "../core/values/serial-date";
import { cellText } from "../core/values/text";
import type { DrawingPlan } from "../workbook/plan";

/** An open problem as it is shown: what happened, its causes, and the drawing of them. */
export interface ExplainedProblem {
  readonly title: string;
  /** What went wrong, in which days against which, and what there is to know about that. */
  readonly lines: readonly string[];
  /** Whether nothing went wrong, and no rule is unmet. */
  readonly isQuiet: boolean;
  /** In the order of the table of causes. */
  readonly causes: readonly ExplainedCause[];
  /** Null where there are too many causes for a page. */
  readonly drawing: DrawingPlan | null;
}

export interface ExplainedCause {
  readonly row: CauseRow;
  /** Tells it from the others, and is what decisions go by. */
  readonly key: string;
  readonly evidence: string;
  readonly state: CauseState;
  /** The countermeasure to begin with: the row's own, for a new row what worked here before. */
  readonly measure: string;
  /** What was done against it here before, what worked most often first. */
  readonly tried: readonly ProvenMeasure[];
  /** Countermeasures of it, by text, that are written down for this day already. */
  readonly written: readonly string[];
}

/** Puts what is known of a problem together, in a language. */
export function explainCauses(open: OpenProblem, locale: Locale): ExplainedProblem {
  const { opened, kept, library, lessons, site, lastTime, lastDay, proven, reds } = open;
  const rows = causeRows(opened, kept, locale, library);
  const titles = problemTitle(opened.problem, opened.part);
  const written = lessons.filter(
    ({ found, problem }) =>
      found === serialFromIso(lastDay) && Object.values(titles).includes(cellText(problem)),
  );
  return {
    title: titles[locale],
    lines: fishboneLines({ opened, facts: site.facts, locale, lastTime, reds, sign: site.sign }),
    isQuiet: reds.length === 0 && !wentWrong(opened),
    causes: rows.map((row, i): ExplainedCause => {
      const tried = proven(row.cause);
      const isNew = i >= kept.length;
      return {
        row,
        key: row.id ?? row.cause,
        evidence: evidenceText(row.evidence, locale, site.sign),
        state: stateNamed(row.state),
        measure: isNew && tried.length > 0 && tried[0].worked > 0 ? tried[0].measure : row.measure,
        tried,
        written: written
          .filter(({ cause }) => cellText(cause) === row.cause)
          .map(({ measure }) => cellText(measure)),
      };
    }),
    drawing: drawFishbone(fishboneOf(titles[locale], rows, locale), locale, { left: 0, top: 0 }),
  };
}

/** What a problem is called. */
export function titleOf({ problem, part }: NamedProblem, locale: Locale): string {
  return problemTitle(problem, part)[locale];
}

/** What may be chosen for a state. */
export function causeStates(locale: Locale): readonly { readonly id: CauseState; readonly name: string }[] {
  return CAUSE_STATES.map((id) => ({ id, name: CAUSE_STATE_WORDS[id][locale] }));
}

/** A countermeasure decided on, not begun yet. */
export interface DecidedMeasure extends NamedProblem {
  /** ISO day the problem was found on. */
  readonly lastDay: string;
  readonly cause: string;
  readonly measure: string;
  readonly owner: string;
  /** ISO day, "" for none. */
  readonly due: string;
}

/** As it is written down in the 问题点解析对策表. */
export function newCountermeasure(
  decided: DecidedMeasure,
  locale: Locale,
  dateSystem: DateSystem,
): TypedCountermeasure {
  const { problem, part, lastDay, cause, measure, owner, due } = decided;
  return {
    found: serialInSystem(lastDay, dateSystem),
    problem: titleOf({ problem, part }, locale),
    cause,
    measure,
    phase: PHASE_WORDS.plan[locale],
    owner: owner === "" ? null : owner,
    due: due === "" ? null : serialInSystem(due, dateSystem),
    state: STATE_WORDS.open[locale],
    // The days of the shop do not show what becomes of one part of it.
    figure: part === null ? figureWords(PROBLEMS[problem].figure)[locale] : null,
    target: null,
    changed: null,
    note: null,
  };
}

/** A countermeasure that is neither done nor dropped. */
export interface OpenCountermeasure {
  /** Our sheet that holds it. */
  readonly sheet: string;
  readonly measure: string;
  readonly problem: string;
  readonly owner: string;
  /** ISO day; null where none was set. */
  readonly due: string | null;
  /** Days since it was due; 0 where it is not overdue. */
  readonly overdue: number;
}

/** The countermeasures that are still open, those due first ahead; `today` is an ISO day. */
export function openCountermeasures(
  analysis: Pick<Analysis, "countermeasures" | "sheets">,
  today: string,
): readonly OpenCountermeasure[] {
  const now = serialFromIso(today) ?? 0;
  const closed = [...Object.values(STATE_WORDS.done), ...Object.values(STATE_WORDS.dropped)];
  return analysis.countermeasures
    .flatMap((table) =>
      judgedCountermeasures(table, dateSystemOf(analysis)).map((row) => ({ row, sheet: table.sheet })),
    )
    .filter(({ row }) => cellText(row.measure) !== "" && !closed.includes(cellText(row.state)))
    .map(({ row, sheet }) => ({ row, sheet, due: typeof row.due === "number" ? Math.floor(row.due) : null }))
    .sort((a, b) => (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER))
    .map(({ row, sheet, due }) => ({
      sheet,
      measure: cellText(row.measure),
      problem: cellText(row.problem),
      owner: cellText(row.owner),
      due: due === null ? null : isoFromSerial(due),
      overdue: due === null ? 0 : Math.max(0, now - due),
    }));
}
