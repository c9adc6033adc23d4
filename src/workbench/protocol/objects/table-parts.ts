import { HostError } from "../../model/host-error";
import { deleteCells, insertCells } from "../../model/shift";
import { type Table, type TableColumn, tableBody, tableHeader, tableTotals } from "../../model/table";
import { classTable, type ClassTable } from "../class-table";
import { invalid, list, optionalText, text, whole } from "./arguments";
import { readValues } from "./range-read";
import { writeInputs } from "./range-write";
import { type HostObject, object, type TableColumnSelf } from "./selves";
import { addTableRows, deleteTableRows } from "./table-rows";

const columnObject = (table: Table, column: TableColumn): HostObject =>
  object("TableColumn", { table, column });

function findColumn(table: Table, key: unknown): TableColumn | undefined {
  if (typeof key === "number") return table.columns.find((column) => column.id === key);
  const wanted = text(key, "The column");
  return (
    table.columns.find((column) => column.name.toLowerCase() === wanted.toLowerCase()) ??
    table.columns.find((column) => String(column.id) === wanted)
  );
}

const noColumn = (key: unknown): HostError =>
  new HostError("ItemNotFound", `There is no column "${String(key)}".`);

const columns = classTable<"TableColumnCollection">({
  name: "TableColumnCollection",
  get: { Count: (self) => self.columns.length },
  items: (self) => self.columns.map((column) => columnObject(self, column)),
  item: (self, args) => {
    const column = findColumn(self, args[0]);
    if (!column) throw noColumn(args[0]);
    return columnObject(self, column);
  },
  call: { GetCount: (self) => self.columns.length },
  path: {
    Add: (self, args) => addColumn(self, args),
    GetItemAt: (self, args) => {
      const column = self.columns[whole(args[0], "The index")];
      if (!column) throw noColumn(args[0]);
      return columnObject(self, column);
    },
    GetItemOrNullObject: (self, args) => {
      const column = findColumn(self, args[0]);
      return column ? columnObject(self, column) : null;
    },
  },
});

/** index (null: at the end), values of header and body as one column, name. */
function addColumn(table: Table, args: readonly unknown[]): HostObject {
  const { sheet, area: before } = table;
  const count = table.columns.length;
  const index =
    args[0] === null || args[0] === undefined || args[0] === -1 ? count : whole(args[0], "The index");
  if (index < 0 || index > count) throw noColumn(index);
  const left = before.left + index;
  if (index < count) insertCells(sheet, { ...before, left, right: left }, "Right");
  else {
    let free = true;
    for (let row = before.top; row <= before.bottom; row++) free &&= sheet.value(row, left) === null;
    if (
      !free ||
      sheet.tables.some(
        (other) =>
          other !== table &&
          other.area.left <= left &&
          other.area.right >= left &&
          other.area.top <= before.bottom &&
          other.area.bottom >= before.top,
      )
    )
      insertCells(sheet, { ...before, left, right: left }, "Right");
    sheet.workbook.resizeTable(table, { ...before, right: before.right + 1 });
  }
  const column = table.columns[index];
  if (!column) throw noColumn(index);
  const name = optionalText(args[2]);
  if (args[1] !== null && args[1] !== undefined) {
    const values = list(args[1], "The values");
    const target = { ...table.area, left, right: left };
    writeInputs(
      sheet,
      values.length === target.bottom - target.top ? { ...target, top: target.top + 1 } : target,
      values,
    );
  }
  if (name !== undefined) sheet.workbook.renameTableColumn(table, index, name);
  return columnObject(table, column);
}

function indexOf(self: TableColumnSelf): number {
  const index = self.table.columns.indexOf(self.column);
  if (index < 0) throw noColumn(self.column.name);
  return index;
}

const strip = (self: TableColumnSelf, area: Table["area"]): Table["area"] => {
  const left = self.table.area.left + indexOf(self);
  return { ...area, left, right: left };
};

