import type { Chart } from "./drawing";

/** How the texts of a chart's part look; null where the program's own look holds. */
export interface TextLook {
  /** In points. */
  readonly size: number | null;
  /** "#RRGGBB". */
  readonly color: string | null;
  readonly bold: boolean;
}

/** Wire path of each axis, under which its looks are kept. */
export const AXIS_PATHS: Readonly<Record<keyof Chart["axes"], string>> = {
  category: "Axes/CategoryAxis",
  value: "Axes/ValueAxis",
  secondaryValue: "Axes/SecondaryValueAxis",
};

/** Wire path of the data labels of a series, by its place in the chart. */
export const labelsPath = (series: number): string => `Series/${series}/DataLabels`;

/** The look of an axis' labels or of data labels, as far as it was given; `path` is that of the axis or labels. */
export function textLook(chart: Chart, path: string): TextLook {
  const size = chart.kept.get(`${path}/Format/Font/Size`);
  const color = chart.kept.get(`${path}/Format/Font/Color`);
  return {
    size: typeof size === "number" ? size : null,
    color: typeof color === "string" ? color : null,
    bold: chart.kept.get(`${path}/Format/Font/Bold`) === true,
  };
}

/** Whether an axis has a line of its own. */
export const hasAxisLine = (chart: Chart, axis: keyof Chart["axes"]): boolean =>
  chart.kept.get(`${AXIS_PATHS[axis]}/Format/Line/LineStyle`) !== "None";
