import type { Verdict } from "../keywords/reasons";
import type { WordColumn } from "../keywords/word-rows";
import type { KeywordRules } from "../keywords/rules";
import type { Locale } from "../locale";

/** The one spelling of verdicts, headings and lines of the 关键词ROI; sentences of reasons are in `reason-words.ts`. */
export interface KeywordWords {
  readonly name: string;
  /** Name of the table: short, since every formula of every row has it. */
  readonly table: string;
  title(of: "searched" | "bought", sheets: string): string;
  /** `day` null in a report without days. */
  note(words: string, day: string | null): string;
  /** Behind the note, where open days are in the report: the days of the window and the share that counts of them. */
  counting(windowDays: number, share: string): string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  // The lines above the table.
  /** Number of words and, of those to delete, what was spent on them. */
  readonly counted: string;
  readonly deletedCost: readonly [before: string, after: string];
  readonly comma: string;
  readonly marginIs: readonly [before: string, after: string];
  readonly lacks: readonly [before: string, after: string];
  /** Around the lines that are empty in the 规则表. */
  readonly usualLines: readonly [before: string, after: string];
  /** Whether the page passes, as the 规则表 says. */
  readonly page: Readonly<Record<"passes" | "fails" | "unsaid", string>>;
  // Headings.
  readonly word: string;
  readonly matchType: string;
  readonly campaign: string;
  readonly total: string;
  readonly verdict: string;
  readonly reason: string;
  readonly chance: string;
  readonly suggestedBid: string;
  readonly cpc: string;
  readonly ctr: string;
  readonly conversion: string;
  readonly roas: string;
  readonly acos: string;
  readonly costPerOrder: string;
  readonly profit: string;
  readonly maxCpc: string;
  readonly breakEvenRoas: string;
  readonly costShare: string;
  readonly profitShare: string;
  readonly pareto: string;
  readonly change: string;
  readonly action: string;
  readonly actions: readonly [accept: string, refuse: string];
  readonly remark: string;
  readonly columns: Readonly<Record<WordColumn, string>>;
  // Behind the printed columns.
  readonly key: string;
  readonly step: string;
  readonly isBought: string;
  readonly rank: string;
  /** Share of sales of the words that sell more. */
  readonly ahead: string;
  readonly unitRate: string;
  /** Clicks of days whose window is closed. */
  readonly pastWindow: string;
  readonly rival: string;
  readonly rivalCost: string;
  readonly rivalSales: string;
  readonly likelyOrders: string;
  readonly likelyClicks: string;
  readonly likelyRate: string;
  readonly orderValue: string;
  readonly breakEvenRate: string;
  readonly likelyReturn: string;
  readonly stage: string;
  readonly clicksLast: string;
  readonly clicksBefore: string;
  readonly notes: Readonly<
    Record<
      | "verdict"
      | "chance"
      | "suggestedBid"
      | "profit"
      | "maxCpc"
      | "breakEvenRoas"
      | "pareto"
      | "change"
      | "action"
      | "closedClicks"
      | "priorClicks"
      | "stage"
      | "step",
      string
    >
  >;
  // The cells beside the lines.
  readonly rules: Readonly<Record<keyof KeywordRules, string>>;
  readonly aside: Readonly<
    Record<
      | "day"
      | "windowDays"
      | "ripeness"
      | "sellingWords"
      | "cost"
      | "sales"
      | "profit"
      | "lineA"
      | "lineB"
      | "deletedCost"
      | "protectedRank"
      | "earnStep",
      string
    >
  >;
  readonly steps: Readonly<Record<"verdicts" | "least" | "most" | "floors" | "sentences", string>>;
}

