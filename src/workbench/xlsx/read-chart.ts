import type { Chart, ChartAxis, ChartSeries } from "../model/drawing";
import type { Theme } from "./colours";
import { drawingColour } from "./drawing-colours";
import { readLooks } from "./read-chart-looks";
import { points } from "./units";
import { child, childrenOf, descend, findAll, flag, type XmlElement } from "./xml";

type ChartContent = Pick<Chart, "type" | "title" | "legend" | "series" | "axes" | "kept">;

/** Reads a chart part as far as the model knows it. */
export function readChart(root: XmlElement, theme: Theme): ChartContent {
  const chart = child(root, "chart");
  const area = child(chart, "plotArea");
  const plots = area?.children.filter((each) => each.name.endsWith("Chart")) ?? [];
  const secondary = secondaryAxes(area);
  const types = plots.map(plotType);
  const series = plots.flatMap((plot, index) =>
    childrenOf(plot, "ser").map((each) =>
      readSeries(each, plot, types[index] === types[0] ? null : (types[index] ?? null), secondary, theme),
    ),
  );
  const title = child(chart, "title");
  const legend = child(chart, "legend");
  const axes = {
    category:
      axisOf(area, ["catAx", "dateAx"], secondary, false) ?? axisOf(area, ["valAx"], secondary, false),
    value: valueAxis(area, secondary, false),
    secondaryValue: valueAxis(area, secondary, true),
  };
  return {
    type: types[0] ?? "Invalid",
    title: {
      text: textOf(title),
      visible: title !== undefined && !valFlag(child(chart, "autoTitleDeleted")),
      size: sizeOf(title),
    },
    legend: {
      visible: legend !== undefined,
      position: POSITIONS[child(legend, "legendPos")?.attributes.val ?? "r"] ?? "Right",
    },
    series,
    axes: {
      category: readAxis(axes.category),
      value: readAxis(axes.value),
      secondaryValue: readAxis(axes.secondaryValue),
    },
    kept: readLooks(plots, axes, theme),
  };
}

const valFlag = (of: XmlElement | undefined): boolean => of !== undefined && flag(of, "val", true);

/** Excel.ChartLegendPosition by the file's word. */
const POSITIONS: Readonly<Record<string, string>> = {
  t: "Top",
  b: "Bottom",
  l: "Left",
  r: "Right",
  tr: "Corner",
};

const GROUPING: Readonly<Record<string, string>> = { stacked: "Stacked", percentStacked: "Stacked100" };

/** Excel.ChartType of a plot. */
function plotType(plot: XmlElement): string {
  const grouping = GROUPING[child(plot, "grouping")?.attributes.val ?? ""] ?? "";
  const solid = plot.name.startsWith("bar3D") || plot.name.startsWith("line3D") ? "3D" : "";
  switch (plot.name.replace("3D", "")) {
    case "barChart": {
      const direction = child(plot, "barDir")?.attributes.val === "bar" ? "Bar" : "Column";
      return `${solid}${direction}${grouping || "Clustered"}`;
    }
    case "lineChart": {
      const marked =
        childrenOf(plot, "ser").some((each) => !/^none$/.test(symbolOf(each) ?? "none")) ||
        (valFlag(child(plot, "marker")) &&
          childrenOf(plot, "ser").some((each) => symbolOf(each) === undefined));
      return `Line${marked ? "Markers" : ""}${grouping}`;
    }
    case "areaChart":
      return `Area${grouping}`;
    case "pieChart":
      return "Pie";
    case "doughnutChart":
      return "Doughnut";
    case "radarChart":
      return "Radar";
    case "bubbleChart":
      return "Bubble";
    case "scatterChart":
      return scatterType(plot);
    default:
      return "Invalid";
  }
}

const symbolOf = (series: XmlElement): string | undefined =>
  descend(series, "marker", "symbol")?.attributes.val;

function scatterType(plot: XmlElement): string {
  const series = childrenOf(plot, "ser");
  const hasLines = series.some((each) => descend(each, "spPr", "ln", "noFill") === undefined);
  const hasMarkers = series.some((each) => symbolOf(each) !== "none");
  const style = child(plot, "scatterStyle")?.attributes.val ?? "";
  const smooth = series.some((each) => valFlag(child(each, "smooth")));
  if (!hasLines || style === "marker") return "XYScatter";
  return `XYScatter${smooth ? "Smooth" : "Lines"}${hasMarkers ? "" : "NoMarkers"}`;
}

/** Ids of the axes on the second side: those of the second value axis, and of what crosses it. */
function secondaryAxes(area: XmlElement | undefined): Set<string> {
  const isScatter = childrenOf(area, "catAx").length + childrenOf(area, "dateAx").length === 0;
  const values = childrenOf(area, "valAx");
  const found = new Set<string>();
  for (const axis of values.slice(isScatter ? 2 : 1)) {
    found.add(idOf(axis, "axId"));
    found.add(idOf(axis, "crossAx"));
  }
  return found;
}

const idOf = (of: XmlElement, name: string): string => child(of, name)?.attributes.val ?? "";

function axisOf(
  area: XmlElement | undefined,
  names: readonly string[],
  secondary: ReadonlySet<string>,
  wanted: boolean,
): XmlElement | undefined {
  return area?.children.find(
    (each) => names.includes(each.name) && secondary.has(idOf(each, "axId")) === wanted,
  );
}

