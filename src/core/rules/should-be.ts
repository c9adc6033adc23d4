import type { RuleOperator } from "./rule";
import type { Words } from "../locale";

/** What a figure should be, ahead of the value of its rule: "不超过 10%", "at most 10%". */
export const SHOULD_BE: Readonly<Record<RuleOperator, Words>> = {
  "<=": { "zh-CN": "不超过", "en-US": "at most" },
  "<": { "zh-CN": "低于", "en-US": "below" },
  ">=": { "zh-CN": "不低于", "en-US": "at least" },
  ">": { "zh-CN": "高于", "en-US": "above" },
  "=": { "zh-CN": "等于", "en-US": "equal to" },
};