const WORDS: Readonly<Record<Locale, KeywordWords>> = {
  "zh-CN": {
    name: "关键词ROI",
    table: "词",
    title: (of, sheets) => `关键词ROI · ${of === "searched" ? "搜索词" : "买的词"} · ${sheets}`,
    note: (words, day) =>
      `${words} 个词，数据${day === null ? "没有日期" : `到 ${day}`}；合计是刷新时写的数，比率、机会、判断都是公式`,
    counting: (windowDays, share) => `；没满 ${windowDays} 天窗口的点击按回收比例 ${share} 计入，成交全算`,
    verdicts: { add: "加词", raise: "加价", lower: "降价", delete: "删除", watch: "观察" },
    counted: " 个",
    deletedCost: ["（花了 ", "）"],
    comma: " · ",
    marginIs: ["毛利率 ", "，其他线也在规则表，改了这里跟着变"],
    lacks: ["缺 ", "：判不了的先观察"],
    usualLines: ["；规则表没填或没生效的按常用值：", ""],
    page: {
      passes: "页面达标",
      fails: "页面没达标：该加价的先观察，先改页面（规则表 kw_page_passes）",
      unsaid: "页面达没达标没填，按达标算；没达标就在规则表 kw_page_passes 填 0",
    },
    word: "词",
    matchType: "匹配方式",
    campaign: "计划",
    total: "合计",
    verdict: "判断",
    reason: "理由",
    chance: "不亏机会",
    suggestedBid: "建议出价",
    cpc: "平均点击花费",
    ctr: "点击率",
    conversion: "点击转化率",
    roas: "投产比",
    acos: "ACOS",
    costPerOrder: "每单花费",
    profit: "盈亏",
    maxCpc: "保本点击花费",
    breakEvenRoas: "保本投产比",
    costShare: "花费占比",
    profitShare: "盈亏占比",
    pareto: "帕累托",
    change: "近7天变化",
    action: "操作",
    actions: ["采纳", "不采纳"],
    remark: "备注",
    columns: {
      impressions: "展现",
      clicks: "点击",
      cost: "花费",
      carts: "加购",
      orders: "成交",
      sales: "成交额",
      closedClicks: "计入点击",
      closedOrders: "成交",
      closedSales: "成交额",
      days: "天数",
      quality: "质量分",
      bid: "现出价",
      priorOrders: "先验单",
      priorClicks: "先验点击",
      unitValue: "计划每单",
      unitCtr: "计划点击率",
    },
    key: "键",
    step: "第几条",
    isBought: "已买",
    rank: "成交名次",
    ahead: "前面占比",
    unitRate: "平均转化率",
    pastWindow: "满窗点击",
    rival: "也在花",
    rivalCost: "那边花费",
    rivalSales: "那边成交额",
    likelyOrders: "合计单",
    likelyClicks: "合计点击",
    likelyRate: "预计转化率",
    orderValue: "每单成交额",
    breakEvenRate: "保本转化率",
    likelyReturn: "预计回报",
    stage: "先看",
    clicksLast: "近7天点击",
    clicksBefore: "前7天点击",
    notes: {
      verdict: "按顺序判：先看数齐不齐，再筛新词，最后看这个词的点击赚不赚钱。",
      chance: "这个词的广告不亏的机会；很低才删，很高才加价。",
      suggestedBid:
        "现价 × 预计回报，让点击花费到一次点击值多少；一次不超过规则表的加幅、降幅，不低于最低出价。",
      profit: "成交额 × 毛利率 − 花费。",
      maxCpc: "预计转化率 × 每单成交额 × 毛利率：点击花费高过它就亏。",
      breakEvenRoas: "1 ÷ 毛利率。",
      pareto: "成交额从高到低累计：A 到 80%，B 到 95%，其余 C。",
      change: "近 7 天点击 ÷ 前 7 天 − 1。",
      action: "采纳或不采纳，刷新后还在。",
      closedClicks: "满了转化窗口的点击全算；没满的订单还没来齐，按回收比例算一部分。",
      priorClicks: "还没看这个词以前，按同计划的词当它有过这么多点击。",
      stage: "0 是可以看赚不赚，其他是先在第几条停下。",
      step: "判断走到第几条，从 1 数起；各条的话在右上角。",
    },
    rules: {
      screenDays: "筛词天数",
      lowQuality: "低质量分",
      screenClicks: "筛词点击",
      lowCtr: "低点击率",
      minOrders: "最少单数",
      deleteChance: "删除线",
      raiseChance: "加价机会",
      returnUp: "加价倍数",
      returnDown: "降价倍数",
      protect: "保护占比",
      newWordOrders: "加词单数",
      stepUp: "一次加幅",
      stepDown: "一次降幅",
      floor: "最低出价",
      margin: "毛利率",
      pagePasses: "页面达标",
    },
    aside: {
      day: "数据到",
      windowDays: "窗口天数",
      ripeness: "回收比例",
      sellingWords: "有成交词",
      cost: "总花费",
      sales: "总成交额",
      profit: "总盈亏",
      lineA: "A 线",
      lineB: "B 线",
      deletedCost: "删除花费",
      protectedRank: "保护到第几名",
      earnStep: "赚钱走第几条",
    },
    steps: { verdicts: "判断", least: "最低倍数", most: "最高倍数", floors: "底价", sentences: "理由" },
  },
  "en-US": {
    name: "Keyword ROI",
    table: "Words",
    title: (of, sheets) => `Keyword ROI · ${of === "searched" ? "search terms" : "keywords"} · ${sheets}`,
    note: (words, day) =>
      `${words} words, data ${day === null ? "without days" : `up to ${day}`}; sums are written at each refresh, rates, chances and verdicts are formulas`,
    counting: (windowDays, share) =>
      `; of clicks inside the ${windowDays}-day window ${share} count, as their orders are still coming in; all orders count`,
    verdicts: { add: "Add", raise: "Raise", lower: "Lower", delete: "Delete", watch: "Watch" },
    counted: "",
    deletedCost: [" (spent ", ")"],
    comma: " · ",
    marginIs: ["Margin ", "; it and all lines are in Rules: change them there and this sheet follows"],
    lacks: ["Missing: ", ". What cannot be judged is watched"],
    usualLines: ["; empty or not begun in Rules, so as usual: ", ""],
    page: {
      passes: "The page passes",
      fails: "The page does not pass: words to raise are watched until it is fixed (kw_page_passes in Rules)",
      unsaid:
        "Whether the page passes is not filled in, so it counts as passing; if it does not, type 0 for kw_page_passes in Rules",
    },
    word: "Word",
    matchType: "Match type",
    campaign: "Campaign",
    total: "Total",
    verdict: "Verdict",
    reason: "Reason",
    chance: "Chance of profit",
    suggestedBid: "Suggested bid",
    cpc: "CPC",
    ctr: "CTR",
    conversion: "Click conversion",
    roas: "ROAS",
    acos: "ACoS",
    costPerOrder: "Cost per order",
    profit: "Profit after ads",
    maxCpc: "Break-even CPC",
    breakEvenRoas: "Break-even ROAS",
    costShare: "Share of cost",
    profitShare: "Share of profit",
    pareto: "Pareto",
    change: "Last 7 days",
    action: "Decision",
    actions: ["Accept", "Refuse"],
    remark: "Remark",
    columns: {
      impressions: "Impressions",
      clicks: "Clicks",
      cost: "Cost",
      carts: "Carts",
      orders: "Orders",
      sales: "Sales",
      closedClicks: "Counted clicks",
      closedOrders: "Orders",
      closedSales: "Sales",
      days: "Days",
      quality: "Quality",
      bid: "Bid",
      priorOrders: "Prior orders",
      priorClicks: "Prior clicks",
      unitValue: "Unit value",
      unitCtr: "Unit CTR",
    },
    key: "Key",
    step: "Step",
    isBought: "Bought",
    rank: "Sales rank",
    ahead: "Share ahead",
    unitRate: "Average rate",
    pastWindow: "Closed clicks",
    rival: "Also paid by",
    rivalCost: "Cost there",
    rivalSales: "Sales there",
    likelyOrders: "Prior + orders",
    likelyClicks: "Prior + clicks",
    likelyRate: "Likely rate",
    orderValue: "Order value",
    breakEvenRate: "Break-even rate",
    likelyReturn: "Likely return",
    stage: "First",
    clicksLast: "Clicks, last 7",
    clicksBefore: "Clicks, 7 before",
    notes: {
      verdict:
        "In this order: are the figures there, the screen of new words, then whether the word's clicks pay.",
      chance:
        "How probable it is that the word's ads pay. Deleted only where very low, raised only where high.",
      suggestedBid:
        "The bid × the likely return, so that a click costs what it is worth; within the steps in Rules, not below the floor.",
      profit: "Sales × margin − cost.",
      maxCpc: "Likely rate × order value × margin: a click that costs more loses money.",
      breakEvenRoas: "1 ÷ margin.",
      pareto: "Running share of sales, largest first: A up to 80%, B up to 95%, the rest C.",
      change: "Clicks of the last 7 days ÷ the 7 before − 1.",
      action: "Accept or refuse; stays when the sheet is refreshed.",
      closedClicks:
        "Clicks past the window count in full; those inside it, whose orders are still coming, by the share that is in.",
      priorClicks: "As if the word had had so many clicks before, by the words of its campaign.",
      stage: "0: judged by what its clicks are worth; else the step that comes before.",
      step: "The step the verdict was reached at, from 1; the sentences stand at the top right.",
    },
    rules: {
      screenDays: "Screen days",
      lowQuality: "Low quality",
      screenClicks: "Screen clicks",
      lowCtr: "Low CTR",
      minOrders: "Least orders",
      deleteChance: "Delete line",
      raiseChance: "Raise chance",
      returnUp: "Raise return",
      returnDown: "Lower return",
      protect: "Protected",
      newWordOrders: "Add orders",
      stepUp: "Step up",
      stepDown: "Step down",
      floor: "Lowest bid",
      margin: "Margin",
      pagePasses: "Page passes",
    },
    aside: {
      day: "Data up to",
      windowDays: "Window days",
      ripeness: "Orders in",
      sellingWords: "Selling words",
      cost: "All cost",
      sales: "All sales",
      profit: "All profit",
      lineA: "Line A",
      lineB: "Line B",
      deletedCost: "Cost deleted",
      protectedRank: "Protected to rank",
      earnStep: "Step if it earns",
    },
    steps: { verdicts: "Verdict", least: "Least", most: "Most", floors: "Floor", sentences: "Reason" },
  },
};

/** Words of the 关键词ROI. */
export function keywordWords(locale: Locale): KeywordWords {
  return WORDS[locale];
}
