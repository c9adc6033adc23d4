import type { ReadyComparisonId } from "../../core/attribution/ready-comparisons";
import type { PairProblem } from "../../core/attribution/compare-periods";
import type { SalesFactor } from "../../core/attribution/sales-change";
import type { SplitReason } from "../../core/attribution/split-change";
import type { Locale } from "../../core/locale";

/** What is compared: one of those that are ready, or dates of the operator's own. */
export type ComparisonChoice = ReadyComparisonId | "own";

/** The page that says why sales moved. Buttons at most 8 Chinese characters. */
export interface WhyWords {
  readonly title: string;
  readonly table: string;
  readonly compareWith: string;
  readonly choices: Readonly<Record<ComparisonChoice, string>>;
  readonly after: string;
  readonly before: string;
  /** Names of the date fields. */
  readonly from: (period: string) => string;
  readonly to: (period: string) => string;
  readonly available: (from: string, to: string) => string;
  readonly noTable: string;
  readonly noTableAdvice: string;
  /** Said behind the column that is missing. */
  readonly setColumns: string;
  /** A period in one line: its days and how many. */
  readonly day: (period: string, day: string) => string;
  readonly days: (period: string, from: string, to: string, count: string) => string;
  // The sentence.
  readonly fell: (amount: string, reason: string, part: string) => string;
  readonly rose: (amount: string, reason: string, part: string) => string;
  readonly same: string;
  readonly level: (...reasons: readonly string[]) => string;
  readonly levelPart: (reason: string, part: string) => string;
  readonly up: Readonly<Record<SalesFactor, string>>;
  readonly down: Readonly<Record<SalesFactor, string>>;
  /** Another factor in the direction of the change, and one against a fall or a rise. */
  readonly also: (reason: string, part: string) => string;
  readonly wonBack: (reason: string, part: string) => string;
  readonly tookOff: (reason: string, part: string) => string;
  readonly sentences: (...sentences: readonly string[]) => string;
  // What cannot be said, or is to be known.
  readonly problems: Readonly<Record<PairProblem, string>>;
  readonly missing: (period: string, count: string, days: string, areAll: boolean) => string;
  readonly notCompared: string;
  readonly lengthsDiffer: (before: string, after: string) => string;
  readonly reasons: Readonly<Record<SplitReason, string>>;
  // The figures.
  readonly parts: string;
  readonly partsHint: string;
  readonly factors: Readonly<Record<SalesFactor, string>>;
  readonly total: string;
  readonly figures: string;
  readonly paidAmount: string;
  readonly perDay: string;
  readonly visitors: string;
  readonly visits: string;
  readonly conversion: string;
  readonly perBuyer: string;
  readonly change: string;
  readonly unknown: string;
  readonly personTimes: string;
  // The traffic sources.
  readonly sources: string;
  readonly sourcesOfOtherDays: string;
  readonly sourceVisitors: (change: string, before: string, after: string) => string;
  readonly sourceAmount: (change: string) => string;
  readonly sourceCost: (change: string, before: string, after: string) => string;
  readonly moreSources: (count: string) => string;
  readonly noSource: (amount: string) => string;
  // The sheet.
  readonly write: string;
  readonly writeHint: string;
  /** The way to the causes of a fall, by the week up to a day. */
  readonly fishbone: string;
  readonly fishboneHint: (day: string) => string;
  /** Where in the sheet these two periods stand, or what to type for them. */
  readonly inRow: (sheet: string, row: string) => string;
  readonly typeInto: (row: string, cells: string) => string;
}

