import { placesOfDays } from "./sum-words";
import type { WordSums } from "./sum-words";
import type { WordTable } from "./word-table";

/** The days of tables together, in order, and for each table the places of its rows' days among them, -1 for none. */
export interface ReportDays {
  readonly days: readonly number[];
  readonly places: readonly Int32Array[];
}

/** The group of each row of a table among those of the sums; -1 for a row without a word. */
export function groupsOf({ word, matchType, campaign }: WordTable, sums: WordSums): Int32Array {
  return sums.groupsOf({
    words: word.values,
    matchTypes: matchType?.values ?? null,
    campaigns: campaign?.values ?? null,
  });
}

/** The days of tables of one report; null where its rows are of no single days. */
export function daysOf(tables: readonly WordTable[]): ReportDays | null {
  const lists = tables.flatMap(({ serials }) => serials ?? []);
  if (lists.length !== tables.length) return null;
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  const starts = lists.map((list) => {
    all.set(list, at);
    return (at += list.length) - list.length;
  });
  const { days, places } = placesOfDays(all);
  return { days, places: lists.map((list, i) => places.subarray(starts[i], starts[i] + list.length)) };
}
