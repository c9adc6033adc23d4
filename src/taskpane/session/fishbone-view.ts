import type { Analysis } from "../../app/analyse";
import { shopsOf } from "../../app/explain-problem";
import type { ShopSheet } from "../../app/explain-problem";
import { judgedCountermeasures } from "../../app/kept-countermeasures";
import { openProblem, problemsOf } from "../../app/open-problem";
import type { OpenProblem } from "../../app/open-problem";
import type { ProvenMeasure } from "../../core/countermeasures/lessons";
import { STATE_WORDS } from "../../core/countermeasures/countermeasure";
import { causeRows, fishboneOf, stateNamed } from "../../core/fishbone/cause-rows";
import type { CauseRow } from "../../core/fishbone/cause-rows";
import { CAUSE_STATE_WORDS, CAUSE_STATES } from "../../core/fishbone/cause-state";
import type { CauseState } from "../../core/fishbone/cause-state";
import { evidenceText } from "../../core/fishbone/evidence-text";
import { figureWords } from "../../core/fishbone/figure-text";
import { drawFishbone } from "../../core/fishbone/layout/drawing-plan";
import { PROBLEMS } from "../../core/fishbone/problems";
import type { ProblemId } from "../../core/fishbone/problems";
import type { Locale } from "../../core/locale";
import { fishboneLines } from "../../core/templates/fishbone";
import { isoFromSerial, serialFromIso } from "../../core/values/serial-date";
import type { CellValue } from "../../workbook/grid";
import type { DrawingPlan } from "../../workbook/plan";
import { createFormat } from "../../i18n/format";
import { FISHBONE_WORDS } from "../../i18n/pages/fishbone";

/** What the operator chose so far; null where the first of what there is will do. */
export interface FishboneWish {
  readonly shop: string | null;
  readonly problem: ProblemId | null;
  /** ISO day, complete or not. */
  readonly lastDay: string | null;
}

/** The causes of a problem and what is still to be done, in words. */
export interface FishboneView {
  readonly shops: readonly string[];
  readonly problems: readonly { readonly id: ProblemId; readonly name: string }[];
  readonly chosen: { readonly shop: string; readonly problem: ProblemId; readonly lastDay: string } | null;
  readonly span: { readonly from: string; readonly to: string } | null;
  /** Null where the days do not show the problem. */
  readonly shown: ShownProblem | null;
  readonly open: readonly OpenCountermeasure[];
  readonly readOnly: boolean;
}

export interface ShownProblem {
  readonly lines: readonly string[];
  readonly causes: readonly CauseView[];
  readonly states: readonly { readonly id: CauseState; readonly name: string }[];
  /** Null where there are too many causes for a page. */
  readonly drawing: DrawingPlan | null;
  readonly title: string;
  /** What countermeasures written down of it are filled in with. */
  readonly found: number;
  readonly figure: string;
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
  /** The countermeasure to begin with: the row's own, for a new row what worked here before. */
  readonly measure: string;
  readonly measures: readonly { readonly id: string; readonly name: string }[];
  /** Countermeasures of it, by text, that are written down already. */
  readonly written: readonly string[];
}

export interface OpenCountermeasure {
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
  const shops = shopsOf(analysis).filter(({ facts }) => facts.days.length > 0);
  const shop = shops.find(({ sheet }) => sheet === wish.shop) ?? (shops.at(0) as ShopSheet | undefined);
  const base = {
    shops: shops.map(({ sheet }) => sheet),
    open: openCountermeasures(analysis, locale, today),
    readOnly: analysis.survey.readOnly,
  };
  if (shop === undefined) return { ...base, problems: [], chosen: null, span: null, shown: null };
  const { days } = shop.facts;
  const span = { from: days[0], to: days[days.length - 1] };
  const lastDay = wish.lastDay !== null && days.includes(wish.lastDay) ? wish.lastDay : span.to;
  const known = problemsOf(analysis, shop, lastDay);
  const problem =
    wish.problem ?? (known.find(({ isWorse }) => isWorse) ?? known.at(0))?.problem ?? ("sales" as const);
  const words = FISHBONE_WORDS[locale];
  const offered = known.some((each) => each.problem === problem)
    ? known
    : [...known, { problem, isWorse: false }];
  const open = openProblem(analysis, shop, problem, lastDay);
  return {
    ...base,
    problems: offered.map(({ problem: id, isWorse }) => {
      const title = PROBLEMS[id].title[locale];
      return { id, name: isWorse ? words.worse(title) : title };
    }),
    chosen: { shop: shop.sheet, problem, lastDay },
    span,
    shown: open === null ? null : describeShown(analysis, open, locale),
  };
}

