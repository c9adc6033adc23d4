import { bidLogWords, SIDE_CELLS } from "./bid-log-words";
import { keptRows } from "./kept-rows";
import type { KeptRows, TableCells, TableHeadings } from "./kept-rows";
import type { TypedCell } from "../keywords/bid-log";
import type { Locale } from "../locale";

/** What the operator has in the log: the changes, and columns of their own. */
export type KeptLog = KeptRows<TypedCell>;

/** What is to be kept of a log that is there; nothing where it is null. */
export function keptLog(there: TableCells | null, locale: Locale): KeptLog {
  return keptRows(there, headingsIn, locale);
}

function headingsIn(locale: Locale): TableHeadings<TypedCell> {
  const { typed, change, side, key } = bidLogWords(locale);
  const sides = SIDE_CELLS.flatMap((cell) => [side.before[cell], side.after[cell]]);
  return { typed, key, others: [...Object.values(change), ...sides] };
}
