import type { Analysis } from "../../app/analyse";
import type { JudgedReport } from "../../app/explain-keywords";
import { wordLead } from "../../app/word-lead";
import type { ProblemId } from "../../core/fishbone/problems";
import type { Locale } from "../../core/locale";
import { createFormat } from "../../i18n/format";
import { KEYWORD_PAGE_WORDS } from "../../i18n/pages/keywords";

/** What the last week of a word says of its conversion, and the problem whose causes are to be looked for. */
export interface LeadView {
  readonly text: string;
  /** Why it may be nothing; null where nothing speaks for that. */
  readonly caution: string | null;
  /** Null where there is too little to tell by. */
  readonly about: LeadPlace | null;
  /** What a screen reader says of the way there. */
  readonly label: string;
}

/** A problem of a word. */
export interface LeadPlace {
  /** The operator's sheet of its days. */
  readonly sheet: string;
  readonly problem: ProblemId;
  readonly part: string;
  /** ISO day. */
  readonly lastDay: string;
}

/** Says where the conversion of a word leads; null where nothing is to be said. */
export function describeLead(
  analysis: Analysis,
  report: JudgedReport,
  place: number,
  locale: Locale,
): LeadView | null {
  const lead = wordLead(analysis, report, place);
  if (lead === null) return null;
  const page = KEYWORD_PAGE_WORDS[locale];
  if (lead.kind === "few") return { text: page.tooFewClicks, caution: null, about: null, label: "" };
  const { sheet, problem, word, lastDay, before, after, windowDays } = lead;
  return {
    text: page.convertsWorse(before, after),
    caution: windowDays > 1 ? page.mayBeLate(createFormat(locale).number(windowDays)) : null,
    about: { sheet, problem, part: word, lastDay },
    label: page.findCausesOf(word),
  };
}
