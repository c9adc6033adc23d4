import { svg } from "../dom";
import { formatted } from "../grid/cell-text";
import type { AxisScale } from "./axis-scale";
import type { SeriesData } from "./chart-data";
import { pixels, text } from "./label";
import { categoryAt, type Mapping, slotOf, valueAt } from "./plot";

/** One bar: which series and category, and the values it begins and ends at. */
interface Bar {
  readonly series: SeriesData;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Draws the columns, or bars to the right, of one value axis: side by side or piled up. */
export function drawBars(
  root: SVGElement,
  mapping: Mapping,
  scale: AxisScale,
  series: readonly SeriesData[],
): void {
  const [first] = series;
  if (!first) return;
  const beside = first.stacking === "none" ? series.length : 1;
  const overlap = first.stacking === "none" ? Math.min(1, first.overlap / 100) : 0;
  // In widths of one bar: what the bars of a category take, and the gap after them.
  const taken = beside - (beside - 1) * overlap;
  const width = slotOf(mapping) / (taken + first.gapWidth / 100);
  for (const bar of barsOf(series, mapping.categories)) {
    const place = beside === 1 ? 0 : series.indexOf(bar.series);
    const start = (first.gapWidth / 200 + place * (1 - overlap)) * width;
    drawBar(root, mapping, scale, bar, start / slotOf(mapping), width);
  }
}

function barsOf(series: readonly SeriesData[], categories: number): Bar[] {
  const bars: Bar[] = [];
  for (let at = 0; at < categories; at++) {
    const whole = series.reduce((sum, each) => sum + Math.abs(each.values[at] ?? 0), 0) || 1;
    let [up, down] = [0, 0];
    for (const each of series) {
      const value = each.values[at];
      if (value === null || value === undefined) continue;
      if (each.stacking === "none") {
        bars.push({ series: each, at, from: 0, to: value });
        continue;
      }
      const part = each.stacking === "shares" ? value / whole : value;
      const from = part < 0 ? down : up;
      bars.push({ series: each, at, from, to: from + part });
      if (part < 0) down += part;
      else up += part;
    }
  }
  return bars;
}

function drawBar(
  root: SVGElement,
  mapping: Mapping,
  scale: AxisScale,
  { series, at, from, to }: Bar,
  within: number,
  width: number,
): void {
  const first = categoryAt(mapping, at, within);
  const last = categoryAt(mapping, at, within + width / slotOf(mapping));
  const [low, high] = [Math.min(first, last), Math.max(first, last)];
  const base = valueAt(mapping, scale, from);
  const end = valueAt(mapping, scale, to);
  const [near, far] = [Math.min(base, end), Math.max(base, end)];
  const box = mapping.turned
    ? { x: near, y: low, width: far - near, height: high - low }
    : { x: low, y: near, width: high - low, height: far - near };
  if (series.filled)
    root.append(
      svg("rect", {
        ...Object.fromEntries(Object.entries(box).map(([name, size]) => [name, size.toFixed(1)])),
        fill: series.pointColors.get(at) ?? series.color,
        "data-series": series.name,
      }),
    );
  if (!series.labels) return;
  const value = series.values[at] ?? 0;
  const words = formatted(series.labels.numberFormat, value);
  if (words === "") return;
  const { size, color, bold } = series.labels.look;
  const inside =
    series.labels.place === "Center" || (series.labels.place === "" && series.stacking !== "none");
  const middle = (low + high) / 2;
  const look = {
    size: size === null ? 11 : pixels(size),
    data: true,
    bold,
    ...(color === null ? {} : { color }),
  };
  if (inside) {
    const half = (near + far) / 2;
    const [x, y] = mapping.turned ? [half, middle + 4] : [middle, half + 4];
    root.append(text(words, x, y, { color: "#FFFFFF", ...look, anchor: "middle" }));
  } else if (mapping.turned) {
    const ahead = to >= from;
    root.append(
      text(words, ahead ? far + 4 : near - 4, middle + 4, { ...look, anchor: ahead ? "start" : "end" }),
    );
  } else root.append(text(words, middle, to >= from ? near - 4 : far + 13, { ...look, anchor: "middle" }));
}
