import type { ReactNode } from "react";
import { createContext, useContext, useMemo, useState, useSyncExternalStore } from "react";
import type { Locale } from "../../core/locale";
import type { Format } from "../../i18n/format";
import { createFormat } from "../../i18n/format";
import type { ShellWords } from "../../i18n/shell";
import { SHELL_WORDS } from "../../i18n/shell";
import type { Session } from "../session/session";
import type { SessionState } from "../session/session-state";
import type { Page } from "./page";
import type { LanguageChoice, Preferences } from "./preferences";

/** What every part of the pane is given: the session, the language and where the operator is. */
export interface Surroundings {
  readonly session: Session;
  readonly locale: Locale;
  readonly language: LanguageChoice;
  readonly setLanguage: (choice: LanguageChoice) => void;
  readonly words: ShellWords;
  readonly format: Format;
  readonly page: Page;
  readonly go: (page: Page) => void;
}

const Context = createContext<Surroundings | null>(null);

interface SurroundingsProviderProps {
  readonly session: Session;
  readonly preferences: Preferences;
  /** Where the operator is at first; the workbook where nothing is said. */
  readonly first?: Page;
  readonly children: ReactNode;
}

const HOME: Page = { name: "home" };

export function SurroundingsProvider(props: SurroundingsProviderProps) {
  const { session, preferences, first = HOME, children } = props;
  const [language, setLanguage] = useState(preferences.language);
  const [page, go] = useState(first);
  const locale = preferences.locale();
  const format = useMemo(() => createFormat(locale), [locale]);
  const surroundings = useMemo(
    () => ({
      session,
      locale,
      language,
      setLanguage: (choice: LanguageChoice) => {
        preferences.setLanguage(choice);
        document.documentElement.lang = preferences.locale();
        setLanguage(choice);
      },
      words: SHELL_WORDS[locale],
      format,
      page,
      go,
    }),
    [session, preferences, language, locale, format, page],
  );
  return <Context.Provider value={surroundings}>{children}</Context.Provider>;
}

/** Throws outside SurroundingsProvider. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(Context);
  if (surroundings === null) throw new Error("A part of the pane was rendered outside SurroundingsProvider");
  return surroundings;
}

/** What the session is doing and what it last saw. */
export function useSessionState(): SessionState {
  const { session } = useSurroundings();
  return useSyncExternalStore(session.subscribe, session.state, session.state);
}
