import type { Cadence, Moment, Owner } from "../checklist/item";
import type { Locale, Words } from "../locale";

/** Spans of days the figures are taken over: each with the one before it that it is compared with. */
export type Span = "day" | "weekdayBefore" | "week" | "weekBefore" | "month" | "monthBefore";

/** What the check sheet says in words, in one language. Words behind figures stand in formulas. */
export interface CheckWords {
  readonly name: string;
  title(source: string): string;
  /** The line below it. */
  note(daily: string): string;
  /** Beside the day whose figures are looked at, and the day they are looked at. */
  readonly day: string;
  readonly today: string;
  readonly key: string;
  readonly cadence: string;
  readonly moment: string;
  readonly what: string;
  readonly how: string;
  readonly found: string;
  readonly verdict: string;
  readonly owner: string;
  readonly done: string;
  readonly doneNote: string;
  readonly next: string;
  readonly state: string;
  readonly remark: string;
  readonly cadences: Readonly<Record<Cadence, string>>;
  readonly moments: Readonly<Record<Moment, string>>;
  readonly owners: Readonly<Record<Owner, string>>;
  /** States of an item. */
  readonly checked: string;
  readonly open: string;
  readonly noDate: string;
  /** What comes first, and that nothing does. */
  readonly first: string;
  readonly firstData: string;
  readonly nothingFirst: string;
  /** Before the numbers of items that are open. */
  readonly openItems: string;
  readonly fillFirst: string;
  readonly pageFirst: string;
  readonly complete: string;
  readonly passed: string;
  /** Where a rule is not met and says nothing to do. */
  readonly failed: string;
  readonly pass: string;
  readonly good: string;
  readonly ordinary: string;
  /** What lacks, as formulas over a day such as 4/30 or a number of days. */
  noDay(day: string): string;
  lacking(count: string): string;
  blank(label: string, count: string): string;
  readonly allThere: string;
  /** The figures beside the table. */
  readonly board: string;
  readonly spans: Readonly<Record<Span, string>>;
  readonly changes: readonly [string, string, string];
  readonly from: string;
  readonly to: string;
  readonly days: string;
  readonly missing: string;
  readonly sign: string;
  readonly order: readonly [string, string, string];
  /** Short names in what was found. */
  readonly short: Readonly<Record<Short, string>>;
  /** Before a figure of the span before, and around it. */
  readonly before: string;
  readonly openBracket: string;
  readonly closeBracket: string;
  readonly comma: string;
  /** The hero's highest amount per buyer that passes; around the figure. */
  readonly heroUpTo: readonly [string, string];
  /** Long texts as formulas show them, for the widths of their columns. */
  /** What the tables beside the days say: before the top products, around numbers of products, before sources. */
  readonly topProducts: string;
  /** Characters of a product's name that are shown. */
  readonly nameLength: number;
  readonly productCount: readonly [string, string, string];
  readonly mostLost: string;
  readonly mostWon: string;
  readonly longest: Readonly<Record<"found" | "verdict" | "remark", string>>;
  readonly lines: readonly string[];
}

/** Figures named in what was found. */
export type Short =
  | "visitors"
  | "visits"
  | "conversion"
  | "basket"
  | "cost"
  | "share"
  | "ctr"
  | "cpc"
  | "roas"
  | "clickConversion"
  | "enquiries"
  | "enquiryPays"
  | "enquiryOrders"
  | "perOrder"
  | "depth"
  | "bounce"
  | "returning"
  | "returningBuyers"
  | "rulePass"
  | "ruleGood";

export const CHECK_TITLE: Words = { "zh-CN": "日检", "en-US": "Daily check" };

