import type { Analysis } from "./analyse";
import { changeSettings } from "./change-settings";
import { homeSheet } from "./home-sheet";
import { keywordReportsOf } from "./keyword-reports";
import { ruleTableOf } from "./rule-value";
import { CPC, PROFIT, suggestedBid, wordFigure } from "../core/keywords/figures";
import type { BidVerdict, WordInputs } from "../core/keywords/figures";
import type { KeywordReport, Numbers, WordGrouping } from "../core/keywords/keyword-report";
import { NEEDED_FIGURES } from "../core/keywords/reason-words";
import type { MissingFigure } from "../core/keywords/reason-words";
import { judgedWord, reasonSentence } from "../core/keywords/reason-sentence";
import type { Verdict } from "../core/keywords/reasons";
import { KEYWORD_RULE_IDS, USUAL_KEYWORD_RULES } from "../core/keywords/rules";
import type { KeywordRules } from "../core/keywords/rules";
import { judgeWord } from "../core/keywords/verdict";
import type { Judgement } from "../core/keywords/verdict";
import { inputsOf, stateOf } from "../core/keywords/word-rows";
import type { WordRows } from "../core/keywords/word-rows";
import type { Locale } from "../core/locale";
import { moneyStyle } from "../core/model/table-currency";
import { valueOn } from "../core/rules/rule-table";
import { keywords } from "../core/templates/keywords";
import { serialInSystem } from "../core/values/serial-date";
import type { WorkbookPort } from "../workbook/port";

export * as FIGURES from "../core/keywords/figures";
export { REASON_WORDS } from "../core/keywords/reason-words";
export { numberAt } from "../core/keywords/word-rows";
export { keywordWords } from "../core/templates/keyword-words";
export { wordHistory } from "./keyword-history";

/** A keyword report of the workbook, every word of it judged by the 规则表. */
export interface JudgedReport {
  /** Tells it from the others, whatever its words. */
  readonly key: string;
  readonly rows: WordRows;
  readonly grouping: WordGrouping;
  /** What stands in front of its amounts of money; empty for nothing. */
  readonly sign: string;
  readonly rules: KeywordRules;
  /** One a word. */
  readonly judgements: readonly Judgement[];
  /** What is left after ads, one a word; NaN where it is not known. */
  readonly profits: Numbers;
  /** What no word can be judged without and the report, or the 规则表, has not. */
  readonly lacks: readonly MissingFigure[];
  /** By what rows of its words can be told apart. */
  readonly can: WordGrouping;
}

/** A row a word where nothing was chosen, as on the sheet. */
const BY_WORD: WordGrouping = { byMatchType: false, byCampaign: false };

/** The keyword reports of a workbook, judged as its 关键词ROI judges them. */
export function judgedReports(analysis: Analysis): readonly JudgedReport[] {
  const { sheets, settings } = analysis;
  const { words: grouping = BY_WORD } = settings;
  const tables = sheets.flatMap((sheet) => sheet.tables.map(({ basis }) => basis.value));
  const reports = keywordReportsOf(tables, grouping).map(({ value }) => value);
  return reports.map((rows, place) => {
    const { report } = rows;
    const rules = keywordRules(analysis, report);
    const before = reports.slice(0, place).filter((each) => each.report.sheets[0] === report.sheets[0]);
    const profits = new Float64Array(report.keys.length);
    const judgements = report.keys.map((_, word) => {
      const inputs = inputsOf(rows, word, rules);
      profits[word] = wordFigure(PROFIT, inputs) ?? Number.NaN;
      return judgeWord(inputs, stateOf(rows, word), rules);
    });
    return {
      key: `${before.length}:${report.sheets[0]}`,
      rows,
      grouping,
      sign: moneyStyle(report.tables, settings).sign,
      rules,
      judgements,
      profits,
      lacks: NEEDED_FIGURES.filter((name) =>
        name === "margin" ? rules.margin === null : rows.columns[name] === null,
      ),
      can: {
        byMatchType: hasColumn(report, "matchType"),
        byCampaign: hasColumn(report, "campaign"),
      },
    };
  });
}

/** One word with what its figures are worked out from. */
export interface ExplainedWord {
  readonly place: number;
  readonly inputs: WordInputs;
  readonly judgement: Judgement;
  /** What the bid is moved from, or where the report has no bids, what a click cost; null where not known. */
  readonly paid: number | null;
  readonly isBid: boolean;
  /** The bid to set; null for verdicts that set none. */
  readonly bid: number | null;
}

export function explainWord({ rows, rules, judgements }: JudgedReport, place: number): ExplainedWord {
  const inputs = inputsOf(rows, place, rules);
  const judgement = judgements[place];
  const isBid = rows.columns.bid !== null;
  const { verdict } = judgement;
  return {
    place,
    inputs,
    judgement,
    paid: isBid ? inputs.bid : wordFigure(CPC, inputs),
    isBid,
    bid: setsBid(verdict) ? wordFigure(suggestedBid(isBid ? "bid" : "cpc", verdict), inputs) : null,
  };
}

/** Whether a verdict goes with a bid. */
export function setsBid(verdict: Verdict): verdict is BidVerdict {
  return verdict === "add" || verdict === "raise" || verdict === "lower";
}

/** Why a word has its verdict, as the 关键词ROI says it. */
export function sentenceOf(
  { rows, rules, sign }: JudgedReport,
  { place, inputs, judgement }: ExplainedWord,
  locale: Locale,
): string {
  return reasonSentence(judgedWord(rows, place, { inputs, judgement, rules }), locale, sign);
}

/** Whether orders still to come keep all words of a report from earning. */
export function isUnripe({ rows }: JudgedReport): boolean {
  return rows.isUnripe;
}

/** The 关键词ROI made of a report before; null where it is still to be made. */
export function keywordSheet({ survey }: Analysis, { sheets }: KeywordReport): string | null {
  const home = homeSheet(survey, keywords.id, sheets);
  const made = survey.sheets.find(({ madeBy, retired }) => !retired && madeBy === `${keywords.id}:${home}`);
  return made?.name ?? null;
}

/** Keeps in the workbook what rows of words are told apart by. Throws WorkbookError. */
export async function chooseGrouping(port: WorkbookPort, words: WordGrouping): Promise<void> {
  await changeSettings(port, { words });
}

/**
 * The thresholds as the workbook's 规则表 has them, read as the 关键词ROI reads them: the usual one where there is no such
 * table or row, where it has no value, and where it begins later than the last day of the report.
 */
export function keywordRules(
  { shared }: Pick<Analysis, "shared">,
  { span, dateSystem }: Pick<KeywordReport, "span" | "dateSystem">,
): KeywordRules {
  const rows = ruleTableOf({ shared });
  const last = span === null ? null : serialInSystem(span.to, dateSystem);
  const rules = { ...USUAL_KEYWORD_RULES };
  for (const rule of Object.keys(KEYWORD_RULE_IDS).filter(isRule)) {
    const row = rows?.get(KEYWORD_RULE_IDS[rule]);
    const value = row === undefined ? null : valueOn(row, last);
    if (value !== null) rules[rule] = value;
  }
  return rules;
}

function isRule(name: string): name is keyof KeywordRules {
  return Object.hasOwn(KEYWORD_RULE_IDS, name);
}

function hasColumn({ tables }: KeywordReport, field: "matchType" | "campaign"): boolean {
  return tables.some(({ columns }) =>
    columns.some((column) => column.field === field && column.type === "text"),
  );
}
