import { funnelBlock } from "../../src/functions/funnel";
import { provideRuntime } from "../functions/excel-runtime";

/** Times in milliseconds over the same cells, medians of the rounds. */
export interface FunnelFunctionComparison {
  readonly rows: number;
  readonly steps: number;
  readonly segments: number;
  readonly ours: number;
  readonly bare: number;
}

type Cells = readonly (readonly (string | number)[])[];

const STEPS = 6;
const SEGMENTS = 8;

/**
 * OPS.FUNNEL over that many rows by segment and, in turn with it, a bare pass that adds the same cells up by segment
 * and nothing else. Half of the counts are texts such as "1,234", as exports have them; the cells come out of JSON as
 * they do from Excel.
 */
export function compareFunnelFunction(rows = 10_000, rounds = 31): FunnelFunctionComparison {
  provideRuntime("zh-CN");
  const json = JSON.stringify({ counts: counts(rows), segments: segments(rows) });
  const times: { ours: number; bare: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const forOurs = JSON.parse(json) as { counts: Cells; segments: Cells };
    const forBare = JSON.parse(json) as typeof forOurs;
    const start = performance.now();
    const block = funnelBlock(forOurs.counts, null, null, forOurs.segments);
    const between = performance.now();
    const sums = addUp(forBare.counts, forBare.segments);
    times.push({ ours: between - start, bare: performance.now() - between });
    const found = block.slice(1).map((row) => row[2]);
    if (JSON.stringify(found) !== JSON.stringify([...sums.values()].flat())) throw new Error("other sums");
  }
  const median = (pick: (each: (typeof times)[number]) => number): number =>
    times.map(pick).sort((a, b) => a - b)[Math.floor(rounds / 2)];
  return {
    rows,
    steps: STEPS,
    segments: SEGMENTS,
    ours: median(({ ours }) => ours),
    bare: median(({ bare }) => bare),
  };
}

function counts(rows: number): Cells {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: STEPS }, (_unused, step) => {
      const count = Math.round((9000 + ((row * 37) % 2111)) / 2.2 ** step);
      return (row + step) % 2 === 0 ? count.toLocaleString("en-US") : count;
    }),
  );
}

function segments(rows: number): Cells {
  return Array.from({ length: rows }, (_, row) => [`渠道${(row * 7) % SEGMENTS}`]);
}

function addUp(cells: Cells, names: Cells): ReadonlyMap<string | number, number[]> {
  const sums = new Map<string | number, number[]>();
  for (let row = 0; row < cells.length; row += 1) {
    const name = names[row][0];
    let sum = sums.get(name);
    if (sum === undefined) sums.set(name, (sum = new Array<number>(STEPS).fill(0)));
    for (let step = 0; step < STEPS; step += 1) {
      const cell = cells[row][step];
      sum[step] += typeof cell === "number" ? cell : Number(cell.replaceAll(",", ""));
    }
  }
  return sums;
}
