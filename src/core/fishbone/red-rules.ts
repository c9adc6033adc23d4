import { PROBLEMS } from "./problems";
import type { ProblemId } from "./problems";
import { usualWindows } from "./shop-facts";
import type { DailyFigures, ShopFacts } from "./shop-facts";
import { findFigure } from "./window-figure";
import type { FigureId } from "./window-figure";
import { evaluate } from "../evaluate";
import { fieldsOf } from "../expr";
import type { Expr } from "../expr";
import { isAveraged } from "../fields/field";
import { fieldOf } from "../fields/index";
import { MAIN_MEASURES } from "../model/main-measures";
import { ruleOf } from "../rules/index";
import type { RuleId } from "../rules/index";
import { JUDGED } from "../rules/judged";
import { passes } from "../rules/rule-table";
import type { RuleTable } from "../rules/rule-table";
import { serialInSystem } from "../values/serial-date";
import type { DateSystem } from "../values/serial-date";

/** A rule that a shop's figures do not meet, and the problem whose causes are to be looked for. */
export interface RedRule {
  readonly rule: RuleId;
  readonly figure: FigureId;
  /** How many days up to the last one were judged. */
  readonly days: number;
  /** The figure over them, and what the rule holds it against; both in the figure's own unit. */
  readonly value: number;
  readonly limit: number;
  /** Null where the shop's figures show none that it is about, or too few days. */
  readonly problem: ProblemId | null;
}

/** The rules a shop's figures are held against. */
export interface RulesInForce {
  /** The workbook's 规则表; null where it has none and the usual rules hold. */
  readonly table: RuleTable | null;
  /** What the days that rules begin on are written in. */
  readonly dateSystem: DateSystem;
}

const WEEK = 7;
/** The rule of ratings is one of stars; other scales are not judged by it. */
const MOST_STARS = 5;

/**
 * What a rule of the week's figures is about, the first that the shop's figures show; a page that does not hold its
 * visitors sells to fewer of them.
 */
const PROBLEMS_OF: Readonly<Partial<Record<RuleId, readonly ProblemId[]>>> = {
  depth_min_pass: ["conversion", "sales"],
  bounce_max_pass: ["conversion", "sales"],
  ad_share_max: ["adShare"],
  dsr_min: ["rating"],
};

/** The rules of a week in their order of precedence, and that of the day's rating. */
const CHECKED: readonly (readonly [rule: RuleId, figure: FigureId, days: number])[] = [
  ...JUDGED.map(([rule, figure]) => [rule, figure, WEEK] as const),
  ["dsr_min", "rating", 1],
];

/**
 * The rules that the week up to a day does not meet, as the 日检 judges them: the page before the ads, the ads before the
 * rest; of a week that lacks days none, as first the figures are to be filled in.
 *
 * Takes: the figures of a shop by day, the place of the last day, and the rules.
 */
export function redRules(
  { days, shop }: Pick<ShopFacts, "days" | "shop">,
  last: number,
  { table, dateSystem }: RulesInForce,
): readonly RedRule[] {
  return CHECKED.flatMap(([rule, figure, length]) => {
    const expr = findFigure(figure, shop)?.expr;
    const row = table === null ? { value: ruleOf(rule).value, action: null, from: null } : table.get(rule);
    if (expr === undefined || row === undefined || row.value === null) return [];
    const places = Array.from({ length }, (_, i) => last - length + 1 + i).filter((place) => place >= 0);
    if (length > 1 && !places.every((place) => hasFigures(shop, place))) return [];
    const value = figureThere(expr, shop, places);
    if (value === null || (figure === "rating" && value > MOST_STARS)) return [];
    if (passes(rule, row, value, serialInSystem(days[last], dateSystem)) !== false) return [];
    // A fishbone holds a week against those before it.
    const problem =
      usualWindows(last) === null ? undefined : PROBLEMS_OF[rule]?.find((id) => isShown(id, shop));
    return [{ rule, figure, days: places.length, value, limit: row.value, problem: problem ?? null }];
  });
}

/** Whether a day has the figure that tells which days have any. */
function hasFigures(shop: DailyFigures, place: number): boolean {
  const main = MAIN_MEASURES.find((field) => shop[field] !== undefined);
  const columns = main === undefined ? Object.values(shop) : [shop[main]];
  return columns.some((column) => typeof column?.[place] === "number");
}

/** A figure of what there is in some days, as sheets add up: sums, and means of what the platform gives for each day. */
function figureThere(expr: Expr, shop: DailyFigures, places: readonly number[]): number | null {
  return evaluate(expr, (field) => {
    const values = places.flatMap((place) => shop[field]?.[place] ?? []);
    if (values.length === 0) return null;
    const total = values.reduce((sum, value) => sum + value, 0);
    return isAveraged(fieldOf(field)) ? total / values.length : total;
  });
}

function isShown(problem: ProblemId, shop: DailyFigures): boolean {
  return PROBLEMS[problem].ways.some(({ expr }) =>
    fieldsOf(expr).every((field) => shop[field] !== undefined),
  );
}
