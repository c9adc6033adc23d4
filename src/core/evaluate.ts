import type { Expr } from "./expr";
import type { FieldId } from "./fields/index";
import type { CellValue } from "../workbook/grid";

/** The sum of a field over the rows asked about, or another input's figure; null when there is none. */
export type SumOf<Input extends string = FieldId> = (field: Input) => number | null;

/**
 * The value of an expression over some rows.
 *
 * Takes: the sum of each field over those rows. Gives: a number, or null when an input is missing, when something
 * is divided by 0 (by 0 or less where it must be above), when a root is asked of less than 0, or when the result is
 * beyond what a cell can hold.
 * Example: ratio(sum("paidBuyers"), sum("visitors")) over 30 and 1,000 -> 0.03; over 30 and 0 -> null.
 */
export function evaluate<Input extends string>(expr: Expr<Input>, sumOf: SumOf<Input>): number | null {
  const value = evaluatePart(expr, sumOf);
  return value === null || !Number.isFinite(value) ? null : value;
}

/** Adds the numbers of a column; anything else counts as missing. Null when there is no number at all. */
export function sumNumbers(values: readonly CellValue[]): number | null {
  let total: number | null = null;
  for (const value of values) {
    if (typeof value === "number") total = (total ?? 0) + value;
  }
  return total;
}

function evaluatePart<Input extends string>(expr: Expr<Input>, sumOf: SumOf<Input>): number | null {
  if (expr.kind === "constant") return expr.value;
  if (expr.kind === "sum") return sumOf(expr.field);
  if (expr.kind === "square-root") {
    const of = evaluatePart(expr.of, sumOf);
    return of === null || of < 0 ? null : Math.sqrt(of);
  }
  const left = evaluatePart(expr.left, sumOf);
  const right = evaluatePart(expr.right, sumOf);
  if (left === null || right === null) return null;
  switch (expr.kind) {
    case "plus":
      return left + right;
    case "minus":
      return left - right;
    case "times":
      return left * right;
    case "ratio":
      return right === 0 ? null : left / right;
    case "ratio-above-zero":
      return right <= 0 ? null : left / right;
    case "lesser":
      return Math.min(left, right);
    case "greater":
      return Math.max(left, right);
  }
}
