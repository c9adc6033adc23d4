import type { FunnelRow, FunnelSource } from "./funnel-source";
import { inOrder, nameOfTable, NOTHING_CHOSEN, readSource } from "./read-source";
import type { FunnelChoice } from "./read-source";
import type { CleanTable } from "../clean/clean-table";

/**
 * The funnels of a workbook, in the order of its tables.
 *
 * Tables of days with the same steps are one: sheets of days that follow one another, such as a sheet a month, are
 * one run of days; sheets of the same days, such as the two arms of a test or two shops, are segments beside one
 * another. A table that is divided already, or whose steps the operator chose, stays by itself.
 */
export function findSources(
  tables: readonly CleanTable[],
  choiceOf: (table: CleanTable) => FunnelChoice = () => NOTHING_CHOSEN,
): readonly FunnelSource[] {
  const groups = new Map<string, FunnelSource[]>();
  tables.forEach((table, i) => {
    const choice = choiceOf(table);
    const source = readSource(table, choice);
    if (source === null) return;
    const canJoin = source.span !== null && source.segments.length === 0 && choice === NOTHING_CHOSEN;
    const key = canJoin ? JSON.stringify([source.funnel, source.steps.map(({ field }) => field)]) : String(i);
    groups.set(key, [...(groups.get(key) ?? []), source]);
  });
  return [...groups.values()].map((sources) => (sources.length === 1 ? sources[0] : joined(sources)));
}

function joined(sources: readonly FunnelSource[]): FunnelSource {
  const [first] = sources;
  const days = sources.flatMap(({ rows }) => rows.map(({ day }) => day));
  const together = {
    ...first,
    tables: sources.flatMap(({ tables }) => tables),
    sheets: [...new Set(sources.flatMap(({ sheets }) => sheets))],
    dimensions: [],
    span: {
      from: sources.map(({ span }) => span?.from ?? "").reduce((a, b) => (a < b ? a : b)),
      to: sources.map(({ span }) => span?.to ?? "").reduce((a, b) => (a > b ? a : b)),
    },
  };
  const run = oneRun(sources, new Set(days).size);
  if (run !== null) return { ...together, rows: run };
  const size = ({ rows }: FunnelSource): number =>
    rows.reduce((sum, { counts }) => sum + (counts[0] ?? 0), 0);
  const ordered = [...sources].sort((a, b) => size(b) - size(a));
  return {
    ...together,
    dimension: { field: null, heading: "" },
    segments: distinct(ordered.map(({ tables: [table] }) => table)),
    rows: withTotals(
      ordered.flatMap(({ rows }, segment) => rows.map((row): FunnelRow => ({ ...row, segment }))),
    ),
  };
}

/** Fewer days than this share of the shorter sheet in common are the seam of two sheets that follow one another. */
const BESIDE = 0.5;

/**
 * The rows of sheets that follow one another, a day at the seam that stands in both with the same figures counted once;
 * null for sheets of the same days, and where such a day has two figures.
 */
function oneRun(sources: readonly FunnelSource[], days: number): readonly FunnelRow[] | null {
  const common = sources.reduce((sum, { rows }) => sum + rows.length, 0) - days;
  if (common > 0 && common >= BESIDE * Math.min(...sources.map(({ rows }) => rows.length))) return null;
  const byDay = new Map<string | null, FunnelRow>();
  for (const row of sources.flatMap(({ rows }) => rows)) {
    const there = byDay.get(row.day);
    if (there !== undefined && JSON.stringify(there) !== JSON.stringify(row)) return null;
    byDay.set(row.day, row);
  }
  return [...byDay.values()].sort(inOrder);
}

/** A name for each table; where two would be called the same, those of their sheets. */
function distinct(tables: readonly CleanTable[]): readonly string[] {
  const names = tables.map(nameOfTable);
  return new Set(names).size === names.length ? names : tables.map(({ sheet }) => sheet);
}

/** Each day of all segments together ahead of them. */
function withTotals(rows: readonly FunnelRow[]): readonly FunnelRow[] {
  const totals = new Map<string, FunnelRow>();
  const plus = (a: number | null, b: number | null): number | null =>
    a === null || b === null ? (a ?? b) : a + b;
  for (const row of rows) {
    const before = totals.get(row.day ?? "");
    totals.set(row.day ?? "", {
      day: row.day,
      segment: null,
      counts: row.counts.map((count, step) => plus(before?.counts[step] ?? null, count)),
      amount: plus(before?.amount ?? null, row.amount),
    });
  }
  return [...totals.values(), ...rows].sort(inOrder);
}
