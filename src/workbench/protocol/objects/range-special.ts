import { type Area, area, intersection } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { CellError } from "../../model/values";
import { oneOf } from "./arguments";

/** Cells of a kind (Excel.SpecialCellType), joined down each column. */
export function specialCells(sheet: Sheet, within: Area, type: string, valueType: string): Area[] {
  const kind = oneOf(
    type,
    ["Blanks", "Constants", "Formulas", "Visible", "ConditionalFormats", "DataValidations"] as const,
    "The cell type",
  );
  if (kind === "ConditionalFormats") return overlapping(within, sheet.conditionalFormats);
  if (kind === "DataValidations") return overlapping(within, sheet.validations);
  const used = sheet.usedArea();
  const at = used && intersection(used, within);
  if (!at) return [];
  const wanted = (row: number, column: number): boolean => {
    if (kind === "Visible")
      return sheet.rows.get(row)?.hidden !== true && sheet.columns.get(column)?.hidden !== true;
    const value = sheet.value(row, column);
    const formula = sheet.cells.formula(row, column) !== undefined;
    if (kind === "Blanks") return value === null && !formula;
    if (formula !== (kind === "Formulas") || (value === null && !formula)) return false;
    const word =
      value instanceof CellError
        ? "Errors"
        : typeof value === "number"
          ? "Numbers"
          : typeof value === "boolean"
            ? "Logical"
            : "Text";
    return valueType === "All" || valueType.includes(word);
  };
  const found: Area[] = [];
  for (let column = at.left; column <= at.right; column++)
    for (let row = at.top; row <= at.bottom; row++) {
      if (!wanted(row, column)) continue;
      const first = row;
      while (row < at.bottom && wanted(row + 1, column)) row++;
      found.push(area(first, column, row - first + 1));
    }
  return found;
}

function overlapping(within: Area, rules: readonly { readonly areas: readonly Area[] }[]): Area[] {
  return rules
    .flatMap((rule) => rule.areas.map((each) => intersection(each, within)))
    .filter((each): each is Area => each !== null);
}
