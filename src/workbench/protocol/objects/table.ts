import { intersection } from "../../model/address";
import { HostError } from "../../model/host-error";
import { type Table, tableBody, tableHeader, tableTotals } from "../../model/table";
import { classTable, type ClassTable } from "../class-table";
import { EventType, WHOLE_WORKBOOK } from "../events";
import { flag, rangeArgument, text, whole } from "./arguments";
import { reapplyFilters } from "../../model/filters";
import { clearTableFilters } from "./filter";
import { headerFallback } from "./table-rows";
import { type HostObject, object, type Scope } from "./selves";

const tablesOf = (scope: Scope): readonly Table[] => scope.sheet?.tables ?? scope.workbook.tables;

function findIn(scope: Scope, key: unknown): Table | undefined {
  const table = scope.workbook.findTable(text(key, "The table"));
  return table && (scope.sheet === null || table.sheet === scope.sheet) ? table : undefined;
}

const notThere = (key: unknown): HostError =>
  new HostError("ItemNotFound", `There is no table "${String(key)}".`);

const collection = classTable<"TableCollection">({
  name: "TableCollection",
  get: { Count: (self) => tablesOf(self).length },
  items: (self) => tablesOf(self).map((table) => object("Table", table)),
  item: (self, args) => {
    const table = findIn(self, args[0]);
    if (!table) throw notThere(args[0]);
    return object("Table", table);
  },
  call: { GetCount: (self) => tablesOf(self).length },
  path: {
    Add: (self, args) => {
      const at = rangeArgument(args[0], self.sheet ?? self.workbook.activeSheet);
      const hasHeaders = flag(args[1], "hasHeaders");
      const header = hasHeaders ? at : headerFallback(at);
      return object("Table", self.workbook.addTable(header.sheet, header.area, true));
    },
    GetItemAt: (self, args) => {
      const table = tablesOf(self)[whole(args[0], "The index")];
      if (!table) throw notThere(args[0]);
      return object("Table", table);
    },
    GetItemOrNullObject: (self, args) => {
      const table = findIn(self, args[0]);
      return table ? object("Table", table) : null;
    },
  },
  events: {
    _RegisterDataChangedEvent: EventType.TableChanged,
    _RegisterAddedEvent: EventType.TableAdded,
    _RegisterDeletedEvent: EventType.TableDeleted,
  },
  eventTarget: (self) => self.sheet?.id ?? WHOLE_WORKBOOK,
});

const scoped = classTable<"TableScopedCollection">({
  name: "TableScopedCollection",
  items: (self) => touching(self).map((table) => object("Table", table)),
  item: (self, args) => {
    const table = named(self, args[0]);
    if (!table) throw notThere(args[0]);
    return object("Table", table);
  },
  call: { GetCount: (self) => touching(self).length },
  path: {
    GetFirst: (self) => {
      const table = touching(self)[0];
      if (!table) throw notThere("first");
      return object("Table", table);
    },
    GetItemOrNullObject: (self, args) => {
      const table = named(self, args[0]);
      return table ? object("Table", table) : null;
    },
  },
});

type ScopedSelf = { readonly range: { readonly sheet: Table["sheet"]; readonly area: Table["area"] } };

const touching = (self: ScopedSelf): readonly Table[] =>
  self.range.sheet.tables.filter((table) => intersection(table.area, self.range.area));

const named = (self: ScopedSelf, key: unknown): Table | undefined =>
  touching(self).find(
    (table) => table.id === key || table.name.toLowerCase() === text(key, "The table").toLowerCase(),
  );

const look = (table: Table, part: Partial<Table>): void => {
  Object.assign(table, part);
  table.sheet.touch("tables");
  table.sheet.workbook.notify({ kind: "table-changed", table });
};

const table = classTable<"Table">({
  name: "Table",
  identity: (self) => ({ Id: self.id }),
  get: {
    Id: (self) => self.id,
    Name: (self) => self.name,
    LegacyId: (self) => self.id,
    ShowHeaders: (self) => self.showHeaders,
    ShowTotals: (self) => self.showTotals,
    Style: (self) => self.style,
    ShowBandedRows: (self) => self.showBandedRows,
    ShowBandedColumns: (self) => self.showBandedColumns,
    ShowFilterButton: (self) => self.showFilterButton,
    HighlightFirstColumn: (self) => self.highlightFirstColumn,
    HighlightLastColumn: (self) => self.highlightLastColumn,
  },
  set: {
    Name: (self, value) => self.sheet.workbook.renameTable(self, text(value, "The name")),
    ShowTotals: (self, value) => self.sheet.workbook.setShowTotals(self, flag(value, "showTotals")),
    ShowHeaders: (self, value) => {
      if (flag(value, "showHeaders") !== self.showHeaders)
        throw new HostError("NotImplemented", "The header row of a table stays shown here.");
    },
    Style: (self, value) => look(self, { style: text(value, "The style") }),
    ShowBandedRows: (self, value) => look(self, { showBandedRows: flag(value, "showBandedRows") }),
    ShowBandedColumns: (self, value) => look(self, { showBandedColumns: flag(value, "showBandedColumns") }),
    ShowFilterButton: (self, value) => look(self, { showFilterButton: flag(value, "showFilterButton") }),
    HighlightFirstColumn: (self, value) =>
      look(self, { highlightFirstColumn: flag(value, "highlightFirstColumn") }),
    HighlightLastColumn: (self, value) =>
      look(self, { highlightLastColumn: flag(value, "highlightLastColumn") }),
  },
  call: {
    Delete: (self) => self.sheet.workbook.removeTable(self, false),
    Resize: (self, args) => {
      const to = rangeArgument(args[0], self.sheet);
      if (to.sheet !== self.sheet) throw new HostError("InvalidArgument", "The range lies on another sheet.");
      self.sheet.workbook.resizeTable(self, to.area);
    },
    ClearFilters: (self) => clearTableFilters(self),
    ReapplyFilters: (self) => reapplyFilters(self),
  },
  path: {
    Worksheet: (self) => object("Worksheet", self.sheet),
    Columns: (self) => object("TableColumnCollection", self),
    Rows: (self) => object("TableRowCollection", self),
    Sort: (self) => object("TableSort", self),
    AutoFilter: (self) => object("AutoFilter", { sheet: self.sheet, table: self }),
    GetRange: (self, _args, call) => call.range(self.sheet, self.area),
    GetDataBodyRange: (self, _args, call) => call.range(self.sheet, tableBody(self)),
    GetHeaderRowRange: (self, _args, call) => {
      const header = tableHeader(self);
      if (!header) throw new HostError("ItemNotFound", "The table shows no header row.");
      return call.range(self.sheet, header);
    },
    GetTotalRowRange: (self, _args, call) => {
      const totals = tableTotals(self);
      if (!totals) throw new HostError("ItemNotFound", "The table shows no totals row.");
      return call.range(self.sheet, totals);
    },
    ConvertToRange: (self, _args, call): HostObject => {
      const range = call.range(self.sheet, self.area);
      self.sheet.workbook.removeTable(self, true);
      return range;
    },
  },
  events: {
    _RegisterDataChangedEvent: EventType.TableChanged,
    _RegisterSelectionChangedEvent: EventType.TableSelectionChanged,
  },
});

export const tableTables: readonly ClassTable[] = [collection, scoped, table];
