import type { TypedCountermeasure, Verdict } from "./countermeasure";
import { isoFromSerial, serialFromIso } from "../values/serial-date";
import { cellText, tidyText } from "../values/text";
import type { CellValue } from "../../workbook/grid";

/** A row of the 问题点解析对策表, with what its formulas show of it. */
export interface JudgedCountermeasure extends TypedCountermeasure {
  readonly verdict: Verdict | null;
}

/** What became of a countermeasure over all the times it was used against a cause. */
export interface ProvenMeasure {
  readonly measure: string;
  readonly used: number;
  readonly worked: number;
  readonly failed: number;
}

/** What was done against a cause here before, what worked most often first. */
export type ProvenMeasures = (cause: string) => readonly ProvenMeasure[];

/** The countermeasures of a workbook by their causes; letter case and blanks make no difference. */
export function provenMeasures(rows: readonly JudgedCountermeasure[]): ProvenMeasures {
  return (cause) => {
    const found = new Map<string, ProvenMeasure>();
    for (const row of rows) {
      const measure = cellText(row.measure);
      if (measure === "" || fold(row.cause) !== fold(cause)) continue;
      const key = fold(measure);
      const before = found.get(key) ?? { measure, used: 0, worked: 0, failed: 0 };
      found.set(key, {
        ...before,
        used: before.used + 1,
        worked: before.worked + Number(row.verdict === "worked"),
        failed: before.failed + Number(row.verdict === "failed"),
      });
    }
    return [...found.values()].sort((a, b) => b.worked - a.worked || a.failed - b.failed || b.used - a.used);
  };
}

/** When a problem was found before, and what was made of it then. */
export interface LastTime {
  /** ISO day. */
  readonly day: string;
  readonly causes: readonly string[];
  readonly measures: readonly string[];
}

/**
 * The last time one of these problems was found ahead of a day, at most so many days before; null where it was not.
 * `titles` are what the problem is called, `day` an ISO day; days of rows are serial numbers since 1900.
 */
export function lastTimeOf(
  rows: readonly JudgedCountermeasure[],
  titles: readonly string[],
  day: string,
  within: number,
): LastTime | null {
  const now = serialFromIso(day);
  if (now === null) return null;
  const names = titles.map(fold);
  const earlier = rows.filter(
    ({ problem, found }) =>
      typeof found === "number" && found < now && found >= now - within && names.includes(fold(problem)),
  );
  const last = Math.max(...earlier.map(({ found }) => Number(found)));
  if (!Number.isFinite(last)) return null;
  const then = earlier.filter(({ found }) => found === last);
  const texts = (of: (row: JudgedCountermeasure) => CellValue): readonly string[] => [
    ...new Set(then.map((row) => cellText(of(row))).filter((text) => text !== "")),
  ];
  return {
    day: isoFromSerial(Math.floor(last)) ?? "",
    causes: texts(({ cause }) => cause),
    measures: texts(({ measure }) => measure),
  };
}

function fold(cell: CellValue): string {
  return tidyText(cellText(cell)).toLowerCase();
}