function describeShown(analysis: Analysis, open: OpenProblem, locale: Locale): ShownProblem {
  const { opened, kept, shop, lastTime, lastDay } = open;
  const rows = causeRows(opened, kept, locale);
  const title = PROBLEMS[opened.problem].title[locale];
  const found = serialFromIso(lastDay) ?? 0;
  const written = analysis.countermeasures
    .filter(({ source }) => source === shop.sheet)
    .flatMap(judgedCountermeasures)
    .filter(
      (row) =>
        row.found === found && Object.values(PROBLEMS[opened.problem].title).includes(text(row.problem)),
    );
  return {
    lines: fishboneLines({ opened, facts: shop.facts, locale, lastTime }),
    // Rows that are there come first, as they are.
    causes: rows.map((row, i) => describeCause(row, i >= kept.length, open, locale, written)),
    states: CAUSE_STATES.map((id) => ({ id, name: CAUSE_STATE_WORDS[id][locale] })),
    drawing: drawFishbone(fishboneOf(title, rows, locale), locale, { left: 0, top: 0 }),
    title,
    found,
    figure: figureWords(PROBLEMS[opened.problem].figure)[locale],
  };
}

function describeCause(
  row: CauseRow,
  isNew: boolean,
  { proven }: OpenProblem,
  locale: Locale,
  written: readonly { readonly cause: CellValue; readonly measure: CellValue }[],
): CauseView {
  const words = FISHBONE_WORDS[locale];
  const { share, list, number } = createFormat(locale);
  const { evidence, cause, measure } = row;
  const tried = proven(cause);
  const others = tried.some((each) => each.measure === measure) || measure === "" ? [] : [measure];
  const named = ({ measure: id, worked, used }: ProvenMeasure) => ({
    id,
    name: words.worked(id, number(worked), number(used)),
  });
  return {
    key: row.id ?? cause,
    cause,
    bone: row.middle === "" ? row.bone : `${row.bone} · ${row.middle}`,
    evidence: evidenceText(evidence, locale),
    weight:
      evidence === null
        ? ""
        : list([
            words.explains(share(evidence.explained)),
            ...(evidence.chance === null ? [] : [words.chance(share(evidence.chance))]),
          ]),
    lookAt: row.confirmedBy === "" ? "" : words.lookAt(row.confirmedBy),
    state: stateNamed(row.state),
    owner: row.owner,
    measure: isNew && tried.length > 0 && tried[0].worked > 0 ? tried[0].measure : measure,
    // What worked here comes first, then what is usual, then what did not.
    measures: [
      ...tried.filter(({ worked }) => worked > 0).map(named),
      ...others.map((id) => ({ id, name: id })),
      ...tried.filter(({ worked }) => worked === 0).map(named),
    ],
    written: written.filter((each) => text(each.cause) === cause).map((each) => text(each.measure)),
  };
}

/** What is neither done nor dropped, overdue ones first, then by their days. */
function openCountermeasures(
  analysis: Analysis,
  locale: Locale,
  today: string,
): readonly OpenCountermeasure[] {
  const words = FISHBONE_WORDS[locale];
  const { day, number } = createFormat(locale);
  const now = serialFromIso(today) ?? 0;
  const closed = [...Object.values(STATE_WORDS.done), ...Object.values(STATE_WORDS.dropped)];
  return analysis.countermeasures
    .flatMap((table) => judgedCountermeasures(table).map((row) => ({ row, sheet: table.sheet })))
    .filter(({ row }) => text(row.measure) !== "" && !closed.includes(text(row.state)))
    .map(({ row, sheet }) => ({ row, sheet, due: typeof row.due === "number" ? Math.floor(row.due) : null }))
    .sort((a, b) => (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER))
    .map(({ row, sheet, due }) => {
      const isOverdue = due !== null && due < now;
      const last = due === null ? words.noDue : words.dueOn(day(isoFromSerial(due) ?? ""));
      return {
        sheet,
        measure: text(row.measure),
        problem: text(row.problem),
        owner: text(row.owner) === "" ? words.nobody : text(row.owner),
        due: isOverdue ? words.overdue(number(now - due)) : last,
        isOverdue,
      };
    });
}

function text(cell: CellValue): string {
  return cell === null ? "" : String(cell).trim();
}
