import type { PartUndo, Probe } from "./cause";
import type { DailyFigures, DayWindows, FiguresOf, Part, PartKind, ShopFacts } from "./shop-facts";
import { sumNumbers } from "../evaluate";
import { fieldsOf, input, ratioAboveZero } from "../expr";
import type { Expr } from "../expr";
import { fieldOf } from "../fields/index";
import type { FieldId } from "../fields/index";

/** Smallest share of all parts of its kind, in the days before, for a part to be looked at. */
const LEAST_SHARE = 0.01;
/** What a part's size is told by, the first that there is. */
const SIZES = ["visitors", "paidAmount"] as const satisfies readonly FieldId[];

/** The parts that a probe looks at: those of its kind that are large enough to matter, with the stock it asks for. */
export function partCandidates(
  { of, outOfStock }: Extract<Probe, { readonly kind: "part" }>,
  facts: ShopFacts,
  windows: DayWindows,
): readonly Part[] {
  const alike = facts.parts.filter(({ kind }) => kind === of);
  const sizes = alike.map((part) => sizeOf(part, facts, windows.before));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return alike.filter(
    ({ figures }, i) =>
      sizes[i] > 0 && sizes[i] >= all * LEAST_SHARE && (!outOfStock || ranOut(figures, windows)),
  );
}

function sizeOf(part: Part, facts: ShopFacts, days: readonly number[]): number {
  const field = SIZES.find((each) => part.figures[each] !== undefined);
  return field === undefined ? 0 : dayMean(part, field, covered(part.kind, field, facts, days));
}

/** No stock on a day after, and on each day before some. */
function ranOut({ stock }: DailyFigures, { before, after }: DayWindows): boolean {
  if (stock === undefined) return false;
  const empty = (days: readonly number[]): boolean =>
    days.some((place) => (stock[place] ?? Number.POSITIVE_INFINITY) <= 0);
  return empty(after) && !empty(before);
}

/**
 * What would be added to each field of a day of the shop in the window after, had a part stayed as it was: in its
 * volume, the visitors it lost at the rates of both windows; in its rates, its present visitors at the rates they had;
 * or in both.
 */
export function undonePart(
  undo: PartUndo,
  part: Part,
  facts: ShopFacts,
  { before, after }: DayWindows,
): (field: FieldId) => number {
  const mean = (field: FieldId, days: readonly number[]): number =>
    dayMean(part, field, covered(part.kind, field, facts, days));
  const [was, is] = [mean("visitors", before), mean("visitors", after)];
  return (field) => {
    if (part.figures[field] === undefined) return 0;
    const [early, late] = [before, after].map((days) => covered(part.kind, field, facts, days).length);
    // Days that no part has a figure for tell nothing of this one.
    if (early === 0 || late === 0) return 0;
    const [then, now] = [mean(field, before), mean(field, after)];
    if (undo === "all" || was <= 0) return undo === "rates" ? 0 : then - now;
    if (undo === "rates") return (then / was) * is - now;
    return ((was - is) * (then * early + now * late)) / (was * early + is * late);
  };
}

/** Those of some days on which the table of the parts has the field. */
function covered(
  kind: PartKind,
  field: FieldId,
  facts: ShopFacts,
  days: readonly number[],
): readonly number[] {
  const total = totalOf(kind, field, facts);
  return days.filter((day) => total[day] !== null);
}

/** A part with all others of its kind together beside it, whose fields have "rest." ahead. */
export type InputBeside = FieldId | `rest.${FieldId}`;

/**
 * A part's figures with those of all others of its kind, as far as an expression asks for them; null where it is the
 * only one. What happened to all alike is not the part's.
 */
export function withRest(part: Part, expr: Expr, facts: ShopFacts): FiguresOf<InputBeside> | null {
  if (facts.parts.every((other) => other === part || other.kind !== part.kind)) return null;
  const figures: Partial<Record<InputBeside, readonly (number | null)[]>> = {};
  for (const field of fieldsOf(expr)) {
    const [own, all] = [part.figures[field], totalOf(part.kind, field, facts)];
    figures[field] = own;
    figures[`rest.${field}`] = all.map((total, day) => (total === null ? null : total - (own?.[day] ?? 0)));
  }
  return figures;
}

/**
 * The shop's figures without those of a part, as far as an expression asks for them; null where the part has not all of
 * them, or more of one than the shop: then the two are not counted alike. A day without the part is a day of nothing.
 */
export function withoutPart({ figures }: Part, expr: Expr, { shop, days }: ShopFacts): DailyFigures | null {
  const rest: Partial<Record<FieldId, readonly (number | null)[]>> = {};
  for (const field of fieldsOf(expr)) {
    const [all, own, definition] = [shop[field], figures[field], fieldOf(field)];
    if (all === undefined || own === undefined) return null;
    if (definition.kind !== "measure" || definition.overDays === "none") return null;
    const left = days.map((_, day) => {
      const value = all[day];
      return typeof value === "number" ? value - (own[day] ?? 0) : null;
    });
    if (left.some((value) => value !== null && value < 0)) return null;
    rest[field] = left;
  }
  return rest;
}

/** A field of all parts of a kind by day, added up once. */
function totalOf(kind: PartKind, field: FieldId, facts: ShopFacts): readonly (number | null)[] {
  const known = totals.get(facts) ?? new Map<string, readonly (number | null)[]>();
  totals.set(facts, known);
  const key = `${kind} ${field}`;
  let total = known.get(key);
  if (total === undefined) {
    const columns = facts.parts.flatMap((each) => (each.kind === kind ? [each.figures[field]] : []));
    total = facts.days.map((_, day) => sumNumbers(columns.map((column) => column?.[day] ?? null)));
    known.set(key, total);
  }
  return total;
}

/** Facts never change, and every cause asks for the same. */
const totals = new WeakMap<ShopFacts, Map<string, readonly (number | null)[]>>();

/** A figure of a part by the same figure of all others. */
export function besideRest(expr: Expr): Expr<InputBeside> {
  return ratioAboveZero<InputBeside>(expr, ofRest(expr));
}

function ofRest(expr: Expr): Expr<InputBeside> {
  switch (expr.kind) {
    case "sum":
      return input<InputBeside>(`rest.${expr.field}`);
    case "constant":
      return expr;
    case "square-root":
      return { kind: expr.kind, of: ofRest(expr.of) };
    default:
      return { kind: expr.kind, left: ofRest(expr.left), right: ofRest(expr.right) };
  }
}

/** A day without the part is a day of nothing. */
function dayMean({ figures }: Part, field: FieldId, days: readonly number[]): number {
  const total = days.reduce((sum, day) => sum + (figures[field]?.[day] ?? 0), 0);
  return days.length === 0 ? 0 : total / days.length;
}