const column = classTable<"TableColumn">({
  name: "TableColumn",
  identity: (self) => ({ Id: String(self.column.id) }),
  get: {
    Id: (self) => self.column.id,
    Index: (self) => indexOf(self),
    Name: (self) => self.column.name,
    Values: (self, call) => {
      call.calculate();
      return readValues(self.table.sheet, strip(self, self.table.area));
    },
  },
  set: {
    Name: (self, value) =>
      self.table.sheet.workbook.renameTableColumn(self.table, indexOf(self), text(value, "The name")),
    Values: (self, value) => writeInputs(self.table.sheet, strip(self, self.table.area), value),
  },
  call: {
    Delete: (self) => {
      if (self.table.columns.length === 1)
        throw new HostError("InvalidOperation", "A table keeps at least one column.");
      deleteCells(self.table.sheet, strip(self, self.table.area), "Left");
    },
  },
  path: {
    Filter: (self) => object("Filter", self),
    GetRange: (self, _args, call) => call.range(self.table.sheet, strip(self, self.table.area)),
    GetDataBodyRange: (self, _args, call) => call.range(self.table.sheet, strip(self, tableBody(self.table))),
    GetHeaderRowRange: (self, _args, call) => {
      const header = tableHeader(self.table);
      if (!header) throw new HostError("ItemNotFound", "The table shows no header row.");
      return call.range(self.table.sheet, strip(self, header));
    },
    GetTotalRowRange: (self, _args, call) => {
      const totals = tableTotals(self.table);
      if (!totals) throw new HostError("ItemNotFound", "The table shows no totals row.");
      return call.range(self.table.sheet, strip(self, totals));
    },
  },
});

const rowCount = (table: Table): number => {
  const body = tableBody(table);
  return body.bottom - body.top + 1;
};

function rowAt(table: Table, value: unknown): HostObject {
  const index = whole(value, "The index");
  if (index < 0 || index >= rowCount(table)) throw new HostError("ItemNotFound", "There is no such row.");
  return object("TableRow", { table, index });
}

const rows = classTable<"TableRowCollection">({
  name: "TableRowCollection",
  get: { Count: (self) => rowCount(self) },
  items: (self) =>
    Array.from({ length: rowCount(self) }, (_, index) => object("TableRow", { table: self, index })),
  item: (self, args) => rowAt(self, args[0]),
  call: {
    GetCount: (self) => rowCount(self),
    DeleteRowsAt: (self, args) => {
      const index = whole(args[0], "The index");
      const count = whole(args[1] ?? 1, "The count");
      if (index < 0 || count < 1 || index + count > rowCount(self)) throw invalid("There are no such rows.");
      deleteTableRows(self, index, count);
    },
    DeleteRows: (self, args) => {
      const indexes = list(args[0], "The rows").map((each) =>
        typeof each === "number" ? each : ((each as HostObject<"TableRow">).self?.index ?? -1),
      );
      for (const index of [...new Set(indexes)].sort((a, b) => b - a)) deleteTableRows(self, index, 1);
    },
  },
  path: {
    Add: (self, args) => {
      const at =
        args[0] === null || args[0] === undefined || args[0] === -1 ? null : whole(args[0], "The index");
      if (at !== null && (at < 0 || at > rowCount(self))) throw invalid("There is no such place.");
      const given = args[1];
      const values = given === null || given === undefined ? null : asRows(given);
      const index = addTableRows(self, at, values, values?.length ?? 1);
      return object("TableRow", { table: self, index });
    },
    GetItemAt: (self, args) => rowAt(self, args[0]),
  },
});

/** Rows may come as a 2-D array, one row as a flat list, or one value. */
function asRows(given: unknown): readonly unknown[][] {
  if (!Array.isArray(given)) return [[given]];
  return Array.isArray(given[0]) ? (given as unknown[][]) : [given as unknown[]];
}

const rowArea = (self: { table: Table; index: number }): Table["area"] => {
  const body = tableBody(self.table);
  const top = body.top + self.index;
  return { ...body, top, bottom: top };
};

const row = classTable<"TableRow">({
  name: "TableRow",
  get: {
    Index: (self) => self.index,
    Values: (self, call) => {
      call.calculate();
      return readValues(self.table.sheet, rowArea(self));
    },
  },
  set: { Values: (self, value) => writeInputs(self.table.sheet, rowArea(self), value) },
  call: { Delete: (self) => deleteTableRows(self.table, self.index, 1) },
  path: { GetRange: (self, _args, call) => call.range(self.table.sheet, rowArea(self)) },
});

export const tablePartTables: readonly ClassTable[] = [columns, column, rows, row];
