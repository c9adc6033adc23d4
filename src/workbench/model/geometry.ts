import type { Sheet } from "./sheet";

/** Points from the sheet's left edge to the column; hidden columns take no room. */
export function leftOf(sheet: Sheet, column: number): number {
  let points = column * sheet.defaultColumnWidth;
  for (const [at, format] of sheet.columns)
    if (at < column)
      points += (format.hidden ? 0 : (format.width ?? sheet.defaultColumnWidth)) - sheet.defaultColumnWidth;
  return points;
}

/** Points from the sheet's top edge to the row; hidden rows take no room. */
export function topOf(sheet: Sheet, row: number): number {
  let points = row * sheet.defaultRowHeight;
  for (const [at, format] of sheet.rows)
    if (at < row)
      points += (format.hidden ? 0 : (format.height ?? sheet.defaultRowHeight)) - sheet.defaultRowHeight;
  return points;
}
