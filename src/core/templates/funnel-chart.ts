import type { FunnelSheet } from "./funnel-sheet";
import type { FunnelSource } from "../funnel/funnel-source";
import type { ChartPlan } from "../../workbook/plan";

/** Cells the chart covers. */
const [CHART_ROWS, CHART_COLUMNS] = [16, 9];
/** A step of so few of the one before makes bars of all further steps too thin to see. */
const TOO_THIN = 0.08;
/** Steps a chart draws at least. */
const FEWEST_DRAWN = 3;

/** The funnel as bars in the middle, each with as much room at its left as at its right. */
export function funnelChart({ words, table, skipped, source }: FunnelSheet, row: number): ChartPlan {
  const { behind } = words;
  return {
    name: words.chart,
    kind: "funnel",
    title: skipped === 0 ? words.chart : words.chartFrom(source.steps[skipped].heading),
    table,
    categoryColumn: words.step,
    skippedRows: skipped,
    series: [
      { column: behind.padding, name: behind.padding, axis: "primary" },
      { column: behind.drawn, name: words.count, axis: "primary" },
      { column: behind.drawnLeak, name: words.leak, axis: "primary" },
      { column: behind.padding, name: `${behind.padding} 2`, axis: "primary" },
    ],
    from: { row, column: 1 },
    to: { row: row + CHART_ROWS, column: CHART_COLUMNS },
    categoryFormat: "@",
  };
}

/**
 * Steps at the top that the chart leaves out: those ahead of a step of so few of the one before that all further bars
 * would be too thin to see, as long as three are left.
 */
export function skippedSteps({ rows, steps }: FunnelSource): number {
  const totals = steps.map((_, step) =>
    rows.reduce((sum, { counts, segment }) => sum + (segment === null ? (counts[step] ?? 0) : 0), 0),
  );
  const thin = totals.map((total, step) => step > 0 && total < TOO_THIN * totals[step - 1]);
  const last = thin.slice(0, steps.length - FEWEST_DRAWN + 1).lastIndexOf(true);
  return Math.max(0, last);
}
