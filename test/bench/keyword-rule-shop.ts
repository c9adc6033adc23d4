import { randomFrom } from "../core/statistics/beta-binomial";

/**
 * A shop whose words' true rates are known, to try rules of deleting on. Fixed before any rule was tuned on it: what is
 * here stays, rules change.
 *
 * True rates are log-normal around their campaign's: no rule is told their form, and a beta prior only comes near it.
 */

/** Days the shop is watched for. */
export const HORIZON = 90;
/** Days an order may come after its click. */
export const WINDOW = 15;
/** What is left of a unit of sales before ads. */
export const MARGIN = 0.4;

const CAMPAIGNS = 6;
const WORDS_AT_FIRST = 300;
/** New words a day on average, and the day from which none come. */
const NEW_WORDS = 2;
const LAST_ARRIVAL = 75;
/** Orders on the day of the click; those of later days are so many times the day before's. */
const SAME_DAY = 0.6;
const DAILY_DECAY = 0.8;

/** An order of a word: the day of its click, the day it is paid, and what it brings in. */
export interface ShopOrder {
  readonly clickDay: number;
  readonly day: number;
  readonly value: number;
}

/** A word as it would go on if it were never deleted; arrays have one entry a day, 0 before it arrives. */
export interface ShopWord {
  readonly campaign: number;
  readonly arrival: number;
  readonly impressions: readonly number[];
  readonly clicks: readonly number[];
  readonly cost: readonly number[];
  /** In the order of their payment. */
  readonly orders: readonly ShopOrder[];
  /** The orders and sales that the clicks of a day bring in the end. */
  readonly ordersOfClicks: readonly number[];
  readonly salesOfClicks: readonly number[];
  /** True profit a click and a day on average; what no rule may see. */
  readonly clickProfit: number;
  readonly dayProfit: number;
}

export interface Shop {
  readonly campaigns: number;
  readonly words: readonly ShopWord[];
}

interface Draws {
  readonly uniform: () => number;
  readonly normal: () => number;
  readonly poisson: (mean: number) => number;
  /** Evenly on the logarithm, between two values. */
  readonly between: (low: number, high: number) => number;
  /** Around 1, which is its mean, as wide as the deviation of its logarithm. */
  readonly around: (deviation: number) => number;
}

interface Campaign {
  readonly rate: number;
  readonly value: number;
  readonly ctr: number;
  readonly cpc: number;
}

/** The shop of a seed: six campaigns, 300 words and about 150 that come later. */
export function drawShop(seed: number): Shop {
  const draws = drawsFrom(seed);
  const campaigns = Array.from({ length: CAMPAIGNS }, () => drawCampaign(draws));
  const words: ShopWord[] = [];
  for (let day = 0; day < LAST_ARRIVAL; day += 1) {
    const arriving = day === 0 ? WORDS_AT_FIRST : draws.poisson(NEW_WORDS);
    for (let each = 0; each < arriving; each += 1) words.push(drawWord(campaigns, day, draws));
  }
  return { campaigns: CAMPAIGNS, words };
}

/** A campaign whose words earn about what they cost. */
function drawCampaign({ between, around }: Draws): Campaign {
  const [rate, value, ctr] = [between(0.008, 0.06), between(40, 250), between(0.01, 0.06)];
  return { rate, value, ctr, cpc: (rate * value * MARGIN) / around(0.25) };
}

function drawWord(campaigns: readonly Campaign[], arrival: number, draws: Draws): ShopWord {
  const { uniform, normal, poisson, around } = draws;
  const campaign = Math.floor(uniform() * campaigns.length);
  const unit = campaigns[campaign];
  // Words that suit the goods are bought after more of their clicks, and clicked a little more often.
  const [suits, other] = [normal(), normal()];
  const rate = Math.min(0.9, unit.rate * Math.exp(0.6 * suits - 0.18));
  const ctr = Math.min(0.5, unit.ctr * Math.exp(0.5 * (0.3 * suits + Math.sqrt(1 - 0.09) * other) - 0.125));
  const value = unit.value * around(0.2);
  const cpc = unit.cpc * around(0.35);
  // Heavy-tailed: the median word has 2 clicks a day, one in a hundred 50.
  const daily = Math.min(200, 2 * Math.exp(1.4 * normal()));
  const [impressions, clicks, cost, ordersOfClicks, salesOfClicks] = Array.from({ length: 5 }, () =>
    new Array<number>(HORIZON).fill(0),
  );
  const orders: ShopOrder[] = [];
  for (let day = arrival; day < HORIZON; day += 1) {
    impressions[day] = poisson((daily / ctr) * around(0.3));
    clicks[day] = Math.min(impressions[day], poisson(impressions[day] * ctr));
    cost[day] = clicks[day] * cpc * around(0.15);
    for (let click = 0; click < clicks[day]; click += 1) {
      if (uniform() >= rate) continue;
      const order = { clickDay: day, day: day + drawDelay(uniform), value: value * around(0.5) };
      orders.push(order);
      ordersOfClicks[day] += 1;
      salesOfClicks[day] += order.value;
    }
  }
  const clickProfit = rate * value * MARGIN - cpc;
  return {
    campaign,
    arrival,
    impressions,
    clicks,
    cost,
    orders: orders.sort((a, b) => a.day - b.day),
    ordersOfClicks,
    salesOfClicks,
    clickProfit,
    dayProfit: clickProfit * daily,
  };
}

function drawDelay(uniform: () => number): number {
  if (uniform() < SAME_DAY) return 0;
  for (;;) {
    const delay = 1 + Math.floor(Math.log(1 - uniform()) / Math.log(DAILY_DECAY));
    if (delay <= WINDOW) return delay;
  }
}

function drawsFrom(seed: number): Draws {
  const uniform = randomFrom(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return {
    uniform,
    normal,
    poisson: (mean) => {
      if (mean > 200) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
      let [count, left] = [-1, mean];
      for (; left >= 0; count += 1) left += Math.log(1 - uniform());
      return count;
    },
    between: (low, high) => low * (high / low) ** uniform(),
    around: (deviation) => Math.exp(deviation * normal() - deviation ** 2 / 2),
  };
}
