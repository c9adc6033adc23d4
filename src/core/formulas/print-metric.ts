import { thisRow, wholeColumn } from "./structured-reference";
import { denominatorsOf, fieldsOf, positiveDenominatorsOf } from "../expr";
import type { Expr } from "../expr";
import type { FieldId } from "../fields/index";

/** The table column that holds a field. */
export type ColumnOf = (field: FieldId) => string;

/**
 * The formula of a calculated column: the metric of the row it stands in.
 *
 * Shows nothing when an input is missing or something would be divided by 0, and never an error.
 * Example: ratio(sum("paidBuyers"), sum("visitors")) ->
 * =IF(COUNT([@支付买家数],[@访客数])<2,"",IF([@访客数]=0,"",[@支付买家数]/[@访客数]))
 */
export function printRowFormula(expr: Expr, columnOf: ColumnOf): string {
  const inputs = fieldsOf(expr).map((field) => thisRow(columnOf(field)));
  const missing = `COUNT(${inputs.join(",")})<${inputs.length}`;
  return print(expr, missing, (field) => thisRow(columnOf(field)));
}

/**
 * The formula of a totals cell: the metric over all rows in view, as a ratio of sums; cells in error are left out.
 * Shows nothing when a column has no figure at all or something would be divided by 0.
 */
export function printTotalsFormula(expr: Expr, table: string, columnOf: ColumnOf): string {
  const columns = fieldsOf(expr).map((field) => wholeColumn(table, columnOf(field)));
  const empty = columns.map((column) => `SUBTOTAL(102,${column})=0`);
  const missing = empty.length === 1 ? empty[0] : `OR(${empty.join(",")})`;
  return print(expr, missing, (field) => printColumnSum(table, columnOf(field)).slice(1));
}

/**
 * A metric over cells or sums printed by the caller, such as SUMIFS over a span of days.
 * `operand` prints a field's figure, which is a number or a text of no length where there is none.
 */
export function printMetric(expr: Expr, operand: (field: FieldId) => string): string {
  const inputs = fieldsOf(expr).map(operand);
  return print(expr, `COUNT(${inputs.join(",")})<${inputs.length}`, operand);
}

/**
 * The formula of a totals cell that adds up a column, over the rows in view. Cells in error are left out, as each
 * row leaves out what it has no figure for; SUBTOTAL would pass one error on to every total.
 */
export function printColumnSum(table: string, column: string): string {
  return `=AGGREGATE(${SUM},${IN_VIEW_WITHOUT_ERRORS},${wholeColumn(table, column)})`;
}

/** What AGGREGATE works out, and which cells it leaves out: hidden rows and errors. */
const [SUM, IN_VIEW_WITHOUT_ERRORS] = [9, 7];

function print(expr: Expr, missing: string, operand: (field: FieldId) => string): string {
  const value = printPart(expr, operand);
  const zeros = [
    ...new Set([
      ...denominatorsOf(expr).map((part) => `${printPart(part, operand)}=0`),
      ...positiveDenominatorsOf(expr).map((part) => `${printPart(part, operand)}<=0`),
    ]),
  ];
  if (zeros.length === 0) return `=IF(${missing},"",${value})`;
  const zero = zeros.length === 1 ? zeros[0] : `OR(${zeros.join(",")})`;
  return `=IF(${missing},"",IF(${zero},"",${value}))`;
}

const SIGNS = { plus: "+", minus: "-", times: "*", ratio: "/", "ratio-above-zero": "/" } as const;

function printPart(expr: Expr, operand: (field: FieldId) => string): string {
  if (expr.kind === "sum") return operand(expr.field);
  if (expr.kind === "constant") return expr.value < 0 ? `(${expr.value})` : String(expr.value);
  const left = printPart(expr.left, operand);
  const right = printPart(expr.right, operand);
  const closeLeft = isProduct(expr) && isSum(expr.left);
  const closeRight = (isProduct(expr) && isSum(expr.right)) || needsBrackets(expr.kind, expr.right);
  return `${closeLeft ? `(${left})` : left}${SIGNS[expr.kind]}${closeRight ? `(${right})` : right}`;
}

/** a-(b-c) and a/(b/c) keep their brackets; a+(b+c) and a*(b*c) do not need them but lose nothing by them. */
function needsBrackets(outer: keyof typeof SIGNS, inner: Expr): boolean {
  return isProduct({ kind: outer }) ? isProduct(inner) : isSum(inner);
}

function isProduct(expr: { readonly kind: Expr["kind"] }): boolean {
  return expr.kind === "times" || expr.kind === "ratio" || expr.kind === "ratio-above-zero";
}

function isSum(expr: Expr): boolean {
  return expr.kind === "plus" || expr.kind === "minus";
}
