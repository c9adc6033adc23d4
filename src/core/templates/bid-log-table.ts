import { bidLogWords, SIDE_CELLS } from "./bid-log-words";
import type { BidLogWords } from "./bid-log-words";
import { TYPED_CELLS } from "../keywords/bid-log";
import type { TypedCell, TypedChange } from "../keywords/bid-log";
import type { Locale } from "../locale";
import type { CellValue } from "../../workbook/grid";

/** A 调价记录 as it stands in the workbook: cells by row, and a number format a column. */
export interface LogCells {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly formats: readonly string[];
}

/** A column that the operator added. */
export interface OwnColumn {
  readonly header: string;
  readonly numberFormat: string;
  readonly cells: readonly CellValue[];
}

/** What the operator has in the log: the changes, and columns of their own. */
export interface KeptLog {
  readonly rows: readonly TypedChange[];
  /** What we told the rows apart by when we wrote them; null for rows the operator added. */
  readonly keys: readonly CellValue[];
  readonly own: readonly OwnColumn[];
  /** Headings in the order of the sheet, ours in the language asked for. */
  readonly order: readonly string[];
}

export const EMPTY_LOG: KeptLog = { rows: [], keys: [], own: [], order: [] };

const LOCALES: readonly Locale[] = ["zh-CN", "en-US"];

/**
 * What is to be kept of a log that is there. Our columns are known by their headings in either language, whatever
 * order they are in; all others are the operator's. Rows at the end without anything of the operator are left out.
 */
export function keptLog({ headings, rows, formats }: LogCells, locale: Locale): KeptLog {
  const own = ourHeadings(bidLogWords(locale));
  const known = new Map<string, string>();
  for (const each of LOCALES)
    ourHeadings(bidLogWords(each)).forEach((heading, i) => {
      if (!known.has(heading.toLowerCase())) known.set(heading.toLowerCase(), own[i]);
    });
  const named = headings.map((heading) => known.get(heading.toLowerCase()) ?? null);
  const { typed, key } = bidLogWords(locale);
  const places = TYPED_CELLS.map((cell) => named.indexOf(typed[cell]));
  const added = [...headings.keys()].filter((place) => named[place] === null);
  let count = rows.length;
  while (count > 0 && [...places, ...added].every((place) => !isFilled(rows[count - 1][place]))) count -= 1;
  const kept = rows.slice(0, count);
  return {
    rows: kept.map((row) => typedChange((cell) => row[places[TYPED_CELLS.indexOf(cell)]] ?? null)),
    keys: kept.map((row) => row[named.indexOf(key)] ?? null),
    own: added.map((place) => ({
      header: headings[place],
      numberFormat: formats[place] ?? "General",
      cells: kept.map((row) => row[place] ?? null),
    })),
    order: headings.map((heading, place) => named[place] ?? heading),
  };
}

/** The log with changes below it, each with a number as its key that no row has. */
export function withChanges(log: KeptLog, changes: readonly TypedChange[]): KeptLog {
  const last = log.keys.reduce<number>((most, key) => Math.max(most, Number(key) || 0), 0);
  return {
    ...log,
    rows: [...log.rows, ...changes],
    keys: [...log.keys, ...changes.map((_, i) => last + 1 + i)],
  };
}

export function typedChange(of: (cell: TypedCell) => CellValue): TypedChange {
  const [date, word, matchType, campaign, action, oldBid, newBid, reason, remark] = TYPED_CELLS.map(of);
  return { date, word, matchType, campaign, action, oldBid, newBid, reason, remark };
}

/** Every heading of ours, in the same order in every language. */
function ourHeadings({ typed, change, side, key }: BidLogWords): readonly string[] {
  return [
    ...TYPED_CELLS.map((cell) => typed[cell]),
    ...Object.values(change),
    ...SIDE_CELLS.flatMap((cell) => [side.before[cell], side.after[cell]]),
    key,
  ];
}

function isFilled(cell: CellValue | undefined): boolean {
  return cell !== undefined && cell !== null && cell !== "";
}
