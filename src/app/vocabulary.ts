import type { FieldId } from "../core/fields/index";
import { FIELDS } from "../core/fields/index";
import type { Locale } from "../core/locale";

/** What a field is called; an id that no field has is given back as it is. */
export function fieldLabel(id: string, locale: Locale): string {
  return Object.hasOwn(FIELDS, id) ? FIELDS[id as FieldId].label[locale] : id;
}

export { severityOf } from "../core/issue";
export { changesOf, tallyChanges } from "../core/clean/changes";
