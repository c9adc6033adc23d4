import { AXIS_PATHS, labelsPath } from "../model/chart-looks";
import type { Chart } from "../model/drawing";
import { readText } from "./chart-text";
import type { Theme } from "./colours";
import { child, childrenOf, descend, type XmlElement } from "./xml";

/** What a file says of the looks of axes, series and labels, by wire path as the model keeps it. */
export function readLooks(
  plots: readonly XmlElement[],
  axes: Readonly<Record<keyof Chart["axes"], XmlElement | undefined>>,
  theme: Theme,
): Map<string, unknown> {
  const kept = new Map<string, unknown>();
  const keepText = (path: string, of: XmlElement | undefined): void => {
    const { size, color, bold } = readText(of, theme);
    if (size !== null) kept.set(`${path}/Format/Font/Size`, size);
    if (color !== null) kept.set(`${path}/Format/Font/Color`, color);
    if (bold) kept.set(`${path}/Format/Font/Bold`, true);
  };
  const keepLine = (path: string, of: XmlElement | undefined): void => {
    if (descend(of, "spPr", "ln", "noFill")) kept.set(`${path}/LineStyle`, "None");
  };
  for (const which of ["category", "value", "secondaryValue"] as const) {
    keepText(AXIS_PATHS[which], axes[which]);
    keepLine(`${AXIS_PATHS[which]}/Format/Line`, axes[which]);
  }
  const series = plots.flatMap((plot) => childrenOf(plot, "ser").map((of) => ({ of, plot })));
  series.forEach(({ of, plot }, index) => {
    keepLine(`Series/${index}`, of);
    keepText(labelsPath(index), child(of, "dLbls") ?? child(plot, "dLbls"));
  });
  return kept;
}
