import type { Chart, ChartSeries } from "../model/drawing";

/** Series of one kind on one side share a plot. */
export interface Plot {
  readonly type: string;
  readonly secondary: boolean;
  readonly series: { readonly of: ChartSeries; readonly index: number }[];
}

/** Plots in the order they are drawn: areas behind columns behind lines. */
const DRAWN = [/^Area/, /^(Column|Bar|3D)/, /^/];

/** The plots of a chart, in the order they are written. */
export function plotsOf(chart: Chart): Plot[] {
  const plots: Plot[] = [];
  chart.series.forEach((of, index) => {
    const type = of.type ?? chart.type;
    const secondary = of.axisGroup === "Secondary";
    const plot = plots.find((each) => each.type === type && each.secondary === secondary);
    if (plot) plot.series.push({ of, index });
    else plots.push({ type, secondary, series: [{ of, index }] });
  });
  const rank = (plot: Plot): number =>
    DRAWN.findIndex((pattern) => pattern.test(plot.type)) + (plot.secondary ? DRAWN.length : 0);
  return plots.sort((a, b) => rank(a) - rank(b));
}

/** What a type is drawn as in a file. */
export type Kind = "bar" | "area" | "pie" | "scatter" | "bubble" | "radar" | "line";

/** Whether both axes of the kind are value axes. */
export const hasTwoValueAxes = (kind: Kind): boolean => kind === "scatter" || kind === "bubble";

export function kindOf(type: string): Kind {
  if (/^(3D)?(Column|Bar)/.test(type)) return "bar";
  if (type.startsWith("Area")) return "area";
  if (type.startsWith("Pie") || type === "Doughnut") return "pie";
  if (type.startsWith("XYScatter")) return "scatter";
  if (type.startsWith("Bubble")) return "bubble";
  return type.startsWith("Radar") ? "radar" : "line";
}

/** Whether bars run to the right. */
export const isHorizontal = (type: string): boolean => /^(3D)?Bar/.test(type);

/** How the series of a type are piled, as files say it; "" where they are not. */
export function groupingOf(type: string): string {
  return type.endsWith("Stacked100") ? "percentStacked" : type.endsWith("Stacked") ? "stacked" : "";
}
