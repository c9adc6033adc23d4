import type { Area } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { formatValue, textWidth } from "../../model/display-text";

/** Points that a digit of the default font takes, and the room on both sides of a cell. */
const POINTS_PER_CHARACTER = 5.25;
const CELL_PADDING = 3.75;
/** Rows at both ends of a column whose texts are measured when its width is fitted. */
const MEASURED_ROWS = 2000;

/** Fits columns to their texts: an estimate by counting characters, Chinese ones double. */
export function autofitColumns(sheet: Sheet, at: Area): void {
  const used = sheet.usedArea(true);
  for (let column = at.left; column <= Math.min(at.right, used?.right ?? -1); column++) {
    let widest = 0;
    const measure = (row: number): void => {
      const value = sheet.value(row, column);
      if (value === null) return;
      const style = sheet.style(row, column);
      const shown = formatValue(value, style.numberFormat, sheet.workbook);
      const lines = style.alignment.wrapText ? [] : shown.split("\n");
      for (const line of lines)
        widest = Math.max(widest, (textWidth(line) * style.font.size) / 11 + style.alignment.indent);
    };
    const top = Math.max(at.top, used?.top ?? 0);
    const bottom = Math.min(at.bottom, used?.bottom ?? -1);
    for (let row = top; row <= bottom; row++) {
      if (row - top === MEASURED_ROWS && bottom - row > MEASURED_ROWS) row = bottom - MEASURED_ROWS;
      measure(row);
    }
    if (widest === 0) continue;
    const width = Math.min(1339, widest * POINTS_PER_CHARACTER + CELL_PADDING);
    sheet.columns.set(column, { ...sheet.columns.get(column), width });
  }
  layoutChanged(sheet, "columns");
}

/** Gives rows back the height their texts ask for: the default, or that of their largest font and line count. */
export function autofitRows(sheet: Sheet, at: Area): void {
  const used = sheet.usedArea(true);
  for (let row = at.top; row <= Math.min(at.bottom, used?.bottom ?? -1); row++) {
    let height = sheet.defaultRowHeight;
    for (let column = used?.left ?? 0; column <= (used?.right ?? -1); column++) {
      const value = sheet.value(row, column);
      if (value === null) continue;
      const style = sheet.style(row, column);
      const line = style.font.size * 1.37;
      const room = Math.max(1, (sheet.columnWidth(column) - CELL_PADDING) / POINTS_PER_CHARACTER);
      const lines = style.alignment.wrapText
        ? String(value)
            .split("\n")
            .reduce((sum, part) => sum + Math.max(1, Math.ceil(textWidth(part) / room)), 0)
        : 1;
      height = Math.max(height, line * lines);
    }
    const rest = { ...sheet.rows.get(row) };
    delete rest.height;
    if (height > sheet.defaultRowHeight) sheet.rows.set(row, { ...rest, height });
    else if (sheet.rows.has(row)) sheet.rows.set(row, rest);
  }
  layoutChanged(sheet, "rows");
}

export function setRowsHidden(sheet: Sheet, at: Area, hidden: boolean): void {
  sheet.checkProtection();
  for (let row = at.top; row <= at.bottom; row++) sheet.rows.set(row, { ...sheet.rows.get(row), hidden });
  layoutChanged(sheet, "rows");
}

export function setColumnsHidden(sheet: Sheet, at: Area, hidden: boolean): void {
  sheet.checkProtection();
  for (let column = at.left; column <= at.right; column++)
    sheet.columns.set(column, { ...sheet.columns.get(column), hidden });
  layoutChanged(sheet, "columns");
}

export function layoutChanged(sheet: Sheet, aspect: "rows" | "columns"): void {
  sheet.touch(aspect);
  sheet.workbook.notify({ kind: "layout-changed", sheet });
}

/** The value all places share, or null where they differ, as the API tells mixed settings. */
export function shared<T>(values: Iterable<T>): T | null {
  let first: T | null = null;
  for (const value of values) {
    if (first === null) first = value;
    else if (value !== first) return null;
  }
  return first;
}
