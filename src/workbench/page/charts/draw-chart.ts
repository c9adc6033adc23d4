import type { Chart, ChartAxis } from "../../model/drawing";
import { svg } from "../dom";
import { formatted } from "../grid/cell-text";
import { axisScale, type AxisScale, axisTicks } from "./axis-scale";
import type { ChartData, SeriesData } from "./chart-data";
import { drawLegend, LEGEND_SIZE } from "./draw-legend";
import { drawSeries, type Plot } from "./draw-series";
import { text, textUnits } from "./label";

const LINE = "#D9D9D9";

/** Draws a line or column chart: title, legend, gridlines, one or two value axes, the series. Sizes in pixels. */
export function drawChart(chart: Chart, data: ChartData, width: number, height: number): SVGElement {
  const title = chart.title.visible ? chart.title.text : "";
  const root = svg("svg", {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": title,
  });
  root.append(
    svg("rect", { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: "#FFFFFF", stroke: LINE }),
  );
  if (title) root.append(text(title, width / 2, 26, { size: 14 * (4 / 3), anchor: "middle" }));
  const { primary, secondary } = scales(chart, data);
  const primaryLabels = labels(
    chart.axes.value,
    data.series.find((each) => !each.secondary),
    primary,
  );
  const secondaryLabels = labels(
    chart.axes.secondaryValue,
    data.series.find((each) => each.secondary),
    secondary,
  );
  const legendBelow = chart.legend.visible && chart.legend.position !== "Top";
  const legendAbove = chart.legend.visible && chart.legend.position === "Top";
  const plot: Plot = {
    left: 16 + labelWidth(primaryLabels) + (chart.axes.value.title ? 18 : 0),
    right: width - 16 - labelWidth(secondaryLabels) - (chart.axes.secondaryValue.title ? 18 : 0),
    top: (title ? 42 : 16) + (legendAbove ? LEGEND_SIZE : 0),
    bottom: height - 14 - (legendBelow ? LEGEND_SIZE : 0) - 18 - (chart.axes.category.title ? 18 : 0),
    categories: data.categories.length,
  };
  drawValueAxis(root, plot, primary, primaryLabels, "left", chart.axes.value);
  drawValueAxis(root, plot, secondary, secondaryLabels, "right", chart.axes.secondaryValue);
  drawCategories(root, plot, data.categories);
  axisTitles(root, plot, chart, width);
  drawSeries(root, plot, data, primary ?? EMPTY_SCALE, secondary ?? EMPTY_SCALE);
  if (chart.legend.visible) drawLegend(root, data, width, legendAbove ? (title ? 46 : 20) : height - 16);
  return root;
}

const EMPTY_SCALE: AxisScale = { minimum: 0, maximum: 1, step: 1 };

function scales(chart: Chart, data: ChartData): { primary: AxisScale | null; secondary: AxisScale | null } {
  const scaleOf = (series: readonly SeriesData[], axis: ChartAxis): AxisScale | null => {
    if (series.length === 0) return null;
    const columns = series.some((each) => each.kind === "column");
    if (data.stackedToWhole) return { minimum: 0, maximum: 1, step: 0.2 };
    const values = data.stacked
      ? data.categories.flatMap((_, i) => [
          series.reduce((sum, each) => sum + Math.max(0, each.values[i] ?? 0), 0),
          series.reduce((sum, each) => sum + Math.min(0, each.values[i] ?? 0), 0),
        ])
      : series.flatMap((each) => each.values.filter((value): value is number => value !== null));
    return axisScale(values, axis, columns);
  };
  return {
    primary: scaleOf(
      data.series.filter((each) => !each.secondary),
      chart.axes.value,
    ),
    secondary: scaleOf(
      data.series.filter((each) => each.secondary),
      chart.axes.secondaryValue,
    ),
  };
}

function labels(axis: ChartAxis, series: SeriesData | undefined, scale: AxisScale | null): string[] {
  if (!scale || !series || !axis.visible) return [];
  const pattern =
    axis.numberFormat && axis.numberFormat !== "General" ? axis.numberFormat : series.numberFormat;
  return axisTicks(scale).map((tick) => formatted(pattern, tick));
}

const labelWidth = (texts: readonly string[]): number =>
  texts.length ? Math.max(...texts.map((each) => each.length)) * 6.6 + 6 : 0;

function drawValueAxis(
  root: SVGElement,
  plot: Plot,
  scale: AxisScale | null,
  texts: readonly string[],
  side: "left" | "right",
  axis: ChartAxis,
): void {
  if (!scale) return;
  axisTicks(scale).forEach((tick, i) => {
    const y =
      plot.bottom - ((tick - scale.minimum) / (scale.maximum - scale.minimum)) * (plot.bottom - plot.top);
    if (side === "left" && axis.majorGridlines)
      root.append(
        svg("line", { x1: plot.left, x2: plot.right, y1: y, y2: y, stroke: LINE, "stroke-width": 1 }),
      );
    const label = texts[i];
    if (label !== undefined)
      root.append(
        text(label, side === "left" ? plot.left - 6 : plot.right + 6, y + 4, {
          size: 12,
          anchor: side === "left" ? "end" : "start",
        }),
      );
  });
}

/** Labels under the axis, as many as fit. */
function drawCategories(root: SVGElement, plot: Plot, categories: readonly string[]): void {
  const width = (plot.right - plot.left) / Math.max(1, categories.length);
  const widest = Math.max(0, ...categories.map((each) => textUnits(each))) * 6.8 + 10;
  const every = Math.max(1, Math.ceil(widest / width));
  root.append(
    svg("line", { x1: plot.left, x2: plot.right, y1: plot.bottom, y2: plot.bottom, stroke: "#BFBFBF" }),
  );
  categories.forEach((category, i) => {
    if (i % every === 0)
      root.append(
        text(category, plot.left + width * (i + 0.5), plot.bottom + 17, { size: 12, anchor: "middle" }),
      );
  });
}

function axisTitles(root: SVGElement, plot: Plot, chart: Chart, width: number): void {
  const middle = (plot.top + plot.bottom) / 2;
  const { value, secondaryValue, category } = chart.axes;
  const turned = (words: string, x: number): void => {
    const made = text(words, x, middle, { size: 13, anchor: "middle" });
    made.setAttribute("transform", `rotate(-90 ${x} ${middle})`);
    root.append(made);
  };
  if (value.title) turned(value.title, 20);
  if (secondaryValue.title) turned(secondaryValue.title, width - 10);
  if (category.title)
    root.append(
      text(category.title, (plot.left + plot.right) / 2, plot.bottom + 36, { size: 13, anchor: "middle" }),
    );
}
