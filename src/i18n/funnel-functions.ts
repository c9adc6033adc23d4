import type { Locale } from "../core/locale";

/** What OPS.FUNNEL and the functions beside it write into cells, and what Excel shows beside a cell in error. */
export interface FunnelFunctionWords {
  // Headings of what they spill, where the 漏斗 sheet has no word for it.
  readonly segment: string;
  readonly count: string;
  readonly rateBefore: string;
  readonly rateAfter: string;
  /** Ahead of why a rate of the first range says nothing. */
  readonly before: string;
  /** A step without a name. */
  readonly step: (number: number) => string;
  // Errors.
  readonly tooFewSteps: string;
  readonly notAStep: (heading: string) => string;
  readonly negativeCount: (step: string) => string;
  readonly noWholeRow: string;
  readonly wrongLabels: (steps: number, given: number) => string;
  readonly wrongBenchmarks: (steps: number, given: number) => string;
  readonly noRate: (text: string) => string;
  readonly wrongSegments: (rows: number, given: number) => string;
  readonly wrongDays: (rows: number, given: number) => string;
  readonly noDays: string;
  readonly otherSteps: (before: number, after: number) => string;
  readonly otherLabels: (before: string, after: string) => string;
  readonly noCount: string;
  readonly emptyPrevious: string;
  readonly noTrials: string;
  readonly moreThanTrials: string;
  readonly wrongLevel: string;
}

export const FUNNEL_FUNCTION_WORDS: Readonly<Record<Locale, FunnelFunctionWords>> = {
  "zh-CN": {
    segment: "分组",
    count: "数量",
    rateBefore: "之前转化率",
    rateAfter: "之后转化率",
    before: "之前",
    step: (number) => `第 ${number} 步`,
    tooFewSteps: "至少要有两步：一步一列，或者只选一列、一步一格。",
    notAStep: (heading) => `“${heading}”不是漏斗的一步，只选各步的列。`,
    negativeCount: (step) => `“${step}”里有负数，人数和次数不能小于 0。`,
    noWholeRow: "没有一行每一步都有数：只选各步的列，不要带日期、名称和备注。",
    wrongLabels: (steps, given) => `步骤名称要和步数一样多：有 ${steps} 步，给了 ${given} 个名称。`,
    wrongBenchmarks: (steps, given) =>
      `基准要一步一个，没有的留空：有 ${steps} 步，给了 ${given} 个（第一步也占一格）。`,
    noRate: (text) => `基准“${text}”不是转化率，要填 0% 到 100%。`,
    wrongSegments: (rows, given) => `分组要一行一个：有 ${rows} 行数，给了 ${given} 个。`,
    wrongDays: (rows, given) => `日期要一行一个：有 ${rows} 行数，给了 ${given} 个。`,
    noDays: "“日期”里一个日期也没有：选日期列，每行不是一天就填 FALSE。",
    otherSteps: (before, after) => `两段的步数不一样：之前 ${before} 步，之后 ${after} 步。`,
    otherLabels: (before, after) => `两段的步骤对不上：之前是“${before}”，之后是“${after}”。`,
    noCount: "要填 0 以上的数。",
    emptyPrevious: "上一步是 0，没有转化率。",
    noTrials: "总数是 0，没有转化率。",
    moreThanTrials: "成功数比总数还多，两个数口径不同，没有区间。",
    wrongLevel: "把握要在 0 和 1 之间，例如 0.95。",
  },
  "en-US": {
    segment: "Segment",
    count: "Count",
    rateBefore: "Rate before",
    rateAfter: "Rate after",
    before: "Before",
    step: (number) => `Step ${number}`,
    tooFewSteps: "At least two steps are needed: a column each, or a cell each in one column.",
    notAStep: (heading) => `“${heading}” is no step of a funnel; select the columns of the steps only.`,
    negativeCount: (step) => `“${step}” holds a negative number; counts are 0 or more.`,
    noWholeRow:
      "No row has a figure for each step; select the columns of the steps only, without dates, names and remarks.",
    wrongLabels: (steps, given) => `There must be a name for each step; steps: ${steps}, names: ${given}.`,
    wrongBenchmarks: (steps, given) =>
      `There must be a benchmark for each step, empty for none and for the first; steps: ${steps}, cells: ${given}.`,
    noRate: (text) => `The benchmark “${text}” is no rate from 0% to 100%.`,
    wrongSegments: (rows, given) =>
      `There must be a segment for each row of counts; rows: ${rows}, segments: ${given}.`,
    wrongDays: (rows, given) =>
      `There must be a date for each row of counts; rows: ${rows}, dates: ${given}.`,
    noDays: "There is no date among the days: select the column of dates, or FALSE where rows are no days.",
    otherSteps: (before, after) => `The two ranges have different steps: ${before} before, ${after} after.`,
    otherLabels: (before, after) =>
      `The two ranges have different steps: “${before}” before, “${after}” after.`,
    noCount: "A number of 0 or more is needed.",
    emptyPrevious: "The step before is 0: there is no rate.",
    noTrials: "The trials are 0: there is no rate.",
    moreThanTrials: "There are more successes than trials: they count differently, and there is no range.",
    wrongLevel: "The level must lie between 0 and 1, such as 0.95.",
  },
};
