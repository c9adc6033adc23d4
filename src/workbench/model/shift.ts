import { type Area, contains, intersection, rowsIn, columnsIn, WHOLE_SHEET } from "./address";
import { moveInCharts } from "./chart-references";
import { leftOf, topOf } from "./geometry";
import { HostError } from "./host-error";
import type { Sheet } from "./sheet";

/** Where cells go when others are inserted, or where those beyond come from when cells are deleted. */
export type ShiftDirection = "Down" | "Right" | "Up" | "Left";

/**
 * Inserts blank cells in the area and moves what stood there (and below, or to the right) out of the way. Merges,
 * rules, tables, drawings and freeze panes that lie beyond follow. Throws InsertDeleteConflict where a table or a
 * merged area would be torn apart, NonBlankCellOffSheet where contents would leave the sheet.
 */
export function insertCells(sheet: Sheet, at: Area, direction: "Down" | "Right"): void {
  const rows = direction === "Down" ? rowsIn(at) : 0;
  const columns = direction === "Right" ? columnsIn(at) : 0;
  const moved: Area = rows
    ? { ...at, bottom: WHOLE_SHEET.bottom - rows }
    : { ...at, right: WHOLE_SHEET.right - columns };
  checkShift(sheet, at, direction);
  const used = sheet.usedArea(true);
  const edge: Area = rows
    ? { ...at, top: WHOLE_SHEET.bottom - rows + 1, bottom: WHOLE_SHEET.bottom }
    : { ...at, left: WHOLE_SHEET.right - columns + 1, right: WHOLE_SHEET.right };
  if (used && intersection(used, edge))
    throw new HostError("NonBlankCellOffSheet", "Inserting would push cells off the sheet.");
  moveDrawings(sheet, at, rows, columns);
  moveStorage(sheet, at, rows, columns);
  follow(sheet, { at, rows, columns, moved });
}

/** Deletes the cells of the area; those below move up, or those to the right move left. Throws as insertCells. */
export function deleteCells(sheet: Sheet, at: Area, direction: "Up" | "Left"): void {
  const rows = direction === "Up" ? -rowsIn(at) : 0;
  const columns = direction === "Left" ? -columnsIn(at) : 0;
  checkShift(sheet, at, direction);
  moveDrawings(sheet, at, rows, columns);
  moveStorage(sheet, at, rows, columns);
  const moved: Area = rows
    ? { ...at, top: at.bottom + 1, bottom: WHOLE_SHEET.bottom }
    : { ...at, left: at.right + 1, right: WHOLE_SHEET.right };
  follow(sheet, { at, rows, columns, moved });
}

interface Shift {
  /** The cells inserted or deleted. */
  readonly at: Area;
  /** How far the cells beyond move; negative for a deletion, 0 for the other axis. */
  readonly rows: number;
  readonly columns: number;
  /** The cells that move, where they stood before. */
  readonly moved: Area;
}

/** Where an area is after the shift: moved, grown, shrunk, as before, or null when all its cells are deleted. */
export function shiftedArea(area: Area, shift: Omit<Shift, "moved">): Area | null {
  const { at, rows, columns } = shift;
  if (rows !== 0) {
    if (area.left < at.left || area.right > at.right) return area;
    const [top, bottom] = shiftSpan(area.top, area.bottom, at.top, rows) ?? [];
    return top === undefined || bottom === undefined
      ? null
      : { ...area, top, bottom: Math.min(bottom, WHOLE_SHEET.bottom) };
  }
  if (area.top < at.top || area.bottom > at.bottom) return area;
  const [left, right] = shiftSpan(area.left, area.right, at.left, columns) ?? [];
  return left === undefined || right === undefined
    ? null
    : { ...area, left, right: Math.min(right, WHOLE_SHEET.right) };
}

function shiftSpan(first: number, last: number, at: number, by: number): [number, number] | null {
  if (by > 0) return [first >= at ? first + by : first, last >= at ? last + by : last];
  const end = at - by;
  const start = first < at ? first : Math.max(at, first + by);
  const stop = last < at ? last : last < end ? at - 1 : last + by;
  return stop < start ? null : [start, stop];
}

