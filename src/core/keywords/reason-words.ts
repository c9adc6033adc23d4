import type { Locale } from "../locale";
import type { KeywordRules } from "./rules";
import type { Reason } from "./reasons";
import type { WordRival } from "./rivals";

/**
 * The sentences of reasons, as data: a function says them of one word, a sheet prints the same parts as a formula.
 */

/** A figure of a word that its reason names. */
export type ReasonFigure =
  | "clicks"
  /** Of them those that count: see `WordInput`. */
  | "closedClicks"
  | "closedOrders"
  /** Orders to expect of the clicks that count, at the rate of the word's campaign. */
  | "expectedOrders"
  /** LIKELY_RETURN. */
  | "return"
  | "chance"
  | "days"
  | "impressions"
  | "ctr"
  | "unitCtr"
  | "quality";

/** A threshold that a reason names, or the days an order may come after its click. */
export type ReasonRule =
  Exclude<keyof KeywordRules, "margin" | "pagePasses" | "stepUp" | "stepDown" | "floor"> | "windowDays";

/** Decimals at most, what the figure is multiplied by, and what stands behind it. */
export const REASON_FORMATS = {
  plain: { decimals: 2, scale: 1, sign: "" },
  short: { decimals: 1, scale: 1, sign: "" },
  "plain%": { decimals: 1, scale: 100, sign: "%" },
  "rate%": { decimals: 2, scale: 100, sign: "%" },
} as const;
export type ReasonFormat = keyof typeof REASON_FORMATS;

/** How each figure is shown, in every sentence alike. */
export const FIGURE_FORMATS: Readonly<Record<ReasonFigure, ReasonFormat>> = {
  clicks: "plain",
  closedClicks: "short",
  closedOrders: "plain",
  expectedOrders: "plain",
  return: "plain",
  chance: "plain%",
  days: "plain",
  impressions: "plain",
  ctr: "rate%",
  unitCtr: "rate%",
  quality: "plain",
};

/** A text, or a figure. */
export type HeadPart = string | readonly [figure: ReasonFigure];
/** A text, or a threshold and how it is shown. */
export type TailPart = string | readonly [rule: ReasonRule, format: ReasonFormat];

/** What the beginning of a sentence tells of the word. */
export type ReasonHead = "days" | "quality" | "clickRate" | "none" | "clicks" | "value" | "free";

/** A sentence is the beginning, then what of it meets which threshold and what to do. */
export interface ReasonWords {
  readonly heads: Readonly<Record<ReasonHead, readonly HeadPart[]>>;
  /** Instead of those, where open days are in the report and not all clicks count yet. */
  readonly countedHeads: Readonly<Record<"clicks" | "value", readonly HeadPart[]>>;
  readonly tails: Readonly<Record<Exclude<Reason, "missing">, readonly TailPart[]>>;
  /** Instead of those, of searched words: they have no bid and cannot be taken out, only be excluded. */
  readonly searchedTails: Readonly<Partial<Record<Reason, readonly TailPart[]>>>;
  /** Behind the sentence of a word with more orders than clicks. */
  readonly viewOrders: string;
  /** Behind the sentence of a word that something else pays for as well: around its name. */
  readonly rivals: Readonly<Record<WordRival["kind"], readonly [before: string, after: string]>>;
  /** Between what it spent there and its return. */
  readonly rivalReturn: string;
  /** Around the names of what is missing. */
  readonly missing: readonly [before: string, after: string];
  readonly separator: string;
  readonly names: Readonly<Record<MissingFigure, string>>;
}

/** What a word cannot be judged without, in the order they are named. */
export const NEEDED_FIGURES = ["clicks", "cost", "orders", "sales", "margin"] as const;
export type MissingFigure = (typeof NEEDED_FIGURES)[number];

/** The beginning of the sentence of each reason. */
export const REASON_HEADS: Readonly<Record<Exclude<Reason, "missing">, ReasonHead>> = {
  "window-open": "clicks",
  "too-young": "days",
  "no-impressions": "days",
  "low-quality": "quality",
  "low-ctr": "clickRate",
  "no-clicks": "none",
  "few-clicks": "clicks",
  "no-break-even": "clicks",
  unripe: "value",
  "new-word": "value",
  "no-orders": "value",
  "loses-surely": "value",
  "loses-protected": "value",
  loses: "value",
  "page-first": "value",
  earns: "value",
  "free-clicks": "free",
  fits: "value",
};

