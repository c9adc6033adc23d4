import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import {
  area,
  type Area,
  areaName,
  cellName,
  cellsIn,
  columnsIn,
  contains,
  intersection,
  quoteSheet,
  rowsIn,
  WHOLE_SHEET,
} from "../../model/address";
import { leftOf, topOf } from "../../model/geometry";
import { HostError } from "../../model/host-error";
import { deleteCells, insertCells } from "../../model/shift";
import { type Call, classTable, type ClassTable } from "../class-table";
import type { RangeRef } from "../range-ref";
import { flag, invalid, list, oneOf, optionalText, rangeArgument, record, text, whole } from "./arguments";
import { findAll } from "./find";
import { setColumnsHidden, setRowsHidden, shared } from "./range-layout";
import { type CopyType, copyCells, fillCells } from "./range-copy";
import { rangePaths } from "./range-paths";
import { isUnbounded, readByStyle, readFormulas, readTexts, readValues, readValueTypes } from "./range-read";
import { writeInputs, writeNumberFormats } from "./range-write";
import { numberFormatCategory } from "./range-category";
import { object } from "./selves";

/** "Sheet1!A1:B2", the sheet's name quoted where needed. */
export const fullAddress = (self: RangeRef): string =>
  `${quoteSheet(self.sheet.name)}!${areaName(self.area)}`;

const readFormulasNow = (self: RangeRef, call: Call): unknown => {
  call.calculate();
  return readFormulas(self.sheet, self.area);
};

const numberFormats = (self: RangeRef): unknown =>
  isUnbounded(self.area)
    ? self.sheet.style(self.area.top, self.area.left).numberFormat
    : readByStyle(self.sheet, self.area, (format) => format);

