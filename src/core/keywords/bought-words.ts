import type { WordTable } from "./word-table";
import { wordKey } from "./word-codes";

/**
 * The words a shop bids on, by all reports of a workbook: those of bought words, and in reports of searched words the
 * column of the bought word that brought each. In whatever way they are matched: a word bid on broadly is bid on.
 * Null where no report says so.
 */
export function boughtWords(tables: readonly WordTable[]): ReadonlySet<string> | null {
  const columns = tables.flatMap(({ of, word, boughtWord }) => (of === "bought" ? word : (boughtWord ?? [])));
  if (columns.length === 0) return null;
  const spellings = new Set(columns.flatMap(({ values }) => [...new Set(values)]));
  return new Set([...spellings].flatMap((value) => (typeof value === "string" ? [bareWord(value)] : [])));
}

/** Whether a searched word is among them; a product somebody looked at is bought by the target that names it. */
export function isBoughtBy(bought: ReadonlySet<string>, word: string): boolean {
  const key = bareWord(word);
  return bought.has(key) || bought.has(`asin="${key}"`) || bought.has(`asin-expanded="${key}"`);
}

/** Google writes an exact word in brackets, one matched by phrase in quotation marks, and a broad one with plus signs. */
export function bareWord(word: string): string {
  const key = wordKey(word);
  const inside = /^\[(.*)\]$/.exec(key) ?? /^"(.*)"$/.exec(key);
  return (inside?.[1] ?? key).replace(/(^|\s)\+(?=\S)/g, "$1");
}
