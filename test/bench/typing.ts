import { execFileSync } from "node:child_process";
import { autoType } from "d3-dsv";
import { cleanColumn } from "../../src/core/clean/clean-column";
import type { CleanedColumn } from "../../src/core/clean/clean-column";
import { dateCleaner } from "../../src/core/clean/clean-date";
import { cleanNumber } from "../../src/core/clean/clean-number";
import { dateContextOf } from "../../src/core/clean/date-context";
import { remembered } from "../../src/core/clean/remembered";
import { takeColumns } from "../../src/core/clean/take-columns";
import { knownColumns, YEAR } from "./typing-cells";
import type { KnownColumn } from "./typing-cells";

/** Times in milliseconds for the same cells, medians of the rounds. */
export interface TypingComparison {
  readonly cells: number;
  readonly ours: number;
  readonly autoType: number;
  readonly bare: number;
  /** Cells that autoType has right; ours are all right, or the comparison fails. */
  readonly autoTypeRight: number;
  /** Bytes of heap: the raw grid, and the typed columns with the account of their changes. */
  readonly rawBytes: number;
  readonly typedBytes: number;
}

type Rows = readonly (readonly string[])[];
type Objects = Record<string, string>[];

/**
 * Types that many text cells of all kinds, and in turn with it runs d3-dsv's autoType and a bare pass over the
 * characters on the same cells. The texts come out of JSON as they do from Excel.
 */
export function compareTyping(cells = 1_000_000, rounds = 15): TypingComparison {
  const columns = knownColumns(Math.ceil(cells / 23));
  const rowsJson = JSON.stringify(columns[0].texts.map((_, row) => columns.map(({ texts }) => texts[row])));
  const objectsJson = JSON.stringify(
    columns[0].texts.map((_, row) =>
      Object.fromEntries(columns.map(({ header, texts }) => [header, texts[row]])),
    ),
  );
  const times: { ours: number; autoType: number; bare: number }[] = [];
  let right = 0;
  for (let round = 0; round < rounds; round += 1) {
    const rows = JSON.parse(rowsJson) as Rows;
    const bare = timed(() => sumOfCodes(rows));
    const ours = timed(() => typeColumns(rows, columns));
    const objects = JSON.parse(objectsJson) as Objects;
    const theirs = timed(
      () => objects.map((object) => autoType(object)) as unknown as Record<string, unknown>[],
    );
    times.push({ ours: ours.milliseconds, autoType: theirs.milliseconds, bare: bare.milliseconds });
    if (round > 0) continue;
    checkAll(columns, ours.value);
    right = countRight(columns, theirs.value);
  }
  const median = (pick: (each: (typeof times)[number]) => number): number =>
    times.map(pick).sort((a, b) => a - b)[Math.floor(rounds / 2)];
  const memory = execFileSync(
    process.execPath,
    ["--expose-gc", "--import", "tsx", "test/bench/typing-memory.ts", String(columns[0].texts.length)],
    { encoding: "utf8" },
  );
  return {
    cells: columns.length * columns[0].texts.length,
    ours: median(({ ours }) => ours),
    autoType: median(({ autoType: theirs }) => theirs),
    bare: median(({ bare }) => bare),
    autoTypeRight: right,
    ...(JSON.parse(memory) as { rawBytes: number; typedBytes: number }),
  };
}

/** What cleaning a table does once the types of its columns are known: one typed column for each. */
export function typeColumns(
  rows: Rows,
  columns: readonly Pick<KnownColumn, "type">[],
): readonly CleanedColumn[] {
  const cells = takeColumns(
    rows,
    columns.map((_, place) => place),
  );
  return columns.map(({ type }, i) =>
    cleanColumn(
      cells[i],
      type === "date" ? dateCleaner(dateContextOf(cells[i], [YEAR])) : remembered(cleanNumber),
    ),
  );
}

function sumOfCodes(rows: Rows): number {
  let sum = 0;
  for (const row of rows)
    for (const text of row) for (let i = 0; i < text.length; i += 1) sum += text.charCodeAt(i);
  return sum;
}

function checkAll(columns: readonly KnownColumn[], cleaned: readonly CleanedColumn[]): void {
  columns.forEach(({ header, texts, answers }, place) =>
    answers.forEach((answer, row) => {
      const { values, changed } = cleaned[place];
      if (values[row] !== answer || changed?.codes[row] === null)
        throw new Error(`${header} row ${row}: ${texts[row]} is ${answer}, read as ${values[row]}`);
    }),
  );
}

function countRight(columns: readonly KnownColumn[], objects: readonly Record<string, unknown>[]): number {
  let right = 0;
  for (const { header, answers } of columns)
    answers.forEach((answer, row) => {
      const value = objects[row][header];
      if (value === answer) right += 1;
      else if (value instanceof Date && typeof answer === "string" && !Number.isNaN(value.getTime()))
        right += value.toISOString().startsWith(answer) ? 1 : 0;
    });
  return right;
}

function timed<T>(run: () => T): { readonly milliseconds: number; readonly value: T } {
  const started = performance.now();
  const value = run();
  return { milliseconds: performance.now() - started, value };
}
