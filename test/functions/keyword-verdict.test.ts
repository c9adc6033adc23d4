import { verdict, verdictreason } from "../../src/functions/functions";
import { provideRuntime } from "./excel-runtime";
import { failure } from "./failure";

beforeEach(() => provideRuntime("zh-CN"));

type Given = Parameters<typeof verdict>;
const both = async (given: Given): Promise<readonly [string, string]> => [
  await verdict(...given),
  await verdictreason(...given),
];

/**
 * A campaign's rate of 3 % counts for 3 orders of 100 clicks. Chances by SciPy 1.x: beta.sf(break-even, 3 + orders,
 * 97 + clicks - orders).
 */
describe("OPS.VERDICT and OPS.VERDICTREASON", () => {
  test.each<[string, Given, string, string]>([
    [
      // 600 / 300 = 2 a click, an order brings 100 after goods: 2 % breaks even; 3 of 400 likely; beta.sf = 0.0133.
      "hardly any chance",
      [300, 600, 0, 0, 0.5, 0.03, [["笔单价", 200]]],
      "删除",
      "点击 300 次成交 0 单，按平均该有 9 单；回报是保本的 0.38 倍，不亏的机会 1.3%，不超过 5%：删除",
    ],
    [
      // 15 of 400 · 100 / 2 = 1.875; beta.sf(0.02, 15, 385) = 0.984.
      "a word that earns",
      [300, 600, 12, 2400, 0.5, 0.03],
      "加价",
      "点击 300 次成交 12 单，按平均该有 9 单；回报是保本的 1.88 倍，不亏的机会 98.4%；回报到 1.2 倍、机会到 80%：加价",
    ],
    [
      // 8 of 300 · 100 / 4 = 0.667; beta.sf(0.04, 8, 292) = 0.0868.
      "a word that loses",
      ["200", "￥800", "5", "1,000", "50%", "3%"],
      "降价",
      "点击 200 次成交 5 单，按平均该有 6 单；回报是保本的 0.67 倍，不亏的机会 8.7%；回报不到 1 倍：降价",
    ],
    [
      "clicks that say nothing yet",
      [60, 300, 0, 0, 0.5, 0.03, [["笔单价", 200]]],
      "观察",
      "点击 60 次成交 0 单，按平均该有 1.8 单（到 3 单才判）：点击还不够，先观察",
    ],
    [
      "a word without orders, whose orders nobody knows the value of",
      [300, 600, 0, 0, 0.5, 0.03],
      "观察",
      "点击 300 次成交 0 单，按平均该有 9 单，但算不出保本点击花费：先观察",
    ],
    ["no cost and no margin", [300, "", 12, 2400, ""], "观察", "缺花费、毛利率（规则表 kw_margin）：先观察"],
    [
      "nothing at all",
      ["", "-", null, "", ""],
      "观察",
      "缺点击、花费、成交、成交额、毛利率（规则表 kw_margin）：先观察",
    ],
  ])("of %s", async (_, given, what, why) => {
    expect(await both(given)).toEqual([what, why]);
  });

  test("go by the word's own rate where the campaign's is left out", async () => {
    // 5 of 200 and as good as nothing beside: beta.sf(0.04, 5.025, 195.975) = 0.0968.
    const [what, why] = await both([200, 800, 5, 1000, 0.5]);
    expect(what).toBe("降价");
    expect(why).toMatch(/^点击 200 次成交 5 单，按平均该有 5 单；.*不亏的机会 9\.7%；/);
    expect(await verdict(2000, 8000, 2, 400, 0.5)).toBe("观察");
    expect(await verdict(0, 0, 0, 0, 0.5)).toBe("观察");
  });

  test("take rules by names and values, and the margin of the rules where none is given", async () => {
    const word = [300, 600, 0, 0] as const;
    const value = ["ordervalue", 200] as const;
    // 1.3 % is above a line of 1 %: too low a return, but not sure enough.
    expect(await verdict(...word, 0.5, 0.03, [["kw_delete_chance", "1%"], [...value]])).toBe("降价");
    expect(await verdict(...word, 0.5, 0.03, [["删除线", 0.01], [...value]])).toBe("降价");
    expect(await verdict(...word, 0.5, 0.03, [["Delete Line", ""], [...value], ["", ""]])).toBe("删除");
    expect(await verdict(...word, "", 0.03, [["毛利率", 0.5], [...value]])).toBe("删除");
    // Its own margin goes before that of the rules: all is left of a sale.
    expect(await verdict(300, 600, 12, 2400, 0.5, 0.03, [["margin", 0.01]])).toBe("加价");
    // 300 × 0.03 = 9 orders to expect are below 10; of 9 they are enough. The 12 that came do not count here.
    expect(await verdict(300, 600, 12, 2400, 0.5, 0.03, [["kw_min_clicks", 10]])).toBe("观察");
    expect(await verdict(300, 600, 12, 2400, 0.5, 0.03, [["kw_min_clicks", 9]])).toBe("加价");
    // Nothing is raised before the page passes.
    expect(await verdict(300, 600, 12, 2400, 0.5, 0.03, [["页面达标", "否"]])).toBe("观察");
    expect(await verdict(300, 600, 12, 2400, 0.5, 0.03, [["Page passes", true]])).toBe("加价");
    // A rate known to hold for every word counts for more than this word's clicks.
    expect(await verdict(...word, 0.5, 0.03, [["先验点击", 100_000], [...value]])).toBe("加价");
  });

  test("take the 规则表, emptied rules as usual", async () => {
    const rules = [
      ["规则 id", "指标", "数值 value"],
      ["ad_share_max", "推广费率", 0.08],
      ["kw_margin", "毛利率", 0.5],
      ["kw_min_clicks", "点击量 × 单元转化率", ""],
      ["kw_roi_up", "投产比", 2],
    ];
    // A return of 1.875 is not 2.
    expect(await verdict(300, 600, 12, 2400, "", 0.03, rules)).toBe("观察");
    expect(await verdictreason(300, 600, 12, 2400, "", 0.03, rules)).toMatch(
      /98\.4%；加价要回报到 2 倍、机会到 80%：先不动$/,
    );
  });

  test.each<[string, Given, string]>([
    ["clicks below 0", [-1, 1, 1, 1, 0.5], "要填 0 以上的数。"],
    [
      "a margin in hundreds",
      [100, 100, 3, 300, 50],
      "毛利率、平台费、退款率、转化率都要在 0 到 1 之间，例如 0.4 或 40%。",
    ],
    [
      "a rate in hundreds",
      [100, 100, 3, 300, 0.5, 3],
      "毛利率、平台费、退款率、转化率都要在 0 到 1 之间，例如 0.4 或 40%。",
    ],
    [
      "an unknown name",
      [100, 100, 3, 300, 0.5, 0.03, [["推广费率", 0.1]]],
      "没有“推广费率”这个选项，可以用：毛利率、笔单价、先验点击，或规则 id（kw_…）。",
    ],
    ["a value that cannot be", [1, 1, 1, 1, 0.5, 0.03, [["kw_delete_chance", 5]]], "“删除线”不能是“5”。"],
    ["a value in words", [1, 1, 1, 1, 0.5, 0.03, [["笔单价", "高"]]], "“笔单价”不能是“高”。"],
    [
      "three columns",
      [1, 1, 1, 1, 0.5, 0.03, [["笔单价", 1, 2]]],
      "选项要选两列，左边是名称、右边是值；或者选规则表，要包含表头。",
    ],
  ])("give #VALUE! for %s", async (_, given, message) => {
    expect(await failure(verdict(...given))).toEqual({ code: "#VALUE!", message });
    expect(await failure(verdictreason(...given))).toEqual({ code: "#VALUE!", message });
  });

  test("speak English where Office does", async () => {
    provideRuntime("en-US");
    expect(await both([300, 600, 12, 2400, 0.5, 0.03])).toEqual([
      "Raise",
      "Clicks 300, orders 12 (9 expected); return 1.88 × break-even, chance of profit 98.4%; " +
        "return 1.2 and chance 80% reached: raise",
    ]);
    expect((await failure(verdict(1, 1, 1, 1, 0.5, 0.03, [["margn", 1]]))).message).toBe(
      "There is no option “margn”; there are Margin, ordervalue, priorclicks and ids of rules (kw_…).",
    );
  });
});
