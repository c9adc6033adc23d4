import { placeOf } from "../clean/changes";
import type { CleanColumn, CleanTable } from "../clean/clean-table";
import { issue } from "../issue";
import type { Issue } from "../issue";

/** Marks of money as they stand before or after a figure. ¥ is 元 or yen: both are written with it. */
const MARKS: ReadonlyArray<readonly [string, RegExp]> = [
  ["₹", /₹|\binr|\brs\b/i],
  ["€", /€|\beur/i],
  ["£", /£|\bgbp/i],
  ["¥", /[¥￥元]|rmb|\bcny|\bjpy/i],
  ["$", /[$＄]|\busd/i],
];

/**
 * Finds columns in which some amounts carry another currency's mark than the others, at the first such cell.
 * Issues: "mixed-currencies". Example: "¥12", "¥8", "$3" -> one issue, count 1, example "$3".
 */
export function currencyFindings(table: CleanTable): readonly Issue[] {
  return table.columns.flatMap((column) => {
    const found = column.type === "number" ? placesByMark(column) : new Map<string, number[]>();
    if (found.size < 2) return [];
    const [most, ...others] = [...found.values()].sort((a, b) => b.length - a.length);
    const places = others.flat().sort((a, b) => a - b);
    const originals = column.changed?.originals ?? [];
    const at = { sheet: table.sheet, ...placeOf(table, column, places[0]) };
    const params = {
      header: column.header,
      count: places.length,
      example: String(originals[places[0]]),
      other: String(originals[most[0]]),
    };
    return [issue("mixed-currencies", at, params)];
  });
}

function placesByMark({ changed, values }: CleanColumn): Map<string, number[]> {
  const found = new Map<string, number[]>();
  changed?.originals.forEach((original, place) => {
    if (typeof original !== "string" || typeof values[place] !== "number") return;
    const mark = markOf(original);
    if (mark === null) return;
    const places = found.get(mark);
    if (places === undefined) found.set(mark, [place]);
    else places.push(place);
  });
  return found;
}

function markOf(text: string): string | null {
  // Most texts in a column of figures begin and end with a digit or a sign that is no money's.
  if ((isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1))) || text.length > 40)
    return null;
  return MARKS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Digits and the characters from "%" to "/" of which "$" is not one. */
function isPlain(code: number): boolean {
  return code >= 0x25 && code <= 0x39;
}
