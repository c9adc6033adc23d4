import type { ChartSeries } from "../../model/drawing";
import { HostError } from "../../model/host-error";
import { classTable, type ClassTable } from "../class-table";
import { flag, invalid, number, oneOf, optionalText, proxied, text, whole } from "./arguments";
import { chartReference } from "../../model/chart-references";
import { plainSeries } from "./chart-data";
import { chartChanged, keepValue, keptMembers, keptValue } from "./chart-kept";
import { parseAddress, rowsIn, columnsIn } from "../../model/address";
import {
  type ChartLine,
  type ChartPart,
  type ChartPointSelf,
  type ChartSeriesSelf,
  type HostObject,
  object,
} from "./selves";

const missing = (): HostError => new HostError("ItemNotFound", "There is no such series.");

const partOf = (self: ChartSeriesSelf): ChartPart => ({
  sheet: self.sheet,
  chart: self.chart,
  path: `Series/${self.chart.series.indexOf(self.series)}`,
});

const collection = classTable<"ChartSeriesCollection">({
  name: "ChartSeriesCollection",
  get: { Count: (self) => self.item.series.length },
  items: (self) =>
    self.item.series.map((series) => object("ChartSeries", { sheet: self.sheet, chart: self.item, series })),
  call: { GetCount: (self) => self.item.series.length },
  path: {
    // name, index
    Add: (self, args) => {
      const series = plainSeries(optionalText(args[0]) ?? `系列${self.item.series.length + 1}`);
      const index =
        args[1] === null || args[1] === undefined ? self.item.series.length : whole(args[1], "The index");
      self.item.series.splice(index, 0, series);
      chartChanged(self.sheet, self.item);
      return object("ChartSeries", { sheet: self.sheet, chart: self.item, series });
    },
    GetItemAt: (self, args) => {
      const series = self.item.series[whole(args[0], "The index")];
      if (!series) throw missing();
      return object("ChartSeries", { sheet: self.sheet, chart: self.item, series });
    },
  },
});

const change = (self: ChartSeriesSelf, part: Partial<ChartSeries>): void => {
  if (!self.chart.series.includes(self.series)) throw missing();
  Object.assign(self.series, part);
  chartChanged(self.sheet, self.chart);
};

/** Gap and overlap are those of all series that stand side by side with this one. */
function changeGroup(self: ChartSeriesSelf, part: Pick<Partial<ChartSeries>, "gapWidth" | "overlap">): void {
  const { chart, series: of } = self;
  for (const each of chart.series)
    if ((each.type ?? chart.type) === (of.type ?? chart.type) && each.axisGroup === of.axisGroup)
      Object.assign(each, part);
  change(self, part);
}

function reference(value: unknown): string {
  const range = proxied(value, "Range");
  if (!range) throw invalid("The data of a series is a range.");
  return chartReference(range.sheet.name, range.area);
}

const kept = keptMembers<ChartSeriesSelf>(partOf, {
  DoughnutHoleSize: 50,
  Explosion: 0,
  Filtered: false,
  FirstSliceAngle: 0,
  InvertIfNegative: false,
  MarkerBackgroundColor: "",
  MarkerForegroundColor: "",
  MarkerSize: 5,
  PlotOrder: 1,
  ShowShadow: false,
  ShowLeaderLines: true,
  ShowConnectorLines: true,
  VaryByCategories: false,
});

const series = classTable<"ChartSeries">({
  name: "ChartSeries",
  get: {
    ...kept.get,
    Name: (self) => self.series.name,
    ChartType: (self) => self.series.type ?? self.chart.type,
    AxisGroup: (self) => self.series.axisGroup,
    HasDataLabels: (self) => self.series.hasDataLabels,
    MarkerStyle: (self) => self.series.markerStyle,
    Smooth: (self) => self.series.smooth,
    GapWidth: (self) => self.series.gapWidth ?? 150,
    Overlap: (self) => self.series.overlap ?? 0,
  },
  set: {
    ...kept.set,
    Name: (self, value) => change(self, { name: text(value, "The name"), nameFormula: null }),
    ChartType: (self, value) => change(self, { type: text(value, "The chart type") }),
    AxisGroup: (self, value) =>
      change(self, { axisGroup: oneOf(value, ["Primary", "Secondary"] as const, "The axis group") }),
    HasDataLabels: (self, value) => change(self, { hasDataLabels: flag(value, "hasDataLabels") }),
    MarkerStyle: (self, value) => change(self, { markerStyle: text(value, "The marker") }),
    Smooth: (self, value) => change(self, { smooth: flag(value, "smooth") }),
    GapWidth: (self, value) => changeGroup(self, { gapWidth: number(value, "The gap") }),
    Overlap: (self, value) => changeGroup(self, { overlap: number(value, "The overlap") }),
  },
  call: {
    Delete: (self) => {
      self.chart.series = self.chart.series.filter((each) => each !== self.series);
      chartChanged(self.sheet, self.chart);
    },
    SetValues: (self, args) => change(self, { values: reference(args[0]) }),
    SetXAxisValues: (self, args) => change(self, { categories: reference(args[0]) }),
    SetBubbleSizes: (self, args) => change(self, { bubbleSizes: reference(args[0]) }),
    GetDimensionValues: (self, args) => {
      const source = dimension(self, args[0]);
      return source ? dimensionValues(self, source) : [];
    },
    GetDimensionDataSourceString: (self, args) => `=${dimension(self, args[0]) ?? ""}`,
  },
  path: {
    Format: (self) => object("ChartSeriesFormat", self),
    DataLabels: (self) => object("ChartDataLabels", self),
    Points: (self) => object("ChartPointsCollection", self),
  },
});

