import type { ChartPlan, SheetPlan } from "../workbook/plan";
import { tableOf } from "./layout";
import { columnRange } from "./ranges";

/** Told apart in print and by colour-blind eyes; Excel's own automatic colours differ from program to program. */
const SERIES_COLORS = ["#1F5FA8", "#D9711C", "#6B6B6B"] as const;

/**
 * Queues a chart over columns of the sheet's table. Series are set one by one: left to itself Excel may swap rows
 * and columns or take the dates for a series.
 */
export function addChart(sheet: Excel.Worksheet, plan: SheetPlan, chartPlan: ChartPlan): void {
  const ranges = seriesRanges(sheet, plan, chartPlan);
  const [first] = ranges.series;
  if (!first) return;
  const isLine = chartPlan.kind === "line";
  const chart = sheet.charts.add(isLine ? "Line" : "ColumnClustered", first, "Columns");
  chart.name = chartPlan.name;
  chart.title.text = chartPlan.title;
  chart.legend.position = "Bottom";
  chartPlan.series.forEach((series, index) => {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
    if (index === 0) drawn.name = series.name;
    drawn.setValues(ranges.series[index] as Excel.Range);
    drawn.setXAxisValues(ranges.categories);
    const color = SERIES_COLORS[index % SERIES_COLORS.length] as string;
    if (isLine) {
      drawn.markerStyle = "None";
      drawn.format.line.color = color;
      drawn.format.line.weight = 2;
    } else drawn.format.fill.setSolidColor(color);
    if (series.axis === "secondary") drawn.axisGroup = "Secondary";
  });
  chart.axes.categoryAxis.numberFormat = chartPlan.categoryFormat;
  // Columns that do not begin at 0 make small differences look large.
  if (!isLine) chart.axes.valueAxis.minimum = 0;
  chart.setPosition(
    sheet.getRangeByIndexes(chartPlan.from.row - 1, chartPlan.from.column - 1, 1, 1),
    sheet.getRangeByIndexes(chartPlan.to.row - 1, chartPlan.to.column - 1, 1, 1),
  );
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
