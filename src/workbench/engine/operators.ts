import { CellError, type Scalar } from "../model/values";
import { add, nearlyEqual } from "./arithmetic";
import { numberText, toNumberOrError } from "./coercion";
import { collapse, DIV0, Matrix, NA, NUM, type Operand } from "./operands";

export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

type ScalarOperation = (a: Scalar, b: Scalar) => Scalar;

function arithmetic(operation: (a: number, b: number) => Scalar): ScalarOperation {
  return (a, b) => {
    const x = typeof a === "number" ? a : toNumberOrError(a);
    if (typeof x !== "number") return x;
    const y = typeof b === "number" ? b : toNumberOrError(b);
    return typeof y === "number" ? operation(x, y) : y;
  };
}

const finite = (value: number): Scalar => (Number.isFinite(value) ? value : NUM);

/** 0 to the 0th is #NUM! in Excel, 0 to a negative power #DIV/0!. */
export function power(a: number, b: number): Scalar {
  if (a === 0 && b === 0) return NUM;
  if (a === 0 && b < 0) return DIV0;
  return finite(a ** b);
}

function joined(value: Scalar): string | CellError {
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberText(value);
  if (value === null) return "";
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value;
}

function comparison(test: (order: number) => boolean): ScalarOperation {
  return (a, b) => {
    if (a instanceof CellError) return a;
    if (b instanceof CellError) return b;
    return test(compare(a, b));
  };
}

/**
 * Excel's order of values: numbers before texts before logicals; texts without regard to letter case. An empty cell
 * stands for 0, "" or FALSE, whichever the other one asks for. Negative where a comes first; errors are no input.
 */
export function compare(a: Scalar, b: Scalar): number {
  if (typeof a === "number" && typeof b === "number") return nearlyEqual(a, b) ? 0 : a - b;
  const x = a === null ? emptyLike(b) : a;
  const y = b === null ? emptyLike(a) : b;
  const kinds = rank(x) - rank(y);
  if (kinds !== 0) return kinds;
  if (typeof x === "string" && typeof y === "string") return compareTexts(x, y);
  return nearlyEqual(Number(x), Number(y)) ? 0 : Number(x) - Number(y);
}

const collator = new Intl.Collator("zh-CN", { sensitivity: "accent" });

/** Chinese Excel's order of texts: letter case aside, signs and letters before Chinese, Chinese by its sound. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const x = a.toLowerCase();
  const y = b.toLowerCase();
  if (x === y) return 0;
  let i = 0;
  while (i < x.length && x.charCodeAt(i) === y.charCodeAt(i)) i++;
  // The collator puts Chinese before letters.
  const scripts = Number(isChinese(x.charCodeAt(i))) - Number(isChinese(y.charCodeAt(i)));
  if (scripts !== 0 && i < x.length && i < y.length) return scripts;
  return collator.compare(x, y) || (x < y ? -1 : 1);
}

const isChinese = (code: number): boolean => code >= 0x2e80 && code <= 0x9fff;

const emptyLike = (other: Scalar): Scalar =>
  typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;

const rank = (value: Scalar): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/** The operators on two single values. */
export const SCALAR_OPERATIONS: Readonly<Record<BinaryOperator, ScalarOperation>> = {
  "+": arithmetic((a, b) => finite(add(a, b))),
  "-": arithmetic((a, b) => finite(add(a, -b))),
  "*": arithmetic((a, b) => finite(a * b)),
  "/": arithmetic((a, b) => (b === 0 ? DIV0 : finite(a / b))),
  "^": arithmetic(power),
  "&": (a, b) => {
    const x = joined(a);
    if (typeof x !== "string") return x;
    const y = joined(b);
    return typeof y === "string" ? x + y : y;
  },
  "=": comparison((order) => order === 0),
  "<>": comparison((order) => order !== 0),
  "<": comparison((order) => order < 0),
  "<=": comparison((order) => order <= 0),
  ">": comparison((order) => order > 0),
  ">=": comparison((order) => order >= 0),
};

export function negate(value: Scalar): Scalar {
  const number = toNumberOrError(value);
  return typeof number === "number" ? (number === 0 ? 0 : -number) : number;
}

export function percent(value: Scalar): Scalar {
  const number = toNumberOrError(value);
  return typeof number === "number" ? number / 100 : number;
}

/**
 * Applies an operation to single values or, element by element, to arrays: one row or one column is repeated,
 * places that only one of them has are #N/A.
 */
export function lift(operands: readonly Operand[], operation: (values: Scalar[]) => Scalar): Scalar | Matrix {
  const values = operands.map(collapse);
  let rows = 1;
  let columns = 1;
  let arrays = false;
  for (const value of values)
    if (value instanceof Matrix) {
      arrays = true;
      rows = Math.max(rows, value.rows);
      columns = Math.max(columns, value.columns);
    }
  if (!arrays) return operation(values as Scalar[]);
  return Matrix.build(rows, columns, (row, column) => {
    const picked: Scalar[] = [];
    for (const value of values) {
      if (!(value instanceof Matrix)) {
        picked.push(value);
        continue;
      }
      const r = value.rows === 1 ? 0 : row;
      const c = value.columns === 1 ? 0 : column;
      if (r >= value.rows || c >= value.columns) return NA;
      picked.push(value.at(r, c));
    }
    return operation(picked);
  });
}
