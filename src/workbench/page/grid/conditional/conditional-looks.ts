import { area, contains } from "../../../model/address";
import type { ConditionalFormat } from "../../../model/rules";
import type { Sheet } from "../../../model/sheet";
import { type Icon, iconsOf } from "./icon-sets";
import { RuleValues } from "./rule-values";
import { ruleHolds } from "./rule-test";

/** A data bar in shares of the cell's width, from its left edge. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly color: string;
  readonly gradient: boolean;
  /** Where the axis stands; null where the bars begin at the edge. */
  readonly axis: number | null;
}

/** What conditional formats add to a cell; absent where they add nothing. */
export interface ConditionalLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly numberFormat?: string;
  readonly bar?: Bar;
  readonly icon?: Icon;
  /** The bar or icon stands alone, without the value. */
  readonly withoutText?: boolean;
}

type Changing = { -readonly [Key in keyof ConditionalLook]: ConditionalLook[Key] };
type Rule = Readonly<Record<string, unknown>>;

/** The conditional formats of a sheet as its values are now: made anew whenever something changed. */
export class ConditionalLooks {
  private readonly values: readonly RuleValues[];

  constructor(sheet: Sheet) {
    this.values = [...sheet.conditionalFormats]
      .sort((a, b) => a.priority - b.priority)
      .map((rule) => new RuleValues(sheet, rule));
  }

  /** What the rules over a cell make of it; of two that say something of the same kind, the first counts. */
  at(row: number, column: number): ConditionalLook | null {
    const cell = area(row, column);
    let look: Changing | null = null;
    for (const values of this.values) {
      if (!values.rule.areas.some((each) => contains(each, cell))) continue;
      const found = lookBy(values, row, column);
      if (!found) continue;
      look = Object.assign({ ...found }, look);
      if (values.rule.stopIfTrue) break;
    }
    return look;
  }
}

function lookBy(values: RuleValues, row: number, column: number): ConditionalLook | null {
  const value = values.sheet.value(row, column);
  switch (values.rule.type) {
    case "ColorScale":
      return typeof value === "number" ? scaleLook(values, value) : null;
    case "DataBar":
      return typeof value === "number" ? barLook(values, value) : null;
    case "IconSet":
      return typeof value === "number" ? iconLook(values, value) : null;
    default:
      return ruleHolds(values, row, column) ? styled(values.rule) : null;
  }
}

function styled({ format }: ConditionalFormat): ConditionalLook {
  return {
    ...(format.fillColor === null ? {} : { fill: format.fillColor }),
    ...(format.fontColor === null ? {} : { fontColor: format.fontColor }),
    ...(format.bold === null ? {} : { bold: format.bold }),
    ...(format.italic === null ? {} : { italic: format.italic }),
    ...(format.numberFormat === null || format.numberFormat === ""
      ? {}
      : { numberFormat: format.numberFormat }),
  };
}

interface Point {
  readonly type?: unknown;
  readonly formula?: unknown;
  readonly color?: unknown;
}

function scaleLook(values: RuleValues, value: number): ConditionalLook | null {
  const { minimum, midpoint, maximum } = (values.rule.rule.criteria ?? {}) as Record<string, Point | null>;
  const points = [minimum, midpoint, maximum].flatMap((point) => {
    const at = point ? values.point(point) : null;
    return at === null ? [] : [{ at, color: String(point?.color ?? "#FFFFFF") }];
  });
  const upper = points.findIndex((point) => value <= point.at);
  const high = points[upper < 0 ? points.length - 1 : upper];
  const low = points[upper < 0 ? points.length - 1 : Math.max(0, upper - 1)];
  if (!low || !high) return null;
  const share = high.at === low.at ? 1 : (value - low.at) / (high.at - low.at);
  return { fill: mixed(low.color, high.color, share) };
}

/** The colour that lies at a share of the way from one to the other. */
function mixed(from: string, to: string, share: number): string {
  const part = (at: number): string => {
    const a = parseInt(from.slice(at, at + 2), 16);
    const b = parseInt(to.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0")
      .toUpperCase();
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}

function barLook(values: RuleValues, value: number): ConditionalLook | null {
  const { rule } = values.rule;
  const low = barEnd(values, rule.lowerBoundRule, (numbers) => Math.min(0, numbers[0] ?? 0));
  const high = barEnd(values, rule.upperBoundRule, (numbers) =>
    Math.max(0, numbers[numbers.length - 1] ?? 0),
  );
  if (low === null || high === null) return null;
  const withoutText = rule.showDataBarOnly === true ? { withoutText: true } : {};
  if (high <= low) return withoutText;
  const share = (at: number): number => Math.max(0, Math.min(1, (at - low) / (high - low)));
  const zero = low < 0 ? share(0) : 0;
  const turned = (bar: Bar): Bar =>
    rule.barDirection === "RightToLeft"
      ? { ...bar, from: 1 - bar.to, to: 1 - bar.from, axis: bar.axis === null ? null : 1 - bar.axis }
      : bar;
  return {
    ...withoutText,
    bar: turned({
      from: Math.min(zero, share(value)),
      to: Math.max(zero, share(value)),
      color: barColor(rule, value < 0),
      gradient: rule.positiveGradientFill !== false,
      axis: low < 0 ? zero : null,
    }),
  };
}

function barEnd(
  values: RuleValues,
  given: unknown,
  automatic: (numbers: readonly number[]) => number,
): number | null {
  const point = (given ?? {}) as Point;
  if (point.type === undefined || point.type === "Automatic" || point.type === "Invalid")
    return values.numbers.length > 0 ? automatic(values.numbers) : null;
  return values.point(point);
}

function barColor(rule: Rule, negative: boolean): string {
  const positive = String(rule.positiveFillColor ?? "#638EC6");
  if (!negative || rule.matchPositiveFillColor === true) return positive;
  return String(rule.negativeFillColor ?? "#FF0000");
}

function iconLook(values: RuleValues, value: number): ConditionalLook | null {
  const { style, criteria, reverseIconOrder, showIconOnly } = values.rule.rule;
  const icons = iconsOf(String(style ?? "ThreeTrafficLights1"));
  const steps =
    Array.isArray(criteria) && criteria.length > 0 ? (criteria as (Point & { operator?: unknown })[]) : null;
  let index = 0;
  for (let at = 1; at < icons.length; at++) {
    const step = steps ? steps[at] : { type: "Percent", formula: String((100 / icons.length) * at) };
    const limit = step && values.point(step);
    if (limit === null || limit === undefined) continue;
    if (step?.operator === "GreaterThan" ? value > limit : value >= limit) index = at;
  }
  const icon = icons[reverseIconOrder === true ? icons.length - 1 - index : index];
  return icon ? { icon, ...(showIconOnly === true ? { withoutText: true } : {}) } : null;
}
