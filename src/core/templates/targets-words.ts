import type { Locale, Words } from "../locale";
import type { SeasonIndex } from "../targets/season";
import type { WeekdayWeights } from "../targets/weekdays";

/** What the sheet of the year's targets and that of the month's days say in words, in one language. */
export interface TargetWords {
  readonly yearSheet: string;
  readonly yearTable: string;
  readonly daySheet: string;
  readonly dayTable: string;
  yearTitle(source: string): string;
  dayTitle(source: string): string;
  /** The lines below the titles. */
  yearNote(daily: string, year: number): string;
  dayNote(daily: string, year: string, month: string): string;
  wholeYear(year: number): string;
  month(year: number, month: number): string;
  quarter(number: number): string;
  readonly quarters: string;
  readonly asOf: string;
  /** Title of the charts. */
  chart(figure: string): string;
  // Columns of the year.
  readonly lastYear: string;
  readonly season: string;
  readonly share: string;
  readonly typed: string;
  readonly daysLeft: string;
  readonly neededDaily: string;
  readonly shareSum: string;
  readonly monthSum: string;
  readonly difference: string;
  // Columns of the days.
  readonly date: string;
  readonly weekday: string;
  readonly week: string;
  /** Sunday first. */
  readonly weekdays: readonly string[];
  readonly weekdayWeight: string;
  readonly eventWeight: string;
  readonly weight: string;
  readonly met: string;
  readonly hit: string;
  readonly missed: string;
  readonly targetSoFar: string;
  readonly actualSoFar: string;
  readonly needed: string;
  // The block of the month.
  readonly thisMonth: string;
  readonly monthTarget: string;
  readonly atThisPace: string;
  readonly left: string;
  readonly weeks: string;
  // Lines of the 口径 blocks.
  typedNote(year: string): string;
  seasonLine(season: SeasonIndex): string;
  weekdayLine(weights: WeekdayWeights): string;
  readonly yearLines: readonly string[];
  readonly dayLines: readonly string[];
  readonly event: string;
  readonly standing: string;
  readonly asOfLine: string;
}

export const YEAR_TITLE: Words = { "zh-CN": "计划", "en-US": "Targets" };
export const DAY_TITLE: Words = { "zh-CN": "日目标", "en-US": "Day targets" };

/** Months named one by one before the rest is only counted. */
const NAMED = 4;

