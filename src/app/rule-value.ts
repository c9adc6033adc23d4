import type { Analysis } from "./analyse";
import { ruleOf } from "../core/rules/index";
import type { RuleId } from "../core/rules/index";
import { readRuleTable } from "../core/rules/rule-table";

/** The value of a rule as the workbook has it, or the usual one where it has none; 0 where there is neither. */
export function ruleValue({ shared }: Pick<Analysis, "shared">, id: RuleId): number {
  const cells = shared.find((table) => table.id === "rules")?.cells;
  const own = cells === undefined ? null : (readRuleTable(cells)?.get(id)?.value ?? null);
  return own ?? ruleOf(id).value ?? 0;
}
