import { columnName, quoteSheet } from "../../model/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../model/limits";
import { CellError, type Scalar } from "../../model/values";
import { toInteger, toLogical, toText } from "../coercion";
import type { Frame } from "../frame";
import { first, Matrix, type Operand, REF, Reference, toGrid, VALUE } from "../operands";
import { type FunctionSpec, integerOr, logicalOr, overRanges, scalar, textOr } from "./function-spec";

function referenceIn(operand: Operand): Reference {
  if (operand instanceof CellError) throw operand;
  if (!(operand instanceof Reference)) throw VALUE;
  return operand;
}

/** ROW and COLUMN of a range of several give an array. */
function positions(operand: Operand | undefined, frame: Frame, rows: boolean): Operand {
  if (operand === undefined) return (rows ? frame.row : frame.column) + 1;
  const reference = referenceIn(operand);
  const from = (rows ? reference.top : reference.left) + 1;
  const count = rows ? reference.rows : reference.columns;
  if (count === 1) return from;
  return rows
    ? Matrix.build(count, 1, (row) => from + row)
    : Matrix.build(1, count, (_, column) => from + column);
}

function offset(
  [base = null, down = null, across = null, height, width]: readonly Operand[],
  frame: Frame,
): Operand {
  const from = referenceIn(base);
  const rows = height === undefined || height === null ? from.rows : toInteger(first(height));
  const columns = width === undefined || width === null ? from.columns : toInteger(first(width));
  if (rows === 0 || columns === 0) throw REF;
  const startRow = from.top + toInteger(first(down));
  const startColumn = from.left + toInteger(first(across));
  const top = rows > 0 ? startRow : startRow + rows + 1;
  const left = columns > 0 ? startColumn : startColumn + columns + 1;
  const bottom = top + Math.abs(rows) - 1;
  const right = left + Math.abs(columns) - 1;
  if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) throw REF;
  const reference = new Reference(from.sheet, top, left, bottom, right);
  frame.host.settle(reference);
  return reference;
}

function indirect(given: readonly Scalar[], frame: Frame): Operand {
  const text = toText(given[0] ?? null);
  if (!logicalOr(given, 1, true)) throw REF;
  const found = frame.host.referenceFromText(text, frame);
  if (found === null) throw REF;
  if (found instanceof Reference) frame.host.settle(found);
  return found;
}

function address(given: readonly Scalar[]): string {
  const [row = 0, column = 0] = [toInteger(given[0] ?? null), toInteger(given[1] ?? null)];
  const kind = integerOr(given, 2, 1);
  const a1 = given.length < 4 || given[3] === null || toLogical(given[3] ?? null);
  if (row < 1 || column < 1 || row > MAX_ROWS || column > MAX_COLUMNS || kind < 1 || kind > 4) throw VALUE;
  const fixedRow = kind === 1 || kind === 2;
  const fixedColumn = kind === 1 || kind === 3;
  const sheet = textOr(given, 4, "");
  const prefix = given.length > 4 ? (sheet === "" ? "!" : `${quoteSheet(sheet)}!`) : "";
  if (!a1) return `${prefix}R${fixedRow ? row : `[${row}]`}C${fixedColumn ? column : `[${column}]`}`;
  return `${prefix}${fixedColumn ? "$" : ""}${columnName(column - 1)}${fixedRow ? "$" : ""}${row}`;
}

/** Where cells are, and references made from numbers and texts. */
export const REFERENCES: readonly FunctionSpec[] = [
  scalar("ADDRESS", 2, 5, address),
  { ...overRanges("COLUMN", 0, 1, ([of], frame) => positions(of, frame, false), "n"), gives: "any" },
  overRanges("COLUMNS", 1, 1, ([of = null]) => sizeOf(of, false), "n"),
  overRanges("HYPERLINK", 1, 2, ([link = null, shown]) => shown ?? link, "s"),
  {
    name: "INDIRECT",
    min: 1,
    max: 2,
    takes: "s",
    run: (given, frame) => indirect(given.map(first), frame),
    gives: "any",
    volatile: true,
  },
  { ...overRanges("OFFSET", 3, 5, offset, "nr"), gives: "any", volatile: true },
  { ...overRanges("ROW", 0, 1, ([of], frame) => positions(of, frame, true), "n"), gives: "any" },
  overRanges("ROWS", 1, 1, ([of = null]) => sizeOf(of, true), "n"),
  {
    ...overRanges(
      "SHEET",
      0,
      1,
      ([of], frame) => {
        const sheet = of === undefined ? frame.sheet : referenceIn(of).sheet;
        return frame.host.workbook.sheets.indexOf(sheet) + 1;
      },
      "n",
    ),
  },
  {
    ...overRanges("TRANSPOSE", 1, 1, ([of = null]) => {
      if (of instanceof CellError) throw of;
      const grid = toGrid(of);
      return Matrix.build(grid.columns, grid.rows, (row, column) => grid.at(column, row) ?? 0);
    }),
    gives: "any",
  },
];

function sizeOf(operand: Operand, rows: boolean): number {
  if (operand instanceof CellError) throw operand;
  const grid = toGrid(operand);
  return rows ? grid.rows : grid.columns;
}