/** The reference behind one Excel.ChartSeriesDimension. */
function dimension({ series: of }: ChartSeriesSelf, value: unknown): string | null {
  const name = text(value, "The dimension");
  if (name === "BubbleSizes") return of.bubbleSizes ?? null;
  return name === "Categories" || name === "XValues" ? of.categories : of.values;
}

function dimensionValues(self: ChartSeriesSelf, source: string): unknown[] {
  const { sheet: name, area } = parseAddress(source.replace(/\$/g, ""));
  const sheet = (name === null ? self.sheet : self.sheet.workbook.findSheet(name)) ?? self.sheet;
  const values: unknown[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const value = sheet.value(row, column);
      values.push(value === null || typeof value === "object" ? "" : value);
    }
  return values;
}

/** Fill of bars and colour of lines are one in the model: Excel keeps both, charts show the one that applies. */
const seriesFill = (self: ChartSeriesSelf): HostObject =>
  object("ChartFill", {
    get: () => (self.series.filled ? self.series.color : null),
    set: (value) => change(self, value === null ? { filled: false } : { filled: true, color: value }),
  });

const hasFill = ({ chart, series: of }: ChartSeriesSelf): boolean =>
  /^(3D)?(Column|Bar|Area|Pie|Doughnut|Bubble)/.test(of.type ?? chart.type);

const seriesLine = (self: ChartSeriesSelf): ChartLine => ({
  get: () => self.series.color,
  // A bar without an outline keeps its fill.
  set: (value) => {
    if (value !== null || !hasFill(self)) change(self, { color: value });
  },
  getMember: (name) =>
    name === "Weight" ? (self.series.lineWeight ?? 2.25) : keptValue(partOf(self), "LineStyle", "Continuous"),
  setMember: (name, value) => {
    if (name === "Weight") change(self, { lineWeight: number(value, "The weight") });
    else keepValue(partOf(self), "LineStyle", value);
  },
});

const format = classTable<"ChartSeriesFormat">({
  name: "ChartSeriesFormat",
  path: { Fill: seriesFill, Line: (self) => object("ChartLineFormat", seriesLine(self)) },
});

const labelsKept = keptMembers<ChartSeriesSelf>(
  (self) => ({ ...partOf(self), path: `${partOf(self).path}/DataLabels` }),
  {
    ShowSeriesName: false,
    ShowCategoryName: false,
    ShowLegendKey: false,
    ShowPercentage: false,
    ShowBubbleSize: false,
    Separator: ",",
    LinkNumberFormat: true,
    TextOrientation: 0,
    AutoText: true,
    HorizontalAlignment: "Center",
    VerticalAlignment: "Center",
  },
);

const setLabels = (self: ChartSeriesSelf, part: Partial<ChartSeries["dataLabels"]>): void =>
  change(self, { hasDataLabels: true, dataLabels: { ...self.series.dataLabels, ...part } });

const labels = classTable<"ChartDataLabels">({
  name: "ChartDataLabels",
  get: {
    ...labelsKept.get,
    ShowValue: (self) => self.series.dataLabels.showValue,
    Position: (self) => self.series.dataLabels.position ?? "BestFit",
    NumberFormat: (self) => self.series.dataLabels.numberFormat ?? "General",
  },
  set: {
    ...labelsKept.set,
    ShowValue: (self, value) => setLabels(self, { showValue: flag(value, "showValue") }),
    Position: (self, value) => setLabels(self, { position: text(value, "The position") }),
    NumberFormat: (self, value) => setLabels(self, { numberFormat: text(value, "The format") }),
  },
  path: {
    Format: (self) =>
      object("ChartDataLabelFormat", { ...partOf(self), path: `${partOf(self).path}/DataLabels/Format` }),
  },
});

function pointCount(self: ChartSeriesSelf): number {
  if (self.series.values === "") return 0;
  const { area } = parseAddress(self.series.values.replace(/\$/g, ""));
  return rowsIn(area) * columnsIn(area);
}

const points = classTable<"ChartPointsCollection">({
  name: "ChartPointsCollection",
  get: { Count: pointCount },
  items: (self) =>
    Array.from({ length: pointCount(self) }, (_, index) => object("ChartPoint", { ...self, index })),
  call: { GetCount: pointCount },
  path: {
    GetItemAt: (self, args) => {
      const index = whole(args[0], "The index");
      if (index < 0 || index >= pointCount(self))
        throw new HostError("ItemNotFound", "There is no such point.");
      return object("ChartPoint", { ...self, index });
    },
  },
});

const point = classTable<"ChartPoint">({
  name: "ChartPoint",
  get: { Value: (self) => dimensionValues(self, self.series.values)[self.index] ?? "" },
  path: { Format: (self) => object("ChartPointFormat", self) },
});

const pointFormat = classTable<"ChartPointFormat">({
  name: "ChartPointFormat",
  path: {
    Fill: (self: ChartPointSelf) =>
      object("ChartFill", {
        get: () => self.series.points.get(self.index)?.color ?? null,
        set: (value) => {
          self.series.points.set(self.index, { color: value });
          chartChanged(self.sheet, self.chart);
        },
      }),
  },
});

export const chartSeriesTables: readonly ClassTable[] = [
  collection,
  series,
  format,
  labels,
  points,
  point,
  pointFormat,
];
