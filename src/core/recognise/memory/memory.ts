import { headingKey } from "./memory-keys";

/** What the user confirmed in this workbook, the oldest first. Plain data. */
export interface MappingMemory {
  readonly mappings: readonly ConfirmedMapping[];
}

/** One table's columns as the user confirmed them. */
export interface ConfirmedMapping {
  /** See signatureOf; the name it is kept and forgotten under. */
  readonly signature: string;
  /** Name of the sheet it was confirmed on, to show in a list. */
  readonly sheet: string;
  /** A TableKind, as text for the same reason as ConfirmedField.field; null where the user said nothing of it. */
  readonly kind: string | null;
  /** All columns of the table, from left to right, without those under dates. */
  readonly columns: readonly RememberedColumn[];
  /** The last heading key of a table with dates as headings ("#date"); null for a plain one. */
  readonly wide: string | null;
  /** The figures of a table with dates as headings, by the user's word for them. */
  readonly measures: readonly RememberedMeasure[];
}

export interface RememberedColumn {
  readonly group: string | null;
  /** The operator's own text, its beginning where it is very long. */
  readonly header: string;
  /** Null for a column the user said nothing about. */
  readonly confirmed: ConfirmedField | null;
}

export interface RememberedMeasure {
  readonly label: string;
  readonly confirmed: ConfirmedField;
}

export interface ConfirmedField {
  /**
   * Id of a field, null for "leave it as it is". Kept as text: an id of another version of the add-in is kept and
   * not used.
   */
  readonly field: string | null;
  /** See RecognisedColumn.scale; null to go by the figures. */
  readonly scale: number | null;
}

/** A workbook nobody confirmed anything in. */
export const NOTHING_REMEMBERED: MappingMemory = { mappings: [] };

/** The memory with a mapping at its end; an earlier one of the same signature is replaced. */
export function remember(memory: MappingMemory, mapping: ConfirmedMapping): MappingMemory {
  const others = forget(memory, mapping.signature).mappings;
  return { mappings: [...others, mapping] };
}

/** The memory without the mapping of that signature. */
export function forget(memory: MappingMemory, signature: string): MappingMemory {
  return { mappings: memory.mappings.filter((mapping) => mapping.signature !== signature) };
}

/** The heading keys a mapping is looked up by, in order. */
export function keysOf(mapping: ConfirmedMapping): readonly string[] {
  let keys = KEYS.get(mapping);
  if (keys === undefined) {
    const { columns, wide } = mapping;
    keys = columns.map(({ group, header }) => headingKey(group, header));
    if (wide !== null) keys = [...keys, wide];
    KEYS.set(mapping, keys);
  }
  return keys;
}

/** Every table of a workbook is compared with every mapping, so their keys are worked out once. */
const KEYS = new WeakMap<ConfirmedMapping, readonly string[]>();
