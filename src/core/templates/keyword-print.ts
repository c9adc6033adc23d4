import { fieldsOf } from "../expr";
import type { Expr } from "../expr";

/**
 * A figure over cells of its row as a formula, in few characters: tables of 30,000 rows carry it once a row. Nothing
 * where a cell is a text of no length, where something is divided by 0, or where an input that may be lacking is.
 * Example: ratio(sales, cost) -> =IFERROR([@成交额]/[@花费],"")
 */
export function printBrief<Input extends string>(
  expr: Expr<Input>,
  operand: (name: Input) => string,
  mayLack: (name: Input) => boolean,
): string {
  const open = fieldsOf(expr).filter(mayLack).map(operand);
  const value = print(expr, operand);
  const printed = open.length === 0 ? value : `IF(COUNT(${open.join(",")})<${open.length},"",${value})`;
  return `=IFERROR(${printed},"")`;
}

const SIGNS = { plus: "+", minus: "-", times: "*", ratio: "/", "ratio-above-zero": "/" } as const;

function print<Input extends string>(expr: Expr<Input>, operand: (name: Input) => string): string {
  switch (expr.kind) {
    case "sum":
      return operand(expr.field);
    case "constant":
      return expr.value < 0 ? `(${expr.value})` : String(expr.value);
    case "square-root":
      return `SQRT(${print(expr.of, operand)})`;
    case "lesser":
    case "greater":
      return `${expr.kind === "lesser" ? "MIN" : "MAX"}(${print(expr.left, operand)},${print(expr.right, operand)})`;
    case "ratio-above-zero":
      // Divided by 0 where the cell below is 0 or less: an error, and so nothing.
      return `${inBrackets(expr.left, operand)}/MAX(0,${print(expr.right, operand)})`;
    case "times":
    case "ratio":
      return `${inBrackets(expr.left, operand)}${SIGNS[expr.kind]}${inBrackets(expr.right, operand, expr.kind === "ratio")}`;
    case "plus":
    case "minus":
      return `${print(expr.left, operand)}${SIGNS[expr.kind]}${expr.kind === "minus" && isSum(expr.right) ? `(${print(expr.right, operand)})` : print(expr.right, operand)}`;
  }
}

/** A part of a product: sums in brackets, and products too where they are divided by. */
function inBrackets<Input extends string>(
  expr: Expr<Input>,
  operand: (name: Input) => string,
  isDivisor = false,
): string {
  const needs = isSum(expr) || (isDivisor && isProduct(expr));
  return needs ? `(${print(expr, operand)})` : print(expr, operand);
}

function isSum({ kind }: Expr<string>): boolean {
  return kind === "plus" || kind === "minus";
}

function isProduct({ kind }: Expr<string>): boolean {
  return kind === "times" || kind === "ratio" || kind === "ratio-above-zero";
}
