import type { FigureId } from "./window-figure";
import { fieldOf } from "../fields/index";
import type { MeasureUnit } from "../fields/field";
import type { Words } from "../locale";
import { isMetric } from "./window-figure";
import { metricOf } from "../metrics/index";

/** What a figure is called. */
export function figureWords(figure: FigureId): Words {
  return isMetric(figure) ? metricOf(figure).label : fieldOf(figure).label;
}

/**
 * A figure as people write it: rates in percent, counts without decimals, all else with up to two; and `more` digits.
 * Amounts of money have the sign of their currency, "" for none, in front.
 */
export function figureText(figure: FigureId, value: number, sign = "", more = 0): string {
  switch (unitOf(figure)) {
    case "ratio":
      return `${(value * 100).toFixed((Math.abs(value) < 0.1 ? 2 : 1) + more)}%`;
    case "count":
      return grouped(value, more);
    case "seconds":
      return grouped(value, 1 + more);
    case "currency":
      return `${value < 0 ? "-" : ""}${sign}${grouped(Math.abs(value), decimalsOf(value) + more)}`;
    default:
      return grouped(value, decimalsOf(value) + more);
  }
}

/** Most digits that are added to tell two figures apart. */
const MOST_MORE = 4;

/** Two figures that differ, with as many digits as show it. Example: 2.499 and 2.5 -> "2.499", "2.500". */
export function figureTexts(
  figure: FigureId,
  value: number,
  other: number,
  sign = "",
): readonly [string, string] {
  const both = (more: number): readonly [string, string] => [
    figureText(figure, value, sign, more),
    figureText(figure, other, sign, more),
  ];
  for (let more = 0; more < MOST_MORE; more += 1) {
    const [one, two] = both(more);
    if (one !== two) return [one, two];
  }
  return both(MOST_MORE);
}

function decimalsOf(value: number): number {
  return Math.abs(value) < 1000 ? 2 : 0;
}

function unitOf(figure: FigureId): MeasureUnit {
  if (isMetric(figure)) return metricOf(figure).unit;
  const field = fieldOf(figure);
  return field.kind === "measure" ? field.unit : "count";
}

function grouped(value: number, digits: number): string {
  return value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
