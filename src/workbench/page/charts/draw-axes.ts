import type { ChartAxis } from "../../model/drawing";
import { svg } from "../dom";
import { type AxisScale, axisTicks } from "./axis-scale";
import { text, textPixels } from "./label";
import { belowAt, categoryAt, type Mapping, slotOf, valueAt } from "./plot";

const LINE = "#D9D9D9";
const AXIS_LINE = "#BFBFBF";

/** Pixels that labels under an axis take when they are turned, and the longest text that is drawn then. */
export const TURNED_ROOM = 54;
const TURNED_LENGTH = 70;

/** Draws the gridlines and labels of a value axis: beside the plot, or below it where the chart is turned. */
export function drawValueAxis(
  root: SVGElement,
  mapping: Mapping,
  scale: AxisScale,
  labels: readonly string[],
  secondary: boolean,
  axis: ChartAxis,
): void {
  const { plot, turned, reversed } = mapping;
  // The axis stands where the first category is; turned upside down, that is above.
  const above = secondary !== reversed;
  axisTicks(scale).forEach((tick, i) => {
    const at = valueAt(mapping, scale, tick);
    if (!secondary && axis.majorGridlines)
      root.append(
        turned
          ? svg("line", { x1: at, x2: at, y1: plot.top, y2: plot.bottom, stroke: LINE })
          : svg("line", { x1: plot.left, x2: plot.right, y1: at, y2: at, stroke: LINE }),
      );
    const label = labels[i];
    if (label === undefined) return;
    root.append(
      turned
        ? text(label, at, above ? plot.top - 6 : plot.bottom + 17, { size: 12, anchor: "middle" })
        : text(label, secondary ? plot.right + 6 : plot.left - 6, at + 4, {
            size: 12,
            anchor: secondary ? "start" : "end",
          }),
    );
  });
}

/** Draws the value axis below a scatter or bubble chart. */
export function drawAxisBelow(
  root: SVGElement,
  mapping: Mapping,
  scale: AxisScale,
  labels: readonly string[],
  axis: ChartAxis,
): void {
  const { plot } = mapping;
  root.append(
    svg("line", { x1: plot.left, x2: plot.right, y1: plot.bottom, y2: plot.bottom, stroke: AXIS_LINE }),
    svg("line", { x1: plot.left, x2: plot.left, y1: plot.top, y2: plot.bottom, stroke: AXIS_LINE }),
  );
  const widest = Math.max(0, ...labels.map((label) => textPixels(label))) + 12;
  const ticks = axisTicks(scale);
  const room = (plot.right - plot.left) / Math.max(1, ticks.length - 1);
  const every = Math.max(1, Math.ceil(widest / room));
  ticks.forEach((tick, i) => {
    const at = belowAt(mapping, scale, tick);
    if (axis.majorGridlines)
      root.append(svg("line", { x1: at, x2: at, y1: plot.top, y2: plot.bottom, stroke: LINE }));
    const label = labels[i];
    if (label !== undefined && i % every === 0)
      root.append(text(label, at, plot.bottom + 17, { size: 12, anchor: "middle" }));
  });
}

/** True where the names of categories do not fit below each other's side and are no dates: then they are turned. */
export function turnsLabels(categories: readonly string[], room: number, size: number): boolean {
  const widest = Math.max(0, ...categories.map((each) => textPixels(each, size)));
  const countable = categories.every((each) => /^[\d/.:年月日周\- ]*$/.test(each));
  return !countable && widest + 8 > room && room >= 12;
}

/** How the names of the categories look (`size` in pixels), and whether a line is drawn along them. */
export interface CategoryLook {
  readonly size: number;
  readonly color?: string;
  readonly bold: boolean;
  readonly hasLine: boolean;
}

/** Draws the names of the categories: as many as fit below the plot, or all beside a turned one. */
export function drawCategories(
  root: SVGElement,
  mapping: Mapping,
  categories: readonly string[],
  axis: CategoryLook,
): void {
  const { plot, turned, primary } = mapping;
  const slot = slotOf(mapping);
  const zero = valueAt(mapping, primary, 0);
  const { size, bold } = axis;
  const look = { size, bold, ...(axis.color === undefined ? {} : { color: axis.color }) };
  if (axis.hasLine)
    root.append(
      turned
        ? svg("line", { x1: zero, x2: zero, y1: plot.top, y2: plot.bottom, stroke: AXIS_LINE })
        : svg("line", { x1: plot.left, x2: plot.right, y1: zero, y2: zero, stroke: AXIS_LINE }),
    );
  if (turned) {
    const every = Math.max(1, Math.ceil((size * 1.25) / slot));
    categories.forEach((category, i) => {
      if (i % every === 0)
        root.append(
          text(category, plot.left - 6, categoryAt(mapping, i) + size / 3, { ...look, anchor: "end" }),
        );
    });
    return;
  }
  const slanted = turnsLabels(categories, slot, size);
  const widest = Math.max(0, ...categories.map((each) => textPixels(each, size))) + 10;
  const every = slanted ? 1 : Math.max(1, Math.ceil(widest / slot));
  categories.forEach((category, i) => {
    if (i % every !== 0) return;
    const x = categoryAt(mapping, i);
    if (!slanted) {
      root.append(text(category, x, plot.bottom + 17, { ...look, anchor: "middle" }));
      return;
    }
    const label = text(shortened(category), x + 3, plot.bottom + 12, { ...look, anchor: "end" });
    label.setAttribute("transform", `rotate(-45 ${x + 3} ${plot.bottom + 12})`);
    root.append(label);
  });
}

function shortened(words: string): string {
  let kept = words;
  while (textPixels(kept) > TURNED_LENGTH) kept = kept.slice(0, -1);
  return kept === words ? words : `${kept}…`;
}

/** Draws a title beside, below or above the plot. */
export function drawAxisTitle(root: SVGElement, words: string, x: number, y: number, upright: boolean): void {
  const made = text(words, x, y, { size: 13, anchor: "middle" });
  if (upright) made.setAttribute("transform", `rotate(-90 ${x} ${y})`);
  root.append(made);
}
