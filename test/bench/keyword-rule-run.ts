import { HORIZON, WINDOW } from "./keyword-rule-shop";
import type { Shop } from "./keyword-rule-shop";

/** What an operator can see of a word at the end of a day. */
export interface SeenWord {
  readonly campaign: number;
  /** Days on which it had figures. */
  days: number;
  impressions: number;
  clicks: number;
  cost: number;
  /** Paid so far. */
  orders: number;
  sales: number;
  /** The same over the days whose window is closed. */
  closedClicks: number;
  closedCost: number;
  closedOrders: number;
  closedSales: number;
  /** Deleted words stay in the report, with what they had. */
  deleted: boolean;
}

/** Words to delete at the end of a day, by their places; asked once a day. */
export type DeletingRule = (words: readonly SeenWord[], day: number) => readonly number[];

/** What a rule did to a shop. */
export interface Outcome {
  /** Money spent on words of truly negative profit, as a share of what they cost when nothing is ever deleted. */
  readonly waste: number;
  /** Good words deleted, weighted by their true daily profit: a share of the profit of all good words. */
  readonly lost: number;
  /** The same counted: a share of the good words. */
  readonly lostWords: number;
  /** Bad words deleted, a share of the bad words. */
  readonly foundWords: number;
}

/** Lets a rule delete words of a shop, at the end of each day, for the whole horizon. Bids are left as they are. */
export function runRule(shop: Shop, rule: DeletingRule): Outcome {
  const seen = shop.words.map(({ campaign }): SeenWord => nothingSeen(campaign));
  const paid = shop.words.map(() => 0);
  const deletedOn = shop.words.map(() => HORIZON);
  for (let day = 0; day < HORIZON; day += 1) {
    shop.words.forEach((word, place) => {
      const lastDay = Math.min(day, deletedOn[place]);
      const one = seen[place];
      if (day <= lastDay && day >= word.arrival) {
        one.days += word.impressions[day] > 0 ? 1 : 0;
        one.impressions += word.impressions[day];
        one.clicks += word.clicks[day];
        one.cost += word.cost[day];
      }
      const closedDay = day - WINDOW;
      if (closedDay >= 0 && closedDay <= lastDay) {
        one.closedClicks += word.clicks[closedDay];
        one.closedCost += word.cost[closedDay];
        one.closedOrders += word.ordersOfClicks[closedDay];
        one.closedSales += word.salesOfClicks[closedDay];
      }
      for (; paid[place] < word.orders.length && word.orders[paid[place]].day <= day; paid[place] += 1) {
        const { clickDay, value } = word.orders[paid[place]];
        if (clickDay > lastDay) continue;
        one.orders += 1;
        one.sales += value;
      }
    });
    for (const place of rule(seen, day)) {
      seen[place].deleted = true;
      deletedOn[place] = Math.min(deletedOn[place], day);
    }
  }
  return outcomeOf(shop, deletedOn);
}

function nothingSeen(campaign: number): SeenWord {
  return {
    campaign,
    days: 0,
    impressions: 0,
    clicks: 0,
    cost: 0,
    orders: 0,
    sales: 0,
    closedClicks: 0,
    closedCost: 0,
    closedOrders: 0,
    closedSales: 0,
    deleted: false,
  };
}

function outcomeOf({ words }: Shop, deletedOn: readonly number[]): Outcome {
  let [waste, badCost, lost, profit, goodDeleted, good, badDeleted, bad] = [0, 0, 0, 0, 0, 0, 0, 0];
  words.forEach(({ clickProfit, dayProfit, cost }, place) => {
    const isDeleted = deletedOn[place] < HORIZON;
    if (clickProfit > 0) {
      good += 1;
      profit += dayProfit;
      if (isDeleted) [goodDeleted, lost] = [goodDeleted + 1, lost + dayProfit];
    } else {
      bad += 1;
      badDeleted += isDeleted ? 1 : 0;
      cost.forEach((money, day) => {
        badCost += money;
        if (day <= deletedOn[place]) waste += money;
      });
    }
  });
  return {
    waste: waste / badCost,
    lost: lost / profit,
    lostWords: goodDeleted / good,
    foundWords: badDeleted / bad,
  };
}
