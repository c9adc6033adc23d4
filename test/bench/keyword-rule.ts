import { clicksWithoutSale, ourRule, returnAfterThreeDays } from "./keyword-rule-rules";
import { runRule } from "./keyword-rule-run";
import type { DeletingRule, Outcome } from "./keyword-rule-run";
import { drawShop } from "./keyword-rule-shop";
import type { Shop } from "./keyword-rule-shop";

/** A rule at one of its thresholds, in shops of several seeds. */
export interface CurvePoint {
  readonly threshold: string;
  /** Whether operators and our 规则表 take this threshold. */
  readonly isUsual: boolean;
  readonly mean: Outcome;
  readonly bySeed: readonly Outcome[];
}

/** Another rule's curve beside ours. */
export interface RivalCurve {
  readonly name: string;
  readonly points: readonly CurvePoint[];
  readonly atSameWaste: Comparison;
  readonly atSameLoss: Comparison;
}

/** Ours beside another rule at its usual threshold; shares. Null where our curve does not get there. */
export interface Comparison {
  readonly theirs: number;
  readonly ours: number | null;
  /** Theirs less ours, shop by shop. */
  readonly gains: readonly number[];
  /** Of the rival's thresholds that our curve reaches, those at which ours is the better. */
  readonly better: number;
  readonly reached: number;
}

/** What the simulation finds. */
export interface KeywordRuleComparison {
  readonly seeds: readonly number[];
  readonly words: number;
  readonly goodWords: number;
  readonly ours: readonly CurvePoint[];
  readonly rivals: readonly RivalCurve[];
}

/** Shops ours was not tuned on. */
const SEEDS = [1, 2, 3, 4, 5];

/**
 * Clicks that must suffice for so many orders, and the chance of profit at which a word is deleted: from strict to
 * loose, the usual ones among them.
 */
const OURS = [
  [4, 0.001],
  [3, 0.01],
  [3, 0.05],
  [3, 0.2],
  [1, 0.4],
  [0, 0.3],
  [0, 0.5],
  [0, 0.8],
  [0, 0.95],
] as const;
const CLICKS_WITHOUT_SALE = [0.25, 0.5, 1, 1.5, 2, 3, 5];
const RETURNS = [0.01, 0.5, 1, 1.5, 2, 2.5];

/** Tries the rules on shops whose true rates are known; see keyword-rule-shop.ts. */
export function compareKeywordRules(seeds: readonly number[] = SEEDS): KeywordRuleComparison {
  const shops = seeds.map(drawShop);
  const words = shops.flatMap((shop) => shop.words);
  const ours = OURS.map(([minOrders, deleteChance]) =>
    tryRule(
      shops,
      `${minOrders} orders, ${100 * deleteChance} %`,
      minOrders === 3 && deleteChance === 0.05,
      (shop) => ourRule(shop.campaigns, { minOrders, deleteChance }),
    ),
  );
  const rival = (name: string, points: readonly CurvePoint[]): RivalCurve => ({
    name,
    points,
    atSameWaste: compare(ours, points, "waste", "lost"),
    atSameLoss: compare(ours, points, "lost", "waste"),
  });
  return {
    seeds,
    words: words.length / shops.length,
    goodWords: words.filter(({ clickProfit }) => clickProfit > 0).length / shops.length,
    ours,
    rivals: [
      rival(
        "100 / CR % clicks without a sale",
        CLICKS_WITHOUT_SALE.map((times) =>
          tryRule(shops, `× ${times}`, times === 1, () => clicksWithoutSale(times)),
        ),
      ),
      rival(
        "ROI below a line after 3 days",
        RETURNS.map((line) => tryRule(shops, `below ${line}`, line === 1, () => returnAfterThreeDays(line))),
      ),
    ],
  };
}

