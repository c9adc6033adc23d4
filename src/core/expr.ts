import type { FieldId } from "./fields/index";

/**
 * What a metric is computed from: sums of fields over the rows asked about, joined by arithmetic. A field appears
 * only as its sum, so a ratio is always a ratio of sums; over one row the sum is the row's own value.
 */
export type Expr =
  | { readonly kind: "sum"; readonly field: FieldId }
  | { readonly kind: "constant"; readonly value: number }
  | {
      readonly kind: "plus" | "minus" | "times" | "ratio" | "ratio-above-zero";
      readonly left: Expr;
      readonly right: Expr;
    };

/** The sum of a field over the rows. */
export function sum(field: FieldId): Expr {
  return { kind: "sum", field };
}

/** A fixed number, such as the 1000 of a price per thousand impressions. */
export function constant(value: number): Expr {
  return { kind: "constant", value };
}

/** left / right; nothing when right is 0. */
export function ratio(left: Expr, right: Expr): Expr {
  return { kind: "ratio", left, right };
}

/** left / right; nothing when right is 0 or less, where a quotient would read as good news (a break-even at a loss). */
export function ratioAboveZero(left: Expr, right: Expr): Expr {
  return { kind: "ratio-above-zero", left, right };
}

/** left × right. */
export function times(left: Expr, right: Expr): Expr {
  return { kind: "times", left, right };
}

/** left + right. */
export function plus(left: Expr, right: Expr): Expr {
  return { kind: "plus", left, right };
}

/** left - right. */
export function minus(left: Expr, right: Expr): Expr {
  return { kind: "minus", left, right };
}

/** The fields an expression needs, each once, in the order they appear. */
export function fieldsOf(expr: Expr): readonly FieldId[] {
  const found = new Set<FieldId>();
  visit(expr, (part) => {
    if (part.kind === "sum") found.add(part.field);
  });
  return [...found];
}

/** Everything an expression divides by that must not be 0, each once by its place, inner ones first. */
export function denominatorsOf(expr: Expr): readonly Expr[] {
  return dividedBy(expr, "ratio");
}

/** Everything an expression divides by that must be above 0, each once by its place, inner ones first. */
export function positiveDenominatorsOf(expr: Expr): readonly Expr[] {
  return dividedBy(expr, "ratio-above-zero");
}

function dividedBy(expr: Expr, kind: "ratio" | "ratio-above-zero"): readonly Expr[] {
  const found: Expr[] = [];
  visit(expr, (part) => {
    if (part.kind === kind) found.push(part.right);
  });
  return found;
}

function visit(expr: Expr, see: (part: Expr) => void): void {
  if ("left" in expr) {
    visit(expr.left, see);
    visit(expr.right, see);
  }
  see(expr);
}
