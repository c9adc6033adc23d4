import type { IWorkbookData } from "@univerjs/core";
import { BooleanNumber, LocaleType } from "@univerjs/core";
import { MAX_COLUMNS, MAX_ROWS } from "../../model/limits";
import type { Sheet } from "../../model/sheet";

/** Pixels of a length in points. */
export const pixels = (points: number): number => Math.round((points * 4) / 3);
/** Points of a length in pixels. */
export const points = (px: number): number => (px * 3) / 4;

/**
 * The sheet's layout in Univer's words: sizes, merged cells, frozen panes. Cells are not in it, they are read from
 * the model when they come into view. Some rows and columns beyond the used ones can be reached, as in Excel.
 */
export function univerSnapshot(sheet: Sheet, unitId: string): IWorkbookData {
  const { rowCount, columnCount } = reach(sheet);
  const rowData: Record<number, { h?: number; hd?: BooleanNumber; ia: BooleanNumber }> = {};
  for (const [row, format] of sheet.rows)
    if (format.height !== undefined || format.hidden)
      rowData[row] = {
        h: pixels(format.height ?? sheet.defaultRowHeight),
        ia: BooleanNumber.FALSE,
        ...(format.hidden ? { hd: BooleanNumber.TRUE } : {}),
      };
  const columnData: Record<number, { w?: number; hd?: BooleanNumber }> = {};
  for (const [column, format] of sheet.columns)
    if (column < columnCount && (format.width !== undefined || format.hidden))
      columnData[column] = {
        w: pixels(format.width ?? sheet.defaultColumnWidth),
        ...(format.hidden ? { hd: BooleanNumber.TRUE } : {}),
      };
  const { rows, columns } = sheet.frozen;
  return {
    id: unitId,
    name: sheet.workbook.fileName,
    appVersion: "",
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: [sheet.id],
    sheets: {
      [sheet.id]: {
        id: sheet.id,
        name: sheet.name,
        rowCount,
        columnCount,
        defaultRowHeight: pixels(sheet.defaultRowHeight),
        defaultColumnWidth: pixels(sheet.defaultColumnWidth),
        rowHeader: { width: 46 },
        columnHeader: { height: 22 },
        cellData: {},
        rowData,
        columnData,
        mergeData: sheet.merges.map((area) => ({
          startRow: area.top,
          endRow: area.bottom,
          startColumn: area.left,
          endColumn: area.right,
        })),
        freeze: {
          startRow: rows > 0 ? rows : -1,
          startColumn: columns > 0 ? columns : -1,
          ySplit: rows,
          xSplit: columns,
        },
        showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
        gridlinesColor: "#E1E1E1",
      },
    },
  };
}

/** Changes when the layout must be given to Univer anew; cells do not matter. */
export function layoutKey(sheet: Sheet): string {
  const rows = [...sheet.rows].filter(([, format]) => format.height !== undefined || format.hidden);
  return JSON.stringify([
    sheet.id,
    reach(sheet),
    [...sheet.columns].map(([at, format]) => [at, format.width, format.hidden]),
    rows.length > 2000 ? rows.length : rows.map(([at, format]) => [at, format.height, format.hidden]),
    sheet.merges,
    sheet.frozen,
    sheet.showGridlines,
    sheet.defaultColumnWidth,
    sheet.defaultRowHeight,
  ]);
}

/** Rows and columns that can be scrolled to, in steps so that typing at the end does not lay out anew each time. */
function reach(sheet: Sheet): { rowCount: number; columnCount: number } {
  const used = sheet.usedArea();
  const step = (last: number, by: number): number => (Math.floor(last / by) + 2) * by;
  return {
    rowCount: Math.min(MAX_ROWS, step(Math.max(used?.bottom ?? 0, sheet.selection.top), 100)),
    columnCount: Math.min(MAX_COLUMNS, step(Math.max(used?.right ?? 0, 13), 13)),
  };
}