function checkShift(sheet: Sheet, at: Area, direction: ShiftDirection): void {
  sheet.checkProtection();
  if (sheet.workbook.readOnly) throw new HostError("AccessDenied", "The workbook is read-only.");
  const vertical = direction === "Down" || direction === "Up";
  const touched: Area = vertical
    ? { ...at, bottom: WHOLE_SHEET.bottom }
    : { ...at, right: WHOLE_SHEET.right };
  const torn = (area: Area): boolean =>
    intersection(area, touched) !== null &&
    (vertical ? area.left < at.left || area.right > at.right : area.top < at.top || area.bottom > at.bottom);
  const table = sheet.tables.find((each) => torn(each.area));
  if (table)
    throw new HostError("InsertDeleteConflict", `Cells of the table "${table.name}" would be torn apart.`);
  if (sheet.merges.some(torn))
    throw new HostError("MergedRangeConflict", "A merged area would be torn apart.");
  if (vertical && direction === "Up" && sheet.tables.some((each) => headerLost(each.area, at)))
    throw new HostError("InsertDeleteConflict", "The header row of a table cannot be deleted alone.");
}

const headerLost = (table: Area, at: Area): boolean =>
  table.top >= at.top && table.top <= at.bottom && table.bottom > at.bottom;

function moveStorage(sheet: Sheet, at: Area, rows: number, columns: number): void {
  if (rows !== 0) {
    for (let column = at.left; column <= Math.min(at.right, sheet.cells.columnCount - 1); column++) {
      const cells = sheet.cells.column(column);
      if (!cells) continue;
      for (const list of [cells.values, cells.formulas, cells.styles])
        if (list) splice(list as unknown[], at.top, rows);
    }
    return;
  }
  const count = sheet.cells.columnCount;
  const lastRow = Math.min(at.bottom, sheet.usedArea()?.bottom ?? -1);
  const move = (to: number, from: number): void => {
    for (let row = at.top; row <= lastRow; row++) {
      sheet.cells.setValue(row, to, from < 0 ? null : sheet.cells.value(row, from));
      sheet.cells.setFormula(row, to, from < 0 ? undefined : sheet.cells.formula(row, from));
      sheet.cells.setStyle(row, to, from < 0 ? undefined : sheet.cells.style(row, from));
    }
  };
  if (columns > 0)
    for (let column = count - 1 + columns; column >= at.left; column--)
      move(column, column - columns >= at.left ? column - columns : -1);
  else
    for (let column = at.left; column < count; column++)
      move(column, column - columns < count ? column - columns : -1);
}

function splice(list: unknown[], at: number, rows: number): void {
  if (at >= list.length) return;
  if (rows < 0) {
    list.splice(at, -rows);
    return;
  }
  // Copying by index keeps the list dense and spares a call with thousands of arguments.
  const tail = list.slice(at);
  for (let i = 0; i < rows; i++) list[at + i] = undefined;
  for (let i = 0; i < tail.length; i++) list[at + rows + i] = tail[i];
}

/** Drawings below whole rows, or beside whole columns, keep their cells; those set apart from cells stay. */
function moveDrawings(sheet: Sheet, at: Area, rows: number, columns: number): void {
  const wholeRows = rows !== 0 && at.left === 0 && at.right === WHOLE_SHEET.right;
  const wholeColumns = columns !== 0 && at.top === 0 && at.bottom === WHOLE_SHEET.bottom;
  if (!wholeRows && !wholeColumns) return;
  // Rows and columns that come are of the default size; those that go take their own with them.
  const edge = wholeRows ? topOf(sheet, at.top) : leftOf(sheet, at.left);
  const by = wholeRows
    ? rows > 0
      ? rows * sheet.defaultRowHeight
      : edge - topOf(sheet, at.bottom + 1)
    : columns > 0
      ? columns * sheet.defaultColumnWidth
      : edge - leftOf(sheet, at.right + 1);
  const drawings = [...sheet.charts, ...sheet.shapes.filter((shape) => shape.placement !== "Absolute")];
  const moved = drawings.filter((drawing) => (wholeRows ? drawing.top : drawing.left) >= edge);
  if (by === 0 || moved.length === 0) return;
  for (const drawing of moved) {
    if (wholeRows) drawing.top = Math.max(edge, drawing.top + by);
    else drawing.left = Math.max(edge, drawing.left + by);
    if (drawing.source) drawing.source.touched = true;
  }
  sheet.touch("drawings");
  sheet.workbook.notify({ kind: "drawing-changed", sheet });
}

