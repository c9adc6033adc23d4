import { DAYS, plantedShop } from "./planted-shop";
import { describeFishbone } from "../../../src/core/fishbone/layout/drawing-plan";
import { causeRows, fishboneOf } from "../../../src/core/fishbone/cause-rows";
import type { KeptCause } from "../../../src/core/fishbone/cause-rows";
import { openFishbone } from "../../../src/core/fishbone/open-fishbone";
import type { OpenedFishbone } from "../../../src/core/fishbone/open-fishbone";
import { usualWindows } from "../../../src/core/fishbone/shop-facts";
import type { ShopFacts } from "../../../src/core/fishbone/shop-facts";

const opened = open(plantedShop("channel", 11));
const row = (own: Partial<KeptCause>): KeptCause => ({
  id: null,
  bone: "",
  middle: "",
  cause: "",
  state: "",
  owner: "",
  measure: "",
  remark: "",
  ...own,
});

test("a new table has every cause of the library once", () => {
  const rows = causeRows(opened, [], "zh-CN");
  expect(rows.map(({ id }) => id)).toEqual(opened.causes.map(({ cause }) => cause));
});

test("causes that people deleted stay away, unless figures speak for them", () => {
  const kept = [row({ id: "rivalPrice", bone: "竞争对手", cause: "对手降价或大促", state: "排除" })];
  const rows = causeRows(opened, kept, "zh-CN");
  expect(rows[0]).toMatchObject({ id: "rivalPrice", state: "排除", evidence: null });
  const speaking = opened.causes.filter(({ state }) => state === "confirmed" || state === "suspected");
  expect(rows.slice(1).map(({ id }) => id)).toEqual(speaking.map(({ cause }) => cause));
});

test("rows without an id are known by their text, in either language; a copied row is people's own", () => {
  const kept = [
    row({ cause: "One channel brings fewer people" }),
    row({ id: "channelLost", cause: "某个渠道流量掉了" }),
    row({ id: "nothing of ours", cause: "搜索权重被降" }),
  ];
  const rows = causeRows(opened, kept, "zh-CN").slice(0, 3);
  expect(rows.map(({ id }) => id)).toEqual(["channelLost", null, null]);
  expect(rows[0]?.evidence?.part).toBe("手淘搜索");
});

test("bones of two languages are one, causes without a bone are drawn last", () => {
  const kept = [
    row({ cause: "甲" }),
    row({ bone: "Rivals", cause: "乙" }),
    row({ bone: "竞争对手", cause: "丙" }),
    row({ bone: "门店", cause: "甲" }),
  ];
  const { bones } = fishboneOf("业绩下降", causeRows({ ...opened, causes: [] }, kept, "zh-CN"), "zh-CN");
  expect(bones.map(({ title, causes }) => [title, causes.map(({ key, text }) => `${key} ${text}`)])).toEqual([
    ["竞争对手", ["own-乙 乙", "own-丙 丙"]],
    ["门店", ["own-甲 甲"]],
    ["其他", ["own-甲-2 甲"]],
  ]);
});

test("a long cause of people's own is known by how it begins, a second one by its number", () => {
  const kept = [
    row({ bone: "门店", cause: "一二三四五六七八九十甲乙丙丁" }),
    row({ bone: "门店", cause: "一二三四五六七八九十甲乙戊己" }),
  ];
  const { bones } = fishboneOf("业绩下降", causeRows({ ...opened, causes: [] }, kept, "zh-CN"), "zh-CN");
  expect(bones[0]?.causes.map(({ key }) => key)).toEqual([
    "own-一二三四五六七八九十甲乙",
    "own-一二三四五六七八九十甲乙-2",
  ]);
});

test("what a fishbone says has texts of up to 200 characters whole, and longer ones begun", () => {
  const [whole, long] = ["好".repeat(200), "坏".repeat(201)];
  const kept = [row({ bone: "门店", cause: whole }), row({ bone: "门店", middle: "店员", cause: long })];
  const rows = causeRows({ ...opened, causes: [] }, kept, "zh-CN");
  expect(describeFishbone(fishboneOf("业绩下降", rows, "zh-CN"), "zh-CN")).toBe(
    `业绩下降。门店：${whole} (待查)；店员 - ${"坏".repeat(199)}… (待查)`,
  );
});

test("a table of sources that begins later tells no less of what was lost", () => {
  const facts = plantedShop("channel", 11);
  const late: ShopFacts = {
    ...facts,
    parts: facts.parts.map((part) =>
      part.kind === "source"
        ? {
            ...part,
            figures: Object.fromEntries(
              Object.entries(part.figures).map(([field, values]) => [
                field,
                values.map((value, day) => (day < DAYS - 21 ? null : value)),
              ]),
            ),
          }
        : part,
    ),
  };
  const share = (of: OpenedFishbone): number =>
    of.causes.find(({ cause }) => cause === "channelLost")?.evidence?.explained ?? 0;
  expect(Math.abs(share(open(late)) - share(opened))).toBeLessThan(0.15);
});

function open(facts: ShopFacts): OpenedFishbone {
  const windows = usualWindows(DAYS - 1);
  const found = windows && openFishbone("sales", facts, windows);
  if (!found) throw new Error("The shop has sales.");
  return found;
}
