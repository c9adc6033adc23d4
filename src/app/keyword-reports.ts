import type { CleanTable } from "../core/clean/clean-table";
import type { WithIssues } from "../core/issue";
import type { WordGrouping } from "../core/keywords/keyword-report";
import { readReports } from "../core/keywords/read-report";
import { wordRows } from "../core/keywords/word-rows";
import type { WordRows } from "../core/keywords/word-rows";

/** A word in each way of matching and each campaign: what a bid is set for. */
export const BY_BID: WordGrouping = { byMatchType: true, byCampaign: true };

/**
 * The keyword reports of a workbook as columns by word, in the order of its tables: with what is believed of each word
 * by its campaign, its place by sales and its last weeks. None where no table is of words.
 *
 * `asOf` is the ISO day the reports were exported, where known; else attribution windows are counted back from the last
 * day of each report.
 */
export function keywordReportsOf(
  tables: readonly CleanTable[],
  grouping: WordGrouping = BY_BID,
  asOf: string | null = null,
): readonly WithIssues<WordRows>[] {
  return readReports(tables, grouping, asOf).map(({ value, issues }) => ({ value: wordRows(value), issues }));
}
