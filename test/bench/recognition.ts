import { execFileSync } from "node:child_process";
import { cleanTable } from "../../src/core/clean/clean-grid-table";
import { recogniseGrid } from "../../src/core/recognise/recognise-grid";
import { longGrid } from "./long-grid";

/** Times in milliseconds over one sheet, medians of the rounds; bytes of heap. */
export interface RecognitionComparison {
  readonly rows: number;
  readonly columns: number;
  readonly recognise: number;
  readonly clean: number;
  readonly rawBytes: number;
  readonly understoodBytes: number;
}

/** Recognises a long sheet of texts and, in turn with it, types its cells. */
export function compareRecognition(rows = 100_000, rounds = 5): RecognitionComparison {
  const grid = longGrid(rows);
  const times: { recognise: number; clean: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const [table] = recogniseGrid(grid).tables;
    const between = performance.now();
    const { value } = cleanTable(grid, table);
    times.push({ recognise: between - start, clean: performance.now() - between });
    if (value.sourceRows.length !== rows) throw new Error(`${value.sourceRows.length} rows of ${rows}`);
    const open = value.columns.filter(({ field }) => field === null);
    if (open.length > 0) throw new Error(`not recognised: ${open.map(({ header }) => header).join()}`);
  }
  const median = (pick: (each: (typeof times)[number]) => number): number =>
    times.map(pick).sort((a, b) => a - b)[Math.floor(rounds / 2)];
  const memory = execFileSync(
    process.execPath,
    ["--expose-gc", "--import", "tsx", "test/bench/recognition-memory.ts", String(rows)],
    { encoding: "utf8" },
  );
  return {
    rows,
    columns: grid.rows[0].length,
    recognise: median(({ recognise }) => recognise),
    clean: median(({ clean }) => clean),
    ...(JSON.parse(memory) as { rawBytes: number; understoodBytes: number }),
  };
}
