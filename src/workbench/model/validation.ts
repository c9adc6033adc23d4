import { area, contains, intersection, parseAddress } from "./address";
import { displayText } from "./display-text";
import { HostError } from "./host-error";
import { ruleFormula, ruleFormulaText } from "./rule-formula";
import type { DataValidation } from "./rules";
import type { Sheet } from "./sheet";
import { CellError, type Scalar } from "./values";

/** The validation rule of a cell, null where any entry is taken. */
export function validationAt(sheet: Sheet, row: number, column: number): DataValidation | null {
  const cell = area(row, column);
  return sheet.validations.find((each) => each.areas.some((at) => contains(at, cell))) ?? null;
}

/**
 * Whether the value a cell holds now keeps its rule. Formulas of the rule are calculated as if they stood in the
 * cell; one that cannot be calculated lets everything pass.
 */
export function keepsRule(sheet: Sheet, row: number, column: number, validation: DataValidation): boolean {
  const value = sheet.value(row, column);
  if (value === null) return validation.ignoreBlanks;
  const [kind, inner] = Object.entries(validation.rule)[0] ?? [];
  const part = (inner ?? {}) as Record<string, unknown>;
  const calculated = (text: unknown): Scalar =>
    ruleFormula(sheet, validation.areas, String(text ?? ""))?.(row, column) ?? null;
  const within = (size: number): boolean =>
    compare(size, part.operator, limit(part.formula1, calculated), limit(part.formula2, calculated));
  switch (kind) {
    case "list": {
      const shown = displayText(sheet, row, column);
      return listItems(sheet, row, column, validation).some(
        (item) => item === value || (!(item instanceof CellError) && String(item) === shown),
      );
    }
    case "wholeNumber":
      return typeof value === "number" && Number.isInteger(value) && within(value);
    case "decimal":
    case "date":
    case "time":
      return typeof value === "number" && within(value);
    case "textLength":
      return within(String(value).length);
    case "custom": {
      const found = calculated(part.formula);
      return found === null || (!(found instanceof CellError) && found !== false && found !== 0);
    }
    default:
      return true;
  }
}

/** True for a rule that offers its list under an arrow in the cell. */
export function hasDropDown({ rule }: DataValidation): boolean {
  const list = rule.list as { inCellDropDown?: unknown } | undefined;
  return list !== undefined && list.inCellDropDown !== false;
}

/** What a list rule offers in a cell: "a,b", the filled cells of "=Sheet1!$A$1:$A$3", or what a formula gives. */
export function listItems(sheet: Sheet, row: number, column: number, validation: DataValidation): Scalar[] {
  const { source } = (validation.rule.list ?? {}) as { source?: unknown };
  const text = String(source ?? "");
  if (!text.startsWith("=")) return text.split(/[,，]/).map((item) => item.trim());
  const shown = ruleFormulaText(sheet, validation.areas, text, row, column) ?? text;
  return (cellsOf(sheet, shown.slice(1)) ?? calculatedItems(sheet, shown)).filter((item) => item !== null);
}

function cellsOf(sheet: Sheet, address: string): Scalar[] | null {
  try {
    const { sheet: name, area: at } = parseAddress(address);
    const from = name === null ? sheet : sheet.workbook.findSheet(name);
    const used = from?.usedArea(true);
    const part = used && intersection(used, at);
    if (!from || !part) return [];
    const items: Scalar[] = [];
    for (let row = part.top; row <= part.bottom; row++)
      for (let column = part.left; column <= part.right; column++) items.push(from.value(row, column));
    return items;
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

function calculatedItems(sheet: Sheet, formula: string): Scalar[] {
  try {
    const found = sheet.workbook.engine?.evaluate(formula, sheet) ?? [];
    return Array.isArray(found) ? (found as Scalar[][]).flat() : [found as Scalar];
  } catch (error) {
    if (error instanceof HostError) return [];
    throw error;
  }
}

function compare(value: number, operator: unknown, first: number | null, second: number | null): boolean {
  if (first === null) return true;
  switch (operator) {
    case "Between":
      return value >= first && (second === null || value <= second);
    case "NotBetween":
      return value < first || (second !== null && value > second);
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThanOrEqualTo":
      return value <= first;
    default:
      return true;
  }
}

/** A number as such or as text, or what a formula gives. */
function limit(given: unknown, calculated: (text: unknown) => Scalar): number | null {
  if (typeof given === "number") return given;
  const text = String(given ?? "");
  const plain = Number(text);
  if (text !== "" && !Number.isNaN(plain)) return plain;
  const found = text.startsWith("=") ? calculated(text) : null;
  return typeof found === "number" ? found : null;
}
