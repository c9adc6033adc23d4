import { area } from "../../../src/workbench/model/address";
import type { Chart, ChartSeries } from "../../../src/workbench/model/drawing";
import { Workbook } from "../../../src/workbench/model/workbook";
import { chartData } from "../../../src/workbench/page/charts/chart-data";

function workbookWithFigures(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("3月 日报");
  sheet.write(area(0, 0, 4, 2), (row, column) =>
    row === 0 ? ["日期", "访客数"][column] : [46082 + row - 1, [0, 1200, null, 1500][row]][column],
  );
  sheet.restyle(area(1, 0, 3, 1), (style) => ({ ...style, numberFormat: "m/d" }));
  return workbook;
}

const series = (over: Partial<ChartSeries>): ChartSeries => ({
  name: "访客",
  nameFormula: null,
  values: "'3月 日报'!$B$2:$B$4",
  categories: "'3月 日报'!$A$2:$A$4",
  type: null,
  axisGroup: "Primary",
  color: null,
  lineWeight: null,
  markerStyle: "None",
  smooth: false,
  hasDataLabels: false,
  dataLabels: { showValue: false, position: null, numberFormat: null },
  gapWidth: null,
  overlap: null,
  filled: true,
  points: new Map(),
  ...over,
});

const chart = (type: string, all: ChartSeries[]): Chart =>
  ({ type, series: all, kept: new Map() }) as unknown as Chart;

describe("chartData", () => {
  it("reads categories as shown, a gap as missing, and the series' name from its cell", () => {
    const named = series({ nameFormula: "='3月 日报'!$B$1" });
    const data = chartData(workbookWithFigures(), chart("Line", [named]));
    expect(data?.categories).toEqual(["3/1", "3/2", "3/3"]);
    expect(data?.series[0]).toMatchObject({ name: "访客数", kind: "line", values: [1200, null, 1500] });
  });

  it("draws a line series of a column chart as a line on the second axis", () => {
    const data = chartData(
      workbookWithFigures(),
      chart("ColumnClustered", [series({}), series({ type: "Line", axisGroup: "Secondary" })]),
    );
    expect(data?.series.map((each) => [each.kind, each.secondary])).toEqual([
      ["column", false],
      ["line", true],
    ]);
  });

  it("reads places and sizes of bubbles, and leaves out what is hidden", () => {
    const workbook = workbookWithFigures();
    workbook.activeSheet.rows.set(2, { hidden: true });
    const [read] =
      chartData(
        workbook,
        chart("Bubble", [
          series({ categories: "'3月 日报'!$A$2:$A$4", bubbleSizes: "'3月 日报'!$B$2:$B$4" }),
        ]),
      )?.series ?? [];
    expect(read).toMatchObject({
      kind: "bubble",
      positions: [46082, 46084],
      values: [1200, 1500],
      sizes: [1200, 1500],
    });
  });

  it("gives nothing for a chart type that is not drawn", () => {
    expect(chartData(workbookWithFigures(), chart("Funnel", [series({ type: "Funnel" })]))).toBeNull();
  });

  it("survives a reference to a deleted sheet", () => {
    const data = chartData(
      workbookWithFigures(),
      chart("Line", [series({ values: "#REF!", categories: null })]),
    );
    expect(data?.series[0]?.values).toEqual([]);
  });
});
