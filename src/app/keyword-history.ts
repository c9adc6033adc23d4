import { rowsLeftOut } from "../core/keywords/join-reports";
import { daysOf, groupsOf } from "../core/keywords/row-keys";
import type { KeywordReport, WordGrouping } from "../core/keywords/keyword-report";
import { WordSums } from "../core/keywords/sum-words";
import { KeyGroups } from "../core/keywords/summed-words";
import { wordTableOf } from "../core/keywords/word-table";
import type { WordTable } from "../core/keywords/word-table";
import { isoFromSerial, serialFromIso } from "../core/values/serial-date";

/** What of a word is seen over time. */
export const HISTORY_MEASURES = ["clicks", "cost", "orders"] as const;
export type HistoryMeasure = (typeof HISTORY_MEASURES)[number];

/** A word's figures of a day or a week. */
export interface HistoryPoint {
  /** First and last ISO day. */
  readonly from: string;
  readonly to: string;
  /** 0 where the word has no row; null where the report has no column for it. */
  readonly figures: Readonly<Record<HistoryMeasure, number | null>>;
}

export interface WordHistory {
  readonly unit: "day" | "week";
  /** From the first day of the report to its last. */
  readonly points: readonly HistoryPoint[];
}

/** Of more days weeks are made: so many bars fit into a narrow pane. */
const MOST_DAYS = 45;
const WEEK = 7;
/** Fewer tell nothing over time. */
const FEWEST_DAYS = 2;

/**
 * The days of a word, or its weeks back from the last day, over the rows its sums are made of. The first week may have
 * fewer days. Null where rows are of no day, or all of one.
 */
export function wordHistory(
  report: KeywordReport,
  grouping: WordGrouping,
  place: number,
): WordHistory | null {
  const [first, last] = [report.span?.from, report.span?.to].map((day) => (day && serialFromIso(day)) || 0);
  const days = last - first + 1;
  if (report.days === null || report.span === null || days < FEWEST_DAYS) return null;
  const unit = days > MOST_DAYS ? "week" : "day";
  const length = unit === "week" ? WEEK : 1;
  const count = Math.ceil(days / length);
  const start = last + 1 - count * length;
  const { tables, groups, skip, rowOf } = reportRows(report, grouping);
  const sums = HISTORY_MEASURES.map((measure) =>
    tables.some(({ measures }) => measures[measure] !== null) ? new Float64Array(count) : null,
  );
  tables.forEach(({ serials, measures }, i) => {
    const columns = HISTORY_MEASURES.map((measure) => measures[measure]?.values);
    groups[i].forEach((group, row) => {
      const serial = serials?.[row] ?? -1;
      if (group < 0 || rowOf[group] !== place || serial < 0 || skip[i]?.[row] === 1) return;
      const at = Math.floor((serial - start) / length);
      columns.forEach((values, measure) => {
        const [value, sum] = [values?.[row], sums[measure]];
        if (typeof value === "number" && sum !== null) sum[at] += value;
      });
    });
  });
  const [clicks, cost, orders] = sums;
  return {
    unit,
    points: Array.from({ length: count }, (_, at) => ({
      from: isoFromSerial(Math.max(first, start + at * length)) ?? "",
      to: isoFromSerial(start + (at + 1) * length - 1) ?? "",
      figures: { clicks: clicks?.[at] ?? null, cost: cost?.[at] ?? null, orders: orders?.[at] ?? null },
    })),
  };
}

/** The rows of a report, and the word each is of. */
export interface ReportRows {
  readonly tables: readonly WordTable[];
  readonly groups: readonly Int32Array[];
  readonly skip: readonly (Uint8Array | null)[];
  /** Place of the word of each group. */
  readonly rowOf: Int32Array;
}

/** Found when the first word of a report is looked at. */
const known = new WeakMap<KeywordReport, ReportRows>();

/** As `readReports` finds them. */
export function reportRows(report: KeywordReport, grouping: WordGrouping): ReportRows {
  const found = known.get(report);
  if (found !== undefined) return found;
  const tables = report.tables.flatMap((table) => wordTableOf(table) ?? []);
  const sums = new WordSums(null);
  const groups = tables.map((table) => groupsOf(table, sums));
  const { skip } = rowsLeftOut(tables, groups, daysOf(tables));
  const rows = { tables, groups, skip, rowOf: new KeyGroups(sums, grouping).rowOf };
  known.set(report, rows);
  return rows;
}
