import { thisRow, wholeColumn } from "./structured-reference";
import { denominatorsOf, fieldsOf, positiveDenominatorsOf, radicandsOf } from "../expr";
import type { Expr } from "../expr";
import type { FieldId } from "../fields/index";

/** The table column that holds a field or another input. */
export type ColumnOf<Input extends string = FieldId> = (field: Input) => string;

/**
 * The formula of a calculated column: the metric of the row it stands in.
 *
 * Shows nothing when an input is missing or something would be divided by 0, and never an error.
 * Example: ratio(sum("paidBuyers"), sum("visitors")) ->
 * =IF(COUNT([@支付买家数],[@访客数])<2,"",IF([@访客数]=0,"",[@支付买家数]/[@访客数]))
 */
export function printRowFormula<Input extends string>(expr: Expr<Input>, columnOf: ColumnOf<Input>): string {
  const inputs = fieldsOf(expr).map((field) => thisRow(columnOf(field)));
  const missing = `COUNT(${inputs.join(",")})<${inputs.length}`;
  return print(expr, missing, (field) => thisRow(columnOf(field)));
}

/**
 * The formula of a totals cell: the metric over all rows in view, as a ratio of sums; cells in error are left out.
 * Shows nothing when a column has no figure at all or something would be divided by 0.
 */
export function printTotalsFormula<Input extends string>(
  expr: Expr<Input>,
  table: string,
  columnOf: ColumnOf<Input>,
): string {
  const columns = fieldsOf(expr).map((field) => wholeColumn(table, columnOf(field)));
  const empty = columns.map((column) => `SUBTOTAL(102,${column})=0`);
  const missing = empty.length === 1 ? empty[0] : `OR(${empty.join(",")})`;
  return print(expr, missing, (field) => printColumnSum(table, columnOf(field)).slice(1));
}

/**
 * A metric or statistic over cells or sums printed by the caller, such as SUMIFS over a span of days.
 * `operand` prints an input's figure, which is a number or a text of no length where there is none.
 * Shows nothing where `evaluate` gives null, and never an error.
 */
export function printMetric<Input extends string>(
  expr: Expr<Input>,
  operand: (field: Input) => string,
): string {
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

function print<Input extends string>(
  expr: Expr<Input>,
  missing: string,
  operand: (field: Input) => string,
): string {
  return `=IF(${missing},"",${printGuarded(expr, operand)})`;
}

/**
 * The value behind tests of what it divides by and takes roots of. Where such a test itself divides or takes a root
 * it could end in an error, and so could all tests joined by OR: there the error of the value is caught instead.
 */
function printGuarded<Input extends string>(expr: Expr<Input>, operand: (field: Input) => string): string {
  const value = printPart(expr, operand);
  const printed = (part: Expr<Input>): string => printPart(part, operand);
  const errors = [...denominatorsOf(expr), ...radicandsOf(expr)];
  const atMostZero = positiveDenominatorsOf(expr);
  const below = atMostZero.map((part) => `${printed(part)}<=0`);
  if ([...errors, ...atMostZero].some(isPartial)) return `IFERROR(${unless(below, value)},"")`;
  const zero = denominatorsOf(expr).map((part) => `${printed(part)}=0`);
  const negative = radicandsOf(expr)
    .filter((part) => !isNeverNegative(part))
    .map((part) => `${printed(part)}<0`);
  return unless([...zero, ...below, ...negative], value);
}

function unless(tests: readonly string[], value: string): string {
  const each = [...new Set(tests)];
  if (each.length === 0) return value;
  return `IF(${each.length === 1 ? each[0] : `OR(${each.join(",")})`},"",${value})`;
}

/** Whether it is a sum of squares, which needs no test before its root is taken. */
function isNeverNegative(expr: Expr<string>): boolean {
  if (expr.kind === "plus") return isNeverNegative(expr.left) && isNeverNegative(expr.right);
  return expr.kind === "times" && expr.left === expr.right;
}

/** Whether an expression may have no value though all its inputs have one. */
function isPartial(expr: Expr<string>): boolean {
  return [denominatorsOf, positiveDenominatorsOf, radicandsOf].some((parts) => parts(expr).length > 0);
}

const SIGNS = { plus: "+", minus: "-", times: "*", ratio: "/", "ratio-above-zero": "/" } as const;
const CALLS = { lesser: "MIN", greater: "MAX" } as const;

function printPart<Input extends string>(expr: Expr<Input>, operand: (field: Input) => string): string {
  if (expr.kind === "sum") return operand(expr.field);
  if (expr.kind === "constant") return expr.value < 0 ? `(${expr.value})` : String(expr.value);
  if (expr.kind === "square-root") return `SQRT(${printPart(expr.of, operand)})`;
  const left = printPart(expr.left, operand);
  const right = printPart(expr.right, operand);
  if (expr.kind === "lesser" || expr.kind === "greater") return `${CALLS[expr.kind]}(${left},${right})`;
  const closeLeft = isProduct(expr) && isSum(expr.left);
  const closeRight = (isProduct(expr) && isSum(expr.right)) || needsBrackets(expr.kind, expr.right);
  return `${closeLeft ? `(${left})` : left}${SIGNS[expr.kind]}${closeRight ? `(${right})` : right}`;
}

/** a-(b-c) and a/(b/c) keep their brackets; a+(b+c) and a*(b*c) do not need them but lose nothing by them. */
function needsBrackets(outer: keyof typeof SIGNS, inner: Expr<string>): boolean {
  return isProduct({ kind: outer }) ? isProduct(inner) : isSum(inner);
}

function isProduct(expr: { readonly kind: Expr["kind"] }): boolean {
  return expr.kind === "times" || expr.kind === "ratio" || expr.kind === "ratio-above-zero";
}

function isSum(expr: Expr<string>): boolean {
  return expr.kind === "plus" || expr.kind === "minus";
}