/** The curves and what is to be said of them, as lines. */
export function keywordRuleLines(found: KeywordRuleComparison): readonly string[] {
  const lines = [
    `Deleting words in ${found.seeds.length} shops of ${found.words.toFixed(0)} words, ${found.goodWords.toFixed(0)} of them good, 90 days (mean, least to most)`,
    `  ${"".padEnd(24)}${"wasted of bad words' cost".padEnd(30)}${"lost of good words' profit".padEnd(30)}good words lost, bad ones found`,
  ];
  const curve = (name: string, points: readonly CurvePoint[]): void => {
    lines.push(`  ${name}`);
    for (const { threshold, isUsual, mean, bySeed } of points) {
      const told = (of: (outcome: Outcome) => number): string =>
        `${percent(of(mean))} (${percent(Math.min(...bySeed.map(of)))} to ${percent(Math.max(...bySeed.map(of)))})`;
      lines.push(
        `  ${isUsual ? "*" : " "} ${threshold.padEnd(22)}${told(({ waste }) => waste).padEnd(30)}` +
          `${told(({ lost }) => lost).padEnd(30)}${percent(mean.lostWords)}, ${percent(mean.foundWords)}`,
      );
    }
  };
  curve("ours", found.ours);
  for (const { name, points } of found.rivals) curve(name, points);
  const sentences = found.rivals.flatMap(({ name, atSameWaste, atSameLoss }) => [
    `  At the waste of “${name}” ours loses ${told(atSameWaste, "of the good words' profit")}`,
    `  At the loss of “${name}” ours wastes ${told(atSameLoss, "of the bad words' cost")}`,
  ]);
  return [...lines, ...sentences];
}

function told({ theirs, ours, gains, better, reached }: Comparison, of: string): string {
  const won = gains.filter((gain) => gain > 0).length;
  const spread = `${percent(Math.min(...gains))} to ${percent(Math.max(...gains))}`;
  return (
    `${ours === null ? "?" : percent(ours)} ${of} instead of ${percent(theirs)} (less in ${won} of ${gains.length} ` +
    `shops, by ${spread}; better at ${better} of ${reached} of its thresholds)`
  );
}

function tryRule(
  shops: readonly Shop[],
  threshold: string,
  isUsual: boolean,
  ruleFor: (shop: Shop) => DeletingRule,
): CurvePoint {
  const bySeed = shops.map((shop) => runRule(shop, ruleFor(shop)));
  const mean = (of: (outcome: Outcome) => number): number =>
    bySeed.reduce((sum, outcome) => sum + of(outcome), 0) / bySeed.length;
  return {
    threshold,
    isUsual,
    mean: {
      waste: mean(({ waste }) => waste),
      lost: mean(({ lost }) => lost),
      lostWords: mean(({ lostWords }) => lostWords),
      foundWords: mean(({ foundWords }) => foundWords),
    },
    bySeed,
  };
}

type Side = "waste" | "lost";

/** Ours read off between its thresholds where `same` is the rival's; `judged` is compared. */
function compare(
  ours: readonly CurvePoint[],
  theirs: readonly CurvePoint[],
  same: Side,
  judged: Side,
): Comparison {
  const means = ours.map(({ mean }) => mean);
  const reached = theirs.flatMap(({ mean }) => {
    const read = readOff(means, mean[same], same, judged);
    return read === null ? [] : [mean[judged] - read];
  });
  const usual = theirs.find(({ isUsual }) => isUsual) ?? theirs[0];
  const gains = usual.bySeed.flatMap((outcome, place) => {
    const own = ours.map(({ bySeed }) => bySeed[place]);
    const read = readOff(own, outcome[same], same, judged);
    return read === null ? [] : [outcome[judged] - read];
  });
  return {
    theirs: usual.mean[judged],
    ours: readOff(means, usual.mean[same], same, judged),
    gains,
    better: reached.filter((gain) => gain > 0).length,
    reached: reached.length,
  };
}

/** A straight line between the neighbours; a rule that deletes nothing, all waste and no loss, ends each curve. */
function readOff(curve: readonly Outcome[], at: number, same: Side, judged: Side): number | null {
  const ends: readonly Pick<Outcome, Side>[] = [{ waste: 1, lost: 0 }, ...curve];
  for (let place = 1; place < ends.length; place += 1) {
    const [a, b] = [ends[place - 1], ends[place]];
    if ((a[same] - at) * (b[same] - at) > 0) continue;
    const part = a[same] === b[same] ? 0 : (at - a[same]) / (b[same] - a[same]);
    return a[judged] + part * (b[judged] - a[judged]);
  }
  return null;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
