import type { WordGrouping } from "../core/keywords/keyword-report";
import { KEYWORD_RULE_IDS, USUAL_KEYWORD_RULES } from "../core/keywords/rules";
import type { KeywordRules } from "../core/keywords/rules";
import { ruleNamed } from "../core/rules/rule-named";
import { readRuleTable, valueOn } from "../core/rules/rule-table";
import type { RuleTable } from "../core/rules/rule-table";
import { keywordWords } from "../core/templates/keyword-words";
import { KEYWORD_FUNCTION_WORDS } from "../i18n/keyword-functions";
import type { KeywordOption } from "../i18n/keyword-functions";
import type { CellValue } from "../workbook/grid";
import { toCellValue } from "./cell-value";
import { invalid } from "./errors";
import { figureIn } from "./keyword-cells";
import { keywordMessages, locale } from "./messages";
import type { Cells } from "./read-steps";

/** What a function for keywords goes by. */
export interface KeywordOptions {
  readonly rules: KeywordRules;
  readonly grouping: WordGrouping;
  /** Days an order may come after its click; null where the report says. */
  readonly windowDays: number | null;
  /** What an order of the campaign brings in, and the clicks its rate counts for; null where nobody says. */
  readonly orderValue: number | null;
  readonly priorClicks: number | null;
}

type RuleName = keyof KeywordRules;

const RULE_NAMES = Object.keys(KEYWORD_RULE_IDS).filter(isRuleName);
/** Rules that are shares of a whole. */
const SHARES: readonly RuleName[] = ["margin", "deleteChance", "raiseChance", "protect"];
/** No platform counts orders for longer. */
const MOST_DAYS = 365;

/**
 * Reads options: two columns of names and values, or a 规则表 with its headings. What is not there, or empty, is as
 * usual. Names are those of `allowed`, ids of rules, and words of the 关键词ROI for them, in either language.
 *
 * `day` is the serial number of the last day of the figures: rules of the table that begin later do not count, as on the
 * sheet; null where nothing is known of days, and all count.
 * Throws #VALUE! for names nobody knows, values that cannot be, and cells of another shape.
 */
export function readOptions(
  cells: Cells | null | undefined,
  allowed: readonly KeywordOption[],
  day: number | null,
): KeywordOptions {
  const values = (cells ?? []).map((row) => row.map(toCellValue));
  if (values.every((row) => row.every((cell) => cell === null))) return optionsOf({}, {});
  const table = readRuleTable(values);
  if (table !== null) return optionsOf(rulesIn(table, day), {});
  if (values.some((row) => row.length !== 2)) throw invalid(keywordMessages().wrongOptions);
  const rules: Partial<Record<RuleName, CellValue>> = {};
  const others: Partial<Record<KeywordOption, CellValue>> = {};
  for (const [cell, value] of values) {
    if (cell === null) continue;
    const name = String(cell);
    const option = allowed.find((each) => optionNames(each).includes(folded(name)));
    const rule = option === undefined ? ruleCalled(name) : undefined;
    if (option !== undefined) others[option] = value;
    else if (rule !== undefined) rules[rule] = value;
    else throw invalid(keywordMessages().unknownOption(name, knownNames(allowed)));
  }
  return optionsOf(rules, others);
}

function optionsOf(
  given: Readonly<Partial<Record<RuleName, CellValue>>>,
  others: Readonly<Partial<Record<KeywordOption, CellValue>>>,
): KeywordOptions {
  const rules = { ...USUAL_KEYWORD_RULES };
  for (const name of RULE_NAMES) {
    const most = SHARES.includes(name) ? 1 : Number.MAX_VALUE;
    const words = keywordWords(locale()).rules[name];
    const cell = name === "pagePasses" ? asNumber(given[name] ?? null) : (given[name] ?? null);
    const value = numberFor(words, cell, most);
    if (value !== null) rules[name] = value;
  }
  const number = (option: KeywordOption, most = Number.MAX_VALUE): number | null =>
    numberFor(nameOf(option), others[option] ?? null, most);
  const windowDays = number("window", MOST_DAYS);
  if (windowDays !== null && !Number.isInteger(windowDays))
    throw invalid(keywordMessages().wrongValue(nameOf("window"), String(windowDays)));
  return {
    rules,
    grouping: {
      byMatchType: isOn("byMatch", others.byMatch ?? null),
      byCampaign: isOn("byCampaign", others.byCampaign ?? null),
    },
    windowDays,
    orderValue: number("orderValue"),
    priorClicks: number("priorClicks"),
  };
}

/** The values of a 规则表 that hold on the day. */
function rulesIn(table: RuleTable, day: number | null): Readonly<Partial<Record<RuleName, number | null>>> {
  return Object.fromEntries(
    RULE_NAMES.map((name) => {
      const row = table.get(KEYWORD_RULE_IDS[name]);
      return [name, row === undefined ? null : valueOn(row, day)];
    }),
  );
}

function numberFor(name: string, cell: CellValue, most: number): number | null {
  const wrong = keywordMessages().wrongValue(name, String(cell));
  const value = figureIn(cell, wrong);
  if (value !== null && !(value >= 0 && value <= most)) throw invalid(wrong);
  return value;
}

function isOn(option: KeywordOption, cell: CellValue): boolean {
  if (cell === null) return false;
  const value = asNumber(cell);
  if (value !== 1 && value !== 0) throw invalid(keywordMessages().wrongValue(nameOf(option), String(cell)));
  return value === 1;
}

/** 1 for yes and 0 for no, however they are written; what is neither as it is. */
function asNumber(cell: CellValue): CellValue {
  if (cell === null) return null;
  const text = folded(String(cell));
  const words = Object.values(KEYWORD_FUNCTION_WORDS);
  if (["true", "1", ...words.flatMap(({ yes }) => yes)].includes(text)) return 1;
  if (["false", "0", ...words.flatMap(({ no }) => no)].includes(text)) return 0;
  return cell;
}

/** A rule by its id, by the words of the 关键词ROI or those of the 规则表. */
function ruleCalled(name: string): RuleName | undefined {
  const wanted = folded(name);
  const named = RULE_NAMES.find((rule) =>
    [rule, KEYWORD_RULE_IDS[rule], keywordWords("zh-CN").rules[rule], keywordWords("en-US").rules[rule]].some(
      (each) => folded(each) === wanted,
    ),
  );
  if (named !== undefined) return named;
  const id = ruleNamed(name);
  return RULE_NAMES.find((rule) => KEYWORD_RULE_IDS[rule] === id);
}

function optionNames(option: KeywordOption): readonly string[] {
  return Object.values(KEYWORD_FUNCTION_WORDS).flatMap(({ options }) => options[option].map(folded));
}

/** What messages call an option. */
function nameOf(option: KeywordOption): string {
  return keywordMessages().options[option][0];
}

function knownNames(allowed: readonly KeywordOption[]): readonly string[] {
  return [keywordWords(locale()).rules.margin, ...allowed.map(nameOf)];
}

/** Letter case, width and blanks do not matter. */
function folded(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

function isRuleName(name: string): name is RuleName {
  return Object.hasOwn(KEYWORD_RULE_IDS, name);
}
