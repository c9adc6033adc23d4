import { campaignPriors, fitPrior } from "../../../src/core/keywords/prior";
import type { Prior, WordCount } from "../../../src/core/keywords/prior";
import { drawGamma, randomFrom } from "../statistics/beta-binomial";
import { referenceLines } from "../statistics/reference-cases";

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.abs(b);

/** Shops of keywords.py: the words by campaign, then the prior of all and of each campaign; empty where there is none. */
function shops() {
  return referenceLines("keywords-priors.csv.gz").map((line) => {
    const [text, ...told] = line.split(",");
    const campaigns = text.split("|").map((words) =>
      words.split(" ").flatMap((word): WordCount[] => {
        const [orders, clicks] = word.split("/").map(Number);
        return word === "" ? [] : [{ orders, clicks }];
      }),
    );
    const priors = [-1, ...campaigns.keys()].map((_, place): Prior | null => {
      const [orders, clicks] = told.slice(2 * place, 2 * place + 2);
      return orders === "" ? null : { orders: Number(orders), clicks: Number(clicks) };
    });
    return { line, campaigns, whole: priors[0], each: priors.slice(1) };
  });
}

function same(a: Prior | null, b: Prior | null): boolean {
  if (a === null || b === null) return a === b;
  return near(a.orders, b.orders) && near(a.clicks, b.clicks);
}

describe("fitPrior", () => {
  it("is what the published estimator says, and so are the campaigns' priors", () => {
    const all = shops();
    expect(all.length).toBeGreaterThanOrEqual(5000);
    const apart = all.filter(
      ({ campaigns, whole, each }) =>
        !same(fitPrior(campaigns.flat()), whole) ||
        !campaignPriors(campaigns).every((prior, place) => same(prior, each[place])),
    );
    expect(apart.map(({ line }) => line)).toEqual([]);
  });

  it("takes words without clicks or figures for nothing, and believes nothing without clicks or orders", () => {
    const words = [4, 8, 0, 4].map((orders) => ({ orders, clicks: 100 }));
    const more = [
      ...words,
      { orders: 3, clicks: 0 },
      { orders: NaN, clicks: 90 },
      { orders: 1, clicks: NaN },
    ];
    // p = 0.04, S = 0.32; rho = (0.32/0.0384 - 3)/(400 - 100 - 3) = 5.3333/297; 297/5.3333 - 1 = 54.6875 clicks.
    expect(fitPrior(more)?.clicks).toBeCloseTo(54.6875, 9);
    expect(fitPrior(more)?.orders).toBeCloseTo(2.1875, 9);
    expect(fitPrior([])).toBeNull();
    expect(fitPrior([{ orders: 0, clicks: 50 }])).toBeNull();
    expect(campaignPriors([[], [{ orders: 0, clicks: 9 }]])).toEqual([null, null]);
  });

  it("believes only the mean where orders outnumber clicks in all", () => {
    expect(fitPrior([{ orders: 6, clicks: 4 }])).toEqual({ orders: 1.5, clicks: 1 });
  });
});

const SEED = 20261122;
const SHOPS = 200;

describe("fitPrior of words drawn from a known prior", () => {
  const random = randomFrom(SEED);
  const found = [
    { orders: 1, clicks: 20 },
    { orders: 2, clicks: 100 },
    { orders: 3, clicks: 60 },
    { orders: 4, clicks: 400 },
  ].map((truth) => {
    const fits = Array.from({ length: SHOPS }, () => fitPrior(drawWords(truth, 400, random)));
    const known = fits.flatMap((fit) => (fit === null ? [] : [fit]));
    const rates = known.map(({ orders, clicks }) => (orders / clicks) * (truth.clicks / truth.orders));
    // The correlation 1/(clicks + 1) is what is estimated; clicks are its reverse.
    const spreads = known.map(({ clicks }) => (truth.clicks + 1) / (clicks + 1));
    const sizes = known.map(({ clicks }) => clicks / truth.clicks).sort((a, b) => a - b);
    return { truth, fitted: known.length, rate: summary(rates), spread: summary(spreads), sizes };
  });
  const percent = (value: number): string => `${(100 * value).toFixed(0)} %`;
  beforeAll(() => {
    for (const { truth, rate, spread, sizes } of found)
      process.stdout.write(
        `fitPrior, ${truth.orders} orders of ${truth.clicks} clicks, ${SHOPS} shops of 400 words, seed ${SEED}: rate ` +
          `${percent(rate.mean)} ± ${percent(rate.deviation)} of the true one, correlation ${percent(spread.mean)} ± ` +
          `${percent(spread.deviation)}, clicks ${percent(sizes[SHOPS / 20])} to ${percent(sizes[(SHOPS * 19) / 20])} ` +
          `in 9 of 10\n`,
      );
  });

  it.each(found)(
    "recovers $truth.orders orders of $truth.clicks clicks",
    ({ fitted, rate, spread, sizes }) => {
      expect(fitted).toBe(SHOPS);
      expect(Math.abs(rate.mean - 1)).toBeLessThan(0.03);
      expect(Math.abs(spread.mean - 1)).toBeLessThan(0.1);
      expect(rate.deviation).toBeLessThan(0.2);
      expect(Math.abs(sizes[SHOPS / 2] - 1)).toBeLessThan(0.15);
    },
  );
});

/** Words with heavy-tailed clicks and beta-binomial orders. */
function drawWords(truth: Prior, count: number, random: () => number): WordCount[] {
  return Array.from({ length: count }, () => {
    const clicks = Math.ceil(30 * (1 - random()) ** -0.7);
    const [a, b] = [drawGamma(truth.orders, random), drawGamma(truth.clicks - truth.orders, random)];
    let orders = 0;
    for (let click = 0; click < clicks; click += 1) if (random() < a / (a + b)) orders += 1;
    return { orders, clicks };
  });
}

function summary(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, deviation: Math.sqrt(square) };
}
