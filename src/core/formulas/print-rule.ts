import { wholeColumn } from "./structured-reference";
import type { RuleOperator } from "../rules/rule";
import { ruleOf } from "../rules/index";
import type { RuleId } from "../rules/index";

/** Headings that formulas read; the same in every language, for a workbook keeps its 规则表 when the language changes. */
export const RULE_COLUMNS = {
  id: "规则 id",
  value: "数值 value",
  action: "怎么办 action",
  from: "生效日期 from",
} as const;

/**
 * The value of a rule as the workbook has it, as a formula without "=".
 *
 * Text of no length where the rule's row or value was taken out, which switches the rule off, or where it begins
 * later than `day` (a formula of a date). Example: 规则表, ad_share_max ->
 * IFERROR(IF(N(INDEX(规则表[生效日期 from],MATCH("ad_share_max",规则表[规则 id],0)))>[@结束],"",INDEX(规则表[数值 value],…)),"")
 */
export function printRuleValue(table: string, id: RuleId, day: string): string {
  const value = cellOf(table, id, RULE_COLUMNS.value);
  // N: a date typed as text is none, and would be larger than any number.
  return `IFERROR(IF(N(${cellOf(table, id, RULE_COLUMNS.from)})>${day},"",IF(ISNUMBER(${value}),${value},"")),"")`;
}

/** The day of a figure that is of no day: every rule has begun by then. */
export const NO_DAY = "DATE(9999,1,1)";

/**
 * The value of a rule, or the usual one where the workbook has none, as a formula. A rule without a usual value shows
 * nothing then. `day` as for `printRuleValue`.
 */
export function printRuleOrUsual(table: string, id: RuleId, day: string): string {
  const value = printRuleValue(table, id, day);
  const usual = ruleOf(id).value;
  return usual === null ? `=${value}` : `=IF(ISNUMBER(${value}),${value},${usual})`;
}

/** What the workbook says to do where a rule is not met, as a formula without "="; `failed` where it says nothing. */
export function printRuleAction(table: string, id: RuleId, failed: string): string {
  const action = cellOf(table, id, RULE_COLUMNS.action);
  return `IF(${action}="","${failed}",${action})`;
}

/**
 * Whether a figure fails a rule, as a formula without "=": false where there is no figure or no rule.
 * `figure` and `day` are formulas, such as [@推广费率] and [@结束].
 */
export function printFails(table: string, id: RuleId, figure: string, day: string): string {
  const value = printRuleValue(table, id, day);
  // Nested, as AND works out all of its parts.
  return `IF(COUNT(${figure},${value})<2,FALSE,${figure}${FAILING[ruleOf(id).operator]}${value})`;
}

const FAILING: Readonly<Record<RuleOperator, string>> = {
  "<=": ">",
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "=": "<>",
};

function cellOf(table: string, id: RuleId, column: string): string {
  return `INDEX(${wholeColumn(table, column)},MATCH("${id}",${wholeColumn(table, RULE_COLUMNS.id)},0))`;
}
