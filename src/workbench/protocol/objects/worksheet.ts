import { area, areaName, type Area, columnsIn, rowsIn } from "../../model/address";
import { HostError } from "../../model/host-error";
import type { Sheet } from "../../model/sheet";
import { type Call, classTable, type ClassTable } from "../class-table";
import { EventType, WHOLE_WORKBOOK } from "../events";
import { colour, flag, number, oneOf, onSheet, optionalText, place, record, text, whole } from "./arguments";
import { copySheet } from "./copy-sheet";
import { findAll } from "./find";
import { type HostObject, object } from "./selves";

const SHEET_EVENTS = {
  _RegisterDataChangedEvent: EventType.SheetChanged,
  _RegisterActivatedEvent: EventType.SheetActivated,
  _RegisterDeactivatedEvent: EventType.SheetDeactivated,
  _RegisterSelectionChangedEvent: EventType.SheetSelectionChanged,
  _RegisterCalculatedEvent: EventType.SheetCalculated,
  _RegisterFormatChangedEvent: EventType.SheetFormatChanged,
};

const collection = classTable<"WorksheetCollection">({
  name: "WorksheetCollection",
  items: (self) => self.sheets.map((sheet) => object("Worksheet", sheet)),
  item: (self, args) => {
    const key = text(args[0], "The sheet name");
    const sheet = self.findSheet(key);
    if (!sheet) throw new HostError("ItemNotFound", `There is no sheet "${key}".`);
    return object("Worksheet", sheet);
  },
  call: {
    GetCount: (self, args) =>
      args[0] === true
        ? self.sheets.filter((sheet) => sheet.visibility === "Visible").length
        : self.sheets.length,
  },
  path: {
    Add: (self, args) => object("Worksheet", self.addSheet(optionalText(args[0]))),
    GetActiveWorksheet: (self) => object("Worksheet", self.activeSheet),
    GetFirst: (self, args) => end(self.sheets, args[0] === true, 0),
    GetLast: (self, args) => end(self.sheets, args[0] === true, -1),
    GetItemOrNullObject: (self, args) => {
      const sheet = self.findSheet(text(args[0], "The sheet name"));
      return sheet ? object("Worksheet", sheet) : null;
    },
  },
  events: {
    ...SHEET_EVENTS,
    _RegisterAddedEvent: EventType.SheetAdded,
    _RegisterDeletedEvent: EventType.SheetDeleted,
  },
  eventTarget: () => WHOLE_WORKBOOK,
});

function end(sheets: readonly Sheet[], visibleOnly: boolean, at: 0 | -1): HostObject {
  const sheet = sheets.filter((each) => !visibleOnly || each.visibility === "Visible").at(at);
  if (!sheet) throw new HostError("ItemNotFound", "There is no such sheet.");
  return object("Worksheet", sheet);
}

