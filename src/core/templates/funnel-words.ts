import type { Locale } from "../locale";

/** Headings and sentences of the 漏斗 sheet. */
export interface FunnelWords {
  readonly name: string;
  title(sheets: readonly string[]): string;
  note(table: string): string;
  // The two funnels above the table.
  readonly now: string;
  readonly before: string;
  /** The number of days the usual dates go back. */
  readonly days: string;
  /** Typed where the last day compared would stand: nothing is compared. */
  readonly none: string;
  readonly allDays: string;
  /** Number format of a number of days that are missing or lack a step, which shows nothing for 0. */
  readonly lacksFormat: string;
  readonly ruleLabels: Readonly<Record<"chance" | "least" | "exceeds", string>>;
  readonly aside: Readonly<
    Record<"noiseNow" | "noiseBefore" | "rowsNow" | "rowsBefore" | "amount" | "names", string>
  >;
  // Headings.
  readonly step: string;
  readonly counted: string;
  readonly people: string;
  readonly events: string;
  readonly count: string;
  readonly stepRate: string;
  readonly overallRate: string;
  readonly dropOff: string;
  readonly dropOffShare: string;
  readonly low: string;
  readonly high: string;
  readonly countBefore: string;
  readonly rateBefore: string;
  readonly change: string;
  readonly changeLow: string;
  readonly changeHigh: string;
  readonly verdict: string;
  readonly finding: string;
  readonly colon: string;
  readonly benchmark: string;
  readonly benchmarkNote: string;
  readonly reference: string;
  readonly referenceNote: string;
  readonly lostUnits: string;
  readonly lostMoney: string;
  readonly leak: string;
  readonly moved: string;
  readonly movedNote: string;
  readonly remark: string;
  readonly notes: Readonly<
    Record<"stepRate" | "dropOffShare" | "low" | "change" | "lostUnits" | "lostMoney" | "spread", string>
  >;
  // Behind the printed columns.
  readonly behind: Readonly<
    Record<
      | "order"
      | "previous"
      | "previousBefore"
      | "days"
      | "successes"
      | "trials"
      | "sumXX"
      | "sumXN"
      | "sumNN"
      | "spread"
      | "freedom"
      | "quantile"
      | "exceeding"
      | "state"
      | "lowBefore"
      | "highBefore"
      | "chance"
      | "best"
      | "usable"
      | "onward"
      | "carry"
      | "padding"
      | "drawn"
      | "drawnLeak",
      string
    >
  >;
  /** Behind a heading of the funnel that is held against. */
  readonly ofBefore: string;
  earlier(number: number): string;
  // States of a step, in the column behind and in the sentence.
  readonly states: Readonly<Record<"missing" | "exceeds" | "exceedsOnDays", string>>;
  readonly reasons: Readonly<Record<"missing" | "exceeds" | "exceedsOnDays", string>>;
  readonly tooFew: string;
  readonly higher: string;
  readonly lower: string;
  readonly within: string;
  readonly nothingBefore: string;
  /** Around the chance: "about 1 in 400". */
  readonly oneIn: readonly [string, string];
  readonly rarer: string;
  readonly biggestLeak: string;
  readonly possibleLeak: string;
  // The sentence above the table.
  readonly noFigures: string;
  readonly noLeak: string;
  readonly noReference: string;
  readonly leakIs: string;
  readonly possibleLeakIs: string;
  readonly rateIs: string;
  readonly below: string;
  readonly costs: string;
  readonly costsMoney: string;
  readonly real: string;
  readonly noise: string;
  readonly tooFewToTell: string;
  readonly untested: string;
  readonly chart: string;
  chartFrom(step: string): string;
  readonly definitions: string;
  readonly lines: readonly string[];
  readonly daysLine: string;
  readonly noDaysLine: string;
  readonly peopleLine: string;
}

