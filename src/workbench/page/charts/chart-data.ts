import { intersection, parseAddress } from "../../model/address";
import type { Chart, ChartSeries } from "../../model/drawing";
import type { Workbook } from "../../model/workbook";
import { cellText } from "../grid/cell-text";

/** One series with the values its references hold now. */
export interface SeriesData {
  readonly name: string;
  readonly kind: "line" | "column";
  readonly secondary: boolean;
  readonly color: string;
  readonly lineWeight: number;
  readonly smooth: boolean;
  /** False for a bar that only pushes others aside. */
  readonly filled: boolean;
  readonly values: readonly (number | null)[];
  readonly numberFormat: string;
}

/** What a chart shows. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
  readonly stacked: boolean;
  readonly stackedToWhole: boolean;
}

/** Excel's own order of series colours (Office theme). */
const COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** Reads what a chart's references hold now; null for a chart type that is not drawn. */
export function chartData(workbook: Workbook, chart: Chart): ChartData | null {
  const kinds = chart.series.map((series) => seriesKind(series.type ?? chart.type));
  if (kinds.some((kind) => kind === null) || !seriesKind(chart.type)) return null;
  const first = chart.series[0];
  const read = chart.series.map((series) => readNumbers(workbook, series.values));
  const longest = Math.max(0, ...read.map((each) => each.values.length));
  const texts = first?.categories ? readTexts(workbook, first.categories, null) : [];
  return {
    categories: Array.from({ length: longest }, (_, i) => texts[i] ?? String(i + 1)),
    series: chart.series.map((series, i) => ({
      name: seriesName(workbook, series, i),
      kind: kinds[i] ?? "line",
      secondary: series.axisGroup === "Secondary",
      color: series.color ?? COLORS[i % COLORS.length] ?? "#4472C4",
      lineWeight: series.lineWeight ?? 2.25,
      smooth: series.smooth,
      filled: series.filled,
      values: read[i]?.values ?? [],
      numberFormat: read[i]?.numberFormat ?? "General",
    })),
    stacked: /Stacked/.test(chart.type),
    stackedToWhole: /Stacked100/.test(chart.type),
  };
}

function seriesKind(type: string): "line" | "column" | null {
  if (/^Line/.test(type)) return "line";
  if (/^Column/.test(type)) return "column";
  return null;
}

function seriesName(workbook: Workbook, series: ChartSeries, index: number): string {
  const fromCell = series.nameFormula ? readTexts(workbook, series.nameFormula, null)[0] : undefined;
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

function readTexts(workbook: Workbook, reference: string, otherwise: string | null): string[] {
  const texts: string[] = [];
  visit(workbook, reference, (sheet, row, column) =>
    texts.push(cellText(sheet, row, column)?.text ?? otherwise ?? ""),
  );
  return texts;
}

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
      if (!sheet.rows.get(row)?.hidden) cell(sheet, row, column);
}
