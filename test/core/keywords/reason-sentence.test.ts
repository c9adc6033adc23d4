import type { WordInputs } from "../../../src/core/keywords/figures";
import { reasonSentence } from "../../../src/core/keywords/reason-sentence";
import type { JudgedWord } from "../../../src/core/keywords/reason-sentence";
import { REASONS, VERDICTS } from "../../../src/core/keywords/reasons";
import type { Reason } from "../../../src/core/keywords/reasons";
import { USUAL_KEYWORD_RULES } from "../../../src/core/keywords/rules";

/**
 * 120 clicks for 60, 6 orders of 300; of the clicks 90.25 count. 1 order of 50 clicks is believed: 1.8 orders could be
 * expected of 90.25 clicks, 2.4 of 120. A click brings (1 + 6) / (50 + 90.25) = 0.0499 orders of (300 + 3 × 50) / 9 = 50,
 * 40 % of it left: 0.998 against a cost of 0.5: 2 times break-even. All 120 counted: 7 / 170 × 20 / 0.5 = 1.65.
 */
const INPUTS: WordInputs = {
  impressions: 8000,
  clicks: 120,
  cost: 60,
  carts: null,
  orders: 6,
  sales: 300,
  closedClicks: 90.25,
  closedOrders: 6,
  closedSales: 300,
  days: 9,
  quality: 4,
  bid: null,
  priorOrders: 1,
  priorClicks: 50,
  unitValue: 50,
  unitCtr: 0.0625,
  margin: 0.4,
  stepUp: 0.2,
  stepDown: 0.3,
  floor: 0.05,
};

function word(reason: Reason, changes: Partial<JudgedWord> = {}): JudgedWord {
  return {
    inputs: INPUTS,
    judgement: { verdict: VERDICTS[reason], reason, chance: 0.0449 },
    rules: { ...USUAL_KEYWORD_RULES, lowQuality: 5, returnUp: 1.25 },
    windowDays: 15,
    isCounted: true,
    isSearched: false,
    rival: null,
    ...changes,
  };
}

const ZH_VALUE =
  "点击 120 次（计入 90.3 次）成交 6 单，按平均该有 1.81 单；回报是保本的 2 倍，不亏的机会 4.5%";
const EN_VALUE =
  "Clicks 120 (90.3 counted), orders 6 (1.81 expected); return 2 × break-even, chance of profit 4.5%";

// prettier-ignore
const SENTENCES: Readonly<Record<Reason, readonly [zh: string, en: string]>> = {
  missing: ["缺：先观察", "Missing : watch"],
  "window-open": [
    "点击 120 次（计入 90.3 次）成交 6 单，按平均该有 1.81 单（到 3 单才判）；15 天窗口没满：等订单补齐",
    "Clicks 120 (90.3 counted), orders 6 (1.81 expected); fewer than 3 expected yet; 15-day window still open: wait for late orders",
  ],
  "too-young": ["有数据 9 天，不到 3 天：先观察", "Days with data: 9, fewer than 3: watch"],
  "no-impressions": ["有数据 9 天，没有展现：删除", "Days with data: 9, no impressions: delete"],
  "low-quality": ["质量分 4，低于 5，没有成交：删除", "Quality score 4, below 5, no orders: delete"],
  "low-ctr": [
    "展现 8000 次，点击率 1.5%，平均 6.25%，不到平均的 30%，没有成交：删除",
    "Impressions 8000, CTR 1.5%, average 6.25%, below 30% of the average, no orders: delete",
  ],
  "no-clicks": ["点击 0 次，还没人点：先观察", "Clicks 0, nobody clicked yet: watch"],
  "few-clicks": [
    "点击 120 次（计入 90.3 次）成交 6 单，按平均该有 1.81 单（到 3 单才判）：点击还不够，先观察",
    "Clicks 120 (90.3 counted), orders 6 (1.81 expected); fewer than 3 expected: too few clicks to judge, watch",
  ],
  "no-break-even": [
    "点击 120 次（计入 90.3 次）成交 6 单，按平均该有 1.81 单，但算不出保本点击花费：先观察",
    "Clicks 120 (90.3 counted), orders 6 (1.81 expected), but no break-even can be worked out: watch",
  ],
  unripe: [
    `${ZH_VALUE}；满 15 天窗口的日子还没有成交：等订单补齐`,
    `${EN_VALUE}; no orders yet on days past the 15-day window: wait`,
  ],
  "new-word": [`${ZH_VALUE}；成交满 2 单还没买：加词`, `${EN_VALUE}; at least 2 orders and not a keyword yet: add it`],
  "no-orders": [
    `${ZH_VALUE}，不超过 5%；有花费没成交：加否定词，有同名买词就停掉`,
    `${EN_VALUE}, not above 5%; cost and no orders: add a negative keyword and pause any keyword of that name`,
  ],
  "loses-surely": [`${ZH_VALUE}，不超过 5%：删除`, `${EN_VALUE}, not above 5%: delete`],
  "loses-protected": [
    `${ZH_VALUE}，不超过 5%，但成交排在前 30%：降价不删`,
    `${EN_VALUE}, not above 5%, but among the top 30% by sales: lower, do not delete`,
  ],
  loses: [`${ZH_VALUE}；回报不到 1 倍：降价`, `${EN_VALUE}; return below 1: lower`],
  "page-first": [
    `${ZH_VALUE}；页面没达标：先改页面再加价`,
    `${EN_VALUE}; the page does not pass: fix it before raising`,
  ],
  earns: [
    `${ZH_VALUE}；回报到 1.25 倍、机会到 80%：加价`,
    `${EN_VALUE}; return 1.25 and chance 80% reached: raise`,
  ],
  "free-clicks": ["点击 120 次成交 6 单，没有花费：先不动", "Clicks 120, orders 6, no cost: leave as it is"],
  fits: [
    `${ZH_VALUE}；加价要回报到 1.25 倍、机会到 80%：先不动`,
    `${EN_VALUE}; to raise it, return 1.25 and chance 80% are needed: leave as it is`,
  ],
};

