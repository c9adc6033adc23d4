import { type Area, area, columnsIn, rowsIn } from "../../model/address";
import type { CellInput, Sheet } from "../../model/sheet";
import type { Scalar } from "../../model/values";

/** What Range.copyFrom copies (Excel.RangeCopyType). */
export type CopyType = "All" | "Formulas" | "Values" | "Formats" | "Link";

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/**
 * Copies cells to a place: formulas move along as Excel's copying does. A larger target is filled by repetition
 * where it is a multiple of the source, and else takes the source's size.
 */
export function copyCells(
  from: Place,
  to: Place,
  how: { type: CopyType; skipBlanks: boolean; transpose: boolean },
): void {
  const used = from.sheet.usedArea() ?? area(0, 0);
  const source: Area = {
    ...from.area,
    bottom: Math.min(from.area.bottom, Math.max(used.bottom, from.area.top)),
    right: Math.min(from.area.right, Math.max(used.right, from.area.left)),
  };
  const height = how.transpose ? columnsIn(source) : rowsIn(source);
  const width = how.transpose ? rowsIn(source) : columnsIn(source);
  const fits =
    rowsIn(to.area) % height === 0 && columnsIn(to.area) % width === 0 && rowsIn(to.area) < 1_048_576;
  const target = fits ? to.area : area(to.area.top, to.area.left, height, width);
  const sourceOf = (row: number, column: number): [number, number] => {
    const [down, across] = how.transpose ? [column % width, row % height] : [row % height, column % width];
    return [source.top + down, source.left + across];
  };
  // Read before anything is written: source and target may overlap.
  const inputs: CellInput[][] = [];
  const styles: (number | undefined)[][] = [];
  for (let row = 0; row < rowsIn(target); row++) {
    const line: CellInput[] = [];
    const lineStyles: (number | undefined)[] = [];
    for (let column = 0; column < columnsIn(target); column++) {
      const [r, c] = sourceOf(row, column);
      const value = from.sheet.value(r, c);
      const formula = how.type === "Values" ? undefined : from.sheet.cells.formula(r, c);
      const blank = value === null && !formula;
      line.push(
        blank && how.skipBlanks
          ? undefined
          : (formula?.textAt(target.top + row, target.left + column) ?? literal(value)),
      );
      lineStyles.push(from.sheet.styleId(r, c));
    }
    inputs.push(line);
    styles.push(lineStyles);
  }
  if (how.type !== "Formats") to.sheet.write(target, (row, column) => inputs[row]?.[column]);
  if (how.type === "All" || how.type === "Formats") {
    styles.forEach((line, row) =>
      line.forEach((style, column) => to.sheet.cells.setStyle(target.top + row, target.left + column, style)),
    );
    to.sheet.workbook.notify({ kind: "format-changed", sheet: to.sheet, area: target });
  }
}

/** A stored text that would be read as a formula or lose its apostrophe is written with one before it. */
function literal(value: Scalar): CellInput {
  return typeof value === "string" && /^['=]/.test(value) ? `'${value}` : value;
}

/** Fills the destination from a part of it (Range.autoFill): formulas move along, numbers continue their series. */
export function fillCells(sheet: Sheet, source: Area, destination: Area, type: string): void {
  const down = rowsIn(destination) > rowsIn(source);
  const step = (column: number, row: number): number | null => seriesStep(sheet, source, down, row, column);
  sheet.write(destination, (row, column) => {
    const r = destination.top + row;
    const c = destination.left + column;
    if (r >= source.top && r <= source.bottom && c >= source.left && c <= source.right) return undefined;
    const fromRow = source.top + ((((r - source.top) % rowsIn(source)) + rowsIn(source)) % rowsIn(source));
    const fromColumn =
      source.left + ((((c - source.left) % columnsIn(source)) + columnsIn(source)) % columnsIn(source));
    const formula = sheet.cells.formula(fromRow, fromColumn);
    if (formula) return formula.textAt(r, c);
    const value = sheet.value(fromRow, fromColumn);
    const by = type === "FillCopy" || typeof value !== "number" ? null : step(fromColumn, fromRow);
    if (by === null || typeof value !== "number") return literal(value);
    const first = down ? sheet.value(source.top, fromColumn) : sheet.value(fromRow, source.left);
    return Number(first) + by * (down ? r - source.top : c - source.left);
  });
  for (let row = destination.top; row <= destination.bottom; row++)
    for (let column = destination.left; column <= destination.right; column++) {
      const fromRow = source.top + ((row - source.top) % rowsIn(source));
      const fromColumn = source.left + ((column - source.left) % columnsIn(source));
      sheet.cells.setStyle(row, column, sheet.styleId(fromRow, fromColumn));
    }
}

/** The difference between neighbours where the source is a series of at least two numbers. */
function seriesStep(sheet: Sheet, source: Area, down: boolean, row: number, column: number): number | null {
  const line: Scalar[] = down
    ? Array.from({ length: rowsIn(source) }, (_, i) => sheet.value(source.top + i, column))
    : Array.from({ length: columnsIn(source) }, (_, i) => sheet.value(row, source.left + i));
  const [first, second] = line;
  if (typeof first !== "number" || typeof second !== "number") return null;
  const step = second - first;
  const even = line.every(
    (value, i) => typeof value === "number" && Math.abs(value - first - step * i) < 1e-9,
  );
  return even ? step : null;
}
