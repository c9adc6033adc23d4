/**
 * Pinyin initials of Chinese words, so that "fks" finds 访客数 the way operators type.
 *
 * They are told by the browser's own Chinese collation, which is in the order of pinyin: a character stands behind the
 * first one of its initial. That costs no data and serves any word, the many aliases included, where initials written
 * beside the labels would serve those alone and have to be generated again with each new field. Of the 6,763
 * characters of GB 2312 the collation differs from a dictionary in 80, nearly all rare or of several sounds; those
 * that stand in our fields are listed below, and a test holds every label against a dictionary.
 *
 * Where there is no such collation there are no initials: words and other names still find a field.
 */

/** The first character of each initial in the order of pinyin; no word begins with i, u or v. */
const FIRSTS = [..."吖八嚓哒妸发旮哈丌咔垃妈拏噢妑七呥仨他穵夕丫帀"];
const INITIALS = "abcdefghjklmnopqrstwxyz";

/** Characters of several sounds, with every initial they are typed by. */
const SEVERAL: Readonly<Record<string, string>> = {
  行: "hx",
  长: "cz",
  曝: "bp",
  重: "cz",
  调: "dt",
  单: "ds",
};

/** Tells the initials a character may be typed by; a letter or a digit is its own, "" for anything else. */
export type InitialsOf = (character: string) => string;

/** Null where the collation given is none in the order of pinyin. */
export function pinyinInitials(collator: Pick<Intl.Collator, "compare">): InitialsOf | null {
  const inOrder = FIRSTS.every((first, i) => i === 0 || collator.compare(FIRSTS[i - 1] ?? "", first) < 0);
  if (!inOrder) return null;
  const known = new Map(Object.entries(SEVERAL));
  return (character) => {
    const found = known.get(character) ?? initialOf(character, collator);
    known.set(character, found);
    return found;
  };
}

function initialOf(character: string, collator: Pick<Intl.Collator, "compare">): string {
  if (/^[a-z0-9]$/.test(character)) return character;
  if (!/^\p{Script=Han}$/u.test(character)) return "";
  let place = -1;
  while (place + 1 < FIRSTS.length && collator.compare(FIRSTS[place + 1] ?? "", character) <= 0) place += 1;
  return INITIALS[place] ?? "";
}

/** Where letters stand in a word as initials. */
export interface FoundInitials {
  /** The place of the first: 0 where the word begins with them; -1 where they do not stand in it. */
  readonly at: number;
  /** Whether they are all of the word. */
  readonly whole: boolean;
}

/** Example: "fks" in 访客数 -> at 0, the whole of it; in 广告访客数 -> at 2. */
export function findInitials(letters: string, word: string, initialsOf: InitialsOf): FoundInitials {
  const initials = [...word].map(initialsOf).filter((each) => each !== "");
  for (let at = 0; at + letters.length <= initials.length; at += 1)
    if ([...letters].every((letter, i) => initials[at + i]?.includes(letter) === true))
      return { at, whole: letters.length === initials.length };
  return { at: -1, whole: false };
}
