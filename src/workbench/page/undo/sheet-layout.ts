import type { ColumnFormat, RowFormat, Sheet } from "../../model/sheet";
import type { FilterCriteria } from "../../model/table";

/** Widths, heights, what is hidden, and the filters that hide it. */
export interface SheetLayout {
  readonly columns: ReadonlyMap<number, ColumnFormat>;
  readonly rows: ReadonlyMap<number, RowFormat>;
  readonly filter: Sheet["filter"];
  /** Filters of each table's columns, by the table's id. */
  readonly tableFilters: ReadonlyMap<string, readonly (FilterCriteria | null)[]>;
}

/** Takes down the layout of a sheet. */
export function takeLayout(sheet: Sheet): SheetLayout {
  const { filter } = sheet;
  return {
    columns: new Map(sheet.columns),
    rows: new Map(sheet.rows),
    filter: filter && { area: filter.area, criteria: new Map(filter.criteria) },
    tableFilters: new Map(
      sheet.tables.map((table) => [table.id, table.columns.map((column) => column.filter)]),
    ),
  };
}

/** Puts a sheet's layout back to what was taken down. Throws HostError where the sheet is protected. */
export function putLayout(sheet: Sheet, layout: SheetLayout): void {
  sheet.checkProtection();
  refill(sheet.columns, layout.columns);
  refill(sheet.rows, layout.rows);
  sheet.filter = layout.filter && { area: layout.filter.area, criteria: new Map(layout.filter.criteria) };
  for (const table of sheet.tables)
    layout.tableFilters.get(table.id)?.forEach((filter, index) => {
      const column = table.columns[index];
      if (column) column.filter = filter;
    });
  for (const aspect of ["columns", "rows", "filter", "tables"] as const) sheet.touch(aspect);
  // Which rows are hidden counts in SUBTOTAL and AGGREGATE.
  const used = sheet.usedArea();
  if (used) sheet.workbook.engine?.contentChanged(sheet, used);
  sheet.workbook.engine?.recalculate();
  sheet.workbook.notify({ kind: "layout-changed", sheet });
}

function refill<Value>(target: Map<number, Value>, from: ReadonlyMap<number, Value>): void {
  target.clear();
  for (const [key, value] of from) target.set(key, value);
}
