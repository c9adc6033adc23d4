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

/** A figure as people write it: rates in percent, counts without decimals, all else with up to two. */
export function figureText(figure: FigureId, value: number): string {
  switch (unitOf(figure)) {
    case "ratio":
      return `${(value * 100).toFixed(Math.abs(value) < 0.1 ? 2 : 1)}%`;
    case "count":
      return grouped(value, 0);
    case "seconds":
      return grouped(value, 1);
    default:
      return grouped(value, Math.abs(value) < 1000 ? 2 : 0);
  }
}

function unitOf(figure: FigureId): MeasureUnit {
  if (isMetric(figure)) return metricOf(figure).unit;
  const field = fieldOf(figure);
  return field.kind === "measure" ? field.unit : "count";
}

function grouped(value: number, digits: number): string {
  return value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
