import fc from "fast-check";
import { CAUSE_STATES } from "../../../src/core/fishbone/cause-state";
import type { Fishbone, FishboneBone } from "../../../src/core/fishbone/fishbone";
import { FISHBONE_PAGE, layoutFishbone } from "../../../src/core/fishbone/layout/layout";
import type { DrawnBox, DrawnLine } from "../../../src/workbook/plan";
import { sampleFishbone } from "../../support/fishbones";

const SEED = Number(process.env.FUZZ_SEED ?? 20261122);
const RUNS = 2_000;

jest.setTimeout(300_000);

const HAN =
  "竞品降价活动到期关键词质量分下降页面加载慢热销款断货差评集中在起球与色差流量来源搜索推荐直播间客服响应物流发货，（）：、";
const WORDS =
  "price rise out of stock reviews got worse rival cut conversion fell since Monday ROI 23% e-mail".split(
    " ",
  );

const chinese = (most: number) =>
  fc
    .array(fc.constantFrom(...HAN, "3", "%", "A"), { minLength: 0, maxLength: most })
    .map((characters) => characters.join(""));
const english = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 0, maxLength: most }).map((words) => words.join(" "));
const strange = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.constantFrom("W".repeat(90), "\n\t ", "（（（（", "。。。。。。。。。。", "🎉".repeat(30)),
);
const text = (han: number, words: number) =>
  fc.oneof(
    { weight: 5, arbitrary: chinese(han) },
    { weight: 4, arbitrary: english(words) },
    { weight: 1, arbitrary: strange },
  );

/** Causes are dealt to the bones by chance, evenly or nearly all to one of them. */
const fishbones: fc.Arbitrary<Fishbone> = fc
  .record({
    problem: text(40, 12),
    titles: fc.array(text(8, 2), { minLength: 0, maxLength: 10 }),
    middles: fc.array(text(8, 3), { minLength: 1, maxLength: 3 }),
    causes: fc.array(
      fc.record({
        text: fc.oneof(text(12, 3), text(60, 16)),
        bone: fc.nat(),
        middle: fc.option(fc.nat(2), { nil: null }),
        state: fc.constantFrom(...CAUSE_STATES),
      }),
      { minLength: 0, maxLength: 40 },
    ),
    isLopsided: fc.boolean(),
  })
  .map(({ problem, titles, middles, causes, isLopsided }) => ({
    problem,
    bones: titles.map((title, index): FishboneBone => ({
      title,
      causes: causes
        .map((cause, key) => ({
          ...cause,
          key: String(key),
          bone: isLopsided && cause.bone % 5 > 0 ? 0 : cause.bone,
        }))
        .filter(({ bone }) => bone % titles.length === index)
        .map(({ key, text, middle, state }) => ({
          key,
          text,
          middle: middle === null ? null : (middles[middle] ?? null),
          state,
        })),
    })),
  }));

const overlap = (a: DrawnBox, b: DrawnBox): boolean =>
  a.left < b.left + b.width - 0.05 &&
  b.left < a.left + a.width - 0.05 &&
  a.top < b.top + b.height - 0.05 &&
  b.top < a.top + a.height - 0.05;

/** Whether a line runs through a box, not only along its edge: both ends on one side of it, or not. */
function crosses({ from, to }: DrawnLine, box: DrawnBox): boolean {
  const edge = 0.2;
  let [enter, leave] = [0, 1];
  const clip = (start: number, run: number, low: number, high: number): boolean => {
    if (Math.abs(run) < 1e-9) return start > low && start < high;
    const [a, b] = [(low - start) / run, (high - start) / run];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
    return enter < leave;
  };
  return (
    clip(from.x, to.x - from.x, box.left + edge, box.left + box.width - edge) &&
    clip(from.y, to.y - from.y, box.top + edge, box.top + box.height - edge)
  );
}

function drawn(fishbone: Fishbone) {
  const layout = layoutFishbone(fishbone);
  if (!layout.fits) throw new Error(`${layout.causes} causes on ${layout.bones} bones do not fit`);
  return layout;
}

/** What is wrong with a layout; nothing where all is well. */
function faults(fishbone: Fishbone): readonly string[] {
  const layout = drawn(fishbone);
  const { boxes, lines } = layout;
  const found: string[] = [];
  boxes.forEach((box, index) => {
    const { key, left, top, width, height } = box;
    if (
      left < 0 ||
      top < -0.05 ||
      left + width > FISHBONE_PAGE.width + 0.05 ||
      top + height > layout.height + 0.1
    )
      found.push(`${key} leaves the page`);
    for (const other of boxes.slice(index + 1))
      if (overlap(box, other)) found.push(`${key} overlaps ${other.key}`);
    for (const line of lines)
      if (line.from.box !== key && line.to.box !== key && crosses(line, box))
        found.push(`${line.key} crosses ${key}`);
    if (box.lines.length > 3 || box.fontSize < 7) found.push(`${key} has small letters or many lines`);
  });
  if (layout.height > FISHBONE_PAGE.height + 0.05) found.push("higher than the page");
  const feet = lines.filter(({ look }) => look === "bone").map(({ to }) => to.x);
  if (feet.some((foot, index) => foot <= (feet[index - 1] ?? -1))) found.push("bones out of order");
  if (feet.length !== fishbone.bones.length) found.push("a bone is missing");
  const keys = [...boxes, ...lines].map(({ key }) => key);
  if (new Set(keys).size < keys.length) found.push("a key stands twice");
  for (const { causes } of fishbone.bones)
    for (const cause of causes)
      if (!boxes.some(({ key }) => key === `cause ${cause.key}`)) found.push(`cause ${cause.key} is missing`);
  for (const { from, to } of lines)
    for (const { box, x, y } of [from, to]) {
      const at = boxes.find(({ key }) => key === box);
      if (box !== undefined && (!at || distanceToSides(at, x, y) > 0.15)) found.push(`a line misses ${box}`);
    }
  return found;
}

/** To the middle of the nearest side of a box. */
const distanceToSides = ({ left, top, width, height }: DrawnBox, x: number, y: number): number =>
  Math.min(
    Math.hypot(x - left, y - top - height / 2),
    Math.hypot(x - left - width, y - top - height / 2),
    Math.hypot(x - left - width / 2, y - top),
    Math.hypot(x - left - width / 2, y - top - height),
  );

describe("layoutFishbone", () => {
  test(`up to 40 causes on up to 10 bones: no overlap, none off the page, bones in order (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fishbones, (fishbone) => {
        expect(faults(fishbone)).toEqual([]);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  test(`the same fishbone is laid out the same (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fishbones, (fishbone) => {
        expect(layoutFishbone(structuredClone(fishbone))).toEqual(layoutFishbone(fishbone));
      }),
      { seed: SEED, numRuns: 50 },
    );
  });

  test.each(["zh-CN", "en-US"] as const)("a sample of any size in %s is whole", (locale) => {
    for (let causes = 0; causes <= 40; causes++) expect(faults(sampleFishbone(locale, causes))).toEqual([]);
  });
});
