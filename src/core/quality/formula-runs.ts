import { AGREES, DIFFERS } from "./quotient";

/** Rows one after another in which a column is worked out the same way; places in the table's rows. */
export interface FormulaRun {
  /** Place in the list of ways; null where the column follows none of them. */
  readonly way: number | null;
  readonly from: number;
  readonly to: number;
}

/** What it costs to say that a column changed its formula, in rows that differ: four such rows pay for it. */
const CHANGE = 3.5;
/** A row that differs from every way, in a run that follows none; and one that agrees with a way all the same. */
const NONE_DIFFERS = 0.2;
const NONE_AGREES = 0.8;
/** With so few rows that differ, and so many that agree, no change of formula can pay. */
const FEW_DIFFER = 3;
const ENOUGH_AGREE = 5;

/**
 * Splits a column into the fewest runs that explain its rows: for each row and way, whether they agree.
 *
 * Takes: for each way, UNKNOWN, AGREES or DIFFERS by row. Gives: runs from the first row to the last. A single row
 * that differs is no change of formula; four in a row at the end are. A change stands at the first row that differs
 * from the earlier way. No runs for no rows.
 * Example: ten rows equal to A, then ten equal to B -> A from 0 to 9, B from 10 to 19.
 */
export function formulaRuns(held: readonly Uint8Array[]): readonly FormulaRun[] {
  const rows = held[0]?.length ?? 0;
  if (rows === 0) return [];
  const only = wholeWay(held);
  if (only !== null) return [{ way: only, from: 0, to: rows - 1 }];
  const none = held.length;
  const cameFrom = held.concat(new Uint8Array(rows)).map(() => new Uint8Array(rows));
  let costs = new Float64Array(none + 1);
  let next = new Float64Array(none + 1);
  for (let row = 0; row < rows; row += 1) {
    const cheapest = indexOfLeast(costs);
    let [agreed, differed] = [false, false];
    for (let way = 0; way <= none; way += 1) {
      // On a tie the change comes now: as late as possible, which is the first row that tells the two apart.
      const changes = row > 0 && way !== cheapest && costs[cheapest] + CHANGE <= costs[way];
      cameFrom[way][row] = changes ? cheapest : way;
      next[way] = changes ? costs[cheapest] + CHANGE : costs[way];
      if (way === none) continue;
      if (held[way][row] === AGREES) agreed = true;
      if (held[way][row] === DIFFERS) {
        differed = true;
        next[way] += 1;
      }
    }
    next[none] += agreed ? NONE_AGREES : differed ? NONE_DIFFERS : 0;
    [costs, next] = [next, costs];
  }
  return readBack(cameFrom, indexOfLeast(costs), none);
}

/** The way a column follows but for a few single cells, as most columns do; null where there is none. */
function wholeWay(held: readonly Uint8Array[]): number | null {
  let [best, fewest] = [-1, FEW_DIFFER + 1];
  held.forEach((rows, way) => {
    let [agreed, differed] = [0, 0];
    for (const row of rows) {
      if (row === AGREES) agreed += 1;
      else if (row === DIFFERS) differed += 1;
    }
    if (differed < fewest && agreed >= ENOUGH_AGREE) [best, fewest] = [way, differed];
  });
  return best === -1 ? null : best;
}

function readBack(cameFrom: readonly Uint8Array[], last: number, none: number): readonly FormulaRun[] {
  const runs: FormulaRun[] = [];
  let [way, to] = [last, cameFrom[0].length - 1];
  for (let row = to; row >= 0; row -= 1) {
    const before = row === 0 ? -1 : cameFrom[way][row];
    if (before === way) continue;
    runs.push({ way: way === none ? null : way, from: row, to });
    to = row - 1;
    way = before;
  }
  return runs.reverse();
}

function indexOfLeast(costs: Float64Array): number {
  let least = 0;
  for (let i = 1; i < costs.length; i += 1) if (costs[i] < costs[least]) least = i;
  return least;
}
