import { type Area, area, columnsIn, intersection, rowsIn } from "../../model/address";
import type { CellInput, Sheet } from "../../model/sheet";

/**
 * What the cells of an area hold, ready to be written again: values, formulas as text, own style ids. Only the part
 * in use is kept. Results that an array formula spilled into a cell belong to the formula and count as empty.
 */
export interface AreaContent {
  readonly area: Area;
  /** The part in use, null where there is none. */
  readonly kept: Area | null;
  /** Row by row over the part in use. */
  readonly inputs: readonly CellInput[];
  readonly styles: readonly (number | undefined)[];
}

/** Takes down what an area holds. */
export function takeContent(sheet: Sheet, at: Area): AreaContent {
  const used = sheet.usedArea();
  const kept = used && intersection(used, at);
  const inputs: CellInput[] = [];
  const styles: (number | undefined)[] = [];
  if (kept)
    for (let row = kept.top; row <= kept.bottom; row++)
      for (let column = kept.left; column <= kept.right; column++) {
        inputs.push(inputOf(sheet, row, column));
        styles.push(sheet.cells.style(row, column));
      }
  return { area: at, kept, inputs, styles };
}

/** Puts an area back to what was taken down, and calculates. Throws HostError where the workbook refuses it. */
export function putContent(sheet: Sheet, content: AreaContent): void {
  const { area: at, kept, inputs, styles } = content;
  const used = sheet.usedArea();
  // The area may be whole columns; what lies outside both parts is empty before and after.
  const now = used && intersection(used, at);
  if (now) sheet.clearContents(now);
  // A cell formatted as text takes a formula as text, so the formats come first.
  putStyles(sheet, at, kept, now, styles);
  if (kept) {
    const width = columnsIn(kept);
    sheet.write(kept, (row, column) => inputs[row * width + column]);
  }
  sheet.workbook.engine?.recalculate();
}

function putStyles(
  sheet: Sheet,
  at: Area,
  kept: Area | null,
  now: Area | null,
  styles: readonly (number | undefined)[],
): void {
  const parts = [now, kept].filter((part) => part !== null);
  for (const part of parts)
    for (let row = 0; row < rowsIn(part); row++)
      for (let column = 0; column < columnsIn(part); column++) {
        const [r, c] = [part.top + row, part.left + column];
        const place =
          kept && intersection(kept, area(r, c)) ? (r - kept.top) * columnsIn(kept) + c - kept.left : -1;
        const style = styles[place];
        if (sheet.cells.style(r, c) !== style) sheet.cells.setStyle(r, c, style);
      }
  if (parts.length > 0) sheet.workbook.notify({ kind: "format-changed", sheet, area: at });
}

/** What to write so that the cell holds again what it holds now; a text is marked as one. */
function inputOf(sheet: Sheet, row: number, column: number): CellInput {
  const formula = sheet.formulaText(row, column);
  if (formula !== null) return formula;
  if (sheet.workbook.engine?.spillParent(sheet, row, column)) return null;
  const value = sheet.value(row, column);
  return typeof value === "string" ? `'${value}` : value;
}