const range = classTable<"Range">({
  name: "Range",
  get: {
    Values: (self, call) => {
      call.calculate();
      return readValues(self.sheet, self.area);
    },
    Formulas: readFormulasNow,
    FormulasLocal: readFormulasNow,
    FormulasR1C1: (self, call) => {
      call.calculate();
      const { top, left } = self.area;
      return (
        readFormulas(self.sheet, self.area)?.map((line, row) =>
          line.map((each, column) =>
            typeof each === "string" && self.sheet.cells.formula(top + row, left + column)
              ? translateFormulaToR1C1(each, cellName(top + row, left + column))
              : each,
          ),
        ) ?? null
      );
    },
    Text: (self, call) => {
      call.calculate();
      return readTexts(self.sheet, self.area);
    },
    ValueTypes: (self, call) => {
      call.calculate();
      return readValueTypes(self.sheet, self.area);
    },
    NumberFormat: numberFormats,
    NumberFormatLocal: numberFormats,
    NumberFormatCategories: (self) => readByStyle(self.sheet, self.area, numberFormatCategory),
    Address: fullAddress,
    AddressLocal: fullAddress,
    RowIndex: (self) => self.area.top,
    ColumnIndex: (self) => self.area.left,
    RowCount: (self) => rowsIn(self.area),
    ColumnCount: (self) => columnsIn(self.area),
    CellCount: (self) => (cellsIn(self.area) > 2 ** 31 - 1 ? -1 : cellsIn(self.area)),
    IsEntireRow: (self) => self.area.left === 0 && self.area.right === WHOLE_SHEET.right,
    IsEntireColumn: (self) => self.area.top === 0 && self.area.bottom === WHOLE_SHEET.bottom,
    Hidden: (self) => hiddenRows(self) === true || hiddenColumns(self) === true,
    RowHidden: (self) => hiddenRows(self),
    ColumnHidden: (self) => hiddenColumns(self),
    HasSpill: (self) => {
      const { top, left, bottom, right } = self.area;
      const one = top === bottom && left === right;
      return one ? (self.sheet.workbook.engine?.spillArea(self.sheet, top, left) ?? null) !== null : null;
    },
    Left: (self) => leftOf(self.sheet, self.area.left),
    Top: (self) => topOf(self.sheet, self.area.top),
    Width: (self) => leftOf(self.sheet, self.area.right + 1) - leftOf(self.sheet, self.area.left),
    Height: (self) => topOf(self.sheet, self.area.bottom + 1) - topOf(self.sheet, self.area.top),
  },
  set: {
    Values: (self, value) => writeInputs(self.sheet, self.area, value),
    Formulas: (self, value) => writeInputs(self.sheet, self.area, value),
    FormulasLocal: (self, value) => writeInputs(self.sheet, self.area, value),
    FormulasR1C1: (self, value) => writeInputs(self.sheet, self.area, toA1(self.area, value)),
    NumberFormat: (self, value) => writeNumberFormats(self.sheet, self.area, value),
    NumberFormatLocal: (self, value) => writeNumberFormats(self.sheet, self.area, value),
    RowHidden: (self, value) => setRowsHidden(self.sheet, self.area, flag(value, "rowHidden")),
    ColumnHidden: (self, value) => setColumnsHidden(self.sheet, self.area, flag(value, "columnHidden")),
  },
  call: {
    _KeepReference: (self, _args, call) => {
      call.keep(object("Range", self));
    },
    _ValidateArraySize: (self, args) => {
      if (
        whole(args[0], "The rows") !== rowsIn(self.area) ||
        whole(args[1], "The columns") !== columnsIn(self.area)
      )
        throw invalid(
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
    },
    Clear: (self, args) => clearRange(self, optionalText(args[0]) ?? "All"),
    Calculate: (self) => self.sheet.workbook.engine?.recalculate(),
    CopyFrom: (self, args, call) => {
      call.calculate();
      copyCells(rangeArgument(args[0], self.sheet), self, {
        type: oneOf(args[1] ?? "All", COPY_TYPES, "The copy type"),
        skipBlanks: args[2] === true,
        transpose: args[3] === true,
      });
    },
    AutoFill: (self, args, call) => {
      call.calculate();
      const to = args[0] === null || args[0] === undefined ? null : rangeArgument(args[0], self.sheet);
      if (!to) throw new HostError("NotImplemented", "Filling without a destination is not done here.");
      if (to.sheet !== self.sheet || !contains(to.area, self.area))
        throw invalid("The destination must hold the source.");
      fillCells(self.sheet, self.area, to.area, optionalText(args[1]) ?? "FillDefault");
    },
    MoveTo: (self, args, call) => {
      call.calculate();
      const to = rangeArgument(args[0], self.sheet);
      const target = area(to.area.top, to.area.left, rowsIn(self.area), columnsIn(self.area));
      copyCells(
        self,
        { sheet: to.sheet, area: target },
        { type: "All", skipBlanks: false, transpose: false },
      );
      if (to.sheet !== self.sheet || !intersection(self.area, target)) self.sheet.clearContents(self.area);
    },
    Delete: (self, args) =>
      deleteCells(self.sheet, self.area, oneOf(args[0], ["Up", "Left"] as const, "The direction")),
    Merge: (self, args) => self.sheet.merge(self.area, args[0] === true),
    Unmerge: (self) => self.sheet.unmerge(self.area),
    Select: (self) => {
      self.sheet.workbook.activate(self.sheet);
      self.sheet.selection = self.area;
      self.sheet.workbook.notify({ kind: "selection-changed", sheet: self.sheet, area: self.area });
    },
    ReplaceAll: (self, args, call) => {
      call.calculate();
      return replaceAll(self, args);
    },
    SetDirty: (self) => self.sheet.workbook.engine?.contentChanged(self.sheet, self.area),
  },
  path: {
    ...rangePaths,
    Insert: (self, args, call) => {
      const at = self.area;
      insertCells(self.sheet, at, oneOf(args[0], ["Down", "Right"] as const, "The direction"));
      return call.range(self.sheet, at);
    },
    Find: (self, args, call) => {
      const found = findFirst(self, args, call);
      if (!found) throw new HostError("ItemNotFound", "Nothing was found.");
      return found;
    },
    FindOrNullObject: (self, args, call) => findFirst(self, args, call),
  },
});

const COPY_TYPES: readonly CopyType[] = ["All", "Formulas", "Values", "Formats"];

function hiddenRows(self: RangeRef): boolean | null {
  const rows = self.sheet.rows;
  const { top, bottom } = self.area;
  if (bottom - top > 100_000 && rows.size === 0) return false;
  return shared(rowNumbers(top, bottom, (row) => rows.get(row)?.hidden === true));
}

function hiddenColumns(self: RangeRef): boolean | null {
  const { left, right } = self.area;
  return shared(rowNumbers(left, right, (column) => self.sheet.columns.get(column)?.hidden === true));
}

function* rowNumbers<T>(first: number, last: number, read: (n: number) => T): Generator<T> {
  for (let n = first; n <= last; n++) yield read(n);
}

function toA1(at: Area, given: unknown): unknown {
  const translate = (value: unknown, row: number, column: number): unknown =>
    typeof value === "string" && value.startsWith("=")
      ? translateFormulaToA1(value, cellName(at.top + row, at.left + column))
      : value;
  if (!Array.isArray(given)) return translate(given, 0, 0);
  return given.map((line: unknown, row) =>
    list(line, "The row").map((value, column) => translate(value, row, column)),
  );
}

function clearRange(self: RangeRef, what: string): void {
  const to = oneOf(
    what,
    ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const,
    "The part",
  );
  if (to === "All" || to === "Contents" || to === "ResetContents") self.sheet.clearContents(self.area);
  if (to === "All" || to === "Formats") {
    const base = self.sheet.workbook.styles.get(0);
    self.sheet.restyle(self.area, () => base);
    const rules = self.sheet.conditionalFormats;
    for (const rule of rules) rule.areas = rule.areas.filter((each) => !contains(self.area, each));
    self.sheet.conditionalFormats = rules.filter((rule) => rule.areas.length > 0);
    if (rules.length !== self.sheet.conditionalFormats.length) self.sheet.touch("conditionalFormats");
    self.sheet.unmerge(self.area);
  }
}

function findFirst(self: RangeRef, args: readonly unknown[], call: Call): ReturnType<Call["range"]> | null {
  call.calculate();
  const used = self.sheet.usedArea(true);
  const within = used && intersection(used, self.area);
  const criteria = record(args[1], "The criteria");
  const found = within ? findAll(self.sheet, within, text(args[0], "The text"), criteria) : [];
  const first = criteria.searchDirection === "Backwards" ? found.at(-1) : found[0];
  return first ? call.range(self.sheet, first) : null;
}

function replaceAll(self: RangeRef, args: readonly unknown[]): number {
  const wanted = text(args[0], "The text");
  const by = text(args[1], "The replacement");
  const criteria = record(args[2], "The criteria");
  const used = self.sheet.usedArea(true);
  const within = used && intersection(used, self.area);
  if (!within || wanted === "") return 0;
  const flags = criteria.matchCase === true ? "g" : "gi";
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(criteria.completeMatch === true ? `^${escaped}$` : escaped, flags);
  let count = 0;
  for (const at of findAll(self.sheet, within, wanted, criteria)) {
    const formula = self.sheet.formulaText(at.top, at.left);
    const before = formula ?? String(self.sheet.value(at.top, at.left));
    const after = before.replace(pattern, () => {
      count++;
      return by;
    });
    if (after !== before) writeInputs(self.sheet, at, after);
  }
  return count;
}

export const rangeTables: readonly ClassTable[] = [range];
