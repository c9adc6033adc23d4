import { svg } from "../dom";
import { formatted } from "../grid/cell-text";
import type { AxisScale } from "./axis-scale";
import type { ChartData, SeriesData } from "./chart-data";
import { drawBars } from "./draw-bars";
import { text } from "./label";
import { belowAt, categoryAt, type Mapping, valueAt } from "./plot";

/** Draws areas, then bars, then lines and points over them. */
export function drawSeries(root: SVGElement, data: ChartData, mapping: Mapping): void {
  for (const secondary of [false, true]) {
    const scale = secondary ? mapping.secondary : mapping.primary;
    const of = (...kinds: SeriesData["kind"][]): SeriesData[] =>
      data.series.filter((each) => each.secondary === secondary && kinds.includes(each.kind));
    drawAreas(root, mapping, scale, of("area"));
    drawBars(root, mapping, scale, of("column", "bar"));
    const lines = of("line");
    const piled = stack(lines);
    lines.forEach((series, i) => {
      const points = (piled[i] ?? []).map((to, at) =>
        to === null || series.values[at] === null
          ? null
          : { x: categoryAt(mapping, at), y: valueAt(mapping, scale, to) },
      );
      drawPoints(root, series, points, () => 3.5);
    });
    for (const series of of("scatter")) drawPoints(root, series, spots(series, mapping, scale), () => 4);
  }
  const bubbles = data.series.filter((each) => each.kind === "bubble");
  const largest = Math.max(0, ...bubbles.flatMap((each) => each.sizes.map((size) => size ?? 0)));
  const { plot } = mapping;
  // Excel's largest bubble is a quarter of the plot across.
  const most = Math.min(plot.right - plot.left, plot.bottom - plot.top) / 8;
  for (const series of bubbles) {
    const radius = (i: number): number =>
      largest > 0 ? most * Math.sqrt(Math.max(0, series.sizes[i] ?? 0) / largest) : most / 2;
    drawPoints(
      root,
      series,
      spots(series, mapping, series.secondary ? mapping.secondary : mapping.primary),
      radius,
    );
  }
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

const spots = (series: SeriesData, mapping: Mapping, scale: AxisScale): (Spot | null)[] =>
  series.values.map((value, i) => {
    const position = series.positions[i];
    if (value === null || position === null || position === undefined || !mapping.below) return null;
    return { x: belowAt(mapping, mapping.below, position), y: valueAt(mapping, scale, value) };
  });

/** Where the top of each value lies when the series are piled up; without stacking the values themselves. */
function stack(series: readonly SeriesData[]): (number | null)[][] {
  const count = Math.max(0, ...series.map((each) => each.values.length));
  const wholes = Array.from({ length: count }, (_, i) =>
    series.reduce((sum, each) => sum + Math.abs(each.values[i] ?? 0), 0),
  );
  const reached = new Array<number>(count).fill(0);
  return series.map((each) =>
    each.values.map((value, i) => {
      if (each.stacking === "none") return value;
      const part = each.stacking === "shares" ? (value ?? 0) / (wholes[i] || 1) : (value ?? 0);
      return (reached[i] = (reached[i] ?? 0) + part);
    }),
  );
}

function drawAreas(
  root: SVGElement,
  mapping: Mapping,
  scale: AxisScale,
  series: readonly SeriesData[],
): void {
  const piled = stack(series);
  series.forEach((each, index) => {
    const lower = each.stacking === "none" ? [] : (piled[index - 1] ?? []);
    const upper = piled[index] ?? [];
    const at = (values: readonly (number | null)[]) => (i: number) =>
      `${categoryAt(mapping, i).toFixed(1)} ${valueAt(mapping, scale, values[i] ?? 0).toFixed(1)}`;
    const places = upper.map((_, i) => i);
    if (places.length === 0) return;
    const path = `M${places.map(at(upper)).join("L")}L${[...places].reverse().map(at(lower)).join("L")}Z`;
    root.append(svg("path", { d: path, fill: each.color, "data-series": each.name }));
  });
}

/** Draws a line through the points, where they are joined, and their markers and labels. A gap breaks the line. */
function drawPoints(
  root: SVGElement,
  series: SeriesData,
  points: readonly (Spot | null)[],
  radius: (index: number) => number,
): void {
  const isBubble = series.kind === "bubble";
  if (series.joined && !isBubble) drawPath(root, series, points);
  points.forEach((point, i) => {
    if (!point) return;
    if (series.markers || isBubble)
      root.append(
        svg("circle", {
          cx: point.x.toFixed(1),
          cy: point.y.toFixed(1),
          r: radius(i).toFixed(1),
          fill: series.pointColors.get(i) ?? series.color,
          ...(isBubble ? { "fill-opacity": 0.75, stroke: "#FFFFFF" } : {}),
          "data-series": series.name,
        }),
      );
    const value = series.values[i];
    if (!series.labels || value === null || value === undefined) return;
    const { place, numberFormat } = series.labels;
    const [dx, dy, anchor] = PLACES[place] ?? (isBubble ? PLACES.Center : PLACES.Right) ?? [0, 0, "middle"];
    root.append(
      text(formatted(numberFormat, value), point.x + dx, point.y + dy, { size: 11, anchor, data: true }),
    );
  });
}

/** Where a label stands beside its point. */
const PLACES: Readonly<Record<string, readonly [number, number, "start" | "middle" | "end"]>> = {
  Top: [0, -8, "middle"],
  Bottom: [0, 18, "middle"],
  Left: [-8, 4, "end"],
  Right: [8, 4, "start"],
  Center: [0, 4, "middle"],
};

function drawPath(root: SVGElement, series: SeriesData, points: readonly (Spot | null)[]): void {
  let path = "";
  points.forEach((point, i) => {
    if (!point) return;
    const before = points[i - 1];
    const to = `${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
    if (!before) path += `M${to}`;
    else if (!series.smooth) path += `L${to}`;
    else {
      // Through the points, with the slope at each given by its neighbours.
      const [first, last] = [points[i - 2] ?? before, points[i + 1] ?? point];
      const near = `${(before.x + (point.x - first.x) / 6).toFixed(1)} ${(before.y + (point.y - first.y) / 6).toFixed(1)}`;
      const far = `${(point.x - (last.x - before.x) / 6).toFixed(1)} ${(point.y - (last.y - before.y) / 6).toFixed(1)}`;
      path += `C${near} ${far} ${to}`;
    }
  });
  if (path === "") return;
  root.append(
    svg("path", {
      d: path,
      fill: "none",
      stroke: series.color,
      "stroke-width": (series.lineWeight * 4) / 3,
      "stroke-linejoin": "round",
      "stroke-linecap": "round",
      "data-series": series.name,
    }),
  );
}
