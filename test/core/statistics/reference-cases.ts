import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Side } from "../../../src/core/statistics/intervals";

/** One case of test/statistics-reference/make.py: what was given, and what SciPy and statsmodels make of it. */
export interface ReferenceCase {
  readonly a: Side;
  readonly b: Side;
  readonly level: number;
  readonly df: number | null;
  readonly low: number;
  readonly high: number;
  readonly differenceLow: number;
  readonly differenceHigh: number;
  /** Null where neither side or both sides wholly succeeded. */
  readonly z: number | null;
  readonly chance: number | null;
}

/** The lines of a reference file. */
export function referenceLines(name: string): readonly string[] {
  const file = join(__dirname, "..", "..", "statistics-reference", name);
  return gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n");
}

/** All 10,000 cases. */
export function referenceCases(): readonly ReferenceCase[] {
  return referenceLines("cases.csv.gz").map((line) => {
    const fields = line.split(",");
    const [xA, nA, spreadA, xB, nB, spreadB, level] = fields.map(Number);
    const [low, high, differenceLow, differenceHigh] = fields.slice(8).map(Number);
    const known = (text: string): number | null => (text === "" ? null : Number(text));
    const df = known(fields[7]);
    return {
      a: { successes: xA, trials: nA, spread: spreadA, df },
      b: { successes: xB, trials: nB, spread: spreadB, df },
      level,
      df,
      low,
      high,
      differenceLow,
      differenceHigh,
      z: known(fields[12]),
      chance: known(fields[13]),
    };
  });
}
