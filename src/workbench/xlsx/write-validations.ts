import type { DataValidation } from "../model/rules";
import { formulaInFile } from "./formula-text";
import { VALIDATION_KINDS, VALIDATION_OPERATORS } from "./read-validations";
import { sqrefOf } from "./read-sheet";
import { attributes, encodeXml } from "./xml";

const KINDS = new Map(Object.entries(VALIDATION_KINDS).map(([file, api]) => [api, file]));
const OPERATORS = new Map(Object.entries(VALIDATION_OPERATORS).map(([file, api]) => [api, file]));

/** The element <dataValidations> of a sheet, "" where it has none. */
export function validationsXml(validations: readonly DataValidation[]): string {
  const entries = validations.filter((each) => each.areas.length > 0).map(validationXml);
  return entries.length === 0
    ? ""
    : `<dataValidations count="${entries.length}">${entries.join("")}</dataValidations>`;
}

function validationXml(of: DataValidation): string {
  const [api, words] =
    Object.entries(of.rule).find(([, value]) => value !== null && value !== undefined) ?? [];
  const type = KINDS.get(api ?? "");
  const rule = (words ?? {}) as Readonly<Record<string, unknown>>;
  const style = of.errorAlert.style.toLowerCase();
  const hasOperator = type !== undefined && type !== "list" && type !== "custom";
  const operator = hasOperator ? (OPERATORS.get(String(rule.operator)) ?? "between") : "between";
  const head = attributes({
    type,
    errorStyle: style === "warning" || style === "information" ? style : undefined,
    operator: operator === "between" ? undefined : operator,
    allowBlank: of.ignoreBlanks ? 1 : undefined,
    // The file's word is the wrong way round: set, it hides the arrow.
    showDropDown: type === "list" && rule.inCellDropDown === false ? 1 : undefined,
    showInputMessage: of.prompt.showPrompt ? 1 : undefined,
    showErrorMessage: of.errorAlert.showAlert ? 1 : undefined,
    errorTitle: of.errorAlert.title || undefined,
    error: of.errorAlert.message || undefined,
    promptTitle: of.prompt.title || undefined,
    prompt: of.prompt.message || undefined,
    sqref: sqrefOf(of.areas),
  });
  const inner =
    type === "list"
      ? formulaXml("formula1", listSource(rule.source))
      : type === "custom"
        ? formulaXml("formula1", rule.formula)
        : hasOperator
          ? formulaXml("formula1", operand(type, rule.formula1)) +
            formulaXml("formula2", operand(type, rule.formula2))
          : "";
  return `<dataValidation${head}>${inner}</dataValidation>`;
}

/** The API takes a date as a text ("2026-11-01"), files hold its serial number. */
function operand(type: string | undefined, value: unknown): unknown {
  const time =
    type === "date" && typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? value : time / 86_400_000 + 25_569;
}

/** A reference as it is; a written list in quotes. */
function listSource(source: unknown): string {
  const text = String(source ?? "");
  return text.startsWith("=") ? text : `"${text.replace(/"/g, '""')}"`;
}

const formulaXml = (name: string, text: unknown): string =>
  text === undefined || text === null || text === ""
    ? ""
    : `<${name}>${encodeXml(formulaInFile(String(text).replace(/^=/, ""), null))}</${name}>`;
