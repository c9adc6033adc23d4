import { isDeepStrictEqual } from "node:util";
import { DEFAULT_STYLE, type Style } from "../../src/workbench/model/styles";
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
        const style = styleText(sheet.style(row, column));
        if (value === null && formula === null && style === PLAIN) continue;
        cells.push([row, column, value === null ? null : String(value), typeof value, formula, style]);
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

/**
 * Expects two states, or what holds them, to be equal as toEqual says. That they are the same to the letter is found
 * out first, since toEqual takes ten times as long for thousands of cells.
 */
export function expectSame(found: object, expected: object): void {
  if (!isDeepStrictEqual(found, expected)) expect(found).toEqual(expected);
}

/** A style never changes, so each is put into words once. */
const styleTexts = new WeakMap<Style, string>();

function styleText(style: Style): string {
  let text = styleTexts.get(style);
  if (text === undefined) {
    const { sourceXf: _file, ...shown } = style;
    styleTexts.set(style, (text = JSON.stringify(shown)));
  }
  return text;
}

const PLAIN = styleText(DEFAULT_STYLE);
