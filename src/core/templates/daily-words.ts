import type { AddedUp } from "../clean/clean-table";
import type { Locale, Words } from "../locale";
import type { DayGap } from "../model/daily-series";

/** What the daily sheet says in words, in one language. */
export interface DailyWords {
  readonly sheetName: string;
  readonly tableName: string;
  /** Heading of the sheet. */
  title(source: string): string;
  /** The line below it: where the figures come from and which days they cover. */
  note(facts: NoteFacts): string;
  readonly total: string;
  readonly definitions: string;
  /** One line of the 口径 block. */
  definition(label: string, words: string): string;
  /** How the totals row works out a rate. */
  readonly totalRates: string;
  /** The last line of the block, where people are counted. */
  readonly personTimes: string;
  /** Mark behind the label of a rate the source gave itself, where we work it out too. */
  readonly sourceMark: string;
  /** Note of a column: its heading in the operator's sheet. */
  sourceHeader(header: string): string;
  /** Label of a column without a heading. */
  unnamed(letter: string): string;
  readonly chartTitle: string;
}

export interface NoteFacts {
  readonly sheet: string;
  /** How the days came about, where they stand in no sheet. */
  readonly addedUp: AddedUp | undefined;
  readonly first: string;
  readonly last: string;
  readonly days: number;
  readonly gaps: readonly DayGap[];
  /** Columns that say the same in every row, as heading and value. */
  readonly constants: readonly (readonly [string, string])[];
}

/** Name of the template in the pane. */
export const DAILY_TITLE: Words = { "zh-CN": "日报", "en-US": "Daily report" };

/** Gaps named one by one before the rest is only counted. */
const GAPS_NAMED = 3;

const WORDS: Readonly<Record<Locale, DailyWords>> = {
  "zh-CN": {
    sheetName: "日报",
    tableName: "日报",
    title: (source) => `日报 · ${source}`,
    note: ({ sheet, addedUp, first, last, days, gaps, constants }) =>
      [
        `来源：工作表“${sheet}”`,
        ...(addedUp === undefined ? [] : [ordersInChinese(addedUp)]),
        first === last ? first : `${first} 至 ${last}`,
        `共 ${days} 天`,
        ...(gaps.length === 0
          ? []
          : [`缺 ${missingDays(gaps)} 天（${gapsInWords(gaps, "至", "、", "等")}）`]),
        ...constants.map(([heading, value]) => `${heading}：${value}`),
      ].join(" · "),
    total: "合计",
    definitions: "口径",
    definition: (label, words) => `${label} = ${words}`,
    totalRates: "合计行的比率 = 两项合计相除，不是每天比率的平均；某天只填了一项的，那一项也算在内。",
    personTimes: "人数类的合计是每天人数相加，同一人多天到访会重复计，所以标“人次”。",
    sourceMark: "（原表）",
    sourceHeader: (header) => `原表列名：${header}`,
    unnamed: (letter) => `列${letter}`,
    chartTitle: "每日走势",
  },
  "en-US": {
    sheetName: "Daily",
    tableName: "Daily",
    title: (source) => `Daily report · ${source}`,
    note: ({ sheet, addedUp, first, last, days, gaps, constants }) =>
      [
        `Source: sheet “${sheet}”`,
        ...(addedUp === undefined ? [] : [ordersInEnglish(addedUp)]),
        first === last ? first : `${first} to ${last}`,
        days === 1 ? "1 day" : `${days} days`,
        ...(gaps.length === 0
          ? []
          : [`${missingDays(gaps)} missing (${gapsInWords(gaps, "to", ", ", "…")})`]),
        ...constants.map(([heading, value]) => `${heading}: ${value}`),
      ].join(" · "),
    total: "Total",
    definitions: "Definitions",
    definition: (label, words) => `${label} = ${words}`,
    totalRates:
      "A rate in the totals row divides the two totals; it is no average of the days. A day with only one of the two counts in that one.",
    personTimes:
      "Totals of people add up the daily counts; someone who comes on several days counts each time, hence “person-times”.",
    sourceMark: " (source)",
    sourceHeader: (header) => `Heading in the source: ${header}`,
    unnamed: (letter) => `Column ${letter}`,
    chartTitle: "Daily trend",
  },
};

/** The words in one language. */
export function dailyWords(locale: Locale): DailyWords {
  return WORDS[locale];
}

function ordersInChinese({ by, refunds }: AddedUp): string {
  const day = by === "paid" ? "付款" : "下单";
  if (refunds === "none") return `由订单按${day}日汇总`;
  const takenOff = refunds === "taken-off" ? "，支付金额已扣退款" : "";
  return `由订单按${day}日汇总，退款算在${day}那天${takenOff}`;
}

function ordersInEnglish({ by, refunds }: AddedUp): string {
  const day = by === "paid" ? "payment" : "order";
  if (refunds === "none") return `Added up from orders by day of ${day}`;
  const takenOff = refunds === "taken-off" ? ", and off the paid amount already" : "";
  return `Added up from orders by day of ${day}, refunds on that day too${takenOff}`;
}

function missingDays(gaps: readonly DayGap[]): number {
  return gaps.reduce((total, { days }) => total + days, 0);
}

function gapsInWords(gaps: readonly DayGap[], until: string, separator: string, more: string): string {
  const named = gaps
    .slice(0, GAPS_NAMED)
    .map(({ from, to }) => (from === to ? from : `${from} ${until} ${to}`));
  return named.join(separator) + (gaps.length > GAPS_NAMED ? ` ${more}` : "");
}
