import type { Chart, ChartAxis, ChartSeries, Shape } from "../../model/drawing";
import type { NamedItem } from "../../model/names";
import type { Comment, ConditionalFormat } from "../../model/rules";
import type { Sheet } from "../../model/sheet";
import type { Table, TableColumn } from "../../model/table";
import type { CustomXmlPart, Workbook } from "../../model/workbook";
import type { RangeRef } from "../range-ref";

export interface OnSheet<T> {
  readonly sheet: Sheet;
  readonly item: T;
}

/** Several ranges of one sheet, taken together. */
export interface RangeList {
  readonly sheet: Sheet;
  readonly ranges: readonly RangeRef[];
}

export interface TableColumnSelf {
  readonly table: Table;
  readonly column: TableColumn;
}

export interface TableRowSelf {
  readonly table: Table;
  /** 0-based within the body. */
  readonly index: number;
}

/** Where a filter sits: on a table or on the sheet itself. */
export interface FilterSelf {
  readonly sheet: Sheet;
  readonly table: Table | null;
}

/** Where a collection of names or tables looks: the whole workbook, or one sheet. */
export interface Scope {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}

/** A part of a chart whose members are kept by wire path without a rule of their own. */
export interface ChartPart {
  readonly sheet: Sheet;
  readonly chart: Chart;
  /** "PlotArea/Format", empty for the chart itself. */
  readonly path: string;
}

export interface ChartAxisSelf {
  readonly sheet: Sheet;
  readonly chart: Chart;
  readonly axis: ChartAxis;
  readonly path: string;
}

export interface ChartSeriesSelf {
  readonly sheet: Sheet;
  readonly chart: Chart;
  readonly series: ChartSeries;
}

export interface ChartPointSelf extends ChartSeriesSelf {
  readonly index: number;
}

/** A colour that can be set and cleared: fill of a chart part, a series or a point. */
export interface ChartColour {
  get(): string | null;
  set(colour: string | null): void;
}

/** A line of a chart: border of a part, line of a series. */
export interface ChartLine extends ChartColour {
  getMember(name: "LineStyle" | "Weight"): unknown;
  setMember(name: "LineStyle" | "Weight", value: unknown): void;
}

export interface ShapeSelf {
  readonly sheet: Sheet;
  readonly shape: Shape;
}

export interface FormatRule {
  readonly sheet: Sheet;
  readonly item: ConditionalFormat;
}

export interface NumberedRows {
  readonly range: RangeRef;
  readonly rows: readonly number[];
}

