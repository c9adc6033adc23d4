import { usualWindows } from "../../../src/core/fishbone/shop-facts";
import type { DailyFigures, Part, ShopFacts, Subject } from "../../../src/core/fishbone/shop-facts";
import type { CauseId } from "../../../src/core/fishbone/causes";
import { causeOf } from "../../../src/core/fishbone/causes";
import { evidenceText } from "../../../src/core/fishbone/evidence-text";
import { openFishbone } from "../../../src/core/fishbone/open-fishbone";
import type { OpenedFishbone, RankedCause } from "../../../src/core/fishbone/open-fishbone";

/** A word that converts worse in the last of five weeks; each figure is one before and one in the last week. */

const WEEKS = 5;
const DAYS = WEEKS * 7;

type Pair = readonly [before: number, after: number];
type Levels = Readonly<Record<string, Pair>>;

function byDay(levels: Levels): DailyFigures {
  return Object.fromEntries(
    Object.entries(levels).map(([field, [before, after]]) => [
      field,
      Array.from({ length: DAYS }, (_, day) => (day < DAYS - 7 ? before : after)),
    ]),
  );
}

/** Clicks and orders as the ads call them and as the shop does. */
function words(clicks: Pair, orders: Pair, more: Levels = {}): DailyFigures {
  return byDay({ clicks, visitors: clicks, adOrders: orders, orders, paidBuyers: orders, ...more });
}

function opened(shop: Levels, word: DailyFigures, others: DailyFigures | null, parts: readonly Part[] = []) {
  const windows = usualWindows(DAYS - 1);
  const facts: ShopFacts = {
    days: Array.from({ length: DAYS }, (_, day) =>
      new Date(Date.UTC(2026, 2, 2 + day)).toISOString().slice(0, 10),
    ),
    shop: byDay(shop),
    parts,
  };
  const subject: Subject = { part: { kind: "keyword", name: "连衣裙", figures: word }, others };
  const found = windows && openFishbone("keyword", facts, windows, undefined, undefined, subject);
  if (found === null) throw new Error("The word has clicks and orders.");
  return found;
}

function of({ causes }: OpenedFishbone, cause: CauseId): RankedCause {
  const found = causes.find((each) => each.cause === cause);
  if (found === undefined) throw new Error(`${cause} is not looked into`);
  return found;
}

describe("a word that converts worse while the shop does not", () => {
  // 5 of 100 clicks, then 2; the shop without it 35 of 900 all along; twice as many people see it.
  const found = opened(
    { visitors: [1000, 1000], paidBuyers: [40, 37], bounceRate: [0.5, 0.5], refundRate: [0.1, 0.1] },
    words([100, 100], [5, 2], { impressions: [2000, 4000], cost: [120, 120], cartAdds: [20, 20] }),
    words([300, 300], [12, 12]),
  );

  test("is of the word: its orders per click", () => {
    expect(found).toMatchObject({ problem: "keyword", part: "连衣裙", day: "2026-04-05" });
    expect(found.label["zh-CN"]).toBe("点击转化率");
    expect([found.change.before, found.change.after]).toEqual([0.05, 0.02]);
    expect(found.isAlone).toBe(true);
  });

  test("does not blame the shop, whose own fall is the word's", () => {
    const { evidence, state } = of(found, "fewerBuy");
    expect(state).toBe("ruledOut");
    expect([evidence?.before, evidence?.after, evidence?.explained]).toEqual([35 / 900, 35 / 900, 0]);
    expect(evidenceText(evidence, "zh-CN")).toBe("支付转化率 3.89% → 3.89%（不算“连衣裙”）");
    expect(evidenceText(evidence, "en-US")).toMatch(/ 3\.89% → 3\.89% \(without “连衣裙”\)$/);
  });

  test("rules out what stayed: other words, carts, the page, prices of clicks, refunds", () => {
    for (const cause of ["othersWorse", "wordCarts", "pageLeft", "wordContested", "refundsTell"] as const)
      expect([cause, of(found, cause).state]).toEqual([cause, "ruledOut"]);
  });

  test("puts what moved with it first, as at most", () => {
    const [first] = found.causes;
    // 5 % of 2,000, then 2.5 % of 4,000, in step with its conversion: r² is 1.
    expect([first?.cause, first?.state, first?.evidence?.isAtMost]).toEqual(["wordUnfit", "suspected", true]);
    expect([first?.evidence?.before, first?.evidence?.after]).toEqual([0.05, 0.025]);
    expect(first?.evidence?.explained).toBeCloseTo(1, 9);
  });

  test("looks for no cause in one of its own kind, and leaves open what no figure shows", () => {
    expect(found.causes.some(({ cause }) => cause === "keywordWorse")).toBe(false);
    for (const cause of ["rivalPrice", "wordRank", "wordQuality", "stockOut"] as const)
      expect([cause, of(found, cause)]).toEqual([cause, { cause, evidence: null, state: "open" }]);
  });
});

