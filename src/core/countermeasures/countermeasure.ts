import type { CellValue } from "../../workbook/grid";
import type { Words } from "../locale";

/** What people write of a countermeasure. */
export const TYPED_CELLS = [
  "found",
  "problem",
  "cause",
  "measure",
  "phase",
  "owner",
  "due",
  "state",
  "figure",
  "target",
  "changed",
  "note",
] as const;
export type TypedCell = (typeof TYPED_CELLS)[number];

/** A row of the 问题点解析对策表 as people wrote it. */
export type TypedCountermeasure = Readonly<Record<TypedCell, CellValue>>;

/** How far a countermeasure is. */
export const STATES = ["open", "doing", "done", "dropped"] as const;
export type CountermeasureState = (typeof STATES)[number];

export const STATE_WORDS: Readonly<Record<CountermeasureState, Words>> = {
  open: { "zh-CN": "未开始", "en-US": "Not started" },
  doing: { "zh-CN": "进行中", "en-US": "Doing" },
  done: { "zh-CN": "已完成", "en-US": "Done" },
  dropped: { "zh-CN": "不做了", "en-US": "Dropped" },
};

/** The four steps of Deming's circle. */
export const PHASES = ["plan", "do", "check", "act"] as const;
export type Phase = (typeof PHASES)[number];

export const PHASE_WORDS: Readonly<Record<Phase, Words>> = {
  plan: { "zh-CN": "P 计划", "en-US": "P Plan" },
  do: { "zh-CN": "D 执行", "en-US": "D Do" },
  check: { "zh-CN": "C 检查", "en-US": "C Check" },
  act: { "zh-CN": "A 改善", "en-US": "A Act" },
};

/** What the days after a countermeasure say of it; early as long as they are not over. */
export const VERDICTS = ["worked", "failed", "undecided", "early"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const VERDICT_WORDS: Readonly<Record<Verdict, Words>> = {
  worked: { "zh-CN": "有效", "en-US": "Worked" },
  failed: { "zh-CN": "无效", "en-US": "Did not work" },
  undecided: { "zh-CN": "未定", "en-US": "Undecided" },
  early: { "zh-CN": "未到期", "en-US": "Too early" },
};
