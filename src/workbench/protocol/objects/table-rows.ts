import { type Area, intersection } from "../../model/address";
import { deleteCells, insertCells } from "../../model/shift";
import type { Sheet } from "../../model/sheet";
import { type Table, tableBody } from "../../model/table";
import { writeInputs } from "./range-write";

/**
 * Makes room for a header row above data that has none: the data moves down by one row, as Excel does, and the
 * table's area begins at the new blank row.
 */
export function headerFallback(at: { readonly sheet: Sheet; readonly area: Area }): {
  readonly sheet: Sheet;
  readonly area: Area;
} {
  insertCells(at.sheet, { ...at.area, bottom: at.area.top }, "Down");
  return { sheet: at.sheet, area: { ...at.area, bottom: at.area.bottom + 1 } };
}

/** Adds rows at a place of the body (at its end for null) and gives the index of the first. */
export function addTableRows(
  table: Table,
  at: number | null,
  values: readonly unknown[][] | null,
  count: number,
): number {
  const { sheet } = table;
  const body = tableBody(table);
  const rows = body.bottom - body.top + 1;
  const index = at === null ? rows : at;
  const onlyBlank = rows === 1 && isBlank(sheet, body) && index === rows;
  // A new table has one blank row, which the first rows added fill.
  const needed = onlyBlank ? count - 1 : count;
  const first = onlyBlank ? body.top : body.top + index;
  if (needed > 0) {
    const top = onlyBlank ? body.top + 1 : first;
    const below: Area = { ...body, top, bottom: top + needed - 1 };
    const inside = top <= body.bottom || table.showTotals;
    const free = !inside && isFree(sheet, below);
    if (inside || !free) insertCells(sheet, below, "Down");
    if (!inside) sheet.workbook.resizeTable(table, { ...table.area, bottom: table.area.bottom + needed });
  }
  const target: Area = { ...body, top: first, bottom: first + count - 1 };
  copyRowFormats(table, target, needed > 0);
  fillFormulas(table, target);
  if (values) writeInputs(sheet, target, values);
  return onlyBlank ? 0 : index;
}

/** Deletes rows of the body; the last remaining one is emptied instead, as a table keeps one row. */
export function deleteTableRows(table: Table, index: number, count: number): void {
  const body = tableBody(table);
  const top = body.top + index;
  const bottom = Math.min(body.bottom, top + count - 1);
  if (top === body.top && bottom === body.bottom) {
    table.sheet.clearContents({ ...body, bottom: body.top });
    if (body.bottom > body.top) deleteCells(table.sheet, { ...body, top: body.top + 1 }, "Up");
  } else deleteCells(table.sheet, { ...body, top, bottom }, "Up");
}

function isBlank(sheet: Sheet, at: Area): boolean {
  for (let row = at.top; row <= at.bottom; row++)
    for (let column = at.left; column <= at.right; column++)
      if (sheet.value(row, column) !== null && !sheet.cells.formula(row, column)) return false;
  return true;
}

/** No contents and no other table below: the table may simply grow. */
function isFree(sheet: Sheet, at: Area): boolean {
  const used = sheet.usedArea(true);
  const below = used && intersection({ ...at, bottom: used.bottom }, used);
  return !below || (below.bottom >= below.top && isEmpty(sheet, { ...at, bottom: used.bottom }));
}

function isEmpty(sheet: Sheet, at: Area): boolean {
  for (let column = at.left; column <= at.right; column++) {
    const values = sheet.cells.column(column)?.values ?? [];
    for (let row = at.top; row < values.length; row++) if (values[row] !== undefined) return false;
  }
  return true;
}

/** New rows look like the row above them, or like the one below at the top. */
function copyRowFormats(table: Table, target: Area, added: boolean): void {
  if (!added) return;
  const { sheet } = table;
  const body = tableBody(table);
  const model = target.top > body.top ? target.top - 1 : target.bottom + 1;
  if (model > body.bottom) return;
  for (let column = target.left; column <= target.right; column++) {
    const style = sheet.cells.style(model, column);
    for (let row = target.top; row <= target.bottom; row++) sheet.cells.setStyle(row, column, style);
  }
}

function fillFormulas(table: Table, target: Area): void {
  table.columns.forEach((column, index) => {
    if (column.calculatedFormula === null) return;
    const left = table.area.left + index;
    const body = tableBody(table);
    const model = body.top < target.top ? table.sheet.cells.formula(body.top, left) : undefined;
    table.sheet.write(
      { ...target, left, right: left },
      (row) => model?.textAt(target.top + row, left) ?? column.calculatedFormula ?? undefined,
    );
  });
}
