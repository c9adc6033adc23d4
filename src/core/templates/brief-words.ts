import type { Locale, Words } from "../locale";

/** What the 数据简报 says in words, in one language. */
export interface BriefWords {
  readonly sheetName: string;
  readonly tableName: string;
  title(source: string): string;
  /** The line below it. */
  note(daily: string): string;
  readonly day: string;
  /** The weekday of the date in a cell, as a formula without "=". */
  weekday(cell: string): string;
  /** Said behind the weekday where there are later days, as a formula without "="; `day` gives the last. */
  latest(day: string): string;
  /** Said beside the day where the daily table has no row for it. */
  noSuchDay(daily: string): string;
  readonly figure: string;
  readonly now: string;
  readonly before: string;
  readonly change: string;
  readonly mean: string;
  readonly changeOfMean: string;
  readonly target: string;
  readonly attained: string;
  readonly verdict: string;
  readonly owner: string;
  readonly remark: string;
  readonly up: string;
  readonly down: string;
  readonly level: string;
  readonly passed: string;
  /** Where a rule is not met and says nothing to do. */
  readonly failed: string;
  /** Heading of what moved the paid amount, and the parts of the sentence below it. */
  split(amount: string): string;
  readonly total: string;
  moved(amount: string): string;
  readonly largest: string;
  readonly unmoved: string;
  readonly unsplit: string;
  /** Heading of the cells beside the table that the parts are worked out from. */
  readonly inputs: string;
  exact(factor: string): string;
  readonly definitions: string;
  definition(label: string, words: string): string;
  /** Lines of the 口径 block that do not belong to one figure. */
  readonly compared: string;
  readonly ratios: string;
  readonly means: string;
  readonly targets: string;
  readonly verdicts: string;
  readonly parts: string;
}

/** Name of the template in the pane. */
export const BRIEF_TITLE: Words = { "zh-CN": "数据简报", "en-US": "Morning brief" };

const WORDS: Readonly<Record<Locale, BriefWords>> = {
  "zh-CN": {
    sheetName: "数据简报",
    tableName: "数据简报",
    title: (source) => `数据简报 · ${source}`,
    note: (daily) => `数据取自表“${daily}”最新一天；要看别的天，改下面的日期；清空后重新生成，回到最新一天。`,
    day: "日期",
    weekday: (cell) => `"周"&MID("日一二三四五六",WEEKDAY(${cell}),1)`,
    latest: (day) => `" · 最新 "&MONTH(${day})&"/"&DAY(${day})`,
    noSuchDay: (daily) => `“${daily}”里没有这一天`,
    figure: "指标",
    now: "昨日",
    before: "上周同日",
    change: "比上周",
    mean: "前7日均",
    changeOfMean: "比均值",
    target: "目标",
    attained: "完成率",
    verdict: "判定",
    owner: "负责人",
    remark: "备注",
    up: "升",
    down: "降",
    level: "持平",
    passed: "达标",
    failed: "不达标",
    split: (amount) => `${amount}为什么变（比上周同日）`,
    total: "合计",
    moved: (amount) => `${amount}比上周同日 `,
    largest: "，影响最大的是",
    unmoved: "和上周同日一样，三项都没变",
    unsplit: "昨日或上周同日的数不全、对不上，拆不了",
    inputs: "拆解用数",
    exact: (factor) => `${factor}（未四舍五入）`,
    definitions: "口径",
    definition: (label, words) => `${label} = ${words}`,
    compared: "昨日 = 上面的日期那天，上周同日 = 再往前 7 天；没有数的留空，不当 0。",
    ratios: "上面有公式的指标，前7日均 = 7 天两项合计相除，不是每天的平均。",
    means: "其余的前7日均 = 前 7 天里有数那几天的平均，不含昨日。",
    targets: "目标填当天的；完成率 = 昨日 ÷ 目标。",
    verdicts: "判定：规则表里有的按规则表，其余只说比上周同日升还是降。",
    parts: "拆解：访客、转化、客单三项相加正好等于变化（LMDI 对数平均）。",
  },
  "en-US": {
    sheetName: "Brief",
    tableName: "Brief",
    title: (source) => `Morning brief · ${source}`,
    note: (daily) =>
      `Latest day of the table “${daily}”; type another date below to look at that day, empty it and build again for the latest.`,
    day: "Date",
    weekday: (cell) => `MID("SunMonTueWedThuFriSat",WEEKDAY(${cell})*3-2,3)`,
    latest: (day) => `" · latest "&MONTH(${day})&"/"&DAY(${day})`,
    noSuchDay: (daily) => `“${daily}” has no such day`,
    figure: "Figure",
    now: "Yesterday",
    before: "Week ago",
    change: "vs week ago",
    mean: "7-day mean",
    changeOfMean: "vs mean",
    target: "Target",
    attained: "Attained",
    verdict: "Verdict",
    owner: "Owner",
    remark: "Remarks",
    up: "up",
    down: "down",
    level: "level",
    passed: "Passed",
    failed: "not met",
    split: (amount) => `What moved ${amount} (vs week ago)`,
    total: "Total",
    moved: (amount) => `${amount} vs week ago `,
    largest: "; largest part: ",
    unmoved: "The same as a week ago in all three",
    unsplit: "Figures of one of the two days are missing or do not fit together",
    inputs: "Figures of the split",
    exact: (factor) => `${factor} (not rounded)`,
    definitions: "Definitions",
    definition: (label, words) => `${label} = ${words}`,
    compared:
      "Yesterday is the day of the date above, a week ago 7 days before it. No figure stays empty, never 0.",
    ratios:
      "The 7-day mean of the figures defined above divides the two totals; it is no average of the days.",
    means: "Other 7-day means average those of the 7 days before that have a figure, without yesterday.",
    targets: "Targets are of the day and yours to type; attained = yesterday ÷ target.",
    verdicts: "Verdicts follow the rules sheet where it has a rule; else they say up or down on a week ago.",
    parts: "The three parts add up exactly to the change (LMDI, logarithmic mean).",
  },
};

/** The words in one language. */
export function briefWords(locale: Locale): BriefWords {
  return WORDS[locale];
}
