import { MAX_CPC, suggestedBid, wordFigure } from "../../../src/core/keywords/figures";
import type { BidBase, BidVerdict, WordInputs } from "../../../src/core/keywords/figures";
import { USUAL_KEYWORD_RULES } from "../../../src/core/keywords/rules";
import type { KeywordRules } from "../../../src/core/keywords/rules";
import { REASONS } from "../../../src/core/keywords/reasons";
import { judgeWord } from "../../../src/core/keywords/verdict";
import type { Reason, Verdict } from "../../../src/core/keywords/reasons";
import type { WordState } from "../../../src/core/keywords/verdict";

/** The figures a row changes; clicks, cost, orders and sales are those of closed days too unless a row says otherwise. */
type Changes = Partial<WordInputs & WordState & KeywordRules>;
type Row = readonly [changes: Changes, verdict: Verdict, reason: Reason, why: string, chance?: number];

/**
 * 4,032 clicks at 5 with 254 orders of 192. With 2 orders of 64 clicks believed: 256 / 4,096 = 0.0625 orders a click; an
 * order is worth (48,768 + 3 × 192) / 257 = 192, half of it margin: a click may cost 0.0625 × 96 = 6.
 */
const MANY = {
  impressions: 403200,
  clicks: 4032,
  cost: 20160,
  orders: 254,
  sales: 48768,
  priorOrders: 2,
  priorClicks: 64,
} satisfies Changes;
/** The same word at other costs a click. */
const at = (clickCost: number): Changes => ({ ...MANY, cost: 4032 * clickCost });
/** So many clicks without an order where 1 order of 32 clicks is believed: 3 orders could be expected of 96. */
const few = (clicks: number, clickCost = 0.96): Changes => ({
  impressions: clicks * 100,
  clicks,
  cost: clicks * clickCost,
  orders: 0,
  sales: 0,
  priorOrders: 1,
  priorClicks: 32,
});
/** Where 1 order of 20 clicks is believed, the chance without an order is (1 - cost a click / 96) ^ (19 + clicks). */
const none = (clicks: number, clickCost: number): Changes => ({ ...few(clicks, clickCost), priorClicks: 20 });
/**
 * Where 3 orders of 1 click are believed: the chance of 2 clicks without an order is e^-m (1 + m + m²/2), with m = cost a
 * click / 96 × 3.
 */
const late = (clickCost: number): Changes => ({ ...few(2, clickCost), priorOrders: 3, priorClicks: 1 });

