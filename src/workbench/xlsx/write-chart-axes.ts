import { AXIS_PATHS, hasAxisLine, textLook } from "../model/chart-looks";
import type { Chart, ChartAxis } from "../model/drawing";
import { hasTwoValueAxes, isHorizontal, kindOf, type Plot } from "./chart-plots";
import { textXml, titleXml } from "./chart-text";
import { attributes } from "./xml";

/** Numbers by which plots name their axes. */
export const AXIS = {
  category: 500000001,
  value: 500000002,
  secondaryCategory: 500000003,
  secondaryValue: 500000004,
};

/** The axes of a chart for the plots that are drawn on them. */
export function axesXml(chart: Chart, plots: readonly Plot[]): string {
  const { axes } = chart;
  const drawn = plots.filter((plot) => kindOf(plot.type) !== "pie");
  const first = drawn.find((plot) => !plot.secondary);
  const second = drawn.find((plot) => plot.secondary);
  const main = first
    ? categoryAxis(chart, axes.category, first, false) + valueAxis(chart, axes.value, first, false)
    : "";
  // The second side shares the categories, so its own category axis is there but not seen.
  const other = second
    ? valueAxis(chart, { ...axes.secondaryValue, majorGridlines: false }, second, true) +
      categoryAxis(
        chart,
        { ...axes.category, visible: false, title: null, majorGridlines: false },
        second,
        true,
      )
    : "";
  return main + other;
}

function categoryAxis(chart: Chart, axis: ChartAxis, plot: Plot, secondary: boolean): string {
  const id = secondary ? AXIS.secondaryCategory : AXIS.category;
  const cross = secondary ? AXIS.secondaryValue : AXIS.value;
  const place = isHorizontal(plot.type) ? "l" : "b";
  const head = axisHead(chart, "category", axis, { id, place, labels: "low" });
  if (hasTwoValueAxes(kindOf(plot.type)))
    return `<c:valAx>${head}<c:crossAx val="${cross}"/><c:crosses val="autoZero"/><c:crossBetween val="midCat"/></c:valAx>`;
  return (
    `<c:catAx>${head}<c:crossAx val="${cross}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
  );
}

function valueAxis(chart: Chart, axis: ChartAxis, plot: Plot, secondary: boolean): string {
  const id = secondary ? AXIS.secondaryValue : AXIS.value;
  const cross = secondary ? AXIS.secondaryCategory : AXIS.category;
  const horizontal = isHorizontal(plot.type);
  const place = horizontal ? (secondary ? "t" : "b") : secondary ? "r" : "l";
  const between = kindOf(plot.type) === "area" || hasTwoValueAxes(kindOf(plot.type)) ? "midCat" : "between";
  const which = secondary ? "secondaryValue" : "value";
  const head = axisHead(chart, which, axis, { id, place, labels: "nextTo" });
  return (
    `<c:valAx>${head}<c:crossAx val="${cross}"/>` +
    `<c:crosses val="${secondary ? "max" : "autoZero"}"/><c:crossBetween val="${between}"/></c:valAx>`
  );
}

const GREY_LINE = '<a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln>';

function axisHead(
  chart: Chart,
  which: keyof Chart["axes"],
  axis: ChartAxis,
  { id, place, labels }: { readonly id: number; readonly place: string; readonly labels: string },
): string {
  const look = textLook(chart, AXIS_PATHS[which]);
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
    `<c:spPr>${hasAxisLine(chart, which) ? GREY_LINE : "<a:ln><a:noFill/></a:ln>"}</c:spPr>` +
    textXml({ ...look, size: look.size ?? 9 }, rotation)
  );
}
