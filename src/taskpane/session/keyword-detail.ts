import type { ExplainedWord, JudgedReport } from "../../app/explain-keywords";
import {
  explainWord,
  FIGURES,
  keywordWords,
  sentenceOf,
  setsBid,
  wordHistory,
} from "../../app/explain-keywords";
import type { Verdict } from "../../core/keywords/reasons";
import type { Locale } from "../../core/locale";
import { KEYWORD_PAGE_WORDS } from "../../i18n/pages/keywords";
import type { Decision } from "./keyword-decisions";
import { keywordFormat } from "./keyword-format";
import { weeklyChange } from "./keyword-order";
import { decisionOf } from "./keyword-rows";

/** One word with all that is said of it. */
export interface KeywordDetailView {
  readonly sentence: string;
  /** What there is of it, by name. */
  readonly figures: readonly { readonly name: string; readonly value: string }[];
  /** None where the report has no days. */
  readonly history: readonly HistoryView[];
  /** What can be done, the advice first chosen. */
  readonly actions: readonly { readonly id: Verdict; readonly name: string }[];
  readonly form: DecisionForm;
  /** What the form holds as the advice has it. */
  readonly advice: DecisionForm;
}

/** One measure over the days of the report, as bars. */
export interface HistoryView {
  readonly title: string;
  /** What a screen reader says of it. */
  readonly text: string;
  /** Heights, 0 to 1. */
  readonly bars: readonly number[];
  readonly most: string;
  readonly first: string;
  readonly last: string;
}

/** What is typed for a word. */
export interface DecisionForm {
  readonly action: Verdict;
  readonly bid: string;
  readonly remark: string;
}

const ORDER: readonly Verdict[] = ["add", "raise", "lower", "delete", "watch"];

export function describeDetail(
  report: JudgedReport,
  place: number,
  locale: Locale,
  decision: Decision | undefined,
): KeywordDetailView {
  const explained = explainWord(report, place);
  const { judgement, bid } = explained;
  const { verdicts } = keywordWords(locale);
  const advice: DecisionForm = { action: judgement.verdict, bid: bidText(bid), remark: "" };
  return {
    sentence: sentenceOf(report, explained, locale),
    figures: describeFigures(report, explained, locale),
    history: describeHistory(report, place, locale),
    actions: ORDER.map((id) => ({ id, name: verdicts[id] })),
    advice,
    form:
      decision === undefined
        ? advice
        : { action: decision.action, bid: bidText(decision.newBid), remark: decision.remark ?? "" },
  };
}

/** What was typed as a decision; "wrong-bid" where the bid is no number above 0. */
export function readDecision(
  report: JudgedReport,
  place: number,
  { action, bid, remark }: DecisionForm,
  locale: Locale,
): Decision | "wrong-bid" {
  const newBid = setsBid(action) ? readBid(bid) : null;
  if (newBid === "wrong") return "wrong-bid";
  const explained = explainWord(report, place);
  const text = remark.trim();
  return decisionOf(report, explained, { action, newBid, remark: text === "" ? null : text }, locale);
}

/** Without separators: it goes into a field. */
function bidText(bid: number | null): string {
  return bid === null ? "" : bid.toFixed(2);
}

function readBid(text: string): number | null | "wrong" {
  const plain = text.normalize("NFKC").replace(/[\s,]/g, "");
  if (plain === "") return null;
  const bid = /^\d*\.?\d+$/.test(plain) ? Number(plain) : 0;
  return bid > 0 ? bid : "wrong";
}

function describeFigures(
  report: JudgedReport,
  explained: ExplainedWord,
  locale: Locale,
): KeywordDetailView["figures"] {
  const words = keywordWords(locale);
  const format = keywordFormat(locale, report.sign);
  const { inputs, judgement } = explained;
  const { rules } = report;
  const figure = (expr: Parameters<typeof FIGURES.wordFigure>[0]) => FIGURES.wordFigure(expr, inputs);
  const { columns } = words;
  const all: readonly (readonly [name: string, value: number | null, show: (value: number) => string])[] = [
    [columns.impressions, inputs.impressions, format.count],
    [columns.clicks, inputs.clicks, format.count],
    [words.ctr, figure(FIGURES.CTR), format.rate],
    [columns.cost, inputs.cost, format.money],
    [words.cpc, figure(FIGURES.CPC), format.bid],
    [columns.bid, inputs.bid, format.bid],
    [words.maxCpc, figure(FIGURES.MAX_CPC), format.bid],
    [columns.orders, inputs.orders, format.count],
    [words.likelyRate, figure(FIGURES.LIKELY_RATE), format.rate],
    [words.breakEvenRate, figure(FIGURES.BREAK_EVEN_RATE), format.rate],
    [columns.sales, inputs.sales, format.money],
    [words.roas, figure(FIGURES.ROAS), format.ratio],
    [words.breakEvenRoas, rules.margin === null || rules.margin <= 0 ? null : 1 / rules.margin, format.ratio],
    [words.profit, figure(FIGURES.PROFIT), format.money],
    [words.chance, judgement.chance, format.chance],
    [words.change, weeklyChange(report, explained.place), format.change],
    [columns.quality, inputs.quality, format.count],
  ];
  return all.flatMap(([name, value, show]) => (value === null ? [] : [{ name, value: show(value) }]));
}

function describeHistory(report: JudgedReport, place: number, locale: Locale): readonly HistoryView[] {
  const history = wordHistory(report.rows.report, report.grouping, place);
  if (history === null) return [];
  const page = KEYWORD_PAGE_WORDS[locale];
  const { columns } = keywordWords(locale);
  const format = keywordFormat(locale, report.sign);
  const { unit, points } = history;
  const has = (measure: "clicks" | "cost" | "orders"): boolean =>
    points.some(({ figures }) => figures[measure] !== null);
  const measures = [has("cost") ? ("cost" as const) : ("clicks" as const), "orders" as const].filter(has);
  return measures.map((measure) => {
    const values = points.map(({ figures }) => figures[measure] ?? 0);
    const most = Math.max(...values, 0);
    const show = measure === "cost" ? format.money : format.count;
    const peak = points[values.indexOf(most)];
    const total = values.reduce((sum, value) => sum + value, 0);
    const title = (unit === "day" ? page.perDay : page.perWeek)(columns[measure]);
    return {
      title,
      text: page.historyText(
        title,
        show(total),
        show(most),
        format.shortDay(peak?.from ?? ""),
        show(values[values.length - 1] ?? 0),
      ),
      bars: values.map((value) => (most <= 0 ? 0 : Math.max(0, value / most))),
      most: show(most),
      first: format.shortDay(points[0]?.from ?? ""),
      last: format.shortDay(points[points.length - 1]?.to ?? ""),
    };
  });
}
