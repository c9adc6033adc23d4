import type { AnalysedTable } from "./analyse";
import { severityOf } from "../core/issue";
import type { Issue, Severity } from "../core/issue";

const ORDER: Readonly<Record<Severity, number>> = { blocking: 0, warning: 1, information: 2 };

/**
 * Everything there is to say about a table, each thing once, the worst first: what keeps a template from being made,
 * what the quality report found, and what recognising and cleaning said.
 *
 * Left out is what another issue says better: a day that stands twice and blocks the daily report is not told again
 * as a repeated key, and a ratio whose rows were looked at one by one not again by its share of rows.
 */
export function remarksOf({ offers, quality, issues }: AnalysedTable): readonly Issue[] {
  const obstacles = offers.flatMap((offer) => offer.obstacles);
  const sameDay = obstacles.some(({ code }) => code === "two-dates-same-day");
  const findings = quality.findings.filter(({ code }) => !(sameDay && code === "duplicate-key"));
  const ratios = new Set(
    findings.filter(({ code }) => code.startsWith("ratio-")).map(({ at }) => at?.column),
  );
  const told = new Set(quality.findings);
  const others = issues.filter(
    (issue) =>
      !told.has(issue) && !(issue.code === "ratio-contradicts-inputs" && ratios.has(issue.at?.column)),
  );
  return [...obstacles, ...findings, ...others].sort(
    (a, b) => ORDER[severityOf(a.code)] - ORDER[severityOf(b.code)],
  );
}
