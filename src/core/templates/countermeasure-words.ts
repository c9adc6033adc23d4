import type { TypedCell } from "../countermeasures/countermeasure";
import type { Locale } from "../locale";

/** Figures of a countermeasure that formulas work out, those people read. */
export const SHOWN_CELLS = [
  "reminder",
  "from",
  "to",
  "before",
  "after",
  "change",
  "growth",
  "low",
  "high",
  "verdict",
  "reached",
  "next",
  "again",
] as const;
/** What they are worked out from. */
export const BEHIND_CELLS = [
  "weeks",
  "troubled",
  "stretches",
  "place",
  "top",
  "bottom",
  "way",
  "weeksBefore",
  "spreadBefore",
  "weeksAfter",
  "spreadAfter",
  "freedom",
  "error",
  "quantile",
  "first",
  "day",
] as const;
export type CountermeasureCell = (typeof SHOWN_CELLS)[number] | (typeof BEHIND_CELLS)[number];

/** Cells above the table that formulas read. */
export const ASIDE_CELLS = ["today", "firstDay", "lastDay", "weeks", "chance", "idle", "again"] as const;
export type AsideCell = (typeof ASIDE_CELLS)[number];

/** What the 问题点解析对策表 says. */
export interface CountermeasureWords {
  readonly name: string;
  readonly table: string;
  readonly title: (source: string) => string;
  readonly note: (daily: string) => string;
  readonly key: string;
  readonly keyNote: string;
  readonly typed: Readonly<Record<TypedCell, string>>;
  readonly cells: Readonly<Record<CountermeasureCell, string>>;
  readonly notes: Readonly<Partial<Record<TypedCell | CountermeasureCell, string>>>;
  readonly weekBefore: (week: number) => string;
  readonly weekAfter: (week: number) => string;
  readonly aside: Readonly<Record<AsideCell, string>>;
  /** Which way a figure gets better. */
  readonly ways: Readonly<Record<"higher" | "lower", string>>;
  /** Before and behind a number of days. */
  readonly overdue: readonly [string, string];
  readonly untouched: readonly [string, string];
  readonly reached: readonly [yes: string, no: string];
  readonly next: Readonly<
    Record<"noDay" | "owner" | "change" | "figure" | "worked" | "more" | "failed" | "undecided", string>
  >;
  /** Before and behind the day that figures are needed up to. */
  readonly wait: readonly [string, string];
}