describe("a word that falls with the whole shop", () => {
  const SHOP = { visitors: [1000, 1000], paidBuyers: [50, 25] } as const;
  // 10 of 200 clicks, then 5; the shop without it 40 of 800, then 20.
  const WORD = words([200, 200], [10, 5]);

  test("is the page's where as many more leave at once", () => {
    // Those who stay are 1 - 0.5, then 1 - 0.75: half, as is what became of the conversion.
    const found = opened({ ...SHOP, bounceRate: [0.5, 0.75] }, WORD, words([300, 300], [12, 6]));
    const [first] = found.causes;
    expect([first?.cause, first?.state]).toEqual(["pageLeft", "confirmed"]);
    expect(causeOf("pageLeft").bone).toBe("page");
    expect(found.isAlone).toBe(false);
    expect(first?.evidence?.explained).toBeCloseTo(1, 9);
    // What the page explains is not counted again.
    expect(of(found, "fewerBuy").evidence?.explained).toBeCloseTo(0, 9);
    expect(of(found, "othersWorse").evidence?.explained).toBeCloseTo(0, 9);
  });

  test("is the shop's where no figure says more", () => {
    const found = opened(SHOP, WORD, words([300, 300], [12, 6]));
    const [first] = found.causes;
    expect([first?.cause, first?.state]).toEqual(["fewerBuy", "confirmed"]);
    expect(first?.evidence).toMatchObject({ before: 0.05, after: 0.025, without: "连衣裙" });
    expect(first?.evidence?.explained).toBeCloseTo(1, 9);
  });

  test("is the shop's as far as that fell: a fifth of a fall by three fifths", () => {
    // Without it 36 of 900, then 28.8; at the shop's earlier rate 2 % would be 2.5 %, 0.5 of 3 points.
    const found = opened({ visitors: [1000, 1000], paidBuyers: [41, 30.8] }, words([100, 100], [5, 2]), null);
    expect(of(found, "fewerBuy").evidence?.explained).toBeCloseTo(0.5 / 3, 9);
    expect(of(found, "fewerBuy").state).toBe("suspected");
  });

  test("is a product's that ran out, as far as that drew the shop down", () => {
    const product: Part = {
      kind: "product",
      name: "主推款",
      figures: byDay({ visitors: [400, 400], paidBuyers: [30, 0], paidAmount: [3000, 0], stock: [90, 0] }),
    };
    // 40 of 1,000 buy, then 10: with its 30 again there would be 4 times as many, of the word too.
    const found = opened(
      { visitors: [1000, 1000], paidBuyers: [40, 10], paidAmount: [4000, 1000] },
      words([100, 100], [8, 2]),
      null,
      [product],
    );
    const { evidence, state } = of(found, "stockOut");
    expect([evidence?.part, state]).toEqual(["主推款", "confirmed"]);
    expect(evidence?.explained).toBeCloseTo(1, 9);
  });
});

describe("without a table of the shop's days", () => {
  test("what the shop would show is open; that other words fell as much is seen all the same", () => {
    const found = opened({}, words([100, 100], [5, 2.5]), words([300, 300], [12, 6]));
    const [first] = found.causes;
    expect([first?.cause, first?.state]).toEqual(["othersWorse", "confirmed"]);
    expect([first?.evidence?.before, first?.evidence?.after]).toEqual([0.04, 0.02]);
    expect(found.isAlone).toBe(false);
    expect(first?.evidence?.explained).toBeCloseTo(1, 9);
    for (const cause of ["fewerBuy", "pageLeft", "refundsTell", "stockOut"] as const)
      expect(of(found, cause)).toEqual({ cause, evidence: null, state: "open" });
  });

  test("nothing says that it is the word alone where there is no other to look at", () => {
    expect(opened({}, words([100, 100], [5, 2]), null).isAlone).toBe(false);
  });
});

test("orders that the ads count and the shop does not are not taken off it", () => {
  // 60 orders by the ads, of 40 buyers of the shop: what is left of it would be less than none.
  const found = opened({ visitors: [1000, 1000], paidBuyers: [40, 40] }, words([100, 100], [60, 30]), null);
  expect(of(found, "fewerBuy").evidence).toMatchObject({ before: 0.04, after: 0.04, without: null });
});

test("the problem of a keyword without one named is looked at in the shop", () => {
  const windows = usualWindows(DAYS - 1);
  const facts = { days: Array.from({ length: DAYS }, (_, i) => String(i)), parts: [] };
  const shop = byDay({ visitors: [1000, 1000], paidBuyers: [40, 20] });
  const found = windows && openFishbone("keyword", { ...facts, shop }, windows);
  expect(found).toMatchObject({ part: null, change: { before: 0.04, after: 0.02 } });
  expect(found?.causes.some(({ cause }) => cause === "keywordWorse")).toBe(true);
});