/** Everything that hangs on cells goes where they go. */
function follow(sheet: Sheet, shift: Shift): void {
  const moveAll = (areas: readonly Area[]): Area[] =>
    areas.map((area) => shiftedArea(area, shift)).filter((area): area is Area => area !== null);
  sheet.merges = moveAll(sheet.merges);
  for (const rule of sheet.conditionalFormats) rule.areas = moveAll(rule.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.areas.length > 0);
  for (const rule of sheet.validations) rule.areas = moveAll(rule.areas);
  sheet.validations = sheet.validations.filter((rule) => rule.areas.length > 0);
  sheet.comments = sheet.comments.filter((comment) => {
    const cell = { top: comment.row, bottom: comment.row, left: comment.column, right: comment.column };
    const to = shiftedArea(cell, shift);
    if (to) {
      comment.row = to.top;
      comment.column = to.left;
    }
    return to !== null;
  });
  if (sheet.filter) {
    const to = shiftedArea(sheet.filter.area, shift);
    sheet.filter = to && { ...sheet.filter, area: to };
  }
  moveInCharts(sheet.workbook, sheet.name, (area) => shiftedArea(area, shift));
  if (contains(shift.at, { ...WHOLE_SHEET, top: shift.at.top, bottom: shift.at.bottom }) && shift.rows !== 0)
    moveKeys(sheet.rows, shift.at.top, shift.rows);
  if (
    contains(shift.at, { ...WHOLE_SHEET, left: shift.at.left, right: shift.at.right }) &&
    shift.columns !== 0
  )
    moveKeys(sheet.columns, shift.at.left, shift.columns);
  const resized: { table: Sheet["tables"][number]; before: Area }[] = [];
  for (const table of [...sheet.tables]) {
    const before = table.area;
    const to = shiftedArea(before, shift);
    if (!to) {
      sheet.tables = sheet.tables.filter((each) => each !== table);
      sheet.workbook.engine?.structureChanged({ kind: "table-deleted", table });
      sheet.workbook.notify({ kind: "table-deleted", table });
      continue;
    }
    if (
      to.top === before.top &&
      to.bottom === before.bottom &&
      to.left === before.left &&
      to.right === before.right
    )
      continue;
    moveTableColumns(table, to, shift);
    table.area = to;
    resized.push({ table, before });
  }
  for (const aspect of [
    "cells",
    "rows",
    "columns",
    "merges",
    "tables",
    "conditionalFormats",
    "validations",
    "comments",
  ] as const)
    sheet.touch(aspect);
  const { rows, columns, moved } = shift;
  sheet.workbook.engine?.structureChanged({ kind: "cells-moved", sheet, area: moved, rows, columns });
  for (const { table, before } of resized)
    sheet.workbook.engine?.structureChanged({ kind: "table-resized", table, before });
  sheet.workbook.notify({ kind: "cells-moved", sheet, at: shift.at, rows, columns });
  for (const { table } of resized) sheet.workbook.notify({ kind: "table-changed", table });
}

/** Columns inserted into or deleted from a table are columns of it. */
function moveTableColumns(table: Sheet["tables"][number], to: Area, shift: Shift): void {
  if (shift.columns === 0 || columnsIn(to) === columnsIn(table.area)) return;
  const first = shift.at.left - table.area.left;
  if (shift.columns < 0) {
    const from = Math.max(0, first);
    table.columns.splice(from, columnsIn(table.area) - columnsIn(to));
    return;
  }
  const taken = new Set(table.columns.map((column) => column.name.toLowerCase()));
  let id = Math.max(0, ...table.columns.map((column) => column.id));
  const added = Array.from({ length: shift.columns }, () => {
    let n = 1;
    while (taken.has(`列${n}`)) n++;
    taken.add(`列${n}`);
    return { id: ++id, name: `列${n}`, filter: null, calculatedFormula: null };
  });
  table.columns.splice(first, 0, ...added);
  if (table.showHeaders)
    added.forEach((column, index) =>
      table.sheet.cells.setValue(to.top, to.left + first + index, column.name),
    );
}

function moveKeys<T>(map: Map<number, T>, at: number, by: number): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    if (key < at) map.set(key, value);
    else if (by > 0 || key >= at - by) map.set(key + by, value);
  }
}
