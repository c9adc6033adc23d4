import { limitPrior, mostPriorClicks } from "../../../src/core/keywords/prior-limit";

describe("mostPriorClicks", () => {
  it("is what pairs of clicks of the same word say of how words differ", () => {
    // Pairs 10 × 9 + 5 × 4 = 110; agreeing 4 × 3 + 0 = 12; rate (4 × 9 + 0 × 4) / 110 = 0.3273.
    // (12 / 110 - 0.3273²) / (0.3273 × 0.6727) = 0.00198 / 0.22017 = 0.0090: 1 / 0.0090 - 1 = 110 clicks.
    const found = mostPriorClicks([
      { orders: 4, clicks: 10 },
      { orders: 0, clicks: 5 },
    ]);
    const [rate, square] = [36 / 110, 12 / 110];
    expect(found).toBeCloseTo((rate * (1 - rate)) / (square - rate * rate) - 1, 9);
    expect(Math.round(found)).toBe(110);
  });

  it("does not hear the hundreds of words with one click", () => {
    // 8 of 10 and 0 of 10: pairs 180, agreeing 56, rate 72 / 180 = 0.4; (0.3111 - 0.16) / 0.24 = 0.6296: 0.59, at least 1.
    const words = [
      { orders: 8, clicks: 10 },
      { orders: 0, clicks: 10 },
    ];
    expect(mostPriorClicks(words)).toBe(1);
    const singles = Array.from({ length: 500 }, () => ({ orders: 0, clicks: 1 }));
    expect(mostPriorClicks([...words, ...singles])).toBe(1);
  });

  it("knows no bound where words are alike, sell nothing or have a click each", () => {
    const without = Number.POSITIVE_INFINITY;
    // 2 of 10 twice: agreeing 4 / 180 = 0.022 is less than 0.2² = 0.04.
    expect(mostPriorClicks([2, 2].map((orders) => ({ orders, clicks: 10 })))).toBe(without);
    expect(mostPriorClicks([{ orders: 0, clicks: 10 }])).toBe(without);
    expect(mostPriorClicks([{ orders: 1, clicks: 1 }])).toBe(without);
    expect(mostPriorClicks([{ orders: 12, clicks: 10 }])).toBe(without);
    expect(mostPriorClicks([{ orders: NaN, clicks: 10 }])).toBe(without);
  });
});

describe("limitPrior", () => {
  it.each([
    // 30 orders of 600 clicks: at most 10 orders are 200 clicks.
    [{ orders: 30, clicks: 600 }, Number.POSITIVE_INFINITY, { orders: 10, clicks: 200 }],
    // 5 % of 80 clicks.
    [{ orders: 30, clicks: 600 }, 80, { orders: 4, clicks: 80 }],
    [{ orders: 4, clicks: 100 }, 110, { orders: 4, clicks: 100 }],
    [{ orders: 0, clicks: 100 }, 10, { orders: 0, clicks: 100 }],
  ])("of %j to %d clicks is %j", (prior, most, expected) => {
    const found = limitPrior(prior, most);
    expect(found.orders).toBeCloseTo(expected.orders, 12);
    expect(found.clicks).toBeCloseTo(expected.clicks, 12);
  });
});
