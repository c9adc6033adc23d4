import { ads } from "./ads";
import { dimensions } from "./dimensions";
import type { FieldDefinition } from "./field";
import { goods } from "./goods";
import { sales } from "./sales";
import { traffic } from "./traffic";
import { french } from "./languages/french";
import { german } from "./languages/german";
import { indonesian } from "./languages/indonesian";
import { italian } from "./languages/italian";
import { japanese } from "./languages/japanese";
import { koreanAndDutch } from "./languages/korean-and-dutch";
import type { LanguageAliases } from "./languages/language-aliases";
import { portuguese } from "./languages/portuguese";
import { spanish } from "./languages/spanish";
import { thai } from "./languages/thai";
import { vietnamese } from "./languages/vietnamese";

/** Headers in other languages than Chinese and English, by language. */
const LANGUAGES: readonly LanguageAliases[] = [
  french,
  german,
  indonesian,
  italian,
  japanese,
  koreanAndDutch,
  portuguese,
  spanish,
  thai,
  vietnamese,
];

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

/** Every way a field's header is written: its own aliases and those of other languages. */
export function aliasesOf(id: FieldId): readonly string[] {
  return [...FIELDS[id].aliases, ...LANGUAGES.flatMap((words) => words[id] ?? [])];
}
