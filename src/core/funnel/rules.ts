import { ruleOf } from "../rules/index";
import type { RuleId } from "../rules/index";

/** The thresholds a funnel is judged by; a workbook has its own in its 规则表. */
export interface FunnelRules {
  /** A difference is real where chance alone would give one as large less often than this, 0 to 1. */
  readonly chanceMax: number;
  /** Fewer people than this who went on, or who did not, are too few to judge by. */
  readonly leastCount: number;
  /** Where a step exceeds the one before on a larger share of days, its rate is no share of the same people. */
  readonly exceedsMax: number;
}

/** Where each of them stands in the 规则表. */
export const FUNNEL_RULE_IDS: Readonly<Record<keyof FunnelRules, RuleId>> = {
  chanceMax: "funnel_chance_max",
  leastCount: "funnel_least_count",
  exceedsMax: "funnel_exceeds_max",
};

/** The usual value of each; a formula falls back on it where the 规则表 has none. */
export function usualRule(rule: keyof FunnelRules): number {
  const { value } = ruleOf(FUNNEL_RULE_IDS[rule]);
  if (value === null) throw new Error(`The rule ${FUNNEL_RULE_IDS[rule]} has no usual value.`);
  return value;
}

export const USUAL_FUNNEL_RULES: FunnelRules = {
  chanceMax: usualRule("chanceMax"),
  leastCount: usualRule("leastCount"),
  exceedsMax: usualRule("exceedsMax"),
};
