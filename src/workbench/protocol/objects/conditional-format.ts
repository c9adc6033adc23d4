import { bounding, intersection } from "../../model/address";
import { HostError } from "../../model/host-error";
import type { ConditionalFormat } from "../../model/rules";
import type { Sheet } from "../../model/sheet";
import { classTable, type ClassTable } from "../class-table";
import { colour, flag, invalid, oneOf, record, text, whole } from "./arguments";
import {
  type ClassName,
  type FormatRule,
  type HostObject,
  object,
  type RangeList,
  type Selves,
} from "./selves";

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

const touch = (sheet: Sheet): void => {
  sheet.touch("conditionalFormats");
  sheet.workbook.notify({ kind: "layout-changed", sheet });
};

const rulesOn = (self: RangeList): readonly ConditionalFormat[] =>
  self.sheet.conditionalFormats.filter((rule) =>
    rule.areas.some((at) => self.ranges.some((range) => intersection(at, range.area))),
  );

const ruleObject = (sheet: Sheet, item: ConditionalFormat | undefined): HostObject => {
  if (!item) throw new HostError("ItemNotFound", "There is no such conditional format.");
  return object("ConditionalFormat", { sheet, item });
};

const collection = classTable<"ConditionalFormatCollection">({
  name: "ConditionalFormatCollection",
  items: (self) => rulesOn(self).map((item) => ruleObject(self.sheet, item)),
  item: (self, args) =>
    ruleObject(
      self.sheet,
      self.sheet.conditionalFormats.find((each) => each.id === args[0]),
    ),
  call: {
    GetCount: (self) => rulesOn(self).length,
    ClearAll: (self) => {
      const gone = new Set(rulesOn(self));
      self.sheet.conditionalFormats = self.sheet.conditionalFormats.filter((rule) => !gone.has(rule));
      touch(self.sheet);
    },
  },
  path: {
    Add: (self, args) => {
      self.sheet.checkProtection();
      const item: ConditionalFormat = {
        id: `{${String(self.sheet.workbook.newId()).padStart(8, "0")}-0000-4000-8000-000000000003}`,
        areas: self.ranges.map((range) => range.area),
        type: oneOf(args[0], TYPES, "The type"),
        priority: 0,
        stopIfTrue: false,
        rule: {},
        format: { fillColor: null, fontColor: null, bold: null, italic: null, numberFormat: null },
      };
      // A new rule is the first to be tried.
      for (const other of self.sheet.conditionalFormats) other.priority++;
      self.sheet.conditionalFormats.unshift(item);
      touch(self.sheet);
      return ruleObject(self.sheet, item);
    },
    GetItemAt: (self, args) => ruleObject(self.sheet, rulesOn(self)[whole(args[0], "The index")]),
    GetItemOrNullObject: (self, args) => {
      const item = self.sheet.conditionalFormats.find((each) => each.id === args[0]);
      return item ? ruleObject(self.sheet, item) : null;
    },
  },
});

/** The object that holds what only one type of rule has, with the form that gives a null object for the others. */
function kind<K extends ClassName>(
  name: string,
  type: (typeof TYPES)[number],
  className: K,
): NonNullable<ClassTable<"ConditionalFormat">["path"]> {
  const make = (self: FormatRule): HostObject => object(className, self as Selves[K]);
  return {
    [name]: (self) => {
      if (self.item.type !== type)
        throw new HostError("InvalidOperation", `The rule is not of type ${type}.`);
      return make(self);
    },
    [`${name}OrNullObject`]: (self) => (self.item.type === type ? make(self) : null),
  };
}

