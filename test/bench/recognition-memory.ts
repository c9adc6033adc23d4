import { cleanTable } from "../../src/core/clean/clean-grid-table";
import { recogniseGrid } from "../../src/core/recognise/recognise-grid";
import { longGrid } from "./long-grid";

/** Run by itself with --expose-gc: prints the heap a raw grid takes, and what is understood of it takes beside it. */
const collect = globalThis.gc;
if (collect === undefined) throw new Error("needs --expose-gc");

// Lists of aliases and the like are there before the first sheet is.
understand(longGrid(100));
const before = heap();
const grid = longGrid(Number(process.argv[2]));
const withGrid = heap();
const understood = understand(grid);
const withBoth = heap();
console.log(
  JSON.stringify({
    rawBytes: withGrid - before,
    understoodBytes: withBoth - withGrid,
    kept: [grid, understood].length,
  }),
);

function understand(sheet: ReturnType<typeof longGrid>) {
  const recognised = recogniseGrid(sheet);
  return { recognised, clean: recognised.tables.map((table) => cleanTable(sheet, table)) };
}

function heap(): number {
  for (let i = 0; i < 4; i += 1) collect?.();
  return process.memoryUsage().heapUsed;
}
