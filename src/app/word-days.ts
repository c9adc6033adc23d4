import { reportRows } from "./keyword-history";
import type { FieldId } from "../core/fields/index";
import type { DailyFigures, Subject } from "../core/fishbone/shop-facts";
import { WORD_MEASURES } from "../core/keywords/keyword-report";
import type { KeywordReport, WordGrouping, WordMeasure } from "../core/keywords/keyword-report";
import { wordKey } from "../core/keywords/word-codes";
import type { WordTable } from "../core/keywords/word-table";
import { isoFromSerial, serialFromIso } from "../core/values/serial-date";

/** A word of a report day by day, beside all its other words together. */
export interface WordDays {
  /** ISO days from the first of the report to its last. */
  readonly days: readonly string[];
  readonly subject: Subject;
}

/** A day's figures of a word or of many. */
type Column = readonly (number | null)[];

/** The fields that each measure stands under: the ads' own, and those of the shop that it is part of. */
const STANDS_UNDER: Readonly<Record<WordMeasure, readonly FieldId[]>> = {
  impressions: ["impressions"],
  clicks: ["clicks", "visitors"],
  cost: ["cost"],
  carts: ["cartAdds"],
  orders: ["adOrders", "orders", "paidBuyers"],
  sales: ["adSales", "paidAmount"],
};

/** What is averaged over the rows of a day. */
const MEANS = { qualityScore: "quality", averagePosition: "position" } as const satisfies Partial<
  Record<FieldId, keyof WordTable>
>;

/**
 * A word by day, in all its ways of matching and campaigns, over the rows that the sums of the report are made of; null
 * where rows are of no day, and for a word the report has not. A day without a row of it has no figure.
 */
export function wordDays(report: KeywordReport, grouping: WordGrouping, word: string): WordDays | null {
  const [first, last] = [report.span?.from, report.span?.to].map((day) => (day && serialFromIso(day)) || 0);
  if (report.days === null || report.span === null) return null;
  const wanted = wordKey(word);
  const own = report.keys.map((key) => wordKey(key.word) === wanted);
  const place = own.indexOf(true);
  if (place < 0) return null;
  const count = last - first + 1;
  const { tables, groups, skip, rowOf } = reportRows(report, grouping);
  /** Adds a column of the tables up by day: of the word, and of all others. */
  const addUp = (columnOf: (table: WordTable) => WordTable["word"] | null, isMean: boolean) => {
    if (tables.every((table) => columnOf(table) === null)) return null;
    const sums = [true, false].map(() => ({
      totals: new Float64Array(count),
      rows: new Float64Array(count),
    }));
    tables.forEach((table, i) => {
      const values = columnOf(table)?.values;
      groups[i].forEach((group, row) => {
        const [value, day] = [values?.[row], (table.serials?.[row] ?? -1) - first];
        if (typeof value !== "number" || group < 0 || day < 0 || skip[i]?.[row] === 1) return;
        const sum = sums[own[rowOf[group]] ? 0 : 1];
        sum.totals[day] += value;
        sum.rows[day] += 1;
      });
    });
    const [mine, others] = sums.map(({ totals, rows }): Column =>
      Array.from(totals, (total, day) => (rows[day] === 0 ? null : isMean ? total / rows[day] : total)),
    );
    return { mine, others };
  };
  const figures: Partial<Record<FieldId, Column>> = {};
  const others: Partial<Record<FieldId, Column>> = {};
  for (const measure of WORD_MEASURES) {
    const added = addUp(({ measures }) => measures[measure], false);
    if (added === null) continue;
    for (const field of STANDS_UNDER[measure]) [figures[field], others[field]] = [added.mine, added.others];
  }
  for (const [field, name] of Object.entries(MEANS) as [
    keyof typeof MEANS,
    (typeof MEANS)[keyof typeof MEANS],
  ][]) {
    const added = addUp((table) => table[name], true);
    if (added !== null) figures[field] = added.mine;
  }
  return {
    days: Array.from({ length: count }, (_, i) => isoFromSerial(first + i) ?? ""),
    subject: {
      part: { kind: "keyword", name: report.keys[place].word, figures: figures as DailyFigures },
      others: own.every(Boolean) ? null : others,
    },
  };
}
