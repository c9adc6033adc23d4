import { isBlank } from "./cell-kind";
import { headerKey } from "../columns/header-text";
import type { CellValue } from "../../../workbook/grid";

/** The words of a row of the header, to be found again in the body. */
export interface HeaderWords {
  /** One a column, "" where there is no text; as written, and as they are compared. */
  readonly texts: readonly string[];
  readonly keys: readonly string[];
  /** Columns with a text. */
  readonly count: number;
}

export function headerWords(row: readonly CellValue[]): HeaderWords {
  const texts = row.map((value) => (typeof value === "string" && !isBlank(value) ? value : ""));
  return { texts, keys: texts.map(headerKey), count: texts.filter((text) => text !== "").length };
}

/** Whether a row says the header again; one heading in five may differ. */
export function repeatsHeader(row: readonly CellValue[], { texts, keys, count }: HeaderWords): boolean {
  if (count < 2) return false;
  // A row of data differs in its first cells, and then needs no further look.
  let different = 0;
  for (let i = 0; i < texts.length && different <= count * 0.2; i += 1) {
    if (texts[i] === "" || row[i] === texts[i]) continue;
    const value = row[i];
    if (typeof value !== "string" || !mayBe(value, texts[i]) || headerKey(value) !== keys[i]) different += 1;
  }
  return different <= count * 0.2;
}

/** Quick: whether a text may be a heading written a little differently, by its length and ends. */
function mayBe(value: string, text: string): boolean {
  if (Math.abs(value.length - text.length) > 6) return false;
  const [a, b] = [value.trim(), text.trim()];
  return mayBeSame(a, b, 0) && mayBeSame(a, b, -1);
}

/** Whether the characters at an end are the same in any letter case, or one of them is of full width. */
function mayBeSame(value: string, text: string, at: number): boolean {
  const [a, b] = [value.at(at)?.charCodeAt(0) ?? 0, text.at(at)?.charCodeAt(0) ?? 0];
  return (a | 0x20) === (b | 0x20) || a >= 0xff00 || b >= 0xff00;
}
