import type { FieldEntry } from "../../app/field-catalogue";
import { FIELD_TOPICS, fieldCatalogue } from "../../app/field-catalogue";
import type { FieldId } from "../../core/fields/index";
import type { Locale } from "../../core/locale";
import { MAPPING_WORDS } from "../../i18n/pages/mapping";
import { findInitials, pinyinInitials } from "./pinyin-initials";
import type { InitialsOf } from "./pinyin-initials";

/** Fields to choose from under one heading. */
export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly FieldOption[];
}

export interface FieldOption {
  readonly field: FieldId;
  readonly label: string;
  /** Its other name: the one it was found by, else the one in the other language. */
  readonly other: string;
}

/**
 * The fields a search finds, by their names in both languages, the headings they are known under, and pinyin
 * initials. Without a search all of them, by topic, what is likely first. Found ones stand in one group per topic
 * too, with the group of the best match first.
 */
export function searchFields(
  search: string,
  likely: readonly FieldId[],
  locale: Locale,
): readonly FieldGroup[] {
  const words = MAPPING_WORDS[locale];
  const wanted = normal(search);
  const found = entries().flatMap((entry) => {
    const match = wanted === "" ? NO_SEARCH : matchOf(entry, wanted);
    return match === null ? [] : [{ entry, ...match }];
  });
  const groups = FIELD_TOPICS.flatMap((topic) => {
    const own = found.filter(({ entry }) => entry.topic === topic).sort((a, b) => a.rank - b.rank);
    const best = own[0]?.rank;
    const fields = own.map(({ entry, alias }) => optionOf(entry, alias, locale));
    return best === undefined ? [] : [{ title: words.topics[topic], fields, best }];
  });
  groups.sort((a, b) => a.best - b.best);
  const first = wanted === "" ? entries().filter(({ id }) => likely.includes(id)) : [];
  return [
    ...(first.length === 0
      ? []
      : [{ title: words.likely, fields: first.map((entry) => optionOf(entry, null, locale)) }]),
    ...groups.map(({ title, fields }) => ({ title, fields })),
  ];
}

function optionOf({ id, label }: FieldEntry, alias: string | null, locale: Locale): FieldOption {
  const other = alias ?? label[locale === "zh-CN" ? "en-US" : "zh-CN"];
  return { field: id, label: label[locale], other: other === label[locale] ? "" : other };
}

interface Match {
  /** 0 the best. */
  readonly rank: number;
  /** The heading it was found by, where it was none of its names. */
  readonly alias: string | null;
}

const NO_SEARCH: Match = { rank: 0, alias: null };

/** A field with everything it is found by, ready to be compared. */
interface Entry extends FieldEntry {
  readonly names: readonly string[];
  readonly headings: readonly { readonly written: string; readonly normal: string }[];
}

function matchOf({ names, headings }: Entry, wanted: string): Match | null {
  if (names.includes(wanted)) return { rank: 0, alias: null };
  const initials = Math.min(...names.map((name) => initialsRank(name, wanted)));
  if (initials <= 1) return { rank: initials, alias: null };
  const exact = headings.find((heading) => heading.normal === wanted);
  if (exact !== undefined) return { rank: 1, alias: exact.written };
  if (names.some((name) => name.startsWith(wanted))) return { rank: 2, alias: null };
  if (initials < NOWHERE) return { rank: initials, alias: null };
  if (names.some((name) => name.includes(wanted))) return { rank: 4, alias: null };
  const within = headings.find((heading) => heading.normal.includes(wanted));
  if (within !== undefined) return { rank: 5, alias: within.written };
  const typed = headings.find((heading) => initialsRank(heading.normal, wanted) < NOWHERE);
  return typed === undefined ? null : { rank: 6, alias: typed.written };
}

const NOWHERE = 9;

function initialsRank(name: string, wanted: string): number {
  const initialsOf = initials();
  if (initialsOf === null || !/^[a-z0-9]+$/.test(wanted) || !/\p{Script=Han}/u.test(name)) return NOWHERE;
  const { at, whole } = findInitials(wanted, name, initialsOf);
  if (at < 0) return NOWHERE;
  if (whole) return 1;
  return at === 0 ? 2 : 3;
}

let known: readonly Entry[] | null = null;

function entries(): readonly Entry[] {
  return (known ??= fieldCatalogue().map((entry) => ({
    ...entry,
    names: [normal(entry.label["zh-CN"]), normal(entry.label["en-US"])],
    headings: entry.aliases.map((written) => ({ written, normal: normal(written) })),
  })));
}

let collated: InitialsOf | null | undefined;

function initials(): InitialsOf | null {
  collated ??= pinyinInitials(new Intl.Collator("zh-u-co-pinyin"));
  return collated;
}

/** Letter case, width and spaces make no difference. */
function normal(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}