/** What stands behind an object of each class. */
export interface Selves {
  Workbook: Workbook;
  Application: Workbook;
  Runtime: Workbook;
  CultureInfo: Workbook;
  NumberFormatInfo: Workbook;
  IterativeCalculation: Workbook;
  WorksheetCollection: Workbook;
  Worksheet: Sheet;
  Range: RangeRef;
  RangeAreas: RangeList;
  RangeCollection: RangeList;
  RangeView: NumberedRows;
  RangeFormat: RangeList;
  RangeFont: RangeList;
  RangeFill: RangeList;
  RangeBorderCollection: RangeList;
  RangeBorder: { readonly list: RangeList; readonly side: string };
  FormatProtection: RangeList;
  RangeSort: RangeRef;
  RemoveDuplicatesResult: { readonly removed: number; readonly remaining: number };
  TableCollection: Scope;
  TableScopedCollection: { readonly range: RangeRef };
  Table: Table;
  TableColumnCollection: Table;
  TableColumn: TableColumnSelf;
  TableRowCollection: Table;
  TableRow: TableRowSelf;
  TableSort: Table;
  Filter: TableColumnSelf;
  AutoFilter: FilterSelf;
  NamedItemCollection: Scope;
  NamedItem: NamedItem;
  NamedItemArrayValues: NamedItem;
  ConditionalFormatCollection: RangeList;
  ConditionalFormat: FormatRule;
  CustomConditionalFormat: FormatRule;
  ConditionalFormatRule: FormatRule;
  CellValueConditionalFormat: FormatRule;
  ColorScaleConditionalFormat: FormatRule;
  DataBarConditionalFormat: FormatRule;
  ConditionalDataBarPositiveFormat: FormatRule;
  ConditionalDataBarNegativeFormat: FormatRule;
  IconSetConditionalFormat: FormatRule;
  TextConditionalFormat: FormatRule;
  TopBottomConditionalFormat: FormatRule;
  PresetCriteriaConditionalFormat: FormatRule;
  ConditionalRangeFormat: FormatRule;
  ConditionalRangeFill: FormatRule;
  ConditionalRangeFont: FormatRule;
  DataValidation: RangeList;
  WorksheetFreezePanes: Sheet;
  WorksheetProtection: Sheet;
  WorkbookProtection: Workbook;
  PageLayout: Sheet;
  ChartCollection: Sheet;
  Chart: OnSheet<Chart>;
  ChartTitle: ChartPart;
  ChartTitleFormat: ChartPart;
  ChartLegend: ChartPart;
  ChartLegendFormat: ChartPart;
  ChartFont: ChartPart;
  ChartAreaFormat: ChartPart;
  ChartPlotArea: ChartPart;
  ChartPlotAreaFormat: ChartPart;
  ChartFill: ChartColour;
  ChartBorder: ChartLine;
  ChartLineFormat: ChartLine;
  ChartAxes: OnSheet<Chart>;
  ChartAxis: ChartAxisSelf;
  ChartAxisTitle: ChartAxisSelf;
  ChartAxisTitleFormat: ChartPart;
  ChartAxisFormat: ChartPart;
  ChartGridlines: ChartAxisSelf & { readonly major: boolean };
  ChartGridlinesFormat: ChartPart;
  ChartSeriesCollection: OnSheet<Chart>;
  ChartSeries: ChartSeriesSelf;
  ChartSeriesFormat: ChartSeriesSelf;
  ChartDataLabels: ChartSeriesSelf;
  ChartDataLabelFormat: ChartPart;
  ChartPointsCollection: ChartSeriesSelf;
  ChartPoint: ChartPointSelf;
  ChartPointFormat: ChartPointSelf;
  ShapeCollection: Sheet;
  Shape: ShapeSelf;
  GeometricShape: ShapeSelf;
  Line: ShapeSelf;
  ShapeFill: ShapeSelf;
  ShapeLineFormat: ShapeSelf;
  ShapeGroup: ShapeSelf;
  GroupShapeCollection: ShapeSelf;
  TextFrame: ShapeSelf;
  TextRange: ShapeSelf;
  ShapeFont: ShapeSelf;
  CommentCollection: Scope;
  Comment: OnSheet<Comment>;
  CommentReplyCollection: OnSheet<Comment>;
  CommentReply: {
    readonly sheet: Sheet;
    readonly comment: Comment;
    readonly reply: Comment["replies"][number];
  };
  SettingCollection: Workbook;
  Setting: { readonly workbook: Workbook; readonly key: string };
  CustomXmlPartCollection: Workbook;
  CustomXmlPartScopedCollection: { readonly workbook: Workbook; readonly namespaceUri: string };
  CustomXmlPart: CustomXmlPart;
  DocumentProperties: Workbook;
  CustomPropertyCollection: Workbook;
  CustomProperty: { readonly workbook: Workbook; readonly key: string };
  WorksheetCustomPropertyCollection: Sheet;
  WorksheetCustomProperty: { readonly sheet: Sheet; readonly key: string };
  CustomFunctions: null;
  AddinInternalService: null;
  AppRuntimeService: null;
  AppRuntimePersistenceService: null;
  DynamicRibbon: null;
  Tab: { readonly id: string };
  Button: { readonly id: string };
}

export type ClassName = keyof Selves;

/** An object of Excel's object model while a request is at work: its class and what stands behind it. */
export class HostObject<K extends ClassName = ClassName> {
  constructor(
    readonly className: K,
    readonly self: Selves[K],
  ) {}
}

/** Makes an object of a class over what stands behind it. */
export const object = <K extends ClassName>(className: K, self: Selves[K]): HostObject<K> =>
  new HostObject(className, self);
