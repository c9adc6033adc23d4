import type { Prior, WordCount } from "./prior";

/** Orders a prior counts for at most: words of one campaign differ by a third of its rate at least. */
const MOST_ORDERS = 10;

/**
 * Clicks a prior at a rate may count for at most, seen from the words that have several clicks.
 *
 * `fitPrior` holds how far words lie from the common rate against how many words there are. Of a report of searched
 * words most have one click and no order, which says nothing of how words differ, yet hundreds of them outweigh the few
 * words that plainly do: a name of the shop's at 28 % and a general word at 3 %. Pairs of clicks of the same word say it
 * alone: Σx(x-1)/Σn(n-1) is the mean square of the words' rates, and with their mean p = Σx(n-1)/Σn(n-1) the
 * correlation is ρ = (mean square - p²)/(p(1-p)), worth 1/ρ - 1 clicks.
 * Source: M.S. Ridout et al., "Estimating intraclass correlation for binary data", Biometrics 55 (1999) 137-148: the
 * probability that two of a group agree, weighted by pairs.
 */
export function mostPriorClicks(words: readonly WordCount[]): number {
  let [pairs, agreeing, orders] = [0, 0, 0];
  for (const { clicks, orders: found } of words) {
    if (!(clicks > 1) || Number.isNaN(found)) continue;
    pairs += clicks * (clicks - 1);
    agreeing += Math.max(0, found * (found - 1));
    orders += found * (clicks - 1);
  }
  if (pairs === 0) return Number.POSITIVE_INFINITY;
  const rate = orders / pairs;
  if (rate <= 0 || rate >= 1) return Number.POSITIVE_INFINITY;
  const correlation = (agreeing / pairs - rate * rate) / (rate * (1 - rate));
  return correlation > 0 ? Math.max(1, 1 / Math.min(1, correlation) - 1) : Number.POSITIVE_INFINITY;
}

/** A prior of the same rate that counts for no more clicks than that, and for no more than ten orders. */
export function limitPrior({ orders, clicks }: Prior, mostClicks: number): Prior {
  if (orders <= 0) return { orders, clicks };
  const most = Math.min(clicks, mostClicks, (MOST_ORDERS * clicks) / orders);
  return { orders: (orders / clicks) * most, clicks: most };
}