// prettier-ignore
const ROWS: readonly Row[] = [
  // Is everything there? Before all else.
  [{ ...MANY, clicks: null }, "watch", "missing", "no clicks"],
  [{ ...MANY, cost: null }, "watch", "missing", "no cost"],
  [{ ...MANY, orders: null }, "watch", "missing", "no orders"],
  [{ ...MANY, sales: null }, "watch", "missing", "no sales"],
  [{ ...MANY, margin: null }, "watch", "missing", "no margin"],
  [{ ...MANY, cost: null, days: 1 }, "watch", "missing", "no cost, and young: the first counts"],
  [{ ...MANY, impressions: null, unitCtr: null }, "raise", "earns", "impressions are not needed here"],
  // Three days.
  [{ ...MANY, days: 2 }, "watch", "too-young", "2 < 3 days, however much it earns"],
  [{ ...MANY, days: 3 }, "raise", "earns", "3 of 3 days"],
  [{ ...MANY, days: null }, "raise", "earns", "no days in the report: none is young"],
  [{ ...MANY, days: 1, isSearched: true, isBought: false }, "add", "new-word", "searched words are not screened"],
  // The screen of new words: 0.03125 orders a click, so new below 96 clicks; 1 % are clicked elsewhere.
  [{ ...few(0), impressions: 0 }, "delete", "no-impressions", "0 impressions in 30 days"],
  [{ ...few(0), impressions: 1 }, "watch", "no-clicks", "1 impression, 0.01 clicks could be expected"],
  [{ ...few(0), impressions: 1000 }, "delete", "low-ctr", "10 clicks could be expected, none came"],
  [{ ...few(0), impressions: 0, days: null }, "watch", "no-clicks", "0 impressions, but no days to screen by"],
  [{ ...few(0), impressions: 5, orders: 1, sales: 192 }, "watch", "few-clicks", "an order without a click is no nothing"],
  [{ ...few(20), quality: 4, lowQuality: 5 }, "delete", "low-quality", "4 < 5, no order"],
  [{ ...few(20), quality: 5, lowQuality: 5 }, "watch", "few-clicks", "5 is not below 5; 20 × 0.03125 = 0.6 < 3"],
  [{ ...few(20), quality: 4, lowQuality: 5, orders: 1, sales: 192 }, "watch", "few-clicks", "4 < 5, but an order"],
  [{ ...few(20), quality: 4 }, "watch", "few-clicks", "nobody has said what is low"],
  [{ ...few(96), quality: 4, lowQuality: 5 }, "lower", "loses", "96 × 0.03125 = 3: new no more, quality does not count"],
  [{ ...few(2), impressions: 1000 }, "delete", "low-ctr", "1,000 × 0.01 = 10 of 10 clicks; 0.002 < 0.3 × 0.01"],
  [{ ...few(2), impressions: 999 }, "watch", "few-clicks", "999 × 0.01 = 9.99 < 10 clicks"],
  [{ ...few(3), impressions: 1000 }, "watch", "few-clicks", "0.003 is not below 0.3 × 0.01"],
  [{ ...few(2), impressions: 1000, orders: 1, sales: 192 }, "watch", "few-clicks", "0.002 < 0.003, but an order"],
  [{ ...few(2), impressions: 1000, unitCtr: null }, "watch", "few-clicks", "no click rate of the campaign"],
  // Clicks enough, and closed: 3 orders at 0.03125 are 96 clicks. 0.96 / 96 = 0.01 breaks even; 1 / 128 is 0.78 of it.
  [few(95), "watch", "few-clicks", "95 × 0.03125 = 2.97 < 3"],
  [few(96), "lower", "loses", "0.99^127 = 0.2790 > 0.05; 0.78 < 1", 0.279],
  [{ ...few(96), closedClicks: 95 }, "watch", "window-open", "95 closed are 2.97, with the open one 3"],
  [{ ...few(96), closedClicks: 0 }, "watch", "window-open", "none is closed"],
  [{ ...few(96), priorOrders: null, priorClicks: null }, "watch", "few-clicks", "nothing believed, nothing judged"],
  [{ ...few(96), unitValue: null }, "watch", "no-break-even", "no order anywhere: a click has no worth"],
  // The chance, around the line of deleting: 1.92 / 96 = 0.02 breaks even.
  [none(129, 1.92), "lower", "loses", "0.98^148 = 0.0503 > 0.05; 1/149 / 0.02 = 0.34", 0.0503],
  [none(130, 1.92), "delete", "loses-surely", "0.98^149 = 0.0493 <= 0.05", 0.0493],
  [{ ...none(130, 1.92), salesRank: 30 }, "lower", "loses-protected", "30 <= 0.3 × 100"],
  [{ ...none(130, 1.92), salesRank: 31 }, "delete", "loses-surely", "31 > 30"],
  [{ ...none(130, 1.92), salesRank: 1, protect: 0 }, "delete", "loses-surely", "none is protected"],
  [{ ...none(130, 1.92), pagePasses: 0 }, "delete", "loses-surely", "the page holds up no deleting"],
  // And around the line of raising: 60 × 0.05 = 3.
  [none(60, 0.2688), "raise", "earns", "0.9972^79 = 0.8013 >= 0.8; 1/80 / 0.0028 = 4.5", 0.8013],
  [none(60, 0.2784), "watch", "fits", "0.9971^79 = 0.7950 < 0.8, though 4.3 times break-even", 0.795],
  [none(59, 0.2688), "watch", "few-clicks", "59 × 0.05 = 2.95 < 3"],
  // The return to count on, 6 / cost a click; its deviation is √(0.0625 × 0.9375 / 4,097) = 0.00378 orders a click.
  [at(5), "raise", "earns", "6 / 5 = 1.2; (0.0625 - 0.0521) / 0.00378 = 2.8 deviations: nearly sure"],
  [{ ...MANY, cost: 20161 }, "watch", "fits", "6 / 5.00025 = 1.19994 < 1.2"],
  [at(6), "watch", "fits", "6 / 6 = 1 is not below 1"],
  [{ ...MANY, cost: 24193 }, "lower", "loses", "6 / 6.00025 = 0.99996 < 1, about even chances"],
  [at(6.5), "lower", "loses", "0.92; 0.0677 is 1.4 deviations off: about 8 % > 5 %"],
  [at(7), "delete", "loses-surely", "0.86; 0.0729 is 2.8 deviations off: below 1 %"],
  [{ ...at(0) }, "watch", "free-clicks", "clicks that cost nothing have no return to compare", 1],
  // First the page.
  [{ ...MANY, pagePasses: 0 }, "watch", "page-first", "1.2, but the page does not pass"],
  [{ ...MANY, pagePasses: 1 }, "raise", "earns", "1.2, and the page passes"],
  [{ ...MANY, pagePasses: null }, "raise", "earns", "1.2, and nothing is known of the page"],
  [{ ...at(6), pagePasses: 0 }, "watch", "fits", "1: nothing to raise, so nothing about the page"],
  // Searched words.
  [{ ...MANY, isSearched: true, isBought: false }, "add", "new-word", "254 >= 2 orders, 1.2 >= 1"],
  [{ ...MANY, isSearched: true, isBought: true }, "watch", "fits", "bought already"],
  [{ ...MANY, isSearched: true }, "watch", "fits", "no report says what is bought"],
  [{ ...few(96), orders: 2, sales: 384, isSearched: true, isBought: false }, "add", "new-word", "2 of 2 orders; 3/128 / 0.01 = 2.3"],
  [{ ...few(96), orders: 1, sales: 192, isSearched: true, isBought: false }, "watch", "fits", "1 < 2 orders"],
  [{ ...MANY, cost: 24193, isSearched: true, isBought: false }, "watch", "fits", "0.99996 < 1: not worth buying, no bid to lower"],
  [{ ...at(7), isSearched: true, isBought: false }, "delete", "loses-surely", "to be excluded"],
  // Negative words: cost and no order, surely.
  [{ ...none(130, 1.92), isSearched: true }, "delete", "no-orders", "0.98^149 = 0.0493 <= 0.05, no order", 0.0493],
  [{ ...none(130, 1.92), isSearched: true, isBought: true }, "delete", "no-orders", "bought or not"],
  [{ ...none(130, 1.92), isSearched: true, isUnripe: true }, "delete", "no-orders", "with all that may come"],
  [{ ...none(129, 1.92), isSearched: true }, "watch", "fits", "0.0503 > 0.05: cost and no order, but not surely"],
  [{ ...none(59, 9.6), isSearched: true }, "watch", "few-clicks", "59 × 0.05 = 2.95 < 3: none could be expected yet"],
  [{ ...none(130, 0), isSearched: true }, "watch", "free-clicks", "no order, but no cost either"],
  // More orders than clicks: orders a click know no bound of 1.
  [{ ...few(96, 5), orders: 100, sales: 19200, priorOrders: 2, priorClicks: 64 }, "raise", "earns", "102 / 160 = 0.64 by 5 / 96 = 0.05", 1],
  [{ ...few(96, 5), orders: 100, sales: 50, priorOrders: 2, priorClicks: 64 }, "delete", "loses-surely", "an order is worth 626 / 103 = 6.08: 5 / 3.04 = 1.65 against 0.64", 0],
  // Clicks decide when there are enough, 3 / 0.03125 = 96, however many orders they brought: it may be chance.
  [{ ...few(95), orders: 11, sales: 2112 }, "watch", "few-clicks", "95 × 0.03125 = 2.97 < 3, though 11 orders came"],
  [{ ...few(96), orders: 11, sales: 2112 }, "raise", "earns", "96 × 0.03125 = 3; 12 / 128 = 0.09 by 0.01"],
  [{ ...few(34, 60), orders: 3, sales: 576 }, "watch", "few-clicks", "3 orders for 2,040, but 34 × 0.03125 = 1.06 < 3"],
  [{ ...few(1), orders: 3, sales: 576 }, "watch", "few-clicks", "3 orders from 1 click"],
  [{ ...few(46, 5), closedClicks: 30, orders: 66, sales: 12672 }, "watch", "few-clicks", "46 × 0.03125 = 1.4 < 3"],
  [{ ...few(0), impressions: 0, orders: 1, sales: 192 }, "watch", "few-clicks", "a late order of days before"],
  [late(12.8), "raise", "earns", "m = 0.4: 0.6703 × 1.48 = 0.9921; 1 / 0.1333 = 7.5", 0.9921],
  [late(192), "lower", "loses", "m = 6: 0.002479 × 25 = 0.0620 > 0.05; 1 / 2 = 0.5", 0.062],
  [late(204.8), "delete", "loses-surely", "m = 6.4: 0.0016616 × 27.88 = 0.0463 <= 0.05", 0.0463],
  // No order of a closed day tells how many are still to come.
  [{ ...MANY, isUnripe: true }, "watch", "unripe", "1.2 so far, which may be chance of the first days"],
  [{ ...MANY, cost: 24193, isUnripe: true }, "watch", "unripe", "orders may still come"],
  [{ ...at(0), isUnripe: true }, "watch", "free-clicks", "no cost: no return to wait for"],
  [{ ...at(7), isUnripe: true }, "delete", "loses-surely", "below 1 % with all that may come"],
];

