import type { Locale } from "../core/locale";
import { enUS } from "./en-US";
import type { Words } from "./words";
import { zhCN } from "./zh-CN";

const WORDS: Readonly<Record<Locale, Words>> = { "zh-CN": zhCN, "en-US": enUS };

/** Every word of a language. */
export function wordsOf(locale: Locale): Words {
  return WORDS[locale];
}
