import type { CleanColumn, CleanTable } from "../clean/clean-table";
import { fieldOf } from "../fields/index";

/** A row whose key an earlier row has; places in the table's rows. */
export interface RepeatedRow {
  readonly place: number;
  readonly first: number;
}

/** The rows that repeat the key of another row. */
export interface RepeatedKeys {
  /** The columns that tell rows apart. */
  readonly key: readonly CleanColumn[];
  /** Rows equal to an earlier row in every column. */
  readonly equal: readonly RepeatedRow[];
  /** Rows with the key of an earlier row and other content. */
  readonly conflicting: readonly RepeatedRow[];
}

/** Below this a column's field is too doubtful to be a key. */
const TRUSTED = 0.5;
/** More repeated rows than this share of the table, and the key is not the whole key. */
const TOO_MANY = 0.1;
const FEW = 5;

/**
 * Finds the rows that say again what another row is about. The key is every column of names and dates that is
 * understood; where more than a tenth of the rows repeat it, also those that are not, and where even then rows
 * conflict in such numbers, the key is not known and no conflict is claimed. Null for a table without a key.
 *
 * Example: two rows of 1 March, one with 10 visitors and one with 12 -> one conflicting row; both 10 -> one equal.
 */
export function repeatedKeys(table: CleanTable): RepeatedKeys | null {
  const known = table.columns.filter(({ field, confidence }) => {
    return field !== null && confidence >= TRUSTED && fieldOf(field).kind === "dimension";
  });
  if (table.grain.length === 0 || !known.some(({ field }) => field !== null && table.grain.includes(field))) {
    return null;
  }
  const first = repeatedBy(table, known);
  if (!tooMany(table, first.equal.length + first.conflicting.length)) return first;
  const wider = repeatedBy(
    table,
    table.columns.filter((column) => known.includes(column) || column.type !== "number"),
  );
  return tooMany(table, wider.conflicting.length) ? { ...wider, conflicting: [] } : wider;
}

function tooMany(table: CleanTable, count: number): boolean {
  return count >= FEW && count > TOO_MANY * table.sourceRows.length;
}

function repeatedBy(table: CleanTable, key: readonly CleanColumn[]): RepeatedKeys {
  const rows = table.sourceRows.length;
  const groups = groupRows(key, rows);
  const [equal, conflicting]: [RepeatedRow[], RepeatedRow[]] = [[], []];
  if (groups === null) return { key, equal, conflicting };
  const firsts = new Map<number, number>();
  const contents = new Map<number, Set<string>>();
  const main = key.filter(({ field }) => field !== null && table.grain.includes(field));
  for (let place = 0; place < rows; place += 1) {
    if (!hasKey(main, place)) continue;
    const group = groups[place];
    const first = firsts.get(group);
    if (first === undefined) {
      firsts.set(group, place);
      continue;
    }
    let seen = contents.get(group);
    if (seen === undefined) contents.set(group, (seen = new Set([contentOf(table, first)])));
    const content = contentOf(table, place);
    (seen.has(content) ? equal : conflicting).push({ place, first });
    seen.add(content);
  }
  return { key, equal, conflicting };
}

/** A row without a date, or without any name, is not about the same thing as another such row. */
function hasKey(main: readonly CleanColumn[], place: number): boolean {
  let named = false;
  for (const { type, values } of main) {
    if (values[place] !== null) named = true;
    else if (type === "date") return false;
  }
  return named;
}

function contentOf(table: CleanTable, place: number): string {
  return JSON.stringify(table.columns.map(({ values }) => values[place]));
}

/** A number for each row, the same for rows that agree in all columns; null when no two rows do. */
function groupRows(columns: readonly CleanColumn[], rows: number): Int32Array | null {
  let groups = new Int32Array(rows);
  let count = Math.min(1, rows);
  for (const { values } of columns) {
    const ids = new Map<unknown, number>();
    const own = new Int32Array(rows);
    for (let i = 0; i < rows; i += 1) {
      let id = ids.get(values[i]);
      if (id === undefined) ids.set(values[i], (id = ids.size));
      own[i] = id;
    }
    ({ groups, count } = joinGroups(groups, own, count, ids.size));
    if (count === rows) return null;
  }
  return groups;
}

/** Pairs fit a plain list while they are not many times the rows; beyond that they are looked up. */
const MOST_PER_ROW = 16;

/** One number for each pair of two numbers, in the order they are met. */
function joinGroups(
  first: Int32Array,
  second: Int32Array,
  firstCount: number,
  secondCount: number,
): { readonly groups: Int32Array<ArrayBuffer>; readonly count: number } {
  const rows = first.length;
  const groups = new Int32Array(rows);
  let count = 0;
  if (firstCount * secondCount <= MOST_PER_ROW * rows) {
    const known = new Int32Array(firstCount * secondCount);
    for (let i = 0; i < rows; i += 1) {
      const pair = first[i] * secondCount + second[i];
      if (known[pair] === 0) known[pair] = count += 1;
      groups[i] = known[pair] - 1;
    }
    return { groups, count };
  }
  const known = new Map<number, number>();
  for (let i = 0; i < rows; i += 1) {
    const pair = first[i] * secondCount + second[i];
    let group = known.get(pair);
    if (group === undefined) known.set(pair, (group = count++));
    groups[i] = group;
  }
  return { groups, count };
}
