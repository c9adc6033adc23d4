import { type Area, columnsIn, intersection, rowsIn } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { cellText } from "../grid/cell-text";

/** What the cells of an area show, as spreadsheets put it on the clipboard: tabs between cells, a line a row. */
export function copiedText(sheet: Sheet, area: Area): string {
  const used = sheet.usedArea();
  const at = used && intersection(used, area);
  if (!at) return "";
  const rows = Array.from({ length: rowsIn(at) }, (_, row) =>
    Array.from(
      { length: columnsIn(at) },
      (_cell, column) => cellText(sheet, at.top + row, at.left + column)?.text ?? "",
    ).join("\t"),
  );
  return rows.join("\n");
}
