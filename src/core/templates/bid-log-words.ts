import type { ComparisonLack } from "../keywords/bid-log-comparison";
import type { TypedCell } from "../keywords/bid-log";
import type { WindowLimit } from "../keywords/bid-log-windows";
import type { Locale, Words } from "../locale";

/** Figures of one window, each once before and once after the change. */
export const SIDE_CELLS = [
  "profit",
  "clicksADay",
  "costADay",
  "cpc",
  "conversion",
  "roas",
  "impressions",
  "clicks",
  "cost",
  "orders",
  "sales",
  "salesSales",
  "salesCost",
  "costCost",
  "profitSum",
  "profitSquares",
  "conversionLow",
  "conversionHigh",
] as const;
export type SideCell = (typeof SIDE_CELLS)[number];
export type Side = "before" | "after";

/** Figures of a change as a whole. */
export type ChangeCell =
  | "verdict"
  | "sentence"
  | "compared"
  | "profitChange"
  | "profitLow"
  | "profitHigh"
  | "clicksChange"
  | "costChange"
  | "cpcChange"
  | "conversionChange"
  | "conversionChangeLow"
  | "conversionChangeHigh"
  | "roasChange"
  | "openUntil"
  | "remarked"
  | "profitError"
  | "freedom"
  | "quantile";

/** What the 调价记录 says. */
export interface BidLogWords {
  readonly name: string;
  readonly table: string;
  readonly title: string;
  note(days: number, upTo: string | null): string;
  /** `own` are the columns the operator added. */
  howTo(own: readonly string[]): string;
  readonly typed: Readonly<Record<TypedCell, string>>;
  readonly change: Readonly<Record<ChangeCell, string>>;
  readonly side: Readonly<Record<Side, Readonly<Record<SideCell, string>>>>;
  readonly key: string;
  readonly keyNote: string;
  readonly notes: Readonly<Partial<Record<ChangeCell | "profitBefore", string>>>;
  readonly verdicts: Readonly<Record<"better" | "worse" | "undecided" | "early", string>>;
  readonly advice: Readonly<Record<"better" | "worse" | "undecided" | "few", string>>;
  readonly aside: Readonly<Record<"margin" | "chance" | "level" | "quantile", string>>;
  /** Before and behind the margin in the line above the table, and instead of it. */
  readonly marginIs: readonly [string, string];
  readonly noMargin: string;
  readonly noProfit: string;
  /** Texts between the figures of the sentence. */
  readonly say: Readonly<
    Record<
      | "each"
      | "days"
      | "clicks"
      | "cost"
      | "profit"
      | "to"
      | "open"
      | "sure"
      | "between"
      | "and"
      | "close"
      | "semicolon"
      | "until"
      | "then",
      string
    >
  >;
  readonly brackets: readonly [string, string];
  /** Between two parts of a sentence. */
  readonly stop: string;
  readonly lacks: Readonly<Record<Exclude<ComparisonLack, "no-days">, string>>;
  /** Why windows are shorter than the rule says, or none: the days they have, the day it is about. */
  limit(why: WindowLimit, days: number, day: string): string;
}

const ZH_SIDE: Readonly<Record<SideCell, string>> = {
  profit: "日利润",
  clicksADay: "日点击",
  costADay: "日花费",
  cpc: "点击单价",
  conversion: "点击转化率",
  roas: "投产比",
  impressions: "展现合计",
  clicks: "点击合计",
  cost: "花费合计",
  orders: "成交合计",
  sales: "成交额合计",
  salesSales: "成交额平方和",
  salesCost: "成交额乘花费",
  costCost: "花费平方和",
  profitSum: "利润合计",
  profitSquares: "利润平方和",
  conversionLow: "转化率下限",
  conversionHigh: "转化率上限",
};

const EN_SIDE: Readonly<Record<SideCell, string>> = {
  profit: "Profit a day",
  clicksADay: "Clicks a day",
  costADay: "Cost a day",
  cpc: "CPC",
  conversion: "Click conversion",
  roas: "ROAS",
  impressions: "Impressions",
  clicks: "Clicks",
  cost: "Cost",
  orders: "Orders",
  sales: "Sales",
  salesSales: "Sales squared",
  salesCost: "Sales × cost",
  costCost: "Cost squared",
  profitSum: "Profit",
  profitSquares: "Profit squared",
  conversionLow: "Conversion from",
  conversionHigh: "Conversion to",
};

