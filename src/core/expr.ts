import type { FieldId } from "./fields/index";

/**
 * What a figure is computed from: inputs joined by arithmetic. A metric's inputs are fields, and a field appears only
 * as its sum over the rows asked about, so a ratio is always a ratio of sums; over one row the sum is the row's own
 * value. A statistic names inputs of its own, such as "successes" and "trials".
 */
export type Expr<Input extends string = FieldId> =
  | { readonly kind: "sum"; readonly field: Input }
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "square-root"; readonly of: Expr<Input> }
  | {
      readonly kind: "plus" | "minus" | "times" | "ratio" | "ratio-above-zero" | "lesser" | "greater";
      readonly left: Expr<Input>;
      readonly right: Expr<Input>;
    };

/** The sum of a field over the rows. */
export function sum(field: FieldId): Expr {
  return { kind: "sum", field };
}

/** A figure that is no field; whoever evaluates or prints the expression says what it is. */
export function input<Input extends string>(name: Input): Expr<Input> {
  return { kind: "sum", field: name };
}

/** A fixed number, such as the 1000 of a price per thousand impressions. */
export function constant(value: number): Expr<never> {
  return { kind: "constant", value };
}

/** left / right; nothing when right is 0. */
export function ratio<Input extends string>(left: Expr<Input>, right: Expr<Input>): Expr<Input> {
  return { kind: "ratio", left, right };
}

/** left / right; nothing when right is 0 or less, where a quotient would read as good news (a break-even at a loss). */
export function ratioAboveZero<Input extends string>(left: Expr<Input>, right: Expr<Input>): Expr<Input> {
  return { kind: "ratio-above-zero", left, right };
}

/** left × right. */
export function times<Input extends string>(left: Expr<Input>, right: Expr<Input>): Expr<Input> {
  return { kind: "times", left, right };
}

/** left + right. */
export function plus<Input extends string>(left: Expr<Input>, right: Expr<Input>): Expr<Input> {
  return { kind: "plus", left, right };
}

/** left - right. */
export function minus<Input extends string>(left: Expr<Input>, right: Expr<Input>): Expr<Input> {
  return { kind: "minus", left, right };
}

/** √of; nothing when it is below 0. */
export function squareRoot<Input extends string>(of: Expr<Input>): Expr<Input> {
  return { kind: "square-root", of };
}

/** The smaller of the two. */
export function lesser<Input extends string>(left: Expr<Input>, right: Expr<Input>): Expr<Input> {
  return { kind: "lesser", left, right };
}

/** The larger of the two. */
export function greater<Input extends string>(left: Expr<Input>, right: Expr<Input>): Expr<Input> {
  return { kind: "greater", left, right };
}

/** The fields or other inputs an expression needs, each once, in the order they appear. */
export function fieldsOf<Input extends string>(expr: Expr<Input>): readonly Input[] {
  const found = new Set<Input>();
  visit(expr, (part) => {
    if (part.kind === "sum") found.add(part.field);
  });
  return [...found];
}

/** Everything an expression divides by that must not be 0, each once by its place, inner ones first. */
export function denominatorsOf<Input extends string>(expr: Expr<Input>): readonly Expr<Input>[] {
  return dividedBy(expr, "ratio");
}

/** Everything an expression divides by that must be above 0, each once by its place, inner ones first. */
export function positiveDenominatorsOf<Input extends string>(expr: Expr<Input>): readonly Expr<Input>[] {
  return dividedBy(expr, "ratio-above-zero");
}

/** Everything an expression takes the square root of, which must not be below 0, inner ones first. */
export function radicandsOf<Input extends string>(expr: Expr<Input>): readonly Expr<Input>[] {
  const found: Expr<Input>[] = [];
  visit(expr, (part) => {
    if (part.kind === "square-root") found.push(part.of);
  });
  return found;
}

function dividedBy<Input extends string>(
  expr: Expr<Input>,
  kind: "ratio" | "ratio-above-zero",
): readonly Expr<Input>[] {
  const found: Expr<Input>[] = [];
  visit(expr, (part) => {
    if (part.kind === kind) found.push(part.right);
  });
  return found;
}

function visit<Input extends string>(expr: Expr<Input>, see: (part: Expr<Input>) => void): void {
  if ("left" in expr) {
    visit(expr.left, see);
    visit(expr.right, see);
  }
  if (expr.kind === "square-root") visit(expr.of, see);
  see(expr);
}
