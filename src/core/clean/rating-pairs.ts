import type { CellCleaner } from "./clean-cell";
import { cleanNumber } from "./clean-number";
import type { RawColumn } from "./raw-columns";
import type { FieldId } from "../fields/index";
import { isMissingMark, tidyText } from "../values/text";
import type { CellValue } from "../../workbook/grid";

/** Which of the two figures of a cell such as "4.8+19": the rating, or the number of reviews. */
export type RatingPart = "rating" | "reviewCount";

/** A rating from 0 to 5 and a whole number of reviews: "4.8+19", "4.8 (1,273)", "4.8/19". */
const PAIR = /^([0-5](?:\.\d{1,2})?)\s*[+/(]\s*(\d[\d,]*)\s*\)?$/;
/** Share of the filled cells that have to be pairs. */
const MOST = 0.8;
const FEWEST = 3;
const SAMPLE = 500;

/**
 * Parts a column whose cells hold a rating and a number of reviews in two columns, the way sellers note both of a
 * product in one cell. Any other column is given back as it is.
 */
export function partRatings(raw: RawColumn): readonly RawColumn[] {
  const { field } = raw.column;
  if ((field !== null && field !== "rating") || !holdsPairs(raw.cells)) return [raw];
  const part = (of: RatingPart & FieldId): RawColumn => ({
    ...raw,
    part: of,
    column: { ...raw.column, field: of, confidence: 0.9, evidence: "figures", readings: [], scale: 1 },
  });
  return [part("rating"), part("reviewCount")];
}

/** Makes the cleaner that takes one of the two figures; a cell that is no pair is read as a figure by itself. */
export function ratingPartCleaner(part: RatingPart): CellCleaner {
  const place = part === "rating" ? 1 : 2;
  return (cell, note) => {
    const pair = typeof cell === "string" ? PAIR.exec(tidyText(cell)) : null;
    if (pair === null) return part === "rating" ? cleanNumber(cell, note) : null;
    note.code = "part-of-cell";
    return Number(pair[place].replaceAll(",", ""));
  };
}

function holdsPairs(cells: readonly CellValue[]): boolean {
  const step = Math.max(1, Math.floor(cells.length / SAMPLE));
  let [filled, pairs] = [0, 0];
  for (let i = 0; i < cells.length; i += step) {
    const cell = cells[i];
    if (cell === null) continue;
    const text = typeof cell === "string" ? tidyText(cell) : "";
    if (typeof cell === "string" && isMissingMark(text)) continue;
    filled += 1;
    if (PAIR.test(text)) pairs += 1;
  }
  return pairs >= FEWEST && pairs >= MOST * filled;
}
