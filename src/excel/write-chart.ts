import type { ChartPlan, SheetPlan } from "../workbook/plan";
import { tableOf } from "./layout";
import { columnRange } from "./ranges";

/** Told apart in print and by colour-blind eyes; Excel's own automatic colours differ from program to program. */
const SERIES_COLORS = ["#1F5FA8", "#D9711C", "#6B6B6B"] as const;

/** Light, so that the dark figure is read on a bar and beside one that is narrower than its figure. */
const FUNNEL_BARS = {
  count: { fill: "#9DC3E6", text: "#262626", bold: false },
  marked: { fill: "#F4A460", text: "#6B2E00", bold: true },
} as const;
const FUNNEL_TEXT = { size: 10, color: "#262626" } as const;
/** Share of a bar between two bars, in percent. */
const FUNNEL_GAP = 30;
/** Nothing for 0: a step that is drawn in the other series. */
const FUNNEL_FIGURES = "#,##0;;";

const EXCEL_TYPES = { line: "Line", columns: "ColumnClustered", funnel: "BarStacked100" } as const;

/**
 * Queues a chart over columns of the sheet's table. Series are set one by one: left to itself Excel may swap rows
 * and columns or take the dates for a series.
 */
export function addChart(sheet: Excel.Worksheet, plan: SheetPlan, chartPlan: ChartPlan): void {
  const ranges = seriesRanges(sheet, plan, chartPlan);
  const [first] = ranges.series;
  if (!first) return;
  const chart = sheet.charts.add(EXCEL_TYPES[chartPlan.kind], first, "Columns");
  chart.name = chartPlan.name;
  chart.title.text = chartPlan.title;
  const drawn = chartPlan.series.map((series, index) => {
    const one = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
    if (index === 0) one.name = series.name;
    one.setValues(ranges.series[index] as Excel.Range);
    one.setXAxisValues(ranges.categories);
    return one;
  });
  if (chartPlan.kind === "funnel") formatFunnel(chart, chartPlan.name, drawn);
  else formatFigures(chart, chartPlan, drawn);
  chart.axes.categoryAxis.numberFormat = chartPlan.categoryFormat;
  chart.setPosition(
    sheet.getRangeByIndexes(chartPlan.from.row - 1, chartPlan.from.column - 1, 1, 1),
    sheet.getRangeByIndexes(chartPlan.to.row - 1, chartPlan.to.column - 1, 1, 1),
  );
}

function formatFigures(chart: Excel.Chart, plan: ChartPlan, drawn: readonly Excel.ChartSeries[]): void {
  const isLine = plan.kind === "line";
  chart.legend.position = "Bottom";
  drawn.forEach((series, index) => {
    const color = SERIES_COLORS[index % SERIES_COLORS.length] as string;
    if (isLine) {
      series.markerStyle = "None";
      series.format.line.color = color;
      series.format.line.weight = 2;
    } else series.format.fill.setSolidColor(color);
    if (plan.series[index]?.axis === "secondary") series.axisGroup = "Secondary";
  });
  // Columns that do not begin at 0 make small differences look large.
  if (!isLine) chart.axes.valueAxis.minimum = 0;
}

/**
 * Bars stacked to the whole width whose first and last series are there and not seen, so that a bar stands in the middle
 * however far a program would have its axis go. Excel's own funnel is unknown to WPS and LibreOffice.
 */
function formatFunnel(chart: Excel.Chart, name: string, drawn: readonly Excel.ChartSeries[]): void {
  const [left, count, ...others] = drawn;
  const right = others.pop();
  const [marked, ...more] = others;
  if (!left || !count || !right || more.length > 0)
    throw new Error(`chart "${name}": a funnel has 3 or 4 series`);
  for (const padding of [left, right]) {
    padding.format.fill.clear();
    padding.format.line.clear();
  }
  chart.legend.visible = false;
  left.gapWidth = FUNNEL_GAP;
  showBars(count, FUNNEL_BARS.count);
  if (marked) showBars(marked, FUNNEL_BARS.marked);
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.reversePlotOrder = true;
  categoryAxis.format.font.size = FUNNEL_TEXT.size;
  categoryAxis.format.font.color = FUNNEL_TEXT.color;
  categoryAxis.format.line.clear();
  valueAxis.minimum = 0;
  valueAxis.majorGridlines.visible = false;
  // Last: an axis that is gone takes no settings.
  valueAxis.visible = false;
}

function showBars(
  series: Excel.ChartSeries,
  { fill, text, bold }: (typeof FUNNEL_BARS)[keyof typeof FUNNEL_BARS],
): void {
  series.format.fill.setSolidColor(fill);
  series.hasDataLabels = true;
  const labels = series.dataLabels;
  labels.showValue = true;
  labels.position = "Center";
  labels.numberFormat = FUNNEL_FIGURES;
  labels.format.font.size = FUNNEL_TEXT.size;
  labels.format.font.color = text;
  // A figure beside a bar too narrow to show its colour is told by its own look.
  if (bold) labels.format.font.bold = true;
}

/** Queues new ranges for a chart that is there already; what the operator changed about its looks stays. */
export function pointChart(
  chart: Excel.Chart,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  chartPlan: ChartPlan,
): void {
  const ranges = seriesRanges(sheet, plan, chartPlan);
  ranges.series.forEach((range, index) => {
    const series = chart.series.getItemAt(index);
    series.setValues(range);
    series.setXAxisValues(ranges.categories);
  });
}

function seriesRanges(sheet: Excel.Worksheet, plan: SheetPlan, chartPlan: ChartPlan) {
  const table = tableOf(plan);
  const rangeOf = (header: string): Excel.Range => {
    const index = table.columns.findIndex((column) => column.header === header);
    if (index < 0) throw new Error(`chart "${chartPlan.name}": no column "${header}"`);
    const skipped = chartPlan.skippedRows ?? 0;
    return columnRange(sheet, { ...table, row: table.row + skipped }, index, table.rowCount - skipped);
  };
  return {
    categories: rangeOf(chartPlan.categoryColumn),
    series: chartPlan.series.map((series) => rangeOf(series.column)),
  };
}
