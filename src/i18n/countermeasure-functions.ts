import type { Locale } from "../core/locale";

/** What the function of before and after shows beside a cell in error, and what it spills. */
export interface CountermeasureFunctionWords {
  readonly headings: Readonly<
    Record<"before" | "after" | "change" | "growth" | "low" | "high" | "verdict" | "weeks", string>
  >;
  /** What a change says of itself; whether more is better a function does not know. */
  readonly verdicts: Readonly<Record<"up" | "down" | "undecided", string>>;
  // Errors.
  readonly wrongDates: string;
  readonly wrongValues: string;
  readonly wrongRows: (dates: number, values: number) => string;
  readonly noDates: string;
  readonly noChange: string;
  readonly noFound: string;
  readonly wrongDays: string;
  /** Days as ISO texts. */
  readonly outside: (changed: string, first: string, last: string) => string;
  readonly noWeek: (before: number, after: number) => string;
  readonly noFigure: string;
}

export const COUNTERMEASURE_FUNCTION_WORDS: Readonly<Record<Locale, CountermeasureFunctionWords>> = {
  "zh-CN": {
    headings: {
      before: "改前",
      after: "改后",
      change: "变化",
      growth: "变化率",
      low: "变化下限",
      high: "变化上限",
      verdict: "结论",
      weeks: "每边几周",
    },
    verdicts: { up: "上升", down: "下降", undecided: "未定" },
    wrongDates: "日期只选一列，一行一个。",
    wrongValues: "数值选一列；要看率就选两列，例如支付买家数和访客数。",
    wrongRows: (dates, values) => `日期和数值的行数要一样：日期 ${dates} 行，数值 ${values} 行。`,
    noDates: "“日期”里一个日期也没有：选日期列。",
    noChange: "改动日期要填一个日期，例如 2026-03-30。",
    noFound: "发现日期要填一个日期，不知道就不填。",
    wrongDays: "每边天数要在 7 和 28 之间，按整周取。",
    outside: (changed, first, last) => `改动日期 ${changed} 不在数据里：数据从 ${first} 到 ${last}。`,
    noWeek: (before, after) => `改动前后都至少要有一个整周：前面 ${before} 天，后面 ${after} 天。`,
    noFigure: "改动前或改动后没有数，或者除数是 0。",
  },
  "en-US": {
    headings: {
      before: "Before",
      after: "After",
      change: "Change",
      growth: "Change %",
      low: "Change from",
      high: "Change to",
      verdict: "Verdict",
      weeks: "Weeks a side",
    },
    verdicts: { up: "Up", down: "Down", undecided: "Undecided" },
    wrongDates: "Dates are one column, a date a row.",
    wrongValues: "Values are one column, or two for a rate, such as buyers and visitors.",
    wrongRows: (dates, values) => `There must be a date for each value; dates: ${dates}, values: ${values}.`,
    noDates: "There is no date among the dates: select the column of dates.",
    noChange: "The change needs a date, such as 2026-03-30.",
    noFound: "The day the problem was found needs a date, or nothing where it is not known.",
    wrongDays: "The days on each side lie between 7 and 28; whole weeks of them are taken.",
    outside: (changed, first, last) => `The change, ${changed}, is not within the data: ${first} to ${last}.`,
    noWeek: (before, after) =>
      `At least a whole week is needed before the change and after it; days before: ${before}, after: ${after}.`,
    noFigure: "There is no figure before the change or after it, or what it is divided by is 0.",
  },
};
