import { BREAK_EVEN_RATE, CTR, LIKELY_RETURN, wordFigure } from "./figures";
import type { WordInputs } from "./figures";
import { isOfValue, VERDICTS } from "./reasons";
import type { Reason, Verdict } from "./reasons";
import type { KeywordRules } from "./rules";
import { chanceAbove } from "../statistics/rates";

/** What is known of a word besides its figures. */
export interface WordState {
  /** Days on which it has figures; null in a report without days, where words are not screened as new. */
  readonly days: number | null;
  /** A searched word; bids are set for the bought one that brought it. */
  readonly isSearched: boolean;
  /** Whether the shop bids on the searched word, or on one taken for it; null where no report says so. */
  readonly isBought: boolean | null;
  /** Place by sales among the words with sales, from 1; null without sales. */
  readonly salesRank: number | null;
  /** Words with sales. */
  readonly sellingWords: number;
  /** No closed day's order tells how many are still to come (`ripen`): words may lose surely, but not earn yet. */
  readonly isUnripe?: boolean;
}

/** What is said of a word. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** How probable it is that the ads of the word pay for themselves; null before the stage of value. */
  readonly chance: number | null;
}

/**
 * What to do with a word, by stages: whether it can be judged at all; the screen of new words by impressions, clicks and
 * quality alone, never by return; then what its clicks are worth, from the number of clicks at which three orders could
 * be expected, however many have come.
 *
 * The rate of a word is its own drawn to its campaign's (`fitPrior`); `chance` is the probability that its rate is above
 * break-even. A word is deleted only where that is below the rule's line, and one among those that sell the most never.
 */
export function judgeWord(inputs: WordInputs, state: WordState, rules: KeywordRules): Judgement {
  let chance: number | null = null;
  // Only where a word gets as far as that: of most words too little is known.
  const reason = reasonFor(inputs, state, rules, () => (chance = chanceOfProfit(inputs)));
  return { verdict: VERDICTS[reason], reason, chance: isOfValue(reason) ? chance : null };
}

/** How probable it is that the ads of the word pay for themselves. */
export function chanceOfProfit(inputs: WordInputs): number | null {
  const rate = wordFigure(BREAK_EVEN_RATE, inputs);
  const { priorOrders, priorClicks, closedOrders, closedClicks } = inputs;
  if (
    rate === null ||
    priorOrders === null ||
    priorClicks === null ||
    closedOrders === null ||
    closedClicks === null
  )
    return null;
  const [likelyOrders, likelyClicks] = [priorOrders + closedOrders, priorClicks + closedClicks];
  if (likelyOrders <= 0 || likelyClicks <= 0) return null;
  // Late orders and views without a click make orders outnumber clicks: then the rate is no share.
  const areShares = closedOrders <= closedClicks && likelyOrders < likelyClicks;
  return chanceAbove(rate, likelyOrders, likelyClicks, areShares);
}

function reasonFor(
  inputs: WordInputs,
  state: WordState,
  rules: KeywordRules,
  chanceOf: () => number | null,
): Reason {
  const { clicks, cost, orders, sales, closedClicks, priorOrders, priorClicks } = inputs;
  if (clicks === null || cost === null || orders === null || sales === null || inputs.margin === null)
    return "missing";
  const { days } = state;
  // Reports of searched words leave out days without clicks, and nothing is screened that nobody chose.
  if (!state.isSearched && days !== null && days < rules.screenDays) return "too-young";
  const unitRate = priorOrders === null || priorClicks === null ? 0 : priorOrders / priorClicks;
  if ((closedClicks ?? 0) * unitRate >= rules.minOrders) {
    const chance = chanceOf();
    return chance === null ? "no-break-even" : reasonByValue(inputs, state, rules, chance);
  }
  if (clicks * unitRate >= rules.minOrders) return "window-open";
  if (!state.isSearched && days !== null) return screenReason(inputs, rules);
  return clicks === 0 && orders === 0 ? "no-clicks" : "few-clicks";
}

/** The screen of new words, by impressions, clicks and quality alone. */
function screenReason(inputs: WordInputs, { lowQuality, screenClicks, lowCtr }: KeywordRules): Reason {
  const { impressions, clicks, orders, quality, unitCtr } = inputs;
  if (orders !== 0) return "few-clicks";
  if (impressions === 0) return "no-impressions";
  if (quality !== null && lowQuality !== null && quality < lowQuality) return "low-quality";
  const ctr = wordFigure(CTR, inputs);
  const expected = impressions === null || unitCtr === null ? 0 : impressions * unitCtr;
  const isLow = ctr !== null && unitCtr !== null && expected >= screenClicks && ctr < lowCtr * unitCtr;
  if (isLow) return "low-ctr";
  return clicks === 0 ? "no-clicks" : "few-clicks";
}

function reasonByValue(inputs: WordInputs, state: WordState, rules: KeywordRules, chance: number): Reason {
  const expected = wordFigure(LIKELY_RETURN, inputs);
  if (chance <= rules.deleteChance) {
    if (state.isSearched && inputs.orders === 0) return "no-orders";
    const { salesRank, sellingWords } = state;
    return salesRank !== null && salesRank <= rules.protect * sellingWords
      ? "loses-protected"
      : "loses-surely";
  }
  // Clicks that cost nothing have no return to wait for.
  if (expected === null) return "free-clicks";
  if (state.isUnripe === true) return "unripe";
  if (state.isSearched) {
    const isWorthBuying = (inputs.closedOrders ?? 0) >= rules.newWordOrders && expected >= rules.returnDown;
    return state.isBought === false && isWorthBuying ? "new-word" : "fits";
  }
  if (expected < rules.returnDown) return "loses";
  if (expected < rules.returnUp || chance < rules.raiseChance) return "fits";
  return rules.pagePasses === 0 ? "page-first" : "earns";
}
