import type { Analysis } from "./analyse";
import { rulesInForce } from "./rule-value";
import { isShopTable } from "./shop-table";
import { figureTexts, figureWords } from "../core/fishbone/figure-text";
import type { ProblemId } from "../core/fishbone/problems";
import { readFacts } from "../core/fishbone/read-facts";
import { redRules } from "../core/fishbone/red-rules";
import type { RedRule, RulesInForce } from "../core/fishbone/red-rules";
import type { Locale } from "../core/locale";
import { moneyStyle } from "../core/model/table-currency";
import { ruleOf } from "../core/rules/index";
import { SHOULD_BE } from "../core/rules/should-be";
import { daysFromTo } from "../core/values/serial-date";

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

/** Days that a shop's last one may lie behind the latest of the workbook; one further behind is of the past. */
const STILL_KEPT = 7;

/**
 * The rules that the shops of a workbook do not meet in their last weeks, in workbook order. Of several shops in a sheet
 * the first is the one whose causes are looked for; where there is a sheet a month, only the last ones count.
 */
export function failedRules(analysis: Analysis, locale: Locale): readonly FailedRule[] {
  const shops = analysis.sheets.flatMap(({ name, tables }) => {
    const days = tables.map(({ basis }) => basis.value).find(isShopTable);
    const facts = days === undefined ? null : readFacts(days, []);
    if (facts === null || days === undefined) return [];
    const { sign } = moneyStyle([days], analysis.settings);
    return [{ sheet: name, facts, sign, lastDay: facts.days[facts.days.length - 1] }];
  });
  const rules = rulesInForce(analysis);
  const latest = shops.map(({ lastDay }) => lastDay).reduce((a, b) => (a > b ? a : b), "");
  return shops
    .filter(({ lastDay }) => daysFromTo(lastDay, latest) - 1 <= STILL_KEPT)
    .flatMap(({ sheet, facts, sign, lastDay }) => {
      const last = facts.days.length - 1;
      return redRules(facts, last, rules).map((red) => ({
        sheet,
        firstDay: facts.days[last - red.days + 1],
        lastDay,
        ...describeRed(red, rules, sign, locale),
      }));
    });
}

/** A rule that is not met, in words. */
function describeRed(
  { rule, figure, value, limit, problem }: RedRule,
  { table }: RulesInForce,
  sign: string,
  locale: Locale,
): Omit<FailedRule, "sheet" | "firstDay" | "lastDay"> {
  const { operator, onFail } = ruleOf(rule);
  const [shown, bound] = figureTexts(figure, value, limit, sign);
  return {
    problem,
    figure: figureWords(figure)[locale],
    value: shown,
    limit: bound,
    shouldBe: SHOULD_BE[operator][locale],
    action: table === null ? onFail[locale] : (table.get(rule)?.action ?? onFail[locale]),
  };
}
