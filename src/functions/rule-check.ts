import { ruleOf } from "../core/rules/index";
import type { RuleId } from "../core/rules/index";
import { ruleNamed } from "../core/rules/rule-named";
import { passes, readRuleTable } from "../core/rules/rule-table";
import type { RuleRow } from "../core/rules/rule-table";
import { toCellValue } from "./cell-value";
import { invalid } from "./errors";
import { locale, messages } from "./messages";

/**
 * Whether a figure passes the rule for it, in words; see OPS.RULECHECK. An empty text where there is no figure or the
 * rule is off.
 *
 * Throws #VALUE! for a rule we do not know and for cells that are no 规则表.
 */
export function checkRule(
  metric: string,
  figure: unknown,
  rules?: readonly (readonly unknown[])[] | null,
  day?: number | null,
): string {
  const id = ruleNamed(metric);
  if (id === undefined) throw invalid(messages().unknownRule(metric));
  const row = rules === null || rules === undefined ? defaultRow(id) : rowIn(rules, id);
  const value = toCellValue(figure);
  if (row === null || typeof value !== "number") return "";
  const passed = passes(id, row, value, day ?? null);
  if (passed === null) return "";
  return passed ? messages().passed : messages().failed(row.action ?? ruleOf(id).onFail[locale()]);
}

function defaultRow(id: RuleId): RuleRow {
  const { value, onFail } = ruleOf(id);
  return { value, action: onFail[locale()], from: null };
}

function rowIn(cells: readonly (readonly unknown[])[], id: RuleId): RuleRow | null {
  const table = readRuleTable(cells.map((row) => row.map(toCellValue)));
  if (table === null) throw invalid(messages().noRules);
  return table.get(id) ?? null;
}