export const WHY_WORDS: Readonly<Record<Locale, WhyWords>> = {
  "zh-CN": {
    title: "支付金额为什么变了",
    table: "看哪张表",
    compareWith: "最近的数据和什么比",
    choices: {
      day: "前一天",
      weekday: "上周同日",
      week: "上一周",
      month: "上个月",
      year: "去年同月",
      own: "自选日期",
    },
    after: "本期",
    before: "上期",
    from: (period) => `${period}从`,
    to: (period) => `${period}到`,
    available: (from, to) => `表里有 ${from} 到 ${to} 的数据，首尾两天都算。`,
    noTable: "没有能看涨跌原因的表",
    noTableAdvice:
      "要有每天一行的表，有日期、访客数、支付买家数、支付金额四列。列没认出来的，到“工作簿”页核对。",
    setColumns: "表里有、只是没认出来的话，到“工作簿”页核对这张表的列。",
    day: (period, day) => `${period}：${day}`,
    days: (period, from, to, count) => `${period}：${from} 到 ${to}，${count} 天`,
    fell: (amount, reason, part) => `支付金额少了 ${amount}，主要因为${reason}（${part}）。`,
    rose: (amount, reason, part) => `支付金额多了 ${amount}，主要因为${reason}（${part}）。`,
    same: "支付金额没有变，访客、转化、客单也没有变。",
    level: (...reasons) => `支付金额持平，几项互相抵掉：${reasons.join("，")}。`,
    levelPart: (reason, part) => `${reason}（${part}）`,
    up: { visitors: "访客多了", conversion: "转化高了", perBuyer: "客单高了" },
    down: { visitors: "访客少了", conversion: "转化低了", perBuyer: "客单低了" },
    also: (reason, part) => `${reason}也有影响（${part}）。`,
    wonBack: (reason, part) => `${reason}，补回 ${part}。`,
    tookOff: (reason, part) => `${reason}，抵掉 ${part}。`,
    sentences: (...sentences) => sentences.join(""),
    problems: { "day-missing": "请把四个日期都填上。", reversed: "开始日期晚于结束日期，请改一下。" },
    missing: (period, count, days, areAll) =>
      `${period}有 ${count} 天没有数据或没有填全：${days}${areAll ? "" : " 等"}。`,
    notCompared: "缺天数时比不准，补齐后再看；也可以自选都有数据的日期。",
    lengthsDiffer: (before, after) =>
      `两期天数不同（上期 ${before} 天，本期 ${after} 天），金额的变化里有一部分是天数带来的。`,
    reasons: {
      "missing-input": "有一项没有数据，说不出原因。",
      "negative-input": "合计里有负数（比如扣了退款），拆不出原因，请先查数据。",
      "out-of-range": "数值太大，拆不出原因，请先查数据。",
      "buyers-without-visitors": "有一期有买家却没有访客，拆不出原因，请先查数据。",
      "amount-without-buyers": "有一期有金额却没有买家，拆不出原因，请先查数据。",
      "factors-do-not-multiply": "这几项数据对不上，拆不出原因，请先查数据。",
    },
    parts: "各项影响",
    partsHint: "三项加起来正好等于支付金额的变化。",
    factors: { visitors: "访客", conversion: "转化", perBuyer: "客单" },
    total: "支付金额变化",
    figures: "两期数据",
    paidAmount: "支付金额",
    perDay: "日均金额",
    visitors: "访客数",
    visits: "访客人次",
    conversion: "转化率",
    perBuyer: "客单价",
    change: "涨跌幅",
    unknown: "—",
    personTimes: "人次：每天人数相加，同一人多天来会重复计。",
    sources: "按流量来源",
    sourcesOfOtherDays: "来源表里没有正好这两期的数据，分不到来源。",
    sourceVisitors: (change, before, after) => `访客 ${change}（${before} → ${after}）`,
    sourceAmount: (change) => `支付金额 ${change}`,
    sourceCost: (change, before, after) => `花费 ${change}（${before} → ${after}）`,
    moreSources: (count) => `另有 ${count} 个来源，全部见“归因-来源”报表。`,
    noSource: (amount) => `没算到来源的金额变化：${amount}`,
    write: "写到表里",
    writeHint: "做成一张“归因”表，用公式计算，日报更新后跟着变。",
    fishbone: "画鱼骨图",
    fishboneHint: (day) => `到${day}为止的一周对比前几周：先查哪些原因，数据怎么说。`,
    inRow: (sheet, row) => `这个对比在“${sheet}”表的“${row}”一行。`,
    typeInto: (row, cells) => `要在表里看这两期，在“${row}”一行填：${cells}。`,
  },
  "en-US": {
    title: "Why the paid amount moved",
    table: "Table",
    compareWith: "Compare the latest with",
    choices: {
      day: "Day before",
      weekday: "Same day last week",
      week: "Full week before",
      month: "Full month before",
      year: "Month a year ago",
      own: "Own dates",
    },
    after: "Now",
    before: "Before",
    from: (period) => `${period}: from`,
    to: (period) => `${period}: to`,
    available: (from, to) => `The table has ${from} to ${to}. First and last day both count.`,
    noTable: "No table to explain sales by",
    noTableAdvice:
      "It needs one row a day with a date, visitors, paying buyers and the paid amount. Columns that were not understood can be set on the Workbook page.",
    setColumns: "If the table has it under another name, set that column on the Workbook page.",
    day: (period, day) => `${period}: ${day}`,
    days: (period, from, to, count) => `${period}: ${from} to ${to}, ${count} days`,
    fell: (amount, reason, part) =>
      `The paid amount fell by ${amount}, mainly because of ${reason} (${part}).`,
    rose: (amount, reason, part) =>
      `The paid amount rose by ${amount}, mainly because of ${reason} (${part}).`,
    same: "The paid amount did not move, nor did visitors, conversion or the amount per buyer.",
    level: (...reasons) => `The paid amount stayed level; these offset each other: ${reasons.join(", ")}.`,
    levelPart: (reason, part) => `${reason} (${part})`,
    up: { visitors: "more visitors", conversion: "higher conversion", perBuyer: "more spent per buyer" },
    down: { visitors: "fewer visitors", conversion: "lower conversion", perBuyer: "less spent per buyer" },
    also: (reason, part) => `Also ${reason} (${part}).`,
    wonBack: (reason, part) => `On the other hand, ${reason} won back ${part}.`,
    tookOff: (reason, part) => `On the other hand, ${reason} took off ${part}.`,
    sentences: (...sentences) => sentences.join(" "),
    problems: {
      "day-missing": "Please fill in all four dates.",
      reversed: "A period ends before it begins. Please change the dates.",
    },
    missing: (period, count, days, areAll) =>
      `${period}: ${count} ${count === "1" ? "day has" : "days have"} no figures, or not all of them: ${days}${areAll ? "" : " and more"}.`,
    notCompared:
      "With days missing a comparison would be wrong. Fill them in, or choose own dates that all have figures.",
    lengthsDiffer: (before, after) =>
      `The periods differ in length (before ${before} days, now ${after}): part of the change comes from that.`,
    reasons: {
      "missing-input": "One of the figures is missing, so no reason can be given.",
      "negative-input":
        "A total is below zero (refunds taken off, for instance), so the change cannot be split. Please check the figures.",
      "out-of-range": "The figures are too large to be split. Please check them.",
      "buyers-without-visitors":
        "A period has buyers but no visitors, so the change cannot be split. Please check the figures.",
      "amount-without-buyers":
        "A period has a paid amount but no buyers, so the change cannot be split. Please check the figures.",
      "factors-do-not-multiply":
        "The figures do not fit together, so the change cannot be split. Please check them.",
    },
    parts: "What each did",
    partsHint: "The three add up to exactly the change of the paid amount.",
    factors: { visitors: "Visitors", conversion: "Conversion", perBuyer: "Amount per buyer" },
    total: "Change of paid amount",
    figures: "Both periods",
    paidAmount: "Paid amount",
    perDay: "Amount a day",
    visitors: "Visitors",
    visits: "Visitors (person-times)",
    conversion: "Conversion",
    perBuyer: "Amount per buyer",
    change: "Change in %",
    unknown: "–",
    personTimes: "Person-times add up the days; someone who comes on several days counts each time.",
    sources: "By traffic source",
    sourcesOfOtherDays: "The table of sources has no figures for exactly these periods.",
    sourceVisitors: (change, before, after) => `Visitors ${change} (${before} → ${after})`,
    sourceAmount: (change) => `Paid amount ${change}`,
    sourceCost: (change, before, after) => `Cost ${change} (${before} → ${after})`,
    moreSources: (count) => `${count} more sources: all of them are in the report “Sales by source”.`,
    noSource: (amount) => `Change that no source accounts for: ${amount}`,
    write: "Write it to a sheet",
    writeHint: "Makes a sheet that explains sales by formulas and follows the daily report.",
    fishbone: "Draw a fishbone",
    fishboneHint: (day) => `The week up to ${day} against the weeks ahead: which causes to look at first.`,
    inRow: (sheet, row) => `This comparison is the row “${row}” of the sheet “${sheet}”.`,
    typeInto: (row, cells) => `To see these periods in the sheet, type into its row “${row}”: ${cells}.`,
  },
};
