import type { PairProblem } from "../../core/attribution/compare-periods";
import type { FunnelPeriodId } from "../../core/funnel/ready-periods";
import type { Locale } from "../../core/locale";

/** The days looked at: some that are ready, or dates of the operator's own. */
export type FunnelPeriodChoice = FunnelPeriodId | "own";

/** The page that says where buyers drop out. Buttons at most 8 Chinese characters. */
export interface FunnelPageWords {
  readonly title: string;
  readonly table: string;
  readonly period: string;
  readonly periods: Readonly<Record<FunnelPeriodChoice, string>>;
  readonly segment: string;
  readonly compareWith: string;
  readonly periodBefore: string;
  readonly nothing: string;
  readonly bestSegment: string;
  readonly by: string;
  readonly byNothing: string;
  readonly now: string;
  readonly before: string;
  readonly from: (period: string) => string;
  readonly to: (period: string) => string;
  readonly available: (from: string, to: string) => string;
  readonly problems: Readonly<Record<PairProblem, string>>;
  readonly noFunnel: string;
  readonly noFunnelAdvice: string;
  readonly lostSteps: (sheets: string) => string;
  // What the two funnels are of.
  readonly day: (period: string, day: string) => string;
  readonly days: (period: string, from: string, to: string, count: string) => string;
  readonly noDays: (period: string) => string;
  readonly ofSegment: (place: string, segment: string) => string;
  readonly missing: (period: string, count: string, days: string) => string;
  // The steps.
  readonly ownSteps: string;
  readonly ownStepsHint: string;
  readonly ownStepsApart: string;
  readonly useSteps: string;
  readonly findSteps: string;
  readonly atLeastTwo: string;
  readonly earlier: (step: string) => string;
  readonly later: (step: string) => string;
  // The leak.
  readonly noFigures: string;
  readonly noLeak: string;
  readonly noReference: string;
  readonly noReferenceDays: string;
  readonly noReferenceBenchmark: string;
  readonly leak: (from: string, to: string, rate: string, origin: string, reference: string) => string;
  readonly possibleLeak: (
    from: string,
    to: string,
    rate: string,
    origin: string,
    reference: string,
  ) => string;
  /** Where the reference comes from, ahead of its rate. */
  readonly ofBenchmark: string;
  readonly ofPeriodBefore: string;
  readonly ofEarlier: string;
  readonly ofSegmentCompared: (segment: string) => string;
  readonly ofBestSegment: (segment: string) => string;
  readonly costs: (last: string, units: string) => string;
  readonly costsMoney: (last: string, units: string, money: string) => string;
  // Real or noise; `odds` in brackets, empty where they say nothing.
  readonly real: (odds: string) => string;
  readonly realAgainst: (against: string, rate: string, odds: string) => string;
  readonly noise: (odds: string) => string;
  readonly noiseAgainst: (against: string, rate: string, odds: string) => string;
  readonly rising: (against: string, rate: string, odds: string) => string;
  readonly tooFew: string;
  readonly tooFewDays: string;
  readonly nothingCompared: string;
  readonly segmentToCompare: string;
  readonly notComparable: string;
  readonly belowBenchmark: (high: string) => string;
  readonly nearBenchmark: (high: string) => string;
  readonly periodCompared: string;
  readonly segmentCompared: (segment: string) => string;
  // What to know.
  readonly exceeds: (step: string, previous: string, rate: string) => string;
  readonly exceedsOnDays: (step: string, previous: string, days: string) => string;
  readonly noneBefore: (step: string, previous: string) => string;
  readonly personTimes: string;
  readonly cut: (step: string) => string;
  // Simpson's trap.
  readonly mixAgainstAll: (change: string, rose: boolean, mix: string, rates: string) => string;
  readonly mixMost: (change: string, mix: string, rates: string) => string;
  readonly ratesMost: (change: string, rates: string, mix: string) => string;
  // Figures.
  readonly drawing: string;
  readonly drawn: (steps: string) => string;
  readonly figures: string;
  readonly step: string;
  readonly range: string;
  /** Above narrow figures. */
  readonly countBefore: string;
  readonly biggestLeak: string;
  readonly maybeLeak: string;
  readonly rateOf: (rate: string) => string;
  readonly unknown: string;
  readonly points: (value: string) => string;
  readonly moved: (last: string) => string;
  readonly movedHint: string;
  readonly movedFirst: (step: string) => string;
  readonly movedStep: (from: string, to: string) => string;
  readonly total: string;
  // The sheet.
  readonly write: string;
  readonly writeHint: string;
  readonly rewriteHint: (sheet: string) => string;
  /** Behind either: what becomes of the dates. */
  readonly datesFollow: string;
  readonly datesStay: string;
  readonly fishbone: string;
  readonly fishboneHint: (problem: string, day: string) => string;
  readonly readOnly: string;
  readonly sentences: (...sentences: readonly string[]) => string;
}

