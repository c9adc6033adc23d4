import type { Locale } from "../core/locale";

/** The language to speak where Office shows the language given ("en-GB"); Chinese for all we do not speak. */
export function chooseLocale(displayLanguage: string | undefined): Locale {
  return /^en\b/i.test(displayLanguage ?? "") ? "en-US" : "zh-CN";
}
