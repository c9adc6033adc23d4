import { AXIS_PATHS } from "../../model/chart-looks";
import type { Chart, ChartAxis } from "../../model/drawing";
import { leftOf, topOf } from "../../model/geometry";
import { HostError } from "../../model/host-error";
import type { Sheet } from "../../model/sheet";
import { classTable, type ClassTable } from "../class-table";
import { EventType } from "../events";
import { invalid, number, oneOf, optionalText, proxied, rangeArgument, text, whole } from "./arguments";
import { chartChanged, keptMembers } from "./chart-kept";
import { seriesFromRange } from "./chart-data";
import { type HostObject, object, type OnSheet } from "./selves";

const missing = (): HostError => new HostError("ItemNotFound", "There is no such chart.");

function chartObject(sheet: Sheet, item: Chart | undefined): HostObject {
  if (!item) throw missing();
  return object("Chart", { sheet, item });
}

const find = (sheet: Sheet, key: unknown): Chart | undefined =>
  sheet.charts.find((chart) => chart.id === key) ??
  sheet.charts.find((chart) => chart.name.toLowerCase() === String(key).toLowerCase());

const plainAxis = (): ChartAxis => ({
  visible: true,
  title: null,
  minimum: null,
  maximum: null,
  numberFormat: null,
  majorGridlines: false,
  reversed: false,
  textOrientation: null,
});

/** Size and place of a chart that was given none. */
const DEFAULT_BOX = { left: 100, top: 60, width: 360, height: 216 };

const collection = classTable<"ChartCollection">({
  name: "ChartCollection",
  get: { Count: (self) => self.charts.length },
  items: (self) => self.charts.map((item) => chartObject(self, item)),
  item: (self, args) => chartObject(self, find(self, args[0])),
  call: { GetCount: (self) => self.charts.length },
  path: {
    // type, source range, series by
    Add: (self, args) => {
      self.checkProtection();
      const source = proxied(args[1], "Range");
      if (!source) throw invalid("The source of a chart is a range.");
      const id = self.workbook.newId();
      const type = text(args[0], "The chart type");
      const item: Chart = {
        id: String(id),
        name: freeName(self),
        type,
        ...DEFAULT_BOX,
        title: { text: "", visible: true, size: null },
        legend: { visible: true, position: /^(Pie|Doughnut)/.test(type) ? "Right" : "Bottom" },
        series: [],
        axes: {
          category: plainAxis(),
          value: { ...plainAxis(), majorGridlines: true },
          secondaryValue: plainAxis(),
        },
        kept: new Map(),
      };
      item.series = seriesFromRange(source.sheet, source.area, optionalText(args[2]) ?? "Auto");
      const only = item.series.length === 1 ? item.series[0] : undefined;
      item.title.text = only?.name ?? "图表标题";
      self.charts.push(item);
      chartChanged(self, item);
      return chartObject(self, item);
    },
    GetItem: (self, args) => chartObject(self, find(self, args[0])),
    GetItemAt: (self, args) => chartObject(self, self.charts[whole(args[0], "The index")]),
    GetItemOrNullObject: (self, args) => {
      const item = find(self, args[0]);
      return item ? chartObject(self, item) : null;
    },
  },
  events: { _RegisterAddedEvent: EventType.ChartAdded, _RegisterDeletedEvent: EventType.ChartDeleted },
  eventTarget: (self) => self.id,
});

function freeName(sheet: Sheet): string {
  for (let n = 1; ; n++) if (!find(sheet, `图表 ${n}`)) return `图表 ${n}`;
}

const change = (self: OnSheet<Chart>, part: Partial<Chart>): void => {
  Object.assign(self.item, part);
  chartChanged(self.sheet, self.item);
};

const size = (value: unknown): number => {
  const points = number(value, "The size");
  if (points < 0) throw invalid("A size is not negative.");
  return points;
};

const kept = keptMembers<OnSheet<Chart>>((self) => ({ sheet: self.sheet, chart: self.item, path: "" }), {
  CategoryLabelLevel: 0,
  DisplayBlanksAs: "NotPlotted",
  PlotBy: "Columns",
  PlotVisibleOnly: true,
  SeriesNameLevel: 0,
  ShowAllFieldButtons: false,
  ShowDataLabelsOverMaximum: true,
  Style: 2,
});

