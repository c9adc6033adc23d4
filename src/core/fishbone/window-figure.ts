import type { DailyFigures, FiguresOf } from "./shop-facts";
import { evaluate } from "../evaluate";
import { fieldsOf, sum } from "../expr";
import type { Expr } from "../expr";
import { FIELDS } from "../fields/index";
import type { FieldId } from "../fields/index";
import { METRICS, metricOf } from "../metrics/index";
import type { MetricId } from "../metrics/index";

/** A figure that says something about a cause: a metric, or a field the platform gives. */
export type FigureId = MetricId | FieldId;

/** What says much the same where a sheet has not the figure itself, the nearest first. */
const STAND_INS: Readonly<Partial<Record<FigureId, readonly FigureId[]>>> = {
  payConversionRate: ["orderConversionRate", "sessionConversionRate", "ordersPerVisitor"],
  amountPerBuyer: ["amountPerOrder"],
  enquiryPayRate: ["enquiryConversionRate"],
  refundAmountRate: ["refundRate"],
  averageStaySeconds: ["pagesPerVisitor"],
};

/** A figure as far as it can be worked out, and how. */
export interface FoundFigure {
  readonly figure: FigureId;
  readonly expr: Expr;
}

/** The figure asked for or what stands in for it, by the fields that are there; null where they give none. */
export function findFigure(id: FigureId, figures: DailyFigures): FoundFigure | null {
  for (const figure of [id, ...(STAND_INS[id] ?? [])]) {
    const expr = figureExpr(figure, figures);
    if (expr !== null) return { figure, expr };
  }
  return null;
}

function figureExpr(id: FigureId, figures: DailyFigures): Expr | null {
  if (isMetric(id)) {
    const { expr } = metricOf(id);
    if (fieldsOf(expr).every((field) => figures[field] !== undefined)) return expr;
  }
  return isField(id) && figures[id] !== undefined ? sum(id) : null;
}

/** Those of some days on which all inputs of an expression have a figure. */
export function daysWith<Input extends string>(
  expr: Expr<Input>,
  figures: FiguresOf<Input>,
  places: readonly number[],
): readonly number[] {
  const columns = fieldsOf(expr).map((field) => figures[field]);
  return places.filter((place) => columns.every((column) => typeof column?.[place] === "number"));
}

/**
 * An expression over some days, worked out of the mean of each input a day: a rate is a rate of sums, an amount the
 * amount of a day. Null without days or where it cannot be worked out.
 */
export function figureOver<Input extends string>(
  expr: Expr<Input>,
  figures: FiguresOf<Input>,
  places: readonly number[],
): number | null {
  return places.length === 0 ? null : evaluate(expr, (field) => meanOf(figures[field], places));
}

/** The mean of a column over some days; null where one of them has no figure. */
export function meanOf(
  column: readonly (number | null)[] | undefined,
  places: readonly number[],
): number | null {
  let total = 0;
  for (const place of places) {
    const value = column?.[place];
    if (typeof value !== "number") return null;
    total += value;
  }
  return places.length === 0 ? null : total / places.length;
}

/** A day's share in a figure over several days. */
export interface DayShare {
  readonly place: number;
  readonly value: number;
}

/**
 * What each day says of a figure over several days: its pseudo-value, n·F - (n - 1)·F without the day. Their mean is the
 * figure, but for its bias, and they vary as the figure does. Of an amount they are the amounts of the days.
 *
 * Null where the figure cannot be worked out without one of the days.
 * Source: J.W. Tukey, Annals of Mathematical Statistics 29 (1958) 614; B. Efron, The Jackknife, the Bootstrap and Other
 * Resampling Plans (1982), ch. 3.
 */
export function dayShares<Input extends string>(
  expr: Expr<Input>,
  figures: FiguresOf<Input>,
  places: readonly number[],
): readonly DayShare[] | null {
  const n = places.length;
  const all = figureOver(expr, figures, places);
  if (all === null || n < 2) return null;
  const totals = new Map(
    fieldsOf(expr).map((field) => [field, (meanOf(figures[field], places) ?? 0) * n] as const),
  );
  const shares: DayShare[] = [];
  for (const place of places) {
    const without = evaluate(expr, (field) => {
      const value = figures[field]?.[place];
      return typeof value === "number" ? ((totals.get(field) ?? 0) - value) / (n - 1) : null;
    });
    if (without === null) return null;
    shares.push({ place, value: n * all - (n - 1) * without });
  }
  return shares;
}

/** Whether a figure is one we work out. */
export function isMetric(id: FigureId): id is MetricId {
  return Object.hasOwn(METRICS, id);
}

function isField(id: FigureId): id is FieldId {
  return Object.hasOwn(FIELDS, id);
}
