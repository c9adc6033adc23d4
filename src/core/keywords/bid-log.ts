import { dateContextOf } from "../clean/date-context";
import { dateCleaner } from "../clean/clean-date";
import type { CellNote } from "../clean/clean-cell";
import type { DateSystem } from "../values/serial-date";
import { serialFromIso } from "../values/serial-date";
import { tidyText } from "../values/text";
import { wordKey } from "./word-codes";
import type { CellValue } from "../../workbook/grid";

/** Cells of a change as the operator may type them, by what they are. */
export const TYPED_CELLS = [
  "date",
  "word",
  "matchType",
  "campaign",
  "action",
  "oldBid",
  "newBid",
  "reason",
  "remark",
] as const;
export type TypedCell = (typeof TYPED_CELLS)[number];

/** A row of the 调价记录 as it is typed. */
export type TypedChange = Readonly<Record<TypedCell, CellValue>>;

/** What a change is compared by; names as `wordKey` has them. */
export interface LoggedChange {
  /** Serial number (1900 system) of the day it was made; null where it cannot be read. */
  readonly day: number | null;
  /** Null where no word is written. */
  readonly word: string | null;
  /** Null for all ways of matching, and for all campaigns. */
  readonly matchType: string | null;
  readonly campaign: string | null;
}

/**
 * Reads the changes of a log, in its order. `year` is the year of days written without one.
 * A day may be written in any way a column of dates may hold it; a time of day is left out.
 */
export function readChanges(
  rows: readonly TypedChange[],
  { year, dateSystem }: { readonly year: number | null; readonly dateSystem: DateSystem },
): readonly LoggedChange[] {
  const cells = rows.map(({ date }) => date);
  const clean = dateCleaner(dateContextOf(cells, [year === null ? null : `${year}年`], dateSystem));
  const note: CellNote = { code: null };
  return rows.map(({ date, word, matchType, campaign }) => {
    const iso = clean(date, note);
    return {
      day: typeof iso === "string" ? serialFromIso(iso.slice(0, 10)) : null,
      word: nameOf(word),
      matchType: nameOf(matchType),
      campaign: nameOf(campaign),
    };
  });
}

/**
 * The changes that are not in the log yet: of the same day, word, way of matching, campaign, action and bids there is
 * one row, whatever was remarked. `actionOf` gives what an action is the same by, in whatever language it was written.
 */
export function newChanges(
  rows: readonly TypedChange[],
  changes: readonly TypedChange[],
  around: { readonly year: number | null; readonly dateSystem: DateSystem },
  actionOf: (cell: CellValue) => string,
): readonly TypedChange[] {
  const keysOf = (all: readonly TypedChange[]): readonly string[] => {
    const read = readChanges(all, around);
    return all.map(({ action, oldBid, newBid }, i) =>
      JSON.stringify([read[i], actionOf(action), bidOf(oldBid), bidOf(newBid)]),
    );
  };
  const known = new Set(keysOf(rows));
  const keys = keysOf(changes);
  return changes.filter((_, i) => !known.has(keys[i]) && known.add(keys[i]) !== null);
}

/** Whether two changes set the bid of the same clicks: a name that is not written stands for all of them. */
export function meetsChange(a: LoggedChange, b: LoggedChange): boolean {
  const meets = (one: string | null, other: string | null): boolean =>
    one === null || other === null || one === other;
  return a.word === b.word && meets(a.matchType, b.matchType) && meets(a.campaign, b.campaign);
}

function nameOf(cell: CellValue): string | null {
  const key = cell === null ? "" : wordKey(String(cell));
  return key === "" ? null : key;
}

/** A bid as typed: 1.2 and "1.20" are the same. */
function bidOf(cell: CellValue): CellValue {
  if (typeof cell !== "string") return cell;
  const text = tidyText(cell);
  const number = Number(text);
  return text === "" ? null : Number.isNaN(number) ? text : number;
}
