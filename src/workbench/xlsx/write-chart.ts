import { cellsIn, parseAddress } from "../model/address";
import type { Chart, ChartAxis, ChartSeries } from "../model/drawing";
import { HostError } from "../model/host-error";
import type { Sheet } from "../model/sheet";
import { categoryReference, numberReference, textReference } from "./chart-data";
import { hex } from "./colours";
import { LABEL_POSITIONS, MARKERS } from "./read-chart";
import { emu } from "./units";
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

/** Series of one kind on one side share a plot. */
interface Plot {
  readonly type: string;
  readonly secondary: boolean;
  readonly series: { readonly of: ChartSeries; readonly index: number }[];
}

/** Plots in the order they are drawn: areas behind columns behind lines. */
const DRAWN = [/^Area/, /^(Column|Bar|3D)/, /^/];

function plotsOf(chart: Chart): Plot[] {
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

const AXIS = {
  category: 500000001,
  value: 500000002,
  secondaryCategory: 500000003,
  secondaryValue: 500000004,
};

function groupingOf(type: string): string {
  return type.endsWith("Stacked100") ? "percentStacked" : type.endsWith("Stacked") ? "stacked" : "";
}

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

type Kind = "bar" | "area" | "pie" | "scatter" | "bubble" | "radar" | "line";

/** Whether both axes of the kind are value axes. */
const hasTwoValueAxes = (kind: Kind): boolean => kind === "scatter" || kind === "bubble";

function kindOf(type: string): Kind {
  if (/^(3D)?(Column|Bar)/.test(type)) return "bar";
  if (type.startsWith("Area")) return "area";
  if (type.startsWith("Pie") || type === "Doughnut") return "pie";
  if (type.startsWith("XYScatter")) return "scatter";
  if (type.startsWith("Bubble")) return "bubble";
  return type.startsWith("Radar") ? "radar" : "line";
}

const isHorizontal = (type: string): boolean => /^(3D)?Bar/.test(type);

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
    `${labelsXml(of, kind, type)}${x}<c:${yName}>${numberReference(of.values, sheet)}</c:${yName}>` +
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

function labelsXml(of: ChartSeries, kind: Kind, type: string): string {
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
  return (
    `<c:dLbls>${format}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${fits ? `<c:dLblPos val="${word}"/>` : ""}` +
    `<c:showLegendKey val="0"/><c:showVal val="${showValue ? 1 : 0}"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

function axesXml(chart: Chart, plots: readonly Plot[]): string {
  const { axes } = chart;
  const drawn = plots.filter((plot) => kindOf(plot.type) !== "pie");
  const first = drawn.find((plot) => !plot.secondary);
  const second = drawn.find((plot) => plot.secondary);
  const main = first ? categoryAxis(axes.category, first, false) + valueAxis(axes.value, first, false) : "";
  // The second side shares the categories, so its own category axis is there but not seen.
  const other = second
    ? valueAxis({ ...axes.secondaryValue, majorGridlines: false }, second, true) +
      categoryAxis({ ...axes.category, visible: false, title: null, majorGridlines: false }, second, true)
    : "";
  return main + other;
}

function categoryAxis(axis: ChartAxis, plot: Plot, secondary: boolean): string {
  const id = secondary ? AXIS.secondaryCategory : AXIS.category;
  const cross = secondary ? AXIS.secondaryValue : AXIS.value;
  const place = isHorizontal(plot.type) ? "l" : "b";
  if (hasTwoValueAxes(kindOf(plot.type)))
    return `<c:valAx>${axisHead(axis, id, place, "low")}<c:crossAx val="${cross}"/><c:crosses val="autoZero"/><c:crossBetween val="midCat"/></c:valAx>`;
  return (
    `<c:catAx>${axisHead(axis, id, place, "low")}<c:crossAx val="${cross}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
  );
}

function valueAxis(axis: ChartAxis, plot: Plot, secondary: boolean): string {
  const id = secondary ? AXIS.secondaryValue : AXIS.value;
  const cross = secondary ? AXIS.secondaryCategory : AXIS.category;
  const horizontal = isHorizontal(plot.type);
  const place = horizontal ? (secondary ? "t" : "b") : secondary ? "r" : "l";
  const between = kindOf(plot.type) === "area" || hasTwoValueAxes(kindOf(plot.type)) ? "midCat" : "between";
  return (
    `<c:valAx>${axisHead(axis, id, place, "nextTo")}<c:crossAx val="${cross}"/>` +
    `<c:crosses val="${secondary ? "max" : "autoZero"}"/><c:crossBetween val="${between}"/></c:valAx>`
  );
}

const GREY_LINE = '<a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln>';

function axisHead(axis: ChartAxis, id: number, place: string, labels: string): string {
  const format = axis.numberFormat;
  const rotation = axis.textOrientation === null ? undefined : Math.round(axis.textOrientation * -60000);
  return (
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${axis.reversed ? "maxMin" : "minMax"}"/>` +
    `${axis.maximum === null ? "" : `<c:max val="${axis.maximum}"/>`}${axis.minimum === null ? "" : `<c:min val="${axis.minimum}"/>`}</c:scaling>` +
    `<c:delete val="${axis.visible ? 0 : 1}"/><c:axPos val="${place}"/>` +
    `${axis.majorGridlines ? `<c:majorGridlines><c:spPr>${GREY_LINE}</c:spPr></c:majorGridlines>` : ""}` +
    `${axis.title === null || axis.title === "" ? "" : titleXml(axis.title, 10)}` +
    `<c:numFmt${attributes({ formatCode: format ?? "General", sourceLinked: format === null ? 1 : 0 })}/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/>` +
    `<c:spPr>${GREY_LINE}</c:spPr>` +
    `<c:txPr><a:bodyPr${attributes({ rot: rotation })}/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`
  );
}

function titleXml(text: string, size: number): string {
  const paragraphs = text
    .split("\n")
    .map(
      (line) =>
        `<a:p><a:pPr><a:defRPr sz="${Math.round(size * 100)}" b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="${Math.round(size * 100)}" b="0"/><a:t>${encodeXml(line)}</a:t></a:r></a:p>`,
    )
    .join("");
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraphs}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
