import { type Area, area, intersection } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { keepsRule } from "../../model/validation";

/** Cells of the area whose value breaks their validation rule. */
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
          if (!keepsRule(sheet, row, column, validation)) found.push(area(row, column));
    }
  return found;
}
