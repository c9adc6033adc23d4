import { joinable, rowsLeftOut } from "./join-reports";
import type { WordMeasure } from "./keyword-report";
import type { LoggedChange } from "./bid-log";
import { daysOf, groupsOf } from "./row-keys";
import { WordSums } from "./sum-words";
import { wordKey } from "./word-codes";
import { wordTableOf } from "./word-table";
import type { WordTable } from "./word-table";
import type { CleanTable } from "../clean/clean-table";
import type { DateSystem } from "../values/serial-date";

/** What is compared before and after a change. */
export const COMPARED = ["impressions", "clicks", "cost", "orders", "sales"] as const satisfies WordMeasure[];
export type Compared = (typeof COMPARED)[number];

/** Figures of one word in one way of matching and one campaign, names as `wordKey` has them. */
interface WordByDay {
  readonly word: string;
  readonly matchType: string | null;
  readonly campaign: string | null;
  /** One number a day of the report; null for a measure the report has no column for. */
  readonly figures: Readonly<Record<Compared, Float64Array | null>>;
}

/** A keyword report by day, as far as the words of a log are in it. */
export interface LogReport {
  readonly sheets: readonly string[];
  readonly of: "searched" | "bought";
  /** Serial numbers of the days it covers, in order; none where its rows are of no day or of several. */
  readonly days: readonly number[];
  readonly windowDays: number;
  readonly dateSystem: DateSystem;
  readonly hasMatchTypes: boolean;
  readonly hasCampaigns: boolean;
  readonly words: readonly WordByDay[];
}

/**
 * The keyword reports of a workbook by day, those of bought words first, with the figures of the words given (as
 * `wordKey` has them). A row that stands in two sheets counts once, as in `readReports`. A day covers all words: one
 * without a row on it had no impressions.
 */
export function logReports(tables: readonly CleanTable[], words: ReadonlySet<string>): readonly LogReport[] {
  const reports = joinable(tables.flatMap((table) => wordTableOf(table) ?? [])).map((joined) =>
    reportOf(joined, words),
  );
  return [...reports].sort((a, b) => Number(a.of === "searched") - Number(b.of === "searched"));
}

/** What a change did is found in the first report that has its word, by day where one has; null where none has it. */
export function reportOfChange(reports: readonly LogReport[], change: LoggedChange): LogReport | null {
  const having = reports.filter((report) => wordsOfChange(report, change).length > 0);
  return having.find(({ days }) => days.length > 0) ?? having[0] ?? null;
}

/** Of a report the words a change is about; a name is not asked for where the report has no column of it. */
export function wordsOfChange(
  { words, hasMatchTypes, hasCampaigns }: LogReport,
  { word, matchType, campaign }: LoggedChange,
): readonly WordByDay[] {
  return words.filter(
    (each) =>
      each.word === word &&
      (matchType === null || !hasMatchTypes || each.matchType === matchType) &&
      (campaign === null || !hasCampaigns || each.campaign === campaign),
  );
}

function reportOf(tables: readonly WordTable[], wanted: ReadonlySet<string>): LogReport {
  const sums = new WordSums(null);
  const groups = tables.map((table) => groupsOf(table, sums));
  const found = daysOf(tables);
  const { skip } = rowsLeftOut(tables, groups, found);
  const days = found?.days ?? [];
  const has = (measure: Compared): boolean => tables.some(({ measures }) => measures[measure] !== null);
  const { words, matchTypes, campaigns } = sums;
  const nameAt = (names: readonly string[], code: number): string | null =>
    code < 0 ? null : wordKey(names[code]);
  const byGroup = Array.from({ length: sums.groups.count }, (_, group): WordByDay | null => {
    const [word, match, campaign] = sums.groups.parts.subarray(3 * group, 3 * group + 3);
    const key = wordKey(words.names[word]);
    if (!wanted.has(key)) return null;
    const numbers = (measure: Compared): Float64Array | null =>
      has(measure) ? new Float64Array(days.length) : null;
    return {
      word: key,
      matchType: nameAt(matchTypes.names, match),
      campaign: nameAt(campaigns.names, campaign),
      figures: {
        impressions: numbers("impressions"),
        clicks: numbers("clicks"),
        cost: numbers("cost"),
        orders: numbers("orders"),
        sales: numbers("sales"),
      },
    };
  });
  tables.forEach((table, i) => {
    groups[i].forEach((group, row) => {
      const word = group < 0 || skip[i]?.[row] === 1 ? null : byGroup[group];
      const place = found?.places[i][row] ?? -1;
      if (word !== null && place >= 0) addRow(word, table, row, place);
    });
  });
  const [{ of, windowDays, table }] = tables;
  return {
    sheets: [...new Set(tables.map((each) => each.table.sheet))],
    of,
    days,
    windowDays,
    dateSystem: table.dateSystem,
    hasMatchTypes: tables.some(({ matchType }) => matchType !== null),
    hasCampaigns: tables.some(({ campaign }) => campaign !== null),
    words: byGroup.filter((word) => word !== null),
  };
}

function addRow({ figures }: WordByDay, { measures }: WordTable, row: number, place: number): void {
  for (const measure of COMPARED) {
    const [value, numbers] = [measures[measure]?.values[row], figures[measure]];
    if (typeof value === "number" && numbers !== null) numbers[place] += value;
  }
}
