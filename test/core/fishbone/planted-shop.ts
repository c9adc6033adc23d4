import type { FieldId } from "../../../src/core/fields/index";
import type { Part, ShopFacts } from "../../../src/core/fishbone/shop-facts";
import { randomFrom } from "../statistics/beta-binomial";

// Taken out once: jest looks a global up anew each time, and slowly.
const { cos, exp, log, PI, round, sqrt } = Math;

/** What is done to a shop; of a part, to its first one of the kind that is asked for. */
export type Planted = "channel" | "price" | "stock" | "page" | "keyword" | "refunds" | "nothing";

export const DAYS = 56;
/** The last week is the bad one. */
const FIRST_BAD = DAYS - 7;
const WEEKDAYS = [1.05, 1.0, 0.98, 0.97, 1.02, 1.1, 0.95];
const SOURCES = [
  { name: "手淘搜索", share: 0.28 },
  { name: "直通车", share: 0.36 },
  { name: "手淘推荐", share: 0.16 },
  { name: "淘宝客", share: 0.1 },
  { name: "我的淘宝", share: 0.1 },
];
const KEYWORDS = [0.5, 0.1, 0.12, 0.1, 0.08, 0.05, 0.04, 0.03];
const PRODUCTS = [
  { share: 0.34, price: 89, rate: 0.04 },
  { share: 0.22, price: 129, rate: 0.03 },
  { share: 0.16, price: 59, rate: 0.045 },
  { share: 0.12, price: 199, rate: 0.02 },
  { share: 0.1, price: 39, rate: 0.05 },
  { share: 0.06, price: 259, rate: 0.015 },
];

/** Figures by field of one thing, filled day by day. */
type Filling = Partial<Record<FieldId, (number | null)[]>>;

/**
 * Eight weeks of a shop in which one thing went wrong in the last, on its first, second or third day: days vary by a
 * tenth and resemble the day before, sources, products and keywords vary by themselves, buyers are drawn.
 */
export function plantedShop(planted: Planted, seed: number): ShopFacts {
  const random = randomFrom(seed);
  const normal = (): number => sqrt(-2 * log(1 - random())) * cos(2 * PI * random());
  const noise = (size: number): number => exp(size * normal());
  const start = FIRST_BAD + Math.floor(random() * 3);
  const size = 1500 + 4000 * random();
  const shop: Filling = {};
  const sources = SOURCES.map(({ name }) => ({ name, figures: {} as Filling }));
  const keywords = KEYWORDS.map((_, i) => ({ name: `词${i + 1}`, figures: {} as Filling }));
  const products = PRODUCTS.map((_, i) => ({ name: `商品${i + 1}`, figures: {} as Filling }));
  let likeYesterday = 0;
  for (let day = 0; day < DAYS; day += 1) {
    const isBad = (what: Planted): boolean => planted === what && day >= start;
    likeYesterday = 0.4 * likeYesterday + 0.08 * normal();
    const people = size * WEEKDAYS[day % 7] * exp(likeYesterday);
    const clicks = KEYWORDS.map((share, i) => {
      const lost = i === 0 && isBad("keyword") ? 0.03 : 1;
      return round(people * 0.36 * share * noise(0.1) * lost);
    });
    const ofAds = clicks.reduce((sum, each) => sum + each, 0);
    const visitors = SOURCES.map(({ name, share }, i) => {
      if (name === "直通车") return ofAds;
      return round(people * share * noise(0.08) * (i === 0 && isBad("channel") ? 0.15 : 1));
    });
    const all = visitors.reduce((sum, each) => sum + each, 0);
    const pageRate = isBad("page") ? 0.68 : 1;
    const dayRate = noise(0.05) * pageRate;
    let [buyers, units, amount, refunds] = [0, 0, 0, 0];
    PRODUCTS.forEach(({ share, price, rate }, i) => {
      const hit = i === 0;
      const came = round(all * share * 1.3 * noise(0.06) * (hit && isBad("stock") ? 0.5 : 1));
      const dear = hit && isBad("price");
      const gone = hit && isBad("stock");
      const expected = came * rate * dayRate * noise(0.04) * (dear ? 0.5 : 1) * (gone ? 0 : 1);
      const bought = Math.max(0, round(expected + sqrt(expected) * normal()));
      const pieces = round(bought * 1.2);
      const paid = pieces * price * (dear ? 1.25 : 1) * noise(0.01);
      const back = paid * 0.06 * noise(0.25) * (isBad("refunds") ? 5 : 1);
      put(products[i].figures, day, {
        visitors: came,
        paidBuyers: bought,
        paidUnits: pieces,
        paidAmount: paid,
        refundAmount: back,
        stock: gone ? 0 : 500 + round(100 * random()),
      });
      buyers += bought;
      units += pieces;
      amount += paid;
      refunds += back;
    });
    SOURCES.forEach((_, i) => {
      const share = visitors[i] / all;
      const bought = Math.max(0, round(buyers * share * noise(0.08)));
      put(sources[i].figures, day, {
        visitors: visitors[i],
        paidBuyers: bought,
        paidAmount: buyers === 0 ? 0 : (bought * amount) / buyers,
      });
    });
    KEYWORDS.forEach((_, i) => {
      const bought = round((buyers / all) * clicks[i] * noise(0.1));
      put(keywords[i].figures, day, {
        visitors: clicks[i],
        paidBuyers: bought,
        paidAmount: buyers === 0 ? 0 : (bought * amount) / buyers,
      });
    });
    put(shop, day, {
      visitors: all,
      newVisitors: round(all * 0.7 * noise(0.03)),
      paidBuyers: buyers,
      returningBuyers: round(buyers * 0.25 * noise(0.15)),
      paidUnits: units,
      paidAmount: amount,
      refundAmount: refunds,
      bounceRate: (isBad("page") ? 0.66 : 0.5) + 0.015 * normal(),
      averageStaySeconds: (isBad("page") ? 85 : 110) * noise(0.05),
      cartUsers: round(all * 0.11 * noise(0.05) * pageRate),
      rating: 4.8 + 0.01 * normal(),
      serviceResponseSeconds: 40 * noise(0.15),
      cost: ofAds * 1.8 * noise(0.05),
      clicks: ofAds,
    });
  }
  return {
    days: Array.from({ length: DAYS }, (_, day) =>
      new Date(Date.UTC(2026, 0, 5 + day)).toISOString().slice(0, 10),
    ),
    shop,
    parts: [
      ...sources.map((each): Part => ({ kind: "source", ...each })),
      ...products.map((each): Part => ({ kind: "product", ...each })),
      ...keywords.map((each): Part => ({ kind: "keyword", ...each })),
    ],
  };
}

function put(figures: Filling, day: number, values: Partial<Record<FieldId, number>>): void {
  for (const [field, value] of Object.entries(values) as [FieldId, number][])
    (figures[field] ??= Array.from({ length: DAYS }, () => null))[day] = value;
}
