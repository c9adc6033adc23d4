/** A column or cell address of a sheet, taken apart; rows and columns count from 1. */
export interface CellAddress {
  readonly column: number;
  readonly row: number;
}

/** Number of a column letter: "A" -> 1, "AA" -> 27. NaN for what is no letter. */
export function columnNumber(letters: string): number {
  if (!/^[A-Z]{1,3}$/.test(letters)) return NaN;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Letter of a column number: 27 -> "AA". */
export function columnLetter(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnLetter((column - 1 - rest) / 26) + letter : letter;
}

/** "B17" -> column 2, row 17; null for what is no address. */
export function cellAddress(text: string): CellAddress | null {
  const match = /^([A-Z]{1,3})([1-9]\d*)$/.exec(text);
  return match === null ? null : { column: columnNumber(match[1] as string), row: Number(match[2]) };
}

/** "C:DU" -> [3, 125]; null for what is no span of columns in order. */
export function columnSpan(text: string): readonly [first: number, last: number] | null {
  const [first, last, ...more] = text.split(":").map(columnNumber);
  if (first === undefined || last === undefined || more.length > 0) return null;
  return first <= last ? [first, last] : null;
}

/** Rows named by "5" or "20-22": ["5", "20-22"] -> [5, 20, 21, 22]. Null when one of them is neither. */
export function rowsNamed(names: readonly string[]): readonly number[] | null {
  const rows: number[] = [];
  for (const name of names) {
    const match = /^([1-9]\d*)(?:-([1-9]\d*))?$/.exec(name);
    if (match === null) return null;
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (last < first) return null;
    for (let row = first; row <= last; row++) rows.push(row);
  }
  return rows;
}
