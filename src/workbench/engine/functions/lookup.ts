import { CellError, type Scalar } from "../../model/values";
import { toInteger, toLogical } from "../coercion";
import type { Frame } from "../frame";
import {
  type Grid,
  Matrix,
  NA,
  type Operand,
  REF,
  Reference,
  ReferenceUnion,
  toGrid,
  VALUE,
} from "../operands";
import { compare } from "../operators";
import { wildcard } from "./criteria";
import { type FunctionSpec, overRanges } from "./function-spec";

/** One row or one column of values to look through. */
interface Line {
  readonly length: number;
  readonly at: (place: number) => Scalar;
  /** Set where the line is a column of a sheet. */
  readonly column: Reference | null;
}

function columnLine(grid: Grid): Line {
  const reference = grid instanceof Reference ? grid.trimmed() : null;
  const part = reference ?? grid;
  return { length: part.rows, at: (place) => part.at(place, 0), column: reference };
}

function rowLine(grid: Grid): Line {
  const part = grid instanceof Reference ? grid.trimmed() : grid;
  return { length: part.columns, at: (place) => part.at(0, place), column: null };
}

const kindOf = (value: Scalar): string =>
  value === null || value instanceof CellError ? "none" : typeof value;

/** The first place that equals the value; texts with * and ? are patterns. -1 where there is none. */
export function findExact(wanted: Scalar, line: Line, frame: Frame, patterns = true): number {
  if (wanted instanceof CellError) throw wanted;
  const value = wanted ?? 0;
  const pattern = typeof value === "string" && patterns ? wildcard(value) : null;
  if (pattern) {
    for (let place = 0; place < line.length; place++) {
      const each = line.at(place);
      if (typeof each === "string" && pattern.test(each)) return place;
    }
    return -1;
  }
  const plain = typeof value === "string" && patterns ? value.replace(/~([*?~])/g, "$1") : value;
  if (line.column && line.length >= 64) {
    const index = frame.host.index(line.column.sheet, line.column.left);
    if (index) {
      const row = index.firstRow(plain, line.column.top, line.column.bottom);
      return row < 0 ? -1 : row - line.column.top;
    }
  }
  const kind = typeof plain;
  for (let place = 0; place < line.length; place++) {
    const each = line.at(place);
    if (typeof each === kind && compare(each, plain) === 0) return place;
  }
  return -1;
}

/**
 * The last place not above the value in an ascending line, by halving as Excel does, so the answer over an unsorted
 * line is Excel's too where it can be. Values of other kinds are passed over.
 */
function findSorted(wanted: Scalar, line: Line, descending: boolean): number {
  if (wanted instanceof CellError) throw wanted;
  const value = wanted ?? 0;
  const kind = kindOf(value);
  const beyond = (each: Scalar): boolean =>
    descending ? compare(each, value) < 0 : compare(each, value) > 0;
  let low = 0;
  let high = line.length - 1;
  let best = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    while (probe <= high && kindOf(line.at(probe)) !== kind) probe++;
    if (probe > high) {
      high = middle - 1;
      continue;
    }
    if (beyond(line.at(probe))) high = middle - 1;
    else {
      best = probe;
      low = probe + 1;
    }
  }
  return best;
}

function located(place: number): number {
  if (place < 0) throw NA;
  return place;
}

function match([wanted = null, range = null, type]: readonly Operand[], frame: Frame): number {
  const grid = rangeOf(range);
  if (grid.rows > 1 && grid.columns > 1) throw NA;
  const line = grid.columns === 1 ? columnLine(grid) : rowLine(grid);
  const how = type === undefined ? 1 : Math.sign(toInteger(type as Scalar));
  const place =
    how === 0 ? findExact(wanted as Scalar, line, frame) : findSorted(wanted as Scalar, line, how < 0);
  return located(place) + 1;
}

function rangeOf(operand: Operand): Grid {
  if (operand instanceof CellError) throw operand;
  return toGrid(operand);
}

function tableLookup(given: readonly Operand[], frame: Frame, vertical: boolean): Scalar {
  const [wanted = null, table = null, position = null, approximate] = given;
  const grid = rangeOf(table);
  const place = toInteger(position as Scalar);
  if (place < 1) throw VALUE;
  if (place > (vertical ? grid.columns : grid.rows)) throw REF;
  const sorted = approximate === undefined || toLogical(approximate as Scalar);
  const line = vertical ? columnLine(firstColumn(grid)) : rowLine(firstRow(grid));
  const found = located(
    sorted ? findSorted(wanted as Scalar, line, false) : findExact(wanted as Scalar, line, frame),
  );
  return vertical ? grid.at(found, place - 1) : grid.at(place - 1, found);
}

const firstColumn = (grid: Grid): Grid =>
  grid instanceof Reference
    ? new Reference(grid.sheet, grid.top, grid.left, grid.bottom, grid.left)
    : Matrix.build(grid.rows, 1, (row) => grid.at(row, 0));
const firstRow = (grid: Grid): Grid =>
  grid instanceof Reference
    ? new Reference(grid.sheet, grid.top, grid.left, grid.top, grid.right)
    : Matrix.build(1, grid.columns, (_, column) => grid.at(0, column));

