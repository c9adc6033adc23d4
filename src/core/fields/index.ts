import { ads } from "./ads";
import { dimensions } from "./dimensions";
import type { FieldDefinition } from "./field";
import { goods } from "./goods";
import { sales } from "./sales";
import { traffic } from "./traffic";

/** Every column we can recognise, by id. Adding an alias is one string, adding a field one entry. */
export const FIELDS = { ...dimensions, ...traffic, ...sales, ...ads, ...goods } as const;

/** Id of a field; literal, so that a misspelt id does not compile. */
export type FieldId = keyof typeof FIELDS;

/** All ids in the order of the registry. */
export const FIELD_IDS = Object.keys(FIELDS) as readonly FieldId[];

/** The definition behind an id. */
export function fieldOf(id: FieldId): FieldDefinition {
  return FIELDS[id];
}
