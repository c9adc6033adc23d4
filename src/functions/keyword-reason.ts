import { CTR, LIKELY_RETURN, wordFigure } from "../core/keywords/figures";
import type { WordInputs } from "../core/keywords/figures";
import { formatReason } from "../core/keywords/format-reason";
import { NEEDED_FIGURES, REASON_HEADS, REASON_WORDS } from "../core/keywords/reason-words";
import type { ReasonFigure, ReasonPart } from "../core/keywords/reason-words";
import type { KeywordRules } from "../core/keywords/rules";
import type { Judgement } from "../core/keywords/verdict";
import type { Locale } from "../core/locale";

/** What a reason is told with. */
export interface ReasonOf {
  readonly inputs: WordInputs;
  readonly judgement: Judgement;
  readonly rules: KeywordRules;
  /** Days an order may come after its click. */
  readonly windowDays: number;
}

/** The sentence of a word's reason with the numbers used: the one that the 关键词ROI prints as a formula. */
export function reasonSentence(of: ReasonOf, locale: Locale): string {
  const { inputs, judgement, rules } = of;
  const { reason } = judgement;
  const { heads, tails, missing, names, separator, noBreakEven } = REASON_WORDS[locale];
  if (reason === "missing") {
    const lacking = NEEDED_FIGURES.filter((name) => inputs[name] === null).map((name) => names[name]);
    return missing[0] + lacking.join(separator) + missing[1];
  }
  const figures = reasonFigures(of);
  const isUnknown = reason === "few-clicks" && (figures.expectedOrders ?? 0) >= rules.minOrders;
  return (
    print(heads[REASON_HEADS[reason]], (name) => figures[name]) +
    (isUnknown ? noBreakEven : print(tails[reason], (name) => rules[name]))
  );
}

function reasonFigures({
  inputs,
  judgement,
  windowDays,
}: ReasonOf): Readonly<Record<ReasonFigure, number | null>> {
  const { priorOrders, priorClicks, clicks, days, impressions, quality, unitCtr } = inputs;
  const [closedClicks, closedOrders] = [inputs.closedClicks ?? 0, inputs.closedOrders ?? 0];
  const unitRate = priorOrders === null || priorClicks === null ? 0 : priorOrders / priorClicks;
  return {
    clicks,
    closedClicks,
    closedOrders,
    unitRate,
    expectedOrders: closedClicks * unitRate,
    return: wordFigure(LIKELY_RETURN, inputs),
    chance: judgement.chance,
    days,
    impressions,
    ctr: wordFigure(CTR, inputs),
    unitCtr,
    quality,
    windowDays,
  };
}

function print<Figure extends string>(
  parts: readonly ReasonPart<Figure>[],
  of: (figure: Figure) => number | null,
): string {
  return parts.map((part) => (typeof part === "string" ? part : formatReason(of(part[0]), part[1]))).join("");
}
