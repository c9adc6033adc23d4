import { AXIS_PATHS, hasAxisLine, textLook } from "../../model/chart-looks";
import type { Chart, ChartAxis } from "../../model/drawing";
import { svg } from "../dom";
import { formatted } from "../grid/cell-text";
import { axisScale, type AxisScale, axisTicks } from "./axis-scale";
import type { ChartData, SeriesData } from "./chart-data";
import {
  type CategoryLook,
  drawAxisBelow,
  drawAxisTitle,
  drawCategories,
  drawValueAxis,
  TURNED_ROOM,
  turnsLabels,
} from "./draw-axes";
import { drawLegend } from "./draw-legend";
import { drawPie } from "./draw-pie";
import { drawSeries } from "./draw-series";
import { pixels, text, textPixels } from "./label";
import type { Mapping, Plot } from "./plot";

const TITLE_ROOM = 18;

/** Draws a chart: title, legend, axes with gridlines, the series. Sizes in pixels. */
export function drawChart(chart: Chart, data: ChartData, width: number, height: number): SVGElement {
  const [only] = data.series;
  // A chart of one series is named after it where it has no title of its own.
  const title = chart.title.visible
    ? chart.title.text || (data.series.length === 1 ? (only?.name ?? "") : "")
    : "";
  const root = svg("svg", {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": title || chart.name,
  });
  root.append(
    svg("rect", { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: "#FFFFFF", stroke: "#D9D9D9" }),
  );
  const size = (chart.title.size ?? 14) * (4 / 3);
  if (title) root.append(text(title, width / 2, 10 + size * 0.9, { size, anchor: "middle" }));
  const inside: Plot = { left: 12, right: width - 14, top: title ? 22 + size : 14, bottom: height - 8 };
  const box = chart.legend.visible ? drawLegend(root, data, chart.legend.position, inside) : inside;
  if (only?.kind === "pie" || only?.kind === "doughnut") drawPie(root, box, data);
  else drawPlot(root, chart, data, box);
  return root;
}

const EMPTY_SCALE: AxisScale = { minimum: 0, maximum: 1, step: 1 };

/** A value axis as it is drawn: its scale and what stands at its ticks; no scale where nothing belongs to it. */
interface DrawnAxis {
  readonly scale: AxisScale | null;
  readonly labels: readonly string[];
}

function drawPlot(root: SVGElement, chart: Chart, data: ChartData, box: Plot): void {
  const { axes } = chart;
  const turned = data.series.some((each) => each.kind === "bar");
  const numeric = data.series.some((each) => each.kind === "scatter" || each.kind === "bubble");
  const primary = valueAxis(chart, data, false);
  const secondary = valueAxis(chart, data, true);
  const below = numeric ? axisBelow(chart, data) : null;
  const names = numeric || !axes.category.visible ? [] : data.categories;
  const look = categoryLook(chart);
  const plot = plotOf(box, { turned, primary, secondary, below, names, nameSize: look.size, axes });
  const mapping: Mapping = {
    plot,
    turned,
    reversed: axes.category.reversed,
    categories: data.categories.length,
    primary: primary.scale ?? EMPTY_SCALE,
    secondary: secondary.scale ?? EMPTY_SCALE,
    below: below?.scale ?? null,
  };
  if (primary.scale) drawValueAxis(root, mapping, primary.scale, primary.labels, false, axes.value);
  if (secondary.scale)
    drawValueAxis(root, mapping, secondary.scale, secondary.labels, true, axes.secondaryValue);
  if (below?.scale) drawAxisBelow(root, mapping, below.scale, below.labels, axes.category);
  drawSeries(root, data, mapping);
  if (!numeric) drawCategories(root, mapping, names, look);
  drawTitles(root, chart, plot, box, { turned, second: secondary.scale !== null });
}

function categoryLook(chart: Chart): CategoryLook {
  const { size, color, bold } = textLook(chart, AXIS_PATHS.category);
  const hasLine = hasAxisLine(chart, "category");
  return { size: pixels(size ?? 9), bold, ...(color === null ? {} : { color }), hasLine };
}