const format = classTable<"ConditionalFormat">({
  name: "ConditionalFormat",
  identity: (self) => ({ Id: self.item.id }),
  get: {
    Id: (self) => self.item.id,
    Type: (self) => self.item.type,
    Priority: (self) => self.item.priority,
    StopIfTrue: (self) => self.item.stopIfTrue,
  },
  set: {
    Priority: (self, value) => {
      self.item.priority = whole(value, "The priority");
      self.sheet.conditionalFormats.sort((a, b) => a.priority - b.priority);
      touch(self.sheet);
    },
    StopIfTrue: (self, value) => {
      self.item.stopIfTrue = flag(value, "stopIfTrue");
      touch(self.sheet);
    },
  },
  call: {
    Delete: (self) => {
      self.sheet.conditionalFormats = self.sheet.conditionalFormats.filter((each) => each !== self.item);
      touch(self.sheet);
    },
  },
  path: {
    ...kind("Custom", "Custom", "CustomConditionalFormat"),
    ...kind("CellValue", "CellValue", "CellValueConditionalFormat"),
    ...kind("ColorScale", "ColorScale", "ColorScaleConditionalFormat"),
    ...kind("DataBar", "DataBar", "DataBarConditionalFormat"),
    ...kind("IconSet", "IconSet", "IconSetConditionalFormat"),
    ...kind("TextComparison", "ContainsText", "TextConditionalFormat"),
    ...kind("TopBottom", "TopBottom", "TopBottomConditionalFormat"),
    ...kind("Preset", "PresetCriteria", "PresetCriteriaConditionalFormat"),
    GetRange: (self, _args, call) => {
      const [first, ...others] = self.item.areas;
      if (!first) throw new HostError("ItemNotFound", "The rule has no cells.");
      return call.range(self.sheet, others.reduce(bounding, first));
    },
    GetRanges: (self, _args, call) =>
      object("RangeAreas", {
        sheet: self.sheet,
        ranges: self.item.areas.map((at) => call.range(self.sheet, at).self),
      }),
  },
});

/** A part of the rule's own record, read as it was given. */
const part =
  (name: string, missing: unknown = null) =>
  (self: FormatRule): unknown =>
    self.item.rule[name] ?? missing;

const setPart =
  (name: string, read: (value: unknown) => unknown) =>
  (self: FormatRule, value: unknown): void => {
    self.item.rule = { ...self.item.rule, [name]: read(value) };
    touch(self.sheet);
  };

const asRecord = (value: unknown): Record<string, unknown> => record(value, "The rule");
const asFlag = (value: unknown): boolean => flag(value, "The setting");
const asText = (value: unknown): string => text(value, "The setting");
const asColour = (value: unknown): string => (value === "" ? "" : colour(value));

/** Rule and look of the types that style whole cells. */
const ruled = <
  K extends
    | "CellValueConditionalFormat"
    | "TextConditionalFormat"
    | "TopBottomConditionalFormat"
    | "PresetCriteriaConditionalFormat",
>(
  name: K,
): ClassTable =>
  classTable<K>({
    name,
    get: { Rule: (self) => (self as FormatRule).item.rule },
    set: {
      Rule: (self, value) => {
        (self as FormatRule).item.rule = asRecord(value);
        touch((self as FormatRule).sheet);
      },
    },
    path: { Format: (self) => object("ConditionalRangeFormat", self as FormatRule) },
  });

const custom = classTable<"CustomConditionalFormat">({
  name: "CustomConditionalFormat",
  path: {
    Rule: (self) => object("ConditionalFormatRule", self),
    Format: (self) => object("ConditionalRangeFormat", self),
  },
});

const asFormula = (value: unknown): string => {
  const formula = text(value, "The formula");
  if (formula === "") throw invalid("The formula is empty.");
  return formula;
};

const formulaRule = classTable<"ConditionalFormatRule">({
  name: "ConditionalFormatRule",
  get: { Formula: part("formula", ""), FormulaLocal: part("formula", "") },
  set: { Formula: setPart("formula", asFormula), FormulaLocal: setPart("formula", asFormula) },
});

const colorScale = classTable<"ColorScaleConditionalFormat">({
  name: "ColorScaleConditionalFormat",
  get: {
    Criteria: part("criteria"),
    ThreeColorScale: (self) => asRecord(self.item.rule.criteria).midpoint !== undefined,
  },
  set: { Criteria: setPart("criteria", asRecord) },
});

const AUTOMATIC_BOUND = { type: "Automatic" };

const dataBar = classTable<"DataBarConditionalFormat">({
  name: "DataBarConditionalFormat",
  get: {
    ShowDataBarOnly: part("showDataBarOnly", false),
    BarDirection: part("barDirection", "Context"),
    AxisFormat: part("axisFormat", "Automatic"),
    AxisColor: part("axisColor", "#000000"),
    LowerBoundRule: part("lowerBoundRule", AUTOMATIC_BOUND),
    UpperBoundRule: part("upperBoundRule", AUTOMATIC_BOUND),
  },
  set: {
    ShowDataBarOnly: setPart("showDataBarOnly", asFlag),
    BarDirection: setPart("barDirection", asText),
    AxisFormat: setPart("axisFormat", asText),
    AxisColor: setPart("axisColor", asColour),
    LowerBoundRule: setPart("lowerBoundRule", asRecord),
    UpperBoundRule: setPart("upperBoundRule", asRecord),
  },
  path: {
    PositiveFormat: (self) => object("ConditionalDataBarPositiveFormat", self),
    NegativeFormat: (self) => object("ConditionalDataBarNegativeFormat", self),
  },
});

