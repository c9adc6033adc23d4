import { isWhole } from "./funnel-side";
import type { FunnelSource } from "./funnel-source";

/**
 * Whether some figures are in the total but in no segment: those of a segment's day that lacks a step, on a day that has
 * all steps when the segments are taken together.
 */
export function hasPartOfNone({ rows }: FunnelSource): boolean {
  const wholeDays = new Set(rows.filter((row) => row.segment === null && isWhole(row)).map(({ day }) => day));
  return rows.some(
    (row) =>
      row.segment !== null &&
      !isWhole(row) &&
      wholeDays.has(row.day) &&
      row.counts.some((count) => count !== null && count !== 0),
  );
}
