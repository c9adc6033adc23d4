import { type Area, area, intersection } from "../../model/address";
import { HostError } from "../../model/host-error";
import type { DataValidation } from "../../model/rules";
import type { Sheet } from "../../model/sheet";
import { CellError, type Scalar } from "../../model/values";
import { place } from "./arguments";
import { displayText } from "../../model/display-text";

/** Cells of the area whose value breaks their validation rule. Rules by formula are taken as kept. */
export function invalidCells(sheet: Sheet, within: Area): Area[] {
  const found: Area[] = [];
  for (const validation of sheet.validations)
    for (const at of validation.areas) {
      const part = intersection(at, within);
      if (!part) continue;
      const used = sheet.usedArea() ?? area(0, 0);
      for (let row = part.top; row <= Math.min(part.bottom, Math.max(used.bottom, part.top)); row++)
        for (
          let column = part.left;
          column <= Math.min(part.right, Math.max(used.right, part.left));
          column++
        )
          if (!keeps(sheet, row, column, validation)) found.push(area(row, column));
    }
  return found;
}

function keeps(sheet: Sheet, row: number, column: number, { rule, ignoreBlanks }: DataValidation): boolean {
  const value = sheet.value(row, column);
  if (value === null) return ignoreBlanks;
  const [kind, inner] = Object.entries(rule)[0] ?? [];
  const part = (inner ?? {}) as Record<string, unknown>;
  switch (kind) {
    case "list":
      return listItems(sheet, part.source).some((item) => same(item, value, displayText(sheet, row, column)));
    case "wholeNumber":
      return typeof value === "number" && Number.isInteger(value) && compare(sheet, value, part);
    case "decimal":
    case "date":
    case "time":
      return typeof value === "number" && compare(sheet, value, part);
    case "textLength":
      return compare(sheet, String(value).length, part);
    default:
      return true;
  }
}

function same(item: Scalar, value: Scalar, shown: string): boolean {
  return item === value || (item !== null && !(item instanceof CellError) && String(item) === shown);
}

/** "a,b" or the cells of "=Sheet1!$A$1:$A$3". */
function listItems(sheet: Sheet, source: unknown): readonly Scalar[] {
  const text = String(source ?? "");
  if (!text.startsWith("=")) return text.split(/[,，]/).map((item) => item.trim());
  try {
    const at = place(text.slice(1), sheet);
    const items: Scalar[] = [];
    for (let row = at.area.top; row <= at.area.bottom; row++)
      for (let column = at.area.left; column <= at.area.right; column++)
        items.push(at.sheet.value(row, column));
    return items.filter((item) => item !== null);
  } catch (error) {
    if (error instanceof HostError) return [];
    throw error;
  }
}

function compare(sheet: Sheet, value: number, part: Record<string, unknown>): boolean {
  const first = limit(sheet, part.formula1);
  const second = limit(sheet, part.formula2);
  if (first === null) return true;
  switch (part.operator) {
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

function limit(sheet: Sheet, given: unknown): number | null {
  if (typeof given === "number") return given;
  const text = String(given ?? "");
  const plain = Number(text);
  if (text !== "" && !Number.isNaN(plain)) return plain;
  const value = text.startsWith("=") ? sheet.workbook.engine?.evaluate(text, sheet) : null;
  return typeof value === "number" ? value : null;
}