const WORDS: Readonly<Record<Locale, FunnelWords>> = {
  "zh-CN": {
    name: "漏斗",
    title: (sheets) => `漏斗 · ${sheets.join("、")}`,
    note: (table) =>
      `读 ${table}；本期、对比期的日期和分组可以改（对比期填“不比”就不比），基准填了就按基准找漏点`,
    now: "本期",
    before: "对比期",
    days: "最近几天",
    none: "不比",
    allDays: "全部",
    lacksFormat: '"缺 "0" 天";;',
    ruleLabels: { chance: "偶然机会上限", least: "判断最少人数", exceeds: "倒挂天数上限" },
    aside: {
      noiseNow: "本期起伏从",
      noiseBefore: "对比期起伏从",
      rowsNow: "本期行数",
      rowsBefore: "对比期行数",
      amount: "本期金额",
      names: "分组",
    },
    step: "步骤",
    counted: "算法",
    people: "人数",
    events: "次数",
    count: "本期数",
    stepRate: "转化率",
    overallRate: "总转化率",
    dropOff: "流失",
    dropOffShare: "流失占比",
    low: "区间低",
    high: "区间高",
    countBefore: "对比期数",
    rateBefore: "对比转化率",
    change: "变化",
    changeLow: "变化低",
    changeHigh: "变化高",
    verdict: "是不是波动",
    finding: "定论",
    colon: "：",
    benchmark: "基准",
    benchmarkNote: "填行业或自己的目标转化率；不填就拿对比期和前几期里最好的比。",
    reference: "参照",
    referenceNote: "基准；没有就是对比期和之前各期里最好的一期；没有日期的表是别的分组里最好的。",
    lostUnits: "少成交",
    lostMoney: "少成交额",
    leak: "漏点",
    moved: "成交增减来自",
    movedNote: "成交从对比期到本期的增减，拆到每一步，加起来正好是总增减。",
    remark: "备注",
    notes: {
      stepRate: "这一步 ÷ 上一步。",
      dropOffShare: "这一步的流失占全部流失的多少，加起来 100%。",
      low: "真实转化率多半在这两个数之间；每天起伏大，区间就宽。",
      change: "本期转化率减对比期转化率，单位是百分点。",
      lostUnits: "转化率做到参照，后面各步不变，会多成交多少。",
      lostMoney: "少成交 × 客单价（金额 ÷ 最后一步）。",
      spread: "每天转化率的起伏，是纯碰巧会有的多少倍；1 就是没有额外的起伏。",
    },
    behind: {
      order: "序",
      previous: "上一步",
      previousBefore: "上一步·对比",
      days: "波动天数",
      successes: "波动分子",
      trials: "波动分母",
      sumXX: "分子平方",
      sumXN: "分子分母积",
      sumNN: "分母平方",
      spread: "起伏倍数",
      freedom: "自由度",
      quantile: "分位",
      exceeding: "倒挂天数",
      state: "状态",
      lowBefore: "区间低·对比",
      highBefore: "区间高·对比",
      chance: "偶然机会",
      best: "最好一期",
      usable: "对比可用",
      onward: "接着走",
      carry: "走到底",
      padding: "留白",
      drawn: "图",
      drawnLeak: "图·漏点",
    },
    ofBefore: "·对比",
    earlier: (number) => `前${number}期`,
    states: { missing: "没数", exceeds: "倒挂", exceedsOnDays: "多天倒挂" },
    reasons: {
      missing: "没有数",
      exceeds: "比上一步还多：两步口径不同，不给区间",
      exceedsOnDays: "有些天比上一步还多：口径不同，不给区间",
    },
    tooFew: "人数太少，还判断不了",
    higher: "确实更高",
    lower: "确实更低",
    within: "在正常波动内",
    nothingBefore: "没有对比期",
    oneIn: ["（碰巧的机会约 1/", "）"],
    rarer: "（碰巧的机会不到 1/10,000）",
    biggestLeak: "◀ 最大漏点",
    possibleLeak: "◀ 可能是漏点",
    noFigures: "这段时间没有齐全的数。",
    noLeak: "没有低于参照的步骤。",
    noReference: "没有可以参照的转化率：填上基准，或选一个对比期。",
    leakIs: "最大漏点：",
    possibleLeakIs: "可能的漏点：",
    rateIs: "，转化率 ",
    below: "，参照 ",
    costs: "，少成交约 ",
    costsMoney: "，成交额少约 ",
    real: "；差距大过正常波动。",
    noise: "；差距可能只是正常波动，先看着，别急着改。",
    tooFewToTell: "；人数太少，还判断不了是不是波动。",
    untested: "；没有选对比，判断不了是不是波动。",
    chart: "漏斗",
    chartFrom: (step) => `漏斗（从${step}起）`,
    definitions: "怎么算",
    lines: [
      "转化率 = 这一步 ÷ 上一步；总转化率 = 这一步 ÷ 第一步。",
      "区间：真实转化率多半在里面，每天起伏越大区间越宽（Wilson；变化的区间用 Newcombe）。",
      "是不是波动：碰巧也有这么大差距的机会，低于规则表 funnel_chance_max 才说确实更高或更低。",
      "漏点：少成交最多的一步；第一步不算。",
    ],
    daysLine: "起伏看本期的天；不到 28 天，往前补到 28 天。",
    noDaysLine: "这张表没有日期，看不出每天的起伏：区间只按人数多少算，实际会更宽。",
    peopleLine: "人数跨天相加是人次，一个人来两天算两次。",
  },
  "en-US": {
    name: "Funnel",
    title: (sheets) => `Funnel · ${sheets.join(", ")}`,
    note: (table) =>
      `Reads ${table}; dates and segments can be changed ("nothing" compares with nothing); with a benchmark the leak is found by it`,
    now: "This period",
    before: "Compared with",
    days: "Latest days",
    none: "nothing",
    allDays: "All",
    lacksFormat: '"Days missing: "0;;',
    ruleLabels: { chance: "Chance at most", least: "Least people", exceeds: "Days exceeding at most" },
    aside: {
      noiseNow: "Noise from",
      noiseBefore: "Noise from, compared",
      rowsNow: "Rows",
      rowsBefore: "Rows, compared",
      amount: "Amount",
      names: "Segments",
    },
    step: "Step",
    counted: "Counts",
    people: "people",
    events: "events",
    count: "Count",
    stepRate: "Step rate",
    overallRate: "Overall rate",
    dropOff: "Drop-off",
    dropOffShare: "Drop-off share",
    low: "Range low",
    high: "Range high",
    countBefore: "Count compared",
    rateBefore: "Rate compared",
    change: "Change",
    changeLow: "Change low",
    changeHigh: "Change high",
    verdict: "Noise or not",
    finding: "Finding",
    colon: ": ",
    benchmark: "Benchmark",
    benchmarkNote: "Type your target or the industry's rate; empty: the best of the earlier periods.",
    reference: "Reference",
    referenceNote:
      "The benchmark; without one the best of the compared and earlier periods; without dates the best other segment.",
    lostUnits: "Sales missed",
    lostMoney: "Money missed",
    leak: "Leak",
    moved: "Sales moved by",
    movedNote: "The change of the last step, split over the steps; the parts add up to it.",
    remark: "Remark",
    notes: {
      stepRate: "This step ÷ the one before.",
      dropOffShare: "The step's part of all drop-off; adds up to 100%.",
      low: "The true rate is most likely between these two; the more days differ, the wider.",
      change: "Rate of this period less the compared one, in percentage points.",
      lostUnits: "How many more would reach the last step at the reference rate, later steps unchanged.",
      lostMoney: "Sales missed × what one brings in (amount ÷ last step).",
      spread: "Ups and downs of the days as a multiple of what pure chance gives; 1 is no more than chance.",
    },
    behind: {
      order: "No.",
      previous: "Step before",
      previousBefore: "Step before, compared",
      days: "Noise days",
      successes: "Noise successes",
      trials: "Noise trials",
      sumXX: "Sum xx",
      sumXN: "Sum xn",
      sumNN: "Sum nn",
      spread: "Spread",
      freedom: "Degrees of freedom",
      quantile: "Quantile",
      exceeding: "Days exceeding",
      state: "State",
      lowBefore: "Range low, compared",
      highBefore: "Range high, compared",
      chance: "Chance",
      best: "Best period",
      usable: "Usable, compared",
      onward: "Going on",
      carry: "Going through",
      padding: "Padding",
      drawn: "Drawn",
      drawnLeak: "Drawn, leak",
    },
    ofBefore: ", compared",
    earlier: (number) => `${number} before`,
    states: { missing: "missing", exceeds: "exceeds", exceedsOnDays: "exceeds on days" },
    reasons: {
      missing: "no figures",
      exceeds: "Above the step before: counts differ, no range",
      exceedsOnDays: "Above the step before on some days: no range",
    },
    tooFew: "Too few to judge yet",
    higher: "Really higher",
    lower: "Really lower",
    within: "Within usual ups and downs",
    nothingBefore: "Nothing to compare with",
    oneIn: [" (about 1 in ", " by chance)"],
    rarer: " (less than 1 in 10,000 by chance)",
    biggestLeak: "◀ Biggest leak",
    possibleLeak: "◀ Possible leak",
    noFigures: "No day of this period has all steps.",
    noLeak: "No step is below its reference.",
    noReference: "There is no rate to hold it against: type a benchmark, or choose a period to compare with.",
    leakIs: "Biggest leak: ",
    possibleLeakIs: "Possible leak: ",
    rateIs: ", rate ",
    below: ", reference ",
    costs: "; sales missed: about ",
    costsMoney: ", worth about ",
    real: "; more than usual ups and downs.",
    noise: "; this may be no more than usual ups and downs, keep watching.",
    tooFewToTell: "; there are too few people to tell whether that is noise.",
    untested: "; with nothing to compare with, nothing says whether that is noise.",
    chart: "Funnel",
    chartFrom: (step) => `Funnel (from ${step})`,
    definitions: "How it is worked out",
    lines: [
      "Step rate = this step ÷ the one before; overall rate = this step ÷ the first.",
      "Range: where the true rate most likely lies, wider the more days differ (Wilson; of changes Newcombe).",
      "Noise or not: how often chance alone gives as large a gap; real only below funnel_chance_max in the rules.",
      "Leak: the step that misses the most sales; never the first.",
    ],
    daysLine: "Ups and downs are those of the period's days; with fewer than 28, of the 28 up to its end.",
    noDaysLine:
      "This table has no days, so their ups and downs are unknown: true ranges are wider than these.",
    peopleLine: "People added over days count once a day each.",
  },
};

export function funnelWords(locale: Locale): FunnelWords {
  return WORDS[locale];
}
