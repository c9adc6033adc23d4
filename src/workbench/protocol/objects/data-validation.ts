import { type Area, contains, intersection } from "../../model/address";
import type { DataValidation } from "../../model/rules";
import type { Sheet } from "../../model/sheet";
import { classTable, type ClassTable } from "../class-table";
import { flag, invalid, record, text } from "./arguments";
import { absolute } from "./name";
import { HostObject, object, type RangeList } from "./selves";
import type { RangeRef } from "../range-ref";
import { invalidCells } from "./validity";

const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const NO_PROMPT = { title: "", message: "", showPrompt: true };
const NO_ALERT = { title: "", message: "", showAlert: true, style: "Stop" };

/** The rule of the first cell, when all the cells have it. */
function ruleOf(self: RangeList): DataValidation | null {
  const first = self.ranges[0];
  if (!first) return null;
  const at = first.area;
  return (
    self.sheet.validations.find((each) =>
      each.areas.some((area) => contains(area, { ...at, bottom: at.top, right: at.left })),
    ) ?? null
  );
}

/** The rule that stands on exactly these cells, taken out of others that cover them too. */
function ruleForWriting(self: RangeList): DataValidation {
  self.sheet.checkProtection();
  const areas = self.ranges.map((range) => range.area);
  const same = self.sheet.validations.find(
    (each) =>
      each.areas.length === areas.length &&
      each.areas.every((at, i) => JSON.stringify(at) === JSON.stringify(areas[i])),
  );
  if (same) return same;
  removeRules(self.sheet, areas);
  const made: DataValidation = {
    areas,
    rule: {},
    ignoreBlanks: true,
    prompt: { ...NO_PROMPT },
    errorAlert: { ...NO_ALERT },
  };
  self.sheet.validations.push(made);
  return made;
}

/** Takes the cells out of every rule; what is left of a rule's areas keeps it. */
function removeRules(sheet: Sheet, areas: readonly Area[]): void {
  for (const each of sheet.validations)
    for (const hole of areas) each.areas = each.areas.flatMap((at) => without(at, hole));
  sheet.validations = sheet.validations.filter((each) => each.areas.length > 0);
}

function without(at: Area, hole: Area): Area[] {
  const cut = intersection(at, hole);
  if (!cut) return [at];
  const parts: Area[] = [
    { ...at, bottom: cut.top - 1 },
    { ...at, top: cut.bottom + 1 },
    { ...cut, left: at.left, right: cut.left - 1 },
    { ...cut, left: cut.right + 1, right: at.right },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

const touch = (sheet: Sheet): void => {
  sheet.touch("validations");
  sheet.workbook.notify({ kind: "layout-changed", sheet });
};

/** Ranges given as list sources become references. */
function readRule(value: unknown): Record<string, unknown> {
  const rule = record(value, "The rule");
  const kinds = Object.keys(rule).filter((key) => rule[key] !== undefined && rule[key] !== null);
  const kind = kinds[0];
  if (kinds.length !== 1 || kind === undefined || !TYPES[kind])
    throw invalid("The rule is of no known type.");
  const inner = { ...record(rule[kind], "The rule") };
  for (const [key, part] of Object.entries(inner))
    if (part instanceof HostObject) {
      if (part.className !== "Range") throw invalid("A rule refers to a range.");
      inner[key] = absolute(part.self as RangeRef);
    }
  return { [kind]: inner };
}

const validation = classTable<"DataValidation">({
  name: "DataValidation",
  get: {
    Rule: (self) => ruleOf(self)?.rule ?? {},
    Type: (self) => {
      const rule = ruleOf(self)?.rule;
      return (rule && TYPES[Object.keys(rule)[0] ?? ""]) ?? "None";
    },
    IgnoreBlanks: (self) => ruleOf(self)?.ignoreBlanks ?? true,
    Prompt: (self) => ruleOf(self)?.prompt ?? NO_PROMPT,
    ErrorAlert: (self) => ruleOf(self)?.errorAlert ?? NO_ALERT,
    Valid: (self, call) => {
      call.calculate();
      return self.ranges.every((range) => invalidCells(self.sheet, range.area).length === 0);
    },
  },
  set: {
    Rule: (self, value) => {
      const rule = readRule(value);
      ruleForWriting(self).rule = rule;
      touch(self.sheet);
    },
    IgnoreBlanks: (self, value) => {
      ruleForWriting(self).ignoreBlanks = flag(value, "ignoreBlanks");
      touch(self.sheet);
    },
    Prompt: (self, value) => {
      const given = record(value, "The prompt");
      ruleForWriting(self).prompt = {
        title: text(given.title ?? "", "The title"),
        message: text(given.message ?? "", "The message"),
        showPrompt: given.showPrompt !== false,
      };
      touch(self.sheet);
    },
    ErrorAlert: (self, value) => {
      const given = record(value, "The alert");
      ruleForWriting(self).errorAlert = {
        title: text(given.title ?? "", "The title"),
        message: text(given.message ?? "", "The message"),
        showAlert: given.showAlert !== false,
        style: text(given.style ?? "Stop", "The style"),
      };
      touch(self.sheet);
    },
  },
  call: {
    Clear: (self) => {
      removeRules(
        self.sheet,
        self.ranges.map((range) => range.area),
      );
      touch(self.sheet);
    },
  },
  path: {
    GetInvalidCellsOrNullObject: (self, _args, call) => {
      call.calculate();
      const cells = self.ranges.flatMap((range) => invalidCells(self.sheet, range.area));
      if (cells.length === 0) return null;
      return object("RangeAreas", {
        sheet: self.sheet,
        ranges: cells.map((at) => call.range(self.sheet, at).self),
      });
    },
  },
});

export const dataValidationTables: readonly ClassTable[] = [validation];
