import { compareMeans, daySums } from "../../../src/core/statistics/compare-means";

test("Welch's interval by hand: 1, 2, 3 before and 2, 4, 6 after", () => {
  // Means 2 and 4; squared distances 2 and 8; error √(10/6) = 1.290994; freedom 2·100/68 = 2.94, whole 2;
  // Student's 4.302653 (tables) × 1.290994 = 5.554700.
  const found = compareMeans(3, daySums([1, 2, 3]), daySums([2, 4, 6]));
  expect(found?.difference).toBe(2);
  expect(found?.interval?.low).toBeCloseTo(-3.5547, 4);
  expect(found?.interval?.high).toBeCloseTo(7.5547, 4);
});

test("two days, days without anything, and no days tell nothing", () => {
  expect(compareMeans(2, daySums([1, 2]), daySums([5, 6]))).toEqual({ difference: 4, interval: null });
  expect(compareMeans(7, daySums([0, 0, 0]), daySums([0, 0, 0]))).toEqual({ difference: 0, interval: null });
  expect(compareMeans(0, daySums([]), daySums([]))).toBeNull();
});

test("days that are all alike before and after are different where the means are, and the same where they are", () => {
  const even = (value: number) => daySums(Array.from({ length: 7 }, () => value));
  expect(compareMeans(7, even(-10.1), even(-5))?.interval?.low).toBeGreaterThan(0);
  const same = compareMeans(7, even(-10.1), even(-10.1))?.interval;
  expect(same && same.low < 0 && same.high > 0).toBe(true);
});

/** A small generator of our own (mulberry32), so that every run draws the same shops. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let [count, product] = [0, random()];
  while (product > limit) {
    count += 1;
    product *= random();
  }
  return count;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Share of words whose change did nothing that are called better or worse all the same. */
function wrong(
  days: number,
  {
    clicks,
    rate,
    isUneven,
  }: {
    readonly clicks: number;
    readonly rate: number;
    /** Whether baskets differ, and days of the week. */
    readonly isUneven: boolean;
  },
  seed: number,
): number {
  const [words, random] = [1000, seeded(seed)];
  const week = [1.3, 1, 0.9, 0.9, 1, 1.1, 1.5];
  let called = 0;
  for (let word = 0; word < words; word += 1) {
    const profits = Array.from({ length: 2 * days + 1 }, (_, day) => {
      const clicked = poisson(clicks * (isUneven ? week[day % 7] : 1), random);
      const ordered = poisson(clicked * rate, random);
      let sales = 0;
      for (let order = 0; order < ordered; order += 1)
        sales += 120 * (isUneven ? Math.exp(0.47 * normal(random) - 0.11) : 1);
      return 0.4 * sales - 1.2 * clicked;
    });
    const interval = compareMeans(
      days,
      daySums(profits.slice(0, days)),
      daySums(profits.slice(days + 1)),
    )?.interval;
    if (interval && (interval.low > 0 || interval.high < 0)) called += 1;
  }
  return called / words;
}

test("a change without effect is called better or worse in at most 6 of 100 words", () => {
  let seed = 20260301;
  const found: [string, number][] = [];
  for (const days of [3, 7, 14])
    for (const [clicks, rate] of [
      [0.5, 0.3],
      [3, 0.02],
      [30, 0],
      [30, 0.05],
    ] as const)
      for (const isUneven of [false, true]) {
        seed += 1;
        const at = `${days} days, ${clicks} clicks, ${rate} orders a click, uneven ${isUneven}, seed ${seed}`;
        found.push([at, wrong(days, { clicks, rate, isUneven }, seed)]);
      }
  const worst = Math.max(...found.map(([, share]) => share));
  expect(found.filter(([, share]) => share > 0.06)).toEqual([]);
  // It does call: the test would hold for a method that never decides.
  expect(worst).toBeGreaterThan(0.03);
});
