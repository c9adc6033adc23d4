/** A column of the row the formula stands in: `[@访客数]`, or `[@[Paid amount]]` where the name needs brackets. */
export function thisRow(column: string): string {
  return /^[\p{L}\p{N}_]+$/u.test(column) ? `[@${column}]` : `[@[${escapeColumn(column)}]]`;
}

/** All data cells of a table's column: `日报[访客数]`. */
export function wholeColumn(table: string, column: string): string {
  return `${table}[${escapeColumn(column)}]`;
}

/** Puts an apostrophe before the characters that mean something inside a structured reference. */
export function escapeColumn(column: string): string {
  return column.replace(/['[\]#@]/g, "'$&");
}

/**
 * A heading without line breaks and without the characters a structured reference would have to escape, so that
 * operators can type it in formulas of their own.
 */
export function plainHeading(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/['[\]#@]/g, (mark) => HARMLESS[mark] ?? mark);
}

const HARMLESS: Readonly<Record<string, string>> = { "'": "’", "[": "（", "]": "）", "#": "＃", "@": "＠" };
