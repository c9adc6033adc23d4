import type { SourceColumn } from "./daily-columns";
import { MAIN_MEASURES } from "../model/main-measures";
import type { ChartSeriesPlan } from "../../workbook/plan";

/** Most lines in the chart. */
const MOST_SERIES = 3;

/** Two lines whose sizes differ by more than this share no axis. */
const AXIS_RATIO = 10;

/**
 * The lines of the daily chart: up to three core measures that are there, else the first columns of figures.
 * Measures much smaller or larger than the first go to the second axis; one that fits neither axis is left out for
 * the next.
 */
export function chartSeries(columns: readonly SourceColumn[]): readonly ChartSeriesPlan[] {
  const figures = columns.filter(({ source }) => source.type === "number");
  const core = MAIN_MEASURES.flatMap((field) =>
    figures.filter((column) => column.field === field).slice(0, 1),
  );
  const candidates = core.length > 0 ? core : figures;
  const sizes: Record<"primary" | "secondary", number | null> = { primary: null, secondary: null };
  const series: ChartSeriesPlan[] = [];
  for (const column of candidates) {
    if (series.length === MOST_SERIES) break;
    const size = largest(column);
    if (size === 0) continue;
    const axis = (["primary", "secondary"] as const).find((name) => {
      const held = sizes[name];
      return held === null || (size / held <= AXIS_RATIO && held / size <= AXIS_RATIO);
    });
    if (axis === undefined) continue;
    sizes[axis] ??= size;
    series.push({ column: column.label, name: column.label, axis });
  }
  return series;
}

function largest(column: SourceColumn): number {
  let most = 0;
  for (const value of column.values) if (typeof value === "number") most = Math.max(most, Math.abs(value));
  return most;
}
