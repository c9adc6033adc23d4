import type { Locale } from "../locale";

/** Columns of the 知识库. */
export type KnowledgeCell =
  | "problem"
  | "cause"
  | "true"
  | "measure"
  | "used"
  | "worked"
  | "failed"
  | "open"
  | "rate"
  | "effect"
  | "last"
  | "note";

/** What the 知识库 says. */
export interface KnowledgeWords {
  readonly name: string;
  readonly table: string;
  readonly title: (source: string) => string;
  readonly note: (measures: string) => string;
  readonly headings: Readonly<Record<KnowledgeCell, string>>;
  readonly notes: Readonly<Partial<Record<KnowledgeCell, string>>>;
}

const WORDS: Readonly<Record<Locale, KnowledgeWords>> = {
  "zh-CN": {
    name: "知识库",
    table: "知识库",
    title: (source) => `知识库 · ${source}`,
    note: (measures) =>
      `什么原因出现过几次，哪条对策真的有效：取自“${measures}”，那边一改这边就变；新的对策点“更新”后出现。`,
    headings: {
      problem: "问题点",
      cause: "原因",
      true: "原因成立几次",
      measure: "对策",
      used: "用过几次",
      worked: "有效",
      failed: "无效",
      open: "还没定",
      rate: "有效率",
      effect: "有效时平均变化",
      last: "最近一次",
      note: "知识要点",
    },
    notes: {
      true: "发现过几次：同一天同一原因算一次",
      open: "未定、未到期、还没填改动日期的",
      rate: "有效 ÷（有效 + 无效）",
      effect: "有效的那几次，改后比改前的变化率平均",
      note: "最近一条写了要点的",
    },
  },
  "en-US": {
    name: "Knowledge",
    table: "Knowledge",
    title: (source) => `Knowledge · ${source}`,
    note: (measures) =>
      `How often each cause was true and which countermeasures worked, from “${measures}”: it follows at once; new countermeasures appear after an update.`,
    headings: {
      problem: "Problem",
      cause: "Cause",
      true: "Times true",
      measure: "Countermeasure",
      used: "Times used",
      worked: "Worked",
      failed: "Did not work",
      open: "Not known yet",
      rate: "Works in",
      effect: "Mean change when it worked",
      last: "Last found",
      note: "What we learned",
    },
    notes: {
      true: "How often it was found: one cause on one day counts once",
      open: "Undecided, too early, or without a change day",
      rate: "Worked ÷ (worked + did not work)",
      effect: "Mean of the changes in percent, of those that worked",
      note: "The last one that says something",
    },
  },
};

/** Words of the 知识库. */
export function knowledgeWords(locale: Locale): KnowledgeWords {
  return WORDS[locale];
}