export const REASON_WORDS: Readonly<Record<Locale, ReasonWords>> = {
  "zh-CN": {
    heads: {
      days: ["有数据 ", ["days"], " 天"],
      quality: ["质量分 ", ["quality"]],
      clickRate: ["展现 ", ["impressions"], " 次，点击率 ", ["ctr"], "，平均 ", ["unitCtr"]],
      none: ["点击 0 次"],
      clicks: [
        "点击 ",
        ["clicks"],
        " 次成交 ",
        ["closedOrders"],
        " 单，按平均该有 ",
        ["expectedOrders"],
        " 单",
      ],
      value: [
        "点击 ",
        ["clicks"],
        " 次成交 ",
        ["closedOrders"],
        " 单，按平均该有 ",
        ["expectedOrders"],
        " 单；回报是保本的 ",
        ["return"],
        " 倍，不亏的机会 ",
        ["chance"],
      ],
      free: ["点击 ", ["clicks"], " 次成交 ", ["closedOrders"], " 单，没有花费"],
    },
    countedHeads: {
      clicks: [
        "点击 ",
        ["clicks"],
        " 次（计入 ",
        ["closedClicks"],
        " 次）成交 ",
        ["closedOrders"],
        " 单，按平均该有 ",
        ["expectedOrders"],
        " 单",
      ],
      value: [
        "点击 ",
        ["clicks"],
        " 次（计入 ",
        ["closedClicks"],
        " 次）成交 ",
        ["closedOrders"],
        " 单，按平均该有 ",
        ["expectedOrders"],
        " 单；回报是保本的 ",
        ["return"],
        " 倍，不亏的机会 ",
        ["chance"],
      ],
    },
    tails: {
      "window-open": [
        "（到 ",
        ["minOrders", "plain"],
        " 单才判）；",
        ["windowDays", "plain"],
        " 天窗口没满：等订单补齐",
      ],
      "too-young": ["，不到 ", ["screenDays", "plain"], " 天：先观察"],
      "no-impressions": ["，没有展现：删除"],
      "low-quality": ["，低于 ", ["lowQuality", "plain"], "，没有成交：删除"],
      "low-ctr": ["，不到平均的 ", ["lowCtr", "plain%"], "，没有成交：删除"],
      "no-clicks": ["，还没人点：先观察"],
      "few-clicks": ["（到 ", ["minOrders", "plain"], " 单才判）：点击还不够，先观察"],
      "no-break-even": ["，但算不出保本点击花费：先观察"],
      unripe: ["；满 ", ["windowDays", "plain"], " 天窗口的日子还没有成交：等订单补齐"],
      "new-word": ["；成交满 ", ["newWordOrders", "plain"], " 单还没买：加词"],
      "no-orders": ["，不超过 ", ["deleteChance", "plain%"], "；有花费没成交：加否定词，有同名买词就停掉"],
      "loses-surely": ["，不超过 ", ["deleteChance", "plain%"], "：删除"],
      "loses-protected": [
        "，不超过 ",
        ["deleteChance", "plain%"],
        "，但成交排在前 ",
        ["protect", "plain%"],
        "：降价不删",
      ],
      loses: ["；回报不到 ", ["returnDown", "plain"], " 倍：降价"],
      "page-first": ["；页面没达标：先改页面再加价"],
      earns: ["；回报到 ", ["returnUp", "plain"], " 倍、机会到 ", ["raiseChance", "plain%"], "：加价"],
      "free-clicks": ["：先不动"],
      fits: ["；加价要回报到 ", ["returnUp", "plain"], " 倍、机会到 ", ["raiseChance", "plain%"], "：先不动"],
    },
    searchedTails: {
      "loses-surely": ["，不超过 ", ["deleteChance", "plain%"], "：加否定词，有同名买词就停掉"],
      "loses-protected": [
        "，不超过 ",
        ["deleteChance", "plain%"],
        "，但成交排在前 ",
        ["protect", "plain%"],
        "：不否定，降买词的价",
      ],
      fits: ["：出价在买词上调，这里先不动"],
    },
    viewOrders: "；成交比点击多，有没点的单",
    rivals: {
      campaign: ["；计划「", "」也为它花了 "],
      word: ["；买词「", "」也为它花了 "],
    },
    rivalReturn: "，投产 ",
    missing: ["缺", "：先观察"],
    separator: "、",
    names: {
      clicks: "点击",
      cost: "花费",
      orders: "成交",
      sales: "成交额",
      margin: "毛利率（规则表 kw_margin）",
    },
  },
  "en-US": {
    heads: {
      days: ["Days with data: ", ["days"]],
      quality: ["Quality score ", ["quality"]],
      clickRate: ["Impressions ", ["impressions"], ", CTR ", ["ctr"], ", average ", ["unitCtr"]],
      none: ["Clicks 0"],
      clicks: ["Clicks ", ["clicks"], ", orders ", ["closedOrders"], " (", ["expectedOrders"], " expected)"],
      value: [
        "Clicks ",
        ["clicks"],
        ", orders ",
        ["closedOrders"],
        " (",
        ["expectedOrders"],
        " expected); return ",
        ["return"],
        " × break-even, chance of profit ",
        ["chance"],
      ],
      free: ["Clicks ", ["clicks"], ", orders ", ["closedOrders"], ", no cost"],
    },
    countedHeads: {
      clicks: [
        "Clicks ",
        ["clicks"],
        " (",
        ["closedClicks"],
        " counted), orders ",
        ["closedOrders"],
        " (",
        ["expectedOrders"],
        " expected)",
      ],
      value: [
        "Clicks ",
        ["clicks"],
        " (",
        ["closedClicks"],
        " counted), orders ",
        ["closedOrders"],
        " (",
        ["expectedOrders"],
        " expected); return ",
        ["return"],
        " × break-even, chance of profit ",
        ["chance"],
      ],
    },
    tails: {
      "window-open": [
        "; fewer than ",
        ["minOrders", "plain"],
        " expected yet; ",
        ["windowDays", "plain"],
        "-day window still open: wait for late orders",
      ],
      "too-young": [", fewer than ", ["screenDays", "plain"], ": watch"],
      "no-impressions": [", no impressions: delete"],
      "low-quality": [", below ", ["lowQuality", "plain"], ", no orders: delete"],
      "low-ctr": [", below ", ["lowCtr", "plain%"], " of the average, no orders: delete"],
      "no-clicks": [", nobody clicked yet: watch"],
      "few-clicks": ["; fewer than ", ["minOrders", "plain"], " expected: too few clicks to judge, watch"],
      "no-break-even": [", but no break-even can be worked out: watch"],
      unripe: ["; no orders yet on days past the ", ["windowDays", "plain"], "-day window: wait"],
      "new-word": ["; at least ", ["newWordOrders", "plain"], " orders and not a keyword yet: add it"],
      "no-orders": [
        ", not above ",
        ["deleteChance", "plain%"],
        "; cost and no orders: add a negative keyword and pause any keyword of that name",
      ],
      "loses-surely": [", not above ", ["deleteChance", "plain%"], ": delete"],
      "loses-protected": [
        ", not above ",
        ["deleteChance", "plain%"],
        ", but among the top ",
        ["protect", "plain%"],
        " by sales: lower, do not delete",
      ],
      loses: ["; return below ", ["returnDown", "plain"], ": lower"],
      "page-first": ["; the page does not pass: fix it before raising"],
      earns: [
        "; return ",
        ["returnUp", "plain"],
        " and chance ",
        ["raiseChance", "plain%"],
        " reached: raise",
      ],
      "free-clicks": [": leave as it is"],
      fits: [
        "; to raise it, return ",
        ["returnUp", "plain"],
        " and chance ",
        ["raiseChance", "plain%"],
        " are needed: leave as it is",
      ],
    },
    searchedTails: {
      "loses-surely": [
        ", not above ",
        ["deleteChance", "plain%"],
        ": add a negative keyword and pause any keyword of that name",
      ],
      "loses-protected": [
        ", not above ",
        ["deleteChance", "plain%"],
        ", but among the top ",
        ["protect", "plain%"],
        " by sales: do not exclude, lower the keyword’s bid",
      ],
      fits: [": bids are set on the keyword, nothing to do here"],
    },
    viewOrders: "; more orders than clicks: some came without one",
    rivals: {
      campaign: ["; campaign “", "” spent on it too: "],
      word: ["; keyword “", "” spent on it too: "],
    },
    rivalReturn: ", ROAS ",
    missing: ["Missing ", ": watch"],
    separator: ", ",
    names: {
      clicks: "clicks",
      cost: "cost",
      orders: "orders",
      sales: "sales",
      margin: "margin (Rules, kw_margin)",
    },
  },
};
