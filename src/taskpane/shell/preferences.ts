import { chooseLocale } from "../../i18n/choose-locale";
import type { Locale } from "../../core/locale";

/** The language of the pane: that of Excel, or one that was chosen. */
export type LanguageChoice = "follow" | Locale;

/** What a person prefers on this machine, whatever the workbook. */
export interface Preferences {
  readonly language: () => LanguageChoice;
  readonly setLanguage: (choice: LanguageChoice) => void;
  /** The language to speak now. */
  readonly locale: () => Locale;
}

const NAME = "opsheet.language";

/**
 * Preferences kept by the browser that shows the pane. `partition` keeps add-ins of one page apart where Excel asks
 * for it. Where nothing can be kept (storage is switched off) a choice lasts until the pane is closed.
 */
export function keptPreferences(displayLanguage: string | undefined, partition = ""): Preferences {
  let language = readLanguage(partition + NAME);
  return {
    language: () => language,
    setLanguage: (choice) => {
      language = choice;
      try {
        window.localStorage.setItem(partition + NAME, choice);
      } catch {
        // Kept for this pane alone.
      }
    },
    locale: () => (language === "follow" ? chooseLocale(displayLanguage) : language),
  };
}

function readLanguage(name: string): LanguageChoice {
  try {
    const kept = window.localStorage.getItem(name);
    return kept === "zh-CN" || kept === "en-US" ? kept : "follow";
  } catch {
    return "follow";
  }
}
