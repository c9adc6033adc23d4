import { type Area, columnsIn, intersection } from "../../model/address";
import { HostError } from "../../model/host-error";
import type { FilterCriteria, Table } from "../../model/table";
import { classTable, type ClassTable } from "../class-table";
import { colour, invalid, list, number, oneOf, record, text, whole, rangeArgument } from "./arguments";
import { filterOfTable, reapplyFilters, refreshSheetFilter, setFilter } from "../../model/filters";
import type { FilterSelf, TableColumnSelf } from "./selves";

const setCriteria = (self: TableColumnSelf, criteria: FilterCriteria | null): void =>
  setFilter(filterOfTable(self.table), self.table.columns.indexOf(self.column), criteria);

const filter = classTable<"Filter">({
  name: "Filter",
  get: { Criteria: (self) => self.column.filter },
  call: {
    Apply: (self, args) => setCriteria(self, record(args[0], "The criteria")),
    Clear: (self) => setCriteria(self, null),
    ApplyValuesFilter: (self, args) =>
      setCriteria(self, { filterOn: "Values", values: list(args[0], "The values") }),
    ApplyCustomFilter: (self, args) =>
      setCriteria(self, {
        filterOn: "Custom",
        criterion1: text(args[0], "The criterion"),
        ...(args[1] === null || args[1] === undefined
          ? {}
          : {
              criterion2: args[1],
              operator: oneOf(args[2] ?? "And", ["And", "Or"] as const, "The operator"),
            }),
      }),
    ApplyTopItemsFilter: (self, args) => ranked(self, "TopItems", args),
    ApplyTopPercentFilter: (self, args) => ranked(self, "TopPercent", args),
    ApplyBottomItemsFilter: (self, args) => ranked(self, "BottomItems", args),
    ApplyBottomPercentFilter: (self, args) => ranked(self, "BottomPercent", args),
    ApplyCellColorFilter: (self, args) =>
      setCriteria(self, { filterOn: "CellColor", color: colour(args[0]) }),
    ApplyFontColorFilter: (self, args) =>
      setCriteria(self, { filterOn: "FontColor", color: colour(args[0]) }),
    ApplyDynamicFilter: (self, args) =>
      setCriteria(self, { filterOn: "Dynamic", dynamicCriteria: text(args[0], "The criterion") }),
  },
});

function ranked(self: TableColumnSelf, filterOn: string, args: readonly unknown[]): void {
  setCriteria(self, { filterOn, criterion1: String(number(args[0], "The count")) });
}

export function clearTableFilters(table: Table): void {
  for (const column of table.columns) column.filter = null;
  table.sheet.touch("tables");
  reapplyFilters(table);
  table.sheet.workbook.notify({ kind: "table-changed", table });
}

/** True while some column of the table is filtered. */
export const isFiltered = (table: Table): boolean => table.columns.some((column) => column.filter !== null);

const autoFilter = classTable<"AutoFilter">({
  name: "AutoFilter",
  get: {
    Enabled: (self) => (self.table ? self.table.showFilterButton : self.sheet.filter !== null),
    IsDataFiltered: (self) =>
      self.table ? isFiltered(self.table) : (self.sheet.filter?.criteria.size ?? 0) > 0,
    Criteria: (self) => {
      if (self.table) return self.table.columns.map((column) => column.filter ?? {});
      const { filter } = self.sheet;
      return filter
        ? Array.from({ length: columnsIn(filter.area) }, (_, i) => filter.criteria.get(i) ?? {})
        : [];
    },
  },
  call: {
    Apply: (self, args) => applyAutoFilter(self, args),
    ClearCriteria: (self) => clearCriteria(self),
    ClearColumnCriteria: (self, args) => {
      const index = whole(args[0], "The column");
      if (self.table) {
        const column = self.table.columns[index];
        if (!column) throw invalid("There is no such column.");
        setCriteria({ table: self.table, column }, null);
      } else if (self.sheet.filter) {
        self.sheet.filter.criteria.delete(index);
        refreshSheetFilter(self.sheet);
      }
    },
    Reapply: (self) => (self.table ? reapplyFilters(self.table) : refreshSheetFilter(self.sheet)),
    Remove: (self) => {
      clearCriteria(self);
      if (self.table) self.table.showFilterButton = false;
      else self.sheet.filter = null;
      self.sheet.touch(self.table ? "tables" : "filter");
    },
  },
  path: {
    GetRange: (self, _args, call) => {
      const at = filterArea(self);
      if (!at) throw new HostError("ItemNotFound", "Nothing is filtered.");
      return call.range(self.sheet, at);
    },
    GetRangeOrNullObject: (self, _args, call) => {
      const at = filterArea(self);
      return at && call.range(self.sheet, at);
    },
  },
});

const filterArea = (self: FilterSelf): Area | null =>
  self.table ? (self.table.showFilterButton ? self.table.area : null) : (self.sheet.filter?.area ?? null);

/** range, column index, criteria */
function applyAutoFilter(self: FilterSelf, args: readonly unknown[]): void {
  const at = rangeArgument(args[0], self.sheet).area;
  const index = args[1] === null || args[1] === undefined ? null : whole(args[1], "The column");
  const criteria = args[2] === null || args[2] === undefined ? null : record(args[2], "The criteria");
  const table = self.table ?? self.sheet.tables.find((each) => intersection(each.area, at)) ?? null;
  if (table) {
    table.showFilterButton = true;
    table.sheet.touch("tables");
    const column = index === null ? undefined : table.columns[index];
    if (index !== null && !column) throw invalid("There is no such column.");
    if (column) setCriteria({ table, column }, criteria);
    return;
  }
  const before = self.sheet.filter;
  self.sheet.filter = { area: at, criteria: before?.criteria ?? new Map<number, FilterCriteria>() };
  if (index !== null && criteria) self.sheet.filter.criteria.set(index, criteria);
  refreshSheetFilter(self.sheet);
}

function clearCriteria(self: FilterSelf): void {
  if (self.table) clearTableFilters(self.table);
  else if (self.sheet.filter) {
    self.sheet.filter.criteria.clear();
    refreshSheetFilter(self.sheet);
  }
}

export const filterTables: readonly ClassTable[] = [filter, autoFilter];
