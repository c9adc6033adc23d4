import type { Locale, Words } from "../locale";
import type { Period, PeriodKind } from "../model/periods";

/** What the weekly and the monthly sheet say in words, in one language. */
export interface PeriodWords {
  readonly sheetName: string;
  readonly tableName: string;
  title(source: string): string;
  /** The line below it. */
  note(facts: {
    readonly daily: string;
    readonly first: string;
    readonly last: string;
    readonly periods: number;
  }): string;
  /** What a row is called: "2026年第10周", "2026年3月". */
  label(period: Period): string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly days: string;
  readonly lacks: string;
  /** Says, as a formula over the number of days that lack, what is shown. */
  lacking(count: string): string;
  /** Heading of a sum of daily people. */
  personTimes(label: string): string;
  /** Mark behind the label of people as the platform counts them for the whole period. */
  readonly platform: string;
  /** Mark behind the label of a mean of days. */
  readonly mean: string;
  /** Headings of the change against the period before and against the same one a year before. */
  changeBefore(label: string): string;
  changeYear(label: string): string;
  readonly target: string;
  readonly attained: string;
  readonly elapsed: string;
  readonly pace: string;
  readonly standing: string;
  readonly ahead: string;
  readonly behind: string;
  readonly onTrack: string;
  readonly verdict: string;
  /** Verdicts that come from no rule. */
  readonly incomplete: string;
  readonly passed: string;
  /** Where a rule is not met and says nothing to do. */
  readonly failed: string;
  readonly remark: string;
  readonly total: string;
  readonly definitions: string;
  definition(label: string, words: string): string;
  /** Lines of the 口径 block that do not belong to one column. */
  readonly rates: string;
  readonly people: string;
  readonly platforms: string;
  readonly means: string;
  readonly changes: string;
  readonly targets: string;
  readonly verdicts: string;
  readonly chartTitle: string;
}

export const PERIOD_TITLES: Readonly<Record<PeriodKind, Words>> = {
  week: { "zh-CN": "周报", "en-US": "Weekly report" },
  month: { "zh-CN": "月报", "en-US": "Monthly report" },
};

/** The words of one kind of report in one language. */
export function periodWords(kind: PeriodKind, locale: Locale): PeriodWords {
  return locale === "zh-CN" ? chinese(kind) : english(kind);
}

function chinese(kind: PeriodKind): PeriodWords {
  const week = kind === "week";
  const name = week ? "周报" : "月报";
  return {
    sheetName: name,
    tableName: name,
    title: (source) => `${name} · ${source}`,
    note: ({ daily, first, last, periods }) =>
      `由表“${daily}”按公式汇总 · ${first} 至 ${last} · 共 ${periods} ${week ? "周" : "个月"}`,
    label: ({ from, to, year, number }) =>
      number === null
        ? `${dotted(from)}–${dotted(to).slice(5)}`
        : `${year}年${week ? `第${number}周` : `${number}月`}`,
    period: week ? "周" : "月份",
    from: "开始",
    to: "结束",
    days: "天数",
    lacks: "缺",
    lacking: (count) => `"缺"&${count}&"天"`,
    personTimes: (label) => `${label.replace(/(?:人数|数)$/, "")}人次`,
    platform: "（平台）",
    mean: "（日均）",
    changeBefore: (label) => `${label} 环比`,
    changeYear: (label) => `${label} 同比`,
    target: "目标",
    attained: "完成率",
    elapsed: "时间进度",
    pace: "进度差",
    standing: "进度",
    ahead: "超前",
    behind: "落后",
    onTrack: "正常",
    verdict: "判定",
    incomplete: "缺天数，先补数据",
    passed: "达标",
    failed: "不达标",
    remark: "备注",
    total: "合计",
    definitions: "口径",
    definition: (label, words) => `${label} = ${words}`,
    rates: `比率 = ${week ? "本周" : "本月"}两项合计相除，不是每天比率的平均。`,
    people: `人次：每天人数相加，同一人多天到访会重复计；去重后的${week ? "周" : "月"}人数以平台为准。`,
    platforms: `平台：取自你自己的${week ? "周" : "月"}表，一人只算一次，所以比人次小。`,
    means: "日均：平台给的每日数，取有数那几天的平均。",
    changes: week
      ? "环比 = 比上一周，同比 = 比 52 周前的同一周；任一周缺天数、没有数或为 0 时留空。"
      : "环比 = 比上一月，同比 = 比上年同月；任一月缺天数、没有数或为 0 时留空。",
    targets: "目标由你填；完成率 = 实绩 ÷ 目标，进度差 = 完成率 − 时间进度（已过天数 ÷ 全部天数）。",
    verdicts: "判定按“规则表”：先看缺不缺天数，再看页面，再看推广费；改规则表，判定跟着变。",
    chartTitle: week ? "每周走势" : "每月走势",
  };
}

function english(kind: PeriodKind): PeriodWords {
  const week = kind === "week";
  const unit = kind;
  const name = week ? "Weekly" : "Monthly";
  return {
    sheetName: name,
    tableName: name,
    title: (source) => `${name} report · ${source}`,
    note: ({ daily, first, last, periods }) =>
      `Added up by formulas from the table “${daily}” · ${first} to ${last} · ${periods} ${unit}${periods === 1 ? "" : "s"}`,
    label: ({ from, to, year, number }) =>
      number === null
        ? `${dotted(from)}–${dotted(to).slice(5)}`
        : `${year}-${week ? "W" : ""}${String(number).padStart(2, "0")}`,
    period: week ? "Week" : "Month",
    from: "From",
    to: "To",
    days: "Days",
    lacks: "Missing",
    lacking: (count) => `${count}&IF(${count}=1," day"," days")`,
    personTimes: (label) => `${label} (person-times)`,
    platform: " (platform)",
    mean: " (daily mean)",
    changeBefore: (label) => `${label} vs last ${unit}`,
    changeYear: (label) => `${label} YoY`,
    target: "Target",
    attained: "Attained",
    elapsed: "Time elapsed",
    pace: "Pace",
    standing: "Standing",
    ahead: "ahead",
    behind: "behind",
    onTrack: "on track",
    verdict: "Verdict",
    incomplete: "Days are missing: fill them in first",
    passed: "Passed",
    failed: "Not met",
    remark: "Remarks",
    total: "Total",
    definitions: "Definitions",
    definition: (label, words) => `${label} = ${words}`,
    rates: `A rate divides the two totals of the ${unit}; it is no average of the days.`,
    people: `Person-times add up the daily people; someone who comes on several days counts each time. For different people of the ${unit} take the platform's figure.`,
    platforms: `Platform: from the ${unit}ly table you keep; each person counts once, so it is less than the person-times.`,
    means: "Daily mean: a figure the platform gives for each day, averaged over the days that have one.",
    changes: week
      ? "Vs last week; YoY against the same week 52 weeks ago. Empty where one of the two lacks days or figures, or is 0."
      : "Vs last month; YoY against the same month a year ago. Empty where one of the two lacks days or figures, or is 0.",
    targets:
      "Targets are yours to type. Attained = actual ÷ target; pace = attained − share of the days gone by.",
    verdicts:
      "Verdicts follow the rules sheet: missing days first, then the page, then ad cost. Change a rule and they follow.",
    chartTitle: week ? "Weekly trend" : "Monthly trend",
  };
}

/** "2026-03-01" -> "2026.03.01" */
function dotted(iso: string): string {
  return iso.replaceAll("-", ".");
}
