import type { Verdict } from "../../core/keywords/reasons";
import type { Locale } from "../../core/locale";

/** What words are put in order by; those "up" and "down" by the clicks of the last week against the one before. */
export type KeywordSort = "cost" | "clicks" | "loss" | "profit" | "chanceLow" | "chanceHigh" | "up" | "down";

/** What rows of words are told apart by. */
export type GroupingChoice = "word" | "match" | "campaign" | "both";

/** The page of keywords. Names of figures and verdicts are those of the 关键词ROI. Buttons at most 8 Chinese characters. */
export interface KeywordPageWords {
  readonly title: string;
  readonly report: string;
  readonly of: Readonly<Record<"searched" | "bought", string>>;
  readonly grouping: string;
  readonly groupings: Readonly<Record<GroupingChoice, string>>;
  readonly span: (from: string, to: string) => string;
  readonly noDays: string;
  readonly window: (days: string) => string;
  readonly currency: (code: string) => string;
  // What stands in the way.
  readonly noReport: string;
  readonly noReportAdvice: string;
  readonly noMargin: string;
  readonly noMarginAdvice: string;
  readonly openRules: string;
  readonly buildRules: string;
  readonly lookAgain: string;
  readonly lacks: (names: string) => string;
  readonly lacksAdvice: string;
  readonly unripe: string;
  readonly unripeAdvice: (days: string) => string;
  // Which words.
  readonly filters: string;
  readonly all: string;
  readonly accepted: string;
  readonly counted: (count: string) => string;
  readonly spent: (cost: string) => string;
  readonly search: string;
  readonly searchHint: string;
  readonly sort: string;
  readonly sorts: Readonly<Record<KeywordSort, string>>;
  readonly found: (count: string, all: string) => string;
  readonly allWords: (count: string) => string;
  readonly nothingFound: string;
  readonly showAll: string;
  // The list.
  readonly list: string;
  readonly listHint: string;
  readonly cost: (cost: string) => string;
  readonly clicks: (clicks: string) => string;
  readonly roas: (roas: string) => string;
  readonly bidChange: (from: string, to: string) => string;
  readonly cpcChange: (from: string, to: string) => string;
  readonly bidOnly: (to: string) => string;
  readonly decided: (what: string) => string;
  readonly unknown: string;
  // One word.
  readonly figures: string;
  readonly history: string;
  readonly perDay: (measure: string) => string;
  readonly perWeek: (measure: string) => string;
  readonly historyText: (measure: string, total: string, most: string, day: string, last: string) => string;
  readonly findCauses: string;
  readonly findCausesOf: (word: string) => string;
  /** Its conversion fell: in the weeks ahead, in the last week. */
  readonly convertsWorse: (before: string, after: string) => string;
  readonly mayBeLate: (days: string) => string;
  readonly tooFewClicks: string;
  readonly decide: string;
  readonly action: string;
  readonly newBid: string;
  readonly wrongBid: string;
  readonly remark: string;
  readonly accept: string;
  readonly keepOwn: string;
  readonly takeBack: string;
  // All of them.
  readonly acceptShown: (count: string) => string;
  readonly takeBackAll: string;
  readonly takeBackShown: (count: string) => string;
  readonly acceptedCount: (count: string) => string;
  readonly acceptedHint: string;
  readonly writeLog: string;
  readonly writtenCount: (count: string) => string;
  // The chart.
  readonly chart: string;
  readonly chartText: (drawn: string, list: string) => string;
  readonly breakEven: (roas: string) => string;
  readonly bubbleHint: string;
  readonly lineHint: string;
  readonly logHint: string;
  readonly zeroHint: string;
  readonly mostDrawn: (drawn: string, all: string) => string;
  readonly notDrawn: (count: string) => string;
  readonly bubble: (word: string, verdict: string, cost: string, roas: string, orders: string) => string;
  // The sheet.
  readonly write: string;
  readonly writeHint: string;
  readonly rewriteHint: (sheet: string) => string;
  readonly readOnly: string;
  readonly verdictHints: Readonly<Record<Verdict, string>>;
}

