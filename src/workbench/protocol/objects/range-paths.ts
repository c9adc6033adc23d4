import { type Area, area, bounding, intersection, WHOLE_SHEET } from "../../model/address";
import { HostError } from "../../model/host-error";
import type { Call, ClassTable } from "../class-table";
import type { RangeRef } from "../range-ref";
import { invalid, oneOf, onSheet, optionalText, rangeArgument, whole } from "./arguments";
import { specialCells } from "./range-special";
import { removeDuplicates } from "./range-duplicates";
import { type HostObject, object, type RangeList } from "./selves";

type Path = (self: RangeRef, args: readonly unknown[], call: Call) => HostObject | null;

/** A range reckoned from the range's own area. */
const reckoned =
  (reckon: (at: Area, args: readonly unknown[], self: RangeRef) => Area): Path =>
  (self, args, call) =>
    call.range(self.sheet, onSheet(reckon(self.area, args, self)));

/** A path that may find nothing, as the method that throws and the one that gives a null object. */
function found(name: string, find: Path): Record<string, Path> {
  return {
    [name]: (self, args, call) => {
      const target = find(self, args, call);
      if (!target) throw new HostError("ItemNotFound", "There is no such range.");
      return target;
    },
    [`${name}OrNullObject`]: find,
  };
}

const asList = (self: RangeRef): RangeList => ({ sheet: self.sheet, ranges: [self] });

/** Properties and methods of Range that give an object. */
export const rangePaths: NonNullable<ClassTable<"Range">["path"]> = {
  Format: (self) => object("RangeFormat", asList(self)),
  Worksheet: (self) => object("Worksheet", self.sheet),
  Sort: (self) => object("RangeSort", self),
  ConditionalFormats: (self) => object("ConditionalFormatCollection", asList(self)),
  DataValidation: (self) => object("DataValidation", asList(self)),
  GetCell: reckoned((at, args) =>
    area(at.top + whole(args[0], "The row"), at.left + whole(args[1], "The column")),
  ),
  GetRow: reckoned((at, args) => {
    const top = at.top + whole(args[0], "The row");
    return { ...at, top, bottom: top };
  }),
  GetColumn: reckoned((at, args) => {
    const left = at.left + whole(args[0], "The column");
    return { ...at, left, right: left };
  }),
  GetLastCell: reckoned((at) => area(at.bottom, at.right)),
  GetLastRow: reckoned((at) => ({ ...at, top: at.bottom })),
  GetLastColumn: reckoned((at) => ({ ...at, left: at.right })),
  GetEntireRow: reckoned((at) => ({ ...at, left: 0, right: WHOLE_SHEET.right })),
  GetEntireColumn: reckoned((at) => ({ ...at, top: 0, bottom: WHOLE_SHEET.bottom })),
  GetOffsetRange: reckoned((at, args) => {
    const rows = whole(args[0], "The row offset");
    const columns = whole(args[1], "The column offset");
    return {
      top: at.top + rows,
      left: at.left + columns,
      bottom: at.bottom + rows,
      right: at.right + columns,
    };
  }),
  GetResizedRange: reckoned((at, args) => ({
    ...at,
    bottom: at.bottom + whole(args[0], "The rows"),
    right: at.right + whole(args[1], "The columns"),
  })),
  GetAbsoluteResizedRange: reckoned((at, args) =>
    area(at.top, at.left, whole(args[0], "The rows"), whole(args[1], "The columns")),
  ),
  GetRowsAbove: reckoned((at, args) => beside(at, -whole(args[0] ?? 1, "The count"), 0)),
  GetRowsBelow: reckoned((at, args) => beside(at, whole(args[0] ?? 1, "The count"), 0)),
  GetColumnsBefore: reckoned((at, args) => beside(at, 0, -whole(args[0] ?? 1, "The count"))),
  GetColumnsAfter: reckoned((at, args) => beside(at, 0, whole(args[0] ?? 1, "The count"))),
  GetBoundingRect: reckoned((at, args, self) => bounding(at, sameSheet(self, args[0]))),
  GetSurroundingRegion: reckoned((at, _args, self) => surroundingRegion(self, at)),
  GetRangeEdge: reckoned((at, args, self) => {
    const { row, column } = edgeFrom(self, at, args[0]);
    return area(row, column);
  }),
  GetExtendedRange: reckoned((at, args, self) => {
    const { row, column } = edgeFrom(self, at, args[0]);
    return bounding(at, area(row, column));
  }),
  ...found("GetIntersection", (self, args, call) => {
    const other = rangeArgument(args[0], self.sheet);
    const both = other.sheet === self.sheet ? intersection(self.area, other.area) : null;
    return both && call.range(self.sheet, both);
  }),
  ...found("GetUsedRange", (self, args, call) => {
    const used = self.sheet.usedArea(args[0] === true, self.area);
    return used && call.range(self.sheet, used);
  }),
  ...found("GetSpillingToRange", (self, _args, call) => {
    call.calculate();
    const spill = self.sheet.workbook.engine?.spillArea(self.sheet, self.area.top, self.area.left);
    return spill ? call.range(self.sheet, spill) : null;
  }),
  ...found("GetSpillParent", (self, _args, call) => {
    call.calculate();
    const parent = self.sheet.workbook.engine?.spillParent(self.sheet, self.area.top, self.area.left);
    return parent ? call.range(self.sheet, area(parent.row, parent.column)) : null;
  }),
  ...found("GetMergedAreas", (self, _args, call) => {
    const merged = self.sheet.merges.filter((each) => intersection(each, self.area));
    if (merged.length === 0) return null;
    return object("RangeAreas", {
      sheet: self.sheet,
      ranges: merged.map((at) => call.range(self.sheet, at).self),
    });
  }),
  ...found("GetSpecialCells", (self, args, call) => {
    call.calculate();
    const cells = specialCells(
      self.sheet,
      self.area,
      optionalText(args[0]) ?? "",
      optionalText(args[1]) ?? "All",
    );
    if (cells.length === 0) return null;
    return object("RangeAreas", {
      sheet: self.sheet,
      ranges: cells.map((at) => call.range(self.sheet, at).self),
    });
  }),
  GetTables: (self) => object("TableScopedCollection", { range: self }),
  GetVisibleView: (self) => {
    const rows: number[] = [];
    for (let row = self.area.top; row <= self.area.bottom; row++)
      if (self.sheet.rows.get(row)?.hidden !== true) rows.push(row);
    return object("RangeView", { range: self, rows });
  },
  RemoveDuplicates: (self, args, call) => {
    call.calculate();
    return object("RemoveDuplicatesResult", removeDuplicates(self, args));
  },
};

