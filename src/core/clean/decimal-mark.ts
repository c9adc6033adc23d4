import type { DecimalMark } from "../values/scan-digits";
import type { CellValue } from "../../workbook/grid";

/** Texts looked at in a column. */
const SAMPLE = 200;
/** "0,5", "12,34", "1.234,5": behind groups of three a comma would have three digits after it. */
const COMMA = /\d,(?:\d{1,2}|\d{4,})(?!\d|[.,]\d)|\d\.\d{3},\d/;
const POINT = /\d\.(?:\d{1,2}|\d{4,})(?!\d|[.,]\d)|\d,\d{3}\.\d/;

/**
 * The mark before fractions in a sheet's texts: a comma where texts say so and none says otherwise. It decides what
 * a text such as "1.234" is, which by itself may be either.
 */
export function decimalMarkOf(columns: readonly (readonly CellValue[])[]): DecimalMark {
  let commas = 0;
  for (const cells of columns) {
    const step = Math.max(1, Math.floor(cells.length / SAMPLE));
    for (let i = 0; i < cells.length; i += step) {
      const cell = cells[i];
      if (typeof cell !== "string" || cell.length > 30) continue;
      if (POINT.test(cell) && !isDateLike(cell)) return ".";
      if (COMMA.test(cell)) commas += 1;
    }
  }
  return commas > 0 ? "," : ".";
}

/** "1.3.2026", "2026.3.1": points between days and months say nothing of fractions. */
function isDateLike(text: string): boolean {
  return /^\d{1,2}\.\d{1,2}\.|^\d{4}\.\d{1,2}\.|^\d{1,2}:\d{2}/.test(text.trim());
}
