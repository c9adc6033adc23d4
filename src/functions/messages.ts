import type { Locale } from "../core/locale";
import { chooseLocale } from "../i18n/choose-locale";
import type { FunctionMessages } from "../i18n/words";
import { wordsOf } from "../i18n/words-of";

/** The language Office shows. */
export function locale(): Locale {
  return chooseLocale(Office.context.displayLanguage);
}

/** What Excel shows beside a cell in error, in that language. */
export function messages(): FunctionMessages {
  return wordsOf(locale()).functions;
}
