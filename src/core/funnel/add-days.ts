import type { FunnelRow } from "./funnel-source";

/**
 * Adds up rows of one day, in the order of their first appearance, as a table of days is read: a step without a figure
 * in one row has that of the others. Rows without a day are left out.
 */
export function addDays(rows: readonly FunnelRow[]): readonly FunnelRow[] {
  const days = new Map<string, { day: string; segment: null; counts: (number | null)[]; amount: null }>();
  for (const { day, counts } of rows) {
    if (day === null) continue;
    const there = days.get(day);
    if (there === undefined) days.set(day, { day, segment: null, counts: [...counts], amount: null });
    else
      counts.forEach((count, step) => {
        if (count !== null) there.counts[step] = (there.counts[step] ?? 0) + count;
      });
  }
  return [...days.values()];
}