function valueAxis(chart: Chart, data: ChartData, secondary: boolean): DrawnAxis {
  const axis = secondary ? chart.axes.secondaryValue : chart.axes.value;
  const series = data.series.filter((each) => each.secondary === secondary);
  const [first] = series;
  if (!first) return { scale: null, labels: [] };
  const shares = series.some((each) => each.stacking === "shares");
  const step = chart.kept.get(`${AXIS_PATHS[secondary ? "secondaryValue" : "value"]}/MajorUnit`);
  const scale = shares
    ? { minimum: axis.minimum ?? 0, maximum: axis.maximum ?? 1, step: 0.2 }
    : axisScale(
        valuesOf(series, data.categories.length),
        { ...axis, step: typeof step === "number" ? step : null },
        series.some((each) => each.kind === "column" || each.kind === "bar" || each.kind === "area"),
      );
  return { scale, labels: labelsOf(axis, shares ? "0%" : first.numberFormat, scale) };
}

/** The values an axis has to reach: those of the series, or the ends of their piles. */
function valuesOf(series: readonly SeriesData[], categories: number): number[] {
  const piled = series.filter((each) => each.stacking !== "none");
  const sums = Array.from({ length: piled.length > 0 ? categories : 0 }, (_, i) => [
    piled.reduce((sum, each) => sum + Math.max(0, each.values[i] ?? 0), 0),
    piled.reduce((sum, each) => sum + Math.min(0, each.values[i] ?? 0), 0),
  ]).flat();
  const single = series
    .filter((each) => each.stacking === "none")
    .flatMap((each) => each.values.filter((value): value is number => value !== null));
  return [...sums, ...single];
}

function axisBelow(chart: Chart, data: ChartData): DrawnAxis {
  const positions = data.series.flatMap((each) =>
    each.positions.filter((value): value is number => value !== null),
  );
  const scale = axisScale(positions, chart.axes.category, false);
  return { scale, labels: labelsOf(chart.axes.category, data.series[0]?.positionFormat ?? "General", scale) };
}

function labelsOf(axis: ChartAxis, ofValues: string, scale: AxisScale): string[] {
  if (!axis.visible) return [];
  const pattern = axis.numberFormat && axis.numberFormat !== "General" ? axis.numberFormat : ofValues;
  return axisTicks(scale).map((tick) => formatted(pattern, tick));
}

const widest = (labels: readonly string[], size?: number): number =>
  labels.length === 0 ? 0 : Math.max(...labels.map((label) => textPixels(label, size))) + 8;

/** What is left of the box when axes, their labels and titles have taken their room. */
function plotOf(
  box: Plot,
  parts: {
    readonly turned: boolean;
    readonly primary: DrawnAxis;
    readonly secondary: DrawnAxis;
    readonly below: DrawnAxis | null;
    readonly names: readonly string[];
    /** Font size of the names, in pixels. */
    readonly nameSize: number;
    readonly axes: Chart["axes"];
  },
): Plot {
  const { turned, primary, secondary, below, names, nameSize, axes } = parts;
  const titleOf = (axis: ChartAxis): number => (axis.title ? TITLE_ROOM : 0);
  if (turned) {
    const [above, under] = axes.category.reversed ? [primary, secondary] : [secondary, primary];
    return {
      left:
        box.left + Math.min(widest(names, nameSize), (box.right - box.left) * 0.4) + titleOf(axes.category),
      right: box.right - 10,
      top: box.top + (above.labels.length > 0 ? 18 : 0),
      bottom: box.bottom - (under.labels.length > 0 ? 22 : 4) - titleOf(axes.value),
    };
  }
  const left = box.left + widest(primary.labels) + titleOf(axes.value);
  const right =
    box.right -
    widest(secondary.labels) -
    (secondary.scale ? titleOf(axes.secondaryValue) : 0) -
    // The last label below stands half beside the plot.
    widest(below?.labels.slice(-1) ?? []) / 2;
  const slanted = turnsLabels(names, (right - left) / Math.max(1, names.length), nameSize);
  const under = slanted ? TURNED_ROOM : names.length > 0 || (below?.labels.length ?? 0) > 0 ? 24 : 6;
  return { left, right, top: box.top, bottom: box.bottom - under - titleOf(axes.category) };
}

function drawTitles(
  root: SVGElement,
  chart: Chart,
  plot: Plot,
  box: Plot,
  { turned, second }: { readonly turned: boolean; readonly second: boolean },
): void {
  const { value, secondaryValue, category } = chart.axes;
  const across = (plot.left + plot.right) / 2;
  const along = (plot.top + plot.bottom) / 2;
  const beside = turned ? category : value;
  const under = turned ? value : category;
  if (beside.title) drawAxisTitle(root, beside.title, box.left + 8, along, true);
  if (under.title) drawAxisTitle(root, under.title, across, box.bottom - 4, false);
  if (secondaryValue.title && second && !turned)
    drawAxisTitle(root, secondaryValue.title, box.right - 2, along, true);
}
