import { classTable, type ClassTable } from "../class-table";
import { colour, flag, number, text } from "./arguments";
import { chartChanged, keepValue, keptMembers, keptValue } from "./chart-kept";
import { type ChartLine, type ChartPart, type HostObject, object } from "./selves";

const same = (self: ChartPart): ChartPart => self;
/** A part of the part. */
export const below = (self: ChartPart, name: string): ChartPart => ({
  ...self,
  path: `${self.path}/${name}`,
});

const PLACE = { Left: 0, Top: 0, Width: 0, Height: 0 };
const FONT = { Bold: false, Color: "#000000", Italic: false, Name: "等线", Size: 10, Underline: "None" };

/** Fill of a part, kept by path: a colour, or "" for none. */
const keptFill = (part: ChartPart): HostObject =>
  object("ChartFill", {
    get: () => {
      const value = keptValue(part, "SolidColor", null);
      return typeof value === "string" && value !== "" ? value : null;
    },
    set: (value) => keepValue(part, "SolidColor", value ?? ""),
  });

/** A line that is kept as given. */
export const keptLine = (part: ChartPart): ChartLine => ({
  get: () => {
    const value = keptValue(part, "Color", null);
    return typeof value === "string" && value !== "" ? value : null;
  },
  set: (value) => keepValue(part, "Color", value ?? ""),
  getMember: (name) => keptValue(part, name, name === "Weight" ? 0.75 : "Continuous"),
  setMember: (name, value) => keepValue(part, name, value),
});

/** Paths of a part with a fill and a border. */
export const fillAndBorder = {
  Fill: (self: ChartPart) => keptFill(below(self, "Fill")),
  Border: (self: ChartPart) => object("ChartBorder", keptLine(below(self, "Border"))),
};
/** Path to the font of a part. */
export const fontPath = { Font: (self: ChartPart) => object("ChartFont", below(self, "Font")) };

const titleKept = keptMembers<ChartPart>(same, {
  ...PLACE,
  Overlay: false,
  HorizontalAlignment: "Center",
  VerticalAlignment: "Center",
  TextOrientation: 0,
  Position: "Automatic",
  ShowShadow: false,
});

const title = classTable<"ChartTitle">({
  name: "ChartTitle",
  get: {
    ...titleKept.get,
    Text: (self) => self.chart.title.text,
    Visible: (self) => self.chart.title.visible,
  },
  set: {
    ...titleKept.set,
    Text: (self, value) => {
      self.chart.title.text = text(value, "The title");
      self.chart.title.visible = true;
      chartChanged(self.sheet, self.chart);
    },
    Visible: (self, value) => {
      self.chart.title.visible = flag(value, "visible");
      chartChanged(self.sheet, self.chart);
    },
  },
  path: { Format: (self) => object("ChartTitleFormat", below(self, "Format")) },
});

const titleFormat = classTable<"ChartTitleFormat">({
  name: "ChartTitleFormat",
  path: { ...fillAndBorder, ...fontPath },
});

const legendKept = keptMembers<ChartPart>(same, { ...PLACE, Overlay: false, ShowShadow: false });

const legend = classTable<"ChartLegend">({
  name: "ChartLegend",
  get: {
    ...legendKept.get,
    Visible: (self) => self.chart.legend.visible,
    Position: (self) => self.chart.legend.position,
  },
  set: {
    ...legendKept.set,
    Visible: (self, value) => {
      self.chart.legend.visible = flag(value, "visible");
      chartChanged(self.sheet, self.chart);
    },
    Position: (self, value) => {
      self.chart.legend.position = text(value, "The position");
      self.chart.legend.visible = true;
      chartChanged(self.sheet, self.chart);
    },
  },
  path: { Format: (self) => object("ChartLegendFormat", below(self, "Format")) },
});

const legendFormat = classTable<"ChartLegendFormat">({
  name: "ChartLegendFormat",
  path: { ...fillAndBorder, ...fontPath },
});

const fontKept = keptMembers<ChartPart>(same, FONT);

const font = classTable<"ChartFont">({
  name: "ChartFont",
  get: {
    ...fontKept.get,
    Size: (self) => (isTitle(self) ? (self.chart.title.size ?? 14) : keptValue(self, "Size", FONT.Size)),
  },
  set: {
    ...fontKept.set,
    Color: (self, value) => keepValue(self, "Color", colour(value)),
    Size: (self, value) => {
      const size = number(value, "The size");
      if (isTitle(self)) {
        self.chart.title.size = size;
        chartChanged(self.sheet, self.chart);
      } else keepValue(self, "Size", size);
    },
  },
});

const isTitle = (self: ChartPart): boolean => self.path === "Title/Format/Font";

const areaKept = keptMembers<ChartPart>(same, { RoundedCorners: false, ColorScheme: "ColorfulPalette1" });

const areaFormat = classTable<"ChartAreaFormat">({
  name: "ChartAreaFormat",
  get: areaKept.get,
  set: areaKept.set,
  path: { ...fillAndBorder, ...fontPath },
});

const plotKept = keptMembers<ChartPart>(same, {
  ...PLACE,
  InsideLeft: 0,
  InsideTop: 0,
  InsideWidth: 0,
  InsideHeight: 0,
  Position: "Automatic",
});

const plotArea = classTable<"ChartPlotArea">({
  name: "ChartPlotArea",
  get: plotKept.get,
  set: plotKept.set,
  path: { Format: (self) => object("ChartPlotAreaFormat", below(self, "Format")) },
});

const plotFormat = classTable<"ChartPlotAreaFormat">({ name: "ChartPlotAreaFormat", path: fillAndBorder });

const fill = classTable<"ChartFill">({
  name: "ChartFill",
  call: {
    SetSolidColor: (self, args) => self.set(colour(args[0])),
    Clear: (self) => self.set(null),
  },
});

const lineMembers = {
  get: {
    Color: (self: ChartLine) => self.get() ?? "",
    LineStyle: (self: ChartLine) => self.getMember("LineStyle"),
    Weight: (self: ChartLine) => self.getMember("Weight"),
  },
  set: {
    Color: (self: ChartLine, value: unknown) => {
      self.set(colour(value));
      if (self.getMember("LineStyle") === "None") self.setMember("LineStyle", "Continuous");
    },
    LineStyle: (self: ChartLine, value: unknown) =>
      self.setMember("LineStyle", text(value, "The line style")),
    Weight: (self: ChartLine, value: unknown) => self.setMember("Weight", number(value, "The weight")),
  },
  call: {
    Clear: (self: ChartLine) => {
      self.set(null);
      self.setMember("LineStyle", "None");
    },
  },
};

const border = classTable<"ChartBorder">({ name: "ChartBorder", ...lineMembers });
const line = classTable<"ChartLineFormat">({ name: "ChartLineFormat", ...lineMembers });

const labelFormat = classTable<"ChartDataLabelFormat">({
  name: "ChartDataLabelFormat",
  path: { ...fillAndBorder, ...fontPath },
});

export const chartPartTables: readonly ClassTable[] = [
  title,
  titleFormat,
  legend,
  legendFormat,
  font,
  areaFormat,
  plotArea,
  plotFormat,
  fill,
  border,
  line,
  labelFormat,
];
