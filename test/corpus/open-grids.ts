import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { FORMAT_ROWS_BOTTOM, FORMAT_ROWS_TOP } from "../../src/excel/limits";
import { areaOf } from "../../src/excel/named-areas";
import type { CellValue, FormatSample, Grid, GridName, GridTable } from "../../src/workbook/grid";
import { CellError, type Scalar } from "../../src/workbench/model/values";
import type { Sheet } from "../../src/workbench/model/sheet";
import type { Workbook } from "../../src/workbench/model/workbook";
import { formatValue } from "../../src/workbench/model/display-text";
import { openWorkbook } from "../../src/workbench/xlsx/open";

/** Rows at the top and at the bottom whose number formats the add-in reads; as in src/excel/limits.ts. */

/** Opens a file in the workbench and gives the grids the add-in would read from it. */
export function openGrids(file: string): readonly Grid[] {
  const { workbook } = openWorkbook(readFileSync(file), { fileName: basename(file) });
  return workbook.sheets.map((sheet) => ({ ...gridOf(sheet), names: namesOf(workbook, sheet) }));
}

/** The names a user gave to one area of the sheet. */
function namesOf(workbook: Workbook, sheet: Sheet): readonly GridName[] {
  return workbook.names.flatMap(({ name, formulaText, visible }) => {
    const area = visible ? areaOf(formulaText) : null;
    if (area === null || area.sheet !== sheet.name) return [];
    const { firstRow, lastRow, firstColumn, lastColumn } = area;
    return [{ name, firstRow, lastRow, firstColumn, lastColumn }];
  });
}

function gridOf(sheet: Sheet): Grid {
  const used = sheet.usedArea(true);
  if (used === null) {
    return { sheet: sheet.name, firstRow: 1, firstColumn: 1, rows: [], formats: [], tables: [] };
  }
  const rows: CellValue[][] = [];
  const formats: FormatSample[] = [];
  for (let row = used.top; row <= used.bottom; row += 1) {
    const values: CellValue[] = [];
    for (let column = used.left; column <= used.right; column += 1)
      values.push(cellValue(sheet.value(row, column)));
    rows.push(values);
    if (row < used.top + FORMAT_ROWS_TOP || row > used.bottom - FORMAT_ROWS_BOTTOM)
      formats.push(formatsOf(sheet, row, used));
  }
  const tables = sheet.tables.map(({ name, area, showHeaders, showTotals }): GridTable => ({
    name,
    firstRow: area.top + 1,
    lastRow: area.bottom + 1,
    firstColumn: area.left + 1,
    lastColumn: area.right + 1,
    hasHeader: showHeaders,
    hasTotals: showTotals,
  }));
  return {
    sheet: sheet.name,
    firstRow: used.top + 1,
    firstColumn: used.left + 1,
    rows,
    formats,
    tables,
  };
}

function formatsOf(sheet: Sheet, row: number, used: { left: number; right: number }): FormatSample {
  const formats: string[] = [];
  const texts: string[] = [];
  for (let column = used.left; column <= used.right; column += 1) {
    const { numberFormat } = sheet.style(row, column);
    formats.push(numberFormat);
    texts.push(formatValue(sheet.value(row, column), numberFormat, sheet.workbook));
  }
  return { row: row + 1, formats, texts };
}

/** As Excel's API gives a cell: errors as their texts, nothing for an empty one. */
function cellValue(value: Scalar): CellValue {
  if (value === null || value === "") return null;
  return value instanceof CellError ? value.text : value;
}