const chart = classTable<"Chart">({
  name: "Chart",
  identity: (self) => ({ Id: self.item.id }),
  get: {
    ...kept.get,
    Id: (self) => self.item.id,
    Name: (self) => self.item.name,
    ChartType: (self) => self.item.type,
    Left: (self) => self.item.left,
    Top: (self) => self.item.top,
    Width: (self) => self.item.width,
    Height: (self) => self.item.height,
  },
  set: {
    ...kept.set,
    Name: (self, value) => {
      const name = text(value, "The name");
      const other = find(self.sheet, name);
      if (other && other !== self.item)
        throw new HostError("ItemAlreadyExists", `A chart is named "${name}".`);
      change(self, { name });
    },
    ChartType: (self, value) => {
      for (const series of self.item.series) series.type = null;
      change(self, { type: text(value, "The chart type") });
    },
    Left: (self, value) => change(self, { left: size(value) }),
    Top: (self, value) => change(self, { top: size(value) }),
    Width: (self, value) => change(self, { width: size(value) }),
    Height: (self, value) => change(self, { height: size(value) }),
  },
  call: {
    Activate: (self) => self.sheet.workbook.activate(self.sheet),
    Delete: (self) => {
      self.sheet.checkProtection();
      self.sheet.charts = self.sheet.charts.filter((each) => each !== self.item);
      self.sheet.touch("drawings");
      self.sheet.workbook.notify({ kind: "drawing-changed", sheet: self.sheet });
    },
    SetData: (self, args) => {
      const source = proxied(args[0], "Range");
      if (!source) throw invalid("The source of a chart is a range.");
      change(self, { series: seriesFromRange(source.sheet, source.area, optionalText(args[1]) ?? "Auto") });
    },
    // first cell, last cell
    SetPosition: (self, args) => {
      const first = rangeArgument(args[0], self.sheet).area;
      const last =
        args[1] === null || args[1] === undefined ? first : rangeArgument(args[1], self.sheet).area;
      const left = leftOf(self.sheet, first.left);
      const top = topOf(self.sheet, first.top);
      change(self, {
        left,
        top,
        width: leftOf(self.sheet, last.right + 1) - left,
        height: topOf(self.sheet, last.bottom + 1) - top,
      });
    },
  },
  path: {
    Worksheet: (self) => object("Worksheet", self.sheet),
    Title: (self) => object("ChartTitle", { sheet: self.sheet, chart: self.item, path: "Title" }),
    Legend: (self) => object("ChartLegend", { sheet: self.sheet, chart: self.item, path: "Legend" }),
    PlotArea: (self) => object("ChartPlotArea", { sheet: self.sheet, chart: self.item, path: "PlotArea" }),
    Format: (self) => object("ChartAreaFormat", { sheet: self.sheet, chart: self.item, path: "Format" }),
    Axes: (self) => object("ChartAxes", self),
    Series: (self) => object("ChartSeriesCollection", self),
  },
});

const axes = classTable<"ChartAxes">({
  name: "ChartAxes",
  path: {
    CategoryAxis: (self) => axisObject(self, "category"),
    ValueAxis: (self) => axisObject(self, "value"),
    // type, group
    GetItem: (self, args) => {
      const type = oneOf(args[0], ["Category", "Value"] as const, "The axis type");
      const group = oneOf(args[1] ?? "Primary", ["Primary", "Secondary"] as const, "The axis group");
      if (type === "Category") return axisObject(self, "category");
      return axisObject(self, group === "Primary" ? "value" : "secondaryValue");
    },
  },
});

const axisObject = (self: OnSheet<Chart>, which: keyof Chart["axes"]): HostObject =>
  object("ChartAxis", {
    sheet: self.sheet,
    chart: self.item,
    axis: self.item.axes[which],
    path: AXIS_PATHS[which],
  });

export const chartTables: readonly ClassTable[] = [collection, chart, axes];
