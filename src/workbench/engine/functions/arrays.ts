import { CellError, type Scalar } from "../../model/values";
import { toLogical, toNumber } from "../coercion";
import { CALC, first, type Grid, Matrix, NUM, type Operand, Reference, toGrid, VALUE } from "../operands";
import { compare } from "../operators";
import { type FunctionSpec, overRanges } from "./function-spec";

function gridIn(operand: Operand): Grid {
  if (operand instanceof CellError) throw operand;
  const grid = toGrid(operand);
  return grid instanceof Reference && grid.rows > 100_000 ? grid.trimmed() : grid;
}

const rowsOf = (grid: Grid): Scalar[][] =>
  Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (__, column) => grid.at(row, column) ?? 0),
  );

const turned = (rows: readonly (readonly Scalar[])[]): Scalar[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));

const flag = (operand: Operand | undefined): boolean => operand !== undefined && toLogical(first(operand));

function filter([source = null, wanted = null, otherwise]: readonly Operand[]): Operand {
  const grid = gridIn(source);
  const include = gridIn(wanted);
  const byRow = include.columns === 1 && include.rows === grid.rows;
  if (!byRow && !(include.rows === 1 && include.columns === grid.columns)) throw VALUE;
  const lines = byRow ? rowsOf(grid) : turned(rowsOf(grid));
  const kept = lines.filter((_, i) => toLogical(byRow ? include.at(i, 0) : include.at(0, i)));
  if (kept.length === 0) {
    if (otherwise === undefined) throw CALC;
    return otherwise;
  }
  return Matrix.of(byRow ? kept : turned(kept));
}

function sequence([rows = null, columns, start, step]: readonly Operand[]): Matrix {
  const number = (operand: Operand | undefined) =>
    operand === undefined || operand === null ? 1 : toNumber(first(operand));
  const [r, c] = [Math.trunc(number(rows)), Math.trunc(number(columns))];
  if (r < 1 || c < 1) throw CALC;
  if (r * c > 1_048_576) throw NUM;
  const [from, by] = [number(start), number(step)];
  return Matrix.build(r, c, (row, column) => from + (row * c + column) * by);
}

/** Numbers, then texts, then logicals, then errors; empty cells last whichever way. */
function inOrder(a: Scalar, b: Scalar): number {
  if (a instanceof CellError || b instanceof CellError)
    return Number(a instanceof CellError) - Number(b instanceof CellError);
  return compare(a, b);
}

function sort([source = null, by, order, byColumn]: readonly Operand[]): Matrix {
  const across = flag(byColumn);
  const grid = gridIn(source);
  const lines = across ? turned(rowsOf(grid)) : rowsOf(grid);
  const key = by === undefined || by === null ? 1 : Math.trunc(toNumber(first(by)));
  const direction = order === undefined || order === null ? 1 : Math.sign(toNumber(first(order)));
  if (key < 1 || key > (lines[0]?.length ?? 0) || direction === 0) throw VALUE;
  lines.sort((a, b) => direction * inOrder(a[key - 1] ?? null, b[key - 1] ?? null));
  return Matrix.of(across ? turned(lines) : lines);
}

function unique([source = null, byColumn, onceOnly]: readonly Operand[]): Matrix {
  const across = flag(byColumn);
  const grid = gridIn(source);
  const lines = across ? turned(rowsOf(grid)) : rowsOf(grid);
  const key = (line: readonly Scalar[]) =>
    JSON.stringify(
      line.map((value) =>
        typeof value === "string"
          ? value.toLowerCase()
          : value instanceof CellError
            ? { e: value.text }
            : value,
      ),
    );
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1);
  const seen = new Set<string>();
  const kept = lines.filter((line) => {
    const each = key(line);
    if (seen.has(each) || (flag(onceOnly) && counts.get(each) !== 1)) return false;
    seen.add(each);
    return true;
  });
  if (kept.length === 0) throw CALC;
  return Matrix.of(across ? turned(kept) : kept);
}

const array = (
  name: string,
  min: number,
  max: number,
  run: (given: readonly Operand[]) => Operand,
): FunctionSpec => ({
  ...overRanges(name, min, max, run),
  gives: "any",
});

/** Dynamic-array functions of later Excels, as far as the workbench's checks of spilling need them. */
export const ARRAYS: readonly FunctionSpec[] = [
  array("FILTER", 2, 3, filter),
  array("SEQUENCE", 1, 4, sequence),
  array("SORT", 1, 4, sort),
  array("UNIQUE", 1, 3, unique),
];
