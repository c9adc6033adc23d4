import { isBlank } from "./cell-kind";
import { headerKey } from "../columns/header-text";
import type { Grid } from "../../../workbook/grid";

/**
 * Where the rows of a header say the same headings again and again from its first column on, the columns each block begins
 * with: blocks of different weeks beside each other. One column, the first, where it does not.
 * Example: 日期 | 访客 | 金额 | 日期 | 访客 | 金额 gives [0, 3]; groups over 访客 | 金额 beside one 日期 give [0].
 */
export function blockStarts(header: Grid["rows"]): readonly number[] {
  const keys = keysOf(header);
  const width = keys.length;
  for (let step = 2; step * 2 <= width; step += 1) {
    if (keys[step] !== keys[0]) continue;
    const blocks = Math.ceil(width / step);
    // The last block may lack its last columns, and a blank column may stand between two.
    if (width % step !== 0 && width % step !== step - 1) continue;
    if (keys.every((key, i) => key === keys[i % step]))
      return Array.from({ length: blocks }, (_, i) => i * step);
  }
  return [0];
}

function keysOf(header: Grid["rows"]): readonly string[] {
  return header[0].map((_, column) => {
    for (let row = header.length - 1; row >= 0; row -= 1) {
      const value = header[row][column];
      if (!isBlank(value)) return headerKey(String(value));
    }
    return "";
  });
}
