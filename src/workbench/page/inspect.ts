import { parseAddress } from "../model/address";
import { CellError } from "../model/values";
import type { Workbook } from "../model/workbook";

/** What a cell holds, as plain data: errors are their texts. */
export interface InspectedCell {
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
}

/** A read-only look at the workbook, for tests and the developer console: `workbench.read("日报!A1:F10")`. */
export interface WorkbenchInspection {
  sheets(): string[];
  tables(): { name: string; sheet: string; address: string; rows: number; columns: string[] }[];
  charts(): {
    sheet: string;
    name: string;
    type: string;
    series: { name: string; values: string; categories: string | null }[];
  }[];
  /** Cells of an address with sheet name, row by row; without a sheet name of the active sheet. */
  read(address: string): InspectedCell[][];
  activeSheet(): string;
  /** False while a calculation waits for the add-in's functions. */
  settled(): Promise<void>;
}

/** Makes the inspection of whatever workbook is open. */
export function inspection(current: () => Workbook): WorkbenchInspection {
  return {
    sheets: () => current().sheets.map((sheet) => sheet.name),
    tables: () =>
      current().tables.map((table) => ({
        name: table.name,
        sheet: table.sheet.name,
        address: `R${table.area.top + 1}C${table.area.left + 1}:R${table.area.bottom + 1}C${table.area.right + 1}`,
        rows:
          table.area.bottom - table.area.top + 1 - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0),
        columns: table.columns.map((column) => column.name),
      })),
    charts: () =>
      current().sheets.flatMap((sheet) =>
        sheet.charts.map((chart) => ({
          sheet: sheet.name,
          name: chart.name,
          type: chart.type,
          series: chart.series.map(({ name, values, categories }) => ({ name, values, categories })),
        })),
      ),
    read(address) {
      const { sheet: name, area } = parseAddress(address);
      const sheet = name === null ? current().activeSheet : current().findSheet(name);
      if (!sheet) throw new Error(`There is no sheet "${String(name)}".`);
      return Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
        Array.from({ length: area.right - area.left + 1 }, (_, column) => {
          const at = [area.top + row, area.left + column] as const;
          const value = sheet.value(...at);
          return {
            value: value instanceof CellError ? value.text : value,
            formula: sheet.formulaText(...at),
          };
        }),
      );
    },
    activeSheet: () => current().activeSheet.name,
    settled: () => current().engine?.settled() ?? Promise.resolve(),
  };
}