const WORDS: Readonly<Record<Locale, CountermeasureWords>> = {
  "zh-CN": {
    name: "对策表",
    table: "对策表",
    title: (source) => `问题点解析对策表 · ${source}`,
    note: (daily) =>
      `往下写就行，前后对比自己算（取自“${daily}”）。做完填“改动日期”：前后各比几个整周，改的当天不算。红行 = 逾期或没人动。`,
    key: "编号",
    keyNote: "靠它认出每一行，别改；自己加的行不用填。",
    typed: {
      found: "发现日期",
      problem: "问题点",
      cause: "原因",
      measure: "对策",
      phase: "PDCA",
      owner: "负责人",
      due: "期限",
      state: "状态",
      figure: "看什么数",
      target: "目标",
      changed: "改动日期",
      note: "知识要点",
    },
    cells: {
      reminder: "提醒",
      from: "前段从",
      to: "后段到",
      before: "改前",
      after: "改后",
      change: "变化",
      growth: "变化率",
      low: "变化下限",
      high: "变化上限",
      verdict: "结论",
      reached: "到目标",
      next: "下一步",
      again: "上次出现",
      weeks: "每边几周",
      troubled: "问题几周",
      stretches: "分几段",
      place: "第几个数",
      top: "列",
      bottom: "除以列",
      way: "方向",
      weeksBefore: "前有几周",
      spreadBefore: "前波动",
      weeksAfter: "后有几周",
      spreadAfter: "后波动",
      freedom: "自由度",
      error: "标准误",
      quantile: "t 值",
      first: "几分之一",
      day: "发现日",
    },
    notes: {
      figure: "从下拉里选：日报里有的数",
      changed: "对策真正生效的那天；没填就不比",
      before: "改动日前的几个整周；率 = 合计 ÷ 合计，其他 = 日均",
      after: "改动日后的几个整周",
      low: "变化有 95% 的把握在下限和上限之间：按每周的波动算；出问题之前、出问题之后、改动之后，各自围着自己的水平",
      verdict: "上下限都往好的方向 = 有效，都往坏的方向 = 无效，跨 0 = 未定",
      again: "同一个问题近期出现过的日期（多少天内算，在规则表改）",
      note: "学到了什么，下次照着做",
      first: "同一天同一原因有几条对策，这条占几分之一",
    },
    weekBefore: (week) => `前${week}周`,
    weekAfter: (week) => `后${week}周`,
    aside: {
      today: "今天",
      firstDay: "数据从",
      lastDay: "数据到",
      weeks: "每边几周",
      chance: "偶然机会",
      idle: "几天没动算拖",
      again: "几天内算复发",
    },
    ways: { higher: "越高越好", lower: "越低越好" },
    overdue: ["逾期 ", " 天"],
    untouched: ["", " 天没动"],
    reached: ["到了", "没到"],
    next: {
      noDay: "有日期是文字，重新填成日期",
      owner: "定负责人和期限",
      change: "做完填改动日期",
      figure: "看什么数：从下拉里选",
      worked: "有效：照做，写知识要点",
      more: "有效但没到目标，接着加码",
      failed: "无效：撤回，换一条对策",
      undecided: "在平时波动内：再看几周，或换一条",
    },
    wait: ["数据到 ", " 再判"],
  },
  "en-US": {
    name: "Countermeasures",
    table: "Countermeasures",
    title: (source) => `Problems and countermeasures · ${source}`,
    note: (daily) =>
      `Type rows below; before and after work themselves out from “${daily}”. Once done, type the change day: whole weeks on each side, that day left out. Red = overdue or untouched.`,
    key: "No.",
    keyNote: "Tells the rows apart; leave it as it is, and empty in rows of your own.",
    typed: {
      found: "Found on",
      problem: "Problem",
      cause: "Cause",
      measure: "Countermeasure",
      phase: "PDCA",
      owner: "Owner",
      due: "Due",
      state: "State",
      figure: "Figure",
      target: "Target",
      changed: "Change day",
      note: "What we learned",
    },
    cells: {
      reminder: "Reminder",
      from: "Before from",
      to: "After to",
      before: "Before",
      after: "After",
      change: "Change",
      growth: "Change %",
      low: "Change from",
      high: "Change to",
      verdict: "Verdict",
      reached: "On target",
      next: "Next step",
      again: "Seen before",
      weeks: "Weeks a side",
      troubled: "Weeks of problem",
      stretches: "Stretches",
      place: "Figure no.",
      top: "Column",
      bottom: "Divided by",
      way: "Way",
      weeksBefore: "Weeks before",
      spreadBefore: "Spread before",
      weeksAfter: "Weeks after",
      spreadAfter: "Spread after",
      freedom: "Freedom",
      error: "Standard error",
      quantile: "t",
      first: "Part of finding",
      day: "Day found",
    },
    notes: {
      figure: "Choose from the list: what the daily report has",
      changed: "The day it took effect; nothing is compared without it",
      before: "Whole weeks before the change; rates are sum ÷ sum, all else the mean of days",
      after: "Whole weeks after the change",
      low: "95% sure the change lies between from and to, by how weeks varied around the level ahead of the problem, with it, and after the change",
      verdict: "Both ends on the good side: worked; both on the bad side: did not; else undecided",
      again: "When the same problem was found shortly before (how many days back: see Rules)",
      note: "What to do next time",
      first: "One part of as many as there are for this cause on this day",
    },
    weekBefore: (week) => `Week -${week}`,
    weekAfter: (week) => `Week +${week}`,
    aside: {
      today: "Today",
      firstDay: "Data from",
      lastDay: "Data to",
      weeks: "Weeks a side",
      chance: "Chance",
      idle: "Idle days",
      again: "Relapse days",
    },
    ways: { higher: "Higher is better", lower: "Lower is better" },
    overdue: ["Overdue ", " days"],
    untouched: ["Untouched ", " days"],
    reached: ["Yes", "Not yet"],
    next: {
      noDay: "A day is text: type it again as a date",
      owner: "Set owner and due day",
      change: "Type the change day once done",
      figure: "Choose a figure from the list",
      worked: "Worked: keep it, note what was learned",
      more: "Worked, target not reached: do more",
      failed: "Did not work: take it back, try another",
      undecided: "Within usual ups and downs: wait, or try another",
    },
    wait: ["Judge with data up to ", ""],
  },
};

/** Words of the 问题点解析对策表. */
export function countermeasureWords(locale: Locale): CountermeasureWords {
  return WORDS[locale];
}
