import type { AxisScale } from "./axis-scale";

/** The area the series are drawn in, in pixels of the chart. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where values and categories lie in a plot. */
export interface Mapping {
  readonly plot: Plot;
  /** Values run to the right and categories upwards, as in bar charts. */
  readonly turned: boolean;
  /** Categories run against their usual direction. */
  readonly reversed: boolean;
  readonly categories: number;
  readonly primary: AxisScale;
  readonly secondary: AxisScale;
  /** The scale of the axis below, for scatter and bubble charts. */
  readonly below: AxisScale | null;
}

const share = (scale: AxisScale, value: number): number =>
  (Math.max(scale.minimum, Math.min(scale.maximum, value)) - scale.minimum) / (scale.maximum - scale.minimum);

/** Pixels along the value axis. */
export function valueAt({ plot, turned }: Mapping, scale: AxisScale, value: number): number {
  const at = share(scale, value);
  return turned ? plot.left + at * (plot.right - plot.left) : plot.bottom - at * (plot.bottom - plot.top);
}

/** Pixels of a value along the axis below. */
export function belowAt({ plot }: Mapping, scale: AxisScale, value: number): number {
  return plot.left + share(scale, value) * (plot.right - plot.left);
}

/** Pixels that one category takes. */
export function slotOf({ plot, turned, categories }: Mapping): number {
  return (turned ? plot.bottom - plot.top : plot.right - plot.left) / Math.max(1, categories);
}

/** Pixels along the category axis at a share (0 to 1) of the category's slot, in the order of the axis. */
export function categoryAt(mapping: Mapping, index: number, within = 0.5): number {
  const { plot, turned, reversed } = mapping;
  const along = slotOf(mapping) * (index + within);
  if (turned) return reversed ? plot.top + along : plot.bottom - along;
  return reversed ? plot.right - along : plot.left + along;
}
