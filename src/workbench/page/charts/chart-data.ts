import { intersection, parseAddress } from "../../model/address";
import { labelsPath, type TextLook, textLook } from "../../model/chart-looks";
import type { Chart, ChartSeries } from "../../model/drawing";
import type { Workbook } from "../../model/workbook";
import { cellText } from "../grid/cell-text";

export type SeriesKind = "line" | "column" | "bar" | "area" | "pie" | "doughnut" | "scatter" | "bubble";

/** One series with the values its references hold now. */
export interface SeriesData {
  readonly name: string;
  readonly kind: SeriesKind;
  /** Whether it is piled on the series before it: by their values, or by their shares of the whole. */
  readonly stacking: "none" | "values" | "shares";
  readonly secondary: boolean;
  readonly color: string;
  /** Colours of single points, by index. */
  readonly pointColors: ReadonlyMap<number, string>;
  readonly lineWeight: number;
  readonly smooth: boolean;
  readonly joined: boolean;
  readonly markers: boolean;
  /** False for a bar that only pushes others aside. */
  readonly filled: boolean;
  readonly values: readonly (number | null)[];
  /** Places along the axis of scatter and bubble series; 1, 2, 3 … where cells hold no numbers. */
  readonly positions: readonly (number | null)[];
  /** Sizes of bubbles. */
  readonly sizes: readonly (number | null)[];
  readonly numberFormat: string;
  readonly positionFormat: string;
  /** Null where no labels are shown. */
  readonly labels: {
    readonly place: string;
    readonly numberFormat: string;
    readonly percent: boolean;
    readonly look: TextLook;
  } | null;
  readonly gapWidth: number;
  readonly overlap: number;
}

/** What a chart shows. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
}

/** Excel's own order of series colours (Office theme). */
export const COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

export const colorAt = (index: number): string => COLORS[index % COLORS.length] ?? COLORS[0];

/** Reads what a chart's references hold now; null for a chart type that is not drawn. */
export function chartData(workbook: Workbook, chart: Chart): ChartData | null {
  const kinds = chart.series.map((series) => seriesKind(series.type ?? chart.type));
  if (kinds.some((kind) => kind === null) || !seriesKind(chart.type)) return null;
  const first = chart.series[0];
  const series = chart.series.map((each, index) =>
    seriesData(workbook, chart, each, index, kinds[index] ?? "line"),
  );
  const longest = Math.max(0, ...series.map((each) => each.values.length));
  const texts = first?.categories ? readTexts(workbook, first.categories) : [];
  return { categories: Array.from({ length: longest }, (_, i) => texts[i] ?? String(i + 1)), series };
}

function seriesData(
  workbook: Workbook,
  chart: Chart,
  series: ChartSeries,
  index: number,
  kind: SeriesKind,
): SeriesData {
  const type = series.type ?? chart.type;
  const read = readNumbers(workbook, series.values);
  const numeric = kind === "scatter" || kind === "bubble";
  const positions =
    numeric && series.categories
      ? readNumbers(workbook, series.categories)
      : { values: [], numberFormat: "" };
  const measured = positions.values.some((value) => value !== null);
  const stacking = /Stacked100/.test(type) ? "shares" : /Stacked/.test(type) ? "values" : "none";
  const percent = chart.kept.get(`${labelsPath(index)}/ShowPercentage`) === true;
  return {
    name: seriesName(workbook, series, index),
    kind,
    stacking,
    secondary: series.axisGroup === "Secondary",
    color: series.color ?? colorAt(index),
    pointColors: new Map(
      [...series.points].flatMap(([at, { color }]) => (color === null ? [] : [[at, color] as const])),
    ),
    lineWeight: series.lineWeight ?? 2.25,
    smooth: series.smooth || /Smooth/.test(type),
    joined: kind !== "scatter" || type !== "XYScatter",
    markers: hasMarkers(type, series.markerStyle),
    filled: series.filled,
    values: read.values,
    positions: read.values.map((_, i) => (measured ? (positions.values[i] ?? null) : i + 1)),
    sizes: series.bubbleSizes ? readNumbers(workbook, series.bubbleSizes).values : [],
    numberFormat: read.numberFormat,
    positionFormat: positions.numberFormat || "General",
    labels:
      series.hasDataLabels && (series.dataLabels.showValue || percent)
        ? {
            place: series.dataLabels.position ?? "",
            numberFormat: series.dataLabels.numberFormat ?? read.numberFormat,
            percent: percent && !series.dataLabels.showValue,
            look: textLook(chart, labelsPath(index)),
          }
        : null,
    gapWidth: series.gapWidth ?? 150,
    overlap: series.overlap ?? (stacking === "none" ? 0 : 100),
  };
}

function seriesKind(type: string): SeriesKind | null {
  if (/^Line/.test(type)) return "line";
  if (/^(3D)?Column/.test(type)) return "column";
  if (/^(3D)?Bar(Clustered|Stacked)/.test(type)) return "bar";
  if (/^(3D)?Area/.test(type)) return "area";
  if (/^(3D)?Pie/.test(type)) return "pie";
  if (/^Doughnut/.test(type)) return "doughnut";
  if (/^XYScatter/.test(type)) return "scatter";
  return /^Bubble/.test(type) ? "bubble" : null;
}

/** A series that says nothing of its markers has them where its type does. */
function hasMarkers(type: string, style: string): boolean {
  if (style !== "Automatic") return style !== "None";
  return /^(LineMarkers|XYScatter(?!.*NoMarkers))/.test(type);
}

function seriesName(workbook: Workbook, series: ChartSeries, index: number): string {
  const fromCell = series.nameFormula ? readTexts(workbook, series.nameFormula)[0] : undefined;
  return fromCell || series.name || `系列${index + 1}`;
}

function readNumbers(
  workbook: Workbook,
  reference: string,
): { values: (number | null)[]; numberFormat: string } {
  const values: (number | null)[] = [];
  let numberFormat = "General";
  visit(workbook, reference, (sheet, row, column) => {
    const value = sheet.value(row, column);
    if (values.length === 0) numberFormat = sheet.style(row, column).numberFormat;
    values.push(typeof value === "number" ? value : null);
  });
  return { values, numberFormat };
}

function readTexts(workbook: Workbook, reference: string): string[] {
  const texts: string[] = [];
  visit(workbook, reference, (sheet, row, column) => texts.push(cellText(sheet, row, column)?.text ?? ""));
  return texts;
}

/** Charts leave out rows and columns that are hidden, as Excel's do. */
function visit(
  workbook: Workbook,
  reference: string,
  cell: (sheet: Workbook["activeSheet"], row: number, column: number) => void,
): void {
  let parsed: ReturnType<typeof parseAddress>;
  try {
    parsed = parseAddress(reference.replace(/^=/, ""));
  } catch {
    return;
  }
  const sheet = parsed.sheet === null ? workbook.activeSheet : workbook.findSheet(parsed.sheet);
  const used = sheet?.usedArea();
  const at = used && intersection(used, parsed.area);
  if (!sheet || !at) return;
  for (let row = at.top; row <= at.bottom; row++)
    for (let column = at.left; column <= at.right; column++)
      if (!sheet.rows.get(row)?.hidden && !sheet.columns.get(column)?.hidden) cell(sheet, row, column);
}
