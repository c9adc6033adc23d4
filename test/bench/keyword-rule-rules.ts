import type { KeywordReport, Numbers, WordMeasure } from "../../src/core/keywords/keyword-report";
import { USUAL_KEYWORD_RULES } from "../../src/core/keywords/rules";
import type { KeywordRules } from "../../src/core/keywords/rules";
import { judgeWord } from "../../src/core/keywords/verdict";
import type { Reason } from "../../src/core/keywords/reasons";
import { inputsOf, stateOf, wordRows } from "../../src/core/keywords/word-rows";
import { isoFromSerial, serialFromIso } from "../../src/core/values/serial-date";
import type { DeletingRule, SeenWord } from "./keyword-rule-run";
import { MARGIN, WINDOW } from "./keyword-rule-shop";

/** The first day of the shop; any would do. */
const FIRST_DAY = "2026-03-01";
/** A word that ours would take out of the shop: for good, or step by step by its bid. */
const STOPPING: readonly Reason[] = [
  "no-impressions",
  "low-quality",
  "low-ctr",
  "loses-surely",
  "loses-protected",
];

/**
 * Ours, by reports of all days so far, on the product's own path: a report is ripened, its priors fitted and each word
 * judged. Deletes what its verdict deletes. Lowering and raising are left out, so that a word which loses surely but is
 * spared for its sales, and lowered from day to day instead, is taken for deleted here: the money it wastes is saved, and
 * if it is good it is lost.
 */
export function ourRule(campaigns: number, changed: Partial<KeywordRules>): DeletingRule {
  const rules = { ...USUAL_KEYWORD_RULES, margin: MARGIN, ...changed };
  return (words, day) => {
    const rows = wordRows(reportOf(words, day, campaigns));
    return placesOf(words, (_, place) =>
      STOPPING.includes(judgeWord(inputsOf(rows, place, rules), stateOf(rows, place), rules).reason),
    );
  };
}

/** What the platform's report of all days so far says. */
function reportOf(words: readonly SeenWord[], day: number, campaigns: number): KeywordReport {
  const of = (figure: keyof SeenWord): Numbers => Float64Array.from(words, (word) => Number(word[figure]));
  const [impressions, clicks, cost, orders, sales] = (
    ["impressions", "clicks", "cost", "orders", "sales"] as const
  ).map(of);
  const [closedClicks, closedCost, closedOrders, closedSales] = (
    ["closedClicks", "closedCost", "closedOrders", "closedSales"] as const
  ).map(of);
  const sums = { impressions, clicks, cost, carts: null, orders, sales };
  const closed = {
    impressions,
    clicks: closedClicks,
    cost: closedCost,
    carts: null,
    orders: closedOrders,
    sales: closedSales,
  };
  const campaignOf = Int32Array.from(words, ({ campaign }) => campaign);
  const within = (measures: Readonly<Record<WordMeasure, Numbers | null>>, campaign: number) => {
    const total = (values: Numbers | null): number | null =>
      values && values.reduce((sum, value, place) => (campaignOf[place] === campaign ? sum + value : sum), 0);
    return {
      impressions: total(measures.impressions),
      clicks: total(measures.clicks),
      cost: total(measures.cost),
      carts: null,
      orders: total(measures.orders),
      sales: total(measures.sales),
    };
  };
  return {
    tables: [],
    sheets: [],
    of: "bought",
    keys: words.map((_, place) => ({ word: String(place), matchType: null, campaign: null })),
    sums,
    closed,
    days: of("days"),
    span: { from: FIRST_DAY, to: isoFromSerial((serialFromIso(FIRST_DAY) ?? 0) + day) ?? FIRST_DAY },
    windowDays: WINDOW,
    campaigns: Array.from({ length: campaigns }, (_, campaign) => ({
      name: String(campaign),
      sums: within(sums, campaign),
      closed: within(closed, campaign),
    })),
    campaignOf,
    weeks: null,
    quality: null,
    bid: null,
    isBought: null,
    rivals: null,
    currency: null,
    dateSystem: 1900,
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
