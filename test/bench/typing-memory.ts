import { typeColumns } from "./typing";
import { knownColumns } from "./typing-cells";

/** Run by itself with --expose-gc: prints the heap that a raw grid takes, and that its typed columns take beside it. */
const [rowCount] = process.argv.slice(2).map(Number);
const collect = globalThis.gc;
if (collect === undefined) throw new Error("needs --expose-gc");

const kinds = knownColumns(1).map(({ type }) => ({ type }));
let json = gridJson();
const before = heap();
const rows = JSON.parse(json) as string[][];
const afterRows = heap();
const typed = typeColumns(rows, kinds);
const afterTyped = heap();
json = "";
console.log(
  JSON.stringify({
    rawBytes: afterRows - before,
    typedBytes: afterTyped - afterRows,
    kept: [rows, typed, json].length,
  }),
);

function gridJson(): string {
  const columns = knownColumns(rowCount);
  return JSON.stringify(columns[0].texts.map((_, row) => columns.map(({ texts }) => texts[row])));
}

function heap(): number {
  for (let i = 0; i < 4; i += 1) collect?.();
  return process.memoryUsage().heapUsed;
}