function lookup([wanted = null, range = null, results]: readonly Operand[]): Scalar {
  const grid = rangeOf(range);
  const across = grid.columns > grid.rows;
  const found = located(
    findSorted(wanted as Scalar, across ? rowLine(firstRow(grid)) : columnLine(firstColumn(grid)), false),
  );
  if (results === undefined) return across ? grid.at(grid.rows - 1, found) : grid.at(found, grid.columns - 1);
  const answer = rangeOf(results);
  if (answer.rows > 1 && answer.columns > 1) throw NA;
  return answer.columns > 1 ? answer.at(0, found) : answer.at(found, 0);
}

function xLookup(given: readonly Operand[], frame: Frame): Operand {
  const [wanted = null, range = null, results = null, otherwise, mode, order] = given;
  const grid = rangeOf(range);
  const answers = rangeOf(results);
  const line = grid.columns === 1 ? columnLine(grid) : rowLine(grid);
  const found = xFind(
    wanted as Scalar,
    line,
    frame,
    mode === undefined ? 0 : toInteger(mode as Scalar),
    order === undefined ? 1 : toInteger(order as Scalar),
  );
  if (found < 0) {
    if (otherwise === undefined) throw NA;
    return otherwise;
  }
  return grid.columns === 1
    ? slice(answers, found, 0, 1, answers.columns)
    : slice(answers, 0, found, answers.rows, 1);
}

function xFind(wanted: Scalar, line: Line, frame: Frame, mode: number, order: number): number {
  if (wanted instanceof CellError) throw wanted;
  if (order === -1 && (mode === 0 || mode === 2)) {
    const backwards: Line = {
      length: line.length,
      at: (place) => line.at(line.length - 1 - place),
      column: null,
    };
    const place = findExact(wanted, backwards, frame, mode === 2);
    return place < 0 ? -1 : line.length - 1 - place;
  }
  const exact = findExact(wanted, line, frame, mode === 2);
  if (exact >= 0 || mode === 0 || mode === 2) return exact;
  let best = -1;
  for (let place = 0; place < line.length; place++) {
    const each = line.at(place);
    if (kindOf(each) !== kindOf(wanted ?? 0)) continue;
    const side = compare(each, wanted);
    if ((mode < 0 && side > 0) || (mode > 0 && side < 0)) continue;
    if (best < 0 || (mode < 0 ? compare(each, line.at(best)) > 0 : compare(each, line.at(best)) < 0))
      best = place;
  }
  return best;
}

/** A part of a grid; of a reference it is a reference again. */
function slice(grid: Grid, row: number, column: number, rows: number, columns: number): Operand {
  if (row + rows > grid.rows || column + columns > grid.columns) throw REF;
  if (grid instanceof Reference)
    return new Reference(
      grid.sheet,
      grid.top + row,
      grid.left + column,
      grid.top + row + rows - 1,
      grid.left + column + columns - 1,
    );
  return Matrix.build(rows, columns, (r, c) => grid.at(row + r, column + c));
}

/** INDEX of a row and column, counted from 1; 0 takes the whole row or column. */
function index([source = null, rowGiven, columnGiven, areaGiven]: readonly Operand[]): Operand {
  if (source instanceof CellError) throw source;
  let grid: Grid;
  if (source instanceof ReferenceUnion) {
    const part = source.parts[(areaGiven === undefined ? 1 : toInteger(areaGiven as Scalar)) - 1];
    if (!part) throw REF;
    grid = part;
  } else grid = toGrid(source);
  let row = toInteger((rowGiven ?? null) as Scalar);
  let column = columnGiven === undefined ? null : toInteger(columnGiven as Scalar);
  if (column === null && grid.rows === 1 && grid.columns > 1) [row, column] = [grid.columns > 1 ? 1 : 0, row];
  // One number alone picks from a single column; of a rectangle it takes the whole row.
  column ??= grid.columns === 1 ? 1 : 0;
  if (row < 0 || column < 0) throw VALUE;
  if (row > grid.rows || column > grid.columns) throw REF;
  return slice(
    grid,
    row === 0 ? 0 : row - 1,
    column === 0 ? 0 : column - 1,
    row === 0 ? grid.rows : 1,
    column === 0 ? grid.columns : 1,
  );
}

function xMatch([wanted = null, range = null, mode, order]: readonly Operand[], frame: Frame): number {
  const grid = rangeOf(range);
  const line = grid.columns === 1 ? columnLine(grid) : rowLine(grid);
  return (
    located(
      xFind(
        wanted as Scalar,
        line,
        frame,
        mode === undefined ? 0 : toInteger(mode as Scalar),
        order === undefined ? 1 : toInteger(order as Scalar),
      ),
    ) + 1
  );
}

/** Looking up in rows and columns. */
export const LOOKUP: readonly FunctionSpec[] = [
  overRanges("HLOOKUP", 3, 4, (given, frame) => tableLookup(given, frame, false), "srss"),
  { ...overRanges("INDEX", 2, 4, (given) => index(given), "rsss"), gives: "any" },
  overRanges("LOOKUP", 2, 3, (given) => lookup(given), "srr"),
  overRanges("MATCH", 2, 3, match, "srs"),
  overRanges("VLOOKUP", 3, 4, (given, frame) => tableLookup(given, frame, true), "srss"),
  { ...overRanges("XLOOKUP", 3, 6, xLookup, "srrrss"), gives: "any" },
  overRanges("XMATCH", 2, 4, xMatch, "srss"),
];
