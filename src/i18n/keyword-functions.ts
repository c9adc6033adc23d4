import type { Locale } from "../core/locale";

/** What may stand beside the rules in the options of OPS.KEYWORDROI and the rules of OPS.VERDICT. */
export type KeywordOption = "window" | "byMatch" | "byCampaign" | "orderValue" | "priorClicks";

/** What the functions for keywords show beside a cell in error, and the names of their options. */
export interface KeywordFunctionWords {
  /**
   * The first of each is the one that messages name, others are headings of the 关键词ROI; all are taken in every
   * language. Without blanks, in small letters.
   */
  readonly options: Readonly<Record<KeywordOption, readonly string[]>>;
  /** What turns an option on and off, beside TRUE, FALSE, 1 and 0. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
  // Errors.
  readonly noFigure: string;
  readonly negative: string;
  readonly noShare: string;
  readonly emptyCost: string;
  readonly emptySales: string;
  readonly emptyClicks: string;
  readonly emptyImpressions: string;
  readonly noContribution: string;
  readonly noWords: string;
  readonly wrongHeaders: (columns: number, given: number) => string;
  readonly wrongOptions: string;
  readonly unknownOption: (name: string, known: readonly string[]) => string;
  readonly wrongValue: (name: string, value: string) => string;
}

export const KEYWORD_FUNCTION_WORDS: Readonly<Record<Locale, KeywordFunctionWords>> = {
  "zh-CN": {
    options: {
      window: ["转化窗口", "窗口天数"],
      byMatch: ["按匹配方式"],
      byCampaign: ["按计划"],
      orderValue: ["笔单价", "计划每单"],
      priorClicks: ["先验点击"],
    },
    yes: ["是"],
    no: ["否"],
    noFigure: "缺一个数，算不出来。",
    negative: "要填 0 以上的数。",
    noShare: "毛利率、平台费、退款率、转化率都要在 0 到 1 之间，例如 0.4 或 40%。",
    emptyCost: "花费是 0，没有投产比。",
    emptySales: "成交额是 0，没有 ACoS。",
    emptyClicks: "点击是 0，没有平均点击花费。",
    emptyImpressions: "展现是 0，没有点击率。",
    noContribution: "毛利不够付平台费和退款，投多少都不保本。",
    noWords: "没有找到词：要选有词、有点击或展现的列，表头一起选上，或者另给表头。",
    wrongHeaders: (columns, given) => `表头要一列一个：有 ${columns} 列，给了 ${given} 个。`,
    wrongOptions: "选项要选两列，左边是名称、右边是值；或者选规则表，要包含表头。",
    unknownOption: (name, known) => `没有“${name}”这个选项，可以用：${known.join("、")}，或规则 id（kw_…）。`,
    wrongValue: (name, value) => `“${name}”不能是“${value}”。`,
  },
  "en-US": {
    options: {
      window: ["window"],
      byMatch: ["bymatch"],
      byCampaign: ["bycampaign"],
      orderValue: ["ordervalue", "unitvalue"],
      priorClicks: ["priorclicks"],
    },
    yes: ["yes"],
    no: ["no"],
    noFigure: "A figure is missing.",
    negative: "A number of 0 or more is needed.",
    noShare: "Margin, fees, refunds and rates lie between 0 and 1, such as 0.4 or 40%.",
    emptyCost: "The cost is 0: there is no ROAS.",
    emptySales: "Sales are 0: there is no ACoS.",
    emptyClicks: "The clicks are 0: there is no CPC.",
    emptyImpressions: "The impressions are 0: there is no CTR.",
    noContribution: "The margin does not pay for fees and refunds: no ROAS breaks even.",
    noWords:
      "No words were found: select columns of words and of clicks or impressions with their header row, or give the headers apart.",
    wrongHeaders: (columns, given) =>
      `There must be a header for each column; columns: ${columns}, headers: ${given}.`,
    wrongOptions: "Options are two columns, names and values; or the Rules table with its header row.",
    unknownOption: (name, known) =>
      `There is no option “${name}”; there are ${known.join(", ")} and ids of rules (kw_…).`,
    wrongValue: (name, value) => `“${name}” cannot be “${value}”.`,
  },
};