export const FUNNEL_PAGE_WORDS: Readonly<Record<Locale, FunnelPageWords>> = {
  "zh-CN": {
    title: "顾客在哪一步流失",
    table: "看哪张表",
    period: "看哪几天",
    periods: {
      sevenDays: "近 7 天",
      weekday: "最近一天，比上周同日",
      day: "最近一天，比前一天",
      week: "上一整周",
      month: "上一整月",
      all: "全部日期",
      own: "自选日期",
    },
    segment: "看哪一组",
    compareWith: "和什么比",
    periodBefore: "上一期",
    nothing: "不比",
    bestSegment: "各分组里最好的",
    by: "按哪一列分组",
    byNothing: "不分组",
    now: "本期",
    before: "对比期",
    from: (period) => `${period}从`,
    to: (period) => `${period}到`,
    available: (from, to) => `表里有 ${from} 到 ${to} 的数据，首尾两天都算。`,
    problems: { "day-missing": "请把日期都填上。", reversed: "开始日期晚于结束日期，请改一下。" },
    noFunnel: "没有能看漏斗的表",
    noFunnelAdvice:
      "要有两步以上的数，比如 展现 → 点击 → 成交、访客 → 加购 → 支付。列没认出来的，到“工作簿”页核对。",
    lostSteps: (sheets) => `“${sheets}”自选的步骤，列已经不在了。`,
    day: (period, day) => `${period}：${day}`,
    days: (period, from, to, count) => `${period}：${from} 到 ${to}，${count} 天`,
    noDays: (period) => `${period}：全表合计`,
    ofSegment: (place, segment) => `${place} · ${segment}`,
    missing: (period, count, days) =>
      `${period}有 ${count} 天没有数或没填全，没算进来${days === "" ? "" : `：${days}`}。`,
    ownSteps: "改步骤",
    ownStepsHint: "勾选要看的步骤，从前到后排好；选好后写进表格、刷新都按这个来。",
    ownStepsApart: "现在是几张表合着看；改了步骤，每张表就各看各的。",
    useSteps: "用这些步骤",
    findSteps: "恢复自动识别",
    atLeastTwo: "至少勾两步。",
    earlier: (step) => `把“${step}”提前`,
    later: (step) => `把“${step}”推后`,
    noFigures: "这段时间没有每一步都齐全的数，看不了漏斗。",
    noLeak: "每一步都不低于参照，没有漏点。",
    noReference: "没有可以参照的转化率，说不出哪一步是漏点。",
    noReferenceDays: "换一段前面还有数据的日期，或选一个分组来比。",
    noReferenceBenchmark: "写进表格后，可以在“基准”一列填目标转化率。",
    leak: (from, to, rate, origin, reference) =>
      `最大漏点是“${from} → ${to}”：转化率 ${rate}，${origin} ${reference}。`,
    possibleLeak: (from, to, rate, origin, reference) =>
      `可能漏在“${from} → ${to}”：转化率 ${rate}，${origin} ${reference}。`,
    ofBenchmark: "基准是",
    ofPeriodBefore: "对比期是",
    ofEarlier: "之前各期最好的是",
    ofSegmentCompared: (segment) => `“${segment}”是`,
    ofBestSegment: (segment) => `最好的分组“${segment}”是`,
    costs: (last, units) => `因此少成交约 ${units}（按“${last}”算）。`,
    costsMoney: (last, units, money) => `因此少成交约 ${units}（按“${last}”算），成交额少约 ${money}。`,
    real: (odds) => `差距大过正常波动${odds}。`,
    realAgainst: (against, rate, odds) => `比${against}的 ${rate} 确实更低，大过正常波动${odds}。`,
    noise: (odds) => `差距可能只是正常波动${odds}，先看着，别急着改。`,
    noiseAgainst: (against, rate, odds) =>
      `和${against}的 ${rate} 比，在正常波动内${odds}，先看着，别急着改。`,
    rising: (against, rate, odds) => `比${against}的 ${rate} 其实更高${odds}，只是还没到最好的一期。`,
    tooFew: "人数太少，还判断不了是不是波动。",
    tooFewDays: "人数太少，还判断不了是不是波动，再攒几天看。",
    nothingCompared: "没有对比期，判断不了是不是波动。",
    segmentToCompare: "选一个分组来比，才知道差距是不是碰巧。",
    notComparable: "对比的那边这一步数不全或两步口径不同，判断不了是不是波动。",
    belowBenchmark: (high) => `按波动算，转化率最高也就 ${high}，确实不到基准。`,
    nearBenchmark: (high) => `按波动算，转化率可能有 ${high}，还不能说没到基准。`,
    periodCompared: "对比期",
    segmentCompared: (segment) => `“${segment}”`,
    exceeds: (step, previous, rate) =>
      `“${step}”比上一步“${previous}”还多（${rate}）：两步口径不同，不给区间，也不算漏点。`,
    exceedsOnDays: (step, previous, days) =>
      `“${step}”有 ${days} 天比上一步“${previous}”还多：两步口径不同，不给区间，也不算漏点。`,
    noneBefore: (step, previous) => `“${previous}”是 0，“${step}”没有转化率。`,
    personTimes: "人数跨天相加是人次，一个人来两天算两次。",
    cut: (step) => `前面的步骤太大，画不下：从“${step}”起才按比例画。`,
    mixAgainstAll: (change, rose, mix, rates) =>
      `当心：总转化率${rose ? "升" : "降"}了（${change}），可每个分组自己都${rose ? "降" : "升"}了；是分组占比变了（占比 ${mix}，各组转化 ${rates}）。`,
    mixMost: (change, mix, rates) =>
      `总转化率变化 ${change}，主要因为分组占比变了（占比 ${mix}，各组转化 ${rates}）。`,
    ratesMost: (change, rates, mix) =>
      `总转化率变化 ${change}，主要因为各组自己的转化变了（各组转化 ${rates}，占比 ${mix}）。`,
    drawing: "漏斗图",
    drawn: (steps) => `漏斗图：${steps}。数字见下面的“每一步的数”。`,
    figures: "每一步的数",
    step: "步骤",
    range: "区间",
    countBefore: "对比期数",
    biggestLeak: "◀ 最大漏点",
    maybeLeak: "◀ 可能是漏点",
    rateOf: (rate) => `转化 ${rate}`,
    unknown: "—",
    points: (value) => `${value} 百分点`,
    moved: (last) => `“${last}”的增减来自哪`,
    movedHint: "拆到每一步，加起来正好是总增减。",
    movedFirst: (step) => `${step}（来的多少）`,
    movedStep: (from, to) => `${from} → ${to}`,
    total: "合计",
    write: "写进表格",
    writeHint: "做成一张“漏斗”表，用公式计算，带图，也可以填基准。",
    rewriteHint: (sheet) => `更新“${sheet}”，填过的基准和备注留着。`,
    datesFollow: "以后刷新，日期跟着最新的数据走。",
    datesStay: "日期固定为现在看的这几天；清空表里的日期格，就又跟着最新的数据走。",
    fishbone: "画鱼骨图",
    fishboneHint: (problem, day) => `查“${problem}”的原因：到${day}为止的一周对比前几周。`,
    readOnly: "工作簿是只读的，改不了步骤和分组。",
    sentences: (...sentences) => sentences.join(""),
  },
  "en-US": {
    title: "Where buyers drop out",
    table: "Table",
    period: "Days",
    periods: {
      sevenDays: "Last 7 days",
      weekday: "Last day, a week before",
      day: "Last day, day before",
      week: "Last full week",
      month: "Last full month",
      all: "All days",
      own: "Own dates",
    },
    segment: "Segment",
    compareWith: "Compare with",
    periodBefore: "Period before",
    nothing: "Nothing",
    bestSegment: "Best segment",
    by: "Divide by",
    byNothing: "Not divided",
    now: "Now",
    before: "Compared with",
    from: (period) => `${period}: from`,
    to: (period) => `${period}: to`,
    available: (from, to) => `The table has ${from} to ${to}. First and last day both count.`,
    problems: {
      "day-missing": "Please fill in all dates.",
      reversed: "A period ends before it begins. Please change the dates.",
    },
    noFunnel: "No table to see a funnel in",
    noFunnelAdvice:
      "It needs the counts of two steps at least, such as impressions → clicks → orders. Columns that were not understood can be set on the Workbook page.",
    lostSteps: (sheets) => `The steps chosen for “${sheets}” are no longer there.`,
    day: (period, day) => `${period}: ${day}`,
    days: (period, from, to, count) => `${period}: ${from} to ${to}, ${count} days`,
    noDays: (period) => `${period}: the whole table`,
    ofSegment: (place, segment) => `${place} · ${segment}`,
    missing: (period, count, days) =>
      `${period}: ${count} ${count === "1" ? "day lacks" : "days lack"} figures and ${count === "1" ? "does" : "do"} not count${days === "" ? "" : ` (${days})`}.`,
    ownSteps: "Change the steps",
    ownStepsHint: "Tick the steps and put them in order; sheets and updates follow.",
    ownStepsApart: "Several tables are seen as one now; with steps of your own each is seen by itself.",
    useSteps: "Use these steps",
    findSteps: "Find the steps again",
    atLeastTwo: "Tick two steps at least.",
    earlier: (step) => `Move “${step}” up`,
    later: (step) => `Move “${step}” down`,
    noFigures: "No day of this period has figures for every step.",
    noLeak: "No step is below its reference: there is no leak.",
    noReference: "There is no rate to go by, so no step can be called a leak.",
    noReferenceDays: "Choose days with figures before them, or a segment to compare with.",
    noReferenceBenchmark: "In the sheet a target rate can be typed under “Benchmark”.",
    leak: (from, to, rate, origin, reference) =>
      `The biggest leak is “${from} → ${to}”: ${rate} went on; ${origin} ${reference}.`,
    possibleLeak: (from, to, rate, origin, reference) =>
      `The leak may be “${from} → ${to}”: ${rate} went on; ${origin} ${reference}.`,
    ofBenchmark: "the benchmark is",
    ofPeriodBefore: "the period compared has",
    ofEarlier: "the best earlier period had",
    ofSegmentCompared: (segment) => `“${segment}” has`,
    ofBestSegment: (segment) => `the best segment “${segment}” has`,
    costs: (last, units) => `That costs about ${units} sales (counted as “${last}”).`,
    costsMoney: (last, units, money) =>
      `That costs about ${units} sales (counted as “${last}”), worth about ${money}.`,
    real: (odds) => `The gap is larger than usual ups and downs${odds}.`,
    realAgainst: (against, rate, odds) =>
      `Against ${against} with ${rate} it is really lower, more than usual ups and downs${odds}.`,
    noise: (odds) => `The gap may be no more than usual ups and downs${odds}: keep watching.`,
    noiseAgainst: (against, rate, odds) =>
      `Against ${against} with ${rate} it is within usual ups and downs${odds}: keep watching.`,
    rising: (against, rate, odds) =>
      `Against ${against} with ${rate} it is really higher${odds}, only not as good as the best period yet.`,
    tooFew: "There are too few people to tell whether it is noise.",
    tooFewDays: "There are too few people to tell whether it is noise: wait a few days.",
    nothingCompared: "Without a period to compare with nothing says whether it is noise.",
    segmentToCompare: "Choose a segment to compare with, to see whether the gap is chance.",
    notComparable:
      "What it is compared with lacks figures there, or counts the two steps differently: nothing says whether it is noise.",
    belowBenchmark: (high) =>
      `Ups and downs considered, the rate is ${high} at most: it is really below the benchmark.`,
    nearBenchmark: (high) =>
      `Ups and downs considered, the rate may be as high as ${high}: it cannot be called below the benchmark yet.`,
    periodCompared: "the period compared",
    segmentCompared: (segment) => `“${segment}”`,
    exceeds: (step, previous, rate) =>
      `“${step}” is more than “${previous}” before it (${rate}): the two count differently, so there is no range and no leak.`,
    exceedsOnDays: (step, previous, days) =>
      `On ${days} ${days === "1" ? "day" : "days"} “${step}” is more than “${previous}” before it: the two count differently, so there is no range and no leak.`,
    noneBefore: (step, previous) => `“${previous}” is 0, so “${step}” has no rate.`,
    personTimes: "People added over days count once a day each.",
    cut: (step) => `The steps above are too large to draw: bars are to scale from “${step}”.`,
    mixAgainstAll: (change, rose, mix, rates) =>
      `Beware: the overall rate ${rose ? "rose" : "fell"} (${change}) though every segment ${rose ? "fell" : "rose"}; the segments' shares moved (shares ${mix}, own rates ${rates}).`,
    mixMost: (change, mix, rates) =>
      `The overall rate moved by ${change}, mainly because the segments' shares moved (shares ${mix}, own rates ${rates}).`,
    ratesMost: (change, rates, mix) =>
      `The overall rate moved by ${change}, mainly because the segments' own rates moved (own rates ${rates}, shares ${mix}).`,
    drawing: "Funnel",
    drawn: (steps) => `Funnel: ${steps}. The figures are in the table “Step by step”.`,
    figures: "Step by step",
    step: "Step",
    range: "Range",
    countBefore: "Compared",
    biggestLeak: "◀ Biggest leak",
    maybeLeak: "◀ Possible leak",
    rateOf: (rate) => `${rate} went on`,
    unknown: "–",
    points: (value) => `${value} points`,
    moved: (last) => `What moved “${last}”`,
    movedHint: "Split over the steps; the parts add up to the change.",
    movedFirst: (step) => `${step} (how many came)`,
    movedStep: (from, to) => `${from} → ${to}`,
    total: "Change",
    write: "Write to the sheet",
    writeHint: "Makes a sheet “Funnel” with formulas and a chart, where benchmarks can be typed.",
    rewriteHint: (sheet) => `Updates “${sheet}”; benchmarks and remarks typed there stay.`,
    datesFollow: "Its dates follow the latest data when refreshed.",
    datesStay: "Its dates stay those shown here; empty the date cells and they follow the latest data again.",
    fishbone: "Draw a fishbone",
    fishboneHint: (problem, day) =>
      `The causes of “${problem}”: the week up to ${day} against the weeks ahead.`,
    readOnly: "The workbook is read-only: steps and segments cannot be changed.",
    sentences: (...sentences) => sentences.join(" "),
  },
};
