import type { Locale } from "../locale";
import type { CellValue } from "../../workbook/grid";
import type { TableColumnPlan } from "../../workbook/plan";

/** A table that people write in as it stands in the workbook: cells by row, and a number format a column. */
export interface TableCells {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly formats: readonly string[];
}

/** A column that the operator added. */
export interface AddedColumn {
  readonly header: string;
  readonly numberFormat: string;
  readonly cells: readonly CellValue[];
}

/** What people have in such a table. */
export interface KeptRows<Cell extends string> {
  readonly rows: readonly Readonly<Record<Cell, CellValue>>[];
  /** What we told the rows apart by when we wrote them; null for rows the operator added. */
  readonly keys: readonly CellValue[];
  readonly added: readonly AddedColumn[];
  /** Headings in the order of the sheet, ours in the language asked for. */
  readonly order: readonly string[];
}

/** How the headings of a table are worded in one language. */
export interface TableHeadings<Cell extends string> {
  /** Of what people type, in the order of the cells. */
  readonly typed: Readonly<Record<Cell, string>>;
  readonly key: string;
  /** Of all others of ours, in the same order in every language. */
  readonly others: readonly string[];
}

const LOCALES: readonly Locale[] = ["zh-CN", "en-US"];

/**
 * What is to be kept of a table that is there; nothing where it is null. Our columns are known by their headings in
 * the language most of them are in, whatever order they are in; all others are the operator's. Rows at the end without anything of the
 * operator are left out.
 */
export function keptRows<Cell extends string>(
  cells: TableCells | null,
  headingsIn: (locale: Locale) => TableHeadings<Cell>,
  locale: Locale,
): KeptRows<Cell> {
  if (cells === null) return { rows: [], keys: [], added: [], order: [] };
  const { headings, rows, formats } = cells;
  const wanted = headingsIn(locale);
  const own = allOf(wanted);
  // A table is in one language: a heading that would be ours in the other is the operator's.
  const written = LOCALES.map((each) => allOf(headingsIn(each)).map((heading) => heading.toLowerCase()))
    .map((ours) => ({ ours, known: headings.filter((each) => ours.includes(each.toLowerCase())).length }))
    .sort((a, b) => b.known - a.known)[0].ours;
  const named = headings.map((heading) => {
    const place = written.indexOf(heading.toLowerCase());
    return place < 0 ? null : own[place];
  });
  const typed = Object.entries<string>(wanted.typed) as [Cell, string][];
  const places = typed.map(([cell, heading]) => [cell, named.indexOf(heading)] as const);
  const foreign = [...headings.keys()].filter((place) => named[place] === null);
  let count = rows.length;
  while (
    count > 0 &&
    [...places.map(([, place]) => place), ...foreign].every((place) => !isFilled(rows[count - 1][place]))
  )
    count -= 1;
  const kept = rows.slice(0, count);
  return {
    rows: kept.map(
      (row) =>
        Object.fromEntries(places.map(([cell, place]) => [cell, row[place] ?? null])) as Record<
          Cell,
          CellValue
        >,
    ),
    keys: kept.map((row) => row[named.indexOf(wanted.key)] ?? null),
    added: foreign.map((place) => ({
      header: ownHeading(headings[place], own),
      numberFormat: formats[place] ?? "General",
      cells: kept.map((row) => row[place] ?? null),
    })),
    order: headings.map((heading, place) => named[place] ?? ownHeading(heading, own)),
  };
}

/** A heading of the operator's; with a number where one of ours in the language asked for is the same. */
function ownHeading(heading: string, ours: readonly string[]): string {
  const taken = ours.map((each) => each.toLowerCase());
  if (!taken.includes(heading.toLowerCase())) return heading;
  for (let number = 2; ; number += 1)
    if (!taken.includes(`${heading} ${number}`.toLowerCase())) return `${heading} ${number}`;
}

/** In the order the operator put the columns in; those that are not there yet come last. */
export function inOrder(
  columns: readonly TableColumnPlan[],
  order: readonly string[],
): readonly TableColumnPlan[] {
  const places = new Map(order.map((heading, place) => [heading, place]));
  const placeOf = ({ header }: TableColumnPlan): number => places.get(header) ?? order.length;
  return [...columns].sort((a, b) => placeOf(a) - placeOf(b));
}

/** With an empty row where there is none: a table has at least one. */
export function padded(cells: readonly CellValue[], rowCount: number): readonly CellValue[] {
  return Array.from({ length: rowCount }, (_, row) => cells[row] ?? null);
}

/** The rows with more below them, each with a number as its key that no row has. */
export function withRows<Cell extends string>(
  kept: KeptRows<Cell>,
  more: readonly Readonly<Record<Cell, CellValue>>[],
): KeptRows<Cell> {
  const last = kept.keys.reduce<number>((most, key) => Math.max(most, Number(key) || 0), 0);
  return {
    ...kept,
    rows: [...kept.rows, ...more],
    keys: [...kept.keys, ...more.map((_, i) => last + 1 + i)],
  };
}

function allOf<Cell extends string>({ typed, key, others }: TableHeadings<Cell>): readonly string[] {
  return [...Object.values<string>(typed), key, ...others];
}

function isFilled(cell: CellValue | undefined): boolean {
  return cell !== undefined && cell !== null && cell !== "";
}