const positive = classTable<"ConditionalDataBarPositiveFormat">({
  name: "ConditionalDataBarPositiveFormat",
  get: {
    FillColor: part("positiveFillColor", "#638EC6"),
    BorderColor: part("positiveBorderColor", ""),
    GradientFill: part("positiveGradientFill", true),
  },
  set: {
    FillColor: setPart("positiveFillColor", asColour),
    BorderColor: setPart("positiveBorderColor", asColour),
    GradientFill: setPart("positiveGradientFill", asFlag),
  },
});

const negative = classTable<"ConditionalDataBarNegativeFormat">({
  name: "ConditionalDataBarNegativeFormat",
  get: {
    FillColor: part("negativeFillColor", "#FF0000"),
    BorderColor: part("negativeBorderColor", ""),
    MatchPositiveFillColor: part("matchPositiveFillColor", false),
    MatchPositiveBorderColor: part("matchPositiveBorderColor", false),
  },
  set: {
    FillColor: setPart("negativeFillColor", asColour),
    BorderColor: setPart("negativeBorderColor", asColour),
    MatchPositiveFillColor: setPart("matchPositiveFillColor", asFlag),
    MatchPositiveBorderColor: setPart("matchPositiveBorderColor", asFlag),
  },
});

const iconSet = classTable<"IconSetConditionalFormat">({
  name: "IconSetConditionalFormat",
  get: {
    Style: part("style", "ThreeTrafficLights1"),
    Criteria: part("criteria", []),
    ReverseIconOrder: part("reverseIconOrder", false),
    ShowIconOnly: part("showIconOnly", false),
  },
  set: {
    Style: setPart("style", asText),
    Criteria: setPart("criteria", (value) => {
      if (!Array.isArray(value)) throw invalid("The criteria are not a list.");
      return value as unknown[];
    }),
    ReverseIconOrder: setPart("reverseIconOrder", asFlag),
    ShowIconOnly: setPart("showIconOnly", asFlag),
  },
});

const look = (self: FormatRule, change: Partial<ConditionalFormat["format"]>): void => {
  Object.assign(self.item.format, change);
  touch(self.sheet);
};

const rangeFormat = classTable<"ConditionalRangeFormat">({
  name: "ConditionalRangeFormat",
  get: { NumberFormat: (self) => self.item.format.numberFormat ?? "" },
  set: { NumberFormat: (self, value) => look(self, { numberFormat: asText(value) }) },
  path: {
    Fill: (self) => object("ConditionalRangeFill", self),
    Font: (self) => object("ConditionalRangeFont", self),
  },
});

const fill = classTable<"ConditionalRangeFill">({
  name: "ConditionalRangeFill",
  get: { Color: (self) => self.item.format.fillColor ?? "" },
  set: { Color: (self, value) => look(self, { fillColor: colour(value) }) },
  call: { Clear: (self) => look(self, { fillColor: null }) },
});

const font = classTable<"ConditionalRangeFont">({
  name: "ConditionalRangeFont",
  get: {
    Color: (self) => self.item.format.fontColor ?? "",
    Bold: (self) => self.item.format.bold,
    Italic: (self) => self.item.format.italic,
  },
  set: {
    Color: (self, value) => look(self, { fontColor: colour(value) }),
    Bold: (self, value) => look(self, { bold: asFlag(value) }),
    Italic: (self, value) => look(self, { italic: asFlag(value) }),
  },
  call: { Clear: (self) => look(self, { fontColor: null, bold: null, italic: null }) },
});

export const conditionalFormatTables: readonly ClassTable[] = [
  collection,
  format,
  custom,
  formulaRule,
  ruled("CellValueConditionalFormat"),
  ruled("TextConditionalFormat"),
  ruled("TopBottomConditionalFormat"),
  ruled("PresetCriteriaConditionalFormat"),
  colorScale,
  dataBar,
  positive,
  negative,
  iconSet,
  rangeFormat,
  fill,
  font,
];
