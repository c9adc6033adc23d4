import type { DataValidation } from "../model/rules";
import { formulaShown } from "./formula-text";
import { areasOf } from "./read-sheet";
import { child, childrenOf, decodeXstring, flag, type XmlElement } from "./xml";

/** The member of Excel.DataValidationRule by the file's word. */
export const VALIDATION_KINDS: Readonly<Record<string, string>> = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  list: "list",
  custom: "custom",
};

/** Excel.DataValidationOperator by the file's word. */
export const VALIDATION_OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

/** Reads the validation rules of a sheet. */
export function readValidations(root: XmlElement): DataValidation[] {
  return childrenOf(child(root, "dataValidations"), "dataValidation").map((each) => {
    const { type = "none", errorStyle = "stop" } = each.attributes;
    return {
      areas: areasOf(each.attributes.sqref),
      rule: readRule(each, type),
      ignoreBlanks: flag(each, "allowBlank"),
      prompt: {
        title: text(each, "promptTitle"),
        message: text(each, "prompt"),
        showPrompt: flag(each, "showInputMessage"),
      },
      errorAlert: {
        title: text(each, "errorTitle"),
        message: text(each, "error"),
        showAlert: flag(each, "showErrorMessage"),
        style: errorStyle.charAt(0).toUpperCase() + errorStyle.slice(1),
      },
    };
  });
}

const text = (of: XmlElement, name: string): string => decodeXstring(of.attributes[name] ?? "");

function readRule(of: XmlElement, type: string): Record<string, unknown> {
  const kind = VALIDATION_KINDS[type];
  const first = child(of, "formula1")?.text ?? "";
  const second = child(of, "formula2")?.text;
  if (kind === undefined) return {};
  if (kind === "list") {
    // A written list stands in quotes in the file, a reference does not.
    const source = /^".*"$/s.test(first)
      ? first.slice(1, -1).replace(/""/g, '"')
      : `=${formulaShown(first, null)}`;
    return { list: { inCellDropDown: !flag(of, "showDropDown"), source } };
  }
  if (kind === "custom") return { custom: { formula: `=${formulaShown(first, null)}` } };
  return {
    [kind]: {
      formula1: shownOperand(first),
      ...(second === undefined ? {} : { formula2: shownOperand(second) }),
      operator: VALIDATION_OPERATORS[of.attributes.operator ?? "between"] ?? "Between",
    },
  };
}

/** A plain number stays one, as the API gives it; anything else is a formula. */
function shownOperand(text: string): string | number {
  const number = Number(text);
  return text.trim() !== "" && Number.isFinite(number) ? number : `=${formulaShown(text, null)}`;
}
