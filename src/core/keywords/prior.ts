/** Orders of a word among its clicks. */
export interface WordCount {
  readonly orders: number;
  readonly clicks: number;
}

/** What is believed of a word's rate before its own clicks: as if it had had so many orders from so many clicks. */
export interface Prior {
  readonly orders: number;
  readonly clicks: number;
}

/** Clicks a prior counts for at least and at most: words that differ without end, and words that are all alike. */
const [LEAST_CLICKS, MOST_CLICKS] = [1, 1e6];

/**
 * Fits what is believed of the rate of a word to the words of a shop: a beta prior by the method of moments.
 *
 * With p the rate of all together and S = Σn·(x/n - p)², how much rates differ beyond chance is the correlation
 * ρ = (S/(p(1-p)) - (k-1)) / (N - Σn²/N - (k-1)), and a word's prior counts for 1/ρ - 1 clicks at the rate p.
 * Words without clicks say nothing. Null where no word has clicks or none has orders: then nothing is believed.
 * Source: J.C. Kleinman, "Proportions with extraneous variance: single and independent samples", JASA 68 (1973) 46-54;
 * W.G. Cochran, Sampling Techniques, on the ANOVA estimate of the intraclass correlation.
 * Example: 4 of 100, 8 of 100, 0 of 100, 4 of 100: p = 0.04, S = 0.32, ρ = (8.33 - 3)/(400 - 100 - 3) = 0.018: 54.7
 * clicks with 2.19 orders.
 */
export function fitPrior(words: readonly WordCount[]): Prior | null {
  let [orders, clicks, squares, count] = [0, 0, 0, 0];
  for (const word of words) {
    if (!(word.clicks > 0) || Number.isNaN(word.orders)) continue;
    orders += word.orders;
    clicks += word.clicks;
    squares += word.clicks * word.clicks;
    count += 1;
  }
  if (count === 0 || orders <= 0) return null;
  const rate = orders / clicks;
  // Orders may outnumber clicks in all words together: then only their mean can be believed.
  if (rate >= 1) return { orders: rate * LEAST_CLICKS, clicks: LEAST_CLICKS };
  let spread = 0;
  for (const word of words)
    if (word.clicks > 0 && !Number.isNaN(word.orders))
      spread += word.clicks * (word.orders / word.clicks - rate) ** 2;
  const free = clicks - squares / clicks - (count - 1);
  const correlation = free > 0 ? (spread / (rate * (1 - rate)) - (count - 1)) / free : 0;
  const strength = correlation > 0 ? 1 / Math.min(1, correlation) - 1 : MOST_CLICKS;
  const size = Math.min(MOST_CLICKS, Math.max(LEAST_CLICKS, strength));
  return { orders: rate * size, clicks: size };
}

/**
 * The priors of the campaigns of a shop: each campaign's own rate, drawn to the shop's as a word's is to its campaign's,
 * and as strong as the shop's. A campaign without clicks has the shop's.
 *
 * Takes the words by campaign. Null for each where the shop has no prior.
 */
export function campaignPriors(campaigns: readonly (readonly WordCount[])[]): readonly (Prior | null)[] {
  const shop = fitPrior(campaigns.flat());
  const totals = campaigns.map((words): WordCount => {
    const known = words.filter(({ orders, clicks }) => clicks > 0 && !Number.isNaN(orders));
    return {
      orders: known.reduce((sum, { orders }) => sum + orders, 0),
      clicks: known.reduce((sum, { clicks }) => sum + clicks, 0),
    };
  });
  const between = fitPrior(totals);
  return totals.map(({ orders, clicks }) => {
    if (shop === null || between === null) return shop;
    const rate = (between.orders + orders) / (between.clicks + clicks);
    return { orders: rate * shop.clicks, clicks: shop.clicks };
  });
}
