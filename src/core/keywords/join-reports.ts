import { WORD_MEASURES } from "./keyword-report";
import type { ReportDays } from "./row-keys";
import type { WordTable } from "./word-table";
import { issue } from "../issue";
import type { Issue } from "../issue";
import type { CellValue } from "../../workbook/grid";

/** Rows of a report's tables that are left out because they are there already: 1 for such a row, by table. */
export interface RowsLeftOut {
  readonly skip: readonly (Uint8Array | null)[];
  readonly issues: readonly Issue[];
}

/** Tables whose rows are the same words counted in the same way, which can be added up together. */
export function joinable(tables: readonly WordTable[]): readonly (readonly WordTable[])[] {
  const groups = new Map<string, WordTable[]>();
  for (const each of tables) {
    const key = JSON.stringify([
      each.of,
      each.table.platform,
      each.table.currency,
      each.windowDays,
      each.serials === null,
      WORD_MEASURES.map((measure) => each.measures[measure] !== null),
    ]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

/** Of the rows two tables share, the share that must agree in impressions and clicks to be the same rows. */
const MOSTLY = 0.5;

/**
 * Finds rows that would be counted twice.
 *
 * In a table a row equal to an earlier one in every cell. Between two tables a row with the day and all names of a row
 * of the other, if most of the rows they share have the same impressions and clicks: then it is one report exported
 * twice, and the table that reaches later counts, since late orders are in it; of two that end on the same day the
 * later one in the workbook. Where they differ, as those of two devices do, both count.
 *
 * `groups` has the group of each row, by table; -1 for a row without a word, which counts nowhere. `days` are those of
 * all tables together, as `daysOf` finds them.
 * Issues: "duplicate-rows-left-out", "keyword-rows-in-two-sheets".
 */
export function rowsLeftOut(
  tables: readonly WordTable[],
  groups: readonly Int32Array[],
  days: ReportDays | null,
): RowsLeftOut {
  const keyed = tables.map((table, i): KeyedRows => ({
    table,
    keys: { groups: groups[i], days: days?.places[i] ?? null },
  }));
  const skip: (Uint8Array | null)[] = keyed.map(equalRows);
  const issues: Issue[] = skip.flatMap((left, i) =>
    left === null
      ? []
      : [issue("duplicate-rows-left-out", { sheet: tables[i].table.sheet }, { count: countOf(left) })],
  );
  const ends = tables.map(({ span }) => span?.to ?? -1);
  const latestFirst = [...tables.keys()].sort((a, b) => ends[b] - ends[a] || b - a);
  latestFirst.forEach((i, place) => {
    for (const other of latestFirst.slice(0, place)) {
      const shared = sharedRows(keyed[i], keyed[other]);
      if (shared.length === 0) continue;
      const left = (skip[i] ??= new Uint8Array(groups[i].length));
      for (const row of shared) left[row] = 1;
      issues.push(
        issue(
          "keyword-rows-in-two-sheets",
          { sheet: tables[i].table.sheet, row: tables[i].table.sourceRows[shared[0]] },
          { count: shared.length, other: tables[other].table.sheet },
        ),
      );
    }
  });
  return { skip, issues };
}

function countOf(flags: Uint8Array): number {
  return flags.reduce((sum, flag) => sum + flag, 0);
}

/** A table, and what its rows are told apart by before their cells are looked at. */
interface KeyedRows {
  readonly table: WordTable;
  readonly keys: RowKeys;
}

/** Rows equal to an earlier one in every cell; null where there are none. */
function equalRows({ table: { table }, keys }: KeyedRows): Uint8Array | null {
  // Two rows of one word and day differ in their figures, if they differ.
  const columns = [...table.columns]
    .sort((a, b) => Number(b.type === "number") - Number(a.type === "number"))
    .map(({ values }) => values);
  const chains = new RowChains(keys);
  const count = keys.groups.length;
  let skip: Uint8Array | null = null;
  // One function for all rows: a million of them would be a million to clear away.
  let row = 0;
  const isEqual = (other: number): boolean => columns.every((values) => values[other] === values[row]);
  for (; row < count; row += 1) {
    if (keys.groups[row] < 0) continue;
    const found = chains.find(keys.groups[row], dayOf(keys, row), isEqual);
    if (found < 0) chains.add(row);
    else (skip ??= new Uint8Array(count))[row] = 1;
  }
  return skip;
}

/** Rows of a table that another one has too; none where the two are different reports. */
function sharedRows({ table: mine, keys }: KeyedRows, other: KeyedRows): readonly number[] {
  const chains = new RowChains(other.keys);
  const { groups } = keys;
  for (let row = 0; row < other.keys.groups.length; row += 1)
    if (other.keys.groups[row] >= 0) chains.add(row);
  const names = namesOf(mine, other.table);
  const counts = (["impressions", "clicks"] as const).flatMap((measure) => {
    const [a, b] = [mine.measures[measure], other.table.measures[measure]];
    return a === null || b === null ? [] : [[a.values, b.values] as const];
  });
  const same = (pairs: readonly CellPair[], row: number, place: number): boolean =>
    pairs.every(([a, b]) => a[row] === b[place]);
  const shared: number[] = [];
  let agreeing = 0;
  for (let row = 0; row < groups.length; row += 1) {
    if (groups[row] < 0) continue;
    const found = chains.find(groups[row], dayOf(keys, row), (place) => same(names, row, place));
    if (found < 0) continue;
    shared.push(row);
    if (same(counts, row, found)) agreeing += 1;
  }
  return agreeing > MOSTLY * shared.length ? shared : [];
}

/** The cells of a column in one table and in the other. */
type CellPair = readonly [readonly CellValue[], readonly CellValue[]];

/** The columns of names and days, such as the ad group, the device or the last day of a row, that both tables have. */
function namesOf({ table: a }: WordTable, { table: b }: WordTable): readonly CellPair[] {
  return a.columns.flatMap((column) => {
    if (column.type === "number" || column.field === null) return [];
    const other = b.columns.find(({ type, field }) => type === column.type && field === column.field);
    return other === undefined ? [] : [[column.values, other.values] as const];
  });
}

/** The group of each row, -1 for a row that counts nowhere, and the place of its day; null without days. */
interface RowKeys {
  readonly groups: Int32Array;
  readonly days: Int32Array | null;
}

function dayOf({ days }: RowKeys, row: number): number {
  return days === null ? -1 : days[row];
}

/** Rows by their group and day. */
class RowChains {
  private readonly heads: Int32Array;
  private readonly next: Int32Array;

  constructor(private readonly keys: RowKeys) {
    const slots = 1 << Math.max(4, Math.ceil(Math.log2(keys.groups.length + 1)) + 1);
    this.heads = new Int32Array(slots).fill(-1);
    this.next = new Int32Array(keys.groups.length).fill(-1);
  }

  add(row: number): void {
    const slot = this.slotOf(this.keys.groups[row], dayOf(this.keys, row));
    this.next[row] = this.heads[slot];
    this.heads[slot] = row;
  }

  /** A row added before, of that group and day, that passes; -1 for none. */
  find(group: number, day: number, passes: (other: number) => boolean): number {
    const { heads, next, keys } = this;
    for (let other = heads[this.slotOf(group, day)]; other >= 0; other = next[other])
      if (keys.groups[other] === group && dayOf(keys, other) === day && passes(other)) return other;
    return -1;
  }

  private slotOf(group: number, day: number): number {
    const mixed = Math.imul(group, 0x9e3779b1) ^ Math.imul(day + 2, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (this.heads.length - 1);
  }
}
