import { cellsIn, parseAddress } from "../model/address";
import { labelsPath, type TextLook, textLook } from "../model/chart-looks";
import type { Chart, ChartSeries } from "../model/drawing";
import { HostError } from "../model/host-error";
import type { Sheet } from "../model/sheet";
import { categoryReference, numberReference, textReference } from "./chart-data";
import {
  groupingOf,
  hasTwoValueAxes,
  isHorizontal,
  type Kind,
  kindOf,
  type Plot,
  plotsOf,
} from "./chart-plots";
import { textXml, titleXml } from "./chart-text";
import { hex } from "./colours";
import { LABEL_POSITIONS, MARKERS } from "./read-chart";
import { emu } from "./units";
import { AXIS, axesXml } from "./write-chart-axes";
import { attributes, encodeXml, XML_DECLARATION } from "./xml";

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A chart part from the model. `sheet` is the one the chart stands on. */
export function chartXml(chart: Chart, sheet: Sheet): string {
  const plots = plotsOf(chart);
  const title =
    chart.title.visible && chart.title.text !== "" ? titleXml(chart.title.text, chart.title.size ?? 14) : "";
  const legend = chart.legend.visible
    ? `<c:legend><c:legendPos val="${POSITIONS[chart.legend.position] ?? "b"}"/><c:overlay val="0"/></c:legend>`
    : "";
  return (
    `${XML_DECLARATION}<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>${title}` +
    `<c:autoTitleDeleted val="${title === "" ? 1 : 0}"/><c:plotArea><c:layout/>` +
    `${plots.map((plot) => plotXml(plot, chart, sheet)).join("")}${axesXml(chart, plots)}</c:plotArea>${legend}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>' +
    "</c:chartSpace>"
  );
}

const POSITIONS: Readonly<Record<string, string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
};

function plotXml(plot: Plot, chart: Chart, sheet: Sheet): string {
  const { type } = plot;
  const ids = plot.secondary ? [AXIS.secondaryCategory, AXIS.secondaryValue] : [AXIS.category, AXIS.value];
  const axes = ids.map((id) => `<c:axId val="${id}"/>`).join("");
  const kind = kindOf(type);
  const grouping = groupingOf(type);
  const series = plot.series.map(({ of, index }) => seriesXml(of, index, kind, type, chart, sheet)).join("");
  const vary = '<c:varyColors val="0"/>';
  switch (kind) {
    case "bar": {
      const first = plot.series[0]?.of;
      const overlap = first?.overlap ?? (grouping ? 100 : null);
      return (
        `<c:barChart><c:barDir val="${isHorizontal(type) ? "bar" : "col"}"/><c:grouping val="${grouping || "clustered"}"/>${vary}${series}` +
        `<c:gapWidth val="${Math.round(first?.gapWidth ?? 150)}"/>` +
        `${overlap === null ? "" : `<c:overlap val="${Math.round(overlap)}"/>`}${axes}</c:barChart>`
      );
    }
    case "area":
      return `<c:areaChart><c:grouping val="${grouping || "standard"}"/>${vary}${series}${axes}</c:areaChart>`;
    case "pie":
      return type === "Doughnut"
        ? `<c:doughnutChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/><c:holeSize val="60"/></c:doughnutChart>`
        : `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
    case "scatter": {
      const style = /Smooth/.test(type) ? "smoothMarker" : "lineMarker";
      return `<c:scatterChart><c:scatterStyle val="${style}"/>${vary}${series}${axes}</c:scatterChart>`;
    }
    case "bubble":
      return `<c:bubbleChart>${vary}${series}<c:bubbleScale val="100"/><c:showNegBubbles val="0"/>${axes}</c:bubbleChart>`;
    case "radar":
      return `<c:radarChart><c:radarStyle val="marker"/>${vary}${series}${axes}</c:radarChart>`;
    case "line":
      return `<c:lineChart><c:grouping val="${grouping || "standard"}"/>${vary}${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  }
}

function seriesXml(
  of: ChartSeries,
  index: number,
  kind: Kind,
  type: string,
  chart: Chart,
  sheet: Sheet,
): string {
  const name = of.nameFormula
    ? `<c:tx>${textReference(of.nameFormula, sheet)}</c:tx>`
    : of.name === ""
      ? ""
      : `<c:tx><c:v>${encodeXml(of.name)}</c:v></c:tx>`;
  const points = [...(kind === "pie" ? sliceColours(of) : of.points)]
    .filter(([, point]) => point.color !== null)
    .map(
      ([at, { color }]) =>
        `<c:dPt><c:idx val="${at}"/>${kind === "bar" ? '<c:invertIfNegative val="0"/>' : ""}<c:bubble3D val="0"/>` +
        `<c:spPr><a:solidFill><a:srgbClr val="${hex(color ?? "")}"/></a:solidFill></c:spPr></c:dPt>`,
    )
    .join("");
  const hasLine = kind === "line" || kind === "scatter" || kind === "radar";
  const categories = of.categories;
  const [xName, yName] = hasTwoValueAxes(kind) ? ["xVal", "yVal"] : ["cat", "val"];
  const x =
    categories === null
      ? ""
      : `<c:${xName}>${hasTwoValueAxes(kind) ? numberReference(categories, sheet) : categoryReference(categories, sheet)}</c:${xName}>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}${shapeXml(of, kind, type, index)}` +
    `${kind === "bar" || kind === "bubble" ? '<c:invertIfNegative val="0"/>' : ""}${hasLine ? markerXml(of, type, chart) : ""}${points}` +
    `${labelsXml(of, kind, type, textLook(chart, labelsPath(index)))}${x}<c:${yName}>${numberReference(of.values, sheet)}</c:${yName}>` +
    `${kind === "bubble" ? bubbleSizes(of, sheet) : ""}` +
    `${kind === "line" || kind === "scatter" ? `<c:smooth val="${of.smooth || /Smooth/.test(type) ? 1 : 0}"/>` : ""}</c:ser>`
  );
}

/** Slices beyond these keep the colour the program gives them. */
const MOST_SLICES = 100;

/** The colours of a pie's slices: their own, else Excel's in their order. */
function sliceColours(of: ChartSeries): Map<number, { color: string | null }> {
  const count = of.color === null ? Math.min(MOST_SLICES, pointCount(of.values)) : 0;
  const automatic = Array.from({ length: count }, (_, at) => {
    const color = `#${AUTOMATIC[at % AUTOMATIC.length] ?? AUTOMATIC[0]}`;
    return [at, { color }] as const;
  });
  return new Map([...automatic, ...of.points]);
}