const both = (given: JudgedWord): readonly [string, string] => [
  reasonSentence(given, "zh-CN"),
  reasonSentence(given, "en-US"),
];

describe("reasonSentence", () => {
  it.each(REASONS)("tells the numbers used for %s", (reason) => {
    expect(both(word(reason))).toEqual(SENTENCES[reason]);
  });

  it("says nothing of counted clicks where all of them count", () => {
    const inputs = { ...INPUTS, closedClicks: 120 };
    expect(both(word("fits", { inputs, isCounted: false }))).toEqual([
      "点击 120 次成交 6 单，按平均该有 2.4 单；回报是保本的 1.65 倍，不亏的机会 4.5%；加价要回报到 1.25 倍、机会到 80%：先不动",
      "Clicks 120, orders 6 (2.4 expected); return 1.65 × break-even, chance of profit 4.5%; to raise it, return 1.25 and chance 80% are needed: leave as it is",
    ]);
  });

  it("names what is missing, and marks words with more orders than clicks", () => {
    const inputs = { ...INPUTS, cost: null, margin: null, orders: 130 };
    expect(both(word("missing", { inputs }))).toEqual([
      "缺花费、毛利率（规则表 kw_margin）：先观察；成交比点击多，有没点的单",
      "Missing cost, margin (Rules, kw_margin): watch; more orders than clicks: some came without one",
    ]);
  });

  it("excludes searched words instead of deleting them, and names who else pays for one", () => {
    const rival = { kind: "campaign", name: "爆款", cost: 80, sales: 96.4 } as const;
    expect(both(word("loses-surely", { isSearched: true, rival }))).toEqual([
      `${ZH_VALUE}，不超过 5%：加否定词，有同名买词就停掉；计划「爆款」也为它花了 80，投产 1.21`,
      `${EN_VALUE}, not above 5%: add a negative keyword and pause any keyword of that name; campaign “爆款” spent on it too: 80, ROAS 1.21`,
    ]);
    expect(both(word("fits", { isSearched: true }))).toEqual([
      `${ZH_VALUE}：出价在买词上调，这里先不动`,
      `${EN_VALUE}: bids are set on the keyword, nothing to do here`,
    ]);
    expect(both(word("fits", { rival: { ...rival, kind: "word" } }))).toEqual([
      `${ZH_VALUE}；加价要回报到 1.25 倍、机会到 80%：先不动；买词「爆款」也为它花了 80，投产 1.21`,
      `${EN_VALUE}; to raise it, return 1.25 and chance 80% are needed: leave as it is; keyword “爆款” spent on it too: 80, ROAS 1.21`,
    ]);
  });
});
