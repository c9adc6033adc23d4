/** Position and size in points from the sheet's top left corner. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A chart, kept whole whether or not the page can draw all of it. Strings are those of the Excel enums. */
export interface Chart extends Box {
  readonly id: string;
  name: string;
  /** Excel.ChartType of the chart as a whole. */
  type: string;
  title: { text: string; visible: boolean; size: number | null };
  legend: { visible: boolean; position: string };
  series: ChartSeries[];
  axes: { category: ChartAxis; value: ChartAxis; secondaryValue: ChartAxis };
  /** Members that the workbench keeps and writes back without a rule of its own, by wire path ("PlotArea/Format/Fill"). */
  kept: Map<string, unknown>;
  /** The drawing part it was opened from; written back unchanged unless touched. */
  source?: { part: string; touched: boolean };
}

export interface ChartSeries {
  name: string;
  /** Reference formula of the name, where it comes from a cell ("=日报!$B$3"). */
  nameFormula: string | null;
  /** References in A1 form with the sheet ("日报!$B$4:$B$30"). */
  values: string;
  categories: string | null;
  /** Sizes of the bubbles of a bubble chart; absent or null for all others. */
  bubbleSizes?: string | null;
  type: string | null;
  axisGroup: "Primary" | "Secondary";
  color: string | null;
  lineWeight: number | null;
  markerStyle: string;
  smooth: boolean;
  hasDataLabels: boolean;
  dataLabels: { showValue: boolean; position: string | null; numberFormat: string | null };
  gapWidth: number | null;
  overlap: number | null;
  /** Fill "none": a bar that only pushes others aside. */
  filled: boolean;
  points: Map<number, { color: string | null }>;
}

export interface ChartAxis {
  visible: boolean;
  title: string | null;
  minimum: number | null;
  maximum: number | null;
  numberFormat: string | null;
  majorGridlines: boolean;
  reversed: boolean;
  textOrientation: number | null;
}

/** A drawn shape: box, text box, line, connector, picture or a group of shapes. */
export interface Shape extends Box {
  readonly id: string;
  name: string;
  /** Excel.ShapeType. */
  type: "GeometricShape" | "Line" | "Image" | "Group" | "Unsupported";
  /** Excel.GeometricShapeType of a geometric shape ("Rectangle", "TextBox" is a rectangle made by addTextBox). */
  geometry: string | null;
  textBox: boolean;
  rotation: number;
  visible: boolean;
  altTextTitle: string;
  altTextDescription: string;
  lockAspectRatio: boolean;
  placement: "TwoCell" | "OneCell" | "Absolute";
  fill: { color: string | null; transparency: number };
  line: { color: string | null; weight: number; dashStyle: string; visible: boolean };
  text: ShapeText | null;
  connector: Connector | null;
  /** Base64 of a picture. */
  image: string | null;
  /** Shapes of a group; their boxes are in sheet points. */
  children: Shape[];
  source?: { part: string; touched: boolean };
}

export interface ShapeText {
  text: string;
  font: { name: string; size: number; bold: boolean; italic: boolean; color: string };
  horizontal: string;
  vertical: string;
  autoSize: string;
  margins: { left: number; top: number; right: number; bottom: number };
}

export interface Connector {
  /** Excel.ConnectorType. */
  type: "Straight" | "Elbow" | "Curve";
  beginArrow: string;
  endArrow: string;
  begin: { shapeId: string; site: number } | null;
  end: { shapeId: string; site: number } | null;
}
