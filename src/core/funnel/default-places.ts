import type { FunnelPlaces, FunnelSource } from "./funnel-source";
import type { DaySpan } from "../attribution/period-pair";
import { isoFromSerial, serialFromIso } from "../values/serial-date";

/** Days looked at where the sheet has twice as many; else the last with the one before. */
export const WEEK = 7;
/** What people call the arm of a test that is tried out. */
const TRIED = /test|实验|测试|新版|treatment|variant|b组/i;

/** Number of days a source is looked at in at first; null where it is looked at over all of its days, or has none. */
export function daysAtFirst(source: FunnelSource): number | null {
  if (source.span === null || isTest(source)) return null;
  const days = new Set(source.rows.map(({ day }) => day)).size;
  return days >= 2 * WEEK ? WEEK : 1;
}

/**
 * What is looked at where the operator has not said: the last seven days of all together with the seven before; of two
 * sheets of the same days one against the other over all of them; without days all together.
 */
export function defaultPlaces(source: FunnelSource): FunnelPlaces {
  const { span, segments } = source;
  if (isTest(source)) {
    const tried = Math.max(0, TRIED.test(segments[0]) ? 0 : 1);
    return { now: { span, segment: tried }, before: { span, segment: 1 - tried } };
  }
  const days = daysAtFirst(source);
  if (span === null || days === null) return { now: { span: null, segment: null }, before: null };
  const now = ending(span.to, days);
  const before = ending(dayBefore(now.from), days);
  return {
    now: { span: now, segment: null },
    before: before.from < span.from ? null : { span: before, segment: null },
  };
}

/** Two sheets of the same steps and days: what people lay beside each other to compare. */
export function isTest({ dimension, segments, span }: FunnelSource): boolean {
  return span !== null && dimension?.field === null && dimension.heading === "" && segments.length === 2;
}

function ending(to: string, days: number): DaySpan {
  const last = serialFromIso(to);
  return { from: (last === null ? null : isoFromSerial(last - days + 1)) ?? to, to };
}

function dayBefore(day: string): string {
  const serial = serialFromIso(day);
  return (serial === null ? null : isoFromSerial(serial - 1)) ?? day;
}