function sameSheet(self: RangeRef, value: unknown): Area {
  const other = rangeArgument(value, self.sheet);
  if (other.sheet !== self.sheet) throw invalid("The ranges lie on different sheets.");
  return other.area;
}

function beside(at: Area, rows: number, columns: number): Area {
  if (rows < 0) return { ...at, top: at.top + rows, bottom: at.top - 1 };
  if (rows > 0) return { ...at, top: at.bottom + 1, bottom: at.bottom + rows };
  if (columns < 0) return { ...at, left: at.left + columns, right: at.left - 1 };
  return { ...at, left: at.right + 1, right: at.right + columns };
}

/** The block of filled cells around the range, up to blank rows and columns. */
function surroundingRegion(self: RangeRef, at: Area): Area {
  const used = self.sheet.usedArea(true);
  if (!used) return at;
  const filled = (line: Area): boolean => {
    const part = intersection(line, used);
    if (!part) return false;
    for (let row = part.top; row <= part.bottom; row++)
      for (let column = part.left; column <= part.right; column++)
        if (self.sheet.value(row, column) !== null || self.sheet.cells.formula(row, column)) return true;
    return false;
  };
  let region = at;
  for (;;) {
    const { top, left, bottom, right } = region;
    const wide = { left: Math.max(0, left - 1), right: Math.min(WHOLE_SHEET.right, right + 1) };
    const tall = { top: Math.max(0, top - 1), bottom: Math.min(WHOLE_SHEET.bottom, bottom + 1) };
    const next = {
      top: top > 0 && filled({ ...wide, top: top - 1, bottom: top - 1 }) ? top - 1 : top,
      bottom: filled({ ...wide, top: bottom + 1, bottom: bottom + 1 }) ? bottom + 1 : bottom,
      left: left > 0 && filled({ ...tall, left: left - 1, right: left - 1 }) ? left - 1 : left,
      right: filled({ ...tall, left: right + 1, right: right + 1 }) ? right + 1 : right,
    };
    if (next.top === top && next.bottom === bottom && next.left === left && next.right === right)
      return region;
    region = next;
  }
}

/** Where Ctrl+arrow leads from the range's first cell (or last, downwards and rightwards). */
function edgeFrom(self: RangeRef, at: Area, direction: unknown): { row: number; column: number } {
  const to = oneOf(direction, ["Up", "Down", "Left", "Right"] as const, "The direction");
  const [dr, dc] = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] }[to] as [number, number];
  const used = self.sheet.usedArea(true) ?? area(0, 0);
  const filled = (row: number, column: number): boolean => self.sheet.value(row, column) !== null;
  let row = at.top;
  let column = at.left;
  const limit = { row: dr > 0 ? used.bottom : 0, column: dc > 0 ? used.right : 0 };
  const atEnd = (): boolean => (dr !== 0 ? (row - limit.row) * dr >= 0 : (column - limit.column) * dc >= 0);
  const insideBlock = filled(row, column) && filled(row + dr, column + dc);
  while (!atEnd()) {
    if (insideBlock && !filled(row + dr, column + dc)) return { row, column };
    row += dr;
    column += dc;
    if (!insideBlock && filled(row, column)) return { row, column };
  }
  if (filled(row, column)) return { row, column };
  return {
    row: dr > 0 ? WHOLE_SHEET.bottom : dr < 0 ? 0 : row,
    column: dc > 0 ? WHOLE_SHEET.right : dc < 0 ? 0 : column,
  };
}