const WORDS: Readonly<Record<Locale, TargetWords>> = {
  "zh-CN": {
    yearSheet: "计划",
    yearTable: "计划",
    daySheet: "日目标",
    dayTable: "日目标",
    yearTitle: (source) => `计划 · ${source}`,
    dayTitle: (source) => `日目标 · ${source}`,
    yearNote: (daily, year) => `第一行“填目标”填全年，各月自动拆 · 实绩取自表“${daily}” · ${year}年`,
    dayNote: (daily, year, month) => `${month} · 本月目标取自表“${year}”，实绩取自表“${daily}”`,
    wholeYear: (year) => `${year}年全年`,
    month: (year, month) => `${year}年${month}月`,
    quarter: (number) => `${["一", "二", "三", "四"][number - 1] ?? ""}季度`,
    quarters: "季度",
    asOf: "数据截至",
    chart: (figure) => `${figure}：目标与实绩`,
    lastYear: "去年同期",
    season: "季节指数",
    share: "占比",
    typed: "填目标",
    daysLeft: "剩余天数",
    neededDaily: "剩余每天要做",
    shareSum: "占比合计（应为 100%）",
    monthSum: "各月目标合计",
    difference: "比全年目标多（少为负）",
    date: "日期",
    weekday: "星期",
    week: "周",
    weekdays: ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
    weekdayWeight: "星期权重",
    eventWeight: "活动权重",
    weight: "权重",
    met: "达标",
    hit: "达标",
    missed: "不达标",
    targetSoFar: "累计目标",
    actualSoFar: "累计实绩",
    needed: "还要做",
    thisMonth: "本月",
    monthTarget: "本月目标",
    atThisPace: "照现在全月",
    left: "还差",
    weeks: "本月各周",
    typedNote: (year) => `“${year}”一行填全年目标；某月想自己定，填在那个月，以填的为准。`,
    seasonLine: ({ years, leftOut, months }) =>
      (years.length === 0
        ? "季节指数：没有往年整月的数据，12 个月平均分，要分淡旺季请填目标"
        : `季节指数 = 该月 ÷ 各月平均，取 ${years.join("、")} 年`) +
      (years.length > 0 && months.includes(null) ? "；没有往年整月的按 1" : "") +
      (leftOut.length === 0 ? "" : `；缺天数不计：${named(leftOut, "、", " 等 ", " 个月")}`) +
      "。",
    weekdayLine: ({ from }) =>
      from === null
        ? "星期权重：本月以前每个星期几不足 4 天，一律按 1。"
        : `星期权重 = 该星期几日均 ÷ 七个日均的平均，取 ${from.first} 至 ${from.last} 有数的 ${from.days} 天。`,
    yearLines: [
      "占比 = 季节指数 ÷ 12 个月之和；目标 = 全年目标 × 占比。春节有时在 1 月有时在 2 月，这两个月在“填目标”里改。",
      "去年同期缺天数时留空。",
      "完成率 = 实绩 ÷ 目标，进度差 = 完成率 − 时间进度（月按已过天数；季度和全年再按各月季节指数加权）。",
      "剩余每天要做 =（目标 − 实绩）÷ 剩余天数，做够了为 0。",
    ],
    dayLines: [
      "目标 = 本月目标 × 权重 ÷ 全月权重之和；权重 = 星期权重 × 活动权重。",
      "还要做 =（本月目标 − 已做）× 权重 ÷ 剩余权重之和。",
      "时间进度 = 已过权重 ÷ 全月权重；照现在全月 = 实绩 ÷ 时间进度。",
    ],
    event: "活动权重：平时空着（= 1），大促填 3 就是平时的 3 倍，放假填 0。",
    standing: "进度按“规则表”的进度差判：超前、正常、落后。",
    asOfLine: "数据截至 = 日报最后一天，可改成别的日子看；重新生成时变回。",
  },
  "en-US": {
    yearSheet: "Targets",
    yearTable: "Targets",
    daySheet: "Day targets",
    dayTable: "DayTargets",
    yearTitle: (source) => `Targets · ${source}`,
    dayTitle: (source) => `Day targets · ${source}`,
    yearNote: (daily, year) =>
      `Type the year's target in the first row; the months follow · Actuals from the table “${daily}” · ${year}`,
    dayNote: (daily, year, month) =>
      `${month} · Month target from the table “${year}”, actuals from “${daily}”`,
    wholeYear: (year) => `Year ${year}`,
    month: (year, month) => `${year}-${String(month).padStart(2, "0")}`,
    quarter: (number) => `Q${number}`,
    quarters: "Quarters",
    asOf: "Data up to",
    chart: (figure) => `${figure}: target and actual`,
    lastYear: "Last year",
    season: "Season index",
    share: "Share",
    typed: "Your target",
    daysLeft: "Days left",
    neededDaily: "Needed a day",
    shareSum: "Sum of shares (100%)",
    monthSum: "Sum of the months",
    difference: "More than the year (less: −)",
    date: "Date",
    weekday: "Weekday",
    week: "Week",
    weekdays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    weekdayWeight: "Weekday weight",
    eventWeight: "Event weight",
    weight: "Weight",
    met: "Met",
    hit: "met",
    missed: "missed",
    targetSoFar: "Target so far",
    actualSoFar: "Actual so far",
    needed: "Now needed",
    thisMonth: "This month",
    monthTarget: "Month target",
    atThisPace: "At this pace",
    left: "Still to do",
    weeks: "Weeks",
    typedNote: (year) =>
      `Type the year's target in the row “${year}”. A target typed for a month wins over its share.`,
    seasonLine: ({ years, leftOut, months }) =>
      (years.length === 0
        ? "Season index: no whole month of earlier years, so all months are alike; type targets to differ"
        : `Season index = month ÷ average of the months, from ${years.join(" and ")}`) +
      (years.length > 0 && months.includes(null) ? "; 1 where no past month is whole" : "") +
      (leftOut.length === 0
        ? ""
        : `; not counted for missing days: ${named(leftOut, ", ", " and others, ", " months")}`) +
      ".",
    weekdayLine: ({ from }) =>
      from === null
        ? "Weekday weight: fewer than 4 days of a weekday before this month, so all are 1."
        : `Weekday weight = its daily mean ÷ average of the seven means, from ${from.days} days with figures, ${from.first} to ${from.last}.`,
    yearLines: [
      "Share = season index ÷ sum over the 12 months; target = year's target × share.",
      "Last year is empty where days are missing.",
      "Attained = actual ÷ target; pace = attained − time elapsed (the days gone by; over quarters and the year, months weighted by season).",
      "Needed a day = (target − actual) ÷ days left; 0 once it is reached.",
    ],
    dayLines: [
      "Target = month target × weight ÷ sum of the month's weights; weight = weekday weight × event weight.",
      "Now needed = (month target − done) × weight ÷ sum of the weights left.",
      "Time elapsed = weight gone by ÷ weight of the month; at this pace = actual ÷ time elapsed.",
    ],
    event: "Event weight: empty is 1; type 3 for a sale three times as strong, 0 for a day closed.",
    standing: "Standing follows the pace band of the rules sheet.",
    asOfLine:
      "Data up to is the last day of the daily table; overwrite it to look from another day. A new build sets it back.",
  },
};

/** The words of both sheets in one language. */
export function targetWords(locale: Locale): TargetWords {
  return WORDS[locale];
}

function named(months: readonly string[], between: string, more: string, unit: string): string {
  const first = months.slice(0, NAMED).join(between);
  return months.length > NAMED ? `${first}${more}${months.length}${unit}` : first;
}
