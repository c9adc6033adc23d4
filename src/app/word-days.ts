import { reportRows } from "./keyword-history";
import type { ReportRows } from "./keyword-history";
import type { CleanColumn } from "../core/clean/clean-table";
import type { FieldId } from "../core/fields/index";
import type { Subject } from "../core/fishbone/shop-facts";
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

/** A column of word tables, and whether the rows of a day are averaged instead of added up. */
interface WordColumn {
  readonly of: (table: WordTable) => CleanColumn | null;
  readonly isMean: boolean;
}

/** The fields that each measure stands under: the ads' own, and those of the shop that it is part of. */
const STANDS_UNDER: Readonly<Record<WordMeasure, readonly FieldId[]>> = {
  impressions: ["impressions"],
  clicks: ["clicks", "visitors"],
  cost: ["cost"],
  carts: ["cartAdds"],
  orders: ["adOrders", "orders", "paidBuyers"],
  sales: ["adSales", "paidAmount"],
};

/** What is known of a word by day. */
const COLUMNS: readonly (readonly [FieldId, WordColumn])[] = [
  ...WORD_MEASURES.flatMap((measure) => {
    const column: WordColumn = { of: ({ measures }) => measures[measure], isMean: false };
    return STANDS_UNDER[measure].map((field) => [field, column] as const);
  }),
  ["qualityScore", { of: ({ quality }) => quality, isMean: true }],
  ["averagePosition", { of: ({ position }) => position, isMean: true }],
];

/**
 * A word by day, in all its ways of matching and campaigns, over the rows that the sums of the report are made of; null
 * where rows are of no day, and for a word the report has not. A day without a row of it has no figure.
 */
export function wordDays(report: KeywordReport, grouping: WordGrouping, word: string): WordDays | null {
  if (report.days === null || report.span === null) return null;
  const first = serialFromIso(report.span.from) ?? 0;
  const count = (serialFromIso(report.span.to) ?? 0) - first + 1;
  const wanted = wordKey(word);
  const isOwn = Uint8Array.from(report.keys, (key) => Number(wordKey(key.word) === wanted));
  const place = isOwn.indexOf(1);
  if (place < 0) return null;
  const rows = reportRows(report, grouping);
  const own = rows.groups.map((groups) => rowsWith(groups, (group) => isOwn[rows.rowOf[group]] === 1));
  const all = totalsOf(report, rows, first, count);
  const figures: Partial<Record<FieldId, Column>> = {};
  const others: Partial<Record<FieldId, Column>> = {};
  for (const [field, column] of COLUMNS) {
    const total = all.get(column);
    if (total === undefined) continue;
    const mine = addUp(rows, own, column, first, count);
    figures[field] = column.isMean ? meansOf(mine) : sumsOf(mine);
    if (!column.isMean) others[field] = sumsOf(without(total, mine));
  }
  return {
    days: Array.from({ length: count }, (_, i) => isoFromSerial(first + i) ?? ""),
    subject: {
      part: { kind: "keyword", name: report.keys[place].word, figures },
      others: isOwn.every((each) => each === 1) ? null : others,
    },
  };
}

/** A column of the tables by day: its sums, and how many rows are in them. */
interface DaySums {
  readonly totals: Float64Array;
  readonly rows: Float64Array;
}

/** A day's figures; null for a day without rows. */
type Column = readonly (number | null)[];

/** Places of the rows of a table whose group passes. */
function rowsWith(groups: Int32Array, passes: (group: number) => boolean): readonly number[] {
  const rows: number[] = [];
  groups.forEach((group, row) => {
    if (group >= 0 && passes(group)) rows.push(row);
  });
  return rows;
}

function addUp(
  { tables, skip }: ReportRows,
  chosen: readonly (readonly number[])[],
  { of }: WordColumn,
  first: number,
  count: number,
): DaySums {
  const [totals, rows] = [new Float64Array(count), new Float64Array(count)];
  tables.forEach((table, i) => {
    const values = of(table)?.values;
    for (const row of chosen[i]) {
      const [value, day] = [values?.[row], (table.serials?.[row] ?? -1) - first];
      if (typeof value !== "number" || day < 0 || skip[i]?.[row] === 1) continue;
      totals[day] += value;
      rows[day] += 1;
    }
  });
  return { totals, rows };
}

/** All words of a report together, by the columns it has: added up when the first of its words is asked for. */
const known = new WeakMap<KeywordReport, ReadonlyMap<WordColumn, DaySums>>();

function totalsOf(
  report: KeywordReport,
  rows: ReportRows,
  first: number,
  count: number,
): ReadonlyMap<WordColumn, DaySums> {
  const found = known.get(report);
  if (found !== undefined) return found;
  const every = rows.groups.map((groups) => rowsWith(groups, () => true));
  const columns = new Set(COLUMNS.map(([, column]) => column));
  const totals = new Map(
    [...columns]
      .filter(({ of }) => rows.tables.some((table) => of(table) !== null))
      .map((column) => [column, addUp(rows, every, column, first, count)] as const),
  );
  known.set(report, totals);
  return totals;
}

function without(all: DaySums, some: DaySums): DaySums {
  return {
    totals: all.totals.map((total, day) => total - some.totals[day]),
    rows: all.rows.map((count, day) => count - some.rows[day]),
  };
}

function sumsOf({ totals, rows }: DaySums): Column {
  return Array.from(totals, (total, day) => (rows[day] === 0 ? null : total));
}

function meansOf({ totals, rows }: DaySums): Column {
  return Array.from(totals, (total, day) => (rows[day] === 0 ? null : total / rows[day]));
}
