import { keysOf, type ConfirmedField, type ConfirmedMapping, type MappingMemory } from "./memory";
import { headingKeys, type TableHeader } from "./memory-keys";
import type { TableKind } from "../recognised-sheet";
import { FIELDS, type FieldId } from "../../fields/index";

/** What the memory says of a table. */
export interface RecalledMapping {
  readonly mapping: ConfirmedMapping;
  /** 1 where the headings are the same, 0.95 where they are nearly. */
  readonly confidence: number;
  readonly kind: TableKind | null;
  /** By 1-based column of the sheet; a column not in it is recognised as if nothing were remembered. */
  readonly columns: ReadonlyMap<number, RecalledField>;
  /** By the label of a wide table's measure. */
  readonly measures: ReadonlyMap<string, RecalledField>;
}

export interface RecalledField {
  /** Null: the user wants the column left as it is. */
  readonly field: FieldId | null;
  /** Null: to go by the figures. */
  readonly scale: number | null;
}

const EXACT = 1;
const NEARLY = 0.95;
/** Share of headings two tables must have in common, and how many at least, to be taken for the same report. */
const SHARED = 0.8;
const SHARED_LEAST = 3;

/**
 * What the user confirmed for a table with these headings; null where nothing fits.
 *
 * The same headings in the same order come first (confidence 1), then the same in another order, then the table that
 * begins with the same heading and shares the most of them, at least 80 % of the larger of the two (0.95); of equals
 * the one confirmed last. A table that begins otherwise has rows of another kind: products instead of days. A heading
 * that stands twice is told apart by being the first or the second. Fields this version does not know are passed over.
 */
export function recallMapping(memory: MappingMemory, header: TableHeader): RecalledMapping | null {
  const keys = headingKeys(header);
  const exact = memory.mappings.filter((mapping) => sameKeys(keysOf(mapping), keys)).at(-1);
  const mapping = exact ?? nearestMapping(memory, keys);
  if (mapping === undefined) return null;
  return {
    mapping,
    confidence: exact === undefined ? NEARLY : EXACT,
    kind: isKind(mapping.kind) ? mapping.kind : null,
    columns: onlyUsable(confirmedColumns(mapping, header)),
    measures: onlyUsable(new Map(mapping.measures.map(({ label, confirmed }) => [label, confirmed]))),
  };
}

/** What a mapping says of a table's columns, by their 1-based place, fields of other versions included. */
export function confirmedColumns(
  mapping: ConfirmedMapping,
  header: TableHeader,
): ReadonlyMap<number, ConfirmedField> {
  const dated = new Set(header.wide?.columns.map(({ index }) => index));
  const places = header.columns.filter(({ index }) => !dated.has(index));
  const remembered = new Map(numbered(keysOf(mapping)).map((key, i) => [key, mapping.columns[i]]));
  const confirmed = new Map<number, ConfirmedField>();
  numbered(headingKeys(header)).forEach((key, i) => {
    const field = remembered.get(key)?.confirmed ?? null;
    const place = places[i];
    if (field !== null && place !== undefined) confirmed.set(place.index, field);
  });
  return confirmed;
}

function nearestMapping(memory: MappingMemory, keys: readonly string[]): ConfirmedMapping | undefined {
  const headings = numbered(keys).filter(isHeading);
  const wanted = new Set(headings);
  let best: ConfirmedMapping | undefined;
  let bestShare = 0;
  for (const mapping of memory.mappings) {
    const own = numbered(keysOf(mapping)).filter(isHeading);
    const common = own.filter((key) => wanted.has(key)).length;
    const larger = Math.max(own.length, wanted.size);
    const enough = common >= SHARED_LEAST || common === larger;
    const isSameRows = common === larger || own[0] === headings[0];
    if (common === 0 || !enough || !isSameRows || common / larger < SHARED || common / larger < bestShare)
      continue;
    best = mapping;
    bestShare = common / larger;
  }
  return best;
}

/** Without fields that this version of the add-in does not have. */
function onlyUsable<K>(confirmed: ReadonlyMap<K, ConfirmedField>): ReadonlyMap<K, RecalledField> {
  const usable = new Map<K, RecalledField>();
  for (const [key, { field, scale }] of confirmed)
    if (field === null || Object.hasOwn(FIELDS, field))
      usable.set(key, { field: field as FieldId | null, scale });
  return usable;
}

/** Every key with how often it stood before: "支付金额", "支付金额" -> "0 支付金额", "1 支付金额". */
function numbered(keys: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return `${before} ${key}`;
  });
}

/** A column without heading makes no two tables alike. */
function isHeading(numberedKey: string): boolean {
  return !numberedKey.endsWith(" ");
}

function sameKeys(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((key, i) => key === others[i]);
}

/** Written as a record so that a new kind has to be added here. */
const KINDS: Readonly<Record<TableKind, true>> = {
  daily: true,
  weekly: true,
  monthly: true,
  keyword: true,
  product: true,
  channel: true,
  campaign: true,
  orders: true,
  service: true,
  other: true,
};

/** A kind of another version of the add-in is passed over. */
function isKind(kind: string | null): kind is TableKind {
  return kind !== null && Object.hasOwn(KINDS, kind);
}
