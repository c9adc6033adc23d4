import type { WordKey } from "../../core/keywords/keyword-report";
import { findInitials, pinyinInitials } from "./pinyin-initials";
import type { InitialsOf } from "./pinyin-initials";

/** Words ready to be searched; made once for a report. */
interface SearchList {
  readonly texts: readonly string[];
  /** Which hold Chinese, and so may be typed by initials. */
  readonly isChinese: readonly boolean[];
}

const lists = new WeakMap<readonly WordKey[], SearchList>();

/** Letters and digits that may be initials. */
const LETTERS = /^[a-z0-9]+$/;

/**
 * Tells which words a search finds: by any part of the word, whatever the letter case, width and spaces, or by pinyin
 * initials. Null for a search of nothing, which finds all.
 */
export function wordSearch(keys: readonly WordKey[], search: string): ((place: number) => boolean) | null {
  const wanted = normal(search);
  if (wanted === "") return null;
  const { texts, isChinese } = listOf(keys);
  const initialsOf = LETTERS.test(wanted) ? initials() : null;
  return (place) =>
    (texts[place]?.includes(wanted) ?? false) ||
    (initialsOf !== null &&
      isChinese[place] === true &&
      findInitials(wanted, texts[place] ?? "", initialsOf).at >= 0);
}

function listOf(keys: readonly WordKey[]): SearchList {
  const known = lists.get(keys);
  if (known !== undefined) return known;
  const texts = keys.map(({ word }) => normal(word));
  const list = { texts, isChinese: texts.map((text) => /\p{Script=Han}/u.test(text)) };
  lists.set(keys, list);
  return list;
}

let collated: InitialsOf | null | undefined;

function initials(): InitialsOf | null {
  collated ??= pinyinInitials(new Intl.Collator("zh-u-co-pinyin"));
  return collated;
}

function normal(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}