function valueAxis(
  area: XmlElement | undefined,
  secondary: ReadonlySet<string>,
  wanted: boolean,
): XmlElement | undefined {
  const axes = childrenOf(area, "valAx").filter((each) => secondary.has(idOf(each, "axId")) === wanted);
  return axes.find((each) => /^[lr]$/.test(child(each, "axPos")?.attributes.val ?? "")) ?? axes[0];
}

function readAxis(axis: XmlElement | undefined): ChartAxis {
  const scaling = child(axis, "scaling");
  const bound = (name: string): number | null => {
    const value = child(scaling, name)?.attributes.val;
    return value === undefined ? null : Number(value);
  };
  const title = child(axis, "title");
  const format = child(axis, "numFmt");
  const rotation = descend(axis, "txPr", "bodyPr")?.attributes.rot;
  return {
    visible: axis !== undefined && !valFlag(child(axis, "delete")),
    title: title ? textOf(title) : null,
    minimum: bound("min"),
    maximum: bound("max"),
    numberFormat: format && !flag(format, "sourceLinked") ? (format.attributes.formatCode ?? null) : null,
    majorGridlines: child(axis, "majorGridlines") !== undefined,
    reversed: child(scaling, "orientation")?.attributes.val === "maxMin",
    textOrientation:
      rotation === undefined || Number(rotation) <= -60000000 ? null : Number(rotation) / -60000,
  };
}

function textOf(of: XmlElement | undefined): string {
  if (!of) return "";
  const rich = descend(of, "tx", "rich");
  if (rich)
    return childrenOf(rich, "p")
      .map((paragraph) =>
        findAll(paragraph, "t")
          .map((each) => each.text)
          .join(""),
      )
      .join("\n");
  return findAll(of, "v").map((each) => each.text)[0] ?? "";
}

function sizeOf(of: XmlElement | undefined): number | null {
  const size =
    of && [...findAll(of, "rPr"), ...findAll(of, "defRPr")].find((each) => each.attributes.sz)?.attributes.sz;
  return size ? Number(size) / 100 : null;
}

function readSeries(
  of: XmlElement,
  plot: XmlElement,
  type: string | null,
  secondary: ReadonlySet<string>,
  theme: Theme,
): ChartSeries {
  const reference = (name: string): string | null => {
    const holder = child(of, name);
    return holder ? (findAll(holder, "f")[0]?.text ?? null) : null;
  };
  const name = child(of, "tx");
  const nameReference = reference("tx");
  const properties = child(of, "spPr");
  const line = child(properties, "ln");
  const labels = child(of, "dLbls") ?? child(plot, "dLbls");
  const showValue = valFlag(child(labels, "showVal"));
  const drawsLines = plot.name.startsWith("line") || plot.name.startsWith("scatter");
  const number = (holder: XmlElement | undefined): number | null =>
    holder?.attributes.val === undefined ? null : Number(holder.attributes.val);
  const labelFormat = child(labels, "numFmt");
  return {
    name: findAll(name ?? of, "v")[0]?.text ?? "",
    nameFormula: nameReference === null ? null : `=${nameReference}`,
    values: reference("val") ?? reference("yVal") ?? "",
    categories: reference("cat") ?? reference("xVal"),
    ...(plot.name === "bubbleChart" ? { bubbleSizes: reference("bubbleSize") } : {}),
    type,
    axisGroup: childrenOf(plot, "axId").some((each) => secondary.has(each.attributes.val ?? ""))
      ? "Secondary"
      : "Primary",
    color: drawingColour(drawsLines ? child(line, "solidFill") : child(properties, "solidFill"), theme),
    lineWeight: line?.attributes.w === undefined ? null : points(Number(line.attributes.w)),
    markerStyle: MARKERS.find(([word]) => word === symbolOf(of))?.[1] ?? "Automatic",
    smooth: valFlag(child(of, "smooth")),
    hasDataLabels: showValue,
    dataLabels: {
      showValue,
      position:
        LABEL_POSITIONS.find(([word]) => word === child(labels, "dLblPos")?.attributes.val)?.[1] ?? null,
      numberFormat: labelFormat?.attributes.formatCode ?? null,
    },
    gapWidth: number(child(plot, "gapWidth")),
    overlap: number(child(plot, "overlap")),
    filled: child(properties, "noFill") === undefined,
    points: new Map(
      childrenOf(of, "dPt").map((point) => [
        Number(child(point, "idx")?.attributes.val ?? 0),
        { color: drawingColour(descend(point, "spPr", "solidFill"), theme) },
      ]),
    ),
  };
}

/** Excel.ChartMarkerStyle against the file's words. */
export const MARKERS: readonly (readonly [file: string, api: string])[] = [
  ["none", "None"],
  ["square", "Square"],
  ["diamond", "Diamond"],
  ["triangle", "Triangle"],
  ["x", "X"],
  ["star", "Star"],
  ["dot", "Dot"],
  ["dash", "Dash"],
  ["circle", "Circle"],
  ["plus", "Plus"],
  ["picture", "Picture"],
  ["auto", "Automatic"],
];

/** Excel.ChartDataLabelPosition against the file's words. */
export const LABEL_POSITIONS: readonly (readonly [file: string, api: string])[] = [
  ["ctr", "Center"],
  ["inEnd", "InsideEnd"],
  ["inBase", "InsideBase"],
  ["outEnd", "OutsideEnd"],
  ["l", "Left"],
  ["r", "Right"],
  ["t", "Top"],
  ["b", "Bottom"],
  ["bestFit", "BestFit"],
];
