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

/** A figure as people write it: rates in percent, counts without decimals, all else with up to two; and `more` digits. */
export function figureText(figure: FigureId, value: number, more = 0): string {
  switch (unitOf(figure)) {
    case "ratio":
      return `${(value * 100).toFixed((Math.abs(value) < 0.1 ? 2 : 1) + more)}%`;
    case "count":
      return grouped(value, more);
    case "seconds":
      return grouped(value, 1 + more);
    default:
      return grouped(value, (Math.abs(value) < 1000 ? 2 : 0) + more);
  }
}

/** Most digits that are added to tell two figures apart. */
const MOST_MORE = 4;

/** Two figures that differ, with as many digits as show it. Example: 2.499 and 2.5 -> "2.499", "2.500". */
export function figureTexts(figure: FigureId, value: number, other: number): readonly [string, string] {
  let more = 0;
  while (more < MOST_MORE && figureText(figure, value, more) === figureText(figure, other, more)) more += 1;
  return [figureText(figure, value, more), figureText(figure, other, more)];
}

function unitOf(figure: FigureId): MeasureUnit {
  if (isMetric(figure)) return metricOf(figure).unit;
  const field = fieldOf(figure);
  return field.kind === "measure" ? field.unit : "count";
}

function grouped(value: number, digits: number): string {
  return value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
