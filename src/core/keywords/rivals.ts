import { bareWord } from "./bought-words";
import type { KeyGroups } from "./summed-words";
import type { WordSums } from "./sum-words";
import { NameCodes, TripleCodes } from "./word-codes";
import type { WordTable } from "./word-table";

/** Somewhere else that pays for the same searched word: what it costs and brings in there. */
export interface WordRival {
  readonly kind: "campaign" | "word";
  /** Of the campaign, or of the bought word. */
  readonly name: string;
  readonly cost: number;
  /** 0 in a report without sales. */
  readonly sales: number;
}

/** A table with the group of each of its rows, and the rows left out. */
export interface GroupedRows {
  readonly table: WordTable;
  readonly groups: Int32Array;
  readonly skip: Uint8Array | null;
}

/** What a place that pays for a word has of it. */
interface Paying {
  readonly code: number;
  clicks: number;
  cost: number;
  sales: number;
}

/**
 * For each row of searched words the other campaign that pays for the same word, or where one campaign alone does, the
 * other bought word: of several the one with the most clicks. Null where none does; clicks without cost do not count.
 *
 * Seen from the campaign or bought word with most of the row's own clicks. Null for all where no column tells them apart.
 */
export function rivalsOf(
  tables: readonly GroupedRows[],
  sums: WordSums,
  { members, rowOf }: KeyGroups,
): readonly (WordRival | null)[] | null {
  if (tables.every(({ table }) => table.campaign === null && table.boughtWord === null)) return null;
  const bought = new NameCodes();
  const places = new TripleCodes();
  const paid: number[] = [];
  const rows: number[] = [];
  for (const { table, groups, skip } of tables) {
    const { clicks, cost, sales } = table.measures;
    for (let row = 0; row < groups.length; row += 1) {
      const group = groups[row];
      if (group < 0 || skip?.[row] === 1) continue;
      const boughtBy = table.boughtWord?.values[row] ?? null;
      const word = bought.codeOf(typeof boughtBy === "string" ? bareWord(boughtBy) : null);
      const place = places.codeOf(rowOf[group], sums.groups.parts[3 * group + 2], word);
      if (3 * place === paid.length) {
        paid.push(0, 0, 0);
        rows.push(sums.groups.parts[3 * group]);
      }
      [clicks, cost, sales].forEach((column, i) => {
        const value = column?.values[row];
        if (typeof value === "number") paid[3 * place + i] += value;
      });
    }
  }
  const ofWord = Array.from(sums.words.names, (): number[] => []);
  const ofRow = Array.from(members, (): number[] => []);
  rows.forEach((word, place) => {
    ofWord[word].push(place);
    ofRow[places.parts[3 * place]].push(place);
  });
  const payingBy = (part: 1 | 2, all: readonly number[]): readonly Paying[] => {
    const found = new Map<number, Paying>();
    for (const place of all) {
      const code = places.parts[3 * place + part];
      const one = found.get(code) ?? { code, clicks: 0, cost: 0, sales: 0 };
      one.clicks += paid[3 * place];
      one.cost += paid[3 * place + 1];
      one.sales += paid[3 * place + 2];
      found.set(code, one);
    }
    const paying = [...found.values()].filter(
      ({ code, clicks, cost }) => code >= 0 && clicks > 0 && cost > 0,
    );
    return paying.sort((a, b) => b.clicks - a.clicks);
  };
  return members.map(([group], row): WordRival | null => {
    const all = ofWord[sums.groups.parts[3 * group]];
    if (all.length < 2) return null;
    for (const [part, kind, names] of [
      [1, "campaign", sums.campaigns.names],
      [2, "word", bought.names],
    ] as const) {
      const own = payingBy(part, ofRow[row]).at(0);
      if (own === undefined) return null;
      const other = payingBy(part, all).find(({ code }) => code !== own.code);
      if (other !== undefined) return { kind, name: names[other.code], cost: other.cost, sales: other.sales };
    }
    return null;
  });
}
