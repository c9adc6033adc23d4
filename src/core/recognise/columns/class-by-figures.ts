import type { FiguresOf } from "./arithmetic";
import { classOfCells } from "./measure-class";
import type { ColumnProfile } from "./profile";
import type { FieldId } from "../../fields/index";

/** What bare figures are by their size and decimals. */
export type FigureClass = "money" | "count" | "rate" | "name";

/** Share of figures with decimals from which they are no counts, and the fewest rows to say so. */
const BROKEN = 0.2;
const ENOUGH = 3;
/** Those who come: never fewer than those who buy. */
const COMERS: readonly FieldId[] = ["visitors", "clicks", "sessions", "storeEntries", "exposedUsers"];
/** Of a hundred who come fewer than this many buy, and each brings more than so many hundredths in money. */
const SELDOM_BUY = 0.15;
/** Those who ask: most of them buy, for far more than one yuan each. */
const ASKERS: readonly FieldId[] = ["enquiryUsers", "serviceChats"];

/**
 * Whether figures under a word that says only what was done ("成交") are money, a number of things, a rate, or no
 * figures at all. By decimals, and by size beside those who came: more than they are is money, far fewer is a count.
 * Null where they may be either. Example: 成交 2521.8 -> "money"; 27 beside 813 visitors -> "count".
 */
export function classByFigures(profile: ColumnProfile, figuresOf: FiguresOf): FigureClass | null {
  const { filled, numbers, integers, median, percents } = profile;
  if (filled > 0 && numbers < filled * 0.3) return "name";
  if (numbers > 0 && percents > numbers / 2) return "rate";
  if (numbers < ENOUGH) return null;
  if (numbers - integers >= Math.max(2, numbers * BROKEN)) {
    return profile.figures.every((figure) => figure === null || Math.abs(figure) <= 1) ? "rate" : "money";
  }
  if (median === 0) return null;
  const askers = mediansOf(ASKERS, profile, figuresOf);
  if (askers.length > 0) return median < Math.max(...askers) ? "count" : "money";
  const comers = mediansOf(COMERS, profile, figuresOf);
  if (comers.length === 0) return null;
  if (median > Math.max(...comers)) return "money";
  return median < Math.min(...comers) * SELDOM_BUY ? "count" : null;
}

function mediansOf(fields: readonly FieldId[], own: ColumnProfile, figuresOf: FiguresOf): readonly number[] {
  return fields
    .flatMap((field) => figuresOf(field))
    .filter(({ profile }) => profile !== own)
    .map(({ profile, scale }) => profile.median * scale);
}

/** Whether cells are amounts of money without looking at anything else: by a mark, a unit or by cents. */
export function areAmounts(profile: ColumnProfile): boolean {
  const said = classOfCells(profile);
  if (said !== null) return said === "money";
  const { numbers, integers, percents, median } = profile;
  return (
    percents === 0 && numbers >= ENOUGH && median > 1 && numbers - integers >= Math.max(2, numbers * BROKEN)
  );
}
