import {
  ACOS,
  CLICK_CONVERSION,
  CPC,
  CTR,
  LIKELY_RATE,
  PROFIT,
  ROAS,
  wordFigure,
} from "../core/keywords/figures";
import type { WordGrouping } from "../core/keywords/keyword-report";
import { readReport } from "../core/keywords/read-report";
import { judgedWord, reasonSentence } from "../core/keywords/reason-sentence";
import { judgeWord } from "../core/keywords/verdict";
import { inputsOf, numberAt, stateOf, wordRows } from "../core/keywords/word-rows";
import type { WordRows } from "../core/keywords/word-rows";
import { wordTableOf } from "../core/keywords/word-table";
import type { WordTable } from "../core/keywords/word-table";
import { keywordWords } from "../core/templates/keyword-words";
import { isoFromSerial } from "../core/values/serial-date";
import type { CellValue } from "../workbook/grid";
import { failed } from "./errors";
import { shareIn } from "./keyword-cells";
import { readOptions } from "./keyword-options";
import type { KeywordOptions } from "./keyword-options";
import { keywordMessages, locale } from "./messages";
import { readBlock } from "./read-block";
import { takeList } from "./read-steps";
import type { Cells } from "./read-steps";

/**
 * A row a word with its figures, verdict and reason, header row first, those that cost the most ahead, as on the 关键词ROI
 * sheet; see OPS.KEYWORDROI. A cell without a value is "".
 *
 * Throws #N/A where the cells hold no words, #VALUE! for headers of another number than columns and for options nobody
 * knows.
 */
export function keywordRoiBlock(range: Cells, headers?: Cells | null, options?: Cells | null): CellValue[][] {
  const messages = keywordMessages();
  const names = takeList(headers, range[0].length, false, messages.wrongHeaders);
  const table = readBlock(names === null ? range : [names, ...range]);
  // Whoever asks has words: those of a single one by day look like a table of days.
  const found = table === null ? null : wordTableOf({ ...table, kind: "keyword" });
  if (found === null) throw failed("notAvailable", messages.noWords);
  const chosen = optionsIn(options, found.span?.to ?? null);
  const rows = rowsOf(found, chosen);
  return [header(chosen.grouping), ...placesInOrder(rows).map((place) => rowOf(rows, place, chosen))];
}

/** Options, or a margin by itself. */
function optionsIn(options: Cells | null | undefined, day: number | null): KeywordOptions {
  const isMargin = options?.length === 1 && options[0].length === 1;
  const margin = isMargin ? shareIn(options[0][0]) : null;
  const pairs = isMargin ? [["kw_margin", margin]] : options;
  return readOptions(pairs, ["window", "byMatch", "byCampaign"], day);
}

function rowsOf(
  { table, span, windowDays }: WordTable,
  { grouping, windowDays: wanted }: KeywordOptions,
): WordRows {
  // Days are closed by the window of the report, counted back from a day: another window is another day.
  const asOf = wanted === null || span === null ? null : isoFromSerial(span.to + windowDays - wanted);
  const read = readReport([table], grouping, asOf);
  if (read === null) throw failed("notAvailable", keywordMessages().noWords);
  return wordRows({ ...read.value, windowDays: wanted ?? windowDays });
}

/** Those that cost the most come first; without cost those with the most clicks, then impressions. */
function placesInOrder({ report, columns }: WordRows): readonly number[] {
  const sizes = [columns.cost, columns.clicks, columns.impressions];
  return [...report.keys.keys()].sort((a, b) => {
    for (const size of sizes) {
      const more = (numberAt(size, b) ?? -1) - (numberAt(size, a) ?? -1);
      if (more !== 0) return more;
    }
    return a - b;
  });
}

function header({ byMatchType, byCampaign }: WordGrouping): CellValue[] {
  const words = keywordWords(locale());
  const { impressions, clicks, cost, orders, sales } = words.columns;
  return [
    words.word,
    ...(byMatchType ? [words.matchType] : []),
    ...(byCampaign ? [words.campaign] : []),
    impressions,
    clicks,
    words.ctr,
    cost,
    words.cpc,
    orders,
    words.conversion,
    sales,
    words.roas,
    words.acos,
    words.profit,
    words.likelyRate,
    words.chance,
    words.verdict,
    words.reason,
  ];
}

function rowOf(rows: WordRows, place: number, { rules, grouping }: KeywordOptions): CellValue[] {
  const { word, matchType, campaign } = rows.report.keys[place];
  const inputs = inputsOf(rows, place, rules);
  const judgement = judgeWord(inputs, stateOf(rows, place), rules);
  return [
    word,
    ...(grouping.byMatchType ? [matchType ?? ""] : []),
    ...(grouping.byCampaign ? [campaign ?? ""] : []),
    inputs.impressions ?? "",
    inputs.clicks ?? "",
    wordFigure(CTR, inputs) ?? "",
    inputs.cost ?? "",
    wordFigure(CPC, inputs) ?? "",
    inputs.orders ?? "",
    wordFigure(CLICK_CONVERSION, inputs) ?? "",
    inputs.sales ?? "",
    wordFigure(ROAS, inputs) ?? "",
    wordFigure(ACOS, inputs) ?? "",
    wordFigure(PROFIT, inputs) ?? "",
    wordFigure(LIKELY_RATE, inputs) ?? "",
    judgement.chance ?? "",
    keywordWords(locale()).verdicts[judgement.verdict],
    reasonSentence(judgedWord(rows, place, { inputs, judgement, rules }), locale()),
  ];
}
