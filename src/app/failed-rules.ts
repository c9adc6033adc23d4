import type { Analysis } from "./analyse";
import { rulesInForce, ruleTableOf } from "./rule-value";
import { isShopTable } from "./shop-table";
import { figureText, figureWords } from "../core/fishbone/figure-text";
import type { ProblemId } from "../core/fishbone/problems";
import { readFacts } from "../core/fishbone/read-facts";
import { redRules } from "../core/fishbone/red-rules";
import type { RedRule } from "../core/fishbone/red-rules";
import type { Locale } from "../core/locale";
import { ruleOf } from "../core/rules/index";
import { SHOULD_BE } from "../core/rules/should-be";

/** A rule that a shop's last week does not meet, in words. */
export interface FailedRule {
  /** The operator's sheet of the shop's days. */
  readonly sheet: string;
  /** ISO days, the first and last of the week that was judged. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** Null where the shop's figures show none that it is about. */
  readonly problem: ProblemId | null;
  /** What was measured, what it came to, and what it should be. */
  readonly figure: string;
  readonly value: string;
  readonly limit: string;
  /** How it is held against the limit: "at most". */
  readonly shouldBe: string;
  /** What the 规则表 says to do; "" where it says nothing. */
  readonly action: string;
}

/**
 * The rules that the shops of a workbook do not meet in their last weeks, in workbook order. Of several shops in a sheet
 * the first is the one whose causes are looked for.
 */
export function failedRules(analysis: Analysis, locale: Locale): readonly FailedRule[] {
  return analysis.sheets.flatMap(({ name, tables }) => {
    const days = tables.map(({ basis }) => basis.value).find(isShopTable);
    const facts = days === undefined ? null : readFacts(days, []);
    if (facts === null) return [];
    const last = facts.days.length - 1;
    return redRules(facts, last, rulesInForce(analysis)).map((red) => ({
      sheet: name,
      firstDay: facts.days[Math.max(0, last - 6)],
      lastDay: facts.days[last],
      ...describeRed(analysis, red, locale),
    }));
  });
}

/** A rule that is not met, in words. */
function describeRed(
  analysis: Pick<Analysis, "shared">,
  { rule, figure, value, limit, problem }: RedRule,
  locale: Locale,
): Omit<FailedRule, "sheet" | "firstDay" | "lastDay"> {
  const { operator, onFail } = ruleOf(rule);
  const table = ruleTableOf(analysis);
  return {
    problem,
    figure: figureWords(figure)[locale],
    value: figureText(figure, value),
    limit: figureText(figure, limit),
    shouldBe: SHOULD_BE[operator][locale],
    action: table === null ? onFail[locale] : (table.get(rule)?.action ?? onFail[locale]),
  };
}
