import { ads } from "../core/fields/ads";
import { dimensions } from "../core/fields/dimensions";
import type { FieldUnit } from "../core/fields/field";
import { goods } from "../core/fields/goods";
import type { FieldId } from "../core/fields/index";
import { aliasesOf, FIELD_IDS, fieldOf } from "../core/fields/index";
import { sales } from "../core/fields/sales";
import { traffic } from "../core/fields/traffic";
import type { Words } from "../core/locale";

/** What a field is about, by the part of the registry it stands in. */
export type FieldTopic = keyof typeof TOPICS;

/** A field as it is offered to be chosen. */
export interface FieldEntry {
  readonly id: FieldId;
  readonly topic: FieldTopic;
  readonly label: Words;
  readonly unit: FieldUnit;
  /** Every way its header is written, in any language. */
  readonly aliases: readonly string[];
}

const TOPICS = { rows: dimensions, traffic, sales, ads, goods };

/** The topics in the order they are shown. */
export const FIELD_TOPICS = Object.keys(TOPICS) as readonly FieldTopic[];

/** Every field there is, in the order of the registry. */
export function fieldCatalogue(): readonly FieldEntry[] {
  return FIELD_IDS.map((id) => {
    const { label, unit } = fieldOf(id);
    return { id, topic: topicOf(id), label, unit, aliases: aliasesOf(id) };
  });
}

/** The unit a field's figures stand in. */
export function fieldUnit(id: FieldId): FieldUnit {
  return fieldOf(id).unit;
}

function topicOf(id: FieldId): FieldTopic {
  return FIELD_TOPICS.find((topic) => Object.hasOwn(TOPICS[topic], id)) ?? "rows";
}
