import { unitOf } from "./quotient";
import type { TrustedColumn } from "./trusted-columns";
import { fieldOf } from "../fields/index";

/** The sums of a column over any run of its rows, each asked for at no cost. */
export interface RunningSums {
  readonly column: TrustedColumn;
  /** Sum over [from, to), and how many figures it has. */
  readonly over: (from: number, to: number) => { readonly sum: number; readonly count: number };
  /** How far a stated total may be from the sum of so many rounded figures. */
  readonly slack: (count: number, stated: number) => number;
}

/** Adds up a column from its first row on. */
export function runningSums(column: TrustedColumn): RunningSums {
  const { values } = column;
  const sums = new Float64Array(values.length + 1);
  const counts = new Int32Array(values.length + 1);
  let unit = 1;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i];
    const figure = typeof value === "number" ? value : 0;
    sums[i + 1] = sums[i] + figure;
    counts[i + 1] = counts[i] + (typeof value === "number" ? 1 : 0);
    if (unit > 1e-6 && !Number.isInteger(figure)) unit = Math.min(unit, unitOf(figure));
  }
  const counted = fieldOf(column.field).unit === "count" && unit === 1;
  return {
    column,
    over: (from, to) => ({ sum: sums[to] - sums[from], count: counts[to] - counts[from] }),
    slack: (count, stated) =>
      // Rounding errors of many rows partly cancel out; whole counts have none.
      counted ? 1e-6 : 0.51 * unitOf(stated) + unit * Math.sqrt(count) + 1e-9 * Math.abs(stated),
  };
}
