import { campaignPriors } from "../../src/core/keywords/prior";
import type { Prior } from "../../src/core/keywords/prior";
import { limitPrior, mostPriorClicks } from "../../src/core/keywords/prior-limit";
import { ripeness } from "../../src/core/keywords/ripen";
import { USUAL_KEYWORD_RULES } from "../../src/core/keywords/rules";
import type { KeywordRules } from "../../src/core/keywords/rules";
import { judgeWord } from "../../src/core/keywords/verdict";
import type { Reason } from "../../src/core/keywords/reasons";
import type { DeletingRule, SeenWord } from "./keyword-rule-run";
import { MARGIN, WINDOW } from "./keyword-rule-shop";

/** A word that ours would take out of the shop: for good, or step by step by its bid. */
const STOPPING: readonly Reason[] = [
  "no-impressions",
  "low-quality",
  "low-ctr",
  "loses-surely",
  "loses-protected",
];

/**
 * Ours, by reports of all days so far: deletes what its verdict deletes. Lowering and raising are left out, so that a
 * word which loses surely but is spared for its sales, and lowered from day to day instead, is taken for deleted here:
 * the money it wastes is saved, and if it is good it is lost.
 */
export function ourRule(campaigns: number, changed: Partial<KeywordRules>): DeletingRule {
  const rules = { ...USUAL_KEYWORD_RULES, ...changed };
  return (words, day) => {
    const { share, isUnripe } = ripenessOf(words, day);
    const ripe = words.map((word) => ripened(word, share));
    const units = unitsOf(ripe, campaigns);
    const ranks = ranksBySales(words);
    const sellingWords = ranks.filter((rank) => rank !== null).length;
    return placesOf(ripe, (word, place) => {
      const { prior, value, ctr } = units[word.campaign];
      const { impressions, clicks, cost, orders, sales } = word;
      const { closedClicks, closedCost, closedOrders, closedSales } = word;
      const inputs = {
        ...{ impressions, clicks, cost, carts: null, orders, sales },
        ...{ closedClicks, closedCost, closedOrders, closedSales },
        days: word.days,
        quality: null,
        bid: null,
        priorOrders: prior?.orders ?? null,
        priorClicks: prior?.clicks ?? null,
        unitValue: value,
        unitCtr: ctr,
        margin: MARGIN,
        stepUp: rules.stepUp,
        stepDown: rules.stepDown,
        floor: rules.floor,
      };
      const state = {
        days: word.days,
        isSearched: false,
        isBought: null,
        salesRank: ranks[place],
        sellingWords,
        pagePasses: null,
        isUnripe,
      };
      return STOPPING.includes(judgeWord(inputs, state, rules).reason);
    });
  };
}

function ripenessOf(words: readonly SeenWord[], day: number) {
  const total = (of: (word: SeenWord) => number): number => words.reduce((sum, word) => sum + of(word), 0);
  const [closedClicks, closedOrders] = [
    total((word) => word.closedClicks),
    total((word) => word.closedOrders),
  ];
  const share = ripeness({
    closedClicks,
    closedOrders,
    openClicks: total((word) => word.clicks) - closedClicks,
    openOrders: total((word) => word.orders) - closedOrders,
    openDays: day + 1,
    windowDays: WINDOW,
  });
  return { share, isUnripe: closedOrders <= 0 };
}

/** As `ripen` does it to a report. */
function ripened(word: SeenWord, share: number): SeenWord {
  return {
    ...word,
    closedClicks: word.closedClicks + share * (word.clicks - word.closedClicks),
    closedCost: word.closedCost + share * (word.cost - word.closedCost),
    closedOrders: word.orders,
    closedSales: word.sales,
  };
}

/** So many times 100 / CR % clicks without a sale, by the campaign's click conversion so far. */
export function clicksWithoutSale(times: number): DeletingRule {
  return (words) => {
    const clicks = new Map<number, number>();
    const orders = new Map<number, number>();
    for (const word of words) {
      clicks.set(word.campaign, (clicks.get(word.campaign) ?? 0) + word.clicks);
      orders.set(word.campaign, (orders.get(word.campaign) ?? 0) + word.orders);
    }
    return placesOf(words, ({ campaign, clicks: own, orders: sold }) => {
      const rate = (orders.get(campaign) ?? 0) / (clicks.get(campaign) ?? 0);
      return sold === 0 && rate > 0 && own >= times / rate;
    });
  };
}

/** Sales by cost below a line, from the third day with figures. */
export function returnAfterThreeDays(line: number): DeletingRule {
  return (words) => placesOf(words, ({ days, cost, sales }) => days >= 3 && cost > 0 && sales / cost < line);
}

function placesOf(words: readonly SeenWord[], goes: (word: SeenWord, place: number) => boolean): number[] {
  return words.flatMap((word, place) => (!word.deleted && word.days > 0 && goes(word, place) ? [place] : []));
}

interface Unit {
  readonly prior: Prior | null;
  readonly value: number | null;
  readonly ctr: number | null;
}

function unitsOf(words: readonly SeenWord[], campaigns: number): readonly Unit[] {
  const byCampaign = Array.from({ length: campaigns }, (): SeenWord[] => []);
  for (const word of words) byCampaign[word.campaign].push(word);
  const counts = byCampaign.map((group) =>
    group.map((word) => ({ orders: word.closedOrders, clicks: word.closedClicks })),
  );
  const most = mostPriorClicks(counts.flat());
  const priors = campaignPriors(counts).map((prior) => prior && limitPrior(prior, most));
  const total = (group: readonly SeenWord[], of: (word: SeenWord) => number): number =>
    group.reduce((sum, word) => sum + of(word), 0);
  return byCampaign.map((group, place) => {
    const orders = total(group, (word) => word.closedOrders);
    const impressions = total(group, (word) => word.impressions);
    return {
      prior: priors[place],
      value: orders > 0 ? total(group, (word) => word.closedSales) / orders : null,
      ctr: impressions > 0 ? total(group, (word) => word.clicks) / impressions : null,
    };
  });
}

function ranksBySales(words: readonly SeenWord[]): readonly (number | null)[] {
  const ranks: (number | null)[] = words.map(() => null);
  words
    .flatMap(({ sales }, place) => (sales > 0 ? [{ sales, place }] : []))
    .sort((a, b) => b.sales - a.sales)
    .forEach(({ place }, rank) => (ranks[place] = rank + 1));
  return ranks;
}