describe("judgeWord", () => {
  const named = ROWS.map(([changes, verdict, reason, why, chance]) => ({
    changes,
    verdict,
    reason,
    why,
    chance,
  }));
  test.each(named)("$verdict, $reason: $why", ({ changes, verdict, reason, chance }) => {
    const found = judge(changes);
    expect([found.verdict, found.reason]).toEqual([verdict, reason]);
    if (chance !== undefined) expect(found.chance).toBeCloseTo(chance, 4);
  });

  it("gives a chance from the stage of value on, and none before", () => {
    const before: readonly Reason[] = REASONS.slice(0, REASONS.indexOf("unripe"));
    for (const [changes] of ROWS) {
      const { reason, chance } = judge(changes);
      expect([reason, chance === null]).toEqual([reason, before.includes(reason)]);
    }
  });

  it("is tried at every reason", () => {
    expect(new Set(ROWS.map(([, , reason]) => reason))).toEqual(new Set(REASONS));
  });
});

function inputsOf(changes: Changes): WordInputs {
  return {
    impressions: null,
    clicks: null,
    cost: null,
    carts: null,
    orders: null,
    sales: null,
    closedClicks: changes.clicks ?? null,
    closedOrders: changes.orders ?? null,
    closedSales: changes.sales ?? null,
    quality: null,
    bid: null,
    priorOrders: null,
    priorClicks: null,
    unitValue: 192,
    unitCtr: 0.01,
    margin: 0.5,
    stepUp: 0.2,
    stepDown: 0.3,
    floor: 0.05,
    ...changes,
    days: changes.days ?? null,
  };
}

