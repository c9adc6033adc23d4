import type { DayCount } from "../../../src/core/statistics/spread";

// Taken out once: jest looks a global up anew each time, and slowly.
const { ceil, cos, imul, log, log1p, max, min, PI, round, sqrt } = Math;

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Days whose rate is drawn anew each day. */
export interface Uneven {
  /** The rate over all days. */
  readonly rate: number;
  /** How many times as much days vary as tosses of a coin. */
  readonly spread: number;
  /** Standard deviation of a day's rate, as a share of the rate; with the spread it says how many trials a day has. */
  readonly variation: number;
}

/** Trials of a day on the whole: the number at which `variation` of the rate makes `spread`. */
export function trialsADay({ rate, spread, variation }: Uneven): number {
  return 1 + ((spread - 1) * (1 - rate)) / (rate * variation ** 2);
}

/** Days of a beta-binomial distribution; their trials vary evenly by 40 % to either side. */
export function drawDays(uneven: Uneven, days: number, random: () => number): DayCount[] {
  const correlation = (uneven.variation ** 2 * uneven.rate) / (1 - uneven.rate);
  const [alpha, beta] = [uneven.rate, 1 - uneven.rate].map(
    (share) => (share * (1 - correlation)) / correlation,
  );
  const mean = trialsADay(uneven);
  return Array.from({ length: days }, () => {
    const trials = round(mean * (0.6 + 0.8 * random()));
    const [a, b] = [drawGamma(alpha, random), drawGamma(beta, random)];
    return { successes: drawBinomial(trials, a / (a + b), random), trials };
  });
}

function drawNormal(random: () => number): number {
  return sqrt(-2 * log(1 - random())) * cos(2 * PI * random());
}

/** Marsaglia and Tsang, ACM Trans.  Softw. 26 (2000) 363-372. */
export function drawGamma(shape: number, random: () => number): number {
  if (shape < 1) return drawGamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const chance = 1 - random();
    if (chance < 1 - 0.0331 * x ** 4) return d * v;
    if (log(chance) < 0.5 * x * x + d - d * v + d * log(v)) return d * v;
  }
}

/** By waiting times where few succeed; else the normal approximation, whose error is nothing beside the days'. */
function drawBinomial(trials: number, rate: number, random: () => number): number {
  if (rate > 0.5) return trials - drawBinomial(trials, 1 - rate, random);
  if (trials * rate > 30) {
    const drawn = trials * rate + sqrt(trials * rate * (1 - rate)) * drawNormal(random);
    return min(trials, max(0, round(drawn)));
  }
  let successes = -1;
  for (let place = 0; place <= trials; successes++) {
    place += ceil(log(1 - random()) / log1p(-rate)) || 1;
  }
  return successes;
}
