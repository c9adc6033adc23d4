import type { Locale } from "../locale";

/** Headings and sentences of the 漏斗分组 sheet. */
export interface SegmentWords extends Readonly<
  Record<
    | "name"
    | "note"
    | "now"
    | "before"
    | "days"
    | "none"
    | "segment"
    | "overall"
    | "overallBefore"
    | "change"
    | "mix"
    | "mixNote"
    | "rates"
    | "ratesNote"
    | "ofNone"
    | "exceeding"
    | "exceedingNote"
    | "leak"
    | "leakNote"
    | "lost"
    | "remark"
    | "id"
    | "lastBefore"
    | "firstBefore"
    | "simpson"
    | "simpsonUp"
    | "simpsonDown"
    | "moved"
    | "ofMix"
    | "ofRates"
    | "nothing"
    | "arrow",
    string
  >
> {
  title(sheets: readonly string[]): string;
  rate(step: string): string;
  usable(step: string): string;
  exceedingOf(step: string): string;
}

const WORDS: Readonly<Record<Locale, SegmentWords>> = {
  "zh-CN": {
    name: "漏斗分组",
    title: (sheets) => `漏斗分组 · ${sheets.join("、")}`,
    note: "各组的漏斗并排看；最弱一步是和别组最好的比、少成交最多的一步",
    now: "本期",
    before: "对比期",
    days: "最近几天",
    none: "不比",
    segment: "分组",
    rate: (step) => `→${step}`,
    usable: (step) => `可比 ${step}`,
    exceedingOf: (step) => `倒挂 ${step}`,
    ofNone: "缺步骤，没分到组",
    exceeding: "口径不同",
    exceedingNote:
      "这一步比上一步还多，或太多天是这样（规则表 funnel_exceeds_max）：两步口径不同，转化率只能看看，不算最弱一步，也不拿来比。",
    overall: "总转化率",
    overallBefore: "对比总转化率",
    change: "变化",
    mix: "结构影响",
    mixNote: "这组占比变了，给总转化率带来多少（百分点）。",
    rates: "转化影响",
    ratesNote: "这组自己的转化率变了，给总转化率带来多少（百分点）。",
    leak: "最弱一步",
    leakNote: "和别组里最好的比，少成交最多的一步；人数太少的组不拿来比。",
    lost: "少成交",
    remark: "备注",
    id: "组号",
    firstBefore: "对比第一步",
    lastBefore: "对比最后一步",
    simpson: "小心：",
    simpsonUp: "每一组的转化率都降了，合计却升了——是结构变了，不是变好了。",
    simpsonDown: "每一组的转化率都升了，合计却降了——是结构变了，不是变差了。",
    moved: "总转化率变化 ",
    ofMix: "：结构 ",
    ofRates: "，各组自己的转化 ",
    nothing: "没有可比的两期。",
    arrow: "→",
  },
  "en-US": {
    name: "Funnel by segment",
    title: (sheets) => `Funnel by segment · ${sheets.join(", ")}`,
    note: "The segments side by side; the weakest step is the one that misses most against the best other segment",
    now: "This period",
    before: "Compared with",
    days: "Latest days",
    none: "nothing",
    segment: "Segment",
    rate: (step) => `→${step}`,
    usable: (step) => `Usable ${step}`,
    exceedingOf: (step) => `Exceeds ${step}`,
    ofNone: "Lacks a step, in no segment",
    exceeding: "Counts differ",
    exceedingNote:
      "More than the step before, or so on too many days (funnel_exceeds_max in the rules): the two count differently, so the rate is no share, no leak and no measure for others.",
    overall: "Overall rate",
    overallBefore: "Overall rate compared",
    change: "Change",
    mix: "By mix",
    mixNote: "What the segment's share of people did to the overall rate, in points.",
    rates: "By rates",
    ratesNote: "What the segment's own rate did to the overall rate, in points.",
    leak: "Weakest step",
    leakNote:
      "The step that misses most against the best segment; segments of too few people are no measure.",
    lost: "Sales missed",
    remark: "Remark",
    id: "Segment no.",
    firstBefore: "First step compared",
    lastBefore: "Last step compared",
    simpson: "Careful: ",
    simpsonUp: "every segment's rate fell though the total rose - the mix changed, nothing got better.",
    simpsonDown: "every segment's rate rose though the total fell - the mix changed, nothing got worse.",
    moved: "Overall rate changed by ",
    ofMix: ": mix ",
    ofRates: ", the segments' own rates ",
    nothing: "There are no two periods to compare.",
    arrow: "→",
  },
};

export function segmentWords(locale: Locale): SegmentWords {
  return WORDS[locale];
}
