import { randomFrom } from "../statistics/beta-binomial";
import { compareWeeks } from "../../../src/core/countermeasures/compare-weeks";
import type { DayFigure } from "../../../src/core/countermeasures/compare-weeks";

// Taken out once: jest looks a global up anew each time, and slowly.
const { cos, exp, floor, log, max, PI, round, sqrt } = Math;

const SEED = 20260330;
/** Shops without an effect, and with one, of each kind. */
const [SHOPS, SHOPS_WITH_EFFECT] = [2000, 500];
/** Whole weeks there are before the change, drawn alike. */
const [FEWEST_WEEKS, MOST_WEEKS] = [8, 12];
const SIDE = 2;
const WEEKDAYS = [1.05, 1, 0.98, 0.97, 1.02, 1.1, 0.95];
/** Share by which a figure changes with the day of the change. */
const EFFECTS = [0.1, 0.2, 0.3];

interface Kind {
  /** Whether it is a rate of buyers among visitors, or the visitors themselves. */
  readonly isRate: boolean;
  /** By what share of itself the level of a day is off. */
  readonly noise: number;
  /** How much a day is like the day before. */
  readonly likeness: number;
}

interface Called {
  /** Shares of shops whose interval lies wholly above 0, and below. */
  readonly up: number;
  readonly down: number;
}

/** The days of a shop: a weekday pattern, and days that are off by noise and like the day before (order 1). */
function drawDays({ isRate, noise, likeness }: Kind, effect: number, ahead: number, random: () => number) {
  const normal = (): number => sqrt(-2 * log(1 - random())) * cos(2 * PI * random());
  let off = noise * normal();
  return Array.from({ length: ahead + 1 + 7 * SIDE }, (_, day): DayFigure => {
    off = likeness * off + sqrt(1 - likeness ** 2) * noise * normal();
    const level = exp(off) * (day < ahead ? 1 : 1 + effect);
    const weekday = WEEKDAYS[day % 7];
    if (!isRate) return { day, top: round(1000 * weekday * level), bottom: null };
    const visitors = round(1000 * weekday ** 3);
    const expected = 0.04 * visitors * level;
    return { day, top: max(0, round(expected + sqrt(expected) * normal())), bottom: visitors };
  });
}

function simulate(kind: Kind, effect: number, shops: number, random: () => number): Called {
  let [up, down] = [0, 0];
  for (let shop = 0; shop < shops; shop += 1) {
    const ahead = 7 * (FEWEST_WEEKS + floor((MOST_WEEKS - FEWEST_WEEKS + 1) * random()));
    const interval = compareWeeks(drawDays(kind, effect, ahead, random), ahead, SIDE)?.interval;
    if (!interval) continue;
    if (interval.low > 0) up += 1;
    if (interval.high < 0) down += 1;
  }
  return { up: up / shops, down: down / shops };
}

describe("shops of eight to twelve weeks, two weeks a side", () => {
  const random = randomFrom(SEED);
  const kinds = [false, true].flatMap((isRate) =>
    [0.1, 0.25].flatMap((noise) => [0, 0.3, 0.6].map((likeness): Kind => ({ isRate, noise, likeness }))),
  );
  const rows = kinds.map((kind) => ({
    ...kind,
    idle: simulate(kind, 0, SHOPS, random),
    found: EFFECTS.map((effect) => simulate(kind, effect, SHOPS_WITH_EFFECT, random)),
  }));
  const wrong = ({ idle }: (typeof rows)[number]): number => idle.up + idle.down;
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const line = (row: (typeof rows)[number]): string =>
    `${row.isRate ? "rate" : "mean"}, days off by ${100 * row.noise} %, likeness ${row.likeness}: ` +
    `called without effect ${percent(wrong(row))} (up ${percent(row.idle.up)}, down ${percent(row.idle.down)}); ` +
    EFFECTS.map((effect, i) => `+${100 * effect} % found in ${percent(row.found[i].up)}`).join(", ");

  beforeAll(() => {
    process.stdout.write(`Before and after, seed ${SEED}:\n${rows.map(line).join("\n")}\n`);
  });

  test("a change without effect is called one in at most 6 of 100, also where days are somewhat alike", () => {
    expect(rows.filter((row) => row.likeness < 0.6 && wrong(row) > 0.06).map(line)).toEqual([]);
  });

  test("where days are much alike, in at most 8 of 100", () => {
    expect(rows.filter((row) => wrong(row) > 0.08).map(line)).toEqual([]);
  });

  test("an effect is found the more often the larger it is, and hardly ever taken for its opposite", () => {
    for (const row of rows) {
      const [small, middle, large] = row.found.map(({ up }) => up);
      expect([line(row), small < middle && middle < large]).toEqual([line(row), true]);
      expect([line(row), max(...row.found.map(({ down }) => down)) <= 0.02]).toEqual([line(row), true]);
    }
    // It does find: the first tests would hold for a method that never decides.
    expect(rows[0].found[1].up).toBeGreaterThan(0.9);
  });
});
