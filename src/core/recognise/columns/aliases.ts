import { canonicalWords } from "./canonical-words";
import { headerKey } from "./header-key";
import { FIELD_IDS, aliasesOf, fieldOf } from "../../fields/index";
import type { FieldId } from "../../fields/index";

/** The fields that carry exactly these words, in registry order; none for unknown words. */
export function fieldsByWords(text: string): readonly FieldId[] {
  return EXACT.get(headerKey(text)) ?? [];
}

/** The fields whose words are the same but for abbreviations, plurals and "how many". */
export function fieldsByCanonicalWords(text: string): readonly FieldId[] {
  const words = canonicalWords(text);
  if (words === null) return [];
  const fields = CANONICAL.get(words.key) ?? [];
  if (words.counted) return fields.filter(isCount);
  return words.single && THINGS.test(words.key) ? fields.filter((field) => !isCount(field)) : fields;
}

/** Nouns whose singular heads a column of names or ids. */
const THINGS =
  /(?:buyer|customer|user|visitor|order|purchase|item|product|session|chat|follower|unit|review)$/;

function isCount(field: FieldId): boolean {
  const { kind, unit } = fieldOf(field);
  return kind === "measure" && unit === "count";
}

const EXACT: ReadonlyMap<string, readonly FieldId[]> = collectExact();
const CANONICAL: ReadonlyMap<string, readonly FieldId[]> = collectCanonical();

function collectExact(): ReadonlyMap<string, readonly FieldId[]> {
  const words = new Map<string, FieldId[]>();
  for (const id of FIELD_IDS) for (const alias of aliasesOf(id)) add(words, headerKey(alias), id);
  // A label that is another field's alias stays that field's: operators' words come before ours.
  for (const id of FIELD_IDS) {
    for (const label of Object.values(fieldOf(id).label)) {
      const key = headerKey(label);
      if (!words.has(key)) add(words, key, id);
    }
  }
  return words;
}

function collectCanonical(): ReadonlyMap<string, readonly FieldId[]> {
  const words = new Map<string, FieldId[]>();
  for (const id of FIELD_IDS) {
    for (const alias of aliasesOf(id)) {
      const canonical = canonicalWords(alias);
      if (canonical !== null && (!canonical.counted || isCount(id))) add(words, canonical.key, id);
    }
  }
  return words;
}

function add(words: Map<string, FieldId[]>, key: string, id: FieldId): void {
  if (key === "") return;
  const fields = words.get(key);
  if (fields === undefined) words.set(key, [id]);
  else if (!fields.includes(id)) fields.push(id);
}