const worksheet = classTable<"Worksheet">({
  name: "Worksheet",
  identity: (self) => ({ Id: self.id }),
  get: {
    Id: (self) => self.id,
    Name: (self) => self.name,
    Position: (self) => self.workbook.sheets.indexOf(self),
    Visibility: (self) => self.visibility,
    TabColor: (self) => self.tabColor,
    StandardHeight: (self) => self.defaultRowHeight,
    StandardWidth: (self) => self.defaultColumnWidth,
    ShowGridlines: (self) => self.showGridlines,
    ShowHeadings: (self) => self.showHeadings,
    EnableCalculation: () => true,
    TabId: (self) => self.workbook.sheets.indexOf(self) + 1,
  },
  set: {
    Name: (self, value) => self.workbook.renameSheet(self, text(value, "The name")),
    Position: (self, value) => self.workbook.moveSheet(self, whole(value, "The position")),
    TabColor: (self, value) => {
      self.tabColor = value === "" ? "" : colour(value);
      viewChanged(self);
    },
    Visibility: (self, value) => setVisibility(self, value),
    Gridlines: (self, value) => {
      self.showGridlines = flag(value, "showGridlines");
      viewChanged(self);
    },
    Headings: (self, value) => {
      self.showHeadings = flag(value, "showHeadings");
      viewChanged(self);
    },
    StandardWidth: (self, value) => {
      self.defaultColumnWidth = number(value, "The width");
      viewChanged(self);
    },
  },
  call: {
    Activate: (self) => self.workbook.activate(self),
    Delete: (self) => self.workbook.deleteSheet(self),
    Calculate: (self) => self.workbook.engine?.recalculate(),
  },
  path: {
    Charts: (self) => object("ChartCollection", self),
    Comments: (self) => object("CommentCollection", { workbook: self.workbook, sheet: self }),
    CustomProperties: (self) => object("WorksheetCustomPropertyCollection", self),
    FreezePanes: (self) => object("WorksheetFreezePanes", self),
    Names: (self) => object("NamedItemCollection", { workbook: self.workbook, sheet: self }),
    PageLayout: (self) => object("PageLayout", self),
    Protection: (self) => object("WorksheetProtection", self),
    Shapes: (self) => object("ShapeCollection", self),
    Tables: (self) => object("TableCollection", { workbook: self.workbook, sheet: self }),
    AutoFilter: (self) => object("AutoFilter", { sheet: self, table: null }),
    Copy: (self, args) => object("Worksheet", copySheet(self, args)),
    GetCell: (self, args, call) =>
      call.range(self, onSheet(area(whole(args[0], "The row"), whole(args[1], "The column")))),
    GetRange: (self, args, call) => {
      const address = optionalText(args[0]);
      if (address === undefined || address === "") return call.range(self, wholeSheet());
      const at = place(address, self);
      return call.range(at.sheet, at.area);
    },
    GetRangeByIndexes: (self, args, call) => {
      const [top, left, rows, columns] = args.map((each) => whole(each, "The index"));
      return call.range(self, onSheet(area(top ?? 0, left ?? 0, rows, columns)));
    },
    GetRanges: (self, args, call) => {
      const address = optionalText(args[0]);
      const parts = address ? address.split(",") : [areaName(wholeSheet())];
      return object("RangeAreas", {
        sheet: self,
        ranges: parts.map((part) => call.range(self, place(part.trim(), self).area).self),
      });
    },
    GetUsedRange: (self, args, call) =>
      usedRange(self, args[0] === true, call) ?? call.range(self, area(0, 0)),
    GetUsedRangeOrNullObject: (self, args, call) => usedRange(self, args[0] === true, call),
    FindAll: (self, args, call) => {
      const found = findOnSheet(self, args, call);
      if (!found) throw new HostError("ItemNotFound", "Nothing was found.");
      return found;
    },
    FindAllOrNullObject: (self, args, call) => findOnSheet(self, args, call),
    GetNext: (self, args) => neighbour(self, args[0] === true, 1) ?? missing(),
    GetNextOrNullObject: (self, args) => neighbour(self, args[0] === true, 1),
    GetPrevious: (self, args) => neighbour(self, args[0] === true, -1) ?? missing(),
    GetPreviousOrNullObject: (self, args) => neighbour(self, args[0] === true, -1),
    _GetSheetById: (self, args) => byId(self, args),
    _GetAnotherWorksheetById: (self, args) => byId(self, args),
  },
  events: SHEET_EVENTS,
});

const wholeSheet = (): Area => area(0, 0, 1_048_576, 16_384);

function missing(): never {
  throw new HostError("ItemNotFound", "There is no such sheet.");
}

function byId(self: Sheet, args: readonly unknown[]): HostObject {
  const sheet = self.workbook.findSheet(text(args[0], "The id"));
  return sheet ? object("Worksheet", sheet) : missing();
}

function usedRange(sheet: Sheet, valuesOnly: boolean, call: Call): HostObject | null {
  const used = sheet.usedArea(valuesOnly);
  return used && call.range(sheet, used);
}

function findOnSheet(sheet: Sheet, args: readonly unknown[], call: Call): HostObject | null {
  call.calculate();
  const used = sheet.usedArea(true);
  const found = used ? findAll(sheet, used, text(args[0], "The text"), record(args[1], "The criteria")) : [];
  if (found.length === 0) return null;
  return object("RangeAreas", { sheet, ranges: found.map((at) => call.range(sheet, at).self) });
}

