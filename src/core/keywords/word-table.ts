import { MEASURE_FIELDS, USUAL_WINDOWS, WORD_MEASURES } from "./keyword-report";
import type { WordMeasure } from "./keyword-report";
import type { CleanColumn, CleanTable } from "../clean/clean-table";
import type { FieldId } from "../fields/index";
import { dateColumnOf } from "../model/daily-series";
import { serialFromIso } from "../values/serial-date";
import type { CellValue } from "../../workbook/grid";

/** Kinds of tables whose rows may be words; those of days are where few words make it look like a table of days. */
const KINDS: readonly CleanTable["kind"][] = ["keyword", "campaign", "product", "channel", "daily", "other"];

/** A table of words, and what each of its columns is. */
export interface WordTable {
  readonly table: CleanTable;
  readonly of: "searched" | "bought";
  readonly word: CleanColumn;
  /** In a report of searched words the bought word that brought each. */
  readonly boughtWord: CleanColumn | null;
  readonly matchType: CleanColumn | null;
  readonly campaign: CleanColumn | null;
  readonly measures: Readonly<Record<WordMeasure, CleanColumn | null>>;
  readonly quality: CleanColumn | null;
  readonly bid: CleanColumn | null;
  readonly position: CleanColumn | null;
  /** Serial number of each row's day, -1 for none; null where rows are of no day or of several. */
  readonly serials: Int32Array | null;
  /** Serial numbers of the first and last day; null without dates. */
  readonly span: { readonly from: number; readonly to: number } | null;
  readonly windowDays: number;
}

/**
 * What the columns of a table of words are; null for a table that is none: it needs words and their clicks or
 * impressions.
 *
 * Rows are searched words where there is a column of them, else bought ones. A report of 生意参谋 has visitors instead
 * of clicks. Where sales are there by several attribution windows, the longest is taken.
 */
export function wordTableOf(table: CleanTable): WordTable | null {
  if (!KINDS.includes(table.kind)) return null;
  const searched = columnOf(table, "searchTerm", "text");
  const bought = columnOf(table, "keyword", "text");
  const word = searched ?? bought;
  if (word === null || word.field === null) return null;
  if (table.kind !== "keyword" && !table.grain.includes(word.field)) return null;
  const windowDays = windowOf(table);
  const measureOf = (measure: WordMeasure): CleanColumn | null => {
    for (const field of MEASURE_FIELDS[measure]) {
      const found = columnOf(table, field, "number", windowDays);
      if (found !== null) return found;
    }
    return null;
  };
  const [impressions, clicks, cost, carts, orders, sales] = WORD_MEASURES.map(measureOf);
  if (impressions === null && clicks === null) return null;
  return {
    table,
    of: searched === null ? "bought" : "searched",
    word,
    boughtWord: searched === null ? null : bought,
    matchType: columnOf(table, "matchType", "text"),
    campaign: columnOf(table, "campaign", "text"),
    measures: { impressions, clicks, cost, carts, orders, sales },
    quality: columnOf(table, "qualityScore", "number"),
    bid: columnOf(table, "bid", "number"),
    position: columnOf(table, "averagePosition", "number"),
    ...daysOf(table),
    windowDays: windowDays ?? usualWindow(table),
  };
}

/** The surest column of a field; of those with an attribution window that of so many days, where there is one. */
function columnOf(
  table: CleanTable,
  field: FieldId,
  type: CleanColumn["type"],
  windowDays: number | null = null,
): CleanColumn | null {
  const found = table.columns.filter((column) => column.field === field && column.type === type);
  const inWindow = found.filter((column) => column.windowDays === windowDays);
  const [best] = [...(inWindow.length > 0 ? inWindow : found)].sort((a, b) => b.confidence - a.confidence);
  return best ?? null;
}

/** The longest attribution window of the columns of sales and orders; null where none says one. */
function windowOf({ columns }: CleanTable): number | null {
  const windows = (measure: "sales" | "orders"): readonly number[] =>
    columns.flatMap(({ field, windowDays }) =>
      field !== null && MEASURE_FIELDS[measure].includes(field) ? (windowDays ?? []) : [],
    );
  const [sales, orders] = [windows("sales"), windows("orders")];
  const both = sales.filter((days) => orders.includes(days));
  const known = both.length > 0 ? both : [...sales, ...orders];
  return known.length === 0 ? null : Math.max(...known);
}

/** Vendors' reports of Amazon count 14 days and say so in the headings; where those do not, it is a seller's. */
function usualWindow({ platform }: CleanTable): number {
  if (platform === "taobao" || platform === "fliggy") return USUAL_WINDOWS.taobao;
  return platform === "amazon" ? USUAL_WINDOWS["amazon-sellers"] : USUAL_WINDOWS.other;
}

/**
 * The days of the rows; none where a row may be of several days: a row of a month would be taken for one of its last
 * day, and the words that sell the most would never be closed.
 */
function daysOf(table: CleanTable): Pick<WordTable, "serials" | "span"> {
  const first = dateColumnOf(table);
  if (first === undefined) return { serials: null, span: null };
  const last = table.columns.find(({ type, field }) => type === "date" && field === "endDate") ?? first;
  const serials = serialsOf(first);
  const ends = last === first ? serials : serialsOf(last);
  const [from, to] = [
    serials.reduce((a, b) => (b < 0 ? a : Math.min(a, b)), Number.MAX_SAFE_INTEGER),
    ends.reduce((a, b) => Math.max(a, b), -1),
  ];
  if (to < 0 || from > to) return { serials: null, span: null };
  return { serials: serials.every((day, row) => day === ends[row]) ? serials : null, span: { from, to } };
}

function serialsOf({ values }: CleanColumn): Int32Array {
  const known = new Map<CellValue, number>();
  const serials = new Int32Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row];
    let serial = known.get(value);
    if (serial === undefined) {
      serial = typeof value === "string" ? (serialFromIso(value.slice(0, 10)) ?? -1) : -1;
      known.set(value, serial);
    }
    serials[row] = serial;
  }
  return serials;
}
