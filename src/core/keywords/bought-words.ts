import type { CleanColumn } from "../clean/clean-table";
import type { WordTable } from "./word-table";
import { wordKey } from "./word-codes";
import type { CellValue } from "../../workbook/grid";

/** In the names of the exact way of matching, as platforms write them in lower case. */
const EXACT_NAMES = /exact|exakt|exata|esatta|genau|精准|精確|精确|完全一致|일치검색/;

/**
 * The words a shop bids on, by all reports of a workbook: those of bought words, and in reports of searched words the
 * column of the bought word that brought each. In whatever way they are matched: a word bid on broadly is bid on. A
 * searched word that an exact match brought is one of them too: the platform takes it for the bought word, and a bid of
 * its own would be a second one for the same search. Null where no report says so.
 */
export function boughtWords(tables: readonly WordTable[]): ReadonlySet<string> | null {
  const columns = tables.flatMap(({ of, word, boughtWord }) => (of === "bought" ? word : (boughtWord ?? [])));
  if (columns.length === 0) return null;
  const spellings = new Set(columns.flatMap(({ values }) => [...new Set(values)]));
  for (const { of, word, matchType } of tables)
    if (of === "searched" && matchType !== null)
      for (const value of exactlyMatched(word, matchType)) spellings.add(value);
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

/** The words of the rows that an exact match brought. */
function exactlyMatched(word: CleanColumn, { values }: CleanColumn): ReadonlySet<CellValue> {
  const exact = new Set(
    [...new Set(values)].filter((name) => typeof name === "string" && EXACT_NAMES.test(name.toLowerCase())),
  );
  return exact.size === 0 ? exact : new Set(word.values.filter((_, row) => exact.has(values[row])));
}