function neighbour(sheet: Sheet, visibleOnly: boolean, step: 1 | -1): HostObject | null {
  const { sheets } = sheet.workbook;
  for (let i = sheets.indexOf(sheet) + step; i >= 0 && i < sheets.length; i += step) {
    const other = sheets[i];
    if (other && (!visibleOnly || other.visibility === "Visible")) return object("Worksheet", other);
  }
  return null;
}

function setVisibility(sheet: Sheet, value: unknown): void {
  const to = oneOf(value, ["Visible", "Hidden", "VeryHidden"] as const, "The visibility");
  const { workbook } = sheet;
  const otherVisible = workbook.sheets.some((each) => each !== sheet && each.visibility === "Visible");
  if (workbook.structureProtected)
    throw new HostError("AccessDenied", "The workbook's structure is protected.");
  if (to !== "Visible" && !otherVisible)
    throw new HostError("InvalidOperation", "A workbook keeps at least one visible sheet.");
  const wasActive = workbook.activeSheet === sheet;
  sheet.visibility = to;
  if (to !== "Visible" && wasActive) {
    const next = workbook.sheets.find((each) => each.visibility === "Visible");
    if (next) workbook.activate(next);
  }
  viewChanged(sheet);
}

function viewChanged(sheet: Sheet): void {
  sheet.touch("view");
  sheet.workbook.notify({ kind: "sheet-changed", sheet });
}

const freezePanes = classTable<"WorksheetFreezePanes">({
  name: "WorksheetFreezePanes",
  call: {
    FreezeRows: (self, args) => freeze(self, whole(args[0] ?? 1, "The count"), 0),
    FreezeColumns: (self, args) => freeze(self, 0, whole(args[0] ?? 1, "The count")),
    FreezeAt: (self, args) => {
      const at = place(typeof args[0] === "string" ? args[0] : areaName(frozenArgument(args[0])), self).area;
      freeze(self, rowsIn(at) > 1_000_000 ? 0 : at.bottom + 1, columnsIn(at) > 16_000 ? 0 : at.right + 1);
    },
    Unfreeze: (self) => freeze(self, 0, 0),
  },
  path: {
    GetLocation: (self, _args, call) => {
      const found = frozenRange(self, call);
      if (!found) throw new HostError("ItemNotFound", "Nothing is frozen.");
      return found;
    },
    GetLocationOrNullObject: (self, _args, call) => frozenRange(self, call),
  },
});

function frozenArgument(value: unknown): Area {
  const self = (value as HostObject<"Range"> | null)?.self;
  if (!self) throw new HostError("InvalidArgument", "The frozen range is missing.");
  return self.area;
}

function freeze(sheet: Sheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw new HostError("InvalidArgument", "The count is negative.");
  sheet.frozen = { rows, columns };
  viewChanged(sheet);
}

function frozenRange(sheet: Sheet, call: Call): HostObject | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return call.range(sheet, area(0, 0, rows || 1_048_576, columns || 16_384));
}

const protection = classTable<"WorksheetProtection">({
  name: "WorksheetProtection",
  get: {
    Protected: (self) => self.protection.protected,
    Options: (self) => (self.protection.protected ? self.protection.options : null),
  },
  call: {
    Protect: (self, args) => {
      if (self.protection.protected) throw new HostError("AccessDenied", "The sheet is protected already.");
      self.protection = {
        protected: true,
        options: record(args[0], "The options"),
        password: optionalText(args[1]) ?? null,
      };
      self.touch("protection");
      self.workbook.notify({ kind: "sheet-changed", sheet: self });
    },
    Unprotect: (self, args) => {
      const { password } = self.protection;
      if (password !== null && password !== (optionalText(args[0]) ?? ""))
        throw new HostError("AccessDenied", "The password is wrong.");
      self.protection = { protected: false, options: {}, password: null };
      self.touch("protection");
      self.workbook.notify({ kind: "sheet-changed", sheet: self });
    },
  },
});

export const worksheetTables: readonly ClassTable[] = [collection, worksheet, freezePanes, protection];
