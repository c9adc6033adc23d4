import { evaluate } from "../../../src/core/evaluate";
import { spreadOfDays } from "../../../src/core/statistics/spread";
import { twoSidedQuantile } from "../../../src/core/statistics/student";
import { twoProportionsZ } from "../../../src/core/statistics/two-proportions";
import { wilsonHigh, wilsonLow } from "../../../src/core/statistics/wilson";
import { drawDays, randomFrom, trialsADay } from "./beta-binomial";
import type { Uneven } from "./beta-binomial";

/**
 * Days as uneven as those of real files. There days vary 77, about 400 and up to 5,361 times as much as tosses of a
 * coin; in two 30-day funnels of ads the rate of a step varies by 8 to 60 % of itself from day to
 * day, one step of twelve excepted (99 %).
 */
const SPREADS = [77, 400, 5361];
/** Fewest and most days; every number between is drawn alike. */
const DAYS = [
  [14, 14],
  [28, 30],
] as const;
const RATES = [0.005, 0.05, 0.3];
const VARIATIONS = [0.25, 0.6];

const SEED = 20260301;
const SIDES = 4000;
/** Each side is compared with so many others, equal to it but for chance. */
const OPPONENTS = 4;

interface Cell extends Uneven {
  /** Share of intervals at 95 % that hold the true rate. */
  readonly covered: number;
  /** Share of pairs of equal sides that are called different at 5 %. */
  readonly different: number;
}

/** The counts of some days and what they say of their spread. */
function drawSide(uneven: Uneven, [fewest, most]: readonly [number, number], random: () => number) {
  const days = drawDays(uneven, fewest + Math.floor((most - fewest + 1) * random()), random);
  const found = spreadOfDays(days);
  if (found === null) throw new Error("No day has a success.");
  return {
    successes: days.reduce((sum, day) => sum + day.successes, 0),
    trials: days.reduce((sum, day) => sum + day.trials, 0),
    ...found,
  };
}

type Drawn = ReturnType<typeof drawSide>;

// The expressions and quantiles that wilsonInterval and twoProportions are made of; these would find the same quantile
// a hundred thousand times over.
const quantiles = new Map<number, number>();
function quantileOf(df: number): number {
  const quantile = quantiles.get(df) ?? twoSidedQuantile(0.95, df);
  quantiles.set(df, quantile);
  return quantile;
}

function covers(side: Drawn, rate: number): boolean {
  const inputs = { ...side, quantile: quantileOf(side.df) };
  const low = evaluate(wilsonLow, (name) => inputs[name]) ?? NaN;
  const high = evaluate(wilsonHigh, (name) => inputs[name]) ?? NaN;
  return low <= rate && rate <= high;
}

function differ(a: Drawn, b: Drawn): boolean {
  const inputs = {
    successesA: a.successes,
    trialsA: a.trials,
    spreadA: a.spread,
    successesB: b.successes,
    trialsB: b.trials,
    spreadB: b.spread,
  };
  const z = evaluate(twoProportionsZ, (name) => inputs[name]) ?? 0;
  return Math.abs(z) > quantileOf(Math.min(a.df, b.df));
}

function simulate(uneven: Uneven, days: readonly [number, number], random: () => number): Cell {
  const sides = Array.from({ length: SIDES }, () => drawSide(uneven, days, random));
  const covered = sides.filter((side) => covers(side, uneven.rate)).length / SIDES;
  const pairs = sides.flatMap((side, i) =>
    Array.from({ length: OPPONENTS }, (_, k) => differ(side, sides[(i + k + 1) % SIDES])),
  );
  return { ...uneven, covered, different: pairs.filter(Boolean).length / pairs.length };
}

describe("with days as uneven as those of real files", () => {
  const random = randomFrom(SEED);
  const cells = SPREADS.flatMap((spread) =>
    DAYS.flatMap((days) =>
      VARIATIONS.flatMap((variation) =>
        RATES.map((rate) => ({ days, ...simulate({ spread, variation, rate }, days, random) })),
      ),
    ),
  );
  const line = (cell: (typeof cells)[number]): string =>
    `spread ${cell.spread}, ${cell.days.join(" to ")} days of ${Math.round(trialsADay(cell))}, rate ${cell.rate} ± ` +
    `${100 * cell.variation} %: ${(100 * cell.covered).toFixed(1)} % covered, ` +
    `${(100 * cell.different).toFixed(1)} % called different`;
  const extremes = (values: readonly number[]): string =>
    `${(100 * Math.min(...values)).toFixed(1)} to ${(100 * Math.max(...values)).toFixed(1)} %`;

  beforeAll(() => {
    if (process.env.STATISTICS_GRID !== undefined) process.stdout.write(`${cells.map(line).join("\n")}\n`);
    process.stdout.write(
      `Simulation: seed ${SEED}, ${cells.length} kinds of days: covered ` +
        `${extremes(cells.map((cell) => cell.covered))}, equal sides called different ` +
        `${extremes(cells.map((cell) => cell.different))}.\n`,
    );
  });

  test("intervals at 95 % hold the true rate in 93 to 97 of 100 cases", () => {
    expect(cells.filter(({ covered }) => covered < 0.93 || covered > 0.97).map(line)).toEqual([]);
  });

  test("equal sides are called different in at most 6 of 100 cases", () => {
    expect(cells.filter(({ different }) => different > 0.06).map(line)).toEqual([]);
  });
});
