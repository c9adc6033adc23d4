import { inputColumn } from "./daily-columns";
import type { DailyColumns } from "./daily-columns";
import { numberFormatOf } from "./number-formats";
import { fieldOf } from "../fields/index";
import type { FieldId } from "../fields/index";
import type { Expr } from "../expr";
import type { Locale } from "../locale";
import { metricOf } from "../metrics/index";

/** A figure of the daily report that a countermeasure may be judged by. */
export interface FollowedFigure {
  readonly name: string;
  /** Heading of the column it is, or of what it is a quotient of. */
  readonly top: string;
  /** Heading of what it is divided by; null for a figure whose days are averaged. */
  readonly bottom: string | null;
  readonly better: "higher" | "lower";
  readonly numberFormat: string;
}

/** What gets better by becoming less. */
const LESS_IS_BETTER: ReadonlySet<FieldId> = new Set<FieldId>([
  "cost",
  "cpc",
  "tacos",
  "acos",
  "costPerConversion",
  "costPerCartAdd",
  "costOfGoods",
  "refundAmount",
  "refundRate",
  "bounceRate",
]);

/** What a daily report has to judge countermeasures by: what sales are made of first. */
export function followedFigures(columns: DailyColumns, locale: Locale): readonly FollowedFigure[] {
  const own = columns.sources.flatMap(({ source, field, label, numberFormat }): FollowedFigure[] => {
    if (source.type !== "number" || field === null || fieldOf(field).kind !== "measure") return [];
    const better = LESS_IS_BETTER.has(field) ? "lower" : "higher";
    return [{ name: label, top: label, bottom: null, better, numberFormat }];
  });
  const quotients = columns.metrics.flatMap((id): FollowedFigure[] => {
    const { expr, label, better, unit } = metricOf(id);
    const parts = quotientOf(expr);
    if (parts === null) return [];
    const [top, bottom] = parts.map((field) => inputColumn(columns.sources, field)?.label);
    if (top === undefined || bottom === undefined) return [];
    return [
      {
        name: label[locale],
        top,
        bottom,
        better: better === "lower" ? "lower" : "higher",
        numberFormat: numberFormatOf(unit, [0.5]),
      },
    ];
  });
  return [...own, ...quotients];
}

/** The two fields an expression is the plain quotient of; null for any other. */
function quotientOf(expr: Expr): readonly [FieldId, FieldId] | null {
  if (expr.kind !== "ratio" && expr.kind !== "ratio-above-zero") return null;
  const { left, right } = expr;
  return left.kind === "sum" && right.kind === "sum" ? [left.field, right.field] : null;
}
