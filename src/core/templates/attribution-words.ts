import { SALES_FACTOR_WORDS } from "../attribution/sales-change";
import type { SalesFactor } from "../attribution/sales-change";
import type { Locale, Words } from "../locale";

/** The comparisons of the sheet, in the order of its rows; "own" has the dates that the operator types. */
export const COMPARISONS = [
  "day",
  "weekday",
  "sevenDays",
  "weekToDate",
  "monthToDate",
  "month",
  "own",
] as const;
export type ComparisonId = (typeof COMPARISONS)[number];

/** Headings of one of the two periods of a comparison. */
export interface PeriodHeadings {
  readonly from: string;
  readonly to: string;
  /** Days of the period without all three figures. */
  readonly missing: string;
  /** Where the operator types dates that go before those of `from` and `to`. */
  readonly ownFrom: string;
  readonly ownTo: string;
  readonly visitors: string;
  readonly buyers: string;
  readonly amount: string;
  readonly conversion: string;
  readonly perBuyer: string;
}

/** Headings of what one factor did to the amount. */
export interface FactorHeadings {
  /** What it is called in the sentence. */
  readonly name: string;
  readonly part: string;
  readonly share: string;
  readonly exact: string;
}

/** What the sheet says in words, in one language. */
export interface AttributionWords {
  readonly sheetName: string;
  readonly tableName: string;
  title(source: string): string;
  /** The line below it. */
  note(daily: string): string;
  /** The last day compared, and what is said beside it. */
  readonly yesterday: string;
  readonly yesterdayHint: string;
  readonly comparison: string;
  readonly comparisons: Readonly<Record<ComparisonId, string>>;
  readonly after: PeriodHeadings;
  readonly before: PeriodHeadings;
  readonly verdict: string;
  readonly change: string;
  readonly factors: Readonly<Record<SalesFactor, FactorHeadings>>;
  readonly difference: string;
  /** Number format of a number of days, which shows nothing for 0. */
  readonly daysFormat: string;
  /** What the verdict says, up to the factor's name, and between name and amount. */
  readonly mainly: string;
  readonly level: string;
  readonly colon: string;
  readonly same: string;
  readonly unsplit: string;
  readonly fillDates: string;
  readonly badDate: string;
  readonly reversed: string;
  readonly definitions: string;
  readonly definition: (label: string, words: string) => string;
  readonly people: string;
  readonly parts: string;
  readonly shares: string;
  readonly verdicts: string;
  readonly missing: string;
  readonly monthToDate: string;
  readonly own: string;
  readonly exact: string;
}

export const ATTRIBUTION_TITLE: Words = { "zh-CN": "归因", "en-US": "Why sales moved" };