function sides(
  all: Readonly<Record<SideCell, string>>,
  put: (heading: string, side: Side) => string,
): BidLogWords["side"] {
  const of = (side: Side): Readonly<Record<SideCell, string>> => {
    const entries = SIDE_CELLS.map((cell) => [cell, put(all[cell], side)] as const);
    return { ...all, ...Object.fromEntries(entries) };
  };
  return { before: of("before"), after: of("after") };
}

const WORDS: Readonly<Record<Locale, BidLogWords>> = {
  "zh-CN": {
    name: "调价记录",
    table: "调价记录",
    title: "调价记录 · 改前改后对比",
    note: (days, upTo) =>
      `改前改后各比 ${days} 天，改的当天不算${upTo === null ? "" : `；数据到 ${upTo}`}。天数在规则表改，改完点“刷新”。`,
    howTo: (own) =>
      `可以直接往下写，也可以整段粘贴。匹配方式、推广计划不写 = 全部。自己加的列会留着${own.length === 0 ? "" : `：${own.join("、")}`}。`,
    typed: {
      date: "日期",
      word: "关键词",
      matchType: "匹配方式",
      campaign: "推广计划",
      action: "操作",
      oldBid: "原出价",
      newBid: "新出价",
      reason: "当天理由",
      remark: "备注",
    },
    change: {
      verdict: "结论",
      sentence: "说明",
      compared: "前后各几天",
      profitChange: "日利润变化",
      profitLow: "日利润变化下限",
      profitHigh: "日利润变化上限",
      clicksChange: "点击变化",
      costChange: "花费变化",
      cpcChange: "点击单价变化",
      conversionChange: "转化率变化",
      conversionChangeLow: "转化率变化下限",
      conversionChangeHigh: "转化率变化上限",
      roasChange: "投产比变化",
      openUntil: "满窗口要数据到",
      remarked: "窗口说明",
      profitError: "标准误",
      freedom: "自由度",
      quantile: "t 值",
    },
    side: sides(ZH_SIDE, (heading, side) => `${side === "before" ? "前" : "后"}·${heading}`),
    key: "键",
    keyNote: "靠它认出每一行，别改；自己加的行不用填。",
    notes: {
      verdict: "看日利润变化的区间：全在 0 以上有效，全在 0 以下无效，跨 0 未定。",
      profitBefore: "（成交额 × 毛利率 − 花费）÷ 天数。",
      profitLow: "韦尔奇 t 区间，按每天利润的波动算。",
      conversionChangeLow: "纽科姆区间（两个威尔逊区间合成）。",
      openUntil: "点击后还会有成交：报表到这一天，改后的成交才齐。",
    },
    verdicts: { better: "有效", worse: "无效", undecided: "未定", early: "未到期" },
    advice: {
      better: "有效，保持",
      worse: "无效，改回去或再调",
      undecided: "未定，差别在正常波动内",
      few: "未定，天数太少",
    },
    aside: { margin: "毛利率", chance: "偶然机会", level: "把握", quantile: "正态值" },
    marginIs: ["日利润按毛利率 ", " 算"],
    noMargin: "先在规则表填毛利率 kw_margin，才有日利润和结论",
    noProfit: "报表没有花费或成交额，算不出利润",
    say: {
      each: "前后各 ",
      days: " 天",
      clicks: "日点击 ",
      cost: "，日花费 ",
      profit: "，日利润 ",
      to: " → ",
      open: "（",
      sure: "，",
      between: " 的把握在 ",
      and: " 到 ",
      close: "）：",
      semicolon: "：",
      until: "成交没到齐，数据到 ",
      then: " 再判",
    },
    brackets: ["（", "）"],
    stop: "；",
    lacks: {
      "no-date": "日期看不懂",
      "no-word": "没写关键词",
      "no-report": "没有关键词报表",
      "not-in-report": "报表里没有这个词",
      "not-by-day": "报表不分天，比不了",
    },
    limit: (why, days, day) => {
      const reason = {
        "change-before": `${day} 也改过`,
        "change-after": `${day} 又改了`,
        "report-start": `报表从 ${day} 开始`,
        "missing-day": `缺 ${day} 的数据`,
      }[why];
      return days === 0 ? `没有可比的天：${reason}` : reason;
    },
  },
  "en-US": {
    name: "Bid log",
    table: "BidLog",
    title: "Bid log · before and after",
    note: (days, upTo) =>
      `${days} days before and after, the day of the change left out${upTo === null ? "" : `; data up to ${upTo}`}. Change the days in Rules, then refresh.`,
    howTo: (own) =>
      `Type or paste rows below. No match type or campaign means all of them. Columns of your own stay${own.length === 0 ? "" : `: ${own.join(", ")}`}.`,
    typed: {
      date: "Date",
      word: "Word",
      matchType: "Match type",
      campaign: "Campaign",
      action: "Action",
      oldBid: "Bid before",
      newBid: "Bid after",
      reason: "Reason",
      remark: "Remark",
    },
    change: {
      verdict: "Verdict",
      sentence: "In words",
      compared: "Days each side",
      profitChange: "Profit change",
      profitLow: "Profit change from",
      profitHigh: "Profit change to",
      clicksChange: "Clicks change",
      costChange: "Cost change",
      cpcChange: "CPC change",
      conversionChange: "Conversion change",
      conversionChangeLow: "Conversion change from",
      conversionChangeHigh: "Conversion change to",
      roasChange: "ROAS change",
      openUntil: "Needs data up to",
      remarked: "Window",
      profitError: "Standard error",
      freedom: "Freedom",
      quantile: "t",
    },
    side: sides(EN_SIDE, (heading, side) => `${heading} ${side}`),
    key: "Key",
    keyNote: "Tells the rows apart; leave it as it is, and empty in rows of your own.",
    notes: {
      verdict: "By the range of the profit change: all above 0 worked, all below 0 did not, else undecided.",
      profitBefore: "(Sales × margin − cost) ÷ days.",
      profitLow: "Welch's t interval, by how profit varies from day to day.",
      conversionChangeLow: "Newcombe's interval, made of two Wilson intervals.",
      openUntil: "Orders come after the click: all are in once the report reaches this day.",
    },
    verdicts: {
      better: "Worked",
      worse: "Did not work",
      undecided: "Undecided",
      early: "Too early",
    },
    advice: {
      better: "worked, keep it",
      worse: "did not work, take it back or change again",
      undecided: "undecided, within usual ups and downs",
      few: "undecided, too few days",
    },
    aside: { margin: "Margin", chance: "Chance", level: "Sure", quantile: "Normal" },
    marginIs: ["Profit by a margin of ", ""],
    noMargin: "Type your margin (kw_margin) in Rules first: profit and verdict need it",
    noProfit: "the report has no cost or no sales, so there is no profit",
    say: {
      each: "",
      days: " days each",
      clicks: "clicks a day ",
      cost: ", cost a day ",
      profit: ", profit a day ",
      to: " → ",
      open: " (",
      sure: ", ",
      between: " sure between ",
      and: " and ",
      close: "): ",
      semicolon: ": ",
      until: "orders are still coming in, judge with data up to ",
      then: "",
    },
    brackets: [" (", ")"],
    stop: "; ",
    lacks: {
      "no-date": "Date not readable",
      "no-word": "No word",
      "no-report": "No keyword report",
      "not-in-report": "Word not in the report",
      "not-by-day": "The report has no days",
    },
    limit: (why, days, day) => {
      const reason = {
        "change-before": `also changed on ${day}`,
        "change-after": `changed again on ${day}`,
        "report-start": `the report begins on ${day}`,
        "missing-day": `no data for ${day}`,
      }[why];
      return days === 0 ? `No day to compare: ${reason}` : reason;
    },
  },
};

/** What it is called in the pane and on the sheet. */
export const BID_LOG_TITLE: Words = { "zh-CN": "调价记录", "en-US": "Bid log" };

/** Words of the 调价记录. */
export function bidLogWords(locale: Locale): BidLogWords {
  return WORDS[locale];
}
