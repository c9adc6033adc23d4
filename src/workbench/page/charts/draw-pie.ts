import { svg } from "../dom";
import { formatted } from "../grid/cell-text";
import { type ChartData, colorAt, type SeriesData } from "./chart-data";
import { text } from "./label";
import type { Plot } from "./plot";

/** Draws the first series as a pie, or all as rings of a doughnut, clockwise from the top. */
export function drawPie(root: SVGElement, plot: Plot, data: ChartData): void {
  const rings = data.series.filter((each) => each.kind === "pie" || each.kind === "doughnut");
  const isRing = rings[0]?.kind === "doughnut";
  const shown = isRing ? rings : rings.slice(0, 1);
  const radius = Math.max(0, Math.min(plot.right - plot.left, plot.bottom - plot.top) / 2 - 6);
  const hole = isRing ? radius * 0.6 : 0;
  shown.forEach((series, i) => {
    const inner = hole + ((radius - hole) / shown.length) * i;
    const outer = hole + ((radius - hole) / shown.length) * (i + 1);
    drawRing(root, plot, series, inner, outer);
  });
}

function drawRing(root: SVGElement, plot: Plot, series: SeriesData, inner: number, outer: number): void {
  const x = (plot.left + plot.right) / 2;
  const y = (plot.top + plot.bottom) / 2;
  const whole = series.values.reduce((sum: number, value) => sum + Math.abs(value ?? 0), 0);
  if (whole === 0) return;
  const at = (turn: number, radius: number): string => {
    const angle = 2 * Math.PI * turn - Math.PI / 2;
    return `${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`;
  };
  let from = 0;
  series.values.forEach((value, i) => {
    const share = Math.abs(value ?? 0) / whole;
    if (share === 0) return;
    // A whole circle has no two different ends to draw an arc between.
    const to = from + Math.min(share, 0.99999);
    const large = to - from > 0.5 ? 1 : 0;
    const back =
      inner > 0 ? `L${at(to, inner)}A${inner} ${inner} 0 ${large} 0 ${at(from, inner)}` : `L${x} ${y}`;
    root.append(
      svg("path", {
        d: `M${at(from, outer)}A${outer} ${outer} 0 ${large} 1 ${at(to, outer)}${back}Z`,
        fill: series.pointColors.get(i) ?? colorAt(i),
        stroke: "#FFFFFF",
        "stroke-width": 1.5,
        "data-series": series.name,
      }),
    );
    if (series.labels) {
      const [labelX, labelY] = at((from + to) / 2, inner > 0 ? (inner + outer) / 2 : outer * 0.68).split(" ");
      const { numberFormat, percent } = series.labels;
      const words = percent ? formatted("0%", share) : formatted(numberFormat, value ?? 0);
      root.append(
        text(words, Number(labelX), Number(labelY) + 4, {
          size: 11,
          anchor: "middle",
          color: "#FFFFFF",
          data: true,
        }),
      );
    }
    from += share;
  });
}
