import { cleanTable } from "../../src/core/clean/clean-grid-table";
import type { Expr } from "../../src/core/expr";
import {
  ACOS,
  BREAK_EVEN_RATE,
  CLICK_CONVERSION,
  COST_PER_ORDER,
  CPC,
  CTR,
  LIKELY_RATE,
  LIKELY_RETURN,
  MAX_CPC,
  ORDER_VALUE,
  PROFIT,
  ROAS,
  suggestedBid,
  wordFigure,
} from "../../src/core/keywords/figures";
import type { WordInput } from "../../src/core/keywords/figures";
import type { WordGrouping } from "../../src/core/keywords/keyword-report";
import { keywordReportsOf } from "../../src/app/keyword-reports";
import { judgedWord, reasonSentence } from "../../src/core/keywords/reason-sentence";
import type { KeywordRules } from "../../src/core/keywords/rules";
import { REASONS, VERDICTS } from "../../src/core/keywords/reasons";
import { judgeWord } from "../../src/core/keywords/verdict";
import type { Judgement } from "../../src/core/keywords/verdict";
import { inputsOf, numberAt, stateOf } from "../../src/core/keywords/word-rows";
import type { WordRows } from "../../src/core/keywords/word-rows";
import type { Locale } from "../../src/core/locale";
import { recogniseGrid } from "../../src/core/recognise/recognise-grid";
import { keywordWords } from "../../src/core/templates/keyword-words";
import type { Sheet } from "../../src/workbench/model/sheet";
import type { OpenAutomation } from "./automation";
import { SheetTable } from "./sheet-table";

/** Row of the header of the 关键词ROI's table, from 0. */
export const KEYWORD_HEADER = 5;

export const BY_WORD: WordGrouping = { byMatchType: false, byCampaign: false };

/** The keyword reports that the add-in's core finds in the sheets given, as typed columns. */
export async function wordsIn(
  automation: OpenAutomation,
  sheets: readonly string[],
  grouping: WordGrouping = BY_WORD,
): Promise<readonly WordRows[]> {
  const { grids } = await automation.call("read", { sheets });
  if (grids === undefined) throw new Error("nothing was read");
  const tables = grids.flatMap((grid) =>
    recogniseGrid(grid).tables.map((table) => cleanTable(grid, table).value),
  );
  return keywordReportsOf(tables, grouping).map(({ value }) => value);
}

/** What a sheet is held against. */
export interface Expected {
  readonly rows: WordRows;
  readonly rules: KeywordRules;
  readonly grouping?: WordGrouping;
  readonly locale?: Locale;
}

/** Holds every figure, verdict and sentence of a 关键词ROI against the core, numbers to a relative 1e-9. */
export function expectKeywordSheet(sheet: Sheet, expected: Expected): readonly Judgement[] {
  const { rows, rules, grouping = BY_WORD, locale = "zh-CN" } = expected;
  const words = keywordWords(locale);
  const isSeveral = grouping.byCampaign || grouping.byMatchType;
  const keyColumn = isSeveral ? columnNamed(sheet, words.key) : 0;
  const table = new SheetTable(sheet, KEYWORD_HEADER, keyColumn);
  const { report, columns } = rows;
  const total = (of: (place: number) => number | null): number =>
    report.keys.reduce((sum, _, place) => sum + (of(place) ?? 0), 0);
  const profitOf = (place: number): number | null => wordFigure(PROFIT, inputsOf(rows, place, rules));
  const [allCost, allProfit] = [total((place) => numberAt(columns.cost, place)), total(profitOf)];
  return report.keys.map(({ word, matchType, campaign }, place) => {
    const key = [
      word,
      ...(grouping.byMatchType ? [matchType ?? ""] : []),
      ...(grouping.byCampaign ? [campaign ?? ""] : []),
    ].join("|");
    const inputs = inputsOf(rows, place, rules);
    const state = stateOf(rows, place);
    const judgement = judgeWord(inputs, state, rules);
    const close = (column: string, wanted: number | null): void => {
      const found = table.cell(key, column);
      const at = `${key} ${column} ${judgement.reason}`;
      if (wanted === null) return expect([at, found ?? ""]).toEqual([at, ""]);
      const isClose =
        typeof found === "number" && Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
      expect([at, isClose ? wanted : found]).toEqual([at, wanted]);
    };
    const figure = (column: string, expr: Expr<WordInput>): void => close(column, wordFigure(expr, inputs));
    for (const name of ["impressions", "clicks", "cost", "orders", "sales"] as const)
      close(words.columns[name], inputs[name]);
    if (columns.carts !== null) close(words.columns.carts, inputs.carts);
    figure(words.ctr, CTR);
    figure(words.cpc, CPC);
    figure(words.conversion, CLICK_CONVERSION);
    figure(words.roas, ROAS);
    figure(words.acos, ACOS);
    figure(words.costPerOrder, COST_PER_ORDER);
    figure(words.profit, PROFIT);
    figure(words.likelyRate, LIKELY_RATE);
    figure(words.orderValue, ORDER_VALUE);
    figure(words.maxCpc, MAX_CPC);
    figure(words.breakEvenRate, BREAK_EVEN_RATE);
    figure(words.likelyReturn, LIKELY_RETURN);
    close(words.breakEvenRoas, rules.margin === null ? null : 1 / rules.margin);
    close(words.chance, judgement.chance);
    const { verdict } = judgement;
    const setsBid = verdict === "add" || verdict === "raise" || verdict === "lower";
    const base = columns.bid === null ? "cpc" : "bid";
    close(words.suggestedBid, setsBid ? wordFigure(suggestedBid(base, verdict), inputs) : null);
    if (rows.ripeness < 1) close(words.columns.closedClicks, inputs.closedClicks);
    close(words.costShare, allCost > 0 && inputs.cost !== null ? inputs.cost / allCost : null);
    const profit = profitOf(place);
    close(words.profitShare, allProfit > 0 && profit !== null ? profit / allProfit : null);
    if (rows.weeklyClicks !== null) {
      const [last, before] = [rows.weeklyClicks.last[place], rows.weeklyClicks.before[place]];
      close(words.change, before > 0 ? last / before - 1 : null);
    }
    close(words.step, REASONS.indexOf(judgement.reason) + 1);
    const said = [words.verdict, words.reason].map((column) => table.cell(key, column));
    expect([key, ...said]).toEqual([
      key,
      words.verdicts[VERDICTS[judgement.reason]],
      reasonSentence(judgedWord(rows, place, { inputs, judgement, rules }), locale),
    ]);
    return judgement;
  });
}

function columnNamed(sheet: Sheet, heading: string): number {
  return new SheetTable(sheet, KEYWORD_HEADER).columnOf(heading);
}
