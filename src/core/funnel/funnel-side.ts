import type { FunnelPlace, FunnelRow } from "./funnel-source";
import type { DaySpan } from "../attribution/period-pair";
import { isoFromSerial, serialFromIso } from "../values/serial-date";

/** Sums over the rows with a figure for each step. */
export interface FunnelSide {
  /** First step to last; null where no row has all of them. */
  readonly counts: readonly number[] | null;
  /** Null where none of those rows says. */
  readonly amount: number | null;
  /** Rows (days) that count. */
  readonly rows: number;
  /** Rows that lack a step and so count for none, and the first days of them. */
  readonly leftOut: { readonly count: number; readonly first: readonly string[] };
  /** For each step but the first: the rows in which it is larger than the one before. */
  readonly exceeding: readonly number[];
}

/** Days by which it is known how far rates vary, where the period itself is shorter. */
export const NOISE_DAYS = 28;
/** Earlier periods of the same length that a rate is held against. */
export const EARLIER_PERIODS = 4;
/** Days named one by one; further ones are counted. */
const MOST_NAMED = 3;

/** Rows of one place, in the order of the source. */
export function rowsAt(rows: readonly FunnelRow[], { span, segment }: FunnelPlace): readonly FunnelRow[] {
  return rows.filter(
    (row) =>
      row.segment === segment &&
      (span === null || (row.day !== null && row.day >= span.from && row.day <= span.to)),
  );
}

/** Whether a row has a count of 0 or more for each step; one that lacks a step would bend the rate of the next. */
export function isWhole({ counts }: FunnelRow): boolean {
  return counts.every((count) => count !== null && count >= 0);
}

/** Adds up the rows of a place. */
export function sumSide(rows: readonly FunnelRow[]): FunnelSide {
  const steps = rows[0]?.counts.length ?? 0;
  const sums = new Array<number>(steps).fill(0);
  const exceeding = new Array<number>(Math.max(0, steps - 1)).fill(0);
  const first: string[] = [];
  let [whole, lacking] = [0, 0];
  let amount: number | null = null;
  for (const row of rows) {
    if (!isWhole(row)) {
      lacking += 1;
      if (lacking <= MOST_NAMED && row.day !== null) first.push(row.day);
      continue;
    }
    whole += 1;
    if (row.amount !== null) amount = (amount ?? 0) + row.amount;
    let previous = Infinity;
    for (let step = 0; step < steps; step += 1) {
      const count = row.counts[step] ?? 0;
      sums[step] += count;
      if (count > previous) exceeding[step - 1] += 1;
      previous = count;
    }
  }
  return {
    counts: whole === 0 ? null : sums,
    amount,
    rows: whole,
    leftOut: { count: lacking, first },
    exceeding,
  };
}

/** The days by which it is known how far rates vary: those of the period, and where it is short some before it. */
export function noiseSpan({ from, to }: DaySpan): DaySpan {
  const last = serialFromIso(to);
  const first = last === null ? null : isoFromSerial(last - NOISE_DAYS + 1);
  return first === null || first > from ? { from, to } : { from: first, to };
}
