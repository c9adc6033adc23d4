import type { Analysis } from "./analyse";
import { dateSystemOf } from "./kept-countermeasures";
import type { RulesInForce } from "../core/fishbone/red-rules";
import { ruleOf } from "../core/rules/index";
import type { RuleId } from "../core/rules/index";
import { readRuleTable } from "../core/rules/rule-table";
import type { RuleTable } from "../core/rules/rule-table";

/** The workbook's own 规则表 as it counts; null where it has none. */
export function ruleTableOf({ shared }: Pick<Analysis, "shared">): RuleTable | null {
  const cells = shared.find((table) => table.id === "rules")?.cells;
  return cells === undefined ? null : readRuleTable(cells);
}

/** The value of a rule as the workbook has it, or the usual one where it has none; 0 where there is neither. */
export function ruleValue(analysis: Pick<Analysis, "shared">, id: RuleId): number {
  return ruleTableOf(analysis)?.get(id)?.value ?? ruleOf(id).value ?? 0;
}

/** The rules as they hold for the workbook's days. */
export function rulesInForce(analysis: Pick<Analysis, "shared" | "sheets">): RulesInForce {
  return { table: ruleTableOf(analysis), dateSystem: dateSystemOf(analysis) };
}
