import type { PeriodGap, PeriodStep, TablePeriod } from "./period";
import type { CleanTable } from "../clean/clean-table";
import { issue } from "../issue";
import type { Issue } from "../issue";

/** Gaps told one by one, the longest; the rest as one. */
const MOST = 5;
/** A table that is no series by its kind has gaps only where it is otherwise nearly complete. */
const NEARLY_COMPLETE = 0.8;
const ENOUGH_STEPS = 7;

/**
 * The days, weeks or months missing in a table that is a series. Issues: "date-gap", "week-gap", "month-gap" in
 * order of time, "more-gaps" for what goes beyond the five longest.
 */
export function gapFindings(table: CleanTable, period: TablePeriod): readonly Issue[] {
  const { gaps, step, filled } = period;
  if (step === null || gaps.length === 0) return [];
  const series = ["daily", "weekly", "monthly"].includes(table.kind);
  if (!series && (filled < NEARLY_COMPLETE || distinctSteps(period) < ENOUGH_STEPS)) return [];
  const longest = [...gaps].sort((a, b) => b.missing - a.missing).slice(0, MOST);
  const told = gaps.filter((gap) => longest.includes(gap)).map((gap) => tell(table, step, gap));
  const rest = gaps.filter((gap) => !longest.includes(gap));
  if (rest.length === 0) return told;
  const missing = rest.reduce((sum, gap) => sum + gap.missing, 0);
  return [...told, issue("more-gaps", { sheet: table.sheet }, { count: rest.length, missing })];
}

function distinctSteps({ gaps, filled }: TablePeriod): number {
  const missing = gaps.reduce((sum, gap) => sum + gap.missing, 0);
  return filled === 1 ? Infinity : Math.round((missing * filled) / (1 - filled));
}

function tell(table: CleanTable, step: PeriodStep, { from, to, missing }: PeriodGap): Issue {
  const at = { sheet: table.sheet };
  if (step === "day") return issue("date-gap", at, { from, to, days: missing });
  if (step === "week") return issue("week-gap", at, { from, to, weeks: missing });
  return issue("month-gap", at, { fromMonth: from.slice(0, 7), toMonth: to.slice(0, 7), months: missing });
}
