import { openFishbone } from "../../../src/core/fishbone/open-fishbone";
import type { OpenedFishbone } from "../../../src/core/fishbone/open-fishbone";
import { usualWindows } from "../../../src/core/fishbone/shop-facts";
import { randomFrom } from "../statistics/beta-binomial";

/** Words of shops whose days vary, buyers drawn: in the last of five weeks one thing happens. */

const { cos, exp, log, PI, round, sqrt } = Math;
const SHOPS = 100;
const DAYS = 35;
const FIRST_BAD = DAYS - 7;

/** The word sells to two fifths as many; half as many of all visitors stay; orders of the last days are still to come. */
type Planted = "word" | "page" | "late";

test("what befell a word alone is called its own, and nothing around it is confirmed in 95 shops of 100", () => {
  const all = shopsWith("word");
  const alone = all.filter(({ isAlone }) => isAlone).length;
  expect(alone).toBeGreaterThanOrEqual(0.85 * SHOPS);
  const quiet = all.filter(({ causes }) => causes.every(({ state }) => state !== "confirmed")).length;
  expect(quiet).toBeGreaterThanOrEqual(0.95 * SHOPS);
});

test("a page that fewer stay on comes first for a word that is no worse than the shop", () => {
  const all = shopsWith("page");
  const firsts = all.filter(({ causes: [first] }) => first?.cause === "pageLeft").length;
  expect(firsts).toBeGreaterThanOrEqual(0.95 * SHOPS);
  expect(all.filter(({ isAlone }) => isAlone)).toEqual([]);
});

test("orders still to come are seen in the other words, not blamed on this one", () => {
  const all = shopsWith("late");
  const firsts = all.filter(({ causes: [first] }) => first?.cause === "othersWorse").length;
  expect(firsts).toBeGreaterThanOrEqual(0.8 * SHOPS);
});

function shopsWith(planted: Planted): readonly OpenedFishbone[] {
  return Array.from({ length: SHOPS }, (_, seed) => openWord(planted, 7919 * seed + planted.length));
}

function openWord(planted: Planted, seed: number): OpenedFishbone {
  const random = randomFrom(seed);
  const noise = (size: number): number => exp(size * sqrt(-2 * log(1 - random())) * cos(2 * PI * random()));
  const drawn = (mean: number): number => {
    let [count, chance, left] = [0, exp(-mean), random()];
    for (left -= chance; left > 0 && count < 1000; left -= chance) chance *= mean / ++count;
    return count;
  };
  const column = (): number[] => Array.from({ length: DAYS }, () => 0);
  const shop = { visitors: column(), paidBuyers: column(), bounceRate: column() };
  const word = { clicks: column(), visitors: column(), adOrders: column(), paidBuyers: column() };
  const others = { clicks: column(), adOrders: column() };
  for (let day = 0; day < DAYS; day += 1) {
    const isBad = day >= FIRST_BAD;
    const come = planted === "late" && isBad ? 1 - 0.1 * (day - FIRST_BAD) : 1;
    const stay = (planted === "page" && isBad ? 0.25 : 0.5) + 0.01 * (random() - 0.5);
    const rate = 0.08 * stay * noise(0.05);
    const [clicks, ofOthers, free] = [200, 600, 2400].map((people) => round(people * noise(0.1)));
    const bought = drawn(clicks * rate * 1.25 * come * (planted === "word" && isBad ? 0.4 : 1));
    const byOthers = drawn(ofOthers * rate * come);
    word.clicks[day] = word.visitors[day] = clicks;
    word.adOrders[day] = word.paidBuyers[day] = bought;
    others.clicks[day] = ofOthers;
    others.adOrders[day] = byOthers;
    shop.visitors[day] = clicks + ofOthers + free;
    shop.paidBuyers[day] = bought + byOthers + drawn(free * rate);
    shop.bounceRate[day] = 1 - stay;
  }
  const windows = usualWindows(DAYS - 1);
  const days = Array.from({ length: DAYS }, (_, day) =>
    new Date(Date.UTC(2026, 2, 2 + day)).toISOString().slice(0, 10),
  );
  const subject = { part: { kind: "keyword", name: "词", figures: word } as const, others };
  const found =
    windows && openFishbone("keyword", { days, shop, parts: [] }, windows, undefined, undefined, subject);
  if (found === null) throw new Error("Five weeks of clicks are enough.");
  return found;
}
