import type { Frame } from "./frame";
import { Matrix, NULL, type Operand, Reference, ReferenceUnion, VALUE } from "./operands";

/** The parts of a reference or union; throws #VALUE! for anything that is no reference, and passes errors on. */
function partsOf(value: Operand): readonly Reference[] {
  if (value instanceof Reference) return [value];
  if (value instanceof ReferenceUnion) return value.parts;
  throw typeof value === "object" && value !== null && !(value instanceof Matrix) ? value : VALUE;
}

/** a:b, the rectangle around both. */
export function spanned(a: Operand, b: Operand, frame: Frame): Reference {
  const all = [...partsOf(a), ...partsOf(b)];
  const [one] = all;
  if (!one || all.some((each) => each.sheet !== one.sheet)) throw VALUE;
  const span = new Reference(
    one.sheet,
    Math.min(...all.map((each) => each.top)),
    Math.min(...all.map((each) => each.left)),
    Math.max(...all.map((each) => each.bottom)),
    Math.max(...all.map((each) => each.right)),
  );
  frame.host.settle(span);
  return span;
}

/** "a b", the cells both have; #NULL! where there are none. */
export function intersect(a: Operand, b: Operand): Operand {
  const parts: Reference[] = [];
  for (const x of partsOf(a))
    for (const y of partsOf(b)) {
      if (x.sheet !== y.sheet) continue;
      const top = Math.max(x.top, y.top);
      const left = Math.max(x.left, y.left);
      const bottom = Math.min(x.bottom, y.bottom);
      const right = Math.min(x.right, y.right);
      if (top <= bottom && left <= right) parts.push(new Reference(x.sheet, top, left, bottom, right));
    }
  const [one] = parts;
  if (!one) return NULL;
  return parts.length === 1 ? one : new ReferenceUnion(parts);
}

/** "a,b" in parentheses. */
export function united(a: Operand, b: Operand): ReferenceUnion {
  return new ReferenceUnion([...partsOf(a), ...partsOf(b)]);
}

/** @: the one cell of a row or column that stands in line with the formula's own; an array gives its first value. */
export function intersectOwnCell(value: Operand, frame: Frame): Operand {
  if (!(value instanceof Reference)) return value;
  if (value.rows === 1 && value.columns === 1) return value;
  const inRows = frame.row >= value.top && frame.row <= value.bottom;
  const inColumns = frame.column >= value.left && frame.column <= value.right;
  if (value.columns === 1 && inRows)
    return new Reference(value.sheet, frame.row, value.left, frame.row, value.left);
  if (value.rows === 1 && inColumns)
    return new Reference(value.sheet, value.top, frame.column, value.top, frame.column);
  return VALUE;
}
