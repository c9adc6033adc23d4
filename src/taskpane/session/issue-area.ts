import type { AnalysedTable } from "../../app/analyse";
import type { Issue } from "../../core/issue";
import type { PlacedArea } from "../../workbook/port";

/** The cells of the operator's sheet an issue speaks of: a cell, a row of the table, a column of it, or none. */
export function issueArea(
  { at, params }: Issue,
  sheet: string,
  { recognised }: AnalysedTable,
): PlacedArea | null {
  const row = at?.row ?? (typeof params["row"] === "number" ? params["row"] : undefined);
  const column = at?.column;
  const first = recognised.columns[0]?.index ?? 1;
  const last = recognised.columns.at(-1)?.index ?? first;
  if (row === undefined && column === undefined) return null;
  return {
    sheet,
    firstRow: row ?? recognised.headerRows[1],
    lastRow: row ?? recognised.lastDataRow,
    firstColumn: column ?? first,
    lastColumn: column ?? last,
  };
}