export const KEYWORD_PAGE_WORDS: Readonly<Record<Locale, KeywordPageWords>> = {
  "zh-CN": {
    title: "哪些词加价、降价、删掉",
    report: "看哪份报表",
    of: { searched: "搜索词", bought: "买的词" },
    grouping: "一行一个",
    groupings: { word: "词", match: "词 + 匹配方式", campaign: "词 + 计划", both: "词 + 匹配方式 + 计划" },
    span: (from, to) => `${from} 到 ${to}`,
    noDays: "没有日期",
    window: (days) => `转化窗口 ${days} 天`,
    currency: (code) => (code === "CNY" ? "金额单位元" : `金额单位 ${code}`),
    noReport: "没有关键词报表",
    noReportAdvice:
      "要有词和点击（或展现）的表，比如直通车、快车、亚马逊广告的关键词或搜索词报表。列没认出来的，到“工作簿”页核对。",
    noMargin: "还没填毛利率",
    noMarginAdvice: "不知道毛利率，就算不出哪些词亏。在规则表 kw_margin 一行的“数值”里填，比如 0.4。",
    openRules: "打开规则表",
    buildRules: "新建规则表",
    lookAgain: "填好了，再看",
    lacks: (names) => `报表里缺${names}`,
    lacksAdvice: "缺了就判不了，先都放在“观察”。补上列再看；列没认出来的，到“工作簿”页核对。",
    unripe: "订单还没来齐",
    unripeAdvice: (days) => `转化窗口 ${days} 天还没过：亏定了的词照样指出来，加价的词先等等。`,
    filters: "按判断看",
    all: "全部",
    accepted: "已采纳",
    counted: (count) => `${count} 个`,
    spent: (cost) => `花 ${cost}`,
    search: "找词",
    searchHint: "字或拼音首字母",
    sort: "排序",
    sorts: {
      cost: "花费高的在前",
      clicks: "点击多的在前",
      loss: "亏得多的在前",
      profit: "赚得多的在前",
      chanceLow: "不亏机会小的在前",
      chanceHigh: "不亏机会大的在前",
      up: "近 7 天涨得多的在前",
      down: "近 7 天跌得多的在前",
    },
    found: (count, all) => `找到 ${count} 个，共 ${all} 个`,
    allWords: (count) => `${count} 个词`,
    nothingFound: "没有这样的词。",
    showAll: "看全部的词",
    list: "词",
    listHint: "按上下键换词，按回车看理由。",
    cost: (cost) => `花费 ${cost}`,
    clicks: (clicks) => `点击 ${clicks}`,
    roas: (roas) => `投产比 ${roas}`,
    bidChange: (from, to) => `出价 ${from} → ${to}`,
    cpcChange: (from, to) => `点击花费 ${from} → 出价 ${to}`,
    bidOnly: (to) => `出价 ${to}`,
    decided: (what) => `已记：${what}`,
    unknown: "—",
    figures: "这个词的数",
    history: "走势",
    perDay: (measure) => `每天${measure}`,
    perWeek: (measure) => `每周${measure}`,
    historyText: (measure, total, most, day, last) =>
      `${measure}：合计 ${total}，最多 ${most}（${day}），最近 ${last}`,
    findCauses: "找原因",
    findCausesOf: (word) => `找原因：“${word}”转化变低`,
    convertsWorse: (before, after) => `近 7 天转化变低：${before} → ${after}。`,
    mayBeLate: (days) => `转化窗口 ${days} 天没过，也可能是订单还没来齐。`,
    tooFewClicks: "近 7 天点击太少，看不出转化变没变。",
    decide: "怎么做",
    action: "做法",
    newBid: "新出价",
    wrongBid: "请填大于 0 的数，或留空。",
    remark: "备注",
    accept: "采纳",
    keepOwn: "按我的记下",
    takeBack: "撤回",
    acceptShown: (count) => `采纳这 ${count} 个`,
    takeBackAll: "全部撤回",
    takeBackShown: (count) => `撤回这 ${count} 个`,
    acceptedCount: (count) => `已采纳 ${count} 个词`,
    acceptedHint: "写进调价记录才存下来，关掉窗格就没了。",
    writeLog: "写进调价记录",
    writtenCount: (count) => `${count} 个词写进了调价记录。`,
    chart: "花费 × 投产比图",
    chartText: (drawn, list) => `气泡图：横轴花费，竖轴投产比，画了 ${drawn} 个词。${list}。数字见下面的词。`,
    breakEven: (roas) => `保本 ${roas}`,
    bubbleHint: "气泡越大，成交越多。",
    lineHint: "虚线上面的词不亏。",
    logHint: "差距太大，轴按倍数画。",
    zeroHint: "没有成交的在最下面一行。",
    mostDrawn: (drawn, all) => `只画花费最高的 ${drawn} 个，共 ${all} 个。`,
    notDrawn: (count) => `另有 ${count} 个词没花钱，没画。`,
    bubble: (word, verdict, cost, roas, orders) =>
      `${word}：${verdict}，花费 ${cost}，投产比 ${roas}，成交 ${orders}`,
    write: "写成关键词ROI表",
    writeHint: "每个词一行，带公式：改规则表，判断跟着变。",
    rewriteHint: (sheet) => `更新“${sheet}”，填过的操作和备注留着。`,
    readOnly: "工作簿是只读的，改不了分行方式，也写不了表。",
    verdictHints: {
      add: "有成交还没买的词",
      raise: "赚钱，出价还能高",
      lower: "亏钱，出价要低",
      delete: "几乎不可能不亏",
      watch: "先不动",
    },
  },
  "en-US": {
    title: "Which words to raise, lower or delete",
    report: "Report",
    of: { searched: "Search terms", bought: "Keywords" },
    grouping: "A row for each",
    groupings: {
      word: "Word",
      match: "Word + match type",
      campaign: "Word + campaign",
      both: "Word + match type + campaign",
    },
    span: (from, to) => `${from} to ${to}`,
    noDays: "no days",
    window: (days) => `${days}-day attribution`,
    currency: (code) => `amounts in ${code}`,
    noReport: "No keyword report",
    noReportAdvice:
      "It needs a table of words with their clicks or impressions, such as a keyword or search term report of Amazon, Google Ads or Taobao. Columns that were not understood can be set on the Workbook page.",
    noMargin: "The margin is missing",
    noMarginAdvice:
      "Without it nothing says which words lose money. Type it in the rules sheet, row kw_margin, under “value”, such as 0.4.",
    openRules: "Open the rules",
    buildRules: "Make the rules",
    lookAgain: "Done, look again",
    lacks: (names) => `The report has no ${names}`,
    lacksAdvice:
      "Without it words cannot be judged, so all are watched. Columns that were not understood can be set on the Workbook page.",
    unripe: "Orders are still to come",
    unripeAdvice: (days) =>
      `The ${days}-day attribution window is still open: words that surely lose are named, raises wait.`,
    filters: "By verdict",
    all: "All",
    accepted: "Accepted",
    counted: (count) => count,
    spent: (cost) => `Cost ${cost}`,
    search: "Find words",
    searchHint: "Part of the word",
    sort: "Order",
    sorts: {
      cost: "Highest cost first",
      clicks: "Most clicks first",
      loss: "Largest loss first",
      profit: "Largest profit first",
      chanceLow: "Lowest chance of profit first",
      chanceHigh: "Highest chance of profit first",
      up: "Rising most in 7 days first",
      down: "Falling most in 7 days first",
    },
    found: (count, all) => `${count} of ${all} words`,
    allWords: (count) => (count === "1" ? "1 word" : `${count} words`),
    nothingFound: "There are no such words.",
    showAll: "Show all words",
    list: "Words",
    listHint: "Arrow keys move from word to word, Enter shows why.",
    cost: (cost) => `Cost ${cost}`,
    clicks: (clicks) => (clicks === "1" ? "1 click" : `${clicks} clicks`),
    roas: (roas) => `ROAS ${roas}`,
    bidChange: (from, to) => `Bid ${from} → ${to}`,
    cpcChange: (from, to) => `CPC ${from} → bid ${to}`,
    bidOnly: (to) => `Bid ${to}`,
    decided: (what) => `Noted: ${what}`,
    unknown: "–",
    figures: "Its figures",
    history: "Over time",
    perDay: (measure) => `${measure} by day`,
    perWeek: (measure) => `${measure} by week`,
    historyText: (measure, total, most, day, last) =>
      `${measure}: ${total} in all, at most ${most} (${day}), ${last} at last`,
    findCauses: "Find causes",
    findCausesOf: (word) => `Find causes: “${word}” converts worse`,
    convertsWorse: (before, after) => `Converts worse in the last 7 days: ${before} → ${after}.`,
    mayBeLate: (days) => `Orders may still come: the ${days}-day attribution window is open.`,
    tooFewClicks: "Too few clicks in the last 7 days to tell whether it converts worse.",
    decide: "What to do",
    action: "Action",
    newBid: "New bid",
    wrongBid: "Please type a number above 0, or nothing.",
    remark: "Remark",
    accept: "Accept",
    keepOwn: "Note mine",
    takeBack: "Take back",
    acceptShown: (count) => (count === "1" ? "Accept this one" : `Accept these ${count}`),
    takeBackAll: "Take all back",
    takeBackShown: (count) => (count === "1" ? "Take this one back" : `Take these ${count} back`),
    acceptedCount: (count) => (count === "1" ? "1 word accepted" : `${count} words accepted`),
    acceptedHint: "They are kept once they are in the bid log; closing the pane loses them.",
    writeLog: "Write to the bid log",
    writtenCount: (count) =>
      count === "1" ? "1 word was written to the bid log." : `${count} words were written to the bid log.`,
    chart: "Chart of cost × ROAS",
    chartText: (drawn, list) =>
      `Bubble chart of ${drawn} words: cost across, ROAS up. ${list}. The figures are in the words below.`,
    breakEven: (roas) => `Break-even ${roas}`,
    bubbleHint: "The larger the bubble, the more orders.",
    lineHint: "Words above the broken line pay.",
    logHint: "Figures differ so much that the axes go by multiples.",
    zeroHint: "Words without sales are in the lowest line.",
    mostDrawn: (drawn, all) => `The ${drawn} with the highest cost are drawn, of ${all}.`,
    notDrawn: (count) =>
      count === "1" ? "1 word without cost is not drawn." : `${count} words without cost are not drawn.`,
    bubble: (word, verdict, cost, roas, orders) =>
      `${word}: ${verdict}, cost ${cost}, ROAS ${roas}, ${orders} orders`,
    write: "Write the sheet",
    writeHint: "Makes a sheet “Keyword ROI” with a row a word, in formulas that follow the rules sheet.",
    rewriteHint: (sheet) => `Updates “${sheet}”; decisions and remarks typed there stay.`,
    readOnly: "The workbook is read-only: rows cannot be chosen otherwise, and no sheet can be written.",
    verdictHints: {
      add: "Sells, but is not a keyword yet",
      raise: "Pays, the bid may rise",
      lower: "Loses, the bid must fall",
      delete: "Hardly any chance to pay",
      watch: "Leave for now",
    },
  },
};
