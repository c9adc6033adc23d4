import { svg } from "../dom";
import type { AxisScale } from "./axis-scale";
import type { ChartData, SeriesData } from "./chart-data";

/** The area the series are drawn in, in pixels. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly categories: number;
}

/** Draws columns, then lines over them. A missing value breaks the line, as Excel's default has it. */
export function drawSeries(
  root: SVGElement,
  plot: Plot,
  data: ChartData,
  primary: AxisScale,
  secondary: AxisScale,
): void {
  const scaleOf = (series: SeriesData): AxisScale => (series.secondary ? secondary : primary);
  const columns = data.series.filter((series) => series.kind === "column");
  if (data.stacked) drawStack(root, plot, columns, primary, data.stackedToWhole);
  else columns.forEach((series, i) => drawColumns(root, plot, series, scaleOf(series), i, columns.length));
  for (const series of data.series) if (series.kind === "line") drawLine(root, plot, series, scaleOf(series));
}

const slot = (plot: Plot): number => (plot.right - plot.left) / Math.max(1, plot.categories);
const yOf = (plot: Plot, scale: AxisScale, value: number): number =>
  plot.bottom -
  ((Math.max(scale.minimum, Math.min(scale.maximum, value)) - scale.minimum) /
    (scale.maximum - scale.minimum)) *
    (plot.bottom - plot.top);

function drawColumns(
  root: SVGElement,
  plot: Plot,
  series: SeriesData,
  scale: AxisScale,
  index: number,
  count: number,
): void {
  const width = (slot(plot) * 0.6) / count;
  const zero = yOf(plot, scale, 0);
  series.values.forEach((value, i) => {
    if (value === null || !series.filled) return;
    const y = yOf(plot, scale, value);
    const x = plot.left + slot(plot) * (i + 0.2) + width * index;
    root.append(
      svg("rect", { x, y: Math.min(y, zero), width, height: Math.abs(zero - y), fill: series.color }),
    );
  });
}

function drawStack(
  root: SVGElement,
  plot: Plot,
  columns: readonly SeriesData[],
  scale: AxisScale,
  toWhole: boolean,
): void {
  for (let i = 0; i < plot.categories; i++) {
    const whole = columns.reduce((sum, each) => sum + (each.values[i] ?? 0), 0);
    let from = 0;
    for (const series of columns) {
      const value = series.values[i] ?? 0;
      const to = from + (toWhole ? value / (whole || 1) : value);
      const top = yOf(plot, scale, to);
      if (series.filled)
        root.append(
          svg("rect", {
            x: plot.left + slot(plot) * (i + 0.2),
            y: top,
            width: slot(plot) * 0.6,
            height: Math.max(0, yOf(plot, scale, from) - top),
            fill: series.color,
          }),
        );
      from = to;
    }
  }
}

function drawLine(root: SVGElement, plot: Plot, series: SeriesData, scale: AxisScale): void {
  let path = "";
  let pen = false;
  series.values.forEach((value, i) => {
    if (value === null) {
      pen = false;
      return;
    }
    const x = plot.left + slot(plot) * (i + 0.5);
    path += `${pen ? "L" : "M"}${x.toFixed(1)} ${yOf(plot, scale, value).toFixed(1)}`;
    pen = true;
  });
  if (path)
    root.append(
      svg("path", {
        d: path,
        fill: "none",
        stroke: series.color,
        "stroke-width": (series.lineWeight * 4) / 3,
        "stroke-linejoin": "round",
        "stroke-linecap": "round",
      }),
    );
}
