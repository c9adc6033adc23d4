import { CellError, type Scalar } from "../model/values";
import { fifteenDigits } from "./arithmetic";
import { looksNumeric } from "./coercion";

/**
 * The rows of one column by the value they hold, ascending. Texts are found without regard to letter case, numbers
 * by their 15 digits. Empty cells and errors are not listed.
 */
export class ColumnIndex {
  /** True where some text may read as a number, which conditions on numbers find as well. */
  readonly hasNumericTexts: boolean;
  private readonly rowsByKey = new Map<string | number | boolean, number[]>();

  constructor(values: readonly (Scalar | undefined)[]) {
    let numericTexts = false;
    for (let row = 0; row < values.length; row++) {
      const value = values[row];
      if (value === undefined || value === null || value instanceof CellError) continue;
      if (typeof value === "string" && looksNumeric(value)) numericTexts = true;
      const key = keyOf(value);
      const rows = this.rowsByKey.get(key);
      if (rows) rows.push(row);
      else this.rowsByKey.set(key, [row]);
    }
    this.hasNumericTexts = numericTexts;
  }

  rows(value: string | number | boolean): readonly number[] {
    return this.rowsByKey.get(keyOf(value)) ?? [];
  }

  /** The first row from top to bottom that holds the value, -1 where none does. */
  firstRow(value: string | number | boolean, top: number, bottom: number): number {
    const rows = this.rows(value);
    const row = rows[lowerBound(rows, top)];
    return row !== undefined && row <= bottom ? row : -1;
  }
}

/** The first place in an ascending list whose entry is not below the limit. */
export function lowerBound(list: readonly number[], limit: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keyOf(value: string | number | boolean): string | number | boolean {
  return typeof value === "string"
    ? value.toLowerCase()
    : typeof value === "number"
      ? fifteenDigits(value)
      : value;
}