function judge(changes: Changes) {
  const state: WordState = {
    isSearched: false,
    isBought: null,
    salesRank: 40,
    sellingWords: 100,
    ...changes,
    days: changes.days === undefined ? 30 : changes.days,
  };
  const given = Object.entries(changes).filter(([name]) => name in USUAL_KEYWORD_RULES && name !== "margin");
  return judgeWord(inputsOf(changes), state, { ...USUAL_KEYWORD_RULES, ...Object.fromEntries(given) });
}

/** Bids by hand: clicks at 5 that are worth 6 or 4, from a bid of 8; steps 20 % up and 30 % down. */
describe("suggestedBid", () => {
  const worth = (rate: number): Changes => ({
    ...MANY,
    orders: 4032 * rate,
    sales: 4032 * rate * 192,
    priorOrders: 64 * rate,
  });
  const found = (base: BidBase, verdict: BidVerdict, changes: Changes): number | null =>
    wordFigure(suggestedBid(base, verdict), inputsOf(changes));

  it.each<readonly [BidBase, BidVerdict, Changes, number | null, string]>([
    // 0.0625 × 192 × 0.5 = 6 a click, 1.2 times 5.
    ["cpc", "raise", worth(0.0625), 6, "5 × 1.2"],
    [
      "bid",
      "raise",
      { ...worth(0.0625), bid: 8 },
      9.6,
      "8 × 1.2: what a click is worth, 6, is below the bid already",
    ],
    ["bid", "raise", { ...worth(0.0625), bid: 8, stepUp: 0.1 }, 8.8, "8 × 1.1 at most"],
    ["bid", "raise", { ...worth(0.05), bid: 8 }, 8, "4.8 / 5 = 0.96: a raise is never below the bid"],
    ["cpc", "raise", { ...worth(0.0625), floor: 7 }, 7, "the floor, above 6"],
    // 0.0417 × 96 = 4 a click, 0.8 times 5.
    ["cpc", "lower", worth(1 / 24), 4, "5 × 0.8"],
    ["bid", "lower", { ...worth(1 / 24), bid: 8 }, 6.4, "8 × 0.8"],
    ["bid", "lower", { ...worth(1 / 48), bid: 8 }, 5.6, "8 × 0.4, but not below 8 × 0.7"],
    ["bid", "lower", { ...worth(0.0625), bid: 8 }, 8, "1.2: a lowering is never above the bid"],
    ["bid", "lower", { ...worth(1 / 24), bid: 8, floor: 7 }, 7, "6.4, but not below the floor"],
    ["bid", "lower", { ...worth(1 / 24), bid: 0.04 }, 0.04, "below the floor already: where it is"],
    ["cpc", "add", worth(1 / 24), 4, "5 × 0.8, up or down"],
    ["cpc", "add", worth(0.1), 6, "9.6, but not above 5 × 1.2"],
    ["bid", "raise", MANY, null, "no bid"],
    ["cpc", "raise", at(0), null, "free clicks"],
  ])("from the %s to %s", (base, verdict, changes, expected) => {
    const bid = found(base, verdict, changes);
    if (expected === null) expect(bid).toBeNull();
    else expect(bid).toBeCloseTo(expected, 9);
  });

  it("costs at most nothing where orders bring less than nothing", () => {
    expect(wordFigure(MAX_CPC, inputsOf({ ...MANY, sales: -48768, unitValue: -192 }))).toBe(0);
  });
});
