import type { Locale } from "../core/locale";

/** What the functions of fishbones show beside a cell in error, and above what they spill. */
export interface FishboneFunctionWords {
  readonly headings: Readonly<
    Record<
      | "bone"
      | "cause"
      | "evidence"
      | "change"
      | "explained"
      | "chance"
      | "state"
      | "confirmedBy"
      | "owner"
      | "measure",
      string
    >
  >;
  readonly noProblem: (known: readonly string[]) => string;
  readonly twoProblems: (problems: readonly string[]) => string;
  readonly noDays: string;
  readonly noFigure: (problem: string) => string;
}

export const FISHBONE_FUNCTION_WORDS: Readonly<Record<Locale, FishboneFunctionWords>> = {
  "zh-CN": {
    headings: {
      bone: "大骨",
      cause: "原因",
      evidence: "数据怎么说",
      change: "变化",
      explained: "能解释",
      chance: "偶然的可能",
      state: "状态",
      confirmedBy: "看什么",
      owner: "负责人",
      measure: "对策",
    },
    noProblem: (known) => `没有这种问题的现成鱼骨，可以写：${known.join("、")}。`,
    twoProblems: (problems) => `一句话里有两个问题：${problems.join("、")}。分开各做一张。`,
    noDays: "要选一天一行的表，包含表头和日期，至少两周。",
    noFigure: (problem) => `表里算不出“${problem}”要看的数。`,
  },
  "en-US": {
    headings: {
      bone: "Bone",
      cause: "Cause",
      evidence: "What the figures say",
      change: "Change",
      explained: "Explains",
      chance: "By chance",
      state: "State",
      confirmedBy: "Look at",
      owner: "Owner",
      measure: "Countermeasure",
    },
    noProblem: (known) => `There is no ready fishbone for this problem. Known are: ${known.join(", ")}.`,
    twoProblems: (problems) => `These are two problems: ${problems.join(", ")}. Make one of each.`,
    noDays: "Select a table of one row a day with its headings and dates, two weeks at least.",
    noFigure: (problem) => `The table does not give the figure for “${problem}”.`,
  },
};
