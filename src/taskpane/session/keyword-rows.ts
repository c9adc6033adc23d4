import type { ExplainedWord, JudgedReport } from "../../app/explain-keywords";
import { explainWord, FIGURES, keywordWords, sentenceOf } from "../../app/explain-keywords";
import type { Verdict } from "../../core/keywords/reasons";
import type { Locale } from "../../core/locale";
import { KEYWORD_PAGE_WORDS } from "../../i18n/pages/keywords";
import type { Decision } from "./keyword-decisions";
import { keywordFormat } from "./keyword-format";

/** A word in the list. */
export interface KeywordRowView {
  readonly word: string;
  /** By what and in which campaign it is matched; "" where words are not told apart by it. */
  readonly apart: string;
  readonly verdict: Verdict;
  readonly verdictName: string;
  /** What it cost and brought in. */
  readonly figures: readonly string[];
  /** The bid to set; null where none is. */
  readonly advice: string | null;
  /** What was decided; null while nothing is. */
  readonly decided: string | null;
}

/** One word of a report as the list shows it. */
export function describeRow(
  report: JudgedReport,
  place: number,
  locale: Locale,
  decision: Decision | undefined,
): KeywordRowView {
  const page = KEYWORD_PAGE_WORDS[locale];
  const format = keywordFormat(locale, report.sign);
  const { word, matchType, campaign } = report.rows.report.keys[place];
  const explained = explainWord(report, place);
  const { inputs, judgement } = explained;
  const roas = FIGURES.wordFigure(FIGURES.ROAS, inputs);
  return {
    word,
    apart: [matchType, campaign].filter((each) => each !== null && each !== "").join(" · "),
    verdict: judgement.verdict,
    verdictName: keywordWords(locale).verdicts[judgement.verdict],
    figures: [
      ...(inputs.cost === null ? [] : [page.cost(format.money(inputs.cost))]),
      ...(inputs.cost !== null || inputs.clicks === null ? [] : [page.clicks(format.count(inputs.clicks))]),
      ...(roas === null ? [] : [page.roas(format.ratio(roas))]),
    ],
    advice: describeBid(report, explained, { bid: explained.bid, locale }),
    decided:
      decision === undefined ? null : page.decided(describeDecision(report, explained, { decision, locale })),
  };
}

/** What accepting the advice is: the verdict, with the bid it sets. */
export function adviceOf(report: JudgedReport, place: number, locale: Locale): Decision {
  const explained = explainWord(report, place);
  const { verdict } = explained.judgement;
  return decisionOf(report, explained, { action: verdict, newBid: explained.bid, remark: null }, locale);
}

/** What the operator decided, as it is to be written. */
export function decisionOf(
  report: JudgedReport,
  explained: ExplainedWord,
  { action, newBid, remark }: Pick<Decision, "action" | "newBid" | "remark">,
  locale: Locale,
): Decision {
  const { word, matchType, campaign } = report.rows.report.keys[explained.place];
  return {
    word,
    matchType,
    campaign,
    action,
    oldBid: explained.isBid ? explained.inputs.bid : null,
    newBid: newBid === null ? null : Number(newBid.toFixed(2)),
    reason: sentenceOf(report, explained, locale),
    remark,
  };
}

function describeDecision(
  report: JudgedReport,
  explained: ExplainedWord,
  { decision, locale }: { readonly decision: Decision; readonly locale: Locale },
): string {
  const { action, newBid, remark } = decision;
  const bid = describeBid(report, explained, { bid: newBid, locale });
  const name = keywordWords(locale).verdicts[action];
  return [name, bid, remark].filter((each) => each !== null && each !== "").join(" · ");
}

function describeBid(
  { sign }: JudgedReport,
  { paid, isBid, judgement }: ExplainedWord,
  { bid, locale }: { readonly bid: number | null; readonly locale: Locale },
): string | null {
  if (bid === null) return null;
  const words = KEYWORD_PAGE_WORDS[locale];
  const format = keywordFormat(locale, sign);
  // What a searched word cost so far is no bid of its own.
  if (paid === null || judgement.verdict === "add") return words.bidOnly(format.bid(bid));
  return (isBid ? words.bidChange : words.cpcChange)(format.bid(paid), format.bid(bid));
}
