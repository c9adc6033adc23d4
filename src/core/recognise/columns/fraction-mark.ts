import type { DecimalMark } from "../../values/scan-digits";
import type { CellValue } from "../../../workbook/grid";

/** One figure with a comma before its fraction, and what may stand around it: "12,50 €", "-1.234,5", "0,8 %". */
const COMMA =
  /^[^\d,.]{0,5}\d{1,3}(?:[. \u00a0]\d{3})*,(?:\d{1,2}|\d{4,})[^\d,.]{0,5}$|^[^\d,.]{0,5}\d+,(?:\d{1,2}|\d{4,})[^\d,.]{0,5}$/;
/** A point before a fraction; behind groups of three it would have three digits after it. */
const POINT = /\d\.(?:\d{1,2}|\d{4,})(?!\d|[.,]\d)|\d,\d{3}\.\d/;
const MOST_LENGTH = 30;

/**
 * The mark before fractions in the texts of one column: a comma where texts say so and none says otherwise.
 * Example: "12,50 €", "1.234,00 €" -> ","; "1,234" or "1,2,3" alone say nothing -> ".".
 */
export function fractionMark(cells: readonly CellValue[]): DecimalMark {
  let commas = 0;
  for (const cell of cells) {
    if (typeof cell !== "string" || cell.length > MOST_LENGTH) continue;
    if (POINT.test(cell)) return ".";
    if (COMMA.test(cell)) commas += 1;
  }
  return commas > 0 ? "," : ".";
}
