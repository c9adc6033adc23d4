import type { DataValidation } from "../../model/rules";
import { HostError } from "../../model/host-error";
import type { Sheet } from "../../model/sheet";
import type { Scalar } from "../../model/values";
import { keepsRule, validationAt } from "../../model/validation";
import { typedInput } from "../typing/typed-input";

/** The rule a typed text would break in a cell; null where it may be entered, or where the rule says nothing of it. */
export function brokenRule(sheet: Sheet, row: number, column: number, text: string): DataValidation | null {
  const rule = validationAt(sheet, row, column);
  if (!rule || !rule.errorAlert.showAlert || Object.keys(rule.rule).length === 0) return null;
  const value = typedValue(sheet, row, column, text);
  if (value === null) return text === "" && !rule.ignoreBlanks ? rule : null;
  // The rule looks at the cell, also by its formulas: it is asked with the value in place, and nobody is told.
  const { cells } = sheet;
  const before = cells.value(row, column);
  cells.setValue(row, column, value);
  try {
    return keepsRule(sheet, row, column, rule) ? null : rule;
  } finally {
    cells.setValue(row, column, before);
  }
}

/** What the typed text would make of the cell; of a formula what it gives. */
function typedValue(sheet: Sheet, row: number, column: number, text: string): Scalar {
  const { numberFormat } = sheet.style(row, column);
  const { input } = typedInput(text, numberFormat, sheet.workbook);
  if (typeof input !== "string") return input ?? null;
  if (input.startsWith("'")) return input.slice(1);
  if (!input.startsWith("=") || input.length < 2 || numberFormat === "@") return input === "" ? null : input;
  const { engine } = sheet.workbook;
  if (!engine) return null;
  try {
    return engine.valueAt(engine.compile(input, sheet, row, column), sheet, row, column);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}
