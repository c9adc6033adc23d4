import { svg } from "../dom";
import type { ChartData } from "./chart-data";
import { text, textUnits } from "./label";

/** Height a legend takes above or below the plot, in pixels. */
export const LEGEND_SIZE = 26;

/** Draws the names of the series in one centred line. */
export function drawLegend(root: SVGElement, data: ChartData, width: number, y: number): void {
  const shown = data.series.filter((series) => series.filled);
  const widths = shown.map((series) => 30 + textUnits(series.name) * 6.8 + 16);
  let x = Math.max(8, (width - widths.reduce((sum, each) => sum + each, 0)) / 2);
  shown.forEach((series, i) => {
    if (series.kind === "line")
      root.append(
        svg("line", { x1: x, x2: x + 24, y1: y - 4, y2: y - 4, stroke: series.color, "stroke-width": 3 }),
      );
    else root.append(svg("rect", { x: x + 14, y: y - 9, width: 9, height: 9, fill: series.color }));
    root.append(text(series.name, x + 30, y, { size: 12, anchor: "start" }));
    x += widths[i] ?? 0;
  });
}
