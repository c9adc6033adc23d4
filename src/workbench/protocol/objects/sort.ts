import type { CellFormula } from "../../engine/engine";
import { type Area, columnsIn, rowsIn } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { tableBody } from "../../model/table";
import { CellError, type Scalar } from "../../model/values";
import { classTable, type ClassTable } from "../class-table";
import { invalid, list, record, whole } from "./arguments";

interface SortField {
  /** Column (or row) within the range, 0-based. */
  readonly key: number;
  readonly ascending: boolean;
}

const rangeSort = classTable<"RangeSort">({
  name: "RangeSort",
  call: {
    // fields, matchCase, hasHeaders, orientation, method
    Apply: (self, args, call) => {
      call.calculate();
      const fields = readFields(args[0]);
      const top = self.area.top + (args[2] === true ? 1 : 0);
      if (args[3] === "Columns") sortColumns(self.sheet, self.area, fields, args[1] === true);
      else sortRows(self.sheet, { ...self.area, top }, fields, args[1] === true);
    },
  },
});

const tableSort = classTable<"TableSort">({
  name: "TableSort",
  call: {
    Apply: (self, args, call) => {
      call.calculate();
      sortRows(self.sheet, tableBody(self), readFields(args[0]), args[1] === true);
    },
    // The order of the rows stays; only the marks on the headers go, which the workbench does not keep.
    Clear: () => undefined,
  },
});

function readFields(value: unknown): SortField[] {
  return list(value, "The sort fields").map((each) => {
    const field = record(each, "The sort field");
    return { key: whole(field.key, "The key"), ascending: field.ascending !== false };
  });
}

interface Cell {
  readonly value: Scalar;
  readonly formula: CellFormula | undefined;
  readonly style: number | undefined;
}

/** Excel's order: numbers, texts, false, true, errors; empty cells last in both directions. */
function compare(a: Scalar, b: Scalar, matchCase: boolean): number {
  const rank = (value: Scalar): number =>
    value instanceof CellError ? 3 : typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string")
    return a.localeCompare(b, "zh-CN", { sensitivity: matchCase ? "variant" : "accent" });
  return Number(a) - Number(b);
}

function orderOf(
  count: number,
  fields: readonly SortField[],
  valueAt: (line: number, key: number) => Scalar,
  matchCase: boolean,
): number[] {
  return Array.from({ length: count }, (_, i) => i).sort((x, y) => {
    for (const { key, ascending } of fields) {
      const a = valueAt(x, key);
      const b = valueAt(y, key);
      if (a === null || b === null) {
        if (a !== b) return a === null ? 1 : -1;
        continue;
      }
      const order = compare(a, b, matchCase);
      if (order !== 0) return ascending ? order : -order;
    }
    return x - y;
  });
}

/** Sorts the rows of the area by columns; formulas move with their rows. */
function sortRows(sheet: Sheet, at: Area, fields: readonly SortField[], matchCase: boolean): void {
  sheet.checkProtection();
  if (fields.some(({ key }) => key < 0 || key >= columnsIn(at)))
    throw invalid("There is no such sort column.");
  const order = orderOf(
    rowsIn(at),
    fields,
    (line, key) => sheet.value(at.top + line, at.left + key),
    matchCase,
  );
  for (let column = at.left; column <= at.right; column++) {
    const cells = order.map((line) => cellAt(sheet, at.top + line, column));
    cells.forEach((cell, line) => put(sheet, at.top + line, column, cell));
  }
  sheet.changed(at);
}

function sortColumns(sheet: Sheet, at: Area, fields: readonly SortField[], matchCase: boolean): void {
  sheet.checkProtection();
  const order = orderOf(
    columnsIn(at),
    fields,
    (line, key) => sheet.value(at.top + key, at.left + line),
    matchCase,
  );
  for (let row = at.top; row <= at.bottom; row++) {
    const cells = order.map((line) => cellAt(sheet, row, at.left + line));
    cells.forEach((cell, line) => put(sheet, row, at.left + line, cell));
  }
  sheet.changed(at);
}

const cellAt = (sheet: Sheet, row: number, column: number): Cell => ({
  value: sheet.value(row, column),
  formula: sheet.cells.formula(row, column),
  style: sheet.cells.style(row, column),
});

function put(sheet: Sheet, row: number, column: number, cell: Cell): void {
  sheet.cells.setValue(row, column, cell.value);
  sheet.cells.setFormula(row, column, cell.formula);
  sheet.cells.setStyle(row, column, cell.style);
}

export const sortTables: readonly ClassTable[] = [rangeSort, tableSort];
