import type { Locale } from "../locale";
import type { KeywordRules } from "./rules";
import type { Reason } from "./reasons";

/**
 * The sentences of reasons, as data: a function says them of one word, a sheet prints the same parts as a formula.
 */

/** A figure of a word that its reason names. */
export type ReasonFigure =
  | "clicks"
  | "closedClicks"
  | "closedOrders"
  /** Orders per click to expect of a word of its campaign: priorOrders / priorClicks, 0 where nothing is believed. */
  | "unitRate"
  /** Orders to expect of its closed clicks at that rate. */
  | "expectedOrders"
  /** LIKELY_RETURN. */
  | "return"
  | "chance"
  | "days"
  | "impressions"
  | "ctr"
  | "unitCtr"
  | "quality"
  /** Days an order may come after its click. */
  | "windowDays";

/** A threshold that a reason names. */
export type ReasonRule = Exclude<keyof KeywordRules, "margin" | "stepUp" | "stepDown" | "floor">;

/**
 * As TEXT of Excel shows it; "plain" to two decimals and "plain%" in percent to one, without trailing zeros.
 */
export type ReasonFormat = "plain" | "plain%" | "0.0" | "0.00" | "0.00%";

/** A text, or a figure and how it is shown. */
export type ReasonPart<Figure extends string> = string | readonly [figure: Figure, format: ReasonFormat];

/** What the beginning of a sentence tells of the word. */
export type ReasonHead = "days" | "quality" | "clickRate" | "clicks" | "open" | "value";

/** A sentence is the beginning, then what of it meets which threshold and what to do. */
export interface ReasonWords {
  readonly heads: Readonly<Record<ReasonHead, readonly ReasonPart<ReasonFigure>[]>>;
  readonly tails: Readonly<Record<Exclude<Reason, "missing">, readonly ReasonPart<ReasonRule>[]>>;
  /** Instead of the tail of "few-clicks" where clicks would do, but no break-even rate can be worked out. */
  readonly noBreakEven: string;
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
  "window-open": "open",
  "too-young": "days",
  "no-impressions": "days",
  "low-quality": "quality",
  "low-ctr": "clickRate",
  "few-clicks": "clicks",
  "new-word": "value",
  "loses-surely": "value",
  "loses-protected": "value",
  loses: "value",
  "page-first": "value",
  earns: "value",
  fits: "value",
};

export const REASON_WORDS: Readonly<Record<Locale, ReasonWords>> = {
  "zh-CN": {
    heads: {
      days: ["有数据 ", ["days", "plain"], " 天"],
      quality: ["质量分 ", ["quality", "plain"]],
      clickRate: [
        "展现 ",
        ["impressions", "plain"],
        " 次，点击率 ",
        ["ctr", "0.00%"],
        "，平均 ",
        ["unitCtr", "0.00%"],
      ],
      clicks: [
        "点击 ",
        ["closedClicks", "plain"],
        " 次，按平均 ",
        ["unitRate", "0.00%"],
        " 该有 ",
        ["expectedOrders", "0.0"],
        " 单",
      ],
      open: [
        "点击 ",
        ["clicks", "plain"],
        " 次，过了 ",
        ["windowDays", "plain"],
        " 天窗口的 ",
        ["closedClicks", "plain"],
        " 次该有 ",
        ["expectedOrders", "0.0"],
        " 单",
      ],
      value: [
        "点击 ",
        ["closedClicks", "plain"],
        " 次成交 ",
        ["closedOrders", "plain"],
        " 单，按平均 ",
        ["unitRate", "0.00%"],
        " 该有 ",
        ["expectedOrders", "0.0"],
        " 单；回报是保本的 ",
        ["return", "0.00"],
        " 倍，不亏的机会 ",
        ["chance", "plain%"],
      ],
    },
    tails: {
      "window-open": ["，不到 ", ["minOrders", "plain"], " 单：等订单补齐"],
      "too-young": ["，不到 ", ["screenDays", "plain"], " 天：先观察"],
      "no-impressions": ["，没有展现：删除"],
      "low-quality": ["，低于 ", ["lowQuality", "plain"], "，没有成交：删除"],
      "low-ctr": ["，不到平均的 ", ["lowCtr", "plain%"], "，没有成交：删除"],
      "few-clicks": ["，不到 ", ["minOrders", "plain"], " 单：先观察"],
      "new-word": ["；成交满 ", ["newWordOrders", "plain"], " 单还没买：加词"],
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
      fits: ["：先不动"],
    },
    noBreakEven: "，但算不出保本点击花费：先观察",
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
      days: ["", ["days", "plain"], " days of data"],
      quality: ["Quality score ", ["quality", "plain"]],
      clickRate: [
        "",
        ["impressions", "plain"],
        " impressions, CTR ",
        ["ctr", "0.00%"],
        ", average ",
        ["unitCtr", "0.00%"],
      ],
      clicks: [
        "",
        ["closedClicks", "plain"],
        " clicks, where the average of ",
        ["unitRate", "0.00%"],
        " gives ",
        ["expectedOrders", "0.0"],
        " orders",
      ],
      open: [
        "",
        ["clicks", "plain"],
        " clicks; the ",
        ["closedClicks", "plain"],
        " past the ",
        ["windowDays", "plain"],
        "-day window would give ",
        ["expectedOrders", "0.0"],
        " orders",
      ],
      value: [
        "",
        ["closedClicks", "plain"],
        " clicks, ",
        ["closedOrders", "plain"],
        " orders where the average of ",
        ["unitRate", "0.00%"],
        " gives ",
        ["expectedOrders", "0.0"],
        "; return ",
        ["return", "0.00"],
        " × break-even, chance of profit ",
        ["chance", "plain%"],
      ],
    },
    tails: {
      "window-open": [", below ", ["minOrders", "plain"], ": wait for late orders"],
      "too-young": [", fewer than ", ["screenDays", "plain"], ": watch"],
      "no-impressions": [", no impressions: delete"],
      "low-quality": [", below ", ["lowQuality", "plain"], ", no orders: delete"],
      "low-ctr": [", below ", ["lowCtr", "plain%"], " of the average, no orders: delete"],
      "few-clicks": [", below ", ["minOrders", "plain"], ": watch"],
      "new-word": ["; ", ["newWordOrders", "plain"], " orders reached and not bought yet: add it"],
      "loses-surely": [", at most ", ["deleteChance", "plain%"], ": delete"],
      "loses-protected": [
        ", at most ",
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
      fits: [": leave as it is"],
    },
    noBreakEven: ", but no break-even can be worked out: watch",
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