const WORDS: Readonly<Record<Locale, AttributionWords>> = {
  "zh-CN": {
    sheetName: "归因",
    tableName: "归因",
    title: (source) => `归因 · ${source}`,
    note: (daily) => `支付金额为什么涨跌：访客、转化、客单各影响多少 · 由表“${daily}”按公式计算`,
    yesterday: "昨日",
    yesterdayHint: "日报的最后一天；可改成别的日期，清空后重新生成，回到最后一天",
    comparison: "对比",
    comparisons: {
      day: "昨日 vs 前一日",
      weekday: "昨日 vs 上周同日",
      sevenDays: "近7日 vs 前7日",
      weekToDate: "本周至今 vs 上周同期",
      monthToDate: "本月至今 vs 上月同期",
      month: "上月 vs 上上月",
      own: "自选",
    },
    after: chinesePeriod("本期"),
    before: chinesePeriod("上期"),
    verdict: "结论",
    change: "金额变化",
    factors: {
      visitors: chineseFactor("visitors"),
      conversion: chineseFactor("conversion"),
      perBuyer: chineseFactor("perBuyer"),
    },
    difference: "差额",
    daysFormat: '0"天";;',
    mainly: "主要是",
    level: "持平，",
    colon: "：",
    same: "没有变化",
    unsplit: "拆不了，先查数据",
    fillDates: "请在右边自填日期",
    badDate: "日期请写成 2026-3-1",
    reversed: "开始晚于结束",
    definitions: "口径",
    definition: (label, words) => `${label} = ${words}`,
    people: "人次：每天人数相加，同一人多天到访会重复计；转化、客单都用这两个合计相除，不是每天的平均。",
    parts: "支付金额 = 访客 × 转化 × 客单；三项影响加起来正好等于金额变化（LMDI 分解），差额应为 0.00。",
    shares: "占比 = 影响 ÷ 金额变化；负数表示与金额方向相反，几项相抵时会超过 100%。",
    verdicts:
      "结论：金额涨就点拉高最多的一项，金额跌就点拉低最多的一项；缺天数时留空；有负数、有买家无访客、有金额无买家时拆不了。",
    missing: "缺：这一期里，访客、买家、金额没有填全的天数；有缺就不比。",
    monthToDate: "上月同期：从 1 日到上月同一天，上月没有这一天就到月底，天数可能不等。",
    own: "自填日期：填了就按填的比，哪一行都可以填；清空就回到原来的。重新生成时保留。",
    exact: "精确：没有四舍五入到分的影响，供核对。",
  },
  "en-US": {
    sheetName: "Why sales moved",
    tableName: "Attribution",
    title: (source) => `Why sales moved · ${source}`,
    note: (daily) =>
      `What visitors, conversion and the amount per buyer did to the paid amount · by formulas from the table “${daily}”`,
    yesterday: "Yesterday",
    yesterdayHint:
      "The last day of the daily table; type another if you like, empty it and build again for the last",
    comparison: "Comparison",
    comparisons: {
      day: "Yesterday vs day before",
      weekday: "Yesterday vs week before",
      sevenDays: "Last 7 days vs 7 before",
      weekToDate: "Week to date vs last week",
      monthToDate: "Month to date vs last month",
      month: "Last month vs month before",
      own: "Own dates",
    },
    after: englishPeriod("Now"),
    before: englishPeriod("Before"),
    verdict: "Verdict",
    change: "Change of amount",
    factors: {
      visitors: englishFactor("visitors"),
      conversion: englishFactor("conversion"),
      perBuyer: englishFactor("perBuyer"),
    },
    difference: "Left over",
    daysFormat: '0" d";;',
    mainly: "Mainly ",
    level: "Level; ",
    colon: ": ",
    same: "No change",
    unsplit: "Cannot be split: check the figures",
    fillDates: "Type own dates on the right",
    badDate: "Type dates as 2026-3-1",
    reversed: "Starts after its end",
    definitions: "Definitions",
    definition: (label, words) => `${label} = ${words}`,
    people:
      "Person-times add up the daily people; someone who comes on several days counts each time. Conversion and amount per buyer divide the totals; they are no average of the days.",
    parts:
      "Paid amount = visitors × conversion × amount per buyer; the three effects add up to the change exactly (LMDI), so that 0.00 is left over.",
    shares:
      "Share = effect ÷ change of amount. Negative: against the change; beyond 100% where effects offset each other.",
    verdicts:
      "Verdict: of a rise the effect that raised it most, of a fall the one that lowered it most; empty where days are missing. Figures below 0, buyers without visitors and amounts without buyers cannot be split.",
    missing:
      "Missing: days without visitors, buyers or amount; with any of them missing nothing is compared.",
    monthToDate:
      "Last month to date ends on the same day, or with the month where it has no such day; the two may differ in days.",
    own: "Own dates go before the others, in every row; clear them to go back. They stay when the sheet is built again.",
    exact: "Exact: the effects before they are rounded to cents, for checking.",
  },
};

/** The words in one language. */
export function attributionWords(locale: Locale): AttributionWords {
  return WORDS[locale];
}

function chinesePeriod(period: string): PeriodHeadings {
  return {
    from: `${period}开始`,
    to: `${period}结束`,
    missing: `${period}缺`,
    ownFrom: `自填${period}开始`,
    ownTo: `自填${period}结束`,
    visitors: `${period}访客人次`,
    buyers: `${period}买家人次`,
    amount: `${period}支付金额`,
    conversion: `${period}转化`,
    perBuyer: `${period}客单`,
  };
}

function chineseFactor(factor: SalesFactor): FactorHeadings {
  const name = SALES_FACTOR_WORDS[factor].label["zh-CN"];
  return { name, part: `${name}影响`, share: `${name}占比`, exact: `${name}（精确）` };
}

function englishPeriod(period: string): PeriodHeadings {
  return {
    from: `${period} from`,
    to: `${period} to`,
    missing: `${period} missing`,
    ownFrom: `Own ${period.toLowerCase()} from`,
    ownTo: `Own ${period.toLowerCase()} to`,
    visitors: `${period} visitors (person-times)`,
    buyers: `${period} buyers (person-times)`,
    amount: `${period} paid amount`,
    conversion: `${period} conversion`,
    perBuyer: `${period} amount per buyer`,
  };
}

function englishFactor(factor: SalesFactor): FactorHeadings {
  const label = SALES_FACTOR_WORDS[factor].label["en-US"];
  return {
    name: label.toLowerCase(),
    part: `${label} effect`,
    share: `${label} share`,
    exact: `${label} (exact)`,
  };
}
