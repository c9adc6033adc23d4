import type { Area } from "../../model/address";
import { area } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { displayText } from "../../model/display-text";

/** Cells of the area whose shown text (or formula) holds the text, row by row, one area a cell. */
export function findAll(sheet: Sheet, at: Area, wanted: string, criteria: Record<string, unknown>): Area[] {
  const matchCase = criteria.matchCase === true;
  const complete = criteria.completeMatch === true;
  const key = matchCase ? wanted : wanted.toLowerCase();
  const found: Area[] = [];
  for (let row = at.top; row <= at.bottom; row++)
    for (let column = at.left; column <= at.right; column++) {
      const value = sheet.value(row, column);
      const formula = sheet.cells.formula(row, column);
      if (value === null && !formula) continue;
      const shown = formula ? formula.textAt(row, column) : displayText(sheet, row, column);
      const candidates = formula ? [shown, displayText(sheet, row, column)] : [shown];
      const hit = candidates.some((each) => {
        const text = matchCase ? each : each.toLowerCase();
        return complete ? text === key : text.includes(key);
      });
      if (hit) found.push(area(row, column));
    }
  return found;
}
