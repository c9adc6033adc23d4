import { CTR, hasViewOrders, LIKELY_RETURN, wordFigure } from "./figures";
import type { WordInputs } from "./figures";
import { formatReason } from "./format-reason";
import { FIGURE_FORMATS, NEEDED_FIGURES, REASON_HEADS, REASON_WORDS } from "./reason-words";
import type { HeadPart, ReasonFigure, ReasonWords, TailPart } from "./reason-words";
import type { Reason } from "./reasons";
import type { WordRival } from "./rivals";
import type { KeywordRules } from "./rules";
import type { Judgement } from "./verdict";
import type { WordRows } from "./word-rows";
import type { Locale } from "../locale";

/** What sentences of a report are said by, whatever the word. */
export interface SentenceKind {
  /** Days an order may come after its click. */
  readonly windowDays: number;
  /** Whether open days are in the report, so that not all clicks count. */
  readonly isCounted: boolean;
  readonly isSearched: boolean;
}

/** A word that was judged, and by what. */
export interface JudgedWord extends SentenceKind {
  readonly inputs: WordInputs;
  readonly judgement: Judgement;
  readonly rules: KeywordRules;
  readonly rival: WordRival | null;
}

/** What the sentences of a report are said by. */
export function sentenceKind({ report, ripeness }: WordRows): SentenceKind {
  return { windowDays: report.windowDays, isCounted: ripeness < 1, isSearched: report.of === "searched" };
}

/** A word of a report as its sentence needs it. */
export function judgedWord(
  rows: WordRows,
  place: number,
  judged: Pick<JudgedWord, "inputs" | "judgement" | "rules">,
): JudgedWord {
  return { ...sentenceKind(rows), rival: rows.report.rivals?.[place] ?? null, ...judged };
}

/**
 * The sentence of a word's reason with the numbers used: the one that the 关键词ROI prints as a formula. `sign` stands in
 * front of amounts of money.
 */
export function reasonSentence(word: JudgedWord, locale: Locale, sign = ""): string {
  const { inputs, judgement, rules, windowDays, rival } = word;
  const { reason } = judgement;
  const words = REASON_WORDS[locale];
  const mark = hasViewOrders(inputs) ? words.viewOrders : "";
  if (reason === "missing") {
    const lacking = NEEDED_FIGURES.filter((name) => inputs[name] === null).map((name) => words.names[name]);
    return words.missing[0] + lacking.join(words.separator) + words.missing[1] + mark;
  }
  const figures = figuresOf(word);
  const head = headOf(words, reason, word).map((part) =>
    typeof part === "string" ? part : formatReason(figures[part[0]], FIGURE_FORMATS[part[0]]),
  );
  const tail = tailOf(words, reason, word).map((part) => {
    if (typeof part === "string") return part;
    return formatReason(part[0] === "windowDays" ? windowDays : rules[part[0]], part[1]);
  });
  return head.join("") + tail.join("") + mark + rivalText(words, rival, sign);
}

function rivalText({ rivals, rivalReturn }: ReasonWords, rival: WordRival | null, sign: string): string {
  if (rival === null) return "";
  const [before, after] = rivals[rival.kind];
  const [cost, made] = [rival.cost, rival.sales / rival.cost].map((figure) => formatReason(figure, "plain"));
  return before + rival.name + after + sign + cost + rivalReturn + made;
}

/** The beginning of the sentence of a reason. */
export function headOf(
  { heads, countedHeads }: ReasonWords,
  reason: Exclude<Reason, "missing">,
  { isCounted }: Pick<SentenceKind, "isCounted">,
): readonly HeadPart[] {
  const head = REASON_HEADS[reason];
  return isCounted && (head === "clicks" || head === "value") ? countedHeads[head] : heads[head];
}

/** Its end: what of it meets which threshold and what to do. */
export function tailOf(
  { tails, searchedTails }: ReasonWords,
  reason: Exclude<Reason, "missing">,
  { isSearched }: Pick<SentenceKind, "isSearched">,
): readonly TailPart[] {
  return (isSearched ? searchedTails[reason] : undefined) ?? tails[reason];
}

function figuresOf({
  inputs,
  judgement,
}: Pick<JudgedWord, "inputs" | "judgement">): Readonly<Record<ReasonFigure, number | null>> {
  const { priorOrders, priorClicks, clicks, days, impressions, quality, unitCtr } = inputs;
  const closedClicks = inputs.closedClicks ?? 0;
  const unitRate = priorOrders === null || priorClicks === null ? 0 : priorOrders / priorClicks;
  return {
    clicks,
    closedClicks,
    closedOrders: inputs.closedOrders,
    expectedOrders: closedClicks * unitRate,
    return: wordFigure(LIKELY_RETURN, inputs),
    chance: judgement.chance,
    days,
    impressions,
    ctr: wordFigure(CTR, inputs),
    unitCtr,
    quality,
  };
}
