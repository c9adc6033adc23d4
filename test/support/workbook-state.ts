import { DEFAULT_STYLE } from "../../src/workbench/model/styles";
import type { Sheet } from "../../src/workbench/model/sheet";
import type { Workbook } from "../../src/workbench/model/workbook";

/**
 * Everything of a workbook that a person could see or refer to, as plain data for comparing: cells, formulas,
 * styles, tables, charts, names, sheet order and names. Ids and the history of style numbers are left out.
 */
export function stateOf(workbook: Workbook): object {
  return {
    names: workbook.names.map(({ name, formulaText }) => [name, formulaText]),
    sheets: workbook.sheets.map((sheet) => stateOfSheet(sheet)),
  };
}

export function stateOfSheet(sheet: Sheet): object {
  const used = sheet.usedArea();
  const cells: unknown[] = [];
  if (used)
    for (let row = used.top; row <= used.bottom; row++)
      for (let column = used.left; column <= used.right; column++) {
        const value = sheet.value(row, column);
        const formula = sheet.formulaText(row, column);
        const { sourceXf: _file, ...style } = sheet.style(row, column);
        const plain = JSON.stringify(style) === JSON.stringify(DEFAULT_STYLE);
        if (value === null && formula === null && plain) continue;
        cells.push([
          row,
          column,
          value === null ? null : String(value),
          typeof value,
          formula,
          JSON.stringify(style),
        ]);
      }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    frozen: sheet.frozen,
    columns: [...sheet.columns].map(([column, format]) => [column, format.width, format.hidden]),
    tables: sheet.tables.map(({ name, area, columns, showTotals, style }) => ({
      name,
      area,
      columns: columns.map((column) => [column.name, column.calculatedFormula]),
      showTotals,
      style,
    })),
    charts: sheet.charts.map(({ name, title, series }) => [
      name,
      title.text,
      series.map((s) => [s.name, s.values]),
    ]),
    marks: [...sheet.customProperties].filter(([key]) => key !== "opsheet.build"),
    cells,
  };
}
