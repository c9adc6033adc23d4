import { DAYS, plantedShop } from "./planted-shop";
import type { Planted } from "./planted-shop";
import { causeOf } from "../../../src/core/fishbone/causes";
import type { CauseId } from "../../../src/core/fishbone/causes";
import { openFishbone } from "../../../src/core/fishbone/open-fishbone";
import type { RankedCause } from "../../../src/core/fishbone/open-fishbone";
import { usualWindows } from "../../../src/core/fishbone/shop-facts";

const SHOPS = 50;

/** The cause that was planted; a changed page shows in several figures of the page, each of which is right. */
const PLANTED: Readonly<Record<Exclude<Planted, "nothing">, (cause: CauseId) => boolean>> = {
  channel: (cause) => cause === "channelLost",
  price: (cause) => cause === "priceRise",
  stock: (cause) => cause === "stockOut",
  page: (cause) => causeOf(cause).bone === "page",
  keyword: (cause) => cause === "keywordLost",
  refunds: (cause) => cause === "refundWave",
};
/** The part it was planted in. */
const PARTS: Readonly<Partial<Record<Planted, string>>> = {
  channel: "手淘搜索",
  price: "商品1",
  stock: "商品1",
  keyword: "词1",
};

test.each(Object.keys(PLANTED) as (keyof typeof PLANTED)[])(
  "a planted %s is found first in nine shops of ten and among the first three in 98 of 100",
  (planted) => {
    const opened = shopsWith(planted);
    const isIt = ({ cause, evidence }: RankedCause): boolean =>
      PLANTED[planted](cause) && (evidence?.part ?? null) === (PARTS[planted] ?? null);
    const firsts = opened.filter(([first]) => isIt(first)).length;
    const amongThree = opened.filter((causes) => causes.slice(0, 3).some(isIt)).length;
    expect(firsts).toBeGreaterThanOrEqual(0.9 * SHOPS);
    expect(amongThree).toBeGreaterThanOrEqual(0.98 * SHOPS);
  },
);

test("where nothing happened, nothing is called confirmed in 95 shops of 100", () => {
  const opened = shopsWith("nothing");
  const quiet = opened.filter((causes) => causes.every(({ state }) => state !== "confirmed")).length;
  expect(quiet).toBeGreaterThanOrEqual(0.95 * SHOPS);
});

test("causes no figure shows stay open and come last, in the order of diagnosis", () => {
  const [causes] = shopsWith("channel");
  const first = causes.findIndex(({ evidence }) => evidence === null);
  expect(causes.slice(first).map(({ cause, state }) => [cause, state])).toEqual([
    ["rivalPrice", "open"],
    ["rivalProduct", "open"],
    ["marketSeason", "open"],
    ["afterEvent", "open"],
    ["marketRules", "open"],
    ["serviceSells", "open"],
  ]);
});

function shopsWith(planted: Planted): readonly (readonly RankedCause[])[] {
  const windows = usualWindows(DAYS - 1);
  if (windows === null) throw new Error("Eight weeks are enough.");
  return Array.from({ length: SHOPS }, (_, shop) => {
    const opened = openFishbone("sales", plantedShop(planted, 7919 * shop + planted.length), windows);
    if (opened === null) throw new Error("The shop has sales.");
    return opened.causes;
  });
}
