import { areaName, quoteSheet } from "../../model/address";
import { HostError } from "../../model/host-error";
import type { NamedItem } from "../../model/names";
import { CellError } from "../../model/values";
import { type Call, classTable, type ClassTable } from "../class-table";
import type { RangeRef } from "../range-ref";
import { flag, optionalText, place, proxied, text } from "./arguments";
import { apiValue, readValues, readValueTypes } from "./range-read";
import { type HostObject, object, type Scope } from "./selves";

const namesOf = (scope: Scope): readonly NamedItem[] =>
  scope.workbook.names.filter((item) => item.scope === scope.sheet);

function findIn(scope: Scope, key: unknown): NamedItem | undefined {
  const wanted = text(key, "The name").toLowerCase();
  return (
    namesOf(scope).find((item) => item.name.toLowerCase() === wanted) ??
    scope.workbook.names.find((item) => item.id === key)
  );
}

const collection = classTable<"NamedItemCollection">({
  name: "NamedItemCollection",
  items: (self) => namesOf(self).map((item) => object("NamedItem", item)),
  item: (self, args) => {
    const item = findIn(self, args[0]);
    if (!item) throw new HostError("ItemNotFound", `There is no name "${String(args[0])}".`);
    return object("NamedItem", item);
  },
  call: { GetCount: (self) => namesOf(self).length },
  path: {
    // name, range or formula, comment
    Add: (self, args) => {
      const range = proxied(args[1], "Range");
      return add(self, args, range ? absolute(range) : text(args[1], "The reference"));
    },
    AddFormulaLocal: (self, args) => add(self, args, text(args[1], "The formula")),
    GetItemOrNullObject: (self, args) => {
      const item = findIn(self, args[0]);
      return item ? object("NamedItem", item) : null;
    },
  },
});

function add(scope: Scope, args: readonly unknown[], reference: string): HostObject {
  const formula = reference.startsWith("=") ? reference : `="${reference.replace(/"/g, '""')}"`;
  const item = scope.workbook.addName(text(args[0], "The name"), formula, scope.sheet);
  item.comment = optionalText(args[2]) ?? "";
  return object("NamedItem", item);
}

/** "=日报!$A$1:$B$3" for a range. */
export function absolute(range: RangeRef): string {
  const fixed = areaName(range.area).replace(/([A-Z]+)|(\d+)/g, (part) => `$${part}`);
  return `=${quoteSheet(range.sheet.name)}!${fixed}`;
}

const sheetOf = (self: NamedItem, call: Call): Scope["sheet"] =>
  self.scope ?? call.workbook.sheets[0] ?? null;

const formulaOf = (self: NamedItem): string => self.formula?.textAt(0, 0) ?? self.formulaText;

/** The range the name stands for, null when it stands for a constant, a formula or lost cells. */
function namedRange(self: NamedItem, call: Call): HostObject<"Range"> | null {
  const sheet = sheetOf(self, call);
  if (!sheet) return null;
  try {
    const at = place(formulaOf(self).replace(/^=/, ""), sheet);
    return call.range(at.sheet, at.area);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

function valueOf(self: NamedItem, call: Call): unknown {
  call.calculate();
  const range = namedRange(self, call);
  if (range) return formulaOf(self).replace(/^=/, "");
  const sheet = sheetOf(self, call);
  const value = sheet && call.workbook.engine?.evaluate(formulaOf(self), sheet);
  if (value === null || value === undefined) return formulaOf(self);
  return typeof value === "object" && !(value instanceof CellError) ? formulaOf(self) : apiValue(value);
}

function typeOf(self: NamedItem, call: Call): string {
  if (namedRange(self, call)) return "Range";
  const value = valueOf(self, call);
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "string" && CellError.parse(value) ? "Error" : "String";
}

function reformulate(self: NamedItem, value: unknown, call: Call): void {
  const formula = text(value, "The formula");
  const sheet = sheetOf(self, call);
  self.formulaText = formula;
  self.formula = sheet ? (call.workbook.engine?.compile(formula, sheet, 0, 0) ?? null) : null;
  call.workbook.engine?.structureChanged({ kind: "name-changed", name: self });
  call.workbook.dirty = true;
}

const item = classTable<"NamedItem">({
  name: "NamedItem",
  identity: (self) => ({ _Id: self.id }),
  get: {
    Name: (self) => self.name,
    Formula: (self) => formulaOf(self),
    Value: valueOf,
    Type: typeOf,
    Visible: (self) => self.visible,
    Comment: (self) => self.comment,
    Scope: (self) => (self.scope ? "Worksheet" : "Workbook"),
  },
  set: {
    Formula: reformulate,
    Visible: (self, value) => {
      self.visible = flag(value, "visible");
    },
    Comment: (self, value) => {
      self.comment = text(value, "The comment");
    },
  },
  call: { Delete: (self, _args, call) => call.workbook.deleteName(self) },
  path: {
    Worksheet: (self) => {
      if (!self.scope) throw new HostError("ItemNotFound", "The name belongs to the whole workbook.");
      return object("Worksheet", self.scope);
    },
    WorksheetOrNullObject: (self) => (self.scope ? object("Worksheet", self.scope) : null),
    ArrayValues: (self) => object("NamedItemArrayValues", self),
    GetRange: (self, _args, call) => {
      const range = namedRange(self, call);
      if (!range) throw new HostError("InvalidReference", `The name "${self.name}" stands for no range.`);
      return range;
    },
    GetRangeOrNullObject: (self, _args, call) => namedRange(self, call),
  },
});

const arrayValues = classTable<"NamedItemArrayValues">({
  name: "NamedItemArrayValues",
  get: {
    Values: (self, call) => {
      const range = namedRange(self, call)?.self;
      return range ? readValues(range.sheet, range.area) : [[valueOf(self, call)]];
    },
    Types: (self, call) => {
      const range = namedRange(self, call)?.self;
      return range ? readValueTypes(range.sheet, range.area) : [[typeOf(self, call)]];
    },
  },
});

export const nameTables: readonly ClassTable[] = [collection, item, arrayValues];
