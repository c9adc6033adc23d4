import type { Issue, IssueCode } from "../core/issue";

/** What keeps a template from being made, from what is nearly there to what is another kind of table altogether. */
const NEAREST_FIRST: readonly IssueCode[] = [
  "rules-heading-missing",
  "two-dates-same-day",
  "no-measure",
  "missing-field",
  "wrong-kind",
];

/**
 * The one obstacle to tell where nothing could be made: that of the table that came closest, the first of equals.
 * Undefined where none of the issues is an obstacle.
 */
export function closestObstacle(issues: readonly Issue[]): Issue | undefined {
  for (const code of NEAREST_FIRST) {
    const found = issues.find((each) => each.code === code);
    if (found) return found;
  }
  return undefined;
}