function pointCount(reference: string): number {
  try {
    return cellsIn(parseAddress(reference.replace(/^=/, "")).area);
  } catch (error) {
    if (error instanceof HostError) return 0;
    throw error;
  }
}

const bubbleSizes = (of: ChartSeries, sheet: Sheet): string =>
  `${of.bubbleSizes ? `<c:bubbleSize>${numberReference(of.bubbleSizes, sheet)}</c:bubbleSize>` : ""}<c:bubble3D val="0"/>`;

/** Colours that Excel gives by itself, in their order; what has none is not drawn by LibreOffice. */
const AUTOMATIC = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"] as const;

function shapeXml(of: ChartSeries, kind: Kind, type: string, index: number): string {
  const rgb = of.color === null ? AUTOMATIC[index % AUTOMATIC.length] : hex(of.color);
  const colour = `<a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill>`;
  if (kind === "line" || kind === "scatter" || kind === "radar") {
    if (type === "XYScatter") return '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>';
    return `<c:spPr><a:ln w="${emu(of.lineWeight ?? 2.25)}" cap="rnd">${colour}<a:round/></a:ln></c:spPr>`;
  }
  if (!of.filled) return "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";
  // The slices of a pie have a colour each.
  return kind === "pie" && of.color === null ? "" : `<c:spPr>${colour}</c:spPr>`;
}

function markerXml(of: ChartSeries, type: string, chart: Chart): string {
  const word = MARKERS.find(([, api]) => api === of.markerStyle)?.[0] ?? "auto";
  const marked = /Markers/.test(type) && !/NoMarkers/.test(type);
  const usual =
    marked ||
    type === "XYScatter" ||
    type === "XYScatterLines" ||
    type === "XYScatterSmooth" ||
    type === "RadarMarkers";
  const symbol = word === "auto" || word === "picture" ? (usual ? null : "none") : word;
  if (symbol === "none") return '<c:marker><c:symbol val="none"/></c:marker>';
  const colour = of.color ?? null;
  const fill =
    colour === null
      ? ""
      : `<c:spPr><a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill></a:ln></c:spPr>`;
  // Without a symbol of its own Excel takes the next of its list, as it would for a chart made by hand.
  return `<c:marker>${symbol === null ? "" : `<c:symbol val="${symbol}"/>`}<c:size val="${chart.series.length > 3 ? 4 : 5}"/>${fill}</c:marker>`;
}

/** Where labels may stand, by kind of plot: another place makes Excel call the file damaged. */
const PLACES: Readonly<Record<Kind, readonly string[]>> = {
  bar: ["ctr", "inEnd", "inBase", "outEnd"],
  line: ["ctr", "l", "r", "t", "b"],
  scatter: ["ctr", "l", "r", "t", "b"],
  bubble: ["ctr", "l", "r", "t", "b"],
  pie: ["ctr", "inEnd", "outEnd", "bestFit"],
  area: [],
  radar: [],
};

function labelsXml(of: ChartSeries, kind: Kind, type: string, look: TextLook): string {
  if (!of.hasDataLabels) return "";
  const word = LABEL_POSITIONS.find(([, api]) => api === of.dataLabels.position)?.[0];
  const stacked = groupingOf(type) !== "";
  const fits =
    word !== undefined &&
    PLACES[kind].includes(word) &&
    type !== "Doughnut" &&
    !(stacked && word === "outEnd");
  const { numberFormat, showValue } = of.dataLabels;
  const format =
    numberFormat === null ? "" : `<c:numFmt${attributes({ formatCode: numberFormat, sourceLinked: 0 })}/>`;
  const text = look.size === null && look.color === null && !look.bold ? "" : textXml(look);
  return (
    `<c:dLbls>${format}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${text}${fits ? `<c:dLblPos val="${word}"/>` : ""}` +
    `<c:showLegendKey val="0"/><c:showVal val="${showValue ? 1 : 0}"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}
