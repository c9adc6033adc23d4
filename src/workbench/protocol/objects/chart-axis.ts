import { type Call, classTable, type ClassTable } from "../class-table";
import { flag, invalid, number, text, whole } from "./arguments";
import { chartReference } from "../../model/chart-references";
import { chartChanged, keepValue, keptMembers, keptValue } from "./chart-kept";
import { below, fillAndBorder, fontPath, keptLine } from "./chart-parts";
import { type ChartAxisSelf, type ChartPart, type HostObject, object } from "./selves";

const axisPart = (self: ChartAxisSelf): ChartPart => self;

const axisKept = keptMembers<ChartAxisSelf>(axisPart, {
  MajorUnit: "",
  MinorUnit: "",
  DisplayUnit: "None",
  ShowDisplayUnitLabel: true,
  BaseTimeUnit: "Days",
  CategoryType: "Automatic",
  ScaleType: "Linear",
  LogBase: 10,
  Crosses: "Automatic",
  IsBetweenCategories: true,
  MajorTickMark: "None",
  MinorTickMark: "None",
  TickMarkSpacing: 1,
  TickLabelPosition: "NextToAxis",
  TickLabelSpacing: "",
  Alignment: "Center",
  MultiLevel: false,
  LinkNumberFormat: true,
  Offset: 100,
  Position: "Automatic",
});

/** A bound of an axis: "" stands for automatic. */
const bound = (value: unknown): number | null =>
  value === "" || value === null ? null : number(value, "The bound");

const axisSet =
  <T>(read: (value: unknown) => T, write: (self: ChartAxisSelf, value: T) => void) =>
  (self: ChartAxisSelf, value: unknown, _call: Call): void => {
    write(self, read(value));
    chartChanged(self.sheet, self.chart);
  };

const axis = classTable<"ChartAxis">({
  name: "ChartAxis",
  get: {
    ...axisKept.get,
    Type: (self) => (self.path === "Axes/CategoryAxis" ? "Category" : "Value"),
    AxisGroup: (self) => (self.path === "Axes/SecondaryValueAxis" ? "Secondary" : "Primary"),
    Minimum: (self) => self.axis.minimum ?? "",
    Maximum: (self) => self.axis.maximum ?? "",
    NumberFormat: (self) => self.axis.numberFormat ?? "General",
    TextOrientation: (self) => self.axis.textOrientation ?? 0,
    Visible: (self) => self.axis.visible,
    ReversePlotOrder: (self) => self.axis.reversed,
  },
  set: {
    ...axisKept.set,
    Minimum: axisSet(bound, (self, value) => (self.axis.minimum = value)),
    Maximum: axisSet(bound, (self, value) => (self.axis.maximum = value)),
    NumberFormat: axisSet(
      (value) => text(value, "The format"),
      (self, value) => (self.axis.numberFormat = value),
    ),
    TextOrientation: axisSet(
      (value) => whole(value, "The orientation"),
      (self, value) => (self.axis.textOrientation = value),
    ),
    Visible: axisSet(
      (value) => flag(value, "visible"),
      (self, value) => (self.axis.visible = value),
    ),
    ReversePlotOrder: axisSet(
      (value) => flag(value, "reversePlotOrder"),
      (self, value) => (self.axis.reversed = value),
    ),
  },
  call: {
    SetCategoryNames: (self, args) => {
      const source = args[0] as HostObject | null;
      if (source?.className !== "Range") throw invalid("The categories are a range.");
      const range = source as HostObject<"Range">;
      for (const series of self.chart.series)
        series.categories = chartReference(range.self.sheet.name, range.self.area);
      chartChanged(self.sheet, self.chart);
    },
  },
  path: {
    Title: (self) => object("ChartAxisTitle", self),
    MajorGridlines: (self) => object("ChartGridlines", { ...self, major: true }),
    MinorGridlines: (self) => object("ChartGridlines", { ...self, major: false }),
    Format: (self) => object("ChartAxisFormat", below(self, "Format")),
  },
});

const axisTitleKept = keptMembers<ChartAxisSelf>(
  (self) => ({ sheet: self.sheet, chart: self.chart, path: `${self.path}/Title` }),
  { TextOrientation: 0 },
);

const axisTitle = classTable<"ChartAxisTitle">({
  name: "ChartAxisTitle",
  get: {
    ...axisTitleKept.get,
    Text: (self) => self.axis.title ?? "",
    Visible: (self) => self.axis.title !== null,
  },
  set: {
    ...axisTitleKept.set,
    Text: axisSet(
      (value) => text(value, "The title"),
      (self, value) => (self.axis.title = value),
    ),
    Visible: axisSet(
      (value) => flag(value, "visible"),
      (self, value) => (self.axis.title = value ? (self.axis.title ?? "坐标轴标题") : null),
    ),
  },
  path: {
    Format: (self) =>
      object("ChartAxisTitleFormat", {
        sheet: self.sheet,
        chart: self.chart,
        path: `${self.path}/Title/Format`,
      }),
  },
});

const axisTitleFormat = classTable<"ChartAxisTitleFormat">({
  name: "ChartAxisTitleFormat",
  path: { ...fillAndBorder, ...fontPath },
});

const axisFormat = classTable<"ChartAxisFormat">({
  name: "ChartAxisFormat",
  path: {
    ...fontPath,
    Fill: fillAndBorder.Fill,
    Line: (self) => object("ChartLineFormat", keptLine(below(self, "Line"))),
  },
});

const gridlines = classTable<"ChartGridlines">({
  name: "ChartGridlines",
  get: {
    Visible: (self) =>
      self.major
        ? self.axis.majorGridlines
        : keptValue({ ...self, path: `${self.path}/MinorGridlines` }, "Visible", false),
  },
  set: {
    Visible: (self, value) => {
      const visible = flag(value, "visible");
      if (self.major) self.axis.majorGridlines = visible;
      else keepValue({ ...self, path: `${self.path}/MinorGridlines` }, "Visible", visible);
      chartChanged(self.sheet, self.chart);
    },
  },
  path: {
    Format: (self) =>
      object("ChartGridlinesFormat", {
        sheet: self.sheet,
        chart: self.chart,
        path: `${self.path}/${self.major ? "MajorGridlines" : "MinorGridlines"}/Format`,
      }),
  },
});

const gridlinesFormat = classTable<"ChartGridlinesFormat">({
  name: "ChartGridlinesFormat",
  path: { Line: (self) => object("ChartLineFormat", keptLine(below(self, "Line"))) },
});

export const chartAxisTables: readonly ClassTable[] = [
  axis,
  axisTitle,
  axisTitleFormat,
  axisFormat,
  gridlines,
  gridlinesFormat,
];
