import { FluentProvider } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { createContext, useContext, useMemo } from "react";
import type { Locale } from "../../core/locale";
import type { Format } from "../../i18n/format";
import { createFormat } from "../../i18n/format";
import type { Words } from "../../i18n/words";
import { wordsOf } from "../../i18n/words-of";
import type { Session } from "../session/session";
import { useTheme } from "./useTheme";

/** What every part of the pane is given: the session, the language and its words. */
export interface PaneSurroundings {
  readonly session: Session;
  readonly locale: Locale;
  readonly words: Words;
  readonly format: Format;
}

const Surroundings = createContext<PaneSurroundings | null>(null);

interface PaneProviderProps {
  readonly session: Session;
  readonly locale: Locale;
  readonly children: ReactNode;
}

export function PaneProvider({ session, locale, children }: PaneProviderProps) {
  const theme = useTheme();
  const surroundings = useMemo(
    () => ({ session, locale, words: wordsOf(locale), format: createFormat(locale) }),
    [session, locale],
  );
  return (
    <FluentProvider theme={theme} style={{ minHeight: "100vh" }}>
      <Surroundings.Provider value={surroundings}>{children}</Surroundings.Provider>
    </FluentProvider>
  );
}

/** Throws outside PaneProvider. */
export function useSurroundings(): PaneSurroundings {
  const surroundings = useContext(Surroundings);
  if (surroundings === null) {
    throw new Error("A part of the pane was rendered outside PaneProvider");
  }
  return surroundings;
}
