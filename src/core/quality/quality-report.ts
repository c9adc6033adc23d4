import { currencyFindings } from "./currency-findings";
import { gapFindings } from "./gap-findings";
import { partFindings } from "./part-findings";
import { periodOf } from "./period";
import type { PeriodGap, PeriodStep } from "./period";
import { rangeFindings } from "./range-findings";
import { ratioFindings } from "./ratio-findings";
import type { FollowedRatio } from "./ratio-findings";
import { repeatedFindings } from "./repeated-findings";
import type { Duplicates } from "./repeated-findings";
import { totalFindings } from "./total-findings";
import { undatedFindings } from "./undated-findings";
import type { CleanColumn, CleanTable } from "../clean/clean-table";
import { severityOf } from "../issue";
import type { Issue, IssueCode, Severity, WithIssues } from "../issue";
import type { RecognisedTable } from "../recognise/recognised-sheet";
import type { Grid } from "../../workbook/grid";

/** How far the figures of a table can be relied on. */
export interface QualityReport {
  /** Rows of data. */
  readonly rows: number;
  /** First and last day by the table's column of dates; null without one. */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** How far apart the dates are; null without dates, or where they keep no step. */
  readonly step: PeriodStep | null;
  /** What is missing between the first and the last date, in order of time; all of it, however much. */
  readonly gaps: readonly PeriodGap[];
  readonly duplicates: Duplicates;
  /** What to look at before relying on the figures, the worst first: found here, or left doubtful by cleaning. */
  readonly findings: readonly Issue[];
}

/** What recognising and cleaning doubted about figures and dates; the rest of what they say is no fault of the data. */
const DOUBTS: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "unknown-word-in-number-column",
  "unreadable-date",
  "error-value",
  "ambiguous-date-order",
  "year-from-context",
  "bound-from-text",
]);

const ORDER: Readonly<Record<Severity, number>> = { blocking: 0, warning: 1, information: 2 };

/**
 * Says what an operator should know before relying on a cleaned table: the time it covers and what is missing in it,
 * rows that are there twice, and figures that cannot be true together.
 *
 * Takes: the sheet (for the totals that were left out of the data), what was recognised in it, and what cleaning
 * made of it. Looks at every row once for each check. Never throws on data; says nothing where it cannot be certain.
 * Issues: those of the checks imported here, and the doubts of cleaning, each the very same object, so that whoever
 * shows both lists can tell.
 * Example: 30 days with 5 March twice -> rows 31, step "day", no gaps, duplicates { equal: 0, conflicting: 1 }, and
 * "duplicate-key" at the row of the second one.
 */
export function reportQuality(
  grid: Grid,
  recognised: RecognisedTable,
  cleaned: WithIssues<CleanTable>,
): QualityReport {
  const table = cleaned.value;
  const period = periodOf(table);
  const repeated = repeatedFindings(table);
  const ratios = ratioFindings(table);
  const judgedRows = new Map<CleanColumn, Uint8Array>(
    ratios.ratios.map(({ column, judged }) => [column, judged]),
  );
  const findings = [
    ...repeated.issues,
    ...(period === null ? [] : [...gapFindings(table, period), ...undatedFindings(table, period)]),
    ...ratios.issues,
    ...partFindings(table),
    ...rangeFindings(table, (column, place) => judgedRows.get(column)?.[place] === 1),
    ...totalFindings(grid, recognised, table, ratios.ratios),
    ...currencyFindings(table),
    ...cleaned.issues.filter((each) => DOUBTS.has(each.code) && !isEmptyQuotient(each, ratios.ratios)),
  ];
  return {
    rows: table.sourceRows.length,
    period: period === null ? null : { from: period.from, to: period.to },
    step: period?.step ?? null,
    gaps: period?.gaps ?? [],
    duplicates: repeated.duplicates,
    findings: findings.sort((a, b) => ORDER[severityOf(a.code)] - ORDER[severityOf(b.code)]),
  };
}

/** A rate of a day without clicks is #DIV/0! in most sheets: that is no fault of the figures. */
function isEmptyQuotient({ code, at, params }: Issue, ratios: readonly FollowedRatio[]): boolean {
  return (
    code === "error-value" &&
    params.example === "#DIV/0!" &&
    ratios.some(({ column }) => column.index === at?.column)
  );
}
