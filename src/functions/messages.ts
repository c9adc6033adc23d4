import type { Locale } from "../core/locale";
import { chooseLocale } from "../i18n/choose-locale";
import { COUNTERMEASURE_FUNCTION_WORDS } from "../i18n/countermeasure-functions";
import type { CountermeasureFunctionWords } from "../i18n/countermeasure-functions";
import { FISHBONE_FUNCTION_WORDS } from "../i18n/fishbone-functions";
import type { FishboneFunctionWords } from "../i18n/fishbone-functions";
import { FUNNEL_FUNCTION_WORDS } from "../i18n/funnel-functions";
import type { FunnelFunctionWords } from "../i18n/funnel-functions";
import { KEYWORD_FUNCTION_WORDS } from "../i18n/keyword-functions";
import type { KeywordFunctionWords } from "../i18n/keyword-functions";
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

/** The same for the functions of funnels, and what they spill. */
export function funnelMessages(): FunnelFunctionWords {
  return FUNNEL_FUNCTION_WORDS[locale()];
}

/** The same for the functions of keywords. */
export function keywordMessages(): KeywordFunctionWords {
  return KEYWORD_FUNCTION_WORDS[locale()];
}

/** The same for the functions of fishbones, and what they spill. */
export function fishboneMessages(): FishboneFunctionWords {
  return FISHBONE_FUNCTION_WORDS[locale()];
}

/** The same for the function of before and after, and what it spills. */
export function countermeasureMessages(): CountermeasureFunctionWords {
  return COUNTERMEASURE_FUNCTION_WORDS[locale()];
}
