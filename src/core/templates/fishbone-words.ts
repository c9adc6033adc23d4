import type { Locale } from "../locale";

/** Headings of the table of causes. */
export type CauseHeading =
  | "bone"
  | "middle"
  | "cause"
  | "confirmedBy"
  | "evidence"
  | "change"
  | "explained"
  | "chance"
  | "likelihood"
  | "state"
  | "owner"
  | "measure"
  | "remark"
  | "id";

/** First and last ISO day of days that follow each other. */
export type DayRun = readonly [from: string, to: string];

/** The words of the sheet of a fishbone. */
export interface FishboneWords {
  readonly name: string;
  readonly table: string;
  readonly title: (problem: string) => string;
  /** What fell, in which days, against which. */
  readonly fall: (figure: string, before: string, after: string, change: string | null) => string;
  readonly days: (from: string, to: string, beforeFrom: string, beforeTo: string) => string;
  /** Runs of days, each with its first and last. */
  readonly events: (runs: readonly DayRun[]) => string;
  readonly mayBeChance: string;
  /** What is around a part did not move along with it. */
  readonly alone: string;
  readonly notWorse: string;
  /** A rule that the week does not meet: what was measured, what it came to, what it should be. */
  readonly notMet: (figure: string, value: string, shouldBe: string, limit: string) => string;
  /** Such a rule is not met, though this week is no worse than those before. */
  readonly notMetBefore: string;
  /** The problem was there before: the day, what was found then, and what was done. */
  readonly again: (day: string, causes: readonly string[], measures: readonly string[]) => string;
  readonly tooBroad: string;
  readonly headings: Readonly<Record<CauseHeading, string>>;
  readonly notes: Readonly<Record<"evidence" | "explained" | "chance" | "likelihood" | "state", string>>;
}

const WORDS: Readonly<Record<Locale, FishboneWords>> = {
  "zh-CN": {
    name: "鱼骨图",
    table: "问题因果表",
    title: (problem) => `鱼骨图 · ${problem}`,
    fall: (figure, before, after, change) =>
      `${figure} ${before} → ${after}${change === null ? "" : `（${change}）`}`,
    days: (from, to, beforeFrom, beforeTo) => `${from} 至 ${to}，对比 ${beforeFrom} 至 ${beforeTo} 的日均`,
    events: (runs) =>
      `大促日不算在内：${runs.map(([from, to]) => (from === to ? from : `${from} 至 ${to.slice(5)}`)).join("、")}`,
    mayBeChance: "前几周的起伏也有这么大，还不能说不是偶然",
    notWorse: "这一周没有变差，没有要找的原因",
    notMet: (figure, value, shouldBe, limit) => `没达标：${figure} ${value}，应${shouldBe} ${limit}`,
    notMetBefore: "这一周没有比前几周差，但是没达标：从下面的原因里查",
    alone: "别处没有一起变差：多半是它自己的问题",
    again: (day, causes, measures) =>
      `${day} 出过同样的问题${causes.length === 0 ? "" : `，当时的原因：${causes.join("、")}`}${measures.length === 0 ? "" : `；用过的对策：${measures.join("、")}`}`,
    tooBroad: "原因太多，一页画不下：把问题说窄一点，或者把不相干的原因删掉",
    headings: {
      bone: "大骨",
      middle: "中骨",
      cause: "原因",
      confirmedBy: "看什么",
      evidence: "数据怎么说",
      change: "变化",
      explained: "能解释",
      chance: "偶然的可能",
      likelihood: "可能性",
      state: "状态",
      owner: "负责人",
      measure: "对策",
      remark: "备注",
      id: "编号",
    },
    notes: {
      evidence: "表里查得到的证据；查不到的写“要去看”，由人确认",
      explained: "这个数如果没变，损失能少掉多少；“最多”表示只是一起变，说不准",
      chance: "什么都没发生，平时的波动也会差这么多的可能；越小越可信",
      likelihood: "能解释的部分 ×（1 − 偶然的可能）",
      state: "待查、疑似、证实、排除；改了以后点“更新”，鱼骨图跟着变色",
    },
  },
  "en-US": {
    name: "Fishbone",
    table: "Causes",
    title: (problem) => `Fishbone · ${problem}`,
    fall: (figure, before, after, change) =>
      `${figure} ${before} → ${after}${change === null ? "" : ` (${change})`}`,
    days: (from, to, beforeFrom, beforeTo) =>
      `${from} to ${to}, against the daily mean of ${beforeFrom} to ${beforeTo}`,
    events: (runs) =>
      `without event days: ${runs.map(([from, to]) => (from === to ? from : `${from} to ${to.slice(5)}`)).join(", ")}`,
    mayBeChance: "the weeks before varied as much: it may still be chance",
    notWorse: "this week is no worse: there is no cause to look for",
    notMet: (figure, value, shouldBe, limit) => `not met: ${figure} ${value}, should be ${shouldBe} ${limit}`,
    notMetBefore:
      "this week is no worse than the weeks before, but the rule is not met: check the causes below",
    again: (day, causes, measures) =>
      `the same was found on ${day}${causes.length === 0 ? "" : `, caused by: ${causes.join(", ")}`}${measures.length === 0 ? "" : `; done then: ${measures.join(", ")}`}`,
    alone: "nothing around it got worse: the trouble is most likely its own",
    tooBroad: "Too many causes for one page: narrow the problem, or delete causes that do not matter",
    headings: {
      bone: "Bone",
      middle: "Middle bone",
      cause: "Cause",
      confirmedBy: "Look at",
      evidence: "What the figures say",
      change: "Change",
      explained: "Explains",
      chance: "By chance",
      likelihood: "Likelihood",
      state: "State",
      owner: "Owner",
      measure: "Countermeasure",
      remark: "Remark",
      id: "ID",
    },
    notes: {
      evidence: "What the sheets show; where they do not, somebody has to look",
      explained: "How much less would be lost had this figure stayed; “at most” where it only moves along",
      chance: "How likely days differ as much with nothing happening; the smaller, the surer",
      likelihood: "What it explains × (1 − by chance)",
      state: "Open, suspected, confirmed or ruled out; after a change press update and the drawing follows",
    },
  },
};

export function fishboneWords(locale: Locale): FishboneWords {
  return WORDS[locale];
}