const WORDS: Readonly<Record<Locale, CheckWords>> = {
  "zh-CN": {
    name: "日检",
    title: (source) => `日检 · ${source}`,
    note: (daily) => `由表“${daily}”按公式核对，判定按“规则表” · 周检、月检：筛选“周期”`,
    day: "看哪天的数",
    today: "检查日",
    key: "序号",
    cadence: "周期",
    moment: "时段",
    what: "检查项",
    how: "怎么看",
    found: "自动结果",
    verdict: "判定",
    owner: "负责人",
    done: "完成",
    doneNote: "填做完那天的日期（Ctrl+;）。到了“下次”就又变成待查。",
    next: "下次",
    state: "状态",
    remark: "发现",
    cadences: { day: "日", week: "周", month: "月" },
    moments: { morning: "上午", afternoon: "下午", weekly: "每周", monthly: "每月" },
    owners: { ads: "推广", design: "美工", service: "客服", operations: "运营" },
    checked: "已查",
    open: "待查",
    noDate: "填日期",
    first: "先做：",
    firstData: "先补数据，",
    nothingFirst: "没有要先处理的，按表查",
    openItems: "待查：",
    fillFirst: "先补数据",
    pageFirst: "先改页面",
    complete: "齐",
    passed: "达标",
    failed: "不达标",
    pass: "及格",
    good: "健康",
    ordinary: "不是老客型",
    noDay: (day) => `"没有 "&${day}&" 的数"`,
    lacking: (count) => `"近7天缺 "&${count}&" 天"`,
    blank: (label, count) => `"近7天${label}空 "&${count}&" 天"`,
    allThere: "近7天齐",
    board: "数字",
    spans: {
      day: "当天",
      weekdayBefore: "上周同日",
      week: "近7天",
      weekBefore: "前7天",
      month: "本月至今",
      monthBefore: "上月同期",
    },
    changes: ["比上周同日", "比前7天", "比上月同期"],
    from: "从",
    to: "到",
    days: "有数天数",
    missing: "缺天数",
    sign: "金额前面",
    order: ["1 数据", "2 页面", "3 推广"],
    short: {
      visitors: "访客",
      visits: "访客人次",
      conversion: "转化",
      basket: "客单",
      cost: "花费",
      share: "费率",
      ctr: "点击率",
      cpc: "点击花费",
      roas: "投产",
      clickConversion: "点击转化",
      enquiries: "咨询",
      enquiryPays: "询单转化",
      enquiryOrders: "咨询转化",
      perOrder: "笔单价",
      depth: "访问深度",
      bounce: "跳失率",
      returning: "老访客占比",
      returningBuyers: "老买家占比",
      rulePass: "及格",
      ruleGood: "健康",
    },
    before: "前 ",
    openBracket: "（",
    closeBracket: "）",
    comma: "，",
    heroUpTo: ["主打款 ", " 以内才够"],
    topProducts: "前 5：",
    nameLength: 6,
    productCount: ["", " 款，有访客没成交 ", " 款"],
    mostLost: "少得最多 ",
    mostWon: "多得最多 ",
    longest: {
      found: "访客 12,345 +12.3%，转化 2.34% +12.3%，客单 168 +12.3%",
      verdict: "推广费超标：查流量来源，重新测试",
      remark: "落地灯投产比 1.8",
    },
    lines: [
      "先后：数据不齐先补数据；页面不及格先改页面，推广不加钱；再看推广费率。",
      "“看哪天的数”默认是日报最后一天，可以改，清空后重新生成才回到最后一天；“检查日”默认是后一天，重新生成时回到默认。",
      "近7天、本月的比率 = 两项合计相除；平台给的比率取每日平均。两段天数不一样或缺天数，不比。",
    ],
  },
  "en-US": {
    name: "Checks",
    title: (source) => `Daily check · ${source}`,
    note: (daily) =>
      `Checked by formulas from the table “${daily}”, judged by the rules · filter “Every” for the week's or the month's`,
    day: "Figures of",
    today: "Checked on",
    key: "No.",
    cadence: "Every",
    moment: "When",
    what: "Item",
    how: "Look at",
    found: "Figures say",
    verdict: "Verdict",
    owner: "Who",
    done: "Done",
    doneNote: "The day it was done (Ctrl+;). It is open again when “Next” has come.",
    next: "Next",
    state: "State",
    remark: "Found",
    cadences: { day: "day", week: "week", month: "month" },
    moments: { morning: "morning", afternoon: "afternoon", weekly: "weekly", monthly: "monthly" },
    owners: { ads: "Ads", design: "Design", service: "Service", operations: "Operations" },
    checked: "done",
    open: "open",
    noDate: "type a date",
    first: "First: ",
    firstData: "fill in the figures, ",
    nothingFirst: "nothing comes first; go down the list",
    openItems: "Open: ",
    fillFirst: "Fill in the figures first",
    pageFirst: "Fix the page first",
    complete: "complete",
    passed: "Passed",
    failed: "not met",
    pass: "pass",
    good: "good",
    ordinary: "not by regulars",
    noDay: (day) => `"no figures of "&${day}`,
    lacking: (count) => `${count}&" of the last 7 days missing"`,
    blank: (label, count) => `"${label} empty on "&${count}&" of the last 7 days"`,
    allThere: "last 7 days are there",
    board: "Figures",
    spans: {
      day: "Day",
      weekdayBefore: "Week before",
      week: "Last 7 days",
      weekBefore: "7 days before",
      month: "Month to date",
      monthBefore: "Month before",
    },
    changes: ["vs week before", "vs 7 days before", "vs month before"],
    from: "From",
    to: "To",
    days: "Days there",
    missing: "Days missing",
    sign: "Ahead of amounts",
    order: ["1 Figures", "2 Page", "3 Ads"],
    short: {
      visitors: "visitors",
      visits: "person-times",
      conversion: "conv.",
      basket: "basket",
      cost: "cost",
      share: "share",
      ctr: "CTR",
      cpc: "CPC",
      roas: "ROAS",
      clickConversion: "click conv.",
      enquiries: "enquiries",
      enquiryPays: "paid",
      enquiryOrders: "ordered",
      perOrder: "per order",
      depth: "pages/visitor",
      bounce: "bounce",
      returning: "returning visitors",
      returningBuyers: "returning buyers",
      rulePass: "pass",
      ruleGood: "good",
    },
    before: "was ",
    openBracket: " (",
    closeBracket: ")",
    comma: ", ",
    heroUpTo: ["hero at most ", ""],
    topProducts: "Top 5: ",
    nameLength: 12,
    productCount: ["", " products, ", " with visitors and no buyer"],
    mostLost: "most lost: ",
    mostWon: "most won: ",
    longest: {
      found: "visitors 12,345 +12.3%, conv. 2.34% +12.3%, basket 168 +12.3%",
      verdict: "Ad cost too high: check the traffic sources and test again",
      remark: "Floor lamp: ROAS down to 1.8",
    },
    lines: [
      "Order: figures that lack first; then the page, and no more money on ads before it passes; then ad cost.",
      "“Figures of” is the last day of the daily table; type over it as you like, empty it and build again for the last. “Checked on” is the day after; building again sets it back.",
      "Rates over days divide two totals; rates the platform gives are averaged. Spans of other lengths or with missing days are not compared.",
    ],
  },
};

/** The words in one language. */
export function checkWords(locale: Locale): CheckWords {
  return WORDS[locale];
}
