import type { Measured, Score } from "./measure";

/** The figures over several files. */
export interface Totals {
  readonly headers: number;
  readonly bounds: number;
  readonly kinds: number;
  readonly wrong: number;
  readonly open: number;
  readonly confident: number;
  readonly rows: number;
  readonly values: number;
}

/** Shares from 0 to 1 over all files: of tables, kinds, columns, rows and values. */
export function totalsOf(measured: readonly Measured[]): Totals {
  const share = (pick: (each: Measured) => Score): number => {
    const of = sum(measured.map((each) => pick(each).of));
    return of === 0 ? 1 : sum(measured.map((each) => pick(each).right)) / of;
  };
  const columns = sum(measured.map((each) => each.columns.of));
  const known = sum(measured.map((each) => each.columns.known));
  return {
    headers: share((each) => each.headers),
    bounds: share((each) => each.bounds),
    kinds: share((each) => each.kinds),
    wrong: sum(measured.map((each) => each.columns.wrong)) / Math.max(1, columns),
    open: sum(measured.map((each) => each.columns.open)) / Math.max(1, known),
    confident: share((each) => each.confident),
    rows: share((each) => each.rows),
    values: share((each) => each.values),
  };
}

/** A line a file, then the totals. */
export function printReport(measured: readonly Measured[]): string {
  const head = ["file", "header", "bounds", "kind", "right", "wrong", "open", "≥0.9", "rows", "values", "ms"];
  const of = ({ right, of: all }: Score): string => `${right}/${all}`;
  const lines = measured.map((each) => [
    each.file.split("/")[0] ?? each.file,
    of(each.headers),
    of(each.bounds),
    of(each.kinds),
    String(each.columns.right),
    String(each.columns.wrong),
    String(each.columns.open),
    of(each.confident),
    of(each.rows),
    of(each.values),
    each.milliseconds.toFixed(0),
  ]);
  const totals = totalsOf(measured);
  const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
  const last = [
    `${measured.length} files`,
    percent(totals.headers),
    percent(totals.bounds),
    percent(totals.kinds),
    "",
    percent(totals.wrong),
    percent(totals.open),
    percent(totals.confident),
    percent(totals.rows),
    percent(totals.values),
    sum(measured.map((each) => each.milliseconds)).toFixed(0),
  ];
  return table([head, ...lines, last]);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join("  "),
    )
    .join("\n");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
